/** A right of members or branches, and somebody's power to forbid its exercise. */
import { inflect } from '../../../grammar/lexicon.ts';
import type { Group, GroupMembers, NormFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, precede, remove } from '../edits.ts';
import { isResolved } from '../norms.ts';
import { alsoSaid, apart, certainty, clauseNames, earlierClauses, meets, merged, relatedTo, sameClause, suppose, unordered, type Clash } from '../pairs.ts';
import { address, capitalised, clauseName, deed, isPlural, naming, sentences } from '../wording.ts';

interface Vetoed extends Clash<NormFact> {
  readonly right: NormFact;
  readonly veto: NormFact;
  /** The veto is for some cases only. */
  readonly limited: boolean;
}

export const powerRightAndVeto: Check<'thing', Vetoed> = {
  id: 'power/right-and-veto',
  severity: 'warning',
  looksAt: 'thing',
  find,
  say,
  fixes,
  page: {
    summary: 'One clause gives members a right, another lets somebody forbid what they have a right to do, and no clause orders the two.',
    why: 'The member stands on the right and the officer on the power. The officer decides in practice, because whoever can say no is asked last, and the right '
      + 'is worth what the officer leaves of it.',
    wrong: '1. Every Member is entitled to submit a motion.\n2. The Secretary may disallow a motion.',
    right: '1. Subject to clause 2, every Member is entitled to submit a motion.\n2. The Secretary may disallow a motion.',
    decided: 'A right is what a group of people, or every one of them, may do; what a body or an officer may do is a power, and a veto over a power is an '
      + 'ordinary check. Both clauses speak of the same thing and can apply together. Requests, applications and nominations are not counted, because somebody has to '
      + 'decide on them; nor are votes on the merits. A veto for some cases only is a hint. A right that is "subject to" the veto, or needs consent, is ordered.',
    settle: 'Say that the right is subject to the veto, and on what grounds; or that the veto leaves the right alone; or delete one of them.',
    source: 'The objection to rules by which a committee votes while its chair retains a power of veto: '
      + 'https://github.com/haskell-core/core-libraries-proposals/issues/3.',
  },
};

const forbidding = /^(?:forbid|prohibit|ban|bar|block|prevent|stop|veto|refuse|disallow)$/u;
/** What is put to somebody for a decision. */
const request = /\b(?:application|request|nomination|appeal|claim|complaint|resignation|bid|tender|booking|leave|admission|membership|payment|refund)$/u;
/** What leaves the thing as it is, forbidden or not. */
const harmless = /^(?:inspect|see|read|receive|copy|attend|vote|second|oppose|appeal|view|request|ask|comment|obtain|support|endorse|nominate|have|get|know|hear|elect|appoint|remove|suspend|expel)$/u;

function find(group: Group<'thing'>, read: Read): readonly Vetoed[] {
  const vetoes = group.members.filter(isVeto);
  const rights = vetoes.length === 0 ? [] : group.members.filter((fact): fact is NormFact => isRight(fact, read) && !harmless.test(fact.act));
  return merged(vetoes.flatMap((veto) => [...rights.filter((right) => sameThing(right, veto, read)), ...barred(veto, group, read)].flatMap((right) => clash(right, veto, group, read))));
}

function isVeto(fact: GroupMembers['thing']): fact is NormFact {
  return fact.kind === 'norm' && forbidding.test(fact.act) && isGranted(fact) && fact.actor !== undefined && !request.test(fact.reading.object?.name ?? '');
}

function isGranted(norm: NormFact): boolean {
  return (norm.modality === 'permission' || norm.modality === 'power') && norm.reading.polarity === '+' && isResolved(norm);
}

/** What people may do; a right that asks for consent, or gives way to "the control of the Chair", is ordered already. */
function isRight(fact: GroupMembers['thing'], read: Read): fact is NormFact {
  if (fact.kind !== 'norm' || !fact.actor || !isGranted(fact) || forbidding.test(fact.act)) return false;
  const { adjuncts, slots, precedence, actor } = fact.reading;
  const asks = slots.consent !== undefined || adjuncts.some(({ text }) => /\b(?:consent|approval|permission|leave|agreement)\b/u.test(text));
  const yields = precedence.some(({ kind, references }) => kind === 'subject-to' && references.length === 0);
  const people = read.kindOf(fact.actor) === 'group' || actor?.determiner === 'every' || actor?.determiner === 'any' || actor?.determiner === 'a' || (actor?.determiner === 'none' && actor.plural);
  return people && !asks && !yields;
}

/** Whether whoever exercises the right can be stopped by the veto, at least in some cases. */
function sameThing(right: NormFact, veto: NormFact, read: Read): boolean {
  return right.object !== undefined && veto.object !== undefined && !from(veto) && read.terms(right.object, veto.object) !== 'unrelated';
}

/** "may prohibit a Branch from debating a motion": the rights of a Branch to do just that. */
function barred(veto: NormFact, group: Group<'thing'>, read: Read): readonly NormFact[] {
  const what = from(veto);
  if (!what || !veto.object) return [];
  const things = group.members.filter((fact): fact is NormFact => fact.kind === 'norm' && fact.object?.key === veto.object?.key);
  return [...read.group('holder', veto.object.key).members, ...things].filter((right) => isRight(right, read) && names(what.text, right));
}

/** "from debating", "to debate": what the person who is named may be kept from. */
function from({ reading }: NormFact): NormFact['reading']['adjuncts'][number] | undefined {
  return reading.adjuncts.find(({ preposition }) => preposition === 'from' || preposition === 'to do');
}

function names(text: string, { act, object, reading }: NormFact): boolean {
  const thing = reading.object?.name ?? object?.text ?? '';
  return [act, inflect(act, 'gerund')].some((verb) => new RegExp(`\\b${verb}\\b`, 'u').test(text)) && (thing === '' || text.includes(thing));
}

function clash(right: NormFact, veto: NormFact, { members }: Group<'thing'>, read: Read): readonly Vetoed[] {
  const meeting = read.conditions(right, veto);
  if (sameClause(right.clause, veto.clause) || !meets(meeting) || !apart(right.actor, veto.actor, read)) return [];
  const [earlier, later] = (members.includes(right) ? members.indexOf(right) < members.indexOf(veto) : inOrder(right, veto, read)) ? [right, veto] : [veto, right];
  const limited = meeting.relation === 'contains' || meeting.relation === 'partial' || veto.exceptions.length > 0 || narrower(right, veto, read);
  return unordered({ earlier, later }, meeting, read).map((found) => ({ ...found, right, veto, limited }));
}

/** Whether the first stands before the second; in two documents, the higher first. */
function inOrder(a: NormFact, b: NormFact, read: Read): boolean {
  const at = ({ clause }: NormFact): number => read.group('document', clause.uri).members.findIndex(({ provision }) => provision === clause.provision);
  const files = read.files();
  return a.clause.uri === b.clause.uri ? at(a) < at(b) || (at(a) === at(b) && a.clause.index < b.clause.index) : files.indexOf(a.clause.uri) < files.indexOf(b.clause.uri);
}

function narrower(right: NormFact, veto: NormFact, read: Read): boolean {
  const standing = right.object && veto.object ? read.terms(right.object, veto.object) : 'same';
  const { restrictions = [], adjuncts = [] } = veto.reading.object ?? {};
  return standing === 'over' || restrictions.length + adjuncts.length > 0 || veto.reading.adjuncts.some(({ preposition, text }) => !/^(?:|from|to do|that)$/u.test(preposition) || (preposition === 'that' && /\b(?:if|unless|where|when|because|until)\b/u.test(text)));
}

function say(found: Vetoed): Message {
  const { right, veto, later, meeting, order, limited } = found;
  const on = later.clause;
  return {
    text: sentences(
      `${who(right)} may ${deed(right)} (${address(right.clause, on)}), but ${who(veto)} may ${deed(veto)} (${address(veto.clause, on)}).`,
      alsoSaid(found), limited ? 'The second is a special case, but neither clause says that it prevails.' : 'No clause says which prevails.',
    ),
    severity: limited ? 'hint' : 'warning',
    certainty: certainty([right, veto], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(found, (norm) => (norm === right || (later === veto && norm !== veto) ? 'Gives the right.' : 'Gives the power to forbid it.')),
    scenario: `${suppose(meeting, `${who(right)} ${isPlural(right.reading.actor) ? 'set' : 'sets'} out to ${deed(right)}, and ${who(veto)} says no`)}. `
      + `${capitalised(clauseName(right.clause, on))} gives the right; ${clauseName(veto.clause, on)} gives the power to stop it; whoever loses can quote the rules.`,
    precedence: order.text,
  };
}

function who(norm: NormFact): string {
  return naming(norm.actor ?? { key: '', text: 'somebody' }, norm.reading.actor);
}

function fixes(found: Vetoed, read: Read): readonly Fix[] {
  const { right, veto, earlier, later } = found;
  const [first, second] = clauseNames(found);
  const [rightName, vetoName] = later === veto ? [first, second] : [second, first];
  const settle = (order: 'Subject to' | 'Notwithstanding'): ReturnType<typeof precede> => precede(later.clause, order, earlierClauses(found));
  const [vetoFirst, rightFirst] = later === veto ? [settle('Notwithstanding'), settle('Subject to')] : [settle('Subject to'), settle('Notwithstanding')];
  return [
    ...choice(`Let the power in ${vetoName} prevail over the right in ${rightName}`, vetoFirst),
    ...choice(`Let the right in ${rightName} prevail over the power in ${vetoName}`, rightFirst),
    ...choice(`Delete ${clauseName(veto.clause, later.clause)}`, later === veto || earlier === veto ? remove(veto.clause, read) : undefined, { quiet: true }),
    ...choice(`Delete ${clauseName(right.clause, later.clause)}`, found.also.length === 0 ? remove(right.clause, read) : undefined, { quiet: true }),
  ];
}
