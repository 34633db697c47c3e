import { amountOr } from '../money/amount.js';
import { unfold } from './cards.js';
import { History } from './history.js';
import { fillNoneSold, followFigures } from './none-sold.js';
import { isUnsaved, read, readRows } from './rows.js';
import { drawState } from './states.js';
import { drawRowTotal, drawSums } from './sums.js';

const justSavedMilliseconds = 2000;

/**
 * The rows of a month and what is typed into them. Everything that changes a cell goes through it, and hears of it by its
 * events: "change" with the cells that changed, whoever changed them; "settle" with a cell that was left; "accept" when the
 * server has taken some.
 */
export class Grid extends EventTarget {
  #history = new History();
  #textBefore = new Map();

  /** Asked in turn before a save by the button; one that gives false keeps it from being sent. @type {(() => Promise<boolean>)[]} */
  beforeSave = [];

  constructor(form) {
    super();
    this.form = form;
    this.table = form.querySelector('.entry-grid');
    Object.assign(this, readRows(form));
  }

  get isWritable() {
    return this.rows.length > 0 && this.rows[0].cells.length > 0;
  }

  /** @returns the cell of a field, `a{line}.{channel}`; undefined where the month has none. */
  cellNamed(name) {
    return this.placeOf(this.form.elements[name])?.cell;
  }

  get unsavedCells() {
    return this.rows.flatMap(row => row.cells.filter(isUnsaved));
  }

  /** Draws every cell as the page came: what a refused or collided save left typed, and what was just saved. */
  drawAsServed() {
    const justSaved = [];
    for (const row of this.rows) {
      for (const cell of row.cells) {
        if (cell.served === 'saved') justSaved.push(cell);
        if (cell.served || isUnsaved(cell)) drawState(cell, true);
      }
    }
    drawSums(this.rows);
    this.#fade(justSaved);
  }

  /** A key, a paste or the tick has changed what the officer is typing into. */
  typed(input) {
    const { row, cell } = this.placeOf(input);
    if (cell) {
      // An error already told stays told until it is mended; a new one waits for the cell to be left.
      drawState(read(cell), cell.td.dataset.state === 'error');
      followFigures(row);
      this.#tell([row], [cell]);
    } else {
      const step = row.cells.map(each => ({ cell: each, before: each.input.value, after: '' }));
      fillNoneSold(row);
      for (const change of step) change.after = change.cell.input.value;
      this.#history.record(step);
      for (const each of row.cells) drawState(read(each), true);
      this.#tell([row], row.cells);
    }
  }

  /** Remembers what stood in a cell as it was reached: what Esc brings back, and one step to undo when it is left. */
  reached(cell) {
    this.#textBefore.set(cell, cell.input.value);
  }

  left(cell) {
    const before = this.#textBefore.get(cell) ?? cell.input.value;
    this.#textBefore.delete(cell);
    if (!cell.refusal) cell.input.value = amountOr('', cell.satang);
    this.#history.record([{ cell, before, after: cell.input.value }]);
    drawState(cell, true);
    this.dispatchEvent(new CustomEvent('settle', { detail: { cell } }));
  }

  /** Esc: the cell as it was reached. @returns whether anything had been typed. */
  revert(cell) {
    const before = this.#textBefore.get(cell) ?? cell.input.value;
    if (before === cell.input.value) return false;
    cell.input.value = before;
    this.typed(cell.input);
    return true;
  }

  /**
   * Writes texts into cells in one step that can be undone. What can be read is shown as an amount.
   * @param {{cell: object, text: string}[]} changes
   */
  write(changes) {
    const open = [...this.#textBefore].map(([cell, before]) => ({ cell, before, after: cell.input.value }));
    this.#history.record(open);
    this.#history.record(this.#put(changes));
  }

  undo() {
    return this.#again(this.#history.back());
  }

  redo() {
    return this.#again(this.#history.forth());
  }

  #again(changes) {
    if (!changes) return null;
    this.#put(changes);
    return changes.map(({ cell }) => cell);
  }

  #put(changes) {
    const step = changes.map(({ cell, text }) => {
      const before = this.#textBefore.get(cell) ?? cell.input.value;
      cell.input.value = text;
      read(cell);
      if (!cell.refusal) cell.input.value = amountOr('', cell.satang);
      if (this.#textBefore.has(cell)) this.#textBefore.set(cell, cell.input.value);
      return { cell, before, after: cell.input.value };
    });
    const rows = new Set(changes.map(({ cell }) => cell.row));
    for (const { cell } of changes) drawState(cell, true);
    for (const row of rows) followFigures(row);
    this.#tell([...rows], changes.map(({ cell }) => cell));
    return step;
  }

  /** The server holds these figures now: what was typed since stays unsaved. @param {{cell: object, satang: number | null}[]} figures */
  accept(figures) {
    for (const { cell, satang } of figures) {
      cell.saved = satang;
      cell.served = isUnsaved(cell) ? '' : 'saved';
      drawState(cell, true);
    }
    for (const row of this.rows) row.noneSaved = row.none?.checked ?? false;
    drawSums(this.rows);
    this.dispatchEvent(new Event('accept'));
    this.#fade(figures.map(({ cell }) => cell));
  }

  /** Others have saved these figures: shown where nothing else is typed, with nothing to undo. @param {{cell: object, satang: number | null}[]} figures */
  takeOver(figures) {
    if (figures.length === 0) return;
    const shown = figures.filter(({ cell }) => !isUnsaved(cell)).map(({ cell, satang }) => {
      cell.input.value = amountOr('', satang);
      if (this.#textBefore.has(cell)) this.#textBefore.set(cell, cell.input.value);
      return read(cell);
    });
    for (const { row } of shown) followFigures(row);
    this.accept(figures);
    if (shown.length > 0) this.#tell([...new Set(shown.map(({ row }) => row))], shown);
  }

  /** Draws a cell again, after its warning or what the server said of it changed. */
  draw(cell) {
    drawState(cell, document.activeElement !== cell.input);
  }

  /** Brings a cell before the officer, whatever hides it, with its text selected. */
  goTo({ row, input }) {
    row.tr.hidden = false;
    if (input.offsetParent === null) unfold(row);
    input.focus();
    input.select();
  }

  #tell(rows, cells) {
    for (const row of rows) drawRowTotal(row);
    drawSums(this.rows);
    this.dispatchEvent(new CustomEvent('change', { detail: { cells } }));
  }

  #fade(cells) {
    setTimeout(() => {
      for (const cell of cells) {
        if (cell.served === 'saved') cell.served = '';
        drawState(cell, document.activeElement !== cell.input);
      }
    }, justSavedMilliseconds);
  }
}
