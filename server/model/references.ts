/** Which provisions a reference means. */
import type { Provision, Reference, RulebookDocument, Span } from '../../grammar/ast.ts';
import { alike, labelBehind, ordinalOf, valuesOf, wordFor } from '../../grammar/labels.ts';
import { lastWord } from './phrases.ts';
import type { Resolution } from '../checks/check.ts';
import type { ProvisionEntry } from './facts.ts';

/** What a reference means, seen from the provision it stands in. */
export type Resolver = (reference: Reference, from: { readonly uri: string; readonly provision: string }) => Resolution;

/** The provisions of a document as checks of the structure see them. */
export function entriesOf(uri: string, document: RulebookDocument): ProvisionEntry[] {
  return document.provisions.map((provision) => entryOf({ uri, document: document.title, provision, parent: document.provisions[provision.parent]?.id ?? '' }));
}

/** A provision with the title of its document and the id of its parent. */
export function entryOf({ uri, document, provision, parent }: { uri: string; document: string; provision: Omit<Provision, 'start' | 'parent'>; parent: string }): ProvisionEntry {
  const { id, address, keyword, label, title, kind } = provision;
  return { uri, document, provision: id, address, parent, keyword, label, title, kind, place: { uri, provision: id, span: placeIn(provision) } };
}

/** The label; the title where there is none; the first word of what has neither, which stays while the rest of it is written. */
function placeIn(provision: Omit<Provision, 'start' | 'parent'>): Span {
  if (provision.label !== '' && provision.labelSpan.end > provision.labelSpan.start) return provision.labelSpan;
  if (provision.title !== '') return provision.titleSpan;
  const [first] = provision.sentences;
  return first === undefined ? provision.labelSpan : { start: first.span.start, end: first.span.start + (/^\S+/.exec(first.text)?.[0].length ?? 0) };
}

/**
 * Resolves references among the provisions of these documents. A reference means the provision whose address ends with it, in the nearest
 * scope that has one, then in the documents above; two in the same scope are ambiguous. Labels are compared with their case first, then without.
 */
export function createResolver(documents: readonly { readonly uri: string; readonly entries: readonly ProvisionEntry[] }[], above: Project['above'] = () => []): Resolver {
  const entriesAt = new Map(documents.map(({ uri, entries }) => [uri, entries]));
  const titles = documents.map(({ uri, entries }) => ({ uri, title: entries[0]?.document ?? '' }));
  const outlineAt = (uri: string): Outline | undefined => {
    const entries = entriesAt.get(uri);
    return entries && outlineOf(entries);
  };
  return (reference, from) => resolve(reference, from, { titles, above, outlineAt });
}

interface Project {
  readonly titles: readonly { readonly uri: string; readonly title: string }[];
  /** The documents above one, the nearest first. */
  above(uri: string): readonly string[];
  outlineAt(uri: string): Outline | undefined;
}

type From = Parameters<Resolver>[1];

const ELSEWHERE: Resolution = { kind: 'elsewhere' };

function resolve(reference: Reference, from: From, project: Project): Resolution {
  if (reference.self || reference.labels.length === 0) return ELSEWHERE;
  if (reference.document !== undefined) return resolveNamed(reference, from, { project, name: reference.document });
  const own = project.outlineAt(from.uri);
  if (own === undefined) return ELSEWHERE;
  const at = own.positions.get(from.provision) ?? 0;
  const found = resolveIn(own, reference, at) ?? firstOf(spellingsOf(reference.labels), (labels) => resolveRestyled(own, { ...reference, labels }, at));
  if (found !== undefined) return found;
  const higher = project.above(from.uri).map((uri) => resolveAbroad(project.outlineAt(uri), reference)[0]).find((one) => one !== undefined);
  if (higher !== undefined) return higher;
  const others = project.titles.flatMap(({ uri }) => (uri === from.uri ? [] : resolveAbroad(project.outlineAt(uri), reference)));
  if (others[0] !== undefined) return others.length === 1 ? others[0] : ELSEWHERE;
  return isMissing(own, reference) ? missing(own, reference, at) : ELSEWHERE;
}

/** "Article 4 of the Standing Orders": only in the document of that name; one that is not in the project is not followed. */
function resolveNamed(reference: Reference, from: From, { project, name }: { project: Project; name: string }): Resolution {
  const named = project.titles.filter(({ title }) => isNameOf(name, title));
  const { uri } = named.find((document) => document.uri === from.uri) ?? named[0] ?? { uri: undefined };
  const outline = uri === undefined ? undefined : project.outlineAt(uri);
  if (outline === undefined) return ELSEWHERE;
  const at = uri === from.uri ? outline.positions.get(from.provision) ?? 0 : 0;
  return resolveIn(outline, reference, at) ?? (isMissing(outline, reference) ? missing(outline, reference, at) : ELSEWHERE);
}

function resolveAbroad(outline: Outline | undefined, reference: Reference): Resolution[] {
  const found = outline === undefined ? undefined : resolveIn(outline, reference, 0);
  return found?.kind === 'found' ? [found] : [];
}

/** "Standing Orders" is the name of "Standing Orders of the Club 2021"; "Charter" is none of "Charter Byelaws of the Institute". */
function isNameOf(name: string, title: string): boolean {
  const [short, long] = [plainName(name), plainName(title)];
  const kind = lastWord(long.replace(/ of .*$/, '').replace(/[ \d]+$/, ''));
  return short !== '' && long !== '' && ` ${long} `.includes(` ${short} `) && ` ${short} `.includes(` ${kind} `);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^(?:the|its|our|their) /, '');
}

// ---------------------------------------------------------------------------------------------------------- outlines

/** A provision with its labels on the way, and the keyword that stands before each ('' for items). */
interface Node {
  readonly entry: ProvisionEntry;
  readonly at: number;
  readonly parent: number;
  /** Position behind the last provision below it. */
  readonly until: number;
  readonly path: readonly string[];
  readonly keywords: readonly string[];
}

interface Outline {
  readonly nodes: readonly Node[];
  readonly positions: ReadonlyMap<string, number>;
  /** The last label, the last two and the last three, in lower case → positions, in order; with `#` before a last label, headings alone. */
  readonly endings: ReadonlyMap<string, readonly number[]>;
  /** Keywords of headings. */
  readonly keywords: ReadonlySet<string>;
  readonly children: readonly (readonly number[])[];
  readonly largest: number;
  /** Its headings are numbered by whatever prints it, not in the text: what "section 3.2" means cannot be told. */
  readonly untold: boolean;
  /** Its items begin anew with 1 below headings: no number stands for one clause of the whole. */
  readonly restarts: boolean;
}

/** A list of provisions that stayed the same, as most do from one key to the next, is not indexed again. */
const OUTLINES = new WeakMap<readonly ProvisionEntry[], Outline>();

function outlineOf(entries: readonly ProvisionEntry[]): Outline {
  const known = OUTLINES.get(entries);
  if (known !== undefined) return known;
  const outline = indexed(entries);
  OUTLINES.set(entries, outline);
  return outline;
}

function indexed(entries: readonly ProvisionEntry[]): Outline {
  const positions = new Map(entries.map((entry, at) => [entry.provision, at]));
  const parents = entries.map((entry) => (entry.kind === 'document' ? -1 : positions.get(entry.parent) ?? -1));
  const ends = endsOf(parents);
  const nodes: Node[] = [];
  entries.forEach((entry, at) => nodes.push(nodeOf(entry, { at, parent: parents[at] ?? -1, until: ends[at] ?? at + 1 }, nodes)));
  const keywords = new Set(entries.map(({ keyword }) => plainKeyword(keyword)).filter((keyword) => keyword !== ''));
  const largest = entries.slice(0, MANY).reduce((most, { label }) => Math.max(most, ordinalOf(label)), 0);
  return { nodes, positions, endings: endingsOf(nodes), keywords, children: childrenOf(parents), largest, untold: isUntold(entries), restarts: restarts(entries) };
}

function isUntold(entries: readonly ProvisionEntry[]): boolean {
  const headings = entries.filter(({ kind }) => kind === 'heading');
  return headings.filter(({ label }) => label === '').length * 2 > headings.length && !entries.some(({ label }) => label.includes('.'));
}

function restarts(entries: readonly ProvisionEntry[]): boolean {
  const headings = new Set(entries.filter(({ kind, label }) => kind === 'heading' && label === '').map(({ provision }) => provision));
  return new Set(entries.filter(({ kind, label, parent }) => kind === 'item' && label === '1' && headings.has(parent)).map(({ parent }) => parent)).size > 1;
}

const MANY = 20_000;

/** Position behind the last descendant, for every provision: parents come before their children. */
function endsOf(parents: readonly number[]): number[] {
  const ends = parents.map((_, at) => at + 1);
  for (let at = parents.length - 1; at > 0; at--) {
    const parent = parents[at] ?? -1;
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[at] ?? 0);
  }
  return ends;
}

function nodeOf(entry: ProvisionEntry, place: Pick<Node, 'at' | 'parent' | 'until'>, nodes: readonly Node[]): Node {
  const above = nodes[place.parent];
  const path = entry.label === '' ? above?.path ?? [] : entry.address.split('.');
  const inherited = (above?.keywords ?? []).slice(0, path.length);
  const keyword = entry.kind === 'heading' || entry.keyword !== '' ? plainKeyword(entry.keyword) || HEADING : ITEM;
  const keywords = [...inherited, ...path.slice(inherited.length).map(() => keyword)];
  return { entry, ...place, path, keywords };
}

/** Stand for the keyword of a heading or item that has none. */
const HEADING = '#';
const ITEM = '';

function plainKeyword(keyword: string): string {
  const word = keyword.toLowerCase().replace(/\s+/g, ' ').replace(/^bye?-?law$/, 'bylaw').replace(/^sub-?(?=\w)/, 'sub');
  return word.startsWith('§') ? 'section' : word;
}

function endingsOf(nodes: readonly Node[]): Map<string, number[]> {
  const endings = new Map<string, number[]>();
  for (const { entry, at, path, keywords } of nodes) {
    if (entry.label === '' || entry.kind === 'document') continue;
    if (keywords.at(-1) !== ITEM) add(endings, HEADING + endingKey(path, 1), at);
    for (let size = 1; size <= Math.min(LONGEST_ENDING, path.length); size++) add(endings, endingKey(path, size), at);
  }
  return endings;
}

const LONGEST_ENDING = 3;

function add(index: Map<string, number[]>, key: string, at: number): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [at]);
  else list.push(at);
}

function endingKey(path: readonly string[], size: number): string {
  return path.slice(-size).join('.').toLowerCase();
}

function childrenOf(parents: readonly number[]): number[][] {
  const children: number[][] = parents.map(() => []);
  parents.forEach((parent, at) => { if (parent >= 0) children[parent]?.push(at); });
  return children;
}

// --------------------------------------------------------------------------------------------------------- resolving

/** Whether a provision was found whose label is written otherwise. */
function isFoundOtherwise(found: Resolution | undefined, labels: readonly string[]): boolean {
  return found?.kind === 'found' && found.provisions.every(({ label }) => label.toLowerCase() !== labels.at(-1)?.toLowerCase());
}

/**
 * "clause 5.ii" where the items of clause 5 are written 1, 2, 3, "Article V" where the heading says 5: numbering is lost where a text is
 * brought from one format into another. Only where one provision can be meant; where several can, the reference is not followed.
 */
function resolveRestyled(outline: Outline, { keyword, labels, through }: Pick<Reference, 'keyword' | 'labels' | 'through'>, at: number): Resolution | undefined {
  // "(a) to (c)" of a list that is numbered 1 to 3: which provisions are meant is known, and none of them has that name.
  if (through !== undefined) return isFoundOtherwise(resolveRestyled(outline, { keyword, labels }, at), labels) ? ELSEWHERE : undefined;
  const styles = labels.map(stylesOf);
  const ending = outline.nodes.flatMap((node) => (node.entry.label !== '' && endsAlike(node.path, styles) ? [node.at] : []));
  if (ending.length === 0) return undefined;
  for (const { agrees } of agreements(outline, { keyword, labels })) {
    const found = nearestMatch(outline, { at, ending, matches: agrees });
    if (found !== undefined) return found.kind === 'found' ? found : ELSEWHERE;
  }
  return undefined;
}

function endsAlike(path: readonly string[], styles: readonly Styles[]): boolean {
  const offset = path.length - styles.length;
  return offset >= 0 && styles.every(({ plain, others }, nth) => {
    const written = path[offset + nth] ?? '';
    return others.has(written) || others.has(written.toLowerCase()) || written.toLowerCase() === plain;
  });
}

/** How a label may be written: as it is, as a number or a word ("Five") for a letter or for a Roman number, or with a nought in front (5.09). Found out once, because a rulebook has many labels. */
interface Styles {
  readonly plain: string;
  readonly others: ReadonlySet<string>;
}

function stylesOf(wanted: string): Styles {
  const digits = /^\d+$/.test(wanted);
  const values = digits ? [Number(wanted)] : /\d/.test(wanted) ? [] : valuesOf(wanted);
  const roman = digits || /^\p{L}{3,}/u.test(wanted) ? values.map((value) => labelBehind('I', value - 1)) : [];
  const numbers = digits ? [`0${wanted}`, String(Number(wanted))] : values.map(String);
  return { plain: wanted.toLowerCase(), others: new Set([...roman, ...numbers, ...values.flatMap((value) => wordFor(value) ?? [])]) };
}

/** Found or ambiguous; undefined where the document has nothing that the reference can mean. */
function resolveIn(outline: Outline, reference: Reference, at: number): Resolution | undefined {
  const first = firstOf(spellingsOf(reference.labels), (labels) => nearest(outline, { keyword: reference.keyword, labels }, at));
  if (first === undefined || reference.through === undefined || first.kind !== 'found') return first;
  const last = nearest(outline, { keyword: reference.keyword, labels: throughLabels(reference.labels, reference.through) }, at);
  return last?.kind === 'found' ? { kind: 'found', provisions: between(outline, first.provisions[0], last.provisions[0]) } : last;
}

interface Wanted {
  readonly keyword: string;
  readonly labels: readonly string[];
}

/** As the labels are written; "Section 7v" may be 7, v; and in "Article 2, Section 2.1" the section has the number of its article in its own. */
function spellingsOf(labels: readonly string[]): readonly (readonly string[])[] {
  const split = labels.flatMap((label) => /^(\d+)([a-z])$/i.exec(label)?.slice(1) ?? [label]);
  const folded = labels.length > 2 && labels[0] === labels[1] ? [labels.slice(1)] : [];
  return [labels, ...(split.length === labels.length ? [] : [split]), ...folded];
}

function firstOf<T>(all: readonly (readonly string[])[], found: (labels: readonly string[]) => T | undefined): T | undefined {
  for (const each of all) {
    const one = found(each);
    if (one !== undefined) return one;
  }
  return undefined;
}

/** "clauses 4.1–4.5" and "clauses 4.1–5". */
function throughLabels(labels: readonly string[], through: string): readonly string[] {
  const parts = through.split('.');
  return [...labels.slice(0, Math.max(0, labels.length - parts.length)), ...parts];
}

/** The provisions from the first to the last, where they are siblings; else the two. */
function between(outline: Outline, first: ProvisionEntry | undefined, last: ProvisionEntry | undefined): readonly ProvisionEntry[] {
  const [from, to] = [first, last].map((entry) => outline.nodes[outline.positions.get(entry?.provision ?? '') ?? -1]);
  if (from === undefined || to === undefined) return [];
  if (from.parent !== to.parent || to.at <= from.at) return from.at === to.at ? [from.entry] : [from.entry, to.entry];
  const siblings = outline.children[from.parent] ?? [];
  return siblings.filter((at) => at >= from.at && at <= to.at).flatMap((at) => outline.nodes[at]?.entry ?? []);
}

/** Tries labels with their case before labels without it, and keywords that agree before those that may. */
function nearest(outline: Outline, wanted: Wanted, at: number): Resolution | undefined {
  const key = endingKey(wanted.labels, Math.min(LONGEST_ENDING, wanted.labels.length));
  if (!outline.endings.has(key)) return undefined;
  for (const sameCase of [true, false]) {
    for (const { agrees, headings } of agreements(outline, wanted)) {
      const ending = outline.endings.get(headings && wanted.labels.length === 1 ? HEADING + key : key) ?? [];
      const found = nearestMatch(outline, { at, ending, matches: (node) => endsWith(node.path, wanted.labels, sameCase) && agrees(node) });
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

interface Search {
  readonly at: number;
  readonly ending: readonly number[];
  matches(node: Node): boolean;
}

/** From the inside out: the first scope with a match has the answer. */
function nearestMatch(outline: Outline, { at, ending, matches }: Search): Resolution | undefined {
  let checked = { from: at, until: at };
  for (let scope = outline.nodes[at]; scope !== undefined; scope = outline.nodes[scope.parent]) {
    const before = inRange(ending, scope.at, checked.from);
    const after = inRange(ending, checked.until, scope.until);
    const found = [...before, ...after].flatMap((position) => outline.nodes[position] ?? []).filter(matches);
    if (found.length > 0) return resolutionOf(found);
    checked = { from: scope.at, until: scope.until };
  }
  return undefined;
}

function resolutionOf(found: readonly Node[]): Resolution {
  const depth = Math.min(...found.map(({ path }) => path.length));
  const provisions = found.filter(({ path }) => path.length === depth).map(({ entry }) => entry);
  return { kind: provisions.length === 1 ? 'found' : 'ambiguous', provisions };
}

/** The positions of an ordered list from `from` up to `until`. */
function inRange(positions: readonly number[], from: number, until: number): readonly number[] {
  return from >= until ? [] : positions.slice(lowerBound(positions, from), lowerBound(positions, until));
}

function lowerBound(positions: readonly number[], value: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endsWith(path: readonly string[], labels: readonly string[], sameCase: boolean): boolean {
  const offset = path.length - labels.length;
  if (offset < 0) return false;
  return labels.every((label, at) => {
    const part = path[offset + at] ?? '';
    return sameCase ? part === label : part.toLowerCase() === label.toLowerCase();
  });
}

// ---------------------------------------------------------------------------------------------------------- keywords

/** Words that people use for any provision, and for one another. */
const GENERAL: ReadonlySet<string> = new Set(['clause', 'section', 'article', 'rule', 'bylaw', 'regulation', 'standing order', 'order']);
/** Words that mean items, whatever their headings are called. */
const INNER: ReadonlySet<string> = new Set(
  ['paragraph', 'item', 'point', 'subparagraph', 'subclause', 'subsection', 'subrule'],
);
const ATTACHED: ReadonlySet<string> = new Set(['schedule', 'appendix', 'annex']);

interface Agreement {
  agrees(node: Node): boolean;
  /** Only headings can agree. */
  readonly headings: boolean;
}

/** Which provisions a keyword may mean, the best first. */
function agreements(outline: Outline, { keyword, labels }: Wanted): readonly Agreement[] {
  const word = plainKeyword(keyword);
  const meant = (node: Node): readonly string[] => node.keywords.slice(-labels.length);
  const named = outline.keywords.has(word) ? [{ agrees: (node: Node) => meant(node).includes(word), headings: true }] : [];
  if (word === '') return [ANY];
  if (ATTACHED.has(word)) return named;
  if (INNER.has(word)) return [...named, { agrees: (node) => node.keywords.at(-1) === ITEM, headings: false }, ANY];
  if (!GENERAL.has(word)) return [...named, { agrees: (node) => meant(node)[0] === HEADING && node.path.length === labels.length, headings: true }];
  const unnamed = { agrees: (node: Node) => meant(node).every(isUnnamed), headings: false };
  const interchangeable = { agrees: (node: Node) => meant(node).every((one) => isUnnamed(one) || GENERAL.has(one)), headings: false };
  return [...named, ...written(labels), ...preferred(word, meant), ...own(labels, meant), unnamed, ...(outline.keywords.has(word) ? [] : [interchangeable]), ...addressed(labels)];
}

/** "clause I.4" means I.4, whatever the headings on the way are called. */
function addressed(labels: readonly string[]): Agreement[] {
  return labels.length > 1 ? [{ agrees: (node) => node.path.length === labels.length && node.keywords.at(-1) === ITEM, headings: false }] : [];
}

const ANY: Agreement = { agrees: () => true, headings: false };

function isUnnamed(keyword: string): boolean {
  return keyword === HEADING || keyword === ITEM;
}

/** "clause 3.2" is first of all the provision whose own label is 3.2. */
function written(labels: readonly string[]): Agreement[] {
  const label = labels.join('.');
  return labels.length > 1 ? [{ agrees: (node) => node.entry.label === label, headings: false }] : [];
}

/** "rule 8" is 8 before it is 54.8. */
function own([label, ...inner]: readonly string[], meant: (node: Node) => readonly string[]): Agreement[] {
  return inner.length === 0 ? [{ agrees: (node) => node.entry.label === label && meant(node).every(isUnnamed), headings: false }] : [];
}

/** Sections and articles without the word are headings before they are items. */
function preferred(word: string, meant: (node: Node) => readonly string[]): Agreement[] {
  return word === 'section' || word === 'article' ? [{ agrees: (node) => meant(node)[0] === HEADING, headings: true }] : [];
}

// ----------------------------------------------------------------------------------------------------------- missing

/**
 * Whether a reference that leads nowhere is a mistake of this document. It is not where the document has no such numbering: then another
 * document is meant, or a statute ("section 501(c)(3)").
 */
function isMissing(outline: Outline, { keyword, labels }: Reference): boolean {
  const word = plainKeyword(keyword);
  if (word === '' || outline.endings.size === 0 || ordinalOf(labels[0] ?? '') > outline.largest + MOST_BEYOND) return false;
  if (outline.keywords.has(word)) return true;
  if (outline.untold && (labels.length > 1 || outline.restarts)) return false;
  if (!GENERAL.has(word) && !INNER.has(word)) return false;
  if (word === 'bylaw' || word === 'regulation' || word === 'standing order' || word === 'order' || word === 'item' || word === 'point') return false;
  return true;
}

/** How far beyond the last label a number may be before it is taken for that of a statute. */
const MOST_BEYOND = 100;

/** The provision that the drafter may have meant: under the right parent, the one with the closest label. */
function missing(outline: Outline, reference: Reference, at: number): Resolution {
  const { keyword } = reference;
  const labels = missingLabels(outline, reference, at);
  const above = labels.length > 1 ? nearest(outline, { keyword, labels: labels.slice(0, -1) }, at) : undefined;
  const scope = above?.kind === 'found' ? outline.positions.get(above.provisions[0]?.provision ?? '') : undefined;
  const entry = scope === undefined ? closestAround(outline, { keyword, labels }, at) : closestChild(outline, labels.at(-1) ?? '', [scope]) ?? outline.nodes[scope]?.entry;
  return entry === undefined ? { kind: 'missing' } : { kind: 'missing', nearest: entry };
}

/** Of a range that begins somewhere, it is the end that is missing. */
function missingLabels(outline: Outline, { keyword, labels, through }: Reference, at: number): readonly string[] {
  return through !== undefined && nearest(outline, { keyword, labels }, at) !== undefined ? throughLabels(labels, through) : labels;
}

function closestAround(outline: Outline, { keyword, labels }: Wanted, at: number): ProvisionEntry | undefined {
  const scopes: number[] = [];
  for (let scope = outline.nodes[at]; scope !== undefined; scope = outline.nodes[scope.parent]) scopes.push(scope.at);
  const word = plainKeyword(keyword);
  const named = outline.keywords.has(word);
  return closestChild(outline, labels[0] ?? '', scopes, (node) => !named || node.keywords.at(-1) === word);
}

/** The child with the label that is closest in the same numbering, in the first scope that has one. */
function closestChild(outline: Outline, label: string, scopes: readonly number[], agrees: (node: Node) => boolean = () => true): ProvisionEntry | undefined {
  for (const scope of scopes) {
    const nodes = (outline.children[scope] ?? []).slice(0, MANY).flatMap((child) => outline.nodes[child] ?? []);
    const fitting = nodes.filter((node) => node.entry.label !== '' && alike(node.path.at(-1) ?? '', label) && agrees(node));
    const distance = (node: Node): number => Math.abs(ordinalOf(node.path.at(-1) ?? '') - ordinalOf(label));
    const closest = fitting.reduce<Node | undefined>((best, node) => (best === undefined || distance(node) < distance(best) ? node : best), undefined);
    if (closest !== undefined) return closest.entry;
  }
  return undefined;
}
