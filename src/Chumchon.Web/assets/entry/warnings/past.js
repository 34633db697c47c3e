// The past of a month's rows as GET …/{month}/past answers it: arrays, because names would weigh more than the figures.

import { channels } from '../channels.js';

const places = Array.from({ length: channels }, (_, place) => place);
const usualOf = numbers => numbers ? { months: numbers[0], median: numbers[1] / 100, spread: numbers[2] / 100 } : null;
const eachOf = amounts => places.map(channel => amounts[channel] ?? null);

function lineOf([, entered, sold, lastMonth, lastYear, usual]) {
  const own = places.map(channel => usualOf(usual[channel]));
  // Where a producer sells in one channel alone, the row's usual size is the channel's and is not sent twice.
  return {
    entered, sold, lastMonth: eachOf(lastMonth), lastYear: eachOf(lastYear), usual: own,
    total: usualOf(usual[channels]) ?? own.find(each => each) ?? null,
  };
}

/** @returns the past by line number, and the totals of the district's earlier months, the latest last. */
export function readPast({ month, months, lines }) {
  return {
    lines: new Map(lines.map(line => [String(line[0]), lineOf(line)])),
    months: months.map(([index, rows, entered, ...amounts]) => ({ back: month - index, rows, entered, amounts })),
  };
}
