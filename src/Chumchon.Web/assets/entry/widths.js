export const LEAST = 56;
export const LEAST_OF_NAMES = 120;
export const MOST = 400;

/** A column's width after its left border moved: the names' column gives the room, and keeps its own least. */
export function widthAfter(width, moved, names) {
  const room = Math.max(0, names - LEAST_OF_NAMES);
  return Math.round(Math.max(LEAST, Math.min(MOST, width + Math.min(-moved, room))));
}

/** Widths as they are kept: `sub:96 c1:140`. */
export const written = widths => [...widths].map(([name, width]) => `${name}:${width}`).join(' ');
