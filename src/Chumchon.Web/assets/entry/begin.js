import { isEntered } from './rows.js';

const atADesk = '(min-width: 68em) and (pointer: fine)';
const stuckBelow = 150;

/**
 * The caret stands where the work goes on, in what was refused or the first blank row, unless the officer came for something
 * else: a question, a place she had scrolled to. On a phone the keyboard would hide what she came to see.
 */
export function beginTyping({ rows, unsavedCells }) {
  if (!matchMedia(atADesk).matches || document.activeElement !== document.body || window.scrollY > 0) return;
  if (document.querySelector('.entry > section, #entry-conflict > section')) return;
  const cell = unsavedCells.find(({ refusal }) => refusal) ?? rows.find(row => !isEntered(row))?.cells[0];
  if (!cell) return;
  if (cell.td.getBoundingClientRect().bottom > window.innerHeight - stuckBelow) cell.td.scrollIntoView({ block: 'center' });
  cell.input.focus({ preventScroll: true });
  cell.input.select();
}
