/** How the documents of a project stand to one another: which stands under which, which ranks above which, which is the younger. */

/** What a document says of itself in its header, or the project's settings of it. Empty where nothing is said. */
export interface Heading {
  readonly title: string;
  readonly rank: string;
  /** A day as `2020-11-21`, a month or a year. */
  readonly adopted: string;
  /** Title of the document above. */
  readonly under: string;
}

export interface Headed {
  readonly uri: string;
  readonly heading: Heading;
}

/** How the first document stands to the second. `level`: both have a rank, and it is the same. */
export type Grade = 'above' | 'below' | 'level' | 'unknown';

export interface Authority {
  /** The documents above one, the nearest first. */
  above(uri: string): readonly string[];
  heading(uri: string): Heading | undefined;
  compare(a: string, b: string): Grade;
  /** Everything that the answers rest on. */
  readonly digest: string;
}

export function authorityOf(all: readonly Headed[]): Authority {
  const documents = all.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  const byUri = new Map(documents.map((document) => [document.uri, document.heading]));
  const paths = new Map(documents.map((document) => [document.uri, pathOf(document, documents)]));
  const above = (uri: string): readonly string[] => paths.get(uri) ?? [];
  return {
    above,
    heading: (uri) => byUri.get(uri),
    compare: (a, b) => (a === b ? 'level' : above(b).includes(a) ? 'above' : above(a).includes(b) ? 'below' : byRank(byUri.get(a)?.rank ?? '', byUri.get(b)?.rank ?? '')),
    digest: JSON.stringify(documents.filter(({ heading }) => heading.rank !== '' || heading.under !== '' || heading.adopted !== '').map(({ uri, heading }) => [uri, heading, paths.get(uri)])),
  };
}

/** What "Under:" says, and what that document says in its turn. A circle ends where it closes. */
function pathOf({ uri, heading }: Headed, documents: readonly Headed[]): readonly string[] {
  const path: string[] = [];
  for (let next = documentAbove(uri, heading, documents); next !== undefined && next.uri !== uri && !path.includes(next.uri); next = documentAbove(next.uri, next.heading, documents)) path.push(next.uri);
  return path;
}

/** The document of exactly that title, else one whose title says more: "Club Rules" is "Club Rules 2020". */
function documentAbove(uri: string, { under }: Heading, documents: readonly Headed[]): Headed | undefined {
  if (under === '') return undefined;
  const wanted = plainTitle(under);
  const others = documents.filter((document) => document.uri !== uri);
  const longer = others.filter(({ heading }) => ` ${plainTitle(heading.title)} `.includes(` ${wanted} `));
  return others.find(({ heading }) => plainTitle(heading.title) === wanted) ?? (longer.length === 1 ? longer[0] : undefined);
}

/** Letters and numbers alone, without a leading article. */
export function plainTitle(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^the /u, '');
}

// -------------------------------------------------------------------------------------------------------------- ranks

/** From the highest. */
const ladder = [
  /^(?:constitution|charter|articles?(?: of (?:association|incorporation))?|statutes?|memorandum)$/,
  /^(?:rules?|rulebook|bye?-? ?laws?)$/,
  /^(?:standing orders?|regulations?|rules of procedure|procedures?|terms of reference)$/,
  /^(?:polic(?:y|ies)|codes?(?: of (?:conduct|practice))?|guidance|guidelines?|handbook|manual)$/,
];

function byRank(a: string, b: string): Grade {
  if (a !== '' && plainRank(a) === plainRank(b)) return 'level';
  const [x, y] = [levelOf(a), levelOf(b)];
  return x === undefined || y === undefined || x === y ? 'unknown' : x < y ? 'above' : 'below';
}

/** The lower, the higher it ranks. A rank may be a number. */
export function levelOf(rank: string): number | undefined {
  const word = plainRank(rank);
  if (/^\d+$/.test(word)) return Number(word);
  const at = ladder.findIndex((rung) => rung.test(word));
  return at < 0 ? undefined : at + 1;
}

function plainRank(rank: string): string {
  return rank.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Of two days, months or years: which is later, where that is certain. */
export function isLater(a: string, b: string): boolean {
  const date = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
  const length = Math.min(a.length, b.length);
  return date.test(a) && date.test(b) && a.slice(0, length) > b.slice(0, length);
}
