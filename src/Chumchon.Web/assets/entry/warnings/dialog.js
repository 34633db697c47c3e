import { formatAmount } from '../../money/amount.js';
import { say, words } from '../words.js';

const mostItems = 6;
const said = (key, values) => say(words.said[key], values);

function element(name, { className = '', text = '', ...more } = {}, ...children) {
  const made = Object.assign(document.createElement(name), more);
  if (className) made.className = className;
  made.append(...(text ? [text] : []), ...children);
  return made;
}

/**
 * Asks the one question before a save.
 * @returns {Promise<'save' | object | undefined>} the cell that the officer wants to look at, or nothing when she goes back.
 */
export function ask({ title, totals, parts }) {
  return new Promise(resolve => {
    let answer;
    const close = chosen => () => {
      answer = chosen;
      dialog.close();
    };
    const back = element('button', { type: 'button', className: 'btn btn-outline', text: said('presave.back'), autofocus: true, onclick: close() });
    const save = element('button', { type: 'button', className: 'btn btn-primary', text: said('presave.save'), onclick: close('save') });
    const dialog = element(
      'dialog', { className: 'sheet' },
      element('h2', { id: 'presave-title', text: title }),
      element(
        'div', { className: 'presave-body', tabIndex: 0 },
        ...parts.map(part => list(part, close)), tableOf(totals)),
      element('p', { className: 'sheet-end' }, save, back));
    dialog.setAttribute('aria-labelledby', 'presave-title');
    dialog.querySelector('.presave-body').setAttribute('role', 'region');
    dialog.querySelector('.presave-body').setAttribute('aria-labelledby', 'presave-title');
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function list({ title, cell, items }, close) {
  if (!title && items.length === 0) return '';
  const lead = (to, text) => element('button', { type: 'button', className: 'presave-link', text, onclick: close(to) });
  const shown = items.slice(0, mostItems).map(item =>
    element('li', {}, ...(item.cell ? [lead(item.cell, item.name), ' '] : []), item.text));
  if (items.length > mostItems) shown.push(element('li', { text: said('presave.more', { n: items.length - mostItems }) }));
  const heading = title ? [element('p', { className: 'presave-what' }, cell ? lead(cell, title) : title)] : [];
  return element('div', {}, ...heading, ...(shown.length > 0 ? [element('ul', {}, ...shown)] : []));
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
  const table = element(
    'table', { className: 'table' },
    element('thead', {}, element('tr', {}, ...heads.map((text, at) => element('th', { scope: 'col', className: at > 0 ? 'num' : '', text })))),
    element('tbody', {}, ...totals.map(({ name, now, before }) => element(
      'tr', {},
      element('th', { scope: 'row', text: name }),
      element('td', { className: 'num', text: formatAmount(now) }),
      ...(known ? [
        element('td', { className: 'num', text: formatAmount(before) }),
        element('td', { className: 'num', text: change(now, before) }),
      ] : [])))));
  return table;
}
