/**
 * Where names hold: those of the project, and those of a document that stands under another. It has names of its own, and what it has
 * not it takes from the document above: the Secretary of a branch is not the Secretary of the party, but the party is the party.
 */
import { isBodyNoun, namesPeople, singular } from '../../grammar/lexicon.ts';
import type { Heading } from './authority.ts';
import { plainTitle } from './authority.ts';
import type { Usage } from './usage.ts';
import { sameMap, sameSet } from './sameness.ts';
import { namesOrganisation } from './usage.ts';

export interface Scope {
  /** Raw name → the raw name it stands for. */
  readonly roots: ReadonlyMap<string, string>;
  /** Names of the organisation itself ("association"): as an owner they add nothing. */
  readonly organisations: ReadonlySet<string>;
  readonly child?: {
    /** Names that are other things here than above. */
    readonly own: ReadonlySet<string>;
    /** Stands behind them, as if it were their owner. */
    readonly mark: string;
    readonly above: Scope;
  };
}

/** A document as its scope sees it. */
export interface ScopedDocument {
  readonly uri: string;
  readonly title: string;
  readonly heading: Heading;
  readonly above: string | undefined;
  readonly usages: readonly Usage[];
}

const MARK = '§';

/** Whether an owner is no name, but the document whose own a thing is. */
export function isMark(owner: string): boolean {
  return owner.startsWith(MARK);
}

function markOf(uri: string, unit: string): string {
  return `${MARK}${unit}:${uri.replace(/[@/]/g, '_')}`;
}

/** What the document above may call something that a part of the organisation has of its own: "lodge clerk", "clerk of a lodge". */
export function kindsAbove(key: string): readonly string[] {
  const [, name, unit] = /^([^@]+)@§([^:]+):/.exec(key) ?? [];
  return name === undefined || unit === undefined ? [] : [`${name}@${unit}`, `${unit} ${name}`];
}

/** The canonical key of a raw name, without regard to where it stands in its document. */
export function canonical(scope: Scope, raw: string): string {
  const at = raw.indexOf('@');
  if (at < 0) return known(scope, raw);
  const owner = canonical(scope, raw.slice(at + 1));
  const head = raw.slice(0, at);
  if (owner !== '' && !scope.organisations.has(owner)) return known(scope, `${head}@${owner}`);
  return known(scope, head);
}

function known(scope: Scope, raw: string): string {
  const root = rootOf(scope.roots, raw);
  if (scope.child === undefined) return root;
  return scope.child.own.has(root) ? `${root}@${scope.child.mark}` : known(scope.child.above, root);
}

export function rootOf(roots: ReadonlyMap<string, string>, raw: string): string {
  let root = raw;
  for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
  return root;
}

export function sameScopes(a: { readonly scopes: ReadonlyMap<string, Scope> }, b: { readonly scopes: ReadonlyMap<string, Scope> }): boolean {
  return sameMap(a.scopes, b.scopes, sameScope);
}

export function sameScope(a: Scope, b: Scope): boolean {
  if (a === b) return true;
  if (!sameMap(a.roots, b.roots, Object.is) || !sameSet(a.organisations, b.organisations)) return false;
  return a.child === undefined || b.child === undefined ? a.child === b.child : a.child.mark === b.child.mark && sameSet(a.child.own, b.child.own) && sameScope(a.child.above, b.child.above);
}

/** The scope of the project, and that of each document under another. Documents come in the order of their authority. */
export function scopesOf(documents: readonly ScopedDocument[]): { readonly scope: Scope; readonly scopes: ReadonlyMap<string, Scope> } {
  const tops = documents.filter(isTop);
  const usages = tops.flatMap((document) => document.usages);
  const organisations = organisationsIn(usages, tops.map(({ title }) => title));
  const scope = { roots: rootsOf(usages, organisations), organisations };
  const scopes = new Map<string, Scope>();
  for (const document of documents) {
    if (isTop(document)) continue;
    const path = pathOf(document, documents);
    scopes.set(document.uri, childScope(document, { above: scopes.get(document.above ?? '') ?? scope, higher: [...tops, ...path.filter((one) => !isTop(one))], parent: path[0] }));
  }
  return { scope, scopes };
}

const isTop = ({ heading }: ScopedDocument): boolean => heading.under === '';

function pathOf({ above }: ScopedDocument, documents: readonly ScopedDocument[]): readonly ScopedDocument[] {
  const path: ScopedDocument[] = [];
  for (let next = documents.find(({ uri }) => uri === above); next && !path.includes(next); next = documents.find(({ uri }) => uri === path.at(-1)?.above)) path.push(next);
  return path;
}

// --------------------------------------------------------------------------------------------- a document under another

interface Above {
  readonly above: Scope;
  /** Every document whose names it falls back to. */
  readonly higher: readonly ScopedDocument[];
  readonly parent: ScopedDocument | undefined;
}

function childScope(document: ScopedDocument, { above, higher, parent }: Above): Scope {
  const { uri, title, usages } = document;
  const local = isLocal(document, higher, parent);
  const unit = local ? unitsNamed(title, usages) : [];
  const organisations = local ? new Set([...organisationsIn(usages, [title]), ...unit]) : above.organisations;
  const roots = expansionsOf(usages, organisations);
  const [mine, theirs] = [meaningsIn(usages), meaningsIn(higher.flatMap((one) => one.usages))];
  const defined = [...mine].filter(([name, meaning]) => (local ? meaning !== theirs.get(name) : theirs.has(name) && meaning !== theirs.get(name))).map(([name]) => name);
  const has = local ? [...usages.flatMap(({ owned }) => owned), ...ownedByName(usages, organisations)] : [];
  const own = new Set([...has, ...defined].map((raw) => canonical({ roots, organisations }, raw)));
  return { roots, organisations, child: { own, mark: markOf(uri, unit[0] ?? ''), above } };
}

/** The part whose rules they are: "the Branch", where the rules speak of no other. */
function unitsNamed(title: string, usages: readonly Usage[]): readonly string[] {
  return wordsOf(title).filter((word) => units.test(word) && !usages.some(({ owners }) => owners.some(([name, single]) => name === word && !single)));
}

/** "the Treasurer of the Branch", in the rules of a branch. */
function ownedByName(usages: readonly Usage[], organisations: ReadonlySet<string>): readonly string[] {
  return usages.flatMap(({ phrases }) => phrases.flatMap((phrase) => (phrase.of && !phrase.of.of && organisations.has(phrase.of.name) ? [phrase.name] : [])));
}

/** What names mean that are defined, and are no other name for something. */
function meaningsIn(usages: readonly Usage[]): ReadonlyMap<string, string> {
  return new Map(usages.flatMap(({ meanings }) => meanings).toReversed());
}

/** Short names stand for the long ones, by which the document above may know the thing. */
function expansionsOf(usages: readonly Usage[], organisations: ReadonlySet<string>): ReadonlyMap<string, string> {
  const roots = new Map<string, string>();
  for (const [name, means] of firstMeanings(usages)) {
    const [short, long] = [name, means].map((raw) => canonical({ roots, organisations }, raw));
    if (short !== undefined && long !== undefined && short !== long && short !== '' && long !== '') roots.set(short, long);
  }
  return roots;
}

/** Parts of an organisation of which it has many. */
const units = /^(?:branch|chapter|lodge|local|region|district|ward|division|section|constituency|area|county|state|province|club|group|society|association|affiliate|company|co-operative|cooperative|cell|circle)$/;
const localRank = /\b(?:local|branch|chapter|region(?:al)?|district|ward|lodge|division(?:al)?|section|constituency|area|county|state)\b/i;
/** Documents by which an organisation orders its own business. */
const instruments = /\b(?:standing orders|regulations|procedures?|polic(?:y|ies)|codes? of|handbook|manual|schedule|terms of reference)\b/i;

/**
 * Whether a document under another is that of a part of the organisation (a branch), which has a Secretary and a Committee of its own;
 * not one by which the same organisation orders its business.
 */
function isLocal({ heading, title, usages }: ScopedDocument, higher: readonly ScopedDocument[], parent: ScopedDocument | undefined): boolean {
  if (localRank.test(heading.rank)) return true;
  const parentWords = new Set(wordsOf(parent?.title ?? ''));
  const words = wordsOf(title).filter((word) => !parentWords.has(word));
  if (words.some((word) => units.test(word))) return true;
  const many = new Set(higher.flatMap((document) => document.usages.flatMap(({ owners, groups }) => [...owners.flatMap(([name, single]) => (single ? [] : [name])), ...groups])));
  if (words.some((word) => many.has(word) && !namesPeople(word) && isUnitOf(word, higher))) return true;
  return !instruments.test(title) && [...organisationsIn(usages, [title])].some((name) => units.test(name) && many.has(name));
}

/** "CLPs nominate …", "every CLP": a word of the title that acts, in the documents above, as one of many. */
function isUnitOf(word: string, higher: readonly ScopedDocument[]): boolean {
  return higher.some(({ usages }) => usages.some(({ groups }) => groups.includes(word)));
}

function wordsOf(title: string): readonly string[] {
  return plainTitle(title).split(' ').map(singular).filter((word) => word !== '' && !documentNouns.test(word));
}

// -------------------------------------------------------------------------------------------------- the organisation

/** Words of titles that name the document, not whose it is. */
const documentNouns = /^(?:rules?|rulebook|constitution|articles?|statutes?|standing|orders?|by-?laws?|charter|code|policy|governance|regulations?|agreement|model|schedule|handbook|manual|terms|memorandum)$/;

/** Names that are only ever "the …", one by one, and end in a word for organisations or are a word of a title. */
function organisationsIn(usages: readonly Usage[], titles: readonly string[]): ReadonlySet<string> {
  const titled = new Set(titles.flatMap((title) => title.toLowerCase().split(/[^\p{L}-]+/u)).filter((word) => word !== '' && !documentNouns.test(word) && !isBodyNoun(word)));
  const found = new Set<string>();
  const many = new Set<string>();
  for (const [name, single] of usages.flatMap((usage) => usage.owners)) {
    if ((namesOrganisation(name) || titled.has(name)) && !namesPeople(name)) (single ? found : many).add(name);
  }
  return new Set([...found].filter((name) => !many.has(name)));
}

// ------------------------------------------------------------------------------------------------------------ aliases

function rootsOf(usages: readonly Usage[], organisations: ReadonlySet<string>): ReadonlyMap<string, string> {
  const roots = new Map<string, string>();
  const pairs = firstMeanings(usages);
  for (const [name, means] of [...pairs, ...pairs]) {
    const [root, other] = [canonical({ roots, organisations }, name), canonical({ roots, organisations }, means)];
    if (root !== other && other !== '' && root !== '') roots.set(other, root);
  }
  return roots;
}

/** A name that is defined twice stands for what it meant first; two bodies never become one by it. */
function firstMeanings(usages: readonly Usage[]): readonly (readonly [string, string])[] {
  const seen = new Set<string>();
  return usages.flatMap(({ aliases }) => {
    const fresh = aliases.filter(([name]) => !seen.has(name));
    for (const [name] of fresh) seen.add(name);
    return fresh;
  });
}
