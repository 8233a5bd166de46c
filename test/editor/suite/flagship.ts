// The whole way of a drafter: open the example, see the clash, settle it with a quick fix, take it back.
import { setTimeout } from 'node:timers/promises';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CodeActionKind, commands, workspace, type CodeAction, type Diagnostic, type TextDocument } from 'vscode';
import { flagships, type Flagship } from './flagships.ts';
import type { EditorTest } from './index.ts';
import { checkOf, diagnosticsWhen, open } from './workspace.ts';

export const flagship: readonly EditorTest[] = flagships.map((expected) => ({
  name: `flagship: ${expected.title}: found, settled with a quick fix, undone`,
  run: () => settleAndUndo(expected),
}));

async function settleAndUndo(expected: Flagship): Promise<void> {
  const { document } = await open(expected.file);
  const bytes = readFileSync(document.uri.fsPath);
  const text = document.getText();

  const finding = await waitForFinding(document, expected);
  assertFinding(document, finding, expected);

  const fix = await quickFix(document, finding, expected);
  assert.ok(fix.edit, `"${fix.title}" has no edit`);
  assert.ok(await workspace.applyEdit(fix.edit), 'the edit was refused');
  assert.equal(document.getText(), expected.edits.reduce((changed, [was, becomes]) => changed.replace(was, becomes), text));
  await diagnosticsWhen(document.uri, (all) => !all.some((one) => isExpected(document, one, expected)), `The end of ${expected.check}`);

  await commands.executeCommand('undo');
  assert.equal(document.getText(), text, 'undo did not bring the text back');
  await waitForFinding(document, expected);
  await document.save();
  assert.deepEqual(readFileSync(document.uri.fsPath), bytes, 'the file is not what it was, byte for byte');
}

async function waitForFinding(document: TextDocument, expected: Flagship): Promise<Diagnostic> {
  const found = (one: Diagnostic): boolean => isExpected(document, one, expected);
  const all = await diagnosticsWhen(document.uri, (some) => some.some(found), `${expected.check} on "${expected.clause}"`);
  const finding = all.find(found);
  assert.ok(finding);
  return finding;
}

function isExpected(document: TextDocument, diagnostic: Diagnostic, expected: Flagship): boolean {
  return checkOf(diagnostic) === expected.check && document.getText(diagnostic.range) === expected.clause;
}

function assertFinding(document: TextDocument, finding: Diagnostic, expected: Flagship): void {
  assert.equal(finding.source, 'rulebook');
  assert.match(finding.message, expected.message);
  assert.ok(typeof finding.code === 'object', 'the code has no link to the page of the check');
  assert.match(finding.code.target.path, new RegExp(`/${expected.check}\\.md$`));
  const places = (finding.relatedInformation ?? []).map(({ location }) => location);
  const words = places.filter(({ uri }) => uri.toString() === document.uri.toString()).map(({ range }) => document.getText(range));
  assert.ok(
    words.some((some) => some.includes(expected.related)),
    `no related place holds "${expected.related}"; they are: ${JSON.stringify(words)}`,
  );
}

async function quickFix(document: TextDocument, finding: Diagnostic, expected: Flagship): Promise<CodeAction> {
  const actions = await quickFixes(document, finding);
  const fix = actions.find(({ title }) => expected.fix.test(title));
  assert.ok(fix, `no quick fix matches ${String(expected.fix)}; there are: ${actions.map(({ title }) => title).join(' | ')}`);
  return fix;
}

/**
 * The editor cancels the question when another extension begins to offer code actions meanwhile, and has no answer where the text changed under
 * it: then it asks again.
 */
async function quickFixes(document: TextDocument, finding: Diagnostic, attempts = 5): Promise<CodeAction[]> {
  const resolveAll = 20;
  const wanted = [document.uri, finding.range, CodeActionKind.QuickFix.value, resolveAll];
  try {
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', ...wanted);
    if (actions.length > 0 || attempts <= 1) return actions;
    await setTimeout(500);
    return await quickFixes(document, finding, attempts - 1);
  } catch (error) {
    if (attempts <= 1 || !(error instanceof Error && error.message === 'Canceled')) throw error;
    return quickFixes(document, finding, attempts - 1);
  }
}
