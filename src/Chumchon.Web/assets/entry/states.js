import { isUnsaved } from './rows.js';
import { LETTERS_OF_LARGEST } from './widths.js';
import { words } from './words.js';

const shown = ['unsaved', 'warning', 'error', 'conflict'];

/** One hidden sentence a state, for every cell that is in it: 2,800 copies would be slow to draw and to speak. */
export function addSpokenStates(form) {
  const box = document.createElement('div');
  box.hidden = true;
  for (const state of shown) {
    const word = document.createElement('span');
    word.id = `state-${state}`;
    word.textContent = words.states?.[state] ?? '';
    box.append(word);
  }
  form.append(box);
}

function stateOf(cell, settled) {
  if (cell.refusal && settled) return 'error';
  if (cell.served === 'conflict') return 'conflict';
  if (cell.warning) return 'warning';
  if (isUnsaved(cell)) return 'unsaved';
  return cell.served === 'saved' ? 'saved' : '';
}

/** Why a cell is refused, in words. */
export const refusalOf = cell => words.refusals?.[cell.refusal] ?? cell.refusal;

/** A cell's sentence is heard here and read in the panel: a row never grows. */
function setSentence(cell, text) {
  let sentence = cell.td.querySelector('.cell-told');
  if (!text) {
    sentence?.remove();
    return '';
  }
  if (!sentence) {
    sentence = document.createElement('span');
    sentence.className = 'cell-told';
    sentence.hidden = true;
    sentence.id = `e${cell.input.name.slice(1)}`;
    cell.td.querySelector('.cell-error')?.remove();
    cell.td.append(sentence);
  }
  if (sentence.textContent !== text) sentence.textContent = text;
  return sentence.id;
}

const set = (element, name, value) => value ? element.setAttribute(name, value) : element.removeAttribute(name);

/** Draws a cell's state. An error waits until the cell is left (settled): "12," is no mistake while being typed. */
export function drawState(cell, settled) {
  const state = stateOf(cell, settled);
  const wrong = state === 'error';
  const sentence = setSentence(cell, wrong ? refusalOf(cell) : state === 'warning' ? cell.warning : '');
  set(cell.td, 'data-state', state);
  cell.td.toggleAttribute('data-unsaved', isUnsaved(cell));
  cell.td.toggleAttribute('data-long', cell.input.value.length >= LETTERS_OF_LARGEST);
  set(cell.input, 'aria-invalid', wrong && 'true');
  set(cell.input, 'aria-describedby', [
    shown.includes(state) && `state-${state}`,
    state !== 'unsaved' && isUnsaved(cell) && 'state-unsaved',
    sentence,
  ].filter(Boolean).join(' '));
}
