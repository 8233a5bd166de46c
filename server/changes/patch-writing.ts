/** The last way to tell a change: as a patch, for lines that hold no rules, such as front matter and quotations that are set in. */
import type { DocumentState } from '../project/documents.ts';
import { hunksBetween } from './differences.ts';
import type { Hunk } from './differences.ts';

/** A patch that makes the later text of the earlier one, as a block of a proposal; undefined where its lines would end the block. */
export function patchBetween(before: DocumentState, after: DocumentState): string | undefined {
  const [old, now] = [before, after].map(({ splitting: { text } }) => text.trimEnd().split(/\r?\n/u));
  if (old === undefined || now === undefined || [...old, ...now].some((line) => /^\s*(?:```|~~~)/u.test(line))) return undefined;
  const hunks = joined(hunksBetween(old, now));
  return ['```diff', ...hunks.flatMap((hunk, at) => [...(at > 0 ? ['@@ @@'] : []), ...linesOf(hunk, old, now)]), '```'].join('\n');
}

function linesOf({ from, to, newFrom, newTo }: Hunk, old: readonly string[], now: readonly string[]): readonly string[] {
  return [
    ...old.slice(Math.max(0, from - CONTEXT), from).map((line) => ` ${line}`), ...old.slice(from, to).map((line) => `-${line}`),
    ...now.slice(newFrom, newTo).map((line) => `+${line}`), ...old.slice(to, to + CONTEXT).map((line) => ` ${line}`),
  ];
}

/** Hunks of which the lines around them would meet are one. */
function joined(hunks: readonly Hunk[]): readonly Hunk[] {
  return hunks.reduce<readonly Hunk[]>((all, hunk) => {
    const last = all.at(-1);
    return last && hunk.from - last.to <= 2 * CONTEXT ? [...all.slice(0, -1), { ...last, to: hunk.to, newTo: hunk.newTo }] : [...all, hunk];
  }, []);
}

/** Lines on either side, which tell the place. */
const CONTEXT = 3;
