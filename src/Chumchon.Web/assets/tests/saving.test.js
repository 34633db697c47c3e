import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { isRetried, isSettled, liesOver, outcomeOf, storedAfter } from '../entry/saving/answers.js';
import { momentWords, monthWords } from '../entry/saving/moments.js';
import { Countdown, secondsBefore } from '../entry/saving/retry.js';

for (const [answer, outcome] of [
  [null, 'again'],
  [{ status: 200, body: { result: 'saved' } }, 'saved'],
  [{ status: 409, body: { result: 'collided' } }, 'collided'],
  [{ status: 409, body: { result: 'other-account' } }, 'other-account'],
  [{ status: 422, body: { result: 'invalid' } }, 'invalid'],
  [{ status: 422, body: { result: 'refused' } }, 'refused'],
  [{ status: 400, body: { result: 'expired' } }, 'expired'],
  [{ status: 401, body: null }, 'signed-out'],
  [{ status: 404, body: null }, 'gone'],
  [{ status: 413, body: null }, 'too-large'],
  [{ status: 503, body: { result: 'fault' } }, 'again'],
  [{ status: 503, body: { result: 'unknown' } }, 'unknown'],
  [{ status: 500, body: { result: 'broken' } }, 'broken'],
  [{ status: 500, body: { title: 'Something broke', number: '4bf9' } }, 'broken'],
  [{ status: 500, body: null }, 'broken'],
  [{ status: 400, body: null }, 'broken'],
  [{ status: 502, body: null }, 'again'],
  [{ status: 503, body: { title: 'Later' } }, 'again'],
  [{ status: 429, body: null }, 'again'],
  [{ status: 403, body: null }, 'broken'],
  [{ status: 405, body: null }, 'broken'],
  [{ status: 409, body: null }, 'broken'],
  [{ status: 422, body: null }, 'broken'],
  // Sent on to the sign-in page, whose words are no answer to a save.
  [{ status: 200, body: null, isRedirected: true }, 'signed-out'],
  // A page of somebody else's, as a hotel's network puts before the first request.
  [{ status: 200, body: null }, 'again'],
]) {
  test(`${JSON.stringify(answer)} is ${outcome}`, () => assert.equal(outcomeOf(answer), outcome));
}

test('only what may have been written, or will be, keeps its save id', () => {
  const kept = ['saved', 'collided', 'invalid', 'refused', 'expired', 'other-account', 'signed-out', 'too-large', 'gone', 'again', 'unknown', 'broken']
    .filter(outcome => !isSettled(outcome));
  assert.deepEqual(kept, ['expired', 'signed-out', 'again', 'unknown']);
});

test('only a fault that passes, or an outcome to be looked up, is sent again by itself', () => {
  const all = ['saved', 'collided', 'invalid', 'refused', 'expired', 'other-account', 'signed-out', 'too-large', 'gone', 'broken', 'again', 'unknown'];
  assert.deepEqual(all.filter(isRetried), ['again', 'unknown']);
});

test('another officer\'s figure stands over the one that was sent', () => {
  const stored = storedAfter(new Map([['a1.1', 100], ['a2.1', null]]), [{ name: 'a1.1', satang: 7 }, { name: 'a3.1', satang: null }]);
  assert.deepEqual([...stored], [['a1.1', 7], ['a2.1', null], ['a3.1', null]]);
});

test('what the page wrote itself is not told to it as another\'s', () => {
  const form = { elements: { version: { value: '4-0a' }, own: { value: '' } } };
  const held = () => [form.elements.version.value, form.elements.own.value];
  liesOver(form, { version: '6-0b', wrote: '6-0b', isDisputed: true });
  assert.deepEqual(held(), ['4-0a', '6-0b']);
  liesOver(form, { version: '8-0c', wrote: null, isDisputed: true });
  assert.deepEqual(held(), ['4-0a', '6-0b']);
  liesOver(form, { version: '9-0d', wrote: '9-0d', isDisputed: true });
  assert.deepEqual(held(), ['4-0a', '6-0b 9-0d']);
  liesOver(form, { version: '11-0e', wrote: '11-0e', isDisputed: false });
  assert.deepEqual(held(), ['11-0e', '']);
});

test('the waits grow and stay at a minute', () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 100].map(attempts => secondsBefore(attempts)), [2, 4, 8, 15, 30, 60, 60, 60]);
  assert.deepEqual([secondsBefore(1, 10), secondsBefore(5, 10), secondsBefore(1, 9999)], [10, 30, 60]);
});

test('the countdown tells each second and then goes on', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const told = [];
  new Countdown(seconds => told.push(seconds)).run(3, () => told.push('now'));
  for (let second = 0; second < 3; second++) mock.timers.tick(1000);
  assert.deepEqual(told, [3, 2, 1, 'now']);
  const stopped = new Countdown(seconds => told.push(seconds));
  stopped.run(2, () => assert.fail('it was stopped'));
  stopped.stop();
  mock.timers.tick(9000);
  mock.timers.reset();
});

test('moments are told in Bangkok, with the years of the language', () => {
  const moment = new Date('2024-12-31T18:05:00Z');
  assert.deepEqual(momentWords(moment, 'th'), { date: '1 มกราคม 2568', time: '01:05' });
  assert.deepEqual(momentWords(moment, 'en'), { date: '1 January 2025', time: '01:05' });
  assert.equal(monthWords('2025-02', 'th'), 'กุมภาพันธ์ 2568');
  assert.equal(monthWords('2025-02', 'en'), 'February 2025');
});
