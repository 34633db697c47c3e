/** An element with its properties and what stands in it. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/**
 * A sheet laid over the page, called by its heading, that must be answered before going on; once closed it is gone.
 * @returns {{close: () => void, closed: Promise<void>}}
 */
export function openSheet(heading, ...parts) {
  const dialog = make('dialog', { className: 'sheet' }, heading, ...parts);
  dialog.setAttribute('aria-labelledby', heading.id);
  const closed = new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    });
  });
  document.body.append(dialog);
  dialog.showModal();
  return { close: () => dialog.close(), closed };
}
