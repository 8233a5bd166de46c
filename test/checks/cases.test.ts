/**
 * Runs every case file. On failure the rulebook is printed with the actual carets, ready to paste; with UPDATE_CASES=1 the
 * blocks are rewritten in place (read the difference before you keep it), with UPDATE_CASES=family/name those of one file.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Finding, TriedFix } from '../../server/checks/check.ts';
import { everyCheck } from '../../server/checks/index.ts';
import type { Engine, SourceFile } from '../../server/project/engine.ts';
import { applied, casesOf, engineOf, filesOf, overlapping, plain, rendered, shown, type Case } from '../support/cases.ts';
import { checkWords } from '../support/words.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));
const update = process.env.UPDATE_CASES;

for (const file of readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.md')).toSorted()) {
  const id = file.slice(0, -3).split(path.sep).join('/');
  const markdown = readFileSync(path.join(folder, file), 'utf8');
  describe(id, () => {
    for (const one of casesOf(markdown)) {
      test(one.title, () => runCase(one, id));
    }
  });
  if (update === '1' || update === id) writeFileSync(path.join(folder, file), updated(markdown, id));
}

for (const check of everyCheck) {
  describe(`the page of ${check.id}`, () => {
    test('its wrong example is reported', () => assert.ok(reports(check.page.wrong, check.id), rendering(check.page.wrong, check.id)));
    test('its right example is not', () => assert.ok(!reports(check.page.right, check.id), rendering(check.page.right, check.id)));
  });
}

function runCase(one: Case, id: string): void {
  const files = filesOf(one);
  const engine = engineOf(files);
  const findings = engine.findings();
  one.rulebooks.forEach((block, i) => {
    const actual = rendered(engine, files[i]!.uri, shown(findings, id));
    assert.equal(actual, block.text, `The findings are these:\n\n${actual}\n`);
  });
  assert.deepEqual(engineOf(files).findings(), findings, 'Two runs agree.');
  findings.forEach(checkWords);
  const own = findings.filter((finding) => finding.check === id);
  own.forEach((finding) => engine.fixes(finding).forEach((fix) => checkFix(engine, finding, fix)));
  checkFixed(one, engine, own);
  files.forEach(({ uri, text }) => checkPrefixes(uri, text));
}

/** A fix does what its title says, and no harm. */
function checkFix(engine: Engine, finding: Finding, fix: TriedFix): void {
  assert.ok(!overlapping(engine, fix.edits), `${fix.title}: edits do not overlap`);
  const before = engine.findings();
  const after = engineOf(applied(engine, fix.edits)).findings();
  const grave = (list: readonly Finding[]): readonly Finding[] => list.filter((each) => each.severity === 'error' || each.severity === 'warning');
  assert.ok(after.filter((each) => each.severity === 'error').length <= before.filter((each) => each.severity === 'error').length, `${fix.title}: raises no error`);
  assert.ok(!grave(after).some((each) => each.key === finding.key) || fix.kind === 'safe', `${fix.title}: its target is gone`);
  const quiet = grave([finding]).length === 0 ? 1 : 0;
  assert.equal(grave(before).length - grave(after).length, fix.settles - quiet - fix.raises, `${fix.title}: has the outcome that its title states`);
  assert.ok(!/undefined/u.test(fix.title), fix.title);
}

function checkFixed(one: Case, engine: Engine, own: readonly Finding[]): void {
  const offered = own.flatMap((finding) => engine.fixes(finding));
  for (const block of one.fixed) {
    const fix = offered.find((each) => titled(each, block.argument));
    assert.ok(fix, `No fix “${block.argument}” is offered, but these:\n${offered.map((each) => `  ${each.title}`).join('\n')}`);
    assert.equal(outcome(engine, fix), block.text, fix.title);
  }
}

function titled(fix: TriedFix, title: string): boolean {
  return fix.title === title || fix.title.startsWith(`${title}:`) || fix.title.startsWith(`${title} (`);
}

/** The texts that a fix changes. */
function outcome(engine: Engine, fix: TriedFix): string {
  return applied(engine, fix.edits).filter(({ uri, text }) => text !== engine.text(uri)).map(({ text }) => text).join('\n');
}

/** Any prefix parses and is analysed without throwing, and everything that is said stands inside the text. */
function checkPrefixes(uri: string, text: string): void {
  const engine = engineOf([]);
  for (let length = 0; length <= text.length; length += 1 + (length % 17)) {
    engine.update([{ uri, text: text.slice(0, length) }]);
    for (const finding of engine.findings()) {
      const { start, end } = engine.locate(finding.place);
      assert.ok(start >= 0 && start <= end && end <= length, `${finding.check} stands inside the first ${length} characters`);
    }
  }
}

function reports(text: string, id: string): boolean {
  return engineOf(documentsIn(text)).findings().some((finding) => finding.check === id);
}

/** The documents of a page's example: each begins with its title, if there are several. */
function documentsIn(text: string): readonly SourceFile[] {
  return text.split(/^(?=Rulebook: )/mu).map((part, i) => ({ uri: `file:///page${i === 0 ? '' : i + 1}.rulebook`, text: part }));
}

function rendering(text: string, id: string): string {
  const engine = engineOf(documentsIn(text));
  return rendered(engine, 'file:///page.rulebook', shown(engine.findings(), id));
}

/** The file with the actual carets and the actual results of the fixes it names. */
function updated(markdown: string, id: string): string {
  return casesOf(markdown).reduce((text, one) => updatedCase(text, one, id), markdown);
}

function updatedCase(markdown: string, one: Case, id: string): string {
  const files = filesOf(one);
  const engine = engineOf(files);
  const findings = engine.findings();
  const withCarets = one.rulebooks.reduce((text, block, i) => text.replace(`\n${block.text}\n`, () => `\n${rendered(engine, files[i]!.uri, shown(findings, id))}\n`), markdown);
  const offered = findings.filter((finding) => finding.check === id).flatMap((finding) => engine.fixes(finding));
  return one.fixed.reduce((text, block) => {
    const fix = offered.find((each) => titled(each, block.argument));
    const head = `\`\`\`fixed ${block.argument}\n`;
    const closed = (words: string): string => `${head}${words}\n\`\`\``;
    // A block that nobody has filled yet has no line of its own.
    return fix ? text.replace(text.includes(closed(block.text)) ? closed(block.text) : `${head}\`\`\``, () => closed(outcome(engine, fix))) : text;
  }, withCarets);
}

test('caret lines are no part of a rulebook', () => {
  assert.equal(plain('1. A.\n   ^^ x/y: z.\n2. B.'), '1. A.\n2. B.');
});
