import { amountOr } from '../../money/amount.js';
import { make, openSheet } from '../sheet.js';
import { said, words } from '../words.js';

const shown = satang => amountOr(said('paste.blank'), satang);

/** The landings that would change a cell; what cannot be read stays out of it. */
export const changesOf = plan => plan.landings
  .filter(landing => !landing.refusal && isTold(landing))
  .map(({ row, channel, text }) => ({ cell: row.cells[channel], text }));

/**
 * Shows what a paste would change and asks for it.
 * @param {{words: string, plan: object}[]} ways to lay the block, the likelier first
 * @returns {Promise<object | null>} the plan chosen, or null
 */
export async function preview(block, ways) {
  const title = make('h2', { id: 'paste-title', textContent: said('paste.title', { rows: block.length, cols: Math.max(...block.map(row => row.length)) }) });
  const body = make('div', { className: 'paste-body' });
  const paste = make('button', { className: 'btn btn-primary', type: 'button' });
  const cancel = make('button', { className: 'btn btn-outline', type: 'button', textContent: said('paste.cancel') });
  let chosen = null;
  let answer = null;

  function draw(plan) {
    const changes = changesOf(plan);
    chosen = plan;
    body.replaceChildren(...faults(plan), changes.length === 0 ? make('p', { textContent: said('paste.same') }) : table(plan));
    paste.textContent = said('paste.paste', { n: changes.length });
    paste.disabled = changes.length === 0;
  }

  draw(ways[0].plan);
  const sheet = openSheet(title, chooser(ways, draw), body, make('p', { className: 'sheet-end' }, paste, cancel));
  paste.addEventListener('click', () => {
    answer = chosen;
    sheet.close();
  });
  cancel.addEventListener('click', sheet.close);
  (paste.disabled ? cancel : paste).focus();
  await sheet.closed;
  return answer;
}

function chooser(ways, draw) {
  const field = make('fieldset', { className: 'paste-ways', hidden: ways.length < 2 });
  ways.forEach(({ words: name, plan }, at) => {
    const radio = make('input', { type: 'radio', name: 'paste-way', checked: at === 0 });
    radio.addEventListener('change', () => draw(plan));
    field.append(make('label', { className: 'check' }, radio, ` ${name}`));
  });
  return field;
}

function faults(plan) {
  const unreadable = plan.landings.filter(({ refusal }) => refusal).length;
  const names = plan.unknown.slice(0, 5).join(', ') + (plan.unknown.length > 5 ? ' …' : '');
  return [
    [unreadable, 'paste.unreadable'],
    [plan.beyondRows, 'paste.beyond-rows'],
    [plan.beyondColumns, 'paste.beyond-columns'],
    [plan.unknown.length, 'paste.unknown'],
  ].filter(([n]) => n > 0).map(([n, key]) => {
    const banner = make('p', { className: 'banner', textContent: said(key, { n, names }) });
    banner.dataset.tone = 'warning';
    return banner;
  });
}

/** A row for each row of the month with something to change or to refuse: before and after, one over the other. */
function table(plan) {
  const rows = new Map();
  for (const landing of plan.landings) rows.set(landing.row, [...rows.get(landing.row) ?? [], landing]);
  const channels = [...new Set(plan.landings.map(({ channel }) => channel))];
  const head = make('tr', {}, make('th', { scope: 'col', textContent: said('paste.row') }), ...channels.map(channel =>
    make('th', { scope: 'col', className: 'num', textContent: said(`channel.${channel + 1}`) })));
  const body = make('tbody', {}, ...[...rows].filter(([, landings]) => landings.some(isTold)).map(([row, landings]) => make(
    'tr',
    {},
    make('th', { scope: 'row', lang: 'th', textContent: `${row.name} · ${row.shortType}` }),
    ...channels.map(channel => cellOf(landings.find(landing => landing.channel === channel))))));
  return make('div', { className: 'paste-table', tabIndex: 0 }, make('table', { className: 'table' }, make('thead', {}, head), body));
}

function isTold({ row, channel, satang, refusal }) {
  const cell = row.cells[channel];
  return refusal !== '' || cell.satang !== satang || cell.refusal !== '';
}

function cellOf(landing) {
  if (!landing) return make('td');
  const { row, channel, text, satang, refusal } = landing;
  const cell = row.cells[channel];
  if (refusal) {
    return make('td', { className: 'num unreadable' }, text, make('div', { className: 'cell-error', textContent: words.refusals?.[refusal] ?? refusal }));
  }
  if (!isTold(landing)) return make('td', { className: 'num unchanged', textContent: satang === null ? '' : shown(satang) });
  const before = make('del', { textContent: cell.refusal ? cell.input.value : shown(cell.satang) });
  return make('td', { className: 'num' }, before, make('ins', { textContent: shown(satang) }));
}
