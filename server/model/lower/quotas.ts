/** How many of a body are to be of one kind: "at least one third of its members shall be tenants", "of whom four are tenants", a list that gives them four seats. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import { read } from '../../../grammar/read.ts';
import type { MeasureFact, SeatFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { measure } from './measures.ts';
import { alone, term, type Scene } from './scene.ts';

interface Quota {
  readonly body: Phrase;
  readonly kind: Phrase;
  readonly number: Phrase;
}

export function quotas(reading: Reading, scene: Scene): readonly MeasureFact[] {
  if (reading.polarity === '-' || (reading.modality !== 'duty' && reading.modality !== 'fact') || reading.conditions.length + reading.exceptions.length > 0) return [];
  const found = shareIn(reading) ?? countIn(reading, scene);
  return found && isKind(found.kind) ? [quota(found, reading, scene)] : [];
}

function quota({ body, kind, number }: Quota, reading: Reading, scene: Scene): MeasureFact {
  const [of, who] = [term(scene, alone(body), reading), term(scene, alone(kind), reading)];
  const { quantity = none } = number;
  const least = quantity.unit === 'share' && quantity.bound === 'exactly' ? { ...quantity, bound: 'at-least' as const } : quantity;
  return measure(reading, scene, { measure: 'quota', of, aspect: who.key, quantity: least, span: { start: number.span.start, end: quantity.unit === 'share' && number.name !== 'majority' ? number.nameSpan.start : quantity.unit === 'share' ? number.nameSpan.end : number.span.end }, text: `the number of ${kind.spelling} on the ${of.text}` });
}

const none = { bound: 'exactly', numerator: 0, denominator: 1, unit: 'count' } as const;
const isKind = ({ plural, pronoun, others, restrictions, of, name, quantity }: Phrase): boolean => plural && !pronoun && !of && !quantity && others.length + restrictions.length === 0 && !/^(?:member|person|people|other)$/u.test(name);
const isShare = (phrase: Phrase | undefined): phrase is Phrase => phrase?.quantity?.unit === 'share' && phrase.others.length + phrase.restrictions.length === 0 && !/^(?:at-most|less-than)$/u.test(phrase.quantity.bound);

/** "half of the members of the Board", "one third of the seats on it", "a majority of the Panel": of which body it is a share. */
function bodyOf({ name, of, adjuncts }: Phrase): Phrase | undefined {
  const on = adjuncts.length === 1 && /^(?:on|of|in)$/u.test(adjuncts[0]?.preposition ?? '') ? adjuncts[0]?.phrase : undefined;
  const body = /^(?:member|seat|place|position|majority|)$/u.test(name) ? of ?? on : undefined;
  const whole = body && /^(?:member|seat|place)$/u.test(body.name) ? body.of : body;
  return whole && isBodyNoun(whole.name) && !whole.pronoun ? whole : undefined;
}

function shareIn({ form, act, actor, object, slots, adjuncts, voice }: Reading): Quota | undefined {
  const quota = (number: Phrase | undefined, kind: Phrase | undefined, body = number && bodyOf(number)): Quota | undefined => (isShare(number) && kind && body ? { number, kind, body } : undefined);
  if (form === 'kind') return quota(object, slots.class);
  if (/^(?:hold|fill|occupy)$/u.test(act) && voice === 'passive') return quota(object, actor);
  if (/^(?:belong|go|fall)$/u.test(act)) return quota(actor, adjuncts.find(({ preposition }) => preposition === 'to')?.phrase);
  if (/^(?:make up|constitute|form|comprise)$/u.test(act) && voice === 'active') return quota(object, actor, object && isBodyNoun(object.name) ? object : undefined);
  return undefined;
}

const someOf = /(?:,|\band) (?:(?:of|amongst?) (?:whom|which|them) (?<many>(?:at least |exactly )?[\p{L}\d-]+) (?:shall be|are|must be|will be|are to be)|(?<many2>(?:at least |exactly )?[\p{L}\d-]+) of (?:them|whom|these) (?:being|shall be|are|must be|are to be)) (?<who>(?:\p{L}+ )?\p{L}+s|women|men)(?= and |[,.;]|$)/u;

/** "consists of fifteen persons, of whom four shall be tenants". */
function countIn({ form, object, slots: { size } }: Reading, scene: Scene): Quota | undefined {
  const text = textRead(scene.clause);
  const found = (form === 'composition' || form === 'population') && size?.quantity ? someOf.exec(text) : null;
  const { many, many2, who = '' } = found?.groups ?? {};
  const body = form === 'composition' ? object : size?.of ?? object?.of;
  const lead = 'There are ';
  const number = many ?? many2 ?? '';
  const start = found ? found.index + found[0].indexOf(number) : 0;
  const counted = found && start > lead.length ? read(`${' '.repeat(start - lead.length)}${lead}${number} ${who}.`).norms[0]?.object : undefined;
  return body && isBodyNoun(body.name) && counted?.quantity?.unit === 'count' ? { body, number: { ...counted, span: { start, end: start + number.length } }, kind: withoutNumber(counted) } : undefined;
}

function withoutNumber({ quantity: _quantity, ...kind }: Phrase): Phrase {
  return kind;
}

/** A list that gives so many seats to people of one kind. */
export function quotasOfSeats(seats: readonly SeatFact[], scene: Scene): readonly MeasureFact[] {
  return seats.flatMap((seat) => (seat.count === undefined || seat.count < 2 || seat.upTo !== undefined || seat.outside || seat.each || !/^[\p{L} -]+$/u.test(seat.seat.key) ? [] : [{
    ...measure(seat.reading, scene, { measure: 'quota', of: seat.body, aspect: seat.seat.key, quantity: { bound: 'exactly', numerator: seat.count, denominator: 1, unit: 'count' }, span: seat.reading.verb, text: `the number of ${seat.seat.key}s on the ${seat.body.text}` }),
    place: seat.place,
  }]));
}
