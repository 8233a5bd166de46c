/** How long before a meeting or another event notice of it is given. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun, namesPeople } from '../../../grammar/lexicon.ts';
import type { Distance, TimeLimit } from '../../../grammar/time-limits.ts';
import { timeLimits } from '../../../grammar/time-limits.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { submitted } from './deadlines.ts';
import { allowed } from './distances.ts';
import { arriving, happeningOf, isMeetingAct, sending, newsOfMeeting } from './happening-of.ts';
import type { Said } from './said.ts';
import { fact } from './said.ts';
import { gathering, isNotice, meetingOf, noticeOf, phraseAfter, thing } from './things.ts';

/** "sends notice of the meeting 28 days before": before what the notice is of. */
export const isAhead = ({ side, behind }: Distance, { reading, scene }: Said): boolean => side === 'before' && (isNotice(reading.object) || newsOfMeeting(reading) !== undefined) && /^\s*(?:[.,;)]|$)/u.test(textRead(scene.clause).slice(behind));

/** "42 days' notice of the meeting", "is called on 42 days' notice", "the meeting requires 42 days' notice". */
export function noticed(limit: Distance, said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const of = phraseAfter(limit.behind, said, /^ (?:in writing )?(?:of|for) /u) ?? behindVerb(reading) ?? (isMeetingAct(reading) ? reading.object : reading.act === 'require' ? reading.actor : undefined) ?? invitedTo(reading) ?? noticeStated(reading) ?? newsOfMeeting(reading) ?? (isNotice(reading.object) && isAhead(limit, said) ? reading.object?.of : undefined);
  const later = of && thing(of, { reading, scene });
  const lengths = allowed(limit, reading);
  if (!later || !lengths?.least || !(sending.test(reading.act) || arriving.test(reading.act) || /^(?:require|call|hold|convene|summon|meet|be|receive|invite|get|need|have)$/u.test(reading.act))) return [];
  // "May call a meeting on ten days' notice": that is then its notice.
  const modality = limit.side === 'notice' && isMeetingAct(reading) ? 'duty' : reading.modality;
  const called = { scene, reading: { ...reading, modality, adjuncts: reading.adjuncts.filter(({ phrase }) => phrase !== of) } };
  const meetings = [later, ...alsoOf(of, said).map((one) => thing(one, said))];
  return meetings.map((meeting) => fact({ kind: 'distance', earlier: noticeOf(meeting), later: meeting, ...(lengths.least && { least: lengths.least }) }, limit, called));
}

/** "of each annual meeting and each special meeting": of the second too. */
function alsoOf(of: Phrase, said: Said): readonly Phrase[] {
  const more = of.others.length > 0 ? of.others : [phraseAfter(of.span.end, said, /^ and (?:(?:of|for) )?(?=(?:each|any|every|all|an?|the) )/iu)];
  return more.flatMap((one) => (one && gathering.test(one.name) ? [one] : []));
}

/** "Notice of a general meeting is 14 days", "the notice period for a general meeting is 14 days". */
export function noticeStated({ act, actor, adjuncts }: Reading): Phrase | undefined {
  if (act !== 'be' || !actor || actor.others.length > 0) return undefined;
  const notice = /^(?:period|length)$/u.test(actor.name) && actor.of && isNotice(actor.of) ? actor.of : actor;
  if (!isNotice(notice) && !/^(?:(?:minimum|required|normal) )?(?:notice(?: period)?|period of notice)$/u.test(notice.name)) return undefined;
  return notice.of ?? [...actor.adjuncts, ...notice.adjuncts, ...adjuncts].find(({ preposition, phrase }) => /^(?:for|of)$/u.test(preposition) && phrase)?.phrase;
}

/** "shall not be held unless 14 days' notice has been given", "… unless 14 days have passed since its agenda was posted". */
export function unlessNoticed(said: Said): readonly TimeFact[] {
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

const toldBefore = /\bnotice\b.* (?:given|sent|served|issued|circulated)\b|\b(?:given|sent|had|received|served)\b.* notice\b|\b(?:told|informed|notified|advised) of it\b.*\b(?:beforehand|in advance|before)\b|\b(?:passed|elapsed|expired|gone by) (?:since|after|from) .*\b(?:notice|agenda|call|summons|convened|convening|invitations?|announce\w*)\b/u;

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
export function convenings(limit: TimeLimit, said: Said): readonly TimeFact[] {
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
