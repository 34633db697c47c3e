import { axes, base, figuresAbove, grid, legend, tooltip } from './parts.js';
import { column, sumOf } from './data.js';
import { hatched, patternFor } from './palette.js';
import { unitFor } from './units.js';

/** The five product types on each other, always in the same order, with the month's total above. */
export function stacked(figure, data, palette, lying) {
  const totals = data.rows.map(row => row.values.every(value => value === null) ? null : sumOf(row.values));
  const unit = unitFor(figure, totals);
  const hatch = hatched(palette);
  const pieces = data.names.map((name, series) => ({
    type: 'bar',
    name,
    stack: 'types',
    barMaxWidth: 48,
    barCategoryGap: '28%',
    itemStyle: {
      color: palette.types[series], borderColor: palette.surface, borderWidth: 1, decal: patternFor(palette, series),
    },
    data: column(data, series).map((value, at) => ({
      value: unit.of(value), ...data.rows[at].incomplete && { itemStyle: { decal: hatch } },
    })),
  }));
  const explained = data.incomplete
    ? [{
      type: 'bar', name: figure.dataset.incomplete, stack: 'types', itemStyle: { color: palette.ink2, decal: hatch }, data: [],
    }]
    : [];

  return {
    ...base(palette),
    ...axes(palette, data.rows.map(row => row.short), unit, lying),
    grid: grid({ top: lying ? 120 : 48, right: lying ? 80 : 16 }),
    legend: { ...legend(palette), left: 0, right: 0, data: [...data.names, ...explained.map(series => series.name)] },
    tooltip: tooltip(palette, figure, at => ({
      title: data.rows[at].label,
      lines: data.names.map((name, series) => [name, data.rows[at].values[series]]),
    })),
    series: [...pieces, figuresAbove(palette, unit, totals, 'types', lying), ...explained],
  };
}
