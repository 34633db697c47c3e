const mostMilliseconds = 60_000;

/**
 * One save as it is sent, as often as it takes: the same fields under the same save id, so that a lost answer makes no
 * second save of it.
 */
export class Attempt {
  tries = 0;
  hasFreshToken = false;

  constructor({ form, unsavedCells }) {
    this.address = form.getAttribute('action');
    this.body = new URLSearchParams(new FormData(form));
    this.sent = new Map(unsavedCells.map(cell => [cell.input.name, cell.satang]));
  }

  /** Takes the token of a form that was given a new one. @returns whether that was worth a second try. */
  renew(token) {
    const first = !this.hasFreshToken;
    this.hasFreshToken = true;
    this.body.set('__RequestVerificationToken', token);
    return first;
  }

  /** @returns {Promise<{status: number, body: object | null, wait: number} | null>} null where no answer came; wait in seconds. */
  async send() {
    this.tries++;
    const tooLong = new AbortController();
    const timer = setTimeout(() => tooLong.abort(), mostMilliseconds);
    try {
      const response = await fetch(this.address, {
        method: 'POST', body: this.body, headers: { accept: 'application/json' }, signal: tooLong.signal,
      });
      const json = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
      const wait = Number(response.headers.get('retry-after')) || 0;
      return { status: response.status, body: json ? await response.json() : null, wait, isRedirected: response.redirected };
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
}

export const newSaveId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
