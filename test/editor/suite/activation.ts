import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { flagships } from './flagships.ts';
import type { EditorTest } from './index.ts';
import { open } from './workspace.ts';

export const activation: readonly EditorTest[] = [
  {
    name: 'a rulebook file has the language and starts the extension',
    run: async () => {
      const { document } = await open(flagships[0].file);
      assert.equal(document.languageId, 'rulebook');
      const extension = extensions.getExtension('rulebook.rulebook');
      assert.ok(extension, 'the extension is not installed');
      await extension.activate();
      assert.ok(extension.isActive);
    },
  },
  {
    name: 'the commands of the palette are there',
    run: async () => {
      const all = await commands.getCommands(true);
      assert.deepEqual(['rulebook.restart', 'rulebook.showLog'].filter((name) => !all.includes(name)), []);
    },
  },
];
