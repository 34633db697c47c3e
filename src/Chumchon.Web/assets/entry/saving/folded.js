import { amountOr } from '../../money/amount.js';
import { make } from '../sheet.js';
import { said, words } from '../words.js';

/** The rows behind the first, after the pattern of the first. */
export function drawFolded(more, pattern, questions) {
  if (questions.length === 0) return;
  const table = pattern.cloneNode(false);
  table.append(pattern.tHead.cloneNode(true));
  const [rowHead, cellRow] = pattern.tBodies[0].rows;
  let body = null;
  let row = null;
  for (const question of questions) {
    if (question.cell.row !== row) {
      ({ row } = question.cell);
      const head = rowHead.cloneNode(true);
      const [place, type] = ['.place.sub', '.place:not(.sub)'].map(which => row.tr.querySelector(which).textContent);
      head.cells[0].replaceChildren(make('span', { lang: 'th', textContent: row.name }), ` · ${type} · ${place}`);
      body = make('tbody', {}, head);
      table.append(body);
    }
    body.append(drawCell(cellRow, question));
  }
  more.append(table);
}

function drawCell(pattern, question) {
  const { cell, before, who } = question;
  const tr = pattern.cloneNode(true);
  tr.querySelector('th').textContent = said(`channel.${cell.channel + 1}`);
  for (const radio of tr.querySelectorAll('input')) radio.name = `k${cell.input.name.slice(1)}`;
  const [known, , theirs] = tr.cells.length === 4 ? [...tr.cells].slice(1) : [null, ...[...tr.cells].slice(1)];
  if (known) known.textContent = amountOr(words.saving.empty, before);
  theirs.querySelector('small')?.remove();
  if (who) theirs.append(make('small', { className: 'hint', textContent: who }));
  question.mine = tr.querySelector('input[value="mine"]');
  return tr;
}
