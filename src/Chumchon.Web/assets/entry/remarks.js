import { guardLeaving } from './posting.js';
import { drawChip } from './sums.js';

export const mostCharacters = 200;
export const stored = text => text.replace(/\s+/g, ' ').trim();

const isUnsaved = ({ text, seen }) => stored(text) !== seen;

/**
 * Remarks of rows, by their rows. A page without script shows a field beside the name of each row that has one; here they are
 * read once and taken away, and the panel has the one field there is. "draw" is told when a remark changed elsewhere.
 */
export class Remarks extends EventTarget {
  #grid;
  #rows = new Map();
  #posted = [];

  constructor(grid) {
    super();
    this.#grid = grid;
    for (const row of grid.rows) this.#take(row);
    this.#draw();
    grid.form.addEventListener('formdata', ({ formData }) => this.#post(formData));
    grid.addEventListener('saved', () => this.#accept());
    const messages = document.getElementById('entry-messages');
    if (messages) new MutationObserver(() => this.#takeSentences(messages)).observe(messages, { childList: true });
    guardLeaving(grid.form, () => [...this.#rows.values()].some(isUnsaved));
  }

  /** @returns {{text: string, seen: string, error: string}} as typed, as the server's it lies over, and why it was refused. */
  of(row) {
    return this.#rows.get(row) ?? { text: '', seen: '', error: '' };
  }

  has(row) {
    const { text, seen } = this.of(row);
    return text !== '' || seen !== '';
  }

  isUnsaved(row) {
    return isUnsaved(this.of(row));
  }

  write(row, text) {
    this.#rows.set(row, { ...this.of(row), text });
    this.#draw();
  }

  /** An answer to a warning was saved as the row's remark. */
  wasSaved(row, text) {
    if (!this.has(row)) this.#rows.set(row, { text, seen: text, error: '' });
    this.#draw();
  }

  #take(row) {
    const field = row.tr.querySelector('textarea.remark');
    if (!field) return;
    const seen = field.nextElementSibling;
    const error = row.tr.querySelector('.remark-error');
    this.#rows.set(row, { text: field.value, seen: seen.value, error: error?.textContent ?? '' });
    for (const part of [field, seen, error]) part?.remove();
  }

  #post(formData) {
    this.#posted = [];
    for (const [row, remark] of this.#rows) {
      if (!isUnsaved(remark)) continue;
      const text = stored(remark.text);
      this.#posted.push({ row, text });
      formData.set(`r${row.line}`, text);
      formData.set(`o${row.line}`, remark.seen);
    }
  }

  #accept() {
    for (const { row, text } of this.#posted.splice(0)) this.#rows.set(row, { ...this.of(row), seen: text, error: '' });
    this.#draw();
  }

  #takeSentences(messages) {
    for (const told of messages.querySelectorAll('[data-remark]')) {
      const row = this.#grid.rows.find(each => `r${each.line}` === told.dataset.remark);
      if (row) this.#rows.set(row, { ...this.of(row), seen: told.dataset.seen, error: told.lastElementChild.textContent });
    }
    this.#draw();
  }

  #draw() {
    let count = 0;
    for (const [row, { text }] of this.#rows) {
      row.remarked = text !== '';
      row.tr.classList.toggle('remarked', row.remarked);
      if (row.remarked) count++;
    }
    drawChip('remark', count);
    this.dispatchEvent(new Event('draw'));
  }
}
