import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countByMonth, ofClosedTabs, overAll, together } from '../entry/drafts/drafts.js';
import { openKey, seal, unseal } from '../entry/drafts/seal.js';

const record = { tag: 'a', month: '2025-01', tab: 't1', at: 5, count: 1 };
const contents = { version: 3, cells: { 'a12.1': '1,234.50', 'a13.2': '12,34', 'a14.1': 'ภถุ' } };
const keyOf = letter => openKey(btoa(letter.repeat(32)));

test('of two tabs the later figure stands', () => {
  const one = { version: '7-0a', at: 20, cells: { 'a1.1': '10', 'a2.1': '5' } };
  const other = { version: '7-0a', at: 10, cells: { 'a1.1': '9', 'a3.1': '' } };
  assert.deepEqual(together([one, other]), { version: '7-0a', at: 20, own: [], cells: { 'a1.1': '10', 'a2.1': '5', 'a3.1': '' } });
});

test('figures over different versions lie over none that is known', () => {
  assert.equal(overAll(['7-0a', '7-0a']), '7-0a');
  assert.equal(overAll(['10-0a', '9-0b']), '9');
  assert.equal(overAll(['7-0a', '7-0b']), '7');
});

test('a record of an older program bears no stamp', () => {
  assert.equal(together([{ version: 7, at: 1, cells: {} }]).version, '7');
});

test('nothing left behind lies over nothing', () => {
  const { version, cells } = together([]);
  assert.deepEqual(cells, {});
  assert.equal(version, undefined);
});

test('a tab that lives keeps its own; this tab takes its own back', () => {
  const records = ['mine', 'living', 'gone'].map(tab => ({ tab }));
  assert.deepEqual(ofClosedTabs(records, 'mine', new Set(['mine', 'living'])).map(({ tab }) => tab), ['mine', 'gone']);
});

test('cells are counted by month over all tabs', () => {
  const records = [{ month: '2025-01', count: 2 }, { month: '2024-12', count: 1 }, { month: '2025-01', count: 3 }];
  assert.deepEqual(countByMonth(records), { '2025-01': 5, '2024-12': 1 });
});

test('what is sealed opens under the same key', async () => {
  const key = await keyOf('k');
  const { data, iv, ...plain } = await seal(key, record, contents);
  assert.deepEqual(plain, record);
  assert.equal(new TextDecoder().decode(data).includes('1,234.50'), false);
  assert.deepEqual(await unseal(key, { ...plain, data, iv }), contents);
});

test('another account, month or tab cannot open it, nor a damaged one', async () => {
  const key = await keyOf('k');
  const sealed = await seal(key, record, contents);
  assert.equal(await unseal(await keyOf('o'), sealed), null);
  for (const other of [{ tag: 'b' }, { month: '2025-02' }, { tab: 't2' }]) assert.equal(await unseal(key, { ...sealed, ...other }), null);
  new Uint8Array(sealed.data)[0] ^= 1;
  assert.equal(await unseal(key, sealed), null);
});

test('the same figures are never sealed alike', async () => {
  const key = await keyOf('k');
  const [one, two] = [await seal(key, record, contents), await seal(key, record, contents)];
  assert.notDeepEqual(new Uint8Array(one.data), new Uint8Array(two.data));
});

test('no script can read the key', async () => {
  await assert.rejects(async () => crypto.subtle.exportKey('raw', await keyOf('k')));
});
