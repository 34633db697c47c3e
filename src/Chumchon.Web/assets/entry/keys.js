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

export function insert(input, text) {
  input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
