/** A frame where it stands: which places it names for itself and for what follows, and which verb reads the rest. */
import { isObjectless, isSpot, mentionOf, wordsBefore } from './items.ts';
import type { Mention } from './ast.ts';
import type { Unit } from './layout.ts';
import { BEGINNING, COUNTED, HOLDING, SAME, TITLE } from './named.ts';
import type { Frame, Item } from './parser.ts';
import { done, isInner, lastWithin, unclear } from './scene.ts';
import type { Scene } from './scene.ts';
import { readAmend, readDelete, readInsert, readMove, readReads, readRenumber, readReplace, readResult, readRetain } from './verbs.ts';

export function readFrame(scene: Scene, written: Frame, unit: Unit): void {
  const frame = withSame(scene, withNewNumber(written, unit));
  const places = outermostFirst(placesIn(scene, frame));
  if (places.length > 0) scene.within = [...scene.contexts.flatMap(({ within }) => within), ...(openedAround(scene, places) ?? beside(scene, places)), ...places];
  else if (scene.opened && standsBeside(frame)) scene.within = [...scene.contexts.flatMap(({ within }) => within), ...scene.opened];
  if (places.length > 0 || frame.items.some(({ part, before }) => part && before)) scene.sentence = undefined;
  const [sentence, ...others] = frame.items.filter((item) => isArea(item, frame));
  if (others.length > 0 && frame.verb !== undefined) return unclear(scene, frame, 'It speaks of several sentences: say it for each of them.', unit);
  if (sentence) scene.sentence = { kind: 'sentence', nth: sentence.ordinal ?? -1, span: sentence.span };
  scene.lines = frame.items.some(({ quote }) => quote) ? frame.items.find(({ part }) => part === 'lines')?.lines ?? scene.lines : scene.lines;
  scene.row = frame.items.some(({ quote }) => quote) ? rowIn(frame) ?? scene.row : scene.row;
  const excepted = exceptedIn(frame);
  if (excepted === 'unclear') return unclear(scene, frame, 'It is not clear where the exception holds: name a clause.', unit);
  scene.except = excepted;
  switch (frame.verb) {
    case undefined: if (isEverywhere(frame)) return everywhere(scene);
      if (saysWhatWent(scene, frame, unit)) return;
      if (comesAnew(frame)) return readInsert(scene, { ...frame, verb: 'insert', items: frame.items.map((item) => ({ ...item, before: false })) }, unit);
      // "The second sentence shall become a new clause".
      if (frame.items.some(({ relation }) => relation === 'as')) return unclear(scene, frame, 'It is not clear what is to be changed, and where.', unit);
      return STANDS.test(unit.written.text) ? readReads(scene, frame, unit) : undefined;
    case 'delete': return readDelete(scene, frame, unit);
    case 'insert': return readInsert(scene, frame, unit);
    case 'replace': return readReplace(scene, frame, unit);
    case 'amend': return readAmend(scene, frame, unit);
    case 'move': return readMove(scene, frame, unit);
    case 'renumber': return readRenumber(scene, frame, unit);
    case 'reads-now': return readReads(scene, frame, unit);
    case 'reads-then': return readResult(scene, frame, unit);
    case 'consequential': return void done(scene, { kind: 'consequential' }, frame, unit);
    case 'retain': return readRetain(scene, frame, unit);
    case 'falls': return;
  }
}

/** "A new Section 5 is added": the number that it is to have, and no place. */
function withNewNumber(frame: Frame, { written: { text, start } }: Unit): Frame {
  if (frame.verb !== 'insert' || !frame.isNew) return frame;
  const isNumber = ({ before, relation, references, span }: Item): boolean => before && relation === 'none' && references !== undefined && /\bnew\s+$/iu.test(text.slice(0, Math.max(0, span.start - start)));
  return { ...frame, items: frame.items.map((item) => (isNumber(item) ? { ...item, before: false } : item)) };
}

/** "And further amend such rule by …": what the instruction above spoke of, where it is no place for another thing. */
function withSame(scene: Scene, frame: Frame): Frame {
  if (frame.verb !== 'amend') return frame;
  return { ...frame, items: frame.items.map((item) => (isSame(item) ? { ...item, references: placeOf(scene, item).at(-1)?.references ?? item.references ?? [] } : item)) };
}

/** "This change is to be made wherever the word appears." */
function isEverywhere({ everywhere: holds, items }: Frame): boolean {
  return holds && items.every(({ relation, references }) => relation === 'in' && references !== undefined);
}

function everywhere({ done: all }: Scene): void {
  const last = all.at(-1);
  if (last && (last.action.kind === 'replace' || last.action.kind === 'delete') && last.action.what.part.kind === 'words') all.splice(-1, 1, { ...last, action: { ...last.action, everywhere: true } });
}

/** "Delete clause 4. “The Board may borrow.”": the words of what goes. */
function saysWhatWent({ done: all }: Scene, { items: [item, ...more] }: Frame, unit: Unit): boolean {
  const last = all.at(-1);
  if (!item?.quote || item.quote.form === 'block' || more.length > 0 || last?.action.kind !== 'delete' || last.span.start < unit.span.start || last.action.what.part.kind !== 'whole') return false;
  all.splice(-1, 1, { ...last, action: { ...last.action, what: { ...last.action.what, part: { kind: 'words', quote: item.quote } }, orWhole: true } });
  return true;
}

/** "New Rule 4.2 “Branches may not vote.”": inserts it, without saying so. */
function comesAnew({ items: [first, second, ...more], isNew }: Frame): boolean {
  return isNew && more.length === 0 && first?.references !== undefined && first.relation === 'none' && second?.quote !== undefined;
}

/** "Except in clauses 3 and 4". */
function exceptedIn({ items }: Frame): readonly Mention[] | 'unclear' | undefined {
  const excepted = items.filter(({ relation }) => relation === 'except');
  if (excepted.length === 0) return undefined;
  return excepted.some(({ references }) => references === undefined) ? 'unclear' : excepted.flatMap(mentionOf);
}

/** "Clause 4 reads as follows:": what stands there. */
const STANDS = /^(?!.*\b(?:so|that|to|shall|will|should)\b).*\breads(?: as follows)?:?\s*$/iu;

/** "In the row for Juniors": where, and not what. */
function rowIn({ items }: Frame): Scene['row'] {
  const row = items.find(({ part, relation }) => part === 'row' && (relation === 'in' || relation === 'none'));
  return row?.words && { kind: 'row', words: row.words, span: row.span };
}

/** "In the second sentence", "the second sentence, which reads “…”, be amended": where, and not what. */
function isArea({ part, relation, before }: Item, frame: Frame): boolean {
  if (part !== 'sentence') return false;
  const isObject = frame.verb === 'delete' || frame.verb === 'replace' || frame.verb === 'insert' || frame.verb === 'renumber';
  return relation === 'in' || (relation === 'none' && before && (!isObject || frame.items.some((other) => other.quote && !other.below && (other.relation === 'none' || frame.verb === 'insert'))));
}

/** Those that are joined stand beside one another: "in rule 3 and in rule 9". */
function placesIn(scene: Scene, frame: Frame): readonly Mention[] {
  return frame.items.filter((item) => isPlace(item, frame)).reduce<readonly Mention[]>((places, item) => {
    const [last, own] = [places.at(-1), placeOf(scene, item)];
    const [mention, ...more] = own;
    // “Section 3 of the same Article”.
    if (isSame(item)) return [...own, ...places];
    return last && mention && item.joined && more.length === 0 && areAlike(last, mention) ? [...places.slice(0, -1), { ...last, references: [...last.references, ...mention.references] }] : [...places, ...own];
  }, []);
}

function areAlike(one: Mention, other: Mention): boolean {
  return [one, other].every(({ references }) => references.every(({ labels }) => labels.length > 0)) && isInner(one) === isInner(other);
}

/** "In the same section": what the instruction above spoke of. */
function placeOf(scene: Scene, item: Item): readonly Mention[] {
  const [reference] = item.references ?? [];
  if (reference === undefined || !isSame(item)) return mentionOf(item);
  const last = lastWithin(scene);
  const outer = last.findIndex(({ references }) => references.length === 1 && references[0]?.keyword !== '' && new RegExp(`\\b${references[0]?.keyword}$`, 'iu').test(reference.text));
  if (outer >= 0) return [...last.slice(0, outer), ...last.slice(outer, outer + 1).map(outermost)];
  return /\b(?:paragraph|item|point)$/iu.test(reference.text) ? last : last.slice(0, last.findLastIndex((mention) => depthOf(mention) < 2) + 1);
}

function isSame({ references }: Item): boolean {
  return references?.[0]?.keyword === SAME;
}

/** "Article IV" of "Article IV, Section 2". */
function outermost(mention: Mention): Mention {
  const [reference] = mention.references;
  const isNested = reference !== undefined && reference.labels.length > 1 && OUTER.test(reference.text);
  return isNested ? { ...mention, references: [{ ...reference, labels: reference.labels.slice(0, 1), text: reference.text.replace(/,.*$/u, '') }] } : mention;
}

const OUTER = /^\p{L}+\s+[\dIVXLA-Z]+[A-Z]?,\s*\p{L}{4,}/u;

/** "The second paragraph of “Voting”": what is counted or quoted stands in what has a title or a number. */
function outermostFirst(places: readonly Mention[]): readonly Mention[] {
  return places.toSorted((a, b) => depthOf(a) - depthOf(b));
}

function depthOf({ references: [reference] }: Mention): number {
  if (reference?.keyword === TITLE || reference?.keyword === HOLDING) return 0;
  return reference?.keyword === COUNTED || reference?.keyword === BEGINNING ? 2 : 1;
}

/** A part of what was named first stands in it. */
function openedAround(scene: Scene, places: readonly Mention[]): readonly Mention[] | undefined {
  const outer = places.filter((place) => !isInner(place));
  if (outer.length > 0) scene.opened = outer;
  return outer.length > 0 ? undefined : scene.opened;
}

/** "… and by omitting sub-clause (3)", "… and by adding a new sub-clause": beside the part that was named before it. */
function standsBeside({ items, isNew, verb }: Frame): boolean {
  const named = items.flatMap(mentionOf);
  return named.length > 0 ? named.every(isInner) : isNew && verb === 'insert';
}

/** "Delete 21.7(c) and remove “and” from (b)": a label in brackets alone stands beside what was named last. */
function beside(scene: Scene, [first]: readonly Mention[]): readonly Mention[] {
  return scene.contexts.length === 0 && first?.references[0]?.text.startsWith('(') ? lastWithin(scene).slice(-1) : [];
}

/** "Clause 4: the words from “a” to the end be deleted". */
function isStretch({ relation, quote }: Item): boolean {
  return relation === 'from' && quote !== undefined;
}

/** "In clause 4", "from clause 4", and the subject "Clause 4" of what comes behind. */
function isPlace(item: Item, frame: Frame): boolean {
  if (item.references === undefined) return false;
  if (item.relation === 'in') return true;
  if (item.relation === 'from') return frame.verb !== 'move';
  // "Change rule 8 from “a” to “b”".
  if (frame.verb === 'replace' && item.relation === 'none' && frame.items.some(isStretch)) return true;
  if (item.relation === 'end') return frame.verb === 'delete' || frame.verb === 'replace' || frame.items.some((other) => isSpot(other) && other.quote !== undefined);
  if (item.relation === 'to' && frame.verb === 'insert') return frame.items.some((other) => isSpot(other) || other.relation === 'end' || other.relation === 'start');
  return item.relation === 'none' && item.before && frame.verb !== 'move' && !(isObjectless(frame) && wordsBefore(frame).length === 0 && !frame.items.some(isStretch) && (frame.verb === 'delete' || frame.verb === 'replace'));
}
