import { tell } from '../posting.js';
import { said } from '../words.js';

const isCellToCheck = cell => Boolean(cell.warning || cell.refusal);

export const isToCheck = row => row.cells.some(isCellToCheck);

/** Goes to the next cell with a warning or an error after the one that has the focus, round the end to the first. */
function goToNext(grid, by) {
  const cells = grid.rows.flatMap(row => row.cells.filter(isCellToCheck));
  if (cells.length === 0) {
    tell(said('warning.none'));
    return;
  }
  const here = grid.placeOf(document.activeElement?.closest('td')?.querySelector('input'));
  const placeOf = ({ row, channel }) => row.at * 5 + channel;
  const from = here ? placeOf(here) : by > 0 ? -1 : Infinity;
  const next = by > 0 ? cells.find(cell => placeOf(cell) > from) : cells.findLast(cell => placeOf(cell) < from);
  grid.goTo(next ?? cells.at(by > 0 ? 0 : -1));
}

/** F8 and Shift+F8, from wherever the officer is on the page, and the count in the save bar. */
export function listenForNext(grid, button) {
  document.addEventListener('keydown', event => {
    if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    goToNext(grid, event.shiftKey ? -1 : 1);
  });
  button?.addEventListener('click', () => goToNext(grid, 1));
}
