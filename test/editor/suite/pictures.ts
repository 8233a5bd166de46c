// Takes the pictures of the README in the same VS Code: npm run pictures.
import { Selection, TextEditorRevealType, commands, type CodeLens, type TextEditor } from 'vscode';
import { flagships } from './flagships.ts';
import type { EditorTest } from './index.ts';
import { checkOf, diagnosticsWhen, open } from './workspace.ts';
import { atTheScreen } from './screen.ts';

const [flagship] = flagships;

export const pictures: readonly EditorTest[] = [
  { name: 'picture: the clash with its hover', run: hoverPicture },
  { name: 'picture: the quick fixes', run: quickFixPicture },
  { name: 'picture: the list of problems', run: problemsPicture },
  { name: 'picture: how much was understood', run: statusPicture },
  { name: 'picture: a proposal with what it raises', run: proposalPicture },
  { name: 'picture: the rules with a change beside those of today', run: previewPicture },
  { name: 'picture: which proposals can pass together', run: tablePicture },
];

async function hoverPicture(): Promise<void> {
  await commands.executeCommand('workbench.action.closeSidebar');
  await openAtClash();
  await atTheScreen('hover', { text: flagship.clause });
  await atTheScreen('see', { selector: '.monaco-hover:not(.hidden) .hover-row' });
  await atTheScreen('shot', { name: 'clash' });
  await atTheScreen('keys', { press: 'Escape' });
}

async function quickFixPicture(): Promise<void> {
  await openAtClash();
  await commands.executeCommand('editor.action.quickFix');
  await atTheScreen('see', { selector: '.action-widget' });
  await atTheScreen('shot', { name: 'quick-fixes' });
  await atTheScreen('keys', { press: 'Escape' });
}

async function problemsPicture(): Promise<void> {
  await openAtClash();
  await commands.executeCommand('workbench.actions.view.problems');
  await atTheScreen('see', { selector: '.markers-panel .monaco-list-row' });
  await atTheScreen('shot', { name: 'problems' });
}

async function statusPicture(): Promise<void> {
  await commands.executeCommand('workbench.action.closePanel');
  await openAtClash();
  await atTheScreen('point', { selector: '[id="status.languageStatus"]' });
  await atTheScreen('see', { selector: '.hover-language-status' });
  await atTheScreen('shot', { name: 'status' });
}

/** Opens the example with the cursor in the clash, the clause in the middle of the screen. */
async function openAtClash(): Promise<TextEditor> {
  const editor = await open(flagship.file);
  await diagnosticsWhen(editor.document.uri, (all) => all.some((one) => checkOf(one) === flagship.check), flagship.check);
  const offset = editor.document.getText().indexOf(flagship.clause);
  const place = editor.document.positionAt(offset);
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
  return editor;
}

const proposal = 'rule-changes/general-secretary.rulebook';

async function proposalPicture(): Promise<void> {
  const editor = await open(proposal);
  const { document } = editor;
  const found = await diagnosticsWhen(document.uri, (all) => all.some((one) => checkOf(one) === 'change/introduces'), 'change/introduces');
  const split = found.find((one) => one.message.includes('a split mandate'));
  if (split) editor.revealRange(split.range, TextEditorRevealType.InCenterIfOutsideViewport);
  await atTheScreen('see', { selector: '.codelens-decoration' });
  await atTheScreen('hover', { text: 'In Chapter 4 Clause II.4.A' });
  await atTheScreen('see', { selector: '.monaco-hover:not(.hidden) .hover-row' });
  await atTheScreen('shot', { name: 'proposal' });
  await atTheScreen('keys', { press: 'Escape' });
}

async function previewPicture(): Promise<void> {
  const { document } = await open(proposal);
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
  const preview = lenses.find(({ command }) => command?.title === 'Preview')?.command;
  await commands.executeCommand(preview?.command ?? '', ...(preview?.arguments ?? []));
  await atTheScreen('see', { selector: '.monaco-diff-editor .line-insert' });
  await commands.executeCommand('workbench.action.compareEditor.nextChange');
  await commands.executeCommand('workbench.action.compareEditor.nextChange');
  await atTheScreen('point', { selector: '.tabs-container' });
  await atTheScreen('shot', { name: 'rule-change' });
}

async function tablePicture(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
  await open('rule-changes/thresholds.rulebook');
  await commands.executeCommand('rulebook.compareChanges');
  await atTheScreen('read', { text: 'Which can pass together' });
  await atTheScreen('shot', { name: 'rule-changes' });
}
