import './site/switches.js';
import './site/choices.js';
import './site/menus.js';
import './site/clear.js';
import './site/print.js';
import './site/tick-all.js';
import './site/parts.js';
import './site/unsaved.js';
