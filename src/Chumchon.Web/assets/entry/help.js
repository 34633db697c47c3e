import { make, openSheet } from './sheet.js';

let steps = null;

async function keep(address) {
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok) steps = new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/**
 * The marks beside the steps open a sheet; until its words are here, or with a key held, they are links. The words are
 * fetched at once and kept: help is most wanted when something, such as the line, has failed.
 */
export function openHelp() {
  const mark = document.querySelector('a.help');
  if (!mark) return;
  void keep(`${mark.href.split('#')[0]}?part=1`);
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a.help');
    const step = link && steps?.getElementById(link.hash.slice(1));
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(step);
  });
}

function show(step) {
  const [heading, ...content] = [...step.children].map(element => document.importNode(element, true));
  const close = make('button', { type: 'button', className: 'btn btn-outline', textContent: steps.querySelector('[data-close]').dataset.close });
  const sheet = openSheet(heading, content, close);
  close.addEventListener('click', sheet.close);
}
