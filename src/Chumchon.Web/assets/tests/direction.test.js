import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRow } from '../entry/warnings/rules.js';

const none = [null, null, null, null];
const usualOf = (median, months, spread = 0.05) => ({ months, median, spread });

function past(usual, lastMonth, lastYear) {
  return { entered: 12, sold: 12, lastMonth: [lastMonth, null, null, null], lastYear: [lastYear, null, null, null], usual: [usual, null, null, null], total: usual };
}

test('after one wrong month a figure far below the usual is not called higher', () => {
  // 20,100.00 after 1,037.00 where a million is usual, in satang.
  assert.deepEqual(
    checkRow([2_010_000, null, null, null], past(usualOf(8, 12), 103_700, null)),
    { rule: 'low', channel: 0, times: 100 });
});

function* seeded(seed) {
  let state = seed;
  while (true) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

test('what is said of a figure agrees with the usual, whatever lies nearest', () => {
  const draw = seeded(20_100);
  const next = () => draw.next().value;
  const amount = () => Math.max(1, Math.round(10 ** (2 + next() * 9)));
  let told = 0;
  for (let round = 0; round < 50_000; round++) {
    const median = 2 + next() * 9;
    const months = 1 + Math.floor(next() * 24);
    const satang = amount();
    const found = checkRow(
      [satang, ...none.slice(1)],
      past(usualOf(median, months, next() * 0.3), next() < 0.3 ? null : amount(), next() < 0.3 ? null : amount()));
    if (!found || !['high', 'low'].includes(found.rule)) continue;
    told++;
    const ratio = satang / 10 ** median;
    assert.equal(found.rule, ratio > 1 ? 'high' : 'low', `${satang} where ${10 ** median} is usual`);
    const stated = found.rule === 'high' ? found.times : 1 / found.times;
    const off = Math.abs(Math.log10(stated) - Math.log10(ratio));
    assert.ok(off <= 0.5 || found.times === 1000, `${found.rule} ${found.times} for a ratio of ${ratio}`);
  }
  assert.ok(told > 5_000, `${told} of 50,000 were told`);
});
