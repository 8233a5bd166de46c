/** One server process, one document: how long it takes to open, and how long from each keystroke to its diagnostics. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What Node is started with. */
export interface Server {
  readonly name: string;
  readonly args: readonly string[];
  readonly languageId: string;
  readonly extension: string;
}

/** A text, where it is typed in, and what is typed there: letter by letter, then taken back letter by letter. */
export interface Typing {
  readonly text: string;
  readonly typeAt: number;
  readonly words: string;
}

/** Milliseconds, in the order in which they were measured, and megabytes. */
export interface Measured {
  readonly open: number;
  readonly keystrokes: readonly number[];
  readonly memory: number;
  readonly diagnostics: number;
}

export interface Effort {
  readonly warmUp: number;
  readonly keystrokes: number;
}

/** Milliseconds: nobody types without a pause, and a processor that never rests would flatter every server. */
const betweenKeystrokes = 25;

export async function measure(server: Server, typing: Typing, effort: Effort): Promise<Measured> {
  const child = spawn(process.execPath, server.args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } });
  await connection.sendNotification('initialized', {});
  const measured = await typeInto(connection, child, { server, typing, effort });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return measured;
}

interface Task {
  readonly server: Server;
  readonly typing: Typing;
  readonly effort: Effort;
}

async function typeInto(connection: ProtocolConnection, child: ChildProcess, { server, typing, effort }: Task): Promise<Measured> {
  const uri = `untitled:bench${server.extension}`;
  const answers = answersOn(connection, uri);
  let document = TextDocument.create(uri, server.languageId, 1, typing.text);
  const started = performance.now();
  const opened = answers.next(1);
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: server.languageId, version: 1, text: typing.text } });
  await opened;
  const open = performance.now() - started;
  const keystrokes: number[] = [];
  let diagnostics = 0;
  for (let turn = 0; turn < effort.warmUp + effort.keystrokes; turn += 1) {
    await setTimeout(betweenKeystrokes);
    const change = keystroke(document, typing, turn);
    document = TextDocument.update(document, [change], document.version + 1);
    const from = performance.now();
    const answered = answers.next(document.version);
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges: [change] });
    diagnostics = (await answered).diagnostics.length;
    if (turn >= effort.warmUp) keystrokes.push(performance.now() - from);
  }
  return { open, keystrokes, diagnostics, memory: memoryOf(child) };
}

/** The next letter of the words; when all are there, the last is taken back, and so on. */
function keystroke(document: TextDocument, { typeAt, words }: Typing, turn: number): { range: { start: { line: number; character: number }; end: { line: number; character: number } }; text: string } {
  const nth = turn % (2 * words.length);
  const forth = nth < words.length;
  const at = typeAt + (forth ? nth : 2 * words.length - nth - 1);
  return { range: { start: document.positionAt(at), end: document.positionAt(forth ? at : at + 1) }, text: forth ? words.charAt(nth) : '' };
}

/** Resolves with the diagnostics of a version, or with the next ones of a server that does not name versions. */
function answersOn(connection: ProtocolConnection, uri: string): { next(version: number): Promise<PublishDiagnosticsParams> } {
  let hear: (params: PublishDiagnosticsParams) => void = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    if (params.uri === uri) hear(params);
  });
  return {
    next: (version) => new Promise((resolve) => {
      hear = (params) => {
        if ((params.version ?? version) >= version) resolve(params);
      };
    }),
  };
}

/** Resident memory in megabytes; 0 where the system has no `ps`. */
function memoryOf({ pid }: ChildProcess): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number((stdout ?? '0').trim()) / 1024);
}
