/** What a split text is kept as: plain data from which the document follows, and from which the next text is split more quickly. */
import type { HeaderLine, Problem, Provision, RulebookDocument, Sentence, Span } from '../ast.ts';
import { extendPath } from './nesting.ts';
import type { Open } from './nesting.ts';
import type { Draft } from './outline.ts';
import type { Context } from './reader.ts';
import { sentencesOf } from './sentences.ts';

/** A provision without the two things that change when others come and go: where it starts, and the index of its parent. */
export type Body = Omit<Provision, 'start' | 'parent'>;

/** A split text. The lists are parallel: one entry a provision, the document first. */
export interface Splitting {
  readonly text: string;
  readonly title: string;
  readonly header: readonly HeaderLine[];
  readonly problems: readonly Problem[];
  readonly bodies: readonly Body[];
  readonly starts: readonly number[];
  readonly parents: readonly number[];
  /** Labels as they are written: in a list whose labels are all the same, a provision has another. */
  readonly labels: readonly string[];
  readonly wrappers: readonly string[];
  readonly anchors: readonly (Anchor | undefined)[];
  /** Keywords of headings, those first that the document uses first. */
  readonly order: readonly string[];
}

/** All that came before a provision and bears on it and on what follows. A provision without one is no place to begin at. */
export interface Anchor extends Context {
  readonly open: readonly Open[];
}

/** The same as one value a provision. */
export function documentOf({ title, header, problems, bodies, starts, parents }: Splitting): RulebookDocument {
  const provisions = bodies.map(({ id, address, kind, keyword, label, title: own, length, labelSpan, titleSpan, sentences }, at): Provision => ({
    id, address, kind, keyword, label, title: own, parent: parents[at] ?? -1, start: starts[at] ?? 0, length, labelSpan, titleSpan, sentences,
  }));
  return { title, header, provisions, problems };
}

/** The title that the first header line gives; without one, the first heading, where it opens the document and has no label. */
export function titleOf(header: readonly HeaderLine[], first: Body | undefined): string {
  if (header[0] !== undefined) return header[0].value;
  return first?.kind === 'heading' && first.label === '' && first.keyword === '' ? first.title : '';
}

// --------------------------------------------------------------------------------------------------------- addresses

/** Where a provision stands, and how many unlabelled ones stand directly below it so far. */
export interface Address {
  readonly text: string;
  /** The nearest labels on the way: what a labelled provision below starts from. */
  readonly path: readonly string[];
  paragraphs: number;
  comments: number;
}

export const documentAddress = (): Address => ({ text: '', path: [], paragraphs: 0, comments: 0 });

export function addressOf(draft: Draft, parent: Address): Address {
  if (draft.label === '' && draft.kind === 'heading') return { text: parent.text, path: parent.path, paragraphs: 0, comments: 0 };
  if (draft.label === '') return { text: joined(parent.text, unlabelled(draft, parent)), path: parent.path, paragraphs: 0, comments: 0 };
  const path = extendPath(parent.path, draft.label);
  return { text: path.join('.'), path, paragraphs: 0, comments: 0 };
}

/** `¶2` for the second paragraph or bullet of its parent; comments are counted apart, so that one never renumbers a rule. */
function unlabelled(draft: Draft, parent: Address): string {
  if (draft.wrapper === COMMENT) return `//${++parent.comments}`;
  return `¶${++parent.paragraphs}`;
}

/** What stands in for the wrapper of a comment, which has no label. */
export const COMMENT = '//';

function joined(address: string, label: string): string {
  return address === '' ? label : `${address}.${label}`;
}

/** The address, with its number among those that are the same. */
export function uniqueId(address: string, used: Map<string, number>): string {
  const count = (used.get(address) ?? 0) + 1;
  used.set(address, count);
  return count === 1 ? address : `${address}~${count}`;
}

// ------------------------------------------------------------------------------------------------------------ bodies

export function documentBody(header: readonly HeaderLine[]): Body {
  const [first] = header;
  const nothing = { start: 0, end: 0 };
  const titleSpan = first === undefined ? nothing : { start: first.span.end - first.value.length, end: first.span.end };
  return {
    id: '', address: '', kind: 'document', keyword: '', label: '', title: first?.value ?? '', length: header.at(-1)?.span.end ?? 0, labelSpan: nothing, titleSpan, sentences: [],
  };
}

export function bodyOf(text: string, draft: Draft, { address, id }: { readonly address: string; readonly id: string }): Body {
  const { kind, keyword, label, start } = draft;
  const end = Math.max(start, draft.labelSpan.end, draft.titleSpan.end, draft.texts.at(-1)?.span.end ?? start);
  return {
    id, address, kind, keyword, label, title: oneLine(text, draft.titleSpan), length: end - start,
    labelSpan: relative(draft.labelSpan, start), titleSpan: relative(draft.titleSpan, start), sentences: sentencesIn(text, draft),
  };
}

function oneLine(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}

function relative(span: Span, start: number): Span {
  return { start: span.start - start, end: span.end - start };
}

function sentencesIn(text: string, draft: Draft): Sentence[] {
  const found = draft.texts.flatMap((part) => partsOf(text, part));
  const stem = draft.stem ? found.findLastIndex(({ kind }) => kind === 'text') : -1;
  return found.map(({ span, kind }, at) => {
    const written = text.slice(span.start, span.end);
    return { span: relative(span, draft.start), text: written, kind: sentenceKind(written, { kind, isStem: at === stem, isItem: at === 0 && draft.underStem }) };
  });
}

type Part = Draft['texts'][number];

/** A comment stays whole; everything else falls into sentences. */
function partsOf(text: string, part: Part): readonly Part[] {
  if (part.kind === 'comment') return [part];
  return sentencesOf(text, part.span.start, part.span.end).map((span) => ({ span, kind: part.kind }));
}

function sentenceKind(written: string, part: { kind: Part['kind']; isStem: boolean; isItem: boolean }): Sentence['kind'] {
  if (part.kind === 'note') return 'note';
  if (part.kind === 'comment') return /^\/\/\s*accept\b/i.test(written) ? 'directive' : 'comment';
  if (part.isStem) return 'stem';
  return part.isItem ? 'item' : 'sentence';
}

/** Whether two provisions are the same but for their place. */
export function sameBody(a: Body, b: Body): boolean {
  return a === b || (a.id === b.id && a.address === b.address && a.kind === b.kind && a.keyword === b.keyword && a.label === b.label && a.title === b.title
    && a.length === b.length && sameSpan(a.labelSpan, b.labelSpan) && sameSpan(a.titleSpan, b.titleSpan)
    && a.sentences.length === b.sentences.length && a.sentences.every((sentence, at) => sameSentence(sentence, b.sentences[at])));
}

function sameSentence(a: Sentence, b: Sentence | undefined): boolean {
  return b !== undefined && a.kind === b.kind && a.text === b.text && sameSpan(a.span, b.span);
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
