const kept = 50;

/** What became of single rows, asked of the server where the officer rests; a save makes it old. */
export class RowPasts {
  #address;
  #rows = new Map();

  constructor(grid) {
    this.#address = `${new URL(grid.form.action).pathname}/rows`;
    grid.addEventListener('saved', () => this.#rows.clear());
  }

  /** @returns what is known of the row already. */
  of(row) {
    return this.#rows.get(row.line);
  }

  /** @returns {Promise<{months: [number, number][], writes: object[]} | null>} null on a line that is down. */
  async ask(row) {
    const known = this.of(row);
    if (known) return known;
    try {
      const answer = await fetch(`${this.#address}/${row.line}/past`);
      if (!answer.ok || answer.redirected) return null;
      const past = await answer.json();
      if (this.#rows.size >= kept) this.#rows.delete(this.#rows.keys().next().value);
      this.#rows.set(row.line, past);
      return past;
    } catch {
      return null;
    }
  }
}
