/** The outline of a file: headings, and the provisions under them. */
import type { Provision, RulebookDocument, Sentence, Span } from '../../grammar/ast.ts';

export interface OutlineEntry {
  readonly name: string;
  /** "Clause IV": the heading's keyword and label as they are written. */
  readonly detail: string;
  readonly kind: 'heading' | 'provision';
  /** With everything under it. */
  readonly span: Span;
  /** Its label and title, or the first words. */
  readonly head: Span;
  readonly children: readonly OutlineEntry[];
}

const longestName = 60;

export function outline({ provisions }: RulebookDocument): readonly OutlineEntry[] {
  const children = childrenByParent(provisions);
  return entriesUnder(0, { provisions, children });
}

interface Tree {
  readonly provisions: readonly Provision[];
  readonly children: ReadonlyMap<number, readonly number[]>;
}

function childrenByParent(provisions: readonly Provision[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  provisions.forEach(({ parent }, index) => {
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [index]);
    else siblings.push(index);
  });
  return children;
}

/** Documents nest no deeper than the structure allows, so recursion is safe. */
function entriesUnder(parent: number, tree: Tree): OutlineEntry[] {
  return (tree.children.get(parent) ?? []).flatMap((index) => entryOf(index, tree));
}

function entryOf(index: number, tree: Tree): OutlineEntry[] {
  const provision = tree.provisions[index];
  if (provision === undefined) return [];
  const children = entriesUnder(index, tree);
  const name = nameOf(provision);
  if (name === '') return children;
  const own = { start: provision.start, end: provision.start + provision.length };
  const end = Math.max(own.end, ...children.map(({ span }) => span.end));
  const kind = provision.title === '' ? 'provision' : 'heading';
  return [{ name, detail: detailOf(provision), kind, span: { start: own.start, end }, head: headOf(provision), children }];
}

/** Empty for what is not published, and for notes. A paragraph goes by its words alone. */
function nameOf({ address, title, kind, sentences }: Provision): string {
  const words = title === '' ? firstWords(sentences.find(isRule)?.text ?? '') : title;
  if (words === '' && kind !== 'heading') return '';
  return [kind === 'paragraph' ? '' : address, words].filter((part) => part !== '').join(' ');
}

function detailOf({ keyword, label }: Provision): string {
  return keyword === '' ? '' : `${keyword} ${label}`.trim();
}

export function isRule({ kind }: Sentence): boolean {
  return kind === 'sentence' || kind === 'stem' || kind === 'item';
}

/** Cut between two words. */
export function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= longestName) return line;
  const cut = line.lastIndexOf(' ', longestName);
  return `${line.slice(0, cut < 20 ? longestName : cut)} …`;
}

function headOf({ start, length, labelSpan, titleSpan, sentences }: Provision): Span {
  const last = Math.max(labelSpan.end, titleSpan.end);
  const end = last > 0 ? last : (sentences[0]?.span.end ?? length);
  return { start, end: start + Math.min(end, length) };
}
