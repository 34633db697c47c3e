/** A figure's table as series of satang; null is no figure and is drawn as nothing, never as a nought. */
export function readTable(figure) {
  const table = figure.querySelector('table');
  const names = [...table.tHead.rows[table.tHead.rows.length - 1].cells].slice(1).map(cell => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows].map(tr => ({
    label: tr.cells[0].textContent.trim(),
    short: tr.dataset.short ?? tr.cells[0].textContent.trim(),
    incomplete: 'incomplete' in tr.dataset,
    own: tr.classList.contains('own'),
    values: [...tr.cells].slice(1, names.length + 1).map(cell => cell.dataset.value ? Number(cell.dataset.value) : null),
  }));
  return { names, rows, incomplete: rows.some(row => row.incomplete) };
}

export const sumOf = values => values.reduce((sum, value) => sum + (value ?? 0), 0);
export const column = (data, at) => data.rows.map(row => row.values[at] ?? null);
