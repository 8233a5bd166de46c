/** Changes of who holds a post and for how long, without a word on when they begin. */
import type { Reading } from '../../grammar/ast.ts';
import type { TransitionView } from '../checks/changes.ts';
import type { DocumentState } from '../project/documents.ts';
import { stoodOf } from './tree.ts';
import type { Seen } from './view.ts';
import { instructionSpot, spotOf } from './view.ts';

/** The first clause about holders that reads otherwise, where neither the proposal nor the rules say from when. */
export function transitionsOf(seen: Seen): readonly TransitionView[] {
  const { proposal, overlay, before } = seen;
  if (overlay.edits.length === 0 || proposal.header.effective || BEGINS.test(seen.text) || before.some(saysWhen)) return [];
  for (const document of overlay.documents) {
    for (const { clause, reading } of document.clauses) {
      const origin = overlay.passage.origin(document.uri, clause.provision);
      const stood = before.flatMap((each) => (each.uri === document.uri && origin !== undefined ? stoodOf(each, origin) ?? [] : []))[0];
      const old = stood && readingsOf(stood.document, stood.body.id);
      const changed = reading.norms.find((norm) => HOLDING.has(norm.form) && old !== undefined && old.some(({ form }) => HOLDING.has(form)) && !old.some((other) => isSameHolding(norm, other)));
      const owner = stood && changed ? overlay.edits.find((edit) => edit.uri === document.uri && edit.start < stood.start + stood.body.length && stood.start < Math.max(edit.end, edit.start + 1))?.owner : undefined;
      if (stood && changed && owner !== undefined) return [{ spot: instructionSpot(seen, owner), what: changed.object?.spelling ?? '', clause: spotOf(stood) }];
    }
  }
  return [];
}

const HOLDING: ReadonlySet<string> = new Set(['election', 'appointment', 'term', 'composition']);
const BEGINS = /\b(?:takes?|taking|have|has|come|comes|coming) (?:effect|into (?:force|effect|operation))\b|\bwith effect from\b|\beffective (?:from|on)\b|\btransition|\buntil the (?:next|first|end)\b|\b(?:present|current|sitting|existing) (?:holders?|members?|officers?|\p{Lu}\p{L}+)\b|\bfirst election\b|\bin office (?:when|at|on)\b|\bfrom the (?:next|close|end|start)\b|\bimmediately\b/iu;

function saysWhen({ splitting: { text } }: DocumentState): boolean {
  return /\b(?:changes?|amendments?|alterations?)\b[^.]{0,80}\b(?:takes? effect|comes? into (?:force|effect)|effective|are? in force)\b/iu.test(text);
}

function readingsOf(document: DocumentState, provision: string): readonly Reading[] {
  return document.clauses.filter(({ clause }) => clause.provision === provision).flatMap(({ reading }) => reading.norms);
}

/** Who chooses whom, and for how long, as it was. */
function isSameHolding(a: Reading, b: Reading): boolean {
  return a.form === b.form && a.object?.name === b.object?.name && a.actor?.name === b.actor?.name && a.slots.term?.text === b.slots.term?.text && a.slots.size?.text === b.slots.size?.text && (a.form !== 'composition' || a.object?.text === b.object?.text);
}
