/** The server as a process of its own, over standard input and output, with the real engine: the flagship conflict from end to end. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import type { CodeAction, DocumentSymbol, Hover, LocationLink, WorkspaceEdit } from 'vscode-languageserver/node';
import { ofPath } from '../../server/workspace/uris.ts';
import { applied, ownProcess } from '../support/lsp-client.ts';

const rulebook = `Rulebook: Sailing Club Rules

Clause 1: Terms

1. The Commodore is an office.
2. The Council is a body.

Clause 2: Officers

1. Commodore
   A. The Commodore shall be elected by the Members for a term of 3 years.
   B. The Commodore is accountable to the Council.
   C. Notwithstanding clause 2.1.A, the Council may appoint an acting Commodore if the office is vacant.
`;

async function folder(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'rulebook-'));
  context.after(() => rm(made, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(made, name), text);
  return made;
}

/** Where some words begin in the rulebook. */
function positionOf(words: string, text = rulebook) {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

test('open, see the conflict, settle it with a quick fix, undo, close, leave', async (context) => {
  const place = await folder(context, { 'rules.rulebook': rulebook });
  const uri = ofPath(path.join(place, 'rules.rulebook'));
  const client = await ownProcess(['server/main.ts', '--stdio'], { folders: [ofPath(place)] });
  assert.equal((client.initialized.capabilities.textDocumentSync as { change: number }).change, 2);

  await client.open(uri, rulebook);
  const split = ({ code }: { code?: unknown }): boolean => code === 'mandate/split';
  const diagnostics = await client.diagnostics(uri, ({ version }) => version === 1);
  const found = diagnostics.find(split);
  const { line } = positionOf('B. The Commodore');
  assert.equal(found?.range.start.line, line);
  assert.equal(found.severity, 2);
  assert.equal(found.source, 'rulebook');
  assert.equal(found.codeDescription?.href, 'https://github.com/rulebook/rulebook/blob/main/docs/checks/mandate/split.md');
  assert.deepEqual(found.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]), [[uri, line - 1]]);
  assert.equal(typeof found.data, 'string');

  const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: found.range, context: { diagnostics: [found] } });
  const fix = actions.find(({ title }) => title === 'Make the Commodore accountable to the Members: settles 1, raises 0');
  assert.ok(fix, actions.map(({ title }) => title).join('\n'));
  assert.equal(fix.isPreferred, undefined);
  const settled = applied(fix.edit!, uri, rulebook);
  assert.equal(settled, rulebook.replace('accountable to the Council', 'accountable to the Members'));

  await client.change(uri, 2, [{ text: settled }]);
  assert.equal((await client.diagnostics(uri, ({ version }) => version === 2)).some(split), false);
  await client.change(uri, 3, [{ text: rulebook }]);
  assert.deepEqual(await client.diagnostics(uri, ({ version }) => version === 3), diagnostics);

  await client.close(uri);
  await client.diagnostics(uri, ({ version }) => version === undefined);
  await client.shutdown();
  assert.equal(await client.exit, 0);
});

test('a conflict is accepted with a reason, and stands in the register', async (context) => {
  const place = await folder(context, { 'rules.rulebook': rulebook });
  const uri = ofPath(path.join(place, 'rules.rulebook'));
  const client = await ownProcess(['server/main.ts', '--stdio'], { folders: [ofPath(place)], initializationOptions: { asksForReasons: true } });
  await client.open(uri, rulebook);
  const split = ({ code }: { code?: unknown }): boolean => code === 'mandate/split';
  const found = (await client.diagnostics(uri, ({ version }) => version === 1)).find(split);
  assert.ok(found);
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: found.range, context: { diagnostics: [found] } });
  const accept = actions.find(({ command }) => command?.command === 'rulebook.accept');
  assert.deepEqual(accept?.command?.arguments, [uri, found.data]);
  const edit = await client.request<WorkspaceEdit>('rulebook/acceptance', { textDocument: { uri }, key: found.data, reason: 'tradition' });
  const accepted = applied(edit, uri, rulebook);
  assert.ok(accepted.includes('   // accept mandate/split with 2.1.A: tradition\n   B. The Commodore'), accepted);
  await client.change(uri, 2, [{ text: accepted }]);
  assert.equal((await client.diagnostics(uri, ({ version }) => version === 2)).some(split), false);
  assert.match(await client.request<string>('rulebook/accepted', { textDocument: { uri } }), /Clause 2\.1\.B with 2\.1\.A\*\* \(mandate\/split\)/);
  assert.equal(await client.request('rulebook/acceptance', { textDocument: { uri }, key: found.data, reason: 'again' }), null);
  await client.shutdown();
  assert.equal(await client.exit, 0);
});

test('why two clauses do not clash: the clauses to pick from, the one at the cursor, and the answer', async (context) => {
  const text = '1. The Abbot may sell wine.\n2. The Monks shall not sell wine.\n';
  const place = await folder(context, { 'rules.rulebook': text });
  const uri = ofPath(path.join(place, 'rules.rulebook'));
  const client = await ownProcess(['server/main.ts', '--stdio'], { folders: [ofPath(place)] });
  await client.open(uri, text);
  const { clauses, here } = await client.request<{ clauses: { key: string; address: string; text: string; document: string }[]; here?: string }>('rulebook/clauses', { textDocument: { uri }, position: { line: 1, character: 0 } });
  assert.deepEqual(clauses.map(({ address, text: words, document }) => [address, words, document]), [['1', 'The Abbot may sell wine.', ''], ['2', 'The Monks shall not sell wine.', '']]);
  assert.equal(here, clauses[1]?.key);
  const ask = (first: unknown, second: unknown) => client.request('rulebook/why', { textDocument: { uri }, first, second });
  assert.equal(await ask(clauses[0]?.key, here), '# Clause 1 and clause 2\n\n> 1 The Abbot may sell wine.\n\n> 2 The Monks shall not sell wine.\n\nThey speak of different people: Abbot and Monks.\n');
  assert.equal(await ask(here, 'nobody'), null);
  assert.equal(await ask(undefined, 7), null);
  await client.shutdown();
});

test('hover, definition and outline speak the rulebook’s language', async (context) => {
  const place = await folder(context, { 'rules.rulebook': rulebook });
  const uri = ofPath(path.join(place, 'rules.rulebook'));
  const client = await ownProcess(['server/cli/main.ts', 'lsp', '--stdio']);
  await client.open(uri, rulebook);
  const hoverOn = async (words: string): Promise<string> => {
    const hover = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: positionOf(words) });
    return hover === null || typeof hover.contents === 'string' || !('value' in hover.contents) ? '' : hover.contents.value;
  };

  assert.equal(await hoverOn('shall be elected'), '**2.1.A** · Understood wholly.\n\nElection: a duty. The Members **must elect** the Commodore.\n\n- Term: 3 years');
  assert.match(await hoverOn('clause 2.1.A,'), /^\*\*2\.1\.A\*\*\n\n> A\. The Commodore shall be elected by the Members/u);
  const name = await hoverOn('Commodore is accountable');
  for (const line of ['**Commodore** · an office', '- Elected by the Members (2.1.A).', '- Accountable to the Council (2.1.B).']) assert.ok(name.includes(line), name);

  const definitionOf = async (words: string): Promise<(number | undefined)[]> => {
    const links = await client.request<LocationLink[]>('textDocument/definition', { textDocument: { uri }, position: positionOf(words) });
    return links.map(({ targetRange }) => targetRange.start.line);
  };
  assert.deepEqual(await definitionOf('clause 2.1.A,'), [positionOf('A. The Commodore').line]);
  assert.deepEqual(await definitionOf('Commodore is accountable'), [positionOf('1. The Commodore is').line]);

  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
  assert.deepEqual(symbols.map(({ name: own, children }) => [own, children?.map((child) => child.name)]), [
    ['1 Terms', ['1.1 The Commodore is an office.', '1.2 The Council is a body.']],
    ['2 Officers', ['2.1 Commodore']],
  ]);
  await client.shutdown();
  assert.equal(await client.exit, 0);
});

test('requests before and after their time, and a client that is simply gone', async (context) => {
  const place = await folder(context, { 'rules.rulebook': rulebook, 'bytes.rulebook': new Uint8Array([1, 0, 255]) });
  const uri = ofPath(path.join(place, 'rules.rulebook'));
  const client = await ownProcess(['server/main.ts', '--stdio'], { folders: [ofPath(place)] });
  assert.equal(await client.request('textDocument/hover', { textDocument: { uri: 'file:///nowhere.rulebook' }, position: { line: 0, character: 0 } }), null);
  await client.change(uri, 5, [{ text: 'never opened' }]);
  await client.close(uri);
  await client.open(uri, rulebook);
  await client.open(uri, '1. The Chair', 2);
  await client.diagnostics(uri, ({ version }) => version === 2);
  assert.equal((await client.diagnostics(ofPath(path.join(place, 'bytes.rulebook'))))[0]?.code, 'document/unreadable');
  await assert.rejects(client.request('textDocument/inventedByNobody', {}));
  client.connection.end();
  assert.notEqual(await client.exit, undefined);
});

test('other wordings and declarations are offered to who asks for them, not whenever the cursor moves', async (context) => {
  const place = await folder(context, {});
  const uri = ofPath(path.join(place, 'loose.rulebook'));
  const client = await ownProcess(['server/main.ts', '--stdio'], { folders: [ofPath(place)] });
  await client.open(uri, '1. Smoking in the Deck House is prohibited.\n2. The Deck Watch shall keep the log.\n');
  const ask = async (line: number, context: object): Promise<readonly CodeAction[]> => {
    const at = { line, character: 9 };
    return client.request('textDocument/codeAction', { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [], ...context } });
  };
  const [rewrite] = await ask(0, { triggerKind: 1 });
  assert.equal(rewrite?.title, 'Rewrite as “No person shall smoke in the Deck House.”');
  assert.equal(rewrite.kind, 'refactor.rewrite');
  assert.deepEqual((await ask(1, { only: ['refactor'] })).map(({ title }) => title), ['Declare Deck Watch as an office', 'Declare Deck Watch as a body', 'Declare Deck Watch as a group of people']);
  assert.deepEqual(await ask(0, { triggerKind: 2 }), []);
  assert.deepEqual(await ask(0, { only: ['quickfix'] }), []);
  await client.shutdown();
  assert.equal(await client.exit, 0);
});
