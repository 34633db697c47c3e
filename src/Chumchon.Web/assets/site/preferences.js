const REST = 800;

const waiting = new Map();
let timer;

/** Keeps a preference with the account once nothing has been chosen for a moment: a border that is dragged is sent once. */
export function keep(name, value) {
  waiting.set(name, value);
  clearTimeout(timer);
  timer = setTimeout(send, REST);
}

function send() {
  clearTimeout(timer);
  const token = document.querySelector('#preferences input[name="__RequestVerificationToken"]');
  if (!token || waiting.size === 0) return;
  const body = new URLSearchParams([...waiting, [token.name, token.value]]);
  waiting.clear();
  // What does not arrive is not kept; the choice holds for this page.
  fetch(token.form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, keepalive: true }).catch(() => {});
}

addEventListener('pagehide', send);
