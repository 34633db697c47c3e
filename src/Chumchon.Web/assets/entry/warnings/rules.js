// What looks like a slip of the keyboard or of the column, judged by the producer's own past alone. Amounts are satang,
// blank is null. Distances are powers of ten: 1 is ten times as much, -1 a tenth. docs/adr/0010 says why the rules stand
// here; docs/performance.md measures them, and every limit below was chosen there.

const monthsForARange = 4;
const farFromUsual = 0.72;
const spreadsFromUsual = 4.5;
const nearAPowerOfTen = [0, 0.12, 0.3, 0.4];
const unexpectedChannel = 1;
const missingChannel = 0.5;
const swapExplains = 0.8;
const swapFits = 0.5;
const farFromRange = 0.3;
const spreadsFromRange = 4.5;
const mostlyEntered = 0.95;
const rowsForARepeatedMonth = 5;

// The pairs of columns that lie beside or under the same words.
const neighbours = [[0, 1, 'channel'], [2, 3, 'channel'], [0, 2, 'market'], [1, 3, 'market']];

const log = satang => Math.log10(satang);
const sumOf = amounts => amounts.reduce((sum, satang) => sum + (satang ?? 0), 0);
const nearest = distances => distances.reduce((near, each) => Math.abs(each) < Math.abs(near) ? each : near, Infinity);

/** From each of what the figure may be held against: its usual size, last month's, that of the same month last year. */
function distanceFrom(satang, usual, ...others) {
  return nearest([usual.median, ...others.filter(other => other > 0).map(log)].map(known => log(satang) - known));
}

const powersIn = distance => Math.min(3, Math.max(1, Math.round(distance)));

/**
 * The power of ten by which a figure is too high or too low, or 0. The nearest that it may be held against decides whether
 * anything is said; what is said is of the usual, for so it is worded: after one wrong month the nearest may lie on the other side.
 */
function powerOf(satang, usual, lastMonth, lastYear) {
  if (!satang || !usual) return 0;
  const far = Math.abs(distanceFrom(satang, usual, lastMonth, lastYear));
  const fromUsual = log(satang) - usual.median;
  const told = Math.sign(fromUsual) * powersIn(Math.abs(fromUsual));
  if (usual.months >= monthsForARange) {
    return far >= Math.max(farFromUsual, spreadsFromUsual * usual.spread) ? told : 0;
  }
  // Too few months for a range: only what lies hard by a power of ten, which is where a nought too many puts it.
  const rest = Math.abs(far - powersIn(far));
  return usual.spread < 0.2 && rest <= nearAPowerOfTen[powersIn(far)] ? told : 0;
}

function checkScale(amounts, past) {
  let worst = { power: 0 };
  const weigh = (power, channel) => {
    if (Math.abs(power) > Math.abs(worst.power)) worst = { power, channel };
  };
  amounts.forEach((satang, channel) =>
    weigh(powerOf(satang, past.usual[channel], past.lastMonth[channel], past.lastYear[channel]), channel));
  // A channel's first figure has no past of its own; it may still make the whole row ten times what it was.
  const first = amounts.findIndex((satang, channel) => satang > 0 && !past.usual[channel]);
  if (first >= 0) weigh(Math.max(0, powerOf(sumOf(amounts), past.total, sumOf(past.lastMonth), sumOf(past.lastYear))), first);
  if (worst.power === 0) return null;
  return { rule: worst.power > 0 ? 'high' : 'low', channel: worst.channel, times: 10 ** Math.abs(worst.power) };
}

function misfit(satang, channel, past) {
  const usual = past.usual[channel];
  if (!satang) return usual && usual.months * 4 >= past.entered * 3 ? missingChannel : 0;
  return usual ? Math.abs(distanceFrom(satang, usual, past.lastMonth[channel], past.lastYear[channel])) : unexpectedChannel;
}

function checkSwap(amounts, past) {
  for (const [one, other, kind] of neighbours) {
    const known = [one, other].some(channel => past.usual[channel]?.months >= monthsForARange);
    if (!known || (!amounts[one] && !amounts[other])) continue;
    const straight = misfit(amounts[one], one, past) + misfit(amounts[other], other, past);
    const crossed = misfit(amounts[other], one, past) + misfit(amounts[one], other, past);
    if (crossed <= swapFits && straight - crossed >= swapExplains) {
      return { rule: `swap-${kind}`, channel: amounts[other] ? other : one };
    }
  }
  return null;
}

/** Digits that are not just noughts at an end: 20,000 returns by chance, 18,437 does not. */
const digitsOf = satang => satang ? String(satang).replace(/0+$/, '').length : 0;

const equalsLastMonth = (amounts, { lastMonth }) =>
  sumOf(amounts) > 0 && amounts.every((satang, channel) => (satang ?? 0) === (lastMonth[channel] ?? 0));

function checkRepeat(amounts, past) {
  if (!equalsLastMonth(amounts, past)) return null;
  const steady = past.total.months >= 3 && past.total.spread === 0;
  const digits = amounts.reduce((count, satang) => count + digitsOf(satang), 0);
  return steady || digits < 3 ? null : { rule: 'repeat', channel: amounts.findIndex(satang => satang > 0) };
}

/**
 * The gravest that can be said of a row, at the channel concerned, or null.
 * @param {(number|null)[]} amounts four, none of them unreadable.
 * @param past the producer line's own past of past.js; nothing is said without one.
 */
export function checkRow(amounts, past) {
  if (!past?.total) return null;
  return checkSwap(amounts, past) ?? checkScale(amounts, past) ?? checkRepeat(amounts, past);
}

/** Whether a row without any figure belongs to a producer that sold in every month of the last year in which it reported. */
export const isForgotten = (amounts, past) =>
  Boolean(past) && amounts.every(satang => satang === null) && past.entered >= 3 && past.sold === past.entered;

const medianOf = values => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * What can be said of the district as a whole before a save.
 * @param {{amounts: (number|null)[], past: object}[]} rows
 * @param {{back: number, rows: number, entered: number, amounts: number[]}[]} months the district's own, back months ago.
 */
export function checkDistrict(rows, months) {
  const found = [];
  const entered = rows.filter(({ amounts }) => amounts.some(satang => satang !== null));
  const alike = entered.filter(({ amounts, past }) => past && equalsLastMonth(amounts, past));
  if (alike.length >= rowsForARepeatedMonth && alike.length * 2 >= entered.length) {
    found.push({ rule: 'repeat-district', rows: alike.length, of: entered.length });
  }
  const total = checkTotal(entered.reduce((sum, { amounts }) => sum + sumOf(amounts), 0), entered.length / rows.length, months);
  if (total) found.push(total);
  return found;
}

function checkTotal(total, share, months) {
  const whole = months.filter(month => month.entered >= month.rows * mostlyEntered && sumOf(month.amounts) > 0);
  if (share < mostlyEntered || total === 0 || whole.length < monthsForARange) return null;
  const logs = whole.map(month => log(sumOf(month.amounts)));
  const median = medianOf(logs);
  const spread = medianOf(logs.map(each => Math.abs(each - median)));
  const ago = back => sumOf(whole.find(month => month.back === back)?.amounts ?? []);
  const distance = distanceFrom(total, { median }, ago(1), ago(12));
  if (Math.abs(distance) < Math.max(farFromRange, spreadsFromRange * spread)) return null;
  // Of a last month that is not whole the total says nothing: the district's usual one stands in, and is called so.
  const before = ago(1) || 10 ** median;
  return { rule: ago(1) ? 'total' : 'total-usual', percent: Math.round((total / before - 1) * 100) };
}
