/** An instruction that cannot be carried out as it is written. */
import type { Message } from '../check.ts';
import type { ChangeCheck, ChangeView, TroubleView } from '../changes.ts';

type Malformed = Extract<TroubleView, { kind: 'malformed' }>;

export const changeMalformed: ChangeCheck<Malformed> = {
  id: 'change/malformed',
  severity: 'error',
  find,
  say,
  page: {
    summary: 'An instruction of a rule change cannot be carried out as it is written.',
    why: 'If it is carried all the same, somebody has to decide afterwards what the meeting meant.',
    wrong: '1. The Board meets monthly.\n2. The Board may meet by telephone.\n\nRule change 1: Committees\n\nReplace "Board" with "Committee".',
    right: '1. The Board meets monthly.\n2. The Board may meet by telephone.\n\nRule change 1: Committees\n\nReplace "Board" with "Committee" throughout.',
    decided: 'A line that begins like an instruction must say what is changed, where, and to what: words that stand several times need a clause or “throughout”, a number that two clauses have needs the one above it, and no two instructions of a proposal may change the same words.',
    settle: 'Say which clause, which words and what the new text is.',
    source: 'Conference agendas: “delete the second sentence” in a clause that has one.',
  },
};

function find({ troubles }: ChangeView): readonly Malformed[] {
  return troubles.filter((trouble) => trouble.kind === 'malformed');
}

function say({ spot, reason }: Malformed): Message {
  return { text: `This cannot be carried out as it is written: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`, certainty: 'certain', ...spot, related: [] };
}
