/**
 * A list that is sought letter by letter (`data-find`): the page is fetched with what is typed and chosen so far, and its `data-found`
 * parts take the place of ours, but not the one in use; an answer that is overtaken is dropped. Without script the button does the same.
 */
const form = document.querySelector('form[data-find]');
let asked = null;

async function find() {
  asked?.abort();
  asked = new AbortController();
  const address = `${form.action}?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`;
  const answer = await fetch(address, { signal: asked.signal }).catch(() => null);
  if (!answer?.ok) return;

  const text = await answer.text().catch(() => null);
  if (text === null) return;
  const page = new DOMParser().parseFromString(text, 'text/html');
  for (const part of document.querySelectorAll('[data-found]')) {
    const fresh = part.contains(document.activeElement) ? null : page.getElementById(part.id);
    if (fresh) part.replaceWith(fresh);
  }
  history.replaceState(null, '', address);
}

form?.addEventListener('input', find);
