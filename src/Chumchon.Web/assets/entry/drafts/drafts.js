/**
 * What several tabs left behind, as one: of a cell typed in two of them the later stands, and all lie over the earliest
 * version that any of them was typed over, so that the server asks about everything changed since.
 * @param {{version: number, at: number, cells: Record<string, string>}[]} drafts
 */
export function together(drafts) {
  const inTime = [...drafts].sort((a, b) => a.at - b.at);
  return {
    version: Math.min(...inTime.map(draft => draft.version)), // of none: Infinity, which holds nothing back
    at: inTime.at(-1)?.at ?? 0,
    // What another tab wrote this page has not seen.
    own: drafts.length === 1 ? drafts[0].own ?? [] : [],
    cells: Object.assign({}, ...inTime.map(draft => draft.cells)),
  };
}

/** Records whose tab is gone: those of a tab that lives are its own. */
export const ofClosedTabs = (records, tab, livingTabs) =>
  records.filter(record => record.tab === tab || !livingTabs.has(record.tab));

/** Cells that are not saved, by month: {"2025-01": 12}. */
export function countByMonth(records) {
  const counts = {};
  for (const { month, count } of records) counts[month] = (counts[month] ?? 0) + count;
  return counts;
}
