/** A sentence such as "{n} rows" with its values in place; counts get separators. */
export function say(template, values = {}) {
  return (template ?? '').replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString('en') : value;
  });
}
