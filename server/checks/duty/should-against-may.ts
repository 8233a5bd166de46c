/** A recommendation of what another clause does not allow. */
import type { Group } from '../../model/facts.ts';
import type { Check, Read } from '../check.ts';
import { byLater, contradictions, sayContradiction, settleContradiction, type Contradiction, type Wording } from '../norms.ts';

export const dutyShouldAgainstMay: Check<'act', Contradiction> = {
  id: 'duty/should-against-may',
  severity: 'warning',
  looksAt: 'act',
  find,
  say: (found) => sayContradiction(found, wording),
  fixes: settleContradiction,
  page: {
    summary: 'One clause recommends what another clause forbids.',
    why: 'Nobody is bound by a recommendation, so both clauses can be obeyed; but whoever follows the advice of the rules breaks the rules.',
    wrong: '1. The Treasurer should publish the names of donors.\n2. The Treasurer must not publish the names of donors.',
    right: '1. The Treasurer should publish the number of donors.\n2. The Treasurer must not publish the names of donors.',
    decided: 'The recommendation ("should", "is expected to", "is encouraged to") and the prohibition are about the same people, act and object, and some situation makes '
      + 'both apply. Where one is a special case of the other it is a hint. A clause that says which prevails settles it.',
    settle: 'Delete the recommendation; or narrow the prohibition; or say which one prevails.',
    source: 'S. Bradner, [RFC 2119](https://www.rfc-editor.org/rfc/rfc2119), “Key words for use in RFCs to Indicate Requirement Levels”: SHOULD is an advice that may be '
      + 'set aside with good reason, MUST NOT an absolute prohibition.',
  },
};

const wording: Wording = {
  modal: 'should',
  denial: 'must not',
  severity: 'warning',
  verdict: 'Whoever follows the recommendation breaks the prohibition.',
  mayCross: true,
  outcome: (actor, deed) => `${actor} about to ${deed}`,
};

function find(group: Group<'act'>, read: Read): readonly Contradiction[] {
  return byLater(contradictions(group, group.members.filter(({ modality, reading }) => modality === 'recommendation' && reading.polarity === '+'), read));
}
