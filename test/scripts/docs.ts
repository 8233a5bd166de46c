// npm run docs: writes docs/checks/<family>/<name>.md from the pages of the checks, their list, their settings in package.json, and the schema of
// rulebook.json.
// A test says whether they are up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { everyCheck } from '../../server/checks/index.ts';
import { pageOf } from '../../server/checks/page.ts';
import { nameKinds, severityWords } from '../../server/settings.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Every file that is written, by its path from the root of the project. */
export function documentation(): ReadonlyMap<string, string> {
  const pages = everyCheck.map((check): [string, string] => [`docs/checks/${check.id}.md`, pageOf(check)]);
  return new Map([['docs/checks/README.md', contents()], ['client/rulebook.schema.json', schema()], ...pages]);
}

function contents(): string {
  const rows = everyCheck.map((check) => `| [${check.id}](${check.id}.md) | ${check.severity} | ${check.page.summary} |`);
  return ['# The checks', '', '| check | default | reports |', '|---|---|---|', ...rows, ''].join('\n');
}

/** What an editor knows of rulebook.json: it completes and checks it as it is typed. */
function schema(): string {
  const text = (description: string): object => ({ type: 'string', description });
  const paths = (description: string): object => ({ type: 'array', items: { type: 'string' }, description });
  const checks = [...families().map((family) => [family, `Every check of the family ${family}.`] as const), ...everyCheck.map(({ id, severity, page }) => [id, `${page.summary} Default: ${severity}.`] as const)];
  const heading = {
    title: text('The title, by which other documents refer to it.'),
    rank: { ...text('constitution, charter, articles or statutes; rules or by-laws; standing orders or regulations; policy or code; or a number, the lower the higher.'), examples: ['constitution', 'rules', 'standing orders', 'policy'] },
    adopted: { ...text('The day it was adopted, as 2027-09-30: of two documents of one rank, the later prevails.'), pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$' },
    under: text('The title of the document above it.'),
  };
  const kind = { enum: nameKinds, description: 'What the name stands for.' };
  const name = { kind, synonyms: paths('Other names for the same.'), population: { type: 'integer', minimum: 1, description: 'How many there are; of a body, how many members it has.' } };
  const closed = (properties: object, description: string): object => ({ type: 'object', description, additionalProperties: false, properties });
  const each = (value: object, description: string): object => ({ type: 'object', description, additionalProperties: value });
  return `${JSON.stringify({
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...closed({
      $schema: { type: 'string' },
      checks: closed(Object.fromEntries(checks.map(([id, description]) => [id, { enum: severityWords, description }])), 'How seriously each check, or each family of checks, is taken.'),
      include: paths('Paths below this folder that belong to the project, for example "rules/**". Without it, every rulebook does.'),
      exclude: paths('Paths below this folder that do not belong to the project.'),
      documents: each(closed(heading, 'What is said of a document in the place of its header.'), 'Rulebooks by their path below this folder.'),
      names: each({ oneOf: [kind, closed(name, 'A name, and what it stands for.')] }, 'Names that the rules use.'),
    }, 'Settings of a project of rulebooks.'),
  }, undefined, 2)}\n`;
}

function families(): readonly string[] {
  return [...new Set(everyCheck.map((check) => check.id.split('/')[0] ?? ''))];
}

/** package.json with one setting a check and a family. */
export function withSettings(packageJson: string): string {
  const before = '        "rulebook.checks": {';
  const start = packageJson.indexOf('          "properties": {', packageJson.indexOf(before));
  const after = packageJson.indexOf('          "additionalProperties"', packageJson.indexOf(before));
  const settings = [
    ...families().map((family) => setting(family, `Every check of the family ${family}.`)),
    ...everyCheck.map((check) => setting(check.id, `${check.page.summary} Default: ${check.severity}.`)),
  ];
  const written = `          "properties": {\n${settings.join(',\n')}\n          },\n`;
  return packageJson.slice(0, start > 0 && start < after ? start : after) + written + packageJson.slice(after);
}

function setting(name: string, description: string): string {
  return [
    `            ${JSON.stringify(name)}: {`,
    '              "type": "string",',
    '              "enum": ["error", "warning", "information", "hint", "off"],',
    `              "description": ${JSON.stringify(description)}`,
    '            }',
  ].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, text] of documentation()) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const manifest = path.join(root, 'package.json');
  writeFileSync(manifest, withSettings(readFileSync(manifest, 'utf8')));
  console.log(`Wrote ${documentation().size} files: docs/checks, the schema of rulebook.json, and the settings in package.json.`);
}
