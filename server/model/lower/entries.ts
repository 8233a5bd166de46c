/** What is handed in and sent out: when nominations, motions, appeals and the like open and close, and what can be sent only behind that. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { timeLimits, type Distance } from '../../../grammar/time-limits.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { entered, isDeadline, submitted } from './deadlines.ts';
import { convened, meetingAhead } from './enclosures.ts';
import { handedIn, happeningOf, opening, sending } from './happening-of.ts';
import { fact, none } from './said.ts';
import type { Said } from './said.ts';
import { closed, gathering, happeningAt, isNotice, noticeOf, opened, scoped, thing } from './things.ts';

/** When what is handed in opens and closes, said otherwise than by "within" and "by". */
export function entries(said: Said): readonly TimeFact[] {
  return [...noneAfter(said), ...tooLate(said), ...openUntil(said), ...opensWith(said)];
}

/** "Nominations are handed to the Officer, who shall accept none after noon on the day three weeks before polling day": they close then. */
function noneAfter(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const text = textRead(scene.clause);
  const isBarred = reading.modality === 'prohibition' || /^(?:none|no)\b/u.test(reading.object?.text ?? '');
  const found = /^(?:accept|receive|admit|consider|entertain)$/u.test(reading.act) && isBarred ? text.slice(reading.head.start).search(/\b(?:after|later than)\b/u) : -1;
  const limit = found < 0 ? undefined : timeLimits(text).find((one): one is Distance => one.kind === 'distance' && one.side === 'before' && one.span.start >= reading.head.start + found);
  const what = limit && phrasesOf(scene.sentence).find(({ name, plural, span }) => submitted.test(name) && plural && span.start < limit.span.start);
  const anchor = limit && happeningAt(limit.behind, said);
  const before = limit?.least ?? limit?.most;
  if (!limit || !before || !what || !anchor) return [];
  const { actor: _actor, ...closes } = reading;
  const day = { ...before, extra: 0 };
  return [fact({ kind: 'distance', earlier: closed(handedIn({ ...what, determiner: 'the' }, said, anchor)), later: anchor, least: day, most: day }, limit, { scene, reading: { ...closes, modality: 'fact' } }, true)];
}

/** "Appeals received more than 14 days after the decision shall not be considered", "any motion that arrives a week or more before the meeting shall be put": they close then. */
function tooLate(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const late = barred(reading);
  const what = late ?? admitted(reading);
  const came = what?.restrictions.find(({ text }) => (late ? lateEntry : entry).test(text));
  const limit = came && what && submitted.test(what.name) ? timeLimits(textRead(scene.clause)).find((one): one is Distance => one.kind === 'distance' && one.span.start >= came.span.start && one.span.start < came.span.end) : undefined;
  const anchor = limit && happeningAt(limit.behind, said);
  const last = limit && lastDay(limit, late !== undefined);
  if (!what || !last || !anchor) return [];
  const event = closed(handedIn({ ...what, restrictions: [], determiner: 'the' }, said, anchor));
  const told = { scene, reading: { ...reading, object: { ...what, restrictions: [] }, modality: 'fact' as const } };
  if (limit.side === 'before') return [fact({ kind: 'distance', earlier: event, later: anchor, least: last, most: last }, limit, told, true)];
  return [fact({ kind: 'distance', earlier: anchor, later: event, most: last }, limit, told, true)];
}

/** How far from the event the last day lies: what comes more than so long after it is late, what comes within so long is in time. */
function lastDay({ side, least, most, exact }: Distance, isLate: boolean): Distance['least'] {
  const length = side === 'before' ? (isLate ? !least && most : !exact && !most && least) : side === 'after' || (side === 'of' && !isLate) ? (isLate ? least : !least && most) : undefined;
  return length ? { ...length, extra: 0 } : undefined;
}

const coming = String.raw`^(?:(?:which|that) )?(?:(?:is|are|has been|have been) )?(?:received|lodged|submitted|made|brought|filed|handed in|sent|reach(?:es|ing)?|arriv(?:e|es|ing)|com(?:es|ing) in)\b`;
const lateEntry = new RegExp(String.raw`${coming}(?: (?:\p{L}+ ){0,4}?)?(?:more than|later than|less than|fewer than|over|after)\b`, 'u');
const entry = new RegExp(coming, 'u');

/** What is taken: "shall be put", "shall be considered". */
function admitted({ act, object, modality, polarity, voice }: Reading): Phrase | undefined {
  const isTaken = modality === 'duty' && polarity === '+' && /^(?:put|accept|consider|admit|hear|examine|take|discuss|debate|include|place|print|table)$/u.test(act);
  return isTaken && (voice === 'passive' || /^(?:any|every|all|the)\b/iu.test(object?.text ?? '')) ? object : undefined;
}

/** What is turned away: "shall not be accepted", "is void", "shall be rejected". */
function barred({ act, object, actor, modality, polarity, form }: Reading): Phrase | undefined {
  const isDenied = (modality === 'prohibition' || polarity === '-') && /^(?:accept|consider|admit|entertain|hear|examine|take|deal|discuss|count|be valid|be admissible|be considered|be accepted)$/u.test(act);
  const isRefused = modality !== 'permission' && modality !== 'prohibition' && polarity === '+' && (/^(?:reject|refuse|disregard|ignore|return|be (?:invalid|void|inadmissible|ineligible|null|late))$/u.test(act) || (form === 'status' && /^be (?:null and void|out of time|too late)$/u.test(act)));
  return isDenied || isRefused ? object ?? actor : undefined;
}

/** "Nominations open when the notice of the meeting is displayed", "may be handed in once the notice has gone out, and not before": no sooner. */
function opensWith(said: Said): readonly TimeFact[] {
  const { reading } = said;
  const { act, actor, object, conditions } = reading;
  const what = object ?? actor;
  if (!what || !submitted.test(what.name) || reading.modality === 'prohibition' || reading.polarity === '-') return [];
  const told = conditions.find(({ kind, negated, text, subject }) => /^(?:if|only-if)$/u.test(kind) && !negated && subject !== undefined && sentOut.test(text));
  const isOpening = opening.test(act) || (isDeadline(said) && (told?.kind === 'only-if' || notBefore.test(textRead(said.scene.clause).slice(reading.head.end))));
  const earlier = told?.subject && isOpening ? news(told.subject, said) : undefined;
  if (!told || !earlier) return [];
  const of = thing({ ...what, determiner: what.plural ? what.determiner : 'the' }, said);
  const rule = { ...said, reading: { ...reading, modality: 'duty' as const, conditions: conditions.filter((one) => one !== told) } };
  const order = (from: Happening, to: Happening): TimeFact => fact({ kind: 'distance', earlier: from, later: to, least: none }, told, rule, true);
  return [order(earlier, opened(of)), order(opened(of), closed(of))];
}

const sentOut = /\b(?:is|are|has been|have been) (?:sent|sent out|issued|displayed|posted|published|circulated|given|served|despatched|dispatched|put up|announced|made public)\b|\b(?:has|have) (?:gone|been) out\b|\bgoes out\b/u;
const notBefore = /\b(?:and|but) (?:not|no|may not be \p{L}+(?: in)?|never) (?:before|earlier|sooner)\b/u;

/** "the notice convening the annual meeting": notice of it; else the sending of the thing. */
function news(phrase: Phrase, said: Said): Happening | undefined {
  if (phrase.pronoun || phrase.others.length > 0) return undefined;
  const meeting = isNotice(phrase) ? phrase.of ?? convened(phrase, said) : undefined;
  if (isNotice(phrase)) return meeting && noticeOf(thing(meeting, said));
  const sent = thing(phrase, said);
  return { ...sent, key: `send ${sent.key}`, text: `the sending of ${sent.text}` };
}

/** "Nominations may be made at the annual meeting": they close no sooner. */
function openUntil(said: Said): readonly TimeFact[] {
  const { reading } = said;
  if (reading.modality === 'prohibition' || reading.polarity === '-' || reading.conditions.length + reading.exceptions.length > 0 || !isDeadline(said)) return [];
  const at = reading.adjuncts.find(({ preposition, phrase }) => /^(?:at|during)$/u.test(preposition) && phrase !== undefined && gathering.test(phrase.name) && !phrase.plural && phrase.others.length === 0);
  const what = entered(said);
  if (!at?.phrase || !what) return [];
  return [fact({ kind: 'distance', earlier: thing({ ...at.phrase, determiner: 'the' }, said), later: closed(thing({ ...what, determiner: what.plural ? what.determiner : 'the' }, said)), least: none }, at, { ...said, reading: { ...reading, modality: 'duty' } }, true)];
}

// ------------------------------------------------------------------------------------------------------------- sequences

/** "every club whose application was lodged by the closing date": all that came in. */
const collected = /\b(?:every|all|each)\b[^,;]{0,50}?\b(application|nomination|entr(?:y|ies)|motion|proposal|amendment|submission|candidature)s?\b[^,;]{0,20}\b(?:lodged|received|submitted|entered|made|handed in|delivered)\b[^,;]{0,20}\b(?:closing (?:date|day)|deadline|in (?:due )?time)\b/u;

/** What is sent out can only hold what has come in: the names of candidates when nominations have closed. */
export function sequences(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const meeting = meetingAhead(reading);
  const event = happeningOf(said, meeting && thing(meeting, said));
  const text = textRead(scene.clause).slice(Math.min(reading.verb.start, reading.object?.span.start ?? reading.verb.start)).toLowerCase();
  if (!event) return [];
  const nominations = scoped('nomination', 'nominations', scene);
  const order = (earlier: Happening, later: Happening): readonly TimeFact[] => [fact({ kind: 'distance', earlier, later, least: none }, { span: reading.verb }, said, true)];
  if (/^(?:send|declare) result under /u.test(event.key)) return order(closed(scoped('ballot', 'the ballot', scene)), event);
  if (sending.test(reading.act)) {
    if (/\b(?:call(?:ing)? for|invit\w+|request\w*) nominations\b/u.test(text)) return order(event, closed(nominations));
    const [, came = ''] = collected.exec(text) ?? [];
    if (came !== '') return order(closed(scoped(came.replace(/^entr(?:y|ies)$/u, 'entry'), `${came.replace(/y$|ies$/u, 'ie').replace(/(?<!s)$/u, 's')}`, scene)), event);
    if (/\b(?:names?|list|details|particulars|statements?|papers?) of (?:all |the |any )*(?:candidates|nominees|persons? nominated|those nominated|nominations)\b|\bballot papers?\b/u.test(text)) return order(closed(nominations), event);
  }
  const election = /^(?:open|close) nomination for /u.test(event.key) ? electionOf(said) : undefined;
  if (election) return order(closed(nominationsFor(event)), election).concat(event.key.startsWith('open ') && reading.conditions.length === 0 ? order(event, closed(nominationsFor(event))) : []);
  if (!/^open (?:nomination|ballot|voting|vote|poll|election|entry)\b/u.test(event.key) || reading.conditions.length > 0) return [];
  const ending: Happening = { ...event, key: event.key.replace(/^open /u, 'close '), text: event.text.replace(/^the opening of/u, 'the close of') };
  return [...order(event, ending), ...(/^open (?:ballot|voting|poll|election)\b/u.test(event.key) ? order(closed(nominations), event) : [])];
}

/** "Nominations for the special election": it is held when they have closed. */
function electionOf(said: Said): Happening | undefined {
  const { object, actor } = said.reading;
  const of = (object ?? actor)?.adjuncts.find(({ preposition }) => preposition === 'for')?.phrase;
  return of && /\b(?:election|by-election)$/u.test(of.name) ? thing({ ...of, determiner: 'the' }, said) : undefined;
}

const nominationsFor = (event: Happening): Happening => ({ ...event, key: event.key.replace(/^(?:open|close) /u, ''), text: event.text.replace(/^the (?:opening|close) of /u, '') });
