/** One office that two clauses fill outright, each in its own way. */
import type { Phrase } from '../../../grammar/ast.ts';
import { uncapitalised } from '../../../grammar/capitals.ts';
import { inflect, namesOffice } from '../../../grammar/lexicon.ts';
import { differInScope } from '../../logic/acts.ts';
import type { FillFact, Group, GroupMembers, JointFact, TermFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { inTextOrder } from '../circle.ts';
import { choice, precede, refill, remove } from '../edits.ts';
import { alsoSaid, apart, certainty, clashOf, clauseNames, earlierClauses, merged, nested, orderedOrDeleted, pairs, related, relatedTo, sameClause, suppose, type Clash, type Pair } from '../pairs.ts';
import { address, capitalised, clauseName, filled, isPlural, member, naming, officeFilled, sentences, textRead } from '../wording.ts';

interface Rivals extends Clash<FillFact> {
  /** Fills some of the seats of which the other clause fills all. */
  readonly some?: FillFact;
  /** Gives the post to whoever holds another. */
  readonly held?: JointFact;
  /** Counts the post among those that the other clause fills all. */
  readonly counted?: TermFact;
}

export const appointmentTwoMethods: Check<'office', Rivals> = {
  id: 'appointment/two-methods',
  severity: 'error',
  looksAt: 'office',
  oneYields: true,
  find,
  say,
  fixes,
  page: {
    summary: 'Two clauses fill the same office outright: two bodies choose, or one clause elects and the other appoints.',
    why: 'Each clause gives somebody the last word, so two people can hold a good title to one post. It is usually found out on the day '
      + 'on which the two bodies disagree.',
    wrong: '1. The Librarian is elected by the Teachers.\n2. The Librarian is appointed by the Governors.',
    right: '1. The Librarian is appointed by the Governors.\n2. Notwithstanding clause 1, the Teachers elect the Librarian if the library has no books.',
    decided: 'Both clauses fill the post itself. An acting or temporary holder, a casual vacancy and one of several seats are not counted, and ratifying, '
      + 'nominating or shortlisting is a stage of one method. Bodies of which one is part of the other are not told apart. A clause by which all members are elected, and one by which some are co-opted or appointed, is a warning; and so is it where a clause counts the post among those whom others fill (“the officers are …”). So is it a clash that a post is filled by election or appointment and that whoever holds another post holds it. Clauses that cannot apply at the '
      + 'same time, or of which one yields expressly, do not clash.',
    settle: 'Keep one of the two methods; or make one clause subject to the other, and say when each applies.',
    source: 'A common result of changing one chapter of the rules and not the other.',
  },
};

function find(group: Group<'office'>, read: Read): readonly Rivals[] {
  const fills = group.members.filter((fact): fact is FillFact => fact.kind === 'fill').filter((fill, _, all) => isOutright(fill, read) && !isLeftOpen(fill, all));
  const rivals = pairs(fills).filter((pair) => rival(pair, read)).flatMap((pair) => clashOf(pair, read));
  return [...merged(rivals), ...merged(ofAllAndSome(group, read), () => 'some'), ...merged(fills.flatMap((fill) => heldWith(fill, read)), () => 'held'), ...merged(fills.flatMap((fill) => countedAmong(fill, read)), () => 'counted')];
}

/** "The officers are elected by the Members", "the Clerk is an officer" against "the Clerk is appointed by the Board". */
function countedAmong(fill: FillFact, read: Read): readonly Rivals[] {
  if (!fill.by || fill.conditions.length + fill.exceptions.length > 0 || fill.reading.object?.determiner === 'a') return [];
  const kinds = read.group('term', fill.office.key).members.filter((fact): fact is TermFact => fact.kind === 'term' && fact.says === 'is' && fact.conditions.length + fact.exceptions.length === 0);
  return kinds.flatMap((counted) => read.group('office', counted.meaning).members.filter((fact): fact is FillFact => fact.kind === 'fill' && fillsEvery(fact) && !sameClause(fact.clause, fill.clause) && apart(fact.by, fill.by, read)).flatMap((all) => {
    const [earlier = all, later = fill] = inTextOrder([all, fill], read);
    return clashOf({ earlier, later }, read).map((clash) => ({ ...clash, counted }));
  }));
}

/** "All officers are elected by the Members", "the officers are": every one of them, always. */
function fillsEvery({ reading: { object, voice }, by, partial, method, conditions, exceptions, clause }: FillFact): boolean {
  return object !== undefined && by !== undefined && !partial && method !== 'co-opt' && object.others.length + object.restrictions.length + object.adjuncts.length + conditions.length + exceptions.length === 0 && object.quantity === undefined
    && (/^(?:all|every|each|the)\b/iu.test(object.text) || ((voice === 'passive' || nominal.test(textRead(clause).slice(0, object.span.start))) && object.determiner === 'none' && isMany(object))) && (isMany(object) || object.determiner === 'every') && !/\b(?:other|further|additional|remaining|elected|elective|following|first|acting|such)\b/iu.test(object.text)
    && !/\b(?:vacan\w*|unless|except|otherwise|other than|may also)\b/iu.test(textRead(clause));
}

const isMany = ({ plural, name }: Phrase): boolean => plural || /\b(?:staff|personnel)$/u.test(name);

/** "All members of the Board are elected by the Clubs" against "the Board may co-opt two members", "one member of the Board is appointed by the Sponsor". */
function ofAllAndSome({ key, members }: Group<'office'>, read: Read): readonly Rivals[] {
  const fills = (list: readonly GroupMembers['office'][]): readonly FillFact[] => list.filter((fact): fact is FillFact => fact.kind === 'fill');
  const alls = fills(members).filter(isOfAll);
  if (alls.length === 0) return [];
  const [name = '', body] = key.split(/@(.*)/su);
  const ofBody = body === undefined ? [] : fills(read.group('office', name).members).filter(({ by, method }) => method === 'co-opt' && by?.key === body);
  const somes = [...fills(members), ...ofBody].filter((fill) => !isOfAll(fill) && isOfSome(fill));
  return alls.flatMap((all) => somes.filter((some) => !sameClause(all.clause, some.clause) && (some.method === 'co-opt' || (some.method !== all.method && apart(all.by, some.by, read)))).flatMap((some) => {
    const [earlier = all, later = some] = inTextOrder([all, some], read);
    return clashOf({ earlier, later }, read).map((clash) => ({ ...clash, some }));
  }));
}

/** "The Chair is elected by the councillors" against "the Town Clerk is the Chair". Two names of one post are filled by the same people. */
function heldWith(fill: FillFact, read: Read): readonly Rivals[] {
  const { by, office } = fill;
  if (!by || fill.conditions.length + fill.exceptions.length > 0) return [];
  const held = read.group('post', office.key).members.filter((fact): fact is JointFact => fact.kind === 'joint' && !fact.apart && !fact.optional && fact.other?.key === office.key && isHolder(fact));
  return held.filter(({ clause, one }) => !sameClause(clause, fill.clause) && one.key !== by.key && !read.group('office', one.key).members.some((other) => other.kind === 'fill' && !(other.by && apart(other.by, by, read)))).flatMap((joint) => {
    const [earlier, later] = inTextOrder<FillFact | JointFact>([fill, joint], read);
    if (!earlier || !later) return [];
    // As the other way to fill it: by being somebody else.
    const as = (fact: FillFact | JointFact): FillFact => (fact.kind === 'fill' ? fact : { ...fill, clause: fact.clause, certain: fact.certain, reading: fact.reading });
    return clashOf<FillFact | JointFact>({ earlier, later }, read).map(({ meeting, order }) => ({ earlier: as(earlier), later: as(later), meeting, order, also: [], held: joint }));
  });
}

/** "The Town Clerk is the Chair": one person, always. */
function isHolder({ one, reading: { form, slots, object, adjuncts }, clause, conditions, exceptions }: JointFact): boolean {
  return form === 'kind' && conditions.length + exceptions.length + adjuncts.filter(({ text }) => !/^(?:ex.officio|also|always)$/u.test(text)).length === 0 && object !== undefined && object.determiner === 'the' && !object.plural && object.others.length === 0
    && namesOffice(one.key.split('@')[0] ?? '') && slots.class !== undefined && !slots.class.plural && slots.class.others.length === 0 && slots.class.restrictions.length === 0 && !/\b(?:acting|interim|until|temporar\w+|first|deputy|absence)\b/iu.test(textRead(clause));
}

function isOfAll({ reading: { object, adjuncts, conditions }, method, exceptions, by }: FillFact): boolean {
  return object !== undefined && by !== undefined && method === 'elect' && object.others.length === 0 && /^(?:all|every|each)\b/iu.test(object.text) && object.restrictions.length + object.adjuncts.length + conditions.length + exceptions.length === 0 && adjuncts.every(({ preposition }) => !/^(?:except|other than|for)/u.test(preposition));
}

/** So many of them, whenever there is no vacancy to fill. */
function isOfSome({ reading: { object, conditions, adjuncts, modality }, clause }: FillFact): boolean {
  return object !== undefined && conditions.length === 0 && modality !== 'prohibition' && !/\b(?:vacan\w*|casual|ex[- ]officio|non-voting|without (?:a )?vote|observers?|advis\w+|additional|further|until|committees?|chair\w*|from among|one of)\b/iu.test(textRead(clause).slice(object.span.start)) && adjuncts.every(({ preposition }) => !/^(?:to|as|on|to do)$/u.test(preposition)) && (object.quantity !== undefined || object.plural || object.determiner === 'a');
}

/** "may be either appointed or elected": which of the two it is, and by whom, is for other clauses to say. */
function isLeftOpen(fill: FillFact, all: readonly FillFact[]): boolean {
  return !fill.by && all.some((other) => !other.by && other.method !== fill.method && sameClause(other.clause, fill.clause));
}

/** A group can be filled by several, each some of it; what is done together is not done by one alone. */
function isOutright(fill: FillFact, read: Read): boolean {
  const joint = fill.reading.adjuncts.some((adjunct) => /^(?:jointly|together|along with|in (?:agreement|conjunction|consultation) with)/u.test(adjunct.text));
  // "appoints one instead of the Committee": it knows of the other.
  return !fill.partial && !joint && !isAnother(fill) && !/\b(?:instead of|in place of|in lieu of) /u.test(fill.clause.text) && !isLocal(fill, read) && !areSome(fill) && fill.method !== 'co-opt' && (isOnePost(fill) || fillsEvery(fill) || read.kindOf(fill.office) !== 'group');
}

/** "appointed by campaign committees", "by the body concerned": each fills its own. */
function isLocal({ by, byPhrase }: FillFact, read: Read): boolean {
  if (!by || !byPhrase) return false;
  const each = byPhrase.determiner === 'every' || byPhrase.determiner === 'any' || (byPhrase.plural && byPhrase.determiner === 'none');
  return byPhrase.name === 'body' || (each && read.kindOf(by) === 'body');
}

/** "may elect another officer to take the minutes": one of them, for a task. "The following officers": those of its list. "At each meeting one is appointed": for that meeting. */
function isAnother({ office, reading: { object }, clause }: FillFact): boolean {
  const phrase = object && member(object, office);
  return /^at (?:each|every) \p{L}/iu.test(clause.text) || phrase !== undefined && /^(?:another|(?:the )?following) /iu.test(phrase.text);
}

/** "may appoint aides": each who may has aides of their own; "the appointment of aides" is that of all. */
function areSome({ reading: { object, voice }, office, clause }: FillFact): boolean {
  const phrase = object && member(object, office);
  return phrase?.determiner === 'none' && phrase.plural && /^\p{Ll}/u.test(phrase.spelling) && voice === 'active' && !nominal.test(textRead(clause).slice(0, phrase.span.start));
}

const nominal = /\b(?:appointments?|engagement|election|selection)(?: (?:and|or) (?:dismissal|removal|suspension|promotion|discharge))? of $/iu;

function isOnePost(fill: FillFact): boolean {
  const phrase = fill.reading.object && member(fill.reading.object, fill.office);
  return phrase?.determiner === 'the' && !phrase.plural;
}

/** Different choosers; or an election by electors who are not named, and an appointment. */
function rival({ earlier, later }: Pair<FillFact>, read: Read): boolean {
  if (differInScope(earlier.reading, later.reading) || differInPurpose(earlier, later) || areOneList(earlier, later) || isTask(earlier, later) || isTask(later, earlier)) return false;
  if (earlier.by && later.by) return apart(earlier.by, later.by, read);
  const named = earlier.by ? earlier : later;
  return earlier.method !== later.method && named.by !== undefined && named.method === 'appoint';
}

/** "The candidate for Mayor" is not the one for Sheriff; those for "a constituency" and "each parliamentary constituency" are the same. */
function differInPurpose(earlier: FillFact, later: FillFact): boolean {
  const [one, other] = [earlier, later].map(({ office, reading: { object } }) => (object ? member(object, office) : undefined)?.adjuncts.find(({ preposition }) => preposition === 'for')?.phrase?.name);
  return one !== undefined && other !== undefined && !one.endsWith(other) && !other.endsWith(one);
}

/** "The directors are elected", "the Clerk may appoint a director to assist with the books": one of them, for a task. */
function isTask({ office, reading: { object }, clause }: FillFact, { office: same, reading: { object: all } }: FillFact): boolean {
  const phrase = object && member(object, office);
  const many = all !== undefined && member(all, same)?.plural === true;
  return many && phrase?.determiner === 'a' && /^,? to \p{L}/u.test(textRead(clause).slice(phrase.span.end));
}

/** "is appointed by: (a) the Coach; (b) the Captain": those whom one sentence lists choose together. */
function areOneList({ clause: { uri, stem } }: FillFact, { clause }: FillFact): boolean {
  return stem !== undefined && clause.uri === uri && clause.stem?.place.provision === stem.place.provision;
}

function say(rivals: Rivals): Message {
  const { earlier, later, meeting, order, some } = rivals;
  const on = later.clause;
  if (some) return sayOfSome(rivals, some);
  if (rivals.held) return sayHeld(rivals, rivals.held);
  if (rivals.counted) return sayCounted(rivals, rivals.counted);
  const post = officeFilled(earlier);
  return {
    text: sentences(
      `${post} ${be(earlier)} ${filled(earlier)} (${address(earlier.clause, on)}), but also ${filled(later)} (${address(on)}).`,
      alsoSaid(rivals),
      nested(meeting) ? 'One of the two is the special case of the other, but neither says so.' : 'Both clauses have the last word on one office.',
    ),
    severity: nested(meeting) ? 'hint' : 'error',
    certainty: certainty([earlier, later], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(rivals, (fill) => capitalised(`${filled(fill)}.`)),
    scenario: `${suppose(meeting, `${who(earlier)} and ${who(later)} choose different people`)}. Both can point to a clause that makes their choice the holder of the office.`,
    precedence: order.text,
  };
}

function sayOfSome({ earlier, later, meeting, order }: Rivals, some: FillFact): Message {
  const on = later.clause;
  const all = some === earlier ? later : earlier;
  const { object } = some.reading;
  const several = object?.span.start === 0 ? uncapitalised(object.text) : object?.text ?? some.office.text;
  return {
    text: sentences(`${all.reading.object?.text ?? all.office.text} ${be(all)} ${filled(all)} (${address(all.clause, on)}), but ${several} ${some.reading.modality === 'power' ? 'may be' : be(some)} ${filled(some)} (${address(some.clause, on)}).`, 'Then not all of them are.'),
    severity: 'warning',
    certainty: certainty([earlier, later], meeting),
    place: on.place,
    clause: on,
    related: relatedTo({ earlier, later, meeting, order, also: [] }, (fill) => capitalised(`${filled(fill)}.`)),
    scenario: `${suppose(meeting, `${several} ${be(some)} ${inflect(some.method, 'participle')}`)}. By ${clauseName(all.clause, on)} they have no seat.`,
    precedence: order.text,
  };
}

function sayHeld({ earlier, later, meeting, order }: Rivals, held: JointFact): Message {
  const on = later.clause;
  const fill = held.clause === later.clause ? earlier : later;
  const post = officeFilled(fill);
  const holder = held.one.text;
  return {
    text: sentences(`${post} ${be(fill)} ${filled(fill)} (${address(fill.clause, on)}), but the ${holder} is ${post} (${address(held.clause, on)}).`, 'Both clauses say who holds one office.'),
    certainty: certainty([earlier, later, held], meeting),
    place: on.place,
    clause: on,
    related: relatedTo({ earlier, later, meeting, order, also: [] }, (one) => (one.clause === held.clause ? `The ${holder} is ${post}.` : capitalised(`${filled(one)}.`))),
    scenario: `${suppose(meeting, `somebody other than the ${holder} is ${inflect(fill.method, 'participle')}`)}. Both can point to a clause that makes them ${post}.`,
    precedence: order.text,
  };
}

function sayCounted({ earlier, later, meeting, order }: Rivals, counted: TermFact): Message {
  const on = later.clause;
  const [one, all] = earlier.office.key === counted.term.key ? [earlier, later] : [later, earlier];
  const post = officeFilled(one);
  return {
    text: sentences(`${capitalised(post)} ${be(one)} ${filled(one)} (${address(one.clause, on)}), but ${uncapitalised(all.reading.object?.text ?? all.office.text)} ${be(all)} ${filled(all)} (${address(all.clause, on)}), and ${clauseName(counted.clause, on)} counts ${post} among them.`),
    severity: 'warning',
    certainty: certainty([earlier, later, counted], meeting),
    place: on.place,
    clause: on,
    related: [...relatedTo({ earlier, later, meeting, order, also: [] }, (fill) => capitalised(`${filled(fill)}.`)), ...(counted.clause === earlier.clause || counted.clause === on ? [] : [related(counted, `Counts ${post} among ${uncapitalised(all.reading.object?.text ?? all.office.text)}.`)])],
    scenario: `${suppose(meeting, `${who(earlier)} and ${who(later)} choose different people`)}. Both can point to a clause that makes their choice the holder of the office.`,
    precedence: order.text,
  };
}

function fixes(clash: Rivals, read: Read): readonly Fix[] {
  const { earlier, later } = clash;
  if (clash.some || clash.held || clash.counted) return orderedOrDeleted(clash, read);
  const [first, second] = clauseNames(clash);
  return [
    ...aligned(later, earlier),
    ...aligned(earlier, later),
    ...choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', earlierClauses(clash))),
    ...choice(`Make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', earlierClauses(clash))),
    ...choice(`Delete ${second}`, remove(later.clause, read), { quiet: true }),
  ];
}

/** Writes the method of `model` into `fill`. */
function aligned(fill: FillFact, model: FillFact): readonly Fix[] {
  if (!model.byPhrase || model.byPhrase.pronoun || model.byPhrase.others.length > 0 || model.method === 'co-opt') return [];
  const title = `Have ${who(model)} ${model.method} ${officeFilled(model)} in ${clauseName(fill.clause)} too`;
  return choice(title, refill(fill, { act: model.method, by: model.byPhrase }));
}

function who(fill: FillFact): string {
  return fill.by ? naming(fill.by, fill.byPhrase) : 'those who elect';
}

function be(fill: FillFact): string {
  return isPlural(fill.reading.object && member(fill.reading.object, fill.office)) ? 'are' : 'is';
}
