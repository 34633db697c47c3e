import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf, figureOf } from '../entry/keys.js';

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

test('each key of the digit row gives its digit in the Thai layout, whatever Kedmanee has there', () => {
  const kedmanee = { Digit1: 'ๅ', Digit2: '/', Digit3: '-', Digit4: 'ภ', Digit5: 'ถ', Digit6: 'ุ', Digit7: 'ึ', Digit8: 'ค', Digit9: 'ต', Digit0: 'จ' };
  const latin = Object.keys(kedmanee).map(code => code.at(-1));
  Object.entries(kedmanee).forEach(([code, key], at) => assert.equal(typed(key, code), latin[at]));
  latin.forEach((key, at) => assert.equal(typed(key, Object.keys(kedmanee)[at]), null));
});

test('shortcuts are the same in both layouts and in Dvorak', () => {
  const ctrl = (key, code, more) => commandOf({ key, code, ctrlKey: true, ...more });
  assert.deepEqual(
    [ctrl('z', 'KeyZ'), ctrl('ผ', 'KeyZ'), ctrl('Z', 'KeyZ', { shiftKey: true }), ctrl('y', 'KeyY'), ctrl('ั', 'KeyY')],
    ['undo', 'undo', 'redo', 'redo', 'redo']);
  assert.deepEqual([ctrl('d', 'KeyD'), ctrl('ก', 'KeyD'), ctrl('a', 'KeyA'), ctrl('ฟ', 'KeyA')], ['fillDown', 'fillDown', 'selectAll', 'selectAll']);
  // Dvorak has ";" where KeyZ is, and z on the key named Slash.
  assert.deepEqual([ctrl(';', 'KeyZ'), ctrl('z', 'Slash')], ['', 'undo']);
  assert.equal(commandOf({ key: 'z', code: 'KeyZ' }), '');
});
