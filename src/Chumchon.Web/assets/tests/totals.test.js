import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sum, totalsOf } from '../entry/totals.js';

test('blanks add nothing and all blanks have no total', () => {
  assert.equal(sum([null, 840000, null, 25025]), 865025);
  assert.equal(sum([null, null]), null);
});

test('a nought is a figure', () => assert.equal(sum([null, 0]), 0));

test('columns and the whole, worked out by hand', () => {
  const rows = [
    [1250000, 120000, null, null],
    [840000, 25025, null, null],
    [4500000, 300000, null, 999999999999],
  ];
  assert.deepEqual(totalsOf(rows), { columns: [6590000, 445025, null, 999999999999], all: 1000007035024 });
});

test('the largest district stays exact', () => {
  const rows = Array.from({ length: 700 }, () => [999999999999, 999999999999, 999999999999, 999999999999]);
  assert.equal(totalsOf(rows).all, 2799999999997200);
});

test('a total beyond exact whole numbers is refused, not rounded', () => {
  assert.throws(() => sum([Number.MAX_SAFE_INTEGER, 1]), RangeError);
});
