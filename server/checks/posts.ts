/** What the checks of offices share: how a post is filled outright, who may remove its holder, and to whom it answers. */
import type { Phrase } from '../../grammar/ast.ts';
import type { AccountFact, FillFact, Group, GroupMembers, NormFact, RemovalFact, Term } from '../model/facts.ts';
import type { Read } from './check.ts';
import { apart, meets } from './pairs.ts';

/** Fillings of the whole post by somebody named: no stopgap, no seat among several, no co-option. */
export function outrightFills(group: Group<'office'>): readonly (FillFact & { readonly by: Term })[] {
  return group.members.filter((fact): fact is FillFact & { readonly by: Term } => fact.kind === 'fill' && fact.by !== undefined && !fact.partial && fact.method !== 'co-opt');
}

/** Suspending and expelling do not end a mandate. */
export function isRemoval(fact: GroupMembers['office']): fact is RemovalFact {
  return fact.kind === 'removal' && !fact.negative && fact.act !== 'suspend' && fact.act !== 'expel';
}

/** Reporting alone is no account. */
export function isAccount(fact: GroupMembers['office'] | GroupMembers['thing']): fact is AccountFact {
  return fact.kind === 'account' && fact.strength !== 'reports' && fact.reading.polarity === '+';
}

/** "A Branch may", "every Council may": each for itself, so two of them are two levels, not two rivals. */
export function isEach({ reading: { actor } }: NormFact | RemovalFact): boolean {
  return actor !== undefined && [actor, ...actor.others].some((one) => isAnyOf(one) || (one.of !== undefined && isAnyOf(one.of)) || one.determiner === 'its');
}

function isAnyOf({ determiner, plural }: NonNullable<NormFact['reading']['actor']>): boolean {
  return determiner === 'every' || (determiner === 'a' && !plural) || (determiner === 'any' && !plural) || determiner === 'such';
}

/** Whether two facts apply together and no clause orders them. */
export function isLive(a: FillFact | RemovalFact | AccountFact, b: FillFact | RemovalFact | AccountFact, read: Read): boolean {
  return meets(read.conditions(a, b)) && read.precedence(a.clause, b.clause).yields === 'neither';
}

/** Whether two groups of people elect and recall, and the electors are not known to be among those who recall. */
export function electoratesDiffer(fill: FillFact, removal: RemovalFact, read: Read): boolean {
  const { by: electors } = fill;
  const { by: recallers } = removal;
  if (!electors || !recallers || fill.method !== 'elect' || removal.reading.modality === 'duty') return false;
  if (!isElectorate(electors, fill.byPhrase, read) || !isElectorate(recallers, removal.reading.actor, read)) return false;
  return apart(electors, recallers, read) || isDeclaredPart(recallers, electors, read);
}

/** "the Board of Directors" is one, though its last word is a plural. */
function isElectorate(term: Term, phrase: Phrase | undefined, read: Read): boolean {
  if (phrase && (phrase.pronoun || phrase.others.length > 0 || phrase.quantity?.unit === 'count' || phrase.determiner === 'its' || phrase.determiner === 'a' || phrase.determiner === 'every')) return false;
  return read.kindOf(read.principal(term)) === 'group' || (phrase?.plural === true && !phrase.name.includes(' of ') && read.kindOf(term) !== 'office');
}

/** "Every Verger is a Parishioner": some of the electors under a name of their own; "the voting Members" are the Members. */
function isDeclaredPart(part: Term, whole: Term, read: Read): boolean {
  const last = ({ key }: Term): string => key.split('@')[0]?.split(' ').at(-1) ?? '';
  const [low, high] = [read.principal(part), read.principal(whole)];
  return read.terms(low, high) === 'under' && last(low) !== last(high);
}

/** "for finance", "in financial matters": what an account is for; empty for everything. */
export function matterOf({ reading: { adjuncts } }: AccountFact): string {
  const said = adjuncts.flatMap(({ text, phrase }) => {
    const what = matter.exec(text)?.groups?.['what'];
    return what === undefined || everything.test(phrase?.name ?? '?') ? [] : [phrase && phrase.restrictions.length > 0 ? phrase.name : what];
  });
  return said.map((what) => what.replace(/^(?:matters (?:of|concerning|relating to) )?(?:its|their|his|her|all|any) /u, '').replace(/^matters (?:of|concerning|relating to) /u, '').replace(/ (?:matters|affairs|questions)$/u, '').replace(/^financial$/u, 'finance').replace(/^disciplinary$/u, 'discipline')).toSorted().join('; ');
}

const matter = /^(?:in respect of|in relation to|with regard to|with respect to|as to|as regards|regarding|concerning|for|in|on)(?: all| any)? (?<what>.+)$/u;

/** "for all that it does", "in the discharge of its functions". */
const everything = /^(?:|everything|work|discharge|performance|exercise|conduct|function|duty|act|action|activity|task|doing)$/u;

/** Whether nothing but a matter is said beside who answers to whom. */
export function isForMatter({ reading: { adjuncts } }: AccountFact): boolean {
  return adjuncts.every(({ text }) => matter.test(text) || /^(?:alone|only|solely|exclusively|directly)$/u.test(text));
}
