/**
 * What the page brings along for keeping figures: the account's tag and key, the month, how long the session lasts. It is
 * read once and leaves the page, the key with it.
 */
export function takeKeeping() {
  const element = document.getElementById('entry-keeping');
  const keeping = JSON.parse(element.textContent);
  element.remove();
  return keeping;
}
