/** The things that a frame names, by what they are to its verb. */
import type { Reference } from '../ast.ts';
import type { Content, Label, Mention, Part } from './ast.ts';
import type { Frame, Item } from './parser.ts';

export function isQuote({ quote }: Item): boolean {
  return quote !== undefined;
}

export function find(frame: Frame, relation: Item['relation'], test: (item: Item) => boolean): Item | undefined {
  return frame.items.find((item) => item.relation === relation && test(item));
}

/** What the verb acts on: behind it, or before it where nothing stands behind. */
export function objectsOf(frame: Frame): readonly Item[] {
  const named = frame.items.filter(({ relation, part }) => relation === 'none' && ((part !== 'lines' && part !== 'row') || !frame.items.some(isQuote)));
  const words = wordsBefore(frame);
  const behind = named.filter(({ before, quote }) => !before && quote?.form !== 'block');
  return behind.length > 0 ? behind : words.length > 0 ? words : named.filter(({ before }) => before);
}

export function mentionOf({ references, span }: Item): readonly Mention[] {
  return references ? [{ references, span }] : [];
}

/** "After “x”", "before paragraph (b)". */
export function isSpot({ relation, references, quote }: Item): boolean {
  return (relation === 'after' || relation === 'before') && (references !== undefined || quote !== undefined);
}

/** "Article 5 is deleted": what stands before the verb is its object. */
export function isObjectless({ items }: Frame): boolean {
  return !items.some(({ before, relation, quote, below }) => !before && !below && (relation === 'none' || (quote !== undefined && (relation === 'from' || relation === 'after'))));
}

/** "Clause 5: the word “six” to be replaced", "clause 2, last sentence to be deleted": the words are the object, and the clause is their place. */
export function wordsBefore({ items }: Frame): readonly Item[] {
  const named = items.filter(({ before, relation }) => before && relation === 'none');
  const quoted = named.filter(isQuote);
  return quoted.length > 0 ? quoted : named.filter(({ part }) => part !== undefined);
}

/** "The words between “a” and “b”", "after “a” and before “b”": without either. */
export function betweenIn(frame: Frame): Part | undefined {
  const [from, to] = [find(frame, 'after', isQuote)?.quote, (find(frame, 'between', isQuote) ?? find(frame, 'before', isQuote))?.quote];
  const others = frame.items.filter(({ relation, quote, part }) => (quote ?? part) !== undefined && !AROUND.has(relation));
  return from && to && others.length === (frame.verb === 'delete' ? 0 : 1) ? { kind: 'from-to', from, to, between: true } : undefined;
}

const AROUND: ReadonlySet<Item['relation']> = new Set(['after', 'between', 'before', 'in']);

/** Whether an insertion says itself where it goes. */
export function isPlaced({ items }: Frame): boolean {
  return items.some(({ relation, references }) => ['after', 'before', 'end', 'start'].includes(relation) || (references !== undefined && relation !== 'none'));
}

/** The new text of an insertion: the block below, else a quotation that is not a place. */
export function contentOf(frame: Frame): Content | undefined {
  const block = frame.items.find(({ quote }) => quote?.form === 'block')?.quote;
  const plain = frame.items.find(({ quote, relation, before }) => quote && !before && (relation === 'none' || relation === 'with' || relation === 'as' || (frame.verb !== 'insert' && relation === 'to')))?.quote;
  if (block ?? plain) return block ?? plain;
  // "The words “a” be added", "the sentence “A.” be put in its place".
  const subject = frame.verb === 'insert' ? frame.items.find(({ quote, words, relation, before }) => (quote ?? words) && before && relation === 'none') : undefined;
  return subject?.quote ?? subject?.words;
}

/** "insert new clause 5": the number it is to have. */
export function labelOf(frame: Frame): Label | undefined {
  const item = frame.items.find(({ relation, references, before }) => references && !before && (relation === 'none' || relation === 'as'));
  return item && labelIn(item);
}

export function labelIn({ references, span }: Pick<Item, 'references' | 'span'>): Label | undefined {
  const reference = references?.[0];
  return reference && { parts: isNamedTwice(reference) ? reference.labels.slice(1) : reference.labels, text: reference.text, span };
}

/** "Clause 2.5 in Article 2". */
function isNamedTwice({ labels: [outer, inner], text }: Reference): boolean {
  return outer === inner && outer !== undefined && /\s(?:in|of)\s/iu.test(text) && text.includes(`${outer}.`);
}
