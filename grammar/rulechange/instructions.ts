/** Units → instructions: which verb acts on which words, and what was said once for several. */
import type { Reference, Span } from '../ast.ts';
import type { Line } from '../structure/lines.ts';
import type { Action, Content, Instruction, Label, Mention, Part, Passage, Position, Target } from './ast.ts';
import { argues, asksForChange, beginsInstruction, withoutPreamble } from './beginnings.ts';
import { unitsOf } from './layout.ts';
import type { Unit } from './layout.ts';
import { framesOf } from './parser.ts';
import type { Frame, Item } from './parser.ts';
import { BEGINNING, COUNTED, HOLDING, SAME, scan, TITLE } from './scanner.ts';

export function instructionsOf(text: string, lines: readonly Line[]): { readonly instructions: readonly Instruction[]; readonly remarks: readonly Passage[] } {
  const scene: Scene = { contexts: [], done: [], remarks: [], within: [] };
  for (const unit of unitsOf(text, lines)) readUnit(scene, unit);
  return { instructions: scene.done, remarks: scene.remarks };
}

/** What has been read so far. */
interface Scene {
  /** "In Chapter 4:" holds for what is set in below it, and for the lines behind it until another place is named. */
  contexts: readonly { readonly column: number; readonly within: readonly Mention[] }[];
  readonly done: Instruction[];
  readonly remarks: Passage[];
  /** The places named last in this unit. */
  within: readonly Mention[];
  /** The sentence of it that was named. */
  sentence?: Target['sentence'];
  /** A verb that still lacks its text: "amend clause 4", "insert a new clause 5". */
  pending?: { readonly frame: Frame; readonly target: Target } | undefined;
}

const FALLS = /\b(?:falls?|lapses|is (?:deemed )?withdrawn|has no effect|shall not be put)\b[^.]*\bif\b[^.]*\b(?:carried|passed|adopted|agreed|approved)\b|\bif\b[^.]*\b(?:carried|passed|adopted|agreed|approved)\b[^.]*\b(?:falls?|lapses|withdrawn)\b/iu;
const OTHERS = /(?:[Rr]ule changes?|[Rr]ule amendments?|[Aa]mendments?|[Mm]otions?|[Pp]roposals?|[Cc]omposites?|[Cc]ard votes?|[Oo]ptions?)\s+((?:[A-Z]{0,3}\d+[A-Za-z]?|[A-Z])(?![\p{L}\p{N}])(?:(?:\s*,\s*|\s+(?:and|or)\s+)(?:[A-Z]{0,3}\d+[A-Za-z]?))*)/gu;

function readUnit(scene: Scene, unit: Unit): void {
  const { text, start } = unit.written;
  const numbers = FALLS.test(text) ? [...text.matchAll(OTHERS)].flatMap((match) => (match[1] ?? '').split(/\s*,\s*|\s+(?:and|or)\s+/u)) : [];
  if (numbers.length > 0) return push(scene, { kind: 'falls', numbers }, { text, span: unit.span });
  if (!beginsInstruction(text)) {
    // An instruction that is passed over changes nothing, and nobody would notice.
    if (asksForChange(text) && !scene.remarks.some((remark) => argues(remark.text))) return push(scene, { kind: 'unclear', reason: 'It is not clear what is to be changed, and where.' }, { text, span: unit.span });
    scene.remarks.push({ text, span: unit.span });
    return;
  }
  const { rest, skipped } = withoutPreamble(text);
  const frames = withBlock(framesOf(scan({ ...unit.written, text: rest, start: start + skipped })));
  scene.contexts = scene.contexts.filter(({ column }) => column < unit.column || !namesPlaces(frames));
  scene.within = scene.contexts.flatMap(({ within }) => within);
  scene.pending = undefined;
  scene.sentence = undefined;
  const before = scene.done.length;
  frames.forEach((frame) => readFrame(scene, frame, unit));
  const left = pendingOf(scene);
  if (left && !isContext(left.frame)) unclear(scene, left.frame, 'It does not say what the new text is.', unit);
  else if (scene.done.length === before) openContext(scene, unit, left?.target.within ?? scene.within);
}

/** "Insert a new clause as follows, and renumber those behind it:": the lines below belong to the verb that lacks its text. */
function withBlock(frames: readonly Frame[]): readonly Frame[] {
  const last = frames.at(-1);
  const block = last?.items.find(({ quote }) => quote?.form === 'block' || quote === last.items.at(-1)?.quote);
  const taker = frames.findLastIndex(({ verb }) => verb === 'insert' || verb === 'replace' || verb === 'reads-then');
  if (last === undefined || block === undefined || taker < 0 || (last.verb !== 'renumber' && last.verb !== 'consequential')) return frames;
  return frames.map((frame, at) => (at === taker ? { ...frame, items: [...frame.items, block] } : frame === last ? { ...frame, items: frame.items.filter((item) => item !== block) } : frame));
}

function pendingOf({ pending }: Scene): Scene['pending'] {
  return pending;
}

function namesPlaces(frames: readonly Frame[]): boolean {
  return frames.some(({ items }) => items.some(({ references, before, relation }) => references?.[0] !== undefined && (before || relation === 'in' || relation === 'to') && (before || isOuter(references[0])))) || frames.every(({ verb }) => verb === undefined || verb === 'amend');
}

/** Named with a title, or with more than one number: it stands in nothing that was named before. */
function isOuter({ keyword, labels }: Reference): boolean {
  return keyword === TITLE || keyword === HOLDING || (labels.length > 1 && !/^(?:sub-?|paragraph$|item$|point$|$)/u.test(keyword));
}

function isContext({ verb }: Frame): boolean {
  return verb === undefined || verb === 'amend';
}

function openContext(scene: Scene, unit: Unit, within: readonly Mention[]): void {
  if (within.length === 0) return;
  scene.contexts = [...scene.contexts.filter(({ column }) => column < unit.column), { column: unit.column, within: within.slice(scene.contexts.filter(({ column }) => column < unit.column).flatMap((each) => each.within).length) }];
}

// -------------------------------------------------------------------------------------------------------------- frames

function readFrame(scene: Scene, frame: Frame, unit: Unit): void {
  const places = outermostFirst(frame.items.flatMap((item) => (isPlace(item, frame) ? placeOf(scene, item) : [])));
  if (places.length > 0) scene.within = [...scene.contexts.flatMap(({ within }) => within), ...beside(scene, places), ...places];
  if (places.length > 0 || frame.items.some(({ part, before }) => part && before)) scene.sentence = undefined;
  const sentence = frame.items.find((item) => isArea(item, frame));
  if (sentence) scene.sentence = { kind: 'sentence', nth: sentence.ordinal ?? -1, span: sentence.span };
  switch (frame.verb) {
    case undefined: return;
    case 'delete': return readDelete(scene, frame, unit);
    case 'insert': return readInsert(scene, frame, unit);
    case 'replace': return readReplace(scene, frame, unit);
    case 'amend': return readAmend(scene, frame, unit);
    case 'move': return readMove(scene, frame, unit);
    case 'renumber': return readRenumber(scene, frame, unit);
    case 'reads-now': return readReads(scene, frame, unit);
    case 'reads-then': return readResult(scene, frame, unit);
    case 'consequential': return void done(scene, { kind: 'consequential' }, frame, unit);
    case 'retain':
    case 'falls': return;
  }
}

/** "In the second sentence", "the second sentence, which reads “…”, be amended": where, and not what. */
function isArea({ part, relation, before }: Item, frame: Frame): boolean {
  if (part !== 'sentence') return false;
  const isObject = frame.verb === 'delete' || frame.verb === 'replace' || frame.verb === 'insert';
  return relation === 'in' || (relation === 'none' && before && (!isObject || frame.items.some(({ quote }) => quote)));
}

/** "In the same section": what the instruction above spoke of. */
function placeOf(scene: Scene, item: Item): readonly Mention[] {
  return item.references?.[0]?.keyword === SAME ? lastWithin(scene) : mentionOf(item);
}

/** "The second paragraph of “Voting”": what is counted or quoted stands in what has a title or a number. */
function outermostFirst(places: readonly Mention[]): readonly Mention[] {
  return places.toSorted((a, b) => depthOf(a) - depthOf(b));
}

function depthOf({ references: [reference] }: Mention): number {
  if (reference?.keyword === TITLE || reference?.keyword === HOLDING) return 0;
  return reference?.keyword === COUNTED || reference?.keyword === BEGINNING ? 2 : 1;
}

/** "Delete 21.7(c) and remove “and” from (b)": a label in brackets alone stands beside what was named last. */
function beside(scene: Scene, [first]: readonly Mention[]): readonly Mention[] {
  return first?.references[0]?.text.startsWith('(') ? lastWithin(scene).slice(-1) : [];
}

/** "In clause 4", "from clause 4", and the subject "Clause 4" of what comes behind. */
function isPlace(item: Item, frame: Frame): boolean {
  if (item.references === undefined) return false;
  if (item.relation === 'in') return true;
  if (item.relation === 'from') return frame.verb !== 'move';
  if (item.relation === 'end') return frame.verb === 'delete' || frame.verb === 'replace' || frame.items.some((other) => isSpot(other) && other.quote !== undefined);
  if (item.relation === 'to' && frame.verb === 'insert') return frame.items.some(isSpot);
  return item.relation === 'none' && item.before && frame.verb !== 'move' && !(isObjectless(frame) && (frame.verb === 'delete' || frame.verb === 'replace'));
}

/** "After “x”", "before paragraph (b)". */
function isSpot({ relation, references, quote }: Item): boolean {
  return (relation === 'after' || relation === 'before') && (references !== undefined || quote !== undefined);
}

/** "Article 5 is deleted": what stands before the verb is its object. */
function isObjectless({ items }: Frame): boolean {
  return !items.some(({ before, relation, quote }) => !before && (relation === 'none' || (quote !== undefined && (relation === 'from' || relation === 'after'))));
}

function readDelete(scene: Scene, frame: Frame, unit: Unit): void {
  const [from, to] = [find(frame, 'from', isQuote), find(frame, 'to', isQuote)];
  if (from?.quote && !to && isUpToEnd(frame, unit)) return done(scene, { kind: 'delete', what: { within: scene.within, part: { kind: 'rest', quote: from.quote, included: true } } }, frame, unit);
  if (from?.quote && to?.quote) return done(scene, { kind: 'delete', what: { within: scene.within, part: { kind: 'from-to', from: from.quote, to: to.quote } } }, frame, unit);
  const after = find(frame, 'after', isQuote);
  if (frame.all && after?.quote) return done(scene, { kind: 'delete', what: { within: scene.within, part: { kind: 'rest', quote: after.quote, included: false } } }, frame, unit);
  if (frame.everywhere && EVERYWHERE.test(unit.written.text)) scene.within = [];
  const objects = objectsOf(frame);
  if (objects.length === 0 && (frame.all || meansWhole(frame, unit)) && scene.within.length > 0) return done(scene, { kind: 'delete', what: whole(scene.within) }, frame, unit);
  if (objects.length === 0) return unclear(scene, frame, 'It does not say what to delete.', unit);
  for (const object of objects) done(scene, { kind: 'delete', what: endmost(targetOf(scene, object), frame), ...(frame.everywhere ? { everywhere: true } : {}) }, { ...frame, span: objects.length === 1 ? frame.span : spanning(frame.span.start, object) }, unit);
}

/** "Leave out from “save” to the end", "from “save” onwards". */
function isUpToEnd(frame: Frame, { written: { text, start } }: Unit): boolean {
  return frame.items.some(({ relation }) => relation === 'end') || /\bonwards?\b/iu.test(text.slice(Math.max(0, frame.span.start - start)));
}

/** "Delete “and” at the end of clause 4": the last of them; a full stop that is named without a place is the one that ends the clause. */
function endmost(target: Target, { items }: Frame): Target {
  const { part } = target;
  if (part.kind !== 'words' || part.nth !== undefined) return target;
  const isLast = items.some(({ relation, quote }) => relation === 'end' && !quote) || /^[.;:]$/u.test(part.quote.text);
  return isLast ? { ...target, part: { ...part, nth: -1 } } : target;
}

/** "Repeal the section": the one that was named above. */
function meansWhole({ span }: Frame, { written: { text, start } }: Unit): boolean {
  return /\b(?:the|this|that|entire|whole)\s+(?:clause|section|article|rule|paragraph|sub-?section|sub-?clause|schedule|standing order|by-?e?law|provision)\b/iu.test(text.slice(Math.max(0, span.start - start)));
}

function readInsert(scene: Scene, frame: Frame, unit: Unit): void {
  const content = contentOf(frame);
  const label = labelOf(frame);
  const at = positionOf(scene, frame, label);
  if (content === undefined) {
    scene.pending = { frame, target: at?.target ?? whole(scene.within) };
    return;
  }
  const last = scene.done.at(-1);
  if (!isPlaced(frame) && label === undefined && last?.action.kind === 'delete') return merge(scene, last, content, frame);
  if (at === undefined) return unclear(scene, frame, 'It does not say where to insert the new text.', unit);
  done(scene, { kind: 'insert', at, content, ...(label ? { label } : {}), ...(isApart(unit) ? { apart: true } : {}) }, frame, unit);
}

/** "A new paragraph", "a further bullet point". */
function isApart({ written: { text } }: Unit): boolean {
  return /\b(?:an?|new|additional|further|another|extra|following)\s+(?:sub-?)?(?:section|clause|paragraph|article|rule|chapter|item|bullet|point|schedule|by-?law)s?\b/iu.test(text);
}

/** Whether an insertion says itself where it goes. */
function isPlaced({ items }: Frame): boolean {
  return items.some(({ relation, references }) => ['after', 'before', 'end', 'start'].includes(relation) || (references !== undefined && relation !== 'none'));
}

/** "delete X and insert Y" is one replacement. */
function merge(scene: Scene, last: Instruction, content: Content, frame: Frame): void {
  if (last.action.kind !== 'delete') return;
  scene.done.pop();
  const end = Math.max(last.span.end, frame.span.end);
  scene.done.push({ span: { start: last.span.start, end }, text: last.text, action: { kind: 'replace', what: last.action.what, content, everywhere: frame.everywhere || last.action.everywhere === true } });
}

function readReplace(scene: Scene, frame: Frame, unit: Unit): void {
  const pairs = pairsOf(frame);
  const last = scene.done.at(-1);
  const [pair] = pairs;
  if (pair === undefined || (pair.what === undefined && pair.content === undefined)) return unclear(scene, frame, 'It does not say what to replace.', unit);
  if (pair.what === undefined && pair.content && last?.action.kind === 'delete') return merge(scene, last, pair.content, frame);
  if (frame.everywhere && EVERYWHERE.test(unit.written.text)) scene.within = [];
  for (const { what, content } of pairs) {
    const target = what ? targetOf(scene, what) : scene.within.length > 0 ? whole(scene.within) : undefined;
    if (target === undefined) unclear(scene, frame, 'It does not say what to replace.', unit);
    else if (content === undefined) scene.pending = { frame, target };
    else done(scene, { kind: 'replace', what: target, content, everywhere: frame.everywhere }, frame, unit);
  }
}

const EVERYWHERE = /\b(?:throughout|in|within|of|that) (?:the |these |this |our )?(?:whole |entire )?(?:rule ?book|rules|constitution|document|text|by-?e?laws|standing orders|articles|charter)\b/iu;

interface Pair {
  readonly what: Item | undefined;
  readonly content: Content | undefined;
}

/** "“a” with “b” and “c” with “d”" are two; "“b” for “a”" is turned round. */
function pairsOf(frame: Frame): readonly Pair[] {
  const swapped = find(frame, 'for', () => true);
  const block = frame.items.find(({ quote, relation }) => quote?.form === 'block' || (quote && relation === 'none' && quote === frame.items.at(-1)?.quote));
  if (swapped) return [{ what: swapped, content: find(frame, 'none', isQuote)?.quote ?? block?.quote }];
  const pairs: Pair[] = [];
  let what: Item | undefined;
  for (const item of [...frame.items.filter(({ before, relation }) => before && relation === 'none' && isObjectless(frame)), ...frame.items.filter(({ before }) => !before)]) {
    if (item.relation === 'none' && what === undefined && item.quote?.form !== 'block') what = item;
    else if (item.quote && (item.relation === 'with' || item.relation === 'to' || item.relation === 'as' || item.relation === 'none')) {
      pairs.push({ what, content: item.quote });
      what = undefined;
    }
  }
  return what ? [...pairs, { what: what.quote && pairs.length === 0 && frame.items.length === 1 && !frame.everywhere && what.references ? undefined : what, content: undefined }].map(lonely) : pairs;
}

/** "delete X and substitute “y”": a quotation alone is the new text. */
function lonely(pair: Pair): Pair {
  return pair.content === undefined && pair.what?.quote ? { what: undefined, content: pair.what.quote } : pair;
}

function readAmend(scene: Scene, frame: Frame, unit: Unit): void {
  const objects = [...objectsOf(frame), ...frame.items.filter(({ before, relation }) => before && relation === 'none')];
  const [object] = objects;
  const content = frame.items.find(({ quote, relation, before }) => quote && !before && (relation === 'to' || relation === 'with' || relation === 'as'))?.quote ?? frame.items.find(({ quote }) => quote?.form === 'block')?.quote;
  const target = object?.references || object?.quote || object?.part ? targetOf(scene, object) : current(scene);
  if (content && target.within.length + (target.part.kind === 'whole' ? 0 : 1) > 0) return done(scene, { kind: 'replace', what: target, content, everywhere: frame.everywhere }, frame, unit);
  scene.within = target.within;
  scene.pending = { frame, target };
}

function readResult(scene: Scene, frame: Frame, unit: Unit): void {
  const content = contentOf(frame);
  const { pending } = scene;
  if (content === undefined) return unclear(scene, frame, 'It does not say what the text is to read.', unit);
  scene.pending = undefined;
  const span = { start: pending?.frame.span.start ?? frame.span.start, end: frame.span.end };
  if (pending?.frame.verb === 'insert') {
    const label = labelOf(pending.frame);
    const at = positionOf(scene, pending.frame, label);
    if (at) return done(scene, { kind: 'insert', at, content, ...(label ? { label } : {}) }, { ...frame, span }, unit);
  }
  if (pending) return done(scene, { kind: 'replace', what: pending.target, content, everywhere: pending.frame.everywhere }, { ...frame, span }, unit);
  const changed = scene.done.some((instruction) => instruction.span.start >= unit.span.start);
  const within = scene.within.length > 0 ? scene.within : lastWithin(scene);
  if (within.length === 0) return unclear(scene, frame, 'It does not say which clause is to read so.', unit);
  if (changed || frame.items.every(({ references }) => references === undefined)) return done(scene, { kind: 'reads', when: 'then', what: whole(within), content }, frame, unit);
  done(scene, frame.verb === 'reads-then' && isPresent(frame, unit) ? { kind: 'reads', when: 'now', what: whole(within), content } : { kind: 'replace', what: whole(within), content, everywhere: false }, frame, unit);
}

/** "Paragraph 4 reads as follows": what stands there, as nothing was said before about changing it. */
function isPresent(frame: Frame, unit: Unit): boolean {
  const written = unit.written.text.slice(Math.max(0, frame.span.start - unit.written.start), frame.span.end - unit.written.start);
  return /\breads\b/iu.test(written) && !/\b(?:to|shall|will|should|would|so|it)\b/iu.test(written);
}

/** Where the instruction above acts. */
function lastWithin(scene: Scene): readonly Mention[] {
  const action = scene.done.findLast((each) => 'what' in each.action || 'at' in each.action)?.action;
  if (action === undefined) return [];
  if ('at' in action) return action.at.target.within;
  return 'what' in action ? action.what?.within ?? [] : [];
}

function readReads(scene: Scene, frame: Frame, unit: Unit): void {
  const content = contentOf(frame) ?? frame.items.find(({ quote }) => quote)?.quote;
  if (content === undefined || scene.within.length === 0) return;
  done(scene, { kind: 'reads', when: 'now', what: current(scene), content }, frame, unit);
  openContext(scene, unit, scene.within);
}

function readMove(scene: Scene, frame: Frame, unit: Unit): void {
  const what = frame.items.find(({ relation, references }) => relation === 'none' && references);
  const to = frame.items.find(({ relation, references, before }) => references && !before && ['after', 'before', 'to', 'in', 'end', 'start', 'as'].includes(relation));
  if (what === undefined) return unclear(scene, frame, 'It does not say what to move.', unit);
  if (to === undefined) return unclear(scene, frame, 'It does not say where to move it.', unit);
  const relation = to.relation === 'after' || to.relation === 'before' || to.relation === 'start' ? to.relation : to.relation === 'as' ? 'before' : 'end';
  done(scene, { kind: 'move', what: { within: mentionOf(what), part: { kind: 'whole' } }, to: { relation, target: { within: mentionOf(to), part: { kind: 'whole' } } } }, frame, unit);
}

function readRenumber(scene: Scene, frame: Frame, unit: Unit): void {
  const what = frame.items.find(({ relation, references }) => references && relation === 'none');
  const as = frame.items.find(({ relation, references, before }) => references && !before && (relation === 'as' || relation === 'to'));
  const label = as && labelIn(as);
  done(scene, { kind: 'renumber', ...(what?.references?.length === 1 && what.references[0]?.through === undefined && label ? { what: targetOf(scene, what), as: label } : {}) }, frame, unit);
}

// --------------------------------------------------------------------------------------------------------------- items

function isQuote({ quote }: Item): boolean {
  return quote !== undefined;
}

function find(frame: Frame, relation: Item['relation'], test: (item: Item) => boolean): Item | undefined {
  return frame.items.find((item) => item.relation === relation && test(item));
}

/** What the verb acts on: behind it, or before it where nothing stands behind. */
function objectsOf(frame: Frame): readonly Item[] {
  const behind = frame.items.filter(({ relation, before, quote }) => relation === 'none' && !before && quote?.form !== 'block');
  return behind.length > 0 ? behind : frame.items.filter(({ relation, before }) => relation === 'none' && before);
}

function mentionOf({ references, span }: Item): readonly Mention[] {
  return references ? [{ references, span }] : [];
}

function targetOf(scene: Scene, item: Item): Target {
  if (item.references) return { within: [...outer(scene, item), ...mentionOf(item)], part: { kind: 'whole' } };
  return { within: scene.within, part: partOf(item), ...(scene.sentence && item.quote ? { sentence: scene.sentence } : {}) };
}

/** The places around a reference, without itself. */
function outer(scene: Scene, item: Item): readonly Mention[] {
  return scene.within.filter(({ span }) => span.start !== item.span.start);
}

/** What was named last, to its end. */
function current({ within, sentence }: Scene): Target {
  return sentence ? { within, part: sentence } : whole(within);
}

function partOf({ quote, ordinal, part, span }: Item): Part {
  if (quote) return { kind: 'words', quote, ...(ordinal === undefined ? {} : { nth: ordinal }) };
  if (part === 'title') return { kind: 'title', span };
  return { kind: 'sentence', nth: ordinal ?? -1, span };
}

function whole(within: readonly Mention[]): Target {
  return { within, part: { kind: 'whole' } };
}

/** The new text of an insertion: the block below, else a quotation that is not a place. */
function contentOf(frame: Frame): Content | undefined {
  const block = frame.items.find(({ quote }) => quote?.form === 'block')?.quote;
  const plain = frame.items.find(({ quote, relation, before }) => quote && !before && (relation === 'none' || relation === 'with' || relation === 'as' || (frame.verb !== 'insert' && relation === 'to')))?.quote;
  return block ?? plain ?? frame.items.find(({ quote, relation, before }) => quote && before && relation === 'none' && frame.verb === 'insert')?.quote;
}

/** "insert new clause 5": the number it is to have. */
function labelOf(frame: Frame): Label | undefined {
  const item = frame.items.find(({ relation, references, before }) => references && !before && (relation === 'none' || relation === 'as'));
  return item && labelIn(item);
}

function labelIn({ references, span }: Item): Label | undefined {
  const reference: Reference | undefined = references?.[0];
  return reference && { parts: reference.labels, text: reference.text, span };
}

function positionOf(scene: Scene, frame: Frame, label: Label | undefined): Position | undefined {
  const item = frame.items.find(isSpot) ?? frame.items.find(({ relation }) => relation === 'after' || relation === 'before' || relation === 'end' || relation === 'start');
  const relation = item?.relation;
  if (item && (relation === 'after' || relation === 'before' || relation === 'end' || relation === 'start')) {
    const named = item.references || item.quote || item.part;
    if (named) return { relation, target: endmost(beneath(targetOf(scene, item), label), frame) };
    const sentence = frame.items.find(({ part }) => part === 'sentence');
    return scene.within.length > 0 ? { relation, target: sentence ? targetOf(scene, sentence) : whole(scene.within) } : undefined;
  }
  const to = frame.items.find(({ relation: each, references }) => each === 'to' && references);
  if (to) return { relation: 'end', target: targetOf(scene, to) };
  return scene.within.length > 0 || label ? { relation: 'end', target: whole(scene.within) } : undefined;
}

/** "Insert a new clause 2 in Chapter 3 after clause 1": that of Chapter 3. */
function beneath(target: Target, label: Label | undefined): Target {
  const [mention] = target.within;
  const outer = label?.parts.slice(0, -1) ?? [];
  if (mention === undefined || target.within.length > 1 || outer.length === 0 || mention.references[0]?.labels.length !== 1) return target;
  return { ...target, within: [{ ...mention, references: mention.references.map((reference) => ({ ...reference, keyword: '', labels: [...outer, ...reference.labels] })) }] };
}

// ---------------------------------------------------------------------------------------------------------------- done

function spanning(start: number, item: Item): Span {
  return { start, end: Math.max(start, item.span.end) };
}

function done(scene: Scene, action: Action, { span }: Pick<Frame, 'span'>, unit: Unit): void {
  push(scene, action, { text: unit.written.text, span: { start: Math.max(unit.span.start, span.start), end: Math.max(span.start, Math.min(span.end, unit.span.end)) } });
}

function push(scene: Scene, action: Action, { text, span }: Passage): void {
  scene.done.push({ span, text, action });
}

function unclear(scene: Scene, frame: Frame, reason: string, unit: Unit): void {
  scene.pending = undefined;
  done(scene, { kind: 'unclear', reason }, frame, unit);
}
