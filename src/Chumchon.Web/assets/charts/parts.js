import { inBaht } from './units.js';

export const text = (palette, more) => ({ color: palette.ink2, fontFamily: palette.font, fontSize: 14, ...more });

export function base(palette) {
  return { animation: false, backgroundColor: 'transparent', textStyle: text(palette) };
}

/** The axis of months or areas and the axis of amounts: upright columns, or bars lying where the figure is narrow. */
export function axes(palette, labels, unit, lying) {
  const names = {
    type: 'category',
    data: labels,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.field } },
    axisLabel: text(palette, { interval: 0 }),
  };
  const amounts = {
    type: 'value',
    name: unit.name,
    nameLocation: lying ? 'middle' : 'end',
    nameGap: lying ? 28 : 32,
    nameTextStyle: text(palette, { align: lying ? 'center' : 'left' }),
    splitNumber: lying ? 3 : 4,
    axisLabel: text(palette, { formatter: value => unit.text(value), hideOverlap: true }),
    splitLine: { lineStyle: { color: palette.line } },
  };
  return lying ? { xAxis: amounts, yAxis: names } : { xAxis: names, yAxis: amounts };
}

/** Each column's figure at its end, on paper of its own so that no line runs through it: a stack's last, empty piece. */
export function figuresAbove(palette, unit, values, stack, lying) {
  return {
    type: 'bar',
    stack,
    silent: true,
    z: 5,
    itemStyle: { color: 'transparent' },
    label: text(palette, {
      show: true,
      position: lying ? 'right' : 'top',
      color: palette.ink,
      backgroundColor: palette.surface,
      padding: [0, 2],
      formatter: ({ dataIndex }) => unit.text(unit.of(values[dataIndex])),
    }),
    data: values.map(value => value === null ? null : 0),
  };
}

export const grid = more => ({ left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: 'same', ...more });

export const legend = palette => ({
  top: 0, right: 0, itemWidth: 16, itemHeight: 12, selectedMode: false, textStyle: text(palette),
});

/** Figures in baht. Built as elements: the security policy forbids the style attributes of ECharts' own markup. */
export function tooltip(palette, figure, linesOf) {
  return {
    trigger: 'axis',
    axisPointer: { type: 'shadow', z: 0, shadowStyle: { color: palette.line, opacity: 0.35 } },
    confine: true,
    backgroundColor: palette.surface,
    borderColor: palette.field,
    borderWidth: 1,
    padding: [4, 10],
    extraCssText: 'box-shadow: none',
    formatter: items => {
      const { title, lines } = linesOf([items].flat()[0].dataIndex);
      const box = document.createElement('div');
      box.className = 'chart-tip';
      const head = document.createElement('b');
      head.textContent = title;
      box.append(head);
      for (const [name, satang] of lines) {
        if (satang === null) continue;
        const line = document.createElement('span');
        const amount = document.createElement('span');
        amount.textContent = inBaht(figure, satang);
        line.append(name, amount);
        box.append(line);
      }
      return box;
    },
  };
}
