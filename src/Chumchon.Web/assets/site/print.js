/** Whoever has something to bring to the sheet first, such as a chart, adds a promise to the event's detail. */
async function print() {
  const awaited = [];
  window.dispatchEvent(new CustomEvent('printing', { detail: awaited }));
  await Promise.allSettled(awaited);
  window.print();
}

// Without script the page names the browser's own way to print instead.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', print);
}
