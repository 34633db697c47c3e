import { formatAmount } from '../../money/amount.js';
import { channels } from '../channels.js';
import { amountsOf, isEntered } from '../rows.js';
import { totalsOf } from '../totals.js';
import { said } from '../words.js';
import { figuresOf } from './answers.js';
import { ask } from './dialog.js';
import { checkDistrict, isForgotten } from './rules.js';
import { sentenceOf } from './watch.js';

const patience = 2000;

const waited = promise => Promise.race([promise, new Promise(done => { setTimeout(done, patience); })]);

/**
 * Everything that is missing or odd in the month as it would be saved. Each finding has a key: what an officer has read
 * once and saved nevertheless is not asked again. Missing rows are asked at the first save and again when few are left,
 * because nobody fills in 700 rows in one go.
 */
function findingsOf(watch) {
  const { past, grid: { rows } } = watch;
  const odd = rows.map(row => ({ row, found: watch.findingOf(row) })).filter(({ found }) => found);
  const blank = rows.filter(row => !isEntered(row));
  const district = checkDistrict(rows.map(row => ({ amounts: amountsOf(row), past: past.of(row) })), past.months);
  const keys = [
    ...odd.map(({ row }) => `${row.line} ${figuresOf(row)}`),
    ...district.map(({ rule, percent }) => `${rule} ${percent ?? ''}`),
  ];
  if (blank.length > 0) keys.push(blank.length * 10 > rows.length ? 'blank many' : 'blank few');
  return { odd, blank, forgotten: blank.filter(row => isForgotten(amountsOf(row), past.of(row))), district, keys };
}

/** @returns {Promise<boolean>} whether to save: at once where nothing is missing or odd, else as the officer answers. */
export async function confirmSaving(grid) {
  const { watch } = grid;
  // Figures typed faster than their past could come: a moment's patience, on a dead line no more.
  if (!watch.past.isThere && navigator.onLine) await waited(watch.past.load());
  watch.judge(grid.rows);
  const findings = findingsOf(watch);
  if (watch.answers.wereAsked(findings.keys)) return true;
  const answer = await ask(contentOf(grid, findings));
  if (answer === 'save') {
    watch.answers.asked(findings.keys);
    return true;
  }
  if (answer) grid.goTo(answer);
  return false;
}

function contentOf(grid, { odd, blank, forgotten, district }) {
  const items = district.map(({ rule, percent, rows, of }) =>
    ({ text: said(`warning.${rule}`, { pct: percent > 0 ? `+${percent.toLocaleString('en')}` : percent, n: rows, all: of }) }));
  for (const { row, found } of odd) {
    const cell = row.cells[found.channel];
    items.push({ cell, name: row.name, text: `${said(`channel.${found.channel + 1}`)} ${formatAmount(cell.satang ?? 0)}: ${sentenceOf(found)}` });
  }
  const missing = forgotten.map(row => ({ cell: row.cells[0], name: row.name, text: '' }));
  return {
    title: said('presave.title', { month: document.querySelector('.strip-key dd')?.textContent ?? '' }),
    totals: totalsBeside(grid),
    parts: [
      { title: odd.length > 0 ? said('warning.count', { n: odd.length }) : '', items },
      { title: blank.length > 0 ? said('presave.blank', { n: blank.length }) : '', cell: blank[0]?.cells[0], items: [] },
      { title: missing.length > 0 ? `${said('warning.forgotten')}:` : '', items: missing },
    ],
  };
}

function totalsBeside({ rows, watch }) {
  const { columns, all } = totalsOf(rows.map(amountsOf));
  const lastMonth = watch.past.months.find(month => month.back === 1)?.amounts;
  const names = [...Array.from({ length: channels }, (_, at) => said(`channel.${at + 1}`)), said('total')];
  const before = lastMonth && [...lastMonth, lastMonth.reduce((sum, satang) => sum + satang, 0)];
  return [...columns, all].map((now, at) => ({ name: names[at], now: now ?? 0, before: before?.[at] }));
}
