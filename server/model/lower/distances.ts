/** How long before or after another thing something happens, and how long it lasts. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { Distance, Length, TimeLimit } from '../../../grammar/time-limits.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { members, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { isDeadline } from './deadlines.ts';
import { calledFor, closing, forWhat, happeningOf, isInvited, isMeetingAct, isOpen, opening, sending } from './happening-of.ts';
import { noticed, noticeStated } from './notices.ts';
import type { Said, Says } from './said.ts';
import { fact, none, within } from './said.ts';
import { alone } from './scene.ts';
import { at, closed, closingNoun, happeningAt, isGathering, isNotice, noticeOf, opened, thing } from './things.ts';

export function distant(limit: Distance, said: Said): readonly TimeFact[] {
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
export function heldThen({ span }: TimeLimit, { reading, scene }: Said): Happening | undefined {
  const before = textRead(scene.clause).slice(reading.head.end, span.start);
  const [held, who = ''] = /(?<=\b(?:that|for|to)\b[^,;.]*?)\b(\p{L}+) (?:(?:is|are|be|shall be|will be|can be|to be) held|takes? place|can take place|to take place)(?: (?:on|for) a (?:day|date))? $/u.exec(before) ?? [];
  const { object, act } = reading;
  const isCalled = isMeetingAct(reading) && object && isGathering(object) && (/^(?:it|which)$/u.test(who) || /^ (?:for|on) a (?:day|date)(?: (?:that|which) (?:is|falls))? $|, to (?:be held|take place) $/u.test(before));
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
export function allowed({ least, most, exact, side }: Distance, reading: Reading): Pick<Distance, 'least' | 'most'> | undefined {
  if (reading.modality === 'prohibition') return exact || side === 'of' || (least && most) ? undefined : { ...(most && { least: more(most) }), ...(least && { most: more(least, -1) }) };
  if (!exact || isFixedPoint(reading)) return { ...(least && { least }), ...(most && { most }) };
  return side === 'after' ? { ...(least && { least }), ...(most && { most }) } : least && { least };
}

function more(length: Length, by = 1): Length {
  return { ...length, extra: length.extra + by };
}

const isFixedPoint = (reading: Reading): boolean => isInvited(reading) || calledFor(reading) !== undefined || isEnd(reading);

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
  const what = reading.act === 'last' || reading.act === 'remain' || reading.act === 'stay' || (reading.act === 'be' && reading.actor && /^(?:period|time|window)$|^(?:nomination|voting|ballot|polling|application) (?:period|window)$/u.test(reading.actor.name)) ? periodOf(reading) : isOpen(said) || staysOpen(limit, said) ? reading.object ?? reading.actor : undefined;
  if (!what || reading.modality === 'permission') return [];
  const of = thing(forWhat(what, reading), { reading, scene });
  return [fact({ kind: 'distance', earlier: opened(of), later: closed(of), ...(limit.least && { least: limit.least }), ...(limit.most && { most: limit.most }) }, limit, said)];
}

function periodOf({ actor, object, adjuncts }: Reading): Phrase | undefined {
  if (!actor || !/^(?:period|time|window)$/u.test(actor.name)) return actor ?? object;
  return actor.of ?? [...actor.adjuncts, ...adjuncts].find(({ preposition }) => preposition === 'for')?.phrase;
}

/** "Nominations open after the vacancy has arisen and stay open for 14 days." */
const staysOpen = ({ span }: Distance, { reading, scene }: Said): boolean => opening.test(reading.act) && /\b(?:be|remains?|is|are|kept|stays?) open for\s*$/u.test(textRead(scene.clause).slice(reading.head.end, span.start));
