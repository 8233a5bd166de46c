/** Rows of tables: what is passed over when rules are read may be amended like any words. */
import type { Span } from '../../grammar/ast.ts';
import type { Content, Part, Position } from '../../grammar/rulechange/ast.ts';
import type { ChangeEdit } from './edits.ts';
import { lineBreakOf, spanOf } from './tree.ts';
import type { Stood } from './tree.ts';
import { right, wrong } from './trouble.ts';
import type { Outcome } from './trouble.ts';
import { placesOf, sameWords } from './words.ts';
import type { Found } from './targets.ts';

type Row = Extract<Part, { readonly kind: 'row' }>;

/** The one row that has a cell with some words, else the one in which they stand. */
export function rowIn(stood: Stood, { words, span }: Pick<Row, 'words' | 'span'>): Outcome<Found> {
  const { document } = stood;
  const rows = rowsOf(stood);
  const whole = rows.filter(({ cells }) => cells.some((cell) => sameWords(cell, words.text)));
  const found = whole.length > 0 ? whole : rows.filter((row) => placesOf(words.text, document.splitting.text, row.span).length > 0);
  const [row, ...more] = found;
  if (row === undefined) return wrong({ kind: 'text-not-found', quote: words, where: [stood] });
  return more.length === 0 ? right({ document, span: row.span }) : wrong({ kind: 'malformed', span, reason: `“${words.text}” stands in more than one row: say which.` });
}

/** The one table that stands in a provision. */
export function tableIn(stood: Stood, { span }: Extract<Part, { readonly kind: 'table' }>): Outcome<Found> {
  const { document, body } = stood;
  const rows = rowsOf(stood);
  const [first, last] = [rows[0], rows.at(-1)];
  if (stood.at === 0 || first === undefined || last === undefined) return wrong({ kind: 'malformed', span, reason: stood.at === 0 ? 'It does not say in which clause.' : `There is no table in clause ${body.address}.` });
  const isOne = rows.every((row, at) => at === 0 || document.splitting.text.slice(rows[at - 1]?.span.end, row.span.start).trim() === '');
  return isOne ? right({ document, span: { start: first.span.start, end: last.span.end } }) : wrong({ kind: 'malformed', span, reason: `There is more than one table in clause ${body.address}.` });
}

function rowsOf(stood: Stood): readonly { readonly span: Span; readonly cells: readonly string[] }[] {
  const { start, end } = spanOf(stood);
  return [...stood.document.splitting.text.slice(start, end).matchAll(/^[ \t]*\|.*$/gmu)].map(({ 0: row, index }) => ({
    span: { start: start + index, end: start + index + row.trimEnd().length }, cells: row.split('|').map((cell) => cell.trim()).filter((cell) => cell !== ''),
  }));
}

/** A row goes with its line. */
export function withoutRow({ document, span: { start, end } }: Found): ChangeEdit {
  const { uri, splitting: { text } } = document;
  const rest = /^[ \t]*(?:\r?\n)?/u.exec(text.slice(end))?.[0].length ?? 0;
  return { uri, start, end: end + rest, newText: '' };
}

/** A row comes on a line of its own. */
export function besideRow({ document, span }: Found, relation: Position['relation'], { text, span: source }: Content): ChangeEdit {
  const isBefore = relation === 'before' || relation === 'start';
  const at = isBefore ? span.start : span.end;
  const eol = lineBreakOf(document);
  return { uri: document.uri, start: at, end: at, newText: isBefore ? `${text.trim()}${eol}` : `${eol}${text.trim()}`, source };
}
