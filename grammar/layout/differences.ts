/** Where two texts that ought to say the same do not: provisions, addresses, sentences, readings. */
import type { Provision, RulebookDocument, Sentence, Span } from '../ast.ts';
import { read } from '../read.ts';
import { readUnderStem } from '../stems.ts';
import { plainQuotes } from './replacements.ts';

export interface Difference {
  /** In what there is and where it stands, or only in how a sentence is read. */
  readonly kind: 'structure' | 'reading';
  /** The provision, and the section around it, in the text before. */
  readonly own: Span;
  readonly section: Span;
}

/** The differences of two documents: the first of every section. Sentences are compared without spacing and kinds of quotes. */
export function differences(before: RulebookDocument, after: RulebookDocument): Difference[] {
  const sections = sectionsOf(before);
  if (headerOf(before) !== headerOf(after) || after.problems.length > 0) return [everywhere('structure')];
  const found = sections.flatMap((section) => firstDifference(before, after, section));
  return found.length === 0 && before.provisions.length !== after.provisions.length ? [everywhere('structure')] : found;
}

export function everywhere(kind: Difference['kind']): Difference {
  const all = { start: 0, end: Infinity };
  return { kind, own: all, section: all };
}

function headerOf({ title, header }: RulebookDocument): string {
  return bare([title, ...header.flatMap(({ key, value }) => [key, value])]);
}

/** From one heading to before the next: indices of provisions. */
function sectionsOf({ provisions }: RulebookDocument): Span[] {
  const starts = provisions.flatMap(({ kind }, at) => (at === 0 || kind === 'heading' ? [at] : []));
  return starts.map((start, nth) => ({ start, end: starts[nth + 1] ?? provisions.length }));
}

function firstDifference(before: RulebookDocument, after: RulebookDocument, section: Span): Difference[] {
  for (let at = section.start; at < section.end; at++) {
    const [old, now] = [before.provisions[at], after.provisions[at]];
    if (old === undefined) return [];
    const kind = now === undefined || outlineOf(old) !== outlineOf(now) ? 'structure' : readsAlike({ before, after }, old, now) ? undefined : 'reading';
    if (kind !== undefined) return [{ kind, own: spanOf(before, at, at + 1), section: spanOf(before, section.start, section.end) }];
  }
  return [];
}

function spanOf({ provisions }: RulebookDocument, from: number, to: number): Span {
  const [first, last] = [provisions[from], provisions[to - 1]];
  return { start: first?.start ?? 0, end: last === undefined ? Infinity : last.start + last.length };
}

/** All of a provision but its offsets, as one text: without white space, and with one kind of quotes. */
function outlineOf({ id, address, kind, keyword, label, title, parent, sentences }: Provision): string {
  return bare([id, address, kind, keyword, label, title, parent, ...sentences.flatMap((sentence) => [sentence.kind, sentence.text])]);
}

function bare(parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? part : plainQuotes(part).replace(/[\s\u200b]+/g, ''))).join('\n');
}

// ------------------------------------------------------------------------------------------------------------- readings

interface Documents {
  readonly before: RulebookDocument;
  readonly after: RulebookDocument;
}

function readsAlike({ before, after }: Documents, old: Provision, now: Provision): boolean {
  const stems = [stemOf(before, old), stemOf(after, now)] as const;
  return old.sentences.every((sentence, at) => {
    const other = now.sentences[at];
    return other === undefined || isSameReading(sentence, other, stems);
  });
}

/** The sentence above a list that its items are read under. */
function stemOf({ provisions }: RulebookDocument, { parent }: Provision): string | undefined {
  return provisions[parent]?.sentences.findLast(({ kind }) => kind === 'stem')?.text;
}

function isSameReading(old: Sentence, now: Sentence, [oldStem, newStem]: readonly [string | undefined, string | undefined]): boolean {
  const item = old.kind === 'item' && oldStem !== undefined && newStem !== undefined;
  if (old.text === now.text && (!item || oldStem === newStem)) return true;
  if (item) return said(readUnderStem(oldStem, old.text)) === said(readUnderStem(newStem, now.text));
  return old.kind === 'note' || old.kind === 'comment' || said(read(old.text)) === said(read(now.text));
}

/** A reading without its offsets, as one text. */
function said(reading: unknown): string {
  return JSON.stringify(reading, (key, value: unknown) => (SPANS.has(key) ? undefined : typeof value === 'string' ? plainQuotes(value).replace(/\s+/g, ' ').replace(/(?<=\() | (?=\))/g, '') : value));
}

const SPANS: ReadonlySet<string> = new Set(['span', 'nameSpan', 'verb', 'head']);
