import type { HeaderLine, Problem, Provision, RulebookDocument, Sentence, Span } from './ast.ts';
import { blocksOf } from './structure/blocks.ts';
import type { Block } from './structure/block.ts';
import { extendPath } from './structure/nesting.ts';
import { outlineOf } from './structure/outline.ts';
import type { Draft } from './structure/outline.ts';
import { sentencesOf } from './structure/sentences.ts';

/**
 * Splits a text into provisions and sentences. Total: any text gives a document. A text that is not one, is too large or nests too deeply
 * gives one problem and the document alone.
 */
export function split(text: string): RulebookDocument {
  const unreadable = unreadableProblem(text);
  if (unreadable !== undefined) return emptyDocument(unreadable);
  const blocks = blocksOf(text);
  const { drafts, tooDeep } = outlineOf(text, blocks, DEEPEST);
  if (tooDeep !== undefined) return emptyDocument({ span: tooDeep, message: `This provision lies more than ${DEEPEST} levels deep. The document is not checked.` });
  const header = headerOf(blocks);
  return { title: titleOf(text, header, drafts), header, provisions: provisionsOf(text, header, drafts), problems: [] };
}

const LARGEST = 50 * 1024 * 1024;
const DEEPEST = 64;

// -------------------------------------------------------------------------------------------------------- unreadable

function unreadableProblem(text: string): Problem | undefined {
  const span = { start: 0, end: Math.min(text.length, 1) };
  if (text.length > LARGEST) return { span, message: 'This file is larger than 50 MB. It is not checked.' };
  if (text.includes('\0')) return { span, message: 'This file is not text. It is not checked.' };
  if (isGarbled(text)) return { span, message: 'This file is not UTF-8 text. Save it as UTF-8 to have it checked.' };
  return undefined;
}

/** True where replacement characters, which stand for bytes that are not UTF-8, are more than a slip. */
function isGarbled(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count > 2 && count * 200 > text.length;
}

function emptyDocument(problem: Problem): RulebookDocument {
  const nothing = { start: 0, end: 0 };
  const document: Provision = {
    id: '', address: '', kind: 'document', keyword: '', label: '', title: '', parent: -1, start: 0, length: 0, labelSpan: nothing, titleSpan: nothing, sentences: [],
  };
  return { title: '', header: [], provisions: [document], problems: [problem] };
}

// ------------------------------------------------------------------------------------------------------------ header

function headerOf(blocks: readonly Block[]): HeaderLine[] {
  return blocks.flatMap((block) => (block.kind === 'header' ? [{ key: block.key, value: block.value, span: block.span }] : []));
}

/** The title that the first header line gives; without one, the first heading, where it opens the document and has no label. */
function titleOf(text: string, header: readonly HeaderLine[], drafts: readonly Draft[]): string {
  const [, first] = drafts;
  if (header[0] !== undefined) return header[0].value;
  return first?.kind === 'heading' && first.label === '' && first.keyword === '' ? oneLine(text, first.titleSpan) : '';
}

function oneLine(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}

// -------------------------------------------------------------------------------------------------------- provisions

interface Address {
  readonly text: string;
  /** The nearest labels on the way: what a labelled provision below starts from. */
  readonly path: readonly string[];
  paragraphs: number;
  comments: number;
}

function provisionsOf(text: string, header: readonly HeaderLine[], drafts: readonly Draft[]): Provision[] {
  const addresses: Address[] = [];
  const used = new Map<string, number>([['', 1]]);
  return drafts.map((draft, index) => {
    const address = addressOf(draft, addresses[draft.parent]);
    addresses.push(address);
    if (index === 0) return documentProvision(header);
    return provisionOf(text, { draft, address: address.text, id: uniqueId(address.text, used), parent: drafts[draft.parent] });
  });
}

function addressOf(draft: Draft, parent: Address | undefined): Address {
  if (parent === undefined) return { text: '', path: [], paragraphs: 0, comments: 0 };
  if (draft.label === '' && draft.kind === 'heading') return { text: parent.text, path: parent.path, paragraphs: 0, comments: 0 };
  if (draft.label === '') return { text: joined(parent.text, unlabelled(draft, parent)), path: parent.path, paragraphs: 0, comments: 0 };
  const path = extendPath(parent.path, draft.label);
  return { text: path.join('.'), path, paragraphs: 0, comments: 0 };
}

/** `¶2` for the second paragraph or bullet of its parent; comments are counted apart, so that one never renumbers a rule. */
function unlabelled(draft: Draft, parent: Address): string {
  if (draft.wrapper === '//') return `//${++parent.comments}`;
  return `¶${++parent.paragraphs}`;
}

function joined(address: string, label: string): string {
  return address === '' ? label : `${address}.${label}`;
}

function uniqueId(address: string, used: Map<string, number>): string {
  const count = (used.get(address) ?? 0) + 1;
  used.set(address, count);
  return count === 1 ? address : `${address}~${count}`;
}

function documentProvision(header: readonly HeaderLine[]): Provision {
  const [first] = header;
  const nothing = { start: 0, end: 0 };
  const titleSpan = first === undefined ? nothing : { start: first.span.end - first.value.length, end: first.span.end };
  return {
    id: '', address: '', kind: 'document', keyword: '', label: '', title: first?.value ?? '', parent: -1, start: 0, length: header.at(-1)?.span.end ?? 0,
    labelSpan: nothing, titleSpan, sentences: [],
  };
}

interface Placed {
  readonly draft: Draft;
  readonly address: string;
  readonly id: string;
  readonly parent: Draft | undefined;
}

function provisionOf(text: string, { draft, address, id, parent }: Placed): Provision {
  const { kind, keyword, label, start } = draft;
  const end = Math.max(start, draft.labelSpan.end, draft.titleSpan.end, draft.texts.at(-1)?.span.end ?? start);
  return {
    id, address, kind, keyword, label, title: oneLine(text, draft.titleSpan), parent: draft.parent, start, length: end - start,
    labelSpan: relative(draft.labelSpan, start), titleSpan: relative(draft.titleSpan, start), sentences: sentencesIn(text, draft, parent),
  };
}

function relative(span: Span, start: number): Span {
  return { start: span.start - start, end: span.end - start };
}

function sentencesIn(text: string, draft: Draft, parent: Draft | undefined): Sentence[] {
  const found = draft.texts.flatMap((part) => partsOf(text, part));
  const stem = draft.stem ? found.findLastIndex(({ kind }) => kind === 'text') : -1;
  return found.map(({ span, kind }, at) => {
    const written = text.slice(span.start, span.end);
    return { span: relative(span, draft.start), text: written, kind: sentenceKind(written, { kind, isStem: at === stem, isItem: at === 0 && parent?.stem === true }) };
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
