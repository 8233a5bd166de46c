/** The whole check over each of ten real rulebooks: every error and warning is in reviewed.md, with the reason why it is right. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Finding } from '../../server/checks/check.ts';
import { createEngine } from '../../server/project/engine.ts';
import { checkWords } from '../support/words.ts';
import { corpusText, textNames } from './texts.ts';

interface Reviewed {
  readonly text: string;
  /** "threshold/two-values 4.2 with 4.1". */
  readonly finding: string;
  readonly reason: string;
}

const reviewed = reviewedIn(readFileSync(new URL('reviewed.md', import.meta.url), 'utf8'));

for (const name of textNames) {
  test(name, () => {
    const problems: string[] = [];
    const engine = createEngine({ onProblem: (message, error) => problems.push(`${message} ${String(error)}`) });
    engine.update([{ uri: name, text: corpusText(name) }]);
    const findings = engine.findings();
    assert.deepEqual(problems, []);
    findings.forEach(checkWords);
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const expected = reviewed.filter(({ text }) => text === name).map(({ finding }) => finding);
    assert.deepEqual(loud.map(rowOf).toSorted(), expected.toSorted(), loud.map(({ check, address, message }) => `${check} ${address}: ${message}`).join('\n'));
  });
}

test('every row of reviewed.md is about one of the texts and has a reason', () => {
  for (const { text, finding, reason } of reviewed) assert.ok(textNames.includes(text) && reason.length > 20, finding);
});

test('the texts are those that were reviewed, byte for byte', () => {
  const sums = textNames.map((name) => `${createHash('sha256').update(readFileSync(new URL(`texts/${name}.txt`, import.meta.url))).digest('hex')}  ${name}.txt`);
  assert.deepEqual(sums, readFileSync(new URL('texts/SHA256SUMS', import.meta.url), 'utf8').trim().split('\n'));
});

test('each text is attributed', () => {
  const licences = readFileSync(new URL('texts/LICENCES.md', import.meta.url), 'utf8');
  for (const name of textNames) {
    assert.ok(licences.includes(`| ${name}.txt |`), name);
    assert.match(corpusText(name), /^%%SOURCE github:\S+@\w+ \([\d-]+\) LICENCE /);
  }
});

function rowOf({ check, address, related }: Finding): string {
  return `${check} ${address} with ${related.map((each) => each.address).join(', ')}`;
}

function reviewedIn(markdown: string): readonly Reviewed[] {
  return markdown.split('\n').filter((line) => /^\| \w+ \| [a-z]+\//.test(line)).map((line) => {
    const [, text = '', check = '', address = '', others = '', reason = ''] = line.split('|').map((cell) => cell.trim());
    return { text, finding: `${check} ${address} with ${others}`, reason };
  });
}
