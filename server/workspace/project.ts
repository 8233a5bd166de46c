/** A project: the rulebooks that are checked together. Their texts go to its engine in batches. */
import type { Engine, SeveritySettings } from '../project/engine.ts';
import { readSettingsFile, type Mistake } from '../settings.ts';
import { rulebooksIn, rulebooksOfProject, type Files, type FileText } from './files.ts';
import { folderOf, isOnDisk, settingsFile, standsAlone, within } from './uris.ts';

/** Which project a file belongs to. */
export interface ProjectPlace {
  /** The folder with `rulebook.json`, else the file's own folder; for a document without a folder, itself. */
  readonly root: string;
  readonly settingsUri: string | undefined;
}

export interface Project {
  readonly place: ProjectPlace;
  readonly engine: Engine;
  /** Files whose text cannot be had, and why. */
  readonly unreadable: ReadonlyMap<string, string>;
  readonly settings: SettingsReading;
  holds(uri: string): boolean;
  /** Sets, replaces or (`missing`) takes out one file. */
  put(uri: string, text: FileText): void;
  /** Hands the texts that were put to the engine. Everything that asks the engine calls this first. */
  refresh(): void;
  /** What the user's editor says about checks, on top of the project's own settings. */
  overlay(checks: SeveritySettings): void;
  /** The settings in force, the editor's included. */
  severities(): SeveritySettings;
}

interface SettingsReading {
  readonly checks: SeveritySettings;
  readonly mistakes: readonly Mistake[];
  /** Of the settings file, for the places of mistakes. */
  readonly text: string;
}

/** What a project is made with. */
export interface Workshop {
  readonly files: Files;
  readonly createEngine: () => Engine;
  readonly checkIds: readonly string[];
}

/** The nearest `rulebook.json` above a file makes the project; without one it is the file's folder. */
export function projectPlace(uri: string, files: Files): ProjectPlace {
  if (standsAlone(uri)) return { root: uri, settingsUri: undefined };
  if (!isOnDisk(uri)) return { root: folderOf(uri), settingsUri: undefined };
  return settledPlace(folderOf(uri), files) ?? { root: folderOf(uri), settingsUri: undefined };
}

function settledPlace(folder: string, files: Files): ProjectPlace | undefined {
  const settingsUri = within(folder, settingsFile);
  if (files.kindOf(settingsUri) === 'file') return { root: folder, settingsUri };
  const above = folderOf(folder);
  return above === folder ? undefined : settledPlace(above, files);
}

/** The files on the disk that belong to a project. */
export function filesOf({ root, settingsUri }: ProjectPlace, files: Files): readonly string[] {
  if (!isOnDisk(root)) return [];
  return settingsUri === undefined ? rulebooksIn(root, files) : rulebooksOfProject(root, files);
}

/** A project with all its files from the disk, except those whose text `openText` knows. */
export function openProject(place: ProjectPlace, { files, createEngine, checkIds }: Workshop, openText: (uri: string) => string | undefined): Project {
  const settings = readSettings(place, files, checkIds);
  const project = createProject(place, createEngine(), settings);
  for (const uri of filesOf(place, files)) {
    const open = openText(uri);
    project.put(uri, open === undefined ? files.read(uri) : { kind: 'text', text: open });
  }
  return project;
}

/** A project that holds nothing yet. */
export function createProject(place: ProjectPlace, engine: Engine, settings: SettingsReading = noSettings): Project {
  const waiting = new Map<string, string | undefined>();
  const unreadable = new Map<string, string>();
  let severities = settings.checks;
  engine.configure(severities);
  return {
    place,
    engine,
    unreadable,
    settings,
    holds: (uri) => waiting.get(uri) !== undefined || unreadable.has(uri) || (!waiting.has(uri) && engine.text(uri) !== undefined),
    put(uri, file) {
      waiting.set(uri, file.kind === 'text' ? file.text : undefined);
      if (file.kind === 'unreadable') unreadable.set(uri, file.message);
      else unreadable.delete(uri);
    },
    refresh() {
      if (waiting.size === 0) return;
      engine.update([...waiting].map(([uri, text]) => ({ uri, text })));
      waiting.clear();
    },
    overlay(checks) {
      severities = { ...settings.checks, ...checks };
      engine.configure(severities);
    },
    severities: () => severities,
  };
}

const noSettings: SettingsReading = { checks: {}, mistakes: [], text: '' };

function readSettings({ settingsUri }: ProjectPlace, files: Files, checkIds: readonly string[]): SettingsReading {
  const file = settingsUri === undefined ? undefined : files.read(settingsUri);
  if (file === undefined || file.kind === 'missing') return noSettings;
  if (file.kind === 'unreadable') return { ...noSettings, mistakes: [{ kind: 'bad', message: file.message, span: { start: 0, end: 0 } }] };
  return { ...readSettingsFile(file.text, checkIds), text: file.text };
}
