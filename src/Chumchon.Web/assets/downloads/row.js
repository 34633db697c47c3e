import { say } from '../words/say.js';
import { states } from './download.js';
import { sizeWords, timeWords } from './figures.js';
import { words } from './words.js';

const tones = {
  [states.making]: 'info',
  [states.receiving]: 'info',
  [states.done]: 'success',
  [states.cut]: 'error',
  [states.refused]: 'error',
  [states.signedOut]: 'warning',
};

const template = document.getElementById('download-row');

/** What is shown of one download: where it stands, and the ways on from there. */
export class Row {
  #clock = 0;

  /** @param {() => void} close takes the row away. */
  constructor(download, close) {
    this.download = download;
    this.element = document.importNode(template.content, true).firstElementChild;
    this.part = name => this.element.querySelector(`[data-${name}]`);
    this.part('cancel').addEventListener('click', () => download.cancel());
    this.part('retry').addEventListener('click', () => void download.run());
    this.part('close').addEventListener('click', close);
    download.addEventListener('change', () => this.#draw());
    this.#clock = setInterval(() => this.#drawFigures(), 1000);
    this.#draw();
  }

  /** Whether it is before the officer's eyes. */
  get isShown() {
    return this.element.isConnected;
  }

  /** Gives the file to the browser, which keeps it as it keeps any; the row offers it again. */
  save() {
    const link = this.part('file');
    link.href = URL.createObjectURL(this.download.file);
    link.download = link.textContent = this.download.name;
    link.click();
  }

  end() {
    clearInterval(this.#clock);
    this.element.remove();
    // A file that is still being written to the disk is not taken away from under the browser.
    const { href } = this.part('file');
    if (href) setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }

  #draw() {
    const { download } = this;
    const focused = this.element.contains(document.activeElement) ? document.activeElement : null;
    this.element.dataset.tone = tones[download.state] ?? 'info';
    this.part('words').textContent = sentenceOf(download);
    this.part('reason').textContent = download.state === states.refused ? download.refusal.join(' ') : '';
    this.part('cancel').hidden = !download.isRunning;
    this.part('close').hidden = download.isRunning;
    this.part('retry').hidden = download.isRunning || download.state === states.done;
    this.part('sign-in').hidden = download.state !== states.signedOut;
    this.part('file').hidden = download.state !== states.done;
    this.#drawFigures();
    // Where the button that had the focus is no more, the row's first way on has it.
    if (focused?.hidden) [...this.element.querySelectorAll('.banner-end > *')].find(way => !way.hidden)?.focus();
  }

  #drawFigures() {
    const { download } = this;
    const { state, received, length } = download;
    const bar = this.part('bar');
    bar.hidden = state !== states.receiving || length === null;
    if (!bar.hidden) Object.assign(bar, { max: length, value: received });
    bar.setAttribute('aria-label', download.name);
    const time = timeWords(Date.now() - download.begun);
    this.part('figures').textContent = state === states.making ? say(words.time, { time })
      : state !== states.receiving ? ''
      : say(length === null ? words['received-some'] : words.received, { done: sizeWords(received), all: sizeWords(length ?? 0), time });
  }
}

/** Where a download stands, in a sentence. */
export const sentenceOf = ({ state, name }) => say(words[state], { name });
