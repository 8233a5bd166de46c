/** The provisions of a file as a tree over its text: what stands below one, and where its lines begin and end. */
import type { Span } from '../../grammar/ast.ts';
import type { Body } from '../../grammar/split.ts';
import type { DocumentState } from '../project/documents.ts';

/** A provision where it stands. */
export interface Stood {
  readonly document: DocumentState;
  /** Its index. */
  readonly at: number;
  readonly body: Body;
  readonly start: number;
}

export function stoodAt(document: DocumentState, at: number): Stood | undefined {
  const body = document.splitting.bodies[at];
  return body && { document, at, body, start: document.splitting.starts[at] ?? 0 };
}

export function stoodOf(document: DocumentState, provision: string): Stood | undefined {
  return stoodAt(document, document.positions.get(provision) ?? -1);
}

/** Index behind the last provision below. */
export function untilOf({ document: { splitting: { parents } }, at }: Stood): number {
  let until = at + 1;
  // What stands below comes directly behind, and no parent of it stands before.
  while (until < parents.length && (parents[until] ?? -1) >= at) until += 1;
  return until;
}

export function childrenOf(stood: Stood): readonly Stood[] {
  const { document } = stood;
  const children: Stood[] = [];
  const until = untilOf(stood);
  for (let at = stood.at + 1; at < until; at += 1) {
    const child = document.splitting.parents[at] === stood.at ? stoodAt(document, at) : undefined;
    if (child && child.body.sentences[0]?.kind !== 'comment') children.push(child);
  }
  return children;
}

export function parentOf({ document, at }: Stood): Stood | undefined {
  return stoodAt(document, document.splitting.parents[at] ?? -1);
}

/** From the first character to the last of what stands below. */
export function spanOf(stood: Stood): Span {
  const { document: { splitting: { starts, bodies, text } }, start } = stood;
  const last = untilOf(stood) - 1;
  const end = Math.max((starts[last] ?? start) + (bodies[last]?.length ?? 0), start + stood.body.length);
  return { start, end: stood.at === 0 ? text.length : end + tableBehind(text, end) };
}

/** A table is no provision: it belongs to what it stands behind. */
function tableBehind(text: string, at: number): number {
  TABLE.lastIndex = at;
  return TABLE.exec(text)?.[0].length ?? 0;
}

const TABLE = /[ \t]*(?:\r?\n[ \t]*){1,3}\|[^\n]*(?<=\|)[ \t]*(?:\r?\n[ \t]*\|[^\n]*)+/uy;

/** The label, title and sentences alone. */
export function ownSpanOf({ start, body }: Stood): Span {
  return { start, end: start + body.length };
}

/** Where the line of an offset starts, if only spaces and marks of headings and lists stand before it; else the offset. */
export function lineStartOf(text: string, offset: number): number {
  const start = lineOf(text, offset);
  return /^[\s#*_>\ufeff-]*$/u.test(text.slice(start, offset)) ? start : offset;
}

function lineOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind what closes the line: emphasis, spaces, the stop of words that were taken for a title. */
export function lineEndOf(text: string, offset: number): number {
  const rest = /^[.:]?[ \t*_#]*(?=\r?\n|$)/u.exec(text.slice(offset, offset + 40));
  return offset + (rest?.[0].length ?? 0);
}

/** The provisions whose own text a stretch touches; an insertion, the one that it goes before. */
export function touchedIn(document: DocumentState, { start, end }: Span): readonly Stood[] {
  const { bodies, starts } = document.splitting;
  return bodies.flatMap(({ length }, at) => ((starts[at] ?? 0) < Math.max(end, start + 1) && start < (starts[at] ?? 0) + length ? stoodAt(document, at) ?? [] : []));
}

/** The spaces before a provision on its line. */
export function indentOf({ document: { splitting: { text } }, start }: Stood): string {
  const line = lineOf(text, start);
  return /^[ \t]*/u.exec(text.slice(line, start))?.[0] ?? '';
}

/** Everything on the line before the words: "   (a) ", "4.II ", "## Article 3 – ". */
export function prefixOf(stood: Stood): string {
  const { document: { splitting: { text } }, start, body } = stood;
  const words = body.titleSpan.end > body.titleSpan.start ? body.titleSpan.start : body.sentences[0]?.span.start ?? body.labelSpan.end;
  return text.slice(start, start + words);
}

export function lineBreakOf({ splitting: { text } }: DocumentState): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Whether a blank line stands between a provision and what comes before it. */
export function isSetApart({ document: { splitting: { text } }, start }: Stood): boolean {
  return /\n[ \t]*\r?\n[\s#*_>-]*$/u.test(text.slice(Math.max(0, start - 80), start));
}
