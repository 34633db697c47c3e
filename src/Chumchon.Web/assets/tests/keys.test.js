import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureOf } from '../entry/keys.js';

const typed = (key, code, more = {}) => figureOf({ key, code, ...more });

test('the Thai layout types figures', () => {
  const row = [...'ๅ/-ภถุึคตจ'].map((key, at) => typed(key, `Digit${(at + 1) % 10}`));
  assert.equal(row.join(''), '1234567890');
  assert.equal(typed('ใ', 'Period'), '.');
  assert.equal(typed('ม', 'Comma'), ',');
  assert.equal(typed('ข', 'Minus'), '-');
});

test('the Latin layout and Thai digits stay as they are', () => {
  assert.equal(typed('3', 'Digit3'), null);
  assert.equal(typed('-', 'Minus'), null);
  assert.equal(typed('๒', 'Digit2', { shiftKey: true }), null);
  assert.equal(typed('7', 'Numpad7'), null);
});

test('a French keyboard types figures without shift', () => assert.equal(typed('&', 'Digit1'), '1'));

test('shortcuts and named keys are left alone', () => {
  assert.equal(typed('แ', 'KeyC', { ctrlKey: true }), null);
  assert.equal(typed('Enter', 'Enter'), null);
  assert.equal(typed('ฟ', 'KeyA'), null);
});
