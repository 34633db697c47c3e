import { numbered, plain } from '../plain.js';

/**
 * The rows of the month by what may name them in a block.
 * @param {object[]} rows with name, line, typeNames (plain), place (plain name of the subdistrict)
 * @param {object} block where its numbers run on they number its rows
 */
export function registerOf(rows, block) {
  const byName = groupBy(rows, ({ name }) => plain(name));
  // Of 9 ดาว and ดาว a number in front may mean either.
  const figured = new Set(rows.map(({ name }) => numbered(name)?.name));
  const running = runningIn(block);
  const asked = new Map();
  const find = text => {
    const own = byName.get(plain(text));
    if (own) return { rows: own, isNumbered: false };
    const behind = numbered(text);
    const isSure = behind && !figured.has(behind.name) && (!behind.bare || running.has(text) || title.test(behind.name));
    return { rows: (isSure && byName.get(behind.name)) || [], isNumbered: true };
  };
  const found = text => {
    if (!hasLetter.test(text)) return nobody;
    if (!asked.has(text)) asked.set(text, find(text));
    return asked.get(text);
  };
  const byLine = new Map(rows.map(row => [row.line, row]));
  return {
    named: text => found(text).rows,
    isNumbered: text => found(text).rows.length > 0 && found(text).isNumbered,
    coded: text => byLine.get(text.trim()),
    types: new Set(rows.flatMap(row => row.typeNames)),
    places: new Set(rows.map(row => row.place)),
  };
}

const hasLetter = /\p{L}/u;
const nobody = { rows: [], isNumbered: false };
// No name counts these, as 5 ดาว counts stars.
const title = /^(กลุ่ม|นาย|นาง|น\.|คุณ|วิสาหกิจ|บริษัท|บ\.|ห้าง|ร้าน|สหกรณ์|ชมรม|สมาคม|มูลนิธิ|ศูนย์|เครือข่าย|แม่บ้าน|โรงงาน|ว่าที่|mr|mrs|miss|ms|group)/;

function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return groups;
}

/** Texts beginning with a bare number that goes on from the row above, or on to the row below. */
function runningIn({ rows, width }) {
  const running = new Set();
  for (let at = 0; at < width; at++) {
    let above = null;
    for (const row of rows) {
      const text = row[at] ?? '';
      if (text.trim() === '') continue;
      const bare = hasLetter.test(text) ? numbered(text)?.bare : undefined;
      const here = bare && { text, number: Number(bare) };
      if (here && above?.number === here.number - 1) running.add(above.text).add(text);
      above = here;
    }
  }
  return running;
}

/** A subdistrict as it is written in lists: with ตำบล, ต. or nothing before it. */
export const placeOf = text => plain(text).replace(/^(ตำบล|ต\.)/, '');
