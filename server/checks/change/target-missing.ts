/** A proposal changes a clause that is not there. */
import type { Fix, Message } from '../check.ts';
import type { ChangeCheck, ChangeView, TroubleView } from '../changes.ts';
import { clauseName, sentences } from '../wording.ts';

type Missing = Extract<TroubleView, { kind: 'target-missing' }>;

export const changeTargetMissing: ChangeCheck<Missing> = {
  id: 'change/target-missing',
  severity: 'error',
  find,
  say,
  fixes,
  page: {
    summary: 'A rule change speaks of a clause or document that is not there.',
    why: 'Clauses are renumbered from year to year. A proposal that deletes clause 9 of last year’s edition deletes nothing, or something else.',
    wrong: '1. The Board meets monthly.\n2. The Board keeps minutes.\n\nRule change 1: No minutes\n\nDelete clause 9.',
    right: '1. The Board meets monthly.\n2. The Board keeps minutes.\n\nRule change 1: No minutes\n\nDelete clause 2.',
    decided: 'Clauses are looked for as references are: the provision whose address ends with the number, in the document that the header names.',
    settle: 'Name the clause as it is numbered today. All numbers of a proposal are those before it.',
    source: 'Conference agendas: proposals written against the rulebook of the year before.',
  },
};

function find({ troubles }: ChangeView): readonly Missing[] {
  return troubles.filter((trouble) => trouble.kind === 'target-missing');
}

function say({ spot, named, header, nearest }: Missing): Message {
  return {
    text: header ? `There is no document “${named}” here.` : sentences(`there is no ${named.charAt(0).toLowerCase()}${named.slice(1)} in the rules.`, nearest ? `the nearest is ${clauseName(nearest.spot.clause)}.` : ''),
    certainty: 'certain',
    ...spot,
    related: nearest ? [{ text: 'The nearest clause.', ...nearest.spot }] : [],
  };
}

function fixes({ spot, nearest }: Missing): readonly Fix[] {
  return nearest ? [{ title: `Change ${nearest.spot.clause.address}`, kind: 'choice', edits: [{ place: spot.place, newText: nearest.written }] }] : [];
}
