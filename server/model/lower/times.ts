/** When things are to happen: so long before or after each other, or on certain days of the year. */
import type { Phrase, Reading, Span } from '../../../grammar/ast.ts';
import { verbOfDeed } from '../../../grammar/deeds.ts';
import { inflect, isAssemblyNoun, isBodyNoun, namesPeople, senseOf, verbForms } from '../../../grammar/lexicon.ts';
import { outside, timeLimits, type Dates, type Distance, type Length, type Recurrence, type TimeLimit } from '../../../grammar/time-limits.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { partOf } from '../happenings.ts';
import { headingBody } from '../names.ts';
import { members, phrasesOf } from '../phrases.ts';
import { placeOf, textRead } from '../places.ts';
import { namesOrganisation } from '../usage.ts';
import { base } from './base.ts';
import { electedThere } from './elected-there.ts';
import { entries, sequences } from './entries.ts';
import { destroying, keepings } from './keepings.ts';
import { meetingIn, requestedMeetings, withSpecial } from './requested-meetings.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** What a sentence says of the time of its act. */
export function times(reading: Reading, scene: Scene): readonly TimeFact[] {
  const { modality } = reading;
  if (modality === 'recommendation' || modality === 'no-duty') return [];
  const found = limitsOf(reading, scene);
  // Of two days for one act, one belongs to something else.
  const own = found.filter(({ kind }) => kind !== 'dates' || found.filter((other) => other.kind === 'dates').length === 1);
  const kept = own.flatMap((limit) => keepings(limit, { reading, scene }));
  if (kept.length > 0) return kept;
  const convened = own.flatMap((limit) => convenings(limit, { reading, scene }));
  const stated = convened.length > 0 ? convened : own.flatMap((limit) => limited(limit, { reading, scene }));
  const requested = stated.some(({ inferred }) => inferred) ? [] : requestedMeetings(reading, scene);
  return [...(requested.length > 0 ? requested : withSpecial(stated, scene)), ...orders({ reading, scene }), ...(own.length === 0 ? [] : [...sequences({ reading, scene }), ...followings({ reading, scene })]), ...electionsAt({ reading, scene }), ...electedThere({ reading, scene }), ...meetingEnds({ reading, scene }), ...endsBeside({ reading, scene }), ...withSpecial(unlessNoticed({ reading, scene }), scene), ...yearEnds({ reading, scene }), ...entries({ reading, scene })];
}

export interface Said {
  readonly reading: Reading;
  readonly scene: Scene;
}

/** The limits that belong to this act: behind its verb, or before the first; not those inside its conditions and people. */
function limitsOf(reading: Reading, scene: Scene): readonly TimeLimit[] {
  const { clause, sentence } = scene;
  const text = textRead(clause);
  const found = timeLimits(text);
  const heads = sentence.norms.map(({ head }) => head.start).toSorted((a, b) => a - b);
  const mine = heads.findLast((start) => start <= reading.head.start) === heads[0] ? 0 : reading.head.start;
  const next = heads.find((start) => start > reading.head.start) ?? text.length;
  const ends = leaving(reading) !== undefined || isDeadline({ reading, scene });
  const apart = [...reading.conditions.filter(({ kind }) => kind !== 'until' || !(ends || reading.modality === 'prohibition')), ...reading.exceptions, ...[reading.actor, reading.object].flatMap((phrase) => phrase?.restrictions ?? [])].map(({ span }) => span);
  return found.filter(({ span }) => span.start >= mine && span.start < next && !apart.some(({ start, end }) => start <= span.start && span.start < end));
}

function limited(limit: TimeLimit, said: Said): readonly TimeFact[] {
  if (limit.kind === 'recurrence') return recurring(limit, said);
  return limit.kind === 'dates' ? dated(limit, said) : limit.side === 'notice' || isAhead(limit, said) ? noticed(limit, said) : distant(limit, said);
}

type Says = TimeFact['says'];

export function fact(says: Says, { span }: { readonly span: Span }, { reading, scene }: Said, inferred = false): TimeFact {
  const optional = (reading.modality === 'permission' || reading.modality === 'power') && !isDeadline({ reading, scene }) && !isOwedNotice(reading);
  const { actor } = reading;
  const doer = actor && !isOwedNotice(reading) && !actor.pronoun && actor.others.length === 0 ? { doer: term(scene, actor, reading) } : {};
  // "serves until the annual meeting": no condition of the end, but the end.
  const ends = says.kind === 'distance' ? says.later : says.event;
  const plain = ends.key.startsWith('close ') ? { ...reading, conditions: reading.conditions.filter(({ kind }) => kind !== 'until') } : reading;
  return { ...base(plain, scene), kind: 'time', says, ...doer, optional, inferred, place: placeOf(scene.clause, span) };
}

/** "The Council meets at least once every nine weeks", "elections to the Council are held every two years". */
function recurring({ times: often, per, bound, span }: Recurrence, said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const held = takesPlace(reading) ? reading.actor : reading.act === 'hold' && reading.object?.name === 'meeting' && !reading.object.of && reading.voice === 'active' ? reading.actor : undefined;
  const called = isMeetingAct(reading) && reading.object && isGathering(reading.object) ? thing({ ...reading.object, determiner: 'the' }, said) : undefined;
  const event = held && takesPlace(reading) ? deedOf(held, said) ?? thing(held, said) : held ? meetingOf(held, said) : called ?? doneRegularly(said) ?? (reading.form === 'frequency' || reading.form === 'election' || /^(?:meet|elect|hold|convene|assemble)$/u.test(reading.act) || comesTogether(reading) ? happeningOf(said) : undefined);
  const election = elected(event, said, held);
  const sessions = sessionOf(said);
  if (sessions && reading.modality !== 'prohibition' && reading.polarity === '+') return [fact({ kind: 'recurrence', event: sessions, times: often, per, bound }, { span }, { reading, scene })];
  const happening = election ?? event;
  if (!happening || reading.modality === 'prohibition' || reading.polarity === '-') return [];
  return [fact({ kind: 'recurrence', event: happening, times: often, per, bound }, { span }, { reading, scene })];
}

/** "Elections take place every two years." */
const takesPlace = ({ act, object }: Reading): boolean => /^(?:take place|occur|happen)$/u.test(act) || (act === 'take' && object?.name === 'place');

/** "The accounts are audited annually": what is done to one thing, not to one of several. */
function doneRegularly(said: Said): Happening | undefined {
  const { form, modality, object, act } = said.reading;
  if (form !== 'generic' || modality !== 'duty' || !object) return undefined;
  if (/^(?:carry out|conduct|hold|undertake|make|perform)$/u.test(act)) return deedOf(object, said);
  return !/^(?:a|any|every|no)$/u.test(object.determiner) && !object.quantity && object.others.length === 0 && yearly.has(act) ? done(said.reading, said.scene) : undefined;
}

/** What is done as often as the rules say, and is the same each time. */
const yearly = new Set('audit review revise inspect elect publish renew test examine check service value'.split(' '));

/** "An audit of the accounts is carried out": they are audited. */
function deedOf({ name, of, adjuncts, restrictions, others }: Phrase, said: Said): Happening | undefined {
  const verb = verbOfDeed(name) ?? (yearly.has(name) ? name : undefined);
  if (!of || !verb || !yearly.has(verb) || verb === 'elect' || adjuncts.length + restrictions.length + others.length > 0) return undefined;
  const what = thing({ ...of, determiner: of.determiner === 'none' ? 'the' : of.determiner }, said);
  return { key: `${senseOf(verb).act} ${what.key}`, text: `${inflect(verb, 'gerund')} ${what.text}`, vague: what.vague };
}

/** "The Congress shall be convened in ordinary session every second year": the ordinary session. */
function sessionOf({ reading, scene }: Said): Happening | undefined {
  const session = reading.adjuncts.find(({ preposition, phrase }) => preposition === 'in' && phrase && /\bsession$/u.test(phrase.name) && phrase.name !== 'session')?.phrase;
  return session && /^(?:convene|meet|assemble|call|summon)$/u.test(reading.act) ? { key: term(scene, alone(session), reading).key, text: `the ${session.spelling}`, vague: false } : undefined;
}

/** "Congress assembles": it meets. */
const comesTogether = ({ act, object, voice, actor }: Reading): boolean => voice === 'active' && actor !== undefined && (!object || /\b(?:year|month|week|quarter)$/u.test(object.name)) && /^(?:assemble|convene|gather|sit)$/u.test(act);

/** "An election of Officers is held" is the same as that Officers are elected. */
function elected(event: Happening | undefined, { reading, scene }: Said, held: Phrase | undefined): Happening | undefined {
  const of = held ?? reading.object;
  if (!event || !of) return undefined;
  if (reading.form === 'election') return { ...event, key: `elect ${term(scene, alone(of), reading).key}` };
  const whose = of.of ?? of.adjuncts.find(({ preposition }) => /^(?:of|for|to)$/u.test(preposition))?.phrase;
  return /^(?:election|general election|ballot)$/u.test(of.name) && whose ? { key: `elect ${term(scene, alone(whose), reading).key}`, text: event.text, vague: false } : undefined;
}

/** "At each session the delegates elect the Council": as often as there is a session. */
function electionsAt(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const found = /\b(?:each|every) (?!year|month|second)(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+?\b(?=[,.;]|$| (?:the|to|shall|will|elects?|for|by|at|in)\b)/iu.exec(textRead(scene.clause));
  const own = reading.actor && !reading.actor.pronoun ? /\bat (?:each|every one) of its (?:ordinary |regular )?(?:meetings|sessions|assemblies|gatherings)\b/iu.exec(textRead(scene.clause)) : undefined;
  const occasion = found && !own ? phrasesOf(scene.sentence).find(({ nameSpan }) => nameSpan.end === found.index + found[0].length) : undefined;
  if (reading.form !== 'election' || reading.modality !== 'duty' || !reading.object || !(own ?? (occasion && gathering.test(occasion.name)))) return [];
  const event: Happening = own && reading.actor ? meetingOf(reading.actor, said) : { key: occasion ? term(scene, alone(occasion), reading).key : '', text: `the ${occasion?.spelling ?? ''}`, vague: false };
  const whole = [...members(reading.object).filter(({ quantity, plural }) => !quantity && !plural).map((one) => term(scene, alone(one), reading).key.replace(/^new /u, '')), ...together(said)];
  return whole.map((key) => fact({ kind: 'distance', earlier: event, later: { key: `elect ${key}`, text: 'the election', vague: false }, least: none, most: none }, { span: occasion?.span ?? { start: own?.index ?? 0, end: (own?.index ?? 0) + (own?.[0].length ?? 0) } }, said, true));
}

export const gathering = /\b(?:meeting|conference|congress|assembly|convention|synod|session|agm)$/u;

/** "the Leader and ten others, who together constitute the Committee": the whole of it. */
function together({ reading, scene }: Said): readonly string[] {
  const [found] = /,? who (?:together |shall |will |jointly )*(?:constitute|form|make up|compose|are|comprise) (?=the \p{Lu})/u.exec(textRead(scene.clause)) ?? [];
  const at = found === undefined ? -1 : textRead(scene.clause).indexOf(found) + found.length;
  const body = phrasesOf(scene.sentence).find(({ span }) => span.start === at);
  return body && isBodyNoun(body.name) ? [term(scene, alone(body), reading).key] : [];
}

// ----------------------------------------------------------------------------------------------------------------- dates

function dated(limit: Dates, said: Said): readonly TimeFact[] {
  const event = heldThen(limit, said) ?? happeningOf(said);
  const { reading } = said;
  const days = reading.modality === 'prohibition' ? outside(limit) : limit;
  if (!event || !days || !(event.key.startsWith('close term@') || isOnceAYear(reading))) return [];
  const last = event.key.startsWith('close term@') ? days.to ?? days.from : undefined;
  if (last) return [fact({ kind: 'dates', event, from: last, to: last, vague: days.vague }, limit, said)];
  // From the first day, everybody may: "applications may be made from 1 May" opens them.
  if (isDeadline(said) && days.from && !days.to) return [fact({ kind: 'dates', event: { ...event, key: event.key.replace(/^close /u, 'open '), text: event.text.replace(/^the close of /u, 'the opening of ') }, from: days.from, to: days.from, vague: true }, limit, said, true)];
  // Until the last day, everybody may: "motions must be received by 1 May" closes them on 1 May.
  const closing = isDeadline(said) && days.to && !days.from;
  const { from, to, vague } = closing && days.to ? { from: days.to, to: days.to, vague: true } : days;
  return [fact({ kind: 'dates', event, ...(from && { from }), ...(to && { to }), vague }, limit, said, closing === true)];
}

/** "A meeting" and "the Council meets" may be more than once a year, and each on a day of its own. */
function isOnceAYear({ act, object, actor }: Reading): boolean {
  const what = object ?? actor;
  if (!what || act === 'meet') return false;
  return /\b(?:annual|yearly)\b/u.test(what.name) || (!/^(?:a|any|every|such)$/u.test(what.determiner) && !(what.plural && /\b(?:meeting|session|election|ballot)$/u.test(what.name)));
}

/** "The financial year runs from 1 July to 30 June", "the accounts are made up to 30 June": on that day it ends. */
function yearEnds(said: Said): readonly TimeFact[] {
  const { act, actor, object, head, modality, polarity } = said.reading;
  const isYear = /^(?:run|begin|start|commence)$/u.test(act) && financialYear.test(actor?.name ?? '');
  const isAccounts = act === 'make' && object !== undefined && /^(?:annual )?(?:accounts|account|financial statements?)$/u.test(object.name) && !term(said.scene, alone(object), said.reading).key.includes('@');
  if (!(isYear || isAccounts) || modality === 'prohibition' || polarity === '-') return [];
  const text = textRead(said.scene.clause);
  const [begins] = isYear && act !== 'run' && !/\bend(?:s|ing)?\b/u.test(text) ? timeLimits(text) : [];
  const eve = begins?.kind === 'dates' && begins.from ? outside({ from: begins.from, vague: begins.vague })?.to : undefined;
  const event: Happening = isYear && actor ? closed(thing(actor, said), 'end') : { key: 'close financial year', text: 'the end of the financial year', vague: false };
  if (begins && eve) return [fact({ kind: 'dates', event: { ...event, text: 'the end of the year before the one beginning' }, from: eve, to: eve, vague: false }, begins, said)];
  const found = (isYear ? /(?:(?<=\bfrom\b[^,;.]*? )(?:to|until)|\bend(?:s|ing)? on) (?=[^,;.]*?\d)/u : /(?<=\bup )to (?=[^,;.]*?\d)/u).exec(text.slice(head.end));
  const start = head.end + (found?.index ?? 0);
  // Read as "on 30 June": the day is the same.
  const [day] = found ? timeLimits(`${' '.repeat(start + found[0].length - 3)}on ${text.slice(start + found[0].length)}`) : [];
  if (day?.kind !== 'dates' || !day.from) return [];
  return [fact({ kind: 'dates', event, from: day.from, to: day.from, vague: day.vague }, { span: { start, end: day.span.end } }, said)];
}

const financialYear = /^(?:financial|fiscal|accounting) (?:year|period)$/u;

// ------------------------------------------------------------------------------------------------------------- distances

/** "sends notice of the meeting 28 days before": before what the notice is of. */
const isAhead = ({ side, behind }: Distance, { reading, scene }: Said): boolean => side === 'before' && isNotice(reading.object) && /^\s*(?:[.,;)]|$)/u.test(textRead(scene.clause).slice(behind));

/** "Members are entitled to 21 days' notice": somebody must give it. */
const isOwedNotice = ({ form, act, object }: Reading): boolean => form === 'right' && act === 'have' && isNotice(object);

/** "42 days' notice of the meeting", "is called on 42 days' notice", "the meeting requires 42 days' notice". */
function noticed(limit: Distance, said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const of = phraseAfter(limit.behind, said, /^ (?:in writing )?(?:of|for) /u) ?? behindVerb(reading) ?? (isMeetingAct(reading) ? reading.object : reading.act === 'require' ? reading.actor : undefined) ?? invitedTo(reading) ?? noticeStated(reading) ?? (isNotice(reading.object) && isAhead(limit, said) ? reading.object?.of : undefined);
  const later = of && thing(of, { reading, scene });
  const lengths = allowed(limit, reading);
  if (!later || !lengths?.least || !(sending.test(reading.act) || arriving.test(reading.act) || /^(?:require|call|hold|convene|summon|meet|be|receive|invite|get|need|have)$/u.test(reading.act))) return [];
  // "May call a meeting on ten days' notice": that is then its notice.
  const modality = limit.side === 'notice' && isMeetingAct(reading) ? 'duty' : reading.modality;
  const called = { scene, reading: { ...reading, modality, adjuncts: reading.adjuncts.filter(({ phrase }) => phrase !== of) } };
  return [fact({ kind: 'distance', earlier: noticeOf(later), later, least: lengths.least }, limit, called)];
}

/** "Notice of a general meeting is 14 days", "the notice period for a general meeting is 14 days". */
function noticeStated({ act, actor, adjuncts }: Reading): Phrase | undefined {
  if (act !== 'be' || !actor || actor.others.length > 0) return undefined;
  const notice = /^(?:period|length)$/u.test(actor.name) && actor.of && isNotice(actor.of) ? actor.of : actor;
  if (!isNotice(notice) && !/^(?:(?:minimum|required|normal) )?(?:notice(?: period)?|period of notice)$/u.test(notice.name)) return undefined;
  return notice.of ?? [...actor.adjuncts, ...notice.adjuncts, ...adjuncts].find(({ preposition, phrase }) => /^(?:for|of)$/u.test(preposition) && phrase)?.phrase;
}

/** "shall not be held unless 14 days' notice has been given", "… unless 14 days have passed since its agenda was posted". */
function unlessNoticed(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  if (reading.modality !== 'prohibition' && reading.polarity === '+') return [];
  const event = reading.conditions.some(({ kind }) => kind === 'unless') ? happeningOf(said) : undefined;
  if (!event || !gathering.test(event.key.split(/@| under /u)[0] ?? '')) return [];
  return reading.conditions.filter(({ kind, text }) => kind === 'unless' && toldBefore.test(text)).flatMap(({ span }) => {
    const limit = timeLimits(textRead(scene.clause).slice(span.start, span.end)).find((one): one is Distance => one.kind === 'distance' && one.least !== undefined);
    const at = limit && { start: span.start + limit.span.start, end: span.start + limit.span.end };
    return limit?.least && at ? [fact({ kind: 'distance', earlier: noticeOf(event), later: event, least: limit.least }, { span: at }, { ...said, reading: { ...reading, conditions: reading.conditions.filter((one) => one.span !== span) } })] : [];
  });
}

const toldBefore = /\bnotice\b.* (?:given|sent|served|issued|circulated)\b|\b(?:told|informed|notified|advised) of it\b.*\b(?:beforehand|in advance|before)\b|\b(?:passed|elapsed|expired|gone by) (?:since|after|from) .*\b(?:notice|agenda|call|summons|convened|convening|invitations?|announce\w*)\b/u;

const noticeNoun = /^(?:(?:written|prior|due|proper|formal|advance) )?(?:notice|notification)$/u;

export function isNotice(phrase: Phrase | undefined): boolean {
  return phrase !== undefined && noticeNoun.test(phrase.name);
}

export function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** "notice of 42 days shall be given of the meeting", "… is required for the meeting". */
function behindVerb({ adjuncts }: Reading): Phrase | undefined {
  return adjuncts.find(({ preposition, phrase }) => /^(?:of|for)$/u.test(preposition) && phrase && !phrase.quantity)?.phrase;
}

/** "Members are invited to a general meeting, fourteen days' notice being given." */
function invitedTo({ act, adjuncts }: Reading): Phrase | undefined {
  return /^(?:invite|summon|call)$/u.test(act) ? adjuncts.find(({ preposition, phrase }) => preposition === 'to' && phrase && gathering.test(phrase.name))?.phrase : undefined;
}

const summons = /\b(?:summons?|invitation|convocation|notice|convening letter|letter of convocation)$/u;
const ofTheMeeting = /^(?:$|[.,;)]|(?:and|by|to|stating|together|accompanied|in writing|setting)\b|(?:the |its |such |that |any |each |every )*(?:(?:date|day|time|holding) (?:(?:fixed|appointed|set) )?(?:of|for) )?(?:the |its |such |that |a |any |each |every )*(?:it\b|(?:\p{L}+ ){0,3}?(?:meeting|session|assembly|conference|congress)))/iu;

/** "Members of the Council are summoned to its meetings by a letter delivered ten days beforehand", "the summons is issued a week before the meeting": that is notice of it. */
function convenings(limit: TimeLimit, said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const { act, object, actor } = reading;
  const text = textRead(scene.clause);
  if (limit.kind !== 'distance' || isNotice(object) || isNotice(actor) || reading.modality === 'permission') return [];
  const calls = (/^(?:call|convene|summon|invite)$/u.test(act) && !submitted.test(object?.name ?? '')) || (/^(?:send|send out|issue|receive|reach|deliver|post|give|circulate|be|meet)$/u.test(act) && [object, actor].some((phrase) => phrase && summons.test(phrase.name)));
  const ahead = limit.side === 'before' ? ofTheMeeting.test(text.slice(limit.behind).trimStart()) : limit.side === 'long' && /\b(?:period of notice|notice) of (?:at least |not less than )?$/u.test(text.slice(0, limit.span.start));
  const least = calls && ahead ? allowed(limit, reading)?.least ?? limit.least : undefined;
  const later = least && whatIsConvened(said);
  return least && later && !later.vague ? [fact({ kind: 'distance', earlier: noticeOf(later), later, least }, limit, said)] : [];
}

/** A meeting that the sentence names, else that of the body which is called together. */
function whatIsConvened(said: Said): Happening | undefined {
  const { object, actor } = said.reading;
  const named = phrasesOf(said.scene.sentence).filter(({ name, span }) => gathering.test(name) && span.start >= 0);
  const meeting = named.find(({ name, of }) => name !== 'meeting' || (of !== undefined && !of.pronoun));
  if (meeting) return thing(meeting.determiner === 'none' || meeting.plural ? meeting : { ...meeting, determiner: 'the' }, said);
  const whole = [object, actor].map((phrase) => (phrase && namesPeople(phrase.name) && phrase.of ? phrase.of : phrase)).find((phrase) => phrase !== undefined && isBodyNoun(phrase.name) && phrase.others.length === 0);
  return whole && (said.reading.object === undefined || !summons.test(said.reading.object.name) || named.length > 0) ? meetingOf(whole, said) : undefined;
}

const isMeetingAct = ({ act }: Reading): boolean => /^(?:hold|call|convene|summon)$/u.test(act);

function distant(limit: Distance, said: Said): readonly TimeFact[] {
  const { reading } = said;
  if (limit.side === 'long' && noticeStated(reading)) return noticed(limit, said);
  if (limit.side === 'long' && isNotice(reading.object) && reading.object && within(limit.span, reading.object.span)) return noticed(limit, said);
  const [first, second] = limit.side === 'long' ? betweenTwo(said) : [];
  if (first && second) return [fact({ kind: 'distance', earlier: first, later: second, ...(limit.least && { least: limit.least }), ...(limit.most && { most: limit.most }) }, limit, said)];
  const isMaking = itsMaking.test(textRead(said.scene.clause).slice(limit.behind));
  const told = (limit.side === 'long' && limit.most && !limit.least) || isMaking ? toldOf(said) ?? (isMaking ? disputed(said) : undefined) : undefined;
  if (limit.side === 'long' && !told) return lasting(limit, said);
  const anchor = told ?? happeningAt(limit.behind, said);
  const event = heldThen(limit, said) ?? happeningOf(said, anchor);
  const lengths = isWaited(limit, reading) ? limit.least && { least: limit.least } : allowed(limit, reading);
  if (!anchor || !event || !lengths || anchor.key === event.key) return [];
  const closing = isDeadline(said);
  return [fact({ kind: 'distance', ...between(limit, { event, anchor, ...(closing ? onTheLastDay(lengths) : lengths) }) }, limit, said, closing && !limit.exact), ...onRequest(limit, { event, anchor }, said)];
}

/** "shall call the congress so that it is held within six months", "ensures that the congress takes place by 1 May", "is called for a day within a month": the congress is then. */
function heldThen({ span }: TimeLimit, { reading, scene }: Said): Happening | undefined {
  const before = textRead(scene.clause).slice(reading.head.end, span.start);
  const [held, who = ''] = /(?<=\b(?:that|for|to)\b[^,;.]*?)\b(\p{L}+) (?:(?:is|are|be|shall be|will be|can be|to be) held|takes? place|can take place|to take place)(?: (?:on|for) a (?:day|date))? $/u.exec(before) ?? [];
  const { object, act } = reading;
  const isCalled = isMeetingAct(reading) && object && isGathering(object) && (/^(?:it|which)$/u.test(who) || /^ (?:for|on) a (?:day|date)(?: (?:that|which) (?:is|falls))? $/u.test(before));
  if (isCalled) return thing({ ...object, determiner: 'the' }, { reading, scene });
  const at = reading.head.end + before.length - (held?.length ?? 0) + who.length;
  const named = held !== undefined && /^(?:ensure|see|arrange|provide|fix|order|require)$/u.test(act) ? phrasesOf(scene.sentence).find(({ nameSpan }) => nameSpan.end === at) : undefined;
  return named && isGathering(named) ? thing({ ...named, determiner: named.determiner === 'none' ? 'none' : 'the' }, { reading, scene }) : undefined;
}

/** "At least 21 days shall pass between the close of nominations and the opening of the ballot": the two. */
function betweenTwo(said: Said): readonly (Happening | undefined)[] {
  const { act, adjuncts } = said.reading;
  const phrase = /^(?:pass|elapse|lie|be|exist|intervene|fall|go by|run)$/u.test(act) ? adjuncts.find(({ preposition }) => preposition === 'between')?.phrase : undefined;
  const [one, other, ...more] = phrase ? members(phrase) : [];
  return one && other && more.length === 0 ? [at(alone(one), said), at(other, said)] : [];
}

/** "within three weeks of its being made", "of being taken": of what is told. */
const itsMaking = /^(?:(?:it|its|their|they) (?:being |having been |is |are |was |were |has been |have been )?|being |having been )(?:made|given|taken|reached|pronounced|issued|adopted|making|adoption)\b/iu;

/** A meeting that is called within so long of a request is announced only behind it. */
function onRequest({ span, side }: Distance, { event, anchor }: Ends, said: Said): readonly TimeFact[] {
  const asked = side !== 'before' && side !== 'long' && (isMeetingAct(said.reading) || /^(?:take place|meet|occur)$/u.test(said.reading.act)) && /\b(?:request|requisition|demand|petition|receipt|receiving)\b/u.test(anchor.key);
  return asked ? [fact({ kind: 'distance', earlier: anchor, later: noticeOf(event), least: none }, { span }, said, true)] : [];
}

/** "shall not begin until 14 days after the result": not before. */
const isWaited = ({ span, side }: Distance, { modality, conditions }: Reading): boolean => modality === 'prohibition' && side === 'after' && conditions.some((one) => one.kind === 'until' && within(span, one.span));

interface Ends {
  readonly event: Happening;
  readonly anchor: Happening;
  readonly least?: Length;
  readonly most?: Length;
}

/** "within 14 days of" may be before as well as after: only so far apart. Within so long of the end of a year is after it. */
function between({ side }: Distance, { event, anchor, ...lengths }: Ends): Omit<Extract<Says, { readonly kind: 'distance' }>, 'kind'> {
  if (side === 'before') return { earlier: event, later: anchor, ...lengths };
  return { earlier: anchor, later: event, ...(side === 'of' && !/^close (?:financial |accounting |fiscal )?(?:year|period)$/.test(anchor.key) ? { ...(lengths.most && { most: lengths.most }), either: true } : lengths) };
}

/** What a prohibition leaves, and what a bare number means: "14 days before" is no maximum, but of what opens or closes. */
function allowed({ least, most, exact, side }: Distance, reading: Reading): Pick<Distance, 'least' | 'most'> | undefined {
  if (reading.modality === 'prohibition') return exact || side === 'of' || (least && most) ? undefined : { ...(most && { least: more(most) }), ...(least && { most: more(least, -1) }) };
  if (!exact || isFixedPoint(reading)) return { ...(least && { least }), ...(most && { most }) };
  return side === 'after' ? { ...(least && { least }), ...(most && { most }) } : least && { least };
}

function more(length: Length, by = 1): Length {
  return { ...length, extra: length.extra + by };
}

const isFixedPoint = (reading: Reading): boolean => isInvited(reading) || calledFor(reading) !== undefined || isEnd(reading);

/** "Nominations are invited". */
const isInvited = ({ act, object, actor }: Reading): boolean => /^(?:invite|call for|seek|solicit)$/u.test(act) && (object ?? actor)?.name === 'nomination';

/** "shall send the call for nominations": with it, they open. */
function calledFor({ act, object }: Reading): Phrase | undefined {
  return sending.test(act) && object && /^(?:call|invitation|request|notice inviting)$/u.test(object.name) ? object.adjuncts.find(({ preposition, phrase }) => preposition === 'for' && phrase?.name === 'nomination')?.phrase : undefined;
}

const isEnd = ({ act, actor }: Reading): boolean => opening.test(act) || closing.test(act) || (act === 'be' && actor !== undefined && closingNoun.test(actor.name));

/** The end of the time in which everybody may. */
function onTheLastDay({ least, most }: Pick<Distance, 'least' | 'most'>): Pick<Distance, 'least' | 'most'> {
  const only = least ?? most;
  return only ? { least: only, most: only } : {};
}

const isDecision = ({ name }: Phrase): boolean => /\b(?:decision|ruling|determination|verdict|outcome|result|refusal|rejection|award|assessment|sanction|penalty|fine|expulsion|suspension|finding|judgment|judgement)$/u.test(name);

/** "shall notify the member of the decision within 14 days": of the decision. */
function toldOf(said: Said): Happening | undefined {
  const { act, object, adjuncts } = said.reading;
  if (!sending.test(act)) return undefined;
  const decided = [object, object?.of, ...adjuncts.map(({ phrase }) => phrase)].find((phrase) => phrase && isDecision(phrase));
  return decided && thing({ ...decided, determiner: 'the' }, said);
}

/** "An objection to a ruling shall be lodged within 14 days after it was made": after the ruling. */
function disputed(said: Said): Happening | undefined {
  const [one, another] = phrasesOf(said.scene.sentence).filter(isDecision);
  return one && !another ? thing({ ...one, determiner: 'the', plural: false }, said) : undefined;
}

/** "The ballot shall be open for 21 days", "voting shall last for 14 days". */
function lasting(limit: Distance, said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const what = reading.act === 'last' || reading.act === 'remain' || reading.act === 'stay' || (reading.act === 'be' && reading.actor && /^(?:period|time|window)$/u.test(reading.actor.name)) ? periodOf(reading) : isOpen(said) || staysOpen(limit, said) ? reading.object ?? reading.actor : undefined;
  if (!what || reading.modality === 'permission') return [];
  const of = thing(forWhat(what, reading), { reading, scene });
  return [fact({ kind: 'distance', earlier: opened(of), later: closed(of), ...(limit.least && { least: limit.least }), ...(limit.most && { most: limit.most }) }, limit, said)];
}

/** "The nomination period for Treasurer shall last …": for whom stands behind it. */
function forWhat(what: Phrase, { adjuncts }: Reading): Phrase {
  const purpose = adjuncts.find(({ preposition, phrase }) => preposition === 'for' && phrase && !phrase.quantity);
  return purpose && purpose.phrase !== what && what.adjuncts.length === 0 ? { ...what, adjuncts: [purpose] } : what;
}

function periodOf({ actor, object, adjuncts }: Reading): Phrase | undefined {
  if (!actor || !/^(?:period|time|window)$/u.test(actor.name)) return actor ?? object;
  return actor.of ?? [...actor.adjuncts, ...adjuncts].find(({ preposition }) => preposition === 'for')?.phrase;
}

/** "Nominations open after the vacancy has arisen and stay open for 14 days." */
const staysOpen = ({ span }: Distance, { reading, scene }: Said): boolean => opening.test(reading.act) && /\b(?:be|remains?|is|are|kept|stays?) open for\s*$/u.test(textRead(scene.clause).slice(reading.head.end, span.start));

function isOpen({ reading, scene }: Said): boolean {
  return /^(?:vote|be|be open|remain|keep|stay|open)$/u.test(reading.act) && /^(?:\S+\s+){0,3}?(?:be|remains?|is|are|kept|stays?) open for\b/u.test(textRead(scene.clause).slice(reading.verb.start));
}

// ------------------------------------------------------------------------------------------------------------- sequences

export const sending = /^(?:send|send out|tell|communicate|give|give out|issue|circulate|publish|distribute|post|dispatch|despatch|serve|inform|notify|announce|mail|deliver|display|list|email|e-mail|pin up|put up|hang up|exhibit|affix|hand out)$/u;

/** "The ballot shall open after nominations close", "shall not be held before the count": one only behind the other, however long. */
function orders(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  if (leaving(reading) || (reading.modality !== 'duty' && reading.modality !== 'fact' && reading.modality !== 'prohibition')) return [];
  if (reading.modality === 'prohibition') {
    const waited = waitsFor(said);
    if (waited.length > 0) return waited;
  }
  const text = textRead(scene.clause);
  const found = /(?<!\b(?:days?|weeks?|months?|years?|hours?|fortnights?|immediately|directly|shortly|soon|as|on or|or) )\b(?<word>after|following|before|prior to) (?=\p{L})/iu.exec(text.slice(reading.head.end));
  const word = found?.groups?.['word'] ?? '';
  const start = reading.head.end + (found?.index ?? 0);
  const anchor = found ? happeningAt(start + found[0].length, said) : undefined;
  const event = anchor && happeningOf(said, anchor);
  if (!anchor || !event || anchor.key === event.key || !isStage(anchor) || !isStage(event)) return [];
  const isBehind = /^(?:after|following)$/iu.test(word) === (reading.modality !== 'prohibition');
  const [earlier, later] = isBehind ? [anchor, event] : [event, anchor];
  return [fact({ kind: 'distance', earlier, later, least: none }, { span: { start, end: start + word.length } }, said)];
}

/** "Ballot papers shall not be sent out until the list of candidates has been published": only behind it. */
function waitsFor(said: Said): readonly TimeFact[] {
  const until = said.reading.conditions.find(({ kind, negated, subject }) => kind === 'until' && !negated && subject !== undefined);
  const [, participle = ''] = /\b(?:has|have|is|are) (?:been )?(\p{L}+)$/u.exec(until?.text ?? '') ?? [];
  const lemma = verbForms(participle).find(({ inflection }) => inflection === 'participle')?.lemma;
  const event = until?.subject && lemma ? happeningOf(said) : undefined;
  if (!until?.subject || !lemma || !event) return [];
  const what = thing(until.subject, said);
  const earlier = opening.test(lemma) ? opened(what) : closing.test(lemma) ? closed(what, lemma) : { ...what, key: `${sending.test(lemma) ? 'send' : senseOf(lemma).act} ${what.key}`, text: `${inflect(lemma, 'gerund')} ${what.text}` };
  return isStage(earlier) && isStage(event) && earlier.key !== event.key ? [fact({ kind: 'distance', earlier, later: event, least: none }, { span: until.span }, said)] : [];
}

/** A step of an election or a meeting. */
const isStage = ({ key }: Happening): boolean => /^(?:open|close|notice of|send|declare|count) |^vacancy\b|\b(?:nomination|election|by-election|ballot|poll|polling day|count|hustings|meeting|conference|congress|assembly)(?: under |@|$)/u.test(key);

/** "After the result of the ballot, and at least 7 days before the meeting, the Clerk sends notice": not before the result. */
function followings(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const lead = textRead(scene.clause).slice(0, reading.head.start);
  const found = /(?:^|\band )(?<after>after )(?:the|any|a|an)\s/iu.exec(lead);
  const start = (found?.index ?? 0) + (found?.[0].length ?? 0);
  const phrase = found ? phraseAt(start - (/\S+\s$/u.exec(found[0])?.[0].length ?? 0), said) : undefined;
  const earlier = phrase && at(alone(phrase), said);
  const later = earlier && happeningOf(said);
  if (!found || !earlier || !later || earlier.key === later.key || reading.modality !== 'duty') return [];
  return [fact({ kind: 'distance', earlier, later, least: none }, { span: { start: found.index, end: start } }, said, true)];
}

export const none: Length = { count: 0, unit: 'day', extra: 0, working: false };

// ------------------------------------------------------------------------------------------------------- ends of terms

/** Whose term the sentence ends: who serves until, retires on, leaves office at; whose term of office expires. */
function leaving({ form, act, object, actor, adjuncts }: Reading): Phrase | undefined {
  if (form === 'term' && act === 'serve') return object;
  const comesToEnd = closing.test(act) || /^(?:lapse|run out|run)$/u.test(act) || (act === 'come' && adjuncts.some(({ text }) => /^to (?:an |its )?end$/u.test(text)));
  if (comesToEnd && actor && /^(?:term|term of office|period of office|year|mandate|appointment|tenure|period)$/u.test(actor.name)) return actor.of?.name === 'office' ? actor.of.of : actor.of?.of?.name === 'office' ? unowned(actor.of) : actor.of;
  if (comesToEnd && actor && actor.name.endsWith(' seat') && !actor.of) return { ...actor, name: actor.name.replace(/ seat$/u, ''), spelling: actor.spelling.replace(/ seats?$/iu, '') };
  if (/^(?:remain|stay|continue)$/u.test(act) && adjuncts.some(({ text }) => /^in (?:the )?(?:office|post|position)$/u.test(text))) return actor;
  if (/^(?:go|step|come|pass|retire)$/u.test(act) && actor && adjuncts.some(({ text }) => /^out of (?:the )?(?:office|post|position)$|^from (?:the )?office$/u.test(text))) return actor;
  if (act === 'hold' && /^(?:post|office|position|seat|place)$/u.test(object?.name ?? '') && !object?.plural) return actor;
  return act === 'retire' || (/^(?:leave|vacate|demit|relinquish|give up)$/u.test(act) && /^(?:office|post|position|seat|place)$/u.test(object?.name ?? '')) ? actor ?? object : undefined;
}

/** "the Master's year of office": of the Master. */
function unowned({ of: _of, ...post }: Phrase): Phrase {
  return post;
}

/** The term of the members of a body is that of the body. */
function termEnd(one: Phrase, { reading, scene }: Said): Happening {
  const unknown = one.pronoun ? one : one.name === '' && one.of?.pronoun ? one.of : undefined;
  // "The committee: 1. Each of them holds the post until …": those on the committee.
  const whose = unknown && !unknown.antecedent && term(scene, headingBody, reading).key !== '' ? headingBody : one;
  const post = whose.name === 'member' && whose.of && isBodyNoun(whose.of.name) ? whose.of : whose;
  const found = term(scene, alone(post), reading);
  return { key: `close term@${found.key.replace(/^councillor$/u, 'council')}`, text: `the end of the term of ${post.determiner === 'none' ? '' : 'the '}${found.text}`, vague: false };
}

/** "the Treasurer, whose term ends on 31 December", "is appointed by the Board, the appointment running until the last day of May". */
function endsBeside(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const text = textRead(scene.clause);
  const found = /\b(?<whose>whose|the|his|her|their) (?:appointment|term|term of office|mandate|tenure|year of office) (?:ends?|expires?|runs?(?: out)?|running|to run|expiring|ending|comes to an end)\b/iu.exec(text);
  const first = scene.sentence.norms[0]?.head.start === reading.head.start;
  if (!found || !first) return [];
  const named = phrasesOf(scene.sentence).findLast(({ span, nameSpan }) => span.start < found.index && /^,? ?$/u.test(text.slice(nameSpan.end, found.index)));
  const filled = /^(?:election|appointment|co-option)$/u.test(reading.form) && found.groups?.['whose'] !== 'whose' ? reading.object : undefined;
  const post = filled ?? (found.groups?.['whose'] === 'whose' ? named : undefined);
  const limit = timeLimits(text).find((one): one is Dates => one.kind === 'dates' && one.span.start >= found.index);
  const last = limit?.to ?? limit?.from;
  return post && limit && last ? [fact({ kind: 'dates', event: termEnd(post, said), from: last, to: last, vague: limit.vague }, limit, said)] : [];
}

const untilMeeting = /\b(?:until|till|at|to)\s+(?:the\s+)?(?:(?:close|end|conclusion|beginning|start)\s+of\s+)?(?:the\s+)?(?:(?:next|following|first|second|third|fourth|fifth|sixth|ensuing)\s+)?(?=(?:annual|biennial|general|[A-Z])[\w ]*\b(?:meeting|conference|congress|assembly|convention|summit|Conference|Congress|Assembly|Convention|Summit|Meeting)\b)/u;

/** "hold office until the conclusion of the annual general meeting": the meeting ends the term. */
function meetingEnds(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const post = leaving(reading);
  if (!post || reading.polarity === '-' || reading.modality === 'permission' || reading.modality === 'prohibition') return [];
  const text = textRead(scene.clause);
  const found = untilMeeting.exec(text.slice(reading.head.start));
  const start = reading.head.start + (found?.index ?? 0);
  const name = found && /^[\w ]*?\b(?:meeting|conference|congress|assembly|convention|summit)\b/iu.exec(text.slice(start + found[0].length))?.[0];
  if (!found || !name) return [];
  const key = name.toLowerCase().replace(/^(?:next|following|first|second|third|fourth|fifth|sixth|ensuing) /u, '');
  const says: Says = { kind: 'distance', earlier: { key, text: `the ${name}`, vague: false }, later: termEnd(post, said), least: none, most: none };
  return [fact(says, { span: { start, end: start + found[0].length + name.length } }, said)];
}

// ------------------------------------------------------------------------------------------------------------ happenings

export const opening = /^(?:open|begin|start|commence)$/u;
export const closing = /^(?:close|end|expire|conclude|finish|terminate)$/u;
const openingNoun = /^(?:open|opening|start|beginning|commencement|opening date|opening day|start date)$/u;
const closingNoun = /^(?:close|closing|end|expiry|conclusion|completion|closing date|closing day|closing time|final date|last date|last day|deadline|final day)$/u;
const submitting = /^(?:reach|receive|submit|lodge|deliver|return|propose|nominate|hand in|enter|register|file|make)$/u;
export const submitted = /\b(?:nomination|motion|amendment|resolution|proposal|candidature|application|objection|appeal|complaint|challenge|petition|comment|candidate|entry|submission|nomination paper|nomination form)$/u;

/** "The notice goes to every branch": it is sent. */
const arriving = /^(?:go|go out|reach|arrive|come|issue)$/u;

/** What the sentence says is to happen. `anchor`: a bare "notice" is notice of what it is sent before. */
export function happeningOf(said: Said, anchor?: Happening): Happening | undefined {
  const { reading, scene } = said;
  const { act, object, actor } = reading;
  const what = object ?? actor;
  // "the decision and its reasons": what is sent is the decision.
  if (!what || what.others.some(({ determiner }) => determiner !== 'its')) return undefined;
  const post = leaving(reading);
  if (post) return termEnd(post, said);
  if (act === 'take' && object?.name === 'place' && actor) return thing(actor, said);
  if (isOpen(said)) return closed(thing(forWhat(what, reading), said));
  if (isDeadline(said)) return closed(thing(entered(said) ?? what, said));
  if (act === 'be') return actor && closingNoun.test(actor.name) ? at(actor, said) : actor && /\bdate$/u.test(actor.name) ? at(actor, said) : undefined;
  if (opening.test(act) || isInvited(reading)) return opened(thing(what, said));
  const called = calledFor(reading);
  if (called) return opened(thing(called, said));
  if (closing.test(act)) return closed(thing(what, said), act);
  if (/^(?:hold|meet|take place|occur|happen)$/u.test(act) || comesTogether(reading)) return act === 'meet' || comesTogether(reading) ? meetingOf(what, said) : thing(what, said);
  // "shall announce the Annual Meeting 28 days before it": that is its notice.
  if (/^(?:announce|advertise|publicise|publicize)$/u.test(act) && /\b(?:meeting|assembly|conference|congress|convention)$/u.test(what.name)) return noticeOf(thing(what, said));
  if (isNotice(what) && (sending.test(act) || (!object && arriving.test(act)))) {
    const of = what.of && !what.of.quantity && !isOpenPronoun(what.of) ? thing(what.of, said) : anchor;
    return of && noticeOf(of);
  }
  const means = act === 'fill' && /\b(?:election|by-election|ballot)$/u.test(reading.slots.method?.name ?? '') ? reading.slots.method : undefined;
  return means ? thing(means, said) : done(reading, scene);
}

/** "send accounts": an act on a thing, towards somebody who is not just the members. */
function done(reading: Reading, scene: Scene): Happening {
  const { act, object, actor, slots, adjuncts, voice } = reading;
  const payment = act === 'make' && object?.name === 'payment' ? object.of : undefined;
  const verb = sending.test(act) ? 'send' : destroying.test(act) ? 'destroy' : payment || /^be (?:due|payable)$|^fall due$/u.test(act) ? 'pay' : act;
  const whole = payment ?? object;
  const what = whole && thing(verb === 'pay' ? dues(whole) : whole, { reading, scene });
  const to = slots.recipient ?? adjuncts.find(({ preposition, phrase }) => preposition === 'to' && phrase)?.phrase;
  const towards = to && !/^(?:member|voter|elector|delegate)$/u.test(to.name) ? ` to ${to.name}` : '';
  // "notify members of the shortlist" and "of the result": two letters, whoever gets them.
  const news = telling.test(act) ? adjuncts.find(({ preposition, phrase }) => /^(?:of|about)$/u.test(preposition) && phrase)?.phrase : undefined;
  const doer = !object && actor && voice === 'active' ? thing(actor, { reading, scene }) : undefined;
  const deed = verb === 'pay' ? 'paying' : inflect(verbForms(textRead(scene.clause).slice(reading.head.start, reading.head.end))[0]?.lemma ?? act, 'gerund');
  return { key: `${verb} ${what?.key ?? doer?.key ?? ''}${towards}${news ? ` of ${news.name}` : ''}`, text: [deed, what?.text, news && `of ${news.text}`].filter(Boolean).join(' '), vague: what?.vague ?? true };
}

/** "the annual subscription": the subscription. */
export function dues(phrase: Phrase): Phrase {
  const name = phrase.name.replace(/^(?:annual|yearly) (?=(?:membership )?(?:subscription|fee|contribution|levy|dues?|rent)$)/u, '');
  return name === phrase.name ? phrase : { ...phrase, name, spelling: phrase.spelling.replace(/^\S+ /u, ''), proper: false };
}

const telling = /^(?:inform|notify|tell|advise|remind)$/u;

/** Whether everybody may do it until then: nominations, motions and the like that are handed in. */
export function isDeadline(said: Said): boolean {
  const what = entered(said);
  const { actor } = said.reading;
  // "A club shall lodge its application": every club does.
  const isEachTheirOwn = what?.determiner === 'its' && actor !== undefined && (actor.plural || /^(?:a|any|every)$/u.test(actor.determiner));
  return what !== undefined && (what.plural || isEachTheirOwn || /^(?:a|any|every|no)$/u.test(what.determiner)) && submitted.test(what.name);
}

export function entered({ reading, scene }: Said): Phrase | undefined {
  const { act, actor, object, voice, head, adjuncts } = reading;
  const isIn = adjuncts.some(({ text }) => text === 'in' || (act === 'be' && /^in (?:the )?(?:hands|possession) of\b/u.test(text)));
  // "Motions shall be made available": to be read, not handed in.
  if (!(submitting.test(act) || (/^(?:hand|send|be)$/u.test(act) && isIn)) || (act === 'make' && /^\s+(?:\p{L}+ly )?(?:available|public|known)\b/u.test(textRead(scene.clause).slice(head.end)))) return undefined;
  const what = act === 'reach' ? actor : object ?? (voice === 'active' ? actor : undefined);
  return what?.pronoun && voice === 'active' && actor ? wished(actor, scene) ?? what : what;
}

/** "A Member who wishes to move a motion may hand it in": the motion. */
function wished({ span }: Phrase, { sentence }: Scene): Phrase | undefined {
  const [one, another] = phrasesOf(sentence).filter(({ name, nameSpan }) => submitted.test(name) && within(nameSpan, span));
  return another ? undefined : one;
}

/** "the Council meets": a meeting of the Council. An assembly is its own meeting. */
function meetingOf(body: Phrase, { reading, scene }: Said): Happening {
  if (isGathering(body)) return thing({ ...alone(body), determiner: body.determiner === 'none' ? 'none' : 'the' }, { reading, scene });
  const found = term(scene, alone(body), reading);
  return { key: `meeting@${found.key}`, text: `the meeting of the ${found.text}`, vague: false };
}

/** "the Congress", "the annual general meeting"; a council has meetings. */
const isGathering = ({ name, pronoun, determiner }: Phrase): boolean => !pronoun && determiner !== 'its' && (isAssemblyNoun(name) || /\b(?:conference|congress|convention|synod)$/u.test(name));

export function noticeOf(of: Happening): Happening {
  return { key: `notice of ${of.key}`, text: `notice of ${of.text}`, vague: of.vague };
}

export function opened(of: Happening): Happening {
  return { key: `open ${of.key}`, text: `the opening of ${of.text}`, vague: of.vague };
}

export function closed(of: Happening, word = 'close'): Happening {
  return { key: `close ${of.key}`, text: `the ${word.startsWith('end') ? 'end' : 'close'} of ${of.text}`, vague: of.vague };
}

/** "the date on which the Committee came to its decision", "the Board has fixed it", "it being taken". */
const deciding = /^(?:(?:the )?(?:date|day|time|moment) (?:on|at|in) which |(?:the )?(?:date|day|time) (?:when |that )?)?(?:(?:the|an?|any|such|that) (?:\p{L}+ ){1,3}?(?:has |have |had )?(?:(?:came|come|comes) to|took|taken|takes|made|makes|make|reach(?:ed|es)?|g[ai]ve[ns]?|announced?) (?:its|the|a|an|their|his|her|such) (?:decision|ruling|determination|finding|verdict)\b|(?:the|an?|any|such) (?:\p{L}+ ){1,3}?(?:has |have |had )?(?:decided|decides|ruled|determined|sets?|fixed|fixes|imposed|imposes)(?: (?:it|them|the \p{L}+(?: \p{L}+)?))?(?=[.,;]|$| (?:and|the|by|in) )|its? being (?:made|taken|reached)\b)/iu;

/** "the date on which the Panel made its decision": the decision of the Panel. */
function decisionBy(words: Span, { reading, scene }: Said): Happening {
  const by = phrasesOf(scene.sentence).find(({ nameSpan, name, pronoun }) => within(nameSpan, words) && !pronoun && (isBodyNoun(name) || namesPeople(name)));
  const found = by && term(scene, { ...alone(by), restrictions: [] }, reading);
  return found ? { key: `decision@${found.key}`, text: `the decision of the ${found.text}`, vague: false } : scoped('decision', 'the decision', scene);
}

/** What the words at this place mean: "the close of nominations", "nominations close", "it". */
export function happeningAt(start: number, said: Said): Happening | undefined {
  const text = textRead(said.scene.clause).slice(start);
  const decided = deciding.exec(text);
  if (decided) return decisionBy({ start, end: start + decided[0].length }, said);
  const [day] = dayWhen.exec(text) ?? [];
  if (day !== undefined) return happeningAt(start + day.length, said);
  const phrase = phraseAt(start, said);
  if (!phrase) return undefined;
  const next = textRead(said.scene.clause).slice(phrase.span.end);
  const behind = /^\s+(?:has |have |is |are |was |were )?(open|close|end|begin|start)/u.exec(next)?.[1];
  if (/^\s+(?:next )?meets?\b/u.test(next)) return meetingOf(phrase, said);
  const found = at(phrase, said);
  return behind && found ? (opening.test(behind) ? opened(found) : closed(found, behind)) : found;
}

/** "the day on which the ballot opens", "the date when the ruling was reached": when that happens. */
const dayWhen = /^(?:the )?(?:date|day|time|moment) (?:(?:on|at|in) which|when|that) (?=(?:the|an?|any|its|their) [^,;.]{2,60}? (?:opens?|closes?|ends?|begins?|starts?|takes? place|occurs?|arises?|(?:is|are|was|were|has been|have been) (?:to be )?(?:held|made|taken|reached|given|opened|closed|begun|started)|has (?:arisen|occurred|opened|closed|ended|begun))\b)/iu;

function at(phrase: Phrase, said: Said): Happening | undefined {
  const inner = phrase.of ?? phrase.adjuncts.find(({ preposition }) => preposition === 'for')?.phrase;
  if (phrase.others.length > 0) return undefined;
  if (inner && openingNoun.test(phrase.name)) return opened(thing(inner, said));
  if (inner && closingNoun.test(phrase.name)) return closed(thing(inner, said), phrase.name);
  if (inner && /^(?:date|day|time|holding)$/u.test(phrase.name)) return at(inner, said);
  // "before the day on which it is held": before the meeting.
  if (/^(?:date|day|time)$/u.test(phrase.name) && phrase.restrictions.some(({ text }) => /^(?:on|at) which it is (?:to be )?held$/u.test(text))) return meant({ ...phrase, text: 'it' }, said);
  if (inner && isNotice(phrase)) return noticeOf(thing(inner, said));
  if (inner && /^(?:issue|sending|despatch|dispatch|publication|service|posting|circulation)$/u.test(phrase.name)) return sent(inner, phrase.name, said);
  return closingNoun.test(phrase.name) || openingNoun.test(phrase.name) ? undefined : thing(phrase, said);
}

/** "the sending of the notice of the meeting". */
function sent(what: Phrase, noun: string, said: Said): Happening {
  if (isNotice(what) && what.of) return noticeOf(thing(what.of, said));
  const found = thing(what, said);
  return { ...found, key: `send ${found.key}`, text: `the ${noun} of ${found.text}` };
}

/** A phrase of the sentence by where it starts, be it inside another; with what "of" joins to it, where it was found by itself. */
function phraseAt(start: number, said: Said): Phrase | undefined {
  const found = phrasesOf(said.scene.sentence).find(({ span }) => span.start === start);
  const owner = found && !found.of && textRead(said.scene.clause).startsWith(' of ', found.span.end) ? phraseAt(found.span.end + ' of '.length, said) : undefined;
  return found && owner ? { ...found, of: owner } : found;
}

function phraseAfter(start: number, said: Said, joint: RegExp): Phrase | undefined {
  const found = joint.exec(textRead(said.scene.clause).slice(start));
  return found ? phraseAt(start + found[0].length, said) : undefined;
}

/** A thing as something that happens: by its name and owner, else by what the sentence, the heading and the place tell of it. */
export function thing(phrase: Phrase, { reading, scene }: Said): Happening {
  if (phrase.antecedent && submitted.test(phrase.antecedent.name)) return meant(phrase, { reading, scene });
  if (phrase.pronoun) return phrase.antecedent ? thing({ ...phrase.antecedent, determiner: 'the' }, { reading, scene }) : meant(phrase, { reading, scene });
  const body = bodyMeeting(phrase);
  if (body) return meetingOf(body, { reading, scene });
  const found = term(scene, alone(phrase), reading);
  const named = phrase.adjuncts.find(({ preposition }) => preposition === 'for')?.phrase;
  // Nominations are for some ballot, whether they say so or not.
  const about = /^(?:ballot|poll|vote)$/u.test(named?.name ?? '') ? undefined : named;
  const key = `${singularNomination(found.key)}${about ? ` for ${about.name}` : ''}`;
  const isAssembly = phrase.determiner === 'none' && !phrase.plural && isAssemblyNoun(phrase.name) && phrase.name !== 'meeting';
  const text = `${/^\p{L}+ing (?:the|a|an) /u.test(found.text) || phrase.determiner === 'none' && (phrase.proper || phrase.plural || isAssembly) ? '' : 'the '}${found.text}${about ? ` for ${about.text}` : ''}`;
  if (financialYear.test(found.key) || (financialYear.test(phrase.name) && phrase.of && namesOrganisation(phrase.of.name))) return { key: 'financial year', text, vague: false };
  if (oneAtATime.test(found.key)) return { key: `${key.replace(/ (?:arising|occurring)(?=$|@)/u, '')} in ${scene.clause.uri}`, text: `the ${found.text.toLowerCase()}`, vague: true };
  if (key.includes('@') || phrase.of || isAssembly || ((key.includes(' ') || phrase.proper) && !repeated.test(singularNomination(phrase.name)))) return { key, text: phrase.plural && phrase.determiner === 'none' ? (phrase.of ? found.text : `${found.text}s`.replace(/ss$/u, 's')) : text, vague: false };
  return fuller(phrase, { reading, scene }) ?? scoped(key, phrase.plural ? phrase.spelling.toLowerCase() : `the ${found.text.toLowerCase()}`, scene);
}

/** "Committee meetings": those of the Committee. */
function bodyMeeting(phrase: Phrase): Phrase | undefined {
  const [, name] = /^(.+) meeting$/u.exec(phrase.name) ?? [];
  if (name === undefined || phrase.of || phrase.others.length > 0 || !(isBodyNoun(name) || /^(?:trustee|director|governor|councillor)$/u.test(name))) return undefined;
  return { ...phrase, name, spelling: phrase.spelling.replace(/ meetings?$/iu, ''), determiner: 'the', plural: false };
}

/** What every election, application or case has: one here and another there. */
const repeated = /\b(?:nomination|ballot|poll|voting|vote|election|campaign|period|hearing|appeal|application|round|stage|deadline|meeting date|decision|notice|request|complaint|motion|proposal|resolution|amendment)s?$/u;

/** What every part of a rulebook means that speaks of one: a post is vacant, and an election is held to fill it. */
const oneAtATime = /^(?:vacancy(?: arising| occurring)?|by-election|(?:special|regular) (?:election|ballot))$/u;

/** Whoever is nominated is put forward by a nomination. */
function singularNomination(key: string): string {
  return key.replace(/^(?<what>nomination|application|voting|polling) (?:period|window|stage)(?=$|@)/u, '$<what>').replace(/^(?:candidate|candidature|nomination paper|nomination form|nominations (?:period|window|stage))(?=$|@)/u, 'nomination');
}

/** "notice of the annual general meeting … before the meeting", "a decision of the Board … after the decision". */
function fuller(phrase: Phrase, { reading, scene }: Said): Happening | undefined {
  if (phrase.determiner !== 'the' || namesPeople(phrase.name)) return undefined;
  const before = phrasesOf(scene.sentence).findLast((other) => other.span.start < phrase.span.start && (other.name.endsWith(` ${phrase.name}`) || (other.name === phrase.name && other.of !== undefined)));
  if (before) return thing(before, { reading, scene });
  const heading = term(scene, headingBody, reading);
  const name = heading.key.split('@')[0] ?? '';
  return name.endsWith(` ${phrase.name}`) ? { key: heading.key, text: `the ${heading.text}`, vague: false } : undefined;
}

/** "at least 28 days before it": what the notice is of. */
function meant(phrase: Phrase, said: Said): Happening {
  const asked = phrase.text === 'it' ? meetingIn(said.reading, said.scene, textRead(said.scene.clause).slice(0, phrase.span.start)) : undefined;
  if (asked) return asked;
  const { object, actor } = said.reading;
  // "may submit a motion for the congress up to a week before it": before the congress.
  const meeting = object && submitted.test(object.name) ? phrasesOf(said.scene.sentence).findLast(({ name, span, pronoun }) => gathering.test(name) && !pronoun && span.end <= phrase.span.start) : undefined;
  if (meeting) return thing({ ...meeting, determiner: meeting.determiner === 'none' ? 'none' : 'the' }, said);
  const of = object && (isNotice(object) || object.name === 'agenda') ? (isStretch(object.of) ? object.of.of : object.of) : object ?? actor;
  return of && of.others.length === 0 && !of.plural && !isOpenPronoun(of) && of.span.start < phrase.span.start && !namesPeople(of.name) ? thing(of, said) : scoped(`${phrase.text} ${phrase.span.start} ${said.scene.clause.index} ${said.scene.clause.address}`, phrase.text, said.scene);
}

/** "28 days' notice of it": the days are no meeting. */
const isStretch = (phrase: Phrase | undefined): phrase is Phrase => phrase !== undefined && /^(?:day|week|fortnight|month|year)$/u.test(phrase.name);

/** What it means is not said in the sentence, and cannot tell what another pronoun means. */
function isOpenPronoun({ pronoun, antecedent }: Phrase): boolean {
  return pronoun && !antecedent;
}

/** One of this part of the rulebook. */
export function scoped(name: string, text: string, { clause }: Scene): Happening {
  return { key: `${name} under ${partOf(clause)}`, text, vague: true };
}
