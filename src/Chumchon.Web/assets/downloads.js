import { cancelNewest, fetchFile, isAnyRunning } from './downloads/strip.js';

// A plain click; whoever asks for another tab, or for the link's own saving, gets it from the browser.
document.addEventListener('click', event => {
  const link = event.target.closest('a[data-download]');
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  fetchFile(link);
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  // There Esc closes the menu, or the choice.
  if (event.target.closest('details[open], dialog, select, input')) return;
  if (cancelNewest()) event.preventDefault();
});

// The browser asks before a file on its way is lost with the page.
window.addEventListener('beforeunload', event => {
  if (!isAnyRunning()) return;
  event.preventDefault();
  // Chromium before 119 knows no other way.
  event.returnValue = true;
});
