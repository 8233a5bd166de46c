/** Whether a rule means the same wherever it stands: only then is it said twice where two places have its words. */
import { provisionKey } from '../model/places.ts';
import type { Clause, NormFact } from '../model/facts.ts';
import type { Read } from './check.ts';

/** Both are numbered, name who acts and stand in one list. */
export function standTogether(a: NormFact, b: NormFact, read: Read): boolean {
  const numbered = [a, b].every(({ clause, actor }) => !clause.address.includes('¶') && actor !== undefined);
  return numbered && above(a.clause, read) === above(b.clause, read);
}

/** The list or heading that a clause stands in. */
function above({ uri, provision }: Clause, read: Read): string {
  const parent = read.group('document', uri).members.find((one) => one.provision === provision)?.parent ?? '';
  return provisionKey(uri, parent);
}

/** Its words point to nothing that was said before, and it does not go on with the sentence before it. */
export function startsAnew({ reading, clause: { text, index } }: NormFact): boolean {
  return index === 0 && reading.precedence.length === 0 && !/\b(?:this|these|above|below|following|such|then|thereupon|thereafter)\b/iu.test(text);
}

/** It names who acts, and speaks of no "committee", "motion" or "hearing" that only its place makes out. */
export function standsAlone(norm: NormFact, read: Read): boolean {
  return startsAnew(norm) && namesActor(norm, read) && !speaksOfSome(norm.clause.text);
}

/** "Candidates must …", "must live in the house": who they are says the heading above. */
function namesActor({ actor, reading }: NormFact, read: Read): boolean {
  if (!actor) return false;
  return read.kindOf(actor) !== 'unknown' || (reading.actor?.determiner !== undefined && /^\p{Lu}/u.test(actor.text));
}

/** "the motion", but not "the Board", "the boats", "the result of the ballot". */
function speaksOfSome(text: string): boolean {
  return [...text.matchAll(/\bthe (\p{Ll}[\p{L}’'-]*)((?: \p{Ll}[\p{L}’'-]*){0,3})/giu)].some(([, first = '', rest = '']) =>
    /^\p{Ll}/u.test(first) && !onlyOne.test(first) && !/[^sui]s$/u.test(first) && !/^(?: \p{L}+){0,2} (?:of|that|which|who|whose)\b/u.test(rest));
}

/** What an organisation has one of. */
const onlyOne = /^(?:annual|general|budget|register|constitution|membership|seal|secretary|treasurer|chair|president|public|same|first|last|end)$/u;
