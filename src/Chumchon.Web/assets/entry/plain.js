// The twin of the domain's NameSearch; tests/name-cases.csv and name-draws.json bind the two, tests/name-cases.md states the rules.
import { invisible } from '../invisible.js';

const unseen = new RegExp(`${invisible}|[\\ufffe\\uffff]`, 'gu');
const marks = '[ัิ-ฺ็-๎]';
const runOfMarks = new RegExp(`${marks}{2,}`, 'g');
const marksBehindVowel = new RegExp(`([ะา])(${marks}+)`, 'g');

const missWithoutDot = /^(\p{White_Space}*น\p{White_Space}*\.\p{White_Space}*ส)\p{White_Space}+(?![\p{White_Space}.])/u;

const limited = 'จ\u0e4dากัด';
const titles = [
  [/^น\.?ส\./, 'นางสาว'],
  [/^(?:วสช\.?|ว\.ส\.ช\.|วิสาหกิจฯ)/, 'วิสาหกิจชุมชน'],
  [/^(?:หจก\.?|ห\.จ\.ก\.)/, `ห้างหุ้นส่วน${limited}`],
  [new RegExp(`^บ\\.(.+?)(?:${limited}|จก\\.)(?=$|\\()`), `บริษัท$1${limited}`],
  [/^(บริษัท.+)จก\.(?=$|\()/, `$1${limited}`],
];
// These say at the beginning what the whole title says at the end.
const companies = [
  [new RegExp(`^(?:บจก\\.?|บ\\.จ\\.ก\\.)(.*?)(?:${limited})?$`), limited],
  [new RegExp(`^(?:บมจ\\.?|บ\\.ม\\.จ\\.)(.*?)(?:${limited})?(?:\\(มหาชน\\))?$`), `${limited}(มหาชน)`],
];

/** A name as it is compared: two texts that read as one name are equal, two names are not. */
export const plain = text => plainly(text, ending => ending);

// Its number, and a sign that ends it or nothing: (3), 1., 2.1), 4 -, 5. A hyphen or colon without a space belongs to a name.
const number = '[0-9]{1,4}(?:\\.[0-9]{1,3})*';
const space = '\\p{White_Space}';
const beforeName = '(?=[\\p{L}"“\'‘(])';
const numberInFront = new RegExp(`^${space}*(?:(?<marked>\\(${space}*${number}${space}*\\)|${number}(?:${space}*[.)]+|${space}*[\\-–—:](?=${space})))`
  + `(?:${space}*${beforeName}|${space}+(?=[0-9]))|(?<bare>${number})${space}*${beforeName})`, 'u');

/**
 * A name behind the number of a list; null where there is none. A name may begin with a figure of its own: look for the whole
 * text first.
 * @returns {{bare: string | undefined, name: string} | null} bare: the number where no sign ends it
 */
export function numbered(text) {
  const letters = seen(text);
  const found = numberInFront.exec(letters);
  return found && { bare: found.groups.bare, name: plain(letters.slice(found[0].length)) };
}

/** A part of a name, to be looked for in a plain one. */
export const plainPart = text => plainly(text, () => '');

function plainly(text, ended) {
  const letters = lettersOf(text);
  for (const [company, ending] of companies) {
    const own = company.exec(letters)?.[1];
    if (own !== undefined) return `บริษัท${own}${ended(ending)}`;
  }
  return titles.reduce((name, [short, whole]) => name.replace(short, whole), letters);
}

const seen = text => text.replace(/\p{Cs}/gu, '\ufffd').replace(unseen, '').normalize('NFKC')
  .replace(/[๐-๙]/g, digit => String(digit.charCodeAt(0) - 0x0e50));

const lettersOf = text => lowered(seen(text))
  .replace(missWithoutDot, '$1.')
  .replace(/\p{White_Space}/gu, '')
  .replaceAll('เเ', 'แ').replaceAll('ๅ', 'า')
  .replace(marksBehindVowel, '$2$1')
  .replace(runOfMarks, run => [...new Set(run)].sort().join(''));

// Letter by letter, as C# does it: a whole text lowered has rules of its own for some endings.
const lowered = text => text.replace(/(?!İ)[\p{Lu}\p{Lt}]/gu, letter => letter.toLowerCase());
