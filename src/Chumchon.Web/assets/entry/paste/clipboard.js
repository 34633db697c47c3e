import { plain } from '../plain.js';
import { tell } from '../posting.js';
import { said } from '../words.js';
import { planByName, planByPlace } from './plan.js';
import { changesOf, preview } from './preview.js';
import { parseTable, writeTable } from './table.js';

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
    const block = parseTable(event.clipboardData.getData('text/plain'));
    const isSingle = block.length === 1 && block[0].length === 1;
    if (!cell || (isSingle && isInText(cell))) return;
    event.preventDefault();
    if (isSingle) grid.write(selection.cells(cell).flat().map(each => ({ cell: each, text: block[0][0] })));
    else pasteBlock(grid, block, topLeft(selection.cells(cell)));
  });
}

const plainFigure = ({ satang, refusal, input }) =>
  refusal ? input.value.replace(/[\t\r\n]/g, ' ') : satang === null ? '' : (satang / 100).toFixed(2);

const topLeft = cells => cells[0][0];

async function pasteBlock(grid, block, cell) {
  nameTypes(grid.rows);
  const visible = grid.rows.filter(row => !row.tr.hidden);
  const ways = [{ words: said('paste.by-place'), plan: planByPlace(block, visible.slice(visible.indexOf(cell.row)), cell.channel) }];
  const named = planByName(block, grid.rows, cell.channel);
  if (named) ways.unshift({ words: said('paste.by-name'), plan: named });
  const plan = await preview(block, ways);
  if (!plan) {
    grid.goTo(cell);
    return;
  }
  const changes = changesOf(plan);
  grid.write(changes);
  grid.goTo(changes[0].cell);
  tell(said('paste.done', { n: changes.length }));
}

/** The product type of each row by its full and its short name, in the page's language. */
function nameTypes(rows) {
  for (const row of rows) {
    const type = row.tr.querySelector('.place:not(.sub)');
    row.shortType = type.textContent;
    row.typeNames = [plain(type.textContent), plain(type.title)];
  }
}
