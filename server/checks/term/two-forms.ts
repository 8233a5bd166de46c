/** One name in two forms: its words in another order, or one of them in another number. */
import type { Group } from '../../model/facts.ts';
import { groupedBy } from '../../model/listing.ts';
import type { NameUse } from '../../model/whole-names.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { driftOf, oneThing, sharesClause, type Drift } from '../drift.ts';
import { isSlip } from '../slips.ts';
import { address, capitalised, clauseName } from '../wording.ts';
import { placeOfWord } from '../words.ts';

/** `meant` where one use stands against all others. */
type TwoForms = Drift<NameUse> & { readonly meant?: NameUse };

export const termTwoForms: Check<'name', TwoForms> = {
  id: 'term/two-forms',
  severity: 'warning',
  looksAt: 'name',
  find: ({ members }, read) => [...inOtherOrders(members, read), ...inOtherNumbers(members)],
  say,
  fixes,
  page: {
    summary: 'One name is written in two forms: “Board of Trustees” and “Trustee Board”, “Memberships Committee” and “Membership Committee”.',
    why: 'A reader who takes words seriously asks whether there are two boards. A clause that grants a power to the other one grants it, read strictly, to nobody.',
    wrong: '1. The Board of Wardens has seven members.\n2. Timber may be sold by the Warden Board.',
    right: '1. The Board of Wardens has seven members.\n2. Timber may be sold by the Board of Wardens.',
    decided: 'Compared are names of bodies and posts that are made of the same words. Told are those with the words in another order, “Vice-” and “Deputy”, “Hon.” and “Honorary” (information); and a name with another number inside it that is used once, where all other clauses agree. Names that stand in one sentence are two things on purpose.',
    settle: 'Use one form throughout; or say that the two mean the same.',
    source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting: one thing, one term.',
  },
};

/** Of a name that stands everywhere not every use is compared. */
const mostCompared = 500;

/** "Board of Trustees" and "Trustee Board", "Vice-President" and "Deputy President". */
function inOtherOrders(members: Group<'name'>['members'], read: Read): readonly TwoForms[] {
  const uses = members.slice(0, mostCompared);
  const isOne = new Set(uses.map(({ plain }) => plain)).size < 2 || new Set(uses.map(({ keyed }) => keyed)).size < 2;
  return isOne || sharesClause(uses) ? [] : driftOf(uses, read);
}

/** "the Memberships Committee" once, and else "the Membership Committee". */
function inOtherNumbers(members: Group<'name'>['members']): readonly TwoForms[] {
  const [uses, ...others] = groupedBy(members.slice(0, mostCompared), ({ keyed }) => keyed).values();
  if (!uses || uses.length < 3 || others.length > 0) return [];
  const [[use, ...more] = [], [meant] = [], ...forms] = [...groupedBy(uses, ({ plain }) => plain).values()].toSorted((a, b) => a.length - b.length);
  return use && meant && more.length === 0 && forms.length === 0 ? [{ last: use, others: [meant], meant }] : [];
}

function say({ last, others, meant }: TwoForms): Message {
  if (!meant) return { ...oneThing({ last, others }), severity: 'information' };
  const on = last.read.clause;
  return {
    text: `“${last.written}” (${address(on)}) is used nowhere else. ${capitalised(clauseName(meant.read.clause, on))} has “${meant.written}”.`,
    certainty: isSlip(last.plain, meant.plain) ? 'certain' : 'possible',
    doubt: 'The two may be different names.',
    place: placeOfWord(last),
    clause: on,
    related: [{ text: `“${meant.written}” stands here.`, place: placeOfWord(meant), clause: meant.read.clause }],
  };
}

/** Where the last words have one number. */
function fixes({ last, meant }: TwoForms): readonly Fix[] {
  const lastWord = ({ written }: NameUse): string => written.slice(written.lastIndexOf(' '));
  return meant && lastWord(last) === lastWord(meant) ? [{ title: `Correct “${last.written}” to “${meant.written}”`, kind: 'safe', edits: [{ place: placeOfWord(last), newText: meant.written }] }] : [];
}
