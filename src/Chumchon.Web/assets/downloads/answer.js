/** What the server says of a file before the file itself. */

/** The file's name: the Thai one, or the last part of its address. Null where the answer is no file to keep. */
export function nameIn(headers, address) {
  const disposition = headers.get('content-disposition') ?? '';
  if (!disposition.startsWith('attachment')) return null;
  const thai = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return thai ? decodeURIComponent(thai) : address.replace(/[?#].*/, '').split('/').pop();
}

/** Bytes to come. Null where they are packed on the way: what arrives is then more than what was counted. */
export function lengthIn(headers) {
  const length = headers.get('content-length');
  return length === null || headers.get('content-encoding') ? null : Number(length);
}

/** The file's SHA-256, which is its entity tag, whatever those in between have put around it. */
export const hashIn = headers => /^(?:W\/)?"([0-9a-f]{64})/.exec(headers.get('etag') ?? '')?.[1] ?? null;

/** Why a file was refused, in the server's words: those of a problem, or of a page that says what went wrong. */
export async function refusalIn(answer, parse = text => new DOMParser().parseFromString(text, 'text/html')) {
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) {
    const { title, detail, errors = {} } = await answer.json();
    return [title, detail, ...Object.values(errors).flat()].filter(Boolean);
  }
  if (!type.startsWith('text/html')) return [];
  const page = parse(await answer.text());
  return [...page.querySelectorAll('[role="alert"] p')].map(sentence => sentence.textContent.trim());
}
