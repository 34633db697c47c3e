/**
 * The cells of the tables in what a program put on the clipboard as HTML, with what they hold behind what they show: Google
 * Sheets says it in data-sheets-value, LibreOffice in sdval, Excel in x:num, or by the number format alone. It is parsed as a
 * document that runs nothing and asks for nothing; only texts and values are read.
 * @returns {Cell[][] | null} rectangular; null where there is no table
 * @typedef {{text: string, held: number | null, format: string | null, of?: string, down?: string}} Cell
 *   of: the text of the merged cell that lies over this one; down: that of one which began in a row above
 */
export function readHtml(html) {
  if (!/<td|<th/i.test(html)) return null;
  // Styles would be tried against the page's policy, and refused there, even in a document that is never shown.
  const page = new DOMParser().parseFromString(html.replace(/(<[^>]*\s)style\s*=/gi, '$1data-style=').replace(/<(\/?)style/gi, '<$1xmp'), 'text/html');
  const formats = new Map([...html.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)].map(([, name, rules]) => [name, formatIn(rules)]));
  const rows = [];
  for (const table of page.querySelectorAll('table')) {
    if (!table.parentElement.closest('table')) readTable(table, formats, rows);
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const row of rows) for (let at = 0; at < width; at++) row[at] ??= blank;
  return rows;
}

const blank = { text: '', held: null, format: null };
const mostSpan = 50;

function readTable(table, formats, rows) {
  const first = rows.length;
  const last = first + table.rows.length;
  for (let at = first; at < last; at++) rows.push([]);
  [...table.rows].forEach((tr, down) => {
    let at = 0;
    for (const td of tr.cells) {
      while (rows[first + down][at]) at++;
      const cell = cellOf(td, formats);
      for (let y = 0; y < Math.max(1, td.rowSpan) && first + down + y < last; y++) {
        for (let x = 0; x < Math.min(td.colSpan, mostSpan); x++) {
          rows[first + down + y][at + x] = x + y === 0 ? cell : { ...blank, of: cell.text, down: x === 0 ? cell.text : '' };
        }
      }
    }
  });
}

function cellOf(td, formats) {
  const styles = [td.dataset.style ?? '', ...[...td.classList].map(name => formats.get(name))];
  const sheets = json(td.dataset.sheetsValue);
  const held = sheets?.[1] === 3 ? sheets[3] : td.getAttribute('sdval') || td.getAttribute('x:num') || null;
  return {
    text: textOf(td),
    held: held === null || !Number.isFinite(Number(held)) ? null : Number(held),
    format: sheetsFormat(json(td.dataset.sheetsNumberformat)) ?? td.getAttribute('sdnum')?.split(';').slice(2).join(';')
      ?? formatIn(styles[0]) ?? styles.slice(1).find(Boolean) ?? null,
  };
}

/** A pattern, or a kind alone: of those only numbers (2) and money (4) are amounts. */
const sheetsFormat = format => format && (format[2] || (format[1] === 2 || format[1] === 4 ? '0.00' : 'd'));

function json(text) {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

const formatIn = rules => /mso-number-format:\s*("(?:[^"\\]|\\.)*"|[^;]+)/.exec(rules)?.[1].replace(/^"|"$/g, '').replace(/\\(.)/g, '$1') ?? null;

/** Line breaks of the source are spaces; those of the cell are kept. */
function textOf(td) {
  for (const breaking of td.querySelectorAll('br, p, div, li')) breaking.append('\u2028');
  for (const breaking of td.querySelectorAll('br')) breaking.before('\u2028');
  return td.textContent.replace(/[ \t\r\n\f]+/g, ' ').split('\u2028').map(line => line.trim()).filter(Boolean).join('\n');
}
