/** The page's words, in its language, from the JSON block the server wrote. */
export const words = JSON.parse(document.getElementById('entry-words')?.textContent ?? '{}');

/** A sentence of the page by its key. */
export const said = (key, values) => say(words.said[key], values);

/** "ยังไม่กรอก {n} รายการ" with its values in place; counts get separators. */
export function say(template, values = {}) {
  return (template ?? '').replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString('en') : value;
  });
}
