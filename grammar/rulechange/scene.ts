/** What has been read of a proposal so far: the places that hold for what comes next, and the instructions. */
import type { Span } from '../ast.ts';
import type { Action, Instruction, Mention, Part, Passage, Target } from './ast.ts';
import { mentionOf } from './items.ts';
import { isHalfQuoted } from './quotations.ts';
import type { Unit } from './layout.ts';
import type { Frame, Item } from './parser.ts';

/** What has been read so far. */
export interface Scene {
  /** "In Chapter 4:" holds for what is set in below it, and for the lines behind it until another place is named. */
  contexts: readonly Context[];
  readonly done: Instruction[];
  readonly remarks: Passage[];
  /** The places named last in this unit. */
  within: readonly Mention[];
  /** The outermost of those that this unit has named: "clause 2 be amended by deleting “a” in sub-clause (1) and inserting “b” in sub-clause (2)". */
  opened?: readonly Mention[] | undefined;
  /** The sentence of it that was named. */
  sentence?: Target['sentence'];
  lines?: Target['lines'];
  row?: Target['row'];
  except?: Target['except'];
  /** A clause that is to be amended, of which nothing is said so far. */
  promised?: Promised | undefined;
  /** A verb that still lacks its text: "amend clause 4", "insert a new clause 5". */
  pending?: { readonly frame: Frame; readonly target: Target } | undefined;
}

/** "Clause 13 needs to be reworded.", with nothing below it yet. */
export interface Promised {
  readonly said: Passage;
  /** How many instructions came before it. */
  readonly before: number;
}

/** `marker`: how its line is numbered. `inner`: "paragraph (2)", which stands in what was named before. */
export interface Context {
  readonly column: number;
  readonly marker: string;
  readonly inner: boolean;
  readonly within: readonly Mention[];
}

/** The places that hold for a unit that names places: those of lines that it is set in below, and for "paragraph (2)" those beside it too. */
export function contextsFor(contexts: readonly Context[], { column, marker }: Unit, inner: boolean, named: readonly Mention[] = []): readonly Context[] {
  const held = contexts.filter((context) => context.column < column || ((inner || standsBelow(named, context)) && context.column === column));
  const beside = held.findIndex((context) => context.column === column && context.inner && context.marker === marker);
  return beside < 0 ? held : held.slice(0, beside);
}

/** "Section 1" behind the line "ARTICLE VI – COMMITTEES". */
function standsBelow(named: readonly Mention[], { within }: Context): boolean {
  const keyword = within.at(-1)?.references[0]?.keyword ?? '';
  return /^(?:title|part|chapter|article|canon)$/u.test(keyword) && named.length > 0 && named.every(({ references }) => references.every((reference) => reference.labels.length === 1 && /^(?:section|clause)$/u.test(reference.keyword)));
}

/** "Paragraph (2)", "(b)", "sub-clause 3": a part of something. */
export function isInner({ references }: Mention): boolean {
  return references.every(({ keyword, labels, text }) => (labels.length === 1 || text.includes('(')) && (/^(?:sub-?\w+|paragraph|item|point)$/u.test(keyword) || (keyword === '' && text.startsWith('('))));
}

/** Where the instruction above acts. */
export function lastWithin(scene: Scene): readonly Mention[] {
  const action = scene.done.findLast((each) => 'what' in each.action || 'at' in each.action)?.action;
  if (action === undefined) return [];
  if ('at' in action) return action.at.target.within;
  return 'what' in action ? action.what?.within ?? [] : [];
}

export function targetOf(scene: Scene, item: Item): Target {
  if (item.references) return { within: [...outer(scene, item), ...mentionOf(item)], part: { kind: 'whole' } };
  return { within: scene.within, part: partOf(item), ...(scene.sentence && item.quote ? { sentence: scene.sentence } : {}), ...(scene.lines && item.quote ? { lines: scene.lines } : {}), ...(scene.row && item.quote ? { row: scene.row } : {}), ...(scene.except && item.quote ? { except: scene.except } : {}) };
}

/** The places around a reference, without itself. */
function outer(scene: Scene, item: Item): readonly Mention[] {
  return scene.within.filter(({ span }) => span.start !== item.span.start);
}

/** What was named last, to its end. */
export function current({ within, sentence }: Scene): Target {
  return sentence ? { within, part: sentence } : whole(within);
}

function partOf({ quote, ordinal, part, span, words, lines }: Item): Part {
  if (quote) return { kind: 'words', quote, ...(ordinal === undefined ? {} : { nth: ordinal }) };
  if (part === 'title') return { kind: 'title', span };
  if (part === 'table') return { kind: 'table', span };
  if (part === 'row' && words) return { kind: 'row', words, span };
  if (part === 'lines' && lines) return { kind: 'lines', lines, span };
  return { kind: 'sentence', nth: ordinal ?? -1, span, ...(words ? { words } : {}) };
}

export function whole(within: readonly Mention[]): Target {
  return { within, part: { kind: 'whole' } };
}

export function spanning(start: number, item: Item): Span {
  return { start, end: Math.max(start, item.span.end) };
}

export function done(scene: Scene, action: Action, { span }: Pick<Frame, 'span'>, unit: Unit): void {
  push(scene, action, { text: unit.written.text, span: { start: Math.max(unit.span.start, span.start), end: Math.max(span.start, Math.min(span.end, unit.span.end)) } });
}

export function push(scene: Scene, action: Action, { text, span }: Passage): void {
  const half = newTextsOf(action).some(isHalfQuoted);
  scene.done.push({ span, text, action: half ? { kind: 'unclear', reason: 'It is not clear where the new text begins and ends: a quotation mark lacks its other half.' } : action });
}

function newTextsOf(action: Action): readonly string[] {
  return 'content' in action ? [action.content.text] : action.kind === 'exchange' ? action.pairs.map((pair) => pair.new) : [];
}

export function unclear(scene: Scene, frame: Frame, reason: string, unit: Unit): void {
  scene.pending = undefined;
  done(scene, { kind: 'unclear', reason }, frame, unit);
}

/** The places hold for what is set in below, and for the lines behind. */
export function openContext(scene: Scene, unit: Unit, within: readonly Mention[]): void {
  if (within.length === 0) return;
  const last = within.at(-1);
  const inner = last !== undefined && isInner(last);
  const held = contextsFor(scene.contexts, unit, inner);
  scene.contexts = [...held, { column: unit.column, marker: unit.marker, inner, within: within.slice(held.flatMap((each) => each.within).length) }];
}
