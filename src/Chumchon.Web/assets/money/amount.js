// The twin of the domain's AmountParser; tests/amount-cases.csv binds the two and tests/amount-cases.md states the rules.
const blanks = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const leading = new RegExp(`^${blanks}`);
const trailing = new RegExp(`${blanks}$`);
const dash = /^[-–—−]/;
// What the digit row, comma and full stop type in the Kedmanee layout, among what an amount may hold anyway.
const thaiKeyboard = /^[ๅภถุึคตจขชใม0-9๐-๙/\-.,]+$/;
const thaiLetter = /[ๅภถุึคตจขชใม]/;
const grouped = /^[1-9][0-9]{0,2}(?:,[0-9]{3})+$/;
const largestSatang = 999_999_999_999;

/** @returns {{satang: number | null} | {refusal: string}} null is a blank cell, which is not zero. */
export function parseAmount(text) {
  const typed = text.replace(leading, '').replace(trailing, '');
  if (typed === '') return { satang: null };
  if (typed.length === 1 && dash.test(typed)) return { satang: 0 };
  // Asked before the minus: in the Thai layout the key 3 types one.
  if (thaiKeyboard.test(typed) && thaiLetter.test(typed)) return { refusal: 'KeyboardInThai' };

  const latin = typed.replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50));
  if (!dash.test(latin)) return readUnsigned(latin);
  const { refusal } = readUnsigned(latin.slice(1).replace(leading, ''));
  return { refusal: refusal ? 'NotANumber' : 'Negative' };
}

function readUnsigned(text) {
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  const fraction = point < 0 ? '' : text.slice(point + 1);
  if (!/^[0-9,]*$/.test(whole) || !/^[0-9]*$/.test(fraction) || whole + fraction === '') return { refusal: 'NotANumber' };
  if (whole.includes(',') && !grouped.test(whole)) return { refusal: 'SeparatorsMisplaced' };
  if (fraction.length > 2) return { refusal: 'TooManyDecimals' };
  const digits = whole.replaceAll(',', '').replace(/^0+(?=[0-9])/, '');
  if (digits.length > 10) return { refusal: 'TooLarge' };
  const satang = Number(digits) * 100 + Number(fraction.padEnd(2, '0'));
  return satang > largestSatang ? { refusal: 'TooLarge' } : { satang };
}

/** An amount in words of its own, or what stands for a blank one: blank is not zero. */
export const amountOr = (blank, satang) => satang === null ? blank : formatAmount(satang);

/** 123450 becomes 1,234.50. */
export function formatAmount(satang) {
  const baht = String(Math.trunc(satang / 100)).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return `${baht}.${String(satang % 100).padStart(2, '0')}`;
}
