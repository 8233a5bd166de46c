/** A clash or gap that the change removes. */
import type { ChangeCheck, ChangeMessage, ChangeView, SettledView } from '../changes.ts';

export const changeSettles: ChangeCheck<SettledView> = {
  id: 'change/settles',
  severity: 'information',
  find,
  say,
  page: {
    summary: 'A rule change settles a finding that the rules have without it.',
    why: 'What a proposal mends is an argument for it, and what it leaves is not its fault.',
    wrong: '1. The Warden shall be elected by the Members.\n2. The Warden is accountable to the Board.\n\nRule change 1: One master\n\nIn clause 2, replace "the Board" with "the Members".',
    right: '1. The Warden shall be elected by the Members.\n2. The Warden is accountable to the Board.\n3. The Board meets monthly.\n\nRule change 1: More meetings\n\nIn clause 3, replace "monthly" with "weekly".',
    decided: 'The findings of the text with the change are compared with those of the present text. Hints do not count.',
    settle: 'There is nothing to settle.',
    source: 'Explanatory notes to rule changes, which say what each is to mend.',
  },
};

function find({ settled }: ChangeView): readonly SettledView[] {
  return settled.filter(({ finding }) => finding.severity !== 'hint');
}

function say({ spot, finding, related }: SettledView): ChangeMessage {
  return { text: `This change settles: ${finding.message}`, certainty: finding.certainty, via: finding.check, ...spot, related };
}
