const patience = 3000;
const lockOf = tab => `chumchon.tab.${tab}`;

/** Holds the tab's name until its page goes. @returns whether nobody else holds it. */
function hold(tab) {
  return new Promise(resolve => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    navigator.locks.request(lockOf(tab), { signal: stop.signal }, () => {
      clearTimeout(timer);
      resolve(true);
      return new Promise(gone => addEventListener('pagehide', gone, { once: true }));
    }).catch(() => resolve(false));
  });
}

/**
 * A name for this tab that stays over its pages. A tab that was duplicated finds the name held by the other and takes one
 * of its own; the page before this one in the same tab has let go of it, or will in a moment.
 */
export async function nameOfTab() {
  const known = sessionStorage.getItem('chumchon.tab');
  if (known && await hold(known)) return known;
  const fresh = crypto.randomUUID();
  sessionStorage.setItem('chumchon.tab', fresh);
  await hold(fresh);
  return fresh;
}

export async function livingTabs() {
  const { held } = await navigator.locks.query();
  const start = lockOf('');
  return new Set(held.filter(lock => lock.name.startsWith(start)).map(lock => lock.name.slice(start.length)));
}
