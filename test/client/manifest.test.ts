import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));

test('every file that the manifest names is there and is packed', () => {
  const { languages, grammars, snippets } = manifest.contributes;
  const named = [languages[0].configuration, grammars[0].path, snippets[0].path, manifest.icon].map((file) => path.normalize(file));
  const packed = read('.vscodeignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  assert.deepEqual(named.filter((file) => !existsSync(path.join(root, file))), []);
  assert.deepEqual([...named, path.normalize(manifest.main)].filter((file) => !packed.includes(file)), []);
});

test('the types of the editor are those of the oldest editor that is supported', () => {
  const { version } = JSON.parse(read('node_modules/@types/vscode/package.json'));
  assert.equal(minor(version), minor(manifest.engines.vscode.slice(1)));
});

test('a language starts the extension only if it has a configuration', () => {
  assert.ok(manifest.contributes.languages[0].configuration);
});

test('every command of the client is in the palette, and the other way round', () => {
  const registered = [...['client/extension.ts', 'client/changes.ts'].map(read).join('\n').matchAll(/registerCommand\('([^']+)'/g)].map(([, name]) => name);
  const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  assert.deepEqual(registered.toSorted(), declared.toSorted());
});

function minor(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
