/** Which provisions and which words an instruction means, in the text before the change. */
import type { Reference, Span } from '../../grammar/ast.ts';
import type { Mention, Part, Passage, Proposal, Target } from '../../grammar/rulechange/ast.ts';
import { BEGINNING, COUNTED, HOLDING, TITLE } from '../../grammar/rulechange/named.ts';
import { ORDINALS } from '../../grammar/rulechange/vocabulary.ts';
import type { ProvisionEntry } from '../model/facts.ts';
import type { Resolver } from '../model/references.ts';
import { createResolver } from '../model/references.ts';
import type { DocumentState } from '../project/documents.ts';
import { termOf } from './alphabet.ts';
import { rowIn, tableIn } from './rows.ts';
import { childrenOf, ownSpanOf, parentOf, prefixOf, spanOf, stoodAt, stoodOf, untilOf } from './tree.ts';
import type { Stood } from './tree.ts';
import { all, andThen, right, wrong } from './trouble.ts';
import type { Outcome } from './trouble.ts';
import { lettersIn, nearestWords, placesOf, quotedPlaces, SILENT_START } from './words.ts';

/** The rulebooks that a proposal can speak of, those first that it names. */
export interface Book {
  readonly documents: readonly DocumentState[];
  readonly resolve: Resolver;
}

/** The rulebooks among some files. With a title in its header a proposal speaks of that document alone. */
export function bookFor(proposal: Proposal, documents: readonly DocumentState[]): Outcome<Book> {
  const rulebooks = documents.filter(({ splitting, aside }) => splitting.bodies.length > 1 && !aside);
  const { changes } = proposal.header;
  const named = changes ? rulebooks.filter(({ splitting }) => isTitle(changes.text, splitting.title)) : rulebooks;
  if (changes && named.length === 0 && rulebooks.some(({ splitting }) => splitting.title !== '')) return wrong({ kind: 'target-missing', named: changes });
  const chosen = named.length > 0 ? named : rulebooks;
  return right({ documents: chosen, resolve: createResolver(chosen) });
}

/** Two spellings of one title: "the Model Rules" is "Model Rules 2020". */
function isTitle(written: string, title: string): boolean {
  const [a, b] = [plainTitle(written), plainTitle(title)];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}

function plainTitle(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^the /u, '');
}

// --------------------------------------------------------------------------------------------------------- provisions

/** The provisions that a chain of places means; the document itself where nothing is named. */
export function provisionsOf(within: readonly Mention[], book: Book): Outcome<readonly Stood[]> {
  const failures: Outcome<readonly Stood[]>[] = [];
  for (const document of inOrder(within, book)) {
    const root = stoodAt(document, 0);
    if (root === undefined) continue;
    const found = within.reduce<Outcome<readonly Stood[]>>((scope, mention) => andThen(scope, (above) => mentioned(mention, above, book)), right([root]));
    if (found.kind === 'right') return found;
    failures.push(found);
  }
  return failures[0] ?? wrong({ kind: 'malformed', span: within[0]?.span ?? { start: 0, end: 0 }, reason: 'There is no rulebook that this could change.' });
}

/** "Standing Order 2.3" is looked for where there are standing orders first. */
function inOrder(within: readonly Mention[], { documents }: Book): readonly DocumentState[] {
  const names = within.flatMap(({ references }) => references.flatMap(({ document, keyword }) => [document ?? '', keyword === 'standing order' ? 'standing orders' : ''])).filter((name) => name !== '');
  const isNamed = ({ splitting }: DocumentState): boolean => names.some((name) => isTitle(name, splitting.title));
  return [...documents.filter(isNamed), ...documents.filter((document) => !isNamed(document))];
}

function mentioned(mention: Mention, above: readonly Stood[], book: Book): Outcome<readonly Stood[]> {
  return andThen(all(mention.references.map((reference) => referred(reference, mention, { above, book }))), (found) => right(found.flat()));
}

interface Scope {
  readonly above: readonly Stood[];
  readonly book: Book;
}

function referred(reference: Reference, mention: Mention, { above, book }: Scope): Outcome<readonly Stood[]> {
  const [scope] = above;
  if (scope === undefined) return right([]);
  if (reference.labels.length === 0) return nameless(reference, scope);
  const part = partOf(scope, reference);
  if (part) return right([part]);
  const readings = readingsOf(reference);
  for (const from of upFrom(scope)) {
    for (const reading of readings) {
      const found = book.resolve(reading, { uri: from.document.uri, provision: from.body.id });
      if (found.kind === 'ambiguous') return wrong({ kind: 'malformed', span: reference.span, reason: ambiguous(reference, found.provisions) });
      const stood = found.kind === 'found' ? found.provisions.flatMap((entry) => stoodIn(entry, book)) : [];
      if (stood.length > 0 && stood.every(({ document }) => document === scope.document)) return right(stood);
    }
  }
  const paragraph = paragraphOf(reference, mention, { above, book });
  if (paragraph) return right([paragraph]);
  const missing = readings.map((reading) => book.resolve(reading, { uri: scope.document.uri, provision: scope.body.id })).find(({ kind }) => kind === 'missing');
  const nearest = missing?.kind === 'missing' ? missing.nearest : undefined;
  return wrong({ kind: 'target-missing', named: { text: reference.text, span: reference.span.end > reference.span.start ? reference.span : mention.span }, ...(nearest ? { nearest } : {}) });
}

/** "Sub-clause (3)" of clause 3 is no name of that clause itself. */
function partOf(scope: Stood, { keyword, labels: [label, ...more], through }: Reference): Stood | undefined {
  if (scope.body.label !== label || more.length > 0 || through !== undefined || !/^(?:sub-?\p{L}+|paragraph|item|point|)$/u.test(keyword)) return undefined;
  const parts = childrenOf(scope).filter(({ body }) => body.label === label);
  return parts.length === 1 ? parts[0] : undefined;
}

/** A provision and those around it: "paragraph (3)" behind "in paragraph (2)" is that of the same clause. */
function upFrom(scope: Stood): readonly Stood[] {
  const above = parentOf(scope);
  return above ? [scope, ...upFrom(above)] : [scope];
}

/** "Section 5.1, paragraph 2", where paragraphs have no numbers. */
function paragraphOf(reference: Reference, mention: Mention, scope: Scope): Stood | undefined {
  const nth = Number(/^.+\bparagraph\s+(\d{1,2})$/iu.exec(reference.text)?.[1] ?? 0);
  if (nth < 1 || reference.labels.length < 2) return undefined;
  const outer = referred({ ...reference, text: reference.text.replace(/,?\s*paragraph\s+\d+$/iu, ''), labels: reference.labels.slice(0, -1) }, mention, scope);
  const [stood] = outer.kind === 'right' ? outer.value : [];
  if (stood === undefined) return undefined;
  const paragraphs = [...(stood.body.sentences.length > 0 ? [stood] : []), ...childrenOf(stood).filter(({ body }) => body.label === '' && body.kind === 'paragraph')];
  return paragraphs[nth - 1];
}

/** As written, without the keyword, with a letter as a label of its own, and without the name of a document that is this one. */
function readingsOf(reference: Reference): readonly Reference[] {
  const { document: _, ...plain } = reference;
  const anywhere = { ...plain, keyword: '' };
  // "Article 2 Section 2.1" is 2.1.
  const short = reference.labels.length > 2 && reference.labels[0] === reference.labels[1] ? [{ ...anywhere, labels: reference.labels.slice(1) }] : [];
  const joined = { ...anywhere, labels: reference.labels.flatMap((label) => /^(?:(\d+)([A-Z])|([A-Z])(\d+))$/u.exec(label)?.slice(1).filter((part) => part !== undefined) ?? [label]) };
  return [reference, plain, anywhere, ...short, ...(joined.labels.length > reference.labels.length ? [joined] : [])];
}

function stoodIn(entry: ProvisionEntry, { documents }: Book): readonly Stood[] {
  const document = documents.find(({ uri }) => uri === entry.uri);
  const stood = document && stoodOf(document, entry.provision);
  return stood ? [stood] : [];
}

function ambiguous({ text }: Reference, provisions: readonly ProvisionEntry[]): string {
  return `“${text}” could mean ${provisions.slice(0, 3).map(({ address }) => address).join(' or ')}.`;
}

/** A provision that is named otherwise than by a number. */
function nameless(reference: Reference, scope: Stood): Outcome<readonly Stood[]> {
  switch (reference.keyword) {
    case COUNTED: return counted(reference, scope);
    case BEGINNING: return oneOf(reference, firstFound([beginningWith(reference.text, scope), defining(reference.text, scope), holding(reference.text, scope), listedBehind(reference.text, scope)]));
    case HOLDING: return oneOf(reference, firstFound([titledIn(reference, scope), holding(reference.text, scope)]));
    default: return titled(reference, scope);
  }
}

function firstFound<T>(ways: readonly (readonly T[])[]): readonly T[] {
  return ways.find(({ length }) => length > 0) ?? [];
}

function oneOf({ text, span }: Reference, found: readonly Stood[]): Outcome<readonly Stood[]> {
  if (found.length === 0) return wrong({ kind: 'target-missing', named: { text, span } });
  return found.length === 1 ? right(found) : wrong({ kind: 'malformed', span, reason: `“${text}” could be any of ${found.length} places: say in which clause.` });
}

/** What stands below a provision, itself included. */
function below(scope: Stood): readonly Stood[] {
  return scope.document.splitting.bodies.slice(scope.at, untilOf(scope)).flatMap((_, i) => (scope.at + i > 0 ? stoodAt(scope.document, scope.at + i) ?? [] : []));
}

function ownText(stood: Stood): string {
  const { start, end } = ownSpanOf(stood);
  return stood.document.splitting.text.slice(Math.min(end, start + prefixOf(stood).length), end);
}

function beginningWith(words: string, scope: Stood): readonly Stood[] {
  const clean = words.replace(/\s*(?:…|\.{3})$/u, '').replace(/^[-*•]\s+/u, '');
  return below(scope).filter((stood) => {
    const own = ownText(stood);
    return placesOf(clean, own, { start: 0, end: own.length })[0]?.start === (SILENT_START.exec(own)?.[0].length ?? 0);
  });
}

/** Paragraphs behind "In these rules:" are its list, although they do not stand below it. */
function listedBehind(words: string, scope: Stood): readonly Stood[] {
  const above = scope.body.sentences.at(-1)?.kind === 'stem' ? parentOf(scope) : undefined;
  return above ? beginningWith(words, above).filter(({ at }) => at > scope.at) : [];
}

/** A list of definitions, each on a line of its own. */
function defining(term: string, scope: Stood): readonly Stood[] {
  return below(scope).filter((stood) => ownText(stood).split('\n').some((line) => termOf(line) === term.toLowerCase()));
}

function holding(words: string, scope: Stood): readonly Stood[] {
  return below(scope).filter((stood) => {
    const own = ownText(stood);
    return placesOf(words, own, { start: 0, end: own.length }).length > 0;
  });
}

/** "The second paragraph", "the last bullet point": of those without numbers where there are any. */
function counted({ text, span }: Reference, scope: Stood): Outcome<readonly Stood[]> {
  if (scope.at === 0) return wrong({ kind: 'malformed', span, reason: 'It does not say in which clause.' });
  const nth = Object.entries(ORDINALS).find(([word]) => new RegExp(`\\b${word}\\b`, 'iu').test(text))?.[1] ?? 1;
  const own = /paragraph/iu.test(text) ? childrenOf(scope) : below(scope).filter(({ at, body }) => at !== scope.at && body.kind === 'item');
  const plain = own.filter(({ body }) => body.label === '' && body.kind !== 'heading');
  const near = (plain.length > 0 ? plain : own).at(nth < 0 ? nth : nth - 1);
  // The final paragraph of an article is the last of its last section.
  const behind = nth === -1 && /paragraph/iu.test(text) ? below(scope).filter(({ at, body }) => at > (near?.at ?? at) && body.label === '' && body.kind === 'paragraph') : [];
  const found = behind.at(-1) ?? near;
  return found ? right([found]) : wrong({ kind: 'target-missing', named: { text, span } });
}

function titledIn(reference: Reference, scope: Stood): readonly Stood[] {
  const wanted = plainTitle(reference.text);
  return below(scope).filter(({ body: { title, label, keyword } }) => title !== '' && [title, `${label} ${title}`, `${keyword} ${label} ${title}`].some((each) => plainTitle(each) === wanted));
}

/** The provision that some quoted words are the title of. */
export function titledSo(quote: Passage, within: readonly Mention[], book: Book): Stood | undefined {
  const scope = provisionsOf(within, book);
  const found = scope.kind === 'right' ? scope.value.flatMap((stood) => titledIn({ ...quote, keyword: TITLE, labels: [], self: false }, stood)) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** The one item of a list that ends with some quoted words. */
export function itemEndingWith(quote: Passage, within: readonly Mention[], book: Book): Stood | undefined {
  const scope = provisionsOf(within, book);
  const found = scope.kind === 'right' ? scope.value.flatMap(below).filter((stood) => {
    const own = ownText(stood);
    const end = placesOf(quote.text, own, { start: 0, end: own.length }).at(-1)?.end;
    return stood.body.kind === 'item' && end !== undefined && /^[.;,]?(?:\s+(?:and|or))?\s*$/u.test(own.slice(end));
  }) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** A heading by its title. */
function titled(reference: Reference, scope: Stood): Outcome<readonly Stood[]> {
  const { document } = scope;
  const near = firstFound([titledIn(reference, scope), titledIn(reference, stoodAt(document, 0) ?? scope)]);
  if (near.length > 0) return oneOf(reference, near);
  const at = document.splitting.bodies.findIndex(({ title, keyword }, i) => i > 0 && (plainTitle(title) === plainTitle(reference.text) || (keyword !== '' && plainTitle(keyword) === plainTitle(reference.text).replace(/^annexe$/u, 'annex'))));
  const stood = stoodAt(document, at);
  return stood ? right([stood]) : wrong({ kind: 'target-missing', named: { text: reference.text, span: reference.span } });
}

// --------------------------------------------------------------------------------------------------------------- words

/** Words in the text of a file. */
export interface Found {
  readonly document: DocumentState;
  readonly span: Span;
}

/** The words of a target in each of its provisions; `everywhere` takes all of them, else there must be one. */
export function wordsOf({ within, part, sentence, lines, row, except = [] }: Target, book: Book, everywhere: boolean): Outcome<readonly Found[]> {
  const outside = all(except.map((mention) => provisionsOf([mention], book)));
  return andThen(outside, (excepted) => andThen(provisionsOf(within, book), (provisions) => wordsIn(part, provisions, { book, everywhere, within, excepted: excepted.flat(), ...(sentence ? { sentence } : {}), ...(lines ? { lines } : {}), ...(row ? { row } : {}) })));
}

interface Search {
  readonly book: Book;
  readonly everywhere: boolean;
  readonly within: readonly Mention[];
  /** Where nothing is looked for. */
  readonly excepted: readonly Stood[];
  readonly sentence?: Target['sentence'];
  readonly lines?: Target['lines'];
  readonly row?: Target['row'];
  readonly followedBy?: Passage;
  readonly behind?: Passage;
  readonly inside?: Passage;
}

function wordsIn(part: Part, provisions: readonly Stood[], search: Search): Outcome<readonly Found[]> {
  switch (part.kind) {
    case 'whole': return right(provisions.map((stood) => ({ document: stood.document, span: spanOf(stood) })));
    case 'words': return quoted(part.quote, provisions, { ...search, ...part });
    case 'from-to': return andThen(quoted(part.from, provisions, search), ([from]) => (from ? upTo(part, from, provisions) : right([])));
    case 'rest': return andThen(quoted(part.quote, provisions, search), (found) => right(found.flatMap((each) => restBehind(each, provisions, { included: part.included, ofSentence: search.sentence !== undefined }))));
    case 'sentence': return all(provisions.map((stood) => sentenceIn(stood, part)));
    case 'row': return all(provisions.map((stood) => rowIn(stood, part)));
    case 'table': return all(provisions.map((stood) => tableIn(stood, part)));
    case 'title': return all(provisions.map((stood) => titleOf(stood, part.span)));
    case 'lines': return all(provisions.map((stood) => linesIn(stood, part)));
  }
}

/** Words in one sentence of a provision. */
function quotedIn(quote: Passage, { document, span }: Found, provisions: readonly Stood[], nth: number | undefined): Outcome<readonly Found[]> {
  const places = quotedPlaces(quote.text, document.splitting.text, span);
  if (places.length === 0) return wrong({ kind: 'text-not-found', quote, where: provisions });
  if (places.length > 1 && nth === undefined) return wrong({ kind: 'malformed', span: quote.span, reason: `“${quote.text}” stands ${places.length} times there: say which.` });
  return right(places.slice(nthOf(nth, places.length)).slice(0, 1).map((place) => ({ document, span: place })));
}

function quoted(quote: Passage, provisions: readonly Stood[], search: Search & { readonly nth?: number }): Outcome<readonly Found[]> {
  const { sentence } = search;
  if (sentence) return andThen(all(provisions.map((stood) => sentenceIn(stood, sentence))), (found) => andThen(all(found.map((each) => quotedIn(quote, each, provisions, search.nth))), (places) => right(places.flat())));
  const { row } = search;
  if (row) return andThen(all(provisions.map((stood) => rowIn(stood, row))), (found) => andThen(all(found.map((each) => quotedIn(quote, each, provisions, search.nth))), (places) => right(places.flat())));
  const areas = search.within.length === 0 ? search.book.documents.flatMap((document) => stoodAt(document, 0) ?? []) : provisions;
  const found = areas.map((stood) => ({ stood, places: narrowed(placesAmong(quote.text, stood, search).filter((place) => !isExcepted(place, stood, search)), stood, search) }));
  const hits = found.filter(({ places }) => places.length > 0);
  if (hits.length === 0 || (hits.length < found.length && search.within.length > 0 && (!search.everywhere || namesEach(search)))) return wrong(notFound(quote, found.filter(({ places }) => places.length === 0).map(({ stood }) => stood), search.book));
  const several = hits.find(({ places }) => places.length > 1) ?? (search.within.length === 0 && hits.length > 1 ? hits[0] : undefined);
  if (several && !search.everywhere && search.nth === undefined) return wrong({ kind: 'malformed', span: quote.span, reason: severalTimes(quote, several) });
  return right(hits.flatMap(({ stood: { document }, places }) => (search.everywhere ? places : places.slice(nthOf(search.nth, places.length)).slice(0, 1)).map((span) => ({ document, span }))));
}

/** "In rules 3 and 4": in both of them. Of "rules 3 to 9" some may lack the words. */
function namesEach({ within }: Search): boolean {
  return within.some(({ references }) => references.length > 1 && references.every(({ through }) => through === undefined));
}

function isExcepted({ start }: Span, { document }: Stood, { excepted }: Search): boolean {
  return excepted.some((stood) => stood.document === document && spanOf(stood).start <= start && start < spanOf(stood).end);
}

/** The words inside other words, or somewhere behind them: right behind them, where they stand there too. */
function placesAmong(words: string, stood: Stood, { inside, behind, everywhere }: Search): readonly Span[] {
  const { text } = stood.document.splitting;
  const places = inside ? placesIn(inside.text, stood, everywhere).flatMap((place) => lettersIn(words, text, place)) : placesIn(words, stood, everywhere);
  if (behind === undefined) return places;
  const leads = placesIn(behind.text, stood, true);
  const next = places.filter(({ start }) => leads.some(({ end }) => end <= start && text.slice(end, start).trim() === ''));
  return next.length > 0 ? next : places.filter(({ start }) => leads.some(({ end }) => end <= start));
}

/** Of several places those that other words follow, and those in the line that is named, where our lines are broken as theirs. */
function narrowed(places: readonly Span[], { document: { splitting: { text } }, start }: Stood, { followedBy, lines }: Search): readonly Span[] {
  if (places.length < 2) return places;
  const next = followedBy === undefined ? [] : places.filter(({ end }) => placesOf(followedBy.text, text, { start: end, end: end + followedBy.text.length + 4 }).length > 0);
  const lineOf = ({ start: at }: Span): number => text.slice(start, at).split('\n').length;
  const inLine = lines === undefined ? [] : places.filter((place) => lineOf(place) >= lines.first && lineOf(place) <= lines.last);
  return [next, inLine].find(({ length }) => length > 0) ?? places;
}

/** Lines of a clause, as far as it has so many. */
function linesIn(stood: Stood, { lines, span }: Extract<Part, { kind: 'lines' }>): Outcome<Found> {
  const { document } = stood;
  const { start, end } = spanOf(stood);
  if (stood.at === 0) return wrong({ kind: 'malformed', span, reason: 'It does not say in which clause.' });
  const own = document.splitting.text.slice(start, end).split('\n');
  if (own.length < 2 || lines.last > own.length || lines.last < lines.first || lines.first < 1) return wrong({ kind: 'malformed', span, reason: `Clause ${stood.body.address} has no such line here: quote its words.` });
  const before = own.slice(0, lines.first - 1).join('\n').length + (lines.first > 1 ? 1 : 0);
  return right({ document, span: { start: start + before, end: start + own.slice(0, lines.last).join('\n').length } });
}

function nthOf(nth: number | undefined, count: number): number {
  if (nth === undefined) return 0;
  return nth < 0 ? Math.max(0, count + nth) : Math.min(nth, count) - 1;
}

/** In the provision's own sentences first, then in all that stands below it; everywhere at once. */
function placesIn(words: string, stood: Stood, everywhere: boolean): readonly Span[] {
  const text = stood.document.splitting.text;
  // Its number holds none of its words: “the full stop” is not the one behind “1”.
  const { start, end } = ownSpanOf(stood);
  const own = stood.at === 0 || everywhere ? [] : placesOf(words, text, { start: Math.min(end, start + prefixOf(stood).length), end });
  if (own.length > 0) return own;
  return quotedPlaces(words, text, spanOf(stood));
}

function severalTimes(quote: Passage, { stood, places }: { readonly stood: Stood; readonly places: readonly Span[] }): string {
  const where = stood.at === 0 ? 'the rules' : `clause ${stood.body.address}`;
  return places.length > 1 ? `“${quote.text}” stands ${places.length} times in ${where}: say which, or “throughout”.` : `“${quote.text}” stands in more than one document: say which.`;
}

function notFound(quote: Passage, where: readonly Stood[], { documents }: Book): Extract<Outcome<never>, { kind: 'wrong' }>['trouble'] {
  const [stood] = where;
  const nearest = stood && nearestWords(quote.text, stood.document.splitting.text, spanOf(stood));
  const elsewhere = stood && elsewhereOf(quote, stood, documents);
  return { kind: 'text-not-found', quote, where, ...(nearest ? { nearest } : {}), ...(elsewhere ? { elsewhere } : {}) };
}

/** The one other provision that has the words. */
function elsewhereOf({ text }: Passage, stood: Stood, documents: readonly DocumentState[]): Stood | undefined {
  if (text.split(/\s+/u).length < 3) return undefined;
  const holders = [stood.document, ...documents.filter((document) => document !== stood.document)].flatMap((document) => {
    const root = stoodAt(document, 0);
    const places = root ? placesOf(text, document.splitting.text, spanOf(root)) : [];
    return places.flatMap(({ start }) => holderOf(document, start) ?? []);
  });
  return holders.length === 1 ? holders[0] : undefined;
}

/** The provision whose own text holds an offset. */
export function holderOf(document: DocumentState, offset: number): Stood | undefined {
  const at = document.splitting.starts.findLastIndex((start, i) => i > 0 && start <= offset);
  const stood = stoodAt(document, at);
  return stood && offset < stood.start + stood.body.length ? stood : undefined;
}

function upTo({ to, between = false }: Extract<Part, { kind: 'from-to' }>, { document, span }: Found, provisions: readonly Stood[]): Outcome<readonly Found[]> {
  const { text } = document.splitting;
  const end = Math.max(...provisions.filter((stood) => stood.document === document).map((stood) => spanOf(stood).end), span.end);
  const [last, ...more] = quotedPlaces(to.text, text, { start: between ? span.end : span.start, end });
  if (last === undefined) return wrong({ kind: 'text-not-found', quote: to, where: provisions });
  if (!between) return right([{ document, span: { start: span.start, end: last.end } }]);
  if (more.length > 0) return wrong({ kind: 'malformed', span: to.span, reason: `“${to.text}” stands more than once behind it: say up to which.` });
  const words = text.slice(span.end, last.start);
  return right([{ document, span: { start: span.end + words.length - words.trimStart().length, end: Math.max(span.end, last.start - words.length + words.trimEnd().length) } }]);
}

/** Up to the end of the provision, without the stop that closes it. */
function restBehind({ document, span }: Found, provisions: readonly Stood[], { included, ofSentence }: { readonly included: boolean; readonly ofSentence: boolean }): readonly Found[] {
  const stood = holderOf(document, span.start) ?? provisions.find((each) => each.document === document);
  if (stood === undefined) return [];
  const sentence = ofSentence ? stood.body.sentences.find((each) => stood.start + each.span.end >= span.end) : undefined;
  const { end } = sentence ? { end: stood.start + sentence.span.end } : provisions.some(({ at }) => at === stood.at) ? spanOf(stood) : ownSpanOf(stood);
  const isStopped = /[.;]$/u.test(document.splitting.text.slice(span.start, span.end)) && !included;
  const stop = isStopped ? 0 : /[.;]\s*$/u.exec(document.splitting.text.slice(span.end, end))?.[0].length ?? 0;
  return [{ document, span: { start: included ? span.start : span.end, end: Math.max(span.end, end - stop) } }];
}

function sentenceIn(stood: Stood, { nth, words, span }: Extract<Part, { kind: 'sentence' }>): Outcome<Found> {
  if (words) return sentenceOf(words, stood);
  const own = [stood, ...childrenOf(stood).filter(({ body }) => stood.body.sentences.length === 0 && body.label === '')];
  const sentences = own.flatMap(({ document: { splitting: { text } }, start, body }) => body.sentences.map((sentence) => ({ start: start + sentence.span.start, end: start + sentence.span.end })).filter((sentence) => !TITLE_ALONE.test(text.slice(sentence.start, sentence.end))));
  const found = sentences.at(nth < 0 ? nth : nth - 1);
  if (stood.at === 0) return wrong({ kind: 'malformed', span, reason: 'It does not say in which clause.' });
  return found ? right({ document: stood.document, span: found }) : wrong({ kind: 'malformed', span, reason: `Clause ${stood.body.address} has no such sentence.` });
}

/** "FINANCE." in front of the text of a clause is no sentence of it. */
const TITLE_ALONE = /^\p{Lu}[\p{Lu}\s&’',-]{2,60}\.$/u;

/** The sentence that begins with some words, else the one that holds them. */
function sentenceOf(words: Passage, stood: Stood): Outcome<Found> {
  const { document } = stood;
  const { text, bodies, starts } = document.splitting;
  const sentences = bodies.slice(stood.at, untilOf(stood)).flatMap((body, i) => body.sentences.map(({ span }) => ({ start: (starts[stood.at + i] ?? 0) + span.start, end: (starts[stood.at + i] ?? 0) + span.end })));
  const placed = sentences.map((sentence) => ({ sentence, at: quotedPlaces(words.text, text, sentence)[0]?.start })).filter(({ at }) => at !== undefined);
  const [found, ...more] = firstFound([placed.filter(({ sentence, at }) => at === sentence.start), placed]).map(({ sentence }) => sentence);
  if (found === undefined) return wrong({ kind: 'text-not-found', quote: words, where: [stood] });
  return more.length === 0 ? right({ document, span: found }) : wrong({ kind: 'malformed', span: words.span, reason: `“${words.text}” begins more than one sentence: say in which clause.` });
}

/** The title of a heading; of an item below one, that heading's. */
function titleOf(stood: Stood, span: Span): Outcome<Found> {
  for (let at: Stood | undefined = stood; at; at = parentOf(at)) {
    const { start, body, document } = at;
    if (body.titleSpan.end > body.titleSpan.start && at.at > 0) return right({ document, span: { start: start + body.titleSpan.start, end: start + body.titleSpan.end } });
  }
  return wrong({ kind: 'malformed', span, reason: 'There is no title here.' });
}
