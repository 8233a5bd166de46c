/** Which paths a pattern means: "drafts", "rules/*.rulebook", "**" + "/old". Paths are below the project's folder, with slashes. */

/** `*` and `?` stay within one folder, `**` does not; a folder means all that is in it. */
export function matches(pattern: string, path: string): boolean {
  const parts = pattern.replaceAll('\\', '/').replace(/^\.?\//u, '').replace(/\/+$/u, '').split('/');
  return matchesParts(parts, path.split('/'));
}

/** Folder by folder; what is left of the path once the pattern is used up lies in the folder that it means. */
function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  let open = new Set([0]);
  for (const part of path) {
    const skipping = closed(open, pattern);
    if (skipping.has(pattern.length)) return true;
    open = new Set([...skipping].flatMap((at) => (pattern[at] === '**' ? [at] : matchesPart(pattern[at] ?? '', part) ? [at + 1] : [])));
  }
  return closed(open, pattern).has(pattern.length);
}

/** The places in the pattern, with those behind any `**`, which may mean no folder at all. */
function closed(places: ReadonlySet<number>, pattern: readonly string[]): ReadonlySet<number> {
  const all = new Set(places);
  for (const at of all) if (pattern[at] === '**') all.add(at + 1);
  return all;
}

/** One folder or file; in time that grows with the two lengths alone. */
function matchesPart(pattern: string, part: string): boolean {
  let open = new Set([0]);
  const past = (places: ReadonlySet<number>): Set<number> => {
    const all = new Set(places);
    for (const at of all) if (pattern[at] === '*') all.add(at + 1);
    return all;
  };
  for (const letter of part) open = new Set([...past(open)].flatMap((at) => (pattern[at] === '*' ? [at] : pattern[at] === letter || pattern[at] === '?' ? [at + 1] : [])));
  return past(open).has(pattern.length);
}
