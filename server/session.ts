/** What the server keeps between two messages: the open documents, the projects, and which of them are to be checked. */
import { DidChangeConfigurationNotification, type ClientCapabilities, type Connection, type Diagnostic, type InitializeParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { coalesce } from './coalesce.ts';
import { settingsDiagnostics, toDiagnostic, type ClientText, type ClientTexts } from './convert.ts';
import { noticesByFile, unreadableNotice } from './features/diagnostics.ts';
import { statusNotification, statusOf } from './features/status.ts';
import type { Engine } from './project/engine.ts';
import { createPublisher } from './publisher.ts';
import { readEditorSettings } from './settings.ts';
import { rulebooksUnder } from './workspace/files.ts';
import type { Project, Workshop } from './workspace/project.ts';
import { createProjects, type Projects } from './workspace/projects.ts';
import { canonical, isOnDisk, isRulebook, isSnapshot, nameOf, settingsFile, withoutSlash } from './workspace/uris.ts';

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

type Changes = Parameters<typeof TextDocument.update>[1];

/** A file that a request is about. */
export interface Subject extends ClientText {
  readonly project: Project;
  /** The canonical address, by which the engine knows it. */
  readonly key: string;
  readonly texts: ClientTexts;
}

const stepsPerPause = 20;

export function createSession(connection: Connection, host: Host): Session {
  const documents = new Map<string, TextDocument>();
  const report = (error: unknown): void => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const createEngine = () => host.createEngine(problemsTo(connection));
  const projects = createProjects({ ...host, createEngine });
  const due = new Set<Project>();
  const settings = createSettings(connection, host.checkIds);
  const publisher = createPublisher(connection, report);
  const checks = coalesce(check, { pause: host.pause, report });

  async function check(): Promise<void> {
    const batch = [...due];
    due.clear();
    for (const project of batch) await settings.overlay(project);
    const alive = new Set(projects.all());
    for (const project of batch) if (alive.has(project)) publish(project);
    publisher.keepOnly(filesOf(projects));
    const engines = projects.all().filter(({ place }) => !isSnapshot(place.root)).map(({ engine }) => engine);
    await connection.sendNotification(statusNotification, statusOf(engines, 'ready'));
  }

  function publish(project: Project): void {
    if (isSnapshot(project.place.root)) return;
    project.refresh();
    const texts = lookUps({ documents, projects });
    const send = (key: string, diagnostics: Diagnostic[]): void => {
      const { uri, version } = texts(key);
      publisher.publish(key, { uri, ...(version === null ? {} : { version }), diagnostics });
    };
    for (const [key, notices] of noticesByFile(project.engine)) send(key, notices.map((notice) => toDiagnostic(notice, texts)));
    for (const [key, message] of project.unreadable) send(key, [toDiagnostic(unreadableNotice(key, message), texts)]);
    const { settingsUri } = project.place;
    if (settingsUri !== undefined) send(settingsUri, settingsDiagnostics(settingsUri, project.settings));
  }

  function checkSoon(some: readonly (Project | undefined)[]): void {
    for (const project of some) if (project !== undefined) due.add(project);
    checks.ask();
  }

  /** Looks through the editor's folders, piece by piece, so that what the user does meanwhile is not held up. */
  async function discover(): Promise<void> {
    let steps = 0;
    for (const folder of projects.folders().filter(isOnDisk)) {
      for (const uri of rulebooksUnder(folder, host.files)) {
        if (uri !== undefined) due.add(projects.add(uri));
        steps += 1;
        if (steps % stepsPerPause === 0) await host.pause();
      }
    }
    checks.ask();
  }

  function reload(): void {
    projects.reload();
    checkSoon(projects.all());
    discover().catch(report);
  }

  return {
    initialise({ capabilities, workspaceFolders, rootUri }) {
      settings.initialise(capabilities);
      projects.setFolders(folderKeys(workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : [])));
    },
    async start() {
      await connection.sendNotification(statusNotification, statusOf([], 'checking'));
      discover().catch(report);
      await settings.subscribe();
    },
    stop: checks.stop,
    subject(uri) {
      const key = canonical(uri);
      const project = projects.of(key);
      project?.refresh();
      if (project?.engine.text(key) === undefined) return undefined;
      const texts = lookUps({ documents, projects });
      return { ...texts(key), project, key, texts };
    },
    open(uri, version, text) {
      const key = canonical(uri);
      documents.set(key, TextDocument.create(uri, 'rulebook', version, text));
      checkSoon([projects.show(key, text)]);
    },
    edit(uri, version, changes) {
      const key = canonical(uri);
      const document = documents.get(key);
      if (document === undefined) return;
      TextDocument.update(document, changes, version);
      checkSoon([projects.show(key, document.getText())]);
    },
    close(uri) {
      const key = canonical(uri);
      if (!documents.delete(key)) return;
      const project = projects.of(key);
      projects.hide(key);
      checkSoon([project]);
    },
    changeFiles(uris) {
      if (uris.some((uri) => nameOf(uri) === settingsFile)) return reload();
      checkSoon(uris.filter(isRulebook).map((uri) => projects.look(canonical(uri))));
    },
    changeFolders(added, removed) {
      const gone = folderKeys(removed);
      projects.setFolders([...projects.folders().filter((folder) => !gone.includes(folder)), ...folderKeys(added)]);
      discover().catch(report);
    },
    changeSettings(pushed) {
      settings.push(pushed);
      checkSoon(projects.all());
    },
    reload,
  };
}

/** Every failure is logged; the first of a kind is also shown. */
function problemsTo(connection: Connection): (message: string, error: unknown) => void {
  const shown = new Set<string>();
  return (message, error) => {
    connection.console.error(`${message} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (shown.has(message)) return;
    shown.add(message);
    void connection.window.showWarningMessage(`Rulebook: ${message} The other checks go on; the log says more.`);
  };
}

/** Looks each file up once, while many of its places are converted. */
function lookUps({ documents, projects }: { readonly documents: ReadonlyMap<string, TextDocument>; readonly projects: Projects }): ClientTexts {
  const known = new Map<string, ClientText>();
  return (key) => {
    const text = known.get(key) ?? lookUp(key, documents.get(key), projects);
    known.set(key, text);
    return text;
  };
}

function lookUp(key: string, open: TextDocument | undefined, projects: Projects): ClientText {
  if (open !== undefined) return { uri: open.uri, version: open.version, document: open };
  const text = isRulebook(key) ? projects.of(key)?.engine.text(key) : undefined;
  return { uri: key, version: null, document: TextDocument.create(key, 'rulebook', 0, text ?? '') };
}

function filesOf(projects: Projects): Set<string> {
  return new Set(
    projects.all().flatMap(({ engine, unreadable, place }) => [...engine.uris(), ...unreadable.keys(), ...(place.settingsUri === undefined ? [] : [place.settingsUri])]),
  );
}

function folderKeys(uris: readonly string[]): string[] {
  return uris.map((uri) => withoutSlash(canonical(uri)));
}

interface EditorSettings {
  initialise(capabilities: ClientCapabilities): void;
  subscribe(): Promise<void>;
  /** Settings that the client sends by itself. What was overlaid before counts no longer. */
  push(settings: unknown): void;
  /** Lays the settings over the project's own, once until they change. */
  overlay(project: Project): Promise<void>;
}

function createSettings(connection: Connection, checkIds: readonly string[]): EditorSettings {
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
