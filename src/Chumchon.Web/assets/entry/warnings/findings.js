import { amountsOf, isEntered } from '../rows.js';
import { figuresOf } from './answers.js';
import { checkDistrict, isForgotten } from './rules.js';

const nearlyWhole = rows => rows.filter(row => !isEntered(row)).length <= Math.max(1, rows.length / 10);

/** Saved figures that this save would empty, where they are more than a slip or two. */
function emptiedIn(rows) {
  const saved = rows.flatMap(row => row.cells.filter(cell => cell.saved !== null));
  const emptied = saved.filter(cell => cell.satang === null && !cell.refusal);
  return emptied.length > 0 && emptied.length >= Math.min(10, saved.length / 4) ? emptied : [];
}

/**
 * What makes a save worth a question: something odd, or that it makes the month complete. Each has a key: what an officer
 * has read once and saved nevertheless is not asked again. That rows are missing is no reason, because nobody fills in 700
 * rows in one go; those that sell every month are missed when few are left.
 */
export function findingsOf(rows, past, findingOf) {
  const odd = rows.map(row => ({ row, found: findingOf(row) })).filter(({ found }) => found);
  const blank = rows.filter(row => !isEntered(row));
  const district = checkDistrict(rows.map(row => ({ amounts: amountsOf(row), past: past.of(row) })), past.months);
  const forgotten = nearlyWhole(rows) ? blank.filter(row => isForgotten(amountsOf(row), past.of(row))) : [];
  const emptied = emptiedIn(rows);
  const completes = blank.length === 0 && rows.some(row => row.cells.every(cell => cell.saved === null));
  const keys = [
    ...odd.map(({ row }) => `${row.line} ${figuresOf(row)}`),
    ...district.map(({ rule, percent }) => `${rule} ${percent ?? ''}`),
    ...forgotten.map(({ line }) => `${line} forgotten`),
  ];
  if (emptied.length > 0) keys.push(`emptied ${emptied.length}`);
  if (completes) keys.push('complete');
  return { odd, blank, forgotten, emptied, district, completes, keys };
}
