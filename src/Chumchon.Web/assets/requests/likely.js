// While a new producer is asked for, the likely duplicates stand beside the form. Without script the server shows them once before it sends.
const restMilliseconds = 250;

for (const form of document.querySelectorAll('form[data-likely="New"]')) {
  const shown = form.querySelector('#likely');
  let waiting;
  let asked;

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const fields = new URLSearchParams({ handler: 'Likely' });
    for (const name of ['Kind', 'Name', 'Group', 'Subdistrict', 'Code']) fields.set(name, form.elements[name].value);
    try {
      const answer = await fetch(`${location.pathname}?${fields}`, { signal: asked.signal });
      if (answer.ok && !answer.redirected) shown.innerHTML = await answer.text();
    } catch {
      // A line that is down, or the next letter: the server looks again when it is sent.
    }
  };

  form.addEventListener('input', event => {
    if (['Name', 'Group', 'Subdistrict', 'Code'].includes(event.target.name)) {
      clearTimeout(waiting);
      waiting = setTimeout(ask, restMilliseconds);
    }
  });
}
