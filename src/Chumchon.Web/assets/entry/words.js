import { say } from '../words/say.js';

export { say };

/** The page's words, in its language, from the JSON block the server wrote. */
export const words = JSON.parse(document.getElementById('entry-words')?.textContent ?? '{}');

/** A sentence of the page by its key. */
export const said = (key, values) => say(words.said[key], values);
