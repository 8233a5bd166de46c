/** What the user's editor says about checks: asked for where the client answers, else taken as it is sent. */
import { DidChangeConfigurationNotification, type ClientCapabilities, type Connection } from 'vscode-languageserver/node';
import { readEditorSettings } from './settings.ts';
import type { Project } from './workspace/project.ts';

export interface EditorSettings {
  initialise(capabilities: ClientCapabilities): void;
  subscribe(): Promise<void>;
  /** Settings that the client sends by itself. What was overlaid before counts no longer. */
  push(settings: unknown): void;
  /** Lays the settings over the project's own, once until they change. */
  overlay(project: Project): Promise<void>;
}

export function createEditorSettings(connection: Connection, checkIds: readonly string[]): EditorSettings {
  let overlaid = new WeakSet<Project>();
  let capabilities: ClientCapabilities = {};
  let pushed: unknown;
  const sectionFor = async (project: Project): Promise<unknown> => {
    if (capabilities.workspace?.configuration !== true) return pushed;
    return connection.workspace.getConfiguration({ scopeUri: project.place.root, section: 'rulebook' });
  };
  return {
    initialise(client) {
      capabilities = client;
    },
    async subscribe() {
      if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'rulebook' });
    },
    push(settings) {
      pushed = typeof settings === 'object' && settings !== null && 'rulebook' in settings ? settings.rulebook : undefined;
      overlaid = new WeakSet();
    },
    async overlay(project) {
      if (overlaid.has(project)) return;
      overlaid.add(project);
      const { checks, problems } = readEditorSettings(await sectionFor(project), checkIds);
      for (const problem of problems) connection.console.warn(`Settings of the editor: ${problem}`);
      project.overlay(checks);
    },
  };
}
