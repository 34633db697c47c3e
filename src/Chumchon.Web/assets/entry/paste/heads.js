import { parseAmount } from '../../money/amount.js';
import { isLikeAmount, isPartOfChannel, roleOf, understand } from './headings.js';

const deepest = 20;

/**
 * The rows of headings of a block, wherever the titles above them end, and what they say of each column.
 * @returns {{first: number, from: number, columns: {label: string, role: string | number | null}[]}}
 *   first: the row below them, 0 where there are none; from: the first of them
 */
export function readHeads(block, register) {
  const last = lastHead(block, register);
  if (last < 0) return { first: 0, from: 0, columns: Array.from({ length: block.width }, () => ({ label: '', role: null })) };
  let from = last;
  while (from > 0 && isPartOfHead(block, from - 1, register)) from--;
  return { first: last + 1, from, columns: columnsOf(block, from, last) };
}

/** A row that says what stands below it, in half of its cells or among nothing but words, and holds nothing itself. */
export function isHead(block, at, register) {
  const texts = block.rows[at].filter(text => text.trim() !== '');
  if (texts.length === 0 || texts.some(text => isFigure(text) || register.named(text).length > 0)) return false;
  if (texts.every(isColumnNumber)) return true;
  const whole = texts.map(understand).filter(meaning => meaning.whole);
  const saying = whole.filter(({ kinds }) => ![...kinds].every(kind => kind === 'none' || kind === 'money'));
  const isWords = texts.length > 1 && !texts.some(isLikeAmount);
  return saying.length > 0 ? isWords || saying.length * 2 >= texts.length || saying.filter(isPartOfChannel).length > 1
    : whole.length === texts.length && whole.every(({ kinds }) => kinds.has('money'));
}

export const isFigure = text => parseAmount(text).satang != null;
/** (1), (2), (5)=(1)+(2), as forms number their columns. */
const isColumnNumber = text => /^\([\d๐-๙]+\)(=.*)?$/.test(text.trim());

function lastHead(block, register) {
  let last = -1;
  for (let at = 0; at < Math.min(block.rows.length, deepest); at++) {
    if (isHead(block, at, register)) last = at;
    else if (last >= 0 || block.rows[at].some(text => register.named(text).length > 0)) break;
  }
  return last;
}

/** A row of groups over the headings; a text alone at the left, or over everything, is a title. */
function isPartOfHead(block, at, register) {
  const row = block.rows[at];
  if (row.some(text => isFigure(text) || register.named(text).length > 0)) return false;
  const filled = row.flatMap((text, column) => text.trim() === '' ? [] : [column]);
  return filled.length > 1 || filled[0] > 0 || (filled.length === 1 && isChannelText(row[0]) && isChannelText(block.rows[at + 1][0] ?? ''));
}

function columnsOf(block, from, last) {
  const columns = Array.from({ length: block.width }, () => ({ parts: [], carried: false, doubtful: false }));
  for (let at = from; at <= last; at++) {
    const row = block.rows[at].map(text => text.trim());
    if (row.every(text => text === '' || isColumnNumber(text))) continue;
    const isMerged = columns.some((_, place) => block.over(at, place)?.of);
    const saysBoth = hasBoth(row);
    let group = '';
    columns.forEach((column, place) => {
      const own = row[place] || block.over(at, place)?.of || '';
      const isCovering = isUnder(block, at, last, place);
      if (own !== '') {
        group = isCovering ? own : '';
        if (!column.parts.includes(own)) column.parts.push(own);
      } else if (!isCovering) {
        group = '';
      } else if (!isMerged && group !== '') {
        column.parts.push(group);
        column.carried ||= isChannelText(group);
        column.doubtful ||= isChannelText(group) && !saysBoth;
      }
    });
  }
  return withRoles(columns);
}

/** Below a group, in a later row of the head, each of its columns says which it is. */
const isChannelText = text => isPartOfChannel(understand(text));

const isUnder = (block, at, last, column) => {
  for (let below = at + 1; below <= last; below++) {
    const text = block.rows[below][column] ?? '';
    if (isChannelText(text)) return true;
  }
  return false;
};

/** Both markets, or both ways, are said in a row: only then is it sure where the first of them ends. */
function hasBoth(row) {
  const kinds = new Set(row.flatMap(text => [...understand(text).kinds]));
  return (kinds.has('domestic') && kinds.has('overseas')) || (kinds.has('offline') && kinds.has('online'));
}

function withRoles(columns) {
  const read = columns.map(({ parts, carried, doubtful }) => {
    const understood = parts.map(understand);
    const meaning = { kinds: new Set(understood.flatMap(({ kinds }) => [...kinds])), whole: understood.length > 0 && understood.every(({ whole }) => whole) };
    return { label: parts.join(' '), carried, doubtful, meaning, role: roleOf(meaning) };
  });
  // A group that stands over none of its columns but the later ones was cut, or does not stand at its left.
  const isCut = read.some(({ role, meaning }) => role === null && isPartOfChannel(meaning));
  return read.map(({ label, carried, doubtful, role }) => ({
    label,
    role: typeof role === 'number' && (doubtful || (carried && isCut)) ? null : role,
  }));
}
