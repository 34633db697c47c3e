import { parseAmount } from '../../money/amount.js';
import { channels } from '../channels.js';

/**
 * The columns behind the names where nothing heads them and they are as many as the page has: its channels, with or without a
 * column that is their sum in every row. They may stand in the page's order; that is for the officer to say, once.
 * @returns {{columns: number[], total: number} | null} total: its column, -1 where there is none
 */
export function orderOf({ block, columns, hasNames, name, first, end }, texts) {
  const open = columns.filter(({ role }) => role === 'ask' || role === null);
  while (open.length > channels && texts[open.at(-1).at].length === 0) open.pop();
  const isBare = columns.every(({ role, label }) => typeof role !== 'number' && (role !== 'ask' || label === ''));
  const isBehind = open.every(({ at }, index) => at > name && at === open[0].at + index);
  if (!hasNames || !isBare || !isBehind || !open.some(({ role }) => role === 'ask')) return null;
  const at = open.map(column => column.at);
  if (at.length === channels) return { columns: at, total: -1 };
  return at.length === channels + 1 && isSum(block, at, first, end) ? { columns: at.slice(0, channels), total: at[channels] } : null;
}

function isSum(block, columns, first, end) {
  for (let row = first; row < end; row++) {
    const [total, ...parts] = columns.map(at => parseAmount(block.mark(row, at)?.text ?? block.rows[row][at] ?? '').satang).reverse();
    if ([total, ...parts].includes(undefined) || (total ?? 0) !== parts.reduce((sum, part) => sum + (part ?? 0), 0)) return false;
  }
  return true;
}
