/** The only file where protocol shapes and the engine's values meet. */
import {
  CodeActionKind,
  DiagnosticSeverity,
  DiagnosticTag,
  SymbolKind,
  TextDocumentEdit,
  type CodeAction,
  type CodeLens,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../grammar/ast.ts';
import type { Severity } from './checks/check.ts';
import type { Improvement, WayOut } from './features/code-actions.ts';
import type { Application, Lens } from './features/changes.ts';
import type { Way } from './features/definition.ts';
import type { Notice } from './features/diagnostics.ts';
import type { OutlineEntry } from './features/document-symbols.ts';
import type { HoverText } from './features/hover.ts';
import type { TextChange } from './features/text-change.ts';
import { groupedBy } from './model/listing.ts';
import type { Engine } from './project/engine.ts';
import type { Mistake } from './settings.ts';

/** A file as the client knows it: its own spelling of the address, and the version while it is open. */
export interface ClientText {
  readonly uri: string;
  readonly version: number | null;
  readonly document: TextDocument;
}

/** Looks a file up by its canonical address. */
export type ClientTexts = (uri: string) => ClientText;

/** Where the page of each check is published. */
export const pagesUrl = 'https://github.com/rulebook/rulebook/blob/main/docs/checks';

export const fixAllKind = 'source.fixAll.rulebook';

const source = 'rulebook';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, DiagnosticSeverity>;

/** Families whose findings stand on text that has no effect: the editor greys it out. */
const withoutEffect = ['dead', 'redundant'];

export function toDiagnostic(notice: Notice, texts: ClientTexts): Diagnostic {
  return {
    range: toRange(notice.span, texts(notice.uri).document),
    severity: severities[notice.severity],
    source,
    code: notice.code,
    message: notice.message,
    ...(notice.related.length === 0 ? {} : { relatedInformation: notice.related.map((each) => toRelated(each, texts)) }),
    ...(withoutEffect.some((family) => notice.code.startsWith(`${family}/`)) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(notice.finding === undefined ? {} : { codeDescription: { href: `${pagesUrl}/${notice.code}.md` }, data: notice.finding.key }),
  };
}

function toRelated({ message, uri, span }: Notice['related'][number], texts: ClientTexts): { location: Location; message: string } {
  return { location: toLocation(uri, span, texts), message };
}

/** What is wrong with a settings file, under its words. */
export function settingsDiagnostics(uri: string, { text, mistakes }: { readonly text: string; readonly mistakes: readonly Mistake[] }): Diagnostic[] {
  const document = TextDocument.create(uri, 'json', 0, text);
  return mistakes.map(({ message, span, kind }) => ({
    range: toRange(span, document),
    severity: kind === 'bad' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source,
    code: 'settings/mistake',
    message,
  }));
}

/** Makes the edit that the client understands. */
export type ToEdit = (changes: readonly TextChange[], texts: ClientTexts) => WorkspaceEdit;

export function toQuickFix({ title, preferred, changes, notice }: WayOut, texts: ClientTexts, toEdit: ToEdit): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(notice, texts)],
    edit: toEdit(changes, texts),
    ...(preferred ? { isPreferred: true } : {}),
  };
}

/** Asks the user for a reason: the client does, and comes back with it. */
export function toAcceptance(notice: Notice, key: string, texts: ClientTexts): CodeAction {
  const { uri } = texts(notice.uri);
  const title = `Accept “${notice.code}” here, with a reason …`;
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(notice, texts)], command: { title, command: 'rulebook.accept', arguments: [uri, key] } };
}

export function toRewrite({ title, changes }: Improvement, texts: ClientTexts, toEdit: ToEdit): CodeAction {
  return { title, kind: CodeActionKind.RefactorRewrite, edit: toEdit(changes, texts) };
}

export function toFixAll(change: TextChange, texts: ClientTexts, toEdit: ToEdit): CodeAction {
  return { title: 'Fix everything that can be fixed safely', kind: fixAllKind, edit: toEdit([change], texts) };
}

/** With versions, so that a client can refuse an edit of a text that has moved on. */
export function toVersionedEdit(changes: readonly TextChange[], texts: ClientTexts): WorkspaceEdit {
  const documentChanges = [...groupedBy(changes, ({ uri: file }) => file)].map(([uri, own]) => {
    const { uri: clientUri, version, document } = texts(uri);
    return TextDocumentEdit.create({ uri: clientUri, version }, own.map((change) => toTextEdit(change, document)));
  });
  return { documentChanges };
}

/** For clients that know no versions. */
export function toPlainEdit(changes: readonly TextChange[], texts: ClientTexts): WorkspaceEdit {
  const edits = [...groupedBy(changes, ({ uri }) => uri)].map(([uri, own]) => [texts(uri).uri, own.map((change) => toTextEdit(change, texts(uri).document))] as const);
  return { changes: Object.fromEntries(edits) };
}

export function toCodeLenses(lenses: readonly Lens[], { uri, document }: ClientText): CodeLens[] {
  return lenses.map(({ span, title, command, proposal }) => ({ range: toRange(span, document), command: { title, command, arguments: [uri, proposal.id, proposal.name] } }));
}

/** The edit that applies a proposal, and what is left to do by hand. */
export function toApplication(made: Application | undefined, { texts }: Pick<Origin, 'texts'>, toEdit: ToEdit): { readonly edit: WorkspaceEdit; readonly left: readonly string[] } | null {
  return made === undefined ? null : { edit: toEdit(made.changes, texts), left: made.left };
}

/** Changes to one file. */
export function toTextEdits(changes: readonly TextChange[], document: TextDocument): TextEdit[] {
  return changes.map((change) => toTextEdit(change, document));
}

function toTextEdit(change: TextChange, document: TextDocument): TextEdit {
  return { range: toRange(change, document), newText: change.newText };
}

export function toDocumentSymbols(entries: readonly OutlineEntry[], document: TextDocument): DocumentSymbol[] {
  return entries.map((entry) => ({
    name: entry.name,
    ...(entry.detail === '' ? {} : { detail: entry.detail }),
    kind: entry.kind === 'heading' ? SymbolKind.Module : SymbolKind.Property,
    range: toRange(entry.span, document),
    selectionRange: toRange(entry.head, document),
    children: toDocumentSymbols(entry.children, document),
  }));
}

export function toHover({ markdown, span }: HoverText, document: TextDocument): Hover {
  return { contents: { kind: 'markdown', value: markdown }, range: toRange(span, document) };
}

interface Origin {
  readonly document: TextDocument;
  readonly texts: ClientTexts;
  readonly project: { readonly engine: Engine };
}

export function toLocationLinks({ from, to }: Way, { document, texts, project }: Origin): LocationLink[] {
  const originSelectionRange = toRange(from, document);
  return to.map((place) => {
    const { uri, range } = toLocation(place.uri, project.engine.locate(place), texts);
    return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
  });
}

/** For clients that know no links. */
export function toLocations(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

function toLocation(uri: string, span: Span, texts: ClientTexts): Location {
  const text = texts(uri);
  return { uri: text.uri, range: toRange(span, text.document) };
}

export function toRange({ start, end }: Span, document: TextDocument): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toSpan({ start, end }: Range, document: TextDocument): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
