import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { hashIn, lengthIn, nameIn, refusalIn } from '../downloads/answer.js';
import { Download, states } from '../downloads/download.js';
import { sizeWords, timeWords } from '../downloads/figures.js';
import { CutLine, wholeFile } from '../downloads/whole.js';

const address = '/reports/otop-sales/export/by-province.csv?fiscalYear=2567';
const bytes = new TextEncoder().encode('จังหวัด,บาท\r\nสงขลา,1234.50\r\n');
const hash = createHash('sha256').update(bytes).digest('hex');

const named = { 'content-disposition': "attachment; filename=otop.csv; filename*=UTF-8''OTOP_%E0%B8%AA%E0%B8%87%E0%B8%82%E0%B8%A5%E0%B8%B2.csv" };
const answerOf = (body, headers = {}) => new Response(body, { headers: { ...named, ...headers } });

test('the Thai name is the file’s, else the end of its address; an answer to look at is no file', () => {
  assert.equal(nameIn(new Headers(named), address), 'OTOP_สงขลา.csv');
  assert.equal(nameIn(new Headers({ 'content-disposition': 'attachment' }), address), 'by-province.csv');
  assert.equal(nameIn(new Headers({ 'content-type': 'text/html' }), address), null);
});

test('the length is known unless the line packs', () => {
  assert.equal(lengthIn(new Headers({ 'content-length': '42' })), 42);
  assert.equal(lengthIn(new Headers({ 'content-length': '42', 'content-encoding': 'br' })), null);
  assert.equal(lengthIn(new Headers()), null);
});

test('the hash is the entity tag, as proxies leave it', () => {
  for (const tag of [`"${hash}"`, `W/"${hash}"`, `"${hash}-gzip"`]) assert.equal(hashIn(new Headers({ etag: tag })), hash);
  for (const tag of ['"1dc5a"', '']) assert.equal(hashIn(new Headers({ etag: tag })), null);
});

test('a whole file is given, and each part of it is told', async () => {
  const told = [];
  const file = await wholeFile(
    answerOf(ReadableStream.from([bytes.slice(0, 10), bytes.slice(10)]), { 'content-length': String(bytes.length), etag: `"${hash}"` }),
    received => told.push(received));

  assert.deepEqual(new Uint8Array(await file.arrayBuffer()), bytes);
  assert.deepEqual(told, [10, bytes.length]);
});

test('a byte too few, or another, is a cut line', async () => {
  const other = bytes.slice();
  other[3] ^= 1;
  for (const [body, headers] of [
    [bytes.slice(1), { 'content-length': String(bytes.length) }],
    [bytes.slice(1), { etag: `"${hash}"` }],
    [other, { 'content-length': String(bytes.length), etag: `"${hash}"` }],
  ]) {
    await assert.rejects(wholeFile(answerOf(body, headers), () => {}), CutLine);
  }
});

test('a refusal says the server’s words', async () => {
  const problem = { title: 'ไม่ได้จัดทำไฟล์', detail: null, errors: { province: ['ไม่มีจังหวัดนี้'], through: ['ไม่ใช่เดือน'] } };
  const headers = { 'content-type': 'application/problem+json; charset=utf-8' };
  assert.deepEqual(await refusalIn(new Response(JSON.stringify(problem), { headers })), ['ไม่ได้จัดทำไฟล์', 'ไม่มีจังหวัดนี้', 'ไม่ใช่เดือน']);

  const page = { querySelectorAll: () => [{ textContent: ' ระบบขัดข้อง ' }] };
  assert.deepEqual(await refusalIn(new Response('<p>', { headers: { 'content-type': 'text/html' } }), () => page), ['ระบบขัดข้อง']);
  assert.deepEqual(await refusalIn(new Response('')), []);
});

/** A download with what it was on the way. */
async function run(ask) {
  const seen = [];
  const download = new Download(address, 'CSV', ask);
  download.addEventListener('change', () => { if (seen.at(-1) !== download.state) seen.push(download.state); });
  await download.run();
  return { download, seen };
}

test('a download is made, received and done, under the name that the server gave', async () => {
  const { download, seen } = await run(() => Promise.resolve(answerOf(bytes, { etag: `"${hash}"` })));

  assert.deepEqual(seen, [states.making, states.receiving, states.done]);
  assert.equal(download.name, 'OTOP_สงขลา.csv');
  assert.equal(download.file.size, bytes.length);
});

test('half a file is none, and asked for once more it is whole', async () => {
  let asked = 0;
  const { download, seen } = await run(() => Promise.resolve(answerOf(asked++ === 0 ? bytes.slice(0, 5) : bytes, { etag: `"${hash}"` })));
  assert.deepEqual(seen, [states.making, states.receiving, states.cut]);
  assert.equal(download.file, null);

  await download.run();

  assert.equal(download.state, states.done);
  assert.equal(download.received, bytes.length);
});

test('no answer is a cut line, a page is a refusal, 401 a session that has ended', async () => {
  assert.equal((await run(() => Promise.reject(new TypeError('Failed to fetch')))).download.state, states.cut);
  assert.equal((await run(() => Promise.resolve(new Response('', { status: 503 })))).download.state, states.refused);
  assert.equal((await run(() => Promise.resolve(new Response('<form>', { headers: { 'content-type': 'application/xhtml+xml' } })))).download.state, states.refused);
  assert.equal((await run(() => Promise.resolve(new Response('', { status: 401 })))).download.state, states.signedOut);
});

test('cancelled, it stays so, and the line is closed', async () => {
  const download = new Download(address, 'CSV', (_, { signal }) => new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  }));
  const ran = download.run();

  download.cancel();
  await ran;

  assert.equal(download.state, states.cancelled);
  assert.equal(download.file, null);
});

test('a line on which nothing comes for a minute is cut', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const download = new Download(address, 'CSV', (_, { signal }) => new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  }));
  const ran = download.run();

  context.mock.timers.tick(60_000);
  await ran;

  assert.equal(download.state, states.cut);
});

test('sizes and times are short', () => {
  assert.deepEqual([1, 49_000, 2_067_001].map(sizeWords), ['1 KB', '48 KB', '2.0 MB']);
  assert.deepEqual([0, 7_400, 760_000].map(timeWords), ['0:00', '0:07', '12:40']);
});
