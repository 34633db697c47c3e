/** How many channels a row has; they are numbered from 0 in the page's order. */
export const channels = 4;
