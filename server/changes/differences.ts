/** Where two lists differ: what has to go and what comes, in as few pieces as a simple search finds. */

/** From `from` to `to` of the first list stands what is in the second from `newFrom` to `newTo`. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The hunks that make the second list of the first, in order. */
export function hunksBetween(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [middle, newMiddle] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
  return joined(commonIn(middle, newMiddle), { length: middle.length, newLength: newMiddle.length }).map((hunk) => ({ from: hunk.from + start, to: hunk.to + start, newFrom: hunk.newFrom + start, newTo: hunk.newTo + start }));
}

/** Lists whose product is larger are not compared member by member. */
const MOST_COMPARED = 4_000_000;

/** Pairs of equal members, in order: a longest common subsequence where the lists are not too long, else what is unique in both. */
function commonIn(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  if (a.length * b.length > MOST_COMPARED) return uniqueIn(a, b);
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Members that stand once in each list, as far as they are in the same order. */
function uniqueIn(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const counts = (list: readonly string[]): ReadonlyMap<string, number> => {
    const known = new Map<string, number>();
    list.forEach((member, at) => known.set(member, known.has(member) ? -1 : at));
    return known;
  };
  const places = counts(b);
  const pairs: [number, number][] = [];
  for (const [member, at] of counts(a)) {
    const other = places.get(member) ?? -1;
    if (at >= 0 && other > (pairs.at(-1)?.[1] ?? -1)) pairs.push([at, other]);
  }
  return pairs;
}

function joined(common: readonly (readonly [number, number])[], { length, newLength }: { readonly length: number; readonly newLength: number }): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [from, newFrom] = [0, 0];
  for (const [at, other] of [...common, [length, newLength] as const]) {
    if (at > from || other > newFrom) hunks.push({ from, to: at, newFrom, newTo: other });
    [from, newFrom] = [at + 1, other + 1];
  }
  return hunks;
}

/** A replacement in a text. */
export interface TextHunk {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Replacements of whole lines that make one text of another. */
export function lineChanges(before: string, after: string): readonly TextHunk[] {
  const [a, b] = [before, after].map((text) => text.match(/[^\n]*\n|[^\n]+$/gu) ?? []);
  const starts = startsOf(a ?? []);
  return hunksBetween(a ?? [], b ?? []).map(({ from, to, newFrom, newTo }) => ({ start: starts[from] ?? before.length, end: starts[to] ?? before.length, newText: (b ?? []).slice(newFrom, newTo).join('') }));
}

function startsOf(parts: readonly string[]): readonly number[] {
  let at = 0;
  return [...parts.map((part) => {
    at += part.length;
    return at - part.length;
  }), at];
}
