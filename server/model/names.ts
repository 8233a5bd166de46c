/**
 * What makes two names one across a project: short names and definitions, the organisation itself, and, document by
 * document, whose "the Chair" and "the Committee" are. Raw names ("chair@finance committee") become canonical keys.
 */
import type { Phrase } from '../../grammar/ast.ts';
import { isAssemblyNoun, isBoardOf, isBodyNoun, isPlural, namesOffice, namesPeople } from '../../grammar/lexicon.ts';
import type { Heading } from './authority.ts';
import type { ProvisionEntry } from './facts.ts';
import { lastWord, ownerIn } from './phrases.ts';
import { sameMap, sameSet } from './sameness.ts';
import type { Scope } from './scopes.ts';
import { canonical, rootOf, sameScope, sameScopes, scopesOf } from './scopes.ts';
import type { Post, Usage } from './usage.ts';
import { bare, presides } from './usage.ts';

/** A document as naming sees it. */
export interface NamedDocument {
  readonly uri: string;
  readonly title: string;
  readonly heading: Heading;
  /** The document above it. */
  readonly above: string | undefined;
  /** Provisions that have a title. */
  readonly titled: readonly ProvisionEntry[];
  parentOf(provision: string): string | undefined;
  /** What its sentences show about names: each thing once, in the order in which they first do. */
  readonly usages: readonly Usage[];
  /** Where each usage with a post occurs: keys of provisions. */
  readonly posted: readonly (readonly [usage: Usage, provisions: readonly string[]])[];
}

/** Everything that decides which key a name has. Plain data: two are alike when their parts are. What stands in it directly holds of the whole project. */
export interface Names extends Scope {
  /** Names that act in the plural somewhere: groups of people or of bodies. */
  readonly groups: ReadonlySet<string>;
  /** Documents that stand under another → their names. */
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly documents: ReadonlyMap<string, LocalNames>;
}

/** What bare names of one document stand for. */
export interface LocalNames {
  /** Role noun → the one owner of all its mentions, or every owner that tells them apart. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  /** Body noun ("committee") → the body it is short for. */
  readonly shortBodies: ReadonlyMap<string, string>;
  /** Body nouns that are names by themselves ("the Board"), never short for another. */
  readonly ownBodies: ReadonlySet<string>;
  /** Whether the document writes the Members with a capital, so that small "members" may be others. */
  readonly capitalMembers: boolean;
  /** Heading → the body or assembly that its title names. */
  readonly titles: ReadonlyMap<string, string>;
  /** Names of assemblies among them. */
  readonly assemblies: ReadonlySet<string>;
  /** Heading → the post that its title names. */
  readonly posts: ReadonlyMap<string, string>;
  /** Provision → posts that its headings name, innermost first. */
  readonly postPaths: Paths;
  /** Provision → bodies that its headings name, innermost first; assemblies own no posts and are left out. */
  readonly paths: Paths;
  /** The same, assemblies included. */
  readonly settings: Paths;
}

export type Paths = Pick<ReadonlyMap<string, readonly string[]>, 'get'>;

/** Stands for the body or assembly that the nearest heading names, where a sentence leaves it out; its key is empty where none does. */
export const headingBody: Phrase = {
  span: { start: 0, end: 0 }, text: '', name: '', spelling: '', nameSpan: { start: 0, end: 0 }, determiner: 'the', plural: false, proper: true,
  others: [], connective: '', adjuncts: [], restrictions: [], pronoun: false,
};

/** Stands for the post that the nearest heading names: "the post", in the article on the Treasurer. Its key is empty where none does. */
export const headingPost: Phrase = { ...headingBody };

/** Where a phrase stands: its document, its provision, and whom "its" means there. */
export interface Site {
  readonly uri: string;
  readonly provision: string;
  readonly its?: string | undefined;
}

/** The names of a project. Documents come in the order of their authority. */
export function namesOf(documents: readonly NamedDocument[]): Names {
  const usages = documents.flatMap((document) => document.usages);
  const { scope, scopes } = scopesOf(documents);
  const shared = { ...scope, scopes, groups: new Set(usages.flatMap((usage) => usage.groups)), documents: new Map<string, LocalNames>() };
  const bodies = new Set(documents.flatMap((document) => [...bodiesIn(document, shared)]));
  const local = documents.map((document): [string, LocalNames] => [document.uri, localNames(document, shared, bodies)]);
  return { ...shared, documents: withLoneOwners(new Map(local), shared) };
}

/** What names of a document are looked up in. */
export function scopeOf(names: Pick<Names, 'scopes'> & Scope, uri: string): Scope {
  return names.scopes.get(uri) ?? names;
}

/** The same names where provisions have come, gone or moved but no heading has changed. */
export function withPathsOf(names: Names, documents: readonly Pick<NamedDocument, 'uri' | 'parentOf'>[]): Names {
  const local = documents.flatMap((document): [string, LocalNames][] => {
    const known = names.documents.get(document.uri);
    return known ? [[document.uri, { ...known, ...headedBy(known, document) }]] : [];
  });
  return { ...names, documents: new Map(local) };
}

/** Whether every phrase has the same key by either, as long as it stays below the same headings. */
export function sameNames(a: Names, b: Names): boolean {
  return sameScope(a, b) && sameScopes(a, b) && sameMap(a.documents, b.documents, sameLocal);
}

function sameLocal(a: LocalNames, b: LocalNames): boolean {
  return a.capitalMembers === b.capitalMembers && sameMap(a.owners, b.owners, (x, y) => x.join('\n') === y.join('\n')) && sameMap(a.shortBodies, b.shortBodies, Object.is)
    && sameSet(a.ownBodies, b.ownBodies) && sameMap(a.titles, b.titles, Object.is) && sameMap(a.posts, b.posts, Object.is) && sameSet(a.assemblies, b.assemblies);
}

/** The canonical key of a phrase where it stands: "the current Board" is the Board. */
export function keyOf(names: Names, said: Phrase, site: Site): string {
  const name = said.name.replace(holding, '');
  const phrase = name !== said.name && (isBodyNoun(name) || namesOffice(name)) ? { ...said, name } : said;
  const scope = scopeOf(names, site.uri);
  const owner = ownerIn(phrase);
  if (owner) return canonical(scope, `${phrase.name}@${ownerKey(names, owner, site)}`);
  const body = bodyOf(phrase);
  if (body) return canonical(scope, `member@${ownerKey(names, body, site)}`);
  const local = names.documents.get(site.uri);
  if (phrase.determiner === 'its' && site.its && site.its !== phrase.name) return canonical(scope, `${phrase.name}@${site.its}`);
  return canonical(scope, (local && contextual(local, phrase, site)) ?? phrase.name);
}

/** "Board members" are the members of the Board. */
function bodyOf(phrase: Phrase): Phrase | undefined {
  const body = phrase.name.endsWith(' member') ? phrase.name.slice(0, -' member'.length) : '';
  return isBodyNoun(body) ? { ...headingBody, text: body, name: body, spelling: body } : undefined;
}

const holding = /^(?:current|present|existing|incumbent|sitting|serving|then|then-current) /;

/** What a body is called that these people are together: the directors are the Board of Directors, or the Board. */
export function boardsOf(people: string): readonly string[] {
  return [...['board', 'council', 'committee', 'court', 'college', 'panel'].map((noun) => `${noun} of ${people}`).filter(isBoardOf), ...(plainBoards[people] ?? [])];
}

const plainBoards: Readonly<Record<string, readonly string[]>> = { director: ['board'], trustee: ['board'], governor: ['governing body', 'governing board', 'board'], councillor: ['council'], commissioner: ['commission'] };

function ownerKey(names: Names, owner: Phrase, site: Site): string {
  const all = [owner, ...owner.others].map((one) => keyOf(names, one, site));
  return [...new Set(all)].toSorted().join(' / ');
}

/** What a bare name is short for here, if for anything. */
function contextual(local: LocalNames, phrase: Phrase, site: Site): string | undefined {
  if (phrase === headingBody) return local.settings.get(site.provision)?.find((key) => !/^(?:meeting|quorum)$/.test(key)) ?? '';
  if (phrase === headingPost) return local.postPaths.get(site.provision)?.[0] ?? '';
  const path = local.paths.get(site.provision) ?? [];
  // "all directors and representatives" are not those of the one ward that a clause speaks of.
  const owners = phrase.plural && phrase.determiner !== 'the' && phrase.determiner !== 'this' ? undefined : local.owners.get(phrase.name);
  if (owners) return ownedName(phrase.name, owners, path);
  if (isShort(phrase)) return shortFor(local, phrase.name, path);
  const small = phrase.name === 'member' && !phrase.proper && local.capitalMembers && path[0];
  return small ? `member@${small}` : undefined;
}

function ownedName(noun: string, owners: readonly string[], path: readonly string[]): string {
  const only = owners.length === 1 ? owners[0] : undefined;
  const owner = only ?? path.find((body) => owners.includes(body)) ?? (owners.includes('') ? '' : (path[0] ?? ''));
  return owner === '' ? noun : `${noun}@${owner}`;
}

/** "the Committee": a body noun alone, with the article that points at a body already named. */
function isShort(phrase: Phrase): boolean {
  return !phrase.plural && !phrase.name.includes(' ') && isBodyNoun(phrase.name) && !namesPeople(phrase.name)
    && (phrase.determiner === 'the' || phrase.determiner === 'this' || phrase.determiner === 'none');
}

function shortFor(local: LocalNames, noun: string, path: readonly string[]): string | undefined {
  if (local.ownBodies.has(noun)) return undefined;
  return path.find((body) => endsWith(body, noun)) ?? local.shortBodies.get(noun);
}

/** "finance committee" ends with "committee"; so do "committee@branch" and "committee of trustee", whose owners come behind. */
function endsWith(body: string, noun: string): boolean {
  const head = body.split('@')[0] ?? '';
  return head === noun ? body !== noun : head.endsWith(` ${noun}`) || (isBoardOf(head) && head.startsWith(`${noun} `));
}

/** "board of director" → "board". */
function bodyNoun(name: string): string {
  return isBoardOf(name) ? name.slice(0, name.indexOf(' ')) : lastWord(name);
}

// -------------------------------------------------------------------------------------------------- one document

function bodiesIn({ uri, usages }: NamedDocument, names: Names): ReadonlySet<string> {
  return new Set(usages.flatMap((usage) => usage.bodies.map((raw) => canonical(scopeOf(names, uri), raw))));
}

function localNames(document: NamedDocument, all: Names, bodies: ReadonlySet<string>): LocalNames {
  const { uri, usages, titled } = document;
  const names = scopeOf(all, uri);
  const spellings = spellingsOf(usages, names);
  const ownBodies = ownBodiesIn(document);
  const shortBodies = shortBodiesIn(usages, names, ownBodies);
  const named = titled.filter(({ kind }) => kind !== 'document').map(({ provision, title }) => [provision, unshortened(titleBody(title, { names, bodies, spellings }), shortBodies)] as const);
  const titles = new Map(named.filter(([, body]) => body !== ''));
  const assemblies = new Set([...titles.values()].filter((key) => isAssembly(key, names)));
  const posts = new Map(titled.filter(({ kind }) => kind !== 'document').map(({ provision, title }) => [provision, titlePost(title)] as const).filter(([, post]) => post !== ''));
  const { paths, settings, postPaths } = headedBy({ titles, assemblies, posts }, document);
  return {
    owners: ownersIn(document, names, { bodies, paths }),
    shortBodies,
    ownBodies,
    capitalMembers: usages.some((usage) => usage.capitalMembers),
    titles,
    assemblies,
    posts,
    paths,
    settings,
    postPaths,
  };
}

/** Declared, or the title of a part; but "The Board" over a part is no other than the Board of Directors below. */
function ownBodiesIn({ usages, titled }: NamedDocument): ReadonlySet<string> {
  const boards = new Set(usages.flatMap(({ singleBodies }) => singleBodies).filter(isBoardOf).map(bodyNoun));
  const titles = titled.map(({ title }) => bare(title)).filter((name) => !boards.has(name));
  return new Set([...usages.flatMap(({ declared }) => declared), ...titles].filter((name) => isBodyNoun(name) && !name.includes(' ')));
}

/** "The Board", as a title, where it is short for the Board of Directors. */
function unshortened(key: string, shortBodies: ReadonlyMap<string, string>): string {
  const long = shortBodies.get(key);
  return long !== undefined && isBoardOf(long) ? long : key;
}

function headedBy({ titles, assemblies, posts }: Pick<LocalNames, 'titles' | 'assemblies' | 'posts'>, document: Pick<NamedDocument, 'parentOf'>): Pick<LocalNames, 'paths' | 'settings' | 'postPaths'> {
  const owning = new Map([...titles].filter(([, key]) => !assemblies.has(key)));
  return { paths: pathsOf(owning, document), settings: pathsOf(titles, document), postPaths: pathsOf(posts, document) };
}

/** Bodies as they are written → raw names, for titles. */
function spellingsOf(usages: readonly Usage[], names: Scope): ReadonlyMap<string, string> {
  return new Map(usages.flatMap((usage) => usage.written.map(([spelling, raw]) => [spelling, canonical(names, raw)] as const)));
}

interface TitleContext {
  readonly names: Scope;
  readonly bodies: ReadonlySet<string>;
  readonly spellings: ReadonlyMap<string, string>;
}

/** The body that a title names: "The Sailing Committee", "Meetings of the Board", "Chair of the Council"; else nothing. */
function titleBody(title: string, context: TitleContext): string {
  if (title === '') return '';
  const said = bare(title.replace(/^(?:of|on|concerning|regarding|about)(?: the)? /i, ''));
  // "Board meetings": those of the Board.
  const met = /^(.+) (?:meeting|session|quorum)$/.exec(said)?.[1] ?? '';
  const name = isBodyNoun(met) && !isAssemblyNoun(said) ? met : said;
  const tail = name.slice(name.lastIndexOf('@') + 1);
  // "Relations with the Union": what the part is about, not whose it is.
  if (/^relation(?:ship)?s? (?:to|with)\b/.test(name)) return '';
  const found = [name, ...chaired(name), title.toLowerCase().replace(/^(?:(?:of|on|concerning|regarding|about) )?(?:the )?/, ''), tail].map((raw) => bodyNamed(raw, context)).find((key) => key !== '');
  return found ?? '';
}

/** The one post that a title names: "The Treasurer", "Election of the Treasurer". */
function titlePost(title: string): string {
  const name = title.replace(/^(?:the )?(?:offices?|posts?|positions?|roles?|duties|powers|functions|election|appointment|removal|dismissal|term|recall|vacancy in the (?:office|post)) of (?:the )?/iu, '').trim();
  const post = bare(name);
  return isPlural(lastWord(name.toLowerCase())) || / (?:and|or) |[,;:]/u.test(name) || !namesOffice(post.split('@')[0] ?? '') ? '' : post;
}

/** "Council Chair", "Board Secretary": the Council, the Board. */
function chaired(name: string): readonly string[] {
  const [body, post] = [name.slice(0, name.lastIndexOf(' ')), lastWord(name)];
  return name.includes(' ') && (presides(post) || attending.test(post)) ? [body] : [];
}

function bodyNamed(raw: string, { names, bodies, spellings }: TitleContext): string {
  const key = canonical(names, spellings.get(raw) ?? raw);
  const body = bodies.has(key) || (isBodyNoun(key.split('@')[0] ?? '') && !/ (?:and|or) |[,;]/.test(key));
  return body && !names.organisations.has(key) ? key : '';
}

/** A general meeting, by any of its names, fills posts: it does not own them. */
function isAssembly(key: string, names: Scope): boolean {
  return [key, ...[...names.roots.keys()].filter((raw) => rootOf(names.roots, raw) === key)].some((raw) => isAssemblyNoun(raw.split('@')[0] ?? ''));
}

function pathsOf(titles: ReadonlyMap<string, string>, { parentOf }: Pick<NamedDocument, 'parentOf'>): Paths {
  const known = new Map<string, readonly string[]>();
  const get = (provision: string): readonly string[] => {
    const before = known.get(provision);
    if (before) return before;
    const parent = parentOf(provision);
    const above = parent === undefined ? [] : get(parent);
    const own = titles.get(provision) ?? '';
    const path = own === '' || above[0] === own ? above : [own, ...above];
    known.set(provision, path);
    return path;
  };
  return { get };
}

// -------------------------------------------------------------------------------------------------- whose Chair

/** Posts that a body may have of its own, though one clause elsewhere does not show it. */
const attending = /(?:^|[ -])(?:secretary|clerk)$/;

interface Setting {
  readonly bodies: ReadonlySet<string>;
  readonly paths: Paths;
}

function ownersIn(document: NamedDocument, names: Scope, setting: Setting): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, Map<string, Post['how']>>();
  for (const [{ posts }, provisions] of document.posted) {
    const headings = new Set(provisions.map((provision) => setting.paths.get(provision)?.[0] ?? ''));
    for (const post of posts) {
      for (const heading of headings) {
        const owner = ownerOf(post, heading, { names, bodies: setting.bodies });
        if (owner !== undefined) claim(claims, post, owner);
      }
    }
  }
  return new Map([...claims].map(([noun, owners]): [string, readonly string[]] => [noun, distinct(noun, owners)]).filter(([, owners]) => owners.length > 0));
}

/** The owner that a mention speaks for; undefined where it says nothing about owners. */
function ownerOf(post: Post, heading: string, { names, bodies }: { names: Scope; bodies: ReadonlySet<string> }): string | undefined {
  if (post.owner !== '') {
    const owner = canonical(names, post.owner);
    if (names.organisations.has(owner)) return post.how === 'named' ? undefined : '';
    return bodies.has(owner) ? owner : undefined;
  }
  return presides(post.noun) || attending.test(post.noun) ? heading : '';
}

const weight: Readonly<Record<Post['how'], number>> = { declared: 0, seated: 1, named: 2, filled: 3 };

function claim(claims: Map<string, Map<string, Post['how']>>, post: Post, owner: string): void {
  const owners = claims.get(post.noun) ?? new Map<string, Post['how']>();
  const before = owners.get(owner);
  if (before === undefined || weight[post.how] > weight[before]) owners.set(owner, post.how);
  claims.set(post.noun, owners);
}

/** The owners that tell mentions apart: seats and declarations count only where nothing better is said. */
function distinct(noun: string, owners: ReadonlyMap<string, Post['how']>): readonly string[] {
  const global = owners.get('') === 'filled';
  const strong = [...owners].filter(([owner, how]) => (owner === '' ? how === 'filled' && !attending.test(noun) : how !== 'seated' || !global));
  return strong.map(([owner]) => owner).toSorted();
}

/** A document that fills a post nowhere takes the post's only owner from the other documents, and from those above. */
function withLoneOwners(documents: ReadonlyMap<string, LocalNames>, names: Names): ReadonlyMap<string, LocalNames> {
  const inScope = new Map<Scope, Map<string, Set<string>>>();
  for (const [uri, local] of documents) {
    const scope = scopeOf(names, uri);
    const all = inScope.get(scope) ?? new Map<string, Set<string>>();
    for (const [noun, owners] of local.owners) all.set(noun, new Set([...(all.get(noun) ?? []), ...owners]));
    inScope.set(scope, all);
  }
  const loneIn = (scope: Scope): ReadonlyMap<string, readonly string[]> => {
    const above = scope.child ? [...loneIn(scope.child.above)].filter(([noun]) => !scope.child?.own.has(noun)) : [];
    const own = [...(inScope.get(scope) ?? [])].filter(([, owners]) => owners.size === 1).map(([noun, owners]): [string, readonly string[]] => [noun, [...owners]]);
    return new Map([...above, ...own]);
  };
  const lone = new Map([...inScope.keys()].map((scope) => [scope, loneIn(scope)]));
  return new Map([...documents].map(([uri, local]) => [uri, { ...local, owners: new Map([...(lone.get(scopeOf(names, uri)) ?? []), ...local.owners]) }]));
}

// -------------------------------------------------------------------------------------------------- which Committee

/**
 * A body noun is short for the only body of the document that ends with it, where that body is named first and the two
 * never stand in one sentence.
 */
function shortBodiesIn(usages: readonly Usage[], names: Scope, ownBodies: ReadonlySet<string>): ReadonlyMap<string, string> {
  const mentions = usages.map((usage) => usage.singleBodies);
  const full = new Set(mentions.flat().filter((name) => name.includes(' ')));
  const nouns = new Set([...full].map(bodyNoun).filter((noun) => !ownBodies.has(noun)));
  const shorts = [...nouns].flatMap((noun): [string, string][] => {
    const bodies = new Set([...full].filter((raw) => bodyNoun(raw) === noun).map((raw) => canonical(names, raw)));
    const [body] = bodies;
    const introduced = body !== undefined && (isBoardOf(body) || introduces(mentions, noun, (raw) => canonical(names, raw) === body));
    return bodies.size === 1 && body !== undefined && introduced ? [[noun, body]] : [];
  });
  return new Map(shorts);
}

function introduces(mentions: readonly (readonly string[])[], noun: string, isBody: (raw: string) => boolean): boolean {
  const first = mentions.findIndex((names) => names.some(isBody));
  const short = mentions.findIndex((names) => names.includes(noun));
  return first >= 0 && (short < 0 || first < short) && !mentions.some((names) => names.includes(noun) && names.some((raw) => raw !== noun && isBody(raw)));
}
