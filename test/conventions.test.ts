/** What reviewers forget: the promises of the repository, kept by a test. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { everyCheck } from '../server/checks/index.ts';
import { exportName } from './scripts/new-check.ts';
import { documentation, withSettings } from './scripts/docs.ts';
import { casesOf, hasCarets } from './support/cases.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const sources = ['grammar', 'server', 'client'].flatMap(sourcesOf);
const ids = everyCheck.map((check) => check.id);

function filesOf(folder: string): readonly string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')).toSorted();
}

function sourcesOf(folder: string): readonly string[] {
  return filesOf(folder).filter((file) => file.endsWith('.ts'));
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Text without comments and strings, roughly: enough to look for words of the language. */
function code(file: string): string {
  return read(file).replaceAll(/\/\*[^]*?\*\//gu, '').replaceAll(/(?<!:)\/\/.*$/gmu, '').replaceAll(/'(?:\\.|[^'\\\n])*'/gu, "''");
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/gu)].map((match) => match[1]!);
}

// -------------------------------------------------------------------------------------------------------- the layers

/** In the order in which text becomes findings; a file imports from its own layer and those before it. */
const layers: readonly (readonly [name: string, holds: (file: string) => boolean])[] = [
  ['grammar', (file) => file.startsWith('grammar/')],
  ['server/model', (file) => file.startsWith('server/model/')],
  ['server/logic', (file) => file.startsWith('server/logic/')],
  ['server/checks', (file) => file.startsWith('server/checks/')],
  ['server/project', (file) => file.startsWith('server/project/')],
  ['server/changes', (file) => file.startsWith('server/changes/')],
  ['server/features', (file) => file.startsWith('server/features/')],
  ['the rim', () => true],
];

function layerOf(file: string): number {
  return layers.findIndex(([, holds]) => holds(file));
}

/** Small modules beside the folders of the server that any layer may use: they import nothing. */
function isLeaf(file: string): boolean {
  return /^server\/[a-z-]+\.ts$/u.test(file) && importsOf(read(file)).every((name) => !name.startsWith('.'));
}

/** The types that the model and the checks share stand beside the checks: they may be named, not called. */
function withoutContracts(text: string): string {
  return text.replaceAll(/^import type .* from '[^']*\/checks\/check\.ts';$/gmu, '');
}

describe('layers', () => {
  test('imports never point back', () => {
    const back = sources.flatMap((file) => importsOf(withoutContracts(read(file))).filter((name) => name.startsWith('.'))
      .map((name) => path.posix.join(path.posix.dirname(file), name))
      .filter((target) => layerOf(target) > layerOf(file) && !isLeaf(target))
      .map((target) => `${file} → ${target}`));
    assert.deepEqual(back, []);
  });

  test('imports of own files end in .ts', () => {
    const bad = sources.flatMap((file) => importsOf(read(file)).filter((name) => name.startsWith('.') && !/\.(?:ts|json)$/u.test(name)).map((name) => `${file}: ${name}`));
    assert.deepEqual(bad, []);
  });

  test('no Node built-ins, console, clock or throw below the rim', () => {
    const below = sources.filter((file) => layerOf(file) < layers.length - 1);
    const builtins = new Set(builtinModules);
    const impure = below.flatMap((file) => [
      ...importsOf(read(file)).filter((name) => name.startsWith('node:') || builtins.has(name)).map((name) => `${file}: imports ${name}`),
      ...[...code(file).matchAll(/\b(?:console\.|process\.|Date\.now|new Date\(\)|Math\.random|throw )/gu)].map((match) => `${file}: ${match[0]}`),
    ]);
    assert.deepEqual(impure, []);
  });
});

// ------------------------------------------------------------------------------------------- one check, one name

describe('checks', () => {
  test('the list names every file, and every file is named for its check', () => {
    const files = sourcesOf('server/checks').filter((file) => file.split('/').length === 4).map((file) => file.slice('server/checks/'.length, -'.ts'.length));
    assert.deepEqual(files, ids.toSorted());
    for (const id of ids) assert.match(read(`server/checks/${id}.ts`), new RegExp(`export const ${exportName(id)}\\b`, 'u'));
  });

  test('every check has its case file', () => {
    const files = filesOf('test/checks').filter((file) => file.endsWith('.md')).map((file) => file.slice('test/checks/'.length, -'.md'.length));
    assert.deepEqual(files, ids.toSorted());
  });

  for (const id of ids) {
    test(`${id}: three true cases, three near misses, one with precedence`, () => {
      const cases = casesOf(read(`test/checks/${id}.md`));
      assert.ok(cases.filter(hasCarets).length >= 3, 'three true cases');
      assert.ok(cases.filter((one) => !hasCarets(one) && one.title.startsWith('Silent')).length >= 3, 'three near misses');
      assert.ok(cases.some((one) => one.title.startsWith('Precedence') && one.rulebooks.some(({ text }) => /subject to|notwithstanding|despite|except|prevail/iu.test(text))), 'one with precedence');
      assert.equal(new Set(cases.map((one) => one.title)).size, cases.length, 'titles are unique');
    });
  }

  test('the documentation is up to date (npm run docs)', () => {
    assert.deepEqual(filesOf('docs/checks'), [...documentation().keys()].filter((file) => file.startsWith('docs/checks/')).toSorted());
    for (const [file, text] of documentation()) assert.equal(read(file), text, file);
  });

  test('the settings name every check and family (npm run docs)', () => {
    assert.equal(read('package.json'), withSettings(read('package.json')));
  });
});

// ------------------------------------------------------------------------------------------------- no special cases

/** Words of any rulebook. */
const generic: ReadonlySet<string> = new Set(['standing order', 'standing orders', 'annual general meeting', 'general meeting', 'general assembly']);

describe('no name of the examples', () => {
  const names = namesOfExamples();
  const haystack = new Map([...sources, ...filesOf('grammar').filter((file) => file.endsWith('.json'))].map((file): [string, string] => [file, read(file).toLowerCase()]));

  test('the examples declare names', () => assert.ok(names.length > 20, `${names.length} names`));

  for (const name of [...names, 'nec', 'general secretary', 'trigger ballot']) {
    test(name, () => {
      const found = [...haystack].filter(([, text]) => new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'u').test(text)).map(([file]) => file);
      assert.deepEqual(found, []);
    });
  }
});

/** Capitalised names of two words or more, in lower case: what only these organisations have. */
function namesOfExamples(): readonly string[] {
  const text = filesOf('examples').filter((file) => file.endsWith('.rulebook')).map(read).join('\n');
  const found = [...text.matchAll(/(?<!^\s*|[.:)] )\b\p{Lu}[\p{L}']+(?: (?:of |the )?\p{Lu}[\p{L}']+)+/gmu)].map((match) => match[0].toLowerCase());
  return [...new Set(found)].filter((name) => !name.startsWith('the ') && !generic.has(name)).toSorted();
}

// ------------------------------------------------------------------------------------------------------------- style

describe('style', () => {
  test('no any, no default export, no enum, no class outside the parsers, no namespace', () => {
    const patterns = [/:\s+any\b/u, /\bas any\b/u, /\bexport default\b/u, /^(?:export )?(?:const )?enum\b/mu, /^(?:export )?(?:abstract )?class\b/mu, /^(?:export )?namespace\b/mu];
    const found = sources.flatMap((file) => patterns.filter((pattern) => pattern.test(code(file))).map((pattern) => `${file}: ${pattern.source}`));
    assert.deepEqual(found.filter((each) => !/^grammar\/(?:rulechange\/)?parser\.ts: \^\(\?:export \)\?\(\?:abstract \)\?class/u.test(each)), []);
  });

  test('file names are kebab-case', () => {
    assert.deepEqual(sources.filter((file) => !/^[a-z0-9-]+\.ts$/u.test(path.basename(file))), []);
  });

  test('the length of functions is reported', (context) => {
    const lengths = sources.flatMap(functionLengths).toSorted((a, b) => a - b);
    const at = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? 0;
    context.diagnostic(`${lengths.length} functions: median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${lengths.at(-1) ?? 0}`);
  });
});

/** Lines of each function that is declared at the start of a line. */
function functionLengths(file: string): readonly number[] {
  const lines = read(file).split('\n');
  const starts = lines.flatMap((line, i) => (/^(?:export )?(?:async )?function\b/u.test(line) ? [i] : []));
  return starts.map((start) => lines.indexOf('}', start) - start + 1).filter((length) => length > 0);
}
