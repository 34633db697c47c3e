import { isNoneSold } from './rows.js';

const typedBefore = new WeakMap();

/** The tick "no sales this month" was changed: noughts into the row, or back to what stood there. */
export function fillNoneSold(row) {
  if (row.none.checked) {
    typedBefore.set(row, row.cells.map(cell => cell.input.value));
    for (const cell of row.cells) cell.input.value = '0.00';
  } else {
    const before = typedBefore.get(row) ?? [];
    row.cells.forEach((cell, channel) => { cell.input.value = before[channel] ?? ''; });
  }
}

/** A figure was typed or cleared: the tick says what the row now holds. */
export function followFigures(row) {
  if (row.none) row.none.checked = isNoneSold(row);
}
