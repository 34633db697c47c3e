import { lengthIn, nameIn, refusalIn } from './answer.js';
import { wholeFile } from './whole.js';

const mostSilence = 60_000;

export const states = {
  making: 'making',
  receiving: 'receiving',
  done: 'done',
  cut: 'cut',
  refused: 'refused',
  signedOut: 'signed-out',
  cancelled: 'cancelled',
};

/** One file on its way: made by the server, received whole, or not had at all. Each change of it is an event. */
export class Download extends EventTarget {
  state = states.making;
  received = 0;

  /** Null where the server does not say it. */
  length = null;

  /** Null until the file is whole. @type {Blob | null} */
  file = null;

  /** The server's words for not making it. @type {string[]} */
  refusal = [];

  begun = Date.now();

  #line = new AbortController();
  #silence = 0;

  /** @param name what the officer knows it by until the server has named it. */
  constructor(address, name, ask = (...request) => fetch(...request)) {
    super();
    this.address = address;
    this.name = name;
    this.ask = ask;
  }

  get isRunning() {
    return this.state === states.making || this.state === states.receiving;
  }

  /** Asks for the file, for the first time or once more. */
  async run() {
    this.#line = new AbortController();
    this.received = 0;
    this.length = null;
    this.begun = Date.now();
    this.#turn(states.making);
    try {
      this.#end(await this.#receive());
    } catch {
      this.#end(states.cut);
    } finally {
      clearTimeout(this.#silence);
    }
  }

  /** Ends it here and, by the line that is closed, at the server. */
  cancel() {
    if (!this.isRunning) return;
    this.#turn(states.cancelled);
    this.#line.abort();
  }

  /** @returns what became of it. */
  async #receive() {
    this.#hear();
    const answer = await this.ask(this.address, { headers: { accept: 'application/json, */*' }, signal: this.#line.signal });
    if (answer.status === 401) return states.signedOut;
    const name = answer.ok ? nameIn(answer.headers, this.address) : null;
    if (name === null) {
      this.refusal = await refusalIn(answer);
      return states.refused;
    }
    this.name = name;
    this.length = lengthIn(answer.headers);
    this.#turn(states.receiving);
    this.file = await wholeFile(answer, received => {
      this.#hear();
      this.received = received;
      this.dispatchEvent(new Event('change'));
    });
    return states.done;
  }

  /** A line on which nothing comes for a minute is dead, though nobody has said so. */
  #hear() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#line.abort(), mostSilence);
  }

  /** What was cancelled was said at once, and stays so. */
  #end(state) {
    if (this.isRunning) this.#turn(state);
  }

  #turn(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
