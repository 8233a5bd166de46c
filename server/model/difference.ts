/** What tells two lists apart that are mostly the same. */

/** Between `from` and their common end, the first list has `removed` where the second has `added`. */
export interface Difference<V> {
  readonly from: number;
  readonly removed: readonly V[];
  readonly added: readonly V[];
}

/** What lists were last compared with: the same two are compared in several places. */
const compared = new WeakMap<readonly unknown[], { readonly before: readonly unknown[]; readonly difference: Difference<unknown> }>();

/** Compares objects by identity, from both ends. */
export function differenceOf<V>(before: readonly V[], after: readonly V[]): Difference<V> {
  const known = compared.get(after);
  if (known?.before === before) return known.difference as Difference<V>;
  const difference = differenceBetween(before, after);
  remember(before, after, difference);
  return difference;
}

/** The list with some values in the place of others. How it differs need not be found out then. */
export function spliced<V>(before: readonly V[], { from, removed, added }: Difference<V>): readonly V[] {
  const after = before.slice(0, from).concat(added, before.slice(from + removed.length));
  remember(before, after, { from, removed, added });
  return after;
}

/** Only one step is kept, or every list would keep all those before it. */
function remember<V>(before: readonly V[], after: readonly V[], difference: Difference<V>): void {
  compared.delete(before);
  compared.set(after, { before, difference });
}

function differenceBetween<V>(before: readonly V[], after: readonly V[]): Difference<V> {
  const most = Math.min(before.length, after.length);
  let from = 0;
  if (before === after) from = most;
  while (from < most && before[from] === after[from]) from += 1;
  let behind = 0;
  while (behind < most - from && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind += 1;
  return { from, removed: before.slice(from, before.length - behind), added: after.slice(from, after.length - behind) };
}
