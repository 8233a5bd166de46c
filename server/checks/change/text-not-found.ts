/** A proposal quotes words that the rulebook does not have. */
import type { Fix, Message } from '../check.ts';
import type { ChangeCheck, ChangeView, TroubleView } from '../changes.ts';
import { clauseName, listed, sentences } from '../wording.ts';

type Missing = Extract<TroubleView, { kind: 'text-not-found' }>;

export const changeTextNotFound: ChangeCheck<Missing> = {
  id: 'change/text-not-found',
  severity: 'error',
  find,
  say,
  fixes,
  page: {
    summary: 'A rule change quotes words that do not stand where it says.',
    why: 'The proposal was written against an older edition, or from memory. If it is carried, nobody can say what the rules now read, and the secretary has to guess.',
    wrong: '1. The Treasurer shall be elected by the Members.\n\nRule change 1: Appoint the Treasurer\n\nIn clause 1, replace "chosen by the Fellows" with "appointed by the Board".',
    right: '1. The Treasurer shall be elected by the Members.\n\nRule change 1: Appoint the Treasurer\n\nIn clause 1, replace "elected by the Members" with "appointed by the Board".',
    decided: 'Quoted words are looked for as they are written, then ignoring spacing, quote marks and case, in the clause that is named and all that stands below it.',
    settle: 'Quote the words as they stand in the rules today; the nearest ones are shown.',
    source: 'Conference agendas: amendments ruled out of order because the text that they amend was changed the year before.',
  },
};

function find({ troubles }: ChangeView): readonly Missing[] {
  return troubles.filter((trouble) => trouble.kind === 'text-not-found');
}

function say({ spot, quote, where, nearest, elsewhere }: Missing): Message {
  const names = listed(where.map(({ clause }) => clauseName(clause)));
  return {
    text: sentences(
      `“${quote}” does not stand in ${names === '' ? 'the rules' : names}.`,
      elsewhere ? `it stands in ${clauseName(elsewhere.clause)}.` : '',
      nearest ? `the nearest there is “${nearest.text}”.` : '',
    ),
    certainty: 'certain',
    ...spot,
    related: [
      ...(nearest ? [{ text: 'The nearest words.', ...nearest.spot }] : where.map((each) => ({ text: 'It is looked for here.', ...each }))),
      ...(elsewhere ? [{ text: 'The words stand here.', ...elsewhere }] : []),
    ],
  };
}

function fixes({ spot, nearest }: Missing): readonly Fix[] {
  return nearest ? [{ title: `Quote “${nearest.text}”`, kind: 'choice', edits: [{ place: spot.place, newText: nearest.text }] }] : [];
}
