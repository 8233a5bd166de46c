/** The candidate that a mistyped word was most likely meant to be; undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: { readonly candidate: string; readonly slips: number } | undefined;
  for (const candidate of candidates) {
    const slips = slipsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (slips <= limit && (best === undefined || slips < best.slips)) best = { candidate, slips };
  }
  return best?.candidate;
}

/** Letters to add, drop or change to get from one word to the other (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) row = nextRow(row, { a, b, i });
  return row[b.length] ?? 0;
}

function nextRow(above: readonly number[], { a, b, i }: { readonly a: string; readonly b: string; readonly i: number }): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
  }
  return row;
}
