/** What goes out in a notice or with an agenda: it is made up when all that it is to contain is in, and sent when it is made up. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { partOf } from '../happenings.ts';
import { phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { isDeadline } from './deadlines.ts';
import { happeningOf, isHandedOut, sending } from './happening-of.ts';
import { fact, none, within, type Said } from './said.ts';
import { closed, entryFor, gathering, isNotice, noticeOf, scoped, thing } from './things.ts';

/** "The notice of the congress shall contain all motions to be put", "every motion shall be printed in the agenda": made up when they are in. */
export function contents(said: Said): readonly TimeFact[] {
  const { reading } = said;
  const found = reading.polarity === '-' || (reading.modality !== 'duty' && reading.modality !== 'fact') ? undefined : containing(said) ?? contained(said);
  if (!found) return [];
  const meeting = meetingOfLetter(found.letter, said);
  return [fact({ kind: 'distance', earlier: closed(entryFor(found.entry, meeting, said)), later: madeUp(found.letter, meeting, said), least: none }, { span: reading.verb }, said, true)];
}

interface Contents {
  readonly letter: Phrase;
  /** "motion". */
  readonly entry: string;
}

const entries = '(?<entry>motion|resolution|proposal|amendment)s?';
/** Those that are in by then, or of which notice came in time: not all. */
const some = String.raw`(?! (?:(?:\p{L}+ )?(?:received|submitted|lodged|handed in|sent in|made) (?:(?:by|before) (?:then|that|it|the (?:closing|due|date|day|deadline))|in (?:due |good )?time|so far|to date|up to|before|at least|not (?:less|later)|no later|within)|already|so far|for which|(?:of|about) which))`;
const everyEntry = new RegExp(String.raw`^(?:\p{L}+ ){0,3}?(?:(?:the )?(?:full |exact )?(?:texts?|wording|terms|list|details?) of )?(?:all|every|each|any and all|the|any(?= \p{L}+ (?:to be|for|from)\b))(?: the)?(?: \p{L}+)?? ${entries}\b${some}`, 'u');
const itsEntries = new RegExp(String.raw`^(?:(?:the )?(?:full |exact )?(?:texts?|wording|terms|list|details?) of )?(?:all|every|each|any(?= \p{L}+ to be\b))(?: the)?(?: \p{L}+)?? ${entries}\b${some}`, 'iu');
const candidates = new RegExp(String.raw`^(?:(?:\p{L}+ ){0,3}?the )?(?:names?|list|details|particulars|statements?) of (?:all |the |any |all the )*(?:candidates|nominees|persons? nominated|those nominated|nominations)\b`, 'iu');
const holding = /^(?:contain|include|list|set out|set|state|specify|give|carry|enclose|show|print|reproduce|quote|have|comprise|be accompanied)$/u;
const placing = /^(?:include|print|set out|list|state|specify|give|contain|place|put|reproduce|publish|enclose|insert|enter|add|appear|be)$/u;

/** "The agenda lists all proposals." */
function containing({ reading: { act, actor, object, head, voice }, scene }: Said): Contents | undefined {
  if (act === 'accompany' && voice === 'passive' && object && isLetter(object)) {
    const accompanying = entryIn(textRead(scene.clause).slice(head.end).replace(/^ by /u, ''), everyEntry);
    return accompanying === undefined ? undefined : { letter: object, entry: accompanying };
  }
  const entry = holding.test(act) ? entryIn(textRead(scene.clause).slice(head.end).trimStart(), everyEntry) : undefined;
  return actor && object && entry !== undefined && isLetter(actor) ? { letter: actor, entry } : undefined;
}

/** "All motions shall be included in the agenda." */
function contained({ reading: { act, voice, actor, object, adjuncts }, scene }: Said): Contents | undefined {
  const what = voice === 'passive' ? object : act === 'appear' ? actor : undefined;
  const letter = adjuncts.flatMap((one) => [one, ...(one.phrase?.adjuncts ?? [])]).find(({ preposition, phrase }) => /^(?:in|on|with|together with)$/u.test(preposition) && phrase && isLetter(phrase))?.phrase;
  const entry = what && letter && (placing.test(act) || sending.test(act)) ? entryIn(textRead(scene.clause).slice(what.span.start), itsEntries) : undefined;
  return letter && entry !== undefined ? { letter, entry } : undefined;
}

/** Those who stand are known when nominations have closed. */
const entryIn = (text: string, each: RegExp): string | undefined => each.exec(text)?.groups?.['entry'] ?? (candidates.test(text) ? 'nomination' : undefined);

const agenda = /\b(?:agenda|agenda paper|order paper|order of business|summons|programme)$/u;

const isLetter = (phrase: Phrase): boolean => isNotice(phrase) || agenda.test(phrase.name);

/** The meeting whose notice or agenda it is, where the sentence says so. */
function meetingOfLetter(letter: Phrase, said: Said): Happening | undefined {
  const of = letter.of ?? letter.adjuncts.find(({ preposition }) => /^(?:of|for)$/u.test(preposition))?.phrase
    ?? (isNotice(letter) ? convened(letter, said) ?? phrasesOf(said.scene.sentence).find((one) => isNotice(one) && one.of !== undefined)?.of : undefined);
  return of && gathering.test(of.name) ? thing({ ...of, determiner: of.determiner === 'none' ? 'none' : 'the' }, said) : undefined;
}

/** "the notice convening the annual meeting", "the notice that calls the congress". */
export function convened({ restrictions, span }: Phrase, { scene }: Said): Phrase | undefined {
  const by = restrictions.find(({ text }) => /^(?:(?:which|that) )?(?:convening|calling|summoning|announcing|convenes|calls|summons|announces) /u.test(text));
  return by && phrasesOf(scene.sentence).find((one) => gathering.test(one.name) && within(one.nameSpan, by.span) && within(one.nameSpan, span));
}

function madeUp(letter: Phrase, meeting: Happening | undefined, said: Said): Happening {
  const text = `the making up of the ${isNotice(letter) ? 'notice' : letter.name}`;
  if (meeting && !meeting.vague) return { key: `make up ${isNotice(letter) ? 'notice' : letter.name}@${meeting.key}`, text, vague: false };
  // A notice of nothing in particular is the only one in its part of the rulebook.
  if (isNotice(letter)) return { key: `make up notice under ${partOf(said.scene.clause)}`, text, vague: true };
  const found = thing(letter, said);
  return { key: `make up ${found.key}`, text, vague: found.vague };
}

/** Whatever says when a notice or an agenda is sent: it is made up before. */
export function sentMadeUp(sent: TimeFact): readonly TimeFact[] {
  const { says } = sent;
  if (sent.optional || sent.wider || says.kind === 'recurrence') return [];
  const later = says.kind === 'distance' ? says.earlier : says.event;
  const key = madeUpKey(later.key);
  if (key === undefined) return [];
  const earlier: Happening = { key, text: `the making up of ${later.key.startsWith('notice of ') ? 'the notice' : later.text.replace(/^\p{L}+ /u, '')}`, vague: later.vague };
  return [{ ...sent, says: { kind: 'distance', earlier, later, least: none }, inferred: true }];
}

function madeUpKey(sent: string): string | undefined {
  const [, meeting] = /^notice of (.*)$/su.exec(sent) ?? [];
  if (meeting !== undefined) return meeting.includes(' under ') ? `make up notice${meeting.slice(meeting.indexOf(' under '))}` : `make up notice@${meeting}`;
  const letter = /^send (.*?)(?: to [\p{L} ]+)?$/su.exec(sent)?.[1];
  const [, name, meetingOf] = /^(.*) for (.*)$/su.exec(letter ?? '') ?? [];
  if (name !== undefined && meetingOf !== undefined && agenda.test(name)) return `make up ${name}@${meetingOf}`;
  return letter !== undefined && agenda.test(letter.split(/@| under /u)[0] ?? '') ? `make up ${letter}` : undefined;
}

const enclosing = new RegExp(String.raw`\b(?:with|including|containing|setting out|listing|giving|accompanied by) (?:(?:the )?(?:full )?(?:texts?|wording|list|details?) of )?(?:all |the |all the |any |each |every )(?:\p{L}+ )??(?:${entries}|(?<nomination>nominations))\b${some}`, 'u');

/** "The agenda, with all motions, is sent before the congress": when they are in. */
export function sentWith(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const isSent = sending.test(reading.act) || isHandedOut(reading);
  const ahead = isSent ? meetingAhead(reading) ?? meetingNoticed(reading) : undefined;
  const meeting = ahead && thing(ahead, said);
  const event = meeting && isNotice(reading.object) ? noticeOf(meeting) : isSent ? happeningOf(said, meeting) : undefined;
  const itself = event && !isDeadline(said) ? sentItself(reading) : undefined;
  const found = itself ? { entry: itself } : event && enclosing.exec(textRead(scene.clause).slice(Math.min(reading.verb.start, reading.object?.span.start ?? reading.verb.start)))?.groups;
  if (!event || !found) return [];
  const what = found['entry'] === undefined || found['entry'] === 'nomination' ? scoped('nomination', 'nominations', scene) : entryFor(found['entry'], meeting, said);
  return [fact({ kind: 'distance', earlier: closed(what), later: event, least: none }, { span: reading.verb }, said, true)];
}

/** "The Secretary shall circulate the motions to branches": all of them. */
function sentItself({ object }: Reading): string | undefined {
  return object?.plural && /^(?:the|none)$/u.test(object.determiner) && !object.quantity && object.restrictions.length === 0 && /^(?:motion|resolution|proposal|nomination)$/u.test(object.name) ? object.name : undefined;
}

/** "before the congress": of what is sent then, the congress. */
export const meetingAhead = ({ adjuncts, slots }: Reading): Phrase | undefined => [slots.before, ...adjuncts.map(({ preposition, phrase }) => (preposition === 'before' ? phrase : undefined))].find((phrase) => phrase !== undefined && gathering.test(phrase.name));

/** "30 days' notice of the assembly". */
const meetingNoticed = ({ object }: Reading): Phrase | undefined => [object?.of, object?.of?.of].find((phrase) => phrase !== undefined && gathering.test(phrase.name));
