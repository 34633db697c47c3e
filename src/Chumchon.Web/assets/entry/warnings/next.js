import { tell } from '../posting.js';
import { put } from '../sums.js';
import { said } from '../words.js';

const isWrong = cell => cell.refusal !== '' && cell.td.dataset.state === 'error';

export const isToCheck = row => row.cells.some(cell => cell.warning);

/** Goes to the next cell of some after the one in use, round the end to the first. */
function goToNext(grid, by, isMeant) {
  const cells = grid.rows.flatMap(row => row.cells.filter(isMeant));
  if (cells.length === 0) {
    tell(said('warning.none'));
    return;
  }
  const placeOf = ({ row, channel }) => row.at * 5 + channel;
  const here = grid.placeOf(document.activeElement) ?? (document.activeElement.closest('.row-panel') && grid.panel.cell);
  const from = here ? placeOf(here) : by > 0 ? -1 : Infinity;
  const next = by > 0 ? cells.find(cell => placeOf(cell) > from) : cells.findLast(cell => placeOf(cell) < from);
  grid.goTo(next ?? cells.at(by > 0 ? 0 : -1));
}

/** F8 and Shift+F8 from wherever the officer is on the page, and in the save bar what is wrong and what is to be checked. */
export function listenForNext(grid, toCheck) {
  const toMend = document.querySelector('[data-to-mend]');
  document.addEventListener('keydown', event => {
    if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    goToNext(grid, event.shiftKey ? -1 : 1, cell => Boolean(cell.warning) || isWrong(cell));
  });
  toCheck.addEventListener('click', () => goToNext(grid, 1, cell => Boolean(cell.warning)));
  toMend.addEventListener('click', () => goToNext(grid, 1, isWrong));
  const count = () => {
    const wrong = grid.rows.reduce((sum, row) => sum + row.cells.filter(isWrong).length, 0);
    if (toMend.hidden !== (wrong === 0)) toMend.hidden = wrong === 0;
    put(toMend, said('entry.wrong', { n: wrong }));
  };
  for (const change of ['change', 'settle', 'judged']) grid.addEventListener(change, count);
  count();
}
