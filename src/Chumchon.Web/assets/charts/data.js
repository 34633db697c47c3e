const figuresOf = cells => [...cells].map(cell => cell.dataset.value ? Number(cell.dataset.value) : null);

/** An official report's own table: its charted rows and columns are marked, their names stand at the figure. */
function readSheet(figure) {
  const table = figure.closest('article').querySelector('[data-charted]').closest('table');
  const rows = [...table.querySelectorAll('[data-charted]')].map(tr => {
    const label = tr.querySelector('th').textContent.trim();
    return { label, short: tr.dataset.charted || label, incomplete: false, values: figuresOf(tr.querySelectorAll('[data-value]')) };
  });
  return { names: figure.dataset.series.split('|'), rows, incomplete: false };
}

/** A figure's table as series of satang; null is no figure and is drawn as nothing, never as a nought. */
export function readTable(figure) {
  if ('series' in figure.dataset) return readSheet(figure);
  const table = figure.querySelector('table');
  // What follows the amounts, such as how many districts have saved, is for reading.
  const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells].slice(1).filter(cell => cell.classList.contains('num'));
  // The unit of the table's figures is not that of the axis, which has its own.
  const names = heads.map(cell => cell.textContent.trim().replace(/ \([^()]*\)$/, ''));
  const rows = [...table.tBodies[0].rows].map(tr => ({
    label: tr.cells[0].textContent.trim(),
    short: tr.dataset.short ?? tr.cells[0].textContent.trim(),
    incomplete: 'incomplete' in tr.dataset,
    values: figuresOf([...tr.cells].slice(1, names.length + 1)),
  }));
  return { names, rows, incomplete: rows.some(row => row.incomplete) };
}

export const sumOf = values => values.reduce((sum, value) => sum + (value ?? 0), 0);
export const column = (data, at) => data.rows.map(row => row.values[at] ?? null);
