/** A power to change a clause that another clause protects from it. */
import type { Group, NormFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, precede, remove } from '../edits.ts';
import { alsoSaid, apart, certainty, clashOf, clauseNames, earlierClauses, merged, relatedTo, sameClause, suppose, type Clash } from '../pairs.ts';
import { address, capitalised, clauseName, naming, sentences } from '../wording.ts';

interface Varied extends Clash<NormFact> {
  readonly guard: NormFact;
  readonly change: NormFact;
}

export const powerEntrenched: Check<'amending', Varied> = {
  id: 'power/entrenched',
  severity: 'error',
  looksAt: 'amending',
  find,
  say,
  fixes,
  page: {
    summary: 'One clause says that a provision may not be changed, or only by somebody, and another lets somebody else change it.',
    why: 'The protection is worth nothing as long as a second clause goes round it, and a change made by that road is void for one half of the members and '
      + 'good for the other.',
    wrong: '1. The quorum is ten members.\n2. Clause 1 may be changed only by the Congress.\n3. The Board may amend clause 1.',
    right: '1. The quorum is ten members.\n2. Clause 1 may be changed only by the Congress.\n3. The Board may amend clause 2.',
    decided: 'The protected provision is named by its number, or as these rules; so is what may be changed, and it is the same provision or lies below it. A general '
      + 'power to change the rules beside a protected clause is no clash: the special rule limits it. Where the power is over any clause, by that word, it is a hint.',
    settle: 'Leave the protected provision out of the power; or give the power to those who alone may change it; or say which clause prevails.',
    source: 'Companies Act 2006, section 22 (entrenched provisions of the articles): a company may provide that some provisions can be changed only under stricter conditions than a special resolution.',
  },
};

function find(group: Group<'amending'>, read: Read): readonly Varied[] {
  const guards = group.members.filter((norm) => norm.modality === 'prohibition' || norm.exclusive);
  const changes = group.members.filter((norm) => norm.modality === 'power' || norm.modality === 'permission');
  return merged(guards.flatMap((guard) => changes.filter((change) => !sameClause(guard.clause, change.clause) && goesRound(change, guard, read)).flatMap((change) => clash(guard, change, group.members, read))));
}

function goesRound(change: NormFact, guard: NormFact, read: Read): boolean {
  if (change.exclusive && guard.exclusive) return false;
  if (guard.exclusive && !apart(guard.actor, change.actor, read)) return false;
  return isBelow(change, guard, read);
}

/** Whether what may be changed is the protected provision, or a part of it. */
function isBelow(change: NormFact, guard: NormFact, read: Read): boolean {
  if (isAny(change)) return provisions(guard, read).length > 0;
  const [low, high] = [provisions(change, read), provisions(guard, read)];
  return low.length > 0 && low.every((one) => high.some((other) => one === other || parents(one, read).includes(other)));
}

/** "any Article of this Constitution": the protected one too, if it is taken at its word. */
function isAny({ exceptions, reading: { object } }: NormFact): boolean {
  return exceptions.length === 0 && object !== undefined && anyProvision.test(object.text) && object.restrictions.length === 0;
}

const anyProvision = /^(?:any|every|each|all)(?: of)?(?: (?:the|these|this))? (?:articles?|clauses?|rules?|provisions?|sections?|parts?|bye?-?laws?|standing orders?|paragraphs?)(?: (?:of|in) (?:these|this|the) [\p{L} -]+)?$/iu;

function provisions({ reading: { object }, clause }: NormFact, read: Read): readonly string[] {
  const found = object?.reference ? read.resolve(object.reference, clause) : undefined;
  return found?.kind === 'found' ? found.provisions.map(({ uri, provision }) => `${uri}#${provision}`) : [];
}

/** Keys of what a provision stands under. */
function parents(key: string, read: Read): readonly string[] {
  const [uri = '', provision = ''] = key.split('#');
  const entries = read.group('document', uri).members;
  const up = (id: string): readonly string[] => {
    const parent = entries.find((entry) => entry.provision === id)?.parent;
    return parent ? [`${uri}#${parent}`, ...up(parent)] : [];
  };
  return up(provision);
}

function clash(guard: NormFact, change: NormFact, members: readonly NormFact[], read: Read): readonly Varied[] {
  const [earlier, later] = members.indexOf(guard) < members.indexOf(change) ? [guard, change] : [change, guard];
  return clashOf({ earlier, later }, read).map((found) => ({ ...found, guard, change }));
}

function say(found: Varied): Message {
  const { guard, change, earlier, later, meeting, order } = found;
  const on = later.clause;
  const what = provision(guard);
  const ban = guard.exclusive ? `only ${who(guard)} may change ${what}` : `${what} may not be changed`;
  return {
    text: sentences(`${who(change)} may change ${provision(change)} (${address(change.clause, on)}), but ${ban} (${address(guard.clause, on)}).`, alsoSaid(found), isAny(change) ? 'The special rule is usually read as an exception, but neither says so.' : ''),
    ...(isAny(change) && { severity: 'hint' as const }),
    certainty: certainty([guard, change], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(found, () => (earlier === guard ? 'Protects the provision.' : 'Lets it be changed.')),
    scenario: `${suppose(meeting, `${who(change)} changes it`)}. ${capitalised(clauseName(change.clause, on))} allows it; ${clauseName(guard.clause, on)} does not.`,
    precedence: order.text,
  };
}

/** "Clause 3" → "clause 3". */
function provision({ reading: { object } }: NormFact): string {
  const text = object?.text ?? 'the provision';
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function who(norm: NormFact): string {
  return norm.actor ? naming(norm.actor, norm.reading.actor) : 'somebody';
}

function fixes(found: Varied, read: Read): readonly Fix[] {
  const { earlier, later } = found;
  const [first, second] = clauseNames(found);
  return [
    ...choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', earlierClauses(found))),
    ...choice(`Make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', earlierClauses(found))),
    ...choice(`Delete ${second}`, remove(later.clause, read), { quiet: true }),
    ...choice(`Delete ${clauseName(earlier.clause, later.clause)}`, remove(earlier.clause, read), { quiet: true }),
  ];
}
