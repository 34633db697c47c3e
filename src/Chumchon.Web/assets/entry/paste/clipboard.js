import { endNotice, notice } from '../notices.js';
import { said } from '../words.js';
import { readerOf } from './reader.js';
import { writeTable } from './writing.js';

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
    if (!cell) return;
    const [text, html] = ['text/plain', 'text/html'].map(kind => event.clipboardData.getData(kind));
    const line = text.replace(/\r?\n$/, '');
    const isOneLine = line !== '' && !/[\t\r\n]/.test(line);
    if (isOneLine && isInText(cell)) return;
    event.preventDefault();
    const cells = selection.cells(cell);
    // Of such a value there is nothing to read that its cell does not.
    if (isOneLine && !line.includes('"') && !/<t[dh]/i.test(html)) grid.write(cells.flat().map(each => ({ cell: each, text: line })));
    else pasteRead(grid, text, html, cells);
  });
}

/** What only the reader can tell is not pasted without it. */
async function pasteRead(grid, text, html, cells) {
  try {
    const { paste } = await readerOf();
    endNotice('paste');
    await paste(grid, text, html, cells);
  } catch (error) {
    if (!error.isUnavailable) throw error;
    notice('paste', 'warning', said('paste.unavailable'));
  }
}

const plainFigure = ({ satang, refusal, input }) =>
  refusal ? input.value.replace(/[\t\r\n]/g, ' ') : satang === null ? '' : (satang / 100).toFixed(2);
