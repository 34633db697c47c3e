import { endNotice, notice } from '../notices.js';
import { words } from '../words.js';
import { ofClosedTabs, overAll, together } from './drafts.js';
import { putBack, tellFound } from './found.js';
import { Keeper } from './keeper.js';
import { openKey, unseal } from './seal.js';
import { prune, recordsOf } from './store.js';
import { livingTabs, nameOfTab } from './tab.js';

const mostDays = 60;
const notKept = 'not-kept';

/**
 * Keeps what is typed on this device until it is saved, and brings back what an earlier page left behind.
 * @returns {Promise<Keeper | null>} null where the browser cannot keep it; the page says so.
 */
export async function keepDrafts(grid, { tag, key, month }) {
  try {
    if (!window.isSecureContext || !window.indexedDB || !navigator.locks || !crypto.subtle) throw new Error('Nothing is kept here.');
    const [opened, tab] = await Promise.all([openKey(key), nameOfTab()]);
    const keeper = new Keeper(grid, opened, { tag, month, tab }, grid.form.elements.version.value);
    keeper.addEventListener('failed', sayNotKept);
    keeper.addEventListener('kept', () => endNotice(notKept));
    // Two pages that open at once must not both take over what a third left behind.
    await navigator.locks.request(`chumchon.drafts.${tag}.${month}`, () => bringBack(grid, keeper, opened, { tag, month, tab }));
    void navigator.storage?.persist?.();
    void prune(Date.now() - mostDays * 86_400_000);
    window.addEventListener('pageshow', ({ persisted }) => { if (persisted) location.reload(); });
    return keeper;
  } catch {
    sayNotKept();
    return null;
  }
}

const sayNotKept = () => notice(notKept, 'warning', words.saving.notKept);

async function bringBack(grid, keeper, key, { tag, month, tab }) {
  const found = ofClosedTabs(await recordsOf(tag, month), tab, await livingTabs());
  const opened = await Promise.all(found.map(async record => ({ record, at: record.at, ...await unseal(key, record) })));
  const readable = opened.filter(({ cells }) => cells);
  const draft = together(readable);
  const served = grid.unsavedCells.length;
  const { put, elsewhere } = putBack(grid, draft.cells);
  keeper.elsewhere = elsewhere;
  const { version, own } = grid.form.elements;
  if (put.length > 0) {
    // Figures that the page was served with were typed over its version, those put back over the draft's.
    const isSame = draft.version === version.value;
    version.value = served === 0 ? draft.version : overAll([version.value, draft.version]);
    if (!isSame) own.value = served === 0 ? draft.own.join(' ') : '';
    keeper.version = version.value;
  }
  await keeper.start(readable.map(({ record }) => record).filter(record => record.tab !== tab), draft.at || Date.now());
  tellFound(grid, keeper, put, draft.at);
}
