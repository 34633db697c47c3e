/**
 * The browser's store of unsaved figures: a record a tab and month. Plain are the tag of the account, the month, the tab, the
 * time and the number of cells; the figures are sealed.
 */
const database = 'chumchon';
const name = 'drafts';
let opening;

function open() {
  opening ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(database, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(name, { keyPath: ['tag', 'month', 'tab'] });
    asked.onsuccess = () => {
      asked.result.onversionchange = () => asked.result.close();
      resolve(asked.result);
    };
    asked.onerror = () => reject(asked.error);
  });
  return opening;
}

async function within(mode, work) {
  const opened = await open();
  return new Promise((resolve, reject) => {
    // Strict: on the disk, not in a buffer that goes with the current.
    const transaction = opened.transaction(name, mode, { durability: 'strict' });
    const asked = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(asked?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

const keyOf = ({ tag, month, tab }) => [tag, month, tab];

/** @returns the records of an account, of one month or of all. */
export function recordsOf(...tagAndMonth) {
  return within('readonly', store => store.getAll(IDBKeyRange.bound(tagAndMonth, [...tagAndMonth, []])));
}

/** Puts a record, or takes it away where it has no cells, and takes others away with it. */
export function keep(record, superseded = []) {
  return within('readwrite', store => {
    if (record.count > 0) store.put(record);
    else store.delete(keyOf(record));
    for (const old of superseded) store.delete(keyOf(old));
  });
}

/** Takes away what nobody came back for, of any account. */
export function prune(before) {
  return within('readwrite', store => {
    store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      if (cursor.value.at < before) cursor.delete();
      cursor.continue();
    };
  });
}
