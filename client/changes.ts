/** Rule changes: the rules with a proposal beside the present ones, the table of proposals, applying one, and writing one from edits. */
import { commands, EventEmitter, Uri, ViewColumn, window, workspace, type Disposable, type TextDocument, type WebviewPanel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { tablePage, type Table } from './change-table.ts';
import { earlierText } from './earlier-versions.ts';

type AnswerEdit = Parameters<LanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];

interface ProposalName {
  readonly uri: string;
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

interface Consolidated {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

/** Scheme of the texts that are only shown: a file as it is, without proposals, and as it would be. */
const scheme = 'rulebook-change';
const opening = /^(?:#{1,6}\s*|\*\*)?(?:(?:proposed\s+)?rules?[ -](?:change|amendment)|constitutional (?:amendment|change))\b/imu;

/** Everything about rule changes that the editor offers. */
export function createChanges(client: LanguageClient): Disposable {
  const changed = new EventEmitter<Uri>();
  let panel: WebviewPanel | undefined;
  const shown = new Set<string>();
  const refresh = (): void => shown.forEach((uri) => changed.fire(Uri.parse(uri)));
  const parts: Disposable[] = [
    changed,
    workspace.registerTextDocumentContentProvider(scheme, { onDidChange: changed.event, provideTextDocumentContent: (uri) => shownText(client, uri) }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'rulebook' && document.uri.scheme !== scheme) refresh();
      markEditor(document);
    }),
    workspace.onDidOpenTextDocument(({ uri }) => { if (uri.scheme === scheme) shown.add(uri.toString()); }),
    workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri.toString())),
    window.onDidChangeActiveTextEditor((editor) => markEditor(editor?.document)),
    commands.registerCommand('rulebook.previewChange', (uri?: unknown, id?: unknown) => preview(client, uri, id)),
    commands.registerCommand('rulebook.applyChange', (uri?: unknown, id?: unknown) => apply(client, uri, id)),
    commands.registerCommand('rulebook.writeChange', () => write(client)),
    commands.registerCommand('rulebook.compareChanges', async (uri?: unknown) => {
      panel = await showTable(client, panel, uri);
      panel?.onDidDispose(() => { panel = undefined; });
    }),
  ];
  markEditor(window.activeTextEditor?.document);
  return { dispose: () => parts.forEach((part) => part.dispose()) };
}

/** The button in the title of the editor is there where the text holds a proposal. */
function markEditor(document: TextDocument | undefined): void {
  if (document === undefined || document !== window.activeTextEditor?.document) return;
  void commands.executeCommand('setContext', 'rulebook.holdsProposals', document.languageId === 'rulebook' && opening.test(document.getText()));
}

// ------------------------------------------------------------------------------------------------------------- preview

/** The proposal that a command is about: the one that it names, the one at the cursor, or one that the user picks. */
async function choose(client: LanguageClient, uri: unknown, id: unknown): Promise<ProposalName | undefined> {
  const source = sourceOf(uri);
  if (source === undefined) return undefined;
  const all = await client.sendRequest<readonly ProposalName[]>('rulebook/proposals', { textDocument: { uri: source.toString() } });
  const named = all.find((each) => each.id === id && Uri.parse(each.uri).toString() === source.toString());
  if (named) return named;
  const own = all.filter((each) => Uri.parse(each.uri).toString() === source.toString());
  const offered = own.length > 0 ? own : all;
  if (offered.length <= 1) {
    if (offered.length === 0) void window.showInformationMessage('There is no proposal here: one begins with a line like “Rule change 1: A new quorum”.');
    return offered[0];
  }
  const picked = await window.showQuickPick(offered.map((each) => ({ label: each.name, description: each.title, proposal: each })), { title: 'Which rule change?' });
  return picked?.proposal;
}

function sourceOf(uri: unknown): Uri | undefined {
  if (typeof uri === 'string') return Uri.parse(uri);
  return uri instanceof Uri ? uri : window.activeTextEditor?.document.uri;
}

async function preview(client: LanguageClient, uri: unknown, id: unknown): Promise<void> {
  const proposal = await choose(client, uri, id);
  if (proposal === undefined) return;
  const texts = await textsOf(client, proposal);
  if (texts.length === 0) void window.showInformationMessage(`${proposal.name} changes nothing as it stands. The problems say why.`);
  for (const { uri: file } of texts) {
    const name = Uri.parse(file).path.split('/').at(-1) ?? '';
    await commands.executeCommand('vscode.diff', shownUri(proposal, file, 'before'), shownUri(proposal, file, 'after'), `${name}: today ↔ with ${proposal.name}`, { preview: texts.length === 1 });
  }
}

function textsOf(client: LanguageClient, { uri, id }: Pick<ProposalName, 'uri' | 'id'>): Promise<readonly Consolidated[]> {
  return client.sendRequest<readonly Consolidated[]>('rulebook/consolidated', { textDocument: { uri }, id });
}

function shownUri({ uri, id, name }: ProposalName, file: string, side: 'before' | 'after'): Uri {
  const path = `/${side === 'before' ? 'today' : name}/${Uri.parse(file).path.split('/').at(-1) ?? ''}`;
  return Uri.from({ scheme, path, query: JSON.stringify({ uri, id, file, side }) });
}

async function shownText(client: LanguageClient, uri: Uri): Promise<string> {
  const { uri: source, id, file, side } = JSON.parse(uri.query) as { readonly uri: string; readonly id: string; readonly file: string; readonly side: 'before' | 'after' };
  const found = (await textsOf(client, { uri: source, id })).find((each) => each.uri === file);
  return found?.[side] ?? '// This rule change changes nothing here any more.\n';
}

// --------------------------------------------------------------------------------------------------------------- apply

async function apply(client: LanguageClient, uri: unknown, id: unknown): Promise<void> {
  const proposal = await choose(client, uri, id);
  if (proposal === undefined) return;
  const made = await client.sendRequest<{ readonly edit: AnswerEdit; readonly left: readonly string[] } | null>('rulebook/applyChange', { textDocument: { uri: proposal.uri }, id: proposal.id });
  const edit = made === null ? undefined : await client.protocol2CodeConverter.asWorkspaceEdit(made.edit);
  if (made === null || edit === undefined) {
    void window.showWarningMessage(`${proposal.name} was not applied: it cannot be carried out as it is written. The problems say why.`);
    return;
  }
  if (!(await workspace.applyEdit(edit))) void window.showWarningMessage(`${proposal.name} was not applied: the rules have changed meanwhile.`);
  else if (made.left.length > 0) void window.showWarningMessage(`${proposal.name} is applied. These references could not follow: ${made.left.join(', ')}.`);
  else void window.showInformationMessage(`${proposal.name} is applied.`);
}

// --------------------------------------------------------------------------------------------------------------- table

async function showTable(client: LanguageClient, open: WebviewPanel | undefined, uri: unknown): Promise<WebviewPanel | undefined> {
  const source = sourceOf(uri);
  if (source === undefined) return open;
  const table = await client.sendRequest<Table | null>('rulebook/changeTable', { textDocument: { uri: source.toString() } });
  if (table === null || table.proposals.length === 0) {
    void window.showInformationMessage('There is no proposal here: one begins with a line like “Rule change 1: A new quorum”.');
    return open;
  }
  const panel = open ?? window.createWebviewPanel('rulebook.changes', 'Rule changes', ViewColumn.Beside, { enableScripts: false, enableCommandUris: ['rulebook.previewChange'] });
  panel.webview.html = tablePage(table);
  panel.reveal(undefined, true);
  return panel;
}

// --------------------------------------------------------------------------------------------------------------- write

/** The proposal that makes the present text of the open rulebook of an earlier version, in a document of its own. */
async function write(client: LanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'rulebook') {
    void window.showInformationMessage('Open the rulebook that you have edited first.');
    return;
  }
  const earlier = await earlierText(document);
  if (earlier === undefined) return;
  const written = await client.sendRequest<{ readonly text: string; readonly exact: boolean } | null>('rulebook/writeChange', { textDocument: { uri: document.uri.toString() }, earlier });
  if (written === null) {
    void window.showInformationMessage('The two versions do not differ.');
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: 'rulebook', content: written.text }), { viewColumn: ViewColumn.Beside });
  if (!written.exact) void window.showWarningMessage('These instructions do not give the very text: compare the result before you use them.');
}
