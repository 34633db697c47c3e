const prefix = 'chumchon.answers.';

/**
 * What the officer said of warnings: that a row's figures are right, or why. It holds for exactly these figures, until the
 * browser's tab is closed, and for this account alone.
 */
export class Answers {
  #key;
  #rows = new Map();
  #asked = new Set();

  /** @param {string} account so that whoever signs in next in this tab neither reads nor inherits it. */
  constructor(account, month) {
    this.#key = `${prefix}${account}.${month}`;
    try {
      for (const key of Object.keys(sessionStorage)) {
        if (key.startsWith(prefix) && !key.startsWith(`${prefix}${account}.`)) sessionStorage.removeItem(key);
      }
      const { rows = [], asked = [] } = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}');
      this.#rows = new Map(rows);
      this.#asked = new Set(asked);
    } catch {
      // Not kept then; it holds for this page.
    }
  }

  /** What was said of a row as it stands, or undefined. */
  of(row) {
    const answer = this.#rows.get(row.line);
    return answer?.figures === figuresOf(row) ? answer.text : undefined;
  }

  give(row, text) {
    this.#rows.set(row.line, { figures: figuresOf(row), text });
    this.#keep();
  }

  /** Whether all of these were read in a summary and saved nevertheless. */
  wereAsked(keys) {
    return keys.every(key => this.#asked.has(key));
  }

  asked(keys) {
    for (const key of keys) this.#asked.add(key);
    this.#keep();
  }

  #keep() {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ rows: [...this.#rows], asked: [...this.#asked] }));
    } catch {
      // As above.
    }
  }
}

export const figuresOf = row => row.cells.map(cell => cell.satang ?? '').join(' ');
