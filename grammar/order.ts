/** Tagged words in the order in which the grammar reads them: what stands between modal and verb goes to the front, inverted questions are turned. */
import { nounsToo, verbForms } from './lexicon.ts';
import { isBase, type Tagged } from './tagger.ts';

export function inOrder(words: readonly Tagged[]): readonly Tagged[] {
  return adjunctsFirst(asidesFirst(turned(relativeAsides(joinedLeads(words)))));
}

/** "… and, when a member objects, must …": as if no comma stood behind "and". */
function joinedLeads(words: readonly Tagged[]): readonly Tagged[] {
  const isIdle = (word: Tagged, at: number): boolean => word.tag === 'comma' && joins(words[at - 1]) && /^(?:condition|adverb|preposition|precedence)$/.test(words[at + 1]?.tag ?? '') && startsClause(words, words.findIndex(({ tag }, next) => next > at && tag === 'comma') + 1);
  // "and, in general, shall": no more than an adverb.
  const endsAdverb = (word: Tagged, at: number): boolean => word.tag === 'comma' && words[at - 1]?.tag === 'adverb' && words[at - 2] !== undefined && isIdle(words[at - 2] ?? word, at - 2);
  return words.some(isIdle) ? words.filter((word, at) => !isIdle(word, at) && !endsAdverb(word, at)) : words;
}

/** "an account which, among other things, shall show the fees": as if no commas stood there. */
function relativeAsides(words: readonly Tagged[]): readonly Tagged[] {
  const open = words.findIndex(({ tag }, at) => tag === 'comma' && words[at - 1]?.tag === 'relative');
  const close = open < 0 ? -1 : words.findIndex(({ tag }, at) => tag === 'comma' && at > open + 1 && at < open + 10);
  return close > 0 && /^(?:modal|be|have)$/.test(words[close + 1]?.tag ?? '') ? words.filter((_, at) => at !== open && at !== close) : words;
}

/** A verb, or a short subject and its modal. */
function startsClause(words: readonly Tagged[], from: number): boolean {
  const modal = words.findIndex(({ tag }, at) => at > from && tag === 'modal');
  return startsPredicate(words[from]) || (modal > from && modal < from + 5 && /^(?:determiner|pronoun|noun)$/.test(words[from]?.tag ?? '') && words.slice(from, modal).every(({ tag }) => /^(?:determiner|pronoun|noun|adjective)$/.test(tag)));
}

const startsPredicate = (word: Tagged | undefined): boolean => word !== undefined && (/^(?:modal|be|have)$/.test(word.tag) || startsVerb(word));

/** "The Board shall, after consulting the Members, appoint …": what stands between modal and verb is read first. */
function asidesFirst(words: readonly Tagged[]): readonly Tagged[] {
  const open = words.findIndex((word, at) => word.tag === 'comma' && (words[at - 1]?.tag === 'modal' || (/^(?:adverb|not)$/.test(words[at - 1]?.tag ?? '') && words[at - 2]?.tag === 'modal')));
  if (open < 0) return words;
  if (joins(words[open + 1]) && !/^(?:preposition|condition|adverb|precedence|exception)$/.test(words[open + 2]?.tag ?? '')) return twoModals(words, open);
  const close = words.findIndex((word, at) => at > open + 1 && word.tag === 'comma' && (startsVerb(words[at + 1]) || /^(?:have|be) /.test(words[at + 1]?.lower ?? '')));
  if (close < 0) return words;
  // "shall, in such cases, have the power to": the second modal is meant.
  if (words[close + 1]?.tag === 'modal') return [...words.slice(open + 1, close + 1), ...words.slice(0, open - 1), ...words.slice(close + 1)];
  return [...words.slice(open + 1, close + 1), ...words.slice(0, open), ...words.slice(close + 1)];
}

const joins = (word: Tagged | undefined): boolean => word?.tag === 'and' || word?.tag === 'or';

/** "The Clerk shall, and the members may, attend the meeting": the Clerk shall attend it, and the members may. */
function twoModals(words: readonly Tagged[], open: number): readonly Tagged[] {
  const close = words.findIndex((word, at) => at > open && word.tag === 'comma' && words[at - 1]?.tag === 'modal' && startsVerb(words[at + 1]));
  if (close < 0) return words;
  const act = words.slice(close + 1).filter(({ tag }) => tag !== 'stop');
  return [...words.slice(0, open), ...act, ...words.slice(open, close), ...act];
}

/** "may by a two-thirds vote dismiss": the same without commas. */
function adjunctsFirst(words: readonly Tagged[]): readonly Tagged[] {
  const open = words.findIndex((word, at) => (word.tag === 'preposition' || word.tag === 'condition') && words[at - 1]?.tag === 'modal');
  if (open < 0) return words;
  const behind = words.map((word, at) => at > open + 1 && at < open + 14 && startsVerb(word) && /^(?:noun|reference)$/.test(words[at - 1]?.tag ?? ''));
  const sure = words.findIndex((word, at) => behind[at] && !nounsToo.has(word.lower));
  const close = sure < 0 ? words.findIndex((word, at) => behind[at] && actsThere(word, words[at + 1])) : sure;
  const first = words[open];
  if (close < 0 || !first) return words;
  const comma: Tagged = { ...first, tag: 'comma', value: ',', text: ',', lower: ',', end: first.start, kind: 'mark' };
  return [...words.slice(open, close), comma, ...words.slice(0, open), ...words.slice(close)];
}

/** "may within 21 days appeal against it", "may by a majority of votes cast recall the Chair": what might be a noun is the verb, as none other comes. */
const actsThere = ({ lower }: Tagged, next: Tagged | undefined): boolean => /^(?:determiner|pronoun|number|preposition|to|reference|quote)$/.test(next?.tag ?? '') && verbForms(lower).every(({ inflection }) => inflection !== 'participle');

function startsVerb(word: Tagged | undefined): boolean {
  return word !== undefined && (isBase(word) || word.tag === 'not');
}

// ---------------------------------------------------------------------------------------------------------- inversions

/** "nor may they override": nor they may not override. "Should a vacancy arise": if a vacancy should arise. */
function turned(words: readonly Tagged[]): readonly Tagged[] {
  const at = words.findIndex((word, index) => word.tag === 'modal' && (denies(words, index - 1) || (word.lower === 'should' && (opens(words, index) || trails(words, index)))));
  const modal = words[at];
  const verb = modal ? verbBehind(words, at + 1) : -1;
  if (!modal) return words;
  if (verb < at + 2) return retold(words, at) ?? words;
  const nor = denies(words, at - 1);
  const mark: Tagged = { ...modal, tag: nor ? 'not' : 'condition', value: nor ? 'not' : 'if' };
  const subject = words.slice(at + 1, verb);
  const place = { start: subject.at(-1)?.end ?? modal.start, end: subject.at(-1)?.end ?? modal.end };
  const inverted = nor ? [...subject, { ...modal, ...place }, { ...mark, ...place }] : [mark, ...subject, { ...modal, ...place }];
  return [...words.slice(0, words[at - 1]?.lower === 'neither' ? at - 1 : at), ...inverted, ...words.slice(verb)];
}

/** "nor", and "neither" where it opens the sentence or what a comma or "and" joins to it. */
const denies = (words: readonly Tagged[], at: number): boolean => words[at]?.lower === 'nor' || (words[at]?.lower === 'neither' && (at === 0 || /^(?:and|comma|semicolon)$/.test(words[at - 1]?.tag ?? '')));

/** "The Chair may not vote, and neither may the Clerk": the Clerk may not vote. */
function retold(words: readonly Tagged[], at: number): readonly Tagged[] | undefined {
  const modal = words[at];
  const first = words.findIndex(({ tag }) => tag === 'modal');
  const joint = words.slice(0, at - 1).findLastIndex(({ tag }) => !/^(?:comma|semicolon|and)$/.test(tag)) + 1;
  const subject = words.slice(at + 1).filter(({ tag }) => tag !== 'stop');
  if (!modal || first < 1 || first >= joint || !denies(words, at - 1) || subject.length === 0 || subject.length > 8 || !subject.every(({ tag }, index) => index === 0 || /^(?:noun|determiner|of|adjective|and|or)$/.test(tag))) return undefined;
  const act = words.slice(words[first + 1]?.tag === 'not' ? first + 2 : first + 1, joint);
  if (act.length === 0 || !(words[first + 1]?.tag === 'not' || words[0]?.value === 'no') || act.some(({ tag }) => tag === 'modal')) return undefined;
  const place = { start: subject.at(-1)?.end ?? modal.start, end: subject.at(-1)?.end ?? modal.end };
  const named = subject.length === 1 ? subject.map((word): Tagged => ({ ...word, tag: word.tag === 'pronoun' ? 'pronoun' : 'noun' })) : subject;
  const comma: Tagged = { ...modal, tag: 'comma', value: ',', text: ',', lower: ',', end: modal.start, kind: 'mark' };
  const and: Tagged = { ...comma, tag: 'and', value: 'and', text: 'and', lower: 'and', kind: 'word' };
  return [...words.slice(0, joint), comma, and, ...named, { ...modal, ...place }, { ...modal, ...place, tag: 'not', value: 'not' }, ...act];
}

const opens = (words: readonly Tagged[], index: number): boolean => index === 0 || (words[index - 1]?.tag === 'comma' && index < 8);

/** "The Board shall fill it should a vacancy arise": behind a clause that has its modal, an article follows and no verb. */
const trails = (words: readonly Tagged[], index: number): boolean => index > 3 && /^(?:determiner|pronoun)$/.test(words[index + 1]?.tag ?? '') && /^(?:noun|comma|close)$/.test(words[index - 1]?.tag ?? '')
  && words.slice(0, index).some(({ tag }, at) => /^(?:modal|be)$/.test(tag) && !words.slice(0, at).some((earlier) => /^(?:condition|relative)$/.test(earlier.tag)));

/** The base verb behind a short noun phrase. */
function verbBehind(words: readonly Tagged[], from: number): number {
  if (!/^(?:determiner|noun|pronoun|number|there)$/.test(words[from]?.tag ?? '')) return -1;
  for (let at = from + 1; at < from + 10; at++) {
    const word = words[at];
    if (!word || /^(?:comma|semicolon|stop|modal|condition|relative)$/.test(word.tag)) return -1;
    if (isBase(word) && !/^(?:determiner|number|of|preposition)$/.test(words[at - 1]?.tag ?? '') && (word.tag !== 'noun' || !nounsToo.has(word.lower))) return at;
  }
  return -1;
}
