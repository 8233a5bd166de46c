/** The language server: what it can do, and which feature answers what. */
import {
  CodeActionKind,
  CodeActionTriggerKind,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type CodeLens,
  type Connection,
  type DocumentFormattingParams,
  type DocumentOnTypeFormattingParams,
  type DocumentRangeFormattingParams,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type Position,
  type ServerCapabilities,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { configurationText } from './configuration.ts';
import { fixAllKind, toAcceptance, toApplication, toCodeLenses, toDocumentSymbols, toFixAll, toHover, toLocationLinks, toLocations, toPlainEdit, toQuickFix, toRewrite, toSpan, toTextEdits, toVersionedEdit, type ToEdit } from './convert.ts';
import { acceptedIn, registerPage } from './features/accepted.ts';
import type { Spot } from './features/clauses.ts';
import { findingsAt, improvementsAt, waysOutAt } from './features/code-actions.ts';
import { application, consolidated, lensesOf, namesOf, proposalFrom, tableOf } from './features/changes.ts';
import { definition } from './features/definition.ts';
import { noticeOf } from './features/diagnostics.ts';
import { outline } from './features/document-symbols.ts';
import { fixAll } from './features/fix-all.ts';
import { formatting, formattingOfNewLine, type Source } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { changesOf } from './features/text-change.ts';
import { pickAt, picks, whyPage } from './features/why.ts';
import type { Engine } from './project/engine.ts';
import type { Project } from './workspace/project.ts';
import { nameOf } from './workspace/uris.ts';
import { createSession, wordsOfError, type Host, type Session, type Subject } from './session.ts';

export type { Host } from './session.ts';

const folders = [{ scheme: 'file', pattern: { glob: '**', matches: 'folder' as const } }];

const rewriteKind = CodeActionKind.RefactorRewrite;

const abilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  codeActionProvider: { codeActionKinds: ['quickfix', rewriteKind, fixAllKind] },
  documentSymbolProvider: true,
  hoverProvider: true,
  definitionProvider: true,
  codeLensProvider: {},
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didRename: { filters: folders }, didDelete: { filters: folders } },
  },
};

/** Serves one client until it leaves. The caller has made the connection and listens to it afterwards. */
export function startServer(connection: Connection, host: Host): void {
  const session = createSession(connection, host);
  let client: ClientCapabilities = {};
  let asksForReasons = false;
  /** Whether the client knows the commands above proposals. */
  let showsChanges = false;

  connection.onInitialize((params) => {
    client = params.capabilities;
    const options = params.initializationOptions as { readonly asksForReasons?: unknown; readonly showsChanges?: unknown } | undefined;
    asksForReasons = options?.asksForReasons === true;
    showsChanges = options?.showsChanges === true;
    session.initialise(params);
    return { capabilities: abilities, serverInfo: { name: 'Rulebook' } };
  });
  connection.onInitialized(() => {
    if (client.workspace?.workspaceFolders === true)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => session.changeFolders(added.map(({ uri }) => uri), removed.map(({ uri }) => uri)));
    return session.start();
  });
  connection.onShutdown(() => session.stop());

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => session.open(uri, version, text));
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => session.edit(uri, version, contentChanges));
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session.close(uri));
  connection.onDidChangeWatchedFiles(({ changes }) => session.changeFiles(changes.map(({ uri }) => uri)));
  connection.onDidChangeConfiguration(({ settings }) => session.changeSettings(settings));
  connection.workspace.onDidRenameFiles(() => session.reload());
  connection.workspace.onDidDeleteFiles(() => session.reload());

  const answer = answering(connection, session);
  connection.onCodeAction(answer<CodeActionParams, CodeAction[]>([], (call) => codeActions(call, { session, host, toEdit: toEditFor(client), asksForReasons })));
  connection.onRequest<WorkspaceEdit | null, void>('rulebook/acceptance', answer<AcceptanceParams, WorkspaceEdit | null>(null, (call) => acceptance(call, toEditFor(client))));
  connection.onCodeLens(answer<About, CodeLens[]>([], ({ subject }) => (showsChanges ? toCodeLenses(lensesOf(subject.project.engine, subject.key), subject) : [])));
  connection.onRequest('rulebook/proposals', answer<About, unknown>([], ({ subject }) => namesOf(subject.project.engine)));
  connection.onRequest('rulebook/consolidated', answer<OfProposal, unknown>([], ({ subject, params }) => consolidated(subject.project.engine, subject.key, params.id).map((each) => ({ ...each, uri: subject.texts(each.uri).uri }))));
  connection.onRequest('rulebook/applyChange', answer<OfProposal, unknown>(null, ({ subject, params }) => toApplication(application(subject.project.engine, subject.key, params.id), subject, toEditFor(client))));
  connection.onRequest('rulebook/changeTable', answer<About, unknown>(null, ({ subject }) => tableOf(subject.project.engine)));
  connection.onRequest('rulebook/writeChange', answer<From, unknown>(null, ({ subject, params }) => proposalFrom(subject.project.engine, subject.key, params.earlier) ?? null));
  connection.onRequest('rulebook/clauses', answer<At, unknown>({ clauses: [] }, (call) => ({ clauses: picks(call.subject.project.engine), here: pickAt(spotOf(call.subject, call.params.position)) })));
  connection.onRequest('rulebook/why', answer<OfTwo, unknown>(null, ({ subject, params }) => whyPage(subject.project.engine, params.first, params.second) ?? null));
  connection.onRequest<string, void>('rulebook/configuration', answer<About, string>('', ({ subject }) => configurationText(subject.project)));
  connection.onRequest<string, void>('rulebook/accepted', answer<About, string>('', ({ subject }) => registerPage(acceptedIn(subject.project.engine), nameOf)));
  connection.onDocumentSymbol(answer([], symbolsOf));
  connection.onHover(answer(null, hoverAt));
  connection.onDefinition(answer<At, Location[] | LocationLink[]>([], (call) => (client.textDocument?.definition?.linkSupport === true ? linksAt(call) : toLocations(linksAt(call)))));
  connection.onDocumentFormatting(answer<DocumentFormattingParams, TextEdit[]>([], ({ subject }) => toTextEdits(formatting(sourceOf(subject)), subject.document)));
  connection.onDocumentRangeFormatting(answer([], formattingWithin));
  connection.onDocumentOnTypeFormatting(answer([], formattingAt));
}

/** A request about a document, whose project is up to date. */
interface Call<P> {
  readonly subject: Subject;
  readonly params: P;
  readonly token: CancellationToken;
}

interface About {
  readonly textDocument: { readonly uri: string };
}

/** About one proposal of the document. */
interface OfProposal extends About {
  readonly id: string;
}

/** About two clauses of the project of the document, by their keys. */
interface OfTwo extends About {
  readonly first: string;
  readonly second: string;
}

/** About the document and an earlier text of it. */
interface From extends About {
  readonly earlier: string;
}

interface At extends About {
  readonly position: Position;
}

type Answer<R> = R | ResponseError<void>;

/**
 * Around every request: unknown documents and requests that fail are answered with `empty`, cancelled ones as cancelled. What
 * failed is written to the log.
 */
function answering(connection: Connection, session: Session) {
  return <P extends About, R>(empty: R, handle: (call: Call<P>) => Answer<R> | Promise<Answer<R>>) =>
    async (params: P, token: CancellationToken): Promise<Answer<R>> => {
      try {
        if (token.isCancellationRequested) return cancelled();
        const subject = session.subject(params.textDocument.uri);
        return subject === undefined ? empty : await handle({ subject, params, token });
      } catch (error) {
        connection.console.error(wordsOfError(error));
        return empty;
      }
    };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function movedOn(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.');
}

function spotOf({ project, key, document }: Subject, position: Position): Spot {
  return { engine: project.engine, uri: key, offset: document.offsetAt(position) };
}

function symbolsOf({ subject }: Call<About>): DocumentSymbol[] {
  const document = subject.project.engine.document(subject.key);
  return document === undefined ? [] : toDocumentSymbols(outline(document), subject.document);
}

function hoverAt({ subject, params }: Call<At>): Hover | null {
  const found = hover(spotOf(subject, params.position));
  return found === undefined ? null : toHover(found, subject.document);
}

function linksAt({ subject, params }: Call<At>): LocationLink[] {
  const way = definition(spotOf(subject, params.position));
  return way === undefined ? [] : toLocationLinks(way, subject);
}

function formattingWithin({ subject, params }: Call<DocumentRangeFormattingParams>): TextEdit[] {
  return toTextEdits(formatting(sourceOf(subject), toSpan(params.range, subject.document)), subject.document);
}

function formattingAt({ subject, params }: Call<DocumentOnTypeFormattingParams>): TextEdit[] {
  return toTextEdits(formattingOfNewLine(sourceOf(subject), subject.document.offsetAt(params.position)), subject.document);
}

function sourceOf({ key, document }: Subject): Source {
  return { uri: key, text: document.getText() };
}

function toEditFor(client: ClientCapabilities): ToEdit {
  return client.workspace?.workspaceEdit?.documentChanges === true ? toVersionedEdit : toPlainEdit;
}

interface Surroundings {
  readonly session: Session;
  readonly host: Host;
  readonly toEdit: ToEdit;
  /** Whether the client can ask its user why a conflict is accepted. */
  readonly asksForReasons: boolean;
}

/**
 * Quick fixes and other wordings unless only others are asked for; the fix of everything only where it is asked for. Wordings are tried when
 * somebody asks for them, not whenever the cursor moves.
 */
async function codeActions(call: Call<CodeActionParams>, surroundings: Surroundings): Promise<Answer<CodeAction[]>> {
  const { only, triggerKind } = call.params.context;
  if (only !== undefined && !includes(only, 'quickfix') && !includes(only, rewriteKind)) return includes(only, fixAllKind) ? fixesOfAll(call.subject, surroundings) : [];
  const fixes = only === undefined || includes(only, 'quickfix') ? await quickFixes(call, surroundings) : [];
  const asked = only === undefined ? triggerKind !== CodeActionTriggerKind.Automatic : includes(only, rewriteKind);
  return asked && Array.isArray(fixes) ? [...fixes, ...rewrites(call, surroundings)] : fixes;
}

/** Of the text as it is now: quick fixes may have taken their time. */
function rewrites({ params: { textDocument, range } }: Call<CodeActionParams>, { session, toEdit }: Surroundings): CodeAction[] {
  const now = session.subject(textDocument.uri);
  return now === undefined ? [] : improvementsAt(now.project.engine, now.key, toSpan(range, now.document)).map((improvement) => toRewrite(improvement, now.texts, toEdit));
}

/** A kind asked for covers the kinds below it: `source` covers `source.fixAll.rulebook`. */
function includes(only: readonly string[], kind: string): boolean {
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

async function quickFixes(call: Call<CodeActionParams>, surroundings: Surroundings): Promise<Answer<CodeAction[]>> {
  const { subject, params, token } = call;
  const { session, host, toEdit } = surroundings;
  const { project, key, document, version, texts } = subject;
  const actions: CodeAction[] = [];
  for (const waysOut of waysOutAt(project.engine, key, toSpan(params.range, document))) {
    actions.push(...waysOut.map((wayOut) => toQuickFix(wayOut, texts, toEdit)));
    await host.pause();
    if (token.isCancellationRequested) return cancelled();
    const now = session.subject(params.textDocument.uri);
    if (now?.version === version) continue;
    // A file that was only known from the disk has been opened: the same text under another version.
    return now?.document.getText() === document.getText() ? quickFixes({ ...call, subject: now }, surroundings) : movedOn();
  }
  return surroundings.asksForReasons ? [...actions, ...acceptances(call)] : actions;
}

function acceptances({ subject: { project, key, document, texts }, params }: Call<CodeActionParams>): CodeAction[] {
  const findings = findingsAt(project.engine, key, toSpan(params.range, document)).filter(({ check }) => !check.startsWith('accept/'));
  return findings.map((finding) => toAcceptance(noticeOf(finding, project.engine), finding.key, texts));
}

interface AcceptanceParams extends About {
  /** Of the finding, as its diagnostic carries it. */
  readonly key: string;
  readonly reason: string;
}

/** The edit that accepts a finding, if it is still there. */
function acceptance({ subject: { project: { engine }, texts }, params }: Call<AcceptanceParams>, toEdit: ToEdit): WorkspaceEdit | null {
  const finding = engine.findings().find(({ key }) => key === params.key);
  const edit = finding && engine.acceptance(finding, String(params.reason));
  return edit === undefined ? null : toEdit(changesOf([edit], engine), texts);
}

function fixesOfAll({ project, key, texts }: Subject, { host, toEdit }: Surroundings): CodeAction[] {
  const change = fixAll(key, copyOf(project, host));
  return change === undefined ? [] : [toFixAll(change, texts, toEdit)];
}

function copyOf({ engine, severities, description }: Project, host: Host): Engine {
  const copy = host.createEngine(() => undefined);
  copy.configure(severities());
  copy.describe(description());
  copy.update(engine.uris().map((uri) => ({ uri, text: engine.text(uri) })));
  return copy;
}
