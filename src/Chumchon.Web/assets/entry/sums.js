import { amountOr } from '../money/amount.js';
import { amountsOf, isEntered, isUnsaved } from './rows.js';
import { sum, totalsOf } from './totals.js';
import { LETTERS_OF_LARGEST } from './widths.js';
import { say, words } from './words.js';

const text = satang => amountOr('–', satang);

/** Written only where it changed: the browser lays out again whatever is written. */
export function put(output, words) {
  if (output.textContent !== words) output.textContent = words;
}

export function drawRowTotal(row) {
  put(row.total, text(sum(amountsOf(row))));
}

/** Column totals and counts: over all rows, hidden by the filter or not. */
export function drawSums(rows) {
  const { columns, all } = totalsOf(rows.map(amountsOf));
  for (const output of document.querySelectorAll('output[data-col]')) {
    const column = output.dataset.col;
    const figure = text(column === 'all' ? all : columns[column - 1]);
    put(output, figure);
    // The foot's figures grow smaller as they grow longer.
    const longer = figure.length - LETTERS_OF_LARGEST;
    if (longer > 0) output.dataset.longer = longer;
    else delete output.dataset.longer;
  }

  const done = rows.filter(isEntered).length;
  const unsaved = rows.reduce((count, row) => count + row.cells.filter(isUnsaved).length, 0);
  drawCount('entered', say(words.entered, { done, all: rows.length }), true);
  drawChip('blank', rows.length - done);
  const progress = document.querySelector('[data-progress]');
  if (progress && progress.value !== done) progress.value = done;
  drawCount('unsaved', say(words.unsaved, { n: unsaved }), unsaved > 0);
}

function drawCount(name, sentence, shown) {
  for (const output of document.querySelectorAll(`[data-count="${name}"]`)) {
    put(output, sentence);
    if (output.hidden === shown) output.hidden = !shown;
  }
}

/** A filter's chip says how many rows it would show; one that is pressed stays until it is let go. */
export function drawChip(name, count) {
  const chip = document.querySelector(`.pick[data-filter="${name}"]`);
  if (!chip) return;
  put(chip.querySelector('b'), String(count));
  const hidden = count === 0 && chip.getAttribute('aria-pressed') !== 'true';
  if (chip.hidden !== hidden) chip.hidden = hidden;
}
