import { axes, base, grid, text, tooltip } from './parts.js';
import { column, sumOf } from './data.js';
import { hatched, patternFor } from './palette.js';
import { percent, unitFor } from './units.js';

/** One bar of the whole: domestic offline is 93 % of sales and would hide the other three in any stack of columns. */
export function wholeBar(figure, data, palette) {
  const totals = data.names.map((_, series) => sumOf(column(data, series)));
  return {
    ...base(palette),
    xAxis: { type: 'value', max: sumOf(totals) || 1, show: false },
    yAxis: { type: 'category', data: [''], show: false },
    grid: { left: 0, right: 0, top: 4, bottom: 4 },
    series: totals.map((value, series) => ({
      type: 'bar',
      stack: 'whole',
      barWidth: '100%',
      silent: true,
      itemStyle: {
        color: palette.channels[series], borderColor: palette.surface, borderWidth: 1, decal: patternFor(palette, series),
      },
      data: [value],
    })),
  };
}

/** One of the lesser channels by month, on a scale of its own. */
export function smallMultiple(series) {
  return (figure, data, palette) => {
    const values = column(data, series);
    const unit = unitFor(figure, values);
    const scale = axes(palette, data.rows.map(row => row.short), unit, false);
    scale.xAxis.axisLabel = text(palette, { interval: 'auto', hideOverlap: true });
    scale.yAxis.splitNumber = 2;
  scale.yAxis.nameGap = 14;
    return {
      ...base(palette),
      ...scale,
      grid: grid({ top: 28, right: 8 }),
      tooltip: tooltip(palette, figure, at => ({
        title: data.rows[at].label, lines: [[data.names[series], values[at]]],
      })),
      series: [{
        type: 'bar',
        barCategoryGap: '28%',
        itemStyle: { color: palette.channels[series] },
        data: values.map((value, at) => ({
          value: unit.of(value), ...data.rows[at].incomplete && { itemStyle: { decal: hatched(palette) } },
        })),
      }],
    };
  };
}

/** Each channel's share in words: the bar's colours alone would say nothing. */
export function shares(figure, data) {
  const totals = data.names.map((_, series) => sumOf(column(data, series)));
  const unit = unitFor(figure, totals);
  const list = document.createElement('ul');
  list.className = 'chart-shares';
  data.names.forEach((name, series) => {
    const item = document.createElement('li');
    item.dataset.channel = String(series + 1);
    const share = document.createElement('b');
    share.textContent = percent(totals[series], sumOf(totals));
    item.append(`${name} `, share, ` ${unit.text(unit.of(totals[series]))} ${unit.name}`);
    list.append(item);
  });
  return list;
}
