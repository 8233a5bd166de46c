/**
 * Who does what, compared: whether the acts of two norms are one act, one the special case of the other, or apart.
 * Whatever a norm adds (a restriction, a time, a manner) narrows it; two norms that add different things of one kind
 * are not compared.
 */
import type { Adjunct, Phrase, Quantity, Reading, Slot } from '../../grammar/ast.ts';
import type { NormFact, Term } from '../model/facts.ts';
import type { Hierarchy } from '../model/hierarchy.ts';
import { standing } from '../model/hierarchy.ts';
import { textRead } from '../model/places.ts';
import { complement, isEveryone, isEveryoneName, isSum, rawName, restrictionsOf } from '../model/phrases.ts';
import { bare } from '../model/usage.ts';
import type { Relation } from './conditions.ts';
import { isEmpty, narrowed } from './decide.ts';
import { described, describing } from './described.ts';
import type { Range } from './formula.ts';
import { measured } from './formula.ts';

/** How the people bound by two norms stand to each other. */
export function compareActors(a: NormFact, b: NormFact, hierarchy: Hierarchy): Relation {
  if (excepted(a, b.actor, hierarchy) || excepted(b, a.actor, hierarchy)) return 'disjoint';
  if (isSomebody(a) && !b.everybody || isSomebody(b) && !a.everybody) return 'unknown';
  if (isSuchAPerson(a, b) || isSuchAPerson(b, a)) return 'unknown';
  const people = a.everybody || b.everybody ? universal(a.everybody, b.everybody) : terms(a.actor, b.actor, hierarchy);
  return combine([people === 'disjoint' ? 'unknown' : people, narrower(narrowings(a.reading.actor, a.reading), narrowings(b.reading.actor, b.reading))]);
}

/** How the acts stand to each other: objects first, then manner, time and place. Both norms have one verb. */
export function compareActs(a: NormFact, b: NormFact, hierarchy: Hierarchy): Relation {
  if (a.act !== b.act) return 'disjoint';
  if (excepted(a, b.object, hierarchy) || excepted(b, a.object, hierarchy)) return 'disjoint';
  if (isExceptedOccasion(a, b) || isExceptedOccasion(b, a)) return 'disjoint';
  if (pointsBack(a.reading) || pointsBack(b.reading)) return 'unknown';
  const things = compareObjects(a, b, hierarchy);
  const manners = compareManners(a, b);
  if (evades(a, b, { things, manners }) || evades(b, a, { things: mirrored(things), manners: mirrored(manners) })) return 'disjoint';
  return crossed(things, manners) ? 'unknown' : combine([things, manners]);
}

/** How the act is decided, or how often it is done, is no special case of it: what may not be done at all may not be done by resolution. */
function compareManners(a: NormFact, b: NormFact): Relation {
  const [first, second] = [mannersIn(a), mannersIn(b)];
  if (denies(a) === denies(b)) return narrower(first, second);
  const [own, denial] = denies(a) ? [second, first] : [first, second];
  const plain = withoutAsking(withoutHow(apartFromProcedure(own, denial), denies(a) ? b : a, denial), denial);
  return denies(a) ? narrower(first, plain) : narrower(plain, second);
}

/** "shall not be re-elected" forbids electing somebody again. */
function mannersIn({ reading, clause }: NormFact): Narrowings {
  const repeats = /\bre-?(?:elect|appoint)/iu.test(textRead(clause).slice(reading.head.start, reading.head.end));
  return repeats ? new Map([...mannersOf(reading), ['again', exactly('')]]) : mannersOf(reading);
}

const asking = /^(?:consent|approval|agreement|permission|sanction|authority|assent|vote|recourse|reference|ratification)$/u;

/** "Without asking anybody" is also without the consent of those who, as the denial says, must be asked. */
function withoutAsking(own: Narrowings, denial: Narrowings): Narrowings {
  const [free, wanted] = [own.get('without'), denial.get('without')];
  if (!free || !wanted || !asking.test(free.name) || !asking.test(wanted.name)) return own;
  const [of, asked] = [free, wanted].map(({ full }) => full.split('@')[1] ?? '');
  return of === asked || /^(?:|(?:other |any )*(?:body|person|anybody|anyone|anybody else|anyone else|one|authority))$/u.test(of ?? '') ? new Map([...own, ['without', wanted]]) : own;
}

function denies({ modality, exclusive }: NormFact): boolean {
  return modality === 'prohibition' || modality === 'no-duty' || exclusive;
}

/** Without what tells the procedure only; a denial that speaks of one too is compared with it. */
function apartFromProcedure(own: Narrowings, denial: Narrowings): Narrowings {
  return new Map([...own].filter(([key, { name, full }]) => denial.has(key) || !(/^(?:majority|base|method)$/u.test(key) || (key === 'by' && /\b(?:resolution|vote|majority|ballot)$/u.test(name)) || yearly.test(key) || (key === 'in' && /^(?:financial |calendar )?year$/u.test(full)))));
}

/** By when, at what hour and by what means a duty is to be done is no case of it: what must not be done at all must not be done within ten days. */
function withoutHow(own: Narrowings, { modality, reading }: NormFact, denial: Narrowings): Narrowings {
  if (modality !== 'duty' || denial.size > 0) return own;
  const isDated = reading.form === 'deadline' || reading.form === 'notice';
  return new Map([...own].filter(([key, { name, full }]) => !((isDated && /^(?:within|before|after)$/u.test(key)) || period.test(key) || (key === 'at' && name === "o'clock") || (/^(?:on|by|in)$/u.test(key) && means.test(full)))));
}

const period = /^(?:at least |no later than |not later than )?(?:\S+ )?(?:hour|day|week|month)s?$/u;
const means = /^(?:website|web site|notice ?board|e-?mail|post|letter|writing)$/u;

const yearly = /^(?:annually|yearly|monthly|quarterly|weekly|daily|once a year|(?:each|every|once every) (?:\S+ )?(?:day|night|evening|morning|week|month|quarter|year)s?)$/u;

/** "in that case", "otherwise": the sentence before says when, and is not read with it. */
function pointsBack(reading: Reading): boolean {
  return reading.adjuncts.some(({ phrase, text }) => !freely.test(text) && (phrase && !/^(?:otherwise|thereupon|thereafter)/.test(text) ? phrase.determiner === 'such' || (phrase.pronoun && phrase.name === '') : /\b(?:that|such|those|otherwise|thereupon|thereafter|therein|in which)\b/.test(text)));
}

/** One norm narrows the thing, the other the manner: a limit on a power, rarely a clash. */
function crossed(things: Relation, manners: Relation): boolean {
  return things !== 'equal' && manners !== 'equal' && things !== manners;
}

/** One relation for the whole from the relations of its parts. */
export function combine(relations: readonly Relation[]): Relation {
  if (relations.includes('disjoint')) return 'disjoint';
  if (relations.includes('unknown')) return 'unknown';
  if (relations.every((one) => one === 'equal')) return 'equal';
  if (relations.every((one) => one === 'equal' || one === 'inside')) return 'inside';
  return relations.every((one) => one === 'equal' || one === 'contains') ? 'contains' : 'partial';
}

function mirrored(relation: Relation): Relation {
  return relation === 'inside' ? 'contains' : relation === 'contains' ? 'inside' : relation;
}

// ------------------------------------------------------------------------------------------------------------- actors

/** A duty or permission in the passive that names nobody: somebody is to do it, not everybody. */
function isSomebody(fact: NormFact): boolean {
  return fact.modality === 'duty' && !fact.actor;
}

/** "The Treasurer" and "a person who is employed": whether the one is the other, nobody can tell. */
function isSuchAPerson({ reading: { actor } }: NormFact, { reading: { actor: other } }: NormFact): boolean {
  return actor !== undefined && other !== undefined && isEveryoneName(actor.name) && (actor.restrictions.length > 0 || /^the same /iu.test(actor.text)) && other.determiner === 'the' && !other.plural && other.restrictions.length === 0;
}

function universal(a: boolean, b: boolean): Relation {
  return a && b ? 'equal' : a ? 'contains' : 'inside';
}

function terms(a: Term | undefined, b: Term | undefined, hierarchy: Hierarchy): Relation {
  if (!a || !b) return a === b ? 'equal' : 'unknown';
  switch (standing(hierarchy, a, b)) {
    case 'same': return 'equal';
    case 'under': return 'inside';
    case 'over': return 'contains';
    case 'unrelated': return 'disjoint';
  }
}

/** "No officer except the Treasurer": whether an exception of the fact names the term, or what it is under. */
function excepted(fact: NormFact, term: Term | undefined, hierarchy: Hierarchy): boolean {
  return term !== undefined && fact.exceptions.some((exception) => {
    const key = bare(exception.text);
    const found = standing(hierarchy, term, { key, text: key });
    return found === 'same' || found === 'under';
  });
}

/** "Save in an emergency, only the Board may close the hall" and "In an emergency the Caretaker may close it". */
function isExceptedOccasion({ exceptions }: NormFact, { reading: { adjuncts } }: NormFact): boolean {
  return exceptions.length > 0 && adjuncts.some(({ text }) => occasionOf(text) !== '' && exceptions.some((exception) => occasionOf(exception.text) === occasionOf(text)));
}

/** "in emergency under clause 2", "in case of emergency", "during emergency": of emergency. */
function occasionOf(text: string): string {
  return text.replace(/ (?:under|pursuant to|in accordance with) .*$/u, '').replace(/^(?:(?:in|during|at|on|of|an?|the|any|cases?|event|times?) )+/u, '');
}

// ------------------------------------------------------------------------------------------------------------ objects

function compareObjects(a: NormFact, b: NormFact, hierarchy: Hierarchy): Relation {
  return combine([terms(a.object, b.object, hierarchy), narrower(narrowings(a.reading.object, a.reading), narrowings(b.reading.object, b.reading))]);
}

const scoping = /^(?:for|of|in|within|on)$/;

/** "the judges for the Spring Show" and "the judges for the Autumn Show": each says for what, and not the same. */
export function differInScope(a: Reading, b: Reading): boolean {
  const [first, second] = [mannersOf(a), mannersOf(b)].map((own) => new Map([...own].filter(([key, { name }]) => scoping.test(key) && name !== '')));
  return first !== undefined && second !== undefined && [...first].some(([key, narrowing]) => second.has(key) && narrowerIn(narrowing, second.get(key)) === 'unknown');
}

/** A duty that can be done in another way, or to another thing, than the prohibition forbids. */
function evades(duty: NormFact, ban: NormFact, { things, manners }: { readonly things: Relation; readonly manners: Relation }): boolean {
  if (duty.modality !== 'duty' || ban.modality !== 'prohibition') return false;
  return (isWider(manners) && !isDueAtOnce(duty, ban) && !isOwedToEach(duty, ban)) || (isWider(things) && !coversAll(duty.reading.object));
}

const momentary = /^(?:before|after|during|until|till|between|within)$/;

/** "Whenever lightning is seen, play is called off" against "shall not be called off before tea": what is to be done when something happens cannot wait. */
function isDueAtOnce({ conditions, reading }: NormFact, ban: NormFact): boolean {
  const own = mannersOf(reading);
  const more = [...mannersOf(ban.reading).keys()].filter((key) => !own.has(key));
  return conditions.some(({ kind, negated }) => kind === 'if' && !negated) && more.length > 0 && more.every((key) => momentary.test(key));
}

/** "Every member shall be sent a paper" against "no paper shall be sent to a member who": it cannot be sent to others instead. */
function isOwedToEach({ reading }: NormFact, ban: NormFact): boolean {
  const [own, other] = [reading, ban.reading].map(({ adjuncts, slots }) => slots.recipient ?? adjuncts.find(({ preposition }) => preposition === 'to')?.phrase);
  const known = mannersOf(reading);
  return own !== undefined && other !== undefined && own.name === other.name && coversAll(own) && [...mannersOf(ban.reading).keys()].every((key) => known.has(key));
}

function isWider(relation: Relation): boolean {
  return relation === 'contains' || relation === 'partial';
}

/** "every report", "the reports": the act is owed to each of them. */
function coversAll(object: Phrase | undefined): boolean {
  if (!object || object.quantity) return false;
  return object.determiner === 'every' || object.determiner === 'any' || (object.plural && object.determiner !== 'a');
}

// --------------------------------------------------------------------------------------------------------- narrowings

/** What one thing says to narrow: its name without number and article, and all of it. */
interface Narrowing {
  readonly name: string;
  readonly full: string;
  /** Where it is an amount of the thing: "a payment of less than £500". */
  readonly sum?: Quantity;
}

type Narrowings = ReadonlyMap<string, Narrowing>;

const exactly = (text: string): Narrowing => ({ name: text, full: text });

/** What narrows a noun phrase: restrictive clauses, adjuncts, a number. */
function narrowings(phrase: Phrase | undefined, reading: Reading): Narrowings {
  if (!phrase) return new Map();
  const beside = phrase === (reading.voice === 'passive' ? reading.object : reading.actor) ? describing(reading) : [];
  const clauses = [...restrictionsOf(phrase), ...beside].map((one) => described(one.text)).toSorted().join('; ');
  const found = new Map(entries(adjunctsOf(phrase)));
  if (clauses !== '') found.set('who', exactly(clauses));
  if (phrase.quantity) found.set('number', exactly(JSON.stringify(phrase.quantity)));
  if (phrase.of?.quantity && isSum(phrase.of)) found.set('sum', { ...exactly(JSON.stringify(phrase.of.quantity)), name: 'sum', sum: phrase.of.quantity });
  return found;
}

/** Those of its owners too: "copies of the report to every branch". */
function adjunctsOf({ adjuncts, of }: Phrase): readonly Adjunct[] {
  return of ? [...adjuncts, ...adjunctsOf(of)] : adjuncts;
}

/** Slots that say what the norm is about or who has a part in it, not how the act is done. */
const notManner: ReadonlySet<string> = new Set<Slot>(['meaning', 'class', 'size', 'decision']);
/** Adverbs that narrow nothing. */
const loose = /^(?:also|always|therefore|however|further|furthermore|moreover|additionally|hereby|then|accordingly|instead|still|yet|even|alone|solely|exclusively|at any time(?: of (?:the )?(?:year|day))?|at all times|any time|anywhere|everywhere|ever|whatsoever|(?:under|in) any circumstances(?: whatsoever)?|on any account|at all)$/;

/** How freely somebody acts to whom it is given: no narrower than acting. What forbids it, or reserves it, is narrower for them. */
const freely = /^(?:forthwith|immediately|at once|summarily|freely|at will|with immediate effect|(?:at|in) (?:own |absolute |sole |full |entire |unfettered )*discretion|without (?:giving |stating |having to give |need to give )?(?:any )?(?:reasons?|cause|notice|further notice|delay)|(?:on|of|by) own (?:initiative|motion|authority|accord|resolution|decision)|from time to time|at any time of (?:year|day)|(?:as|whenever|where|when) (?:it|they|he|she|he or she) (?:thinks?|sees?|considers?|deems?) (?:fit|necessary|best|proper)|after such consultation(?: as .+)?|for (?:any )?period of any length|for any (?:period|length of time|purpose)|whether .+ or .+|(?:in|for) (?:any|every|each) (?:year|case|event|circumstances?)|of whatever \p{L}+|whatever .+|giving no reasons?)$/u;

/** "The Treasurer alone may not sign": not without somebody else. */
const byOneself = /^(?:alone|solely)$/;

function mannersOf(reading: Reading): Narrowings {
  const denying = reading.modality === 'prohibition' || reading.modality === 'no-duty' || reading.exclusive;
  const says = (one: Adjunct): boolean => (!loose.test(one.text) && (denying || !freely.test(one.text))) || (reading.modality === 'prohibition' && byOneself.test(one.text));
  const beside = describing(reading);
  const adjuncts = reading.adjuncts.filter((one) => says(one) && !beside.includes(one) && !(reading.act === 'remove' && fromOffice.test(one.text)) && !(denying && one.phrase && /^(?:to|with|from|for|by)$/.test(one.preposition) && isEveryone(one.phrase)));
  const placed = new Set(adjuncts.flatMap((one) => (one.phrase ? [one.phrase.span.start] : [])));
  const slots = Object.entries(reading.slots).filter(([slot, phrase]) => !notManner.has(slot) && !placed.has(phrase.span.start) && !(denying && isEveryone(phrase)) && !(reading.act === 'remove' && slot === 'before' && fromOffice.test(`before ${phrase.text.toLowerCase()}`)));
  return new Map([...entries(adjuncts), ...slots.map(([slot, phrase]): [string, Narrowing] => [slot, ofPhrase(phrase)])]);
}

/** Whoever is removed is removed from office, and before the term is over. */
const fromOffice = /^(?:from (?:the |that |its |his |her |their |his or her )?(?:office|post|position|seat)|(?:before|during) (?:(?:the )?(?:end|expiry|expiration|completion|course) of )?(?:the |its |his |her |their |his or her )?(?:term|term of office|period|period of office|mandate)(?: (?:for|to|during) which (?:they|he or she|he|she|the \p{L}+) (?:was|were|is|are|has been|had been|have been) (?:elected|appointed|chosen))?(?: (?:ends|has ended|expires|has expired|is over|is complete))?)$/u;

/** An adverb is a narrowing of its own; phrases of two norms with one preposition compete. */
function entries(adjuncts: readonly Adjunct[]): readonly [string, Narrowing][] {
  const found = new Map<string, Narrowing>();
  for (const adjunct of adjuncts) {
    const [key, here] = adjunct.preposition === '' ? [adjunct.text, exactly('')] : [adjunct.preposition, ofAdjunct(adjunct)];
    const before = found.get(key);
    found.set(key, before ? exactly(`${before.full}; ${here.full}`) : here);
  }
  return [...found];
}

/** "to branches", "to every branch" and "to a branch" say the same; "to branches of the region" says more. */
function ofAdjunct(adjunct: Adjunct): Narrowing {
  return adjunct.phrase && adjunct.phrase.name !== '' && !adjunct.phrase.pronoun ? ofPhrase(adjunct.phrase) : exactly(complement(adjunct));
}

function ofPhrase(titled: Phrase): Narrowing {
  // "the office of Captain" is the Captain.
  const phrase = titled.of && titled.others.length === 0 && /^(?:office|post|position)$/.test(titled.name) && titled.of.others.length === 0 ? titled.of : titled;
  const more = [phrase.quantity ? JSON.stringify(phrase.quantity) : '', ...restrictionsOf(phrase).map((one) => one.text), ...phrase.adjuncts.map((one) => one.text), ...phrase.others.map((one) => one.name)];
  // "for loans of up to £3,000"
  const sum = phrase.of && isSum(phrase.of) ? phrase.of.quantity : undefined;
  return { name: phrase.name, full: [rawName(phrase), ...more.filter((text) => text !== ''), ...(sum ? [JSON.stringify(sum)] : [])].join(' | '), ...(sum && { sum }) };
}

function narrower(a: Narrowings, b: Narrowings): Relation {
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  const found = combine(keys.map((key) => narrowerIn(a.get(key), b.get(key))));
  return found === 'partial' ? 'unknown' : found;
}

function narrowerIn(a: Narrowing | undefined, b: Narrowing | undefined): Relation {
  if (!a || !b) return a ? 'inside' : 'contains';
  if (a.full === b.full) return 'equal';
  if (a.sum && b.sum && a.name === b.name) return compareAmounts(a.sum, b.sum);
  if (a.name !== b.name) return 'unknown';
  return b.full === b.name ? 'inside' : a.full === a.name ? 'contains' : 'unknown';
}

/** "payments of less than £500" and "of £500 or more" are no payments in common. */
function compareAmounts(a: Quantity, b: Quantity): Relation {
  const [x, y] = [measured(a), measured(b)];
  if (x.unit !== y.unit) return 'unknown';
  const both = narrowed(x.range, y.range);
  if (isEmpty(both)) return 'disjoint';
  const [isFirst, isSecond] = [sameRange(both, x.range), sameRange(both, y.range)];
  return isFirst && isSecond ? 'equal' : isFirst ? 'inside' : isSecond ? 'contains' : 'partial';
}

function sameRange(a: Range, b: Range): boolean {
  return a.low === b.low && a.high === b.high && a.openLow === b.openLow && a.openHigh === b.openHigh;
}
