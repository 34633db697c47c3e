import { amountOr } from '../../money/amount.js';
import { keepInView } from '../notices.js';
import { words } from '../words.js';

const place = () => document.getElementById('entry-conflict');
const shown = satang => amountOr(words.saving.empty, satang);

/** Asks for each cell that two officers changed: the panel as the server draws it. @returns the cells that are asked. */
export function askConflict(grid, panel) {
  place().innerHTML = panel;
  place().querySelector('h2').focus();
  return tieConflict(grid);
}

export function endConflict() {
  keepInView(() => place().replaceChildren());
}

/** A choice shows in its cell at once, and another figure typed into the cell is the officer's own. */
export function tieConflict(grid) {
  const asked = [...place().querySelectorAll('input[type="radio"][value="mine"]')]
    .map(mine => ({ mine, cell: grid.cellNamed(`a${mine.name.slice(1)}`) }))
    .filter(({ cell }) => cell);
  for (const { mine, cell } of asked) tie(grid, cell, mine);
  return asked.map(({ cell }) => cell);
}

function tie(grid, cell, mine) {
  const [, theirs] = mine.form.elements[mine.name];
  let kept = cell.satang;
  const choose = satang => {
    if (cell.satang !== satang) grid.write([{ cell, text: amountOr('', satang) }]);
  };
  mine.addEventListener('change', () => choose(kept));
  theirs.addEventListener('change', () => choose(cell.saved));
  const follow = ({ detail: { cells } }) => {
    if (!mine.isConnected) return grid.removeEventListener('change', follow);
    if (!cells.includes(cell) || cell.refusal) return;
    const own = cell.satang !== cell.saved;
    if (own) {
      kept = cell.satang;
      mine.previousElementSibling.textContent = shown(kept);
    }
    (own ? mine : theirs).checked = true;
  };
  grid.addEventListener('change', follow);
}
