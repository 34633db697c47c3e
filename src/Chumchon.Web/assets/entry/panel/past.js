import { amountOr, formatAmount } from '../../money/amount.js';
import { sum } from '../totals.js';
import { said } from '../words.js';

const monthsForARange = 4;
const spreadsOfARange = 2;

const figure = value => amountOr('–', value);

/** What is usual, to two figures: a range where enough months make one. */
function usualOf(usual) {
  if (!usual) return '–';
  const around = spreads => {
    const size = 10 ** (usual.median + spreads * usual.spread);
    const step = 10 ** Math.max(0, Math.floor(Math.log10(size)) - 1);
    return Math.round(size / step) * step;
  };
  const baht = satang => formatAmount(Math.round(satang / 100) * 100).replace(/\.00$/, '');
  const wide = usual.months >= monthsForARange && usual.spread > 0 ? spreadsOfARange : 0;
  const [least, most] = [baht(around(-wide)), baht(around(wide))];
  return least === most ? least : `${least}–${most}`;
}

/**
 * The lines of a row's past for the channel in use, and of the whole row where the channel is not all of it.
 * @returns {{name: string, value: string, whole: string}[]}
 */
export function pastLines(past, channel, { lastMonth, lastYear }) {
  const line = (name, amounts) => {
    const [own, all] = [channel === null ? sum(amounts) : amounts[channel], sum(amounts)];
    return { name, value: figure(own), whole: own === all ? '' : said('panel.all', { total: figure(all) }) };
  };
  const usual = channel === null ? past.total : past.usual[channel];
  const whole = usual === past.total || !past.total || channel === null ? '' : said('panel.all', { total: usualOf(past.total) });
  return [
    line(said('panel.last-month', { month: lastMonth }), past.lastMonth),
    line(lastYear, past.lastYear),
    { name: said('panel.usual'), value: usualOf(usual), whole },
  ];
}
