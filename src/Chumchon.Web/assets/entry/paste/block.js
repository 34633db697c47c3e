import { markOf } from './formats.js';
import { parseTable, usualWidth } from './table.js';

/**
 * What was copied, from the two ways in which the clipboard tells it: the text as a table, and where the HTML shows the same
 * cells, what these hold and how they are merged. A text that was cut into other rows than the HTML (Word, a page) is
 * believed less than it.
 * @param {object[][] | null} grid from readHtml
 * @returns {{rows: string[][], width: number, doubtful: boolean, isRagged: (at: number) => boolean, mark: (at: number, column: number) => object | null, over: (at: number, column: number) => object}}
 */
export function readBlock(text, grid) {
  const parsed = parseTable(text);
  const isGrid = grid !== null && (text === '' || strip(text) === strip(grid.map(row => row.map(cell => cell.text).join('')).join('')));
  const rows = isGrid ? grid.map(row => row.map(cell => cell.text)) : parsed.rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const knows = isGrid || (grid?.length === rows.length && grid[0].length === width);
  const usual = usualWidth(rows);
  return {
    rows,
    width,
    doubtful: !isGrid && parsed.doubtful,
    isRagged: at => rows[at].length !== usual,
    mark: (at, column) => {
      const cell = knows ? grid[at][column] : null;
      const shown = rows[at][column] ?? '';
      return cell && strip(cell.text) === strip(shown) ? markOf(shown, cell.held, cell.format) : null;
    },
    over: (at, column) => knows ? grid[at][column] : null,
  };
}

const strip = text => text.replace(/["\s]+/g, '');
