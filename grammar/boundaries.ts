/** Where the words that lead a clause end, and which verbs belong to clauses inside it: found over the chunks before they are parsed. */
import type { TokenType } from 'chevrotain';
import type { ChunkToken } from './chunker.ts';
import * as t from './tokens.ts';

type Chunks = readonly ChunkToken[];

const is = (tokens: Chunks, at: number, ...types: readonly TokenType[]): boolean => {
  const token = tokens[at];
  return token !== undefined && types.includes(token.tokenType);
};

// ----------------------------------------------------------------------------------------------------- verbs of inner clauses

/** The verbs of relative clauses and conditions: each "who", "that" and "if" has the next verb, and those that "and" joins to it. */
export function innerVerbs(tokens: Chunks): ReadonlySet<ChunkToken> {
  const inner = new Set<ChunkToken>();
  let open = 0;
  tokens.forEach((token, at) => {
    if (is(tokens, at, t.Semicolon, t.Boundary) || (is(tokens, at, t.Comma) && is(tokens, at + 1, t.And) && is(tokens, at + 2, t.Noun))) open = 0;
    if (opensClause(tokens, at)) open++;
    if (token.tokenType === t.Verb && is(tokens, at - 1, t.Verb) && inner.has(tokens[at - 1] ?? token) && thinks(tokens, at - 1)) open++;
    if (token.tokenType !== t.Verb || (open === 0 && !joinsInner(tokens, at, inner))) return;
    open = Math.max(0, open - 1);
    inner.add(token);
  });
  return inner;
}

/** Behind it a verb follows that is not the main one. "If necessary" and "in the event of" want none. */
function opensClause(tokens: Chunks, at: number): boolean {
  if (is(tokens, at, t.Relative) || isReduced(tokens, at) || asSomebody(tokens, at)) return true;
  if (!is(tokens, at, t.ConditionMark) || /\bof$/.test(tokens[at]?.payload.text ?? '')) return false;
  if (is(tokens, at + 1, t.Gerund)) return is(tokens, at + 2, t.Noun) && is(tokens, at + 3, t.Verb);
  return !is(tokens, at + 1, t.Adjective, t.Participle) && !(is(tokens, at + 2, t.Comma) && /^(?:any|so|not|possible|appropriate|necessary|applicable|required|needed|relevant|practicable|feasible|available|desired|advisable|expedient|desirable)$/i.test(tokens[at + 1]?.payload.phrase?.text ?? '')) && !(is(tokens, at + 1, t.Adverb) && (is(tokens, at + 2, t.Participle, t.Adjective) || (is(tokens, at + 2, t.Preposition) && !clauseBeforeComma(tokens, at + 3))));
}

/** "if at any time during the race a boat sinks, …": two nouns side by side, and the verb of the second. */
function clauseBeforeComma(tokens: Chunks, from: number): boolean {
  for (let at = from; at < tokens.length && !is(tokens, at, t.Comma, t.Semicolon); at++) if (is(tokens, at, t.Noun) && is(tokens, at - 1, t.Noun) && is(tokens, at + 1, t.Verb)) return true;
  return false;
}

/** "as the Board may determine": behind "as", somebody and a verb. */
function asSomebody(tokens: Chunks, at: number): boolean {
  if (!is(tokens, at, t.Preposition) || tokens[at]?.payload.value !== 'as') return false;
  const somebody = tokens[at + 1]?.payload.phrase;
  // "Those who serve as heads of a section shall …": what they serve as does nothing of its own.
  if (somebody && somebody.determiner === 'none' && !somebody.proper && !somebody.pronoun && !tokens.slice(at + 1).some((token, index, all) => token.tokenType === t.Verb && all.slice(index + 1).some(({ tokenType }) => tokenType === t.Verb)) && tokens.slice(0, at).some(({ tokenType }) => tokenType === t.Relative)) return false;
  let next = at + 1;
  while (is(tokens, next, t.Noun) && is(tokens, next + 1, t.Of)) next += 2;
  return is(tokens, next, t.Verb) || (is(tokens, next, t.Noun) && tokens[next]?.payload.phrase?.determiner !== 'a' && is(tokens, next + 1, t.Verb));
}

/** "the position they hold", "from the time the vote is called", "what the Board decides": a relative clause without its word. */
export function isReduced(tokens: Chunks, at: number): boolean {
  const [head, subject] = [tokens[at]?.payload.phrase, tokens[at + 1]?.payload.phrase];
  if (!head || !subject || !is(tokens, at, t.Noun) || !is(tokens, at + 1, t.Noun)) return false;
  const opens = /^(?:they|it|he|she|we|you|he or she)$/.test(subject.text) || /\b(?:time|date|day|moment|year|way|extent)$/.test(head.name) || /^what(?:ever\b.*)?$/i.test(head.text) || (/^(?:any|every|such)$/.test(head.determiner) && subject.determiner === 'the' && tokens.slice(0, at).some(({ tokenType }) => tokenType === t.Verb) && !tokens.slice(0, at).some(({ tokenType }) => tokenType === t.ConditionMark));
  let next = at + 1;
  while (is(tokens, next, t.Noun) && is(tokens, next + 1, t.Of)) next += 2;
  return opens && is(tokens, next + 1, t.Verb) && tokens.some(({ tokenType }, other) => tokenType === t.Verb && other !== next + 1);
}

/** "who pay and have paid may vote": the second verb is "who"'s too, as a third one follows. */
function joinsInner(tokens: Chunks, at: number, inner: ReadonlySet<ChunkToken>): boolean {
  const before = tokens.slice(0, at).findLast((token) => token.tokenType === t.Verb);
  return before !== undefined && inner.has(before) && (is(tokens, at - 1, t.And) || (is(tokens, at - 1, t.Comma) && tokens[at]?.payload.verb?.modal === false && tokens.slice(at + 1).some((token, index, all) => token.tokenType === t.Verb && is(all, index - 1, t.And)))) && tokens.slice(at + 1).some((token) => token.tokenType === t.Verb);
}

// ------------------------------------------------------------------------------------------------------ ends of what leads

export interface LeadEnd {
  /** Index of the first chunk of the lead, and of the comma or the first chunk behind it. */
  readonly from: number;
  readonly to: number;
}

/** The conditions, adjuncts and the like in front of a subject, and where each ends. */
export function leadEnds(tokens: Chunks): readonly LeadEnd[] {
  const found: LeadEnd[] = [];
  tokens.forEach((_, at) => {
    const starts = at === 0 || is(tokens, at - 1, t.Semicolon) || (is(tokens, at - 1, t.And) && (is(tokens, at, t.ConditionMark) || leadsPredicate(tokens, at))) || found.at(-1)?.to === at - 1 || (is(tokens, at - 1, t.Comma) && at === 2 && is(tokens, 0, t.Adverb)) || (at === 1 && is(tokens, 0, t.Adverb) && is(tokens, 1, t.Preposition));
    const to = starts && opensLead(tokens, at) ? endOf(tokens, at) : -1;
    if (to > at) found.push({ from: at, to });
  });
  return found;
}

/** "… and subject to clause 4, supervise the staff": up to a comma with a verb behind it, all is the one adjunct. */
function leadsPredicate(tokens: Chunks, from: number): boolean {
  if (!is(tokens, from, t.Preposition, t.PrecedenceMark)) return false;
  let at = from + 1;
  while (is(tokens, at, t.Noun, t.Of, t.Preposition)) at++;
  return is(tokens, at, t.Comma) && (is(tokens, at + 1, t.Bare) || tokens[at + 1]?.payload.verb?.modal === true) && tokens.slice(0, from).some((token) => token.tokenType === t.Verb && token.payload.verb?.modal === true);
}

const opensLead = (tokens: Chunks, at: number): boolean => is(tokens, at, t.ConditionMark, t.Preposition, t.PrecedenceMark, t.ExceptionMark, t.Infinitive, t.Participle);

interface Candidates {
  /** Commas at which the lead may end, its own verbs being behind them. */
  readonly commas: readonly number[];
  /** The first verb that cannot be the lead's. */
  readonly second: number;
}

/**
 * At the first comma behind which a subject and its verb stand together; else, for a condition, before the subject of the second verb ("if
 * the two agree they may"); else at the first comma behind which a verb follows at all.
 */
function endOf(tokens: Chunks, from: number): number {
  // "Until the transfer the Founder shall …": two names side by side.
  if (is(tokens, from, t.ConditionMark) && tokens[from]?.payload.value === 'until' && is(tokens, from + 1, t.Noun) && is(tokens, from + 2, t.Noun)) return from + 2;
  // "Until then the Board may act".
  if (is(tokens, from, t.ConditionMark) && tokens[from]?.payload.value === 'until' && is(tokens, from + 1, t.Adverb) && tokens[from + 1]?.payload.text === 'then' && is(tokens, from + 2, t.Noun)) return from + 2;
  // "and once paid may not be refunded".
  if (is(tokens, from, t.ConditionMark) && is(tokens, from - 1, t.And) && is(tokens, from + 1, t.Participle, t.Adjective) && is(tokens, from + 2, t.Verb)) return from + 2;
  const then = thenBehind(tokens, from);
  if (then > 0) return then;
  const { commas, second } = candidatesOf(tokens, from);
  const sure = commas.findIndex((comma) => verbInSegment(tokens, comma));
  const first = commas[0];
  if (first !== undefined && !is(tokens, first + 1, t.Noun, t.Adverb)) return first;
  if (sure >= 0) return behindPlace(tokens, from, listStart(tokens, commas, sure));
  const without = is(tokens, from, t.ConditionMark) || opensDoing(tokens, from, second) ? subjectStart(tokens, second) : -1;
  if (without > from) return without;
  return commas.find((comma) => tokens.slice(comma).some((token) => token.tokenType === t.Verb)) ?? (second < 0 ? tokens.findIndex((_, at) => at > from && is(tokens, at, t.Comma) && verbInSegment(tokens, at)) : -1);
}

/** "If one is allowed to speak then all must be allowed to": "then" opens what follows. */
function thenBehind(tokens: Chunks, from: number): number {
  if (!is(tokens, from, t.ConditionMark)) return -1;
  const at = tokens.findIndex((token, index) => index > from + 2 && token.tokenType === t.Adverb && token.payload.text === 'then' && !is(tokens, index - 1, t.And, t.Comma) && tokens[index - 1]?.payload.verb?.copula !== true && is(tokens, index + 1, t.Noun));
  return at > 0 && tokens.slice(from, at).some(({ tokenType }) => tokenType === t.Verb) && !tokens.slice(from, at).some(({ tokenType }) => tokenType === t.Semicolon) && tokens.slice(at).some((token) => token.tokenType === t.Verb) ? at : -1;
}

/** "In carrying out its duties the Board may …": what is done ends before somebody with an article, and a modal. */
function opensDoing(tokens: Chunks, from: number, verb: number): boolean {
  const [subject, before] = [tokens[verb - 1]?.payload.phrase, tokens[verb - 2]];
  return is(tokens, from, t.Preposition) && is(tokens, from + 1, t.Gerund) && tokens[verb]?.payload.verb?.modal === true && before?.tokenType === t.Noun && subject !== undefined && (subject.determiner !== 'none' || subject.proper);
}

function candidatesOf(tokens: Chunks, from: number): Candidates {
  const commas: number[] = [];
  let open = opensClause(tokens, from) ? 1 : 0;
  let spare = is(tokens, from, t.Preposition) && /^(?:before|after|since|until|as|following)$/.test(tokens[from]?.payload.value ?? '') ? 1 : 0;
  for (let at = from + 1; at < tokens.length; at++) {
    if (opensClause(tokens, at)) open++;
    else if (is(tokens, at, t.Verb) || (is(tokens, at, t.Bare) && open > 0)) {
      if (open > 0) open += believes(tokens, at) ? 0 : -1;
      else if (spare > 0 && tokens[at]?.payload.verb?.modal === false) spare--;
      else if (!isJoined(tokens, at)) return { commas, second: at };
    } else if (is(tokens, at, t.Comma, t.Semicolon) && open === 0 && (is(tokens, at + 1, t.Noun, t.Preposition, t.Adverb, t.PrecedenceMark, t.ExceptionMark, t.ConditionMark) || (is(tokens, from - 1, t.And) && is(tokens, at + 1, t.Verb, t.Bare) && tokens.slice(0, from).some((token) => token.payload.verb?.modal && token.tokenType === t.Verb)))) commas.push(at);
  }
  return { commas, second: -1 };
}

/** "if the Board believes a decision was wrong": another clause, without "that". */
function believes(tokens: Chunks, at: number): boolean {
  if (!thinks(tokens, at) || !is(tokens, at + 1, t.Noun, t.Verb)) return false;
  if (is(tokens, at + 1, t.Verb)) return true;
  for (let next = at + 2; next < tokens.length && !is(tokens, next, t.Comma, t.Semicolon, t.And, t.Relative, t.ConditionMark); next++) if (is(tokens, next, t.Verb)) return tokens.slice(next).some((token) => token.tokenType === t.Comma);
  return false;
}

const thinks = (tokens: Chunks, at: number): boolean => /^(?:believe|feel|think|consider|decide|determine|find|agree|know|say|hold|conclude|suspect|allege|deem)$/.test(tokens[at]?.payload.verb?.heads.at(-1)?.lemma ?? '');

/** "… and is paid", "… and the Board agrees": the verb goes on with what "and" joins. */
function isJoined(tokens: Chunks, at: number): boolean {
  // "If the safe is opened the Chair and the Clerk shall be told": the last modal is the sentence's own.
  if (tokens[at]?.payload.verb?.modal && is(tokens, at - 2, t.And) && is(tokens, at - 4, t.Noun, t.Verb, t.Adjective) && !tokens.slice(at + 1).some(({ tokenType }) => tokenType === t.Verb)) return false;
  return is(tokens, at - 1, t.And) || (is(tokens, at - 1, t.Noun) && is(tokens, at - 2, t.And)) || (is(tokens, at - 1, t.Comma) && tokens[at]?.payload.verb?.modal === false);
}

/** Between this comma and the next stand a subject and its verb. */
function verbInSegment(tokens: Chunks, comma: number): boolean {
  if (!is(tokens, comma + 1, t.Noun, t.Adverb)) return false;
  let open = 0;
  for (let at = comma + 1; at < tokens.length && !is(tokens, at, t.Comma, t.Semicolon); at++) {
    if (opensClause(tokens, at)) open++;
    else if (is(tokens, at, t.Verb) && open-- <= 0) return true;
  }
  return false;
}

/** "By default, members, officers and staff may …": a list goes back to where it begins. */
function listStart(tokens: Chunks, commas: readonly number[], found: number): number {
  const comma = commas[found] ?? -1;
  const before = commas[found - 1];
  const verb = tokens.findIndex((token, at) => at > comma && token.tokenType === t.Verb);
  const joined = tokens.slice(comma, verb).some((token) => token.tokenType === t.And);
  const bare = before !== undefined && tokens.slice(before + 1, comma).every((token) => token.tokenType === t.Noun || token.tokenType === t.Of);
  return joined && bare ? listStart(tokens, commas, found - 1) : comma;
}

/** "At this meeting the Chair, the Clerk and the Treasurer shall …": the list begins before its first comma. */
function behindPlace(tokens: Chunks, from: number, comma: number): number {
  const [place, first] = [tokens[from + 1]?.payload.phrase, tokens[from + 2]?.payload.phrase];
  return is(tokens, from, t.Preposition) && is(tokens, from + 1, t.Noun) && is(tokens, from + 2, t.Noun) && comma === from + 3 && place !== undefined && first?.determiner === 'the' && andBeforeVerb(tokens, comma) ? from + 2 : comma;
}

function andBeforeVerb(tokens: Chunks, from: number): boolean {
  const verb = tokens.findIndex((token, at) => at > from && token.tokenType === t.Verb);
  return tokens.slice(from, verb).some((token) => token.tokenType === t.And);
}

/** The noun phrase right before a verb, where nothing governs it. */
function subjectStart(tokens: Chunks, verb: number): number {
  // "If the safe is opened the Chair and the Clerk shall be told"; but "if there are two and the tide is high" goes on.
  const joins = tokens[verb]?.payload.verb?.modal ? joinsSubjects : joinsOf;
  let at = verb - 1;
  while (joins(tokens, at - 1) && is(tokens, at - 2, t.Noun)) at -= 2;
  // "If posts are not contested those holding a ticket will …".
  if (is(tokens, at, t.Noun) && is(tokens, at - 1, t.Gerund) && /^(?:those|anyone|anybody|persons|people)$/i.test(tokens[at - 2]?.payload.phrase?.text ?? '')) return at - 2;
  return is(tokens, at, t.Noun) && !is(tokens, at - 1, t.And, t.Preposition, t.Of, t.Comma) ? at : -1;
}

function joinsOf(tokens: Chunks, at: number): boolean {
  return is(tokens, at, t.Of);
}

function joinsSubjects(tokens: Chunks, at: number): boolean {
  return is(tokens, at, t.Of) || (is(tokens, at, t.And) && is(tokens, at - 2, t.Noun, t.Verb, t.Adjective, t.Adverb));
}
