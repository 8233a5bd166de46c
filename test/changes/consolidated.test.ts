/** The text with a proposal: test/changes/consolidated.md holds rulebooks with a proposal behind them, and what they are to read. RULEBOOK_UPDATE=1 writes the results. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { createChangeEngine } from '../../server/changes/engine.ts';

const file = new URL('consolidated.md', import.meta.url);
const markdown = readFileSync(file, 'utf8');
const cases = [...markdown.matchAll(/## (.*)\n[^]*?```rulebook\n([^]*?)```\n\n```result\n([^]*?)```/gu)];

if (process.env['RULEBOOK_UPDATE'] === '1') {
  writeFileSync(file, cases.reduce((text, [whole, , rulebook = '', result = '']) => text.replace(whole, () => whole.replace(`\`\`\`result\n${result}\`\`\``, () => `\`\`\`result\n${resultOf(rulebook)}\`\`\``)), markdown));
}

test('there are cases', () => assert.ok(cases.length >= 12));

for (const [, title = '', rulebook = '', result = ''] of cases) test(title, () => assert.equal(resultOf(rulebook), result));

/** What fails is part of the result, as is what could not follow. */
function resultOf(text: string): string {
  const engine = createChangeEngine();
  engine.update([{ uri: 'file:///rules.rulebook', text }]);
  const [proposal] = engine.proposals();
  const troubles = engine.findings().filter(({ check }) => /^change\/(?:text-not-found|target-missing|malformed)$/u.test(check)).map(({ message }) => `// ${message}\n`);
  const lost = proposal?.overlay.lost.map(({ reference, meant }) => `// “${reference.text}” cannot follow clause ${meant}.\n`) ?? [];
  const unclear = proposal?.overlay.unclear.map(({ text: words, why }) => `// “${words}” in the new text is unclear: ${why}.\n`) ?? [];
  return `${troubles.join('')}${lost.join('')}${unclear.join('')}${proposal?.overlay.texts.get('file:///rules.rulebook') ?? ''}`;
}
