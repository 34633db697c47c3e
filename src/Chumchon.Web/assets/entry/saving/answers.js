/** What becomes of a save, by what came back of it; null is a line on which nothing did. */
export const outcomes = {
  saved: 'saved',
  collided: 'collided',
  invalid: 'invalid',
  refused: 'refused',
  expired: 'expired',
  otherAccount: 'other-account',
  signedOut: 'signed-out',
  tooLarge: 'too-large',
  gone: 'gone',
  again: 'again',
  unknown: 'unknown',
  broken: 'broken',
};

const passing = [408, 425, 429, 502, 503, 504];

/** @param {{status: number, body: {result?: string} | null, isRedirected?: boolean} | null} answer */
export function outcomeOf(answer) {
  if (answer === null) return outcomes.again;
  const { status, body, isRedirected } = answer;
  if (body?.result && body.result !== 'fault') return body.result;
  if (status === 401 || isRedirected) return outcomes.signedOut;
  if (status === 413) return outcomes.tooLarge;
  if (status === 404) return outcomes.gone;
  // A server that is starting or overloaded, or a page of somebody else's before it: the save id makes it harmless to ask again.
  return status < 400 || passing.includes(status) ? outcomes.again : outcomes.broken;
}

/** Whether the same save is sent again by itself. */
export const isRetried = outcome => [outcomes.again, outcomes.unknown].includes(outcome);

/** Whether nothing was written and the same figures may be sent as another save. */
export const isSettled = outcome => !isRetried(outcome) && ![outcomes.signedOut, outcomes.expired].includes(outcome);

/**
 * The figures that the server holds after a save, by field: those that were sent, but where another officer's stands in
 * the answer, that one.
 */
export function storedAfter(sent, others) {
  const stored = new Map(sent);
  for (const { name, satang } of others) stored.set(name, satang);
  return stored;
}

/**
 * What the next save lies over. Of a save that leaves a figure in dispute the version stays, and the save's own is one that
 * this page has seen.
 */
export function liesOver(form, { version, wrote, isDisputed }) {
  const over = form.elements.version;
  const { own } = form.elements;
  if (!isDisputed) {
    over.value = version;
    own.value = '';
  } else if (wrote) {
    own.value = `${own.value} ${wrote}`.trim();
  }
}
