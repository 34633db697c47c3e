import { endNotice, keepInView, newest, notice } from '../notices.js';
import { tell } from '../posting.js';
import { isUnsaved } from '../rows.js';
import { say, words } from '../words.js';
import { isRetried, isSettled, liesOver, outcomeOf, outcomes, storedAfter } from './answers.js';
import { Attempt, newSaveId } from './attempt.js';
import { lineState, showLine } from './bar.js';
import { askConflict, endConflict, tieConflict } from './conflict.js';
import { Countdown, secondsBefore } from './retry.js';

const unanswered = 'unanswered';

/** Ours where the program said them, else ours with the number under which it was logged. */
const brokenWords = ({ said, number }) => said ?? [words.saving.broken, number].filter(Boolean).join(' ');

/**
 * Saves in place: no reload, the officer goes on typing meanwhile. A save that was not answered is sent again and again,
 * the same under the same save id, until the server says what became of it.
 */
export class Saver {
  #attempt = null;
  #isSending = false;
  #isAskedAgain = false;
  #isBeingChecked = false;
  #clashing = [];
  #waitingWords = words.saving.retry;
  #countdown = new Countdown(seconds => showLine('waiting', say(this.#waitingWords, { n: seconds })));

  /** What keeps figures on the device; null where nothing does, or not yet. */
  #keeper = null;

  constructor(grid) {
    this.grid = grid;
    this.#clashing = grid.rows.flatMap(row => row.cells.filter(cell => cell.served === 'conflict'));
    tieConflict(grid);
    grid.addEventListener('change', () => {
      if (lineState() === 'done') showLine('', '');
      if (lineState() === 'kept') showLine('keeping', words.saving.kept);
    });
    window.addEventListener('online', () => this.#lineIsBack());
    window.addEventListener('offline', () => { if (!this.#isSending) this.#sayOffline(); });
    if (!navigator.onLine) this.#sayOffline();
  }

  set keeper(keeper) {
    this.#keeper = keeper;
    keeper?.addEventListener('kept', () => this.#sayKept());
    if (keeper) this.#sayKept();
  }

  /** The officer presses บันทึกข้อมูล. */
  async press() {
    if (this.#isBeingChecked) return;
    if (this.#attempt) {
      this.#isAskedAgain = true;
      await this.#send();
      return;
    }
    this.#isBeingChecked = true;
    try {
      for (const isReady of this.grid.beforeSave) {
        if (!await isReady()) return;
      }
    } finally {
      this.#isBeingChecked = false;
    }
    await this.#begin();
  }

  async #begin() {
    this.#isAskedAgain = false;
    this.#attempt = new Attempt(this.grid);
    await this.#send();
  }

  async #send() {
    if (this.#isSending) return;
    this.#countdown.stop();
    this.#isSending = true;
    showLine('sending', words.saving.now);
    const answer = await this.#attempt.send();
    this.#isSending = false;
    const outcome = outcomeOf(answer);
    if (!isRetried(outcome)) endNotice(unanswered);
    showLine('', '');
    await this.#take(outcome, answer?.body ?? {}, answer?.wait);
  }

  async #take(outcome, body, wait) {
    const attempt = this.#attempt;
    if (isSettled(outcome)) {
      this.#attempt = null;
      this.grid.form.elements.saveId.value = newSaveId();
    }
    switch (outcome) {
      case outcomes.saved: return this.#saved(attempt, body);
      case outcomes.collided: return this.#collided(attempt, body);
      case outcomes.expired: return this.#expired(attempt, body);
      case outcomes.invalid: this.#showRefused(body.refused ?? []); break;
      case outcomes.signedOut: return this.#signedOut();
      case outcomes.tooLarge: return this.#refuse(words.saving.tooLarge);
      case outcomes.gone: return this.#refuse(words.saving.gone);
      case outcomes.broken: return this.#refuse(brokenWords(body));
      case outcomes.again: return this.#tryLater(attempt, words.saving.retry, wait);
      case outcomes.unknown: return this.#tryLater(attempt, words.saving.unknown, wait);
    }
    if (!body.messages) return this.#refuse(words.saving.broken);
    this.#show(body.messages);
    this.#sayRefused();
  }

  async #saved(attempt, { version, wrote, saved, said, messages, others }) {
    this.#settleOn(attempt, { version, wrote, others }, new Map(attempt.sent));
    // As after a save without script: loaded again, the page tells of this save, and posts nothing a second time.
    history.replaceState(null, '', `${attempt.address}?saved=${saved}`);
    for (const cell of this.#clashing.splice(0)) {
      if (cell.served === 'conflict') cell.served = '';
      this.grid.draw(cell);
    }
    endConflict(this.grid);
    this.#show(messages);
    showLine('done', said);
    if (this.#keeper) {
      this.#keeper.version = this.grid.form.elements.version.value;
      await this.#keeper.flush();
    }
    this.grid.dispatchEvent(new CustomEvent('saved', { detail: { version } }));
    if (this.#isAskedAgain && this.grid.unsavedCells.length > 0) await this.#begin();
    this.#isAskedAgain = false;
  }

  #collided(attempt, answer) {
    const { version, messages, others } = answer;
    this.#settleOn(attempt, { version, others }, new Map());
    this.#show(messages);
    this.#clashing = askConflict(this.grid, answer);
    this.#sayRefused();
    for (const cell of this.#clashing) {
      cell.served = 'conflict';
      this.grid.draw(cell);
    }
  }

  /** The grid takes over what the server holds; a figure typed since stays, unsaved. */
  #settleOn(attempt, { version, wrote, others }, sent) {
    const stored = storedAfter(sent, others);
    const mine = [];
    const theirs = [];
    let isDisputed = false;
    for (const [name, satang] of stored) {
      const cell = this.grid.cellNamed(name);
      if (!cell) continue;
      if (attempt.sent.has(name)) {
        mine.push({ cell, satang });
      } else {
        // Typed while the save was on its way: the next save lies over the old version still, and is asked about it.
        isDisputed ||= isUnsaved(cell);
        theirs.push({ cell, satang });
      }
    }
    this.grid.accept(mine);
    this.grid.takeOver(theirs);
    liesOver(this.grid.form, { version, wrote, isDisputed });
  }

  async #expired(attempt, { token, messages }) {
    this.grid.form.elements.__RequestVerificationToken.value = token;
    if (attempt.renew(token)) await this.#send();
    else {
      this.#show(messages);
      this.#sayRefused();
    }
  }

  #showRefused(refused) {
    // A row that was taken out meanwhile has no cell to say it at; the sentence above the grid names it.
    const cells = refused.flatMap(({ name, words: sentence }) => {
      const cell = this.grid.cellNamed(name);
      return cell ? [Object.assign(cell, { refusal: sentence })] : [];
    });
    for (const cell of cells) this.grid.draw(cell);
    if (cells.length > 0) this.grid.goTo(cells[0]);
  }

  #signedOut() {
    notice(unanswered, 'warning', words.saving.signedOut, { text: words.saving.signIn, href: '/sign-in' });
    showLine('refused', words.saving.signedOut);
    tell(words.saving.signedOut);
  }

  #refuse(sentence) {
    notice(unanswered, 'error', sentence);
    showLine('refused', sentence);
    tell(sentence);
  }

  /** Beside the button too, where the officer looks: what is said above the grid may be far from there. */
  #sayRefused() {
    showLine('refused', toldAbove());
  }

  #tryLater(attempt, sentence, wait) {
    const seconds = secondsBefore(attempt.tries, wait);
    if (attempt.tries === 1 || sentence !== this.#waitingWords) tell(say(sentence, { n: seconds }));
    this.#waitingWords = sentence;
    this.#countdown.run(seconds, () => this.#send());
  }

  #lineIsBack() {
    endNotice('offline');
    tell(words.saving.onlineAgain);
    if (this.#attempt) void this.#send();
  }

  #sayKept() {
    if (!['', 'kept', 'keeping'].includes(lineState())) return;
    const isKept = this.grid.unsavedCells.length > 0 && !this.#keeper.isBehind;
    showLine(isKept ? 'kept' : '', isKept ? words.saving.kept : '');
  }

  #sayOffline() {
    notice('offline', 'warning', words.saving.offline);
    tell(words.saving.offline);
  }

  /** What the page would say above the grid, and says it aloud. */
  #show(messages) {
    const place = document.getElementById('entry-messages');
    keepInView(() => {
      place.innerHTML = messages ?? '';
      newest(place);
    });
    tell(toldAbove());
  }
}

const toldAbove = () =>
  document.querySelector('#entry-messages .banner, #entry-conflict h2')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
