/**
 * What the script tells above the grid, each under a name of its own: the next of that name takes its place.
 * @param {{text: string, act?: () => void, href?: string}[]} ways on from it, as buttons and links.
 */
export function notice(name, tone, sentence, ...ways) {
  const box = document.createElement('div');
  box.className = 'banner';
  box.dataset.tone = tone;
  box.dataset.notice = name;
  const words = document.createElement('p');
  words.textContent = sentence;
  box.append(words);
  if (ways.length > 0) {
    const end = document.createElement('p');
    end.className = 'banner-end';
    end.append(...ways.map(way));
    box.append(end);
  }
  const place = document.getElementById('entry-notices');
  keepInView(() => {
    find(name)?.remove();
    place.prepend(box);
    newest(place);
    // A save stands open: that the last one was done is not to be read as its answer.
    if (name === 'unanswered') document.querySelector('#entry-messages [data-tone="success"]')?.remove();
  });
  return words;
}

export function endNotice(name) {
  const old = find(name);
  if (old) keepInView(() => old.remove());
}

/** What was said last stands first. */
export const newest = place => place.parentElement.prepend(place);

const find = name => document.querySelector(`[data-notice="${name}"]`);

function way({ text, act, href }) {
  const element = document.createElement(href ? 'a' : 'button');
  element.className = 'btn btn-outline btn-small';
  element.textContent = text;
  if (href) Object.assign(element, { href, target: '_blank' });
  else element.type = 'button';
  if (act) element.addEventListener('click', act);
  return element;
}

/** Changes what stands above the grid without moving the rows that the officer looks at. */
export function keepInView(change) {
  const table = document.querySelector('.entry-grid');
  const before = table?.getBoundingClientRect().top ?? 0;
  change();
  const moved = (table?.getBoundingClientRect().top ?? 0) - before;
  if (moved !== 0 && before < 0) window.scrollBy({ top: moved, behavior: 'instant' });
}
