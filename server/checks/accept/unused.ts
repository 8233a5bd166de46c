/** An acceptance that covers nothing. */
import { nearest } from '../../nearest.ts';
import type { Acceptance, Group } from '../../model/facts.ts';
import type { Check, Message } from '../check.ts';
import { onAcceptance, withoutLine } from '../acceptances.ts';

export const acceptUnused: Check<'acceptance', Acceptance> = {
  id: 'accept/unused',
  severity: 'warning',
  looksAt: 'acceptance',
  find: ({ members }: Group<'acceptance'>) => members.filter(({ state }) => state === 'unused' || state === 'no date' || state === 'unknown check'),
  say,
  fixes: (acceptance) => (acceptance.state === 'unused' ? withoutLine(acceptance) : []),
  page: {
    summary: 'A line accepts a conflict that is not there.',
    why: 'An acceptance that outlives its conflict hides the next one that comes up at the same place.',
    wrong: '1. The Warden is elected by the Residents.\n// accept mandate/split with 1: the Trustees employ, the Residents choose\n2. The Warden is accountable to the Residents.',
    right: '1. The Warden is elected by the Residents.\n2. The Warden is accountable to the Residents.',
    decided: 'The check finds nothing in which the clause below the line and all the clauses that the line names take part. So it is where the name of the check '
      + 'is misspelt or the day is none.',
    settle: 'Take the line out, or correct what it names.',
    source: 'Linters of programs report suppressions that suppress nothing, for the same reason.',
  },
};

function say(acceptance: Acceptance): Message {
  return onAcceptance(acceptance, words(acceptance));
}

function words({ state, directive: { check, until }, known }: Acceptance): string {
  if (state === 'no date') return `“${until}” is not a day, so this line covers nothing. Write it as 2027-09-30.`;
  if (state === 'unused') return `This line accepts ${check}, but nothing of the kind is found here with the clauses that it names.`;
  const meant = nearest(check, known);
  const asked = meant === undefined ? 'Name a check, for example mandate/split.' : `Did you mean ${meant}?`;
  return check === '' ? `This line does not say what it accepts. ${asked}` : `There is no check ${check}, so this line covers nothing. ${asked}`;
}
