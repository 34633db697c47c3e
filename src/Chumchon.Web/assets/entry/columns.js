import { keep } from '../site/preferences.js';
import { say } from '../words/say.js';
import { LEAST_OF_NAMES, leastOf, MOST, widthAfter, written } from './widths.js';

const STEP = 8;

/**
 * Borders of the grid's columns, to be drawn or moved by Left and Right. The names' column takes what the others leave. They are
 * one stop of Tab before the grid: Up and Down, Home and End lead from one to another.
 */
export function widenColumns(table) {
  const names = table.querySelector('thead th:nth-child(2)');
  const reset = document.querySelector('[data-columns-reset]');
  const columns = [...table.querySelectorAll('col[data-column]')].map(col => new Column(table, col));

  const showReset = () => { if (reset) reset.hidden = columns.every(column => column.own); };
  const changed = () => {
    showReset();
    keep('columns', written(columns.filter(column => !column.own).map(column => [column.name, column.width])));
  };
  // Widths of a wider screen leave the names no room on this one.
  if (names.offsetWidth > 0 && names.offsetWidth < LEAST_OF_NAMES) for (const column of columns) column.drop();

  for (const column of columns) column.listen(moved => column.take(widthAfter(column.name, column.width, moved, names.offsetWidth)), changed);
  reset?.addEventListener('click', () => {
    for (const column of columns) column.drop();
    changed();
  });
  rove(columns);
  showReset();
}

function rove(columns) {
  const reach = at => {
    for (const [each, column] of columns.entries()) column.isTabStop = each === at;
  };
  for (const [at, column] of columns.entries()) {
    column.border.addEventListener('focus', () => reach(at));
    column.border.addEventListener('keydown', event => {
      const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: columns.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      columns[to]?.border.focus();
    });
  }
  reach(0);
}

class Column {
  #col;
  #head;
  #border;

  constructor(table, col) {
    this.#col = col;
    this.#head = table.querySelector(`th[data-widen="${this.name}"]`);
    this.#border = document.createElement('span');
    this.#border.className = 'column-border';
    this.#border.setAttribute('role', 'separator');
    this.#border.setAttribute('aria-orientation', 'vertical');
    this.#border.setAttribute('aria-label', say(table.dataset.width, { name: this.#head.textContent.trim() }));
    this.#border.title = table.dataset.widthKeys;
    this.#border.setAttribute('aria-valuemin', leastOf(this.name));
    this.#border.setAttribute('aria-valuemax', MOST);
    this.#head.append(this.#border);
    this.#show();
  }

  get border() { return this.#border; }

  set isTabStop(isOne) { this.#border.tabIndex = isOne ? 0 : -1; }

  get name() { return this.#col.dataset.column; }

  /** Whether it is as wide as the page draws it. */
  get own() { return !this.#col.hasAttribute('width'); }

  get width() { return this.own ? this.#head.offsetWidth : Number(this.#col.getAttribute('width')); }

  take(width) {
    this.#col.setAttribute('width', width);
    this.#col.removeAttribute('class');
    this.#show();
  }

  drop() {
    this.#col.removeAttribute('width');
    this.#col.className = this.#col.dataset.own;
    this.#show();
  }

  listen(move, changed) {
    this.#border.addEventListener('pointerdown', event => {
      event.preventDefault();
      this.#border.setPointerCapture(event.pointerId);
      let from = event.clientX;
      const follow = ({ clientX }) => {
        const before = this.width;
        move(clientX - from);
        from -= this.width - before;
      };
      this.#border.addEventListener('pointermove', follow);
      this.#border.addEventListener('lostpointercapture', () => {
        this.#border.removeEventListener('pointermove', follow);
        changed();
      }, { once: true });
    });
    this.#border.addEventListener('dblclick', () => { this.drop(); changed(); });
    this.#border.addEventListener('keydown', event => {
      const moved = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
      if (!moved) return;
      event.preventDefault();
      event.stopPropagation();
      move(moved);
      changed();
    });
  }

  #show() { this.#border.setAttribute('aria-valuenow', this.width); }
}
