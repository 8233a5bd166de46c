/** A clash or gap that the rules have only with the change. */
import type { ChangeCheck, ChangeMessage, ChangeView, RaisedView } from '../changes.ts';

export const changeIntroduces: ChangeCheck<RaisedView> = {
  id: 'change/introduces',
  severity: 'warning',
  find,
  say,
  fixes: (raised) => raised.ways(),
  page: {
    summary: 'A rule change raises a finding that the rules do not have without it.',
    why: 'Rulebooks go wrong when they are amended: a clause is changed, and what another clause says of the same office or body is forgotten.',
    wrong: '1. The Warden is accountable to the Board.\n\nRule change 1: Let the Members choose\n\nAfter clause 1, insert:\n2. The Warden shall be elected by the Members.',
    right: '1. The Warden is accountable to the Board.\n\nRule change 1: Let the Board choose\n\nAfter clause 1, insert:\n2. The Warden shall be appointed by the Board.\n3. A vacancy in the office of Warden is filled by the Board.',
    decided: 'The text with the change is checked like any other, and its findings are compared with those of the present text, by check and clauses; clauses are followed through new numbers. The finding keeps the severity that its own check gives it.',
    settle: 'As the page of that check says: change the other clause in the same proposal too. The fixes of that check are offered as instructions, or as changes of the new text.',
    source: 'Rule changes that put an election in the place of an appointment and leave the clause on accountability as it was.',
  },
};

function find({ raised }: ChangeView): readonly RaisedView[] {
  return raised.filter(({ finding }) => finding.severity !== 'hint');
}

function say({ spot, finding, related }: RaisedView): ChangeMessage {
  return {
    text: `With this change: ${finding.message}`,
    severity: finding.severity,
    certainty: finding.certainty,
    via: finding.check,
    scenario: finding.scenario,
    precedence: finding.precedence,
    ...spot,
    related,
  };
}
