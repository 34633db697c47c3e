import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlock } from '../entry/paste/block.js';
import { readLayout } from '../entry/paste/layout.js';
import { planOf } from '../entry/paste/plan.js';
import { registerOf } from '../entry/paste/register.js';
import { plain } from '../entry/plain.js';
import { randomOf } from './random.js';

/*
 * Blocks as officers make them, of which the model knows the truth: for each cell the producer and channel that it was written
 * for. A figure may land elsewhere only where it was asked and the answer given was wrong; here answers are true, so never.
 */
const types = ['อาหาร', 'เครื่องดื่ม', 'ผ้าฯ'];
const places = ['เกาะยอ', 'ทุ่งหวัง', 'พะวง'];
const amounts = [
  ['1,234.50', 123450], ['๑๒,๓๔๕', 1234500], ['999.9', 99990], ['-', 0], ['0', 0], ['', null], ['', null], ['77', 7700], ['12', 1200], ['5', 500], ['3,000', 300000],
  ['ไม่มี', undefined], ['฿1,000', undefined], ['1,000 บาท', undefined], ['########', undefined], ['-5', undefined], ['ประมาณ 500', undefined], ['12,34', undefined],
];
// A market and a way in the words of offices; those of a form, and those of no form at all.
const markets = [['ในประเทศ', 'ต่างประเทศ'], ['ยอดจำหน่ายในประเทศ (บาท)', 'ยอดจำหน่ายต่างประเทศ (บาท)'], ['ตลาดในประเทศ', 'ตปท.'], ['Domestic', 'Overseas'], ['Domestic sales (baht)', 'Overseas sales (baht)']];
const ways = [['ออฟไลน์', 'ออนไลน์'], ['Offline', 'Online'], ['ออฟ', 'ออน'], ['ช่องทางออฟไลน์', 'ช่องทางออนไลน์'], ['OFF-LINE', 'ON-LINE']];
const otherHeads = ['หน้าร้าน', 'ส่งนอก', 'เพจ', 'ยอดขาย', 'ม.ค.', '', 'ยอดขาย (บาท)', 'ออนไลน์', 'ต่างประเทศ', 'ก่อนหน้า'];
const foreign = [
  ['จำนวน (ชิ้น)', 'figures'], ['Quantity', 'figures'], ['รวม', 'figures'], ['รวมทั้งสิ้น (บาท)', 'figures'], ['Total', 'figures'], ['หมายเหตุ', 'remarks'], ['หมายเหตุ', 'blank'],
  ['ลำดับ', 'running'], ['ตำบล', 'place'], ['ประเภทผลิตภัณฑ์', 'type'], ['รหัส', 'line'], ['', 'line'], ['', 'blank'], ['', 'figures'], ['ทุนจดทะเบียน', 'figures'],
  ['เดือนก่อน (บาท)', 'figures'], ['ราคา', 'figures'], ['ผลิตภัณฑ์', 'words'], ['', 'words'], ['ประธาน', 'words'], ['เบอร์โทร', 'figures'], ['จำนวนในประเทศ ออนไลน์ (ชิ้น)', 'figures'],
];
const remarks = ['', '', 'ส่งแล้ว', '"รอเอกสาร', 'ตามใบ 12/3"', 'รวมส่ง', '5"', 'ไม่มี'];

const pick = (random, list) => list[random(list.length)];

function shuffle(random, list) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

function monthOf(random) {
  return Array.from({ length: 3 + random(12) }, (_, at) => {
    const name = at > 0 && random(9) === 0 ? 'กลุ่มสองรายการ' : pick(random, [`กลุ่มแม่บ้าน ${at}`, `รวมใจพัฒนา ${at}`, `นางน้ำผึ้ง ที่ ${at}`, `Ban Na ${at}`]);
    return { name, line: String(90_000 + at * 10 + 1), type: random(types.length), place: random(places.length) };
  }).map(row => ({ ...row, typeNames: [plain(types[row.type])], place: plain(places[row.place]), placeName: places[row.place] }));
}

/** A cell of the block, and what it means: the row and channel that its figure belongs to. */
const cell = (text, row = null, channel = null, satang = undefined) => ({ text, row, channel, satang });

function columnsOf(random) {
  const columns = shuffle(random, [0, 1, 2, 3]).filter(() => random(4) > 0).map(channel => ({ channel }));
  if (random(8) === 0 && columns.length > 0) columns.push({ ...columns[0] });
  for (let count = random(4); count > 0; count--) columns.push({ foreign: pick(random, foreign) });
  shuffle(random, columns);
  return random(2) === 0 ? columns : columns.sort((a, b) => (a.channel ?? 9) - (b.channel ?? 9));
}

function headsOf(random, columns, hasNames) {
  const style = pick(random, ['none', 'flat', 'flat', 'two', 'two', 'odd']);
  if (style === 'none') return [];
  const [market, way] = [pick(random, markets), pick(random, ways)];
  const name = hasNames ? [pick(random, ['ผู้ผลิต', 'ชื่อกลุ่ม/ผู้ประกอบการ', 'รายชื่อ', 'Producer', 'ผู้ผลิต ผู้ประกอบการ OTOP', 'สถานประกอบการ', ''])] : [];
  const sides = columns.map(({ channel }) => channel === undefined ? null : [market[channel >> 1], way[channel & 1]]);
  const flat = pair => random(2) === 0 ? pair.join(' ') : `${pair[1]} (${pair[0]})`;
  const titles = random(3) === 0 ? [['แบบรายงานยอดจำหน่ายเดือนมกราคม'], ...random(2) === 0 ? [['']] : []] : [];
  if (style === 'two') {
    // Merged as a spreadsheet copies it: the group at its first column, blanks below its reach; one that is cut is out of order.
    const upper = columns.map(({ foreign: other }, at) => other ? other[0] : at > 0 && sides[at - 1]?.[0] === sides[at][0] ? '' : sides[at][0]);
    return [...titles, [...name, ...upper], [...name.map(() => ''), ...sides.map(side => side?.[1] ?? '')], ...random(5) === 0 ? [[...name.map(() => '(1)'), ...columns.map((_, at) => `(${at + 2})`)]] : []];
  }
  return [...titles, [...name, ...columns.map(({ foreign: other }, at) => other ? other[0] : style === 'odd' ? pick(random, otherHeads) : flat(sides[at]))]];
}

function foreignText(random, kind, row, index) {
  switch (kind) {
    case 'figures': return String(random(5000));
    case 'remarks': return pick(random, remarks);
    case 'running': return String(index + 1);
    case 'place': return row?.placeName ?? 'ที่อื่น';
    case 'type': return row ? types[row.type] : 'อาหาร';
    case 'line': return row?.line ?? '';
    case 'words': return pick(random, ['ขนม', 'ผ้าขาวม้า', 'นางจันทร์ ดีใจ', 'น้ำพริก', 'ผ้าไหม', 'เสื่อ']);
    default: return '';
  }
}

function rowsOf(random, month, columns, hasNames) {
  const written = hasNames ? shuffle(random, [...month]).slice(0, 1 + random(month.length)) : month.slice(0, 1 + random(month.length));
  const others = hasNames ? random(4) : 0;
  const all = [...written, ...Array.from({ length: others }, () => null)];
  if (hasNames) shuffle(random, all);
  if (hasNames && random(4) === 0) all.push(all[0]);
  const isCounted = random(6) === 0;
  const isStranger = hasNames && random(10) === 0;
  return all.map((row, index) => {
    const known = isStranger ? null : row;
    const label = row === null || isStranger ? `กลุ่มต่างถิ่นหมายเลข ${index}` : random(3) === 0 ? ` ${row.name.replace(' ', '  ')}` : row.name;
    const number = isCounted ? pick(random, ['{}. ', '{}) ', '({}) ', '{} ']).replace('{}', String(index + 1)) : '';
    return [...hasNames ? [cell(number + label)] : [], ...columns.map(({ channel, foreign: other }) => {
      if (other) return cell(foreignText(random, other[1], known, index));
      const [text, satang] = pick(random, amounts);
      return cell(text, known, channel, satang);
    })];
  });
}

function blockOf(random) {
  const month = monthOf(random);
  const hasNames = random(8) > 0;
  const columns = columnsOf(random);
  if (columns.length === 0) columns.push({ channel: 0 });
  const heads = headsOf(random, columns, hasNames);
  const body = rowsOf(random, month, columns, hasNames);
  if (random(6) === 0 && hasNames) body.splice(random(body.length), 0, [cell(''), ...columns.map(() => cell(''))]);
  if (hasNames && random(3) === 0) {
    const total = [cell(pick(random, ['รวม', 'รวมทั้งสิ้น', 'Total', 'รวม 3 ราย'])), ...columns.map(() => cell('900'))];
    body.splice(random(2) === 0 ? body.length : random(body.length), 0, total);
  }
  const width = columns.length + (hasNames ? 1 : 0);
  const rows = [...heads.map(texts => Array.from({ length: width }, (_, at) => cell(texts[at] ?? ''))), ...body];
  // A column that was deselected takes the text of its group with it.
  const dropped = width > 2 && random(5) === 0 ? (hasNames ? 1 : 0) + random(columns.length) : -1;
  return {
    month, heads, hasNames, columns: columns.filter((_, at) => at !== dropped - (hasNames ? 1 : 0)), rows: rows.map(row => row.filter((_, at) => at !== dropped)),
    caret: { row: hasNames ? random(month.length) : 0, channel: random(3) === 0 ? random(4) : 0 },
  };
}

function judge({ month, columns, hasNames, rows, heads, caret }, run) {
  const block = readBlock(rows.map(row => row.map(({ text }) => text).join('\t')).join('\r\n'), null);
  const register = registerOf(month, block);
  const layout = readLayout(block, register);
  const answers = new Map();
  const offset = hasNames ? 1 : 0;
  const planned = () => planOf(layout, register, answers, { rows: month.slice(caret.row), channel: caret.channel });
  const where = () => `run ${run}\n${rows.map(row => row.map(({ text }) => text).join(' | ')).join('\n')}\n${JSON.stringify(layout.columns)}`;

  function judgePlan(plan) {
    const landed = new Set();
    for (const { at, column, row, channel, satang, refusal } of plan.landings) {
      const truth = rows[at][column];
      landed.add(truth);
      if (refusal || satang === null) continue;
      // Figures without names and headings say nothing of themselves: the caret alone does.
      if (heads.length === 0 && plan.byPlace) assert.equal(channel, caret.channel + column, where());
      else assert.ok(truth.row === row && truth.channel === channel && truth.satang === satang, `${truth.text} to ${row.name}.${channel}: ${where()}`);
    }
    const leftColumns = new Set([...plan.left, ...plan.asked].map(({ at }) => at));
    const named = new Set([...plan.notes.values()].flat().map(plain));
    rows.forEach((row, at) => row.forEach((each, column) => {
      if (each.row === null || each.satang === undefined || each.satang === null || landed.has(each) || leftColumns.has(column)) return;
      const isNamed = row.some(({ text }) => named.has(plain(text))) || named.has(plain(each.row.name)) || named.has(String(at + 1));
      assert.ok(isNamed || plan.beyondColumns > 0 || layout.asks.length > 0, `${each.text} of ${each.row.name} is gone: ${where()}`);
    }));
  }

  const first = planned();
  judgePlan(first);
  const isInOrder = () => layout.order.columns.every((at, channel) => columns[at - offset]?.channel === channel) && columns[layout.order.total - offset]?.channel === undefined;
  for (const ask of layout.asks) answers.set(ask, ask === 'order' ? isInOrder() ? 'yes' : 'no' : ask === 'heading' ? heads.length > 0 ? 'yes' : 'no' : ask === 'codes' ? 'yes' : 'no');
  const given = new Set();
  for (const { at } of planned().asked) {
    const channel = columns[at - offset]?.channel;
    const isFree = channel !== undefined && !given.has(channel) && !first.targets.some(target => target.channel === channel);
    answers.set(at, isFree ? String(channel) : 'left');
    given.add(channel);
  }
  const second = planned();
  judgePlan(second);
  return { questions: first.asked.length + layout.asks.length, landed: first.landings.length, after: second.landings.length };
}

test('1,000 seeded blocks: no figure lands where it was not written for, and none is gone without a word', t => {
  const random = randomOf(Number(process.env.CHUMCHON_SEED ?? 2569));
  const count = { without: 0, asked: 0, nothing: 0, cells: 0 };
  for (let run = 0; run < 1000; run++) {
    const { questions, landed, after } = judge(blockOf(random), run);
    if (questions > 0) count.asked++;
    else if (landed > 0) count.without++;
    else count.nothing++;
    count.cells += after;
  }
  t.diagnostic(`${count.without} mapped without a question, ${count.asked} asked, ${count.nothing} with nothing to take; ${count.cells} cells, 0 elsewhere`);
  assert.ok(count.without > 300 && count.cells > 5000);
});
