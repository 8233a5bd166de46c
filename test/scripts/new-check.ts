// npm run new-check -- FAMILY/NAME [FOLDER]: writes a check and its case file, ready to be filled in. One line in
// server/checks/index.ts and `npm run docs` complete it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The two files of a new check, by path; undefined where the id is not `family/name`. */
export function newCheck(id: string): ReadonlyMap<string, string> | undefined {
  if (!/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/u.test(id)) return undefined;
  return new Map([[`server/checks/${id}.ts`, check(id)], [`test/checks/${id}.md`, cases(id)]]);
}

/** "mandate/split" → "mandateSplit". */
export function exportName(id: string): string {
  return id.replaceAll(/[/-](.)/gu, (_, letter: string) => letter.toUpperCase());
}

function check(id: string): string {
  return `/** What the check looks for, in one line. */
import type { Group, NormFact } from '../../model/facts.ts';
import type { Check, Message } from '../check.ts';
import { certainty, related } from '../pairs.ts';
import { address, clauseName } from '../wording.ts';

interface Evidence {
  readonly earlier: NormFact;
  readonly later: NormFact;
}

export const ${exportName(id)}: Check<'act', Evidence> = {
  id: '${id}',
  severity: 'warning',
  looksAt: 'act',
  find,
  say,
  page: {
    summary: 'What it reports, in one sentence.',
    why: 'What goes wrong in a real organisation.',
    wrong: '1. A rulebook that it reports.',
    right: '1. A rulebook that it does not report.',
    decided: 'What is compared, and what is left out.',
    settle: 'The ways out.',
    source: 'Where such clauses come from.',
  },
};

function find(_group: Group<'act'>): readonly Evidence[] {
  return [];
}

function say({ earlier, later }: Evidence): Message {
  return {
    text: \`What clashes with \${clauseName(earlier.clause, later.clause)}, in the drafters' words (\${address(later.clause)}).\`,
    certainty: certainty([earlier, later]),
    place: later.clause.place,
    clause: later.clause,
    related: [related(earlier, 'What the other clause says.')],
  };
}
`;
}

function cases(id: string): string {
  const section = (title: string): string => `## ${title}\n\n\`\`\`rulebook\n1. The Members meet every year.\n\`\`\`\n`;
  const titles = ['First true case', 'Second true case', 'Third true case', 'Silent: first near miss', 'Silent: second near miss', 'Silent: third near miss', 'Precedence: settled by an express word'];
  return [`# ${id}\n`, ...titles.map(section)].join('\n');
}

function run(id: string | undefined, folder: string): number {
  const files = newCheck(id ?? '');
  if (!files) return complain(`Name the check as family/name, in small letters: npm run new-check -- mandate/split`);
  const present = [...files.keys()].find((file) => existsSync(path.join(folder, file)));
  if (present) return complain(`${present} is there already.`);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
    console.log(`Wrote ${file}`);
  }
  console.log(`Now add ${exportName(id ?? '')} to server/checks/index.ts, then: npm run docs`);
  return 0;
}

function complain(text: string): number {
  console.error(text);
  return 2;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  process.exitCode = run(process.argv[2], process.argv[3] ?? root);
}
