import { endNotice, notice } from '../notices.js';
import { tell } from '../posting.js';
import { say, words } from '../words.js';

const name = 'session';
const warnSeconds = 120;
const recentMilliseconds = 10 * 60_000;

/**
 * Says two minutes ahead that the session ends, and extends it on a word (WCAG 2.2.1). An officer who has just typed is
 * not asked: typing is sign enough. One that has lasted its longest is extended by nothing: that is said alone.
 */
export function watchSession(grid, seconds) {
  let lastTyped = 0;
  let timer = 0;
  for (const sign of ['change', 'saved']) grid.addEventListener(sign, () => { lastTyped = Date.now(); });

  function wait(left) {
    clearInterval(timer);
    endNotice(name);
    if (left > 0) timer = setTimeout(warn, Math.max(left - warnSeconds, 1) * 1000, false);
  }

  function warn(isLongest, seconds = warnSeconds) {
    if (!isLongest && Date.now() - lastTyped < recentMilliseconds) return void extend();
    const ends = Date.now() + seconds * 1000;
    const left = () => Math.max(0, Math.round((ends - Date.now()) / 1000));
    const sentence = () => say(isLongest ? words.saving.sessionOver : words.saving.sessionEnds, { n: left() });
    const shown = notice(name, 'warning', sentence(), ...(isLongest ? [] : [{ text: words.saving.extend, act: extend }]));
    tell(sentence());
    timer = setInterval(() => {
      if (left() > 0) shown.textContent = sentence();
      else wait(0);
    }, 1000);
  }

  async function extend() {
    const answer = await fetch('?handler=Session', { headers: { accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok) return;
    const isAsked = document.querySelector(`[data-notice="${name}"]`) !== null;
    const left = await answer.json();
    wait(left);
    if (left <= warnSeconds) {
      clearTimeout(timer);
      warn(true, left);
    } else if (isAsked) tell(words.saving.extended);
  }

  wait(seconds);
}
