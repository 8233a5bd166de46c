/** A permission or power and a prohibition of the same act. */
import type { Group } from '../../model/facts.ts';
import type { Check, Read } from '../check.ts';
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
      + 'What nobody may do without something ("until the members have been balloted") is allowed when it has been done. '
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

/** "No strike shall be called until the members have been balloted": what it asks comes on top of what a permission asks. */
function onlyAsks({ ban, meeting }: Contradiction): boolean {
  const asks = ban.conditions.length > 0 ? ban.conditions.every(({ kind }) => kind === 'unless' || kind === 'until') : ban.reading.adjuncts.some(({ preposition }) => /^(?:without|except (?:by|with)|save (?:by|with)|other than (?:by|with)|otherwise than(?: by| with)?)$/.test(preposition));
  return asks && ban.everybody && (meeting.relation === 'contains' || meeting.relation === 'partial');
}
