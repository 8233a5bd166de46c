/** From paths on the command line to projects: paths choose what is reported; the whole project is read. */
import path from 'node:path';
import type { Mistake } from '../settings.ts';
import { rulebooksUnder, type FileText } from '../workspace/files.ts';
import { textOf } from '../workspace/node-files.ts';
import { createProject, isLeftOut, openProject, projectPlace, type Project, type ProjectPlace } from '../workspace/project.ts';
import { ofPath, pathOf } from '../workspace/uris.ts';
import type { World } from './world.ts';

export interface Loaded {
  readonly projects: readonly Project[];
  /** The files that were asked for. */
  readonly chosen: ReadonlySet<string>;
}

export type Loading =
  | ({ readonly kind: 'loaded' } & Loaded)
  /** Nothing can be checked: no such path, a folder without rulebooks, bad settings. */
  | { readonly kind: 'failed'; readonly complaints: readonly string[] };

export const standardInput = 'untitled:standard-input';

export type Choice = { readonly kind: 'chosen'; readonly uris: ReadonlySet<string> } | { readonly kind: 'failed'; readonly complaints: readonly string[] };

/** The files that paths mean. */
export function choose(paths: readonly string[], world: World): Choice {
  const found = paths.map((each) => filesAt(each, world));
  const complaints = found.flatMap((each) => (each.kind === 'nothing' ? [each.complaint] : []));
  if (complaints.length > 0) return { kind: 'failed', complaints };
  return { kind: 'chosen', uris: new Set(found.flatMap((each) => (each.kind === 'files' ? each.uris : []))) };
}

export function load(paths: readonly string[], world: World): Loading {
  const choice = choose(paths, world);
  if (choice.kind === 'failed') return choice;
  const chosen = choice.uris;
  const projects = projectsOf([...chosen], world);
  for (const remark of projects.flatMap((project) => settingsMistakes('unused', project, world))) world.complain(`rulebook: ${remark}\n`);
  const mistakes = projects.flatMap((project) => settingsMistakes('bad', project, world));
  return mistakes.length > 0 ? { kind: 'failed', complaints: mistakes } : { kind: 'loaded', projects, chosen };
}

/** A file as the user would type it: below the current folder without that folder, elsewhere in full. `-` is standard input. */
export function shownPath(uri: string, { cwd }: World): string {
  if (uri === standardInput) return '-';
  const relative = path.relative(cwd, pathOf(uri));
  return (isOutside(relative) ? pathOf(uri) : relative).split(path.sep).join('/');
}

function isOutside(relative: string): boolean {
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}

type Found = { readonly kind: 'files'; readonly uris: readonly string[] } | { readonly kind: 'nothing'; readonly complaint: string };

function filesAt(given: string, { cwd, host }: World): Found {
  if (given === '-') return { kind: 'files', uris: [standardInput] };
  const uri = ofPath(path.resolve(cwd, given));
  const kind = host.files.kindOf(uri);
  if (kind === 'missing') return { kind: 'nothing', complaint: `There is no file or folder "${given}".` };
  if (kind === 'file') return { kind: 'files', uris: [uri] };
  const uris = [...rulebooksUnder(uri, host.files)].flatMap((each) => (each === undefined || isLeftOut(each, projectPlace(each, host.files)) ? [] : [each])).toSorted();
  return uris.length > 0 ? { kind: 'files', uris } : { kind: 'nothing', complaint: `There are no rulebooks (files whose names end in .rulebook) in "${given}".` };
}

function projectsOf(uris: readonly string[], world: World): Project[] {
  const projects = new Map<string, Project>();
  for (const uri of uris) {
    const place = projectPlace(uri, world.host.files);
    const project = projects.get(place.root) ?? openPlace(place, world);
    projects.set(place.root, project);
    // A file may be asked for by name whatever its name ends in.
    if (!project.holds(uri)) project.put(uri, readChosen(uri, world));
  }
  for (const project of projects.values()) project.refresh();
  return [...projects.values()];
}

function openPlace(place: ProjectPlace, world: World): Project {
  const { host } = world;
  const workshop = { ...host, createEngine: () => host.createEngine((message) => world.complain(`rulebook: ${message} The other checks go on.\n`)) };
  return place.root === standardInput ? createProject(place, workshop.createEngine()) : openProject(place, workshop, () => undefined);
}

/** The text of a chosen file; of standard input, where it is that. */
export function readChosen(uri: string, { host, input }: World): FileText {
  return uri === standardInput ? textOf(input()) : host.files.read(uri);
}

function settingsMistakes(wanted: Mistake['kind'], { place, settings }: Project, world: World): string[] {
  const { settingsUri } = place;
  if (settingsUri === undefined) return [];
  return settings.mistakes
    .filter(({ kind }) => kind === wanted)
    .map(({ message, span }) => `${shownPath(settingsUri, world)}:${lineOf(settings.text, span.start)}: ${message}`);
}

/** One-based. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
