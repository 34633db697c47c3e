import { guardLeaving } from './posting.js';
import { said } from './words.js';

const mostCharacters = 200;
const restMilliseconds = 300;
const stored = text => text.replace(/\s+/g, ' ').trim();

/**
 * Remarks of rows. A row that has one came with its field; to any other one button, which follows the row in use, brings a
 * field. So 700 rows weigh nothing for it.
 */
export function addRemarks(grid) {
  const rows = new Map(grid.rows.map(row => [row.tr, row]));
  const fields = new Map();
  const rowAt = target => rows.get(target.closest?.('tr'));
  const button = makeButton();
  let posted = [];
  let resting = 0;

  for (const field of grid.table.querySelectorAll('textarea.remark')) adopt(rowAt(field), field, field.nextElementSibling);

  function adopt(row, input, seen) {
    const remark = { row, input, seen, before: input.value, cell: null };
    fields.set(row, remark);
    input.addEventListener('focus', () => { remark.before = input.value; });
    input.addEventListener('input', () => draw(remark));
    input.addEventListener('blur', () => leave(remark));
    input.addEventListener('keydown', event => answerKey(event, remark));
    draw(remark);
    return remark;
  }

  function open(row, cell) {
    const remark = fields.get(row) ?? adopt(row, ...addField(row));
    remark.cell = cell ?? row.cells[0];
    button.remove();
    remark.input.focus();
  }

  function leave(remark) {
    remark.input.value = stored(remark.input.value);
    draw(remark);
    dropEmpty(remark);
  }

  function dropEmpty(remark) {
    const { input, seen } = remark;
    if (input.value || seen.value || input.hasAttribute('aria-invalid') || document.activeElement === input) return;
    fields.delete(remark.row);
    setSentence(remark, '');
    input.remove();
    seen.remove();
  }

  function answerKey(event, remark) {
    if (event.isComposing || !['Enter', 'Escape', 'F2'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') remark.input.value = remark.before;
    grid.goTo(remark.cell ?? remark.row.cells[0]);
  }

  function offer({ target }) {
    const row = rowAt(target);
    if (!row || fields.has(row) || button.parentElement === nameCell(row)) return;
    nameApart(row);
    nameCell(row).append(button);
  }

  button.addEventListener('click', () => open(rowAt(button)));
  // Not "pointerover": it also fires where the page moves under a mouse that rests, while the officer works by keys.
  grid.table.addEventListener('pointermove', offer);
  // Only where the officer rests: it changes the row, and the browser lays out all rows again.
  grid.table.addEventListener('focusin', event => {
    clearTimeout(resting);
    resting = setTimeout(() => offer(event), restMilliseconds);
  });
  // Before the grid's own keys, which know F2 alone.
  grid.table.addEventListener('keydown', event => {
    const cell = grid.placeOf(event.target)?.cell;
    if (!cell || event.key !== 'F2' || !event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    open(cell.row, cell);
  }, true);

  grid.form.addEventListener('formdata', ({ formData }) => {
    posted = [];
    for (const remark of fields.values()) {
      if (isUnsaved(remark)) {
        posted.push({ remark, text: stored(remark.input.value) });
      } else {
        formData.delete(remark.input.name);
        formData.delete(remark.seen.name);
      }
    }
  });
  // What an officer answered to a warning was saved as the row's remark.
  grid.addEventListener('remarked', ({ detail: { row, text } }) => {
    if (fields.has(row)) return;
    const [input, seen] = addField(row);
    input.value = seen.value = text;
    adopt(row, input, seen);
  });
  // The page was saved in place: what was posted is stored, or was refused with a sentence among the page's messages.
  grid.addEventListener('saved', () => {
    for (const { remark, text } of posted) {
      remark.seen.value = text;
      setSentence(remark, '');
      draw(remark);
      dropEmpty(remark);
    }
    posted = [];
  });
  const messages = document.getElementById('entry-messages');
  if (messages) new MutationObserver(takeSentences).observe(messages, { childList: true });

  function takeSentences() {
    for (const told of messages.querySelectorAll('[data-remark]')) {
      const remark = [...fields.values()].find(each => each.input.name === told.dataset.remark);
      if (!remark) continue;
      remark.seen.value = told.dataset.seen;
      setSentence(remark, told.lastElementChild.textContent);
      draw(remark);
    }
  }

  guardLeaving(grid.form, () => [...fields.values()].some(isUnsaved));
}

const isUnsaved = ({ input, seen }) => stored(input.value) !== seen.value;
const nameCell = row => row.tr.querySelector('th');

function draw(remark) {
  const { input } = remark;
  const unsaved = isUnsaved(remark);
  const sentence = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id && id !== 'state-unsaved');
  input.toggleAttribute('data-unsaved', unsaved);
  const ids = [...sentence, ...(unsaved ? ['state-unsaved'] : [])].join(' ');
  if (ids) input.setAttribute('aria-describedby', ids);
  else input.removeAttribute('aria-describedby');
}

function setSentence({ input, seen }, text) {
  const id = `e${input.name}`;
  document.getElementById(id)?.remove();
  input.removeAttribute('aria-invalid');
  input.removeAttribute('aria-describedby');
  if (!text) return;
  const sentence = document.createElement('small');
  Object.assign(sentence, { id, className: 'remark-error', textContent: text });
  seen.after(sentence);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', id);
}

/** What stands beside a name is no part of it: the cells of the row are called by the name alone. */
function nameApart(row) {
  const cell = nameCell(row);
  if (cell.querySelector('span')) return;
  const name = document.createElement('span');
  name.id = cell.id;
  cell.removeAttribute('id');
  name.append(...cell.childNodes);
  cell.append(name);
}

function addField(row) {
  nameApart(row);
  const input = document.createElement('textarea');
  Object.assign(input, { className: 'remark', name: `r${row.line}`, rows: 1, maxLength: mostCharacters });
  input.setAttribute('aria-label', said('entry.remark-of', { 0: row.name }));
  const seen = document.createElement('input');
  Object.assign(seen, { type: 'hidden', name: `o${row.line}` });
  nameCell(row).append(input, seen);
  return [input, seen];
}

function makeButton() {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'remark-add', tabIndex: -1, title: 'Shift+F2' });
  button.setAttribute('aria-label', said('entry.remark'));
  button.setAttribute('aria-keyshortcuts', 'Shift+F2');
  return button;
}
