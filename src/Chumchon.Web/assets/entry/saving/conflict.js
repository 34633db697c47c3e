import { amountOr } from '../../money/amount.js';
import { keepInView } from '../notices.js';
import { readerOf } from '../paste/reader.js';
import { words } from '../words.js';

const place = () => document.getElementById('entry-conflict');
const shown = satang => amountOr(words.saving.empty, satang);
let focusBefore = null;

/**
 * Asks for each cell that two officers changed: the panel as the server draws it, of which the rows behind the first are
 * drawn here when they are unfolded. @returns the cells that are asked.
 */
export function askConflict(grid, { panel, folded, by }) {
  focusBefore = document.activeElement;
  put(grid, panel);
  const cells = tieConflict(grid, folded, by);
  place().querySelector('h2').focus({ preventScroll: true });
  cells[0]?.td.scrollIntoView({ block: 'nearest' });
  return cells;
}

export function endConflict(grid) {
  const hadFocus = place().contains(document.activeElement);
  keepInView(() => put(grid, ''));
  if (hadFocus) focusBefore?.focus();
}

/** The bar grows for what it asks. */
function put({ form }, panel) {
  place().innerHTML = panel;
  form.classList.toggle('asks', panel !== '');
}

/** A choice shows in its cell at once, and another figure typed into the cell is the officer's own. */
export function tieConflict(grid, folded = [], by = []) {
  const questions = new Map();
  const ask = (name, told) => {
    const cell = grid.cellNamed(name);
    if (cell) questions.set(cell, { cell, kept: cell.satang, ...told });
  };
  for (const mine of minesIn(place())) ask(`a${mine.name.slice(1)}`, { mine });
  for (const { name, before, by: at } of folded) ask(name, { before, who: by[at] });
  if (questions.size === 0) return [];
  const sheet = place().firstElementChild;
  const of = radio => questions.get(grid.cellNamed(`a${radio.name.slice(1)}`));
  sheet.addEventListener('change', ({ target }) => {
    const question = of(target);
    if (!question) return;
    write(grid, [question], target.value);
    question.cell.td.scrollIntoView({ block: 'nearest' });
  });
  sheet.querySelector('[data-choose-all]').hidden = false;
  sheet.addEventListener('click', ({ target }) => {
    if (target.dataset.all) write(grid, [...questions.values()], target.dataset.all);
  });
  const more = sheet.querySelector('details');
  more?.addEventListener('toggle', async () => {
    const { drawFolded } = await readerOf();
    const undrawn = [...questions.values()].filter(({ mine }) => !mine);
    drawFolded(more, sheet.querySelector('table'), undrawn);
    undrawn.forEach(show);
  });
  followTyping(grid, sheet, questions);
  return [...questions.keys()];
}

const minesIn = element => element.querySelectorAll('input[type="radio"][value="mine"]');

function write(grid, questions, whose) {
  const changes = questions
    .map(({ cell, kept }) => ({ cell, satang: whose === 'mine' ? kept : cell.saved }))
    .filter(({ cell, satang }) => cell.satang !== satang || cell.refusal)
    .map(({ cell, satang }) => ({ cell, text: amountOr('', satang) }));
  if (changes.length > 0) grid.write(changes);
}

function followTyping(grid, sheet, questions) {
  const follow = ({ detail: { cells } }) => {
    if (!sheet.isConnected) return grid.removeEventListener('change', follow);
    for (const cell of cells) {
      const question = questions.get(cell);
      if (!question || cell.refusal) continue;
      if (cell.satang !== cell.saved) question.kept = cell.satang;
      if (question.mine) show(question);
    }
  };
  grid.addEventListener('change', follow);
}

function show({ cell, kept, mine }) {
  const isOwn = cell.satang !== cell.saved;
  const theirs = mine.closest('tr').querySelector('[value="theirs"]');
  mine.previousElementSibling.textContent = shown(kept);
  theirs.previousElementSibling.textContent = shown(cell.saved);
  (isOwn ? mine : theirs).checked = true;
}
