import { parseAmount } from '../../money/amount.js';

// Excel's own names for some formats in HTML.
const named = { general: '', standard: '0.00', fixed: '0.00', currency: '0.00', '@': '' };

/**
 * What a number format does to an amount: "plain" shows it whole, "whole" leaves satang out, "scaled" shows thousands or
 * millions, "other" is no amount (a date, a time, a percentage, a fraction).
 */
function kindOf(format) {
  const pattern = format.split(';')[0].trim();
  const digits = (named[pattern.toLowerCase()] ?? pattern).replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').replace(/general/i, '');
  if (/[a-z%/?]/i.test(digits)) return 'other';
  if (!/[0#]/.test(digits)) return 'plain';
  if (/[0#],+(?![0#,])/.test(digits)) return 'scaled';
  return (/\.([0#]+)/.exec(digits)?.[1].length ?? 0) < 2 ? 'whole' : 'plain';
}

/**
 * What is to be said of a cell whose text the clipboard knows more of.
 * @param {string} shown @param {number | null} held the number in the cell @param {string | null} format
 * @returns {{text?: string, refusal?: string, rounded?: boolean} | null} the text to read instead; null where shown is held
 */
export function markOf(shown, held, format) {
  const { satang, refusal } = parseAmount(shown);
  if (refusal || (satang === null && held === null)) return null;
  const kind = format === null ? 'plain' : kindOf(format);
  if (kind === 'other') return { refusal: 'FormatNotBaht' };
  if (held === null) return kind === 'scaled' ? { refusal: 'ShownInThousands' } : kind === 'whole' ? { rounded: true } : null;
  const heldSatang = Math.round(held * 100);
  if (heldSatang === satang) return null;
  return { text: Math.abs(held * 100 - heldSatang) < 1e-6 * Math.max(1, held) ? (heldSatang / 100).toFixed(2) : String(held) };
}
