import { plain } from '../plain.js';

/**
 * The rows of the month by what may name them in a block.
 * @param {object[]} rows with name, line, typeNames (plain), place (plain name of the subdistrict)
 */
export function registerOf(rows) {
  const byName = new Map();
  for (const row of rows) {
    const name = plain(row.name);
    if (!byName.has(name)) byName.set(name, []);
    byName.get(name).push(row);
  }
  const asked = new Map();
  const named = text => {
    if (!hasLetter.test(text)) return [];
    if (!asked.has(text)) asked.set(text, byName.get(plain(text)) ?? []);
    return asked.get(text);
  };
  const byLine = new Map(rows.map(row => [row.line, row]));
  return {
    named,
    coded: text => byLine.get(text.trim()),
    types: new Set(rows.flatMap(row => row.typeNames)),
    places: new Set(rows.map(row => row.place)),
  };
}

const hasLetter = /\p{L}/u;

/** A subdistrict as it is written in lists: with ตำบล, ต. or nothing before it. */
export const placeOf = text => plain(text).replace(/^(ตำบล|ต\.)/, '');
