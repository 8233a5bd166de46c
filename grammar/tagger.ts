/**
 * Words → tagged words: closed classes and fixed phrases first, then the verbs of the lexicon by their neighbours,
 * everything else a noun. No statistics: the same words always get the same tags. Where a word may be a noun or the
 * main verb and its neighbours do not tell, the tagger gives both, and the parser finds out.
 */
import type { Reference } from './ast.ts';
import { findReferences } from './references.ts';
import { inPlainOrder, rephrased } from './rephrase.ts';
import { isBodyNoun, isPlural, namesOffice, namesPeople, nounsToo, singular, verbForms, type Inflection } from './lexicon.ts';
import { inOrder } from './order.ts';
import { lex, type Lexeme } from './tokens.ts';
import { denominator, numberWords, phrasesAt, type FixedPhrase, type Tag } from './vocabulary.ts';

export interface Tagged {
  readonly tag: Tag;
  /** Canonical value of a closed class; the lemma of a verb. */
  readonly value: string;
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Lexeme['kind'];
  readonly inflection?: Inflection;
  readonly reference?: Reference;
  /** A noun here that could be a present-tense verb. */
  readonly maybeVerb?: string;
  /** How far its neighbours speak for the verb: a subject that agrees with it, and behind it what no noun could have. */
  readonly like?: 'verb' | 'perhaps';
}

const maximalReadings = 6;

/** The ways to tag a text: the likeliest first, then one for each doubtful word read as the verb. `joint` is where an item begins behind its stem. */
export function taggings(text: string, joint?: number): readonly (readonly Tagged[])[] {
  const key = joint === undefined ? text : `${joint} ${text}`;
  const known = recent.get(key);
  if (known) return known;
  if (recent.size >= mostRecent) recent.clear();
  const found = tagged(text, joint);
  recent.set(key, found);
  return found;
}

/** A stem is asked for with each of its items, and a sentence several times over. */
const mostRecent = 64;
const recent = new Map<string, readonly (readonly Tagged[])[]>();

function tagged(text: string, joint: number | undefined): readonly (readonly Tagged[])[] {
  const words = inOrder(rephrased(closedClasses(text), joint));
  const first = resolve(words, false);
  const doubtful = new Set(first.flatMap(({ maybeVerb }) => maybeVerb ?? []));
  const bold = first.some(({ like }) => like) ? [resolve(words, true)] : [];
  // "The Clerk reports to the Board, and the Board reports to the Members": a verb both times, or neither time.
  return [first, ...bold, ...[...doubtful].slice(0, maximalReadings).map((verb) => first.map((word) => (word.maybeVerb === verb ? asVerb(word) : word)))];
}

/** Whether an item behind its stem makes the roundabout wording of a plain sentence. */
export function isRephrased(text: string, joint: number): boolean {
  return inPlainOrder(closedClasses(text), joint) !== undefined;
}

function asVerb(word: Tagged): Tagged {
  const inflection = verbForms(word.lower)[0]?.inflection ?? 'third';
  return { ...word, tag: 'verb', value: word.maybeVerb ?? word.lower, inflection };
}

// --------------------------------------------------------------------------------------- closed classes and fixed phrases

/** "includes, but is not limited to, …": says no more than "includes". */
const notLimited = /,?\s+(?:but|and)\s+(?:(?:is|are|be|shall|will|may|not|necessarily)\s+){1,5}limited\s+to\b,?/gi;

/** "including, without limitation, …": says no more than "including". */
const unlimited = /(?<=\bincluding\s*),?\s*without limitation\b[,:]?/gi;

const blank = (text: string): string => ' '.repeat(text.length);

function closedClasses(text: string): readonly Tagged[] {
  const lexemes = withReferences(withoutIdle(withoutEndings(withoutContractions(lex(text.includes(' limit') ? text.replace(notLimited, blank).replace(unlimited, blank) : text)))), findReferences(text));
  const lowers = lexemes.map((lexeme) => lexeme.lower);
  const words: Tagged[] = [];
  for (let index = 0; index < lexemes.length;) {
    const phrase = aroundAdverb(lowers, index) ?? phrasesAt(lowers, index).find((candidate) => fits(candidate, lexemes, index, words));
    words.push(phrase ? joined(lexemes, index, phrase) : single(lexemes[index]));
    index += phrase?.length ?? 1;
  }
  return words;
}

/** "is also empowered to", "shall at all times": a fixed modal with an adverb inside. */
function aroundAdverb(lowers: readonly string[], index: number): FixedPhrase | undefined {
  if (!/^(?:is|are|has|have|shall|will)$/.test(lowers[index] ?? '') || !/^(?:also|hereby|normally|always|further|then|therefore|only|currently)$/.test(lowers[index + 1] ?? '')) return undefined;
  const without = [lowers[index] ?? '', ...lowers.slice(index + 2, index + 10)];
  const modal = phrasesAt(without, 0).find((candidate) => candidate.tag === 'modal' && candidate.length > 1);
  return modal && { ...modal, length: modal.length + 1 };
}

/** "the meeting being called" is the meeting called; "Dr. Gow", "the Secretary Jr. and": the full stop ends no sentence. */
function withoutIdle(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const isIdle = ({ lower }: Lexeme, at: number): boolean => {
    const [before, next] = [lexemes[at - 1], lexemes[at + 1]];
    if (lower === '.') return next !== undefined && ((/^(?:dr|mr|mrs|ms|st|jr|sr|inc|ltd)$/.test(before?.lower ?? '') && before?.text !== before?.lower) || /^(?:e\.g|i\.e)$/.test(before?.lower ?? ''));
    return lower === 'being' && before?.kind === 'word' && phrasesAt([before.lower], 0).length === 0 && verbForms(before.lower).every(({ inflection }) => inflection !== 'participle') && next !== undefined && verbForms(next.lower).some(({ inflection }) => inflection === 'participle');
  };
  return lexemes.some(isIdle) ? lexemes.filter((lexeme, at) => !isIdle(lexeme, at)) : lexemes;
}

/** "the officer(s)": the ending in brackets says "or several". */
function withoutEndings(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const isEnding = (at: number): boolean => lexemes[at]?.lower === '(' && /^e?s$/.test(lexemes[at + 1]?.lower ?? '') && lexemes[at + 2]?.lower === ')' && lexemes[at - 1]?.kind === 'word' && lexemes[at - 1]?.end === lexemes[at]?.start;
  return lexemes.some((_, at) => isEnding(at)) ? lexemes.filter((_, at) => !isEnding(at) && !isEnding(at - 1) && !isEnding(at - 2)) : lexemes;
}

/** "shouldn't" is "should not", "they're" is "they are". */
function withoutContractions(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  return lexemes.some((lexeme) => contracted.test(lexeme.lower)) ? lexemes.flatMap(parted) : lexemes;
}

const contracted = /(?:n't|'re|'ve|'ll)$/;
const endings: Readonly<Record<string, string>> = { "n't": 'not', "'re": 'are', "'ve": 'have', "'ll": 'will' };
const stems: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

function parted(lexeme: Lexeme): readonly Lexeme[] {
  const [ending] = contracted.exec(lexeme.lower) ?? [];
  if (ending === undefined) return [lexeme];
  const end = lexeme.end - ending.length;
  const stem = lexeme.text.slice(0, -ending.length);
  const text = stems[stem.toLowerCase()] ?? stem;
  const last = endings[ending] ?? ending;
  return [{ ...lexeme, text, lower: text.toLowerCase(), end }, { ...lexeme, text: last, lower: last, start: end }];
}

type Piece = Lexeme & { readonly reference?: Reference };

/** The lexemes with every reference as one piece. */
function withReferences(lexemes: readonly Lexeme[], references: readonly Reference[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const lexeme of lexemes) {
    while (next < references.length && (references[next]?.span.end ?? 0) <= lexeme.start) next++;
    const reference = references[next];
    if (!reference || lexeme.start < reference.span.start) pieces.push(lexeme);
    else if (pieces.at(-1)?.reference !== reference) {
      pieces.push({ text: reference.text, lower: '\u0000', start: reference.span.start, end: reference.span.end, kind: 'other', reference });
    }
  }
  return pieces.some(({ reference }) => reference) ? pieces.filter((_, at) => !isTitle(pieces, at)) : pieces;
}

/** "Article 4, “Removal”, …": the title behind a reference, and the comma before it. */
function isTitle(pieces: readonly Piece[], at: number): boolean {
  const quote = pieces[at]?.lower === ',' ? at + 1 : at;
  const from = pieces[quote - 1]?.lower === ',' ? quote - 2 : quote - 1;
  const labelled = (pieces[from]?.reference?.labels.length ?? 0) > 0;
  // "In article 4, “year” means …": a term.
  return labelled && from < at && pieces[quote]?.kind === 'quote' && !/^(?:means?|shall|refers?|is|are|includes?|has|have|and|or)$/.test(pieces[quote + 1]?.lower ?? '');
}

function joined(lexemes: readonly Piece[], index: number, phrase: FixedPhrase): Tagged {
  const first = lexemes[index];
  const last = lexemes[index + phrase.length - 1];
  const lower = lexemes.slice(index, index + phrase.length).map((lexeme) => lexeme.lower).join(' ');
  return { tag: phrase.tag, value: phrase.value, text: first?.text ?? '', lower, start: first?.start ?? 0, end: last?.end ?? 0, kind: first?.kind ?? 'other' };
}

function single(piece: Piece | undefined): Tagged {
  if (!piece) return { tag: 'other', value: '', text: '', lower: '', start: 0, end: 0, kind: 'other' };
  if (piece.reference) return { ...piece, tag: 'reference', value: '', reference: piece.reference };
  return { ...piece, tag: tagOf(piece), value: piece.lower };
}

function tagOf(lexeme: Lexeme): Tag {
  if (lexeme.kind === 'number' || lexeme.kind === 'percent' || lexeme.kind === 'ratio') return 'number';
  if (lexeme.kind === 'quote') return 'quote';
  if (lexeme.kind !== 'word') return 'other';
  if (/[a-z]{2}ly$/.test(lexeme.text) && !notAdverbs.has(lexeme.lower)) return 'adverb';
  return isNumberWord(lexeme.lower) && !/^(?:third|quarter|fourth|fifth|sixth|eighth|tenth|twentieth)$/.test(lexeme.lower) ? 'number' : 'noun';
}

/** Words in -ly that are nouns, verbs or adjectives. */
const notAdverbs = new Set('assembly family supply reply apply comply rely imply multiply ally bully anomaly monopoly early friendly weekly monthly yearly quarterly daily elderly only likely orderly timely fly july costly scholarly leisurely homely lonely lively ugly silly holy belly jelly tally rally reapply underlie'.split(' '));

function isNumberWord(lower: string): boolean {
  return numberWords.has(lower) || denominator(lower) !== undefined || denominator(lower.split('-')[1] ?? '') !== undefined;
}

/** Whether a fixed phrase is meant here: "over 5 members" bounds a number, "over the accounts" does not. */
function fits(phrase: FixedPhrase, lexemes: readonly Piece[], index: number, before: readonly Tagged[]): boolean {
  const next = lexemes[index + phrase.length];
  const previous = before.at(-1);
  if (lexemes.slice(index, index + phrase.length).some((lexeme) => lexeme.reference)) return false;
  // "is excused from paying", but "is excused from the fee".
  if (phrase.tag === 'modal' && /^(?:from|of|with|off)$/.test(lexemes[index + phrase.length - 1]?.lower ?? '') && !isDoing(next)) return false;
  if (afterModal(before) && verbForms(lexemes[index]?.lower ?? '').some((form) => form.inflection === 'base')) return phrase.length > 1 && phrase.tag === 'modal';
  switch (phrase.tag) {
    // "before excluding a pupil": a deed.
    case 'exception': return !(lexemes[index]?.lower === 'excluding' && /^(?:before|after|when|while|by|without|on|upon|of|about|for|against)$/.test(lexemes[index - 1]?.lower ?? '')) && lexemes[index]?.lower !== 'but' || phrase.length > 1 || !/^(?:may|shall|must|can|will|is|are|has|have|should)$/.test(next?.lower ?? '') && ( /^(?:nobody|no one|no-one|none)$/.test(previous?.lower ?? '') || (previous?.tag === 'noun' && before.at(-2)?.lower === 'no'));
    case 'comparator': return next !== undefined && startsNumber(lexemes, index + phrase.length);
    // "the only address", "its sole director": a quality of the thing.
    case 'only': return !(previous?.tag === 'determiner' && previous.lower !== 'that' && next?.kind === 'word' && phrasesAt([next.lower], 0).length === 0);
    case 'adverb': return isAdverbHere(phrase, lexemes, index, before);
    // "Not a penny may be spent"; but "is not a member".
    // "a Class A vote": a letter by itself behind a name is part of it.
    case 'determiner': return !(lexemes[index]?.text === 'A' && phrase.length === 1 && previous?.tag === 'noun' && /^\p{Lu}\p{L}/u.test(previous.text)) && (lexemes[index]?.lower !== 'not' || previous === undefined) && (previous?.tag !== 'comparator' || phrase.length === 1) && !goesOnWithThat(lexemes[index], next, before) && (phrase.length > 1 || lexemes[index]?.lower !== 'that' || previous === undefined || !(isNominal(previous) || verbForms(previous.lower).length > 0));
    case 'relative': return /^(?:as|whether|how|why)$/.test(lexemes[index]?.lower ?? '') ? previous !== undefined && next !== undefined && next.kind === 'word' : goesOnWithThat(lexemes[index], next, before) || previous !== undefined && (joinsRelative(lexemes[index], previous, before) || isNominal(previous) || (previous.tag === 'noun' || verbForms(previous.lower).length > 0) && lexemes[index]?.lower === 'that' || previous.tag === 'comma' || previous.tag === 'preposition' || previous.tag === 'close' || /^(?:thereof|thereto|therein)$/.test(previous.lower));
    case 'and': return phrase.value !== 'contrast' || contrasts(lexemes, index);
    case 'condition': return !(previous?.tag === 'determiner' && phrase.length === 1) && !contrasts(lexemes, index) && isConditionHere(phrase, lexemes, index, before);
    case 'there': return /^(?:is|are|be|was|were|shall|must|will|may|should|can|cannot|exists?|has|have|remains?)$/.test(next?.lower ?? 'is');
    case 'but': return lexemes[index]?.lower === 'but' || previous !== undefined;
    case 'modal': return !isMonthOrNoun(lexemes[index], index, previous) && (phrase.length === 1 || !(opensNoun(next) || (/^(?:not|no|at)$/.test(next?.lower ?? '') && /^(?:less|fewer|least)$/.test(lexemes[index + phrase.length + 1]?.lower ?? '')) || (phrase.value === 'right' && isUnknown(next)) || (lexemes[index + phrase.length - 2]?.lower === 'entitled' && nounsToo.has(next?.lower ?? '') && lexemes[index + phrase.length + 1]?.lower === 'of')));
    case 'pronoun': return (lexemes[index]?.text.length === 1 || lexemes[index]?.text !== lexemes[index]?.text.toUpperCase() || next?.text === next?.text.toUpperCase()) && (before.length > 0 && /^who$/.test(next ? lexemes[index]?.lower ?? '' : '') ? false : !/^(?:these|those|what|who)$/.test(lexemes[index]?.lower ?? '') || !next || !/^\p{L}/u.test(next.text) || verbForms(next.lower).length > 0 || /^(?:is|are|shall|may|must|will)$/.test(next.lower));
    // "shall be set out in the Rules": behind "be", the participle is the verb.
    case 'preposition': return !(lexemes[index]?.lower === 'outside' && isPlainNoun(next) && (previous?.tag === 'determiner' || afterVerb(before))) && !(phrase.length > 1 && /^(?:set|laid|provided|defined|stated|specified|described|given|made|carried|contained)$/.test(lexemes[index]?.lower ?? '') && before.findLast(({ tag }) => tag !== 'adverb' && tag !== 'not')?.tag === 'be') && (lexemes[index]?.lower === 'absent' ? previous === undefined || (previous?.tag === 'noun' || previous?.tag === 'comma') && /^(?:the|an?|any|such|this|their|its)$/.test(next?.lower ?? '') : previous?.tag !== 'determiner' || !/^(?:following|above|below)$/.test(lexemes[index]?.lower ?? ''));
    case 'semicolon': return !/^[-–—]$/.test(lexemes[index]?.lower ?? '') || spaced(lexemes, index);
    default: return true;
  }
}

/** "annually" and "by post" stand by themselves; "late charges", "the above", "a Year I Member" do not. */
function isAdverbHere({ length }: FixedPhrase, lexemes: readonly Piece[], index: number, before: readonly Tagged[]): boolean {
  const [word = '', next, previous] = [lexemes[index]?.lower, lexemes[index + length], before.at(-1)];
  if (/^(?:and|or)$/.test(next?.lower ?? '') && (lexemes[index + length + 1]?.lower === 'place' || (/^(?:without|by)$/.test(word) && /^(?:an?|the)$/.test(lexemes[index + length + 1]?.lower ?? '')))) return false;
  // "the members in general meeting".
  if (lexemes[index + 1]?.lower === 'general' && length === 2 && next?.lower !== ',') return false;
  // "may, but need not, sell": the words behind "but" belong to the modal.
  if (word === 'but') return before.findLast(({ tag }) => tag !== 'comma')?.tag === 'modal';
  // "who has been away for a year loses …": how long, and no "yearly".
  if (length === 2 && word === 'a' && /^(?:for|within|of|after|in)$/.test(previous?.lower ?? '')) return false;
  if (length === 2 && /^(?:a|each|every|per)$/.test(word) && /^\p{Lu}/u.test(lexemes[index + 1]?.text ?? '')) return false;
  if (/^(?:late|early|daily|weekly|monthly|quarterly|yearly)$/.test(word) && /^(?:and|or|of|preposition|comma)$/.test(previous?.tag ?? '') && isPlainNoun(next)) return false;
  if (/^(?:determiner|number)$/.test(previous?.tag ?? '') && (/^(?:above|below)$/.test(word) || ((previous?.end ?? 0) < (next?.start ?? 0) && next?.kind === 'word'))) return false;
  return next?.lower !== 'of' || word !== 'by';
}

/** A word of no closed class that is no form of a verb that could stand here. */
function isPlainNoun(word: Piece | undefined): boolean {
  return word?.kind === 'word' && verbForms(word.lower).every(({ inflection }) => inflection !== 'base' && inflection !== 'participle') && phrasesAt([word.lower], 0).length === 0;
}

/** "Although …" grants something at the start only; "once a year" and "provided by the Board" set no condition. */
function isConditionHere({ value, length }: FixedPhrase, lexemes: readonly Piece[], index: number, before: readonly Tagged[]): boolean {
  const previous = before.at(-1);
  const [word = '', next] = [lexemes[index]?.lower, lexemes[index + length]];
  if (value === 'because' && /^whil(?:e|st)$/.test(word)) return previous === undefined && concedes(lexemes);
  if (value === 'because' && /^(?:though|although|even|whereas)$/.test(word)) return previous === undefined || (word === 'even' && next?.lower !== 'though' && /^(?:if|where|when)$/.test(lexemes[index + 1]?.lower ?? ''));
  // "Whether or not a quorum is there, …"; but "decide whether or not to meet" asks.
  if (word === 'whether') return previous === undefined || previous.tag === 'comma';
  if (word === 'once') return !/^(?:every|a|an|per|each|in|only|annually|by)$/.test(next?.lower ?? 'a');
  if (value !== 'if' || length > 1 || !word.startsWith('provid')) return true;
  // "shall be provided promptly": behind "be" it is the verb.
  if (before.findLast(({ tag }) => tag !== 'adverb' && tag !== 'not')?.tag === 'be') return false;
  const given = /^(?:by|for|in|to|with|at|under|on|herein|therein|hereunder|hereinafter|[.,;)])$/.test(next?.lower ?? '.');
  return !given && previous?.tag !== 'preposition' && !/^(?:otherwise|as|so|hereby|expressly)$/.test(previous?.lower ?? '');
}

/** "…, while debts must be counted": a rule beside the first, that limits nothing. */
function contrasts(lexemes: readonly Piece[], index: number): boolean {
  if (!/^(?:while|whilst|whereas)$/.test(lexemes[index]?.lower ?? '') || lexemes[index - 1]?.lower !== ',') return false;
  const rest = lexemes.slice(index + 1, index + 16).map(({ lower }) => lower);
  const end = rest.indexOf(',');
  return (end < 0 ? rest : rest.slice(0, end)).some((word) => /^(?:shall|must|may|will)$/.test(word));
}

/** "from paying": what is done. */
const isDoing = (next: Piece | undefined): boolean => next?.kind === 'word' && (next.lower === 'being' || verbForms(next.lower).some(({ inflection }) => inflection === 'gerund'));

/** "is entitled to the papers", "has the right to a hearing": what stands behind "to" is no verb. */
const opensNoun = (next: Piece | undefined): boolean => next !== undefined && (next.kind !== 'word' || /^(?:the|an?|any|all|each|every|its|their|his|her|such|this|these|one|two|three|no|prior|written|further|full|reasonable|adequate|due|equal|proper)$/.test(next.lower));

/** "is entitled to reimbursement": a word that is no verb. */
const isUnknown = (next: Piece | undefined): boolean => next?.kind === 'word' && verbForms(next.lower).length === 0 && phrasesAt([next.lower], 0).length === 0 && !next.lower.endsWith('ly');

/** "While not ideal, …", "While some teams may not have …": grants what another might say, and limits nothing; "while in office" does. */
function concedes(lexemes: readonly Piece[]): boolean {
  const end = lexemes.findIndex(({ lower }) => lower === ',');
  const clause = lexemes.slice(1, end < 0 ? 0 : end).map(({ lower }) => lower);
  return /^(?:not|some|most|many|much)$/.test(clause[0] ?? '') || clause.some((word) => /^(?:may|can|could|might|cannot|should|welcome)$/.test(word));
}

/** "persons who have paid and who live here": a second relative clause. */
function joinsRelative(word: Piece | undefined, previous: Tagged, before: readonly Tagged[]): boolean {
  return /^(?:who|which|whose|whom)$/.test(word?.lower ?? '') && /^(?:and|or|but)$/.test(previous.tag) && before.some(({ tag, lower }) => tag === 'relative' || verbForms(lower).some(({ inflection }) => inflection === 'participle'));
}

/** "… that the minutes are kept and that the accounts …". */
function goesOnWithThat(lexeme: Piece | undefined, next: Piece | undefined, before: readonly Tagged[]): boolean {
  return lexeme?.lower === 'that' && /^(?:and|or)$/.test(before.at(-1)?.tag ?? '') && (/^(?:the|a|an|any|all|each|every|no|it|they|he|she|there|its|their|has|have|is|are)$/.test(next?.lower ?? '') || (before.at(-2)?.tag === 'comma' && isPlainNoun(next))) && before.some((word) => word.tag === 'relative' && word.lower === 'that');
}

function spaced(lexemes: readonly Piece[], index: number): boolean {
  const [before, here, after] = [lexemes[index - 1], lexemes[index], lexemes[index + 1]];
  return !before || !here || !after || before.end < here.start || here.end < after.start;
}

function isNominal(word: Tagged): boolean {
  return word.tag === 'noun' || word.tag === 'quote' || word.tag === 'pronoun' || word.tag === 'number' || word.tag === 'reference'
    || (word.tag === 'determiner' && /^(?:those|all|any|each|that|such)$/.test(word.lower));
}

/** "May 2027" is a month; "a will" a document. */
function isMonthOrNoun(lexeme: Piece | undefined, index: number, previous: Tagged | undefined): boolean {
  if (lexeme?.text === 'May' && index > 0) return true;
  return (lexeme?.lower === 'will' || lexeme?.lower === 'can') && previous?.tag === 'determiner' && /^(?:a|the|his|her|their)$/.test(previous.lower);
}

function afterModal(before: readonly Tagged[]): boolean {
  const last = before.findLast((word) => word.tag !== 'adverb' && word.tag !== 'not' && word.tag !== 'only');
  return last?.tag === 'modal' || last?.tag === 'do';
}

/** "may use outside advisers": behind a verb that wants an object. */
function afterVerb(before: readonly Tagged[]): boolean {
  const last = before.at(-1);
  return last?.tag === 'noun' && afterModal(before.slice(0, -1)) && verbForms(last.lower).some(({ inflection }) => inflection === 'base');
}

function startsNumber(lexemes: readonly Piece[], index: number): boolean {
  const [first, second] = [lexemes[index], lexemes[index + 1]];
  if (!first || first.reference) return false;
  if (/^(?:number|percent|ratio)$/.test(first.kind) || isNumberWord(first.lower)) return true;
  return /^(?:a|an|the)$/.test(first.lower) && second !== undefined && (isNumberWord(second.lower) || /^(?:majority|simple|two-thirds|number|total|dozen)$/.test(second.lower));
}

// ------------------------------------------------------------------------------------------------ verbs by their neighbours

/** `bold`: what is like a verb is taken for one, and the words behind it are looked at in that light. */
function resolve(words: readonly Tagged[], bold: boolean): readonly Tagged[] {
  const resolved: Tagged[] = [];
  const noun = opensSubject(words);
  words.forEach((word, index) => {
    const after = words.slice(index + 1, index + 3);
    const found = noun && index === 0 ? word : word.tag === 'noun' ? verbOrNoun(word, resolved, after) : neighbourly(word, resolved, after);
    const like = found.maybeVerb === undefined || found.tag !== 'noun' ? undefined : likeVerb(found, resolved, after);
    resolved.push(like === undefined ? found : bold ? asVerb(found) : { ...found, like });
  });
  return resolved;
}

/** "The Executive fills a vacancy and may …", "its president breaks ties": a subject that agrees, no verb of its own yet, and behind the word an object. */
function likeVerb(word: Tagged, before: readonly Tagged[], after: readonly Tagged[]): Tagged['like'] {
  const third = verbForms(word.lower)[0]?.inflection === 'third';
  const [last] = before.filter(({ tag }) => tag !== 'adverb').slice(-1);
  const object = startsObject(after[0]) && !isTimeBehind(after);
  const many = after[0]?.tag === 'noun' && after[0].text === after[0].lower && isPlural(after[0].lower);
  if (last?.tag === 'and') return third && before.some(isFinite) && (object || many || (word.lower === 'rules' && after[0]?.lower === 'on')) ? 'perhaps' : undefined;
  if (last?.tag !== 'noun' || /'s?$|^(?:other|others|same|various|several|many|most|principal|main)$/.test(last.lower) || third === isPlural(headOf(before)) || sinceOpening(before).some(isFinite) || isGoverned(before)) return undefined;
  if (object) return 'verb';
  const acts = isKnownNoun(singular(last.lower)) || (capitalised(last) && before.at(-2)?.tag === 'determiner' && before.length > 2) || /^(?:membership|party|union|society|club|association|trust|team|conference|congress|suspension|motion|voting|tie)s?$/.test(last.lower);
  return acts && (many || after[0] === undefined || /^(?:stop|comma|semicolon|preposition|to|adverb|condition)$/.test(after[0].tag)) ? 'perhaps' : undefined;
}

/** "the Members of the Trust elect": the Members do. */
function headOf(before: readonly Tagged[]): string {
  const from = before.findLastIndex(({ tag }) => !/^(?:noun|adjective|determiner|number|of)$/.test(tag)) + 1;
  const of = before.findIndex(({ tag }, at) => at > from && tag === 'of');
  return before[(of < 0 ? before.length : of) - 1]?.lower ?? '';
}

/** "each year", "two weeks": when. */
const isTimeBehind = ([first, second]: readonly Tagged[]): boolean => /^(?:determiner|number)$/.test(first?.tag ?? '') && /^(?:years?|months?|weeks?|days?|hours?|time|times|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|term)$/.test(second?.lower ?? '');

/** "in accordance with Board …": the noun phrase before the word stands behind a preposition, or in a list. */
function isGoverned(before: readonly Tagged[]): boolean {
  let at = before.length - 1;
  while (at >= 0 && /^(?:noun|adjective|determiner|number|of|reference|close)$/.test(before[at]?.tag ?? '')) at--;
  return /^(?:preposition|to|exception|precedence)$/.test(before[at]?.tag ?? '');
}

/** "Work outside the Club is permitted", "Notice of the meeting shall …": the first word is the subject of the verb to come. */
function opensSubject(words: readonly Tagged[]): boolean {
  const [first] = words;
  const verb = words.findIndex(({ tag }) => tag === 'modal' || tag === 'be' || tag === 'comma' || tag === 'relative' || tag === 'condition' || tag === 'colon');
  return first?.tag === 'noun' && (nounsToo.has(first.lower) || /^(?:from|of)$/.test(words[1]?.lower ?? '')) && verb > 0 && /^(?:modal|be)$/.test(words[verb]?.tag ?? '') && !/^(?:being|been|be)$/.test(words[verb]?.lower ?? '') && !/^(?:determiner|pronoun|number|quote)$/.test(words[1]?.tag ?? '');
}

/** Words of a closed class that their right-hand neighbour makes another: "to inspect", "that motion". */
function neighbourly(word: Tagged, before: readonly Tagged[], [next, second]: readonly Tagged[]): Tagged {
  if (/^(?:to|in order to|so as to)$/.test(word.lower) && before.at(-1)?.lower !== 'access' && next && (isBase(next) || actsOn(next, second))) return { ...word, value: 'infinitive' };
  // "determine if the Council works": what is asked is no condition.
  if (word.lower === 'where' && before.at(-1)?.tag === 'noun' && /^(?:place|function|location|environment|area|site|space|venue|forum|room|election|situation)s?$/.test(before.at(-1)?.lower ?? '')) return { ...word, tag: 'relative' };
  if (/^(?:if|where|when)$/.test(word.lower) && /^(?:asked|determine|decide|ask|consider|assess|see|know|check|judge|verify|discuss|establish|clarify|evaluate)s?$/.test(before.at(-1)?.lower ?? '')) return { ...word, tag: 'relative' };
  if ((word.lower === 'being' && /^(?:preposition|of)$/.test(before.at(-1)?.tag ?? '')) || (word.lower === 'having' && /^(?:preposition|of|and|or|comma|noun)$/.test(before.at(-1)?.tag ?? ''))) return { ...word, tag: 'verb', value: word.lower === 'being' ? 'be' : 'have', inflection: 'gerund' };
  if (word.tag === 'determiner' && /^(?:that|those)$/.test(word.lower) && next && /^(?:modal|be|have|do)$/.test(next.tag)) {
    return before.at(-1)?.tag === 'noun' || (before.at(-1)?.tag === 'comma' && before.some(isFinite) && before[0]?.tag !== 'condition') ? { ...word, tag: 'relative' } : { ...word, tag: 'pronoun' };
  }
  if (word.tag === 'relative' && word.lower === 'that' && governs(before.at(-1)) && next?.tag === 'noun' && !isPlural(next.lower)) return { ...word, tag: 'determiner', value: 'such' };
  if (/^(?:both|all|each|first)$/.test(word.lower) && before.at(-1)?.tag === 'modal' && next && isBase(next)) return { ...word, tag: 'adverb' };
  if (word.tag === 'determiner' && word.lower === 'those' && next && verbForms(next.lower).some((form) => form.inflection === 'gerund') && !nounsToo.has(next.lower) && second?.tag !== 'modal') return { ...word, tag: 'pronoun' };
  // "These include …": no noun stands behind "these".
  const verb = word.tag === 'determiner' && next?.tag === 'noun' && /^(?:these|those|this)$/.test(word.lower) && !nounsToo.has(next.lower) && next.text === next.lower ? verbForms(next.lower) : [];
  if (verb.some(({ inflection }) => inflection === (word.lower === 'this' ? 'third' : 'base')) && second?.tag !== 'be' && second?.tag !== 'modal') return { ...word, tag: 'pronoun' };
  // "Each answers to the Board": each of them, as no noun in -s stands behind "each".
  if (/^(?:each|either|neither)$/.test(word.lower) && next?.tag === 'noun' && next.text === next.lower && isPlural(next.lower) && /^(?:determiner|preposition|to|number|pronoun)$/.test(second?.tag ?? '') && verbForms(next.lower).some(({ inflection }) => inflection === 'third')) return { ...word, tag: 'pronoun' };
  // "The members each have one vote."
  if (word.lower === 'each' && before.at(-1)?.tag === 'noun' && isPlural(before.at(-1)?.lower ?? '') && /^(?:be|have|modal)$/.test(next?.tag ?? '')) return { ...word, tag: 'adverb' };
  // "shall neither propose nor second".
  if (word.lower === 'neither' && /^(?:modal|be)$/.test(before.at(-1)?.tag ?? '')) return { ...word, tag: 'not', value: 'not' };
  // "may dismiss either": either of them.
  if (word.lower === 'either' && (next === undefined || /^(?:stop|comma|semicolon)$/.test(next.tag) || (next.tag === 'preposition' && /^(?:by|at)$/.test(next.lower))) && before.at(-1)?.tag === 'verb' && before.at(-1)?.value !== 'vote') return { ...word, tag: 'pronoun' };
  // "may be either appointed or elected".
  if (/^(?:either|both)$/.test(word.lower) && before.at(-1)?.tag === 'be' && next && verbForms(next.lower).some(({ inflection }) => inflection === 'participle') && /^(?:or|and|by)$/.test(second?.tag === 'preposition' ? second.lower : second?.tag ?? '')) return { ...word, tag: 'adverb' };
  // "may vote either by post or …".
  if (word.lower === 'either' && next && (/^(?:preposition|colon|stop|to)$/.test(next.tag) || (before.at(-1)?.tag === 'modal' && isBase(next)))) return { ...word, tag: 'adverb' };
  if (word.tag === 'determiner' && next && /^(?:modal|be|have|do|comma|stop|and|or)$/.test(next.tag)) return { ...word, tag: 'pronoun' };
  return word;
}

/** "prevent that member": a verb behind which "that" opens no clause. */
function governs(word: Tagged | undefined): boolean {
  return word?.tag === 'verb' && /^(?:base|participle)$/.test(word.inflection ?? '') && !saying.has(word.value);
}

const saying = new Set(('accept acknowledge admit advise affirm agree allege announce argue ascertain assert assume assure believe certify check claim conclude confirm consider decide declare demand demonstrate determine direct discover ensure establish expect explain feel find guarantee hold hope imply indicate inform insist instruct insure know learn mean move note notice notify observe order propose prove provide realise realize recognise recognize recommend record remember report request require resolve reveal rule satisfy say see show specify state stipulate submit suggest suppose suspect swear think understand urge verify vote warn warrant wish').split(' '));

/** "to scupper the boat": a word nobody knows, with an object behind it. */
function actsOn(word: Tagged, next: Tagged | undefined): boolean {
  return word.tag === 'noun' && word.text === word.lower && word.kind === 'word' && !isPlural(word.lower) && next?.tag === 'determiner';
}

export function isBase(word: Tagged): boolean {
  return word.tag === 'be' ? word.lower === 'be' : word.tag === 'have' ? word.lower === 'have' : word.tag === 'do' ? word.lower === 'do'
    : verbForms(word.lower).some((form) => form.inflection === 'base') && word.text === word.lower;
}

function verbOrNoun(word: Tagged, before: readonly Tagged[], after: readonly Tagged[]): Tagged {
  const last = before.findLast((earlier) => earlier.tag !== 'adverb' && earlier.tag !== 'not' && earlier.tag !== 'only');
  const forms = verbForms(word.lower);
  const as = (inflection: Inflection): Tagged | undefined => {
    const form = forms.find((candidate) => candidate.inflection === inflection);
    return form && { ...word, tag: 'verb', value: form.lemma, inflection };
  };
  if (isPlaceBesideTime(word, before)) return word;
  // "by email or other electronic means": ways, and no definition.
  if (word.lower === 'means' && before.some(({ lower }) => /^(?:by|via|through|using|or|and)$/.test(lower)) && last !== undefined && (last.tag === 'adjective' || last.lower === 'electronic') && !capitalised(last)) return word;
  // "Play that has begun": no order to play.
  if (before.length === 0 && after[0]?.tag === 'relative' && /^(?:that|which)$/.test(after[0].lower) && /^(?:be|have|modal)$/.test(after[1]?.tag ?? '')) return word;
  if (last && (last.tag === 'modal' || last.tag === 'do' || (last.tag === 'to' && last.value === 'infinitive'))) {
    if (/^(?:both|all|each)$/.test(word.lower)) return word;
    if (/^(?:just|simply|merely|rather)$/.test(word.lower) && after[0]?.tag === 'noun') return { ...word, tag: 'adverb' };
    // "must first sign": the verb comes behind.
    if (word.lower === 'first' && after[0] && verbForms(after[0].lower).some(({ inflection }) => inflection === 'base')) return { ...word, tag: 'adverb' };
    if (forms.length === 0 && /^[a-z]+$/.test(word.text) && after[0] && isBase(after[0]) && /^(?:noun|be|have)$/.test(after[0].tag) && !nounsToo.has(after[0].lower)) return { ...word, tag: 'adverb' };
    // "is prohibited from accepting gifts": the verb in -ing is what the modal denies.
    const denied = last.tag === 'modal' && / (?:from|of|with|off)$/.test(last.lower) ? as('gerund') : undefined;
    if (denied) return { ...denied, inflection: 'base' };
    return as('base') ?? (unlikelyVerb(word, after[0]) ? word : { ...word, tag: 'verb', value: word.lower, inflection: 'base' });
  }
  // "will be first proposed by the Board".
  if (last?.tag === 'be' && /^(?:first|next|last)$/.test(word.lower) && after[0] && isParticiple(after[0])) return { ...word, tag: 'adverb' };
  if (isAttributive(word, last, after[0])) return word;
  if (last && (last.tag === 'be' || last.tag === 'have')) return as('participle') ?? as('gerund') ?? regular(word) ?? word;
  if (capitalised(word) && before.length > 0 && !(last?.tag === 'preposition' && as('gerund') && /^(?:comma|determiner)$/.test(after[0]?.tag ?? ''))) return word;
  if (/'s?$/.test(last?.lower ?? '') && last?.tag === 'noun' && !as('gerund') && !as('participle')) return word;
  if (forms.length === 0 && last?.tag === 'relative' && /^(?:who|which|that)$/.test(last.lower) && (last.lower === 'who' || word.lower.endsWith('s')) && (after[0]?.tag === 'determiner' || (last.lower === 'who' && /[^s]s$/.test(word.text) && /^(?:noun|preposition)$/.test(after[0]?.tag ?? '')))) return { ...word, tag: 'verb', value: word.lower, inflection: 'third' };
  // "may veto the motion and scupper the vote": no noun stands right before an article.
  if (/^(?:and|or)$/.test(last?.tag ?? '') && after[0]?.tag === 'determiner' && /^[a-z]+$/.test(word.text) && !isPlural(word.lower) && !/(?:ing|ed|ly)$|^(?:other|another|half|all|both|such|part|those|so|body|beneath|alongside|amid|beside|atop|aboard|opposite|near|past|inside|underneath|behind|around|beyond|like|unlike|minus|plus)$/.test(word.lower) && (forms.length === 0 ? !isKnownNoun(word.lower) : as('base') !== undefined && !nounsToo.has(word.lower)) && before.findLast(({ tag }) => /^(?:modal|condition|relative)$/.test(tag))?.tag === 'modal') return as('base') ?? { ...word, tag: 'verb', value: word.lower, inflection: 'base' };
  // "put the motion forward", "set the vote aside".
  if (/^(?:forward|aside|apart)$/.test(word.lower) && last?.tag === 'noun' && !/^(?:noun|determiner|adjective)$/.test(after[0]?.tag ?? '')) return { ...word, tag: 'adverb' };
  if (as('gerund')) return gerund(word, as('gerund'), before, after);
  if (forms.length === 0 && /^(?:and|or)$/.test(last?.tag ?? '') && after[0]?.lower === 'by' && before.some((earlier) => earlier.inflection === 'participle')) return regular(word) ?? word;
  if (forms.length === 0 && /[a-z]{2}ing$/.test(word.text) && !word.text.includes('-') && !nounsToo.has(word.lower) && last?.tag === 'noun' && isPlural(last.lower) && /^(?:noun|determiner|preposition|to)$/.test(after[0]?.tag ?? '')) return { ...word, tag: 'verb', value: word.lower, inflection: 'gerund' };
  if (as('participle') && last?.tag === 'relative') return as('participle') ?? word;
  if (as('participle') && !as('base')) return /^(?:and|or)$/.test(last?.tag ?? '') && before.some((earlier) => earlier.tag === 'have') ? as('participle') ?? word : participle(word, as('participle'), last, after);
  return finite(word, as, before, after);
}

/** "have voting rights", "general operating procedures", "decision making process": the word in -ing says what sort the noun behind it is. */
const isAttributive = ({ lower, text }: Tagged, last: Tagged | undefined, next: Tagged | undefined): boolean => text === lower && next?.tag === 'noun' && next.text === next.lower && !(last?.tag === 'noun' && isPlural(last.lower))
  && (/^(?:voting|speaking|operating|casting|binding|steering|standing|working|presiding|returning)$/.test(lower) || (lower === 'making' && /^(?:decision|policy|consensus|rule)$/.test(last?.lower ?? '')));

/** "at the time and place appointed", "on such dates and places": where, beside when. */
const isPlaceBesideTime = ({ lower }: Tagged, before: readonly Tagged[]): boolean => lower === 'place' && /^(?:and|or)$/.test(before.at(-1)?.tag ?? '') && before.slice(-3).some(({ lower: earlier }) => /^(?:times?|dates?|days?|hours?|manner)$/.test(earlier));

const isParticiple = ({ tag, lower }: Tagged): boolean => tag === 'noun' && verbForms(lower).some(({ inflection }) => inflection === 'participle') && !nounsToo.has(lower);

/** "the right to twenty-four-hour access", "are to clauses of the Charter": an unknown word that qualifies a noun, or is one in the plural. */
const unlikelyVerb = (word: Tagged, next: Tagged | undefined): boolean => (next?.tag === 'noun' && (word.lower.includes('-') || capitalised(word))) || (next?.tag === 'of' && isPlural(word.lower));

const isKnownNoun = (lower: string): boolean => isBodyNoun(lower) || namesPeople(lower) || namesOffice(lower);

const capitalised = (word: Tagged): boolean => word.text !== word.lower;

/** A participle that the lexicon lacks, known by its ending alone: only behind be and have. */
function regular(word: Tagged): Tagged | undefined {
  if (!/[a-z]{2}ed$/.test(word.lower) || capitalised(word)) return undefined;
  return { ...word, tag: 'verb', value: word.lower, inflection: 'participle' };
}

/** "publishing the report" is a verb, "the meeting" and "voting members" are not. */
function gerund(word: Tagged, verb: Tagged | undefined, before: readonly Tagged[], after: readonly Tagged[]): Tagged {
  const last = before.findLast((earlier) => earlier.tag !== 'adverb' && earlier.tag !== 'not' && earlier.tag !== 'only');
  const next = after[0]?.tag;
  if (verb && (last?.tag === 'and' || last?.tag === 'or') && next === 'noun' && !nounsToo.has(word.lower) && (before.some((earlier) => earlier.inflection === 'gerund' && earlier.tag === 'verb'))) return verb;
  if (verb && !nounsToo.has(word.lower) && (next === 'and' || next === 'or' || next === 'comma') && after[1] && !nounsToo.has(after[1].lower) && verbForms(after[1].lower).some((form) => form.inflection === 'gerund')) return verb;
  if (verb && word.lower === 'using' && last?.tag !== 'determiner') return verb;
  const opens = next === 'determiner' || next === 'pronoun' || next === 'number' || next === 'quote' || next === 'to' || (next === 'preposition' && !nounsToo.has(word.lower));
  const noun = last?.tag === 'determiner' || last?.tag === 'number' || last?.tag === 'comparator' || nounsToo.has(word.lower);
  // "…, ensuring that", ", giving members a say": what it brings about.
  if (verb && last?.tag === 'comma' && next === 'noun' && /^(?:allow|ensure|enable|promote|provide|help|give|make|cause|prevent|encourage|facilitate|support|protect|improve|reduce)$/.test(verb.value)) return verb;
  // "students meeting the requirements".
  if (verb && word.lower === 'meeting' && next === 'determiner' && last?.tag === 'noun' && isPlural(last.lower) && /^(?:the|these|all|any|its|such)$/.test(after[0]?.lower ?? '')) return verb;
  const behindMany = last?.tag === 'noun' && isPlural(last.lower) && !/^(?:meeting|hearing|funding|building|training|building)s?$/.test(word.lower) && (opens || next === 'noun' || next === 'preposition');
  if (verb && behindMany) return verb;
  return verb && !noun && (opens || (next === 'noun' && last?.tag === 'noun') || (next === 'noun' && last?.tag === 'preposition')) ? verb : word;
}

/** "elected by" is a participle, "the elected members" an adjective. */
function participle(word: Tagged, verb: Tagged | undefined, last: Tagged | undefined, after: readonly Tagged[]): Tagged {
  const behindNoun = last !== undefined && (isNominal(last) || last.tag === 'close' || last.tag === 'comma' || last.tag === 'condition' || last.tag === 'verb' || last.tag === 'and' || last.tag === 'or' || last.lower === 'as');
  const beforeNoun = after[0]?.tag === 'noun' && !capitalised(word) && !(word.lower === 'made' && /^(?:available|known|public|accessible)$/.test(after[0].lower));
  return verb && behindNoun && !(beforeNoun && last?.tag !== 'noun' && last?.tag !== 'pronoun') ? verb : { ...word, tag: 'adjective' };
}

/** A present-tense verb: certain where the word is no noun and its clause has no verb yet, doubtful otherwise. */
function finite(word: Tagged, as: (inflection: Inflection) => Tagged | undefined, before: readonly Tagged[], after: readonly Tagged[]): Tagged {
  // "members present in person or by proxy": those who are there.
  if (word.lower === 'present' && before.at(-1)?.tag === 'noun' && /^(?:in person|by proxy)$/.test(after[0]?.lower ?? '')) return word;
  if (word.lower === 'present' && before.at(-1)?.tag === 'comma' && /^(?:in person|by proxy|either|in)$/.test(after[0]?.lower ?? '')) return { ...word, tag: 'adverb' };
  // "the members present choose one of themselves": those who are there, and what they do.
  if (isThere(word, before.at(-1)) && after[0] && isBase(after[0]) && !nounsToo.has(after[0].lower)) return word;
  const those = isThere(before.at(-1), before.at(-2)) ? before.slice(0, -1) : withoutAside(before);
  const last = those.findLast((earlier) => earlier.tag !== 'adverb' && earlier.tag !== 'not' && earlier.tag !== 'only');
  const verb = as('third') ?? as('base');
  if (verb && (doesIt(verb, before.at(-1), before.at(-2)) || doesSo(verb, before))) return verb;
  if (!verb || /^(?:is|are|was|were|has|have)$/.test(after[0]?.lower ?? '') && nounsToo.has(word.lower) || (after[0]?.tag === 'modal' && !(verb.inflection === 'third' && last?.tag === 'noun' && endsClause(word, before)))) return word;
  const opened = last === undefined || last.tag === 'comma' || last.tag === 'and' || last.tag === 'or' || last.tag === 'but' || last.tag === 'semicolon' || last.tag === 'colon';
  if (opened) return opening(word, verb, before, after);
  if (last.tag === 'relative') return last.lower.endsWith('whose') || /^(?:be|modal|have)$/.test(after[0]?.tag ?? '') ? word : verb;
  const aged = last.tag === 'number' && (/^[£€$]/.test(last.lower) || /^(?:over|under|above|below)$/.test(those.at(-2)?.lower ?? ''));
  const subject = (isNominal(last) && (last.tag !== 'number' || aged) && last.tag !== 'determiner') || last.tag === 'close' || (last.tag === 'verb' && (last.inflection === 'participle' || (last.inflection === 'base' && verb.inflection === 'third' && !nounsToo.has(word.lower))));
  if (!subject) return word;
  const open = sinceOpening(those);
  const participleToo = as('participle');
  if (participleToo && verb.inflection === 'base' && verb.value !== 'become') return { ...participleToo, maybeVerb: verb.value };
  if (verb.inflection === 'base' && last.tag === 'noun' && !isPlural(last.lower) && joinsTwo(before) && !nounsToo.has(word.lower)) return verb;
  if (verb.inflection === 'base' && last.tag === 'noun' && !isPlural(last.lower) && isOfMany(before)) return { ...word, maybeVerb: verb.value };
  if (verb.inflection === 'base' && last.tag === 'noun' && !isPlural(last.lower)) return open.some((earlier) => earlier.tag === 'reference' || (earlier.tag === 'noun' && isPlural(earlier.lower))) ? { ...word, maybeVerb: verb.value } : word;
  if (!nounsToo.has(word.lower) && !nounsToo.has(singular(word.lower)) && !open.some(isFinite)) return verb;
  return open.some((earlier) => earlier.tag === 'modal') ? word : { ...word, maybeVerb: verb.value };
}

/** "the members present". */
function isThere(word: Tagged | undefined, people: Tagged | undefined): boolean {
  return word?.lower === 'present' && people?.tag === 'noun' && isPlural(people.lower);
}

/** "The members, other than the Chair, serve …": the words up to a verb without those between commas that take somebody out, where no verb came before. */
export function withoutAside(before: readonly Tagged[]): readonly Tagged[] {
  if (before.at(-1)?.tag !== 'comma') return before;
  const opened = before.findLastIndex(({ tag }, at) => tag === 'comma' && before[at + 1]?.tag === 'exception');
  return opened > 0 && !before.some((word) => isFinite(word) || word.tag === 'condition') ? before.slice(0, opened) : before;
}

/** "A person who resigns shall …": behind "who", whoever was named does something; behind "which" or "that" only what is no noun says so. */
function doesIt({ lower, inflection }: Tagged, last: Tagged | undefined, named: Tagged | undefined): boolean {
  if (last?.tag !== 'relative' || named?.tag !== 'noun') return false;
  if (last.lower === 'who') return inflection === (isPlural(named.lower) ? 'base' : 'third');
  return /^(?:that|which)$/.test(last.lower) && inflection === 'third' && !isPlural(named.lower) && !nounsToo.has(lower) && !nounsToo.has(singular(lower));
}

/** "A person who resigns ceases to …": the verb of the sentence right behind that of "who resigns". */
function doesSo({ lower, inflection }: Tagged, before: readonly Tagged[]): boolean {
  const [named, opens, verb] = before.slice(-3);
  if (opens?.tag !== 'relative' || named?.tag !== 'noun' || verb?.tag !== 'verb' || nounsToo.has(lower) || nounsToo.has(singular(lower))) return false;
  return inflection === 'third' && !isPlural(named.lower) && verb.inflection === 'third';
}

/** "Members who have been away for a year lose …": what those do of whom the side clause speaks, which has its verb. */
function isOfMany(before: readonly Tagged[]): boolean {
  const opened = before.findLastIndex(({ tag }) => tag === 'relative');
  return opened > 0 && before[opened]?.lower === 'who' && isPlural(before[opened - 1]?.lower ?? '') && before.slice(opened).some(isFinite) && !before.slice(0, opened).some(isFinite);
}

/** "Riders absent when their race begins may …": the verb that the condition waits for, and no noun. */
function endsClause({ lower }: Tagged, before: readonly Tagged[]): boolean {
  const opened = before.findLastIndex(({ tag }) => tag === 'condition' || tag === 'relative');
  return opened >= 0 && !nounsToo.has(lower) && !nounsToo.has(singular(lower)) && !before.slice(opened).some((word) => isFinite(word) || word.tag === 'comma');
}

/** Behind a comma or "and": a verb, unless it may as well be a noun or an adjective there. */
function opening(word: Tagged, verb: Tagged, before: readonly Tagged[], after: readonly Tagged[]): Tagged {
  if (before.length === 0 && (after[0]?.lower === 'means' || after[0]?.tag === 'of' || (after[0]?.tag === 'noun' && after[1]?.tag === 'modal'))) return word;
  // "Where possible, score sheets should …": no verb came before that a bare one could go on with.
  if (before.length > 0 && verb.inflection === 'base' && after[0]?.tag === 'noun' && !before.some((earlier) => isFinite(earlier) || (earlier.tag === 'to' && earlier.value === 'infinitive'))) return word;
  if (adjectivesToo.has(word.lower) && after[0]?.tag === 'noun') return word;
  if (!agreesWithVerb(verb, before) && after[0]?.tag !== 'determiner') return word;
  // "Copies of the minutes shall …", "Changes to the rules need …": no verb in -s opens a sentence.
  if (before.length === 0 && verb.inflection === 'third' && (after[0]?.tag === 'of' || (after[0]?.tag === 'to' && nounsToo.has(word.lower)))) return word;
  // "may be removed by the members, and draws up the accounts": no list that a comma before "and" ends, and no noun.
  if (verb.inflection === 'third' && isSecondVerb(word, before, after)) return verb;
  // "shall provide resources or approaches for …": behind a modal, a verb in -s would be another's.
  if (verb.inflection === 'third' && before.some((earlier) => earlier.tag === 'modal') && before.findLastIndex(({ tag }) => tag === 'relative') < before.findLastIndex(({ tag }) => tag === 'modal') && !startsObject(after[0])) return { ...word, maybeVerb: verb.value };
  // "race, age, or profession": one word between commas, where no verb came before, is a noun.
  if (/^(?:comma|and|or)$/.test(after[0]?.tag ?? '') && before.at(-1)?.tag === 'comma' && before.at(-2)?.tag === 'noun' && verb.inflection === 'base') return word;
  if (!nounsToo.has(word.lower)) return verb;
  // "may remove them and fill vacancies": nothing is joined to "them" but another verb.
  if (verb.inflection === 'base' && /^(?:and|or)$/.test(before.at(-1)?.tag ?? '') && /^(?:it|them|him|her)$/.test(before.at(-2)?.lower ?? '') && before.some(({ tag }) => tag === 'modal')) return verb;
  // "is responsible to the Board and acts on its instructions", "is chosen by the residents, acts for them and …": what officers do, behind what they are.
  const goesOn = before.at(-1)?.tag === 'comma' ? before.some(isFinite) : before.at(-1)?.tag === 'and' && !isPlural(before.at(-2)?.lower ?? 's');
  if (goesOn && verb.inflection === 'third' && /^(?:act|serve|report|answer|work)$/.test(verb.value) && /^(?:preposition|to)$/.test(after[0]?.tag ?? '')) return verb;
  if (!opensObject(after[0], verb)) return word;
  const earlier = before.at(-2);
  const likelyNoun = !startsObject(after[0]) && earlier?.tag === 'noun' && !isPlural(earlier.lower) && !capitalised(earlier);
  return likelyNoun ? { ...word, maybeVerb: verb.value } : verb;
}

/** Behind a passive with its "by" and the one comma before "and". */
function isSecondVerb({ lower }: Tagged, before: readonly Tagged[], after: readonly Tagged[]): boolean {
  const since = before.slice(before.findLastIndex(({ tag }) => tag === 'modal'));
  const joined = before.at(-1)?.tag === 'and' && before.at(-2)?.tag === 'comma' && since.filter(({ tag }) => tag === 'comma').length === 1;
  return joined && since[1]?.tag === 'be' && since.some((found) => found.lower === 'by') && !nounsToo.has(lower) && !nounsToo.has(singular(lower)) && /^(?:preposition|to|adverb|noun)$/.test(after[0]?.tag ?? '');
}

/** "apply to amendments or changes": behind a noun and "and", a verb in -s wants another like it before, or an object; "shall" wants none. */
function agreesWithVerb({ inflection }: Tagged, before: readonly Tagged[]): boolean {
  const last = before.at(-1);
  if (inflection !== 'third' || !(last?.tag === 'and' || last?.tag === 'or') || before.at(-2)?.tag !== 'noun') return true;
  const governed = before.findLastIndex(({ tag }) => tag === 'modal' || tag === 'do');
  return before.slice(governed + 1).some((word) => (word.tag === 'verb' && word.inflection === 'third') || /^(?:is|was|has)$/.test(word.lower));
}

/** "a full and complete record": these are verbs too. */
const adjectivesToo = new Set('complete open clear direct separate present free equal own secure clean dry empty close correct perfect mature live lower exact subject ready slow warm cool calm quiet better further level round smooth sound'.split(' '));

/** "the Chair and the Secretary agree": two are many, where no verb came before. */
function joinsTwo(before: readonly Tagged[]): boolean {
  const opened = before.findLastIndex((word) => /^(?:condition|relative|comma|semicolon|colon)$/.test(word.tag));
  const since = before.slice(opened + 1);
  return since.some((word) => word.tag === 'and') && !since.some((word) => isFinite(word) || /^(?:preposition|to)$/.test(word.tag));
}

/** The words since the clause opened: behind the last condition, relative, comma or "and". */
function sinceOpening(before: readonly Tagged[]): readonly Tagged[] {
  return before.slice(before.findLastIndex((word) => /^(?:condition|relative|comma|semicolon|colon|and|or|but)$/.test(word.tag) || /^(?:before|after|than|as|since)$/.test(word.lower)) + 1);
}

const isFinite = (word: Tagged): boolean => word.tag === 'modal' || word.tag === 'be' || word.tag === 'have' || word.tag === 'do' || (word.tag === 'verb' && (word.inflection === 'third' || word.inflection === 'base'));

/** "… and report to Congress": a bare singular noun would want an article. */
function opensObject(next: Tagged | undefined, verb: Tagged): boolean {
  const third = verb.inflection === 'third' && next?.tag === 'to';
  return startsObject(next) || third || (verb.inflection === 'base' && (next?.tag === 'to' || next?.tag === 'preposition' || next?.tag === 'adverb'));
}

function startsObject(word: Tagged | undefined): boolean {
  return word !== undefined && /^(?:determiner|number|quote|pronoun|reference|comparator)$/.test(word.tag);
}
