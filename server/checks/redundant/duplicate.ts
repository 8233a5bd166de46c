/** A rule that is written twice. */
import type { Clause, Group, NormFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, remove } from '../edits.ts';
import { sameClause, type Pair } from '../pairs.ts';
import { address, clauseName, textRead } from '../wording.ts';
import { standsAlone, standTogether, startsAnew } from '../standing.ts';

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
      + 'both speak of the same names. Numbered clauses of one list that name who acts are a warning, others are information, and only where the words mean the same wherever they stand: not “the motion” or “the committee” of the clause before, not a duty under the heading of an officer, not a second sentence that goes on with the first. Under the headings of two bodies “the Chair” is two people, and nothing is reported.',
    settle: 'Keep the one that stands in the better place.',
    source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting: don’t say the same thing twice.',
  },
};

const fewestWords = 4;

/** One for each further clause with the words of the group, beside the first. */
function find({ members: [earlier, ...others] }: Group<'wording'>, read: Read): readonly Duplicate[] {
  return others.flatMap((later) => {
    if (!earlier || sameClause(earlier.clause, later.clause) || later.clause.provision === earlier.clause.provision || !isLong(later)) return [];
    const together = standTogether(earlier, later, read);
    const same = [earlier, later].every((norm) => (together ? startsAnew(norm) : standsAlone(norm, read)));
    return same ? [{ earlier, later, together }] : [];
  });
}

function isLong({ clause }: NormFact): boolean {
  return (textRead(clause).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:the|an?)$/iu.test(word)).length >= fewestWords;
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
