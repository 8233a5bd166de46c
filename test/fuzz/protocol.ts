/** Messages in any order, about documents that are open, closed or unknown, with odd parameters: the server answers each, and goes on. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver/node';
import { nodeHost } from '../../server/node-host.ts';
import { ofPath } from '../../server/workspace/uris.ts';
import { inProcess, type TestClient } from '../support/lsp-client.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { target } from './target.ts';
import { anyText, typed } from './texts.ts';

type Message =
  | { readonly kind: 'notify'; readonly method: string; readonly params: (folder: string) => unknown }
  /** With parameters that no client sends: what fails is logged, and no more. */
  | { readonly kind: 'malformed'; readonly method: string; readonly params: unknown }
  | { readonly kind: 'request'; readonly method: string; readonly params: (folder: string) => unknown; readonly cancelled: boolean };

const name = fc.constantFrom('a.rulebook', 'a.rulebook', 'b.rulebook', 'on-disk.rulebook', 'missing.rulebook', 'with%20blank.rulebook', 'rulebook.json', '');
const number = fc.oneof(fc.nat(40), fc.constantFrom(0, 2 ** 31 - 1));
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const options = fc.record({ tabSize: fc.nat(9), insertSpaces: fc.boolean() });
const only = fc.constantFrom(undefined, [], ['quickfix'], ['source.fixAll'], ['refactor'], ['refactor.rewrite'], ['']);

function about(method: string, rest: fc.Arbitrary<object>): fc.Arbitrary<{ readonly method: string; readonly params: (folder: string) => unknown }> {
  return fc.tuple(name, rest).map(([file, more]) => ({ method, params: (folder: string) => ({ textDocument: { uri: `${folder}/${file}`, ...('version' in more ? more : {}) }, ...more }) }));
}

const request = fc.oneof(
  about('textDocument/hover', fc.record({ position })),
  about('textDocument/definition', fc.record({ position })),
  about('textDocument/documentSymbol', fc.record({})),
  about('textDocument/codeAction', fc.record({ range, context: fc.record({ diagnostics: fc.constant([]), only, triggerKind: fc.constantFrom(1, 2) }) })),
  about('textDocument/formatting', fc.record({ options })),
  about('textDocument/rangeFormatting', fc.record({ range, options })),
  about('textDocument/onTypeFormatting', fc.record({ position, ch: fc.constant('\n'), options })),
);
const watched = fc.array(fc.tuple(name, fc.constantFrom(1, 2, 3)), { maxLength: 3 });
const notification = fc.oneof(
  about('textDocument/didOpen', fc.record({ languageId: fc.constant('rulebook'), version: fc.nat(9), text: anyText })),
  about('textDocument/didChange', fc.record({ version: fc.nat(9), contentChanges: fc.array(fc.oneof(fc.record({ range, text: typed }), fc.record({ text: anyText })), { maxLength: 4 }) })),
  about('textDocument/didClose', fc.record({})),
  watched.map((changes) => ({ method: 'workspace/didChangeWatchedFiles', params: (folder: string) => ({ changes: changes.map(([file, type]) => ({ uri: `${folder}/${file}`, type })) }) })),
  fc.constantFrom({}, null, { rulebook: { checks: { gap: 'off', nonsense: 3 } } }, { rulebook: { checks: [] } }).map((settings) => ({ method: 'workspace/didChangeConfiguration', params: () => ({ settings }) })),
  fc.constant({ method: 'workspace/didRenameFiles', params: (folder: string) => ({ files: [{ oldUri: `${folder}/a.rulebook`, newUri: `${folder}/z.rulebook` }] }) }),
);
const odd = ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose', 'workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration', '$/nonsense'] as const;
const malformed = fc.record({
  kind: fc.constant('malformed' as const),
  method: fc.constantFrom('textDocument/hover', 'textDocument/codeAction', 'textDocument/formatting', 'textDocument/documentSymbol', 'textDocument/rename', 'nonsense', ...odd),
  params: fc.oneof(fc.constantFrom({}, [], null, { textDocument: null }, { textDocument: { uri: 4 } }, { textDocument: { uri: 'x' }, position: { line: -1, character: 1.5 } }), fc.object({ maxDepth: 2 })),
});
const message: fc.Arbitrary<Message> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(request, fc.boolean()).map(([one, cancelled]) => ({ kind: 'request' as const, ...one, cancelled })) },
  { weight: 8, arbitrary: notification.map((one) => ({ kind: 'notify' as const, ...one })) },
  { weight: 1, arbitrary: malformed },
);

let started: Promise<TestClient> | undefined;
let runs = 0;
/** The run before: it may have been broken off when its time was over, and goes on. */
let before: Promise<void> = Promise.resolve();

/** One server for all runs, one after the other; each has a folder of its own, so that it can be repeated by itself. */
export const oddRequests = target('protocol', fc.array(message, { maxLength: 25 }), (messages) => {
  before = before.then(() => run(messages), () => run(messages));
  return before;
});

async function run(messages: readonly Message[]): Promise<void> {
  runs += 1;
  const folder = ofPath(`/run-${runs}`);
  started ??= inProcess({ ...nodeHost, files: memoryFiles({ '/on-disk.rulebook': '1. The Board meets weekly.' }) });
  const client = await started;
  const logged = client.log.length;
  await client.open(`${folder}/a.rulebook`, '1. The Board shall elect a Chair.\n2. Whatever the must.\n');
  await Promise.all(messages.map((one) => send(client, one, folder)));
  await client.open(`${folder}/last.rulebook`, 'Chapter 1: Terms');
  const symbols = await client.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: `${folder}/last.rulebook` } });
  assert.equal(symbols.length, 1, 'the server goes on');
  for (const file of ['a.rulebook', 'b.rulebook', 'on-disk.rulebook', 'missing.rulebook', 'with%20blank.rulebook', 'last.rulebook', 'rulebook.json', '']) await client.close(`${folder}/${file}`);
  client.published.clear();
  client.statuses.length = 0;
  if (messages.every(({ kind }) => kind !== 'malformed')) assert.deepEqual(client.log.slice(logged).filter((line) => !line.startsWith('Settings of the editor: ')), [], 'nothing failed');
}

/** Requests that were cancelled, or whose text has moved on. */
const expectedErrors: ReadonlySet<number> = new Set([-32800, -32801, -32802]);

async function send({ connection }: TestClient, one: Message, folder: string): Promise<void> {
  if (one.kind === 'notify') return connection.sendNotification(one.method, one.params(folder));
  if (one.kind === 'malformed' && odd.some((method) => method === one.method)) return connection.sendNotification(one.method, one.params);
  if (one.kind === 'malformed') return void (await connection.sendRequest(one.method, one.params).catch(() => undefined));
  const source = new CancellationTokenSource();
  const answer = connection.sendRequest(one.method, one.params(folder), source.token);
  if (one.cancelled) source.cancel();
  await answer.catch((error: unknown) => {
    if (!(error instanceof ResponseError) || !expectedErrors.has(error.code)) throw error;
  });
}
