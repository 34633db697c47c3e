import { openEntry } from './entry/open.js';
import { tendPanels } from './entry/panels.js';
import { readerOf } from './entry/paste/reader.js';
import { whenAtRest } from './entry/rest.js';

const form = document.getElementById('entry');
if (form) {
  tendPanels(form);
  openEntry(form);
}
whenAtRest(() => readerOf().then(({ openHelp }) => openHelp(), () => {}));
