/** References and names that the change leaves without what they mean. */
import type { Message } from '../check.ts';
import type { ChangeCheck, ChangeView, OrphanView } from '../changes.ts';
import { clauseName } from '../wording.ts';

export const changeOrphansReference: ChangeCheck<OrphanView> = {
  id: 'change/orphans-reference',
  severity: 'warning',
  find,
  say,
  page: {
    summary: 'After a rule change a reference leads nowhere or elsewhere, or a term has no definition.',
    why: 'The clause that refers is not in the proposal, so nobody looks at it. After the meeting it points into the void, or at a clause that has the number now.',
    wrong: '1. "Hall" means the Old Hall.\n2. The Board meets in the Hall.\n3. The Warden acts under clause 4.\n4. The Board may give directions.\n\nRule change 1: No directions\n\nDelete clause 4.',
    right: '1. "Hall" means the Old Hall.\n2. The Board meets in the Hall.\n3. The Warden acts under clause 4.\n4. The Board may give directions.\n\nRule change 1: No meetings\n\nDelete clause 2.\nRenumber accordingly.',
    decided: 'Every reference of the present text is followed through the change: where its clause only has another number, the reference is rewritten. What is left is reported: its clause is gone, or it cannot be written so that it means the same. References in the new text speak of the numbers of today, or of a new clause by the number it is given, and follow too; where a clause of today and a new one have the same number, that is reported. A defined term is reported where its definition goes and clauses still use it.',
    settle: 'Change the clause that refers in the same proposal.',
    source: 'Rulebooks that refer to clauses which were deleted years ago.',
  },
};

function find({ orphans }: ChangeView): readonly OrphanView[] {
  return orphans;
}

function say({ kind, spot, words, meant, from }: OrphanView): Message {
  const where = clauseName(from.clause);
  return {
    text: {
      gone: `“${words}” in ${where} means ${meant}, which this change takes away.`,
      'cannot-follow': `“${words}” in ${where} means ${meant}, which gets another number, and the reference cannot follow by itself.`,
      'new-two': `“${words}” in the new text may mean ${meant}, which gets another number, or the new clause that is given this one.`,
      'new-gone': `“${words}” in the new text means ${meant}, which this change takes away; another clause gets the number.`,
      'new-cannot-follow': `“${words}” in the new text means ${meant}, which gets another number, and the reference cannot follow by itself.`,
      term: `This change takes the definition of “${words}” away; ${where} still uses the term.`,
    }[kind],
    certainty: 'certain', ...spot, related: [{ text: kind === 'term' ? 'The term is used here.' : kind.startsWith('new-') ? 'The clause that has this number today.' : 'The reference.', ...from }],
  };
}
