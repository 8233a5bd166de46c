/** What a body is made of: one seat for each entry of its list. */
import type { Phrase, Quantity, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import type { FillFact, SeatFact, Term } from '../facts.ts';
import { members, restrictionsOf } from '../phrases.ts';
import { clauseKey, placeOf, provisionKey, textRead } from '../places.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** The seats that a composition sentence, or an item of a composition list, states. */
export function seats(told: Reading, scene: Scene): readonly SeatFact[] {
  const reading = withUnits(told);
  if (!reading.object || reading.polarity === '-' || reading.modality === 'prohibition') return [];
  const body = term(scene, reading.object, reading);
  const { class: entries, size } = reading.slots;
  if (scene.opensList || (size && size === entries && !scene.clause.stem)) return [];
  if (!entries) return [];
  // "the Chairman or Chairwoman": one seat, whoever takes it.
  const separate = entries.connective === 'or' ? [entries] : members(entries);
  // "fifteen members, as follows:" is what the stem of an item announces, no seat of the item's own.
  const announced = scene.clause.stem?.text.length ?? 0;
  const own = separate.filter((entry) => entry.nameSpan.start >= announced);
  return own.map((entry, i) => withoutCount(seat(reading, scene, { body, entry }), i === own.length - 1 && goesOn(entry, reading, scene)));
}

/** "The Council has 21 members. They are: (a) the President; …", "the members of the Council are the Chair and six delegates": its seats. */
export function namedSeats(reading: Reading, scene: Scene): readonly SeatFact[] {
  const [who, entry] = reading.form === 'kind' ? [reading.object, reading.slots.class] : reading.act === 'be' && reading.form === 'generic' ? [reading.actor, reading.object] : [];
  const isList = scene.clause.stem !== undefined || (entry?.others.length ?? 0) > 0;
  if (!who?.of || who.name !== 'member' || !who.plural || who.others.length + who.restrictions.length + who.adjuncts.length > 0 || !entry || !isList || reading.modality === 'permission') return [];
  return seats({ ...reading, object: alone(who.of), slots: { class: entry } }, scene);
}

/** "two members from each of the five districts and the Chair": what stands behind the last entry is of it, and goes on with the list. */
function withUnits(reading: Reading): Reading {
  const { adjuncts, slots } = reading;
  const all = slots.class ? members(slots.class).map(alone) : [];
  const last = all.at(-1);
  const units = last && adjuncts.find(({ preposition, phrase, span }) => /^(?:from|of|for|per)$/.test(preposition) && phrase?.determiner === 'every' && span.start > last.span.end && span.start <= last.span.end + 1);
  if (!last || !units?.phrase) return reading;
  const of = { ...last, text: `${last.text} ${units.text}`, adjuncts: [...last.adjuncts, { ...units, phrase: alone(units.phrase) }] };
  const [first = of, ...others] = [...all.slice(0, -1), of, ...units.phrase.others];
  return { ...reading, adjuncts: adjuncts.filter((one) => one !== units), slots: { ...slots, class: { ...first, others, connective: others.length > 0 ? 'and' : '' } } };
}

/** "the President, who has no vote, and twelve Members": a list of which the last entries were not read as such. */
function goesOn(last: Phrase, reading: Reading, { clause, sentence }: Scene): boolean {
  const end = Math.max(last.span.end, ...last.restrictions.map(({ span }) => span.end));
  const isSaid = sentence.norms.some((norm) => norm !== reading && norm.head.start >= end);
  return !isSaid && another.test(textRead(clause).slice(end));
}

const another = /[,;] (?:and |together with |plus )?(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|up to|not more than|no more than)\b(?! of (?:whom|which|them|these)\b)/iu;

/** Seats of which nobody can tell how many there are. */
function withoutCount(seat: SeatFact, isOpen: boolean): SeatFact {
  const { count: _count, upTo: _upTo, ...open } = seat;
  return isOpen ? open : seat;
}

function seat(reading: Reading, scene: Scene, { body, entry }: { readonly body: Term; readonly entry: Phrase }): SeatFact {
  const several = reading.adjuncts.some(({ text }) => /\b(?:each|every|per)\b/.test(text));
  const count = several ? undefined : countOf(entry);
  const units = count === undefined ? unitsOf(entry, reading) : undefined;
  // "three elected by the Tenants and the Clerk": the Clerk may elect, or sit.
  const choosers = Math.max(0, ...restrictionsOf(entry).map(({ agent }) => agent?.others.length ?? 0));
  const { stem } = scene.clause;
  const own = scene.clause.stem ? undefined : reading.slots.size;
  const sized = own ?? numberBefore(scene, reading) ?? scene.stem?.norms.find((norm) => norm.form === 'composition' || norm.form === 'population')?.slots.size;
  const stated = sized?.quantity;
  return {
    ...base(reading, scene),
    kind: 'seat',
    body,
    seat: { key: term(scene, alone(entry), reading).key + restrictionsOf(entry).map((one) => ` ${one.text}`).join(''), text: entry.text },
    ...(count !== undefined && { count }),
    ...(units && { each: { of: term(scene, alone(units), reading), count: entry.quantity?.numerator ?? 1 } }),
    ...(entry.quantity?.bound === 'at-most' && entry.quantity.unit === 'count' && { upTo: entry.quantity.numerator }),
    ...(count !== undefined && choosers > 0 && { upTo: count + choosers }),
    outside: outside.test([entry.text, ...reading.adjuncts.map((adjunct) => adjunct.text)].join(' ')),
    place: placeOf(scene.clause, entry.span),
    list: stem ? provisionKey(stem.place.uri, stem.place.provision) : clauseKey(scene.clause),
    ...(stated && { stated }),
  };
}

/** "The Board has five members: the Chair, …": how many, as the same sentence has it. */
function numberBefore({ sentence, clause }: Scene, reading: Reading): Phrase | undefined {
  return clause.stem ? undefined : sentence.norms.find((norm) => norm !== reading && (norm.form === 'composition' || norm.form === 'population') && norm.slots.size)?.slots.size;
}

/** "The Panel consists of nine members elected by the Clubs": in effect, the Clubs elect the Panel. */
export function seatedFills(reading: Reading, scene: Scene): readonly FillFact[] {
  const entry = reading.slots.class;
  const [choice, ...more] = entry?.restrictions.filter(({ agent }) => agent) ?? [];
  const by = choice?.agent;
  if (!reading.object || reading.polarity === '-' || scene.clause.stem || !entry || entry.others.length > 0 || more.length > 0 || !by || by.pronoun) return [];
  if (choice.act !== 'elect' && choice.act !== 'appoint') return [];
  return [{ ...base(reading, scene), kind: 'fill', office: term(scene, reading.object, reading), method: choice.act, by: term(scene, by, reading), byPhrase: by, partial: true, composed: true }];
}

/** "The Stewards are three persons appointed by the Council." */
export function namedFills(reading: Reading, scene: Scene): readonly FillFact[] {
  const { actor, object, act, polarity } = reading;
  if (act !== 'be' || polarity === '-' || !actor?.plural || actor.others.length > 0 || object?.quantity?.unit !== 'count') return [];
  return seatedFills({ ...reading, object: actor, slots: { ...reading.slots, class: object } }, scene);
}

/** "The Council has nine members elected by the Clubs", "there shall be a Council of …", "is managed by a Council of …": as in a composition. */
export function countedFills(reading: Reading, scene: Scene): readonly FillFact[] {
  const { form, object, actor, slots } = reading;
  const { size } = slots;
  if (form === 'population') return object?.of && size ? seatedFills({ ...reading, object: object.of, slots: { ...slots, class: size } }, scene) : [];
  const body = form === 'existence' ? object : actor;
  const { of: people } = body ?? {};
  if (!body || !people || people.quantity?.unit !== 'count' || !isBodyNoun(body.name) || body.others.length > 0) return [];
  const { of: _people, ...bare } = body;
  return seatedFills({ ...reading, object: bare, slots: { ...slots, class: people } }, scene);
}

const outside = /\b(?:non-voting|without (?:a )?vote|in attendance|co-opted|observers?|ex[- ]officio|advisory)\b/i;

/** How many a seat is: a number, one for "the Captain" or "a representative", nothing for "one of each", bare plurals or "those who …". */
function countOf(entry: Phrase): number | undefined {
  const each = eachOf(entry);
  if (each !== undefined) return (entry.quantity ? exact(entry.quantity) ?? NaN : entry.determiner === 'a' ? 1 : NaN) * each || undefined;
  // Of a list, the first entry has the words of all.
  const own = entry.text.slice(0, entry.others[0] ? entry.others[0].span.start - entry.span.start : undefined);
  if (/\b(?:each|every|per)\b/i.test(own)) return undefined;
  if (entry.quantity) return exact(entry.quantity);
  return entry.plural || entry.pronoun || entry.name === '' || entry.determiner === 'any' || entry.determiner === 'no' ? undefined : 1;
}

/** "two delegates from each of the four regions": of four. "For each ten members" is a rate. */
function eachOf({ of, adjuncts }: Phrase): number | undefined {
  const whole = of ?? adjuncts.find(({ preposition }) => preposition === 'from')?.phrase;
  const quantity = whole && /^each of (?!its|their)/iu.test(whole.text) ? whole.quantity ?? whole.of?.quantity : undefined;
  return quantity && exact(quantity);
}

/** "one member elected by each Region", "a delegate from every branch": the Regions, of which each has that many. */
function unitsOf(entry: Phrase, { adjuncts }: Reading): Phrase | undefined {
  const single = entry.quantity ? exact(entry.quantity) !== undefined : !entry.plural && /^(?:a|the)$/.test(entry.determiner);
  const around = [entry.of, ...[...entry.adjuncts, ...adjuncts].map(({ phrase }) => phrase), ...restrictionsOf(entry).map(({ agent }) => agent)].flatMap((phrase) => (phrase ? [phrase] : []));
  const [units, ...more] = around.filter(({ determiner }) => determiner === 'every');
  return single && units && more.length === 0 && around.length === 1 && units.others.length === 0 && !units.quantity && !units.of && units.adjuncts.length + units.restrictions.length === 0 ? units : undefined;
}

function exact(quantity: Quantity): number | undefined {
  return quantity.bound === 'exactly' && quantity.unit === 'count' && quantity.upTo === undefined ? quantity.numerator / quantity.denominator : undefined;
}
