/** A rule that is written twice. */
import type { Clause, Group, NormFact } from '../../model/facts.ts';
import { provisionKey } from '../../model/places.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, remove } from '../edits.ts';
import { sameClause, type Pair } from '../pairs.ts';
import { address, clauseName, textRead } from '../wording.ts';

interface Duplicate extends Pair<NormFact> {
  /** Both are numbered and stand in one list; in two, the same words may be about two things. */
  readonly together: boolean;
}

export const redundantDuplicate: Check<'wording', Duplicate> = {
  id: 'redundant/duplicate',
  severity: 'warning',
  looksAt: 'wording',
  find,
  say,
  fixes,
  page: {
    summary: 'Two clauses say the same in the same words.',
    why: 'One of the two is amended some day and the other is not. From then on the rulebook contradicts itself.',
    wrong: '1. The Archivist must publish the catalogue every year.\n2. Readers may use the hall.\n3. The Archivist must publish the catalogue every year.',
    right: '1. The Archivist must publish the catalogue every year.\n2. Readers may use the hall.',
    decided: 'The words of the two sentences are the same, but for capitals, articles and punctuation, with the list stem they stand under; both were understood, and '
      + 'both speak of the same names. Numbered clauses of one list that name who acts are a warning, others are information, as the same words may be about two things. Under the headings of two bodies “the Chair” is two people, and nothing is reported.',
    settle: 'Keep the one that stands in the better place.',
    source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting: don’t say the same thing twice.',
  },
};

const fewestWords = 4;

/** One for each further clause with the words of the group, beside the first. */
function find({ members: [earlier, ...others] }: Group<'wording'>, read: Read): readonly Duplicate[] {
  return others.flatMap((later) => {
    const same = earlier && !sameClause(earlier.clause, later.clause) && later.clause.provision !== earlier.clause.provision && isLong(later) && standsAlone(later);
    return same ? [{ earlier, later, together: standTogether({ earlier, later }, read) }] : [];
  });
}

function isLong({ clause }: NormFact): boolean {
  return (textRead(clause).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:the|an?)$/iu.test(word)).length >= fewestWords;
}

/** Its words mean the same wherever it stands. */
function standsAlone({ reading, clause: { text } }: NormFact): boolean {
  return reading.precedence.length === 0 && !/\b(?:this|these|above|below|following|such|then|thereupon|thereafter)\b/iu.test(text);
}

/** Paragraphs without numbers are read one after the other, and a sentence may come back for the next case; so may one that names nobody. */
function standTogether({ earlier, later }: Pair<NormFact>, read: Read): boolean {
  const numbered = [earlier, later].every(({ clause, actor }) => !clause.address.includes('¶') && actor !== undefined);
  return numbered && above(earlier.clause, read) === above(later.clause, read);
}

/** The list or heading that a clause stands in. */
function above({ uri, provision }: Clause, read: Read): string {
  const parent = read.group('document', uri).members.find((one) => one.provision === provision)?.parent ?? '';
  return provisionKey(uri, parent);
}

function say({ earlier, later, together }: Duplicate): Message {
  const on = later.clause;
  return {
    text: `Clause ${address(on)} says again what ${clauseName(earlier.clause, on)} says.`,
    severity: together ? 'warning' : 'information',
    certainty: earlier.certain && later.certain ? 'certain' : 'possible',
    place: on.place,
    clause: on,
    related: [{ text: 'Says the same.', place: earlier.clause.place, clause: earlier.clause }],
  };
}

function fixes({ earlier, later }: Duplicate, read: Read): readonly Fix[] {
  const without = (clause: Clause): readonly Fix[] => choice(`Delete ${clauseName(clause, later.clause)}`, remove(clause, read), { quiet: true });
  return [...without(later.clause), ...without(earlier.clause)];
}
