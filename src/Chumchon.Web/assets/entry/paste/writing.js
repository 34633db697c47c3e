/** A table for the clipboard, each row ended as spreadsheets do. */
export const writeTable = rows => rows.map(row => `${row.join('\t')}\r\n`).join('');
