import { equal, deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf } from '../entry/warnings/findings.js';

const nobody = { of: () => undefined, months: [] };
const nothing = () => null;
const rowOf = (line, saved, satang = saved) => ({
  line,
  cells: [0, 1, 2, 3].map(channel => ({ channel, refusal: '', saved: channel === 0 ? saved : null, satang: channel === 0 ? satang : null })),
});
const rowsOf = (count, saved, satang) => Array.from({ length: count }, (_, at) => rowOf(String(at), saved, satang));
const keysOf = rows => findingsOf(rows, nobody, nothing).keys;

test('rows that are missing are no reason to ask', () => {
  deepEqual(keysOf([...rowsOf(5, null, 100), ...rowsOf(5, null)]), []);
});

test('a save that makes the month complete is asked for, one of a complete month is not', () => {
  deepEqual(keysOf(rowsOf(5, null, 100)), ['complete']);
  deepEqual(keysOf(rowsOf(5, 100, 200)), []);
});

test('a slip or two emptied is no reason, a quarter of what was saved or ten figures are', () => {
  deepEqual(keysOf([...rowsOf(9, 100), ...rowsOf(1, 100, null)]), []);
  deepEqual(keysOf([...rowsOf(6, 100), ...rowsOf(2, 100, null)]), ['emptied 2']);
  deepEqual(keysOf([...rowsOf(90, 100), ...rowsOf(9, 100, null)]), []);
  deepEqual(keysOf([...rowsOf(90, 100), ...rowsOf(10, 100, null)]), ['emptied 10']);
});

test('a row that sells every month is missed when few are left', () => {
  const steady = { of: () => ({ entered: 12, sold: 12, lastMonth: [], lastYear: [] }), months: [] };
  const keys = rows => findingsOf(rows, steady, nothing).keys;
  deepEqual(keys([...rowsOf(5, null, 100), ...rowsOf(5, null)]), []);
  deepEqual(keys([...rowsOf(9, null, 100), rowOf('last', null)]), ['last forgotten']);
});

test('what a rule says of a row is asked under its figures', () => {
  const rows = [...rowsOf(3, null), rowOf('odd', null, 12)];
  const { keys, odd } = findingsOf(rows, nobody, row => row.line === 'odd' ? { rule: 'high' } : null);
  equal(odd.length, 1);
  deepEqual(keys, ['odd 12   ']);
});
