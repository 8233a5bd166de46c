/** The server around a small engine: what is published when, which edits are offered, and requests in odd order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, DocumentSymbol } from 'vscode-languageserver/node';
import type { Host } from '../../server/server.ts';
import type { Engine } from '../../server/project/engine.ts';
import { ofPath } from '../../server/workspace/uris.ts';
import { createFakeEngine, fakeCheckIds } from '../support/fake-engine.ts';
import { applied, inProcess, type TestClient } from '../support/lsp-client.ts';
import { memoryFiles } from '../support/memory-files.ts';

const a = ofPath('/rules/a.rulebook');
const b = ofPath('/rules/b.rulebook');
const settingsUri = ofPath('/rules/rulebook.json');

function hostWith(paths: Readonly<Record<string, string>>, createEngine: () => Engine = createFakeEngine): Host & { files: ReturnType<typeof memoryFiles> } {
  return { files: memoryFiles(paths), createEngine, checkIds: fakeCheckIds, pause: () => new Promise((resolve) => setImmediate(resolve)) };
}

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

function codeActions(client: TestClient, uri: string, range: object, only?: string[]): Promise<CodeAction[]> {
  return client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...(only === undefined ? {} : { only }) } });
}

test('a finding is published with all that an editor can show', async () => {
  const client = await inProcess(hostWith({ '/rules/a.rulebook': '' }));
  await client.open(a, 'first\nthis is BAD\n', 7);
  const [diagnostic, ...more] = await client.diagnostics(a);
  assert.deepEqual(more, []);
  assert.deepEqual(diagnostic, {
    range: { start: { line: 1, character: 8 }, end: { line: 1, character: 11 } },
    severity: 1,
    source: 'rulebook',
    code: 'fake/bad',
    codeDescription: { href: 'https://github.com/rulebook/rulebook/blob/main/docs/checks/fake/bad.md' },
    message: '"BAD" must not be said.\nSuppose somebody reads it.',
    relatedInformation: [{ message: '2: It is said here.', location: { uri: a, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 11 } } } }],
    data: `fake/bad ${a} 2`,
  });
  assert.equal(client.published.get(a)?.at(-1)?.version, 7);
});

test('the other files of the project are published too, open or not', async () => {
  const client = await inProcess(hostWith({ '/rules/a.rulebook': 'fine', '/rules/b.rulebook': 'BAD', '/rules/deeper/c.rulebook': 'BAD' }));
  await client.open(a, 'fine');
  assert.equal((await client.diagnostics(b)).length, 1);
  assert.equal('version' in (client.published.get(b)?.at(-1) ?? {}), false);
  assert.deepEqual(await client.diagnostics(a), []);
  assert.equal(client.published.has(ofPath('/rules/deeper/c.rulebook')), false);
});

test('the files of the workspace folders are published without any being open', async () => {
  const client = await inProcess(hostWith({ '/rules/rulebook.json': '{}', '/rules/a.rulebook': 'BAD', '/rules/deeper/c.rulebook': 'BAD', '/rules/node_modules/d.rulebook': 'BAD' }), { folders: [ofPath('/rules')] });
  assert.equal((await client.diagnostics(ofPath('/rules/deeper/c.rulebook'))).length, 1);
  assert.equal((await client.diagnostics(a)).length, 1);
  assert.equal(client.published.has(ofPath('/rules/node_modules/d.rulebook')), false);
});

test('nothing is cleared before the new result is there, and edits that come together are checked once', async () => {
  const client = await inProcess(hostWith({}));
  await client.open(a, 'BAD');
  await client.diagnostics(a);
  for (let version = 2; version <= 9; version += 1) await client.change(a, version, [{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } }, text: '!' }]);
  await client.change(a, 10, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, text: 'good' }]);
  assert.deepEqual(await client.diagnostics(a, ({ version }) => version === 10), []);
  const lengths = client.published.get(a)?.map(({ diagnostics }) => diagnostics.length) ?? [];
  assert.deepEqual(lengths.slice(0, -1).filter((length) => length === 0), []);
  assert.ok(lengths.length < 9, `${lengths.length} publications`);
});

test('a closed document is what its file says; a deleted file is taken back', async () => {
  const host = hostWith({ '/rules/a.rulebook': 'fine', '/rules/b.rulebook': 'BAD' });
  const client = await inProcess(host, { folders: [ofPath('/rules')] });
  await client.open(a, 'BAD');
  await client.diagnostics(a, ({ diagnostics }) => diagnostics.length === 1);
  await client.close(a);
  assert.deepEqual(await client.diagnostics(a, ({ version, diagnostics }) => version === undefined && diagnostics.length === 0), []);
  host.files.set('/rules/b.rulebook', undefined);
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: b, type: 3 }] });
  assert.deepEqual(await client.diagnostics(b, ({ diagnostics }) => diagnostics.length === 0), []);
});

test('a project outside the folders goes with its last document', async () => {
  const client = await inProcess(hostWith({ '/rules/a.rulebook': 'BAD', '/rules/b.rulebook': 'BAD' }));
  await client.open(a, 'BAD');
  await client.diagnostics(b, ({ diagnostics }) => diagnostics.length === 1);
  await client.close(a);
  await client.diagnostics(a, ({ diagnostics }) => diagnostics.length === 0);
  await client.diagnostics(b, ({ diagnostics }) => diagnostics.length === 0);
});

test('a file that changes on the disk: the open text wins, a closed one is read again', async () => {
  const host = hostWith({ '/rules/a.rulebook': 'fine', '/rules/b.rulebook': 'fine' });
  const client = await inProcess(host);
  await client.open(a, 'BAD');
  await client.diagnostics(a);
  host.files.set('/rules/a.rulebook', 'fine');
  host.files.set('/rules/b.rulebook', 'BAD BAD');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: a, type: 2 }, { uri: b, type: 2 }] });
  await client.diagnostics(b, ({ diagnostics }) => diagnostics.length === 1);
  assert.equal(client.published.get(a)?.at(-1)?.diagnostics.length, 1);
});

test('a renamed document leaves nothing behind', async () => {
  const host = hostWith({ '/rules/a.rulebook': 'BAD' });
  const client = await inProcess(host, { folders: [ofPath('/rules')] });
  await client.open(a, 'BAD');
  await client.diagnostics(a, ({ version }) => version === 1);
  host.files.set('/rules/a.rulebook', undefined);
  host.files.set('/rules/b.rulebook', 'BAD');
  await client.close(a);
  await client.open(b, 'BAD');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: a, type: 3 }, { uri: b, type: 1 }] });
  await client.diagnostics(a, ({ diagnostics }) => diagnostics.length === 0);
  assert.equal((await client.diagnostics(b)).length, 1);
});

test('a file that is not text is said to be none', async () => {
  const client = await inProcess(hostWith({ '/rules/a.rulebook': 'fine', '/rules/b.rulebook': 'x\0y' }));
  await client.open(a, 'fine');
  const [only] = await client.diagnostics(b);
  assert.equal(only?.code, 'document/unreadable');
  assert.equal(only?.severity, 1);
});

test('quick fixes carry their diagnostic, the version, and only safe ones are preferred', async () => {
  const client = await inProcess(hostWith({}));
  const text = 'fine\nso BAD\n';
  await client.open(a, text, 3);
  const actions = await codeActions(client, a, { start: { line: 1, character: 4 }, end: { line: 1, character: 4 } });
  assert.deepEqual(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred]), [
    ['Say it well: settles 1, raises 0', 'quickfix', true],
    ['Say nothing', 'quickfix', undefined],
  ]);
  const [diagnostic] = await client.diagnostics(a);
  assert.deepEqual(actions[0]?.diagnostics, [diagnostic]);
  assert.deepEqual(actions[0]?.edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument), [{ uri: a, version: 3 }]);
  assert.equal(applied(actions[0]!.edit!, a, text), 'fine\nso good\n');
  assert.deepEqual(await codeActions(client, a, { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }), []);
});

test('edits rest on the text of the request, not on the text that was checked last', async () => {
  const client = await inProcess(hostWith({}));
  await client.open(a, 'BAD');
  await client.diagnostics(a);
  void client.change(a, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'new line\n' }]);
  const [action] = await codeActions(client, a, whole);
  assert.equal(applied(action!.edit!, a, 'new line\nBAD'), 'new line\ngood');
});

test('all safe fixes at once, where they are asked for', async () => {
  const client = await inProcess(hostWith({}));
  const text = 'BAD\nBADBAD\nfine\n';
  await client.open(a, text);
  for (const only of ['source', 'source.fixAll', 'source.fixAll.rulebook']) {
    const [action, ...more] = await codeActions(client, a, whole, [only]);
    assert.deepEqual(more, []);
    assert.equal(action?.kind, 'source.fixAll.rulebook');
    assert.equal(applied(action.edit!, a, text), 'good\ngoodgood\nfine\n');
  }
  assert.deepEqual(await codeActions(client, a, whole, ['source.organizeImports']), []);
  assert.deepEqual(await codeActions(client, a, whole, ['refactor']), []);
});

test('an editor is given the worst thousand findings of a file, and a notice of the others', async () => {
  const client = await inProcess(hostWith({}));
  await client.open(a, `${'hm\n'.repeat(300)}${'BAD\n'.repeat(1200)}`);
  const diagnostics = await client.diagnostics(a);
  assert.equal(diagnostics.length, 1000);
  assert.equal(diagnostics[0]?.message, '501 more findings in this file are not shown.');
  assert.equal(diagnostics.filter(({ code }) => code === 'fake/bad').length, 999);
  await client.open(b, 'hm\n'.repeat(300));
  assert.equal((await client.diagnostics(b)).filter(({ severity }) => severity === 4).length, 200);
});

test('settings: of the project, with those of the editor on top', async () => {
  const files = { '/rules/rulebook.json': '{ "checks": { "fake/bad": "warning" } }', '/rules/a.rulebook': '' };
  const client = await inProcess(hostWith(files));
  await client.open(a, 'BAD');
  assert.equal((await client.diagnostics(a))[0]?.severity, 2);
  await client.notify('workspace/didChangeConfiguration', { settings: { rulebook: { checks: { fake: 'hint', 'fake/bad': 'off' } } } });
  assert.deepEqual(await client.diagnostics(a, ({ diagnostics }) => diagnostics.length === 0), []);
});

test('settings that the server asks for', async () => {
  const client = await inProcess(hostWith({}), { settings: { checks: { 'fake/bad': 'information', 'fake/bda': 'off' } } });
  await client.open(a, 'BAD');
  assert.equal((await client.diagnostics(a))[0]?.severity, 3);
  assert.ok(client.log.some((line) => line.includes('Did you mean "fake/bad"?')));
});

test('a settings file with a mistake gets one diagnostic, and loses it when it is put right', async () => {
  const host = hostWith({ '/rules/rulebook.json': '{ "checks": { "fake/bad": ', '/rules/a.rulebook': '' });
  const client = await inProcess(host);
  await client.open(a, 'BAD');
  const mistakes = await client.diagnostics(settingsUri);
  assert.equal(mistakes.length, 1);
  assert.equal(mistakes[0]?.severity, 1);
  host.files.set('/rules/rulebook.json', '{ "checks": { "fake/bad": "off" } }');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: settingsUri, type: 2 }] });
  await client.diagnostics(settingsUri, ({ diagnostics }) => diagnostics.length === 0);
  await client.diagnostics(a, ({ diagnostics }) => diagnostics.length === 0);
});

test('the status says what was found after each check', async () => {
  const client = await inProcess(hostWith({}));
  await client.open(a, 'BAD\nfine');
  await client.diagnostics(a);
  const status = await client.until(() => client.statuses.find((each) => (each as { errors: number }).errors === 1));
  assert.deepEqual(status, { state: 'ready', errors: 1, warnings: 0, sentences: 2, understood: 2, partly: 0, notUnderstood: 0 });
});

test('an outline', async () => {
  const client = await inProcess(hostWith({}));
  await client.open(a, 'one\ntwo');
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: a } });
  assert.deepEqual(symbols.map(({ name }) => name), ['one', 'two']);
});

test('requests about documents that nobody knows, never opened, or closed, are answered with nothing', async () => {
  const client = await inProcess(hostWith({}));
  await client.open(a, 'BAD');
  await client.close(a);
  await client.change(a, 2, [{ text: 'x' }]);
  await client.close(b);
  for (const uri of [a, b, 'untitled:Untitled-1', 'nonsense']) {
    const at = { textDocument: { uri }, position: { line: 3, character: 9 } };
    assert.deepEqual(await codeActions(client, uri, whole), []);
    assert.equal(await client.request('textDocument/hover', at), null);
    assert.deepEqual(await client.request('textDocument/definition', at), []);
    assert.deepEqual(await client.request('textDocument/documentSymbol', at), []);
  }
});

test('a position outside the text is taken as the nearest inside', async () => {
  const client = await inProcess(hostWith({}));
  await client.open(a, 'BAD');
  const far = { line: 999, character: 999 };
  assert.equal(await client.request('textDocument/hover', { textDocument: { uri: a }, position: far }) === undefined, false);
  assert.equal((await codeActions(client, a, { start: { line: 0, character: 0 }, end: far })).length, 2);
});

test('a request that fails is answered with nothing and logged; the server lives on', async () => {
  const broken = (): Engine => ({ ...createFakeEngine(), fixes: () => { throw new Error('broken on purpose'); } });
  const client = await inProcess(hostWith({}, broken));
  await client.open(a, 'BAD');
  assert.deepEqual(await codeActions(client, a, whole), []);
  assert.ok(client.log.some((line) => line.includes('broken on purpose')));
  assert.equal((await client.diagnostics(a)).length, 1);
});

test('a check run that fails is logged, and the next edit is checked again', async () => {
  let fail = true;
  const broken = (): Engine => {
    const engine = createFakeEngine();
    return { ...engine, findings: () => { if (fail) throw new Error('no findings today'); return engine.findings(); } };
  };
  const client = await inProcess(hostWith({}, broken));
  await client.open(a, 'BAD');
  await client.request('textDocument/hover', { textDocument: { uri: a }, position: whole.start });
  await new Promise((resolve) => setImmediate(resolve));
  fail = false;
  await client.change(a, 2, [{ text: 'BAD again' }]);
  assert.equal((await client.diagnostics(a)).length, 1);
});

test('a cancelled request is answered as cancelled', async () => {
  const client = await inProcess(hostWith({}));
  await client.open(a, 'BAD\n'.repeat(200));
  const cancelled = { isCancellationRequested: true, onCancellationRequested: () => ({ dispose: () => undefined }) };
  const asked = client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: a }, range: whole, context: { diagnostics: [] } }, cancelled);
  await assert.rejects(asked, { code: -32800 });
});

test('old versions of a file that a comparison shows join no project and are not reported', async () => {
  const client = await inProcess(hostWith({ '/rules/a.rulebook': 'BAD' }));
  const old = 'git:/rules/a.rulebook?%7B%22ref%22%3A%22HEAD%22%7D';
  await client.open(a, 'fine');
  await client.open(old, 'BAD');
  await client.open(b, 'BAD');
  await client.diagnostics(b);
  assert.deepEqual(client.published.get(a)?.at(-1)?.diagnostics, []);
  assert.equal(client.published.has(old), false);
});
