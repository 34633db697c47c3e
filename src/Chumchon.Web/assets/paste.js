import { plain } from './entry/plain.js';
import { readBlock } from './entry/paste/block.js';
import { readHtml } from './entry/paste/html.js';
import { readLayout } from './entry/paste/layout.js';
import { planOf } from './entry/paste/plan.js';
import { preview } from './entry/paste/preview.js';
import { placeOf, registerOf } from './entry/paste/register.js';
import { tell } from './entry/posting.js';
import { said, words } from './entry/words.js';

export { openHelp } from './entry/help.js';
export { drawFolded } from './entry/saving/folded.js';

// What is said here comes with it: a page carries no words for blocks. Where nothing can be typed, nothing is pasted.
if (words.late) {
  const answer = await fetch(words.late);
  if (!answer.ok) throw new Error(`The words of the reader were answered by ${answer.status}.`);
  Object.assign(words.said, await answer.json());
}

/**
 * Pastes what a spreadsheet put on the clipboard: one value as it is shown into all cells chosen, anything else after it has been
 * shown and agreed to.
 * @param {object[][]} cells those chosen, row by row
 */
export async function paste(grid, text, html, cells) {
  const block = readBlock(text, readHtml(html));
  const isAsShown = block.rows.length === 1 && block.width === 1 && block.mark(0, 0) === null;
  if (isAsShown) grid.write(cells.flat().map(each => ({ cell: each, text: block.rows[0][0] })));
  else await pasteBlock(grid, block, cells[0][0]);
}

async function pasteBlock(grid, block, cell) {
  nameTypes(grid.rows);
  const visible = grid.rows.filter(row => !row.tr.hidden);
  const caret = { rows: visible.slice(visible.indexOf(cell.row)), channel: cell.channel };
  const register = registerOf(grid.rows, block);
  const layout = readLayout(block, register);
  const changes = await preview(layout, answers => planOf(layout, register, answers, caret));
  if (changes.length === 0) {
    grid.goTo(cell);
    return;
  }
  grid.write(changes);
  grid.goTo(changes[0].cell);
  tell(said('paste.done', { n: changes.length }));
}

/** The product type of each row by its full and its short name, in the page's language, and its subdistrict. */
function nameTypes(rows) {
  for (const row of rows) {
    const type = row.tr.querySelector('.place:not(.sub)');
    row.shortType = type.textContent;
    row.typeNames = [plain(type.textContent), plain(type.title)];
    row.place = placeOf(row.tr.querySelector('.sub').textContent);
  }
}
