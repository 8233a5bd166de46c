/** The text that a proposal says will result is not what its instructions give. */
import type { Message } from '../check.ts';
import type { ChangeCheck, ChangeView, ResultView } from '../changes.ts';
import { clauseName } from '../wording.ts';

export const changeResultDiffers: ChangeCheck<ResultView> = {
  id: 'change/result-differs',
  severity: 'warning',
  find,
  say,
  page: {
    summary: 'The stated result of a rule change is not what its instructions give.',
    why: 'Delegates read the result and vote; the secretary carries out the instructions. If the two differ, the rules will not read what was voted for.',
    wrong: '1. The Board meets monthly in the Hall.\n\nRule change 1: Weekly\n\nIn clause 1, replace "monthly" with "weekly", so that it reads: "The Board meets weekly."',
    right: '1. The Board meets monthly in the Hall.\n\nRule change 1: Weekly\n\nIn clause 1, replace "monthly" with "weekly", so that it reads: "The Board meets weekly in the Hall."',
    decided: 'The words behind “so that it reads”, “resulting text” and the like are compared with the clause after all instructions, ignoring spacing, quote marks and case.',
    settle: 'Put the instructions or the stated result right.',
    source: 'Proposals that show the clause as it is to be, with a sentence left out.',
  },
};

function find({ results }: ChangeView): readonly ResultView[] {
  return results;
}

function say({ spot, actual, clause }: ResultView): Message {
  return { text: `The instructions give another text for ${clauseName(clause.clause)}: “${actual.replace(/[.]$/u, '')}”.`, certainty: 'certain', ...spot, related: [{ text: 'The clause as it is.', ...clause }] };
}
