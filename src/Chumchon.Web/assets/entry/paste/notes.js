import { make } from '../sheet.js';
import { said } from '../words.js';
import { wordsOf } from './questions.js';

const few = 5;
const most = 500;

/** What is not taken and why, each by name, and what was read otherwise than it is shown. */
export function notesOf(plan) {
  const count = fits => plan.landings.filter(fits).length;
  const held = plan.landings.filter(({ shown, text, refusal }) => shown !== text && !refusal);
  const warnings = [
    line('unreadable', count(({ refusal }) => refusal !== '')),
    line('beyond-rows', plan.beyondRows),
    line('beyond-columns', plan.beyondColumns),
    ...[...plan.notes].filter(([key]) => !isQuiet.has(key)).map(([key, names]) => line(key, names.length, names)),
    line('rounded', count(({ rounded }) => rounded)),
  ];
  const news = [
    line('held', held.length, held.map(({ shown, text }) => `${shown.trim() || said('paste.blank')} → ${text}`)),
    line('left', plan.left.length, plan.left.map(wordsOf)),
    ...[...plan.notes].filter(([key]) => isQuiet.has(key)).map(([key, names]) => line(key, names.length, names)),
    line('blank-lines', plan.blankLines),
  ];
  return [banner('warning', warnings), banner('info', news)].filter(Boolean);
}

/** What is read, or left out, as it should be. */
const isQuiet = new Set(['totals', 'repeated', 'numbered']);

function line(key, n, names = []) {
  if (n === 0) return null;
  const text = said(`paste.${key}`, { n });
  const named = names.filter(Boolean);
  if (named.length <= few) return make('li', { textContent: named.length === 0 ? text : `${text}: ${named.join(', ')}` });
  const rest = named.length > most ? ' …' : '';
  return make('li', {}, make('details', {}, make('summary', { textContent: `${text}: ${named.slice(0, few).join(', ')} …` }),
    named.slice(few, most).join(', ') + rest));
}

function banner(tone, lines) {
  const told = lines.filter(Boolean);
  if (told.length === 0) return null;
  const element = make('div', { className: 'banner' }, make('ul', { className: 'paste-notes' }, ...told));
  element.dataset.tone = tone;
  return element;
}
