import { letterOf } from './keys.js';
import { make, openSheet } from './sheet.js';
import { said } from './words.js';

const list = [
  ['move', '← ↑ → ↓', 'Tab'], ['down', 'Enter'], ['edit', 'F2'], ['back', 'Esc'], ['undo', 'Ctrl+Z', 'Ctrl+Y'],
  ['range', 'Shift+↓', 'Ctrl+C', 'Ctrl+V'], ['fill', 'Ctrl+D'], ['check', 'F8'], ['answer', 'Alt+Enter'], ['remark', 'Shift+F2'],
  ['save', 'Ctrl+S'], ['leave', 'Esc, Tab', 'Ctrl+Enter'], ['list', '?'],
];

/** A question mark, in the Thai layout by its place; in a field for words it is a letter like any other. */
const asksForKeys = ({ key, code, shiftKey, ctrlKey, altKey, metaKey, target }) =>
  !ctrlKey && !altKey && !metaKey && (key === '?' || (code === 'Slash' && shiftKey && key > '~'))
  && !target.closest('textarea, [type="search"], .row-panel input, dialog');

/** Keys that hold wherever the officer is on the page. */
export function listenToPageKeys(form) {
  const button = document.querySelector('[data-keys]');
  button.hidden = false;
  button.addEventListener('click', showKeys);
  document.addEventListener('keydown', event => {
    if (document.querySelector('dialog[open]')) return;
    if (asksForKeys(event)) {
      event.preventDefault();
      showKeys();
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && letterOf(event) === 's') {
      event.preventDefault();
      form.requestSubmit(form.querySelector('.save-bar .btn-primary'));
    }
  });
}

function showKeys() {
  const heading = make('h2', { id: 'keys-title', textContent: said('keys.title') });
  const rows = list.map(([act, ...keys]) => make(
    'div', {}, make('dt', {}, ...keys.flatMap((key, at) => [at > 0 ? ' ' : '', make('kbd', { textContent: key })])), make('dd', { textContent: said(`keys.${act}`) })));
  const close = make('button', { type: 'button', className: 'btn btn-outline', textContent: said('keys.close') });
  const sheet = openSheet(heading, [make('dl', { className: 'keys' }, ...rows)], close);
  close.addEventListener('click', sheet.close);
}
