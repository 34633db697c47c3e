import { readPast } from './past.js';

/** The past of the month's rows, fetched once the page is shown and idle; without it no rule speaks. */
export class FetchedPast extends EventTarget {
  #address;
  #loading = null;
  #past = null;

  constructor(address) {
    super();
    this.#address = address;
    const idle = window.requestIdleCallback ?? (work => setTimeout(work, 200));
    idle(() => this.load());
    window.addEventListener('online', () => this.load());
  }

  get isThere() {
    return this.#past !== null;
  }

  get months() {
    return this.#past?.months ?? [];
  }

  of(row) {
    return this.#past?.lines.get(row.line);
  }

  /** @returns whether it is there; a line that is down is asked again the next time. */
  async load() {
    if (this.#past) return true;
    this.#loading ??= this.#fetch().finally(() => { this.#loading = null; });
    return this.#loading;
  }

  async #fetch() {
    try {
      const answer = await fetch(this.#address);
      // A session that ended answers with the sign-in page.
      if (!answer.ok || answer.redirected) return false;
      this.#past = readPast(await answer.json());
    } catch {
      return false;
    }
    this.dispatchEvent(new Event('load'));
    return true;
  }
}
