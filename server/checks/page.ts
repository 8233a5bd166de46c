/** The documentation of a check as Markdown: docs/checks, `rulebook explain` and the test of the documentation use it. */
import type { ListedCheck } from './index.ts';

/** The page of a check, with a closing line break. */
export function pageOf(check: ListedCheck): string {
  const { page } = check;
  const parts = [
    `# ${check.id}`,
    page.summary,
    `Default: ${check.severity}. To change it, name \`${check.id}\` under \`checks\` in \`rulebook.json\`, or under \`rulebook.checks\` in the settings of the editor.`,
    '## Why it matters',
    page.why,
    '## Wrong',
    example(page.wrong),
    '## Right',
    example(page.right),
    '## How it is decided',
    page.decided,
    '## How to settle it',
    page.settle,
    '## Where it comes from',
    page.source,
  ];
  return `${parts.join('\n\n')}\n`;
}

function example(text: string): string {
  return `\`\`\`rulebook\n${text}\n\`\`\``;
}
