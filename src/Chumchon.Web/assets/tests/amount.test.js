import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatAmount, parseAmount } from '../money/amount.js';

const file = readFileSync(new URL('../../../../tests/amount-cases.csv', import.meta.url), 'utf8');
const visible = text => text.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
const cases = file.trimEnd().split('\n').slice(1).map(line => {
  const [, quoted, plain, outcome, satang] = /^(?:"((?:[^"]|"")*)"|([^,]*)),(\w+),(\d*)$/.exec(line);
  return { input: visible((quoted ?? plain).replaceAll('""', '"')), outcome, satang };
});

test('the shared cases are all there', () => assert.ok(cases.length >= 60));

for (const { input, outcome, satang } of cases) {
  test(`${JSON.stringify(input)} is ${outcome} ${satang}`, () => {
    const expected = outcome === 'Amount' ? { satang: Number(satang) }
      : outcome === 'Blank' ? { satang: null }
      : { refusal: outcome };
    assert.deepEqual(parseAmount(input), expected);
  });
}

for (const [satang, text] of [
  [0, '0.00'], [1, '0.01'], [99, '0.99'], [100, '1.00'], [99999, '999.99'], [100000, '1,000.00'],
  [123450, '1,234.50'], [999999999999, '9,999,999,999.99'], [32906606405913, '329,066,064,059.13'],
]) {
  test(`${satang} satang read ${text}`, () => assert.equal(formatAmount(satang), text));
}

test('every formatted figure parses to itself', () => {
  for (let satang = 1; satang < 1e12; satang = satang * 3 + 7) {
    assert.deepEqual(parseAmount(formatAmount(satang)), { satang });
  }
});
