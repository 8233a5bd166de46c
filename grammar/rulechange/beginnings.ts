/** How an instruction begins: what tells it from an argument, a note or the new text of another. */
import { withoutPreamble } from './preambles.ts';
import { scan } from './scanner.ts';
import * as t from './vocabulary.ts';

/** Length of a list mark at the start of a line: "(a) ", "1. ", "- ", "> ". */
export function withoutMarker(line: string): number {
  return /^(?:>\s?)?(?:(?:[-*•–]|\[\d{1,3}\]|\(?(?:\d{1,3}[A-Z]?|[A-Za-z]|[ivxl]{1,6}|[IVXL]{1,6})[.)]|\d{1,3}(?:\.\d{1,3})+\.?)\s+)?/u.exec(line)?.[0].length ?? 0;
}

/** Text that argues and changes nothing. */
const ARGUMENT = /^(?:\*\*|_)?(?:rationale|supporting arguments?|argument|reasons?|explanation|explanatory|background|purpose|effect|synopsis|summary|introduction|whereas|note|notes|conference notes|conference believes|impact|comment)\b/iu;

const IMPERATIVE = /^(?:(?:change|amend|delete|replace|insert|add|remove|strike|substitute)s|cross out|cross off|get rid of|scrap|drop|delete|strike|remove|omit|repeal|take out|leave out|rescind|cut|insert|add|append|introduce|replace|substitute|change|exchange|swap|amend|revise|alter|modify|rewrite|reword|move|relocate|transfer|transpose|interchange|switch|reverse the order|increase|raise|reduce|lower|extend|shorten|rename|renamed|retitle|retitled|eliminate|abolish|revoke|cancel|renumber|re-number|redesignate|reletter|re-letter|retain|keep|[\p{L}-]+ing|deletion|insertion|inclusion|addition|the addition(?= (?:at|after|before)\b.*["“:])|substitution|replacement|amendments?|consequential|currently reads|present text|existing text|current text|current wording|existing wording|resulting text|so that it|to read|(?:should|shall|will|would|must|is to)(?: now| then)? (?:read|say|state)|new text|proposed text|make|and make|all (?:references|occurrences|instances|mentions))\b/iu;

/** A line is asked about by each line above it that may go on, and again with every key that is typed. */
export function beginsInstruction(line: string): boolean {
  const known = recent.get(line) ?? isInstruction(line);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(line, known);
  return known;
}

const recent = new Map<string, boolean>();
const MOST_RECENT = 5_000;

function isInstruction(line: string): boolean {
  if (ARGUMENT.test(line) || LEADS_IN.test(line) || TITLED.test(line)) return false;
  const { rest, skipped } = withoutPreamble(line);
  const lead = THERE.exec(rest)?.[0].length ?? /^(?:and make|make|(?:the|a|an|any|all|and|then|following|existing|current|present|previous|provision|said|words?|phrase|text|term|figures?|number|expression|consequently|accordingly|finally|also|references? to|mentions? of|,)(?:\s+(?:the|following|existing|current|present|previous|provision|said|words?|phrase|text|term|figures?|number|expression|references? to|mentions? of))*)\s+\(?/iu.exec(rest)?.[0].length ?? 0;
  const tokens = scan({ text: rest.slice(0, LONGEST_BEGINNING), start: 0 }).filter(({ tokenType }) => tokenType !== t.Joint);
  const [first] = tokens;
  if (first?.tokenType === t.New && tokens[1]?.tokenType === t.Place && (tokens[2]?.tokenType === t.Quote || /^[^.;]{0,30}:\s*$/u.test(rest.slice((tokens[1].endOffset ?? 0) + 1)))) return true;
  if (first !== undefined && (COMES.test(rest) || RENUMBERED.test(rest))) return true;
  if (first === undefined) return false;
  if (isSubject(rest, tokens) || ((skipped > 0 || MARKED.test(line)) && isBracketed(rest, tokens))) return true;
  if (first.startOffset > lead) return false;
  const kinds = tokens.map(({ tokenType }) => tokenType);
  const hasThing = kinds.some((kind) => THINGS.has(kind)) || /:\s*[-–]?$/u.test(rest) || NEW_CLAUSE.test(rest);
  const hasVerb = kinds.some((kind) => t.VERBS.has(kind));
  if (t.VERBS.has(first.tokenType)) return (IMPERATIVE.test(rest.slice(first.startOffset)) || THERE.test(rest)) && (hasThing || kinds.includes(t.Renumber) || kinds.includes(t.Consequential));
  if (first.tokenType === t.Place) return hasVerb ? isVerbNear(rest, tokens) || (kinds.includes(t.Quote) && isVerbSoon(tokens) && BE.test(rest)) : isOnlyPlaces(rest, tokens);
  if (first.tokenType === t.Quote) return kinds.slice(1, 5).some((kind) => t.VERBS.has(kind));
  if (RELATIONS.has(first.tokenType)) return hasVerb ? hasThing && isVerbSoon(tokens) : isOnlyPlaces(rest, tokens);
  if (first.tokenType === t.Ordinal || first.tokenType === t.Sentence) return hasVerb && isVerbSoon(tokens);
  return first.tokenType === t.Throughout || (first.tokenType === t.Title && hasVerb);
}

/** "There is hereby added to Article 5 …", "there shall be inserted after …". */
const THERE = /^there\s+(?:be|is|are|(?:shall|should|will|must) be|(?:is|are) to be)\s+(?:(?:hereby|also|further|then)\s+)*(?=(?:added|inserted|appended|deleted|omitted|struck|removed|substituted|repealed)\b)/iu;

/** "The following new clause shall be added", "a further bullet be inserted". */
const COMES = /^(?:the following|an?(?: further)? (?:new|additional)|an additional)(?: [\p{L}\d.()-]+){0,5}?,?\s+(?:be|is|are|shall be|should be|to be|is to be|are to be|will be)\s+(?:hereby\s+)?(?:added|inserted|appended|substituted)\b/iu;

/** "That the following amendments are made:". */
const LEADS_IN = /^(?:that\s+)?(?:the\s+)?following\s+(?:[\p{L}-]+\s+){0,4}(?:amendments?|changes?|alterations?|revisions?)\b[^"“‘:]*:?\s*$/iu;

/** "Changes for the annual meeting, agreed by the Committee": what the paper is called. */
const TITLED = /^(?:#+\s*)?(?:changes|amendments|alterations|revisions)\s+(?:for|proposed|agreed|submitted|recommended|put forward|tabled|considered|from)\b[^"“‘:]*$/iu;

/** "The remaining rules to be renumbered consecutively". */
const RENUMBERED = new RegExp(String.raw`^(?:(?:the|all|any|these|our|its|subsequent|remaining|later|following)\s+|(?=${t.KIND}s\s))(?:[\p{L}\d().-]+\s+){0,8}?(?:to be|be|shall be|are to be|are|should be|will be)\s+re-?(?:number|letter)ed\b`, 'iu');

/** "Insert a new rule", with its text below. */
const NEW_CLAUSE = new RegExp(String.raw`^(?:insert|add)\w*\s+(?:in\s+)?(?:an?\s+|the\s+following\s+)?(?:new|additional|further)\s+(?:${t.KIND}|item)s?\s*$`, 'iu');

/** "be amended", "is hereby deleted", "which currently reads". */
const BE = /\b(?:be|is|are)\s+(?:hereby\s+)?(?:further\s+)?\p{L}+ed\b|\bread(?:s|ing)?\b/iu;

/** "The subscription in rule 2.3 be increased from £20 to £30". */
function isSubject(text: string, tokens: ReturnType<typeof scan>): boolean {
  const at = tokens.findIndex(({ tokenType }) => tokenType === t.Place);
  const [place, verb] = [tokens[at], tokens[at + 1]];
  return place !== undefined && verb !== undefined && t.VERBS.has(verb.tokenType) && NOUN_IN.test(text.slice(0, place.startOffset)) && BECOMES.test(text.slice((place.endOffset ?? 0) + 1, verb.startOffset));
}

const NOUN_IN = /^(?:the|an?|all)\s+(?:[\p{L}’'-]+\s+){1,6}?(?:in|of|under|at|by|for)\s+(?:the\s+)?$/iu;
const BECOMES = /^\s+(?:be|shall be|should be|is to be|are to be|will be|is hereby|are hereby)\s+(?:hereby\s+)?$/iu;

const LONGEST_BEGINNING = 400;
const THINGS: ReadonlySet<unknown> = new Set([t.Quote, t.Place, t.Sentence, t.Title, t.Throughout]);
const RELATIONS: ReadonlySet<unknown> = new Set([t.In, t.After, t.Before, t.AtEnd, t.AtStart, t.For, t.From, t.Except]);

/** Words before the verb of an instruction are few: quotations are not counted. */
function isVerbSoon(tokens: ReturnType<typeof scan>): boolean {
  const at = tokens.findIndex(({ tokenType }) => t.VERBS.has(tokenType));
  const quoted = tokens.slice(0, at).reduce((sum, { tokenType, image }) => sum + (tokenType === t.Quote ? image.length : 0), 0);
  return (tokens[at]?.startOffset ?? 0) - quoted < MOST_BEFORE_VERB;
}

const MOST_BEFORE_VERB = 120;

/** "Clause 3 is amended …", "Rule D.3, delete …"; not "Rule 3 lets the Council amend its orders". */
function isVerbNear(text: string, tokens: ReturnType<typeof scan>): boolean {
  const verb = tokens.find(({ tokenType }) => t.VERBS.has(tokenType));
  const before = tokens.filter(({ startOffset, tokenType }) => startOffset < (verb?.startOffset ?? 0) && tokenType !== t.In).at(-1);
  const between = text.slice((before?.endOffset ?? -1) + 1, verb?.startOffset ?? 0);
  return /^(?:[\s,:;–—-]|\b(?:is|are|be|shall|should|to|hereby|will|of (?:the|these|this|our) (?:rules|constitution|bye?-?laws|standing orders|articles|charter)|the|words?|phrase|text|which|that|and|,|entirely|in its entirety)\b|\([^)]*\)|\))*$/iu.test(between) || /^[^.]{0,60}[,:–—-]\s*$/u.test(between) || OF_DOCUMENT.test(between);
}

/** "… of the Bylaws of the Society shall be". */
const OF_DOCUMENT = /^\s*(?:of|in)\s+[^.;:"“]{2,80}?\s(?:be|is|are)\s+(?:hereby\s+)?$/iu;

/** "**Change A: Meetings (paragraph 2)**": a heading that ends with its place. */
function isBracketed(text: string, [place, ...more]: ReturnType<typeof scan>): boolean {
  return place?.tokenType === t.Place && more.length === 0 && /[([]$/u.test(text.slice(0, place.startOffset)) && /^[)\]][*_\s:.–—-]*$/u.test(text.slice((place.endOffset ?? 0) + 1));
}

const MARKED = /^(?:#{1,6}\s|\*\*|__)/u;

/** A line that only says where: "Rule D 2.1", "In Chapter 4:", "Clause 5 – Officers". */
function isOnlyPlaces(text: string, tokens: ReturnType<typeof scan>): boolean {
  const last = tokens.findLast(({ tokenType }) => tokenType === t.Place);
  if (last === undefined || tokens.some(({ tokenType }) => tokenType === t.Quote)) return false;
  const rest = text.slice((last.endOffset ?? 0) + 1).replace(/[\])]?[*_\s]*$/u, '').trim();
  // “Section 4: Quorum” may as well be new text.
  if (/^:\s*\S/u.test(rest)) return false;
  return /[:—–]$/u.test(text.trimEnd()) || rest === '' || (/^[–—:(,-]?\s*\p{Lu}/u.test(rest) && rest.length < 60 && !/[.;]/u.test(rest));
}

/** "Supporting argument: …", a note, a summary. */
export function argues(text: string): boolean {
  return ARGUMENT.test(text);
}

/** "Reason: …", "Purpose: …" below the new text. */
export function isReason(line: string): boolean {
  return argues(line) && /^[^:]{3,40}:/u.test(line);
}

/** Whether a text asks for a change of quoted words, although it begins like no instruction. */
export function asksForChange(text: string, { amongReasons = false }: { readonly amongReasons?: boolean } = {}): boolean {
  if (argues(text)) return false;
  const said = text.replace(BY_POWER, ' ');
  const tokens = scan({ text: said, start: 0 });
  const place = tokens.find(({ tokenType }) => tokenType === t.Place);
  if (place === undefined && AMENDED_BELOW.test(text)) return false;
  if (!amongReasons && (TO_READ.test(text) || BOTH_TEXTS.test(text) || FIGURE_BECOMES.test(text))) return true;
  const order = withoutPreamble(text).rest;
  if (place !== undefined && (REBUILDS.test(order) || (!amongReasons && ADJUSTS.test(order)))) return true;
  const isFirm = place !== undefined && FIRM.test(text) && (ASKS.test(text) || ORDERS.test(text) || DECIDES.test(text));
  if (amongReasons) return isFirm;
  const isDecided = place !== undefined && SUBJECT.test(text.slice(0, place.startOffset)) && DECIDES.test(text.slice((place.endOffset ?? 0) + 1));
  if (/["“]/u.test(text)) return isDecided || ASKS.test(text) || (ORDERS.test(text) && place !== undefined) || ALL_REFERENCES.test(order);
  return isFirm || isDecided;
}

/** "Pursuant to Statute 9": the power, and not what is changed. */
const BY_POWER = new RegExp(String.raw`,?\s(?:pursuant to|in accordance with|under|by virtue of|in exercise of the powers? (?:in|conferred by))\s(?:${t.KIND}|statute)\s[\dIVXL][\w.()]*,?\s`, 'giu');
/** "That the rules of the Society be amended as follows:", with what is to be done below it. */
const AMENDED_BELOW = /\bamended as follows\s*[:.;—–-]*\s*$/iu;

/** "That bye-law no. 2 be amended to read as follows:", of which the clause was not found. */
const TO_READ = /\b(?:be|is|are|to)\s+(?:hereby\s+)?(?:amended?|changed?|altered|revised?)\b[^.:]{0,60}\bto\s+read(?:\s+as\s+follows)?\s*:\s*$/iu;

/** "In Rule 10, 31 December becomes 31 March." */
const FIGURE_BECOMES = new RegExp(String.raw`^(?:in\s+)?${t.KIND}\s+[\w.()]+\s*[,:–—-]\s+[^.;:"“]{0,40}\d[^.;:"“]{0,20}\sbecomes?\s[^.;:"“]{0,20}\d`, 'iu');

/** "Clause 4 Current: … Proposed: …" in one line. */
const BOTH_TEXTS = /\b(?:current|existing|present|old)(?:ly)?(?:\s+(?:text|wording))?:\s.*\b(?:proposed|new|amended)(?:\s+(?:text|wording))?:\s/iu;

/** "All references in these rules to “the Board” shall be deemed references to “the Council”". */
const ALL_REFERENCES = /^(?:all|any|every)\s+(?:references?|mentions?)\b/iu;

/** What no instruction here does, and nobody would see that it was not done. */
const REBUILDS = new RegExp(String.raw`^(?:combine|merge|split|divide|separate|consolidate|reorgani[sz]e|rearrange|redraft|simplify|clarify|update)\s+(?:the\s+)?(?:text\s+of\s+)?(?:${t.KIND}s?\b|\d)`, 'iu');

/** "Reduce the quorum in rule 6 to ten", "Rule 4: capitalise “board”": what is asked for without the words that change. */
const ADJUSTS = new RegExp(String.raw`^(?:(?:in\s+)?${t.KIND}s?\s+[\w.()]+\s*[:,–—-]\s+)?(?:reduce|increase|raise|lower|extend|shorten|double|halve|capitali[sz]e|italici[sz]e|moderni[sz]e|tidy up|correct)\s+(?:the|all|every|each|our|its|["“])`, 'iu');

/** What stands before the place that a sentence is about: "the quorum in rule 3", "we want rule 6". */
const SUBJECT = /^(?:and\s+)?(?:we (?:want|propose|ask|wish|would like)(?: (?:to have|to see|for|that))?\s+)?(?:that\s+)?(?:(?:the|in|under)\s+(?:(?:[\p{L}-]+\s+){1,4}(?:in|of|under|at|by)\s+)?)?$/iu;

/** What becomes of it: "should be scrapped", "goes up from ten to fifteen", "to go". */
const DECIDES = /^(?:[^.;:]{0,80}?\s)?(?:(?:shall|should|must|will|ought to|needs? to|has to|have to|is to|are to|to)\s+(?:\p{L}+ly\s+|now\s+|henceforth\s+|hereafter\s+|no longer\s+)?(?:be\s+(?:\p{L}+ly\s+|now\s+|henceforth\s+)?(?:abolished|scrapped|deleted|removed|repealed|dropped|amended|altered|changed|replaced|reworded|rewritten|renamed|moved|transposed|raised|lowered|increased|reduced|cut|doubled|halved|extended|shortened|called|known as|restored|merged|split|declared|withdrawn|void|left blank)|go|disappear|become\s+(?:an?\s+)?(?:new|separate)\b)|(?:is|are)\s+(?:hereby\s+)?(?:raised|lowered|increased|reduced|cut|extended|shortened|renamed|declared|merged|doubled|halved)|goes? (?:up|down)|(?:rises|falls|changes)\b[^.]{0,40}\bto)\b|^\s+(?:abolished|scrapped|deleted|removed|dropped|gone)\b/iu;

const FIRM = /\bhereby\b|\bresolved\b/iu;

/** "Clause 4 shall henceforth say “weekly”". */
const ORDERS = /\b(?:shall|should|must|ought to)\s+(?:\p{L}+\s+){0,2}(?:read|say|speak|state|be|have|contain|become|go|disappear|come out)\b/iu;
const ASKS = /["”]\s+(?:instead of|rather than|in place of)\s+["“]|(?:^|[,;:–—]\s+)(?:delete|insert|replace|substitute|strike|remove|omit|add|amend)\b|["”’,]\s+to\s+(?:delete|insert|replace|substitute|strike|remove|omit|add)\b|\b(?:(?:shall|should|to|will)\s+be|(?:is|are|be)\s+hereby|that\b[^.]{0,120}\s(?:is|are|be))\s+(?:hereby\s+)?(?:abolished|scrapped|amended|deleted|replaced|inserted|added|substituted|struck|removed|repealed|omitted|divided|split|separated|taken (?:out|from)|combined|merged)\b/iu;

/** Whether the lines below can be new text: the instruction ends with a colon, or with a verb that lacks its text. */
export function expectsText(text: string): boolean {
  if (SO_THAT.test(text)) return false;
  if (!beginsInstruction(text) && (AMENDED_BELOW.test(text) || !/(?:insert|add|replace|substitute|read|reads|following|follows)\b[^.]{0,40}:\s*[-–]?$/iu.test(text))) return false;
  return /(?:[:—–]\s*[-–—]?\s*(?:\([^()]{0,80}\))?|\bfollowing|as follows|\bwith|\breads?|\binsert|\badd|\bthere\s+(?:shall\s+)?(?:be|is|are)\s+(?:hereby\s+)?(?:inserted|added)(?:\s[^.:"“”]{0,60}[\d)])?)\s*$/iu.test(text.trimEnd()) || NEW_NUMBER.test(text);
}

/** "Rule 6 is altered so that:", with what is to hold below it. */
const SO_THAT = /\b(?:amended|altered|changed|revised|varied)\s+so\s+that\s*:\s*[-–—]?\s*$/iu;

/** "Add new rule 16.5.1", and the text on the next line. */
const NEW_NUMBER = /\b(?:insert|add)\w*\s[^.:"“‘]{0,20}\bnew\s[^:"“‘]{0,40}\d[\d.A-Za-z()]*\s*$/iu;

/** "Insert new rule", "Add Rule 16.7 after Rule 16.6": its text is what comes below, where that begins with a number. */
export function lacksText(text: string): boolean {
  const ends = /\b(?:insert|add)/iu.test(text) && /[\p{L}\p{N})]\s*$/u.test(text) && !/["“”]/u.test(text);
  return (ends || FOLLOWING.test(text)) && beginsInstruction(text);
}

/** "Substitute the following new rules 4 and 5 for rule 4." */
const FOLLOWING = /\b(?:insert|add|substitut|replac)\w*\s[^:]{0,40}\b(?:following|below)\b[^:]*\.\s*$/iu;

/** "Dogs are no members. Move the second sentence of 2.2 to the end of 3.3.": the length of what is argued before the order. */
export function argumentBefore(text: string): number {
  if (argues(text) || beginsInstruction(text)) return 0;
  const sentences = [...text.matchAll(/(?<=[\p{Ll}\d)][.!?][”"’]?\s+)(?=\p{Lu})/gu)].map(({ index }) => index);
  return sentences.find((at) => (BARE.test(text.slice(at)) || MOVED.test(text.slice(at))) && beginsInstruction(text.slice(at))) ?? 0;
}

/** "We move that rule 7 be deleted." */
const MOVED = /^(?:(?:therefore|accordingly),?\s+)?(?:(?:we|i)\s+(?:therefore\s+|hereby\s+)?(?:move|propose)|it\s+is\s+(?:therefore\s+|hereby\s+)?(?:moved|proposed|resolved))\b/iu;

/** A plain order. */
const BARE = new RegExp(String.raw`^(?:in\s+${t.KIND}\s+[\dA-Z][\w.()]*,?\s+)?(?:delete|insert|add|replace|substitute|strike|remove|omit|amend|move|transpose|swap)(?:,?\s+|:\s*$)(?!nothing\b)`, 'iu');

/** A line of a rulebook: "4.6: The Union …", "Rule 16.7 Halting …". */
export function isNumbered(line: string): boolean {
  return /^(?:(?:rule|clause|article|section|paragraph|standing order|bye?-?law|canon)\s+)?\(?(?:[A-Z]{1,2}\.?)?\d{1,3}[A-Z]?(?:\.\d{1,3})*\)?[:.)]?\s+(?:\([a-z\d]{1,3}\)\s+)?["“]?\p{Lu}/iu.test(line) && !beginsInstruction(line);
}

/** Whether an instruction asks for new text of its own: "insert", "replace with"; not "amend" alone. */
export function takesText(text: string): boolean {
  return /\b(?:insert\w*|add\w*|append\w*|replac\w*|substitut\w*|reads?|reading|say|state|with|text|wording)\b/iu.test(text);
}
