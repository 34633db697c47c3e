const LEAST = 56;
// The largest amount, and the sum of four, are never cut.
const LEAST_OF_AMOUNTS = 122;
const LEAST_OF_TOTALS = 130;
export const LEAST_OF_NAMES = 120;
export const MOST = 400;

/** How long the largest amount is: 9,999,999,999.99. */
export const LETTERS_OF_LARGEST = 16;

export const leastOf = name => (name === 'total' ? LEAST_OF_TOTALS : name.startsWith('c') ? LEAST_OF_AMOUNTS : LEAST);

/** A column's width after its left border moved: the names' column gives the room, and keeps its own least. */
export function widthAfter(name, width, moved, names) {
  const room = Math.max(0, names - LEAST_OF_NAMES);
  return Math.round(Math.max(leastOf(name), Math.min(MOST, width + Math.min(-moved, room))));
}

/** Widths as they are kept: `sub:96 c1:140`. */
export const written = widths => [...widths].map(([name, width]) => `${name}:${width}`).join(' ');
