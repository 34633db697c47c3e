import { figureOf, insert } from './keys.js';
import { moveByRow } from './moves.js';

/** The keys of the grid. */
export function listenToKeys(grid) {
  const saveButton = grid.form.querySelector('.save-bar .btn-primary');
  grid.table.addEventListener('keydown', event => {
    const place = grid.placeOf(event.target);
    if (!place?.cell || event.isComposing) return;
    const figure = figureOf(event);
    if (figure) {
      event.preventDefault();
      insert(event.target, figure);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      moveByRow(grid.rows, place, event.shiftKey ? -1 : 1, saveButton);
    }
  });
}
