/** The configuration in force of a project, and where each value of it comes from: as text, the same in the editor and on the command line. */
import { everyCheck } from './checks/index.ts';
import { headingKeys, type NameSettings } from './settings.ts';
import type { Project } from './workspace/project.ts';
import { nameOf, pathBelow, pathOf, isOnDisk } from './workspace/uris.ts';

/** What is set, to what, and by whom. */
type Row = readonly [name: string, value: string, from: string];

export function configurationText(project: Project): string {
  const { place: { root, settingsUri } } = project;
  const where = isOnDisk(root) ? pathOf(root) : nameOf(root);
  const head = `${where}: ${settingsUri === undefined ? 'no rulebook.json, so the rulebooks of this folder are the project' : 'the folder of a rulebook.json, with the folders below it'}.\n`;
  return [head, section('Rulebooks', documentRows(project)), section('Names', nameRows(project)), section('Checks', checkRows(project))].filter((text) => text !== '').join('\n');
}

function section(title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = ([name, value, from]: Row): string => `  ${name.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${from}`.trimEnd();
  return `${title}\n${rows.map(line).join('\n')}\n`;
}

function documentRows(project: Project): readonly Row[] {
  const { engine, place: { root }, settings } = project;
  return engine.uris().toSorted().flatMap((uri): Row[] => {
    const path = pathBelow(uri, root);
    const document = engine.document(uri);
    const given = settings.documents.get(path);
    const own = { title: document?.title, ...Object.fromEntries((document?.header ?? []).map(({ key, value }) => [key.toLowerCase(), value.replace(/^["“](.*)["”]$/u, '$1')])) } as Readonly<Record<string, string | undefined>>;
    const said = headingKeys.flatMap((key): Row[] => {
      const [value, from] = given?.value[key] === undefined ? [own[key] ?? '', 'the document'] : [given.value[key], lineOf(project, given.span.start)];
      return value === '' ? [] : [[`  ${key}`, value, from]];
    });
    return [[path, '', ''], ...said];
  });
}

function nameRows(project: Project): readonly Row[] {
  return project.settings.names.map((name): Row => [name.name, nameWords(name), lineOf(project, name.span.start)]);
}

function nameWords({ kind, synonyms, population }: NameSettings): string {
  return [kind, synonyms.length === 0 ? undefined : `also ${synonyms.map(({ value }) => value).join(', ')}`, population].filter((part) => part !== undefined).join('; ');
}

/** A check by its own name goes before its family; of two by one name, the editor before the file. */
function checkRows(project: Project): readonly Row[] {
  const [file, editor] = [project.settings.checks, project.overlaid()];
  return everyCheck.map(({ id, severity }): Row => {
    const family = id.slice(0, id.indexOf('/'));
    const by = [id, family].find((name) => editor[name] !== undefined || file[name] !== undefined);
    if (by === undefined) return [id, severity, 'default'];
    const whole = by === id ? '' : ` (all of ${family})`;
    return [id, editor[by] ?? file[by] ?? severity, editor[by] === undefined ? `${lineOf(project, project.settings.places.get(by)?.start ?? 0)}${whole}` : `the editor's settings${whole}`];
  });
}

function lineOf({ settings: { text } }: Project, offset: number): string {
  return `rulebook.json, line ${text.slice(0, offset).split('\n').length}`;
}
