/** An acceptance whose day has passed. */
import type { Acceptance, Group } from '../../model/facts.ts';
import type { Check, Message } from '../check.ts';
import { onAcceptance, withoutLine } from '../acceptances.ts';

export const acceptExpired: Check<'acceptance', Acceptance> = {
  id: 'accept/expired',
  severity: 'warning',
  looksAt: 'acceptance',
  find: ({ members }: Group<'acceptance'>) => members.filter(({ state }) => state === 'expired'),
  say,
  fixes: withoutLine,
  page: {
    summary: 'A conflict was accepted until a day that has passed.',
    why: 'A committee that accepts a conflict until the next conference wants to hear of it again after that conference.',
    wrong: '1. The Warden is elected by the Residents.\n// accept mandate/split with 1 until 2020-09-30: until the new charter is adopted\n2. The Warden is accountable to the Trustees.',
    right: '1. The Warden is elected by the Residents.\n// accept mandate/split with 1 until 2999-09-30: until the new charter is adopted\n2. The Warden is accountable to the Trustees.',
    decided: 'The day behind “until” is before today. The last day itself still counts.',
    settle: 'Settle the conflict, set a later day, or take the line out.',
    source: 'Sunset clauses: what is allowed for a time is looked at again when the time is over.',
  },
};

function say(acceptance: Acceptance): Message {
  const { check, until } = acceptance.directive;
  return onAcceptance(acceptance, `The acceptance of ${check} ended on ${until}. What it covered is shown again.`);
}
