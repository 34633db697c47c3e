import { countByMonth } from '../entry/drafts/drafts.js';
import { recordsOf } from '../entry/drafts/store.js';
import { monthWords } from '../entry/saving/moments.js';
import { say } from '../words/say.js';

const signOut = document.getElementById('sign-out');
const asked = document.getElementById('sign-out-unsaved');

/** What is typed on this device and not saved, by month. What the browser cannot tell is none. */
async function counts() {
  const tag = signOut?.dataset.drafts;
  if (!tag || !window.indexedDB) return {};
  return countByMonth(await recordsOf(tag).catch(() => []));
}

async function showCounts() {
  const home = document.querySelector('[data-unsaved-months]');
  const chips = document.querySelectorAll('[data-unsaved-of]');
  if (!home && chips.length === 0) return;
  const found = await counts();
  for (const chip of chips) {
    const n = found[chip.dataset.unsavedOf];
    chip.hidden = !n;
    if (n) chip.textContent = say(chip.dataset.words, { n });
  }
  if (home) listMonths(home, Object.entries(found).sort());
}

function listMonths(home, months) {
  home.hidden = months.length === 0;
  home.firstElementChild.replaceChildren(home.dataset.words, ...months.flatMap(([month, n]) => {
    const link = document.createElement('a');
    link.href = home.dataset.link + month;
    link.textContent = say(home.dataset.month, { month: monthWords(month), n });
    return [' ', link];
  }));
}

// The figures stay on this device, and its next user may be another: that is said, once, before the session is ended.
signOut?.addEventListener('submit', async event => {
  if (!asked || event.submitter?.hasAttribute('data-sure')) return;
  event.preventDefault();
  const n = Object.values(await counts()).reduce((sum, count) => sum + count, 0);
  if (n === 0) signOut.submit();
  else ask(n);
});

function ask(n) {
  document.body.append(asked.content.cloneNode(true));
  const dialog = document.body.lastElementChild;
  const words = dialog.querySelector('[data-words]');
  words.textContent = say(words.dataset.words, { n });
  dialog.querySelector('[autofocus]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}

void showCounts();
document.addEventListener('parts', showCounts);
window.addEventListener('pageshow', ({ persisted }) => { if (persisted) void showCounts(); });
