/** The sum of the figures among satang values, or null where all are blank. Whole numbers below 2^53, checked. */
export function sum(amounts) {
  let total = null;
  for (const amount of amounts) {
    if (amount === null) continue;
    total = (total ?? 0) + amount;
    if (!Number.isSafeInteger(total)) throw new RangeError('A total left the range of exact whole numbers.');
  }
  return total;
}

/** Totals of rows of four satang values: one a channel, and of all. */
export function totalsOf(rows) {
  const columns = [0, 1, 2, 3].map(channel => sum(rows.map(row => row[channel])));
  return { columns, all: sum(columns) };
}
