/** A change of who holds a post, or for how long, without a word on when it begins. */
import type { Message } from '../check.ts';
import type { ChangeCheck, ChangeView, TransitionView } from '../changes.ts';

export const changeNoTransition: ChangeCheck<TransitionView> = {
  id: 'change/no-transition',
  severity: 'information',
  find,
  say,
  page: {
    summary: 'A rule change alters how a post is filled, and nothing says from when.',
    why: 'The present holder was chosen under the old rule. Does the term end when the change is carried, or run on? Both sides will be sure.',
    wrong: '1. The Warden shall be appointed by the Board.\n\nRule change 1: Election\n\nIn clause 1, replace "appointed by the Board" with "elected by the Members".',
    right: '1. The Warden shall be appointed by the Board.\n\nRule change 1: Election\n\nIn clause 1, replace "appointed by the Board" with "elected by the Members".\nThis rule change takes effect when the present Warden leaves office.',
    decided: 'Clauses on election, appointment, term and composition are compared before and behind the change. Where one reads otherwise, the proposal and the rules are looked through for a date, a commencement or a word on the present holders. One note a proposal.',
    settle: 'Say from when the change applies, and what becomes of the present holders.',
    source: 'Disputes about the first election under new rules.',
  },
};

function find({ transitions }: ChangeView): readonly TransitionView[] {
  return transitions;
}

function say({ spot, what, clause }: TransitionView): Message {
  return {
    text: `This changes ${what === '' ? 'how a post is filled' : `the rule on the ${what}`}, and neither it nor the rules say from when, or what becomes of the present holder.`,
    certainty: 'certain', ...spot, related: [{ text: 'The clause as it is.', ...clause }],
  };
}
