import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { numbered, plain, plainPart } from '../entry/plain.js';
import { NameDraws } from './names.js';

const shared = name => readFileSync(new URL(`../../../../tests/${name}`, import.meta.url), 'utf8');
const visible = text => text.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
const cases = shared('name-cases.csv').trimEnd().split('\n').slice(1).map(line => line.split(',').map(visible));

test('the shared cases are all there', () => assert.ok(cases.length >= 100));

for (const [one, other, names] of cases) {
  test(`${JSON.stringify(one)} and ${JSON.stringify(other)} are ${names}`, () =>
    assert.equal(plain(one) === plain(other) ? 'one' : plain(one) === numbered(other)?.name ? 'numbered' : 'two', names, `${plain(one)} and ${plain(other)}`));
}

test('10,000 spellings of a name are one, 10,000 pairs of names stay two, as in the domain', () => {
  const draws = JSON.parse(shared('name-draws.json'));
  const drawn = new NameDraws(draws);
  const keys = [];
  const keyOf = new Map();
  for (let draw = 0; draw < draws.draws; draw++) {
    const name = drawn.name();
    const [one, other, foreign] = [drawn.spelled(name), drawn.spelled(name), drawn.spelled(drawn.other(name))].map(plain);
    assert.equal(other, one);
    const drawnName = `${name.title} ${name.own}`;
    if (!keyOf.has(drawnName)) keyOf.set(drawnName, one);
    assert.equal(one, keyOf.get(drawnName), 'as in every draw of the name');
    assert.notEqual(foreign, one);
    keys.push(one, foreign);
  }
  assert.equal(createHash('sha256').update(keys.join('\n')).digest('hex'), draws.digest);
});

for (const [part, name, found] of [
  ['บจก.สมุน', 'บริษัท สมุนไพรไทย จำกัด', true],
  ['บจก.', 'บริษัท สมุนไพรไทย จำกัด', true],
  ['น.ส. สม', 'นางสาวสมศรี ตัวอย่าง', true],
  ['ผ้ึ', 'น้ำผึ้งป่า', true],
  ['น้ำ\u200bริน', 'บ้านน้ำริน', true],
  ['หจก', 'บริษัท สมุนไพรไทย จำกัด', false],
]) {
  test(`${JSON.stringify(part)} is ${found ? 'part' : 'no part'} of ${name}`, () => assert.equal(plain(name).includes(plainPart(part)), found));
}
