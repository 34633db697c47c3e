import { formatAmount } from '../money/amount.js';

const satangInBaht = 100;
const satangInMillion = 100_000_000;

/** Millions of baht from ten million up, with one decimal; else baht. Drawing only: figures in words stay in satang. */
export function unitFor(figure, values) {
  const largest = Math.max(0, ...values.filter(value => value !== null));
  const millions = largest >= 10 * satangInMillion;
  const size = millions ? satangInMillion : satangInBaht;
  const decimals = millions ? 1 : 0;
  return {
    name: millions ? figure.dataset.unit ?? 'ล้านบาท' : figure.dataset.baht ?? 'บาท',
    of: satang => satang === null ? null : satang / size,
    text: number => number.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  };
}

export const inBaht = (figure, satang) => `${formatAmount(satang)} ${figure.dataset.baht ?? 'บาท'}`;
export const percent = (part, whole) => whole === 0 ? '–' : `${((part / whole) * 100).toFixed(part / whole < 0.01 ? 2 : 1)}%`;
