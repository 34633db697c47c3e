import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History } from '../entry/history.js';

const step = (cell, before, after) => [{ cell, before, after }];

test('steps come back in their order and go forth again', () => {
  const history = new History();
  history.record(step('a', '', '1'));
  history.record(step('b', '', '2'));

  assert.deepEqual(history.back(), [{ cell: 'b', text: '' }]);
  assert.deepEqual(history.back(), [{ cell: 'a', text: '' }]);
  assert.equal(history.back(), null);
  assert.deepEqual(history.forth(), [{ cell: 'a', text: '1' }]);
});

test('a new step forgets what was undone, one that changes nothing is none', () => {
  const history = new History();
  history.record(step('a', '', '1'));
  history.back();
  history.record(step('b', '5', '5'));
  assert.deepEqual(history.forth(), [{ cell: 'a', text: '1' }]);
  history.back();
  history.record(step('b', '', '5'));
  assert.equal(history.forth(), null);
});
