import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulebook } from '../support/world.ts';

const split = `1. The Commodore shall be elected by the Members for a term of 3 years.
2. The Commodore is accountable to the Council.
3. A vacancy in the office of Commodore is filled by the Council.
`;
const broken = '1. The Crew shall obey clause 9.\n';
const sound = '1. The Council meets at least four times a year.\n';

test('a clash is drawn: both clauses, the words underlined, the situation, the ways out', async () => {
  const { code, out, err } = await rulebook(['check', 'a.rulebook'], { files: { 'a.rulebook': split } });
  assert.equal(err, '');
  assert.equal(code, 0);
  const lines = out.split('\n');
  assert.equal(lines[0], 'warning  mandate/split');
  for (const expected of [
    '  a.rulebook:2  2',
    '  │ 2. The Commodore is accountable to the Council.',
    '  │    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    '  │ 1. The Commodore shall be elected by the Members for a term of 3 years.',
    '  → Make the Commodore accountable to the Members: settles 1, raises 0',
    '1 warning in 1 file. 3 of 3 sentences understood wholly.',
  ])
    assert.ok(lines.includes(expected), `${expected}\n\nin\n\n${out}`);
  assert.ok(lines.some((line) => line.startsWith('  a.rulebook:1  1')));
  assert.ok(lines.some((line) => line.startsWith('  Suppose ')));
});

test('the same as JSON, with the edits of every way out', async () => {
  const { code, out } = await rulebook(['check', '--format', 'json', 'a.rulebook'], { files: { 'a.rulebook': split } });
  assert.equal(code, 0);
  const { version, summary, findings } = JSON.parse(out);
  assert.equal(version, 1);
  assert.deepEqual(summary, { files: 1, provisions: 3, sentences: 3, understood: 3, partly: 0, notUnderstood: 0, errors: 0, warnings: 1, information: 0, hints: 0 });
  assert.equal(findings.length, 1);
  const [finding] = findings;
  assert.deepEqual(Object.keys(finding), ['check', 'severity', 'certainty', 'message', 'file', 'address', 'range', 'related', 'scenario', 'precedence', 'fixes']);
  assert.deepEqual([finding.check, finding.severity, finding.certainty, finding.file, finding.address], ['mandate/split', 'warning', 'certain', 'a.rulebook', '2']);
  assert.deepEqual(finding.range, { start: { line: 1, character: 3 }, end: { line: 1, character: 47 } });
  assert.deepEqual(Object.keys(finding.related[0]), ['message', 'file', 'address', 'range']);
  assert.equal(finding.related[0].address, '1');
  const fix = finding.fixes.find(({ title }: { title: string }) => title.startsWith('Make the Commodore accountable to the Members'));
  assert.deepEqual(fix, {
    title: 'Make the Commodore accountable to the Members: settles 1, raises 0',
    kind: 'choice',
    settles: 1,
    raises: 0,
    edits: [{ file: 'a.rulebook', range: { start: { line: 1, character: 35 }, end: { line: 1, character: 46 } }, newText: 'the Members' }],
  });
});

test('exit codes follow the level', async () => {
  const files = { 'warning.rulebook': split, '/other/error.rulebook': broken };
  const code = async (...args: string[]): Promise<number> => (await rulebook(['check', ...args], { files })).code;
  assert.equal(await code('warning.rulebook'), 0);
  assert.equal(await code('warning.rulebook', '--fail-on', 'warning'), 1);
  assert.equal(await code('/other/error.rulebook'), 1);
  assert.equal(await code('/other/error.rulebook', '--fail-on=never'), 0);
});

test('paths choose what is reported, never what is read', async () => {
  const files = { 'rulebook.json': '{}', 'a.rulebook': '1. The Commodore shall be elected by the Members.\n', 'deep/b.rulebook': 'Rulebook: Standing Orders\n\n7. The Commodore is accountable to the Council.\n' };
  const reported = await rulebook(['check', 'deep/b.rulebook'], { files });
  assert.match(reported.out, /mandate\/split/u);
  assert.match(reported.out, /a\.rulebook:1/u);
  assert.match(reported.out, /in 1 file\./u);
  const other = await rulebook(['check', 'a.rulebook'], { files });
  assert.doesNotMatch(other.out, /mandate\/split/u);
});

test('without rulebook.json the folder is the project, and its subfolders are others', async () => {
  const files = { 'a.rulebook': '1. The Commodore shall be elected by the Members.\n', 'deep/b.rulebook': '1. The Commodore is accountable to the Council.\n' };
  assert.doesNotMatch((await rulebook(['check', '.'], { files })).out, /mandate\/split/u);
});

test('settings of the project count', async () => {
  const files = { 'rulebook.json': '{ "checks": { "mandate": "error" } }', 'a.rulebook': split };
  assert.equal((await rulebook(['check', '.'], { files })).code, 1);
  const off = await rulebook(['check', '.'], { files: { ...files, 'rulebook.json': '{ "checks": { "mandate/split": "off" } }' } });
  assert.equal(off.out, 'No conflicts found in 1 file. 3 of 3 sentences understood wholly.\n');
});

test('standard input', async () => {
  const { code, out } = await rulebook(['check', '-', '--format=json'], { input: split });
  assert.equal(code, 0);
  assert.equal(JSON.parse(out).findings[0].file, '-');
  assert.match((await rulebook(['check', '-'], { input: split })).out, /standard input:2/u);
});

const complaints: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, RegExp])[] = [
  ['no path', ['check'], {}, /Say which files or folders to check\./u],
  ['a missing path', ['check', 'nowhere'], {}, /There is no file or folder "nowhere"\./u],
  ['a folder without rulebooks', ['check', 'docs'], { 'docs/readme.md': '' }, /There are no rulebooks .* in "docs"\./u],
  ['an unknown option', ['check', '--fromat', 'json', '.'], {}, /Unknown option '--fromat'\./u],
  ['an unknown format', ['check', '--format', 'xml', '.'], {}, /--format takes text or json, not "xml"\./u],
  ['an unknown command', ['chekc'], {}, /There is no command "chekc"\. Did you mean "check"\?/u],
  ['nothing', [], {}, /Say what to do/u],
  ['settings that are not JSON', ['check', '.'], { 'a.rulebook': sound, 'rulebook.json': '{\n  "checks": {\n' }, /rulebook\.json:\d: These settings cannot be read/u],
  ['an unknown check in the settings', ['check', '.'], { 'a.rulebook': sound, 'rulebook.json': '{\n  "checks": { "mandate/spilt": "off" } }' }, /rulebook\.json:2: There is no check "mandate\/spilt"\. Did you mean "mandate\/split"\?/u],
  ['an unknown severity', ['check', '.'], { 'a.rulebook': sound, 'rulebook.json': '{ "checks": { "mandate": "loud" } }' }, /"mandate" must be error, warning, information, hint or off\./u],
  ['an unknown setting', ['check', '.'], { 'a.rulebook': sound, 'rulebook.json': '{ "chekcs": {} }' }, /There is no setting "chekcs"\. Did you mean "checks"\?/u],
];

for (const [name, args, files, message] of complaints)
  test(`${name}: one clear message, exit code 2`, async () => {
    const { code, out, err } = await rulebook(args, { files: { 'x.txt': '', ...files } });
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, message);
    assert.equal(err.trimEnd().split('\n').filter((line) => line.startsWith('rulebook: ')).length, 1, err);
  });

test('an empty file has no provisions, which is no failure', async () => {
  assert.deepEqual(await rulebook(['check', 'a.rulebook'], { files: { 'a.rulebook': '' } }), { code: 0, out: 'a.rulebook has no provisions.\nNo conflicts found in 1 file.\n', err: '' });
});

test('a file that is not text is told, the others are checked, exit code 2', async () => {
  const { code, out } = await rulebook(['check', '.'], { files: { 'a.rulebook': 'x\0', 'b.rulebook': split } });
  assert.equal(code, 2);
  assert.match(out, /a\.rulebook:1: This file is not text/u);
  assert.match(out, /mandate\/split/u);
});

test('an unclosed quotation mark is no failure', async () => {
  const { code } = await rulebook(['check', 'a.rulebook'], { files: { 'a.rulebook': '1. "Member means a person.\n2. The Chair "is elected by the Members.\n' } });
  assert.equal(code, 0);
});

test('signs that steer a terminal are not printed', async () => {
  const { out } = await rulebook(['check', 'a.rulebook'], { files: { 'a.rulebook': '1. The \u001b[31mCrew shall obey clause 9.\n2. The Crew shall obey clause 9.\n' } });
  assert.match(out, /clause 9/u);
  assert.equal(out.includes('\u001b'), false);
});

test('colour where it is wanted', async () => {
  const { out } = await rulebook(['check', 'a.rulebook'], { files: { 'a.rulebook': split }, world: { colour: true } });
  assert.ok(out.startsWith('\u001b[33mwarning\u001b[0m'));
});
