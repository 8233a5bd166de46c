/** Conditions from their parts: atoms, bounds on a number, and several clauses joined by "and" or "or". */
import { fits, inWords, named } from './anaphora.ts';
import type { Condition, NumberBound, Phrase, Quantity, Span } from './ast.ts';
import { normalise } from './build.ts';
import type { Chunk } from './chunker.ts';
import type { VerbGroup } from './clause.ts';
import type { Complement } from './parser.ts';
import { isPlainPart } from './plain.ts';

/** One clause of a condition: "the office is vacant", "… or is abolished". */
export interface ConditionPart {
  readonly subject: Phrase | undefined;
  readonly verb: VerbGroup | undefined;
  readonly complements: readonly Complement[];
  readonly span: Span;
  /** What joins it to the part before: empty for the first. */
  readonly joint: '' | 'and' | 'or';
  /** Whether a comma stands before the joint. */
  readonly comma: boolean;
}

export interface ConditionParts {
  readonly mark: Chunk;
  readonly parts: readonly ConditionPart[];
  /** Words are left over that no part took. */
  readonly opaque: boolean;
  readonly end: number;
}

export function condition(source: string, { mark, parts, opaque, end }: ConditionParts): Condition {
  const span = { start: mark.start, end: Math.max(end, mark.end) };
  const kind = kindOf(mark.value);
  const [only, ...more] = parts;
  if (!only || opaque || more.length > 0) return { ...compound(source, { span, from: mark.end, parts, opaque }), kind };
  const wantsVerb = mark.value !== 'until' && !/\bof$/.test(mark.text);
  return { ...simple(source, { ...only, span: { start: mark.end, end: span.end } }, wantsVerb), kind, span };
}

function kindOf(mark: string): Condition['kind'] {
  return mark === 'unless' || mark === 'until' || mark === 'only-if' ? mark : 'if';
}

const stock = /^(?:any|so|not|not so|otherwise|necessary|possible|appropriate|required|needed|practicable|desired|applicable|requested|available|so required|so desired|relevant|feasible|advisable|expedient|desirable)$/;
/** Points to what stands elsewhere, or speaks of everybody, and so of those whom another condition names. */
const pointing = /^(?:everyone|everybody|anyone|anybody)\b|\b(?:it|they|them|such|that|this|these|he|she)\b|^(?:not )?so$/;

function simple(source: string, { subject, verb, complements, span }: ConditionPart, wantsVerb: boolean): Condition {
  const text = normalise(source.slice(span.start, span.end));
  const bound = boundOf({ source, subject, verb, complements, span, text });
  const negated = !bound && (verb?.negated === true || subject?.determiner === 'no');
  const readable = subject !== undefined && complements.every((part) => part.kind !== 'loose' && part.kind !== 'condition');
  const elided = isElided({ subject, verb, complements });
  const understood = !/\bin which case\b/.test(text) && (stock.test(text) || elided || (readable && (verb !== undefined || (!wantsVerb && complements.every((part) => part.kind === 'adjunct' && part.adjunct.typed)))));
  return {
    span, kind: 'if', text, negated, understood, unresolved: elided || pointing.test(text), words: wordsIn(source, span),
    atom: negated ? text.replace(/\b(?:not|no) /, '') : text,
    ...(subject && (verb || !wantsVerb) ? { subject } : {}), ...(bound ? { bound } : {}),
  };
}

/** "if approved by the Board", "unless otherwise agreed", "while in office": said of somebody who is not named again. */
function isElided({ subject, verb, complements }: Pick<ConditionPart, 'subject' | 'verb' | 'complements'>): boolean {
  const [first] = complements.filter((part) => part.kind !== 'adjunct' || part.adjunct.phrase !== undefined || part.adjunct.preposition !== '');
  return !subject && !verb && first !== undefined && complements.every(isPlainPart) && (first.kind === 'relative' || first.kind === 'adjective' || (first.kind === 'adjunct' && /^(?:in|on|at|under|out of|without|within|during|for|by)$/.test(first.adjunct.preposition)));
}

function wordsIn(source: string, { start, end }: Span): string {
  return source.slice(start, end).trim().replace(/[\s.,;:]+$/, '');
}

// ----------------------------------------------------------------------------------------------------------- compounds

interface Compound {
  readonly span: Span;
  readonly from: number;
  readonly parts: readonly ConditionPart[];
  readonly opaque: boolean;
}

/** Several clauses: understood where each is and it is plain which belong together. */
function compound(source: string, { span, from, parts, opaque }: Compound): Condition {
  const text = normalise(source.slice(from, span.end));
  const tree = opaque ? undefined : grouped(parts.map((part, i) => ({ ...part, condition: clauseOf(source, parts, i) })));
  const [subject] = parts.flatMap((part) => (part.verb && part.subject ? [part.subject] : []));
  return {
    span, kind: 'if', text, negated: false, words: wordsIn(source, { start: from, end: span.end }), atom: text,
    understood: tree !== undefined && leavesOf(tree).every((leaf) => leaf.understood),
    unresolved: pointing.test(text), ...(subject ? { subject } : {}), ...(tree ? { joined: tree } : {}),
  };
}

/** "… or is expelled" has the subject of the clause before. */
function clauseOf(source: string, parts: readonly ConditionPart[], index: number): Condition {
  const part = parts[index] ?? { subject: undefined, verb: undefined, complements: [], span: { start: 0, end: 0 }, joint: '', comma: false };
  const found = simple(source, part, true);
  const subject = parts.slice(0, index).findLast((each) => each.subject)?.subject;
  if (part.subject || !subject || found.bound) return found;
  const name = normalise(subject.text);
  return { ...found, subject, understood: part.verb !== undefined && part.complements.every(({ kind }) => kind !== 'loose' && kind !== 'condition'), text: `${name} ${found.text}`, atom: `${name} ${found.atom}`, words: `${subject.text} ${found.words}` };
}

interface Joined extends ConditionPart {
  readonly condition: Condition;
}

/** One connective throughout, or commas that set groups of another connective apart; "a and b or c" is not plain. */
function grouped(parts: readonly Joined[]): Condition['joined'] {
  const flat = uniform(parts);
  if (flat) return flat;
  const groups: Joined[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && !part.comma) last.push(part);
    else groups.push([part]);
  }
  const inner = groups.map(uniform);
  const joints = new Set(groups.slice(1).map(([first]) => first?.joint));
  const [joint] = joints;
  if (groups.length < 2 || joints.size !== 1 || !joint || inner.includes(undefined)) return undefined;
  return { joint, parts: inner.flatMap((each) => (each ? [asCondition(each)] : [])) };
}

function uniform(parts: readonly Joined[]): Condition['joined'] {
  const [joint = 'and', ...others] = new Set(parts.slice(1).flatMap((part) => (part.joint === '' ? [] : [part.joint])));
  return parts.length === 0 || others.length > 0 ? undefined : { joint, parts: parts.map((part) => part.condition) };
}

function asCondition(joined: NonNullable<Condition['joined']>): Condition {
  const [first, ...more] = joined.parts;
  const text = joined.parts.map((part) => part.text).join(` ${joined.joint} `);
  if (first && more.length === 0) return first;
  return { span: first?.span ?? { start: 0, end: 0 }, kind: 'if', text, atom: text, words: joined.parts.map((part) => part.words).join(` ${joined.joint} `), negated: false, understood: true, unresolved: false, joined };
}

function leavesOf(joined: NonNullable<Condition['joined']>): readonly Condition[] {
  return joined.parts.flatMap((part) => (part.joined ? leavesOf(part.joined) : [part]));
}

// -------------------------------------------------------------------------------------------------------------- bounds

interface Clause extends Omit<ConditionPart, 'joint' | 'comma'> {
  readonly source: string;
  readonly text: string;
}

/** "fewer than five candidates stand", "there are more than two candidates", "the fee exceeds 50": a bound on a number. */
function boundOf(clause: Clause): NumberBound | undefined {
  const { subject, verb, complements } = clause;
  if (!verb || !subject) return undefined;
  if (subject.quantity) return subject.others.length === 0 ? counted(clause, subject, subject.quantity) : undefined;
  const lasting = complements.flatMap((part) => (part.kind === 'adjunct' && part.adjunct.preposition === 'for' && isTime(part.adjunct.phrase) ? [part.adjunct.phrase] : []))[0];
  if (lasting?.quantity) return lasted(clause, lasting, lasting.quantity);
  const object = complements.find((part) => part.kind === 'object' && part.phrase.quantity);
  if (object?.kind !== 'object' || object.phrase.others.length > 0 || !object.phrase.quantity) return undefined;
  const { phrase, phrase: { quantity } } = object;
  if (subject.name === 'there') return verb.negated ? undefined : existing(clause, phrase, quantity);
  return phrase.name === '' || isTime(phrase) ? measured(clause, phrase, quantity) : held(clause, phrase, quantity);
}

function isTime(phrase: Phrase | undefined): phrase is Phrase {
  return phrase?.quantity !== undefined && phrase.quantity.unit !== 'count' && phrase.quantity.unit !== 'share';
}

/** "more than two candidates stand", "5 members do not object": so many do. */
function counted(clause: Clause, subject: Phrase, quantity: Quantity): NumberBound {
  const number = numberOf(subject);
  return { of: without(clause, number), quantity, counted: subject, at: within(clause, number), ...(saysExactly(clause, number) && { exact: true }) };
}

/** "there are more than two candidates" bounds the number of candidates. */
function existing(clause: Clause, phrase: Phrase, quantity: Quantity): NumberBound {
  const number = numberOf(phrase);
  return { of: `number of ${without(clause, number).replace(/^there (?:is|are|be) /, '')}`, quantity, counted: phrase, at: within(clause, number), exact: true };
}

/** "the Chair has fewer than two votes": what is bounded is all but the number. "The Council has fewer than five members" counts those of the Council. */
function held(clause: Clause, phrase: Phrase, quantity: Quantity): NumberBound | undefined {
  const number = numberOf(phrase);
  const isMade = phrase.name === 'member' && !phrase.of && clause.verb?.heads[0]?.lemma === 'have' && clause.subject !== undefined && !clause.subject.pronoun;
  return clause.verb?.negated ? undefined : {
    of: without(clause, number), quantity, at: within(clause, number), ...(isMade && { counted: { ...phrase, of: clause.subject } }), ...(saysExactly(clause, number) && { exact: true }),
  };
}

/** "has served for at least 3 months", "has been vacant for a year": as long, or longer. */
function lasted(clause: Clause, phrase: Phrase, quantity: Quantity): NumberBound | undefined {
  const bound = quantity.bound === 'exactly' && !saysExactly(clause, phrase.span) ? 'at-least' : quantity.bound;
  return clause.verb?.negated ? undefined : { of: without(clause, phrase.span), quantity: { ...quantity, bound }, at: within(clause, phrase.span) };
}

const exceeds = /^(?:exceed|surpass)$/;

/** "the number of candidates is at least 3", "the fee does not exceed 50". */
function measured(clause: Clause, phrase: Phrase, quantity: Quantity): NumberBound | undefined {
  const { subject, verb } = clause;
  const isMore = exceeds.test(verb?.heads[0]?.lemma ?? '') && quantity.bound === 'exactly';
  if (!subject || !verb || !(verb.copula || isMore) || (verb.negated && quantity.upTo !== undefined)) return undefined;
  const said = isMore ? 'more-than' : quantity.bound;
  const bound = verb.negated ? opposite[said] : said;
  const rewritten = verb.negated || isMore;
  return bound && {
    of: normalise(subject.text), quantity: { ...quantity, bound }, exact: true,
    at: within(clause, { start: rewritten ? verb.span.start : phrase.span.start, end: phrase.span.end }), ...(rewritten && { is: true }),
  };
}

const opposite = { exactly: undefined, 'at-least': 'less-than', 'at-most': 'more-than', 'more-than': 'at-most', 'less-than': 'at-least' } as const;

/** Where the number of a phrase stands: before its name, or all of it. */
function numberOf({ span, nameSpan, name }: Phrase): Span {
  return name === '' ? span : { start: span.start, end: Math.max(span.start, nameSpan.start) };
}

function saysExactly({ source }: Clause, { start, end }: Span): boolean {
  return /\b(?:exactly|precisely|a total of)\b/i.test(source.slice(start, end));
}

function without({ source, text }: Clause, { start, end }: Span): string {
  return text.replace(normalise(source.slice(start, end)), '').replace(/\s+/g, ' ').trim();
}

/** Relative to the words of the condition. */
function within({ source, span }: Clause, { start, end }: Span): Span {
  const first = span.start + source.slice(span.start).search(/\S|$/);
  return { start: start - first, end: start - first + source.slice(start, end).trimEnd().length };
}

// ------------------------------------------------------------------------------------------------------------ pronouns

/** "it", "they" inside a condition mean the subject of the clause, where that names somebody whom the word fits. */
export function resolved(found: Condition, subject: Phrase | undefined): Condition {
  if (!found.unresolved || !/\b(?:it|they|them|he|she)\b/i.test(found.text) || !subject || subject.pronoun || subject.name === '' || subject.others.length > 0) return found;
  const by = (name: string) => (text: string): string => text.replace(/\b(?:it|they|them|he or she|he|she)\b/gi, (word) => (fits(word.toLowerCase(), subject) ? name : word));
  return inWords(found, { text: by(subject.name), told: by(named(subject)) });
}
