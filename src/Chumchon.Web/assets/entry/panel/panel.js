import { keep } from '../../site/preferences.js';
import { tell } from '../posting.js';
import { mostCharacters, stored } from '../remarks.js';
import { amountsOf } from '../rows.js';
import { make } from '../sheet.js';
import { refusalOf } from '../states.js';
import { put } from '../sums.js';
import { sum } from '../totals.js';
import { said } from '../words.js';
import { pastLines } from './past.js';
import { RowPasts } from './row-past.js';
import { sparkOf } from './spark.js';

const restMilliseconds = 400;
const cards = matchMedia('(max-width: 67.99em)');
const beside = matchMedia('(min-width: 85.375em)');

const button = (act, keys) => make('button', { type: 'button', className: 'row-panel-act', textContent: said(`warning.${act}`), title: keys ?? '' });

/**
 * The one place for words about a row: whose it is, what was found in it and what can be answered, its past, its remark, its
 * history. It follows the row in use, beside the table, under it, or on a phone inside the row's card.
 */
export class Panel {
  #grid;
  #watch;
  #remarks;
  #pasts;
  #box = document.getElementById('row-panel');
  #home = document.querySelector('.row-panel-home');
  #row = null;
  #channel = null;
  #isDrawing = false;
  #isReasoning = false;
  #resting = 0;
  #before = '';
  #parts;

  constructor(grid) {
    this.#grid = grid;
    this.#watch = grid.watch;
    this.#remarks = grid.remarks;
    this.#pasts = new RowPasts(grid);
    this.#parts = this.#build();
    this.#home.hidden = false;
    this.#row = grid.rows[0];
    grid.table.addEventListener('focusin', ({ target }) => this.#follow(grid.placeOf(target)));
    grid.table.addEventListener('keydown', event => this.#pressInCell(event), { capture: true });
    grid.addEventListener('change', () => this.#soon());
    grid.addEventListener('judged', () => this.#soon());
    grid.addEventListener('saved', () => this.#rest());
    grid.watch.past.addEventListener('load', () => this.#soon());
    grid.remarks.addEventListener('draw', () => this.#soon());
    cards.addEventListener('change', () => this.#place());
    beside.addEventListener('change', () => this.#drawFold());
    this.#drawFold();
    this.#place();
    this.#soon();
    this.#rest();
  }

  /** The row that the panel speaks of. */
  get row() {
    return this.#row;
  }

  /** The cell that the panel speaks of. */
  get cell() {
    return this.#found?.cell ?? this.#row.cells[this.#channel ?? 0];
  }

  #build() {
    const parts = {
      name: make('h2', { lang: 'th' }),
      facts: make('p', { className: 'row-panel-facts' }),
      sentence: make('span', {}),
      right: button('right', 'Alt+Enter'),
      why: button('why'),
      keep: button('keep'),
      reason: make('input', { maxLength: mostCharacters, ariaLabel: said('warning.reason') }),
      past: make('dl', {}),
      months: make('div', { className: 'row-panel-months' }),
      remark: make('textarea', { id: 'row-remark', rows: 2, maxLength: mostCharacters, title: 'Shift+F2' }),
      remarkError: make('p', { id: 'row-remark-error', className: 'row-panel-error' }),
      history: make('ol', {}),
      fold: make('button', { type: 'button', className: 'row-panel-fold' }),
    };
    parts.found = make('div', { className: 'row-panel-found' }, parts.sentence, parts.right, parts.why, parts.reason, parts.keep);
    const label = make('label', { textContent: said('entry.remark'), htmlFor: parts.remark.id });
    const writes = make('details', { className: 'row-panel-history' }, make('summary', { textContent: said('panel.history') }), parts.history);
    this.#box.append(
      make('div', { className: 'row-panel-head' }, parts.name, parts.facts), parts.found, parts.past, parts.months,
      make('div', { className: 'row-panel-remark' }, label, parts.remark, parts.remarkError), writes, parts.fold);
    parts.remark.placeholder = label.textContent;
    parts.fold.addEventListener('click', () => this.#fold(!this.#isFolded));
    parts.right.addEventListener('click', () => this.#answer(''));
    parts.why.addEventListener('click', () => this.#ask(true));
    parts.keep.addEventListener('click', () => this.#keepReason());
    parts.remark.addEventListener('focus', () => { this.#before = parts.remark.value; });
    parts.remark.addEventListener('input', () => this.#remarks.write(this.#row, parts.remark.value));
    parts.remark.addEventListener('blur', () => this.#remarks.write(this.#row, stored(parts.remark.value)));
    this.#box.addEventListener('keydown', event => this.#pressInside(event));
    return parts;
  }

  /** What the button folds: the column beside the table, or where that has no room the strip under it. */
  get #folding() {
    return beside.matches ? 'panel' : 'strip';
  }

  get #isFolded() {
    return document.documentElement.dataset[this.#folding] === 'folded';
  }

  #fold(isFolded) {
    const value = isFolded ? 'folded' : 'open';
    document.documentElement.dataset[this.#folding] = value;
    keep(this.#folding, value);
    this.#drawFold();
    // The row in use must not lie under what was raised.
    this.cell.input.scrollIntoView({ block: 'nearest' });
  }

  #drawFold() {
    const { fold } = this.#parts;
    const words = said(this.#isFolded ? 'panel.unfold' : 'panel.fold');
    fold.title = words;
    fold.setAttribute('aria-label', words);
    fold.setAttribute('aria-expanded', String(!this.#isFolded));
  }

  #follow(place) {
    if (!place) return;
    const isOther = place.row !== this.#row;
    this.#row = place.row;
    this.#channel = place.cell ? place.channel : null;
    if (isOther) {
      this.#isReasoning = false;
      this.#rest();
      this.#place();
      // The card above closes, and what was reached moves up with it.
      if (cards.matches) document.activeElement.scrollIntoView({ block: 'nearest' });
    }
    this.#soon();
  }

  /** On a phone in the row's own card, else where the page keeps it. */
  #place() {
    const place = cards.matches ? this.#cell(this.#row) : this.#home;
    if (this.#box.parentElement !== place) place.append(this.#box);
    if (!cards.matches) document.querySelector('td.row-panel-cell')?.remove();
  }

  #cell(row) {
    let cell = document.querySelector('td.row-panel-cell');
    cell ??= make('td', { className: 'row-panel-cell', role: 'cell' });
    if (cell.parentElement !== row.tr) row.tr.append(cell);
    return cell;
  }

  #soon() {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    requestAnimationFrame(() => this.draw());
  }

  #rest() {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#fetch(), restMilliseconds);
  }

  async #fetch() {
    const row = this.#row;
    const past = await this.#pasts.ask(row);
    if (row === this.#row) this.#drawFetched(past);
  }

  get #found() {
    const wrong = this.#row.cells.filter(cell => cell.refusal && cell.td.dataset.state === 'error');
    const cell = wrong.find(({ channel }) => channel === this.#channel) ?? wrong[0] ?? this.#row.cells.find(each => each.warning);
    return cell && { cell, tone: cell.warning && !wrong.includes(cell) ? 'warning' : 'error', text: wrong.includes(cell) ? refusalOf(cell) : cell.warning };
  }

  draw() {
    this.#isDrawing = false;
    const { name, facts, remark, remarkError } = this.#parts;
    const row = this.#row;
    put(name, row.name);
    put(facts, said('panel.facts', { 0: row.typeName, 1: row.subdistrictName, 2: row.kind }));
    this.#drawFound();
    this.#drawPast();
    const { text, error } = this.#remarks.of(row);
    if (document.activeElement !== remark && remark.value !== text) remark.value = text;
    remark.toggleAttribute('data-unsaved', this.#remarks.isUnsaved(row));
    put(remarkError, error);
    remarkError.hidden = !error;
    if (error) {
      remark.setAttribute('aria-invalid', 'true');
      remark.setAttribute('aria-describedby', remarkError.id);
    } else {
      remark.removeAttribute('aria-invalid');
      remark.removeAttribute('aria-describedby');
    }
    this.#drawFetched(this.#pasts.of(row));
  }

  #drawFound() {
    const { found, sentence, right, why, reason, keep } = this.#parts;
    const told = this.#found;
    found.hidden = !told;
    this.#box.toggleAttribute('data-found', Boolean(told));
    if (!told) {
      put(sentence, '');
      return;
    }
    found.dataset.tone = told.tone;
    put(sentence, told.text);
    const answered = told.tone === 'warning';
    right.hidden = why.hidden = !answered || this.#isReasoning;
    reason.hidden = keep.hidden = !answered || !this.#isReasoning;
  }

  #drawPast() {
    const known = this.#watch.past.of(this.#row);
    const lines = known ? pastLines(known, this.#channel, this.#box.dataset) : [];
    const { past } = this.#parts;
    const drawn = lines.map(({ name, value, whole }) => `${name}|${value}|${whole}`).join();
    if (past.dataset.drawn === drawn) return;
    past.dataset.drawn = drawn;
    past.replaceChildren(...lines.map(({ name, value, whole }) => make(
      'div', {}, make('dt', { textContent: name }), make('dd', {}, make('span', { textContent: value }), whole && make('small', { textContent: whole })))));
  }

  #drawFetched(past) {
    const { months, history } = this.#parts;
    const now = sum(amountsOf(this.#row));
    const drawn = `${this.#row.line} ${now} ${past ? past.writes.length : past}`;
    if (months.dataset.drawn === drawn) return;
    months.dataset.drawn = drawn;
    months.replaceChildren(...(past?.months.length > 1 ? [sparkOf(past.months, now, said('panel.months')), make('small', { textContent: said('panel.months') })] : []));
    const writes = past?.writes.map(({ when, who, what }) => make('li', {}, `${when} ${who}`, ...what.map(text => make('div', { textContent: text }))));
    const none = past === undefined ? [] : [make('li', { textContent: said(past ? 'panel.no-history' : 'panel.unknown') })];
    history.replaceChildren(...(writes?.length ? writes : none));
  }

  #ask(isReasoning) {
    this.#isReasoning = isReasoning;
    this.#drawFound();
    this.#parts.reason.value = '';
    if (isReasoning) this.#parts.reason.focus();
  }

  #keepReason() {
    const reason = this.#parts.reason.value.trim();
    if (reason) this.#answer(reason);
    else this.#parts.reason.focus();
  }

  #answer(reason) {
    const { cell } = this;
    this.#isReasoning = false;
    this.#watch.answer(this.#row, reason);
    this.#grid.goTo(cell);
    const { count } = this.#watch;
    tell(said(count > 0 ? 'warning.left' : 'warning.none', { n: count }));
  }

  /** Alt+Enter leads to what can be answered, Shift+F2 to the remark. */
  #pressInCell(event) {
    const isToPanel = event.key === 'Enter' && event.altKey;
    const isToRemark = event.key === 'F2' && event.shiftKey;
    if ((!isToPanel && !isToRemark) || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.draw();
    const { right, remark } = this.#parts;
    (isToPanel && right.offsetParent ? right : remark).focus();
  }

  #pressInside(event) {
    if (event.isComposing) return;
    const { remark, reason } = this.#parts;
    if (event.key === 'Enter' && event.target === reason) {
      event.preventDefault();
      this.#keepReason();
    } else if (event.key === 'Escape' || (event.target === remark && ['Enter', 'F2'].includes(event.key))) {
      event.preventDefault();
      if (event.key === 'Escape' && event.target === remark) this.#remarks.write(this.#row, this.#before);
      if (event.target === reason) this.#ask(false);
      this.#grid.goTo(this.#row.cells[this.#channel ?? 0]);
    }
  }
}
