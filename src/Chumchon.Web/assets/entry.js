import { openEntry } from './entry/open.js';

const form = document.getElementById('entry');
if (form) openEntry(form);
