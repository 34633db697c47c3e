import { channels } from './channels.js';
import { commandOf, figureOf, insert } from './keys.js';
import { placeAfter } from './moves.js';
import { tell } from './posting.js';
import { everything } from './selection.js';
import { said } from './words.js';

const editorKeys = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

/**
 * The keys of the grid, as in a spreadsheet. A cell reached by a key is taken whole: the next figure replaces it and arrows
 * lead on. After F2 or a click on its figure the caret stands in it, and arrows move the caret.
 */
export class Keyboard {
  #grid;
  #selection;
  #editing = false;
  #leaving = false;
  // Where a run of Tab began: Enter leads below it, as in a spreadsheet.
  #tabbedFrom = null;

  constructor(grid, selection) {
    this.#grid = grid;
    this.#selection = selection;
    grid.table.addEventListener('keydown', event => this.#press(event));
    grid.table.addEventListener('focusin', ({ target }) => this.#reached(target));
    grid.table.addEventListener('focusout', () => { this.#leaving = false; });
  }

  /** However it was reached, but for a click, which puts the caret where it was made. */
  #reached(input) {
    this.#editing = false;
    if (this.#grid.placeOf(input)?.cell && !input.matches(':active')) input.select();
  }

  get isEditing() {
    return this.#editing;
  }

  /** The caret was put into a figure by hand. */
  edit(cell) {
    this.#editing = cell.input.value !== '';
    this.#tabbedFrom = null;
  }

  #press(event) {
    const place = this.#grid.placeOf(event.target);
    if (!place || event.isComposing) return;
    const handled = this.#command(event, place) || this.#move(event, place) || (place.cell && this.#type(event, place.cell));
    if (handled) event.preventDefault();
    if (event.key !== 'Escape' && event.key !== 'Shift') this.#leaving = false;
  }

  #command(event, { cell }) {
    const command = commandOf(event);
    if (command === 'undo' || command === 'redo') return this.#again(command, cell);
    if (!cell) return false;
    if (command === 'fillDown') return this.#fillDown(cell);
    if (command === 'selectAll' && !this.#editing) {
      this.#selection.span(...everything(this.#grid));
      return true;
    }
    if (event.key === 'Delete' || (event.key === 'Backspace' && this.#selection.isRange)) return this.empty(cell);
    return false;
  }

  #again(command, cell) {
    if (cell && command === 'undo' && this.#grid.revert(cell)) return true;
    const cells = this.#grid[command]();
    this.#selection.clear();
    if (cells) this.#grid.goTo(cells[0]);
    tell(said(cells ? `grid.${command}` : 'grid.nothing-more'));
    return true;
  }

  /** Empties the range; of a single cell only where the caret does not stand in its figure. */
  empty(cell) {
    if (this.#editing && !this.#selection.isRange) return false;
    this.#grid.write(this.#selection.cells(cell).flat().map(each => ({ cell: each, text: '' })));
    return true;
  }

  /** The range's first row into the rest of it; a single cell takes the figure above it. */
  #fillDown(cell) {
    const chosen = this.#selection.cells(cell);
    const above = this.#visible()[this.#visible().indexOf(cell.row) - 1];
    const [source, ...rest] = chosen.length > 1 ? chosen : [above ? chosen[0].map(({ channel }) => above.cells[channel]) : [], ...chosen];
    this.#grid.write(rest.flatMap(cells => cells.flatMap((each, at) => source[at] ? [{ cell: each, text: source[at].input.value }] : [])));
    return true;
  }

  #move(event, { row, cell, channel }) {
    const { key, shiftKey: shift } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    if (key === 'Tab') return this.#tab(shift, channel);
    if (key === 'Enter') return this.#enter(ctrl, shift, row, channel);
    if (this.#editing && editorKeys.has(key)) return false;
    const rows = this.#visible();
    const drawn = shift && cell ? this.#selection.end(cell) : { row, channel };
    const at = { row: rows.indexOf(drawn.row), channel: drawn.channel };
    const size = { rows: rows.length, channels: shift ? channels : channels + 1, amounts: channels };
    const isFilled = (line, column) => column < channels && rows[line].cells[column].input.value !== '';
    const to = placeAfter(key, ctrl, at, size, this.#rowsOnScreen(row), isFilled);
    if (!to) return false;
    this.#tabbedFrom = null;
    if (shift && cell) this.#extend(cell, rows[to.row].cells[to.channel]);
    else this.#goTo(rows[to.row], to.channel);
    return true;
  }

  #extend(cell, to) {
    this.#selection.span(this.#selection.start(cell), to);
    to.td.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** After Esc, Tab leaves the table; otherwise it goes cell by cell as the browser has it. */
  #tab(shift, channel) {
    this.#selection.clear();
    if (this.#leaving) {
      this.#leave(shift);
      return true;
    }
    this.#tabbedFrom ??= channel;
    return false;
  }

  #enter(ctrl, shift, row, channel) {
    if (ctrl) {
      this.#leave(false);
      return true;
    }
    const rows = this.#visible();
    const next = rows[rows.indexOf(row) + (shift ? -1 : 1)];
    if (next) this.#goTo(next, shift ? channel : this.#tabbedFrom ?? channel);
    else if (!shift) this.#leave(false);
    this.#tabbedFrom = null;
    return true;
  }

  #leave(backwards) {
    const before = document.querySelector('[data-filters] input');
    (backwards ? before : this.#grid.form.querySelector('.save-bar .btn-primary'))?.focus();
  }

  #type(event, cell) {
    if (event.key === 'F2') {
      this.edit(cell);
      cell.input.setSelectionRange(cell.input.value.length, cell.input.value.length);
      return true;
    }
    if (event.key === 'Escape') {
      if (!this.#grid.revert(cell) && !this.#selection.clear()) {
        this.#leaving = true;
        tell(said('grid.leave'));
      }
      this.#editing = false;
      cell.input.select();
      return true;
    }
    const figure = figureOf(event);
    if (figure) insert(cell.input, figure);
    return figure !== null;
  }

  #goTo(row, channel) {
    this.#selection.clear();
    const input = row.cells[channel]?.input ?? row.none;
    if (input.offsetParent === null) this.#grid.goTo(row.cells[0]);
    else this.#grid.goTo({ row, input });
  }

  #visible() {
    return this.#grid.rows.filter(row => !row.tr.hidden);
  }

  #rowsOnScreen(row) {
    const [head, foot] = ['thead', 'tfoot'].map(part => this.#grid.table.querySelector(part).getBoundingClientRect());
    return Math.max(1, Math.floor((Math.min(foot.top, window.innerHeight) - Math.max(head.bottom, 0)) / row.tr.offsetHeight) - 1);
  }
}

