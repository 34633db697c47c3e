/** A link to the page for whoever else may open it: to the clipboard, or where that is closed to the page, shown and selected. */
async function copy(button) {
  const status = document.getElementById(button.getAttribute('aria-describedby'));
  const address = new URL(button.dataset.copy, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = button.dataset.copied;
  } catch {
    status.textContent = address;
    getSelection().selectAllChildren(status);
  }
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => copy(button));
}
