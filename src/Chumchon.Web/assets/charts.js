import { mount } from './charts/mount.js';

// Labels are measured as they are drawn, so the font comes first.
await document.fonts.ready;
for (const figure of document.querySelectorAll('figure[data-chart]')) mount(figure);
