/** What the checks share that set a rule against a clause that denies it: a prohibition, or a "need not", of the same act. */
import type { Adjunct, Phrase, Restriction } from '../../grammar/ast.ts';
import { inflect, isBodyNoun, namesOffice, namesPeople } from '../../grammar/lexicon.ts';
import { months } from '../../grammar/vocabulary.ts';
import type { Group, NormFact, Term } from '../model/facts.ts';
import { seeing } from '../model/lower/access.ts';
import { appealing } from '../model/lower/appeals.ts';
import { isBeforehand } from '../model/lower/beforehand.ts';
import { memoOf } from '../model/memo.ts';
import { isEveryone, isEveryoneName } from '../model/phrases.ts';
import { bare, namesOrganisation } from '../model/usage.ts';
import { proxyVoting } from '../model/lower/proxies.ts';
import { excludesWay, isWay, momentOf } from '../model/lower/ways.ts';
import type { Encounter, Fix, Meeting, Message, Read, Severity } from './check.ts';
import { actorOf, actorOfBoth } from './cast.ts';
import { inTextOrder } from './circle.ts';
import { isAtWill, isByStatus, isEmphatic, isSettledByCanon, leave } from './canon.ts';
import { choice, express, precede, remove } from './edits.ts';
import { alsoSaid, apart, clauseNames, earlierClauses, meets, merged, nested, relatedTo, sameClause, suppose, surety, unordered, type Clash } from './pairs.ts';
import { speakApart } from './standing.ts';
import { whereverVotesAre } from './votes.ts';
import { address, capitalised, clauseName, deed, lowered, sentences, textRead, verbOf } from './wording.ts';

/** A rule ("must", "may", "should") and a denial ("must not", "need not") that no clause orders. */
export interface Contradiction extends Clash<NormFact> {
  readonly meeting: Encounter;
  readonly rule: NormFact;
  readonly ban: NormFact;
  /** The rule is narrower in one respect (when), the prohibition in another (who, how): they cross. */
  readonly crossing: boolean;
  /** It is not said that both speak of one place, or of one person: the Society, and its Council. */
  readonly elsewhere: boolean;
  /** The ban names nobody, and the rule is one for all of those whom it can only mean ("subletting is forbidden", and tenants may sublet); or the rule allows just what the ban leaves out. */
  readonly ofAll: boolean;
}

/** Every rule that meets a prohibition of its act. `meeting` is that of the rule with the prohibition. */
export function contradictions(group: Group<'act'>, rules: readonly NormFact[], read: Read): readonly Contradiction[] {
  return [...denials(group, { rules, bans: [...bansIn(group), ...bansOfDeed(group, read)] }, read), ...overLimits(group, rules, read)];
}

/** "Subletting is forbidden": whatever is sublet. */
function bansOfDeed({ key }: Group<'act'>, read: Read): readonly NormFact[] {
  const [act = '', thing = ''] = key.split(/\|(.*)/su);
  return thing === '' || thing === 'person' ? [] : [...bansIn(read.group('act', `${act}|`)).filter(isOfDeed), ...bansIn(read.group('act', `${act}|person`)).filter(isOfNobody)];
}

/** "Nobody may be expelled without a hearing": neither may a member. */
const isOfNobody = ({ reading: { object } }: NormFact): boolean => object !== undefined && isEveryone(object);

const isOfDeed = ({ object, reading }: NormFact): boolean => object === undefined && reading.object === undefined && reading.voice === 'passive';

/** The ban of a deed as one of the thing that the rule speaks of. */
function ofItsThing(ban: NormFact, { object, reading }: NormFact): NormFact {
  return object && reading.object && (isOfDeed(ban) || (isOfNobody(ban) && namesPeople(reading.object.name))) ? { ...ban, object, reading: { ...ban.reading, object: reading.object } } : ban;
}

/** A ban in "the library" is one of what is done "into the library", or at a table of it. */
function inItsPlace(ban: NormFact, rule: NormFact): { readonly ban: NormFact; readonly elsewhere: boolean } {
  const place = ban.reading.adjuncts.find(isPlace);
  if (!place?.phrase) return { ban, elsewhere: false };
  const there = rule.reading.adjuncts.find(isPlace);
  const same = there?.phrase !== undefined && (there.phrase.name === place.phrase.name || there.phrase.of?.name === place.phrase.name);
  const within = !same && there?.phrase !== undefined && there.phrase.determiner === 'the' && wholePlaces.test(place.phrase.name) && isEmphatic(ban);
  const elsewhere = within || there === undefined && place.phrase.determiner === 'the' && ofPlaces.test(ban.act) && !rule.reading.object?.adjuncts.some(isPlace);
  if (!elsewhere && !(same && there.preposition !== place.preposition)) return { ban, elsewhere: false };
  const adjuncts = ban.reading.adjuncts.flatMap((one) => (one !== place ? [one] : (same || within) && there && (within || there.phrase?.name === place.phrase?.name) ? [there] : []));
  return { ban: { ...ban, reading: { ...ban.reading, adjuncts } }, elsewhere };
}

/** "Anywhere on the site" is also on the terrace. */
const wholePlaces = /^(?:site|premises|building|ground|property|estate|land|campus|harbour|park)s?$/u;

/** What is done at a place, whether it is named or not. */
const ofPlaces = /^(?:burn|leave|store|bring|keep|take|have|sell|serve|drink|consume|eat|smoke|park|drive|ride|use|walk|play|camp|fish|swim|light|carry|moor|sail)$/u;
const isPlace = ({ preposition, phrase }: Adjunct): boolean => /^(?:in|on|at|within|throughout|into|onto|inside|upon)$/u.test(preposition) && phrase !== undefined && !phrase.pronoun && !phrase.quantity
  && !/(?:meeting|election|session|period|year|time|event|manner|writing|person|day|week|month|morning|evening|night|season|case|circumstances|emergency|accordance|behalf|hour|ballot|vote|lead|interest|office|winter|summer|spring|autumn)$/u.test(phrase.name) && !phrase.name.endsWith('day') && !months.test(phrase.name);

/** "Nobody may keep more than two dogs" against "a Tenant may keep up to four dogs". */
function overLimits(group: Group<'act'>, rules: readonly NormFact[], read: Read): readonly Contradiction[] {
  const limits = [...group.members.filter((norm) => norm.modality === 'prohibition' && limitOf(norm) !== undefined), ...group.members.filter(isCap).map(asLimit)].filter(isResolved);
  if (limits.length === 0) return [];
  const counted = rules.filter((rule) => reachOf(rule) !== undefined && isResolved(rule));
  return counted.flatMap((rule) => limits.filter((limit) => !sameClause(rule.clause, limit.clause) && (reachOf(rule) ?? 0) > (limitOf(limit) ?? Infinity)).flatMap((limit) => contradiction(rule, limit, group.members, read)));
}

/** "A branch may nominate no more than one candidate": no more may be. */
function isCap(norm: NormFact): boolean {
  const { bound, unit } = norm.reading.object?.quantity ?? {};
  return isGrant(norm) && norm.actor !== undefined && bound === 'at-most' && unit === 'count' && norm.reading.object?.name !== '';
}

function asLimit(norm: NormFact): NormFact {
  return { ...norm, modality: 'prohibition', reading: { ...norm.reading, modality: 'prohibition' } };
}

/** The largest number that a ban of more leaves. */
function limitOf({ reading: { object } }: NormFact): number | undefined {
  const { bound, numerator, unit } = object?.quantity ?? {};
  if (unit !== 'count' || numerator === undefined || object?.name === '') return undefined;
  return bound === 'more-than' || bound === 'at-most' ? numerator : bound === 'at-least' ? numerator - 1 : undefined;
}

/** The largest number that a rule speaks of. */
function reachOf({ reading: { object } }: NormFact): number | undefined {
  const { bound, numerator, upTo, unit } = object?.quantity ?? {};
  return unit !== 'count' || numerator === undefined || bound === 'less-than' ? undefined : upTo ?? numerator;
}

/** Without the number of its object. */
function unnumbered(norm: NormFact): NormFact {
  if (!norm.reading.object) return norm;
  const { quantity: _number, ...object } = norm.reading.object;
  return { ...norm, reading: { ...norm.reading, object } };
}

/** Every rule that meets one of these denials of its act. */
export function denials(group: Group<'act'>, { rules, bans }: { readonly rules: readonly NormFact[]; readonly bans: readonly NormFact[] }, read: Read): readonly Contradiction[] {
  // What is decided at meetings is decided with a quorum: a ban for the case that there is none takes nothing away.
  const resolved = bans.filter((ban) => isResolved(ban) && !exceptsElsewhere(ban) && !ban.conditions.some(({ atom }) => /\b(?:in)?quor(?:um|ate)\b/u.test(atom)));
  if (resolved.length === 0) return [];
  return rules.filter((rule) => isResolved(rule) && !exceptsElsewhere(rule)).flatMap((rule) => resolved.filter((ban) => !sameClause(rule.clause, ban.clause) && !isSilentOnWho(rule, ban) && !(isLostOnTie(ban) && isWonByShare(rule))).flatMap((ban) => contradiction(rule, ban, group.members, read)));
}

/** "If the votes are equal, the motion is not passed" against "is passed if three quarters are in favour": other counts of the votes. */
const isLostOnTie = ({ conditions }: NormFact): boolean => conditions.some(({ atom }) => /\bvotes? (?:\S+ )?equal\b|\bequal(?:ity)? (?:\S+ )?votes?\b|\btied?\b/u.test(atom));
const isWonByShare = ({ conditions, reading: { slots } }: NormFact): boolean => slots.majority !== undefined || conditions.some(({ atom }) => /\b(?:majority|thirds|quarters|half|per cent|votes)\b/u.test(atom));

/** "No players may be added, except as set forth below": whatever allows it prevails. "Except as provided below, any director may resign": so does what forbids it. */
const exceptsElsewhere = memoOf(({ clause }: NormFact): boolean => /\b(?:except|save|unless)\b(?: \p{L}+){0,5} (?:below|herein|hereafter|hereunder|elsewhere)\b/iu.test(clause.text));

/** "Discipline may be imposed" does not say that a steward, who must not impose it, is the one to do so. */
function isSilentOnWho(rule: NormFact, ban: NormFact): boolean {
  return rule.actor === undefined && isGrant(rule) && ban.actor !== undefined && !ban.everybody;
}

/** One for each later clause and way to clash; one that is no more than a hint hides no graver one, and adds nothing to one on the same clauses. */
export function byLater(found: readonly Contradiction[]): readonly Contradiction[] {
  const grave = found.filter(({ meeting }) => !nested(meeting));
  const alone = found.filter(({ meeting, earlier, later }) => !nested(meeting) || !grave.some((other) => sameClause(other.earlier.clause, earlier.clause) && sameClause(other.later.clause, later.clause)));
  return merged(alone, ({ crossing }) => (crossing ? 'crossing' : ''));
}

/** "May … only if" forbids without granting. */
export function isGrant(norm: NormFact): boolean {
  const granted = norm.modality === 'permission' || norm.modality === 'power';
  return granted && norm.reading.polarity === '+' && !norm.conditions.some((condition) => condition.kind === 'only-if');
}

/** The prohibitions of an act, not of a number of them. */
export function bansIn(group: Group<'act'>): readonly NormFact[] {
  return group.members.filter((norm) => norm.modality === 'prohibition' && !limitsNumber(norm) && isResolved(norm));
}

/** "shall not appoint more than two porters" forbids a number, not the act. */
function limitsNumber(norm: NormFact): boolean {
  return norm.reading.object?.quantity !== undefined;
}

/** "is permitted if:" */
function endsOpen(text: string): boolean {
  const end = text.slice(-60);
  return end.includes(':') && /\b(?:if|when|where|unless|provided that)\b[^.;]{0,40}:[*_ ]*$/iu.test(end);
}

/** "shall have and keep an office", "can have or use a card": what the first verb is about was not told. */
function isCutShort({ object, reading: { head, voice }, clause }: NormFact): boolean {
  return object === undefined && voice === 'active' && /^\s*,?\s*(?:and|or)\b/u.test(textRead(clause).slice(head.end));
}

/** "If the Board objects, and: (a) …" and "other than a decision: (a) …" go on in the item, and so does "is permitted if: (a) …". */
const openStem = /\b(?:if|where|when)\b[^.;:]*,? (?:and|or)[:, ]*$|\b(?:other than|apart from|except|save)\b[^.;,:]*: *$|\b(?:permitted|allowed|prohibited|forbidden)(?: only)? (?:if|where|when)\b[^.;]*: *$/iu;

/** "If granted, no fine is levied": what is granted, the sentence before says. */
const elliptic = /^(?:so|not|granted|approved|refused|rejected|passed|carried|successful|unsuccessful|agreed|accepted|upheld|found guilty)$/iu;

/** "Items that shall be included: …" and "Items that shall not: …" are other items. */
const listed = /^(?:item|thing|matter|point|topic|following)$/u;

/** "notice of it": of what, another sentence says. */
const isOfUnknown = (of: Phrase | undefined): boolean => of !== undefined && (of.pronoun || isOfUnknown(of.of));

/** "in that case" speaks of a case that another sentence tells, "is permitted if:" of those in the items below. */
export const isResolved = memoOf((norm: NormFact): boolean => {
  const { actor, adjuncts, object } = norm.reading;
  if (isCutShort(norm) || norm.clause.stem && openStem.test(norm.clause.stem.text)) return false;
  if (!norm.clause.stem && endsOpen(norm.clause.text)) return false;
  if (norm.conditions.some(({ words }) => elliptic.test(words))) return false;
  if (object && object.determiner === 'none' && listed.test(object.name)) return false;
  if (isOfUnknown(object?.of)) return false;
  return !actor?.pronoun && ![...adjuncts, ...(object?.adjuncts ?? [])].some(({ phrase }) => phrase && (phrase.pronoun || phrase.determiner === 'such' || pointsBack(phrase)));
});

/** "vote on these topics": those of the sentence before; "these rules" are the same everywhere. */
const pointsBack = ({ text, reference, name }: Phrase): boolean => /^(?:these|those) /iu.test(text) && !reference && !/\b(?:rule|by-?law|article|order|regulation|provision|statute)$/u.test(name);

function contradiction(rule: NormFact, ban: NormFact, members: readonly NormFact[], read: Read): readonly Contradiction[] {
  const [plainRule, plainBan] = limitOf(ban) === undefined ? [whereverVotesAre(rule, ban), ban] : [unnumbered(rule), unnumbered(ban)];
  // Whether a record is open or confidential is compared once, as such; so is what both say in the same words.
  if ((rule.act === seeing && rule.reading.form === 'status' && ban.reading.form === 'status') || (rule.said !== undefined && rule.said === ban.said)) return [];
  const { ban: placed, elsewhere } = inItsPlace(ofItsThing(plainBan, plainRule), plainRule);
  const pair = otherwise(plainRule, placed);
  // What may be done, and how is not said, may be done in the one way that is left.
  if (!pair && ban.exceptions.some(({ text }) => isWay(text) || rule.reading.adjuncts.some((one) => one.text === text))) return [];
  const [ruled, prevented] = pair ?? [byWhoever(plainRule, placed), placed];
  const meeting = read.meeting(...defying(ruled, freeing(prevented, ruled, read)));
  if (!meets(meeting)) return [];
  if (speakApart(rule, ban, read) || isLimitOf(rule, ban, meeting)) return [];
  const place = (norm: NormFact): number => members.findIndex(({ clause }) => clause === norm.clause);
  const [earlier = rule, later = ban] = place(ban) < 0 ? inTextOrder([rule, ban], read) : place(rule) < place(ban) ? [rule, ban] : [ban, rule];
  return unordered({ earlier, later }, meeting, read).map((clash) => ({ ...clash, meeting, rule, ban, elsewhere: elsewhere || isOfOrganisation(ban, rule, read), ofAll: pair !== undefined || (isGrant(rule) && !isOneActor(rule) && isOfAll(rule) && !ban.reading.actor && ban.modality === 'prohibition' && !saidOfAll.has(ban.act)), crossing: crosses(rule, ban, meeting, read) }));
}

/** "Vacancies are filled by the directors. No vacancy may be filled if …": what one paragraph forbids in a case of its own, it takes from what it has said. */
function isLimitOf({ clause: one }: NormFact, { clause: other, conditions }: NormFact, meeting: Meeting): boolean {
  return conditions.length > 0 && !nested(meeting) && one.uri === other.uri && one.provision === other.provision;
}

/** "in person only" against "by video", "only at the end of the year" against "at any time": just what the one leaves out, the other allows. */
function otherwise(rule: NormFact, ban: NormFact): [NormFact, NormFact] | undefined {
  const out = ban.exceptions.find(({ text }) => rule.reading.adjuncts.some((one) => isOtherwise(text, one.text)));
  if (!out) return undefined;
  const adjuncts = rule.reading.adjuncts.filter((one) => !isOtherwise(out.text, one.text) && !declaring.test(one.text));
  const { actor: _nobody, ...reading } = ban.reading;
  // "No one may resign otherwise than at the end of the year": no member.
  const whose = ban.everybody && isOfAll(rule) && rule.actor && rule.reading.actor ? { everybody: false, actor: rule.actor, reading: { ...reading, actor: rule.reading.actor } } : {};
  return [{ ...rule, reading: { ...rule.reading, adjuncts } }, { ...ban, ...whose, exceptions: ban.exceptions.filter((one) => one !== out) }];
}

/** How it is told. */
const declaring = /^(?:in writing|(?:by|on|upon|with) (?:writing|giving|sending|(?:a )?(?:written )?(?:letter|notice|declaration|note|statement))\b.*)$/u;

const isOtherwise = (left: string, done: string): boolean => excludesWay(left, done) || (momentOf.test(left) && /^(?:at|in) any (?:time|moment)(?: of (?:the )?year)?$|^whenever$|^forthwith$|^with immediate effect$|^immediately$/u.test(done));

const steps: ReadonlyMap<string, RegExp> = new Map([
  ['hearing', /\b(?:heard|hearing)\b/u], ['notice', /\b(?:notice|notified)\b/u], ['warning', /\bwarn(?:ing|ed)\b/u], ['vote', /\bvoted?\b/u], ['ballot', /\bballot/u],
  ['approval', /\bapprov/u], ['consent', /\bconsent/u], ['consultation', /\bconsult/u], ['permission', /\bpermi/u],
]);

/** "may be expelled without a hearing" against "shall not be expelled unless heard", "as it sees fit" against "not without consent": the one does away with just what the other asks for. */
function defying(rule: NormFact, ban: NormFact): [NormFact, NormFact] {
  if (isAtWill({ rule, ban })) return [rule, { ...ban, reading: { ...ban.reading, adjuncts: ban.reading.adjuncts.filter(({ text }) => !leave.test(text)) } }];
  const { adjuncts } = rule.reading;
  const without = adjuncts.find(({ preposition, phrase }) => preposition === 'without' && steps.has(phrase?.name ?? ''));
  const asked = without && ban.conditions.find(({ kind, negated, text }) => kind === 'unless' && !negated && steps.get(without.phrase?.name ?? '')?.test(text));
  if (!without || !asked) return [rule, ban];
  return [{ ...rule, reading: { ...rule.reading, adjuncts: adjuncts.filter((one) => one !== without) } }, { ...ban, conditions: ban.conditions.filter((one) => one !== asked) }];
}

/** "Members are consulted before land is sold": by whoever sells it. */
function byWhoever(rule: NormFact, { actor, reading: { actor: who } }: NormFact): NormFact {
  return rule.everybody && isBeforehand(rule.act) && actor && who ? { ...rule, everybody: false, actor, reading: { ...rule.reading, actor: who } } : rule;
}

/** What is not done at all where it is not allowed: no class of people is a special case. */
const saidOfAll: ReadonlySet<string> = new Set([proxyVoting, appealing, seeing]);

/** "The minutes need not be published", "a strike shall not be called": said of the act, whoever does it; the one body that may do it is no special case. */
function freeing(ban: NormFact, rule: NormFact, read: Read): NormFact {
  const isOwn = isOfOrganisation(ban, rule, read);
  const isFree = ban.modality === 'no-duty' && ban.everybody;
  if (!isOwn && !isFree && (ban.reading.actor || ban.reading.voice !== 'passive' || (ban.modality !== 'no-duty' && !saidOfAll.has(ban.act) && !isOneActor(rule) && !isOfAll(rule)))) return ban;
  const { actor: _nobody, ...reading } = ban.reading;
  const exceptions = ban.act === seeing ? ban.exceptions.flatMap(({ text }) => isAmong(rule.actor, text, read)) : ban.exceptions;
  return { ...ban, exceptions, everybody: rule.everybody, ...(rule.actor && { actor: rule.actor }), reading: { ...reading, ...(rule.reading.actor && { actor: rule.reading.actor }) } };
}

/** "shown to nobody who is not a member of the Board": the exception for those who are of the Board, by the name that the rule has for them. */
function isAmong(who: Term | undefined, inside: string, read: Read): readonly Restriction[] {
  const key = bare(inside);
  return !who || who.key.includes(key) || !isEveryoneName(who.key) && !apart(who, { key, text: key }, read) ? [{ span: { start: 0, end: 0 }, text: who?.key ?? key, act: '' }] : [];
}

/** "The Society shall not borrow money", "the Board may take out loans": the Society acts through its bodies and officers. */
function isOfOrganisation({ actor, reading: { actor: phrase } }: NormFact, { actor: other, reading: { actor: organ } }: NormFact, read: Read): boolean {
  if (!actor || !phrase || !other || !organ || actor.key === other.key || phrase.determiner !== 'the' || phrase.plural || phrase.of || !namesOrganisation(phrase.name)) return false;
  return organ.determiner === 'the' && !namesOrganisation(organ.name) && (isBodyNoun(organ.name) || namesOffice(organ.name) || read.kindOf(other) === 'body');
}

/** "tenants", "every member": all for whom the rules are. */
function isOfAll({ actor, reading: { actor: phrase } }: NormFact): boolean {
  return actor !== undefined && phrase !== undefined && namesPeople(phrase.name) && !phrase.name.includes(' ') && (phrase.plural || /^(?:every|any|a)$/u.test(phrase.determiner))
    && phrase.of === undefined && phrase.quantity === undefined && phrase.others.length + phrase.restrictions.length + phrase.adjuncts.length === 0;
}

/** "the Conference", "the Members": those of a class ("a Tenant", "blind members") may well be the exception. */
function isOneActor({ actor, reading: { actor: phrase } }: NormFact): boolean {
  return actor !== undefined && phrase !== undefined && phrase.determiner === 'the' && phrase.others.length + phrase.restrictions.length + phrase.adjuncts.length === 0 && phrase.quantity === undefined;
}

/** Regions that overlap in part, but not because of two situations that may come together. "No strike shall be called until …" asks for more than another clause does. */
function crosses(rule: NormFact, ban: NormFact, meeting: Meeting, read: Read): boolean {
  const asks = ban.everybody && ban.conditions.length > 0 && ban.conditions.every(({ kind }) => kind === 'unless' || kind === 'until');
  return meeting.relation === 'partial' && (asks || read.conditions(rule, ban).relation !== 'partial');
}

/** The words that differ between the checks. */
export interface Wording {
  readonly modal: 'must' | 'may' | 'should';
  readonly denial: 'must not' | 'need not';
  readonly severity: Severity;
  readonly verdict: string;
  /** Whether a rule and a prohibition that cross are no more than a hint. */
  readonly mayCross: boolean;
  /** What happens in the situation, given who acts and what they do. */
  readonly outcome: (actor: string, deed: string) => string;
}

/** The message of a rule and a prohibition; a hint where one is the special case of the other. */
export function sayContradiction(found: Contradiction, wording: Wording): Message {
  const { rule, ban, earlier, later, meeting } = found;
  const on = later.clause;
  const ruling = `${statement(rule, wording.modal)} (${address(rule.clause, on)})`;
  const [affirms, denies] = [verbs[wording.modal], wording.denial === 'need not' ? 'waives' : 'forbids'];
  return {
    text: sentences(`${ruling}, but ${banned(found, wording)} (${address(ban.clause, on)}).`, alsoSaid(found), verdict(found, wording)),
    severity: isSettledByCanon(found, wording.mayCross) ? 'hint' : isByStatus(found) ? 'warning' : found.elsewhere ? (isEmphatic(ban) ? 'warning' : 'information') : found.ofAll && !isAtWill(found) && !isEmphatic(ban) && wording.severity === 'error' ? 'warning' : wording.severity,
    ...surety([rule, ban], meeting), ...(isAtWill(found) && { certainty: 'possible' as const }),
    place: on.place,
    clause: on,
    related: relatedTo(found, () => `${capitalised(earlier === rule ? affirms : denies)} it.`),
    scenario: `${suppose(meeting, wording.outcome(meeting.who === 'contains' ? actorOfBoth(ban, rule) : actorOfBoth(rule, ban), deed(rule)))}. `
      + `${capitalised(clauseName(rule.clause, on))} ${affirms} it; ${clauseName(ban.clause, on)} ${denies} it.`,
    precedence: found.order.text,
    ...(nested(meeting) && { special: (meeting.relation === 'inside' ? rule : ban).clause }),
  };
}

const verbs = { must: 'demands', may: 'allows', should: 'recommends' } as const satisfies Record<Wording['modal'], string>;

function verdict(found: Contradiction, wording: Wording): string {
  if (nested(found.meeting)) return isSettledByCanon(found, wording.mayCross) ? special(found) : isByStatus(found) ? 'Another clause makes the one the other, and neither says which prevails.' : 'The general rule leaves room for no exception.';
  return found.crossing && wording.mayCross ? 'Each is narrower than the other in some respect, and neither says which prevails.' : wording.verdict;
}

/** "nobody may expel a member unless the Panel has heard them": without its condition it would say something else. */
function banned(found: Contradiction, wording: Wording): string {
  const asked = found.ban.conditions.filter(({ kind, unresolved, words: told }) => (kind === 'unless' || kind === 'until' || (kind === 'if' && unresolved)) && told.length < LONGEST_CONDITION);
  const [left] = found.ban.exceptions.filter(({ text }) => isWay(text) || momentOf.test(text));
  return [denied(found, wording), ...(left ? [`other than ${textRead(found.ban.clause).slice(left.span.start, left.span.end).replace(/^(?:except|save|otherwise than|other than|only|solely)\s+/iu, '')}`] : []), ...asked.map(({ kind, words: told }) => `${kind} ${told}`)].join(' ');
}

const LONGEST_CONDITION = 90;

/** "must not", or who may not do what where that is somebody or something else. */
function denied({ rule, ban }: Contradiction, { denial }: Wording): string {
  const same = rule.actor && ban.actor && rule.actor.key === ban.actor.key;
  const act = deed(ban) === deed(rule) ? '' : ` ${deed(ban)}`;
  if (ban.reading.object?.quantity?.bound === 'at-most') return same ? `may ${deed(ban)}` : `${actorOf(ban)} may ${deed(ban)}`;
  if (same) return `${denial}${act}`;
  if (denial === 'need not') return ban.actor ? `${actorOf(ban)} need not${act}` : `nobody need${act}`;
  if (ban.actor && ban.reading.actor?.determiner === 'no') return `no ${ban.reading.actor.spelling} may${act}`;
  const [inside] = ban.act === seeing ? ban.exceptions : [];
  return ban.actor ? `${actorOf(ban)} must not${act}` : `nobody${inside ? ` but ${inside.text}` : ''} may${act}`;
}

function special({ rule, ban, meeting }: Contradiction): string {
  const [narrow, wide] = meeting.relation === 'inside' ? [rule, ban] : [ban, rule];
  return `${clauseName(narrow.clause)} is the special case and ${clauseName(wide.clause, narrow.clause)} the general rule, but neither says so.`;
}

/** "the Warden must lock the gate"; "the gate must be locked" where nobody is named. */
export function statement(norm: NormFact, modal: string): string {
  const { object, voice } = norm.reading;
  if (norm.reading.actor || !object || voice === 'active') return `${actorOf(norm)} ${modal} ${deed(norm)}`;
  return `${lowered(object.text)} ${modal} be ${inflect(verbOf(norm), 'participle')}`;
}

/** "the Warden is to lock the gate". */
export function isTo(norm: NormFact): string {
  return `${actorOfBoth(norm, norm)} to ${deed(norm)}`;
}

/** "if the gate is open": in which case a norm applies, as it was written. */
export function caseOf({ conditions }: NormFact): string {
  return conditions.map(({ kind, words: told }) => `${kind === 'only-if' ? 'only if' : kind} ${told}`).join(' and ');
}

/** Express precedence either way and deletion; for a special case, only the word that makes it express. */
export function settleContradiction(found: Contradiction, read: Read): readonly Fix[] {
  const { rule, ban, earlier, later, meeting } = found;
  if (nested(meeting)) return meeting.relation === 'inside' ? express(rule.clause, ban.clause) : express(ban.clause, rule.clause);
  const [first, second] = clauseNames(found);
  return [
    ...choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', earlierClauses(found))),
    ...choice(`Make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', earlierClauses(found))),
    ...choice(`Delete ${second}`, remove(later.clause, read), { quiet: true }),
    ...choice(`Delete ${first}`, remove(earlier.clause, read), { quiet: true }),
  ];
}
