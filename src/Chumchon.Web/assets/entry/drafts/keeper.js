import { seal } from './seal.js';
import { keep } from './store.js';

const delayMilliseconds = 150;

/** Versions that the page wrote itself after the one that it lies over. */
const ownOf = form => form.elements.own.value.split(' ').filter(Boolean);

/**
 * Writes what is typed and not saved into the browser's store, some moments after it was typed. What the server has
 * acknowledged is no longer unsaved, and so falls out with the next writing.
 */
export class Keeper extends EventTarget {
  #key;
  #record;
  #at = 0;
  #timer = 0;
  #stale = true;
  #writing = null;
  #superseded = [];
  #hasFailed = false;

  /** @param {{tag: string, month: string, tab: string}} record @param version what is typed lies over. */
  constructor(grid, key, record, version) {
    super();
    this.grid = grid;
    this.#key = key;
    this.#record = record;
    this.version = version;
    /** Figures of rows that the month does not have now. @type {Record<string, string>} */
    this.elsewhere = {};
  }

  /** Begins to write, and with the first writing takes the place of records that were found. @param at when what they held was typed. */
  start(found, at) {
    this.#superseded = found;
    this.#at = at;
    this.grid.addEventListener('change', ({ detail: { cells } }) => {
      this.#at = Date.now();
      // More than one cell is a paste or the tick, and done; one may be a key among others.
      if (cells.length > 1) void this.flush();
      else this.#soon();
    });
    const write = () => { if (this.#stale) void this.flush(); };
    this.grid.addEventListener('settle', write);
    document.addEventListener('visibilitychange', () => { if (document.hidden) write(); });
    window.addEventListener('pagehide', write);
    return this.flush();
  }

  /** Whether something typed is not in the store, or not yet. */
  get isBehind() {
    return this.#stale || this.#writing !== null || this.#hasFailed;
  }

  /** Writes now. Resolves when all that was typed up to here is in the store, or could not be put there. */
  async flush() {
    clearTimeout(this.#timer);
    this.#stale = true;
    while (this.#stale || this.#writing) {
      this.#writing ??= this.#write().finally(() => { this.#writing = null; });
      await this.#writing;
    }
    this.dispatchEvent(new Event(this.#hasFailed ? 'failed' : 'kept'));
  }

  #soon() {
    if (this.#stale) return;
    this.#stale = true;
    this.#timer = setTimeout(() => void this.flush(), delayMilliseconds);
  }

  async #write() {
    this.#stale = false;
    const cells = { ...this.elsewhere };
    for (const { input } of this.grid.unsavedCells) cells[input.name] = input.value;
    const count = Object.keys(cells).length;
    const gone = this.#superseded.splice(0);
    try {
      const record = { ...this.#record, at: this.#at, count };
      await keep(count > 0 ? await seal(this.#key, record, { version: this.version, own: ownOf(this.grid.form), cells }) : record, gone);
      this.#hasFailed = false;
    } catch {
      // A full disk, a store that was closed: told, and tried again with the next figure.
      this.#superseded.push(...gone);
      this.#hasFailed = true;
    }
  }
}
