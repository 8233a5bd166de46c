/** A finding as a picture in the terminal: the clauses that clash, the words underlined, the situation, the ways out. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../grammar/ast.ts';
import type { Finding } from '../checks/check.ts';
import type { Place } from '../model/facts.ts';
import type { Engine } from '../project/engine.ts';
import { severityStyles, type Paint } from './colours.ts';
import { markedLine, printable, wrapped } from './columns.ts';

export interface Canvas {
  readonly engine: Engine;
  readonly paint: Paint;
  readonly width: number;
  /** How a file is called. */
  readonly nameOf: (uri: string) => string;
  /** Files with their lines; made once for many pictures. */
  readonly documentOf: (uri: string) => TextDocument;
}

/** Lines of a long sentence that are shown. */
const mostLines = 4;
const margin = '  ';
const gutter = '  │ ';

export function picture(finding: Finding, fixTitles: readonly string[], canvas: Canvas): string {
  const { paint, width } = canvas;
  const head = `${paint(severityStyles[finding.severity], finding.severity)}  ${paint('bold', finding.check)}`;
  const paragraph = (text: string): string[] => wrapped(printable(text), width - margin.length).map((line) => `${margin}${line}`);
  const reasons = [finding.scenario, finding.precedence, finding.doubt].filter((text) => text !== '');
  const blocks = [
    [head, ...paragraph(finding.message)],
    clauseLines({ place: finding.place, address: finding.address, words: '' }, canvas),
    ...finding.related.map(({ place, address, message }) => clauseLines({ place, address, words: message }, canvas)),
    reasons.flatMap(paragraph),
    fixTitles.map((title) => `${margin}${paint('green', '→')} ${printable(title)}`),
  ];
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A finding in one line, for those that need no picture. */
export function oneLine({ severity, check, message, place }: Finding, { engine, paint, nameOf, documentOf }: Canvas): string {
  const { line, character } = documentOf(place.uri).positionAt(engine.locate(place).start);
  return `${nameOf(place.uri)}:${line + 1}:${character + 1}  ${paint(severityStyles[severity], severity)}  ${check}: ${printable(message.replaceAll('\n', ' '))}\n`;
}

interface Shown {
  readonly place: Place;
  readonly address: string;
  readonly words: string;
}

function clauseLines({ place, address, words }: Shown, canvas: Canvas): string[] {
  const document = canvas.documentOf(place.uri);
  const span = canvas.engine.locate(place);
  const where = `${canvas.nameOf(place.uri)}:${document.positionAt(span.start).line + 1}`;
  const label = [canvas.paint('blue', where), canvas.paint('bold', address), printable(words.replaceAll('\n', ' '))].filter((part) => part !== '');
  return [`${margin}${label.join('  ')}`, ...markedLines(document, span, canvas)];
}

function markedLines(document: TextDocument, span: Span, { width, paint }: Canvas): string[] {
  const first = document.positionAt(span.start);
  const last = document.positionAt(span.end);
  const lines: string[] = [];
  for (let line = first.line; line <= last.line && line < first.line + mostLines; line += 1) {
    const text = lineText(document, line);
    const start = line === first.line ? first.character : text.length - text.trimStart().length;
    const marked = markedLine(text, { start, end: line === last.line ? last.character : text.length }, width - gutter.length);
    lines.push(`${paint('dim', gutter)}${marked.text}`, `${paint('dim', gutter)}${paint('yellow', marked.carets)}`);
  }
  return last.line < first.line + mostLines ? lines : [...lines, `${paint('dim', gutter)}…`];
}

function lineText(document: TextDocument, line: number): string {
  const start = document.offsetAt({ line, character: 0 });
  const end = line + 1 < document.lineCount ? document.offsetAt({ line: line + 1, character: 0 }) : document.getText().length;
  return document.getText().slice(start, end).replace(/[\r\n]+$/u, '');
}
