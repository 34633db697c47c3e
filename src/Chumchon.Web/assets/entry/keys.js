const figureKeys = { Period: '.', Comma: ',', Minus: '-' };
const mayHold = /^[0-9๐-๙.,\-–—]$/;

/**
 * What an amount's key means whatever the layout. In the Thai layout the key 3 types "-", which would be read as none
 * sold: a 3 would become a silent nought. Returns null where the key's own character stands.
 */
export function figureOf({ key, code, ctrlKey, altKey, metaKey, shiftKey }) {
  if (ctrlKey || altKey || metaKey || shiftKey || key.length !== 1) return null;
  const digit = /^Digit([0-9])$/.exec(code)?.[1];
  if (mayHold.test(key) && !(digit && key === '-')) return null;
  return digit ?? figureKeys[code] ?? null;
}

/** The Latin letter of a shortcut: by the key, and by its place only where the layout is not Latin, or Dvorak would break. */
export function letterOf({ key, code }) {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return key.length === 1 && key > '~' ? /^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? '' : '';
}

/** What a key with Ctrl (on a Mac, Command) asks of the grid, or nothing. */
export function commandOf(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return '';
  const letter = letterOf(event);
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (event.shiftKey) return '';
  return { y: 'redo', d: 'fillDown', a: 'selectAll' }[letter] ?? '';
}

export function insert(input, text) {
  input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
