/**
 * The examples show what their EXPECTED.md says, and nothing else; the sound ones show no error and no warning. The
 * scenarios are small: what they say at a lower severity, and the ways out that are offered, is listed too.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../server/checks/check.ts';
import type { Engine } from '../server/project/engine.ts';
import { engineOf } from './support/cases.ts';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../examples');
const examples = foldersIn('').filter((name) => name !== 'scenarios' && name !== 'rule-changes');
const scenarios = foldersIn('scenarios').map((name) => `scenarios/${name}`);

function foldersIn(name: string): readonly string[] {
  return readdirSync(path.join(folder, name), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
}

function engineFor(example: string): Engine {
  const files = readdirSync(path.join(folder, example)).filter((file) => file.endsWith('.rulebook'));
  return engineOf(files.map((file) => ({ uri: `file:///${example}/${file}`, text: readFileSync(path.join(folder, example, file), 'utf8') })));
}

function expectationsOf(example: string): string {
  const file = path.join(folder, example, 'EXPECTED.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Rows `| check (severity) | stands on | other clause | …` of the table, as "check severity address other". */
function expectedOf(example: string): readonly string[] {
  return expectationsOf(example).split('\n').flatMap((line) => {
    const row = /^\| `([^`]+)` \((\w+)\) \| (Rule change \d+|\S+)[^|]*\| (\S+)/u.exec(line);
    return row ? [`${row[1]} ${row[2]} ${row[3]} ${row[4] === '–' ? '' : row[4]}`] : [];
  }).toSorted();
}

/** Items under `## Ways out`. */
function waysOutOf(example: string): readonly string[] {
  const section = expectationsOf(example).split('## Ways out')[1] ?? '';
  return section.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}

function isLoud(finding: Finding): boolean {
  return finding.severity === 'error' || finding.severity === 'warning';
}

/** Findings in the form of the rows that are expected. */
function actualIn(findings: readonly Finding[], expected: readonly string[]): readonly string[] {
  const needsOther = new Map(expected.map((row) => [row.split(' ').slice(0, 3).join(' '), row.split(' ')[3] ?? '']));
  return findings.map((finding) => {
    const head = `${finding.check} ${finding.severity} ${finding.address}`;
    const other = needsOther.get(head) ?? '';
    return `${head} ${finding.related.some((related) => related.address === other) ? other : ''}`;
  }).toSorted();
}

describe('examples', () => {
  for (const example of examples) {
    test(example, () => {
      const expected = expectedOf(example);
      assert.deepEqual(actualIn(engineFor(example).findings().filter(isLoud), expected), expected);
    });
  }

  for (const example of examples.filter((name) => name.endsWith('-conflicts'))) {
    test(`${example}: every conflict has a way out that settles it and raises nothing`, () => {
      const engine = engineFor(example);
      const loud = engine.findings().filter(isLoud);
      assert.deepEqual(loud.filter((finding) => !engine.fixes(finding).some((fix) => fix.settles > 0 && fix.raises === 0)).map((finding) => finding.message), []);
    });
  }
});

describe('scenarios', () => {
  for (const scenario of scenarios) {
    test(scenario, () => {
      const engine = engineFor(scenario);
      const expected = expectedOf(scenario);
      const findings = engine.findings().filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(actualIn(findings, expected), expected);
      assert.deepEqual(engine.clauses(engine.uris()[0]!).filter(({ reading }) => reading.understanding !== 'whole' && reading.understanding !== 'not-a-rule').map(({ clause }) => clause.text), [], 'every sentence is understood');
      const ways = waysOutOf(scenario);
      const offered = engine.findings().filter(isLoud).flatMap((finding) => engine.fixes(finding)).map(({ title }) => title.replace(/: (?:settles|raises) .*$/u, ''));
      if (ways.length > 0) assert.deepEqual(offered, ways);
    });
  }
});
