import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Snippet {
  readonly body: string | readonly string[];
}

test('every snippet, as it stands, is understood wholly', () => {
  const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(path.join(root, 'client/snippets.json'), 'utf8'));
  const sentences = Object.values(snippets).map(expanded).filter(isSentence);
  const text = `Rulebook: Snippets\n\n${sentences.map((sentence, at) => `${at + 1}. ${sentence}`).join('\n')}\n`;
  const { stdout } = spawnSync(process.execPath, ['dist/cli.cjs', 'read', '-', '--format', 'json'], { cwd: root, input: text, encoding: 'utf8' });
  const read: readonly { understanding: string; text: string }[] = JSON.parse(stdout).sentences;
  assert.ok(read.length >= sentences.length);
  assert.deepEqual(read.filter(({ understanding }) => understanding !== 'whole').map((one) => one.text), []);
});

/** The text with every placeholder as it is proposed: the default, or the first of a choice. */
function expanded({ body }: Snippet): string {
  return [body].flat().join('\n').replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1');
}

function isSentence(text: string): boolean {
  return text.endsWith('.') && !text.startsWith('//');
}
