const waits = [2, 4, 8, 15, 30, 60];

/** Seconds to wait before trying again after so many attempts in vain, a minute at most; the server may ask for more than ours. */
export const secondsBefore = (attempts, asked = 0) =>
  Math.max(waits[Math.min(attempts, waits.length) - 1], Math.min(asked, waits.at(-1)));

/** Counts down second by second, and ends early when the line comes back. */
export class Countdown {
  #timer = 0;

  constructor(tick) {
    this.tick = tick;
  }

  run(seconds, then) {
    this.stop();
    this.tick(seconds);
    this.#timer = setTimeout(() => seconds > 1 ? this.run(seconds - 1, then) : then(), 1000);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
