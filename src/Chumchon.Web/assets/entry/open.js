import { beginTyping } from './begin.js';
import { foldChannels } from './cards.js';
import { widenColumns } from './columns.js';
import { keepDrafts } from './drafts/keep.js';
import { addFilters } from './filters.js';
import { Grid } from './grid.js';
import { takeKeeping } from './keeping.js';
import { Keyboard } from './keyboard.js';
import { nameCells } from './names.js';
import { listenToClipboard } from './paste/clipboard.js';
import { listenToPageKeys } from './page-keys.js';
import { Panel } from './panel/panel.js';
import { listenToPointer } from './pointer.js';
import { guardLeaving, postOnlyChanges, refuseErrors } from './posting.js';
import { Remarks } from './remarks.js';
import { saveInPlace } from './saving/save.js';
import { watchSession } from './saving/session.js';
import { Selection } from './selection.js';
import { addSpokenStates } from './states.js';
import { confirmSaving } from './warnings/summary.js';
import { watchFigures } from './warnings/watch.js';

/** Brings the entry form to life. Without this module the same form posts every cell and the server does the rest. */
export function openEntry(form) {
  const grid = new Grid(form);
  if (grid.rows.length === 0) return;
  addFilters(grid.rows);
  keepStuckHeights(form);
  if (!grid.isWritable) return;

  // An output speaks each change by itself; totals that change with every key must not.
  for (const output of document.querySelectorAll('output')) output.setAttribute('aria-live', 'off');
  for (const row of grid.rows) {
    for (const { input } of row.cells) {
      input.inputMode = 'decimal';
      input.enterKeyHint = 'next';
    }
  }
  nameCells(grid.rows);
  addSpokenStates(form);
  grid.drawAsServed();
  listenToTyping(grid);
  const selection = new Selection(grid);
  const keyboard = new Keyboard(grid, selection);
  listenToPointer(grid, selection, keyboard);
  listenToClipboard(grid, selection, keyboard);
  foldChannels(grid.rows);
  widenColumns(grid.table);
  grid.remarks = new Remarks(grid);
  watchFigures(grid);
  grid.panel = new Panel(grid);
  listenToPageKeys(form);
  grid.beforeSave.push(() => confirmSaving(grid));
  postOnlyChanges(grid);
  refuseErrors(grid);
  const page = takeKeeping();
  const keeping = keepDrafts(grid, page);
  saveInPlace(grid, keeping);
  let keeper = null;
  keeping.then(made => { keeper = made; });
  guardLeaving(form, () => (keeper?.isBehind ?? true) && grid.unsavedCells.length > 0);
  watchSession(grid, page.sessionSeconds);
  beginTyping(grid);
}

function listenToTyping(grid) {
  const { table } = grid;
  const cellAt = target => grid.placeOf(target)?.cell;
  table.addEventListener('input', ({ target }) => {
    if (grid.placeOf(target)) grid.typed(target);
  });
  table.addEventListener('focusin', ({ target }) => {
    if (cellAt(target)) grid.reached(cellAt(target));
  });
  // Not "change": a figure put in by a script, as from the Thai layout, never fires it.
  table.addEventListener('focusout', ({ target }) => {
    if (cellAt(target)) grid.left(cellAt(target));
  });
}

/** What sticks to the screen's edges is as high as its words: the head and the total row stick beside it. */
function keepStuckHeights(form) {
  const stuck = [[document.querySelector('.entry-head'), '--strip-height'], [form.querySelector('.save-bar'), '--bar-height']];
  const measure = () => {
    for (const [element, name] of stuck) {
      if (element) form.style.setProperty(name, `${element.offsetHeight}px`);
    }
    form.dataset.measured = '';
  };
  const observer = new ResizeObserver(measure);
  for (const [element] of stuck) {
    if (element) observer.observe(element);
  }
  // The bar grows and never shrinks by its words; at another width it begins anew.
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    form.style.removeProperty('--bar-height');
    delete form.dataset.measured;
    measure();
  });
}
