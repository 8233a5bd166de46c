/**
 * Tagged words → chunks: noun phrases, verb groups, and the words between them. Also marks where a leading condition
 * ends, so that the parser never has to guess it.
 */
import { tokenMatcher, type IToken, type TokenType } from 'chevrotain';
import { innerVerbs, leadEnds } from './boundaries.ts';
import type { Determiner, Modality, Phrase, Quantity, Span } from './ast.ts';
import type { VerbGroup, VerbHead } from './clause.ts';
import { guessLemma, isBoardOf, isBodyNoun, isPlural, isRoleNoun, namesOffice, namesPeople, senseOf, singular, verbForms } from './lexicon.ts';
import { quantityAt } from './quantity.ts';
import { months, ordinals } from './vocabulary.ts';
import { withoutAside, type Tagged } from './tagger.ts';
import * as t from './tokens.ts';

/** What a chunk token carries. `phrase` of a Noun has no post-modifiers yet. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: string;
  readonly phrase?: Phrase;
  readonly verb?: VerbGroup;
  /** "the Finance and Audit Committee (FAC)". */
  readonly alias?: { readonly name: string; readonly span: Span };
}

export type ChunkToken = IToken & { readonly payload: Chunk };

export interface Chunks {
  readonly tokens: readonly ChunkToken[];
  /** Verbs of clauses inside another. */
  readonly inner: ReadonlySet<ChunkToken>;
  /** Bracketed remarks that were left out. */
  readonly dropped: readonly Span[];
}

interface Made {
  readonly type: TokenType;
  readonly chunk: Chunk;
  readonly next: number;
}

/** What becomes of remarks in brackets: read in their place, as if commas stood around them, or left out. */
export type Brackets = 'read' | 'dropped';

/** Tagged words of `text` → chunks. */
export function chunk(text: string, words: readonly Tagged[], brackets: Brackets = 'dropped'): Chunks {
  const tokens: ChunkToken[] = [];
  const dropped: Span[] = [];
  const ends: number[] = [];
  const end = words.findLastIndex((word) => word.tag !== 'colon' && word.tag !== 'stop' && word.tag !== 'comma' && word.tag !== 'semicolon') + 1;
  for (let index = 0; index < end;) {
    const bracket = words[index]?.tag === 'open' ? closing(words, index) : -1;
    if (index === 0 && bracket >= end - 1) {
      index++;
      continue;
    }
    if (ends.at(-1) === index) {
      ends.pop();
      const joined = /^(?:or|and)$/.test(words[opening(words, index) + 1]?.tag ?? '');
      if (!joined && index + 1 < end && !/^(?:comma|semicolon|stop|and|or)$/.test(words[index + 1]?.tag ?? '')) tokens.push(comma(words[index]));
      index++;
      continue;
    }
    if (bracket > 0) {
      const alias = aliasIn(words, index, bracket);
      const last = tokens.at(-1);
      const inside = words.slice(index + 1, bracket);
      if (alias && last && tokenMatcher(last, t.Noun) && !namesTheList(alias.name, tokens) && isShortFor(alias.name, last.payload, tokens.at(-2))) tokens[tokens.length - 1] = token(t.Noun, { ...last.payload, alias });
      else if (brackets === 'read' && tokens.length > 0 && goesOn(inside)) {
        ends.push(bracket);
        if (!/^(?:or|and)$/.test(inside[0]?.tag ?? '')) tokens.push(comma(words[index]));
        index++;
        continue;
      } else if (!saysNothing(inside)) dropped.push({ start: words[index]?.start ?? 0, end: words[bracket]?.end ?? 0 });
      index = bracket + 1;
      continue;
    }
    const made = verbGroup(words, index) ?? postpositive(words, index) ?? predicative(words, index, tokens) ?? nounPhrase(text, words, index) ?? other(words, index);
    if (made.type !== t.Stray || made.chunk.text !== '') tokens.push(token(made.type, made.chunk));
    index = made.next;
  }
  const bounded = withThat(withBoundaries(tokens));
  return { tokens: bounded, inner: innerVerbs(bounded), dropped };
}

const comma = (place: Tagged | undefined): ChunkToken => token(t.Comma, { start: place?.start ?? 0, end: place?.end ?? 0, text: ',', value: ',' });

/** "(other than the Chair)", "(if any)", "(or members of the family)": goes on with the sentence. */
function goesOn(inside: readonly Tagged[]): boolean {
  const [first] = inside;
  return first !== undefined && !inside.some(({ tag }) => tag === 'open' || tag === 'colon' || tag === 'semicolon') && (/^(?:condition|exception|precedence|relative|preposition)$/.test(first.tag) || (first.tag === 'verb' && /^(?:participle|gerund)$/.test(first.inflection ?? '')) || (first.tag === 'adverb' && inside.every(({ tag }) => /^(?:adverb|and|or)$/.test(tag))) || (/^(?:or|and)$/.test(first.tag) && !inside.some(({ tag }) => /^(?:modal|be|have|verb)$/.test(tag))));
}

/** "(toys, prams and the like)", "(the Representative)": names what stands before it again. */
const isGloss = ({ tag, lower, kind }: Tagged): boolean => (/^(?:determiner|noun|adjective|and|or|comma|of|stop|reference)$/.test(tag) && kind !== 'quote' && !/^(?:unless|no|not)$/.test(lower)) || /^(?:e\.g|i\.e|etc|for example|for instance)$/.test(lower);

/** "(s)", "(b)", "(ii)", "(3)": an ending, or the label of what follows. */
function saysNothing(inside: readonly Tagged[]): boolean {
  const [only, more] = inside;
  // "the records (and the signatures)" adds something.
  if (only && /^(?:and|or)$/.test(only.tag)) return false;
  return only === undefined || inside.every(isGloss) || (more === undefined && /^(?:s|es|[a-z]|[ivx]{1,5}|\d{1,2}|[A-Z][A-Z&-]+s?)$/.test(only.text));
}

/** "ensure the doors are locked": as if "that" stood before the doors. */
function withThat(tokens: readonly ChunkToken[]): readonly ChunkToken[] {
  return tokens.flatMap((here, at) => {
    const lemma = here.payload.verb?.heads.at(-1)?.lemma ?? '';
    if (!tokenMatcher(here, t.Verb) || !/^(?:ensure|assure|believe|agree|certify|confirm|think|feel|say|hope|suppose|wish|find)$/.test(lemma) || !clauseBehind(tokens, at + 1)) return [here];
    return [here, token(t.Relative, { start: here.payload.end, end: here.payload.end, text: 'that', value: 'that' })];
  });
}

/** A noun phrase and its verb, with nothing between. */
function clauseBehind(tokens: readonly ChunkToken[], from: number): boolean {
  let at = from;
  while (tokens[at]?.tokenType === t.Noun || tokens[at]?.tokenType === t.Of) at++;
  const verb = tokens[at];
  return at > from && verb?.tokenType === t.Verb && tokens[at - 1]?.tokenType === t.Noun;
}

function token(type: TokenType, payload: Chunk): ChunkToken {
  return {
    image: payload.text || type.name, startOffset: payload.start, endOffset: Math.max(payload.start, payload.end - 1),
    startLine: 1, endLine: 1, startColumn: payload.start + 1, endColumn: payload.end + 1,
    tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0, payload,
  };
}

/** Index of the bracket that closes the one at `index`, or -1. */
function closing(words: readonly Tagged[], index: number): number {
  let depth = 0;
  for (let at = index; at < words.length && at < index + 80; at++) {
    if (words[at]?.tag === 'open') depth++;
    if (words[at]?.tag === 'close' && --depth === 0) return at;
  }
  return -1;
}

/** Index of the bracket that the one at `index` closes. */
const opening = (words: readonly Tagged[], index: number): number => words.findLastIndex(({ tag }, at) => at < index && tag === 'open');

/** `("the FAC")`, `(FAC)`, `(hereafter "the Board")`, `(hereinafter the Board)`, `(the Board)`: a short name given in passing. */
function aliasIn(words: readonly Tagged[], open: number, close: number): Chunk['alias'] {
  const all = words.slice(open + 1, close);
  const inside = all.filter((word) => !/^(?:the|hereafter|hereinafter|called|known|as|or|referred|to|in|these|rules|abbreviated|here|simply)$/.test(word.lower));
  const only = inside[0];
  if (!only || inside.length !== 1) return undefined;
  if (isBodyNoun(only.lower) && capital(only) && named.test(all.map(({ lower }) => lower).join(' '))) return { name: only.text, span: { start: only.start, end: only.end } };
  if (only.tag === 'quote') return { name: only.text.slice(1, -1).replace(/^the /i, ''), span: { start: only.start + 1, end: only.end - 1 } };
  return /^[A-Z][A-Z&-]+s?$/.test(only.text) ? { name: only.text, span: { start: only.start, end: only.end } } : undefined;
}

const named = /^(?:(?:here(?:in)?after )?(?:(?:also )?(?:called|known as|referred to as) )?the|here(?:in)?after) \S+$/;

/** "owed by the Member (the “Price”)" gives a name to more than the Member: behind a preposition, the name must be made of the words. */
function isShortFor(alias: string, { phrase, text, start, end }: Chunk, before: ChunkToken | undefined): boolean {
  if (!before || !(tokenMatcher(before, t.Preposition) || tokenMatcher(before, t.Of))) return true;
  const named = (phrase?.spelling ?? text).split(/[\s-]+/).filter((word) => !/^(?:and|of|the|for|&)$/i.test(word));
  const initials = named.map((word) => word.slice(0, 1).toLowerCase()).join('');
  const letters = alias.toLowerCase().replace(/[^a-z]/g, '');
  return end > start && (initials.startsWith(letters) || letters.startsWith(initials) || alias.split(/\s+/).every((word) => named.some((own) => singular(own.toLowerCase()) === singular(word.toLowerCase()))));
}

/** "the Chair, the Clerk and the Treasurer (the “Officers”)": a plural behind the last of several is all of them. */
function namesTheList(alias: string, tokens: readonly ChunkToken[]): boolean {
  const [last, joint] = [tokens.at(-1), tokens.at(-2)];
  return joint !== undefined && tokenMatcher(joint, t.And) && isPlural(alias.toLowerCase()) && last?.payload.phrase?.plural !== true;
}

// ------------------------------------------------------------------------------------------------------- verb groups

const modalities: Readonly<Record<string, Modality>> = {
  duty: 'duty', permission: 'permission', right: 'permission', power: 'power', recommendation: 'recommendation', 'no-duty': 'no-duty', prohibition: 'prohibition', supposed: 'fact',
};

interface Opening {
  readonly modality: Modality;
  readonly modal: boolean;
  readonly negated: boolean;
  readonly only: boolean;
  readonly adverbs: readonly Tagged[];
  readonly next: number;
}

/** "shall not be elected", "may only be removed", "is accountable", "elects", "has served". */
function verbGroup(words: readonly Tagged[], index: number): Made | undefined {
  const first = words[index];
  if (!first) return undefined;
  if (first.tag === 'modal') return behind(words, index, skip(words, index + 1, { modality: modalities[first.value] ?? 'duty', modal: true, negated: false, only: false, adverbs: [] }));
  if (first.tag === 'do' && words[index + 1]?.tag === 'not') return behind(words, index, skip(words, index + 1, present(false)));
  if (first.lower === 'be' && /^(?:and|or|comma)$/.test(words[index - 1]?.tag ?? '')) return behind(words, index, { ...present(false), next: index });
  // "that the release be delayed", "not be delayed": as good as a modal.
  if (first.tag === 'not' && words[index + 1]?.lower === 'be') return behind(words, index, { ...present(true), next: index + 1 });
  if (first.lower === 'be' && /^(?:noun|pronoun|close)$/.test(words[index - 1]?.tag ?? '') && words[index - 2]?.tag !== 'to' && words[index + 1]?.inflection === 'participle' && words.slice(0, index).some((word) => word.tag === 'relative')) return behind(words, index, { ...present(false), next: index });
  if (first.tag === 'be' && first.lower !== 'being' && first.lower !== 'been') return first.lower === 'be' ? undefined : behind(words, index, { ...present(false), next: index });
  if (first.tag === 'have' && first.lower !== 'having') return behind(words, index, { ...present(false), next: index });
  if (first.tag === 'to' && first.value === 'infinitive') return infinitive(words, index);
  if (first.tag === 'verb') return lexical(words, index, first);
  return undefined;
}

const present = (negated: boolean): Omit<Opening, 'next'> => ({ modality: 'fact', modal: false, negated, only: false, adverbs: [] });

/** Steps over not, only and adverbs. */
function skip(words: readonly Tagged[], index: number, opening: Omit<Opening, 'next'>): Opening {
  let at = index;
  let { negated, only } = opening;
  const adverbs = [...opening.adverbs];
  for (; at < words.length; at++) {
    const word = words[at];
    if (word?.tag === 'not') negated = true;
    else if (word?.tag === 'only') only = true;
    else if ((word?.tag === 'and' || word?.tag === 'or') && words[at - 1]?.tag === 'adverb' && words[at + 1]?.tag === 'adverb') continue;
    else if (word?.tag === 'adverb') {
      negated = negated || word.lower === 'no longer';
      adverbs.push(word);
    }
    else if (!(word && /^(?:both|all|each)$/.test(word.lower) && /^(?:verb|be)$/.test(words[at + 1]?.tag ?? ''))) break;
  }
  return { ...opening, negated, only, adverbs, next: at };
}

/** The verbs behind a modal or an auxiliary. */
function behind(words: readonly Tagged[], start: number, opening: Opening): Made {
  const at = opening.next;
  const word = words[at];
  if (word?.tag === 'be' && (!opening.modal || word.lower === 'be')) return behindBe(words, start, skip(words, at + 1, opening), at);
  if (word?.tag === 'have') return behindHave(words, start, skip(words, at + 1, opening), at);
  if (word?.tag === 'do') return finish(words, start, opening, { heads: [head(word, 'do')], next: at + 1, voice: 'active' });
  if (word?.tag === 'verb') return finish(words, start, opening, { ...heads(words, at, 'base'), voice: 'active' });
  return finish(words, start, opening, { heads: [], next: at, voice: 'active' });
}

function behindBe(words: readonly Tagged[], start: number, opening: Opening, be: number): Made {
  const word = words[opening.next];
  if (word?.tag === 'be' && (word.lower === 'being' || word.lower === 'been')) return behindBe(words, start, skip(words, opening.next + 1, opening), be);
  if (word?.tag === 'verb' && word.inflection === 'participle') return finish(words, start, opening, { ...heads(words, opening.next, 'participle'), voice: 'passive' });
  if (word?.tag === 'verb' && word.inflection === 'gerund') return finish(words, start, opening, { ...heads(words, opening.next, 'gerund'), voice: 'active' });
  return finish(words, start, opening, { heads: [head(words[be], 'be')], next: opening.next, voice: 'active', copula: true });
}

function behindHave(words: readonly Tagged[], start: number, opening: Opening, have: number): Made {
  const word = words[opening.next];
  if (word?.tag === 'be' && word.lower === 'been') return perfect(behindBe(words, start, skip(words, opening.next + 1, opening), opening.next));
  if (word?.tag === 'verb' && word.inflection === 'participle') return finish(words, start, opening, { ...heads(words, opening.next, 'participle'), voice: 'active', perfect: true });
  return finish(words, start, opening, { heads: [head(words[have], 'have')], next: opening.next, voice: 'active' });
}

/** "has been adopted". */
function perfect({ chunk: made, ...rest }: Made): Made {
  return { ...rest, chunk: { ...made, ...(made.verb && { verb: { ...made.verb, perfect: true } }) } };
}

interface Heads {
  /** No "and" stands between the verbs. */
  readonly listed?: boolean;
  readonly heads: readonly VerbHead[];
  readonly next: number;
}

function finish(words: readonly Tagged[], start: number, opening: Opening, rest: Heads & { readonly voice: 'active' | 'passive'; readonly copula?: boolean; readonly perfect?: boolean }): Made {
  const span = spanOver(words[start], words[Math.max(start, rest.next - 1)]);
  const stative = rest.copula === true || (rest.voice === 'passive' && rest.heads.every((verb) => /^(?:consider|deem|regard|know|mean|intend|base|describe|define|set out|lay down|specify|list|outline|detail)$/.test(verb.lemma) || isTakenFor(verb, words, rest.next))) || rest.heads.every((verb) => senseOf(verb.lemma).stative || verb.lemma === 'have');
  const verb: VerbGroup = {
    span, modality: modalityOf(opening, stative), modal: opening.modal, negated: opening.negated, right: words[start]?.tag === 'modal' && words[start]?.value === 'right', only: opening.only, word: words[start]?.lower ?? '',
    voice: rest.voice, copula: rest.copula ?? false, heads: rest.heads, perfect: rest.perfect ?? false,
    adverbs: opening.adverbs.filter(({ lower }) => !idle.test(lower)).map(({ lower, start: from, end: to }) => ({ text: lower, span: { start: from, end: to } })),
    ...(rest.listed && { listed: true as const }), ...(/^(?:is|are) to$/.test(words[start]?.lower ?? '') && { to: true as const }),
  };
  return { type: t.Verb, chunk: { ...span, text: 'verb', value: '', verb }, next: rest.next };
}

/** "is taken to be present": is deemed to be. */
const isTakenFor = ({ lemma }: VerbHead, words: readonly Tagged[], next: number): boolean => lemma === 'take' && words[next]?.value === 'infinitive' && /^(?:be|have)$/.test(words[next + 1]?.lower ?? '');

/** Adverbs that join sentences and say nothing of the act. */
const idle = /^(?:also|hereby|then|therefore|thereupon|further|furthermore|moreover|additionally|however|both|either|in addition|as well|so)$/;

/** "shall not", "may not" → prohibition; plain present → duty of an action, fact of a state. */
function modalityOf(opening: Opening, stative: boolean): Modality {
  if (!opening.modal) return stative ? 'fact' : opening.negated ? 'prohibition' : 'duty';
  if (!opening.negated) return opening.modality;
  return opening.modality === 'duty' || opening.modality === 'permission' || opening.modality === 'power' ? 'prohibition' : opening.modality;
}

/** From one word to another. What stands between a modal and its verb is read first, so the later word may stand before. */
function spanOver(first: Tagged | undefined, last: Tagged | undefined): Span {
  return { start: Math.min(first?.start ?? 0, last?.start ?? 0), end: Math.max(first?.end ?? 0, last?.end ?? 0) };
}

const head = (word: Tagged | undefined, lemma: string): VerbHead => ({ lemma, span: { start: word?.start ?? 0, end: word?.end ?? 0 } });

function lemmaOf(word: Tagged): string {
  return verbForms(word.lower).length > 0 || word.inflection === 'base' ? word.value : guessLemma(word.lower);
}

/** One verb, or several joined by commas, and, or: all in the same inflection. */
function heads(words: readonly Tagged[], index: number, inflection: string): Heads {
  const found: VerbHead[] = [];
  let at = index;
  for (let next = at; next < words.length;) {
    const word = words[next];
    if (word?.tag !== 'verb' && !(found.length > 0 && word && agrees(word, inflection, words[next + 1]))) break;
    // "have been counted, and announces …": what is done, and what somebody else does.
    if (found.length > 0 && inflection === 'participle' && word.tag === 'verb' && word.inflection === 'third') break;
    found.push(head(word, word.tag === 'verb' ? lemmaOf(word) : (verbForms(word.lower).find((form) => form.inflection === inflection)?.lemma ?? word.lower)));
    at = next + 1;
    if (particle.test(words[at]?.lower ?? '') || (isResult(found.at(-1), words[at], words[at + 1])) || isPhrasal(found.at(-1), words, at) || ((inflection === 'participle' ? /^(?:in|on|over)$/ : /^(?:in|on|over|by)$/).test(words[at]?.lower ?? '') && (endsVerb(words[at + 1]) || joinsVerb(words, at + 1)))) at = withParticle(words, at, found);
    next = joint(words, at, inflection);
    if (next < 0) break;
  }
  const joints = words.slice(index, at).filter((word) => /^(?:comma|and|or)$/.test(word.tag));
  return { heads: found, next: at, listed: found.length > 1 && joints.every((word) => word.tag === 'comma') };
}

const particle = /^(?:up|out|off|down|away|back|aside|part|forward|forth)$/;

/** "make available a list", "make known to the Board". */
const isResult = (verb: VerbHead | undefined, word: Tagged | undefined, next: Tagged | undefined): boolean => ((verb?.lemma === 'make' && /^(?:available|known|public|clear|good|sure)$/.test(word?.lower ?? '')) || (verb?.lemma === 'take' && /^(?:place|effect|precedence)$/.test(word?.lower ?? ''))) && (next === undefined || /^(?:determiner|preposition|to|comma|number|stop|adverb|relative)$/.test(next.tag));

/** "bring in a mediator", "hand over the books", "take on work". */
const isPhrasal = (verb: VerbHead | undefined, words: readonly Tagged[], at: number): boolean =>
  /^(?:(?:bring|hand) in|(?:hand|take|turn) over|take on|dispose of)$/.test(`${verb?.lemma ?? ''} ${words[at]?.lower ?? ''}`) && /^(?:determiner|noun|adjective|number|quote)$/.test(words[at + 1]?.tag ?? '') && !/^(?:writing|person|private|advance|public|accordance)$/.test(words[at + 1]?.lower ?? '');

/** "sign in at the door", "sign in.": what follows cannot be the object of a preposition. */
const endsVerb = (word: Tagged | undefined): boolean => word === undefined || /^(?:preposition|to|stop|comma|condition)$/.test(word.tag);

/** "preside over and record the meetings". */
const joinsVerb = (words: readonly Tagged[], at: number): boolean => /^(?:and|or)$/.test(words[at]?.tag ?? '') && words[at + 1]?.tag === 'verb';

/** "carry out", "draw up", "take part": the particle belongs to the verb. */
function withParticle(words: readonly Tagged[], at: number, found: VerbHead[]): number {
  const [verb, word] = [found.pop(), words[at]];
  const waits = /^(?:in|on|over|by)$/.test(word?.lower ?? '') && /^(?:comma|and|or)$/.test(words[at + 1]?.tag ?? '');
  if (verb && word) found.push({ lemma: `${verb.lemma} ${word.lower}`, span: { start: verb.span.start, end: word.end }, ...(waits && { waits }) });
  return at + 1;
}

/** Index behind ", and", "or" …; -1 where no further verb is joined. */
function joint(words: readonly Tagged[], index: number, inflection: string): number {
  const first = words[index];
  // "or otherwise support".
  if (first?.tag === 'or' && words[index + 1]?.lower === 'otherwise' && words[index + 2]) return index + 2;
  if (first?.tag === 'and' || first?.tag === 'or') return index + 1;
  if (first?.tag !== 'comma') return -1;
  const second = words[index + 1];
  if (second?.tag === 'and' || second?.tag === 'or') return index + 2;
  return second?.tag === 'verb' || (second && inflection === 'base' && /^(?:comma|and|or)$/.test(words[index + 2]?.tag ?? '') && agrees(second, inflection, words[index + 2])) ? index + 1 : -1;
}

/** A word behind "and" that was tagged otherwise but is a verb of the same form, with no article before it. */
function agrees(word: Tagged, inflection: string, next: Tagged | undefined): boolean {
  const follows = next === undefined || next.tag !== 'noun';
  return (word.tag === 'noun' || word.tag === 'adjective') && word.text === word.lower && (follows || inflection === 'base') && verbForms(word.lower).some((form) => form.inflection === inflection);
}

function infinitive(words: readonly Tagged[], index: number): Made {
  const group = behind(words, index, skip(words, index + 1, { modality: 'fact', modal: true, negated: false, only: false, adverbs: [] }));
  return { ...group, type: t.Infinitive };
}

/** A verb of the lexicon without modal: finite, a participle behind a noun, a gerund, or a bare base form. */
function lexical(words: readonly Tagged[], index: number, word: Tagged): Made {
  const group = heads(words, index, word.inflection ?? 'third');
  const voice = word.inflection === 'participle' ? 'passive' : 'active';
  const made = finish(words, index, { ...present(false), next: index }, { ...group, voice });
  const previous = withoutAside(words.slice(0, index)).findLast((earlier) => earlier.tag !== 'adverb');
  if (word.inflection === 'participle' && previous?.tag === 'relative') return finish(words, index, { ...present(false), next: index }, { ...group, voice: 'active' });
  if (word.inflection === 'participle') return { ...made, type: t.Participle };
  if (word.inflection === 'gerund' && word.value === 'be' && words[group.next]?.inflection === 'participle') return gerundOf(words, index, group.next);
  if (word.inflection === 'gerund') return { ...made, type: t.Gerund, chunk: { ...made.chunk, ...(made.chunk.verb && word.value === 'be' && { verb: { ...made.chunk.verb, copula: true } }) } };
  const bare = word.inflection === 'base' && (previous === undefined || previous.tag === 'and' || previous.tag === 'or' || previous.tag === 'comma' || previous.tag === 'semicolon' || previous.tag === 'colon');
  return bare ? { ...made, type: t.Bare } : made;
}

/** "being elected by the Board": elected, as one chunk. */
function gerundOf(words: readonly Tagged[], index: number, participle: number): Made {
  const made = finish(words, index, { ...present(false), next: index }, { ...heads(words, participle, 'participle'), voice: 'passive' });
  return { ...made, type: t.Gerund };
}

// ------------------------------------------------------------------------------------------------------ noun phrases

const inName = (word: Tagged | undefined): boolean => word !== undefined && (word.tag === 'noun' || word.tag === 'adjective' || word.tag === 'quote' || (word.tag === 'number' && (word.kind === 'word' ? /^(?:first|second|third|fourth|fifth)$/ : /\d(?:st|nd|rd|th)$/).test(word.lower)));

function nounPhrase(text: string, words: readonly Tagged[], index: number): Made | undefined {
  const first = words[index];
  const qualified = first?.tag === 'adverb' && first.lower.endsWith('ly') && inName(words[index + 1]) && inName(words[index + 2]) && words[index - 1]?.tag === 'of';
  if (!first || !(qualified || /^(?:determiner|number|comparator|noun|adjective|quote|pronoun|reference)$/.test(first.tag))) return undefined;
  if (first.tag === 'reference') return made(text, words, index, { from: index, to: index + 1, determiner: 'none', reference: first });
  // "anyone else": all but one, and not everybody.
  if (words[index + 1]?.lower === 'else' && /^(?:any|every|some)(?:one|body)$/.test(first.lower)) return made(text, words, index, { from: index, to: index + 2, determiner: 'none' });
  if (first.tag === 'pronoun') return made(text, words, index, { from: index, to: index + 1, determiner: 'none', pronoun: first });
  const whole = quantityAt(words, index);
  const determiner = !whole && first.tag === 'determiner' ? determinerOf(first.value) : 'none';
  const afterDeterminer = !whole && first.tag === 'determiner' ? index + 1 : index;
  const counted = whole ?? quantityAt(words, afterDeterminer) ?? (ordinals.has(words[afterDeterminer]?.lower ?? '') || /^(?:absolute|clear|full|simple|qualified|further|additional|remaining|top|[a-z]{3,}est)$/.test(words[afterDeterminer]?.lower ?? '') ? quantityAt(words, afterDeterminer + 1) : undefined);
  const from = behindNumber(words, counted?.next ?? afterDeterminer, counted?.quantity);
  const to = nameEnd(words, qualified ? from + 1 : from);
  if (to === from && !counted && determiner === 'none') return undefined;
  return made(text, words, index, { from, to, determiner, quantity: counted?.quantity });
}

const determiners: readonly Determiner[] = ['the', 'a', 'every', 'no', 'any', 'this', 'such', 'its'];
const determinerOf = (value: string): Determiner => determiners.find((determiner) => determiner === value) ?? 'none';

/** Steps over "clear", "working" before days and weeks, and over the article of "half the subscription". */
function behindNumber(words: readonly Tagged[], index: number, quantity: Quantity | undefined): number {
  const lower = words[index]?.lower ?? '';
  if (quantity?.unit === 'share') return /^(?:the|its|their)$/.test(lower) ? index + 1 : index;
  return quantity && quantity.unit !== 'count' && /^(?:clear|working|calendar|consecutive|full|business|whole|successive)$/.test(lower) ? index + 1 : index;
}

/** "any reasonably calculated method", "all currently serving members": adverb and verb belong to the noun behind them. */
function qualifies(words: readonly Tagged[], from: number, at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (at > from && word?.tag === 'adverb' && next?.inflection === 'participle' && next.tag === 'verb' && (particle.test(words[at + 2]?.lower ?? '') || /^(?:preposition|modal|be|have)$/.test(words[at + 2]?.tag ?? ''))) return false;
  if (word?.tag === 'adverb' && word.lower.endsWith('ly') && at === from && before?.tag === 'determiner' && inName(next) && inName(words[at + 2])) return true;
  if (word?.tag === 'adverb' && word.lower.endsWith('ly')) return next?.tag === 'adjective' || (next !== undefined && /[a-z]{2}(?:ing|ed|able|ible|ive|ous|ful|al|ic|ary)$/.test(next.lower) && inName(words[at + 2]));
  return at > from && word?.inflection === 'gerund' && before?.tag === 'adverb' && before.lower.endsWith('ly') && inName(next);
}

function nameEnd(words: readonly Tagged[], from: number): number {
  let to = from;
  while ((inName(words[to]) && !(to > from && isPostpositive(words, to))) || qualifies(words, from, to)) to++;
  const last = words[to];
  if (to > from && joinsName(words, from, to)) return nameEnd(words, to + 1);
  const bracket = to > from && last?.tag === 'open' ? closing(words, to) : -1;
  if (to > from && isNumberInName(words, to)) return nameEnd(words, to + 1);
  if (bracket > to && isBracketInName(words, to, bracket)) return nameEnd(words, bracket + 1);
  if (to > from && last?.kind === 'number' && capital(words[to - 1] ?? last) && !inName(words[to + 1]) && words[to + 1]?.tag !== 'of') return words[to + 1]?.tag === 'comma' && /^(?:19|20)\d\d$/.test(words[to + 2]?.lower ?? '') ? to + 3 : to + 1;
  if (to > from && last?.tag === 'verb' && last.lower === 'cast' && words[to + 1]?.lower !== 'by') return to + 1;
  if (to > from && last?.tag === 'and' && words[to + 1]?.lower === 'voting' && words[to - 1]?.lower === 'present') return to + 2;
  return to;
}

/** "eligible for office" behind a noun: as good as a participle. */
function postpositive(words: readonly Tagged[], index: number): Made | undefined {
  const word = words[index];
  if (!word || !inName(words[index - 1]) || !isPostpositive(words, index)) return undefined;
  const made = finish(words, index, { ...present(false), next: index }, { heads: [head(word, 'be')], next: index + 1, voice: 'active' });
  return { ...made, type: t.Participle };
}

/** "an election open only to members", "a person eligible for office": the adjective begins what says which. */
function isPostpositive(words: readonly Tagged[], at: number): boolean {
  const [word, next, second] = [words[at], words[at + 1], words[at + 2]];
  const to = next?.tag === 'only' ? second : next;
  return /^(?:open|eligible|available|responsible|accountable|subject|liable|payable|due|entitled|relevant|incidental|applicable|equal|contrary|similar|comparable)$/.test(word?.lower ?? '') && word?.text === word?.lower && /^(?:to|preposition)$/.test(to?.tag ?? '') && /^(?:to|for|from|with)$/.test(to?.lower ?? '');
}

/** "the Branch 12 Executive Committee": a number between words with capital letters, and no year behind a month. */
function isNumberInName(words: readonly Tagged[], at: number): boolean {
  const [before, number, behind] = [words[at - 1], words[at], words[at + 1]];
  return before !== undefined && number?.kind === 'number' && behind?.tag === 'noun' && /^\d+$/.test(number.text) && !/^(?:19|20)\d\d$/.test(number.text) && !months.test(before.lower)
    && capital(before) && capital(behind) && before.kind === 'word' && !namesPeople(singular(behind.lower)) && !isPlural(behind.lower);
}

/** "Companies (Audit) Regulations": what stands in brackets inside a name, and is no short name for what comes before. */
function isBracketInName(words: readonly Tagged[], open: number, close: number): boolean {
  const [before, behind, inside] = [words[open - 1], words[close + 1], words.slice(open + 1, close)];
  if (!before || !behind || inside.length === 0 || inside.length > 4 || !capital(before) || !capital(behind) || behind.tag !== 'noun') return false;
  return inside.every((word) => word.tag === 'and' || (word.tag === 'noun' && /^\p{Lu}\p{Ll}/u.test(word.text)));
}

/** "Finance and Audit Committee", "Health and Safety Officer" are one name; "Captain and Deputy" are two. */
function joinsName(words: readonly Tagged[], from: number, to: number): boolean {
  if (listsName(words, from, to)) return true;
  const [before, and, behind] = [words[to - 1], words[to], words[to + 1]];
  if (!before || and?.tag !== 'and' || !behind || !inName(behind) || !capital(before) || !capital(behind)) return false;
  let end = to + 1;
  while (inName(words[end]) && capital(words[end] ?? behind)) end++;
  const head = words[end - 1]?.lower ?? '';
  const whole = words.slice(from, to).map((word) => word.lower).join(' ');
  const single = end - to > 2 && /^[A-Z][a-z]/.test(before.text) && !namesPeople(singular(before.lower)) && !namesOffice(singular(before.lower)) && !isBodyNoun(singular(whole));
  return single && !isPlural(head) && (isBodyNoun(head) || namesOffice(head));
}

/** "the Finance, Planning and Property Committee": one body, whose name has commas. */
function listsName(words: readonly Tagged[], from: number, to: number): boolean {
  if (words[to]?.tag !== 'comma' || words[from - 1]?.tag !== 'determiner' || words.slice(from, to).some((word) => !capital(word) || namesOffice(singular(word.lower)) || isBodyNoun(singular(word.lower)) || namesPeople(singular(word.lower)))) return false;
  let at = to + 1;
  for (let word = words[at]; word && inName(word) && capital(word); word = words[at]) at++;
  if (at === to + 1) return false;
  return words[at]?.tag === 'comma' ? listsName(words, from, at) : joinsName(words, from, at);
}

interface NameRange {
  readonly from: number;
  readonly to: number;
  readonly determiner: Determiner;
  readonly quantity?: Quantity | undefined;
  readonly reference?: Tagged;
  readonly pronoun?: Tagged;
}

function made(text: string, words: readonly Tagged[], index: number, range: NameRange): Made {
  const joinedTo = joinedName(words, range);
  const next = Math.max(joinedTo, range.from, index + 1);
  const span = spanOver(words[index], words[next - 1]);
  const owner = possessive(words, range.from, joinedTo);
  const phrase = phraseOf(text, words.slice(owner + 1, joinedTo), span, range);
  // "no member's vote": no vote of any member.
  const of = owner >= range.from ? ownerPhrase(text, words.slice(range.from, owner + 1), range.determiner === 'no' ? 'any' : range.determiner) : undefined;
  return { type: t.Noun, chunk: { ...span, text: 'noun', value: '', phrase: of ? { ...phrase, of, determiner: range.determiner === 'no' ? 'no' : 'the' } : phrase }, next };
}

/** "Board of Trustees", "Minister for Play" are names; "Chair of Council" is a post of the Council. */
function joinedName(words: readonly Tagged[], range: NameRange): number {
  const { to } = range;
  const [last, of, next] = [words[to - 1], words[to], words[to + 1]];
  if (!last || to === range.from || next?.tag !== 'noun' || range.reference) return to;
  if (of?.lower === 'at') return capital(last) && /^(?:arms|large|law)$/.test(next.lower) ? to + 2 : to;
  if (of?.lower === 'for') return capital(last) && capital(next) && namesOffice(last.lower) ? nameEnd(words, to + 1) : to;
  if (of?.tag !== 'of') return to;
  const board = isBoardOf(`${last.lower} of ${next.lower}`);
  if (!board && (!capital(last) || !capital(next)) || isRoleNoun(singular(last.lower)) || /^(?:members?|meetings?|quorum|majority)$/.test(last.lower)) return to;
  return joinedName(words, { ...range, from: to + 1, to: nameEnd(words, to + 1) });
}

const capital = (word: Tagged): boolean => /^\p{Lu}/u.test(word.text);

/** Index of the word that ends in 's and owns what follows; `from - 1` where none does. */
function possessive(words: readonly Tagged[], from: number, to: number): number {
  for (let at = to - 2; at >= from; at--) if (/'s?$/.test(words[at]?.lower ?? '') && !isPartOfName(words, at, to)) return at;
  return from - 1;
}

/** "the Students' Union", "the Women's Officer", "a residents' association": what these people have given their name to. */
function isPartOfName(words: readonly Tagged[], at: number, to: number): boolean {
  const [word, next, last] = [words[at], words[at + 1], words[to - 1]];
  if (!word || !next || !last || !/s'$|^(?:people|women|men|children)'s$/.test(word.lower)) return false;
  return /^(?:members'|people's|women's|workers')$/.test(word.lower) || (capital(word) && capital(next)) || isBodyNoun(singular(last.lower)) || /^(?:union|association|society|club|meeting|assembly|federation)s?$/.test(last.lower);
}

function ownerPhrase(text: string, words: readonly Tagged[], determiner: Determiner): Phrase {
  const span = spanOver(words[0], words.at(-1));
  return phraseOf(text, words, span, { from: 0, to: words.length, determiner });
}

function phraseOf(text: string, words: readonly Tagged[], span: Span, range: NameRange): Phrase {
  const nameSpan = words.length > 0 ? spanOver(words[0], words.at(-1)) : span;
  const spelling = (words.length > 0 ? text.slice(nameSpan.start, nameSpan.end) : '').replace(/^(?:<q>|["“‘])|(?:<\/q>|["”’])$|['’]s?$/g, '');
  return {
    span, text: text.slice(span.start, span.end), name: range.reference ? '' : range.pronoun ? pronounName(range.pronoun) : nameOf(words), spelling, nameSpan,
    determiner: range.pronoun?.value === 'nobody' ? 'no' : range.pronoun?.value === 'everybody' ? 'every' : range.determiner,
    // "the Board of Directors meets": the Board.
    plural: isPlural(lastNoun(words)) && !isBoardOf(words.map(({ lower }) => lower).join(' ')), proper: words.some((word, at) => capital(word) && (word.start > 0 || at > 0 || /^[A-Z]{2}/.test(word.text))),
    others: [], connective: '', adjuncts: [], restrictions: [],
    pronoun: range.pronoun !== undefined && range.pronoun.value !== 'nobody' && range.pronoun.value !== 'everybody',
    ...(range.quantity ? { quantity: range.quantity } : {}),
    ...(range.reference?.reference ? { reference: range.reference.reference } : {}),
  };
}

/** "nobody" and "everyone" speak of persons; other pronouns name nobody. */
const pronounName = (pronoun: Tagged): string => (pronoun.value === 'nobody' || pronoun.value === 'everybody' ? 'person' : '');

/** The head of "votes cast" and "members present and voting" is the first word, that of "Board of Directors" the one before "of". */
function lastNoun(words: readonly Tagged[]): string {
  const of = words.findIndex(({ tag }) => tag === 'of');
  return words.slice(0, of < 0 ? words.length : of).findLast((word) => !trailing.test(word.lower))?.lower ?? '';
}

const trailing = /^(?:cast|present|voting|and)$/;

function nameOf(words: readonly Tagged[]): string {
  const head = words.findLastIndex((word) => !trailing.test(word.lower));
  const lowered = words.map((word, at) => {
    const plain = word.tag === 'quote' ? word.lower.replace(/^<q>|<\/q>$|^["“‘]|["”’]$/g, '') : word.lower.replace(/'s?$/, (ending) => (at === words.length - 1 ? '' : ending));
    return at === head || words[at + 1]?.tag === 'of' ? singularPhrase(plain) : plain;
  });
  return lowered.join(' ').replace(/^the /, '').replaceAll(' ,', ',');
}

function singularPhrase(words: string): string {
  const at = words.lastIndexOf(' ') + 1;
  return words.slice(0, at) + singular(words.slice(at));
}

/** "is vacant", "shall be final and binding": behind "be", a single word in lower case without an article. */
function predicative(words: readonly Tagged[], index: number, before: readonly ChunkToken[]): Made | undefined {
  const [word, next] = [words[index], words[index + 1]];
  const last = before.at(-1);
  const behindBe = last?.payload.verb?.copula === true || /^(?:become|fall|remain|stay|stand|seem)$/.test(last?.payload.verb?.heads[0]?.lemma ?? '') || (last !== undefined && tokenMatcher(last, t.And) && (before.at(-2)?.tokenType === t.Adjective || (before.at(-2)?.tokenType === t.Comma && before.at(-3)?.tokenType === t.Adjective))) || (last !== undefined && tokenMatcher(last, t.Comma) && before.at(-2)?.tokenType === t.Adjective && next?.tag === 'comma' && /^(?:and|or)$/.test(words[index + 2]?.tag ?? ''));
  // "are not transferable and end when …": a verb, and no second quality.
  if (last !== undefined && tokenMatcher(last, t.And) && word !== undefined && /^(?:condition|determiner|preposition)$/.test(next?.tag ?? '') && verbForms(word.lower).some(({ inflection }) => inflection === 'base') && /^(?:end|lapse|cease|expire|vote|act|serve|apply|run|last|begin|start|report|continue|remain)$/.test(word.lower)) return undefined;
  if (/^(?:somebody|someone|anybody|anyone)$/.test(word?.lower ?? '')) return undefined;
  if (!behindBe || !word || (word.tag !== 'noun' && word.tag !== 'adjective') || inName(next) || (capital(word) && next?.tag !== 'to') || isPlural(word.lower)) return undefined;
  return { type: t.Adjective, chunk: { start: word.start, end: word.end, text: word.lower, value: word.lower }, next: index + 1 };
}

// ------------------------------------------------------------------------------------------------------ everything else

const plain: Readonly<Partial<Record<Tagged['tag'], TokenType>>> = {
  of: t.Of, to: t.Preposition, preposition: t.Preposition, and: t.And, or: t.And, but: t.And, condition: t.ConditionMark,
  exception: t.ExceptionMark, precedence: t.PrecedenceMark, relative: t.Relative, adverb: t.Adverb, only: t.Adverb, not: t.Adverb,
  comma: t.Comma, semicolon: t.Semicolon, colon: t.Semicolon, there: t.Noun, adjective: t.Adjective,
};

function other(words: readonly Tagged[], index: number): Made {
  const word = words[index];
  if (!word || word.tag === 'stop') return { type: t.Stray, chunk: { start: word?.start ?? 0, end: word?.end ?? 0, text: '', value: '' }, next: index + 1 };
  const type = plain[word.tag] ?? t.Stray;
  const and = words[index + 1];
  // "directly or indirectly", "by or on behalf of": one chunk.
  if ((type === t.Adverb || word.tag === 'preposition') && word.tag !== 'only' && (and?.tag === 'and' || and?.tag === 'or') && words[index + 2]?.tag === word.tag && (word.tag !== 'adverb' || !startsClause(words, index + 3))) {
    const last = words[index + 2] ?? word;
    return { type, chunk: { start: word.start, end: last.end, text: word.lower, value: word.value }, next: index + 3 };
  }
  const value = word.tag === 'only' ? 'only' : word.value;
  const there = word.tag === 'there' ? { phrase: emptyPhrase(word) } : {};
  return { type, chunk: { start: word.start, end: word.end, text: word.lower, value, ...there }, next: index + 1 };
}

/** "… annually and also the Chair may": the second adverb opens a clause. */
const startsClause = (words: readonly Tagged[], index: number): boolean => /^(?:determiner|noun|pronoun|modal|be|have|verb)$/.test(words[index]?.tag ?? '');

function emptyPhrase(word: Tagged): Phrase {
  const span = { start: word.start, end: word.end };
  return { span, text: word.text, name: 'there', spelling: word.text, nameSpan: span, determiner: 'none', plural: false, proper: false, others: [], connective: '', adjuncts: [], restrictions: [], pronoun: false };
}

// ------------------------------------------------------------------------------------------------- the ends of what leads

/** Puts a boundary where each lead ends; its value is the offset at which the lead begins. */
function withBoundaries(tokens: readonly ChunkToken[]): readonly ChunkToken[] {
  const ends = new Map(leadEnds(tokens).toReversed().map(({ from, to }) => [to, tokens[from]?.startOffset ?? 0]));
  if (ends.size === 0) return tokens;
  return tokens.flatMap((here, at) => {
    const lead = ends.get(at);
    if (lead === undefined) return [here];
    const mark = token(t.Boundary, { start: here.startOffset, end: here.startOffset, text: '', value: String(lead) });
    return tokenMatcher(here, t.Comma) ? [mark] : [mark, here];
  });
}
