import { openGrid } from './entry/grid.js';

const form = document.getElementById('entry');
if (form) openGrid(form);
