/** Other clauses still speak of what a proposal renames or takes away. */
import type { Fix, Message } from '../check.ts';
import type { ChangeCheck, ChangeView, LeftoverView } from '../changes.ts';
import { clauseName, listed } from '../wording.ts';

export const changeConsequential: ChangeCheck<LeftoverView> = {
  id: 'change/consequential',
  severity: 'warning',
  find,
  say,
  fixes,
  page: {
    summary: 'Other clauses still speak of what a rule change renames or takes away.',
    why: 'A post gets a new name in the clause that everybody reads, and keeps the old one in the clauses on quorum, vacancy and discipline. Years later the two are taken for two posts.',
    wrong: '1. The Treasurer keeps the accounts.\n2. The Board may remove the Treasurer.\n\nRule change 1: A new title\n\nIn clause 1, replace "Treasurer" with "Finance Officer".',
    right: '1. The Treasurer keeps the accounts.\n2. The Board may remove the Treasurer.\n\nRule change 1: A new title\n\nReplace "Treasurer" with "Finance Officer" throughout.',
    decided: 'A name counts as given up where a proposal puts a name in its place that the rules do not use yet, or deletes the clauses that set up a post or body. What the text with the change still says of it is reported once, with all places.',
    settle: 'Add the consequential amendments; the fix writes them.',
    source: 'Rulebooks in which a renamed committee lives on in the standing orders.',
  },
};

function find({ leftovers }: ChangeView): readonly LeftoverView[] {
  return leftovers;
}

const MOST_NAMED = 6;

function say({ spot, old, now, uses }: LeftoverView): Message {
  const clauses = [...new Set(uses.map(({ clause }) => clauseName(clause)))];
  const where = clauses.length > MOST_NAMED ? `${clauses.length} other clauses` : listed(clauses);
  const verb = clauses.length === 1 ? 'speaks' : 'speak';
  return {
    text: now === '' ? `With this change nothing sets up the ${old} any more, but ${where} still ${verb} of it.` : `This change calls the ${old} “${now}”, but ${where} still ${verb} of the ${old}.`,
    certainty: now === '' ? 'possible' : 'certain', ...spot,
    related: uses.map((use) => ({ text: `The ${old} is named here.`, ...use })),
  };
}

function fixes({ instructions, end }: LeftoverView): readonly Fix[] {
  if (!instructions || !end) return [];
  const title = instructions.length === 1 ? 'Add the consequential amendment' : `Add ${instructions.length} consequential amendments`;
  return [{ title, kind: 'choice', edits: [{ place: end.place, newText: `\n${instructions.join('\n')}` }] }];
}
