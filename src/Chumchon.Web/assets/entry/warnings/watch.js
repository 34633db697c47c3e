import { tell } from '../posting.js';
import { amountsOf, isUnsaved } from '../rows.js';
import { drawChip, put } from '../sums.js';
import { said, words } from '../words.js';
import { Answers } from './answers.js';
import { FetchedPast } from './fetched-past.js';
import { isToCheck, listenForNext } from './next.js';
import { checkRow } from './rules.js';

/**
 * Looks at rows with figures that are not saved yet: what was saved was confirmed. A row is judged when its cell is left,
 * or at once where a paste or an undo has changed it from elsewhere.
 */
class Watch {
  #posted = [];
  #left = new Set();

  constructor(grid) {
    const month = new URL(grid.form.action).pathname;
    this.grid = grid;
    this.past = new FetchedPast(`${month}/past`);
    this.answers = new Answers(grid.form.dataset.account, month);
    this.button = document.querySelector('[data-to-check]');
    this.past.addEventListener('load', () => this.judge(grid.rows));
    grid.addEventListener('settle', ({ detail: { cell } }) => this.#soon(cell.row));
    grid.addEventListener('change', ({ detail: { cells } }) => {
      const elsewhere = cells.filter(cell => cell.input !== document.activeElement);
      if (elsewhere.length > 0) this.judge(new Set(elsewhere.map(cell => cell.row)));
    });
    grid.addEventListener('accept', () => this.judge(grid.rows));
    grid.form.addEventListener('formdata', ({ formData }) => this.#postAnswers(formData));
    grid.addEventListener('saved', () => this.#remark());
  }

  get count() {
    return this.grid.rows.filter(isToCheck).length;
  }

  judge(rows) {
    for (const row of rows) this.#judgeRow(row);
    const { count } = this;
    drawChip('check', count);
    this.button.hidden = count === 0;
    put(this.button, said('warning.count', { n: count }));
    this.grid.dispatchEvent(new Event('judged'));
  }

  /** @param {string} reason nothing where the figures are only said to be right. */
  answer(row, reason) {
    this.answers.give(row, reason || said('warning.right'));
    const { remarks } = this.grid;
    if (reason && remarks.has(row)) remarks.write(row, [remarks.of(row).text, reason].filter(Boolean).join(' '));
    this.judge([row]);
  }

  /** What a rule found in a row, unless the officer has answered it. */
  findingOf(row) {
    if (!row.cells.some(isUnsaved) || row.cells.some(cell => cell.refusal) || this.answers.of(row) !== undefined) return null;
    return checkRow(amountsOf(row), this.past.of(row));
  }

  #judgeRow(row) {
    const found = this.findingOf(row);
    for (const cell of row.cells) {
      const sentence = found?.channel === cell.channel ? sentenceOf(found) : '';
      if (cell.warning === sentence) continue;
      cell.warning = sentence;
      this.grid.draw(cell);
    }
  }

  /** The key that left the cell is shown first. */
  #soon(row) {
    this.#left.add(row);
    if (this.#left.size > 1) return;
    requestAnimationFrame(() => setTimeout(() => {
      const rows = [...this.#left];
      this.#left.clear();
      for (const each of rows) this.#settled(each);
    }));
  }

  #settled(row) {
    const warned = () => row.cells.find(cell => cell.warning)?.warning ?? '';
    const before = warned();
    this.judge([row]);
    const now = warned();
    if (now && now !== before) tell(`${words.states.warning} ${row.name}: ${now}`);
  }

  /** An answer is the remark of a row that has none; a remark of the officer's own stays hers. */
  #postAnswers(formData) {
    this.#posted = [];
    for (const row of this.grid.rows) {
      const name = `r${row.line}`;
      const text = row.cells.some(isUnsaved) ? this.answers.of(row) : undefined;
      if (text === undefined || this.grid.remarks.has(row)) continue;
      formData.set(name, text);
      this.#posted.push({ row, text });
    }
  }

  #remark() {
    for (const { row, text } of this.#posted.splice(0)) this.grid.remarks.wasSaved(row, text);
  }
}

export const sentenceOf = ({ rule, times }) => said(`warning.${rule}`, { x: times });

/** Warnings while typing, and the way from one to the next. */
export function watchFigures(grid) {
  const watch = new Watch(grid);
  grid.watch = watch;
  listenForNext(grid, watch.button);
}
