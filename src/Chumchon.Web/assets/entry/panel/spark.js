const space = 'http://www.w3.org/2000/svg';
const [width, height, margin, months] = [240, 48, 4, 12];

function shape(tag, attributes) {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/**
 * Twelve earlier months as a line, which breaks where nothing was entered, and this month's figure as a point.
 * @param {[number, number][]} sales how many months ago, and satang; the earliest first.
 */
export function sparkOf(sales, now, title) {
  const most = Math.max(1, now ?? 0, ...sales.map(([, satang]) => satang));
  const x = back => margin + (months - back) / months * (width - 2 * margin);
  const y = satang => height - margin - satang / most * (height - 2 * margin);
  const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, class: 'spark', role: 'img' });
  svg.setAttribute('aria-label', title);
  let path = '';
  sales.forEach(([back, satang], at) => {
    const joined = at > 0 && sales[at - 1][0] === back + 1;
    path += `${joined ? 'L' : 'M'}${x(back).toFixed(1)} ${y(satang).toFixed(1)}${joined ? '' : 'h0'}`;
  });
  svg.append(shape('path', { d: path }));
  if (now !== null) svg.append(shape('circle', { cx: x(0), cy: y(now).toFixed(1), r: 3.5 }));
  return svg;
}
