/**
 * Whole rulebooks of many organisations, written by people who had read only the README or the language, before anybody
 * looked at what the checks answer. `expected.md` lists the clashes planted in each; nothing else may be an error or a
 * warning. Clashes that are not found yet are in missed.json (RULEBOOK_UPDATE=1 rewrites it; it must not grow).
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Finding } from '../server/checks/check.ts';
import { createEngine } from '../server/project/engine.ts';

interface Planted {
  readonly check: string;
  readonly addresses: readonly string[];
  readonly row: string;
}

const folder = new URL('rulebooks/', import.meta.url);
const missedFile = new URL('missed.json', folder);
const missed: Record<string, readonly string[]> = JSON.parse(readFileSync(missedFile, 'utf8'));
const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
const updated: Record<string, readonly string[]> = {};

for (const name of names) {
  test(name, () => {
    const { notFound, unexpected } = compare(plantedIn(name), findingsOf(name));
    updated[name] = notFound.map(({ check, row }) => `${check} ${row}`);
    assert.deepEqual(unexpected.map(({ check, address, message }) => `${check} ${address}: ${message}`), []);
    if (!process.env['RULEBOOK_UPDATE']) assert.deepEqual(updated[name], missed[name] ?? [], 'what is not found differs from missed.json');
  });
}

test('the list of what is missed', () => {
  if (process.env['RULEBOOK_UPDATE']) writeFileSync(missedFile, `${JSON.stringify(Object.fromEntries(Object.entries(updated).filter(([, rows]) => rows.length > 0)), undefined, 2)}\n`);
  assert.deepEqual(Object.keys(missed).filter((name) => !names.includes(name)), []);
});

/** Rows `| check | stands on | other | why |` above the near misses. */
function plantedIn(name: string): readonly Planted[] {
  const text = readFileSync(new URL(`${name}/expected.md`, folder), 'utf8').split(/^## Near/m)[0] ?? '';
  return text.split('\n').filter((line) => /^\| *`?[a-z]+\/[a-z-]+/.test(line)).map((line) => {
    const [, check = '', at = '', other = ''] = line.split('|').map((cell) => cell.trim());
    return { check: check.replaceAll('`', '').split(' ')[0] ?? '', addresses: `${at} ${other}`.match(/[\w.¶]*\w/g) ?? [], row: `${at} / ${other}` };
  });
}

function findingsOf(name: string): readonly Finding[] {
  const engine = createEngine();
  const files = readdirSync(new URL(`${name}/`, folder)).filter((file) => file.endsWith('.rulebook'));
  engine.update(files.map((file) => ({ uri: file, text: readFileSync(new URL(`${name}/${file}`, folder), 'utf8') })));
  return engine.findings();
}

function compare(planted: readonly Planted[], findings: readonly Finding[]): { readonly notFound: readonly Planted[]; readonly unexpected: readonly Finding[] } {
  const used = new Set<Finding>();
  const notFound = planted.filter((one) => {
    const hit = findings.find((finding) => !used.has(finding) && finding.check === one.check && [finding.address, ...finding.related.map(({ address }) => address)].some((address) => one.addresses.includes(address)));
    if (hit) used.add(hit);
    return !hit;
  });
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  // A root cause may be reported once for two planted rows, or twice for one: the same clauses are no surprise.
  const known = new Set(planted.flatMap(({ check, addresses }) => addresses.map((address) => `${check} ${address}`)));
  return { notFound, unexpected: loud.filter((finding) => !used.has(finding) && !known.has(`${finding.check} ${finding.address}`)) };
}
