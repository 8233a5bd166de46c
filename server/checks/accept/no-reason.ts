/** An acceptance that does not say why. */
import type { Acceptance, Group } from '../../model/facts.ts';
import type { Check, Message } from '../check.ts';
import { onAcceptance } from '../acceptances.ts';

export const acceptNoReason: Check<'acceptance', Acceptance> = {
  id: 'accept/no-reason',
  severity: 'warning',
  looksAt: 'acceptance',
  find: ({ members }: Group<'acceptance'>) => members.filter(({ state }) => state === 'no reason'),
  say,
  page: {
    summary: 'A line accepts a conflict but does not say why.',
    why: 'Whoever reads the rulebook in five years must be able to tell a conflict that was meant from one that nobody saw. Without its reason the '
      + 'acceptance covers nothing.',
    wrong: '1. The Warden is elected by the Residents.\n// accept mandate/split with 1\n2. The Warden is accountable to the Trustees.',
    right: '1. The Warden is elected by the Residents.\n// accept mandate/split with 1: the Trustees employ, the Residents choose\n2. The Warden is accountable to the Trustees.',
    decided: 'Behind the colon of the line there must be some words.',
    settle: 'Write the reason behind a colon, or take the line out.',
    source: 'The registers of exceptions that auditors ask for: a deviation is recorded with its reason.',
  },
};

function say(acceptance: Acceptance): Message {
  return onAcceptance(acceptance, `This line accepts ${acceptance.directive.check} without a reason, so it covers nothing. Write the reason behind a colon.`);
}
