/** Words of the plain sentence that a roundabout wording stands for: those that the text lacks, and verbs in the form that they need there. */
import { verbForms } from './lexicon.ts';
import type { Tagged } from './tagger.ts';

export type Words = readonly Tagged[];
export type Parts = Readonly<Record<string, Words>>;

export interface Rephrasing {
  /** Over the words in lower case, one blank between them; `|` stands where an item begins behind its stem. */
  readonly pattern: RegExp;
  /** The words of the plain sentence; undefined where the pattern fits and the words do not. */
  readonly plain: (parts: Parts) => Words | undefined;
}

/** A word that the plain sentence has and the text has not, where `place` stands. */
export function word(place: Tagged | undefined, tag: Tagged['tag'], lower: string, value = lower): Words {
  return place ? [{ tag, value, text: lower, lower, start: place.start, end: place.end, kind: 'word' }] : [];
}

export const modal = (place: Words | undefined, value: string): Words => word(place?.at(-1), 'modal', value === 'duty' ? 'shall' : 'may', value);

/** "to keep", "keeping", "keep": the words with a base verb in front; nothing where none is there. */
export function acting(words: Words | undefined): Words | undefined {
  const [first, ...rest] = words ?? [];
  if (first === undefined) return undefined;
  if (first.tag === 'to') return acting(rest);
  if (first.tag === 'be' || first.tag === 'have') return first.lower === 'be' || first.lower === 'have' ? words : undefined;
  if (first.tag === 'adverb') return acting(rest) && words;
  const base = isThing(first, rest[0]) ? undefined : baseOf(first);
  return base && [base, ...rest.flatMap((next, index) => (isRepeatedTo(rest, next, index) ? [] : [isRepeatedTo(rest, rest[index - 1] ?? next, index - 1) || (joins(rest[index - 1]) && isGerund(first) && isGerund(next)) ? asVerb(next) : next]))];
}

/** The base form of what can only be a verb here. */
export function asVerb(found: Tagged): Tagged {
  const base = baseOf(found);
  return base ? { ...base, tag: 'verb', inflection: 'base' } : found;
}

/** "access to the library", "election of officers" are nouns, whatever else they may be; "dispose of" is a verb. */
const isThing = ({ lower }: Tagged, next: Tagged | undefined): boolean => (next?.tag === 'of' && !isIng(lower) && !/^(?:dispose|approve)$/.test(lower)) || (lower === 'access' && next?.tag === 'to');

export const isIng = (lower: string): boolean => lower.endsWith('ing');

/** "to keep the minutes and to call meetings": one "shall" does for both. */
function isRepeatedTo(words: Words, { tag }: Tagged, index: number): boolean {
  const next = words[index + 1];
  return tag === 'to' && joins(words[index - 1]) && next !== undefined && (next.lower === 'be' || next.lower === 'have' || verbForms(next.lower).some(({ inflection }) => inflection === 'base'));
}

export const joins = (found: Tagged | undefined): boolean => found?.tag === 'comma' || found?.tag === 'and' || found?.tag === 'or';

/** A verb in its base form, in small letters: "Keeping" → "keep". */
export function baseOf(found: Tagged): Tagged | undefined {
  if (found.tag !== 'noun') return undefined;
  const form = verbForms(found.lower).find(({ inflection }) => inflection === 'base' || inflection === 'gerund');
  return form && { ...found, lower: form.lemma, text: form.lemma, value: form.lemma };
}

export const isGerund = (found: Tagged): boolean => found.tag === 'noun' && found.lower.endsWith('ing') && verbForms(found.lower).some(({ inflection }) => inflection === 'gerund');

/** Who has it, alone where the wording says so. */
export const holder = (who: Words | undefined, alone: Words | undefined): Words => [...((alone?.length ?? 0) > 0 ? word(alone?.[0], 'only', 'only') : []), ...(who ?? [])];

export const isBase = (found: Tagged | undefined): boolean => found !== undefined && (found.lower === 'be' || found.lower === 'have' || (found.tag === 'noun' && verbForms(found.lower).some(({ inflection }) => inflection === 'base')));
