const key = 'chumchon.opened';
const back = 'handler=Back';

/**
 * A sheet that the server draws with the page: Esc leaves it as its button does, and the focus is then back on what opened
 * it, unless the page has a place of its own for it.
 */
export function tendPanels(form) {
  const panel = form.querySelector('section.sheet');
  if (panel) {
    panel.addEventListener('keydown', event => {
      if (event.key === 'Escape') panel.querySelector(`[formaction$="${back}"]`).click();
    });
    return;
  }
  if (location.search.includes(back)) focusOpener(read());
  document.addEventListener('submit', ({ submitter }) => {
    const address = submitter?.getAttribute('formaction');
    if (address) sessionStorage.setItem(key, address);
  });
}

function read() {
  const address = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return address;
}

function focusOpener(address) {
  // On a phone some stand in a menu only.
  const isThere = button => button.offsetParent || button.closest('details:not([open])');
  const button = [...document.querySelectorAll('button[formaction]')].find(each => each.getAttribute('formaction') === address && isThere(each));
  (button?.closest('details:not([open])')?.querySelector('summary') ?? button)?.focus();
}
