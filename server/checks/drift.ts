/** Names that may be one name: where they stand, and what is said of them. */
import type { WordUse } from '../model/capitals.ts';
import { clauseKey } from '../model/places.ts';
import { plainName } from '../model/whole-names.ts';
import type { Message, Read } from './check.ts';
import { inTextOrder } from './circle.ts';
import { address, listed } from './wording.ts';
import { placeOfWord } from './words.ts';

export interface Drift<U extends WordUse = WordUse> {
  /** The last of them in the text, and the others in their order. */
  readonly last: U;
  readonly others: readonly U[];
}

/** The first use of each form; nothing where there is one form only. */
export function driftOf<U extends WordUse>(uses: readonly U[], read: Read): readonly Drift<U>[] {
  const forms = new Map(uses.toReversed().map((use) => [plainName(use.written), use]));
  const [last, ...others] = inTextOrder([...forms.values()].map((use) => ({ use, clause: use.read.clause })), read).map(({ use }) => use).toReversed();
  return last && others.length > 0 ? [{ last, others: others.toReversed() }] : [];
}

/** Whether one sentence has two of the names, and so means two things. */
export function sharesClause(uses: readonly WordUse[]): boolean {
  const names = new Map<string, Set<string>>();
  for (const { read: { clause }, written } of uses) names.set(clauseKey(clause), (names.get(clauseKey(clause)) ?? new Set()).add(plainName(written)));
  return [...names.values()].some((each) => each.size > 1);
}

export function oneThing({ last, others }: Drift): Message {
  const on = last.read.clause;
  return {
    text: `${listed([...others, last].map((use) => `“${use.written}” (${address(use.read.clause, on)})`))} may be one and the same: one name for one thing leaves no question.`,
    certainty: 'certain',
    place: placeOfWord(last),
    clause: on,
    related: others.map((use) => ({ text: 'The other name.', place: placeOfWord(use), clause: use.read.clause })),
  };
}
