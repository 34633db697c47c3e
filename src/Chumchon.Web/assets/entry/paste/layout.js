import { channels } from '../channels.js';
import { plain } from '../plain.js';
import { isLikeAmount, isPartOfChannel, understand } from './headings.js';
import { isFigure, isHead, readHeads } from './heads.js';
import { orderOf } from './order.js';
import { placeOf } from './register.js';

/**
 * What each column and row of a block is, as far as it is sure.
 * @typedef {{at: number, label: string, samples: string[], role: string | number | null}} Column
 *   role: a channel from 0 to 3, a word for what else it is, or null; "ask" where only the officer knows
 * @returns {{block: object, columns: Column[], name: number, code: number, type: number, place: number, first: number, end: number, hasNames: boolean, rivals: Column[], isScaled: boolean}}
 *   first and end: the rows of figures; the columns that name a row are -1 where there are none
 */
export function readLayout(block, register) {
  const heads = readHeads(block, register);
  const end = endOf(block, heads, register);
  const texts = heads.columns.map((_, at) => filledIn(block, at, heads.first, end));
  const columns = heads.columns.map(({ label, role }, at) => ({ at, label, role, samples: texts[at].slice(0, 3) }));
  const layout = { block, columns, first: heads.first, from: heads.from, end, code: -1, type: -1, place: -1, isScaled: isScaled(block, heads.first) };
  layout.name = nameColumn(columns, texts, register);
  layout.hasNames = layout.name >= 0;
  leaveTableBeside(layout, texts);
  layout.rivals = columns.filter(({ at, role }) => at !== layout.name && role !== 'remark' && role !== 'left' && texts[at].some(text => register.named(text).length > 0));
  nameRest(layout, texts, register);
  askRest(layout, texts);
  layout.order = orderOf(layout, texts);
  layout.asks = rowQuestions(layout, texts, register);
  return layout;
}

const filledIn = (block, at, first, end) => {
  const texts = [];
  for (let row = first; row < end; row++) if ((block.rows[row][at] ?? '').trim() !== '') texts.push(block.rows[row][at]);
  return texts;
};

/** Where other headings begin another table; the same ones again, as on the next page of a print, do not. */
function endOf(block, heads, register) {
  if (heads.first === 0) return block.rows.length;
  const same = new Set();
  for (let at = heads.from; at < heads.first; at++) same.add(plain(block.rows[at].join('')));
  for (let at = heads.first; at < block.rows.length; at++) {
    if (isHead(block, at, register) && block.rows[at].some(text => isPartOfChannel(understand(text)))
      && !same.has(plain(block.rows[at].join('')))) return at;
  }
  return block.rows.length;
}

/** A line above the figures that gives them another unit than baht; a heading gives it to its column alone. */
const isScaled = (block, first) => block.rows.slice(0, first).some(texts => texts.map(understand)
  .some(meaning => meaning.kinds.has('scaled') && !isPartOfChannel(meaning)));

const mostly = (texts, fits) => texts.length > 0 && texts.filter(fits).length * 2 >= texts.length;

/** The column headed so, else the one with most names of the month, else one of words that are no amounts. */
function nameColumn(columns, texts, register) {
  const known = texts.map(all => all.filter(text => register.named(text).length > 0).length);
  const best = candidates => candidates.reduce((most, { at }) => most < 0 || known[at] > known[most] ? at : most, -1);
  const headed = columns.filter(({ role }) => role === 'name');
  if (headed.length > 0) return best(headed);
  const named = columns.filter(({ at, role }) => known[at] > 0 && role !== 'remark' && typeof role !== 'number');
  if (named.length > 0) return best(named);
  return columns.findIndex(({ at, role }) => role === null && isWordy(texts[at])
    && !mostly(texts[at], text => register.types.has(plain(text)) || register.places.has(placeOf(text))));
}

/** Behind figures another column of names begins another table. */
function leaveTableBeside({ columns, name }, texts) {
  const isAmounts = ({ at, role }) => typeof role === 'number' || (role === null && texts[at].some(isFigure));
  const beside = columns.findIndex(({ at, role }) => at > name && role === 'name' && columns.slice(name + 1, at).some(isAmounts));
  if (name >= 0 && beside > 0) for (const column of columns.slice(beside)) column.role = 'left';
}

/** Whether a column looks like names: one word among figures is a figure that cannot be read. */
function isWordy(texts) {
  const words = texts.filter(text => !isLikeAmount(text)).length;
  return words > 0 && (words === texts.length || (words > 1 && words * 2 >= texts.length));
}

/** The columns beside the name: by their headings, or by what they hold. */
function nameRest(layout, texts, register) {
  const { columns } = layout;
  const find = (role, fits) => {
    const at = columns.findIndex(column => column.at !== layout.name && (column.role === role || (column.role === null && fits(texts[column.at], column.at))));
    if (at >= 0) columns[at].role = role;
    return at;
  };
  if (layout.hasNames) columns[layout.name].role = 'name';
  layout.type = find('type', all => mostly(all, text => register.types.has(plain(text))));
  layout.place = find('subdistrict', all => mostly(all, text => register.places.has(placeOf(text))));
  layout.code = find('code', (all, at) => layout.hasNames && all.length > 0 && isCodes(layout, at, register));
  find('number', (all, at) => layout.hasNames && at < layout.name && all.length > 1 && all.every((text, index) => countOf(text) === index + 1));
}

/** The number of a row, with or without a sign that ends it. */
const countOf = text => Number(plain(text).replace(/^\(|[.)]+$/g, ''));

/** Every row that the name finds has its own code in this column. */
function isCodes({ block, name, first, end }, at, register) {
  let agreeing = 0;
  for (let row = first; row < end; row++) {
    const rows = register.named(block.rows[row][name] ?? '');
    const text = (block.rows[row][at] ?? '').trim();
    if (rows.length === 0 || text === '') continue;
    if (!rows.some(({ line }) => line === text)) return false;
    agreeing++;
  }
  return agreeing > 0;
}

/** What is left over and holds figures is asked, unless every channel has its column already. */
function askRest(layout, texts) {
  const { columns } = layout;
  for (let channel = 0; channel < channels; channel++) {
    const twins = columns.filter(({ role }) => role === channel);
    for (const twin of twins.slice(1)) twin.role = isSame(layout, twins[0].at, twin.at) ? 'twin' : 'ask';
    if (twins.some(({ role }) => role === 'ask')) twins[0].role = 'ask';
  }
  const isFull = new Set(columns.map(({ role }) => role).filter(role => typeof role === 'number')).size === 4;
  const isNamed = layout.hasNames || layout.code >= 0 || layout.first > 0;
  if (!isNamed) return;
  for (const column of columns) {
    if (column.role !== null || texts[column.at].length === 0) continue;
    column.role = isFull || !(texts[column.at].some(isFigure) || texts[column.at].every(isLikeAmount)) ? 'left' : 'ask';
  }
}

/**
 * What of the rows only the officer knows: "codes", whether the first column names them; "heading", whether the
 * first rows are one; "order", whether columns without headings stand as on the page; "lines", whether each line is a row,
 * where they are not equally long.
 */
function rowQuestions(layout, texts, register) {
  const { block, columns, first, end, hasNames, code, type, place } = layout;
  const asks = [];
  const byPlace = !hasNames && code < 0 && type < 0 && place < 0;
  const used = texts.findIndex(all => all.length > 0);
  const isCoded = byPlace && first === 0 && columns.length > used + 1 && used >= 0 && texts[used].every(text => register.coded(text));
  if (isCoded && new Set(texts[used]).size === texts[used].length) {
    asks.push('codes');
    for (const column of columns.slice(used + 1)) if (texts[column.at].length > 0) column.role = 'ask';
  }
  const leading = byPlace && first === 0 ? block.rows.findIndex(row => row.some(isLikeNumber)) : -1;
  if (leading > 0 && !block.rows.slice(0, leading).every(isBlank)) {
    asks.push('heading');
    layout.leading = leading;
    for (const column of columns) {
      const label = block.rows.slice(0, leading).map(row => (row[column.at] ?? '').trim()).filter(Boolean).join(' ');
      Object.assign(column, { label, samples: texts[column.at].filter(isLikeNumber).slice(0, 3), role: 'ask' });
    }
  }
  if (layout.order) asks.push('order');
  let isRagged = block.doubtful;
  let last = end;
  while (last > first && isBlank(block.rows[last - 1])) last--;
  for (let at = first; at < last && !isRagged; at++) isRagged = block.isRagged(at) && (byPlace || block.rows[at].some(isFigure));
  if (isRagged) asks.push('lines');
  return asks;
}

export const isBlank = texts => texts.every(text => text.trim() === '');
const isLikeNumber = text => text.trim() !== '' && isLikeAmount(text);

function isSame({ block, first, end }, one, other) {
  for (let at = first; at < end; at++) if ((block.rows[at][one] ?? '').trim() !== (block.rows[at][other] ?? '').trim()) return false;
  return true;
}
