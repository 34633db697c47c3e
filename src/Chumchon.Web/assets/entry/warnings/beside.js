import { amountOr } from '../../money/amount.js';
import { tell } from '../posting.js';
import { sum } from '../totals.js';
import { said } from '../words.js';

const root = document.documentElement;
// theme.js reads it back before the first paint.
const key = 'chumchon.beside';

function choose(on) {
  if (on) root.dataset.beside = 'on';
  else delete root.dataset.beside;
  try {
    if (on) localStorage.setItem(key, 'on');
    else localStorage.removeItem(key);
  } catch {
    // Not kept then; the choice holds for this page.
  }
}

const text = satang => amountOr('–', satang);

/** Two small lines, each with its words: on a wide table they are heard and not seen, CSS shows them once a row. */
function linesOf(lastMonth, lastYear) {
  const lines = document.createElement('div');
  lines.className = 'beside';
  for (const [name, satang] of [['last-month', lastMonth], ['last-year', lastYear]]) {
    const line = document.createElement('div');
    const word = document.createElement('span');
    word.textContent = `${said(`beside.${name}`)} `;
    line.append(word, text(satang));
    lines.append(line);
  }
  return lines;
}

function fillRow(row, past) {
  const totals = [sum(past.lastMonth), sum(past.lastYear)];
  if (totals[0] === null && totals[1] === null) return;
  for (const cell of row.cells) {
    const figures = [past.lastMonth[cell.channel], past.lastYear[cell.channel]];
    if (figures.some(figure => figure !== null)) cell.input.after(linesOf(...figures));
  }
  row.total.after(linesOf(...totals));
  // For a phone's card, in the line of place and type.
  row.tr.querySelector('.place:not(.sub)').dataset.lastMonth = text(totals[0]);
}

/**
 * The toggle that shows last month's figures and those of the same month last year under each cell. Their room is made
 * when it is pressed, or before the page is painted where the browser remembers it, so that nothing moves when they come.
 */
export function showBeside(grid, past) {
  const toggle = document.querySelector('[data-show-beside]');
  if (!toggle) return;
  let filled = false;

  async function fill() {
    if (!toggle.checked || filled) return;
    if (!await past.load()) {
      tell(said('beside.missing'));
      return;
    }
    if (filled) return;
    filled = true;
    for (const row of grid.rows) {
      const known = past.of(row);
      if (known) fillRow(row, known);
    }
  }

  toggle.checked = 'beside' in root.dataset;
  toggle.addEventListener('change', () => {
    choose(toggle.checked);
    fill();
  });
  past.addEventListener('load', fill);
}
