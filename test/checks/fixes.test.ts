/**
 * Every way out of every finding of every case, example and tested rulebook, and of some random ones: the text still
 * parses, the outcome is what the title says, nothing is touched that the finding does not name, and undo restores it all.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Finding, TriedFix } from '../../server/checks/check.ts';
import type { Engine, SourceFile } from '../../server/project/engine.ts';
import { rulebooks } from '../oracle/generate.ts';
import { textOf } from '../oracle/text.ts';
import { applied, casesOf, engineOf, filesOf, overlapping } from '../support/cases.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** More ways out than this, of one rulebook, are not tried. */
const mostTried = 60;

describe('fixes', () => {
  for (const [name, projects] of [...casesByCheck(), ...foldersOf('examples'), ...foldersOf('test/rulebooks')]) {
    test(name, () => projects.forEach(tryAll));
  }

  test('random rulebooks', () => {
    for (const rulebook of fc.sample(rulebooks, { numRuns: 40, seed: 20_201_121 })) tryAll([{ uri: 'file:///random.rulebook', text: textOf(rulebook) }]);
  });
});

type Project = readonly SourceFile[];

function casesByCheck(): readonly (readonly [string, readonly Project[]])[] {
  const folder = path.join(root, 'test/checks');
  return readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.md')).toSorted()
    .map((file) => [file, casesOf(readFileSync(path.join(folder, file), 'utf8')).map(filesOf)]);
}

/** One project a folder. */
function foldersOf(place: string): readonly (readonly [string, readonly Project[]])[] {
  const files = readdirSync(path.join(root, place), { recursive: true }).map(String).filter((file) => file.endsWith('.rulebook')).toSorted();
  const folders = [...new Set(files.map((file) => path.dirname(file)))];
  return folders.map((folder) => [`${place}/${folder}`, [files.filter((file) => path.dirname(file) === folder).map((file) => ({ uri: `file:///${file}`, text: readFileSync(path.join(root, place, file), 'utf8') }))]]);
}

function tryAll(files: Project): void {
  const engine = engineOf(files);
  const offered = engine.findings().flatMap((finding) => engine.fixes(finding).map((fix) => ({ finding, fix })));
  for (const { finding, fix } of offered.slice(0, mostTried)) tryOne(engine, finding, fix);
}

/** Tries the fix on the engine, and takes it back. */
function tryOne(engine: Engine, finding: Finding, fix: TriedFix): void {
  const told = `${finding.check} at ${finding.address}: “${fix.title}”`;
  assert.ok(!overlapping(engine, fix.edits), `${told}: edits overlap`);
  // "Renumber 3 as 4, and those behind it" is safe, and says what it touches.
  if (fix.kind === 'choice') assert.deepEqual(strangersIn(engine, finding, fix), [], `${told}: touches a clause that the finding does not name`);
  const before = stateOf(engine);
  const files = applied(engine, fix.edits);
  const inverse = inverseOf(engine, fix);
  engine.update(files);
  const after = stateOf(engine);
  assert.ok(after.problems <= before.problems, `${told}: breaks the structure`);
  assert.ok(after.unread.length <= before.unread.length, `${told}: leaves a sentence that cannot be read wholly: ${after.unread.filter((text) => !before.unread.includes(text)).join(' | ')}`);
  assert.ok(after.errors <= before.errors, `${told}: raises an error`);
  assert.equal(before.loud - after.loud, fix.settles - (isLoud(finding) ? 0 : 1) - fix.raises, `${told}: has another outcome than it says`);
  engine.update(files.map(({ uri, text }) => ({ uri, text: inverse(uri, text) })));
  assert.deepEqual(stateOf(engine), before, `${told}: undo does not restore everything`);
}

interface State {
  readonly texts: readonly string[];
  readonly problems: number;
  readonly unread: readonly string[];
  readonly errors: number;
  readonly loud: number;
  readonly keys: readonly string[];
}

function stateOf(engine: Engine): State {
  const findings = engine.findings();
  return {
    texts: engine.uris().map((uri) => engine.text(uri) ?? ''),
    problems: engine.uris().reduce((sum, uri) => sum + engine.documentProblems(uri).length, 0),
    unread: engine.uris().flatMap((uri) => engine.clauses(uri).filter(({ reading }) => reading.understanding === 'none' || reading.understanding === 'core').map(({ clause }) => clause.text)),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    loud: findings.filter(isLoud).length,
    keys: findings.map(({ key }) => key),
  };
}

function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

/** Provisions of the edits that neither hold a clause of the finding nor stand above one. */
function strangersIn(engine: Engine, finding: Finding, fix: TriedFix): readonly string[] {
  const named = [finding, ...finding.related].map(({ place }) => place);
  const above = named.flatMap((place) => {
    const clause = engine.clauses(place.uri).find((read) => read.clause.provision === place.provision)?.clause;
    return clause?.stem ? [clause.stem.place] : [];
  });
  const known = new Set([...named, ...above].map(({ uri, provision }) => `${uri} ${provision}`));
  return fix.edits.map(({ place }) => `${place.uri} ${place.provision}`).filter((one) => !known.has(one));
}

/** What takes an edit back, as the editor's undo does: at the places where the new words stand, the old ones. */
function inverseOf(engine: Engine, fix: TriedFix): (uri: string, text: string) => string {
  const edits = fix.edits.map(({ place, newText }) => ({ uri: place.uri, newText, ...engine.locate(place) })).toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => ({ ...edit, old: (engine.text(edit.uri) ?? '').slice(edit.start, edit.end) }));
  return (uri, text) => {
    let shift = 0;
    const back = edits.filter((edit) => edit.uri === uri).map(({ start, end, newText, old }) => {
      const at = start + shift;
      shift += newText.length - (end - start);
      return { at, length: newText.length, old };
    });
    return back.toReversed().reduce((result, { at, length, old }) => result.slice(0, at) + old + result.slice(at + length), text);
  };
}
