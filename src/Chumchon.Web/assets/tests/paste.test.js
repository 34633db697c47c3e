import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlock } from '../entry/paste/block.js';
import { markOf } from '../entry/paste/formats.js';
import { isTotal, roleOf, understand } from '../entry/paste/headings.js';
import { readLayout } from '../entry/paste/layout.js';
import { planOf } from '../entry/paste/plan.js';
import { registerOf } from '../entry/paste/register.js';
import { parseTable } from '../entry/paste/table.js';
import { writeTable } from '../entry/paste/writing.js';
import { plain } from '../entry/plain.js';

const rowOf = (name, line, type = 'อาหาร', place = 'นา') => ({ name, line: String(line), typeNames: [plain(type)], place: plain(place) });
const month = [
  rowOf('กลุ่มทอผ้าบ้านนา', 10101), rowOf('กลุ่มแม่บ้าน เกาะยอ', 10111, 'อาหาร', 'เกาะยอ'), rowOf('สองประเภท', 10121, 'อาหาร'),
  rowOf('สองประเภท', 10123, 'ผ้าฯ'), rowOf('กลุ่มรวมใจสามัคคี', 10131), rowOf('ชื่อซ้ำ', 10141, 'อาหาร', 'นา'), rowOf('ชื่อซ้ำ', 10151, 'อาหาร', 'เกาะยอ'),
];

/** Pastes a text, and as HTML the cells given, with the caret in a row and channel. */
function paste(text, { grid = null, rows = month, answers = {}, row = 0, channel = 0 } = {}) {
  const block = readBlock(text, grid);
  const register = registerOf(rows, block);
  const layout = readLayout(block, register);
  const given = new Map(Object.entries(answers).map(([key, value]) => [/^\d+$/.test(key) ? Number(key) : key, value]));
  return { layout, ...planOf(layout, register, given, { rows: rows.slice(row), channel }) };
}

const table = (...rows) => rows.map(row => row.join('\t')).join('\r\n');
const landed = ({ landings }) => landings.map(({ row, channel, satang, refusal }) => [row.line, channel, refusal || satang]);
const asked = plan => plan.asked.map(({ at }) => at);
const told = (plan, key) => plan.notes.get(key);

test('a table is read as a spreadsheet writes it', () => {
  assert.deepEqual(parseTable('1\t2\r\n3\t4\r\n').rows, [['1', '2'], ['3', '4']]);
  assert.deepEqual(parseTable('1\n\n3').rows, [['1'], [''], ['3']]);
  assert.deepEqual(parseTable('"a\tb"\t"say ""so"""\n"x\ny"\t5').rows, [['a\tb', 'say "so"'], ['x\ny', '5']]);
  assert.deepEqual(parseTable('"open\t7').rows, [['"open', '7']]);
  assert.deepEqual(parseTable('"12" inch\t7').rows, [['"12" inch', '7']]);
  assert.deepEqual(parseTable('\t').rows, [['', '']]);
  assert.deepEqual(parseTable('').rows, [['']]);
});

test('what is copied is what is pasted', () => {
  const rows = [['1234.50', ''], ['', '0.00']];
  assert.deepEqual(parseTable(writeTable(rows)).rows, rows);
});

test('a quotation mark swallows no row', () => {
  assert.deepEqual(parseTable('a\t"x\t1\r\nb\ty\t2\r\nc\tz"\t3').rows, [['a', '"x', '1'], ['b', 'y', '2'], ['c', 'z"', '3']]);
  assert.deepEqual(parseTable('1\t"x\r\n2\ty\r\nz"\t3').rows, [['1', '"x'], ['2', 'y'], ['z"', '3']]);
  assert.deepEqual(parseTable('"12"\t7').rows, [['"12"', '7']]);
  assert.deepEqual(parseTable('a\t"x\r\ny"\t1\r\nb\tz\t2').rows, [['a', 'x\ny', '1'], ['b', 'z', '2']]);
});

test('a column of cells in quotes may as well be rows: it is asked', () => {
  assert.deepEqual(paste('"100\n(ราว ๆ)"\r\n200').layout.asks, ['lines']);
  assert.deepEqual(landed(paste('"100\n(ราว ๆ)"\r\n200')), []);
  assert.deepEqual(landed(paste('"100\n(ราว ๆ)"\r\n200', { answers: { lines: 'yes' } })).at(-1), ['10121', 0, 20000]);
});

test('headings are understood where every word of them is known', () => {
  const read = text => roleOf(understand(text));
  const channels = [
    ['ในประเทศ ออฟไลน์', 0], ['Domestic, offline (Baht)', 0], ['ออฟไลน์ (ใน)', 0], ['ยอดขายออนไลน์ในประเทศ (บาท)', 1], ['Online – local', 1],
    ['ตปท. ออฟไลน์', 2], ['OFF-LINE / Overseas', 2], ['ยอดจำหน่ายต่างประเทศ\nออนไลน์', 3], ['export on line', 3],
  ];
  for (const [text, channel] of channels) assert.equal(read(text), channel, text);
  const open = ['ออฟไลน์', 'ในประเทศ', 'ในประเทศและต่างประเทศ ออนไลน์', 'ม.ค. ในประเทศ ออฟไลน์', 'หน้าร้าน', 'ไม่ใช่ออนไลน์ในประเทศ', 'Sales', ''];
  for (const text of open) assert.equal(read(text), null, text);
  const others = [
    ['จำนวน (ชิ้น) ในประเทศ ออฟไลน์', 'quantity'], ['Qty online domestic', 'quantity'], ['รวมในประเทศ', 'total'], ['Grand total', 'total'],
    ['ไม่มียอดขาย', 'none'], ['หมายเหตุ ออนไลน์', 'remark'], ['ราคา/หน่วย', 'other'], ['เดือนก่อน ในประเทศ ออฟไลน์', 'other'], ['ร้อยละ', 'other'], ['%', 'other'],
    ['ในประเทศ ออฟไลน์ (พันบาท)', 'scaled'], ['ลำดับที่', 'number'], ['No.', 'number'], ['#', 'number'], ['ชื่อ-สกุล', 'name'],
    ['ผู้ผลิต ผู้ประกอบการ OTOP', 'name'], ['ประเภทผลิตภัณฑ์', 'type'], ['ชื่อผลิตภัณฑ์', 'product'], ['Subdistrict', 'subdistrict'], ['รหัส', 'code'],
  ];
  for (const [text, role] of others) assert.equal(read(text), role, text);
  assert.deepEqual(['รวมทั้งสิ้น', 'รวม 12 ราย', 'Total', 'กลุ่มรวมใจ', 'กลุ่มขนม'].map(isTotal), [true, true, true, false, false]);
});

test('an unreadable text stays in its own channel', () => {
  const plan = paste(table(
    ['ผู้ผลิต', 'ต่างประเทศ ออนไลน์', 'ในประเทศ ออฟไลน์', 'ในประเทศ ออนไลน์'],
    ['กลุ่มทอผ้าบ้านนา', 'ไม่มี', '฿1,000', '5'],
    ['กลุ่มแม่บ้านเกาะยอ', '########', '2,000 บาท', '6']));
  assert.deepEqual(asked(plan), []);
  assert.deepEqual(landed(plan), [
    ['10101', 3, 'NotANumber'], ['10101', 0, 'NotANumber'], ['10101', 1, 500],
    ['10111', 3, 'NotANumber'], ['10111', 0, 'NotANumber'], ['10111', 1, 600],
  ]);
});

test('heads of two levels are read, their groups carried to the right', () => {
  const plan = paste(table(
    ['แบบรายงานยอดจำหน่าย เดือนมีนาคม 2568', '', '', '', '', '', '', ''],
    ['ลำดับ', 'ผู้ผลิต', 'ยอดจำหน่ายในประเทศ (บาท)', '', 'ยอดจำหน่ายต่างประเทศ (บาท)', '', 'รวม', 'หมายเหตุ'],
    ['', '', 'ออฟไลน์', 'ออนไลน์', 'ออฟไลน์', 'ออนไลน์', '', ''],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)=(3)+(4)', '(8)'],
    ['1', 'กลุ่มทอผ้าบ้านนา', '1', '2', '3', '4', '10', ''],
    ['', 'รวมทั้งสิ้น', '1', '2', '3', '4', '10', '']));
  assert.deepEqual(asked(plan), []);
  assert.deepEqual(landed(plan), [['10101', 0, 100], ['10101', 1, 200], ['10101', 2, 300], ['10101', 3, 400]]);
  assert.deepEqual(told(plan, 'totals'), ['รวมทั้งสิ้น']);
  assert.deepEqual(plan.left.map(({ role }) => role), ['number', 'total', 'remark']);
});

test('a group whose reach is not sure is asked', () => {
  const cut = [['ผู้ผลิต', '', 'ต่างประเทศ', ''], ['', 'ออนไลน์', 'ออฟไลน์', 'ออนไลน์'], ['กลุ่มทอผ้าบ้านนา', '1', '2', '3']];
  assert.deepEqual(asked(paste(table(...cut))), [1, 3]);
  const alone = [['ผู้ผลิต', 'ในประเทศ', ''], ['', 'ออฟไลน์', 'ออนไลน์'], ['กลุ่มทอผ้าบ้านนา', '1', '2']];
  assert.deepEqual(asked(paste(table(...alone))), [2]);
  const cell = (text, of) => ({ text, held: null, format: null, of });
  const merged = [[cell('ผู้ผลิต'), cell('ในประเทศ'), cell('', 'ในประเทศ')], ['', 'ออฟไลน์', 'ออนไลน์'].map(text => cell(text)), ['กลุ่มทอผ้าบ้านนา', '1', '2'].map(text => cell(text))];
  assert.deepEqual(landed(paste(table(...alone), { grid: merged })), [['10101', 0, 100], ['10101', 1, 200]]);
});

test('a column that is not sure waits for its answer, the sure ones do not', () => {
  const text = table(['ผู้ผลิต', 'ในประเทศ ออฟไลน์', 'เพจ', 'ตลาดนัด'], ['กลุ่มทอผ้าบ้านนา', '1', '2', '3']);
  assert.deepEqual(asked(paste(text)), [2, 3]);
  assert.deepEqual(landed(paste(text)), [['10101', 0, 100]]);
  const plan = paste(text, { answers: { 2: '1', 3: 'left' } });
  assert.deepEqual(landed(plan), [['10101', 0, 100], ['10101', 1, 200]]);
  assert.deepEqual(plan.left.map(({ label }) => label), ['ตลาดนัด']);
});

test('names without headings say whose the figures are and not in which channel', () => {
  assert.deepEqual(asked(paste('กลุ่มทอผ้าบ้านนา\t5')), [1]);
  const plan = paste('กลุ่มทอผ้าบ้านนา\t5\nกลุ่มใหม่\t6\nกลุ่มอื่น\t7', { answers: { 1: '2' } });
  assert.deepEqual(landed(plan), [['10101', 2, 500]]);
  assert.deepEqual(told(plan, 'unknown'), ['กลุ่มใหม่', 'กลุ่มอื่น']);
});

test('names with figures in the page\'s number of columns are asked about once', () => {
  const rows = [['กลุ่มทอผ้าบ้านนา', '31', '', '33', '4.5'], ['กลุ่มแม่บ้านเกาะยอ', '', '42', '-', '44']];
  const plan = paste(table(...rows));
  assert.deepEqual(plan.layout.asks, ['order']);
  assert.deepEqual([landed(plan), asked(plan)], [[], []]);
  const yes = paste(table(...rows, ['กลุ่มไกล', '1', '2', '3', '4']), { answers: { order: 'yes' }, channel: 2 });
  assert.deepEqual(landed(yes).map(([, channel, satang]) => [channel, satang]), [[0, 3100], [1, null], [2, 3300], [3, 450], [0, null], [1, 4200], [2, 0], [3, 4400]]);
  assert.deepEqual([asked(yes), told(yes, 'unknown')], [[], ['กลุ่มไกล']]);
  const no = paste(table(...rows), { answers: { order: 'no', 3: '1' } });
  assert.deepEqual(asked(no), [1, 2, 3, 4]);
  assert.deepEqual(landed(no), [['10101', 1, 3300], ['10111', 1, 0]]);
  assert.deepEqual(paste(table(['1', 'กลุ่มทอผ้าบ้านนา', '31', '', '', ''], ['2', 'กลุ่มแม่บ้านเกาะยอ', '5', '', '', ''])).layout.order.columns, [2, 3, 4, 5]);
});

test('a fifth column counts as the total only where it is the sum in every row', () => {
  const rows = [['กลุ่มทอผ้าบ้านนา', '31', '', '33', '4.5', '68.50'], ['กลุ่มแม่บ้านเกาะยอ', '1', '2', '3', '4', '10'], ['กลุ่มรวมใจสามัคคี', '', '', '', '', '']];
  const plan = paste(table(...rows), { answers: { order: 'yes' } });
  assert.deepEqual(plan.targets.map(({ at, channel }) => [at, channel]), [[1, 0], [2, 1], [3, 2], [4, 3]]);
  assert.deepEqual(plan.left.map(({ at }) => at), [5]);
  for (const other of ['68.49', '', 'ไม่มี']) assert.deepEqual(paste(table(rows[0].with(5, other), rows[1])).layout.asks, [], other);
  for (const cut of [4, 3]) assert.deepEqual(paste(table(...rows.map(row => row.slice(0, cut)))).layout.asks, []);
  assert.deepEqual(paste(table(...rows.map(row => [...row, '9']))).layout.asks, []);
});

test('headings that leave columns open are asked column by column', () => {
  for (const head of [['ผู้ผลิต', 'หน้าร้าน', 'เพจ', 'งานแสดง', 'ส่งนอก'], ['ผู้ผลิต', 'ในประเทศ ออฟไลน์', '', '', '']]) {
    assert.deepEqual(paste(table(head, ['กลุ่มทอผ้าบ้านนา', '1', '2', '3', '4'])).layout.asks, []);
  }
  assert.deepEqual(paste(table(['ผู้ผลิต', '', '', '', ''], ['กลุ่มทอผ้าบ้านนา', '1', '2', '3', '4'])).layout.asks, ['order']);
});

test('a number in front of a name makes it no other name', () => {
  const head = ['ผู้ผลิต', 'ในประเทศ ออฟไลน์'];
  const plan = paste(table(head, ['7. กลุ่มทอผ้าบ้านนา', '5'], ['๘) กลุ่มแม่บ้านเกาะยอ', '6'], ['(9) กลุ่มรวมใจสามัคคี', '7']));
  assert.deepEqual(landed(plan), [['10101', 0, 500], ['10111', 0, 600], ['10131', 0, 700]]);
  assert.deepEqual(told(plan, 'numbered'), ['7. กลุ่มทอผ้าบ้านนา', '๘) กลุ่มแม่บ้านเกาะยอ', '(9) กลุ่มรวมใจสามัคคี']);
  assert.deepEqual(landed(paste(table(head, ['12 กลุ่มทอผ้าบ้านนา', '5'], ['รวมทั้งสิ้น', '5']))), [['10101', 0, 500]]);
  assert.deepEqual(landed(paste(table(['ผู้ผลิต', 'ประเภท', 'ต่างประเทศ ออนไลน์'], ['1. สองประเภท', 'ผ้าฯ', '5']))), [['10123', 3, 500]]);
  assert.deepEqual(told(paste(table(head, ['1. สองประเภท', '5'])), 'ambiguous'), ['1. สองประเภท']);
});

test('a name that begins with a figure stays itself', () => {
  const rows = [rowOf('ดาวเรือง', 10161), rowOf('9 ดาวเรือง', 10171), rowOf('พี่น้องช่างไม้', 10181), rowOf('24 กลุ่มปั้นดิน', 10191), rowOf('กลุ่มปั้นดิน', 10201), rowOf('ปลาส้ม', 10211)];
  const taken = texts => paste(table(['ผู้ผลิต', 'ในประเทศ ออฟไลน์'], ...texts.map((text, at) => [text, String(at + 1)])), { rows });
  assert.deepEqual(landed(taken(['9 ดาวเรือง', 'ดาวเรือง', '๒๔ กลุ่มปั้นดิน'])), [['10171', 0, 100], ['10161', 0, 200], ['10191', 0, 300]]);
  for (const text of ['3 ดาวเรือง', '9. ดาวเรือง', '5. กลุ่มปั้นดิน', '24) กลุ่มปั้นดิน', '3 พี่น้องช่างไม้']) assert.deepEqual(told(taken([text]), 'unknown'), [text]);
  assert.deepEqual(landed(taken(['3. 9 ดาวเรือง', '4. พี่น้องช่างไม้'])), [['10171', 0, 100], ['10181', 0, 200]]);
  assert.deepEqual(landed(taken(['4 พี่น้องช่างไม้', '5 ปลาส้ม'])), [['10181', 0, 100], ['10211', 0, 200]]);
  assert.deepEqual(told(taken(['4 พี่น้องช่างไม้', '6 ปลาส้ม']), 'unknown'), ['4 พี่น้องช่างไม้', '6 ปลาส้ม']);
});

test('a column of numbers is one however it is written', () => {
  const plan = paste('1)\tกลุ่มทอผ้าบ้านนา\t5\n๒)\tกลุ่มแม่บ้านเกาะยอ\t6\n(3)\tกลุ่มรวมใจสามัคคี\t7');
  assert.deepEqual(asked(plan), [2]);
});

test('names that the month does not have are never taken by place', () => {
  for (const text of ['กลุ่มไกล\t5\nกลุ่มโพ้น\t6', 'กลุ่มไกล\t5', '1\tกลุ่มไกล\t\n2\tกลุ่มโพ้น\t7']) {
    const plan = paste(text, { answers: { 1: '0', 2: '1' } });
    assert.equal(plan.byPlace, false, text);
    assert.deepEqual(landed(plan), [], text);
  }
});

test('a name that stands for several rows needs its type or subdistrict, and must not speak against them', () => {
  const plan = paste(table(
    ['ผู้ผลิต', 'ตำบล', 'ประเภท', 'ในประเทศ ออฟไลน์'], ['สองประเภท', '', 'ผ้าฯ', '1'], ['ชื่อซ้ำ', 'ต.เกาะยอ', '', '2'], ['ชื่อซ้ำ', '', 'อาหาร', '3'],
    ['กลุ่มทอผ้าบ้านนา', 'ที่อื่น', 'อาหาร', '4'], ['กลุ่มแม่บ้านเกาะยอ', 'เกาะยอ', 'ผ้าฯ', '5'], ['กลุ่มรวมใจสามัคคี', '', '', '6'], ['', '', 'อาหาร', '7']));
  assert.deepEqual(landed(plan), [['10123', 0, 100], ['10151', 0, 200], ['10131', 0, 600]]);
  assert.deepEqual(told(plan, 'ambiguous'), ['ชื่อซ้ำ']);
  assert.deepEqual(told(plan, 'differs'), ['กลุ่มทอผ้าบ้านนา', 'กลุ่มแม่บ้านเกาะยอ']);
  assert.deepEqual(told(plan, 'nameless'), ['8']);
});

test('a producer twice is taken once where the figures are the same, else not at all', () => {
  const plan = paste(table(['ผู้ผลิต', 'ในประเทศ ออฟไลน์'], ['กลุ่มทอผ้าบ้านนา', '5'], ['กลุ่มแม่บ้านเกาะยอ', '6'], ['กลุ่มทอผ้าบ้านนา', '7'], ['กลุ่มแม่บ้านเกาะยอ', '6.00']));
  assert.deepEqual(landed(plan), [['10111', 0, 600]]);
  assert.deepEqual(told(plan, 'twice'), ['กลุ่มทอผ้าบ้านนา']);
  assert.deepEqual(told(plan, 'repeated'), ['กลุ่มแม่บ้าน เกาะยอ']);
});

test('a channel twice is asked, unless both columns are the same', () => {
  const head = ['ผู้ผลิต', 'ในประเทศ ออฟไลน์', 'ออฟไลน์ในประเทศ'];
  assert.deepEqual(asked(paste(table(head, ['กลุ่มทอผ้าบ้านนา', '1', '2']))), [1, 2]);
  assert.deepEqual(landed(paste(table(head, ['กลุ่มทอผ้าบ้านนา', '1', '1']))), [['10101', 0, 100]]);
});

test('codes of rows find them, by a heading or beside names; alone they are asked', () => {
  assert.deepEqual(landed(paste('รหัส\tต่างประเทศ ออนไลน์\n10123\t5\n99\t6')), [['10123', 3, 500]]);
  assert.deepEqual(landed(paste('ผู้ผลิต\tในประเทศ ออฟไลน์\t\nสองประเภท\t1\t10121\nกลุ่มทอผ้าบ้านนา\t2\t10101')), [['10121', 0, 100], ['10101', 0, 200]]);
  const alone = '10123\t5\n10101\t6';
  assert.deepEqual(paste(alone).layout.asks, ['codes']);
  assert.deepEqual(landed(paste(alone)), []);
  assert.deepEqual(landed(paste(alone, { answers: { codes: 'yes', 1: '1' } })), [['10123', 1, 500], ['10101', 1, 600]]);
  assert.deepEqual(landed(paste(alone, { answers: { codes: 'no' } })).length, 4);
});

test('what lies outside the first table is named', () => {
  const plan = paste(table(
    ['ผู้ผลิต', 'ในประเทศ ออฟไลน์'], ['กลุ่มทอผ้าบ้านนา', '1'], ['ผู้ผลิต', 'ในประเทศ ออฟไลน์'], ['กลุ่มแม่บ้านเกาะยอ', '2'],
    ['ผู้ผลิต', 'ต่างประเทศ ออฟไลน์'], ['กลุ่มรวมใจสามัคคี', '3']));
  assert.deepEqual(landed(plan), [['10101', 0, 100], ['10111', 0, 200]]);
  assert.deepEqual(told(plan, 'outside'), ['6']);
});

test('a table of another kind is not read as one of ours', () => {
  const beside = [['ผู้ผลิต', 'ในประเทศ ออฟไลน์', 'ผู้ผลิต', 'ในประเทศ ออฟไลน์'], ['กลุ่มทอผ้าบ้านนา', '1', 'กลุ่มรวมใจสามัคคี', '2']];
  assert.deepEqual(landed(paste(table(...beside))), [['10101', 0, 100]]);
  assert.deepEqual(paste(table(...beside)).left.map(({ at }) => at), [2, 3]);
  const long = [['ผู้ผลิต', 'ช่องทาง', 'ในประเทศ ออฟไลน์'], ['กลุ่มทอผ้าบ้านนา', 'ออนไลน์ ต่างประเทศ', '1']];
  assert.deepEqual(told(paste(table(...long)), 'differs'), ['กลุ่มทอผ้าบ้านนา']);
  const two = [['', '', 'ในประเทศ ออฟไลน์'], ['กลุ่มทอผ้าบ้านนา', 'กลุ่มรวมใจสามัคคี', '1']];
  assert.deepEqual(told(paste(table(...two)), 'differs'), ['กลุ่มทอผ้าบ้านนา']);
  assert.deepEqual(told(paste('กลุ่มทอผ้าบ้านนา\n5'), 'unknown'), ['5']);
});

test('figures in thousands are not pasted as baht', () => {
  const plan = paste(table(['หน่วย: พันบาท', ''], ['ผู้ผลิต', 'ในประเทศ ออฟไลน์'], ['กลุ่มทอผ้าบ้านนา', '1']));
  assert.deepEqual(landed(plan), []);
  assert.ok(told(plan, 'scaled'));
});

test('rows that are not as long as the others are left out until each line is said to be a row', () => {
  const slipped = '100\r\n(ราว ๆ)\t10\r\n200\t20';
  assert.deepEqual(landed(paste(slipped)), []);
  assert.equal(landed(paste(slipped, { answers: { lines: 'yes' } })).length, 6);
  const named = table(['ผู้ผลิต', 'ในประเทศ ออฟไลน์', 'ในประเทศ ออนไลน์'], ['กลุ่มทอผ้าบ้านนา', '5'], ['กลุ่มแม่บ้านเกาะยอ', '6', '7']);
  assert.deepEqual(landed(paste(named)), [['10111', 0, 600], ['10111', 1, 700]]);
  assert.deepEqual(told(paste(named), 'ragged'), ['กลุ่มทอผ้าบ้านนา']);
});

test('a first row of words over figures alone is asked', () => {
  assert.deepEqual(paste('เฟซบุ๊ก\n5\n6').layout.asks, ['heading']);
  assert.deepEqual(landed(paste('เฟซบุ๊ก\n5\n6', { row: 1, answers: { heading: 'yes', 0: '0' } })), [['10111', 0, 500], ['10121', 0, 600]]);
  assert.deepEqual(landed(paste('ต่างประเทศ ออนไลน์\n5\n6', { row: 1 })), [['10111', 3, 500], ['10121', 3, 600]]);
});

test('the held value is read behind the one that is shown', () => {
  assert.deepEqual(markOf('1,235', 1234.5, '#,##0'), { text: '1234.50' });
  assert.deepEqual(markOf('7,654', 7654321, '#,##0,'), { text: '7654321.00' });
  assert.equal(markOf('1,234.57', 1234.567, '#,##0.00'), null);
  assert.equal(markOf('1,234.50', 1234.5, null), null);
  assert.deepEqual(markOf('1,235', 1234.567, '#,##0'), { text: '1234.567' });
  assert.deepEqual(markOf('', 5, ';;;'), { text: '5.00' });
  assert.equal(markOf('-', 0, '#,##0.00;-#,##0.00;"-"'), null);
  for (const format of ['yyyy', '0%', '# ?/?', '[h]:mm', 'D/M/YY']) assert.deepEqual(markOf('2567', 45352, format), { refusal: 'FormatNotBaht' }, format);
  for (const format of ['Standard', 'General', '@', '[$฿-41E]#,##0.00', '_-* #,##0.00_-', '"บาท" 0.00']) assert.equal(markOf('5', null, format), null, format);
  for (const format of ['0', '#,##0', '#,##0.0']) assert.deepEqual(markOf('5', null, format), { rounded: true }, format);
  for (const format of ['#,##0,', '0.0,,']) assert.deepEqual(markOf('5', null, format), { refusal: 'ShownInThousands' }, format);
});

test('HTML that shows other cells is not believed', () => {
  const grid = [[{ text: '9', held: 9.5, format: null }]];
  assert.deepEqual(landed(paste('5', { grid })), [['10101', 0, 500]]);
});
