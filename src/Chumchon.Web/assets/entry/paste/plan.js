import { parseAmount } from '../../money/amount.js';
import { channels } from '../channels.js';
import { plain } from '../plain.js';
import { isLikeAmount, isPartOfChannel, isTotal, understand } from './headings.js';
import { isBlank } from './layout.js';
import { placeOf } from './register.js';

/**
 * What a block would write, by its layout and what the officer has answered. Nothing outside the block is ever written; what
 * is not taken is named.
 * @typedef {{at: number, column: number, row: object, channel: number, text: string, shown: string, satang: number | null, refusal: string, rounded: boolean}} Landing
 * @param {Map<string | number, string>} answers by the column asked: a channel or "left"; by the question of rows: "yes" or "no"
 * @param {{rows: object[], channel: number}} caret the rows from it on, and where in them it stands
 * @returns {{landings: Landing[], byPlace: boolean, targets: {at: number, channel: number}[], asked: object[], left: object[], notes: Map<string, string[]>, beyondRows: number, beyondColumns: number, blankLines: number}}
 */
export function planOf(layout, register, answers, caret) {
  const byCode = layout.code >= 0 || answers.get('codes') === 'yes';
  const byPlace = !layout.hasNames && !byCode;
  const plan = { landings: [], byPlace, targets: [], asked: [], left: [], notes: new Map(), beyondRows: 0, beyondColumns: 0, blankLines: 0 };
  const waits = layout.asks.some(ask => ask !== 'lines' && ask !== 'order' && !answers.get(ask)) || (byPlace && isWaiting(layout, answers));
  if (layout.isScaled) note(plan, 'scaled', '');
  plan.targets = targetsOf(layout, answers, byPlace, caret, plan);
  if (!waits && !layout.isScaled) (byPlace ? layByPlace : layByName)(plan, layout, register, answers, caret);
  nameWhatLiesOutside(plan, layout);
  return plan;
}

const isWaiting = ({ asks }, answers) => asks.includes('lines') && answers.get('lines') !== 'yes';

function note(plan, key, name) {
  if (!plan.notes.has(key)) plan.notes.set(key, []);
  plan.notes.get(key).push(name);
}

/** The columns that are taken and the channel of each; the others are named. */
function targetsOf({ block, columns, first, name, code, order }, answers, byPlace, caret, plan) {
  if (byPlace && first === 0 && answers.get('heading') !== 'yes') {
    plan.beyondColumns = Math.max(0, block.width - (channels - caret.channel));
    return columns.slice(0, channels - caret.channel).map(({ at }) => ({ at, channel: caret.channel + at }));
  }
  const isKey = ({ at, role }) => at === name || at === code || role === 'type' || role === 'subdistrict';
  return columns.flatMap(column => {
    const answer = answers.get(column.at);
    const inOrder = answers.get('order') === 'no' ? -1 : order?.columns.indexOf(column.at) ?? -1;
    if (inOrder >= 0) return answers.get('order') === 'yes' ? [{ at: column.at, channel: inOrder }] : [];
    if (order?.total === column.at && answers.get('order') !== 'no') {
      plan.left.push(column);
      return [];
    }
    if (typeof column.role === 'number') return [{ at: column.at, channel: column.role }];
    if (column.role === 'ask') plan.asked.push(column);
    if (column.role === 'ask' && /^[0-3]$/.test(answer)) return [{ at: column.at, channel: Number(answer) }];
    if (column.role !== null && !isKey(column) && (column.role !== 'ask' || answer === 'left')) plan.left.push(column);
    return [];
  });
}

function layByPlace(plan, layout, register, answers, { rows }) {
  const { block, first, end, type, place } = layout;
  const isNameless = type >= 0 || place >= 0;
  const from = first === 0 && answers.get('heading') === 'yes' ? layout.leading : first;
  let last = end;
  while (last > from && isBlank(block.rows[last - 1])) last--;
  const room = Math.min(end - from, rows.length);
  for (let down = 0; down < room; down++) {
    const at = from + down;
    if (isNameless) note(plan, 'nameless', String(at + 1));
    else for (const { at: column, channel } of plan.targets) plan.landings.push(landing(block, at, column, rows[down], channel));
  }
  plan.beyondRows = Math.max(0, last - from - rows.length);
  plan.blankLines = Math.max(0, end - Math.max(last, from + rows.length));
}

function landing(block, at, column, row, channel) {
  const shown = block.rows[at][column] ?? '';
  const mark = block.mark(at, column);
  const text = mark?.text ?? shown;
  const { satang = null, refusal = '' } = parseAmount(text);
  return { at, column, row, channel, text, shown, satang, refusal: mark?.refusal ?? refusal, rounded: mark?.rounded ?? false };
}

function layByName(plan, layout, register, answers) {
  const { block, first, end } = layout;
  const found = new Map();
  const codeAt = layout.code >= 0 ? layout.code : answers.get('codes') === 'yes' ? layout.columns.find(({ samples }) => samples.length > 0).at : -1;
  const columns = { ...layout, code: codeAt };
  const asked = new Set([...plan.targets.map(({ at }) => at), ...layout.columns.filter(({ role }) => role === 'ask' || role === 'left').map(({ at }) => at)]);
  for (let at = first; at < end; at++) {
    const texts = block.rows[at];
    const isFilled = texts.some((text, column) => (asked.has(column) || column === layout.name) && text.trim() !== '' && isLikeAmount(text));
    const answer = block.isRagged(at) && answers.get('lines') !== 'yes' ? 'ragged' : find(texts, at, columns, register);
    if (typeof answer !== 'string') {
      if (isFilled && register.isNumbered(texts[layout.name] ?? '')) note(plan, 'numbered', texts[layout.name].trim());
      if (!found.has(answer)) found.set(answer, []);
      found.get(answer).push({ at, isFilled });
    } else if (isFilled) {
      note(plan, answer, nameOf(texts, at, columns));
    }
  }
  for (const [row, each] of found) {
    const filled = each.filter(({ isFilled }) => isFilled);
    const lines = (filled.length > 0 ? filled : each.slice(0, 1)).map(({ at }) => at);
    const all = lines.map(at => plan.targets.map(({ at: column, channel }) => landing(block, at, column, row, channel)));
    const same = all.every(landings => landings.every(({ satang, refusal }, index) => satang === all[0][index].satang && refusal === all[0][index].refusal));
    if (lines.length > 1) note(plan, same ? 'repeated' : 'twice', row.name);
    if (same) plan.landings.push(...all[0]);
  }
}

/** The row of the month that a row of the block stands for, or why it stands for none. */
function find(texts, at, { block, columns, name, code, type, place, rivals }, register) {
  // A name that is merged over the rows of its types counts for each of them.
  const read = column => column < 0 ? '' : ((texts[column] ?? '').trim() || block.over(at, column)?.down || '');
  const named = register.named(read(name));
  const sides = columns.filter(({ at: column, role }) => column !== name && typeof role !== 'number' && role !== 'remark' && role !== 'ask')
    .map(({ at: column }) => texts[column] ?? '').filter(text => !isLikeAmount(text)).map(understand).filter(({ whole }) => whole);
  if (sides.some(({ kinds }) => kinds.has('total')) || (named.length === 0 && isTotal(read(name)))) return 'totals';
  const coded = register.coded(read(code));
  const candidates = coded && (named.length === 0 ? read(name) === '' : named.includes(coded)) ? [coded] : coded ? [] : named;
  if (!coded && named.length === 0) return read(name) === '' && read(code) === '' ? 'nameless' : 'unknown';
  // A cell beside it that names another producer, or a channel, tells of a table of another kind.
  const isOther = rivals.some(({ at: column }) => register.named(texts[column] ?? '').length > 0 && !candidates.some(row => register.named(texts[column]).includes(row)));
  if (isOther || sides.some(isPartOfChannel)) return 'differs';
  return coded ? candidates[0] ?? 'differs' : narrow(named, plain(read(type)), placeOf(read(place)), register);
}

/** What else the block says of the producer must not speak against the row. */
function narrow(named, type, place, register) {
  const typed = register.types.has(type) ? named.filter(({ typeNames }) => typeNames.includes(type)) : named;
  const placed = place === '' ? typed : typed.filter(row => row.place === place);
  if (placed.length === 0) return 'differs';
  return placed.length === 1 ? placed[0] : 'ambiguous';
}

const nameOf = (texts, at, { name, code }) => (texts[name] ?? texts[code] ?? '').trim() || String(at + 1);

/** Figures above the headings, and below others. */
function nameWhatLiesOutside(plan, { block, from, first, end }) {
  const outside = (lo, hi) => {
    for (let at = lo; at < hi; at++) if (block.rows[at].some(text => parseAmount(text).satang != null)) note(plan, 'outside', String(at + 1));
  };
  if (first > 0) outside(0, from);
  outside(end, block.rows.length);
}
