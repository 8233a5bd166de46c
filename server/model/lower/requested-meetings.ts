/** Meetings that must be held so long after somebody has asked for them, or something has happened that nobody can foresee: they are announced only behind it. */
import type { Reading } from '../../../grammar/ast.ts';
import { timeLimits, type Distance, type Length } from '../../../grammar/time-limits.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { partOf } from '../happenings.ts';
import { headingBody } from '../names.ts';
import { placeOf, textRead } from '../places.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { term } from './scene.ts';

const none: Length = { count: 0, unit: 'day', extra: 0, working: false };

/** "If twelve members ask for a special meeting, it must take place within 14 days of the Clerk receiving the request." */
export function requestedMeetings(reading: Reading, scene: Scene): readonly TimeFact[] {
  const text = textRead(scene.clause);
  const limit = scene.sentence.norms[0] === reading && isHeld(reading, text) ? timeLimits(text).find((one): one is Distance => one.kind === 'distance' && (isAfterRequest(one, text) || isWithin(one, reading, text))) : undefined;
  const later = limit && meetingIn(reading, scene, text);
  if (!limit?.most || !later) return [];
  const earlier: Happening = { key: `request under ${partOf(scene.clause)}`, text: `the ${(asked.exec(text.slice(limit.behind)) ?? asking.exec(text))?.groups?.['what']?.toLowerCase() ?? 'request'}`, vague: true };
  const common = { ...base(reading, scene), kind: 'time', optional: false, place: placeOf(scene.clause, limit.span) } as const;
  const notice: Happening = { key: `notice of ${later.key}`, text: `notice of ${later.text}`, vague: false };
  return [
    { ...common, inferred: false, says: { kind: 'distance', earlier, later, most: limit.most } },
    { ...common, inferred: true, says: { kind: 'distance', earlier, later: notice, least: none } },
  ];
}

function isHeld({ act, modality, polarity }: Reading, text: string): boolean {
  if (modality !== 'duty' || polarity === '-') return false;
  return /^(?:hold|take place|meet|occur)$/.test(act) || (/^(?:call|convene|summon)$/.test(act) && heldThen.test(text));
}

function isAfterRequest({ side, most, least, behind }: Distance, text: string): boolean {
  return (side === 'of' || side === 'after') && most !== undefined && least === undefined && asked.test(text.slice(behind));
}

/** "On receipt of a request … a meeting to be held within 21 days": of the request. */
function isWithin({ side, most, least, span }: Distance, { act }: Reading, text: string): boolean {
  const before = text.slice(0, span.start);
  return side === 'long' && most !== undefined && least === undefined && asking.test(before) && (act === 'hold' || act === 'take place' || heldThen.test(before));
}

const heldThen = /\b(?:to (?:take place|be held)|(?:which|and|it) (?:shall |must |will |is to )?(?:take place|be held))\b/iu;
const asking = /\b(?:if|when|where|on|upon|after)\b[^.;]{0,80}?\b(?<what>request|requisition|demand|petition)(?:s|ed|ing)?\b/iu;
const asked = /^\s*(?:[\p{L}'’]+ ){0,6}?(?<what>request|requisition|demand|petition|declaration|resignation|complaint|objection)\b/iu;

const meeting = /\b(?:an?|any|every|each|the|such) (?<name>(?:special|extraordinary|requisitioned)(?: \p{L}+)?? (?:meeting|conference|congress|assembly|convention))\b/iu;

/** The special meeting that these words of a sentence name. */
export function meetingIn(reading: Reading, scene: Scene, text: string): Happening | undefined {
  const spelling = meeting.exec(text)?.groups?.['name'];
  if (spelling === undefined) return undefined;
  const found = term(scene, { ...headingBody, text: spelling, name: spelling.toLowerCase(), spelling, proper: false }, reading);
  return { key: found.key, text: `the ${found.text}`, vague: false };
}

const general = /^(?:general (?:meeting|assembly)|congress|conference|meeting of (?:the )?members)$/u;

/** "21 days' notice of every general meeting": of a special one too, unless that has notice of its own. */
export function withSpecial(found: readonly TimeFact[], { clause }: Scene): readonly TimeFact[] {
  return found.flatMap((one) => {
    const { says } = one;
    const name = says.kind === 'distance' && says.earlier.key === `notice of ${says.later.key}` && general.test(says.later.key) ? says.later.key : undefined;
    if (name === undefined || says.kind !== 'distance' || !new RegExp(`\\b(?:an?|any|every|each|all|no|all the) ${name}|\\b${name}s\\b`, 'iu').test(textRead(clause))) return [one];
    const kinds = ['special', 'extraordinary'].map((kind): TimeFact => {
      const later: Happening = { key: `${kind} ${name}`, text: `the ${kind} ${name}`, vague: false };
      return { ...one, says: { ...says, earlier: { key: `notice of ${later.key}`, text: `notice of ${later.text}`, vague: false }, later }, inferred: true, wider: true };
    });
    return [one, ...kinds];
  });
}
