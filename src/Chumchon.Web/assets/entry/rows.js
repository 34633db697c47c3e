import { parseAmount } from '../money/amount.js';

function cellOf(row, input, channel) {
  const td = input.closest('td');
  const saved = parseAmount(input.dataset.saved ?? input.defaultValue).satang ?? null;
  return {
    row,
    channel,
    input,
    td,
    saved,
    // What the server has drawn and typing does not settle: a conflict, "just saved".
    served: td.dataset.state ?? '',
    // The sentence of a warning, or nothing.
    warning: '',
    ...readValue(input),
  };
}

function readValue(input) {
  const { satang = null, refusal = '' } = parseAmount(input.value);
  return { satang, refusal };
}

function rowOf(tr, at) {
  const row = {
    tr,
    at,
    line: '',
    cells: [],
    none: tr.querySelector('td.none input'),
    total: tr.querySelector('td.row-total output'),
    name: tr.dataset.name ?? tr.querySelector('th').textContent,
    subdistrict: tr.dataset.sub,
    type: tr.dataset.type,
    subdistrictName: tr.querySelector('.sub').textContent,
    typeName: tr.querySelector('.place:not(.sub)').title,
    kind: tr.querySelector('th').title,
    remarked: tr.dataset.name !== undefined,
  };
  row.cells = [...tr.querySelectorAll('td.amt input')].map((input, channel) => cellOf(row, input, channel));
  row.line = row.cells[0]?.input.name.slice(1).split('.')[0] ?? '';
  row.noneSaved = row.none?.defaultChecked ?? false;
  return row;
}

export const read = cell => Object.assign(cell, readValue(cell.input));
export const isUnsaved = cell => cell.refusal !== '' || cell.satang !== cell.saved;
export const isEntered = row => row.cells.some(cell => cell.satang !== null);
// As the server has it: some figure, and none of them above nought.
export const isNoneSold = row => isEntered(row) && row.cells.every(cell => !cell.satang);
export const amountsOf = row => row.cells.map(cell => cell.satang);

/** The rows of the grid in their order, and the way from an input back to its row and cell. */
export function readRows(table) {
  const rows = [...table.querySelectorAll('tr[data-type]')].map(rowOf);
  const places = new Map();
  for (const row of rows) {
    for (const cell of row.cells) places.set(cell.input, { row, cell, channel: cell.channel });
    if (row.none) places.set(row.none, { row, channel: row.cells.length });
  }
  return { rows, placeOf: input => places.get(input) };
}
