import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAfter } from '../entry/moves.js';

const size = { rows: 6, channels: 5, amounts: 4 };
const filled = new Set(['0.0', '1.0', '2.0', '4.0', '2.2']);
const isFilled = (row, channel) => filled.has(`${row}.${channel}`);
const after = (key, row, channel, ctrl = false) => {
  const place = placeAfter(key, ctrl, { row, channel }, size, 3, isFilled);
  return place && [place.row, place.channel];
};

test('arrows lead one cell on and stop at the edge', () => {
  assert.deepEqual(after('ArrowDown', 0, 1), [1, 1]);
  assert.deepEqual(after('ArrowDown', 5, 1), [5, 1]);
  assert.deepEqual(after('ArrowLeft', 2, 0), [2, 0]);
  assert.deepEqual(after('ArrowRight', 2, 0), [2, 1]);
});

test('Ctrl+arrow ends where a spreadsheet does', () => {
  assert.deepEqual(after('ArrowDown', 0, 0, true), [2, 0]);
  assert.deepEqual(after('ArrowDown', 2, 0, true), [4, 0]);
  assert.deepEqual(after('ArrowDown', 4, 0, true), [5, 0]);
  assert.deepEqual(after('ArrowRight', 2, 0, true), [2, 2]);
  assert.deepEqual(after('ArrowUp', 4, 0, true), [2, 0]);
  assert.deepEqual(after('ArrowUp', 3, 1, true), [0, 1]);
  assert.deepEqual(after('ArrowUp', 0, 1, true), [0, 1]);
});

test('Home, End and pages', () => {
  assert.deepEqual(after('Home', 3, 2), [3, 0]);
  assert.deepEqual(after('End', 3, 2), [3, 3]);
  assert.deepEqual(after('Home', 3, 2, true), [0, 0]);
  assert.deepEqual(after('End', 3, 2, true), [5, 3]);
  assert.deepEqual(after('PageDown', 1, 2), [4, 2]);
  assert.deepEqual(after('PageDown', 4, 2), [5, 2]);
  assert.deepEqual(after('PageUp', 4, 2), [1, 2]);
});

test('other keys lead nowhere', () => assert.equal(after('F5', 1, 1), null));
