/** An element with its properties and what stands in it. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/**
 * A sheet laid over the page, called by its heading, that must be answered before going on; once closed it is gone and the
 * focus is back where it was. Between heading and buttons one part scrolls.
 * @returns {{close: () => void, closed: Promise<void>}}
 */
export function openSheet(heading, content, ...buttons) {
  const body = make('div', { className: 'sheet-body', tabIndex: 0 }, ...content);
  body.setAttribute('role', 'group');
  const dialog = make('dialog', { className: 'sheet' }, heading, body, make('p', { className: 'sheet-end' }, ...buttons));
  for (const named of [dialog, body]) named.setAttribute('aria-labelledby', heading.id);
  heading.tabIndex = -1;
  const closed = new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    });
  });
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
  return { close: () => dialog.close(), closed };
}
