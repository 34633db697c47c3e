import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPast } from '../entry/warnings/past.js';
import { checkDistrict, checkRow, isForgotten } from '../entry/warnings/rules.js';

const february = 2024 * 12 + 1;

/** A producer that usually sells 10,000.00 baht domestic offline (10^6 satang), by a twelfth more or less. */
const steady = { months: 12, sold: 12, lastMonth: [1_050_000], lastYear: [920_000], usual: [[12, 600, 3]] };

function pastOf({ months = 12, sold = 12, lastMonth = [], lastYear = [], usual = [] }) {
  return readPast({ month: february, months: [], lines: [[21, months, sold, lastMonth, lastYear, usual]] }).lines.get('21');
}

const ruleOf = (amounts, past) => checkRow(amounts, pastOf(past))?.rule ?? '';
const found = (amounts, past) => checkRow(amounts, pastOf(past));

test('a usual figure, and one three times as high, are left in peace', () => {
  assert.equal(ruleOf([1_020_000, null, null, null], steady), '');
  assert.equal(ruleOf([3_000_000, null, null, null], steady), '');
  assert.equal(ruleOf([300_000, null, null, null], steady), '');
});

test('a nought too many is told with how many', () => {
  assert.deepEqual(found([10_200_000, null, null, null], steady), { rule: 'high', channel: 0, times: 10 });
  assert.deepEqual(found([102_000_000, null, null, null], steady), { rule: 'high', channel: 0, times: 100 });
  assert.deepEqual(found([1_020_000_000, null, null, null], steady), { rule: 'high', channel: 0, times: 1000 });
});

test('a nought too few is told', () => {
  assert.deepEqual(found([98_000, null, null, null], steady), { rule: 'low', channel: 0, times: 10 });
  assert.deepEqual(found([9_800, null, null, null], steady), { rule: 'low', channel: 0, times: 100 });
});

test('what sold as much in the same month last year is a season and no slip', () => {
  assert.equal(ruleOf([10_200_000, null, null, null], { ...steady, lastYear: [8_000_000] }), '');
});

test('what was as high last month stays in peace', () => {
  assert.equal(ruleOf([10_200_000, null, null, null], { ...steady, lastMonth: [9_000_000] }), '');
});

test('a producer whose sales leap anyway is judged by its own spread', () => {
  const leaping = { ...steady, lastMonth: [], usual: [[12, 600, 30]] };
  assert.equal(ruleOf([10_200_000, null, null, null], leaping), '');
  assert.equal(ruleOf([102_000_000, null, null, null], leaping), 'high');
});

test('with few months only what lies hard by a power of ten is told', () => {
  const young = { months: 2, sold: 2, lastMonth: [1_000_000], usual: [[2, 600, 1]] };
  assert.equal(ruleOf([10_500_000, null, null, null], young), 'high');
  assert.equal(ruleOf([6_000_000, null, null, null], young), '');
  assert.equal(ruleOf([20_000_000, null, null, null], young), '');
});

test('nothing is said of noughts, of blanks, and where there is no past', () => {
  assert.equal(ruleOf([0, 0, 0, 0], steady), '');
  assert.equal(ruleOf([null, null, null, null], steady), '');
  assert.equal(ruleOf([10_200_000, null, null, null], {}), '');
  assert.equal(checkRow([10_200_000, null, null, null], undefined), null);
});

test('a first figure in a channel is told where it makes the row ten times what it was', () => {
  assert.deepEqual(found([1_000_000, 9_500_000, null, null], steady), { rule: 'high', channel: 1, times: 10 });
  assert.equal(ruleOf([1_000_000, 200_000, null, null], steady), '');
});

test('the gravest of a row is told, and only one', () => {
  const two = { lastMonth: [1_000_000, 100_000], lastYear: [], usual: [[12, 600, 3], [12, 500, 3], 0, 0, [12, 604, 3]] };
  assert.deepEqual(found([10_000_000, 100_000_000, null, null], two), { rule: 'high', channel: 1, times: 1000 });
});

test('a figure in the column beside its own', () => {
  assert.deepEqual(found([null, 1_020_000, null, null], steady), { rule: 'swap-channel', channel: 1 });
  assert.deepEqual(found([null, null, 1_020_000, null], steady), { rule: 'swap-market', channel: 2 });
  assert.deepEqual(found([0, 1_020_000, 0, 0], steady), { rule: 'swap-channel', channel: 1 });
});

test('two columns that have changed places', () => {
  const two = { lastMonth: [1_000_000, 50_000], usual: [[12, 600, 3], [12, 470, 3], 0, 0, [12, 602, 3]] };
  assert.equal(ruleOf([48_000, 1_030_000, null, null], two), 'swap-channel');
  assert.equal(ruleOf([1_030_000, 48_000, null, null], two), '');
});

test('a producer that begins to sell in another channel beside its own is left in peace', () => {
  assert.equal(ruleOf([1_000_000, 300_000, null, null], steady), '');
});

test('last month repeated to the satang', () => {
  assert.deepEqual(found([1_053_700, null, null, null], { ...steady, lastMonth: [1_053_700] }), { rule: 'repeat', channel: 0 });
  assert.equal(ruleOf([1_053_700, null, null, 5], { ...steady, lastMonth: [1_053_700] }), '');
});

test('round figures return by chance, and steady producers always', () => {
  assert.equal(ruleOf([1_000_000, null, null, null], { ...steady, lastMonth: [1_000_000] }), '');
  assert.equal(ruleOf([1_053_700, null, null, null], { ...steady, lastMonth: [1_053_700], usual: [[12, 602, 0]] }), '');
});

test('a producer that sold in each month it reported and is blank is forgotten', () => {
  const blank = [null, null, null, null];
  assert.equal(isForgotten(blank, pastOf({ months: 12, sold: 12 })), true);
  assert.equal(isForgotten(blank, pastOf({ months: 12, sold: 11 })), false);
  assert.equal(isForgotten(blank, pastOf({ months: 2, sold: 2 })), false);
  assert.equal(isForgotten([0, null, null, null], pastOf({ months: 12, sold: 12 })), false);
  assert.equal(isForgotten(blank, undefined), false);
});

const rowsOf = (count, amounts, past) => Array.from({ length: count }, () => ({ amounts, past }));
const months = [[6, 1e8], [5, 1.1e8], [4, 0.9e8], [3, 1e8], [2, 1.2e8], [1, 1e8]]
  .map(([back, total]) => ({ back, rows: 10, entered: 10, amounts: [total, 0, 0, 0] }));

test('a total far from the district\'s own range is told against last month', () => {
  assert.deepEqual(checkDistrict(rowsOf(10, [4e7, null, null, null]), months), [{ rule: 'total', percent: 300 }]);
  assert.deepEqual(checkDistrict(rowsOf(10, [2.5e6, null, null, null]), months), [{ rule: 'total', percent: -75 }]);
  assert.deepEqual(checkDistrict(rowsOf(10, [1.3e7, null, null, null]), months), []);
});

test('where last month is not whole the total is told against the usual, and called so', () => {
  const partly = months.map(month => month.back === 1 ? { ...month, entered: 1 } : month);
  assert.equal(checkDistrict(rowsOf(10, [4e7, null, null, null]), partly)[0].rule, 'total-usual');
});

test('a total is judged only when nearly all rows are in it, and against months of which the same is true', () => {
  const half = [...rowsOf(5, [4e7, null, null, null]), ...rowsOf(5, [null, null, null, null])];
  assert.deepEqual(checkDistrict(half, months), []);
  assert.deepEqual(checkDistrict(rowsOf(10, [4e7, null, null, null]), months.map(month => ({ ...month, entered: 5 }))), []);
});

test('a whole month that is the last one again', () => {
  const past = pastOf({ lastMonth: [1_053_700] });
  const rows = [...rowsOf(6, [1_053_700, null, null, null], past), ...rowsOf(4, [7, null, null, null], past)];
  assert.deepEqual(checkDistrict(rows, []), [{ rule: 'repeat-district', rows: 6, of: 10 }]);
  assert.deepEqual(checkDistrict(rows.slice(2), []), []);
});

test('what is left out of the arrays is blank, and the row as a whole is the only channel', () => {
  const { lines, months: known } = readPast({
    month: february,
    months: [[february - 1, 3, 2, 100, 20, 3, 4]],
    lines: [[21, 2, 1, [null, 5], [], [0, [2, 70, 4]]]],
  });
  assert.deepEqual(known, [{ back: 1, rows: 3, entered: 2, amounts: [100, 20, 3, 4] }]);
  const usual = { months: 2, median: 0.7, spread: 0.04 };
  assert.deepEqual(lines.get('21'), {
    entered: 2, sold: 1, lastMonth: [null, 5, null, null], lastYear: [null, null, null, null],
    usual: [null, usual, null, null], total: usual,
  });
});
