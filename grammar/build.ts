/** The parser's actions: chunks and parts → phrases, adjuncts, conditions, clauses. Pure functions of their arguments. */
import type { Adjunct, Phrase, Precedence, Reference, Restriction, Span } from './ast.ts';
import type { Chunk } from './chunker.ts';
import type { Clause, InfinitiveClause, VerbGroup } from './clause.ts';
import { isBodyNoun, namesOffice, namesPeople, namesSomebody, senseOf } from './lexicon.ts';
import { resolved } from './condition.ts';
import type { Complement } from './parser.ts';
import { isPlain, isPlainPart } from './plain.ts';

const nowhere: Span = { start: 0, end: 0 };

export const noVerb: VerbGroup = { span: nowhere, modality: 'fact', modal: false, negated: false, right: false, only: false, word: '', voice: 'active', copula: false, heads: [], perfect: false, adverbs: [] };

export const noPhrase: Phrase = {
  span: nowhere, text: '', name: '', spelling: '', nameSpan: nowhere, determiner: 'none', plural: false, proper: false,
  others: [], connective: '', adjuncts: [], restrictions: [], pronoun: false,
};

/** Lower case, one space between words, no articles, plain quotes: what two spellings of one text have in common. */
export function normalise(text: string): string {
  return text.toLowerCase().replace(/[“”]/g, '"').replace(/[’‘]/g, "'").replace(/[*_`]/g, '').replace(/\s+/g, ' ').replace(/\b(?:his or her|her or his)\b/g, 'his').trim()
    .split(' ').filter((word) => !/^(?:the|a|an|its|their|his|her)$/.test(word)).join(' ').replace(/[.,;:]+$/, '');
}

const words = (source: string, span: Span): string => source.slice(span.start, span.end);

// ------------------------------------------------------------------------------------------------------------ phrases

/** A stretch of text as a phrase with no inner structure. */
export function opaquePhrase(source: string, span: Span): Phrase {
  const text = words(source, span);
  return { ...noPhrase, span, text, name: normalise(text), spelling: text, nameSpan: span, restrictions: [{ span, text: normalise(text) }] };
}

export interface Modifier {
  readonly of?: Phrase;
  readonly adjunct?: Adjunct;
  readonly restriction?: Restriction;
}

/** A noun phrase with one more modifier behind it. */
export function modified(source: string, phrase: Phrase, modifier: Modifier): Phrase {
  const end = modifier.of?.span.end ?? modifier.adjunct?.span.end ?? modifier.restriction?.span.end ?? phrase.span.end;
  const span = { start: phrase.span.start, end: Math.max(end, phrase.span.end) };
  const grown = { ...phrase, span, text: words(source, span) };
  if (modifier.adjunct) return { ...grown, adjuncts: [...phrase.adjuncts, modifier.adjunct] };
  if (modifier.restriction) return { ...grown, restrictions: [...phrase.restrictions, modifier.restriction] };
  return modifier.of ? withOf(grown, modifier.of) : grown;
}

/** "one third of its members" is about members; "the Chair of the Council" is a Chair. */
function withOf(phrase: Phrase, of: Phrase): Phrase {
  if (phrase.name === '' && phrase.quantity && !phrase.reference) return { ...of, span: phrase.span, text: phrase.text, quantity: phrase.quantity };
  if (phrase.of) return { ...phrase, of: { ...phrase.of, of: phrase.of.of ?? of } };
  return { ...phrase, of };
}

export function coordination(source: string, phrase: Phrase, others: readonly Phrase[], connective: string): Phrase {
  const last = others.at(-1);
  if (!last) return phrase;
  // Words between a modal and its verb are read first: then what is joined may stand before.
  const span = { start: Math.min(phrase.span.start, last.span.start), end: Math.max(phrase.span.end, last.span.end) };
  return { ...phrase, span, text: words(source, span), others, connective: connective === 'or' || connective === 'and/or' ? 'or' : 'and' };
}

/** "Any member in good standing, or the Board": further subjects behind what stands between. */
export function withMore(source: string, phrase: Phrase, more: readonly Phrase[], connective: string): Phrase {
  return more.length === 0 ? phrase : coordination(source, phrase, [...phrase.others, ...more], connective);
}

/** "elected by the Branches", "representing a branch". */
export function participial(source: string, group: Chunk, parts: readonly Complement[], end: number): Restriction {
  const by = parts.find((part) => part.kind === 'adjunct' && part.adjunct.preposition === 'by');
  const lemma = group.verb?.heads[0]?.lemma;
  const agent = by?.kind === 'adjunct' ? by.adjunct.phrase : undefined;
  return { ...restriction(source, { start: group.start, end }), ...(lemma ? { act: senseOf(lemma).act } : {}), ...(agent ? { agent } : {}), ...(parts.every(isPlainPart) && !parts.some(hidesNumber) ? {} : { open: true as const }) };
}

/** "claims submitted within 30 days", "a resolution adopted by two thirds of the Board": a number that no slot holds. */
const hidesNumber = (part: Complement): boolean => part.kind === 'adjunct' && (isTimeSpan(part.adjunct.phrase) || part.adjunct.phrase?.quantity?.unit === 'share') || (part.kind === 'object' && isTimeSpan(part.phrase));

export interface RelativeParts {
  readonly span: Span;
  readonly subject: Phrase | undefined;
  readonly verb: VerbGroup | undefined;
  readonly complements: readonly Complement[];
  /** It demands something that is no rule of its own. */
  readonly hidden?: boolean;
  /** It is a rule of its own, with places for its numbers. */
  readonly told?: boolean;
}

/** "who has paid the subscription": `act` is set where every word of it was read. */
export function relative(source: string, { span, subject, verb, complements, hidden, told }: RelativeParts): Restriction {
  const found = restriction(source, span);
  const head = verb?.heads[0];
  if (!head || !complements.every(isShallow)) return found;
  const by = complements.find((part) => part.kind === 'adjunct' && part.adjunct.preposition === 'by');
  const agent = subject ?? (by?.kind === 'adjunct' ? by.adjunct.phrase : undefined);
  const object = verb.copula && !verb.negated ? complements.find((part) => part.kind === 'object') : undefined;
  const open = hidden === true || (told !== true && complements.some(hidesNumber)) || !complements.every(isPlainPart) || (subject !== undefined && !isPlain(subject));
  return { ...found, act: senseOf(head.lemma).act, ...(agent ? { agent } : {}), ...(open ? { open: true as const } : {}), ...(object?.kind === 'object' ? { class: object.phrase } : {}) };
}

const isShallow = (part: Complement): boolean => part.kind === 'object' || part.kind === 'adjective' || (part.kind === 'infinitive' && part.infinitive.plain) || (part.kind === 'adjunct' && part.adjunct.typed);

/** What a relative clause behind these parts is about: the noun nearest to it, where it is the only one or somebody. */
export function lastPhrase(parts: readonly Complement[] | undefined): Phrase | undefined {
  const last = parts?.at(-1);
  const phrase = last?.kind === 'object' ? last.phrase : last?.kind === 'adjunct' ? last.adjunct.phrase : undefined;
  return phrase && (parts?.length === 1 && !phrase.of && phrase.restrictions.length === 0 || (isSomebody(phrase) && (!phrase.proper || namesPeople(phrase.name) || namesOffice(phrase.name) || isBodyNoun(phrase.name)))) ? phrase : undefined;
}

const isSomebody = ({ name, proper }: Phrase): boolean => proper || namesSomebody(name);

/** "a clerk who shall keep the minutes" demands it of the clerk; "members who may be absent" only says which. */
export function demands({ pronoun, verb, antecedent, comma }: { readonly pronoun: string; readonly verb: VerbGroup; readonly antecedent: Phrase; readonly comma: boolean }): boolean {
  if (!verb.modal || verb.heads.length === 0 || !/^(?:who|which|that)$/.test(pronoun) || (pronoun === 'which' && /^(?:every|any)$/.test(antecedent.determiner)) || antecedent.pronoun || antecedent.name === '' || (pronoun === 'who') !== (isSomebody(antecedent) && (pronoun === 'who' || namesPeople(antecedent.name) || namesOffice(antecedent.name)))) return false;
  return comma || /^(?:shall|must)$/.test(verb.word) || (verb.word === 'will' && antecedent.determiner === 'a' && pronoun !== 'that');
}

export function restriction(source: string, span: Span): Restriction {
  return { span, text: normalise(words(source, span)) };
}

// ----------------------------------------------------------------------------------------------------------- adjuncts

const timed = new Set(['not before', 'within', 'for', 'before', 'after', 'by', 'at', 'in', 'until after', 'with', 'from', 'of', 'during', 'on', 'on or before', 'to', 'without', 'between', 'over', 'above', 'under', 'up to', 'in the presence of', 'until', 'through', 'subject to ratification by', 'on the recommendation of', 'per', 'upon', 'upon request of', 'at the request of', 'on behalf of', 'among', 'from among', 'against', 'regarding', 'about', 'including', 'into', 'together with', 'in addition to', 'as', 'by means of', 'via', 'following', 'since', 'throughout', 'across', 'in consultation with', 'in excess of', 'in lieu of', 'instead of', 'for the purpose of', 'in accordance with']);

export function adjunct(source: string, { preposition, phrase, gerund, doing, end, clause: inside }: AdjunctParts): Adjunct {
  const span = { start: preposition.start, end: Math.max(end, preposition.end) };
  const typed = (phrase ? phrase.quantity === undefined || timed.has(preposition.value) : (doing ?? inside)?.every(isPlainPart) === true) && [...(doing ?? []), ...(inside ?? [])].every((part) => isPlainPart(part) && part.kind !== 'condition');
  // "only with consent", put as "not without".
  const text = normalise(words(source, span)).replace(/^with(?= )/u, preposition.value === 'without' ? 'without' : 'with');
  return { span, preposition: preposition.value, text, typed, ...(phrase ? { phrase } : {}), ...(gerund ? { doing: normalise(words(source, { start: gerund.start, end: objectEnd(gerund, doing ?? []) })) } : {}) };
}

function objectEnd(gerund: Chunk, parts: readonly Complement[]): number {
  const object = parts.find((part) => part.kind === 'object');
  return object?.kind === 'object' ? object.phrase.span.end : gerund.end;
}

export interface AdjunctParts {
  readonly preposition: Chunk;
  readonly phrase?: Phrase | undefined;
  readonly gerund?: Chunk | undefined;
  /** "after consulting the members": what stands behind the verb in -ing. */
  readonly doing?: readonly Complement[] | undefined;
  /** "as the Board may decide": what stands behind its verb. */
  readonly clause?: readonly Complement[] | undefined;
  readonly end: number;
}

/** "attempt to", "agree to": what follows "to" is what is attempted or agreed. */
export const takesDeed = (verb: VerbGroup | undefined): boolean => /^(?:attempt|try|seek|agree|endeavour|endeavor|fail|wish|want|continue|aim|strive|undertake|decide|intend|hope|refuse|plan|cease|begin|start|expect|promise|offer|help)$/.test(verb?.heads.at(-1)?.lemma ?? '');

export function infinitive(group: Chunk, complements: readonly Complement[], end: number): InfinitiveClause {
  const adjective = complements.find((part) => part.kind === 'adjective');
  const nested = complements.find((part) => part.kind === 'infinitive');
  return {
    span: { start: group.start, end: Math.max(end, group.end) }, heads: group.verb?.heads ?? [],
    objects: complements.flatMap((part) => (part.kind === 'object' ? [part.phrase] : [])),
    adjuncts: complements.flatMap((part) => (part.kind === 'adjunct' ? [part.adjunct] : [])),
    ...(nested?.kind === 'infinitive' ? { nested: nested.infinitive } : {}),
    plain: complements.every((part) => isPlainPart(part) || part.kind === 'condition' || part.kind === 'exception') && !complements.some((part) => hidesNumber(part) || part.kind === 'only'),
    ...(adjective?.kind === 'adjective' ? { adjective: adjective.word } : {}),
    conditions: complements.flatMap((part) => (part.kind === 'condition' ? [part.condition] : part.kind === 'infinitive' ? part.infinitive.conditions : [])),
    exceptions: complements.flatMap((part) => (part.kind === 'exception' ? [part.exception] : part.kind === 'infinitive' ? part.infinitive.exceptions : [])),
  };
}

// --------------------------------------------------------------------------------------------- precedence, exceptions

export function precedence(source: string, mark: Chunk, phrase: Phrase | undefined, end: number): Precedence {
  const span = { start: mark.start, end: Math.max(end, mark.end) };
  return { span, kind: precedenceKind(mark.value), references: phrase ? referencesIn(phrase) : [], text: normalise(source.slice(mark.end, span.end)), ...(phrase ? { named: phrase } : {}) };
}

export function precedenceKind(value: string | undefined): Precedence['kind'] {
  return value === 'notwithstanding' || value === 'without-prejudice-to' ? value : 'subject-to';
}

function referencesIn(phrase: Phrase): readonly Reference[] {
  return [
    ...(phrase.reference ? [phrase.reference] : []),
    ...(phrase.of ? referencesIn(phrase.of) : []),
    ...phrase.adjuncts.flatMap((part) => (part.phrase ? referencesIn(part.phrase) : [])),
    ...phrase.others.flatMap(referencesIn),
  ];
}

export function exception(source: string, mark: Chunk, complements: readonly Complement[], end: number): Restriction {
  const span = { start: mark.start, end: Math.max(end, mark.end) };
  const object = complements.find((part) => part.kind === 'object');
  return { span, text: normalise(source.slice(mark.end, span.end)), ...(object?.kind === 'object' ? { agent: withBallot(object.phrase, complements) } : {}), ...(complements.length > 0 && complements.every((part) => isPlainPart(part) && !(part.kind === 'condition' && /\b(?:shall|must|may|will)\b/.test(part.condition.text))) ? {} : { open: true as const }), ...(/\bby$/.test(mark.text) ? { by: true } : {}) };
}

/** "by a majority of the votes cast in a ballot of the members": where the votes are cast tells by whom. */
function withBallot(phrase: Phrase, complements: readonly Complement[]): Phrase {
  const ballots = complements.flatMap((part) => (part.kind === 'adjunct' && /^(?:in|at)$/.test(part.adjunct.preposition) && /\b(?:ballot|vote|poll)$/.test(part.adjunct.phrase?.name ?? '') ? [part.adjunct] : []));
  return ballots.length > 0 ? { ...phrase, adjuncts: [...phrase.adjuncts, ...ballots] } : phrase;
}

// ------------------------------------------------------------------------------------------------------------- clauses

export interface ClauseParts {
  readonly source: string;
  readonly subject: Phrase | undefined;
  readonly only: boolean;
  readonly verb: VerbGroup;
  readonly complements: readonly Complement[];
}

export function clause({ source, subject, only, verb, complements: parts }: ClauseParts): Clause {
  const lasts = /^(?:have|get|need|require|take|allow)$/.test(verb.heads[0]?.lemma ?? '');
  const complements = [...(verb.copula ? parts.map((part, at) => (part.kind === 'object' && isTimeSpan(part.phrase) && isBeforeOrAfter(parts[at + 1]) ? asTime(part.phrase) : part)) : parts.map((part) => (lasts && part.kind === 'object' && isTimeSpan(part.phrase) && part.phrase.determiner === 'none' ? part : recurring(part)))), ...inside(verb)];
  const last = complements.at(-1);
  const adjective = complements.find((part) => part.kind === 'adjective');
  const infinitives = complements.flatMap((part) => (part.kind === 'infinitive' ? [part.infinitive] : []));
  const first = infinitives[0];
  const adjectives = complements.filter((part) => part.kind === 'adjective').length;
  return withComplements({
    span: { start: subject?.span.start ?? verb.span.start, end: Math.max(verb.span.end, last ? endOf(last) : 0) },
    onlySubject: only, existential: subject?.name === 'there', verb: complements.some((part) => part.kind === 'only') ? { ...verb, only: true } : verb,
    objects: [], adjuncts: [], conditions: [], exceptions: [], precedence: [], relatives: [], reasons: [],
    loose: adjectives > 1 ? [verb.span] : [],
    ...(subject ? { subject } : {}),
    ...(adjective?.kind === 'adjective' ? { adjective: { word: adjective.word, span: adjective.span } } : {}),
    ...(first ? { infinitive: first } : {}),
  }, complements.map((part) => (part.kind === 'infinitive' && part.infinitive !== first ? further(source, part.infinitive) : part)));
}

/** "must be two weeks before the meeting": when it must be. */
const isBeforeOrAfter = (part: Complement | undefined): boolean => part?.kind === 'adjunct' && /^(?:before|after|from)$/.test(part.adjunct.preposition);

const asTime = (phrase: Phrase): Complement => ({ kind: 'adjunct', adjunct: { span: phrase.span, preposition: '', phrase, text: normalise(phrase.text), typed: true } });

/** "to keep the roll and to publish it": a second aim. */
function further(source: string, { span, plain }: InfinitiveClause): Complement {
  return { kind: 'adjunct', adjunct: { span, preposition: 'to do', text: normalise(words(source, span)), typed: plain } };
}

/** "may not concurrently serve": the adverbs between modal and verb are adjuncts like any other. */
function inside({ adverbs }: VerbGroup): readonly Complement[] {
  return adverbs.map(({ text, span }) => ({ kind: 'adjunct', adjunct: { span, preposition: '', text, typed: true } }));
}

export function isTimeSpan(phrase: Phrase | undefined): boolean {
  return phrase?.quantity !== undefined && phrase.quantity.unit !== 'share' && (phrase.quantity.unit !== 'count' || /^(?:hour|minute|second)$/.test(phrase.name));
}

/** "every 9 weeks", "each year" behind a verb is a time, not an object. */
function recurring(part: Complement): Complement {
  if (part.kind !== 'object') return part;
  const { phrase } = part;
  if (phrase.name === 'there') return { kind: 'adjunct', adjunct: { span: phrase.span, preposition: '', text: 'there', typed: true } };
  const time = isTimeSpan(phrase) || (phrase.name === 'time' && phrase.quantity?.unit === 'count') || /^(?:(?:calendar |second |third |financial )?(?:year|month|week|day|quarter|spring|autumn|summer|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|term|season|night|morning|evening|afternoon|weekend|january|february|march|april|may|june|july|august|september|october|november|december))$/.test(phrase.name);
  if (!time || (phrase.determiner !== 'every' && phrase.determiner !== 'none')) return part;
  return { kind: 'adjunct', adjunct: { span: phrase.span, preposition: '', phrase, text: normalise(phrase.text), typed: true } };
}

const endOf = (part: Complement): number => {
  switch (part.kind) {
    case 'object': return part.phrase.span.end;
    case 'adjunct': return part.adjunct.span.end;
    case 'infinitive': return part.infinitive.span.end;
    case 'condition': return part.condition.span.end;
    case 'exception': return part.exception.span.end;
    case 'precedence': return part.precedence.span.end;
    case 'relative': return part.restriction.span.end;
    case 'adjective': case 'loose': case 'reason': return part.span.end;
    case 'only': return 0;
  }
};

function withComplements(base: Clause, parts: readonly Complement[]): Clause {
  return {
    ...base,
    objects: [...base.objects, ...parts.flatMap((part) => (part.kind === 'object' ? [part.phrase] : []))],
    adjuncts: [...base.adjuncts, ...parts.flatMap((part) => (part.kind === 'adjunct' ? [part.adjunct] : []))],
    conditions: [...base.conditions, ...parts.flatMap((part) => (part.kind === 'condition' ? [part.condition] : part.kind === 'infinitive' ? part.infinitive.conditions : [])).map((part) => resolved(part, base.subject))],
    exceptions: [...base.exceptions, ...parts.flatMap((part) => (part.kind === 'exception' ? [part.exception] : part.kind === 'infinitive' ? part.infinitive.exceptions : []))],
    precedence: [...base.precedence, ...parts.flatMap((part) => (part.kind === 'precedence' ? [part.precedence] : []))],
    relatives: [...base.relatives, ...parts.flatMap((part) => (part.kind === 'relative' ? [part.restriction] : []))],
    reasons: [...base.reasons, ...parts.flatMap((part) => (part.kind === 'reason' ? [part.span] : []))],
    loose: [...base.loose, ...parts.flatMap((part) => (part.kind === 'loose' ? [part.span] : []))],
  };
}

/** "shall not sell the hall, and shall not let it, until the members agree": a limit behind a comma holds for all that one subject does. */
export function withTrailing(source: string, clauses: readonly Clause[]): readonly Clause[] {
  const last = clauses.at(-1);
  if (!last?.subject || clauses.length < 2) return clauses;
  const trails = ({ span }: { readonly span: Span }): boolean => span.start > last.verb.span.end && /,\s*$/.test(source.slice(0, span.start));
  const [conditions, exceptions] = [last.conditions.filter(trails), last.exceptions.filter(trails)];
  if (conditions.length + exceptions.length === 0) return clauses;
  const from = clauses.findLastIndex((clause) => clause.subject !== last.subject) + 1;
  return clauses.map((clause, index) => (index < from || clause === last ? clause : { ...clause, conditions: [...clause.conditions, ...conditions], exceptions: [...clause.exceptions, ...exceptions] }));
}

/**
 * "may open, close, restrict access to, and mend the gates": what "to" waits for is what the last verb has, and so have the verbs without
 * an object; where no preposition waits, the verbs of the list have none of their own.
 */
export function withList(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((found, index) => {
    const next = clauses[index + 1];
    if (!found.verb.listed || !next || next.subject !== found.subject) return [found];
    const waits = found.adjuncts.some((part) => part.phrase === undefined && /^(?:to|of|for|on|in|over|by|from|with)$/.test(part.text));
    const [heads, last] = [found.verb.heads.slice(0, -1), found.verb.heads.slice(-1)];
    return [{ ...found, verb: { ...found.verb, heads }, objects: waits ? next.objects : [], adjuncts: [] }, { ...found, verb: { ...found.verb, heads: last } }];
  });
}

/** "…, which shall act as the judge": the antecedent shall. */
export function relativeClause(source: string, antecedent: Phrase, verb: VerbGroup, complements: readonly Complement[]): Clause {
  return { ...clause({ source, subject: antecedent, only: false, verb, complements }), led: true };
}

export function phraseOf(part: Complement): Phrase | undefined {
  return part.kind === 'object' ? part.phrase : part.kind === 'adjunct' ? part.adjunct.phrase : undefined;
}

/** What a relative clause may speak of: what stands before it, and whether no comma stands between. */
export interface Antecedents {
  readonly phrases: readonly Phrase[];
  readonly restrictive: boolean;
}

/**
 * "a clerk who shall keep the minutes", "the Board, which may …" rule something; "members who will be absent", "any rule that may apply" do
 * not. Behind a comma, somebody does what is done, and something has it done to it or includes it: nobody else may fit.
 */
export function ruledBy(verb: VerbGroup, word: string, { phrases, restrictive }: Antecedents): Phrase | undefined {
  if (!verb.modal || verb.heads.length === 0 || verb.modality === 'fact') return undefined;
  const agent = ({ name }: Phrase): boolean => namesSomebody(name);
  const does = verb.voice === 'active' && !verb.copula && !verb.heads.some((head) => /^(?:include|contain|state|specify|list|show|cover|consist|comprise|have|describe|apply|remain|take)$/.test(head.lemma));
  const fits = (phrase: Phrase): boolean => (restrictive || agent(phrase) === does || word === 'who') && (word !== 'which' || !namesPeople(phrase.name)) && (word !== 'who' || restrictive || agent(phrase) || phrase.proper);
  const fitting = (does && !restrictive ? phrases.flatMap(withInner) : phrases).filter(fits);
  const found = does ? fitting.at(-1) : fitting.length === 1 ? fitting[0] : undefined;
  if (!found || found.pronoun || found.name === '' || /^(?:no|any|every|such)$/.test(found.determiner)) return undefined;
  return !restrictive || (verb.modality === 'duty' && (found.determiner === 'a' || found.quantity !== undefined)) ? found : undefined;
}

function withInner(phrase: Phrase): readonly Phrase[] {
  return [phrase, ...(phrase.of ? withInner(phrase.of) : []), ...phrase.adjuncts.flatMap((part) => (part.phrase ? [part.phrase] : []))];
}

/** A condition or exception that was found among words that were passed over. */
export const withLimit = (found: Clause, limit: Complement): Clause => withComplements(found, [limit]);

/** "If the two agree, they may …": the subject of the condition, where "it" or "they" fits its number. */
function withAntecedent(found: Clause, leads: readonly Complement[]): Clause {
  const named = leads.map((lead) => (lead.kind === 'condition' ? lead.condition.subject : undefined)).find((subject) => subject !== undefined && !subject.pronoun && subject.name !== '' && subject.name !== 'there');
  const pronoun = found.subject?.pronoun ? found.subject.text.toLowerCase() : '';
  const many = named !== undefined && (named.plural || named.others.length > 0);
  // "it will be assumed that …", "it becomes the Clerk's task to …": nothing is meant by "it"; and nobody by "no member".
  const empty = pronoun === 'it' && (found.relatives.length > 0 || found.infinitive !== undefined || found.objects.some((object) => object.restrictions.length > 0));
  // "If the Guild adopts a budget, it shall be published": the one or the other.
  const either = named !== undefined && pronoun === 'it' && found.verb.voice === 'passive' && leads.some((lead) => lead.kind === 'condition' && lead.condition.subject === named && actsOnSomething(lead.condition.text, named.name));
  return named && !empty && !either && named.determiner !== 'no' && ((pronoun === 'they' && (many || namesPeople(named.name) || namesOffice(named.name))) || (pronoun === 'it' && !many)) ? { ...found, subject: named } : found;
}

/** "guild has seal", "guild adopts budget": a verb in -s behind the subject, and something behind the verb. */
const actsOnSomething = (text: string, name: string): boolean => text.startsWith(name) && /^ (?!is\b|was\b|fails\b|ceases\b|remains\b|becomes\b|lapses\b|falls\b|expires\b|has (?:been|not)\b|does\b)\w+s (?!to\b|by\b|in\b|on\b|at\b|for\b|from\b|with\b|within\b|before\b|after\b|not\b)\w+/.test(text.slice(name.length));

/** "…, in which case the vote is repeated": only if what was said before comes true. */
export function thatCase(joint: Chunk): Complement {
  const { start, end, text } = joint;
  return { kind: 'condition', condition: { span: { start, end }, kind: 'if', text, atom: text, words: text, negated: false, understood: true, unresolved: true } };
}

/** "The Captain may not steer, nor may they …": the subject of the clause before, where nothing else there could be meant. */
export function referring(found: Clause, before: Clause | undefined, parallel: boolean): Clause {
  const named = before?.subject;
  if (!before || !named || found.subject?.text.toLowerCase() !== 'they' || named.pronoun || named.name === '') return found;
  const many = (phrase: Phrase | undefined): boolean => phrase !== undefined && (phrase.plural || phrase.others.length > 0 || namesPeople(phrase.name));
  if (before.objects.some(({ pronoun }) => pronoun)) return found;
  const rivals = [...before.objects, ...before.adjuncts.map((part) => part.phrase), ...before.conditions.map((part) => part.subject)];
  return (many(named) || namesOffice(named.name)) && (parallel || !rivals.some(many)) ? { ...found, subject: named } : found;
}

/** What leads a sentence holds for each of its clauses. */
/** The clauses with what stands before them. What stood between modal and verb of a clause is that clause's, and of those that go on with its subject. */
export function ledBy(clauses: readonly Clause[], leads: readonly Complement[]): readonly Clause[] {
  return clauses.map((clause, at) => (clause.led ? clause : withLeads(clause, leads.filter((lead) => {
    const start = startOf(lead);
    const owner = start === undefined ? -1 : clauses.findIndex(({ verb: { span } }) => span.start < start && start < span.end);
    return owner < 0 || owner === at || (owner < at && clause.subject === clauses[owner]?.subject);
  }))));
}

function startOf(part: Complement): number | undefined {
  switch (part.kind) {
    case 'object': return part.phrase.span.start;
    case 'adjunct': return part.adjunct.span.start;
    case 'infinitive': return part.infinitive.span.start;
    case 'condition': return part.condition.span.start;
    case 'precedence': return part.precedence.span.start;
    case 'only': return undefined;
    case 'exception': return part.exception.span.start;
    case 'relative': return part.restriction.span.start;
    case 'adjective':
    case 'reason':
    case 'loose': return part.span.start;
  }
}

export function withLeads(found: Clause, leads: readonly Complement[]): Clause {
  const [lead, ...more] = leads.flatMap((part) => (part.kind === 'infinitive' ? [part.infinitive] : []));
  const adjectives = leads.flatMap((part) => (part.kind === 'adjective' ? [part.span] : []));
  const led = withComplements(withAntecedent(found, leads), leads);
  return { ...led, ...(lead ? { lead } : {}), loose: [...led.loose, ...more.map(({ span }) => span), ...adjectives] };
}

/** "… or have a relationship", "… and be responsible": no verb of its own, but the modal's. */
export function isBaseForm(source: string, verb: VerbGroup): boolean {
  return /^(?:have|be)\b/i.test(source.slice(verb.span.start, verb.span.end));
}

/** "… and not disclose it". */
export function negated(found: Clause): Clause {
  const modality = /^(?:duty|permission|power)$/.test(found.verb.modality) ? 'prohibition' : found.verb.modality;
  return { ...found, verb: { ...found.verb, negated: true, modality } };
}

/** A base verb behind "and" takes the modal of the verb before it. */
export function sharedModal(before: VerbGroup | undefined, bare: VerbGroup): VerbGroup {
  if (!before) return bare;
  return { ...before, span: bare.span, heads: bare.heads, voice: bare.voice, copula: bare.copula };
}
