import { axes, base, figuresAbove, grid, legend, tooltip } from './parts.js';
import { column } from './data.js';
import { hatched } from './palette.js';
import { unitFor } from './units.js';

/** Columns of this year, a thin line of the year before, hatched where not all districts have saved. */
export function monthly(figure, data, palette, lying) {
  const now = column(data, 0);
  const before = data.names.length > 1 ? column(data, 1) : [];
  const hasBefore = before.some(value => value !== null);
  const explained = data.incomplete || hasBefore;
  const unit = unitFor(figure, [...now, ...before]);
  const bars = (name, wanted, style) => ({
    type: 'bar',
    name,
    stack: 'now',
    barMaxWidth: 48,
    barCategoryGap: '28%',
    itemStyle: { color: palette.brand, ...style },
    data: data.rows.map((row, at) => row.incomplete === wanted ? unit.of(now[at]) : null),
  });
  const line = (name, lineStyle) => ({
    type: 'line', name, symbol: 'none', silent: true, lineStyle, itemStyle: { color: palette.ink }, data: before.map(unit.of),
  });

  return {
    ...base(palette),
    ...axes(palette, data.rows.map(row => row.short), unit, lying),
    grid: grid({ top: explained ? lying ? 64 : 32 : 8, right: lying ? 80 : 16 }),
    legend: {
      ...legend(palette),
      show: explained,
      data: [data.names[0], data.incomplete && figure.dataset.incomplete, hasBefore && data.names[1]].filter(Boolean),
    },
    tooltip: tooltip(palette, figure, at => ({
      title: data.rows[at].label,
      lines: data.names.map((name, series) => [name, data.rows[at].values[series]]),
    })),
    series: [
      bars(data.names[0], false),
      ...data.incomplete ? [bars(figure.dataset.incomplete, true, { decal: hatched(palette) })] : [],
      // A seam of paper keeps the line apart from the columns it crosses.
      ...hasBefore ? [
        line('', { color: palette.surface, width: 5 }),
        line(data.names[1], { color: palette.ink, width: 1.5 }),
      ] : [],
      figuresAbove(palette, unit, now, 'now', lying),
    ],
  };
}
