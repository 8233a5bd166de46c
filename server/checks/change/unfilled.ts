/** A post that a rule change leaves without the clause which says who fills it. */
import type { Message } from '../check.ts';
import type { ChangeCheck, ChangeView, TransitionView } from '../changes.ts';
import { clauseName } from '../wording.ts';

export const changeUnfilled: ChangeCheck<TransitionView> = {
  id: 'change/unfilled',
  severity: 'warning',
  find,
  say,
  page: {
    summary: 'A rule change takes away the only clause that says who fills a post.',
    why: 'The post stays in the rules with its duties and powers. When the present holder leaves, nobody has the power to choose the next.',
    wrong: '1. The Warden shall be appointed by the Board.\n2. The Warden shall keep the roll.\n\nRule change 1: Pay\n\nIn clause 1, replace "be appointed by the Board" with "receive a salary".',
    right: '1. The Warden shall be appointed by the Board.\n2. The Warden shall keep the roll.\n\nRule change 1: Pay\n\nIn clause 1, replace "be appointed by the Board" with "be appointed by the Members".',
    decided: 'The clauses that the change touches are looked at for elections and appointments. Where the rules with the change still give the post something to do, and no sentence on it speaks of electing, appointing, choosing, filling or being made up of, that is reported. A sentence that names the post and was not understood keeps this silent.',
    settle: 'Say in the proposal who fills the post, or take the post out of the other clauses too.',
    source: 'Amendments that rewrite a clause for one purpose and lose what else it said.',
  },
};

function find({ unfilled }: ChangeView): readonly TransitionView[] {
  return unfilled;
}

function say({ spot, what, clause }: TransitionView): Message {
  return {
    text: `With this change no clause says any more who fills the post of ${what}; ${clauseName(clause.clause)} does today.`,
    certainty: 'certain', ...spot, related: [{ text: 'The clause as it is.', ...clause }],
  };
}
