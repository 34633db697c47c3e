import { amountOr } from '../../money/amount.js';
import { make, openSheet } from '../sheet.js';
import { said, words } from '../words.js';
import { notesOf } from './notes.js';
import { askColumns, askRows, letterOf } from './questions.js';

const shown = satang => amountOr(said('paste.blank'), satang);

/** Whether a landing says something that its cell does not. */
function isTold({ row, channel, satang, refusal }) {
  const cell = row.cells[channel];
  return refusal !== '' || cell.satang !== satang || cell.refusal !== '';
}

const isEmptying = landing => landing.refusal === '' && landing.satang === null && isTold(landing);

/** The landings that would change a cell; what cannot be read stays out of it, as do blanks that nobody wants. */
const changesOf = (plan, withBlanks) => plan.landings
  .filter(landing => !landing.refusal && isTold(landing) && (withBlanks || !isEmptying(landing)))
  .map(({ row, channel, text }) => ({ cell: row.cells[channel], text }));

/**
 * Shows what a paste would change, asks what is not sure and asks for the whole.
 * @param {(answers: Map<string | number, string>) => object} planFor
 * @returns {Promise<{cell: object, text: string}[]>} the changes agreed to; none where the paste is not wanted
 */
export async function preview(layout, planFor) {
  const title = make('h2', { id: 'paste-title', textContent: said('paste.title', { rows: layout.block.rows.length, cols: layout.block.width }) });
  const questions = make('div', { className: 'paste-questions' });
  const content = make('div');
  const paste = make('button', { className: 'btn btn-primary', type: 'button' });
  const cancel = make('button', { className: 'btn btn-outline', type: 'button', textContent: said('paste.cancel') });
  const blanks = make('input', { type: 'checkbox' });
  const answers = new Map();
  let changes = [];
  let answer = [];

  function draw() {
    const plan = planFor(answers);
    askColumns(questions, plan, answers, draw);
    changes = changesOf(plan, blanks.checked);
    const emptied = plan.landings.filter(isEmptying).length;
    const tick = emptied === 0 ? [] : [make('label', { className: 'check' }, blanks, ` ${said('paste.emptied', { n: emptied })}`)];
    const isOpen = questions.querySelector('select') !== null && changes.length === 0;
    content.replaceChildren(...notesOf(plan), ...tick, changes.length === 0 && !plan.landings.some(isTold)
      ? make('p', { textContent: said(isOpen ? 'paste.answer' : 'paste.same') })
      : table(plan, blanks.checked));
    paste.textContent = said('paste.paste', { n: changes.length });
    paste.disabled = changes.length === 0;
  }

  askRows(questions, layout, answers, draw);
  draw();
  blanks.addEventListener('change', () => {
    draw();
    blanks.focus();
  });
  const sheet = openSheet(title, [questions, content], paste, cancel);
  paste.addEventListener('click', () => {
    answer = changes;
    sheet.close();
  });
  cancel.addEventListener('click', sheet.close);
  await sheet.closed;
  return answer;
}

/** A row for each row of the month with something to change or to refuse: before and after, one over the other. */
function table({ landings, targets }, withBlanks) {
  const rows = new Map();
  for (const landing of landings) {
    if (!rows.has(landing.row)) rows.set(landing.row, []);
    rows.get(landing.row)[landing.channel] = landing;
  }
  const isShown = landing => isTold(landing) && (withBlanks || !isEmptying(landing));
  const ordered = [...targets].sort((a, b) => a.channel - b.channel);
  const head = make('tr', {}, make('th', { scope: 'col', textContent: said('paste.row') }), ...ordered.map(({ at, channel }) => make(
    'th',
    { scope: 'col', className: 'num', textContent: said(`channel.${channel + 1}`) },
    make('div', { className: 'hint', textContent: said('paste.column', { n: letterOf(at) }) }))));
  const body = make('tbody', {}, ...[...rows].filter(([, each]) => each.some(isShown)).map(([row, each]) => make(
    'tr',
    {},
    make('th', { scope: 'row', lang: 'th', textContent: `${row.name} · ${row.shortType}` }),
    ...ordered.map(({ channel }) => labelled(channel, cellOf(each[channel], isShown))))));
  return make('table', { className: 'table stacks paste-table' }, make('thead', {}, head), body);
}

function labelled(channel, cell) {
  cell.dataset.label = said(`channel.${channel + 1}`);
  return cell;
}

function cellOf(landing, isShown) {
  if (!landing) return make('td');
  const { row, channel, text, satang, refusal } = landing;
  const cell = row.cells[channel];
  if (refusal) {
    const why = words.refusals?.[refusal] ?? words.said[`paste.refusal-${refusal}`] ?? refusal;
    return make('td', { className: 'num unreadable' }, landing.shown || text, make('div', { className: 'cell-error', textContent: why }));
  }
  if (!isShown(landing)) return make('td', { className: 'num unchanged', textContent: cell.satang === null ? '' : shown(cell.satang) });
  const before = make('del', { textContent: cell.refusal ? cell.input.value : shown(cell.satang) });
  const note = landing.shown === text ? [] : [make('div', { className: 'hint', textContent: said('paste.shown', { text: landing.shown.trim() }) })];
  return make('td', { className: 'num' }, before, make('ins', { textContent: shown(satang) }), ...note);
}
