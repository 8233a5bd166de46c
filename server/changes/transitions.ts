/** Changes of who holds a post and for how long, without a word on when they begin. */
import type { Reading } from '../../grammar/ast.ts';
import type { TransitionView } from '../checks/changes.ts';
import { memoOf } from '../model/memo.ts';
import type { DocumentState } from '../project/documents.ts';
import type { OwnedEdit } from './merge.ts';
import { touchedIn } from './tree.ts';
import type { Stood } from './tree.ts';
import type { Seen } from './view.ts';
import { instructionSpot, spotOf } from './view.ts';

/** The first clause about holders that reads otherwise, where neither the proposal nor the rules say from when. */
export function transitionsOf(seen: Seen): readonly TransitionView[] {
  const { proposal, overlay, before } = seen;
  if (overlay.edits.length === 0 || proposal.header.effective || BEGINS.test(seen.text) || before.some(saysWhen)) return [];
  for (const old of before) {
    const touched = holdersTouched(old, overlay.edits);
    const clauses = touched.size === 0 ? [] : overlay.documents.find(({ uri }) => uri === old.uri)?.clauses ?? [];
    for (const { clause, reading } of clauses) {
      const origin = overlay.passage.origin(old.uri, clause.provision);
      const { stood, owner } = (origin === undefined ? undefined : touched.get(origin)) ?? {};
      const held = stood ? holdingIn(stood) : [];
      const changed = stood && reading.norms.find((norm) => HOLDING.has(norm.form) && !held.some((other) => isSameHolding(norm, other)));
      if (stood && changed && owner !== undefined) return [{ spot: instructionSpot(seen, owner), what: changed.object?.spelling ?? '', clause: spotOf(stood) }];
    }
  }
  return [];
}

const HOLDING: ReadonlySet<string> = new Set(['election', 'appointment', 'term', 'composition']);
const BEGINS = /\b(?:takes?|taking|have|has|come|comes|coming) (?:effect|into (?:force|effect|operation))\b|\bwith effect from\b|\beffective (?:from|on)\b|\btransition|\buntil the (?:next|first|end)\b|\b(?:present|current|sitting|existing) (?:holders?|members?|officers?|\p{Lu}\p{L}+)\b|\bfirst election\b|\bin office (?:when|at|on)\b|\bfrom the (?:next|close|end|start)\b|\bimmediately\b/iu;

const saysWhen = memoOf(({ splitting: { text } }: DocumentState): boolean => /\b(?:changes?|amendments?|alterations?)\b[^.]{0,80}\b(?:takes? effect|comes? into (?:force|effect)|effective|are? in force)\b/iu.test(text));

/** The provisions about holders that edits touch, by id, with the first instruction that does. */
function holdersTouched(document: DocumentState, edits: readonly OwnedEdit[]): ReadonlyMap<string, { readonly stood: Stood; readonly owner: number }> {
  const own = edits.filter(({ uri }) => uri === document.uri).toReversed();
  return new Map(own.flatMap((edit) => touchedIn(document, edit).filter((stood) => holdingIn(stood).length > 0).map((stood) => [stood.body.id, { stood, owner: edit.owner }])));
}

function holdingIn({ document: { parts }, at }: Stood): readonly Reading[] {
  return (parts[at] ?? []).flatMap(({ reading }) => reading.norms.filter(({ form }) => HOLDING.has(form)));
}

/** Who chooses whom, and for how long, as it was. */
function isSameHolding(a: Reading, b: Reading): boolean {
  return a.form === b.form && a.object?.name === b.object?.name && a.actor?.name === b.actor?.name && a.slots.term?.text === b.slots.term?.text && a.slots.size?.text === b.slots.size?.text && (a.form !== 'composition' || a.object?.text === b.object?.text);
}
