import { hashIn, lengthIn } from './answer.js';

/** The line was cut before the file was whole. */
export class CutLine extends Error {}

/**
 * The whole file or none: bytes that are too few, or others than the server made, are a cut line.
 * @param {(received: number) => void} tell how many bytes are here, each time that some more are.
 */
export async function wholeFile(answer, tell) {
  const length = lengthIn(answer.headers);
  const parts = [];
  let received = 0;
  for await (const part of partsOf(answer.body)) {
    parts.push(part);
    received += part.length;
    tell(received);
  }
  if (length !== null && received !== length) throw new CutLine();
  const file = new Blob(parts, { type: answer.headers.get('content-type') ?? '' });
  if (!await isAsMade(file, hashIn(answer.headers))) throw new CutLine();
  return file;
}

async function* partsOf(body) {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** Browsers hash on secure pages alone; elsewhere the length has to do. */
async function isAsMade(file, hash) {
  if (!hash || !globalThis.crypto?.subtle) return true;
  const made = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(made), byte => byte.toString(16).padStart(2, '0')).join('') === hash;
}
