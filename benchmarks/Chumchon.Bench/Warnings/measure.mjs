// Usage: node measure.mjs MONTHS DATA. MONTHS holds a district's month a line; DATA is the folder of the published tables.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPast } from '../../../src/Chumchon.Web/assets/entry/warnings/past.js';
import { checkDistrict, checkRow, isForgotten } from '../../../src/Chumchon.Web/assets/entry/warnings/rules.js';

const slipsOfAKind = 1000;
const [, , monthsFile, dataFolder] = process.argv;
const isEntered = amounts => amounts.some(satang => satang !== null);
const sold = amounts => [0, 1, 2, 3].filter(channel => amounts[channel] > 0);
const nameOf = ({ rule, times }) => times ? `${rule} ×${times}` : rule;

// A generator of its own, so that every machine draws the same slips.
let state = 2567;
const below = bound => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 2 ** 32 * bound);
};
const draw = list => list[below(list.length)];

const months = readFileSync(monthsFile, 'utf8').trim().split('\n').map(line => {
  const { rows, past } = JSON.parse(line);
  const { lines, months: earlier } = readPast(past);
  return {
    month: past.month,
    earlier,
    rows: rows.map(([number, ...amounts]) => ({ amounts, past: lines.get(String(number)) })),
  };
});

function print(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(row => String(row[column]).length)));
  const line = cells => `| ${cells.map((cell, column) => column ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column])).join(' | ')} |`;
  console.log(`\n${line(head)}\n|${widths.map((width, column) => column ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2)).join('|')}|`);
  for (const row of rows) console.log(line(row));
}

const goal = (met, what) => console.log(`  ${met ? 'reached ' : 'MISSED  '} ${what}`);

const monthName = index => `${['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'][index % 12]} ${Math.floor(index / 12) + 543}`;

function countFired() {
  const byMonth = group(months);
  const table = [];
  let allRows = 0;
  let allFired = 0;
  for (const [month, districts] of byMonth) {
    const rows = districts.flatMap(each => each.rows).filter(({ amounts }) => isEntered(amounts));
    const found = rows.map(({ amounts, past }) => checkRow(amounts, past)).filter(Boolean);
    const rules = Object.entries(countBy(found.map(nameOf))).map(([rule, count]) => `${rule} ${count}`).join(', ');
    const odd = districts.filter(each => checkDistrict(each.rows, each.earlier).length > 0).length;
    table.push([monthName(month), rows.length, found.length, (found.length * 1000 / rows.length).toFixed(1), rules, `${odd} of ${districts.length}`]);
    allRows += rows.length;
    allFired += found.length;
  }
  const rate = allFired * 1000 / allRows;
  table.push(['all', allRows, allFired, rate.toFixed(1), '', '']);
  print(['nothing wrong', 'rows', 'fired', 'per 1,000', 'by rule', 'district totals told'], table);
  goal(rate < 10, `fired per 1,000 rows: ${rate.toFixed(1)} (goal < 10)`);
}

function group(list) {
  const groups = new Map();
  for (const each of list) groups.set(each.month, [...groups.get(each.month) ?? [], each]);
  return groups;
}

function countBy(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const entered = months.flatMap(({ rows }) => rows).filter(({ amounts, past }) => past && sold(amounts).length > 0);

function slipped(make) {
  for (;;) {
    const { amounts, past } = draw(entered);
    const typed = make([...amounts], past);
    if (typed) return { amounts: typed, past };
  }
}

function scaled(factor) {
  return amounts => {
    const channel = draw(sold(amounts));
    const typed = Math.round(amounts[channel] * factor);
    if (typed === 0 || typed > 999_999_999_999) return null;
    amounts[channel] = typed;
    return amounts;
  };
}

function swapped(pairs) {
  return amounts => {
    const [one, other] = draw(pairs);
    if (!amounts[one] && !amounts[other]) return null;
    [amounts[one], amounts[other]] = [amounts[other], amounts[one]];
    return amounts;
  };
}

const swap = rule => rule.startsWith('swap');

const kinds = [
  ['×10', scaled(10), 'high ×10', 85],
  ['×100', scaled(100), 'high ×100', 95],
  ['×1,000', scaled(1000), 'high ×1000', 95],
  ['÷10', scaled(0.1), 'low ×10', 85],
  ['÷100', scaled(0.01), 'low ×100', 95],
  ['÷1,000', scaled(0.001), 'low ×1000', 95],
  ['offline and online swapped', swapped([[0, 1], [2, 3]]), swap],
  ['the same, both columns filled', (amounts, past) => amounts[0] > 0 && amounts[1] > 0 ? swapped([[0, 1]])(amounts, past) : null, swap],
  ['domestic and overseas swapped', swapped([[0, 2], [1, 3]]), swap],
  ['last month repeated', (_, past) => sold(past.lastMonth).length > 0 ? past.lastMonth : null, 'repeat'],
];

function countCaught() {
  const table = [];
  const goals = [];
  for (const [name, make, right, least] of kinds) {
    let caught = 0;
    let named = 0;
    for (let slip = 0; slip < slipsOfAKind; slip++) {
      const { amounts, past } = slipped(make);
      const found = checkRow(amounts, past);
      if (found) caught++;
      if (found && (typeof right === 'string' ? nameOf(found) === right : right(found.rule))) named++;
    }
    table.push([name, caught, named]);
    if (least) goals.push([caught >= least * 10, `${name}: ${caught} of 1,000 caught (goal > ${least * 10})`]);
  }

  let forgotten = 0;
  for (let slip = 0; slip < slipsOfAKind; slip++) {
    if (isForgotten([null, null, null, null], draw(entered).past)) forgotten++;
  }
  table.push(['a producer that sells, forgotten', forgotten, forgotten]);
  const whole = months.filter(({ rows }) => rows.every(({ amounts }) => isEntered(amounts)));
  for (const factor of [10, 3, 2, 1 / 2, 1 / 3, 1 / 10]) {
    let told = 0;
    for (let slip = 0; slip < slipsOfAKind; slip++) {
      const { rows, earlier } = draw(whole);
      const typed = rows.map(({ amounts, past }) => ({ past, amounts: amounts.map(satang => satang === null ? null : Math.round(satang * factor)) }));
      if (checkDistrict(typed, earlier).some(({ rule }) => rule === 'total')) told++;
    }
    table.push([`district total ${factor >= 1 ? `×${factor}` : `÷${Math.round(1 / factor)}`}`, told, told]);
  }
  print([`${slipsOfAKind.toLocaleString('en')} slips of each kind`, 'caught', 'by its own sentence'], table);
  for (const each of goals) goal(...each);
}

/** The department's own series: each province's month against its earlier months of the year, from the fifth on. */
function countPublished() {
  const provinces = readFileSync(join(dataFolder, 'otop-fy2567', 'fy2567_monthly_by_province.csv'), 'utf8').replace('\uFEFF', '').trim()
    .split(/\r?\n/).slice(1).map(line => line.split(',').slice(1).map(baht => Math.round(Number(baht) * 100)));
  const found = [];
  let judged = 0;
  for (const series of provinces) {
    for (let at = 4; at < series.length; at++) {
      judged++;
      const sizes = series.slice(0, at).map(satang => Math.round(100 * Math.log10(satang)));
      const median = middle(sizes);
      const { lines, months: earlier } = readPast({
        month: at,
        months: series.slice(0, at).map((satang, index) => [index, 1, 1, satang, 0, 0, 0]),
        lines: [[21, at, at, [series[at - 1]], [], [[at, median, middle(sizes.map(size => Math.abs(size - median)))]]]],
      });
      const row = { amounts: [series[at], null, null, null], past: lines.get('21') };
      const ofRow = checkRow(row.amounts, row.past);
      if (ofRow) found.push(`as a producer: ${nameOf(ofRow)}`);
      for (const { rule } of checkDistrict([row], earlier)) found.push(`as a district: ${rule}`);
    }
  }
  print(
    ['published FY2567, a province a month', 'judged', 'told', 'per 1,000'],
    Object.entries(countBy(found)).map(([name, count]) => [name, judged, count, (count * 1000 / judged).toFixed(1)]));
}

function middle(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = sorted.length >> 1;
  return sorted.length % 2 ? sorted[at] : Math.floor((sorted[at - 1] + sorted[at] + 1) / 2);
}

countFired();
countCaught();
countPublished();
