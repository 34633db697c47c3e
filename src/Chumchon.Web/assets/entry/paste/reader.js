/* global PASTE_READER */
// Half as heavy as the page's own script: fetched when the page is at rest, so that a line which dies later has brought it.
let reader = null;
let tries = 0;

/** The module that reads blocks, shows help and draws what a conflict folds. */
export const readerOf = () => reader ??= fetched();

// Browsers may remember a module that could not be fetched: each further try has an address of its own.
async function fetched() {
  const again = tries++ === 0 ? '' : `?${tries}`;
  const address = PASTE_READER + again;
  try {
    return await import(address);
  } catch (cause) {
    reader = null;
    throw Object.assign(new Error('The reader of pasted blocks could not be fetched.', { cause }), { isUnavailable: true });
  }
}
