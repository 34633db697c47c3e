import { init, use } from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { shares, smallMultiple, wholeBar } from './channels.js';
import { readTable } from './data.js';
import { monthly } from './monthly.js';
import { readPalette } from './palette.js';
import { stacked } from './stacked.js';
import { inBaht } from './units.js';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const lyingBelow = 620;
// Paper is measured only after it was asked what to print, so the places are known here: A4 across, less the margins.
const paper = {
  whole: { width: 980, height: 320 },
  strip: { width: 980, height: 48 },
  part: { width: 310, height: 176 },
};
const drawn = [];
let onPaper = false;

function addCanvas(parent, name, className = '') {
  const canvas = document.createElement('div');
  canvas.className = `chart-canvas ${className}`.trim();
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', name);
  parent.append(canvas);
  return canvas;
}

function draw(canvas, optionsOf) {
  const chart = init(canvas, null, { renderer: 'svg' });
  const place = canvas.closest('.chart-part') ? 'part' : canvas.matches('.chart-strip') ? 'strip' : 'whole';
  const render = () => {
    const size = onPaper ? paper[place] : { width: canvas.clientWidth, height: canvas.clientHeight };
    chart.resize(size);
    chart.setOption(optionsOf(readPalette(onPaper), size.width < lyingBelow), { notMerge: true });
  };
  // Its first call, at observing, draws for the first time; a folded or hidden canvas waits until it has a width.
  new ResizeObserver(() => {
    if (canvas.clientWidth > 0 && !onPaper) render();
  }).observe(canvas);
  drawn.push(render);
}

/** What a person who does not see the chart is told: each label with its figures. */
function inWords(figure, data) {
  const title = figure.querySelector('figcaption')?.textContent.trim() ?? '';
  const lines = data.rows.map(row => {
    const figures = row.values.map((value, at) => value === null ? '' : `${data.names[at]} ${inBaht(figure, value)}`);
    return `${row.label}: ${figures.filter(Boolean).join(', ') || '–'}`;
  });
  return `${title}. ${lines.join('; ')}`;
}

function mountChannels(figure, data, place) {
  const whole = addCanvas(place, inWords(figure, data), 'chart-strip');
  draw(whole, palette => wholeBar(figure, data, palette));
  place.append(shares(figure, data));
  const parts = document.createElement('div');
  parts.className = 'chart-parts';
  place.append(parts);
  for (const series of [1, 2, 3]) {
    const part = document.createElement('div');
    part.className = 'chart-part';
    const title = document.createElement('p');
    title.className = 'chart-part-title';
    title.textContent = data.names[series];
    part.append(title);
    parts.append(part);
    draw(addCanvas(part, data.names[series]), palette => smallMultiple(series)(figure, data, palette));
  }
}

const kinds = { monthly, stacked };

/** Draws a figure from its own table. Without this module the table is there to be read. */
export function mount(figure) {
  figure.dataset.drawn = '';
  const data = readTable(figure);
  if (!data.rows.some(row => row.values.some(value => value !== null))) return;
  const place = document.createElement('div');
  (figure.querySelector('figcaption') ?? figure.firstElementChild).after(place);
  const kind = figure.dataset.chart;
  if (kind === 'channels') mountChannels(figure, data, place);
  else draw(addCanvas(place, inWords(figure, data)), (palette, lying) => kinds[kind](figure, data, palette, lying));
}

function redraw(forPaper) {
  onPaper = forPaper;
  for (const render of drawn) render();
}

window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => redraw(onPaper));
window.addEventListener('themechange', () => redraw(onPaper));
window.addEventListener('beforeprint', () => redraw(true));
window.addEventListener('afterprint', () => redraw(false));
