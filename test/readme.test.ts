/** What the README shows is what happens: its rulebooks are checked, its sentences are read whole, in the form it says. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatted } from '../grammar/format.ts';
import { read } from '../grammar/read.ts';
import { rewordings } from '../grammar/rewording.ts';
import { everyCheck } from '../server/checks/index.ts';
import { createChangeEngine } from '../server/changes/engine.ts';
import { createEngine } from '../server/project/engine.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the first rulebook gets exactly the warning that the README speaks of', () => {
  const text = /```rulebook\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const engine = createEngine();
  engine.update([{ uri: 'readme.rulebook', text }]);
  const loud = engine.findings().filter((finding) => finding.severity === 'error' || finding.severity === 'warning');
  assert.deepEqual(loud.map(({ check, address, certainty }) => ({ check, address, certainty })), [{ check: 'mandate/split', address: '3.2', certainty: 'certain' }]);
  assert.deepEqual(loud[0]?.related.map(({ address }) => address), ['3.1']);
  assert.ok(engine.fixes(loud[0]!).length >= 3);
  assert.ok(engine.clauses('readme.rulebook').every(({ reading }) => reading.understanding !== 'none' && reading.understanding !== 'core'));
});

test('the timetable fails as the README says, and has a way out for each clause', () => {
  const text = /```rulebook timetable\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const engine = createEngine();
  engine.update([{ uri: 'readme.rulebook', text }]);
  const loud = engine.findings().filter((finding) => finding.severity === 'error' || finding.severity === 'warning');
  assert.deepEqual(loud.map(({ check, address, certainty }) => ({ check, address, certainty })), [{ check: 'time/impossible-timetable', address: '3', certainty: 'certain' }]);
  assert.match(loud[0]?.scenario ?? '', /on 3 May\..* on 14 June at the earliest .* by 1 June: 13 days short\./);
  assert.equal(engine.fixes(loud[0]!).filter(({ settles, raises }) => settles === 1 && raises === 0).length, 3);
});

test('the accepted conflict is listed, and not reported', () => {
  const text = /```rulebook accepted\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const engine = createEngine({ today: () => '2026-01-01' });
  engine.update([{ uri: 'readme.rulebook', text }]);
  assert.deepEqual(engine.findings().filter(({ severity }) => severity === 'error' || severity === 'warning'), []);
  assert.deepEqual(engine.accepted().map(({ acceptance, covers }) => [acceptance.state, covers.map(({ finding }) => finding.address)]), [['in force', ['2']]]);
});

test('the branch has its own Secretary, and the Treasurer that the union has', () => {
  const branch = /```rulebook documents\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const union = 'Rulebook: Union Rules\nRank: constitution\n\n1. The Secretary shall be elected by Conference.\n2. The Treasurer must not sign the cheques.\n3. Every Branch elects a Chair.\n';
  const engine = createEngine();
  engine.update([{ uri: 'branch.rulebook', text: branch }, { uri: 'union.rulebook', text: union }]);
  const loud = engine.findings().filter(({ severity }) => severity === 'error' || severity === 'warning');
  assert.deepEqual(loud.map(({ check, place: { uri }, address }) => [check, uri, address]), [['dead/overridden', 'branch.rulebook', '2']]);
});

test('texts side by side and texts with marks give what the README says', () => {
  const [, shown = '', result = ''] = /```rulebook side by side\n([\s\S]*?)```\n\n\s*gives\n\n\s*```txt\n([\s\S]*?)```/.exec(readme) ?? [];
  const engine = createChangeEngine();
  engine.update([{ uri: 'readme.rulebook', text: flush(shown) }]);
  assert.equal(engine.proposals()[0]?.overlay.texts.get('readme.rulebook'), `Rulebook: Rules of the Lodge\n\n${flush(result).trimEnd()}\n`);
  assert.deepEqual(engine.findings().filter(({ severity }) => severity === 'error').map(({ message }) => message), []);
});

test('a motion as it was sent in does what the README says', () => {
  const [, , result = ''] = /```rulebook side by side\n([\s\S]*?)```\n\n\s*gives\n\n\s*```txt\n([\s\S]*?)```/.exec(readme) ?? [];
  const [, motion = ''] = /```txt motion\n([\s\S]*?)```/.exec(readme) ?? [];
  const engine = createChangeEngine();
  engine.update([{ uri: 'readme.rulebook', text: `Rulebook: Rules of the Lodge\n\n${flush(result)}` }, { uri: 'motion.rulebook', text: flush(motion) }]);
  const text = engine.proposals()[0]?.overlay.texts.get('readme.rulebook');
  assert.match(text ?? '', /1\. The Board meets monthly\.\n2\. [^\n]* one quarter of its members\.\n3\. The Warden presides at its meetings\.\n4\. The Board publishes its minutes\.\n$/u);
  assert.deepEqual(engine.findings().filter(({ severity }) => severity === 'error').map(({ message }) => message), []);
});

/** Without the indentation of the list that it stands in. */
function flush(text: string): string {
  return text.replace(/^ {2}/gmu, '');
}

test('the formatter makes of the one text the other', () => {
  const [, before, after] = /```text\n([\s\S]*?)```\n\ninto\n\n```rulebook\n([\s\S]*?)```/.exec(readme) ?? [];
  assert.ok(before !== undefined && after !== undefined);
  assert.equal(formatted(before), after);
});

test('the other words that the README promises are offered, and the sentence is not read as it is', () => {
  const table = /\| as people write it \|.*\n\|[-|]+\n((?:\|.*\n)+)/.exec(readme)?.[1] ?? '';
  const promised = table.trim().split('\n').map((row) => row.slice(2, -2).split(' | '));
  assert.ok(promised.length >= 5);
  for (const [loose = '', words = ''] of promised) assert.ok(rewordings(loose).includes(words) && read(loose).understanding !== 'whole', `${loose} → ${rewordings(loose).join(' / ')}`);
});

const rows = [...readme.matchAll(/^\| ([a-z-]+(?:, [a-z-]+)?|anything else \(generic\)) \| (.+) \|$/gm)]
  .filter(([, , examples = '']) => /[.]$/.test(examples));

test('the table of sentences is there', () => assert.ok(rows.length >= 20, `${rows.length} rows`));

for (const [, forms = '', examples = ''] of rows) {
  for (const sentence of examples.split(' · ')) {
    test(`${forms}: ${sentence}`, () => {
      const found = read(sentence);
      assert.equal(found.understanding, 'whole');
      const wanted = forms.startsWith('anything') ? ['generic'] : forms.split(', ');
      assert.ok(found.norms.some((norm) => wanted.includes(norm.form)), `read as ${found.norms.map((norm) => norm.form).join(', ')}`);
    });
  }
}

test('every check is in the README, and every picture and page that it links to exists', () => {
  for (const { id } of everyCheck) assert.ok(readme.includes(`docs/checks/${id}.md`), id);
  for (const [, path = ''] of readme.matchAll(/\]\(((?:docs|examples)[^)]*)\)/g)) assert.ok(existsSync(new URL(`../${path}`, import.meta.url)), path);
});

test('the figures in the README are those that were measured', () => {
  const figures: Record<string, unknown> = JSON.parse(readFileSync(new URL('corpus/figures.json', import.meta.url), 'utf8'));
  const rows = [['understood whole', 'whole'], ['who, must or may', 'coreRight'], ['not understood', 'none'], ['wrong about who', 'wrong']] as const;
  for (const [words, figure] of rows) assert.match(readme, new RegExp(`^\\| ${words}[^|]*\\| ${String(figures[figure]).replace('.', '\\.')} \\|$`, 'm'));
});
