/**
 * A choice that decides what the choices after it offer (`data-reload`): the page is fetched with the choices so far and
 * its `data-part` elements take the place of ours. The focus stays where it is; without script the button does the same.
 */
document.addEventListener('change', async event => {
  const chosen = event.target.closest('[data-reload]');
  if (!chosen?.form) return;

  const choices = [...chosen.form.querySelectorAll('[data-reload]')];
  const query = new URLSearchParams(choices.slice(0, choices.indexOf(chosen) + 1).map(choice => [choice.name, choice.value]));
  const address = `${chosen.form.action}?${query}`;
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return;

  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-part]')) {
    const fresh = part === chosen ? null : page.getElementById(part.id);
    if (fresh) part.replaceWith(fresh);
  }
  history.replaceState(null, '', address);
  document.dispatchEvent(new Event('parts'));
});
