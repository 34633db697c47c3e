import { formatAmount } from '../../money/amount.js';
import { make, openSheet } from '../sheet.js';
import { said } from '../words.js';

const mostItems = 6;

/**
 * Asks the one question before a save.
 * @returns {Promise<'save' | object | undefined>} the cell that the officer wants to look at, or nothing when she goes back.
 */
export async function ask({ title, totals, parts }) {
  let answer;
  const close = chosen => () => {
    answer = chosen;
    sheet.close();
  };
  const heading = make('h2', { id: 'presave-title', textContent: title });
  const sheet = openSheet(
    heading, [...parts.map(part => list(part, close)), tableOf(totals)],
    button('btn btn-primary', said('presave.save'), close('save')), button('btn btn-outline', said('presave.back'), close()));
  await sheet.closed;
  return answer;
}

const button = (className, textContent, onclick) => make('button', { type: 'button', className, textContent, onclick });

function list({ title, cell, items }, close) {
  if (!title && items.length === 0) return '';
  const lead = (to, text) => button('presave-link', text, close(to));
  const shown = items.slice(0, mostItems).map(item =>
    make('li', {}, ...(item.cell ? [lead(item.cell, item.name), ' '] : []), item.text));
  if (items.length > mostItems) shown.push(make('li', { textContent: said('presave.more', { n: items.length - mostItems }) }));
  const heading = title ? [make('p', { className: 'presave-what' }, cell ? lead(cell, title) : title)] : [];
  return make('div', {}, ...heading, ...(shown.length > 0 ? [make('ul', {}, ...shown)] : []));
}

function change(now, before) {
  if (!before) return '–';
  const percent = (now / before - 1) * 100;
  const shown = Math.abs(percent) < 1000 ? percent.toFixed(1) : Math.round(percent).toLocaleString('en');
  return `${percent > 0 ? '+' : ''}${shown}%`;
}

function tableOf(totals) {
  const known = totals[0].before !== undefined;
  const heads = ['channel', 'this-month', ...(known ? ['last-month', 'change'] : [])].map(name => said(`presave.${name}`));
  const figure = (at, textContent) => {
    const cell = make('td', { className: 'num', textContent });
    cell.dataset.label = heads[at];
    return cell;
  };
  return make(
    'table', { className: 'table stacks' },
    make('thead', {}, make('tr', {}, ...heads.map((text, at) => make('th', { scope: 'col', className: at > 0 ? 'num' : '', textContent: text })))),
    make('tbody', {}, ...totals.map(({ name, now, before }) => make(
      'tr', {},
      make('th', { scope: 'row', textContent: name }),
      figure(1, formatAmount(now)),
      ...(known ? [figure(2, formatAmount(before)), figure(3, change(now, before))] : [])))));
}
