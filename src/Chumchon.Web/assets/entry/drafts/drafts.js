const numberOf = version => Number.parseInt(version, 10);

/**
 * The one version over which figures lie that were typed over several. Of the same it is that; of different ones the earliest
 * number without its stamp, for one of them may be lost, and then the others tell nothing of what it changed: the server
 * asks about every figure that differs.
 * @param {string[]} versions such as 5-1a2b3c4d5e6
 */
export function overAll(versions) {
  const [first, ...others] = new Set(versions);
  return others.length === 0 ? first : String(Math.min(...[first, ...others].map(numberOf)));
}

/**
 * What several tabs left behind, as one: of a cell typed in two of them the later stands.
 * @param {{version: string, at: number, cells: Record<string, string>}[]} drafts of an older program the version is a number.
 */
export function together(drafts) {
  const inTime = [...drafts].sort((a, b) => a.at - b.at);
  return {
    version: overAll(inTime.map(draft => String(draft.version))), // of none: undefined
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
