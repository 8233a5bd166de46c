/** A rule change without the date that the rules, or its own words, count on. */
import type { Message } from '../check.ts';
import type { ChangeCheck, ChangeView, CommencementView } from '../changes.ts';

export const timeNoEffectiveDate: ChangeCheck<CommencementView> = {
  id: 'time/no-effective-date',
  severity: 'warning',
  find,
  say,
  page: {
    summary: 'A rule change does not say from when it holds, though the rules or its own words need such a date.',
    why: 'Where changes hold from the date stated in them and none is stated, one side says that the new rule holds at once and the other that it never will.',
    wrong: '1. The Board meets monthly.\n2. A change to these rules takes effect on the date stated in it.\n\nRule change 1: Meetings\n\nIn clause 1, replace "monthly" with "weekly".',
    right: '1. The Board meets monthly.\n2. A change to these rules takes effect on the date stated in it.\n\nRule change 1: Meetings\nEffective: 2027-01-01\n\nIn clause 1, replace "monthly" with "weekly".',
    decided: 'Reported where a clause says that changes hold from the date that they state, or that they must state one, and where the proposal speaks of "the commencement date" or "the date on which this change takes effect" and nobody says which date that is. Silent where the proposal has a date, or the rules say what holds when there is none. A proposal that simply says nothing is none: under most rules it holds as soon as it is carried.',
    settle: 'Add the line "Effective: 2027-01-01" below the title, or say in the rules from when a change holds that names no date.',
    source: 'The commencement sections of statutes, and the drafting manuals that demand one: an Act without a day on which it begins, or with "a day to be appointed" that nobody appoints.',
  },
};

function find({ commencements }: ChangeView): readonly CommencementView[] {
  return commencements;
}

function say({ spot, words, clause }: CommencementView): Message {
  return {
    text: clause ? 'The rules say that a change holds from a date that it states, and this one states none.' : `This speaks of “${words}”, and neither it nor the rules say which date that is.`,
    certainty: 'certain', ...spot, related: clause ? [{ text: 'Asks for a date.', ...clause }] : [],
  };
}
