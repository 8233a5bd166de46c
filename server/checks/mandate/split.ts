/** An office that owes its mandate to one principal and its account to another. */
import type { Phrase } from '../../../grammar/ast.ts';
import type { AccountFact, FillFact, Group, GroupMembers, RemovalFact, Term } from '../../model/facts.ts';
import { restrictionsOf } from '../../model/phrases.ts';
import type { Check, Fix, Meeting, Message, Order, Read, Related } from '../check.ts';
import { inTextOrder } from '../circle.ts';
import { append, choice, precede, refill, rewrite, together } from '../edits.ts';
import { apart, certainty, related, sameClause, suppose } from '../pairs.ts';
import { electoratesDiffer, isAccount, isLive, isRemoval, outrightFills } from '../posts.ts';
import { address, capitalised, clauseName, filled, isPlural, listed, member, naming, officeFilled, sentences } from '../wording.ts';

/** How the overseer holds the office: by account, or by removal. */
type Hold = AccountFact | RemovalFact;

interface Split {
  readonly fill: FillFact;
  /** What the overseer holds, the account first; never empty. */
  readonly hold: Hold;
  readonly holds: readonly Hold[];
  /** Everybody who may remove the holder. */
  readonly removals: readonly RemovalFact[];
  readonly electorsAlone: boolean;
  /** Sentences that name the office and were not understood may say more. */
  readonly unread: boolean;
  readonly standsOnFill: boolean;
  /** The overseer is the body to which the people are elected: their fellows may put them out. */
  readonly fellows?: true;
  readonly meeting: Meeting;
  readonly order: Order;
}

export const mandateSplit: Check<'office', Split> = {
  id: 'mandate/split',
  severity: 'warning',
  looksAt: 'office',
  find,
  say,
  fixes,
  page: {
    summary: 'An office is filled by one body or group, and is accountable to, directed or removable by another.',
    why: 'Who chose the holder expects to be followed; so does who calls the holder to account. As long as the two agree nobody notices. '
      + 'When they do not, the holder must disappoint one of them, and the rules do not say which.',
    wrong: '1. The Captain shall be elected by the Players.\n2. The Captain is accountable to the Committee.',
    right: '1. The Captain shall be elected by the Players.\n2. The Captain is accountable to the Players.',
    decided: 'The clause that fills the office outright names a principal; a clause on accountability, direction or removal names another, and '
      + 'neither of the two is part of the other. A meeting of a group counts as that group. Ratifying, recommending and shortlisting are stages and no '
      + 'mandate; "reports to" and "responsible for" are no accountability. It is information, not a warning, where only the electors may remove the holder, '
      + 'because then the two masters are ordered, and where the mandate is that of the seats of a body (all of one kind; seats of several kinds make no mandate). Who may remove any '
      + 'member of a body may remove the body; so it is, too, where others elect the members and the body alone may remove them, for any reason. A clause that says which of the two prevails settles it.',
    settle: 'Make the office accountable to those who choose it; or let those who oversee it choose it; or say that the electors alone may remove the holder; '
      + 'or say which clause is subject to which.',
    source: 'The debate about electing the general secretaries of parties and unions, who lead the staff of an executive that did not choose them.',
  },
};

function find(group: Group<'office'>, read: Read): readonly Split[] {
  const fills = [...outrightFills(group), ...composedFills(group, read)];
  const members = [...group.members, ...ofItsMembers(group, read)];
  const holds = members.filter((fact): fact is Hold => isHold(fact) && principal(overseer(fact), read) !== group.key);
  const found = fills.flatMap((fill) => overseers(fill, holds.filter((hold) => !fillsToo(fill, hold, fills, read)), read).flatMap((over) => evidence(fill, over, [...members, ...ofAnyHolder(group, read)], read)));
  return [...found.filter((each, i) => found.findIndex((other) => samePrincipals(each, other, read)) === i), ...byFellows(group, read)];
}

/** The members of a body are elected by others, and the body alone may remove them, for no reason that the rules name. */
function byFellows(group: Group<'office'>, read: Read): readonly Split[] {
  const [fill] = composedFills(group, read);
  const seat = fill?.reading.slots.class?.name ?? 'member';
  if (!fill?.by || principal(fill.by, read) === group.key) return [];
  const keys = new Set([...memberKeys(group.key), seat, `${seat}@${group.key}`]);
  const removals = [...keys, group.key].flatMap((key) => read.group('office', key).members).filter(isRemoval);
  const own = removals.filter((removal) => principal(removal.by, read) !== principal(fill.by, read) && (principal(removal.by, read) === group.key || keys.has(removal.by?.key.replace(/^(?:other|remaining|fellow) /u, '') ?? '')));
  if (own.length < removals.length || !own.every((removal) => isFree(removal) && isLive(fill, removal, read))) return [];
  return evidence(fill, own, own, read).map((split) => ({ ...split, fellows: true }));
}

/** "Any member", for any reason. */
function isFree({ conditions, exceptions, reading: { object, adjuncts } }: RemovalFact): boolean {
  return conditions.length + exceptions.length === 0 && object !== undefined && restrictionsOf(object).length === 0 && !adjuncts.some(({ preposition }) => preposition === 'for');
}

const memberKeys = (body: string): readonly string[] => [`member@${body}`, `${body} member`];

/** "is employed by the Company, and is chosen and dismissed by the Board": the sentence itself says that the Board fills the post. */
function fillsToo(fill: FillFact, hold: Hold, fills: readonly FillFact[], read: Read): boolean {
  return fills.some((other) => other !== fill && sameClause(other.clause, fill.clause) && other.by !== undefined && principal(other.by, read) === principal(overseer(hold), read));
}

/** Where one kind of seat is all there is, the body has the mandate of those who fill the seats. */
function composedFills(group: Group<'office'>, read: Read): readonly FillFact[] {
  const seats = read.group('body', group.key).members.filter((fact) => fact.kind === 'seat');
  return seats.length > 1 ? [] : group.members.filter((fact): fact is FillFact => fact.kind === 'fill' && fact.composed === true);
}

/** Who may remove any member of the body: not the body itself, and not for a reason only. */
function ofItsMembers(group: Group<'office'>, read: Read): readonly RemovalFact[] {
  const facts = memberKeys(group.key).flatMap((key) => read.group('office', key).members);
  return facts.filter((fact): fact is RemovalFact => isRemoval(fact) && fact.conditions.length + fact.exceptions.length === 0
    && fact.reading.object !== undefined && restrictionsOf(fact.reading.object).length === 0 && fact.reading.actor?.restrictions.length === 0 && principal(fact.by, read) !== group.key);
}

const anyHolder = ['officer', 'official', 'office-bearer', 'office-holder', 'post-holder'];

/** "The Board may dismiss any official": this one too. */
function ofAnyHolder({ key }: Group<'office'>, read: Read): readonly RemovalFact[] {
  return read.kindOf({ key, text: key }) !== 'office' ? [] : anyHolder.filter((name) => name !== key).flatMap((name) => read.group('office', name).members).filter((fact): fact is RemovalFact => isRemoval(fact) && fact.conditions.length === 0 && fact.reading.object !== undefined && restrictionsOf(fact.reading.object).length === 0);
}

/** Not "by the person that appointed that officer": that is whoever chose. */
function isHold(fact: GroupMembers['office']): fact is Hold {
  return (isAccount(fact) && !isOccasional(fact)) || (isRemoval(fact) && fact.by !== undefined && !/^(?:person|body|authority|party|organi[sz]ation)$/u.test(fact.by.key));
}

/** "At matches the Manager follows the instructions of the referee": for the while, which takes the mandate from nobody. */
function isOccasional({ strength, conditions, reading: { adjuncts } }: AccountFact): boolean {
  return strength === 'direction' && (conditions.length > 0 || adjuncts.some(({ preposition }) => /^(?:at|during|while|throughout|for the duration of)$/u.test(preposition)));
}

/**
 * What others than the chooser hold, one list a principal, the account first. Somebody who may only remove the holder
 * is an overseer where there is no other; else a third party, of whom the message tells.
 */
function overseers(fill: FillFact, holds: readonly Hold[], read: Read): readonly (readonly Hold[])[] {
  const rival = holds.filter((hold) => !meansTheChooser(fill, hold) && apart(fill.by, overseer(hold), read) && isLive(fill, hold, read) && !(hold.kind === 'removal' && electoratesDiffer(fill, hold, read)));
  const accounts = rival.filter((hold) => hold.kind === 'account');
  const keys = [...new Set((accounts.length > 0 ? accounts : rival).map((hold) => principal(overseer(hold), read)))];
  const ofKey = (key: string, list: readonly Hold[]): readonly Hold[] => list.filter((hold) => principal(overseer(hold), read) === key);
  return keys.map((key) => [...ofKey(key, accounts), ...ofKey(key, rival.filter((hold) => hold.kind === 'removal'))]);
}

/** "is elected by the Youth Assembly and answers to it"; "Every county branch elects a chair. The branch may remove the chair.". */
function meansTheChooser(fill: FillFact, hold: Hold): boolean {
  const [chooser, over] = [fill.byPhrase?.name ?? '', overseerPhrase(hold)];
  if (over?.of && over.name === 'member' && chooser !== '' && ownWord.test(`${chooser} ${over.of.name}`) && chooser.replace(ownWord, '') === over.of.name.replace(ownWord, '')) return true;
  if (over === undefined || fill.clause.uri !== hold.clause.uri || fill.clause.provision !== hold.clause.provision) return false;
  return (sameClause(fill.clause, hold.clause) && over.pronoun) || chooser.endsWith(` ${over.name}`);
}

/** "their respective lodge", "the members of the relevant lodge": one and the same. */
const ownWord = /\b(?:respective|relevant|own|corresponding|appropriate) /u;

function overseer(hold: Hold): Term | undefined {
  return hold.kind === 'account' ? hold.to : hold.by;
}

function principal(term: Term | undefined, read: Read): string {
  return term ? read.principal(term).key : '';
}

function evidence(fill: FillFact, holds: readonly Hold[], members: Group<'office'>['members'], read: Read): readonly Split[] {
  const removals = members.filter(isRemoval);
  return holds.slice(0, 1).map((hold) => ({
    fill, hold, holds, removals,
    electorsAlone: electorsAlone(fill, removals, read),
    unread: read.unreadNaming(fill.office).length > 0,
    standsOnFill: fill.clause.uri === hold.clause.uri && inTextOrder([hold, fill], read)[1] === fill,
    meeting: read.conditions(fill, hold),
    order: read.precedence(fill.clause, hold.clause),
  }));
}

function electorsAlone(fill: FillFact, removals: readonly RemovalFact[], read: Read): boolean {
  const chooser = principal(fill.by, read);
  return removals.some((removal) => removal.exclusive) && removals.every((removal) => principal(removal.by, read) === chooser);
}

function samePrincipals(a: Split, b: Split, read: Read): boolean {
  return principal(a.fill.by, read) === principal(b.fill.by, read) && principal(overseer(a.hold), read) === principal(overseer(b.hold), read);
}

function say(split: Split): Message {
  const { fill, hold } = split;
  const on = split.standsOnFill ? fill.clause : hold.clause;
  const be = isPlural(officePhrase(fill)) ? 'are' : 'is';
  const first = `${office(fill)} ${be} ${filled(fill)} (${address(fill.clause, on)}) but ${held(split, be)} (${address(hold.clause, on)}): a split mandate.`;
  const fellows = `${capitalised(masters(split).chooser)} ${isPlural(fill.byPhrase) ? 'choose' : 'chooses'} those who sit on ${office(fill)} (${address(fill.clause, on)}), but their fellows alone may remove one of them (${address(hold.clause, on)}): a split mandate.`;
  return {
    text: split.fellows ? fellows : sentences(first, removers(split, on)),
    severity: split.electorsAlone || fill.composed ? 'information' : 'warning',
    certainty: certainty([fill, hold], split.meeting),
    place: on.place,
    clause: on,
    related: others(split),
    scenario: scenario(split),
    precedence: split.order.text,
  };
}

function held(split: Split, be: string): string {
  const by = masters(split).overseer;
  if (split.hold.kind === 'removal') return `may be removed by ${by}`;
  switch (split.hold.strength) {
    case 'pleasure': return `${be === 'is' ? 'serves' : 'serve'} at the pleasure of ${by}`;
    case 'direction': return `${be === 'is' ? 'acts' : 'act'} under the direction of ${by}`;
    case 'responsible': return `answerable to ${by}`;
    default: return `accountable to ${by}`;
  }
}

/** Who may remove the holder, in one sentence; nothing where the first sentence has said it. */
function removers(split: Split, on: Split['fill']['clause']): string {
  const named = split.removals.filter((removal) => removal.by);
  const who = [...new Set(named.map((removal) => naming(removal.by ?? removal.who, removal.reading.actor)))];
  const where = named.map((removal) => address(removal.clause, on)).join(', ');
  if (who.length === 0) return `${split.unread ? 'No clause that was understood' : 'No clause'} says who may remove ${office(split.fill)}.`;
  if (split.electorsAlone) return `Only ${listed(who)} may remove ${office(split.fill)} (${where}).`;
  if (split.hold.kind === 'removal' && named.length === 1) return '';
  return `${who.length === 2 ? 'Both ' : ''}${listed(who)} may remove ${office(split.fill)} (${where}).`;
}

function others(split: Split): readonly Related[] {
  const chosen = related(split.fill, capitalised(`${filled(split.fill)}.`));
  const overseen = related(split.hold, capitalised(`${held(split, 'is')}.`));
  const removals = split.removals.filter((removal) => removal !== split.hold)
    .map((removal) => related(removal, capitalised(removedBy(removal, split))));
  return [split.standsOnFill ? overseen : chosen, ...removals];
}

function removedBy(removal: RemovalFact, split: Split): string {
  const by = removal.by ? ` by ${naming(removal.by, removal.reading.actor)}` : '';
  return `${office(split.fill)} may be removed${by}${removal.exclusive ? ' alone' : ''}.`;
}

function scenario(split: Split): string {
  const { chooser, overseer: over, office: holder } = masters(split);
  const want = isPlural(split.fill.byPhrase) ? 'want' : 'wants';
  if (split.fellows) return `${suppose(split.meeting, `${chooser} ${want.replace('want', 'choose')} somebody of whom the others do not approve`)}. ${capitalised(clauseName(split.hold.clause))} lets the others undo the choice, and ${chooser} cannot prevent it.`;
  const verb = split.hold.kind === 'removal' ? `${over} may remove ${holder}` : `${holder} must answer to ${over}`;
  return `${suppose(split.meeting, `${chooser} ${want} one course and ${over} another`)}. `
    + `The mandate of ${holder} comes from ${chooser}, but ${verb}: whichever course ${holder} takes, one of the two is let down.`;
}

function fixes(split: Split): readonly Fix[] {
  const { fill, hold, holds } = split;
  const { chooser, overseer: over, office: holder } = masters(split);
  const realign = choice(`Let ${chooser} remove them`, together(...holds.map((each) => realigned(each, fill))));
  if (split.fellows) return realign;
  const yields = `Make ${clauseName(hold.clause)} subject to ${clauseName(fill.clause, hold.clause)}`;
  return [
    ...choice(`Make ${holder} ${account(split)} ${chooser}`, together(...holds.map((each) => realigned(each, fill)))),
    ...choice(`Have ${over} appoint ${holder}`, appointed(split)),
    ...choice(`Let only ${chooser} remove ${holder}`, removalReserved(split)),
    ...choice(yields, together(...holds.map((each) => precede(each.clause, 'Subject to', [fill.clause])))),
  ];
}

function account(split: Split): string {
  if (split.hold.kind === 'removal') return 'removable by';
  return split.holds.length > 1 && split.holds.some((each) => each.kind === 'removal') ? 'accountable to and removable by' : 'accountable to';
}

function realigned(hold: Hold, fill: FillFact): ReturnType<typeof rewrite> {
  const phrase = overseerPhrase(hold);
  return phrase && fill.byPhrase && !fill.byPhrase.pronoun ? rewrite(hold.clause, phrase, fill.byPhrase.text) : undefined;
}

function appointed(split: Split): ReturnType<typeof refill> {
  const by = overseerPhrase(split.hold);
  return by && !by.pronoun && by.others.length === 0 && !split.fill.composed ? refill(split.fill, { act: 'appoint', by }) : undefined;
}

/** Only where nobody else may remove the holder already. */
function removalReserved(split: Split): ReturnType<typeof append> {
  const { chooser, office: holder } = masters(split);
  const rivals = split.removals.some((removal) => removal.by?.key !== split.fill.by?.key);
  return rivals || split.electorsAlone ? undefined : append(split.hold.clause, `Only ${chooser} may remove ${holder}.`);
}

function overseerPhrase(hold: Hold): Phrase | undefined {
  return hold.kind === 'account' ? hold.toPhrase : hold.reading.actor;
}

function masters(split: Split): { readonly chooser: string; readonly overseer: string; readonly office: string } {
  const { fill, hold } = split;
  return {
    chooser: naming(fill.by ?? fill.office, fill.byPhrase),
    overseer: naming(overseer(hold) ?? hold.who, overseerPhrase(hold)),
    office: office(fill),
  };
}

function office(fill: FillFact): string {
  return officeFilled(fill);
}

function officePhrase(fill: FillFact): Phrase | undefined {
  return fill.reading.object && member(fill.reading.object, fill.office);
}
