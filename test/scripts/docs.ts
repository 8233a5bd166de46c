// npm run docs: writes docs/checks/<family>/<name>.md from the pages of the checks, their list, and their settings in package.json.
// A test says whether they are up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { everyCheck } from '../../server/checks/index.ts';
import { pageOf } from '../../server/checks/page.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Every file of docs/checks, by its path from the root of the project. */
export function documentation(): ReadonlyMap<string, string> {
  const pages = everyCheck.map((check): [string, string] => [`docs/checks/${check.id}.md`, pageOf(check)]);
  return new Map([['docs/checks/README.md', contents()], ...pages]);
}

function contents(): string {
  const rows = everyCheck.map((check) => `| [${check.id}](${check.id}.md) | ${check.severity} | ${check.page.summary} |`);
  return ['# The checks', '', '| check | default | reports |', '|---|---|---|', ...rows, ''].join('\n');
}

/** package.json with one setting a check and a family. */
export function withSettings(packageJson: string): string {
  const before = '        "rulebook.checks": {';
  const start = packageJson.indexOf('          "properties": {', packageJson.indexOf(before));
  const after = packageJson.indexOf('          "additionalProperties"', packageJson.indexOf(before));
  const families = [...new Set(everyCheck.map((check) => check.id.split('/')[0] ?? ''))];
  const settings = [
    ...families.map((family) => setting(family, `Every check of the family ${family}.`)),
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
  console.log(`Wrote ${documentation().size} files to docs/checks, and the settings in package.json.`);
}
