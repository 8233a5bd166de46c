// A server that dies or is restarted comes back, and nothing that was typed is lost.
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { Position, commands, type TextEditor } from 'vscode';
import { flagships } from './flagships.ts';
import type { EditorTest } from './index.ts';
import { checkOf, diagnosticsWhen, open } from './workspace.ts';

const [clash] = flagships;
const typed = '// typed before the server died\n';

/** The servers that the extension has started, which runs in the same process as these tests. */
const servers: ChildProcess[] = [];
subscribe('child_process', (message) => {
  const { process: child } = message as { process: ChildProcess };
  servers.push(child);
});

export const recovery: readonly EditorTest[] = [
  { name: 'the server can be restarted from the palette', run: restart },
  { name: 'a server that dies is restarted, and what was typed is checked', run: dieAndCarryOn },
];

async function restart(): Promise<void> {
  const editor = await open(clash.file);
  await clashShown(editor, true);
  await commands.executeCommand('rulebook.restart');
  await clashShown(editor, true);
}

async function dieAndCarryOn(): Promise<void> {
  const editor = await open(clash.file);
  await clashShown(editor, true);
  await editor.edit((edit) => edit.insert(new Position(0, 0), typed));

  const running = servers.filter(isServer);
  assert.equal(running.length, 1, 'exactly one server should run');
  running[0]!.kill('SIGKILL');

  const text = editor.document.getText();
  const start = editor.document.positionAt(text.indexOf(clash.clause));
  await editor.edit((edit) => edit.insert(start, '// '));
  await clashShown(editor, false);
  await commands.executeCommand('undo');
  await clashShown(editor, true);
  assert.equal(editor.document.getText(), text);
  assert.ok(text.startsWith(typed));
}

function isServer(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null && child.spawnargs.some((argument) => argument.endsWith('server.cjs'));
}

async function clashShown({ document }: TextEditor, shown: boolean): Promise<void> {
  const onTheLine = (line: number): boolean => document.lineAt(line).text.includes(clash.clause);
  await diagnosticsWhen(
    document.uri,
    (all) => all.some((one) => checkOf(one) === clash.check && onTheLine(one.range.start.line)) === shown,
    `${clash.check} ${shown ? 'shown' : 'gone'}`,
  );
}
