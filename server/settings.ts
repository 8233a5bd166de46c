/** What a project's `rulebook.json` and a user's editor say: how seriously each check is taken, which files belong, what documents and names are. */
import type { Severity } from './checks/check.ts';
import { parseJson, type Json, type JsonEntry, type Range } from './json.ts';
import type { Heading } from './model/authority.ts';
import { nearest } from './nearest.ts';
import type { SeveritySettings } from './project/engine.ts';

/** Something wrong in a settings file; `span` is a range of offsets in it. */
export interface Mistake {
  readonly message: string;
  readonly span: Range;
  /** `bad`: the settings cannot be trusted. `unused`: what stands there has no effect. */
  readonly kind: 'bad' | 'unused';
}

/** A value, and where the settings file has it. */
export interface Said<T> {
  readonly value: T;
  readonly span: Range;
}

/** A name that the project's settings speak of. */
export interface NameSettings {
  readonly name: string;
  readonly span: Range;
  readonly kind?: 'office' | 'body' | 'group';
  readonly synonyms: readonly Said<string>[];
  readonly population?: number;
}

export interface FileSettings {
  readonly checks: SeveritySettings;
  /** Where each of them is set. */
  readonly places: ReadonlyMap<string, Range>;
  /** Patterns of paths below the project's folder; without `include`, everything belongs. */
  readonly include: readonly Said<string>[] | undefined;
  readonly exclude: readonly Said<string>[];
  /** Path below the project's folder → what is said of the document. */
  readonly documents: ReadonlyMap<string, Said<Partial<Heading>>>;
  readonly names: readonly NameSettings[];
}

export const noFileSettings: FileSettings = { checks: {}, places: new Map(), include: undefined, exclude: [], documents: new Map(), names: [] };

export const severityWords = ['error', 'warning', 'information', 'hint', 'off'] as const satisfies readonly (Severity | 'off')[];
export const headingKeys = ['title', 'rank', 'adopted', 'under'] as const satisfies readonly (keyof Heading)[];
export const nameKinds = ['office', 'body', 'group'] as const;
const keys = ['checks', 'include', 'exclude', 'documents', 'names'];

/** Reads `rulebook.json`. `ids` are the ids of all checks. What is wrong is left out and told. */
export function readSettingsFile(text: string, ids: readonly string[]): FileSettings & { readonly mistakes: readonly Mistake[] } {
  const parsed = parseJson(text);
  if (parsed.kind === 'broken') return { ...noFileSettings, mistakes: [bad('These settings cannot be read: a bracket, quotation mark or comma is missing here, or is one too many.', lineAt(text, parsed.at))] };
  const mistakes: Mistake[] = [];
  const tell: Tell = (message, span) => void mistakes.push(bad(message, span));
  const all = entriesOf(parsed.value, 'The settings', tell);
  const at = (key: string): Json | undefined => all.find((entry) => entry.key === key)?.value;
  for (const { key, keySpan } of all) if (key !== '$schema' && !keys.includes(key)) tell(`There is no setting "${key}".${guess(key, keys)}`, keySpan);
  const { checks, places } = checksIn(at('checks'), ids, tell);
  return { checks, places, include: patternsIn(at('include'), 'include', tell), exclude: patternsIn(at('exclude'), 'exclude', tell) ?? [], documents: documentsIn(at('documents'), tell), names: namesIn(at('names'), tell), mistakes };
}

/** The section `rulebook` of an editor's settings: whatever the client sends. */
export function readEditorSettings(section: unknown, ids: readonly string[]): { readonly checks: SeveritySettings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const checks = typeof section === 'object' && section !== null && 'checks' in section ? section.checks : undefined;
  const parsed = parseJson(JSON.stringify(checks ?? {}));
  return { checks: parsed.kind === 'value' ? checksIn(parsed.value, ids, (message) => void problems.push(message)).checks : {}, problems };
}

type Tell = (message: string, span: Range) => void;

/** The entries of an object; a key that stands there twice is told. */
function entriesOf(value: Json | undefined, what: string, tell: Tell): readonly JsonEntry[] {
  if (value === undefined || (value.kind === 'word' && value.value === null)) return [];
  if (value.kind !== 'object') {
    tell(`${what} must stand between { and }.`, value.span);
    return [];
  }
  const first = new Map(value.entries.map(({ key, keySpan }) => [key, keySpan] as const).toReversed());
  for (const { key, keySpan } of value.entries) if (first.get(key) !== keySpan) tell(`"${key}" stands here twice.`, keySpan);
  return value.entries.filter(({ key, keySpan }) => first.get(key) === keySpan);
}

// ------------------------------------------------------------------------------------------------------------- checks

function checksIn(value: Json | undefined, ids: readonly string[], tell: Tell): Pick<FileSettings, 'checks' | 'places'> {
  const known = [...ids, ...families(ids)];
  const right = entriesOf(value, '"checks"', tell).flatMap(({ key, keySpan, value: word }): { readonly key: string; readonly severity: Severity | 'off'; readonly span: Range }[] => {
    if (!known.includes(key)) tell(unknownCheck(key, known), keySpan);
    const severity = word.kind === 'text' ? severityWords.find((each) => each === word.value) : undefined;
    if (known.includes(key) && severity === undefined) tell(`"${key}" must be error, warning, information, hint or off.`, word.span);
    return known.includes(key) && severity !== undefined ? [{ key, severity, span: keySpan }] : [];
  });
  return { checks: Object.fromEntries(right.map(({ key, severity }) => [key, severity])), places: new Map(right.map(({ key, span }) => [key, span])) };
}

/** For a name that is neither a check nor a family of checks. */
export function unknownCheck(name: string, known: readonly string[]): string {
  return `There is no check "${name}".${guess(name, known)}`;
}

function guess(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}

/** The part of each id before the slash. */
export function families(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => id.slice(0, id.indexOf('/'))))];
}

// -------------------------------------------------------------------------------------------------------------- files

function patternsIn(value: Json | undefined, key: string, tell: Tell): readonly Said<string>[] | undefined {
  if (value === undefined) return undefined;
  if (value.kind !== 'list') {
    tell(`"${key}" must be a list of paths between [ and ], for example ["rules/**"].`, value.span);
    return undefined;
  }
  return value.items.flatMap((item) => {
    if (item.kind === 'text' && item.value.trim() !== '') return [{ value: item.value, span: item.span }];
    tell(`"${key}" must hold paths in quotation marks, for example "rules/**".`, item.span);
    return [];
  });
}

// ---------------------------------------------------------------------------------------------------------- documents

function documentsIn(value: Json | undefined, tell: Tell): FileSettings['documents'] {
  return new Map(entriesOf(value, '"documents"', tell).map(({ key, keySpan, value: heading }) => [plainPath(key), { value: headingIn(heading, key, tell), span: keySpan }]));
}

/** "./rules\\a.rulebook" → "rules/a.rulebook". */
export function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//u, '');
}

function headingIn(value: Json, path: string, tell: Tell): Partial<Heading> {
  const said = entriesOf(value, `What is said of "${path}"`, tell).flatMap(({ key, keySpan, value: word }): [string, string][] => {
    const known = headingKeys.find((each) => each === key);
    if (known === undefined) tell(`A document has no "${key}", only title, rank, adopted and under.${guess(key, headingKeys)}`, keySpan);
    else if (word.kind !== 'text') tell(`"${key}" must stand in quotation marks.`, word.span);
    else if (key === 'adopted' && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(word.value)) tell(`"${word.value}" is not a day. Write it as 2027-09-30.`, word.span);
    else return [[known, word.value]];
    return [];
  });
  return Object.fromEntries(said);
}

// -------------------------------------------------------------------------------------------------------------- names

function namesIn(value: Json | undefined, tell: Tell): readonly NameSettings[] {
  return entriesOf(value, '"names"', tell).map(({ key, keySpan, value: said }) => nameIn(key, { span: keySpan, said, tell }));
}

function nameIn(name: string, { span, said, tell }: { readonly span: Range; readonly said: Json; readonly tell: Tell }): NameSettings {
  if (said.kind === 'text') return { name, span, synonyms: [], ...kindIn(said, tell) };
  const all = entriesOf(said, `What is said of "${name}"`, tell);
  const at = (key: string): Json | undefined => all.find((entry) => entry.key === key)?.value;
  const known = ['kind', 'synonyms', 'population'];
  for (const { key, keySpan } of all) if (!known.includes(key)) tell(`A name has no "${key}", only kind, synonyms and population.${guess(key, known)}`, keySpan);
  const synonyms = patternsOrWords(at('synonyms'), tell);
  return { name, span, synonyms, ...kindIn(at('kind'), tell), ...populationIn(at('population'), tell) };
}

function kindIn(value: Json | undefined, tell: Tell): Pick<NameSettings, 'kind'> {
  const kind = value?.kind === 'text' ? nameKinds.find((each) => each === value.value) : undefined;
  if (value !== undefined && kind === undefined) tell('The kind of a name must be office, body or group.', value.span);
  return kind === undefined ? {} : { kind };
}

function patternsOrWords(value: Json | undefined, tell: Tell): readonly Said<string>[] {
  if (value === undefined) return [];
  if (value.kind !== 'list') tell('"synonyms" must be a list of names between [ and ].', value.span);
  return (value.kind === 'list' ? value.items : []).flatMap((item) => {
    if (item.kind === 'text' && item.value.trim() !== '') return [{ value: item.value, span: item.span }];
    tell('"synonyms" must hold names in quotation marks.', item.span);
    return [];
  });
}

function populationIn(value: Json | undefined, tell: Tell): Pick<NameSettings, 'population'> {
  if (value === undefined) return {};
  if (value.kind === 'number' && Number.isInteger(value.value) && value.value > 0) return { population: value.value };
  tell('"population" must be a whole number above 0.', value.span);
  return {};
}

function bad(message: string, span: Range): Mistake {
  return { kind: 'bad', message, span };
}

function lineAt(text: string, offset: number): Range {
  const start = text.lastIndexOf('\n', Math.max(0, Math.min(offset, text.length) - 1)) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}
