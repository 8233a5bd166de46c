/** A project: the rulebooks that are checked together. Their texts go to its engine in batches. */
import type { Description, Engine, SeveritySettings } from '../project/engine.ts';
import { noFileSettings, readSettingsFile, type FileSettings, type Mistake } from '../settings.ts';
import { describedBy } from './described.ts';
import { rulebooksIn, rulebooksOfProject, type Files, type FileText } from './files.ts';
import { matches } from './patterns.ts';
import { folderOf, isOnDisk, pathBelow, settingsFile, standsAlone, within } from './uris.ts';

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
  /** What the editor alone says. */
  overlaid(): SeveritySettings;
  description(): Description;
}

export interface SettingsReading extends FileSettings {
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
  if (standsAlone(uri)) return alone(uri);
  if (!isOnDisk(uri)) return { root: folderOf(uri), settingsUri: undefined };
  const settled = settledPlace(folderOf(uri), files);
  if (settled && !belongs(uri, settled, files)) return alone(uri);
  return settled ?? { root: folderOf(uri), settingsUri: undefined };
}

function alone(uri: string): ProjectPlace {
  return { root: uri, settingsUri: undefined };
}

/** Whether the settings of the project around a file leave it out: it is looked at only where somebody opens or names it. */
export function isLeftOut(uri: string, { root }: ProjectPlace): boolean {
  return root === uri && isOnDisk(uri);
}

/** Whether the settings of a project take a file in. One that they leave out is a project of its own. */
function belongs(uri: string, { root, settingsUri }: ProjectPlace, files: Files): boolean {
  const file = settingsUri === undefined ? undefined : files.read(settingsUri);
  return file?.kind !== 'text' || !/"(?:in|ex)clude"/u.test(file.text) || isIncluded(pathBelow(uri, root), readSettingsFile(file.text, []));
}

function isIncluded(path: string, { include, exclude }: FileSettings): boolean {
  const isMeant = ({ value }: { readonly value: string }): boolean => matches(value, path);
  return (include === undefined || include.some(isMeant)) && !exclude.some(isMeant);
}

function settledPlace(folder: string, files: Files): ProjectPlace | undefined {
  const settingsUri = within(folder, settingsFile);
  if (files.kindOf(settingsUri) === 'file') return { root: folder, settingsUri };
  const above = folderOf(folder);
  return above === folder ? undefined : settledPlace(above, files);
}

/** The files on the disk that belong to a project. */
export function filesOf({ root, settingsUri }: ProjectPlace, settings: FileSettings, files: Files): readonly string[] {
  if (!isOnDisk(root)) return [];
  if (settingsUri === undefined) return files.kindOf(root) === 'file' ? [root] : rulebooksIn(root, files);
  return rulebooksOfProject(root, files).filter((uri) => isIncluded(pathBelow(uri, root), settings));
}

/** A project with all its files from the disk, except those whose text `openText` knows. */
export function openProject(place: ProjectPlace, { files, createEngine, checkIds }: Workshop, openText: (uri: string) => string | undefined): Project {
  const settings = readSettings(place, files, checkIds);
  const own = filesOf(place, settings, files);
  const project = createProject(place, createEngine(), { ...settings, mistakes: [...settings.mistakes, ...idle(settings, { place, own, files })] });
  for (const uri of own) {
    const open = openText(uri);
    project.put(uri, open === undefined ? files.read(uri) : { kind: 'text', text: open });
  }
  return project;
}

/** What the settings say of files that are not there. */
function idle({ include, exclude, documents }: FileSettings, { place: { root, settingsUri }, own, files }: { readonly place: ProjectPlace; readonly own: readonly string[]; readonly files: Files }): readonly Mistake[] {
  if (settingsUri === undefined) return [];
  const paths = own.map((uri) => pathBelow(uri, root));
  const all = include === undefined && exclude.length === 0 ? paths : rulebooksOfProject(root, files).map((uri) => pathBelow(uri, root));
  const unmatched = [...(include ?? []), ...exclude].filter(({ value }) => !all.some((path) => matches(value, path)));
  return [
    ...unmatched.map(({ value, span }): Mistake => ({ kind: 'unused', message: `"${value}" means no rulebook of this project.`, span })),
    ...[...documents].filter(([path]) => !paths.includes(path)).map(([path, { span }]): Mistake => ({ kind: 'unused', message: `There is no rulebook "${path}" in this project.`, span })),
  ];
}

/** A project that holds nothing yet. */
export function createProject(place: ProjectPlace, engine: Engine, settings: SettingsReading = noSettings): Project {
  const waiting = new Map<string, { readonly text: string | undefined; readonly proposed?: true }>();
  const unreadable = new Map<string, string>();
  const { description, mistakes } = describedBy(settings, place);
  let overlay: SeveritySettings = {};
  const severities = (): SeveritySettings => ({ ...settings.checks, ...overlay });
  engine.configure(severities());
  engine.describe(description);
  return {
    place,
    engine,
    unreadable,
    settings: { ...settings, mistakes: [...settings.mistakes, ...mistakes] },
    holds: (uri) => waiting.get(uri)?.text !== undefined || unreadable.has(uri) || (!waiting.has(uri) && engine.text(uri) !== undefined),
    put(uri, file) {
      waiting.set(uri, file.kind === 'text' ? file : { text: undefined });
      if (file.kind === 'unreadable') unreadable.set(uri, file.message);
      else unreadable.delete(uri);
    },
    refresh() {
      if (waiting.size === 0) return;
      engine.update([...waiting].map(([uri, { text, proposed }]) => ({ uri, text, ...(proposed ? { proposed } : {}) })));
      waiting.clear();
    },
    overlay(checks) {
      overlay = checks;
      engine.configure(severities());
    },
    severities,
    overlaid: () => overlay,
    description: () => description,
  };
}

const noSettings: SettingsReading = { ...noFileSettings, mistakes: [], text: '' };

function readSettings({ settingsUri }: ProjectPlace, files: Files, checkIds: readonly string[]): SettingsReading {
  const file = settingsUri === undefined ? undefined : files.read(settingsUri);
  if (file === undefined || file.kind === 'missing') return noSettings;
  if (file.kind === 'unreadable') return { ...noSettings, mistakes: [{ kind: 'bad', message: file.message, span: { start: 0, end: 0 } }] };
  return { ...readSettingsFile(file.text, checkIds), text: file.text };
}
