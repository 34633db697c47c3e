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
};

/** @param {{status: number, body: {result?: string} | null} | null} answer */
export function outcomeOf(answer) {
  if (answer === null) return outcomes.again;
  const { status, body } = answer;
  if (body?.result && body.result !== 'fault') return body.result;
  if (status === 401) return outcomes.signedOut;
  if (status === 413) return outcomes.tooLarge;
  if (status === 404) return outcomes.gone;
  // A server that is starting, overloaded or broken; the save id makes it harmless to ask again.
  return outcomes.again;
}

/** Whether nothing was written and the same figures may be sent as another save. */
export const isSettled = outcome => ![outcomes.again, outcomes.signedOut, outcomes.expired].includes(outcome);

/**
 * The figures that the server holds after a save, by field: those that were sent, but where another officer's stands in
 * the answer, that one.
 */
export function storedAfter(sent, others) {
  const stored = new Map(sent);
  for (const { name, satang } of others) stored.set(name, satang);
  return stored;
}
