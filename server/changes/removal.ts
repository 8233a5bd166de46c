/** A provision that goes, with its lines. */
import type { Span } from '../../grammar/ast.ts';
import type { ChangeEdit } from './edits.ts';
import { isSetApart, lineEndOf, lineStartOf, parentOf, spanOf } from './tree.ts';
import type { Stood } from './tree.ts';

/** A provision with its lines, and the blank line that would be one too many. */
export function removed(stood: Stood): ChangeEdit {
  const { document } = stood;
  return { uri: document.uri, ...linesOf(stood), newText: '', removes: idsOf(stood), lists: listOf(stood) };
}

function linesOf(stood: Stood): Span {
  const { text } = stood.document.splitting;
  const span = spanOf(stood);
  const start = lineStartOf(text, span.start);
  if (start === span.start && start > 0 && text.charAt(start - 1) !== '\n') return span;
  const end = lineEndOf(text, span.end);
  const rest = /^\r?\n(?:[ \t]*\r?\n)*/u.exec(text.slice(end))?.[0] ?? '';
  const own = /^\r?\n/u.exec(rest)?.[0] ?? '';
  if (rest === '') return { start: start - (/\r?\n$/u.exec(text.slice(0, start))?.[0].length ?? 0), end };
  return { start, end: end + (isSetApart(stood) || start === 0 ? rest.length : own.length) };
}

export function idsOf(stood: Stood): readonly string[] {
  const { document: { splitting: { bodies, starts } } } = stood;
  const { start, end } = spanOf(stood);
  return bodies.flatMap(({ id }, at) => (at > 0 && (starts[at] ?? 0) >= start && (starts[at] ?? 0) < Math.max(end, start + 1) ? [id] : []));
}

/** The list that a provision stands in. */
export function listOf(stood: Stood): readonly string[] {
  return [parentOf(stood)?.body.id ?? ''];
}
