import type { Reference } from './ast.ts';
import { alike, isFirst, LABEL_WORDS, romanValue } from './labels.ts';

/**
 * Every reference to a provision in a text, in order: "clause 40.2(b)", "Chapter 4 Clause IV.4.A", "paragraph (b) above", "clauses 2–11",
 * "clauses 4 and 5" (two references), "this clause", "these rules". A label is read only behind a keyword, or where it cannot be a number.
 */
export function findReferences(text: string): readonly Reference[] {
  const found: Reference[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(text); start !== null; start = START.exec(text)) {
    const references = referencesAt(text, start.index, start[0]);
    shareDocument(text, found, references[0]);
    found.push(...references.map((reference) => inBrackets(text, found.at(-1), reference)));
    START.lastIndex = Math.max(references.at(-1)?.span.end ?? 0, start.index + start[0].length);
  }
  return found;
}

/** "§4.3(d) and §4.3(e) of the Charter": the document that is named last is that of all that are joined. */
function shareDocument(text: string, found: Reference[], last: Reference | undefined): void {
  let next = last;
  for (let at = found.length - 1; at >= 0 && next?.document !== undefined; at--) {
    const one = found[at];
    if (one === undefined || one.self || one.document !== undefined || !JOINED.test(text.slice(one.span.end, next.span.start).slice(0, LONGEST_NAME))) return;
    next = { ...one, document: next.document };
    found[at] = next;
  }
}

/** "operates with Sections 58–61 of the Constitution, which lay down its tasks (Section 59.2)": of the document that the sentence has named. */
function inBrackets(text: string, last: Reference | undefined, reference: Reference): Reference {
  if (last?.document === undefined || reference.document !== undefined || last.keyword !== reference.keyword) return reference;
  const { start, end } = reference.span;
  const between = text.slice(last.span.end, start);
  const alone = between.endsWith('(') && text.startsWith(')', end) && between.length < LONGEST_SENTENCE && !/[.;]\s/u.test(between);
  return alone ? { ...reference, document: last.document } : reference;
}

const JOINED = /^\s*(?:,|,?\s*(?:and|or|and\/or|&))\s*$/;

// -------------------------------------------------------------------------------------------------------- vocabulary

/** Keywords that stand before a label, in the singular. */
const WORDS = 'standing order|sub-?paragraph|sub-?clause|sub-?section|sub-?rule|paragraph|chapter|article|clause|section|schedule|appendix|'
  + 'annex|rule|part|regulation|division|canon|bye?-?law|law|statute|ordinance|item|point|title|book|order';
const SHORT: Readonly<Record<string, string>> = {
  art: 'article', cl: 'clause', s: 'section', sec: 'section', sect: 'section', para: 'paragraph', ch: 'chapter', sch: 'schedule', sched: 'schedule',
  app: 'appendix', reg: 'regulation', r: 'rule', pt: 'part',
};
const ABBREVIATED = `(?:${Object.keys(SHORT).join('|')})s?\\.(?=\\s?[\\d(§])|ss\\.(?=\\s?\\d)`;
const SECTION_SIGN = '§{1,2}|&sect;(?:&sect;)?';
const DOCUMENT_WORDS = 'rules|articles|by-?laws|bye-?laws|regulations|standing orders|constitution|charter|statutes?|document|rulebook|policy|procedure|code|'
  + 'agreement|memorandum|provisions|terms';

/** Words behind which a number with a point can only be that of a provision: "subject to 4.4", "save as provided in 6.4". */
const POINTING = 'subject to|notwithstanding|without prejudice to|pursuant to|in accordance with|in terms of|referred to in|mentioned in|named in|listed in|described in|specified in|required by|under|'
  + '(?:provided|stated|set out|permitted|allowed|laid down|prescribed) (?:for )?(?:in|by|under|at)';

/** What "this" and "these" point to: any keyword that is no everyday word. */
const SELF_WORDS = `${WORDS.split('|').filter((word) => !/^(?:law|statute|ordinance|item|point|title|book|order)$/.test(word)).join('|')}|${DOCUMENT_WORDS}`;
const START = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:th(?:is|ese)\\s+(?=(?:${SELF_WORDS})s?\\b)|(?:${WORDS}|appendice)(?:e?s)?(?=[\\s(]|&nbsp;|$)|${ABBREVIATED}`
  + `|(?<!\\d\\.)\\d{1,3}\\.[\\p{L}\\p{N}]{1,8}\\.[\\p{L}\\p{N}]|[A-Z]{1,2}-\\d{1,3}\\.\\d)|(?<=(?<![\\p{L}])(?:${POINTING})\\s)(?:\\d{1,3}|[A-Z])\\.\\d{1,3}(?![\\p{L}\\d.]\\d|,\\d)|${SECTION_SIGN}`, 'giu',
);

// --------------------------------------------------------------------------------------------------------- one place

function referencesAt(text: string, at: number, opening: string): readonly Reference[] {
  if (/^th/i.test(opening)) return selfReference(text, at, opening);
  if (/^(?:\d|[A-Z]\.|[A-Z]{1,2}-\d)/.test(opening) && !new RegExp(`^(?:${ABBREVIATED})`, 'i').test(opening)) return bareReference(text, at, opening);
  const keyword = keywordAt(text, at, opening);
  const first = labelAt(text, keyword.end);
  if (first === undefined || isOrdinary(text, keyword, first) || isOwnLabel(text, at, first.end)) return [];
  const head = withKeyword(text, at, keyword, first);
  const list = [head, ...(head.through === undefined ? listed(text, head, keyword) : [])];
  const end = list.at(-1)?.span.end ?? at;
  const document = documentBehind(text, end) ?? documentBehind(text, skip(MORE_LABELS, text, end)) ?? codeBehind(text, end, opening.startsWith('§')) ?? documentBefore(text, at);
  return list.map((reference) => (document === undefined ? withDirection(text, reference) : { ...reference, document }));
}

/** "Schedule 1 clauses 4 and 6(c) of the Constitution" */
const MORE_LABELS = /(?:(?:,|,?\s+(?:and|or))\s+\d{1,3}(?:[.(][\da-z]{1,4}\)?)*)*/y;

interface Keyword {
  /** Lower case, singular, in full. */
  readonly name: string;
  readonly plural: boolean;
  /** The first character behind the keyword and its white space. */
  readonly end: number;
}

function keywordAt(text: string, at: number, opening: string): Keyword {
  const written = opening.toLowerCase().replace(/\s+/g, ' ').trim();
  const either = match(ONE_OR_MORE, text, at + opening.length)?.length ?? 0;
  const end = skip(SPACE, text, at + opening.length + either);
  if (/^[§&]/.test(written)) return { name: 'section', plural: written.startsWith('§§') || written.includes(';&'), end };
  if (written.endsWith('.')) return { name: fullName(written.slice(0, -1)), plural: /(?:^ss|[a-z]{2}s)\.$/.test(written), end };
  const name = singular(written);
  return { name, plural: name !== written || either > 0, end };
}

/** "section(s) 4 and 5" */
const ONE_OR_MORE = /\((?:s|es)\)/y;

function fullName(short: string): string {
  return SHORT[short] ?? SHORT[short.slice(0, -1)] ?? short;
}

function singular(word: string): string {
  if (word === 'appendices') return 'appendix';
  return word.endsWith('annexes') ? 'annex' : word.replace(/s$/, '');
}

/** "this clause" and "these rules" point to where they stand; "this Article 5" is read like any other. */
function selfReference(text: string, at: number, opening: string): readonly Reference[] {
  const noun = match(SELF_NOUN, text, at + opening.length);
  if (noun === undefined) return [];
  const end = at + opening.length + noun.length;
  if (labelAt(text, skip(SPACE, text, end)) !== undefined && !/^these/i.test(opening)) return referencesAt(text, at + opening.length, noun);
  const keyword = `${opening.trim()} ${noun}`.toLowerCase().replace(/\s+/g, ' ');
  return [{ span: { start: at, end }, text: text.slice(at, end), keyword, labels: [], self: true }];
}

const SELF_NOUN = new RegExp(`(?:${SELF_WORDS})s?\\b`, 'iy');

/** A label without a keyword is one only where it cannot be a number or a date: 4.II.4.A; or behind a word that points to one. */
function bareReference(text: string, at: number, opening: string): readonly Reference[] {
  const label = labelAt(text, at);
  if (label !== undefined && POINTED.test(opening) && !isOrdinary(text, BARE, label)) {
    const head = { span: { start: at, end: label.end }, text: text.slice(at, label.end), keyword: '', labels: label.parts, self: false };
    return match(MEASURED, text, label.end) === undefined ? [head, ...listed(text, head, BARE)] : [];
  }
  if (label === undefined || label.parts.length < 3 || label.parts.every((part) => /^\d/.test(part))) return [];
  return [{ span: { start: at, end: label.end }, text: text.slice(at, label.end), keyword: '', labels: label.parts, self: false }];
}

const POINTED = /^(?:\d{1,3}|[A-Z])\.\d{1,3}$/;
const BARE: Keyword = { name: '', plural: true, end: 0 };
/** "under 3.5 metres", "subject to 2.5 million". */
const MEASURED = /\s+(?:million|thousand|metres?|meters?|miles?|k[gm]|kilo\w+|litres?|hours?|days?|weeks?|months?|years?|pounds?|euros?|dollars?|points?|times|acres?|hectares?|tonnes?)\b/y;

/** "Section 5.03 Powers of the Chair. The Chair …", "- ARTICLE II. ELDERS": what a text opens with is its own label where a title follows. */
function isOwnLabel(text: string, at: number, end: number): boolean {
  if (at > LONGEST_OPENING || !/^[\s*_"“‘•-]*$/.test(text.slice(0, at))) return false;
  const behind = match(TITLE_FOLLOWS, text, end) ?? match(MORE_NUMBERS_AND_TITLE, text, end);
  return behind !== undefined && match(KEYWORD_HERE, text, end + behind.length) === undefined;
}

const LONGEST_OPENING = 8;
/** "RULE 2.5.1 & 2.6 - UNIFORM" */
const MORE_NUMBERS_AND_TITLE = /(?:\s*(?:&|,|and)\s*\d{1,3}(?:\.\d{1,3})*)+\s+[–—-](?=\s+\p{Lu})/yu;
const TITLE_FOLLOWS = /[*_]{0,3}\s*(?:[.:–—-](?=\s+\S|[*_])|[*_"“]{0,3}(?=\p{Lu}\p{L}))/yu;

/** "Part 2 hours", "a rule I like": a keyword in its everyday meaning. */
function isOrdinary(text: string, keyword: Keyword, label: Label): boolean {
  const [only = ''] = label.parts;
  if (match(SHARE, text, label.end) !== undefined || match(OF_LAND, text, label.end) !== undefined) return true;
  if (match(STATUTE_NUMBER, text, label.end) !== undefined || label.parts.slice(1).some((part) => /^\d{4}/.test(part))) return true;
  if (LEGAL.has(keyword.name) && isOfState(text, keyword, label)) return true;
  if (label.parts.length > 1 || label.bracketed) return false;
  if (match(NUMBER_GOES_ON, text, label.end) !== undefined || YEAR.test(only)) return /^\d+$/.test(only);
  if (/^[AI]$/.test(only) && match(WORD_FOLLOWS, text, label.end) !== undefined && !/^(?:appendix|schedule|annex|part)$/.test(keyword.name)) return true;
  return /^\d+$/.test(only) && EVERYDAY.has(keyword.name) && match(UNIT, text, label.end) !== undefined;
}

/** What rules are called, and what states make. */
const LEGAL: ReadonlySet<string> = new Set(['law', 'statute', 'ordinance']);

/** "Under Law 3" points to one of these laws; "the law 3", "Public Law 94", "Law 12 of 2004", "Law 5/2019" do not. */
function isOfState(text: string, { end }: Keyword, { parts: [first = '', ...more], end: behind }: Label): boolean {
  const lead = /(?:(?:^|[^\p{L}])(\p{L}+)[\s"“(]*)?\b(?:Laws?|Statutes?|Ordinances?)\s+(?:Nos?\.\s?)?$/u.exec(text.slice(Math.max(0, end - LONGEST_LEAD), end));
  return lead === null || /^\p{Lu}/u.test(lead[1] ?? '') && !STARTS_SENTENCE.test(lead[1] ?? '') || !/^\d{1,3}[A-Z]?$/.test(first) || more.some((part) => /^\d{3}/.test(part)) || /^(?:\s+of\s+\d|\/\d|-\d)/.test(text.slice(behind, behind + 12));
}

const LONGEST_LEAD = 50;
const STARTS_SENTENCE = /^(?:In|Under|By|Subject|See|And|Or|If|Where|Unless|Both|Neither|To|Of|From|With|Without|Notwithstanding|For|As|Nothing|Amend|Delete|After|Before|Replace)$/;

/** Keywords that stand before numbers in everyday English too. */
const EVERYDAY: ReadonlySet<string> = new Set(['part', 'item', 'point', 'title', 'book', 'order']);
/** "Model Rules 2020" is a title. */
const YEAR = /^(?:1[89]|2[01])\d\d$/;
/** "Section 21, Township 5 North": a square of land. */
const OF_LAND = /,?\s+(?:Township|T\.?\s?\d)/y;
/** "§38-33-106", "Section 53.4958": the numbering of a collection of statutes. */
const STATUTE_NUMBER = /-\d[\w.]*-\d/y;
const NUMBER_GOES_ON = /[,.]?\d/y;
const SHARE = /\s*%|\s+(?:per ?cent|percent)\b/y;

/** A word that can follow a label is left out: "clause A applies". */
const WORD_FOLLOWS = /\s+(?!(?:above|and|applies|apply|as|below|by|does|for|has|if|in|is|may|must|of|or|shall|through|to|unless|was|when|where|will|with)\b)[a-z]{2}/y;
const UNIT = /\s+(?:hours?|days?|weeks?|months?|years?|members|people|persons|votes|times|minutes)\b/y;

// ------------------------------------------------------------------------------------------------------------- chains

/** Goes on with "Clause IV.4.A" behind "Chapter 4", or with "of Chapter 4" behind "Clause IV.4.A": the outer label comes first either way. */
function withKeyword(text: string, at: number, keyword: Keyword, label: Label): Reference {
  let chain: Chain = { keyword, label, outer: label.parts, inner: [] };
  for (let links = 0; links < MOST_LINKS; links++) {
    const longer = lengthened(text, chain);
    if (longer === undefined) break;
    chain = longer;
  }
  const range = chain.label === label ? throughAt(text, keyword, label) : undefined;
  const end = range?.end ?? chain.label.end;
  const plain = { span: { start: at, end }, text: text.slice(at, end), keyword: chain.keyword.name, labels: [...chain.outer, ...chain.inner], self: false };
  return range === undefined ? plain : { ...plain, through: range.text };
}

/** Labels read so far: what comes next stands under `outer` or above both. */
interface Chain {
  readonly keyword: Keyword;
  readonly label: Label;
  readonly outer: readonly string[];
  readonly inner: readonly string[];
}

const MOST_LINKS = 8;

function lengthened(text: string, chain: Chain): Chain | undefined {
  const below = linked(text, INNER_LINK, chain.label.end);
  if (below !== undefined && !isNextInList(text, chain, below.keyword)) return { ...chain, label: below.label, outer: [...chain.outer, ...below.label.parts] };
  const above = linked(text, OUTER_LINK, chain.label.end);
  return above && { ...above, outer: above.label.parts, inner: [...chain.outer, ...chain.inner] };
}

/** "section 3(5), section 12(1)" and "paragraph 9, Bylaw 2" are two places; "Schedule 2, paragraph 3" is one. */
function isNextInList(text: string, chain: Chain, next: Keyword): boolean {
  return text[chain.label.end] === ',' && (next.name === chain.keyword.name || /^(?:paragraph|sub-?paragraph|item|point|sub-?clause|sub-?section)$/.test(chain.keyword.name));
}

const INNER_LINK = new RegExp(`,?\\s+(?=(?:${WORDS})s?[\\s(]|${ABBREVIATED}|§)`, 'iy');
const OUTER_LINK = new RegExp(`\\s+(?:of|in|to|under)\\s+(?:the\\s+)?(?=(?:${WORDS})s?[\\s(]|${ABBREVIATED}|§)`, 'iy');
const KEYWORD_HERE = new RegExp(`(?:${WORDS})s?(?=[\\s(])|${ABBREVIATED}|${SECTION_SIGN}`, 'iy');

function linked(text: string, link: RegExp, at: number): { keyword: Keyword; label: Label } | undefined {
  const joint = match(link, text, at);
  const opening = joint === undefined ? undefined : match(KEYWORD_HERE, text, at + joint.length);
  if (joint === undefined || opening === undefined) return undefined;
  const keyword = keywordAt(text, at + joint.length, opening);
  const label = labelAt(text, keyword.end);
  return label === undefined || isOrdinary(text, keyword, label) ? undefined : { keyword, label };
}

// ---------------------------------------------------------------------------------------------------- ranges and lists

function throughAt(text: string, keyword: Keyword, label: Label): { text: string; end: number } | undefined {
  const joint = match(keyword.plural ? PLURAL_RANGE : RANGE, text, label.end);
  const last = joint === undefined ? undefined : labelAt(text, label.end + joint.length);
  if (last === undefined || !alike(last.parts.at(-1) ?? '', label.parts.at(-1) ?? '')) return undefined;
  return { text: last.parts.join('.'), end: last.end };
}

const RANGE = /\s?[–—-]\s?(?=[\dA-Za-z(])/y;
const PLURAL_RANGE = /\s?[–—-]\s?(?=[\dA-Za-z(])|\s+(?:to|through|until)\s+(?=[\dA-Z(])/y;

/** The further references of "clauses 4, 5(1) and 7" and "clause 4(1) or (2)": each has the keyword, and what its brackets leave out. */
function listed(text: string, head: Reference, keyword: Keyword): Reference[] {
  const references: Reference[] = [];
  let previous = head;
  for (let next = nextListed(text, previous, keyword); next !== undefined; next = nextListed(text, previous, keyword)) {
    references.push(next);
    previous = next;
  }
  return references;
}

function nextListed(text: string, previous: Reference, keyword: Keyword): Reference | undefined {
  const { end } = previous.span;
  const joint = match(LIST_JOINT, text, end);
  const label = joint === undefined ? undefined : labelAt(text, end + joint.length);
  if (joint === undefined || label === undefined || isOrdinary(text, keyword, label)) return undefined;
  const labels = label.bracketed ? completed(previous.labels, label.parts) : label.parts;
  if (labels === undefined || (!label.bracketed && !(keyword.plural && alike(labels[0] ?? '', previous.labels[0] ?? '')))) return undefined;
  const start = end + joint.length;
  const range = throughAt(text, keyword, label);
  const plain = { span: { start, end: range?.end ?? label.end }, text: text.slice(start, range?.end ?? label.end), keyword: previous.keyword, labels, self: false };
  return range === undefined ? plain : { ...plain, through: range.text };
}

const LIST_JOINT = /(?:\s*,?\s+(?:and\/or|and|or|&)\s+|\s*,\s+)(?=[\dA-Z(§])§?/y;

/** 4(1)(a) and (b) is 4(1)(b): the bracket takes the place of the last label of its kind. */
function completed(labels: readonly string[], brackets: readonly string[]): readonly string[] | undefined {
  const [first = ''] = brackets;
  for (let at = labels.length - 1; at >= 0; at--) {
    if (alike(labels[at] ?? '', first)) return [...labels.slice(0, at), ...brackets];
  }
  return undefined;
}

// ------------------------------------------------------------------------------------------------------------- labels

interface Label {
  readonly parts: readonly string[];
  readonly bracketed: boolean;
  readonly end: number;
}

const HEAD = new RegExp(String.raw`(?:\d{1,4}[A-Za-z]?(?![A-Za-z\d])|\d{1,3}[ivxl]{2,6}(?![A-Za-z\d])|[A-Z]\d{1,3}(?![A-Za-z\d])|[IVXLC]{1,7}(?![A-Za-z\d])|[A-Z](?![A-Za-z\d'’])|[ivxl]{2,7}(?![A-Za-z\d])|(?:${LABEL_WORDS})(?![A-Za-z]))`, 'y');
/** "M-2.04". */
const DASHED = /[A-Z]{1,2}-\d{1,3}(?:\.\d{1,4}[A-Z]?){1,3}(?![A-Za-z\d])/y;
const PART = /\.(?:\d{1,4}[A-Za-z]?|[IVXLC]{1,7}|[A-Z]|[a-z]|[ivxl]{2,7})(?![A-Za-z\d])/y;
const BRACKET = /\s?\(\s?(\d{1,3}[A-Za-z]?|[A-Za-z]|[ivxl]{2,7}|[IVXL]{2,7}|([A-Za-z])\2)\s?\)/y;
const SPACED = / ([IVX]{1,5}) ([A-Z])(?=[\s,.;)]|$)/y;

/** The label at an offset, with all its parts: `II.4.A`, `40.2(b)`, `(b)(ii)`, `20A`, `7viii`, `10.2 I F`. */
function labelAt(text: string, at: number): Label | undefined {
  const sign = match(/(?:§|&sect;)\s?/y, text, at)?.length ?? 0;
  const dashed = match(DASHED, text, at + sign);
  if (dashed !== undefined) return { parts: dashed.split(/[-.]/), bracketed: false, end: at + sign + dashed.length };
  const written = match(HEAD, text, at + sign);
  const head = written !== undefined && /^[a-z]/.test(written) && romanValue(written) === 0 ? undefined : written;
  let end = at + sign + (head?.length ?? 0);
  const parts = head === undefined ? [] : splitSuffix(head);
  if (head !== undefined) end = takeParts(text, end, parts);
  if (parts.length > 1) end = takeSpaced(text, end, parts);
  end = takeHalfBracket(text, takeBrackets(text, end, parts), parts);
  return parts.length === 0 ? undefined : { parts, bracketed: head === undefined, end };
}

function takeParts(text: string, at: number, parts: string[]): number {
  let end = at;
  for (let part = match(PART, text, end); part !== undefined; part = match(PART, text, end)) {
    parts.push(part.slice(1));
    end += part.length;
  }
  return end;
}

/** 7viii is 7, viii; 20A stays one label. */
function splitSuffix(head: string): string[] {
  const [, digits, suffix] = /^(\d+)([ivxl]{2,})$/.exec(head) ?? [];
  return digits !== undefined && suffix !== undefined && romanValue(suffix) > 0 ? [digits, suffix] : [head];
}

function takeSpaced(text: string, at: number, parts: string[]): number {
  SPACED.lastIndex = at;
  const found = SPACED.exec(text);
  if (found === null) return at;
  parts.push(found[1] ?? '', found[2] ?? '');
  return at + found[0].length;
}

function takeBrackets(text: string, at: number, parts: string[]): number {
  let end = at;
  for (BRACKET.lastIndex = end; ; BRACKET.lastIndex = end) {
    const found = BRACKET.exec(text);
    if (found === null || !isBracketLabel(found[1] ?? '', parts, found[0])) return end;
    parts.push(found[1] ?? '');
    end += found[0].length;
  }
}

/** "Rule 4 e)", not within brackets that it may close. */
function takeHalfBracket(text: string, at: number, parts: string[]): number {
  const half = /^\d/.test(parts.at(-1) ?? '') ? match(HALF_BRACKET, text, at) : undefined;
  if (half === undefined || /\([^()]*$/.test(text.slice(Math.max(0, at - LONGEST_NAME), at))) return at;
  parts.push(half.slice(1, -1));
  return at + half.length;
}

const HALF_BRACKET = / (?:[a-z]|[ivx]{2,5})\)(?![\p{L}\p{N}])/uy;

/** "three (3)" repeats a number in figures; a space before a bracket is allowed only where a label cannot be such a figure. */
function isBracketLabel(label: string, parts: readonly string[], written: string): boolean {
  if (label.length > 1 && !/\d/.test(label) && romanValue(label) === 0 && !/^(.)\1$/.test(label)) return false;
  return !/^\s/.test(written) || parts.length === 0 || !/^\d+$/.test(label) || isFirst(label);
}

// ------------------------------------------------------------------------------------- where it points, and whither else

/** "paragraph (b) above": the direction belongs to the reference. */
function withDirection(text: string, reference: Reference): Reference {
  const { start, end } = reference.span;
  const direction = match(DIRECTION, text, end);
  if (direction === undefined) return reference;
  const span = { start, end: end + direction.length };
  return { ...reference, span, text: text.slice(span.start, span.end) };
}

const DIRECTION = /\s+(?:above|below|hereof|hereto)\b/y;

/** "of the Internal Revenue Code", "of its standing orders"; not "of these rules", "of this Schedule". */
function documentBehind(text: string, at: number): string | undefined {
  const joint = match(OF_DOCUMENT, text, at);
  if (joint === undefined) return undefined;
  const from = at + joint.length;
  const named = match(CAPITALISED_NAME, text, from) ?? match(PLAIN_NAME, text, from);
  // "of those Orders", "of which": whatever they are, they are not this document.
  const other = match(OTHER_DOCUMENT, text, at)?.trim();
  if (other !== undefined) return other;
  return /(?:^|\)),?\s+of\b/.test(joint) || DOCUMENT_NAME.test(named ?? '') ? named : undefined;
}

/** Behind "in", "to" and "under" only these words name a document: "under rule 5 to Congress" does not. */
const DOCUMENT_NAME = new RegExp(`\\b(?:${DOCUMENT_WORDS}|act|law|treaty|directive|convention|ordinance)\\b`, 'i');

const OTHER_DOCUMENT = /,?\s+of\s+(?:which|(?:those|such|the (?:old|former|previous|earlier|repealed|replaced))\s+[\p{L}-]{1,30})(?![\p{L}-])/yu;
const OF_DOCUMENT = /(?:,?\s+(?:et seqq?\.?|ff?\.?|(?:Amendment|Sentence|Footnote|Table|Form)\s+\d{1,3}))?(?:\s+\([^()]{1,80}\))?,?\s+(?:of|in|to|under)\s+(?:the\s+|its\s+|our\s+|their\s+|that\s+|any\s+|an?\s+|said\s+){0,2}["“'‘[*_]{0,2}(?!th(?:is|ese|e)\b)/y;
const CAPITALISED_NAME = /(?:(?:19|20)\d\d\s+)?\p{Lu}[\p{L}\p{N}.’'&-]*(?:\s+(?:of\s+|on\s+|for\s+|and\s+|the\s+){0,2}[\p{Lu}\d][\p{L}\p{N}’'&-]*){0,8}/uy;
const PLAIN_NAME = new RegExp(`(?:[a-z-]{1,20}\\s+){0,2}(?:${DOCUMENT_WORDS}|act|law|contract|lease|agenda|treaty|directive|convention|ordinance|handbook|manual|report|minutes)\\b`, 'y');

/** "§ 66 para. 1 GmbHG", "Article 60 et seq. Swiss Civil Code": the name of a code stands behind the number without a word between. */
function codeBehind(text: string, at: number, sign: boolean): string | undefined {
  const within = match(WITHIN_SECTION, text, at) ?? '';
  const from = skip(SPACE, text, at + within.length);
  return match(CODE_NAME, text, from) ?? (sign || within !== '' ? match(CODE_SHORT, text, from) : undefined);
}

const WITHIN_SECTION = /(?:,?\s+(?:et seqq?\.?|ff?\.|(?:para|no|sub|lit|sentence)s?\.?\s(?:\d{1,3}|[a-z](?![a-z]))(?:,\s\d{1,3})*))+/y;
const CODE_NAME = /(?:\p{Lu}[\p{L}’'-]*\s+){1,4}(?:Act|Code|Ordinance)\b/uy;
const CODE_SHORT = /(?:\p{Lu}[\p{L}’'-]*\s+){0,3}(?:\p{Lu}\p{L}*\p{Lu}|\p{Lu}\p{Ll}+(?:ordnung|gesetz|gesetzbuch)|Law|Act|Code)(?!\p{L})/uy;

/** "the Companies Act 2006, section 4"; "15 U.S.C. § 7001"; "the Union Constitution, Article 4"; "ABC Rule 4.2". */
function documentBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
  const named = STATUTE_BEFORE.exec(before)?.[1] ?? RULES_BEFORE.exec(before)?.[1];
  if (named !== undefined || /^\p{Lu}{2}/u.test(text.slice(at, at + 2))) return named;
  return LETTERS_BEFORE.exec(before)?.[1] ?? MODEL_BEFORE.exec(before)?.[1] ?? NAMED_BEFORE.exec(before)?.[1]
    ?? SPEAKS_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_SENTENCE), at))?.[1];
}

const LONGEST_NAME = 60;
const STATUTE_BEFORE = /\b((?:\p{Lu}\p{L}*\s){0,3}(?:Act|Code|Law|Directive|Treaty|Convention|Statute|Ordinance|(?<=\p{Lu}\p{L}*\s)Regulations?|U\.?S\.?C\.?)(?:\s+(?:of\s+)?\(?\d{4}\)?)?)[*_]{0,3},?\s*\(?$/u;
const RULES_BEFORE = /\b((?:(?!(?:The|This|These|Those|Our|In|Under|See|By|Per|If|Where|Such|Both|All|Any|No)\s)(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}|(?<=\b[Tt]he\s)(?=(?:Constitution|Charter|Statutes)\s+of\s))(?:Constitution|Const\.|By-?laws|Bye-?laws|Rules|Articles|Standing Orders|Charter|Statutes|Policy|(?:Policy )?Manual|Handbook|Guidelines)(?:\s+of\s+(?:the\s+)?\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3}|\s+(?:governing|concerning|on|for)\s+[\p{L} ]{3,30}(?=,))?)[*_]{0,3},?\s*\(?$/u;
/** "Model Article 7", "former Article 7": of the text that these rules were made from. */
const MODEL_BEFORE = /\b([Mm]odel|[Ff]ormer(?:ly)?|[Pp]reviously|[Oo]ld)\s$/u;
/** "as the Constitution says (Part II, Section 4)", and no other words between. */
const NAMED_BEFORE = /\b[Tt]he\s(Constitution|Charter|Statutes|Standing Orders|By-?laws|Bye-?laws|Articles of Association)\s\([*_]{0,3}$/u;
/** "The Constitution provides for the Committee in Section 53." */
const SPEAKS_BEFORE = /\b[Tt]he\s(Constitution|Charter|Statutes|Articles of Association|Act)\s(?:of\s(?:the\s)?[\p{L}]{2,20}\s)?(?:provides|states|says|defines|establishes|sets out|requires|allows|permits)\s[^.;:()]{1,140}\sin\s$/u;
const LONGEST_SENTENCE = 220;
const LETTERS_BEFORE = /(?:^|[\s(])(\p{Lu}{2,6})[*_]{0,3},?\s$/u;

// ------------------------------------------------------------------------------------------------------------ matching

const SPACE = /(?:\s|&nbsp;)*(?:Nos?\.\s?)?/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.length ?? 0);
}
