/** A permission or power and a prohibition of the same act. */
import type { Group } from '../../model/facts.ts';
import type { Check, Read } from '../check.ts';
import { isDefiant } from '../canon.ts';
import { byLater, contradictions, isGrant, sayContradiction, settleContradiction, type Contradiction, type Wording } from '../norms.ts';

export const dutyMayAndMustNot: Check<'act', Contradiction> = {
  id: 'duty/may-and-must-not',
  severity: 'error',
  looksAt: 'act',
  oneYields: true,
  find,
  say: (found) => sayContradiction(found, wording),
  fixes: settleContradiction,
  page: {
    summary: 'One clause allows what another clause forbids.',
    why: 'A member who relies on the first clause is disciplined under the second. Both sides can quote the rules.',
    wrong: '1. A Tenant may keep a cat in a flat.\n2. A Tenant must not keep a cat in a flat.',
    right: '1. Subject to clause 2, a Tenant may keep a cat in a flat.\n2. A Tenant must not keep a cat that is older than 10 years.',
    decided: 'Both clauses speak of the same person, or one speaks of a wider group that includes the other; of the same act and object; and some situation '
      + 'makes both apply. Where one clause is the special case of the other ("Members may vote", "a Member in arrears may not vote") it is a hint, because '
      + 'the special rule is usually read as an exception; so it is where the permission is narrower in one respect and the prohibition in another. '
      + 'How it is done ("not without a hearing", "not unless the member has been given notice") comes on top of a permission. What nobody may do until or unless something is done is a hint. '
      + '"May … only if" grants nothing. A clause that says which prevails settles it.',
    settle: 'Delete one of the two; or say when each applies; or say which one prevails ("notwithstanding", "subject to").',
    source: 'House rules and codes of conduct that are changed more often than the rules above them.',
  },
};

const wording: Wording = {
  modal: 'may',
  denial: 'must not',
  severity: 'error',
  verdict: 'The same thing is allowed and forbidden.',
  mayCross: true,
  outcome: (actor, deed) => `${actor} about to ${deed}`,
};

function find(group: Group<'act'>, read: Read): readonly Contradiction[] {
  return byLater(contradictions(group, group.members.filter(isGrant), read).filter((found) => !onlyAsks(found)));
}

/** "No member shall be expelled without a hearing": how it is done, which a clause that lets somebody do it leaves open. */
function onlyAsks({ rule, ban, meeting }: Contradiction): boolean {
  if (isDefiant({ rule, ban })) return false;
  const asked = [...ban.conditions.filter(({ kind }) => kind === 'unless' || kind === 'until').map(({ text }) => text), ...ban.reading.adjuncts.filter(({ preposition }) => preposition === 'without').map(({ text }) => text)];
  return ban.everybody && asked.length > 0 && asked.every((text) => procedure.test(text) || ((rule.exclusive || !rule.actor) && decision.test(text))) && (meeting.relation === 'contains' || meeting.relation === 'partial');
}

const procedure = /\b(?:hearing|heard|notice|notified|opportunity|cause|reasons?|warn(?:ing|ed)|invit(?:ed|ation)|investigat(?:ion|ed)|informed|told)\b/;
/** What those who decide do; a clause that only says who may, or that it may be done, leaves that open. */
const decision = /\b(?:vot(?:es?|ed|ing)|ballot(?:ed)?|majority)\b/;
