/** Two proposals that can both be carried, but not in either order. */
import type { Message } from '../check.ts';
import type { ChangeCheck, ChangeView, PairView } from '../changes.ts';
import { sentences } from '../wording.ts';

type Ordered = Extract<PairView, { kind: 'order' }>;

export const changeOrderMatters: ChangeCheck<Ordered> = {
  id: 'change/order-matters',
  severity: 'warning',
  find,
  say,
  page: {
    summary: 'Two rule changes do not come to the same in either order.',
    why: 'A proposal that renumbers moves the clauses that the next one speaks of: carried in the order of the agenda, the second changes a clause that nobody meant.',
    wrong: '1. The Board meets monthly.\n2. The Board keeps minutes.\n3. The Board publishes minutes.\n\nRule change 1: No meetings\n\nDelete clause 1.\nRenumber accordingly.\n\nRule change 2: No publication\n\nDelete clause 3.',
    right: '1. The Board meets monthly.\n2. The Board keeps minutes.\n3. The Board publishes minutes.\n\nRule change 1: More meetings\n\nIn clause 1, replace "monthly" with "weekly".\n\nRule change 2: No publication\n\nDelete clause 3.',
    decided: 'Each is carried out on the text that the other has left, with its numbers, and the results are compared with both at once.',
    settle: 'Put them in the order that works, or decide that all proposals speak of the text before the meeting.',
    source: 'Agendas in which an early proposal says “renumber accordingly”.',
  },
};

function find({ pairs }: ChangeView): readonly Ordered[] {
  return pairs.filter((pair) => pair.kind === 'order');
}

function say({ spot, other, otherSpot, first, reason, works }: Ordered): Message {
  return {
    text: sentences(`with ${other} it depends on which is carried first.`, reason, works === '' ? 'neither order gives what the two say of the present text.' : `${works} first works.`),
    certainty: 'certain', ...spot,
    related: [{ text: first ? `${other} is changed by the order too.` : `The instruction of ${other}.`, ...otherSpot }],
  };
}
