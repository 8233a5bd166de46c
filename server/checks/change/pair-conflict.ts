/** Two proposals that are each fine alone and clash when both are carried. */
import type { ChangeCheck, ChangeMessage, ChangeView, PairView } from '../changes.ts';

type Conflict = Extract<PairView, { kind: 'conflict' }>;

export const changePairConflict: ChangeCheck<Conflict> = {
  id: 'change/pair-conflict',
  severity: 'warning',
  find,
  say,
  page: {
    summary: 'Two rule changes are each fine alone, and raise a finding together.',
    why: 'A meeting votes on one proposal after the other. Each was checked by its proposer; that the two do not fit is noticed when the new rulebook is printed.',
    wrong: '1. The Warden shall be appointed by the Board.\n2. The Warden is accountable to the Board.\n3. The Board meets monthly.\n\nRule change 1: Minutes\n\nAfter clause 3, insert:\n4. The quorum of the Board is three.\n\nRule change 2: Meetings\n\nBefore clause 3, insert:\n5. The quorum of the Board is four.',
    right: '1. The Warden shall be appointed by the Board.\n2. The Warden is accountable to the Board.\n3. The Board meets monthly.\n\nRule change 1: Minutes\n\nAfter clause 3, insert:\n4. The quorum of the Board is three.\n\nRule change 2: Meetings\n\nIn clause 3, replace "monthly" with "weekly".',
    decided: 'The text with both changes is checked, and its findings are compared with those of the present text and of the text with either. The finding keeps the severity that its own check gives it.',
    settle: 'Carry one of the two, or make one of them say what holds if both are carried.',
    source: 'Composites in which one proposal creates a committee and another gives its work to an officer.',
  },
};

function find({ pairs }: ChangeView): readonly Conflict[] {
  return pairs.filter((pair) => pair.kind === 'conflict');
}

function say({ spot, other, otherSpot, finding, related }: Conflict): ChangeMessage {
  return {
    text: `If ${other} is carried too: ${finding.message}`,
    severity: finding.severity, certainty: finding.certainty, via: finding.check, scenario: finding.scenario, precedence: finding.precedence, ...spot,
    related: [{ text: `The instruction of ${other}.`, ...otherSpot }, ...related],
  };
}
