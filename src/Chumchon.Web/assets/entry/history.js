const mostSteps = 200;

/** What was written into the grid, step by step, so that it can be taken back and done again (Ctrl+Z, Ctrl+Y). */
export class History {
  #past = [];
  #future = [];

  /** @param {{cell: object, before: string, after: string}[]} step what one act of the officer changed. */
  record(step) {
    const changed = step.filter(({ before, after }) => before !== after);
    if (changed.length === 0) return;
    this.#past.push(changed);
    if (this.#past.length > mostSteps) this.#past.shift();
    this.#future = [];
  }

  /** @returns what to write to undo the last step, or null where nothing is left. */
  back() {
    const step = this.#past.pop();
    if (!step) return null;
    this.#future.push(step);
    return step.map(({ cell, before }) => ({ cell, text: before }));
  }

  forth() {
    const step = this.#future.pop();
    if (!step) return null;
    this.#past.push(step);
    return step.map(({ cell, after }) => ({ cell, text: after }));
  }
}
