/**
 * The rows of cells that a spreadsheet puts on the clipboard as text: tabs between cells, a cell with a line break or a tab
 * in quotes. The line break at the end ends the last row and begins none.
 */
export function parseTable(text) {
  const rows = [[]];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    rows.at(-1).push(cell);
    const next = text[end];
    if (next === undefined) break;
    at = end + (next === '\r' && text[end + 1] === '\n' ? 2 : 1);
    if (next === '\t') continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

function readPlain(text, from) {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text[end])) end++;
  return [text.slice(from, end), end];
}

/** A quote that nothing closes, or that does not close the cell, is a character as others are. */
function readQuoted(text, from) {
  let cell = '';
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      cell += text[at];
    } else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else {
      return at + 1 === text.length || '\t\r\n'.includes(text[at + 1]) ? [cell, at + 1] : readPlain(text, from);
    }
  }
  return readPlain(text, from);
}

/** The same table for the clipboard, each row ended as spreadsheets do. */
export const writeTable = rows => rows.map(row => `${row.join('\t')}\r\n`).join('');
