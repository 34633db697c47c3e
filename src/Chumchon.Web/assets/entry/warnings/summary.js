import { formatAmount } from '../../money/amount.js';
import { channels } from '../channels.js';
import { amountsOf } from '../rows.js';
import { monthWords } from '../saving/moments.js';
import { totalsOf } from '../totals.js';
import { said } from '../words.js';
import { ask } from './dialog.js';
import { findingsOf } from './findings.js';
import { sentenceOf } from './watch.js';

const patience = 2000;

const waited = promise => Promise.race([promise, new Promise(done => { setTimeout(done, patience); })]);

/** @returns {Promise<boolean>} whether to save: at once where nothing is missing or odd, else as the officer answers. */
export async function confirmSaving(grid) {
  const { watch } = grid;
  // Figures typed faster than their past could come: a moment's patience, on a dead line no more.
  if (!watch.past.isThere && navigator.onLine) await waited(watch.past.load());
  watch.judge(grid.rows);
  const findings = findingsOf(grid.rows, watch.past, row => watch.findingOf(row));
  if (watch.answers.wereAsked(findings.keys)) return true;
  const answer = await ask(contentOf(grid, findings));
  if (answer === 'save') {
    watch.answers.asked(findings.keys);
    return true;
  }
  if (answer) grid.goTo(answer);
  return false;
}

function contentOf(grid, { odd, blank, forgotten, emptied, district, completes }) {
  const items = district.map(({ rule, percent, rows, of }) =>
    ({ text: said(`warning.${rule}`, { pct: percent > 0 ? `+${percent.toLocaleString('en')}` : percent, n: rows, all: of }) }));
  for (const { row, found } of odd) {
    const cell = row.cells[found.channel];
    items.push({ cell, name: row.name, text: `${said(`channel.${found.channel + 1}`)} ${formatAmount(cell.satang ?? 0)}: ${sentenceOf(found)}` });
  }
  const missing = forgotten.map(row => ({ cell: row.cells[0], name: row.name, text: '' }));
  return {
    title: said('presave.title', { month: monthWords(new URL(grid.form.action).pathname.split('/').at(-1)) }),
    totals: totalsBeside(grid),
    parts: [
      { title: completes ? said('presave.complete', { n: grid.rows.length }) : '', items: [] },
      { title: odd.length > 0 ? said('warning.count', { n: odd.length }) : '', items },
      { title: emptied.length > 0 ? said('presave.emptied', { n: emptied.length }) : '', cell: emptied[0], items: [] },
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
