import { plain } from '../plain.js';
import { tell } from '../posting.js';
import { said } from '../words.js';
import { readBlock } from './block.js';
import { readHtml } from './html.js';
import { readLayout } from './layout.js';
import { planOf } from './plan.js';
import { preview } from './preview.js';
import { placeOf, registerOf } from './register.js';
import { writeTable } from './table.js';

/** Copy, cut and paste between the grid and a spreadsheet. Inside a cell that is being edited they are the browser's own. */
export function listenToClipboard(grid, selection, keyboard) {
  const cellOf = event => grid.placeOf(event.target)?.cell;
  const isInText = ({ input }) => keyboard.isEditing && !selection.isRange && input.value !== '';

  function copy(event) {
    const cell = cellOf(event);
    if (!cell || isInText(cell)) return null;
    event.preventDefault();
    const cells = selection.cells(cell);
    event.clipboardData.setData('text/plain', writeTable(cells.map(row => row.map(plainFigure))));
    return cell;
  }

  grid.table.addEventListener('copy', copy);
  grid.table.addEventListener('cut', event => {
    const cell = copy(event);
    if (cell) keyboard.empty(cell);
  });
  grid.table.addEventListener('paste', event => {
    const cell = cellOf(event);
    const text = event.clipboardData.getData('text/plain');
    const block = readBlock(text, readHtml(event.clipboardData.getData('text/html')));
    const isSingle = block.rows.length === 1 && block.width === 1;
    if (!cell || (isSingle && isInText(cell))) return;
    event.preventDefault();
    const cells = selection.cells(cell);
    const isAsShown = isSingle && block.mark(0, 0) === null;
    if (isAsShown) grid.write(cells.flat().map(each => ({ cell: each, text: block.rows[0][0] })));
    else pasteBlock(grid, block, cells[0][0]);
  });
}

const plainFigure = ({ satang, refusal, input }) =>
  refusal ? input.value.replace(/[\t\r\n]/g, ' ') : satang === null ? '' : (satang / 100).toFixed(2);

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
