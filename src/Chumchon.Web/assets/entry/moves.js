/**
 * Where a key leads in a table of rows × channels. A place is {row, channel} by numbers; rows are those that can be seen.
 * Every function returns a place inside the table.
 */
const clamp = (value, most) => Math.max(0, Math.min(value, most));

const inside = ({ row, channel }, size) => ({ row: clamp(row, size.rows - 1), channel: clamp(channel, size.channels - 1) });

const byArrow = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** @param size rows, channels (with the tick), amounts (without) @param {(row: number, channel: number) => boolean} isFilled for the jump of Ctrl+arrow, which ends where Excel's does. */
export function placeAfter(key, ctrl, at, size, page, isFilled) {
  if (byArrow[key]) return ctrl ? jump(at, byArrow[key], size, isFilled) : step(at, byArrow[key], 1, size);
  const last = { row: size.rows - 1, channel: size.amounts - 1 };
  switch (key) {
    case 'Home': return ctrl ? { row: 0, channel: 0 } : { row: at.row, channel: 0 };
    case 'End': return ctrl ? last : { row: at.row, channel: last.channel };
    case 'PageUp': return step(at, [-1, 0], page, size);
    case 'PageDown': return step(at, [1, 0], page, size);
    default: return null;
  }
}

const step = (at, [down, right], by, size) => inside({ row: at.row + down * by, channel: at.channel + right * by }, size);

/** Through filled cells to the last of them; else to the next filled one; else to the edge. */
function jump(at, direction, size, isFilled) {
  const next = place => step(place, direction, 1, size);
  const ends = place => same(next(place), place);
  const filled = place => isFilled(place.row, place.channel);
  let place = at;
  if (ends(place)) return place;
  const within = filled(place) && filled(next(place));
  do place = next(place);
  while (!ends(place) && (within ? filled(next(place)) : !filled(place)));
  return place;
}

export const same = (a, b) => a.row === b.row && a.channel === b.channel;
