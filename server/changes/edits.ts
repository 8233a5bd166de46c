/** Instructions → edits of the text before the change. */
import type { Span } from '../../grammar/ast.ts';
import { alike, follows, ordinalOf, successor } from '../../grammar/labels.ts';
import type { Action, Content, Instruction, Label, Part, Position, Target } from '../../grammar/rulechange/ast.ts';
import { splittingOf } from '../../grammar/split.ts';
import type { DocumentState } from '../project/documents.ts';
import { entriesOf, neighbourOf, rootsOf } from './alphabet.ts';
import { placeOfLabel } from './label-places.ts';
import type { NewPlace } from './label-places.ts';
import { besideWords, inPlace, insteadOf, laidOut, stopped, withoutWords } from './laying.ts';
import { holderOf, itemEndingWith, provisionsOf, titledSo, wordsOf } from './targets.ts';
import { TITLE } from '../../grammar/rulechange/named.ts';
import type { Book, Found } from './targets.ts';
import { childrenOf, indentOf, isSetApart, lineBreakOf, lineEndOf, lineStartOf, ownSpanOf, parentOf, prefixOf, spanOf, stoodAt } from './tree.ts';
import type { Stood } from './tree.ts';
import { all, andThen, right, wrong } from './trouble.ts';
import type { Outcome } from './trouble.ts';
import { isWhole, reads } from './reading.ts';
import { patched } from './patching.ts';
import { entryIn } from './entries.ts';
import { inMarksOf } from './quote-style.ts';
import { idsOf, listOf, removed } from './removal.ts';
import { exchange } from './side-by-side.ts';
import { besideRow, withoutRow } from './rows.ts';
import { inSeries } from './series.ts';
import { nearestWords, sameWords } from './words.ts';

/** A replacement in a file, and what it does to provisions. */
export interface ChangeEdit {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** One of all places of some words: an instruction for the clause goes before. */
  readonly everywhere?: boolean;
  /** The new text as it stands in the proposal. */
  readonly source?: Span;
  /** Ids of provisions that go with it, those below them included. */
  readonly removes?: readonly string[];
  /** Ids of provisions that come here from elsewhere, in order. */
  readonly brings?: readonly string[];
  /** Ids of provisions below which numbers are affected. */
  readonly lists?: readonly string[];
}

/** What an instruction says of the text without changing it. */
export interface Claim {
  readonly when: 'now' | 'then';
  readonly provision: Stood;
  readonly content: Content;
}

export interface CarriedOut {
  readonly edits: readonly ChangeEdit[];
  readonly claims: readonly Claim[];
}

const nothing: CarriedOut = { edits: [], claims: [] };

export function carryOut({ action, span }: Instruction, book: Book): Outcome<CarriedOut> {
  switch (action.kind) {
    case 'delete': return edits(deletion(action, book));
    case 'insert': return edits(insertion(action, book, span));
    case 'replace': return edits(replacement(action, book));
    case 'exchange': return edits(exchange(action, book));
    case 'patch': return edits(patched(action, book));
    case 'move': return edits(relocation(action, book, span));
    case 'reads': return action.what.part.kind === 'sentence' ? claimedSentence(action, book) : andThen(provisionsOf(action.what.within, book), ([provision]) => claimed(action, provision));
    case 'renumber': return action.what && action.as ? edits(relabelling(action.what, action.as, book)) : right(nothing);
    case 'consequential':
    case 'falls': return right(nothing);
    case 'unclear': return wrong({ kind: 'malformed', span, reason: action.reason });
  }
}

/** The same of one sentence. */
function claimedSentence({ when, what, content }: Extract<Action, { kind: 'reads' }>, book: Book): Outcome<CarriedOut> {
  return andThen(wordsOf(what, book, false), (found) => {
    const isSo = when === 'then' || found.every(({ document, span }) => sameWords(document.splitting.text.slice(span.start, span.end), content.text));
    if (isSo) return right(nothing);
    return andThen(provisionsOf(what.within, book), (where) => wrong({ kind: 'text-not-found', quote: content, where }));
  });
}

/** What is said to stand there now must stand there. */
function claimed({ when, content }: Extract<Action, { kind: 'reads' }>, provision: Stood | undefined): Outcome<CarriedOut> {
  if (provision === undefined) return right(nothing);
  if (when === 'then' || reads(provision, content.text)) return right({ edits: [], claims: [{ when, provision, content }] });
  const nearest = nearestWords(content.text, provision.document.splitting.text, spanOf(provision));
  return wrong({ kind: 'text-not-found', quote: content, where: [provision], ...(nearest ? { nearest } : {}) });
}

function edits(outcome: Outcome<readonly ChangeEdit[]>): Outcome<CarriedOut> {
  return andThen(outcome, (made) => right({ edits: made, claims: [] }));
}

// ------------------------------------------------------------------------------------------------------------ deletion

function deletion({ what, everywhere = false, orWhole = false }: Extract<Action, { kind: 'delete' }>, book: Book): Outcome<readonly ChangeEdit[]> {
  const all = orWhole && what.part.kind === 'words' ? readingSo(what.within, what.part.quote.text, book) : undefined;
  if (all) return right([removed(all)]);
  if (what.part.kind === 'whole') return andThen(provisionsOf(what.within, book), (provisions) => {
    const entry = entryIn(what, provisions);
    return entry ? andThen(entry, (found) => right([withoutLine(found)])) : right(provisions.map(removed));
  });
  return andThen(wordsOf(what, book, everywhere), (found) => right(what.part.kind === 'row' || what.part.kind === 'table' ? found.map(withoutRow) : found.map(withItsStop).map(({ document, span }) => ({ uri: document.uri, ...withoutWords(document.splitting.text, span) }))));
}

function withoutLine({ document: { uri, splitting: { text } }, span: { start, end } }: Found): ChangeEdit {
  return { uri, start: text.lastIndexOf('\n', start - 1), end, newText: '' };
}

/** The provision that is named, where it reads so, or is called so. */
function readingSo(within: Target['within'], words: string, book: Book): Stood | undefined {
  const found = provisionsOf(within, book);
  const [stood, ...more] = found.kind === 'right' ? found.value : [];
  if (stood === undefined || more.length > 0 || stood.at === 0) return undefined;
  return isWhole(stood, words) ? stood : undefined;
}

/** Words that are a whole sentence but for its stop go with it. */
function withItsStop(found: Found): Found {
  const { document, span } = found;
  const holder = holderOf(document, span.start);
  const sentence = holder?.body.sentences.find((each) => holder.start + each.span.start === span.start && holder.start + each.span.end === span.end + 1);
  return sentence && holder && holder.body.sentences.length > 1 && document.splitting.text.charAt(span.end) === '.' ? { document, span: { start: span.start, end: span.end + 1 } } : found;
}

// ----------------------------------------------------------------------------------------------------------- insertion

type Insertion = Extract<Action, { kind: 'insert' }>;

function insertion(action: Insertion, book: Book, span: Span): Outcome<readonly ChangeEdit[]> {
  const { content, label, apart = false } = action;
  if (action.alphabetical) return alphabetically(action, book, span);
  const at = besideTitle(action, book);
  const labelled = isLabelled(content);
  const item = itemBefore(at, content, book);
  if (item) return right([newProvision({ relation: 'after', stood: item }, content, { label, labelled })]);
  if (at.target.part.kind !== 'whole') return insertedWords(at, content, book);
  if (label && at.relation === 'end' && (!isPlacedByName(action) || hasNumber(action, book))) return andThen(placeOfLabel(label, at.target, book), (place) => right([newProvision(place, content, { label, labelled })]));
  if (at.target.within.length === 0) {
    const own = labelled ? labelIn(content) : undefined;
    const last = own === undefined && apart ? lastOfAll(book) : undefined;
    if (last) return right([newProvision({ relation: 'after', stood: last }, content, { label, labelled })]);
    return own === undefined ? wrong({ kind: 'malformed', span, reason: 'It does not say where to insert the new text.' }) : andThen(placeOfLabel({ parts: own.split('.'), text: own, span: content.span }, at.target, book), (place) => right([newProvision(place, content, { labelled })]));
  }
  if (action.listed) return andThen(provisionsOf(at.target.within, book), (provisions) => all(provisions.map((stood) => enlisted(stood, content, span))));
  return andThen(provisionsOf(at.target.within, book), (provisions) => right(provisions.map((stood) => insertedAt(stood, at.relation, { content, label, labelled, apart }))));
}

/** Each new entry where its first words put it. */
function alphabetically({ content, at: { target } }: Insertion, book: Book, span: Span): Outcome<readonly ChangeEdit[]> {
  const scope: Outcome<readonly Stood[]> = target.within.length === 0 ? right(rootsOf(book)) : provisionsOf(target.within, book);
  return andThen(scope, (around) => all(entriesOf(content).map((entry): Outcome<ChangeEdit> => {
    const place = neighbourOf(entry, around);
    return place ? right(newProvision(place, { ...entry, form: 'block' }, { labelled: false })) : wrong({ kind: 'malformed', span, reason: 'There is no one list in alphabetical order there.' });
  })));
}

/** "Add “x” to the list": its items, or those that a sentence counts up. */
function enlisted(stood: Stood, content: Content, span: Span): Outcome<ChangeEdit> {
  const below = childrenOf(stood).some(({ body }) => body.label !== '' || body.kind === 'item') || listedBelow(stood).length > 0;
  if (below || isLabelled(content)) return right(insertedAt(stood, 'end', { content, labelled: isLabelled(content), apart: true }));
  const hunk = inSeries(stood, content.text);
  return hunk ? right({ uri: stood.document.uri, ...hunk, source: content.span }) : wrong({ kind: 'malformed', span, reason: 'It is not clear which list it speaks of.' });
}

/** "Add a new rule at the end": the last, where all stand in one list. */
function lastOfAll({ documents }: Book): Stood | undefined {
  const [document, ...more] = documents;
  const root = document && more.length === 0 ? stoodAt(document, 0) : undefined;
  const own = root ? childrenOf(root) : [];
  return own.every(({ body }) => body.kind === 'item' && body.label !== '') ? own.at(-1) : undefined;
}

/** "A new section after “Meetings”", "at the end of “Meetings”": the quotation is a title. */
function besideTitle({ at, content, apart = false }: Insertion, book: Book): Position {
  const { relation, target: { within, part } } = at;
  if (part.kind !== 'words' || (!apart && content.form === 'quote' && relation !== 'end' && relation !== 'start')) return at;
  const stood = titledSo(part.quote, within, book);
  const reference = { span: part.quote.span, text: part.quote.text, keyword: TITLE, labels: [], self: false };
  return stood ? { relation, target: { within: [...within, { references: [reference], span: part.quote.span }], part: { kind: 'whole' } } } : at;
}

/** "After “the budget;” insert a new bullet:": the item that ends with the words, where the new one goes on with its list. */
function itemBefore({ relation, target: { within, part } }: Position, content: Content, book: Book): Stood | undefined {
  const item = relation === 'after' && part.kind === 'words' && content.form === 'block' ? itemEndingWith(part.quote, within, book) : undefined;
  const label = item && labelIn(content);
  const goesOn = item && (label === undefined ? BULLET.test(content.text) && BULLET.test(prefixOf(item)) : follows(label, item.body.label));
  return goesOn ? item : undefined;
}

const BULLET = /^\s*[-*•]\s/u;

/** "add new clause 5 at the end of Article 2": the place is named, the number only says how it is numbered. */
function isPlacedByName({ at: { target }, label }: Insertion): boolean {
  const last = target.within.at(-1);
  return last !== undefined && label !== undefined && label.parts.length === 1;
}

/** "Add to 30.2 new point (iv)", where there is a (iv): it comes before that. */
function hasNumber({ at: { target }, label }: Insertion, book: Book): boolean {
  const scope = provisionsOf(target.within, book);
  return scope.kind === 'right' && scope.value.some((stood) => childrenOf(stood).some(({ body }) => body.label !== '' && body.label === label?.parts.at(-1)));
}

interface NewText {
  readonly content: Content;
  readonly label?: Label | undefined;
  readonly labelled: boolean;
  readonly apart?: boolean;
}

function insertedAt(stood: Stood, relation: Position['relation'], text: NewText): ChangeEdit {
  if (relation === 'after' || relation === 'before') return goesOn(text) && relation === 'after' ? appended(stood, text.content) : newProvision({ relation, stood }, text.content, text);
  if (relation === 'end' && GOES_ON_IN_LINES.test(text.content.text) && childrenOf(stood).length === 0 && stood.body.sentences.length > 0) return wordsAndLines(stood, text.content);
  if (relation === 'end' && isNextOf(stood, text)) return newProvision({ relation: 'after', stood }, text.content, text);
  const last = relation === 'end' && stood.body.sentences.length === 0 ? (goesOn(text) ? lastText(stood) : onlyParagraph(stood, text)) : undefined;
  if (last) return appended(last, text.content);
  if (isWordsFor(stood, text)) return relation === 'start' ? prepended(stood, text.content) : appended(stood, text.content);
  const children = childrenOf(stood).filter(({ body }) => body.label !== '' || body.kind !== 'paragraph');
  const stem = relation === 'end' && children.length === 0 && text.labelled ? childrenOf(stood).at(-1) : undefined;
  if (stem && childrenOf(stem).some(({ body }) => body.label !== '')) return insertedAt(stem, relation, text);
  const neighbour = relation === 'start' ? children[0] : children.at(-1) ?? listedBelow(stood).at(-1) ?? (stood.body.kind === 'heading' ? childrenOf(stood).at(-1) : undefined);
  if (neighbour) return newProvision({ relation: relation === 'start' ? 'before' : 'after', stood: neighbour }, text.content, text);
  return newProvision({ relation: 'below', stood }, text.content, text);
}

/** "; or" in one line and "(iv) …" in the next. */
const GOES_ON_IN_LINES = /^\s*[,;:][^\n]*\n\s*\(?[\dA-Za-z]{1,5}[.)]/u;

/** The first line goes on with the words of a provision, and the others stand behind it. */
function wordsAndLines(stood: Stood, content: Content): ChangeEdit {
  const [first = '', ...rest] = content.text.trim().split(/\r?\n/u);
  const words = appended(stood, { ...content, form: 'quote', text: first });
  const lines = laidOut(rest.join('\n'), { indent: indentOf(stood), prefix: '', eol: lineBreakOf(stood.document) });
  return { ...words, end: spanOf(stood).end, newText: `${words.newText}${lineBreakOf(stood.document)}${lines}`, lists: listOf(stood) };
}

/** "(e) …" at the end of (d) comes behind it. */
function isNextOf(stood: Stood, { content, labelled }: NewText): boolean {
  const own = labelled ? labelIn(content) ?? '' : '';
  const { label } = stood.body;
  return own !== '' && label !== '' && alike(own, label) && ordinalOf(own) === ordinalOf(label) + 1 && childrenOf(stood).every(({ body }) => !alike(body.label, own));
}

/** Below a heading with one paragraph a further sentence joins that. */
function onlyParagraph(stood: Stood, { content, labelled, label, apart = false }: NewText): Stood | undefined {
  const [only, ...more] = childrenOf(stood);
  const isOne = only !== undefined && more.length === 0 && only.body.kind === 'paragraph' && only.body.label === '' && childrenOf(only).length === 0 && only.body.sentences.at(-1)?.kind !== 'stem';
  return isOne && !apart && !labelled && label === undefined && content.form === 'quote' ? only : undefined;
}

/** The last text below a heading. */
function lastText(stood: Stood): Stood | undefined {
  const last = childrenOf(stood).at(-1);
  return last && (childrenOf(last).length > 0 ? lastText(last) : last.body.sentences.length > 0 ? last : undefined);
}

/** ", or by the Council": belongs to the sentence before it. */
function goesOn({ content, label, labelled, apart = false }: NewText): boolean {
  return !apart && !labelled && label === undefined && content.form === 'quote' && /^(?:[\p{Ll},;:]|\.{3}|…)/u.test(content.text.trim());
}

/** Whether new text at the end of a provision is more words of it, and no provision of its own. */
function isWordsFor(stood: Stood, { content, label, labelled, apart = false }: NewText): boolean {
  if (apart || label || labelled || content.form === 'block' || stood.body.sentences.length === 0) return false;
  return stood.body.sentences.at(-1)?.kind !== 'stem' || (childrenOf(stood).length === 0 && listedBelow(stood).length === 0);
}

/** Behind "In these rules:" the paragraphs without numbers are its list. */
function listedBelow(stood: Stood): readonly Stood[] {
  const siblings = stood.body.sentences.at(-1)?.kind === 'stem' && parentOf(stood) ? childrenOf(parentOf(stood) ?? stood).filter(({ at }) => at > stood.at) : [];
  const end = siblings.findIndex(({ body }) => body.kind !== 'paragraph' || body.label !== '');
  return end < 0 ? siblings : siblings.slice(0, end);
}

function insertedWords(at: Position, content: Content, book: Book): Outcome<readonly ChangeEdit[]> {
  if (at.target.part.kind === 'row') return andThen(wordsOf(at.target, book, false), (found) => right(found.map((row) => besideRow(row, at.relation, content))));
  return andThen(wordsOf(at.target, book, at.target.within.some(({ references }) => references.length > 1)), (found) => right(found.map((place) => besideFound(at.target.part.kind === 'sentence' && at.relation === 'end' ? withoutStop(place, content) : place, at.relation, content))));
}

/** "At the end of the sentence insert “and the law”": before its stop. */
function withoutStop({ document, span }: Found, { text }: Content): Found {
  const stops = /^[\p{Ll},;(]/u.test(text.trim()) && /[.;]$/u.test(document.splitting.text.slice(span.start, span.end)) ? 1 : 0;
  return { document, span: { start: span.start, end: span.end - stops } };
}

function besideFound({ document, span }: Found, relation: Position['relation'], content: Content): ChangeEdit {
  const offset = relation === 'before' || relation === 'start' ? span.start : span.end;
  return { uri: document.uri, ...besideWords(document.splitting.text, offset, content.text), source: content.span };
}

/** At the end of the provision's own sentences: behind the stop where it is a sentence, before it where it goes on. */
function appended(stood: Stood, content: Content): ChangeEdit {
  const { document, start, body } = stood;
  const text = document.splitting.text;
  const last = body.sentences.at(-1)?.span.end ?? body.length;
  const words = content.text.trim().replace(/^(?:\.{3}|…)\s*/u, '');
  const joins = words !== content.text.trim() || /^[\p{Ll},;:]/u.test(words);
  const own = text.slice(start, start + last);
  // "(c) the Treasurer; and": a word that leads to the next item stands behind the mark.
  const stop = joins && !(/^(?:and|or)$/u.test(words) && own.endsWith(';')) ? /[.;]$/u.exec(own)?.[0] ?? '' : '';
  if (stop !== '' && SHORTENED.test(own)) return { uri: document.uri, ...besideWords(text, start + last, words.endsWith(stop) ? words : `${words}${stop}`), source: content.span };
  const offset = start + last - stop.length;
  const clean = stop !== '' && words.endsWith(stop) ? words.slice(0, -1) : words;
  return { uri: document.uri, ...besideWords(text, offset, clean), source: content.span };
}

/** "… after 10 p.m.": the last stop belongs to the word, and stays with it. */
const SHORTENED = /(?<!\p{L})\p{L}\.\p{L}\.$/u;

function prepended(stood: Stood, content: Content): ChangeEdit {
  const offset = stood.start + (stood.body.sentences[0]?.span.start ?? 0);
  return { uri: stood.document.uri, ...besideWords(stood.document.splitting.text, offset, content.text), source: content.span };
}

// -------------------------------------------------------------------------------------------------------- new clauses

/** Lines of their own, in the manner of the provision beside which they stand. */
function newProvision({ relation, stood }: NewPlace, content: Content, { label, labelled }: Pick<NewText, 'label' | 'labelled'>): ChangeEdit {
  const { document } = stood;
  const eol = lineBreakOf(document);
  const indent = relation === 'below' ? `${indentOf(stood)}${stood.body.kind === 'heading' || stood.at === 0 ? '' : '   '}` : indentOf(stood);
  const prefix = labelled || BULLET.test(content.text) ? '' : newPrefix({ relation, stood }, label);
  const lines = laidOut(content.text, { indent, prefix, eol });
  const apart = isSetApart(besideFirst(stood)) || isOnlyHeading(stood) ? eol : '';
  const common = { uri: document.uri, source: content.span, lists: [relation === 'below' ? stood.body.id : parentOf(stood)?.body.id ?? ''] };
  if (relation === 'before') {
    const start = lineStartOf(document.splitting.text, stood.start);
    return { ...common, start, end: start, newText: `${lines}${eol}${apart}` };
  }
  const end = lineEndOf(document.splitting.text, (relation === 'below' ? ownSpanOf(stood) : spanOf(stood)).end);
  return { ...common, start: end, end, newText: `${eol}${relation === 'below' ? '' : apart}${lines}` };
}

/** A heading with no other beside it that could show whether blank lines stand between them. */
function isOnlyHeading(stood: Stood): boolean {
  const parent = parentOf(stood);
  return stood.body.kind === 'heading' && (parent ? childrenOf(parent) : []).filter(({ body }) => body.kind === 'heading').length < 2;
}

/** The second item of a list in the place of the first: the blank line above that may be no more than the end of what leads into it. */
function besideFirst(stood: Stood): Stood {
  const parent = parentOf(stood);
  const [first, second] = parent && stood.body.label !== '' ? childrenOf(parent).filter(({ body }) => body.kind === stood.body.kind && alike(body.label, stood.body.label)) : [];
  return first?.at === stood.at && second ? second : stood;
}

/** The number of a new provision that came without one: the one that was named, else the next in the list; written as in the list. */
function newPrefix({ relation, stood }: NewPlace, label: Label | undefined): string {
  const wanted = label?.parts.at(-1);
  if (relation === 'below' && wanted !== undefined && /^\d+(?:\.\d+)+$/u.test(stood.body.label)) return `${stood.body.label}.${wanted} `;
  if (relation === 'below' || stood.body.label === '') return wanted === undefined ? (stood.body.kind !== 'heading' ? /^[-*•]\s+/u.exec(prefixOf(stood))?.[0] ?? '' : '') : `${wanted}. `;
  const siblings = parentOf(stood) ? childrenOf(parentOf(stood) ?? stood).map(({ body }) => body.label).filter((each) => each !== '' && alike(each, stood.body.label)) : [];
  const next = relation === 'after' ? successor(stood.body.label, siblings) : stood.body.label;
  const written = stood.body.label;
  const own = wanted === undefined ? next : written.includes('.') ? `${written.slice(0, written.lastIndexOf('.') + 1)}${wanted}` : wanted;
  const prefix = prefixOf(stood);
  const at = prefix.indexOf(written);
  if (stood.body.kind === 'heading' || at < 0) return own === '' ? '' : `${own}. `;
  return `${prefix.slice(0, at)}${own}${prefix.slice(at + written.length)}`;
}

/** Whether new text begins with a number or heading of its own. */
function isLabelled(content: Content): boolean {
  return labelIn(content) !== undefined;
}

function labelIn({ text }: Content): string | undefined {
  const first = splittingOf(text.trim()).bodies[1];
  if (first === undefined) return undefined;
  return first.label !== '' ? first.label : first.kind === 'heading' && /^(?:#|[A-Z][A-Za-z]+ )/u.test(text.trim()) && first.keyword !== '' ? first.keyword : undefined;
}

// --------------------------------------------------------------------------------------------------------- replacement

function replacement({ what, content, everywhere, inTwo = false }: Extract<Action, { kind: 'replace' }>, book: Book): Outcome<readonly ChangeEdit[]> {
  if (what.part.kind === 'whole') return andThen(provisionsOf(what.within, book), (provisions): Outcome<readonly ChangeEdit[]> => {
    const entry = entryIn(what, provisions);
    if (entry) return andThen(entry, ({ document, span }) => right([{ uri: document.uri, ...span, newText: stopped(content.text.trim(), document.splitting.text.slice(span.start, span.end)), source: content.span }]));
    return right(inPlaceOf(provisions.filter(({ at }) => at > 0), content));
  });
  return andThen(wordsOf(what, book, everywhere || what.within.some(({ references }) => references.length > 1)), (found) => right(found.map(({ document, span }) => {
    const styled = inMarks(what.part, content, document.splitting.text.slice(span.start, span.end));
    return { ...exchanged(document, span, withoutNumber(document, span, inTwo || what.part.kind === 'sentence' ? withStop(document, span, styled) : styled)), ...(everywhere ? { everywhere } : {}) };
  })));
}

/** In the quotation marks of the rules, and with the capital letter that the quoted words have there. */
function inMarks(part: Part, content: Content, stands: string): Content {
  const said = part.kind === 'words' ? part.quote.text : content.text;
  const text = inMarksOf(content.text, { said, stands });
  const [was, is] = [said.charAt(0), stands.charAt(0)];
  return { ...content, text: was !== is && was.toUpperCase() === is && /^\p{Ll}/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text };
}

/** Lines with numbers of their own, or under one another, come once: where the first of several provisions stood. */
function inPlaceOf(provisions: readonly Stood[], content: Content): readonly ChangeEdit[] {
  const isOnce = content.form === 'block' || isLabelled(content);
  return provisions.map((stood, at) => (isOnce && at > 0 ? removed(stood) : rewritten(stood, content)));
}

/** New words in the place of others. A stop that the new ones bring along is not written twice. */
function exchanged(document: DocumentState, span: Span, content: Content): ChangeEdit {
  const { uri, splitting: { text } } = document;
  if (content.form === 'block') return { uri, ...span, newText: inPlace(content.text, text, span.start), source: content.span };
  const old = text.slice(span.start, span.end);
  if (content.loose) return exchanged(document, span, { form: 'quote', text: withoutOverlap(content.text, text.slice(span.end, span.end + content.text.length)), span: content.span });
  const stop = /[.,;]$/u.exec(content.text)?.[0];
  const newText = stop !== undefined && !/[.,;]$/u.test(old) && text.startsWith(stop, span.end) ? content.text.slice(0, -1) : content.text;
  if (newText.trim() === '') return { uri, ...withoutWords(text, span) };
  return { uri, ...insteadOf(text, span, newText), source: content.span };
}

/** "Increased from £20 to £30 a year", where " a year" stands there already. */
function withoutOverlap(words: string, behind: string): string {
  const at = [...words.matchAll(/\s/gu)].map(({ index }) => index).find((index) => sameStart(behind, words.slice(index)));
  return at === undefined ? words : words.slice(0, at);
}

function sameStart(text: string, start: string): boolean {
  return text.toLowerCase().startsWith(start.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
}

/** "1.7 The Board …" for the words behind "1.7" repeats the number. */
function withoutNumber(document: DocumentState, { start }: Span, content: Content): Content {
  const holder = holderOf(document, start);
  return holder && !content.text.trim().includes('\n') && start === holder.start + prefixOf(holder).length ? { ...content, text: sameLabel(content.text, holder.body.label) } : content;
}

/** The full stop that goes with the old words at the end of a sentence: none is meant to end without one. */
function withStop({ splitting: { text } }: DocumentState, { start, end }: Span, content: Content): Content {
  const isLast = /^(?:\s+\p{Lu}|\s*(?:\r?\n|$))/u.test(text.slice(end, end + 20));
  return isLast && content.form === 'quote' && text.charAt(end - 1) === '.' ? { ...content, text: stopped(content.text, text.slice(start, end)) } : content;
}

/** A provision with other words, number kept unless the new text brings one; what stood below it is gone unless the new text has it. */
function rewritten(stood: Stood, given: Content): ChangeEdit {
  const { document, body } = stood;
  const content = { ...given, text: stopped(inMarksOf(given.text, { said: given.text, stands: wholeText(stood) }), wholeText(stood)) };
  const eol = lineBreakOf(document);
  const span = spanOf(stood);
  const below = idsOf(stood).slice(1);
  const common = { uri: document.uri, end: span.end, source: content.span, ...(below.length > 0 ? { removes: below } : {}), lists: listOf(stood) };
  const words = laidOut(content.text, { indent: indentOf(stood), prefix: '', eol }).trimStart();
  // The stop behind words that were taken for a title.
  const stop = /[.:]$/u.exec(words)?.[0];
  const end = stop !== undefined && document.splitting.text.startsWith(stop, span.end) ? span.end + 1 : span.end;
  if (isLabelled(content) && (body.kind !== 'heading' || /^(?:#|[A-Z][A-Za-z]+ )/u.test(words))) return { ...common, start: span.start, end, newText: words };
  if (body.kind === 'heading') {
    const own = ownSpanOf(stood).end;
    const gap = /^(?:[ \t]*\r?\n)+/u.exec(document.splitting.text.slice(own, span.end))?.[0] ?? eol;
    return { ...common, start: own, newText: `${gap}${laidOut(content.text, { indent: indentOf(stood), prefix: '', eol })}` };
  }
  const hung = laidOut(content.text, { indent: indentOf(stood), prefix: prefixOf(stood), eol }).slice(indentOf(stood).length + prefixOf(stood).length);
  return { ...common, start: span.start + prefixOf(stood).length, newText: sameLabel(hung, body.label) };
}

/** "4.2 The Board …" for clause 4.2 repeats the number. */
function sameLabel(words: string, label: string): string {
  const [, first = '', rest = ''] = /^\(?([A-Za-z0-9.]{1,12}?)[.)]*\s+([^]*)$/u.exec(words) ?? [];
  return label !== '' && first !== '' && sameWords(first, label) && /\d|^[A-Z]$/u.test(first) ? rest : words;
}

// ------------------------------------------------------------------------------------------------------ moving, labels

function relocation({ what, to, label, manner }: Extract<Action, { kind: 'move' }>, book: Book, span: Span): Outcome<readonly ChangeEdit[]> {
  if (what.part.kind !== 'whole') return wordsMoved(what, to, { book, label });
  const place = provisionsOf(to.target.within, book);
  if (label && label.parts.length > 1 && (manner === undefined || place.kind === 'wrong')) return renamed(what, label, book);
  return andThen(all([provisionsOf(what.within, book), place]), ([moved, places = []]) => {
    const [target] = places;
    if (target === undefined || moved === undefined) return right([]);
    if (moved.some((stood) => holds(stood, target))) return wrong({ kind: 'malformed', span, reason: 'A clause cannot be moved to where it stands itself.' });
    if (manner === 'swap') return right(moved.map((stood) => insteadOfProvision(stood, target)));
    if (manner === 'loosely' && moved.some((stood) => isBeside(stood, target))) return wrong({ kind: 'malformed', span, reason: `It does not say whether it goes before clause ${target.body.address}, behind it or below it.` });
    const isBehind = manner === 'as' && moved.every((stood) => parentOf(stood)?.body.id === parentOf(target)?.body.id && stood.at < target.at);
    return right(moved.flatMap((stood) => [removed(stood), brought(stood, isBehind ? 'after' : to.relation, target, manner === undefined && label ? numberOf(stood, label) : undefined)]));
  });
}

function holds(stood: Stood, { document, start }: Stood): boolean {
  return stood.document === document && spanOf(stood).start <= start && start < spanOf(stood).end;
}

/** "Move rule 3(c) to rule 5 as 5(c)": its number says where it goes. */
function renamed(what: Target, label: Label, book: Book): Outcome<readonly ChangeEdit[]> {
  return andThen(all([provisionsOf(what.within, book)]), ([moved = []]) => {
    const [stood, ...more] = moved;
    if (stood === undefined || more.length > 0) return wrong({ kind: 'malformed', span: label.span, reason: 'It does not say which of them is to have this number.' });
    return andThen(placeOfLabel(label, { within: [], part: { kind: 'whole' } }, book), ({ relation, stood: target }) => (holds(stood, target)
      ? wrong({ kind: 'malformed', span: label.span, reason: 'A clause cannot be moved to where it stands itself.' })
      : right([removed(stood), brought(stood, relation === 'below' ? 'end' : relation, target, numberOf(stood, label))])));
  });
}

/** Written out in full where its own is: 3.2, not 2. */
function numberOf({ body: { label } }: Stood, { parts }: Label): string {
  return label.includes('.') ? parts.join('.') : parts.at(-1) ?? '';
}

/** In one list, or with nothing that it could go below. */
function isBeside(stood: Stood, target: Stood): boolean {
  return parentOf(stood)?.body.id === parentOf(target)?.body.id || (target.body.kind !== 'heading' && childrenOf(target).length === 0);
}

/** "Move the second sentence of clause 4 to the end of clause 5". */
function wordsMoved(what: Target, to: Position, { book, label }: { readonly book: Book; readonly label: Label | undefined }): Outcome<readonly ChangeEdit[]> {
  if (label && to.target.within.length === 0) return setApart(what, label, book);
  return andThen(wordsOf(what, book, false), (found) => andThen(provisionsOf(to.target.within, book), (places) => right(found.flatMap(({ document, span }) => {
    const { uri, splitting: { text } } = document;
    const content: Content = { form: 'quote', text: text.slice(span.start, span.end), span };
    return [{ uri, ...withoutWords(text, span) }, ...places.map((stood) => {
      const { source: _, ...edit } = insertedAt(stood, to.relation, { content, labelled: false });
      return edit;
    })];
  }))));
}

/** "The second sentence of clause 4 becomes clause 5": a provision of its own. */
function setApart(what: Target, label: Label, book: Book): Outcome<readonly ChangeEdit[]> {
  return andThen(wordsOf(what, book, false), (found) => andThen(placeOfLabel({ ...label, parts: label.behind ?? label.parts }, { within: [], part: { kind: 'whole' } }, book), (place) => right(found.flatMap(({ document, span }) => {
    const { uri, splitting: { text } } = document;
    const { source: _, ...edit } = newProvision(place, { form: 'quote', text: text.slice(span.start, span.end), span }, { label, labelled: false });
    return [{ uri, ...withoutWords(text, span) }, edit];
  }))));
}

/** A provision in the lines and under the number of another, and with its stop: the last item of a list ends the sentence, whichever it is. */
function insteadOfProvision(stood: Stood, target: Stood): ChangeEdit {
  const [words, stop] = [wholeText(stood), LAST_STOP.exec(wholeText(target))?.[0]];
  const ended = stop !== undefined && LAST_STOP.test(words) ? words.replace(LAST_STOP, stop) : words;
  const [was, now] = [indentOf(stood), indentOf(target)];
  const newText = relabelledAs(ended, stood, target.body.label).split('\n').map((line, at) => (at > 0 && line.startsWith(was) ? now + line.slice(was.length) : line)).join('\n');
  return { uri: target.document.uri, ...spanOf(target), newText, removes: idsOf(target), brings: idsOf(stood), lists: listOf(target) };
}

function wholeText(stood: Stood): string {
  const { start, end } = spanOf(stood);
  return stood.document.splitting.text.slice(start, end);
}

const LAST_STOP = /[.;,:](?:\s+(?:and|or))?$/u;

function brought(stood: Stood, relation: Position['relation'], target: Stood, given?: string): ChangeEdit {
  const { document } = stood;
  const span = spanOf(stood);
  const text = document.splitting.text.slice(lineStartOf(document.splitting.text, span.start), lineEndOf(document.splitting.text, span.end));
  const label = given ?? (relation === 'before' || relation === 'start' ? labelBefore(target, stood) : successorOf(relation === 'after' ? target : lastIn(target, stood), stood));
  const content: Content = { form: 'block', text: label === '' || target.body.id === parentOf(stood)?.body.id ? text : relabelledAs(text, stood, label), span };
  const { source: _, ...edit } = insertedAt(target, relation, { content, labelled: true });
  return { ...edit, brings: idsOf(stood) };
}

/** Where the clauses are counted through all parts, clause 6 before clause 7 stays clause 6. */
function labelBefore({ body }: Stood, moved: Stood): string {
  return follows(body.label, moved.body.label) ? moved.body.label : body.label;
}

/** The last of the list that a provision joins. */
function lastIn(target: Stood, { body: { label, kind } }: Stood): Stood | undefined {
  return childrenOf(target).findLast(({ body }) => body.kind === kind && body.label !== '' && alike(body.label, label));
}

function successorOf(last: Stood | undefined, { body }: Stood): string {
  return last === undefined ? '' : successor(last.body.label, [last.body.label, body.label]);
}

/** A clause that moves is numbered by its new place; otherwise it would seem to stand below its neighbour. */
function relabelledAs(text: string, { body }: Stood, label: string): string {
  const at = text.indexOf(body.label);
  if (body.label === '' || at < 0 || !alike(body.label, label)) return text;
  return text.slice(0, at) + label + text.slice(at + body.label.length);
}

function relabelling(what: Target, label: Label, book: Book): Outcome<readonly ChangeEdit[]> {
  return andThen(provisionsOf(what.within, book), ([stood]): Outcome<readonly ChangeEdit[]> => {
    if (stood === undefined || stood.body.labelSpan.end <= stood.body.labelSpan.start) return wrong({ kind: 'malformed', span: label.span, reason: 'This provision has no number.' });
    if (isElsewhere(stood, label)) return renamed(what, label, book);
    const { start, body, document: { uri } } = stood;
    const written = numberOf(stood, label);
    return right([{ uri, start: start + body.labelSpan.start, end: start + body.labelSpan.end, newText: written, source: label.span }, ...repeated(stood, written)]);
  });
}

/** "Rule 3(c) becomes rule 5(c)": it stands in rule 3. */
function isElsewhere(stood: Stood, { parts }: Label): boolean {
  const path = parentOf(stood)?.body.address.split('.') ?? [];
  const outer = parts.slice(0, -1);
  return outer.length > 0 && !stood.body.label.includes('.') && outer.join('.').toLowerCase() !== path.slice(-outer.length).join('.').toLowerCase();
}

/** The numbers below that repeat it: 4.1 in clause 4. */
function repeated(stood: Stood, written: string): readonly ChangeEdit[] {
  const { body: { label, keyword }, document: { uri } } = stood;
  return keyword === '' && label === written ? [] : childrenOf(stood).flatMap((child) => {
    const at = child.start + child.body.labelSpan.start;
    const now = `${written}${child.body.label.slice(label.length)}`;
    return child.body.label.startsWith(`${label}.`) && child.body.labelSpan.end > child.body.labelSpan.start ? [{ uri, start: at, end: child.start + child.body.labelSpan.end, newText: now }, ...repeated(child, now)] : [];
  });
}
