/** Whether a condition is met by everything of its kind, or by nothing, because another clause says something of all of them. */
import type { FactCondition, NormFact, ReadClause } from '../model/facts.ts';
import { agesIn, agesOfSome, everyKey, isFormOf, plainStatement, universalsOf, type Ages, type Universal } from '../model/universals.ts';
import type { Read } from './check.ts';
import { sameClause } from './pairs.ts';

/** What another clause makes of a case. */
export interface Settled {
  readonly is: 'always' | 'never';
  readonly by: ReadClause;
  readonly owed: boolean;
}

/** "if the member is over 18", where all members are at least 21. */
export function settledBy({ text, negated, subject }: FactCondition, norm: NormFact, read: Read): Settled | undefined {
  const names = [subject?.name ?? '', norm.actor?.key ?? '', norm.object?.key ?? ''].filter((name) => name !== '' && text.startsWith(`${name} `));
  const of = names[0];
  if (of === undefined || (subject?.restrictions.length ?? 0) > 0) return undefined;
  return settledOf({ of, said: text.slice(of.length + 1), negated }, norm, read);
}

interface Case {
  readonly of: string;
  /** "is over 18", "has voted in an election". */
  readonly said: string;
  readonly negated: boolean;
}

/** The first clause on all of a kind that decides whether one of them is so. */
export function settledOf({ of, said, negated }: Case, norm: NormFact, read: Read): Settled | undefined {
  const asked = agesIn(said);
  const isNot = negated !== /^(?:is|are|was|were|has|have|does|do|did) not\b/u.test(said);
  for (const by of read.group('matter', everyKey(of)).members) {
    if (sameClause(by.clause, norm.clause) || by.clause.uri !== norm.clause.uri) continue;
    const found = universalsOf(by.clause).filter((one) => one.of === of).map((one) => ({ one, is: decided(one, said, asked) })).find(({ is }) => is !== undefined);
    if (found?.is && read.precedence(by.clause, norm.clause).yields === 'neither') return { is: (found.is === 'always') !== isNot ? 'always' : 'never', by, owed: found.one.owed };
  }
  return undefined;
}

/** "Members between 14 and 17", where membership is open to those over 18: the clause by which there are none. */
export function agedOut(norm: NormFact, read: Read): ReadClause | undefined {
  const { actor, object, adjuncts, voice } = norm.reading;
  const who = voice === 'passive' ? object : actor ?? object;
  const own = who && [...who.adjuncts, ...who.restrictions, ...adjuncts].filter(({ span }) => span.start === who.span.end + 1 || (span.start > who.nameSpan.end && span.end <= who.span.end));
  const ages = own?.length === 1 ? agesOfSome(own[0]?.text ?? '') : undefined;
  if (!who || !ages || who.others.length > 0) return undefined;
  const all = read.group('matter', everyKey(who.name)).members.filter(({ clause }) => !sameClause(clause, norm.clause) && clause.uri === norm.clause.uri);
  const told = all.flatMap((by) => universalsOf(by.clause).flatMap((one) => (one.of === who.name && one.ages ? [{ by, ages: one.ages }] : [])));
  const [first] = told;
  return first && told.every((one) => one.ages.from > ages.to || one.ages.to < ages.from) && read.precedence(first.by.clause, norm.clause).yields === 'neither' ? first.by : undefined;
}

/** `asked` are the ages of which it is said. */
function decided({ words, ages, cannot }: Universal, said: string, asked: Ages | undefined): Settled['is'] | undefined {
  if (asked) return !ages ? undefined : ages.from >= asked.from && ages.to <= asked.to ? 'always' : ages.from > asked.to || ages.to < asked.from ? 'never' : undefined;
  const plain = plainStatement(said.replace(/\bnot\b/u, ''));
  if (cannot !== undefined) return isFormOf(plain.trim().split(' ')[0] ?? '', cannot) ? 'never' : undefined;
  return /^(?:is|are|was|were|has been|have been)\b/u.test(said) && plain.trim().length >= shortest && words.includes(plain) && !how.test(words.slice(words.indexOf(plain) + plain.length)) ? 'always' : undefined;
}

/** "Proposals are tabled by a majority vote" says how one is, not that all are. */
const how = /^(?:only )?by /u;

const shortest = 5;
