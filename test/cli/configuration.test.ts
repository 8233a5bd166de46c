/** `rulebook.json`: which files belong, what documents and names are, what is wrong in it, and the configuration in force. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { everyCheck } from '../../server/checks/index.ts';
import { readSettingsFile } from '../../server/settings.ts';
import { matches } from '../../server/workspace/patterns.ts';
import { rulebook } from '../support/world.ts';

const ids = everyCheck.map(({ id }) => id);

interface Json {
  readonly summary: { readonly files: number };
  readonly findings: readonly { readonly check: string; readonly severity: string; readonly file: string; readonly message: string; readonly related: readonly { readonly file: string; readonly range: { readonly start: { readonly line: number } } }[] }[];
}

/** Errors and warnings of a project. */
async function loud(settings: object, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { findings } = await checked(settings, files);
  return findings.map(({ check, file }) => `${file} ${check}`);
}

async function checked(settings: object, files: Readonly<Record<string, string>>): Promise<Json> {
  const { out, err } = await rulebook(['check', '.', '--format', 'json'], { files: { ...files, 'rulebook.json': JSON.stringify(settings, undefined, 2) } });
  assert.equal(err, '');
  const report = JSON.parse(out) as Json;
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error' || severity === 'warning') };
}

describe('files', () => {
  const rules = '1. The quorum of the Council is 7 members.\n';
  const draft = '1. The quorum of the Council is 9 members.\n';

  test('what is left out is not checked with the others, and not at all unless it is named', async () => {
    const files = { 'rules.rulebook': rules, 'drafts/new.rulebook': draft };
    assert.deepEqual(await loud({}, files), ['rules.rulebook threshold/two-values']);
    assert.equal((await checked({ exclude: ['drafts'] }, files)).summary.files, 1);
    assert.deepEqual(await loud({ exclude: ['drafts'] }, files), []);
    assert.deepEqual(await loud({ include: ['*.rulebook'] }, files), []);
    const named = await rulebook(['check', 'drafts/new.rulebook', '--format', 'json'], { files: { ...files, 'rulebook.json': '{ "exclude": ["drafts"] }' } });
    assert.deepEqual((JSON.parse(named.out) as Json).summary.files, 1);
    assert.equal(named.code, 0);
  });

  for (const [pattern, path, meant] of [
    ['drafts', 'drafts/a.rulebook', true], ['drafts/', 'drafts/2020/a.rulebook', true], ['./drafts/**', 'drafts/a.rulebook', true], ['drafts', 'old/drafts/a.rulebook', false],
    ['**/drafts', 'old/drafts/a.rulebook', true], ['**/drafts', 'drafts/a.rulebook', true], ['*.rulebook', 'a.rulebook', true], ['*.rulebook', 'b/a.rulebook', false],
    ['**/*-draft.rulebook', 'x/y/rules-draft.rulebook', true], ['rules-20?0.rulebook', 'rules-2020.rulebook', true], ['**', 'a/b.rulebook', true], ['a.b', 'axb', false],
  ] as const) test(`${pattern} ${meant ? 'means' : 'does not mean'} ${path}`, () => assert.equal(matches(pattern, path), meant));

  test('a pattern of many stars takes no time', () => assert.equal(matches(`${'*a'.repeat(40)}b`, 'a'.repeat(4000)), false));
});

describe('documents', () => {
  const files = {
    'union.rulebook': 'Rulebook: Union Rules\nRank: constitution\n\n1. The Steward is elected by the Members.\n',
    'local/ely.rulebook': '1. The Steward is appointed by the Committee.\n',
  };

  test('the settings say what a document is, whatever it says itself', async () => {
    assert.deepEqual(await loud({}, files), ['union.rulebook appointment/two-methods']);
    assert.deepEqual(await loud({ documents: { 'local/ely.rulebook': { title: 'Standing Orders', under: 'Union Rules' } } }, files), ['local/ely.rulebook dead/overridden']);
    assert.deepEqual(await loud({ documents: { './local/ely.rulebook': { title: 'Rules of the Ely Branch', under: 'Union Rules' } } }, files), []);
    assert.deepEqual(await loud({ documents: { 'local/ely.rulebook': { title: 'Union Rules' } } }, files), ['union.rulebook document/same-title', 'union.rulebook appointment/two-methods']);
  });
});

describe('names', () => {
  const text = '1. The Steward is elected by the National Executive Committee.\n2. The Steward is appointed by the NEC.\n3. The Steward is accountable to the NEC.\n';

  test('two names of one thing are one', async () => {
    assert.deepEqual(await loud({}, { 'a.rulebook': text }), ['a.rulebook appointment/two-methods', 'a.rulebook mandate/split']);
    assert.deepEqual(await loud({ names: { NEC: { kind: 'body', synonyms: ['National Executive Committee'] } } }, { 'a.rulebook': text }), []);
  });

  test('how many there are is counted with, and compared', async () => {
    const rules = { 'a.rulebook': '1. A candidate for Steward must be nominated by 40 Fellows.\n' };
    assert.deepEqual(await loud({}, rules), []);
    const { findings: [found] } = await checked({ names: { Fellows: { kind: 'group', population: 30 } } }, rules);
    assert.equal(found?.check, 'threshold/unreachable');
    assert.deepEqual(found.related.map(({ file, range }) => [file, range.start.line]), [['rulebook.json', 2]]);
  });

  test('a name that cannot be read is said to be without effect', async () => {
    const { err, code } = await rulebook(['check', '.'], { files: { 'a.rulebook': '1. The Board meets monthly.\n', 'rulebook.json': '{ "names": { "unless, or": "office" } }' } });
    assert.deepEqual([code, err], [0, 'rulebook: rulebook.json:1: This name cannot be used: “The Unless, Or is an office.” is not understood. Write it as it stands in the rules.\n']);
  });
});

describe('mistakes, each with its place', () => {
  for (const [text, words, message] of [
    ['{ "checks": { "gap": "off" }, "chekcs": {} }', '"chekcs"', 'There is no setting "chekcs". Did you mean "checks"?'],
    ['{ "checks": { "gap": "quiet" } }', '"quiet"', '"gap" must be error, warning, information, hint or off.'],
    ['{ "checks": { "gap/vacancyy": "off" } }', '"gap/vacancyy"', 'There is no check "gap/vacancyy". Did you mean "gap/vacancy"?'],
    ['{ "checks": ["gap"] }', '["gap"]', '"checks" must stand between { and }.'],
    ['{ "checks": {}, "checks": { "gap": "off" } }', '"checks"', '"checks" stands here twice.'],
    ['{ "exclude": "drafts" }', '"drafts"', '"exclude" must be a list of paths between [ and ], for example ["rules/**"].'],
    ['{ "include": [7] }', '7', '"include" must hold paths in quotation marks, for example "rules/**".'],
    ['{ "documents": { "a.rulebook": { "rnak": "rules" } } }', '"rnak"', 'A document has no "rnak", only title, rank, adopted and under. Did you mean "rank"?'],
    ['{ "documents": { "a.rulebook": { "adopted": "May 2020" } } }', '"May 2020"', '"May 2020" is not a day. Write it as 2027-09-30.'],
    ['{ "names": { "NEC": "committee" } }', '"committee"', 'The kind of a name must be office, body or group.'],
    ['{ "names": { "NEC": { "population": -1 } } }', '-1', '"population" must be a whole number above 0.'],
    ['{ "names": { "NEC": { "synonyms": "Exec" } } }', '"Exec"', '"synonyms" must be a list of names between [ and ].'],
    ['[]', '[]', 'The settings must stand between { and }.'],
    ['{ "checks": { "gap": "off", } }', '{ "checks": { "gap": "off", } }', 'These settings cannot be read: a bracket, quotation mark or comma is missing here, or is one too many.'],
  ] as const) {
    test(message, () => {
      const { mistakes } = readSettingsFile(text, ids);
      assert.deepEqual(mistakes.map((mistake) => [mistake.message, text.slice(mistake.span.start, mistake.span.end)]), [[message, words]]);
    });
  }

  test('what means no file has no effect', async () => {
    const { err } = await rulebook(['check', '.'], { files: { 'a.rulebook': '', 'rulebook.json': '{\n  "exclude": ["old"],\n  "documents": { "b.rulebook": {} }\n}' } });
    assert.equal(err, 'rulebook: rulebook.json:2: "old" means no rulebook of this project.\nrulebook: rulebook.json:3: There is no rulebook "b.rulebook" in this project.\n');
  });
});

test('the configuration in force, and where each value comes from', async () => {
  const settings = '{\n  "checks": { "gap": "off", "mandate/split": "error" },\n  "documents": { "a.rulebook": { "rank": "rules" } },\n  "names": { "NEC": { "kind": "body", "synonyms": ["Exec"] } }\n}';
  const { out, code } = await rulebook(['check', '.', '--print-config'], { files: { 'a.rulebook': 'Rulebook: Club Rules\nRank: charter\n\n1. The Board meets monthly.\n', 'rulebook.json': settings } });
  assert.equal(code, 0);
  assert.match(out, /^\/rules: the folder of a rulebook\.json, with the folders below it\.\n/u);
  assert.match(out, /\nRulebooks\n {2}a\.rulebook\n {4}title +Club Rules +the document\n {4}rank +rules +rulebook\.json, line 3\n/u);
  assert.match(out, /\nNames\n {2}NEC {2}body; also Exec {2}rulebook\.json, line 4\n/u);
  assert.match(out, /\n {2}gap\/vacancy +off +rulebook\.json, line 2 \(all of gap\)\n/u);
  assert.match(out, /\n {2}mandate\/split +error +rulebook\.json, line 2\n/u);
  assert.match(out, /\n {2}duty\/impossible +error +default\n/u);
});

test('the settings that the README shows are right, and do what it says', async () => {
  const shown = /```json settings\n([\s\S]*?)```/u.exec(readFileSync(new URL('../../README.md', import.meta.url), 'utf8'))?.[1] ?? '';
  const files = {
    'rulebook.json': shown,
    'rules.rulebook': 'Rulebook: Union Rules\n\n1. The Steward is elected by the Members.\n2. The NEC consists of 27 members.\n3. The National Executive Committee meets monthly.\n',
    'branches/ely.rulebook': '1. The Steward is appointed by the Committee of the Branch.\n',
    'drafts/rules.rulebook': '1. The NEC consists of 30 members.\n',
  };
  const { code, out, err } = await rulebook(['check', '.', '--fail-on', 'warning'], { files });
  assert.deepEqual([code, err], [0, ''], out);
  const { out: configuration } = await rulebook(['check', '.', '--print-config'], { files });
  assert.match(configuration, /under +Union Rules +rulebook\.json, line 5\n/u);
});
