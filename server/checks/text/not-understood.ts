/** A sentence of which not even the core was understood. */
import type { Group, ReadClause } from '../../model/facts.ts';
import type { Check, Message } from '../check.ts';
import { placeOf } from '../edits.ts';

export const textNotUnderstood: Check<'clause', ReadClause> = {
  id: 'text/not-understood',
  severity: 'hint',
  looksAt: 'clause',
  find,
  say,
  page: {
    summary: 'A sentence could not be read, so it was checked against nothing.',
    why: 'A clash with this sentence would not be found. The sentence itself may be perfectly good.',
    wrong: '1. What the Readers must and must not is written on the wall.',
    right: '1. The Readers must keep quiet in the library.',
    decided: 'Neither who is bound nor what is said of them was recognised. The word at which the reading stopped is underlined.',
    settle: 'Write it as one sentence that says who must, may or must not do what, and when; or leave it as it is.',
    source: 'Preambles, mottoes and sentences with more than one thought.',
  },
};

function find(group: Group<'clause'>): readonly ReadClause[] {
  return group.members.filter(({ reading }) => reading.understanding === 'none');
}

function say({ clause, reading }: ReadClause): Message {
  const stopped = reading.stoppedAt?.word ? reading.stoppedAt : undefined;
  return {
    text: `This sentence was not understood${stopped ? `: the reading stopped at “${stopped.word}”` : ''}. It is not checked.`,
    certainty: 'certain',
    place: (stopped && placeOf(clause, stopped.span)) ?? clause.place,
    clause,
    related: [],
  };
}
