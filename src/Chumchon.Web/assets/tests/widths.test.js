import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leastOf, MOST, widthAfter, written } from '../entry/widths.js';

test('a border moved to the left widens its column', () => assert.equal(widthAfter('sub', 104, -16, 400), 120));

test('a border moved to the right narrows it, down to its least', () => {
  assert.equal(widthAfter('sub', 104, 24, 400), 80);
  assert.equal(widthAfter('sub', 104, 500, 400), leastOf('sub'));
});

test('a column of figures keeps room for the largest', () => {
  assert.equal(widthAfter('c1', 132, 500, 400), 122);
  assert.equal(widthAfter('c4', 132, 500, 400), 122);
  assert.equal(widthAfter('total', 144, 500, 400), 130);
});

test('names keep 120 pixels, and a column has its most', () => {
  assert.equal(widthAfter('sub', 104, -300, 150), 134);
  assert.equal(widthAfter('sub', 104, -300, 90), 104);
  assert.equal(widthAfter('type', 300, -300, 900), MOST);
});

test('what is kept is what the server reads', () => assert.equal(written([['sub', 96], ['c1', 140]]), 'sub:96 c1:140'));
