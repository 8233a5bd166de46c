/** An office or body that has powers, and whose chain of account does not reach the members. */
import type { Fact, Group, GroupMembers, NormFact, Term } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { certainty, related } from '../pairs.ts';
import { isAccount, isEach, isRemoval } from '../posts.ts';
import { deed, isPlural, naming, sentences } from '../wording.ts';

interface Rootless {
  readonly power: NormFact;
  /** The clauses that lead to where the chain ends; none where it has no beginning. */
  readonly chain: readonly Fact[];
  readonly end: Term;
}

export const accountabilityNoRoot: Check<'holder', Rootless> = {
  id: 'accountability/no-root',
  severity: 'information',
  looksAt: 'holder',
  find,
  say,
  page: {
    summary: 'An office or body has powers, and nothing leads from it to the members: nobody who answers to them chooses, directs or removes it.',
    why: 'Whoever uses a power badly can be stopped only by somebody who may call them to account. Where the chain ends before it reaches the members, they can '
      + 'do nothing but change the rules.',
    wrong: '1. The Discipline Panel is a body.\n2. The Discipline Panel may expel a Member.',
    right: '1. The Discipline Panel is a body.\n2. The Discipline Panel may expel a Member.\n3. The Members elect the Discipline Panel.',
    decided: 'Followed are elections, appointments, accounts, removals and the seats of a body, from one to the next, until a group of people, their assembly, a congress '
      + 'or a plural such as "the Branches" is reached. Looked at are offices and bodies that the rules declare, fill or compose and that decide, appoint, remove, expel or '
      + 'the like. Of a chain, the finding stands on its last link with powers. Where a sentence that names the office or body was not understood, nothing is said.',
    settle: 'Say who chooses the office or body, to whom it is accountable, or who may remove it.',
    source: 'The question what keeps those accountable who judge the consensus of a community, where nobody elects or removes them: '
      + 'https://github.com/w3c/process/issues/651.',
  },
};

const mostLinks = 40;

function find(group: Group<'holder'>, read: Read): readonly Rootless[] {
  const power = group.members.find((norm) => isOfWeight(norm));
  const { actor } = power ?? {};
  if (!power || !actor || isChairOfSome(actor) || !isInstitution(actor, read)) return [];
  const end = endOf(actor, read);
  return end ? [{ power, ...end }] : [];
}

/** "the Chair", where every committee has one, is whoever its place says. */
function isChairOfSome({ key }: Term): boolean {
  return /^(?:chair(?:man|woman|person)?|convenor?|presiding officer)$/u.test(key.split('@')[0] ?? '');
}

/** A power over others, of one body or holder; what every branch may do is none. */
function isOfWeight(norm: NormFact): boolean {
  const { actor } = norm.reading;
  if (norm.modality !== 'power' || !actor || isPlural(actor) || isEach(norm)) return false;
  return norm.reading.polarity === '+' && norm.certain && /^(?:elect|appoint|remove|suspend|expel|decide|determine|overturn|veto|resolve|amend|approve)$/u.test(norm.act);
}

/** Declared, filled, composed or held to account by the rules themselves, and no group. */
function isInstitution(term: Term, read: Read): boolean {
  const kind = read.kindOf(term);
  if (isRoot(term, read) || (kind !== 'office' && kind !== 'body')) return false;
  const known = [read.group('term', term.key), read.group('office', term.key), read.group('body', term.key)];
  return known.some(({ members }) => members.length > 0);
}

/** A group, an assembly of one, or a congress: the highest body, whoever sends delegates to it. */
function isRoot(term: Term, read: Read): boolean {
  if (/\b(?:meeting|assembly|gathering|congress|conference|convention|general body|membership)$/u.test(term.key.split('@')[0] ?? '')) return true;
  const principal = read.principal(term);
  return read.kindOf(principal) === 'group' || principal.key !== term.key && read.kindOf(principal) !== 'body';
}

/** Where the chain ends; nothing where it reaches people, goes round in a circle, or may be told in a sentence that was not understood. */
function endOf(start: Term, read: Read): Pick<Rootless, 'chain' | 'end'> | undefined {
  const waiting: { readonly at: Term; readonly chain: readonly Fact[] }[] = [{ at: start, chain: [] }];
  const seen = new Set([start.key]);
  let end: Pick<Rootless, 'chain' | 'end'> | undefined;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { at, chain } = next;
    if (isRoot(at, read) || read.unreadNaming(at).length > 0 || seen.size > mostLinks) return undefined;
    const links = linksOf(at, read);
    if (links === 'people') return undefined;
    if (links.length === 0) end ??= { end: at, chain };
    if (links.length === 0 && at !== start && hasPowers(at, read)) return undefined;
    for (const { fact, to } of links) {
      if (!seen.has(to.key)) waiting.push({ at: to, chain: [...chain, fact] });
      seen.add(to.key);
    }
  }
  return end;
}

/** The other end of the chain is reported by itself. */
function hasPowers(term: Term, read: Read): boolean {
  return isInstitution(term, read) && read.group('holder', term.key).members.some(isOfWeight);
}

interface Link {
  readonly fact: Fact;
  readonly to: Term;
}

/** Who stands behind an office or body; "people" where they do, or where it cannot be told. */
function linksOf(term: Term, read: Read): readonly Link[] | 'people' {
  const stated = [term.key, `member@${term.key}`, `${term.key} member`, ...seatNames(term)].flatMap((key) => read.group('office', key).members);
  const seats = read.group('body', term.key).members.filter((fact) => fact.kind === 'seat');
  const links = ['fill', 'account', 'removal', 'seat'].flatMap((kind) => [...stated, ...seats].filter((fact) => fact.kind === kind)).map((fact) => linkOf(fact));
  return links.some((link) => link === 'people') ? 'people' : links.filter((link): link is Link => typeof link === 'object');
}

/** "The members elect three directors": whoever chooses them chooses the Board of Directors. */
function seatNames({ key }: Term): readonly string[] {
  const [named] = /(?<=\bboard of )(?:director|trustee|governor|manager)(?=s?$)/u.exec(key.split('@')[0] ?? '') ?? [];
  return named !== undefined ? [named] : /(?:^|\s)board$/u.test(key) ? ['director', 'trustee', 'governor'] : [];
}

function linkOf(fact: GroupMembers['office'] | GroupMembers['body']): Link | 'people' | undefined {
  if (fact.kind === 'fill') return fact.by && fact.byPhrase && !isPlural(fact.byPhrase) ? { fact, to: fact.by } : 'people';
  if (fact.kind === 'account') return isAccount(fact) ? isPlural(fact.toPhrase) ? 'people' : { fact, to: fact.to } : undefined;
  if (fact.kind === 'removal') return !isRemoval(fact) || !fact.by ? undefined : isPlural(fact.reading.actor) ? 'people' : { fact, to: fact.by };
  if (fact.kind === 'seat') return fact.count === 1 && fact.seat.text.startsWith('the ') ? { fact, to: { key: fact.seat.key, text: fact.seat.text.replace(/^the /u, '').replace(/,? (?:and|or) .*$/u, '') } } : 'people';
  return undefined;
}

function say({ power, chain, end }: Rootless): Message {
  const who = naming(power.actor ?? end, power.reading.actor);
  const on = power.clause;
  return {
    text: sentences(chain.length === 0
      ? `${who} may ${deed(power)}, but no clause says who chooses, calls to account or removes ${who}.`
      : `${who} may ${deed(power)}, but the chain of account from ${who} ends at ${naming(end, undefined)} and does not reach the members.`),
    certainty: certainty([power]),
    place: on.place,
    clause: on,
    related: chain.map((fact) => related(fact, 'A link of the chain.')),
    scenario: `Suppose ${who} ${isPlural(power.reading.actor) ? 'use' : 'uses'} this power against the will of nearly all members. No clause leads from them to anybody who could put it right.`,
  };
}
