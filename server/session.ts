/** What happens between the client and the projects: each message that changes something, and the subject of each request. */
import type { Connection, InitializeParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createChecker } from './checker.ts';
import type { ClientText, ClientTexts } from './convert.ts';
import { createEditorSettings } from './editor-settings.ts';
import { createOpenDocuments, type Changes } from './open-documents.ts';
import type { Engine } from './project/engine.ts';
import type { Project, Workshop } from './workspace/project.ts';
import { createProjects } from './workspace/projects.ts';
import { canonical, isRulebook, nameOf, settingsFile, withoutSlash } from './workspace/uris.ts';

/** What the process that runs the server gives it. */
export interface Host extends Omit<Workshop, 'createEngine'> {
  /** `onProblem` hears of a check that failed; the others go on. */
  readonly createEngine: (onProblem: (message: string, error: unknown) => void) => Engine;
  /** Lets a message that has arrived be heard before the next piece of work. */
  readonly pause: () => Promise<void>;
}

export interface Session {
  initialise(params: InitializeParams): void;
  start(): Promise<void>;
  stop(): void;
  /** A document of a request, with its project brought up to date; undefined for one that nobody knows. */
  subject(uri: string): Subject | undefined;
  open(uri: string, version: number, text: string): void;
  edit(uri: string, version: number, changes: Changes): void;
  close(uri: string): void;
  changeFiles(uris: readonly string[]): void;
  changeFolders(added: readonly string[], removed: readonly string[]): void;
  changeSettings(settings: unknown): void;
  /** After folders were renamed or deleted. */
  reload(): void;
}

/** A file that a request is about. */
export interface Subject extends ClientText {
  readonly project: Project;
  /** The canonical address, by which the engine knows it. */
  readonly key: string;
  readonly texts: ClientTexts;
}

export function createSession(connection: Connection, host: Host): Session {
  const report = (error: unknown): void => connection.console.error(wordsOfError(error));
  const onProblem = problemsTo(connection);
  const projects = createProjects({ ...host, createEngine: () => host.createEngine(onProblem) });
  const documents = createOpenDocuments(projects);
  const settings = createEditorSettings(connection, host.checkIds);
  const checker = createChecker({ connection, projects, documents, settings, files: host.files, pause: host.pause, report });

  const reload = (): void => {
    projects.reload();
    checker.soon(projects.all());
    checker.discover();
  };
  return {
    initialise({ capabilities, workspaceFolders, rootUri }) {
      settings.initialise(capabilities);
      projects.setFolders(folderKeys(workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : [])));
    },
    start() {
      checker.discover();
      return settings.subscribe().catch(report);
    },
    stop: checker.stop,
    subject(uri) {
      const key = canonical(uri);
      const project = projects.of(key);
      project?.refresh();
      if (project?.engine.text(key) === undefined) return undefined;
      const texts = documents.lookUps();
      return { ...texts(key), project, key, texts };
    },
    open(uri, version, text) {
      const key = canonical(uri);
      documents.open(key, TextDocument.create(uri, 'rulebook', version, text));
      checker.soon([projects.show(key, text)]);
    },
    edit(uri, version, changes) {
      const key = canonical(uri);
      const text = documents.edit(key, version, changes);
      if (text !== undefined) checker.soon([projects.show(key, text)]);
    },
    close(uri) {
      const key = canonical(uri);
      if (!documents.close(key)) return;
      const project = projects.of(key);
      projects.hide(key);
      checker.soon([project]);
    },
    changeFiles(uris) {
      if (uris.some((uri) => nameOf(uri) === settingsFile)) return reload();
      checker.soon(uris.filter(isRulebook).map((uri) => projects.look(canonical(uri))));
    },
    changeFolders(added, removed) {
      const gone = folderKeys(removed);
      projects.setFolders([...projects.folders().filter((folder) => !gone.includes(folder)), ...folderKeys(added)]);
      checker.discover();
    },
    changeSettings(pushed) {
      settings.push(pushed);
      checker.soon(projects.all());
    },
    reload,
  };
}

/** For the log. */
export function wordsOfError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Every failure is logged; the first of a kind is also shown. */
function problemsTo(connection: Connection): (message: string, error: unknown) => void {
  const shown = new Set<string>();
  return (message, error) => {
    connection.console.error(`${message} ${wordsOfError(error)}`);
    if (shown.has(message)) return;
    shown.add(message);
    void connection.window.showWarningMessage(`Rulebook: ${message} The other checks go on; the log says more.`);
  };
}

function folderKeys(uris: readonly string[]): string[] {
  return uris.map((uri) => withoutSlash(canonical(uri)));
}
