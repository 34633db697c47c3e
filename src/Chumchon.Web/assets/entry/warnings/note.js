import { said } from '../words.js';

function buttonFor(act) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.note = act;
  if (act === 'right') button.setAttribute('aria-keyshortcuts', 'Alt+Enter');
  button.textContent = said(`warning.${act}`);
  return button;
}

/**
 * A warning's sentence under its cell, with what the officer can answer; clicks are heard by notes.js.
 * @returns the id of the sentence, or nothing.
 */
export function drawNote(cell, text) {
  let note = cell.td.querySelector('.cell-note');
  if (!text) {
    note?.remove();
    return '';
  }
  if (!note) {
    note = document.createElement('div');
    note.className = 'cell-note';
    const sentence = document.createElement('span');
    sentence.id = `w${cell.input.name.slice(1)}`;
    note.append(sentence, buttonFor('right'), buttonFor('why'));
    cell.td.append(note);
  }
  const sentence = note.firstChild;
  if (sentence.textContent !== text) sentence.textContent = text;
  return sentence.id;
}

/** Puts a line for the reason in the place of the answers. */
export function openReason(note, reason) {
  const line = document.createElement('input');
  line.maxLength = 200;
  line.value = reason;
  line.setAttribute('aria-label', said('warning.reason'));
  for (const button of note.querySelectorAll('button')) button.remove();
  note.append(line, buttonFor('keep'));
  line.focus();
}

export function closeReason(note) {
  note.querySelector('input')?.remove();
  note.querySelector('button')?.remove();
  note.append(buttonFor('right'), buttonFor('why'));
}
