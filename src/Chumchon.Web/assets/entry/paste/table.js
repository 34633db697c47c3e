// A cell of more lines than this is no cell but a quotation mark that nobody closed.
const mostLines = 30;

/**
 * The rows of cells that a spreadsheet puts on the clipboard as text: tabs between cells, a cell with a line break, a tab or a
 * quotation mark in quotes. A mark that swallows rows, or closes nothing, is a character as others are. The line break at the
 * end ends the last row and begins none.
 * @returns {{rows: string[][], doubtful: boolean}} doubtful where lines read as rows might as well be one cell
 */
export function parseTable(text) {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  const width = usualWidth(lines.filter(line => !line.includes('"')).map(line => line.split('\t')));
  const rows = [];
  let doubtful = false;
  for (let at = 0; at < lines.length;) {
    const quoted = hasQuote(lines[at]) ? readQuoted(lines, at) : null;
    const swallowed = quoted ? lines.slice(at, at + quoted.lines).map(line => line.split('\t').length) : [];
    const isCell = swallowed.length === 1 || (swallowed.length > 1 && (width === 0 || quoted.cells.length === width));
    const isRows = swallowed.length > 1 && swallowed.every(each => each === (width || swallowed[0]));
    doubtful ||= isCell && isRows;
    rows.push(isCell && !isRows ? quoted.cells : lines[at].split('\t'));
    at += isCell && !isRows ? swallowed.length : 1;
  }
  return { rows, doubtful };
}

const hasQuote = line => line[0] === '"' || line.includes('\t"');

/** The width of most rows that are not blank; 0 where all are. */
export function usualWidth(rows) {
  const counts = new Map();
  for (const row of rows) if (row.some(text => text.trim() !== '')) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let [usual, most] = [0, 0];
  for (const [width, count] of counts) if (count > most) [usual, most] = [width, count];
  return usual;
}

/** One row as a spreadsheet would have quoted it, over as many lines as its cells have; null where none would have. */
function readQuoted(lines, from) {
  const cells = [];
  let last = from;
  let rest = lines[from];
  for (;;) {
    if (rest[0] === '"') {
      let end = closing(rest);
      while (end === -1 && last + 1 < lines.length && last - from < mostLines) {
        rest += `\n${lines[++last]}`;
        end = closing(rest);
      }
      if (end < 0) return null;
      const cell = rest.slice(1, end).replaceAll('""', '"');
      if (!/[\t\n"]/.test(cell) || (cell.includes('\n') && cell.includes('\t'))) return null;
      cells.push(cell);
      rest = rest.slice(end + 1);
    } else {
      const end = rest.indexOf('\t');
      cells.push(end < 0 ? rest : rest.slice(0, end));
      rest = end < 0 ? '' : rest.slice(end);
    }
    if (rest === '') return { cells, lines: last - from + 1 };
    rest = rest.slice(1);
  }
}

/** Where the quote at the beginning is closed; -1 where it is not yet, -2 where what closes it ends no cell. */
function closing(text) {
  for (let at = 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at + 1 === text.length || text[at + 1] === '\t' ? at : -2;
  }
  return -1;
}
