// The twin of the C# parser; tests/amount-cases.csv binds the two and tests/amount-cases.md states the rules.
const blank = '[\\t-\\r \\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]+';
const outerBlanks = new RegExp(`^${blank}|${blank}$`, 'g');
const noneSold = /^[-–—]$/;
const minus = /^[-–—−][0-9.,]+$/;
// What the keys 1–0, comma and full stop type in the Kedmanee layout.
const thaiKeyboard = /^[ๅ/\-ภถุึคตจมใ]+$/;
const thaiDigitKey = /[ๅภถุึคตจ]/;
const figure = /^([0-9][0-9,]*)(?:\.([0-9,]+))?$/;
const grouped = /^[1-9][0-9]{0,2}(?:,[0-9]{3})+$/;
const largestSatang = 999_999_999_999;

/** @returns {{satang: number | null} | {refusal: string}} null is a blank cell, which is not zero. */
export function parseAmount(text) {
  const trimmed = text.replace(outerBlanks, '');
  if (trimmed === '') return { satang: null };
  if (noneSold.test(trimmed)) return { satang: 0 };
  if (thaiKeyboard.test(trimmed) && thaiDigitKey.test(trimmed)) return { refusal: 'KeyboardInThai' };

  const latin = trimmed.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50));
  if (minus.test(latin) && /[0-9]/.test(latin)) return { refusal: 'Negative' };
  const match = figure.exec(latin);
  if (!match) return { refusal: 'NotANumber' };

  const [, whole, decimals = ''] = match;
  if (decimals.includes(',') || (whole.includes(',') && !grouped.test(whole))) return { refusal: 'SeparatorsMisplaced' };
  if (decimals.length > 2) return { refusal: 'TooManyDecimals' };
  const digits = whole.replaceAll(',', '').replace(/^0+(?=[0-9])/, '');
  if (digits.length > 10) return { refusal: 'TooLarge' };
  const satang = Number(digits) * 100 + Number(decimals.padEnd(2, '0'));
  return satang > largestSatang ? { refusal: 'TooLarge' } : { satang };
}

/** 123450 becomes 1,234.50. */
export function formatAmount(satang) {
  const baht = String(Math.trunc(satang / 100)).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return `${baht}.${String(satang % 100).padStart(2, '0')}`;
}
