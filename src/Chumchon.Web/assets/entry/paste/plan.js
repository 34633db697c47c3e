import { parseAmount } from '../../money/amount.js';
import { plain } from '../plain.js';

const channels = 4;

/**
 * What a block of texts would write. Nothing outside the block is ever written: a text that cannot be read is named and
 * left out, as is what lies beyond the table.
 * @typedef {{row: object, channel: number, text: string, satang: number | null, refusal: string}} Landing
 * @returns {{landings: Landing[], beyondRows: number, beyondColumns: number, unknown: string[]}}
 */
export function planByPlace(block, rows, channel) {
  const landings = block.slice(0, rows.length).flatMap((texts, at) =>
    texts.slice(0, channels - channel).map((text, right) => landing(rows[at], channel + right, text)));
  return {
    landings,
    beyondRows: Math.max(0, block.length - rows.length),
    beyondColumns: Math.max(0, Math.max(...block.map(texts => texts.length)) - (channels - channel)),
    unknown: [],
  };
}

function landing(row, channel, text) {
  const { satang = null, refusal = '' } = parseAmount(text);
  return { row, channel, text, satang, refusal };
}

/**
 * The same where the block has a column of producers' names or row codes: each of its rows goes to the row that it names,
 * wherever that stands. Null where it has none. A name that stands for several rows needs its product type beside it.
 * @param {object[]} rows with line, name, typeNames
 */
export function planByName(block, rows, channel) {
  const columns = columnsOf(block);
  const byLine = new Map(rows.map(row => [row.line, row]));
  const byName = groupBy(rows, row => plain(row.name));
  const codeAt = mostly(columns, text => byLine.has(text.trim()));
  const nameAt = mostly(columns, text => byName.has(plain(text)));
  if (codeAt < 0 && nameAt < 0) return null;
  const types = new Set(rows.flatMap(row => row.typeNames));
  const typeAt = mostly(columns, text => types.has(plain(text)));
  const first = firstAmount(columns, Math.max(codeAt, nameAt, typeAt));

  const find = texts => {
    const coded = byLine.get((texts[codeAt] ?? '').trim());
    if (coded) return [coded];
    const named = byName.get(plain(texts[nameAt] ?? '')) ?? [];
    const typed = named.filter(row => row.typeNames.includes(plain(texts[typeAt] ?? '')));
    return typed.length > 0 ? typed : named;
  };
  return lay(block, first, find, widthOf(block, first) < channels ? channel : 0, codeAt >= 0 && nameAt < 0 ? codeAt : nameAt);
}

function lay(block, first, find, channel, labelAt) {
  const plan = { landings: [], beyondRows: 0, beyondColumns: 0, unknown: [] };
  const taken = new Set();
  for (const texts of block) {
    const found = find(texts);
    const amounts = texts.slice(first, first + channels - channel);
    const [row] = found;
    if (found.length === 1 && !taken.has(row)) {
      taken.add(row);
      plan.landings.push(...amounts.map((text, at) => landing(row, channel + at, text)));
    } else if (amounts.some(text => parseAmount(text).satang != null)) {
      // Heads and blank lines hold no amount and are passed over without a word.
      plan.unknown.push((texts[labelAt] ?? '').trim());
    }
  }
  return plan;
}

function columnsOf(block) {
  const width = Math.max(...block.map(texts => texts.length));
  return Array.from({ length: width }, (_, at) => block.map(texts => texts[at] ?? '').filter(text => text.trim() !== ''));
}

/** The first column of which at least half of the texts fit; -1 where there is none. */
const mostly = (columns, fits) => columns.findIndex(texts => texts.length > 0 && texts.filter(fits).length * 2 >= texts.length);

/** Amounts begin after the last column of words. */
function firstAmount(columns, after) {
  const isWords = texts => texts.length > 0 && texts.filter(text => parseAmount(text).refusal).length * 2 > texts.length;
  return Math.max(columns.map(isWords).lastIndexOf(true), after) + 1;
}

const widthOf = (block, first) => Math.max(...block.map(texts => texts.length)) - first;

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item]);
  return groups;
}
