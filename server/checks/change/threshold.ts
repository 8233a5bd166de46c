/** A proposal that is put to a smaller majority than the rules demand for changing them. */
import type { Message } from '../check.ts';
import type { ChangeCheck, ChangeView, ThresholdView } from '../changes.ts';
import { clauseName } from '../wording.ts';

export const changeThreshold: ChangeCheck<ThresholdView> = {
  id: 'change/threshold',
  severity: 'error',
  find,
  say,
  page: {
    summary: 'A rule change is to be carried by less than the rules demand.',
    why: 'A change that was carried by too few votes is void, and whatever is done under it can be attacked.',
    wrong: '1. The Board meets monthly.\n2. A change to these rules requires two thirds of the votes cast.\n\nRule change 1: Weekly\nMajority: more than half of votes cast\n\nIn clause 1, replace "monthly" with "weekly".',
    right: '1. The Board meets monthly.\n2. A change to these rules requires two thirds of the votes cast.\n\nRule change 1: Weekly\nMajority: two thirds of the votes cast\n\nIn clause 1, replace "monthly" with "weekly".',
    decided: 'The line “Majority:”, or a sentence about the vote, is compared with the clauses on changes to these rules, and with those on changes to the clause in question. Only the shares are compared.',
    settle: 'Put the proposal to the majority that the rules demand.',
    source: 'Votes on rule changes that had to be taken again.',
  },
};

function find({ thresholds }: ChangeView): readonly ThresholdView[] {
  return thresholds;
}

function say({ spot, put, demanded, clause }: ThresholdView): Message {
  return { text: `This is put to ${put}, but ${clauseName(clause.clause)} demands ${demanded} for it.`, certainty: 'certain', ...spot, related: [{ text: 'The majority that is demanded.', ...clause }] };
}
