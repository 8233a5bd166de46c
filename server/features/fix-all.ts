/** All safe fixes of one file at once: those that change nothing the rules demand. */
import type { Engine } from '../project/engine.ts';
import { applyChanges, changeBetween, changesOf, overlap, type TextChange } from './text-change.ts';

const mostRounds = 10;
/** Findings that one round looks at, worst first: saving a file must not wait. */
const mostFindings = 300;

/**
 * The change to the file that carries out its safe fixes, again and again until none is left. `copy` is an engine with the
 * texts and settings of the project, and is used up. Fixes that also reach into other files are left to the drafter.
 */
export function fixAll(uri: string, copy: Engine): TextChange | undefined {
  const before = copy.text(uri);
  if (before === undefined) return undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    const changes = safeChanges(uri, copy);
    if (changes.length === 0) break;
    copy.update([{ uri, text: applyChanges(copy.text(uri) ?? '', changes) }]);
  }
  return changeBetween(uri, before, copy.text(uri) ?? before);
}

/** The safe fixes that do not get in each other's way, one a finding. */
function safeChanges(uri: string, engine: Engine): TextChange[] {
  const chosen: TextChange[] = [];
  const own = engine.findings().filter(({ place }) => place.uri === uri);
  for (const finding of own.slice(0, mostFindings)) {
    const safe = engine.fixes(finding).find(({ kind }) => kind === 'safe');
    const changes = safe === undefined ? [] : changesOf(safe.edits, engine);
    if (changes.every((change) => change.uri === uri && !chosen.some((other) => overlap(change, other)))) chosen.push(...changes);
  }
  return chosen;
}
