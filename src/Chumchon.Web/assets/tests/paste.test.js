import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTable, writeTable } from '../entry/paste/table.js';
import { planByName, planByPlace } from '../entry/paste/plan.js';
import { plain } from '../entry/plain.js';

const rowOf = (name, line, type = 'อาหาร') => ({ name, line: String(line), typeNames: [plain(type)] });
const landed = plan => plan.landings.filter(({ refusal }) => !refusal).map(({ row, channel, satang }) => [row.name, channel, satang]);

test('a table is read as a spreadsheet writes it', () => {
  assert.deepEqual(parseTable('1\t2\r\n3\t4\r\n'), [['1', '2'], ['3', '4']]);
  assert.deepEqual(parseTable('1\n\n3'), [['1'], [''], ['3']]);
  assert.deepEqual(parseTable('"a\tb"\t"say ""so"""\n"x\ny"\t5'), [['a\tb', 'say "so"'], ['x\ny', '5']]);
  assert.deepEqual(parseTable('"open\t7'), [['"open', '7']]);
  assert.deepEqual(parseTable('"12" inch\t7'), [['"12" inch', '7']]);
  assert.deepEqual(parseTable('\t'), [['', '']]);
  assert.deepEqual(parseTable(''), [['']]);
});

test('what is copied is what is pasted', () => {
  const rows = [['1234.50', ''], ['', '0.00']];
  assert.deepEqual(parseTable(writeTable(rows)), rows);
});

test('figures are understood as in a cell, dashes and blanks too', () => {
  const plan = planByPlace([['๑,๒๓๔.๕๐', ' - ', '', 'สี่ร้อย']], [rowOf('ก', 11)], 0);
  assert.deepEqual(plan.landings.map(({ satang, refusal }) => refusal || satang), [123450, 0, null, 'NotANumber']);
});

const register = [rowOf('กลุ่มทอผ้าบ้านนา', 101), rowOf('กลุ่มแม่บ้าน เกาะยอ', 111), rowOf('สองประเภท', 121, 'อาหาร'), rowOf('สองประเภท', 122, 'ผ้าฯ')];

test('a column of names finds its rows, heads and totals are passed over', () => {
  const block = parseTable(
    'ลำดับ\tผู้ผลิต\tตำบล\tประเภท\tออฟไลน์\tออนไลน์\n' +
    '1\tกลุ่มแม่บ้านเกาะยอ\tเกาะยอ\tอาหาร\t1,500\t\n' +
    '2\tกลุ่มทอผ้าบ้านนา\tนา\tอาหาร\t20\t-\n' +
    '3\tสองประเภท\tนา\tผ้าฯ\t7\t8');
  const plan = planByName(block, register, 0);
  assert.deepEqual(landed(plan), [
    ['กลุ่มแม่บ้าน เกาะยอ', 0, 150000], ['กลุ่มแม่บ้าน เกาะยอ', 1, null],
    ['กลุ่มทอผ้าบ้านนา', 0, 2000], ['กลุ่มทอผ้าบ้านนา', 1, 0],
    ['สองประเภท', 0, 700], ['สองประเภท', 1, 800],
  ]);
  assert.equal(plan.landings.at(-1).row.line, '122');
  assert.deepEqual(plan.unknown, []);
});

test('a name without its type that stands for two rows, one twice and one that is not there are named and left out', () => {
  const block = [['กลุ่มทอผ้าบ้านนา', '5'], ['สองประเภท', '6'], ['กลุ่มทอผ้าบ้านนา', '7'], ['กลุ่มใหม่', '8']];
  const plan = planByName(block, register, 2);
  assert.deepEqual(landed(plan), [['กลุ่มทอผ้าบ้านนา', 2, 500]]);
  assert.deepEqual(plan.unknown, ['สองประเภท', 'กลุ่มทอผ้าบ้านนา', 'กลุ่มใหม่']);
});

test('codes of rows find them too, and a block without either has no such way', () => {
  assert.deepEqual(landed(planByName([['122', '1', '2', '3', '4'], ['101', '5', '6', '7', '8']], register, 0)).map(([, , satang]) => satang),
    [100, 200, 300, 400, 500, 600, 700, 800]);
  assert.equal(planByName([['1', '2'], ['3', '4']], register, 0), null);
});

// mulberry32: the same blocks in every run.
function randomOf(seed) {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Texts with what they mean, or null where they mean nothing. */
const texts = [
  ['', 'blank'], ['   ', 'blank'], ['-', 0], ['–', 0], ['0', 0], ['12', 1200], ['1,234.50', 123450], ['๑๒,๓๔๕', 1234500], ['999.9', 99990],
  ['12,34', null], ['1.234', null], ['-5', null], ['abc', null], ['ภถุ', null], ['=SUM(A1)', null], ['10000000000', null], ['1e5', null],
];

test('500 random blocks land exactly where they say', () => {
  const random = randomOf(2567);
  for (let run = 0; run < 500; run++) {
    const count = 1 + random(12);
    const rows = Array.from({ length: count }, (_, at) => rowOf(`ผู้ผลิต ${at}`, at));
    const start = { row: random(count), channel: random(4) };
    const width = 1 + random(6);
    const block = Array.from({ length: 1 + random(14) }, () => Array.from({ length: width }, () => texts[random(texts.length)]));
    const sheet = rows.map(() => [0, 1, 2, 3].map(() => random(3) === 0 ? 'before' : 'blank'));

    const expected = sheet.map(row => [...row]);
    let outside = 0;
    for (let down = 0; down < block.length; down++) {
      for (let right = 0; right < width; right++) {
        const [row, channel] = [start.row + down, start.channel + right];
        const [, meaning] = block[down][right];
        if (row >= count || channel > 3) outside++;
        else if (meaning !== null) expected[row][channel] = meaning;
      }
    }

    // Through the clipboard's text, as a browser hands it over.
    const pasted = parseTable(writeTable(block.map(row => row.map(([text]) => text))));
    const plan = planByPlace(pasted, rows.slice(start.row), start.channel);
    const actual = sheet.map(row => [...row]);
    for (const { row, channel, satang, refusal } of plan.landings) {
      if (!refusal) actual[rows.indexOf(row)][channel] = satang ?? 'blank';
    }

    assert.deepEqual(actual, expected, `run ${run}`);
    assert.equal(plan.landings.length + outside, block.length * width, `run ${run}`);
    assert.equal(plan.beyondRows, Math.max(0, start.row + block.length - count), `run ${run}`);
    assert.equal(plan.beyondColumns, Math.max(0, start.channel + width - 4), `run ${run}`);
  }
});
