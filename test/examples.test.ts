/** The examples show what their EXPECTED.md says, and nothing else; the sound ones show no error and no warning. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../server/project/engine.ts';
import { engineOf } from './support/cases.ts';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../examples');
const examples = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();

function engineFor(example: string): Engine {
  const files = readdirSync(path.join(folder, example)).filter((file) => file.endsWith('.rulebook'));
  return engineOf(files.map((file) => ({ uri: `file:///${example}/${file}`, text: readFileSync(path.join(folder, example, file), 'utf8') })));
}

/** Rows `| check (severity) | stands on | other clause | …` of the table, as "check severity address other". */
function expectedOf(example: string): readonly string[] {
  const file = path.join(folder, example, 'EXPECTED.md');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    const row = /^\| `([^`]+)` \((\w+)\) \| (\S+)[^|]*\| (\S+)/u.exec(line);
    return row ? [`${row[1]} ${row[2]} ${row[3]} ${row[4] === '–' ? '' : row[4]}`] : [];
  }).toSorted();
}

describe('examples', () => {
  for (const example of examples) {
    test(example, () => {
      const expected = expectedOf(example);
      const loud = engineFor(example).findings().filter((finding) => finding.severity === 'error' || finding.severity === 'warning');
      const needsOther = new Map(expected.map((row) => [row.split(' ').slice(0, 3).join(' '), row.split(' ')[3] ?? '']));
      const actual = loud.map((finding) => {
        const head = `${finding.check} ${finding.severity} ${finding.address}`;
        const other = needsOther.get(head) ?? '';
        return `${head} ${finding.related.some((related) => related.address === other) ? other : ''}`;
      });
      assert.deepEqual(actual.toSorted(), expected);
    });
  }

  for (const example of examples.filter((name) => name.endsWith('-conflicts'))) {
    test(`${example}: every conflict has a way out that settles it and raises nothing`, () => {
      const engine = engineFor(example);
      const loud = engine.findings().filter((finding) => finding.severity === 'error' || finding.severity === 'warning');
      assert.deepEqual(loud.filter((finding) => !engine.fixes(finding).some((fix) => fix.settles > 0 && fix.raises === 0)).map((finding) => finding.message), []);
    });
  }
});
