/** A duty and a prohibition of the same act. */
import { verbForms } from '../../../grammar/lexicon.ts';
import type { Group, NormFact } from '../../model/facts.ts';
import { textRead } from '../../model/places.ts';
import type { Check, Read } from '../check.ts';
import { breachesIn, isWithin } from '../breaches.ts';
import { byLater, contradictions, sayContradiction, settleContradiction, type Contradiction, type Wording } from '../norms.ts';

export const dutyMustAndMustNot: Check<'act', Contradiction> = {
  id: 'duty/must-and-must-not',
  severity: 'error',
  looksAt: 'act',
  oneYields: true,
  find,
  say: (found) => sayContradiction(found, wording),
  fixes: settleContradiction,
  page: {
    summary: 'One clause demands what another clause forbids.',
    why: 'Whoever is bound by both clauses breaks the rules whatever they do, and an opponent can choose which breach to complain of.',
    wrong: '1. The Warden must lock the gate at night.\n2. The Warden must not lock the gate at night.',
    right: '1. The Warden must lock the gate at night.\n2. Notwithstanding clause 1, the Warden must not lock the gate if a boat is overdue.',
    decided: 'Both clauses bind the same person, or one binds a wider group that includes the other; they speak of the same act and object; and some situation '
      + 'makes both apply. A prohibition that leaves another way to do what is demanded is no contradiction. Where one clause is the special case of the '
      + 'other it is a hint, because the special rule is usually read as an exception. A clause that says which prevails settles it.',
    settle: 'Delete one of the two; or say when each applies; or say which one prevails ("notwithstanding", "subject to").',
    source: 'The oldest defect in drafting: two hands, two years, one subject.',
  },
};

const wording: Wording = {
  modal: 'must',
  denial: 'must not',
  severity: 'error',
  verdict: 'Both cannot be obeyed.',
  mayCross: false,
  outcome: (actor, deed) => `${actor} to ${deed}`,
};

/** A prohibition that leaves another way to perform the duty does not meet it. Special cases that leave nothing of it are `duty/never-without-breach`. */
function find(group: Group<'act'>, read: Read): readonly Contradiction[] {
  const breaches = breachesIn(group, read);
  return byLater(contradictions(group, group.members.filter(isDuty), read).filter(({ rule, ban }) => !isWithin(breaches, rule, ban) && !waits(rule, ban) && !isBarredInCases(rule, ban) && !isSaidAsDone(rule, ban)));
}

/**
 * "shall be posted 21 days before the meeting", "shall not be posted until nominations have closed": the timetable tells whether both can be.
 * What is to be done once some time, "the report shall be published", can wait until the ban ends.
 */
function waits({ reading: { slots, adjuncts }, conditions: when }: NormFact, { conditions }: NormFact): boolean {
  const timed = slots.within !== undefined || slots.before !== undefined || slots.after !== undefined || adjuncts.some(({ preposition }) => /^(?:on|before|after|within|by)$/u.test(preposition));
  return (timed || when.length === 0) && conditions.some(({ kind }) => kind === 'until');
}

/** "Grants loans on the advice of the Clerk", "no loan may be granted if the applicant is in arrears": how a thing is done in general, and a case in which it is not. */
function isBarredInCases({ conditions, reading: { adjuncts, slots } }: NormFact, ban: NormFact): boolean {
  const barred = ban.conditions.length > 0 && ban.conditions.every(({ kind }) => kind === 'if');
  const timed = slots.within !== undefined || slots.before !== undefined || slots.after !== undefined || adjuncts.some(({ preposition }) => !manner.test(preposition));
  return barred && conditions.length === 0 && !timed && adjuncts.length > 0;
}

const manner = /^(?:on the recommendation of|out of|from|with|to|by|in order|in|for|among|according to|in accordance with|subject to ratification by)$/u;

/** "Members may inspect the minutes", "members may not inspect them": two clauses on one deed, which `duty/may-and-must-not` compares. */
function isSaidAsDone(rule: NormFact, ban: NormFact): boolean {
  const [one, other] = [rule, ban].map(({ clause, reading: { head } }) => verbForms(textRead(clause).slice(head.start, head.end).toLowerCase())[0]?.lemma);
  return rule.act.startsWith('be open to ') && one !== undefined && one === other && /^(?:attend|see|inspect|read|consult|examine|view|access|admit|publish|disclose)$/u.test(one);
}

function isDuty(norm: NormFact): boolean {
  return norm.modality === 'duty' && norm.reading.polarity === '+';
}
