import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, State, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { accept } from './accepting.ts';
import { createChanges } from './changes.ts';
import { showAccepted, showConfiguration } from './pages.ts';
import { createPages } from './read-only.ts';
import type { Status } from './status-words.ts';
import { createStatusItem } from './status.ts';
import { why } from './why.ts';

/** The language, and the section of the settings that belongs to it. */
const rulebook = 'rulebook';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Rulebook', { log: true });
  const pages = createPages();
  const status = createStatusItem({ language: rulebook });
  const watchers = ['**/*.rulebook', '**/rulebook.json'].map((files) => workspace.createFileSystemWatcher(files));

  const started = new LanguageClient(rulebook, 'Rulebook', serverOptions(context), {
    // Any scheme: documents of a remote or unsaved kind are rulebooks too.
    documentSelector: [{ language: rulebook }],
    synchronize: { configurationSection: rulebook, fileEvents: watchers },
    outputChannel: log,
    initializationOptions: { asksForReasons: true, showsChanges: true },
    connectionOptions: { maxRestartCount: 10 },
  } satisfies LanguageClientOptions);
  client = started;

  context.subscriptions.push(
    log,
    status,
    pages,
    ...watchers,
    commands.registerCommand('rulebook.restart', () => started.restart()),
    commands.registerCommand('rulebook.showLog', () => log.show()),
    commands.registerCommand('rulebook.accept', (uri: string, key: string) => accept(started, uri, key)),
    commands.registerCommand('rulebook.showAccepted', () => showAccepted(started, pages)),
    commands.registerCommand('rulebook.showConfiguration', () => showConfiguration(started, pages)),
    commands.registerCommand('rulebook.why', () => why(started, pages)),
    createChanges(started),
    started.onNotification('rulebook/status', (news: Status) => status.show(news)),
    started.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) status.show({ state: 'starting' });
      if (newState === State.Stopped) status.show({ state: 'stopped' });
    }),
  );
  await started.start();
}

/** Ends the server with the editor. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
  client = undefined;
}

function serverOptions(context: ExtensionContext): ServerOptions {
  return { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
}
