import { amountOr } from '../money/amount.js';
import { channels } from './channels.js';
import { sum } from './totals.js';
import { said } from './words.js';

/** The range of cells between the place where it began and the place it was drawn to, over the rows that can be seen. */
export class Selection {
  #grid;
  #from = null;
  #to = null;
  #drawn = [];

  constructor(grid) {
    this.#grid = grid;
    grid.table.addEventListener('input', () => this.clear());
  }

  get isRange() {
    return this.#from !== null && (this.#from.row !== this.#to.row || this.#from.channel !== this.#to.channel);
  }

  /** Draws the range from a cell to a cell; the same cell twice is no range. */
  span(from, to) {
    this.#from = from;
    this.#to = to;
    this.#draw();
  }

  /** Where the range began, or the cell given where there is none. */
  start(cell) {
    return this.isRange ? this.#from : cell;
  }

  end(cell) {
    return this.isRange ? this.#to : cell;
  }

  clear() {
    if (!this.isRange) {
      this.#from = null;
      return false;
    }
    this.#from = null;
    this.#draw();
    return true;
  }

  /** The cells of the range row by row; of a single cell, that one. */
  cells(cell) {
    const [from, to] = [this.start(cell), this.end(cell)];
    const [left, right] = [from.channel, to.channel].sort((a, b) => a - b);
    const [top, bottom] = [from.row.at, to.row.at].sort((a, b) => a - b);
    return this.#grid.rows
      .slice(top, bottom + 1)
      .filter(row => !row.tr.hidden)
      .map(row => row.cells.slice(left, right + 1));
  }

  #draw() {
    for (const td of this.#drawn) td.classList.remove('selected');
    const cells = this.isRange ? this.cells(this.#from).flat() : [];
    this.#drawn = cells.map(({ td }) => td);
    for (const td of this.#drawn) td.classList.add('selected');
    const output = this.#grid.form.querySelector('[data-count="selected"]');
    if (!output) return;
    output.hidden = cells.length === 0;
    const total = sum(cells.map(({ satang }) => satang));
    output.textContent = cells.length === 0 ? '' : said('grid.selected', { n: cells.length, total: amountOr('–', total) });
  }
}

export const everything = grid => {
  const rows = grid.rows.filter(row => !row.tr.hidden);
  return rows.length === 0 ? null : [rows[0].cells[0], rows.at(-1).cells[channels - 1]];
};
