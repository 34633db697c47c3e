import words from '../../../../Chumchon.Domain/Imports/heading-words.json' with { type: 'json' };
import { plain } from '../plain.js';

/**
 * What the words of a heading stand for, by the table that imported files are read by too, in the coarser kinds that a month's
 * block has. A heading is understood where nothing is left of it.
 */
const coarser = { province: 'other', district: 'other', month: 'date', year: 'date' };
const vocabulary = Object.entries(words.headings).map(([kind, list]) => [coarser[kind] ?? kind, list]);

const kindOf = new Map(vocabulary.flatMap(([kind, list]) => list.split(' ').map(word => [plain(word), kind])));
const word = new RegExp([...kindOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'gy');
const mostCharacters = 200;

/** @returns {{kinds: Set<string>, whole: boolean}} whole where every word is known. */
export function understand(text) {
  const kinds = new Set();
  const bare = plain(text.slice(0, mostCharacters).replaceAll('%', ' percent ').replaceAll('$', ' usd '))
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  let whole = bare !== '' || text.trim() === '#';
  if (bare === '' && whole) kinds.add('number');
  for (let at = 0; at < bare.length;) {
    word.lastIndex = at;
    const [found] = word.exec(bare) ?? [];
    if (found) kinds.add(kindOf.get(found));
    else whole = false;
    at += found?.length ?? 1;
  }
  return { kinds, whole };
}

/** Reasons to take nothing from a column, in the order in which they are told; one word of them is enough. */
const refused = ['scaled', 'total', 'quantity', 'other', 'remark', 'none'];
/** What a column is where its heading says just that. */
const labels = ['product', 'date', 'name', 'type', 'subdistrict', 'code', 'number'];

/** @returns {string | number | null} a role, a channel from 0 to 3, or null where the heading leaves it open. */
export function roleOf({ kinds, whole }) {
  const reason = refused.find(kind => kinds.has(kind));
  if (reason && !(reason === 'total' && channelOf(kinds) !== null)) return reason;
  const isAmount = isPartOfChannel({ kinds }) || kinds.has('money');
  if (whole && !isAmount) return labels.find(kind => kinds.has(kind)) ?? null;
  return whole && !reason && !labels.some(kind => kinds.has(kind)) ? channelOf(kinds) : null;
}

export const isPartOfChannel = ({ kinds }) => ['domestic', 'overseas', 'offline', 'online'].some(kind => kinds.has(kind));

/** Domestic offline 0, domestic online 1, overseas offline 2, overseas online 3; null where not both are said, each once. */
function channelOf(kinds) {
  if (kinds.has('domestic') === kinds.has('overseas') || kinds.has('offline') === kinds.has('online')) return null;
  return (kinds.has('overseas') ? 2 : 0) + (kinds.has('online') ? 1 : 0);
}

/** A row of totals, of the whole or of a part. */
export function isTotal(text) {
  if (!/รวม|total|sum/i.test(text)) return false;
  const { kinds, whole } = understand(text);
  return kinds.has('total') && (whole || /^(รวม|ยอดรวม|ผลรวม|(grand|sub)?total)/.test(plain(text)) || /(รวม|total)$/.test(plain(text)));
}

const noValue = new Set(['ไม่มี', 'ไม่มียอด', 'ไม่มียอดขาย', 'ไม่มียอดจำหน่าย', 'ไม่ได้ขาย', 'ไม่ได้จำหน่าย', 'ยังไม่มี', 'ยังไม่ส่ง', 'none', 'nil', 'na', 'null', 'nosales'].map(plain));

/** A text that stands where an amount would, whether or not it can be read: it is no name. */
export function isLikeAmount(text) {
  if (/^[^\p{L}]*($|\n)/u.test(text.trim())) return true;
  const letters = plain(text).replace(/[^\p{L}\p{M}]/gu, '');
  return noValue.has(letters) || letters.replace(/บาท|baht|thb|ล้าน|พัน|ประมาณ|ราว|เกือบ|กว่า|about|approx/g, '') === '';
}
