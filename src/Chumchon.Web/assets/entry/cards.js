import { say, words } from './words.js';

const phone = window.matchMedia('(max-width: 40em)');

function addFold(row) {
  const others = row.cells.slice(1);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'more';
  button.setAttribute('aria-label', say(words.more, { n: others.length }));
  const isFolded = !row.tr.contains(document.activeElement)
    && others.every(cell => cell.satang === null || (cell.satang === 0 && row.none?.checked));
  fold(row, button, isFolded);
  button.addEventListener('click', () => fold(row, button, !row.tr.classList.contains('folded')));
  row.cells[0].td.append(button);
  row.more = button;
}

function fold(row, button, folded) {
  row.tr.classList.toggle('folded', folded);
  button.setAttribute('aria-expanded', String(!folded));
}

/** Opens a row's folded channels, so that a cell in it can be reached. */
export function unfold(row) {
  if (row.more) fold(row, row.more, false);
}

/** Drawn as cards, rows and cells lose their roles in some browsers: they are given back. */
function keepRoles({ tr }) {
  tr.setAttribute('role', 'row');
  for (const cell of tr.cells) cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell');
}

/** On a phone the three lesser channels fold where they are blank; the buttons are made only where they are seen. */
export function foldChannels(rows) {
  const start = () => {
    if (!phone.matches || rows[0]?.more) return;
    for (const row of rows) {
      keepRoles(row);
      addFold(row);
    }
  };
  start();
  phone.addEventListener('change', start);
}
