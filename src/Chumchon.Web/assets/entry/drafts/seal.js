const bytes = base64 => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
const utf8 = new TextEncoder();

/** The account's key as the page brings it; from here on no script can read it. */
export const openKey = base64 => crypto.subtle.importKey('raw', bytes(base64), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** What is sealed holds only for its own account, month and tab. */
const about = ({ tag, month, tab }) => utf8.encode(`${tag}/${month}/${tab}`);

/** Adds to a record what it holds, sealed. */
export async function seal(key, record, contents) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: about(record) }, key, utf8.encode(JSON.stringify(contents)));
  return { ...record, iv, data };
}

/** @returns what a record holds, or null where it was sealed under another key or is damaged. */
export async function unseal(key, record) {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv, additionalData: about(record) }, key, record.data);
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    return null;
  }
}
