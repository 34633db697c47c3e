import { isUnsaved } from './rows.js';
import { drawState } from './states.js';
import { say, words } from './words.js';

/**
 * Posts changed cells only. They are taken out of the form's data as it is made; nothing is disabled, so going back
 * finds every input as it was.
 */
export function postOnlyChanges({ form, rows }) {
  form.addEventListener('formdata', ({ formData }) => {
    for (const row of rows) {
      for (const cell of row.cells) {
        if (!isUnsaved(cell)) formData.delete(cell.input.name);
      }
      if (row.none?.checked === row.noneSaved) formData.delete(row.none?.name);
    }
  });
}

/** Refuses to post while a cell cannot be read, and leads to the first of them. */
export function refuseErrors(grid) {
  grid.form.addEventListener('submit', event => {
    const wrong = grid.unsavedCells.filter(cell => cell.refusal);
    if (wrong.length === 0) return;
    event.preventDefault();
    for (const cell of wrong) drawState(cell, true);
    tell(say(words.invalid, { n: wrong.length }));
    grid.goTo(wrong[0]);
  });
}

/** Asks before the page is left with what would be lost, unless the form itself takes it along. */
export function guardLeaving(form, wouldLose) {
  let posting = false;
  form.addEventListener('submit', event => { posting = !event.defaultPrevented; });
  window.addEventListener('pageshow', () => { posting = false; });
  window.addEventListener('beforeunload', event => {
    if (!posting && wouldLose()) event.preventDefault();
  });
}

export function tell(sentence) {
  const status = document.getElementById('entry-status');
  if (status) status.textContent = sentence;
}
