/** Where new text goes. */
import type { Label, Mention, Position, Target } from './ast.ts';
import { isSpot } from './items.ts';
import type { Unit } from './layout.ts';
import type { Frame, Item } from './parser.ts';
import { current, targetOf, whole } from './scene.ts';
import type { Scene } from './scene.ts';
import { KIND } from './vocabulary.ts';

export function positionOf(scene: Scene, frame: Frame, { label, unit }: { readonly label: Label | undefined; readonly unit: Unit }): Position | undefined {
  const item = frame.items.find(isSpot) ?? frame.items.find(({ relation }) => relation === 'after' || relation === 'before' || relation === 'end' || relation === 'start');
  const relation = item?.relation;
  if (item && (relation === 'after' || relation === 'before' || relation === 'end' || relation === 'start')) {
    const named = item.references || item.quote || item.part;
    if (named) return { relation, target: endmost(followed(beneath(targetOf(scene, item), label), frame), frame) };
    const sentence = frame.items.find(({ part }) => part === 'sentence');
    return scene.within.length > 0 ? { relation, target: sentence ? targetOf(scene, sentence) : isOfWhole(item, unit) ? whole(scene.within) : current(scene) } : undefined;
  }
  const to = frame.items.find(({ relation: each, references }) => each === 'to' && references);
  if (to) return { relation: 'end', target: targetOf(scene, to) };
  return scene.within.length > 0 || label ? { relation: 'end', target: whole(scene.within.filter((mention) => !isBeside(mention, label))) } : undefined;
}

/** "In the second sentence delete “a”, and at the end of the clause add “b”": not of the sentence. */
function isOfWhole({ span }: Item, { written: { text, start } }: Unit): boolean {
  return OF_WHOLE.test(text.slice(span.end - start));
}

const OF_WHOLE = new RegExp(String.raw`^\s*(?:of\s+)?(?:the|that|this|said)\s+(?:${KIND}|list)\b`, 'iu');

/** "In clause 8.6 …, and add a new 8.8": that stands beside 8.6, not below it; "a new Rule 12" stands in no Rule 12. */
function isBeside({ references: [reference] }: Mention, label: Label | undefined): boolean {
  if (label === undefined || reference === undefined) return false;
  return label.parts.join('.') === reference.labels.join('.') || (label.parts.length > 1 && reference.labels.length === label.parts.length && reference.labels[0] === label.parts[0]);
}

/** "Between “a” and “b”", "after “a” but before the semi-colon". */
function followed(target: Target, { items }: Frame): Target {
  const isBehind = items.find(isSpot)?.relation === 'after';
  const quote = items.find(({ relation }) => relation === 'between' || (isBehind && relation === 'before'))?.quote;
  return quote && target.part.kind === 'words' ? { ...target, part: { ...target.part, followedBy: quote } } : target;
}

/** "Insert a new clause 2 in Chapter 3 after clause 1": that of Chapter 3. */
function beneath(target: Target, label: Label | undefined): Target {
  const [mention] = target.within;
  const outer = label?.parts.slice(0, -1) ?? [];
  if (mention === undefined || target.within.length > 1 || outer.length === 0 || mention.references[0]?.labels.length !== 1 || outer.join('.') === mention.references[0].labels[0]) return target;
  return { ...target, within: [{ ...mention, references: mention.references.map((reference) => ({ ...reference, keyword: '', labels: [...outer, ...reference.labels] })) }] };
}

/** "Delete “and” at the end of clause 4": the last of them; a full stop that is named without a place is the one that ends the clause. */
export function endmost(target: Target, { items }: Frame): Target {
  const { part } = target;
  if (part.kind !== 'words' || part.nth !== undefined) return target;
  const isLast = items.some(({ relation, quote }) => relation === 'end' && !quote) || /^[.;:]$/u.test(part.quote.text);
  return isLast ? { ...target, part: { ...part, nth: -1 } } : target;
}
