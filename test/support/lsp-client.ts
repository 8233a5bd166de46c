/** A language client for tests: over the streams of a server process, or of a server in this process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type InitializeResult,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { startServer, type Host } from '../../server/server.ts';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface ClientOptions {
  readonly folders?: readonly string[];
  /** What the client answers when it is asked for its settings; without it the server is not told that it may ask. */
  readonly settings?: unknown;
  readonly capabilities?: object;
  readonly initializationOptions?: object;
}

export type TestClient = Awaited<ReturnType<typeof createTestClient>>;

/** A server in this process. It lives as long as the test file. */
export async function inProcess(host: Host, options: ClientOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(connection, host);
  connection.listen();
  return createTestClient({ input: toClient, output: toServer }, options);
}

/** A server process of its own. `exit` resolves to its exit code. */
export async function ownProcess(args: readonly string[], options: ClientOptions = {}): Promise<TestClient & { readonly exit: Promise<number | null> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const client = await createTestClient({ input: child.stdout, output: child.stdin }, options);
  return { ...client, exit };
}

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

async function createTestClient({ input, output }: Streams, { folders = [], settings, capabilities = {}, initializationOptions }: ClientOptions) {
  const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const published = new Map<string, PublishDiagnosticsParams[]>();
  const statuses: unknown[] = [];
  const log: string[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => waiting.forEach((look) => look());

  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, [...(published.get(params.uri) ?? []), params]);
    wake();
  });
  connection.onNotification('rulebook/status', (status: unknown) => {
    statuses.push(status);
    wake();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
  connection.listen();

  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null, // with a process to watch, the server would keep a timer, and a server in this process would keep the test alive
    rootUri: null,
    ...(initializationOptions && { initializationOptions }),
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    capabilities: {
      workspace: { configuration: settings !== undefined, workspaceEdit: { documentChanges: true } },
      textDocument: { definition: { linkSupport: true } },
      ...capabilities,
    },
  });
  await connection.sendNotification('initialized', {});

  return {
    initialized,
    statuses,
    log,
    published,
    until,
    request: <R>(method: string, params: unknown): Promise<R> => connection.sendRequest(method, params),
    connection,
    notify: (method: string, params: unknown): Promise<void> => connection.sendNotification(method, params),
    open: (uri: string, text: string, version = 1) => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'rulebook', version, text } }),
    change: (uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]) => connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri: string) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    /** The next, or an earlier, publication for a file that answers the description. */
    diagnostics: (uri: string, fits: (params: PublishDiagnosticsParams) => boolean = () => true): Promise<readonly Diagnostic[]> =>
      until(() => published.get(uri)?.findLast(fits)).then((params) => params.diagnostics),
    shutdown: async (): Promise<void> => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
    },
  };
}

/** The text after the part of an edit that is about one file. */
export function applied(edit: WorkspaceEdit, uri: string, text: string): string {
  const edits = (edit.documentChanges ?? []).flatMap((change) => ('edits' in change && change.textDocument.uri === uri ? change.edits : []));
  return TextDocument.applyEdits(TextDocument.create(uri, 'rulebook', 0, text), edits.flatMap((each) => ('newText' in each ? [each] : [])));
}
