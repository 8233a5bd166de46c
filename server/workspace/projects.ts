/** All projects that the editor sees: those of its open documents, and those in its folders. */
import { isLeftOut, openProject, projectPlace, type Project, type ProjectPlace, type Workshop } from './project.ts';
import { isRulebook, isWithin } from './uris.ts';

/** Addresses are canonical. An open document's text wins over the disk. Every change answers with the project it touched. */
export interface Projects {
  all(): readonly Project[];
  /** The project that a document or file belongs to, if it is loaded. */
  of(uri: string): Project | undefined;
  /** A document was opened or edited. */
  show(uri: string, text: string): Project;
  /** A document was closed: its file counts again, if there is one. */
  hide(uri: string): void;
  /** A file was found in a folder of the editor. */
  add(uri: string): Project | undefined;
  /** A file on the disk was made, changed or taken away. */
  look(uri: string): Project | undefined;
  setFolders(folders: readonly string[]): void;
  folders(): readonly string[];
  /** Begins anew from the disk, after settings files or folders have changed. */
  reload(): void;
}

export function createProjects(workshop: Workshop): Projects {
  const byRoot = new Map<string, Project>();
  const places = new Map<string, ProjectPlace>();
  const open = new Map<string, string>();
  let folders: readonly string[] = [];

  const placeOf = (uri: string): ProjectPlace => {
    const place = places.get(uri) ?? projectPlace(uri, workshop.files);
    places.set(uri, place);
    return place;
  };
  const of = (uri: string): Project | undefined => byRoot.get(placeOf(uri).root);
  /** Whether a file counts though nobody has opened it. */
  const isAround = (uri: string): boolean => inFolders(uri, folders) && !isLeftOut(uri, placeOf(uri));
  const load = (uri: string): Project => {
    const place = placeOf(uri);
    const project = byRoot.get(place.root) ?? openProject(place, workshop, (each) => open.get(each));
    byRoot.set(place.root, project);
    return project;
  };
  /** A project stays while a document of it is open, or a file of it lies in a folder of the editor. */
  const keep = (project: Project): void => {
    project.refresh();
    const uris = [...project.engine.uris(), ...project.unreadable.keys()];
    if (!uris.some((uri) => open.has(uri) || isAround(uri))) byRoot.delete(project.place.root);
  };
  return {
    all: () => [...byRoot.values()],
    of,
    show(uri, text) {
      open.set(uri, text);
      const project = load(uri);
      project.put(uri, { kind: 'text', text });
      return project;
    },
    hide(uri) {
      open.delete(uri);
      const project = of(uri);
      project?.put(uri, isRulebook(uri) ? workshop.files.read(uri) : { kind: 'missing' });
      if (project !== undefined) keep(project);
    },
    add: (uri) => (isLeftOut(uri, placeOf(uri)) ? undefined : load(uri)),
    look(uri) {
      if (open.has(uri)) return of(uri);
      const project = isAround(uri) ? load(uri) : of(uri);
      project?.put(uri, workshop.files.read(uri));
      return project;
    },
    setFolders(next) {
      folders = next;
      [...byRoot.values()].forEach(keep);
    },
    folders: () => folders,
    reload() {
      const known = [...byRoot.values()].flatMap(({ engine, unreadable }) => [...engine.uris(), ...unreadable.keys()]);
      byRoot.clear();
      places.clear();
      for (const uri of known) if (!open.has(uri) && workshop.files.kindOf(uri) === 'file') load(uri);
      for (const [uri, text] of open) load(uri).put(uri, { kind: 'text', text });
      [...byRoot.values()].forEach(keep);
    },
  };
}

function inFolders(uri: string, folders: readonly string[]): boolean {
  return folders.some((folder) => isWithin(uri, folder));
}
