/** What the checks of gaps share: nothing is missing for certain as long as an unread sentence may say it. */
import type { Fact, ReadClause } from '../model/facts.ts';
import { groupedBy } from '../model/listing.ts';
import { clauseKey } from '../model/places.ts';
import type { Message, Severity } from './check.ts';
import { address, listed, sentences } from './wording.ts';

export interface Gap {
  /** The fact that calls for the missing rule; the finding stands on its clause. */
  readonly fact: Pick<Fact, 'clause' | 'certain'>;
  /** Further facts that call for the same rule: one gap, one finding, which stays the same when one of them goes. The message names them. */
  readonly more?: readonly Pick<Fact, 'clause' | 'certain'>[];
  readonly unread: readonly ReadClause[];
  /** A clause that speaks of what is missing, and what it does. */
  readonly leaning?: { readonly fact: Pick<Fact, 'clause'>; readonly text: string };
}

/** Gaps of one clause as one: the list of offices that it fills has one rule too few, not one for each. */
export function byClause<G extends Gap>(gaps: readonly G[]): readonly { readonly first: G; readonly all: readonly G[] }[] {
  return [...groupedBy(gaps, ({ fact }) => clauseKey(fact.clause)).values()].flatMap((all) => {
    const [first, ...rest] = all;
    return first ? [{ first: { ...first, more: rest.map(({ fact }) => fact), unread: [...new Set(all.flatMap(({ unread }) => unread))] }, all }] : [];
  });
}

const mostListed = 9;

/** "the Chair (4.1) or the Treasurer (4.2)". */
export function eachOf(named: readonly { readonly name: string; readonly fact: Pick<Fact, 'clause'> }[]): string {
  const [first] = named;
  return listed(named.map(({ name, fact }) => (first && named.length > 1 ? `${name} (${address(fact.clause, first.fact.clause)})` : name)), 'or');
}

/** `missing` is a sentence, `scenario` what happens then. Rules that lean on the missing one make it a warning. */
export function sayGap({ fact, more = [], unread, leaning }: Gap, missing: string, scenario: string): Message {
  const severity: Severity = leaning ? 'warning' : 'information';
  return {
    text: sentences(missing, unread.length > 0 ? 'Sentences that name it were not understood and may say so.' : ''),
    severity,
    certainty: unread.length === 0 && [fact, ...more].every(({ certain }) => certain) ? 'certain' : 'possible',
    place: fact.clause.place,
    clause: fact.clause,
    related: [
      ...(leaning ? [{ text: leaning.text, place: leaning.fact.clause.place, clause: leaning.fact.clause }] : []),
      ...unread.slice(0, mostListed).map(({ clause }) => ({ text: 'Names it, and was not understood.', place: clause.place, clause })),
    ],
    scenario,
  };
}
