/** One finding a root cause, also across checks: no two above a hint speak of the same clauses; and the worst and most certain come first. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../server/checks/check.ts';
import { severities } from '../server/project/findings.ts';
import { engineOf } from './support/cases.ts';

const root = path.dirname(fileURLToPath(import.meta.url));

describe('root causes', () => {
  for (const place of ['../examples', 'rulebooks']) {
    for (const folder of foldersOf(path.join(root, place))) {
      test(path.relative(root, folder), () => {
        const findings = findingsIn(folder);
        assert.deepEqual(repeated(findings), []);
        assert.deepEqual(findings.map(gradeOf), findings.map(gradeOf).toSorted((a, b) => a - b), 'worst and most certain first');
      });
    }
  }
});

function foldersOf(place: string): readonly string[] {
  return [...new Set(readdirSync(place, { recursive: true }).map(String).filter((file) => file.endsWith('.rulebook')).map((file) => path.join(place, path.dirname(file))))].toSorted();
}

function findingsIn(folder: string): readonly Finding[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.rulebook'));
  return engineOf(files.map((file) => ({ uri: `file:///${file}`, text: readFileSync(path.join(folder, file), 'utf8') }))).findings();
}

function repeated(findings: readonly Finding[]): readonly string[] {
  const grave = findings.filter(({ severity, related }) => severity !== 'hint' && related.length > 0);
  const names = grave.map((finding) => [finding.place, ...finding.related.map(({ place }) => place)].map(({ uri, provision }) => `${uri} ${provision}`).toSorted().join(' + '));
  return names.filter((name, i) => names.indexOf(name) !== i);
}

function gradeOf({ severity, certainty }: Finding): number {
  return severities.indexOf(severity) * 2 + (certainty === 'certain' ? 0 : 1);
}
