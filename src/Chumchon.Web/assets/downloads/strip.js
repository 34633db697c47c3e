import { Download, states } from './download.js';
import { Row, sentenceOf } from './row.js';

// Most files are there sooner, and nothing need be said of them.
const patience = 400;

const strip = document.getElementById('downloads');
const spoken = document.getElementById('download-status');
const rows = new Set();

/** Fetches the file of a link and shows, where it takes its time, how far it has come. */
export function fetchFile(link) {
  const same = [...rows].find(row => row.download.address === link.href && row.download.isRunning);
  if (same) return void show(same);

  for (const row of [...rows].filter(row => row.download.state === states.done)) end(row);
  const download = new Download(link.href, link.getAttribute('aria-label') ?? link.textContent.trim());
  const row = new Row(download, () => leave(row, link));
  rows.add(row);
  const timer = setTimeout(() => show(row), patience);
  download.addEventListener('change', () => {
    if (!download.isRunning) clearTimeout(timer);
    follow(row, link);
  });
  void download.run();
}

/** Ends the newest download that is still running. @returns whether there was one. */
export function cancelNewest() {
  const running = [...rows].filter(row => row.download.isRunning).pop();
  running?.download.cancel();
  return running !== undefined;
}

export const isAnyRunning = () => [...rows].some(row => row.download.isRunning);

function follow(row, link) {
  const { download } = row;
  switch (download.state) {
    case states.done:
      row.save();
      if (row.isShown) speak(row);
      else end(row);
      break;
    case states.cancelled:
      speak(row);
      leave(row, link);
      break;
    case states.making:
      if (row.isShown) speak(row);
      break;
    case states.receiving:
      break;
    default:
      show(row);
      speak(row);
  }
}

function show(row) {
  if (row.isShown) return;
  strip.querySelector('ul').append(row.element);
  strip.hidden = false;
  makeRoom();
  speak(row);
}

/** Takes a row away; whoever stood on it is back on the link. */
function leave(row, link) {
  const hadFocus = row.element.contains(document.activeElement);
  end(row);
  if (hadFocus) link.focus();
}

function end(row) {
  rows.delete(row);
  row.end();
  strip.hidden = strip.querySelector('li') === null;
  makeRoom();
}

/** What has the focus is scrolled to above the strip, never under it. */
function makeRoom() {
  document.documentElement.style.scrollPaddingBottom = strip.hidden ? '' : `${strip.offsetHeight}px`;
}

function speak({ download }) {
  spoken.textContent = [sentenceOf(download), ...(download.state === states.refused ? download.refusal : [])].join(' ');
}
