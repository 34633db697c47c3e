import { formatAmount } from '../money/amount.js';
import { foldChannels, unfold } from './cards.js';
import { addFilters } from './filters.js';
import { figureOf, insert } from './keys.js';
import { moveByRow } from './moves.js';
import { nameCells } from './names.js';
import { fillNoneSold, followFigures } from './none-sold.js';
import { guardLeaving, postOnlyChanges, refuseErrors } from './posting.js';
import { isUnsaved, read, readRows } from './rows.js';
import { addSpokenStates, drawState } from './states.js';
import { drawRowTotal, drawSums } from './sums.js';

const justSavedMilliseconds = 2000;

/** Brings the entry form to life. Without this module the same form posts every cell and the server does the rest. */
export function openGrid(form) {
  const { rows, placeOf } = readRows(form);
  if (rows.length === 0) return;
  addFilters(rows);
  keepStuckHeights(form);
  if (!form.querySelector('.amt input')) return;

  // An output speaks each change by itself; totals that change with every key must not.
  for (const output of document.querySelectorAll('output')) output.setAttribute('aria-live', 'off');
  for (const row of rows) {
    for (const { input } of row.cells) {
      input.inputMode = 'decimal';
      input.enterKeyHint = 'next';
    }
  }
  nameCells(rows);
  addSpokenStates(form);
  drawAsServed(rows);
  listen(form, rows, placeOf);
  foldChannels(rows);
  postOnlyChanges(form, rows);
  refuseErrors(form, rows, row => {
    row.tr.hidden = false;
    unfold(row);
  });
  guardLeaving(form, rows);
}

function drawAsServed(rows) {
  const justSaved = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.served === 'saved') justSaved.push(cell);
      if (cell.served || isUnsaved(cell)) drawState(cell, true);
    }
  }
  drawSums(rows);
  setTimeout(() => {
    for (const cell of justSaved) {
      cell.served = '';
      drawState(cell, true);
    }
  }, justSavedMilliseconds);
}

function listen(form, rows, placeOf) {
  const table = form.querySelector('.entry-grid');

  table.addEventListener('input', ({ target }) => {
    const place = placeOf(target);
    if (!place) return;
    const { row, cell } = place;
    if (cell) {
      // An error already told stays told until it is mended; a new one waits for the cell to be left.
      const told = cell.td.dataset.state === 'error';
      drawState(read(cell), told);
      followFigures(row);
    } else {
      fillNoneSold(row);
      for (const filled of row.cells) drawState(read(filled), true);
    }
    drawRowTotal(row);
    drawSums(rows);
  });

  // Not "change": a figure put in by a script, as from the Thai layout, never fires it.
  table.addEventListener('focusout', ({ target }) => {
    const cell = placeOf(target)?.cell;
    if (!cell) return;
    if (!cell.refusal) target.value = cell.satang === null ? '' : formatAmount(cell.satang);
    drawState(cell, true);
  });

  table.addEventListener('keydown', event => {
    const place = placeOf(event.target);
    if (!place?.cell || event.isComposing) return;
    const figure = figureOf(event);
    if (figure) {
      event.preventDefault();
      insert(event.target, figure);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      moveByRow(rows, place, event.shiftKey ? -1 : 1, form.querySelector('.save-bar .btn-primary'));
    }
  });
}

/** What sticks to the screen's edges is as high as its words: the head and the total row stick beside it. */
function keepStuckHeights(form) {
  const stuck = [[document.querySelector('.strip'), '--strip-height'], [form.querySelector('.save-bar'), '--bar-height']];
  const observer = new ResizeObserver(() => {
    for (const [element, name] of stuck) {
      if (element) form.style.setProperty(name, `${element.offsetHeight}px`);
    }
  });
  for (const [element] of stuck) {
    if (element) observer.observe(element);
  }
}
