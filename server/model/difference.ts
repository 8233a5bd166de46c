/** What tells two lists apart that are mostly the same. */

/** Between `from` and their common end, the first list has `removed` where the second has `added`. */
export interface Difference<V> {
  readonly from: number;
  readonly removed: readonly V[];
  readonly added: readonly V[];
}

/** Compares objects by identity, from both ends. */
export function differenceOf<V>(before: readonly V[], after: readonly V[]): Difference<V> {
  const most = Math.min(before.length, after.length);
  let from = 0;
  if (before === after) from = most;
  while (from < most && before[from] === after[from]) from += 1;
  let behind = 0;
  while (behind < most - from && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind += 1;
  return { from, removed: before.slice(from, before.length - behind), added: after.slice(from, after.length - behind) };
}
