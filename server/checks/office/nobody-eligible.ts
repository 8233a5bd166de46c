/** A post for which the clauses together leave nobody who may hold it. */
import type { EligibilityFact, Group, JointFact, Term } from '../../model/facts.ts';
import { inTextOrder } from '../circle.ts';
import type { Check, Message, Read } from '../check.ts';
import { alsoSaid, certainty, clashOf, merged, orderedOrDeleted, relatedTo, sameClause, suppose, type Clash } from '../pairs.ts';
import { isPlain, narrowing, plural } from '../pools.ts';
import { address, capitalised, clauseName, sentences } from '../wording.ts';

/** Who must be among those who hold a post, and who must not. */
type Rule = EligibilityFact | JointFact;

interface Nobody extends Clash<Rule> {
  readonly post: Term;
  readonly pool: Term;
  readonly must: EligibilityFact;
  readonly other: Rule;
}

export const officeNobodyEligible: Check<'post', Nobody> = {
  id: 'office/nobody-eligible',
  severity: 'error',
  looksAt: 'post',
  find,
  say,
  fixes: orderedOrDeleted,
  page: {
    summary: 'One clause lets only certain people hold a post, and another bars just these.',
    why: 'The post cannot be filled. Whoever is put into it anyway holds it against one clause or the other, and can be challenged by anybody.',
    wrong: '1. Only Members are eligible for the office of Auditor.\n2. No Member is eligible for the office of Auditor.',
    right: '1. Only Members are eligible for the office of Auditor.\n2. No Director is eligible for the office of Auditor.',
    decided: 'A clause says who alone may hold the post ("only", "must be", "from among its members"); another bars all of these people, or asks for people whom a '
      + 'declaration keeps apart from them ("no employee is a Member"). Both must apply in the same situation. Barring some of those who may hold the post is no defect. A seat that a list gives to a kind of people (“two employees”) is a post too.',
    settle: 'Delete one of the clauses; or narrow one of them; or say which one prevails.',
    source: 'Rules for candidates and rules for voters that were written apart, and let people stand whom another rule shut out: '
      + 'https://github.com/kubernetes/steering/issues/227.',
  },
};

function find(group: Group<'post'>, read: Read): readonly Nobody[] {
  const own = group.members.filter((fact) => fact.kind === 'joint' || fact.post.key === group.key);
  const bans = own.length === 0 ? [] : [...bansFromOffice(group.key, read), ...bansFromBody(group.key, read)];
  const rules = bans.length === 0 ? own : inTextOrder([...own, ...bans], read);
  const musts = rules.filter((fact): fact is EligibilityFact => fact.kind === 'eligibility' && fact.says === 'must');
  return merged(musts.flatMap((must) => rules.filter((other) => !sameClause(must.clause, other.clause) && excludes(must, other, read)).flatMap((other) => clash(must, other, rules, read))));
}

/** "No employee may hold elected office", for an office that is filled by election. */
function bansFromOffice(key: string, read: Read): readonly Rule[] {
  const elected = read.group('office', key).members.some((fact) => fact.kind === 'fill' && fact.method === 'elect');
  const bans = elected ? ['elected office', 'elective office', 'elected position', 'elected post'].flatMap((name) => read.group('post', name).members) : [];
  return bans.filter((fact) => fact.kind === 'eligibility' && fact.says === 'must-not');
}

/** "Employees may not serve on the Board", for its members. */
function bansFromBody(key: string, read: Read): readonly Rule[] {
  const [name = '', body] = key.split(/@(.*)/su);
  return body === undefined || !/(?:^| )member$/u.test(name) ? [] : read.group('post', body).members.filter((fact) => fact.kind === 'eligibility' && fact.says === 'must-not' && fact.post.key === body);
}

const staff = /^(?:(?:paid |salaried )?(?:employee|staff|staff member)|member@(?:paid )?staff|member of staff)$/u;

/** "an employee of the Society". */
const withoutOwner = ({ key }: Term): string => (key.startsWith('member@') ? key : key.split('@')[0] ?? key);

const isSamePool = (a: Term, b: Term, read: Read): boolean => read.terms(a, b) === 'same';

/** Whether nobody of the pool is left. */
function excludes({ post, pool, poolPhrase, some }: EligibilityFact, other: Rule, read: Read): boolean {
  if (!isPlain({ poolPhrase })) return other.kind === 'eligibility' && other.says === 'must-not' && isSamePool(pool, other.pool, read) && narrowing({ poolPhrase }) === narrowing(other);
  if (other.kind === 'joint') {
    const barred = other.one.key === post.key ? other.other : other.one;
    return other.apart && other.other !== undefined && barred !== undefined && read.principal(pool).key === barred.key && read.kindOf(barred) === 'body' && pool.key !== barred.key;
  }
  if (other.says === 'must-not') return isPlain(other) && (isWithin(pool, other.pool, read) || (staff.test(withoutOwner(pool)) && staff.test(withoutOwner(other.pool))));
  return other.says === 'must' && !some && !other.some && (isDeclaredApart(pool, other.pool, read) || isDeclaredApart(other.pool, pool, read));
}

function isWithin(low: Term, high: Term, read: Read): boolean {
  const standing = read.terms(low, high);
  return standing === 'same' || standing === 'under';
}

function isDeclaredApart(a: Term, b: Term, read: Read): boolean {
  return a.key !== b.key && read.group('term', a.key).members.some(({ says, meaning }) => says === 'is-not' && meaning === b.key);
}

function clash(must: EligibilityFact, other: Rule, rules: readonly Rule[], read: Read): readonly Nobody[] {
  if (other.kind === 'eligibility' && other.says === 'must' && rules.indexOf(other) < rules.indexOf(must)) return [];
  const [earlier, later]: readonly [Rule, Rule] = rules.indexOf(must) < rules.indexOf(other) ? [must, other] : [other, must];
  return clashOf<Rule>({ earlier, later }, read).map((found) => ({ ...found, post: must.post, pool: must.pool, must, other }));
}

/** "a person who has held office", where more than the name tells who it is. */
function described(fact: EligibilityFact): string {
  return isPlain(fact) ? named(fact.pool) : `a ${fact.poolPhrase.text.replace(/^(?:any|every|each|no|a|an|the|only) /iu, '')}`;
}

function say(found: Nobody): Message {
  const { post, pool, must, other, earlier, later, meeting, order } = found;
  const on = later.clause;
  const bars = other.kind === 'eligibility' && other.says === 'must' ? `must be ${named(other.pool)}, which no ${pool.text} is` : `must not be ${other.kind === 'eligibility' ? described(other) : named(pool)}`;
  return {
    text: sentences(`${must.some ? `Whoever has that seat on the ${post.text}` : `The ${post.text}`} must be ${described(must)} (${address(must.clause, on)}) and ${bars} (${address(other.clause, on)}).`, alsoSaid(found), must.some ? 'Nobody can have the seat.' : 'Nobody can hold the post.'),
    certainty: certainty([must, other], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(found, () => (earlier === must ? 'Says who may hold the post.' : 'Bars them.')),
    scenario: `${suppose(meeting, must.some ? `somebody stands for that seat on the ${post.text}` : `somebody stands for the post of ${post.text}`)}. ${capitalised(clauseName(must.clause, on))} rules out everybody but ${plural(pool)}; `
      + `${clauseName(other.clause, on)} rules ${plural(pool)} out too.`,
    precedence: order.text,
  };
}

function named(term: Term): string {
  const text = term.text.replace(/(?<=\w)s(?= of |$)/u, '');
  return `${/^[aeiou]/iu.test(text) ? 'an' : 'a'} ${text}`;
}
