/** Two proposals that change the same words. */
import type { Message } from '../check.ts';
import type { ChangeCheck, ChangeView, PairView } from '../changes.ts';
import { clauseName, sentences } from '../wording.ts';

type SameWords = Extract<PairView, { kind: 'same-words' }>;

export const changeSameWords: ChangeCheck<SameWords> = {
  id: 'change/same-words',
  severity: 'error',
  find,
  say,
  page: {
    summary: 'Two rule changes edit the same words.',
    why: 'If both are carried nobody can say what the rules read. The meeting has to choose between them, and must know before it votes.',
    wrong: '1. A candidate needs the support of 15 Members.\n\nRule change 1: Ten\n\nIn clause 1, replace "15 Members" with "10 Members".\n\nRule change 2: Five\n\nIn clause 1, replace "15" with "5".',
    right: '1. A candidate needs the support of 15 Members.\n2. A seconder needs the support of 3 Members.\n\nRule change 1: Ten\n\nIn clause 1, replace "15" with "10".\n\nRule change 2: Two\n\nIn clause 2, replace "3" with "2".',
    decided: 'Both are laid over the present text. Two that do exactly the same do not clash, and neither do two insertions at one place. Where a proposal says that it falls if the other is carried, they are alternatives, and nothing is reported.',
    settle: 'Make one an amendment of the other, put them as alternatives (“falls if rule change 1 is carried”), or agree on one text.',
    source: 'Rival proposals for one nomination threshold on the agenda of one conference.',
  },
};

function find({ pairs }: ChangeView): readonly SameWords[] {
  return pairs.filter((pair) => pair.kind === 'same-words');
}

function say({ spot, other, otherSpot, clause, words }: SameWords): Message {
  return {
    text: sentences(`${other} changes the same words${words === '' ? '' : ` (“${words}”)`} in ${clauseName(clause.clause)}: only one of the two can be carried.`),
    certainty: 'certain', ...spot,
    related: [{ text: `The instruction of ${other}.`, ...otherSpot }, { text: 'The words as they are.', ...clause }],
  };
}
