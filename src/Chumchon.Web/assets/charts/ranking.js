import { axes, base, grid, text, tooltip } from './parts.js';
import { unitFor } from './units.js';

const shownFirst = 20;

const ranked = data => data.rows.filter(row => row.values[0] !== null).sort((a, b) => b.values[0] - a.values[0]);

/** In steps of five areas, which charts.css knows too: it keeps the place before this module has come. */
export const rankingHeight = (data, all) =>
  56 + 150 * Math.ceil(Math.min(ranked(data).length, all ? Infinity : shownFirst) / 5);
export const isCut = data => ranked(data).length > shownFirst;

/** Areas from the largest; one's own stands out where the page marks it. */
export function ranking(figure, data, palette, lying, all) {
  const rows = ranked(data).slice(0, all ? undefined : shownFirst);
  const unit = unitFor(figure, rows.map(row => row.values[0]));
  const hasOwn = rows.some(row => row.own);
  return {
    ...base(palette),
    ...axes(palette, rows.map((row, at) => `${at + 1}  ${row.short}`), unit, true),
    grid: grid({ top: 8, right: 96, bottom: 24 }),
    tooltip: tooltip(palette, figure, at => ({ title: rows[at].label, lines: [[data.names[0], rows[at].values[0]]] })),
    series: [{
      type: 'bar',
      barMaxWidth: 18,
      label: text(palette, {
        show: true, position: 'right', formatter: ({ value }) => unit.text(value), color: palette.ink,
      }),
      data: rows.map(row => ({
        value: unit.of(row.values[0]),
        itemStyle: { color: hasOwn && !row.own ? palette.field : palette.brand },
      })),
    }],
  };
}
