/** The reader: the text of one sentence → what it says and how far it was understood. Total, and the same every time. */
import type { Phrase, Precedence, Reading, Reference, Restriction, SentenceReading, Span } from './ast.ts';
import { subjectOf, waits } from './anaphora.ts';
import { precedenceKind } from './build.ts';
import { chunk, type Brackets, type Chunks } from './chunker.ts';
import type { Clause } from './clause.ts';
import { leftOut } from './coverage.ts';
import { isMisread, isUnfinished } from './doubt.ts';
import { isAgent, isAgentFirst, saidBy, votersIn, type FormReading } from './forms/form.ts';
import { explains } from './forms/explanation.ts';
import { formOf } from './forms/index.ts';
import { verbForms } from './lexicon.ts';
import { parseChunks, type ParsedSentence } from './parser.ts';
import { findReferences } from './references.ts';
import { withoutLabel } from './labelled.ts';
import { isPlain, isPlainAdjunct, isRead } from './plain.ts';
import { taggings, type Tagged } from './tagger.ts';

/** Longer sentences are not read: no drafter wrote them, and reading time stays bounded. */
const longestSentence = 4000;

interface Attempt {
  readonly words: readonly Tagged[];
  readonly chunks: Chunks;
  readonly parsed: ParsedSentence;
  /** No doubtful word is taken for a verb. */
  readonly likeliest: boolean;
}

/** `text` is one sentence; spans of the result are relative to it. `joint` is where an item begins behind its stem. */
export function read(text: string, joint?: number): SentenceReading {
  const plain = text.length <= longestSentence ? withoutLabel(withoutReason(withoutOpening(withInstrument(withState(withEcho(withProviso(withoutEnumerators(withoutLinks(withoutStops(inDoubleQuotes(withoutDashes(text))))))))))).replace(/<q>/gi, '  "').replace(/<\/q>/gi, '"   ').replace(/[;,]\s*(?:and|or|and\/or)?\s*$/i, (tail) => ' '.repeat(tail.length))) : text;
  return plain.length <= longestSentence && plain.includes(';') ? limited(text, readParts(plain, joint) ?? readOne(plain, joint)) : withLostClause(plain, joint, readOne(plain, joint));
}

/** "By a majority, but a resolution to amend needs two thirds": where no verb was found behind the comma, but what stands there is a rule by itself. */
function withLostClause(text: string, joint: number | undefined, reading: SentenceReading): SentenceReading {
  const isLost = (from: number): boolean => joint === undefined && reading.norms.length > 0 && reading.norms.every(({ verb, conditions, exceptions }) => verb.end <= from && ![...conditions, ...exceptions].some(({ span }) => span.start < from && from < span.end));
  const found = [...text.matchAll(secondClause)].find(({ index, 0: { length } }) => isLost(index) && isRule(text.slice(index + length)));
  return (found && readParts(`${text.slice(0, found.index)};${' '.repeat(found[0].length - 1)}${text.slice(found.index + found[0].length)}`, undefined)) ?? reading;
}

const secondClause = /[,;] (?:but|and|while|whereas|although|though) (?=(?:the|an?|any|every|each|no|all|this|these) )/giu;

const isRule = (text: string): boolean => {
  const { understanding, norms } = readOne(text, undefined);
  return understanding === 'whole' && norms.length > 0;
};

/** "The wardens – the Clerk and the Bursar – form the Panel": as if brackets stood around what the dashes part off. */
function withoutDashes(text: string): string {
  return /\s(?:-\s|[–—]).*\s[-–—]\s/.test(text) ? text.replace(/(?<=\p{L}\s)(?:-(?=\s)|[–—])(\s?[^-–—;:.()]{3,120}?\s)[-–—](?=\s\p{Ll})/u, (_, inside: string) => (/\b(?:shall|must|may|will|should|can|is|are)\b/.test(inside) ? `-${inside}-` : `(${inside})`)) : text;
}

/** "But any member may …", "Rather, the Board …": a word that only joins the sentence to the one before. */
function withoutOpening(text: string): string {
  return text.replace(/^\s*(?:(?:but|and|yet)(?= [\p{L}])(?! (?:for|yet|only|not)\b)|(?:rather|conversely|similarly|specifically|notably|importantly|finally|lastly|thirdly|secondly|firstly|overall|therefore|ideally|ultimately),)(?=\s)/iu, (found) => ' '.repeat(found.length));
}

/** "Rehearsals being closed, no guest may …": why, not when. */
function withoutReason(text: string): string {
  return text.includes(' being ') ? text.replace(/^\s*(?!(?:The|An?|Any|Each|Every|If|In|There|It|No|For|Where|When|On|At|This|That)\b)\p{Lu}[^,;.:]{1,60}? being [^,;.:]{2,40},(?=\s)/u, (found) => ' '.repeat(found.length)) : text;
}

/** "'Member' means …": as if the marks were double. */
function inDoubleQuotes(text: string): string {
  return /['’] (?:shall mean|means?|refers? to) /.test(text) ? text.replace(/(?<=^|\s)['‘]([^'‘’"“”]{1,80})['’](?= (?:shall mean|means?|refers? to) )/gu, '"$1"') : text;
}

/** "…; provided, however, that no member may …": a rule of its own, as if a semicolon stood before it. */
function withProviso(text: string): string {
  return /\b(?:provided,? (?:however|further)|(?:except|save) that\b)/i.test(text) ? text.replace(/[;,]?(\s+)(?:except|save) that (?=(?!if\b|when\b|where\b)[^,;.:]{3,80}? (?:shall|must|may|will|should|can|cannot)\b|(?:the|an?|any|every|each|no) [^,;.:]{3,80}? (?:is|are|has|have|needs?|requires?)\b)/gi, (found) => `;${' '.repeat(found.length - 1)}`).replace(/[;,]?(\s+)(?:and\s+)?provided,?\s+(?:however|further|also),?\s+(?:that\b,?|(?=(?:the|an?|any|all|each|no|such|\p{Lu}\p{Ll}+) [^,;.:]{3,80}? (?:shall|must|may|will|cannot)\b))/giu, (found) => `;${' '.repeat(found.length - 1)}`) : text;
}

/** "to be in good standing means not to be suspended": as if the state stood in quotation marks. */
function withState(text: string): string {
  return /\bto be [\p{L} ]{3,40} means? /iu.test(text) ? text.replace(/(?<=^\s*|, )to be ([\p{L} ]{3,40}?) (?=means? )/iu, '     "$1"') : text;
}

/** "…; neither may the Clerk": what they may not do stands before the semicolon. */
function withEcho(text: string): string {
  return /; *(?:and )?n(?:either|or) /i.test(text) ? text.replace(/;(?= *(?:and )?(?:neither|nor) (?:shall|must|may|will|should|can) [^,;.:]{2,60}(?:\.|$))/giu, ',') : text;
}

/** "…, which notice shall be in writing": a rule about such a notice, as if a semicolon stood before it. */
function withInstrument(text: string): string {
  return text.includes(' which ') ? text.replace(/,( which)(?= \p{Ll}+ (?:shall|must|may|will|is|are)\b)(?! (?:shall|must|may|will|is|are|it|they|in|by|of|for|the|has|have|ever|one|event)\b)/gu, ';  such') : text;
}

/** "shall (i) keep accounts, (ii) publish minutes": the labels of a list that runs on inside a sentence. */
function withoutEnumerators(text: string): string {
  if (!/(?:^|[\s,;:–—-])\((?:a|i|1|A)\)\s/.test(text)) return text;
  const label = /(?<=^|[\p{L},;:.)–—-]\s)\((?:[a-h]|[ivx]{1,4}|[A-H]|\d)\)(?=\s)/gu;
  const counted = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|half|thirds?|more than) $/i;
  const marked = [...text.matchAll(label)].filter(({ index, 0: found }) => !(/\d/.test(found) && counted.test(text.slice(Math.max(0, index - 12), index))) && !/\b(?:clauses?|sections?|articles?|paragraphs?|rules?|items?|points?|sub-?(?:clauses?|sections?|paragraphs?)|and|or|to) $/i.test(text.slice(Math.max(0, index - 16), index)) || /[,;] (?:and|or) $/.test(text.slice(Math.max(0, index - 6), index)));
  return marked.length < 2 ? text : marked.reduce((done, { index, 0: found }) => done.slice(0, index) + ' '.repeat(found.length) + done.slice(index + found.length), text);
}

/** "the Hon. Treasurer": no sentence ends there. */
function withoutStops(text: string): string {
  return text.includes('.') ? text.replace(/\b(Hon|Gen|Asst|Dep|Rev|Dr|Prof)\.(?= \p{Lu})/gu, '$1 ') : text;
}

/** "[5.3(b)](#5.3b)", "[the Code](https://…)", "[The]{#4.2} Clerk": the words without their target; offsets stay. */
function withoutLinks(text: string): string {
  return /\][({]/.test(text) ? text.replace(/\[([^\][\n]{1,200})\](?:\([^()\s]{0,400}\)|\{[^{}\n]{0,200}\})/g, (link, words: string) => ` ${words}${' '.repeat(link.length - words.length - 1)}`) : text;
}

/** What a proviso limits is not whole by itself. */
function limited(text: string, reading: SentenceReading): SentenceReading {
  return reading.understanding === 'whole' && /\b(?:provided,? (?:however|further)|(?:except|save) that\b)/i.test(text) ? { ...reading, understanding: 'core' } : reading;
}

/** "A shall …; B may …": sentences joined by semicolons, each read by itself where each says something by itself. */
function readParts(text: string, joint: number | undefined): SentenceReading | undefined {
  const starts = [0, ...[...text.matchAll(/;\s+(?=\S)/g)].map((found) => found.index + found[0].length)];
  // "…; provided that …" limits what stands before it.
  if (starts.length > 8 || /;\s+(?:and\s+|but\s+)?(?:provided|providing|except|unless|save|so long as|as long as)\b/i.test(text)) return undefined;
  const parts = starts.map((start, index) => readOne(' '.repeat(start) + text.slice(start, starts[index + 1] ?? text.length).replace(/;\s*$/, '').replace(/^(?:and|but)(?=\s+(?:if|in|where|when|unless|on|at|upon|during|after|before)\b)/i, (word) => ' '.repeat(word.length)), joint));
  const says = (part: SentenceReading): boolean => part.norms.length > 0 && part.norms.every((norm) => norm.actor !== undefined || norm.object !== undefined);
  if (parts.length < 2 || !parts.some(says) || parts.some((part) => !says(part) && part.understanding !== 'none')) return undefined;
  const whole = parts.every((part) => part.understanding === 'whole') && parts.slice(0, -1).every((part) => part.norms.every((norm) => norm.conditions.length === 0));
  return {
    understanding: whole ? 'whole' : 'core', norms: parts.flatMap((part) => part.norms), references: findReferences(text),
    names: parts.flatMap((part) => part.names), aliases: parts.flatMap((part) => part.aliases),
  };
}

function readOne(text: string, joint: number | undefined): SentenceReading {
  const references = findReferences(text);
  if (isQuestion(text) || isPreface(text)) return { understanding: 'not-a-rule', norms: [], references, names: [], aliases: [] };
  if (text.length > longestSentence) return { understanding: 'none', norms: [], references, names: [], aliases: [] };
  const tagged = taggings(text, joint);
  if ((tagged[0] ?? []).filter(({ tag }) => opensClause.test(tag)).length > mostClauses) return { understanding: 'none', norms: [], references, names: [], aliases: [] };
  const attempts = modalFirst(tagged.map((words, index) => attempt(text, words, index)));
  const readable = byVerbs(attempts.filter(({ parsed }) => parsed.clauses.length > 0 && parsed.good === Infinity));
  const complete = distinct(clearest(readable));
  const chosen = complete[0] ?? longest(attempts.filter(({ parsed }) => parsed.clauses.length > 0));
  const first = attempts[0];
  if (!chosen) return definedInPart(text, joint) ?? { ...unread(text, first), ...orderedBy(first, references), references };
  const reading = withRemarks(text, chosen, understood(text, chosen, complete.length > 1 || agreeing(readable).length < readable.length));
  if (reading.understanding === 'none') {
    const part = definedInPart(text, joint);
    if (part) return part;
  }
  return { ...reading, ...(reading.understanding === 'none' ? orderedBy(first, references) : {}), ...(reading.understanding === 'none' && !reading.stoppedAt && chosen.words.some((word) => word.tag === 'other' && word.text.trim() !== '') ? { stoppedAt: stoppingWord(text, chosen.words) } : {}), references };
}

/** Clauses within clauses: no drafter writes so many, and the grammar would climb down into each. */
const mostClauses = 60;
const opensClause = /^(?:relative|condition|exception)$/;

const defining = /^\s*(?:the (?:term|word|expression|phrase) )?["“][^"“”]{1,80}["”],? (?:shall mean|means|mean|refers to|is defined as)\s+/i;

/** "“Contributor” means a person who has had …": what is defined is known, however little of its meaning can be read. */
function definedInPart(text: string, joint: number | undefined): SentenceReading | undefined {
  const [opening] = defining.exec(text) ?? [];
  const cut = opening === undefined ? undefined : /[,;:(]|\s(?:who|whom|whose|which|that|where|when|for|in|by|with|having|being)\b/i.exec(text.slice(opening.length));
  if (opening === undefined || !cut || cut.index < 2) return undefined;
  const reading = readOne(text.slice(0, opening.length + cut.index), joint);
  return reading.norms.length === 1 && reading.norms[0]?.form === 'definition' ? { ...reading, understanding: 'core', references: findReferences(text) } : undefined;
}

/** "In these rules, unless the context otherwise requires:" says nothing yet. */
const isPreface = (text: string): boolean => /^\s*(?:in|for the purposes? of|throughout) (?:this|these|the) [\p{L} ]{1,60}?,? *(?:unless|except where) the (?:context|subject)[\p{L} ]{0,60}\b(?:requires?|indicates?|demands?|admits?|suggests?|provides?)(?: otherwise)?\s*[:,–—-]*\s*$/iu.test(text);

const isQuestion = (text: string): boolean => /\?[)\]*_\s]*$/.test(text.slice(-20));
/** "(The tenants may object.)": a remark in brackets that is a rule by itself. */
function withRemarks(text: string, { chunks }: Attempt, reading: SentenceReading): SentenceReading {
  const remarks = chunks.dropped.map((span) => ({ ...span, words: text.slice(span.start + 1, span.end - 1).replace(/^\s*(?:i\.e\.|e\.g\.|that is),?/i, (found) => ' '.repeat(found.length)) }));
  const norms = remarks.filter(({ words }) => rulesSomething.test(words)).flatMap(({ start, words }) => readOne(' '.repeat(start + 1) + words, undefined).norms.filter((norm) => norm.actor ?? norm.object));
  return norms.length === 0 ? reading : { ...reading, norms: [...reading.norms, ...norms] };
}

/** It was read whole, as a rule of its own. */
const isReadRemark = (text: string, { start, end }: Span): boolean => rulesSomething.test(text.slice(start + 1, end - 1)) && readOne(' '.repeat(start + 1) + text.slice(start + 1, end - 1), undefined).understanding === 'whole';

const rulesSomething = /^[^,;]*[^\s,;][^,;]*\b(?:shall|must|may|should|can|cannot|shouldn['’]t|mustn['’]t)\b/i;

/** How many readings the clause grammar finds in a text: what `npm run corpus` counts. */
export function countReadings(text: string): number {
  return distinct(taggings(text).map((words, index) => attempt(text, words, index)).filter(({ parsed }) => parsed.clauses.length > 0 && !parsed.stopped)).length;
}

function attempt(text: string, words: readonly Tagged[], index: number): Attempt {
  const read = words.some(({ tag }) => tag === 'open') ? attemptWith(text, words, 'read') : undefined;
  return { ...(read && read.chunks.dropped.length === 0 && isClean(read.parsed) ? read : attemptWith(text, words, 'dropped')), likeliest: index === 0 };
}

function attemptWith(text: string, words: readonly Tagged[], brackets: Brackets): Omit<Attempt, 'likeliest'> {
  const chunks = chunk(text, words, brackets);
  return { words, chunks, parsed: parseChunks(text, chunks) };
}

/** Everything found a place: what stands in brackets belongs there. */
const isClean = ({ clauses, good }: ParsedSentence): boolean => clauses.length > 0 && good === Infinity && clauses.every(({ loose }) => loose.length === 0);

/** Where the likeliest words give a clause with a modal, a doubtful verb in its place is none. */
function modalFirst(attempts: readonly Attempt[]): readonly Attempt[] {
  const [first] = attempts;
  const modal = first?.parsed.clauses[0]?.verb.modal === true && !isTorn(first);
  return modal ? attempts.filter(({ parsed }, index) => index === 0 || parsed.clauses.every(({ verb }) => verb.modal)) : attempts;
}

/** "The Executive fills a vacancy and may …", "The Committee reports to the Council, and members may …": taken for nouns, the words before the modal do not hang together. */
function isTorn({ words, chunks: { tokens, inner }, parsed }: Attempt): boolean {
  if (words.every(({ like }) => like === undefined)) return false;
  const verb = tokens.findIndex((token) => token.tokenType.name === 'Verb' && !inner.has(token));
  const [other] = parsed.clauses[0]?.subject?.others ?? [];
  return words.some(({ like, tag }) => like === 'verb' && tag === 'noun') || tokens[verb - 1]?.tokenType.name === 'And'
    || (other !== undefined && parsed.clauses[0]?.subject?.others.length === 1 && tokens.some((token, at) => token.tokenType.name === 'Comma' && tokens[at + 1]?.tokenType.name === 'And' && tokens[at + 2]?.startOffset === other.span.start));
}

/** Those first that leave the fewest words without the verb that their neighbours speak for; where one leaves none, only such. */
function byVerbs(attempts: readonly Attempt[]): readonly Attempt[] {
  const missed = ({ words }: Attempt): number => words.filter(({ like, tag }) => like !== undefined && tag === 'noun').length;
  const least = Math.min(...attempts.map(missed));
  return attempts.filter((one) => missed(one) === least);
}

/** Readings that differ in their verbs or subjects; the rest say the same. */
function distinct(attempts: readonly Attempt[]): readonly Attempt[] {
  const key = ({ parsed }: Attempt): string => parsed.clauses.map(({ subject, verb }) => `${subject?.name ?? ''}|${verb.heads.map((head) => head.lemma).join('+')}`).join('/');
  const keys = attempts.map(key);
  return attempts.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Where some readings leave a condition without its verb ("if ten delegates request a vote"), those that do not are meant. */
function clearest(all: readonly Attempt[]): readonly Attempt[] {
  const attempts = agreeing(all);
  const clear = attempts.filter(({ parsed }) => parsed.clauses.every((clause) => clause.conditions.every((condition) => condition.understood)));
  const verbs = attempts.filter(({ parsed }) => parsed.clauses.every((clause) => clause.conditions.every((condition) => condition.understood || condition.subject)));
  return clear.length > 0 ? clear : verbs.length > 0 ? verbs : attempts;
}

/** Those whose verbs agree with their subjects, where some do. */
function agreeing(attempts: readonly Attempt[]): readonly Attempt[] {
  const found = attempts.filter(({ parsed }) => parsed.clauses.every(agrees));
  return found.length > 0 ? found : attempts;
}

/** "Members object and the Board decides": the two together would decide. "Nominations … has": something else has. */
const agrees = ({ subject, verb }: Clause): boolean => verb.modal || subject === undefined || (subject.others.length === 0 ? !(subject.plural && !subject.quantity && /^(?:has|was|is)\b/.test(verb.word)) : subject.connective !== 'and' || verb.word !== `${verb.heads[0]?.lemma ?? ''}s`);

function longest(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.reduce<Attempt | undefined>((best, next) => (!best || next.parsed.good > best.parsed.good ? next : best), undefined);
}

// -------------------------------------------------------------------------------------------------- how far it was read

function understood(text: string, { chunks, parsed, likeliest }: Attempt, ambiguous: boolean): SentenceReading {
  const clauses = parsed.clauses.filter((clause, index) => !isIdle(text, clause) && isSure(clause, index, parsed, likeliest));
  const said = clauses.flatMap((clause) => saidBy(clause).flatMap((one) => formOf(one) ?? []).map((found) => ({ clause, found, place: parsed.clauses.indexOf(clause) })));
  const sure = said.filter(({ clause, found, place }) => !isMisread(clause, found.reading, place));
  const readings = sure.map(({ found }) => found);
  const norms = readings.map((found) => found.reading);
  const whole = !ambiguous && !parsed.stopped && chunks.dropped.every((span) => isReadRemark(text, span)) && parsed.clauses.every((clause) => clause.verb.heads.length > 0)
    && readings.length > 0 && sure.length === said.length && readings.every(isWhole) && parsed.clauses.every((clause) => !isIdle(text, clause) && !excepts(clause) && (!losesOnly(clause) || norms.some(({ form }) => form === 'accountability')) && clause.loose.length === 0 && clause.infinitive?.plain !== false && clause.lead?.plain !== false && clause.relatives.every(isRead))
    && !sure.some(({ clause, found, place }) => isUnfinished(clause, found.reading, place)) && leftOut(chunks.tokens, parsed.clauses, norms).length === 0;
  const awaits = whole && norms.some(waits);
  const explained = parsed.clauses.length > 0 && !parsed.stopped && parsed.clauses.every(explains);
  const announces = parsed.clauses.every((clause) => clause.verb.heads.length === 0 && clause.adjuncts.length === 0) && !parsed.stopped;
  const idle = parsed.clauses.length > 0 && !parsed.stopped && parsed.clauses.every((clause) => (clause.subject?.pronoun && clause.verb.copula) || isIdle(text, clause));
  if (norms.length === 0) return { understanding: announces || idle || explained ? 'not-a-rule' : 'none', norms, references: [], names: namesOf(chunks), aliases: parsed.aliases, ...stop(parsed.stopped) };
  const core = { understanding: whole && !awaits ? 'whole' : 'core', norms, ...(awaits && { awaits }), references: [], names: namesOf(chunks), aliases: parsed.aliases } as const;
  return parsed.stopped ? { ...core, ...stop(parsed.stopped) } : core;
}

/** A verb in the present tense may be a noun after all: it is none where other words found no place. */
function isSure({ verb }: Clause, index: number, { good }: ParsedSentence, likeliest: boolean): boolean {
  return verb.modal || good === Infinity || (index === 0 && likeliest && verb.span.end <= good);
}

/** "would be better", "we hope that …", "the aim is to …", "these include …": says what somebody supposes or wants, and rules nothing. */
function isIdle(text: string, { subject, verb, infinitive, adjuncts }: Clause): boolean {
  const does = (lemmas: RegExp): boolean => verb.heads.some((head) => lemmas.test(head.lemma));
  // "The form can be found on the website": tells where.
  if (verb.word === 'can' && verb.voice === 'passive' && does(/^(?:find|view|see|download|locate)$/)) return true;
  // "For example, if the fee is late the member will be suspended": what a rule comes to in one case.
  if (adjuncts.some(({ text: said, span }) => /^(?:e\.g|for example|for instance)$/.test(said) && text.slice(0, span.start).trim() === '') && !/^(?:permission|power)$/.test(verb.modality)) return true;
  if (/^(?:would|could|might)\b/i.test(text.slice(verb.span.start, verb.span.end))) return true;
  // "The Council may wish to do this if …": tells why somebody might.
  if (infinitive?.heads.every(({ lemma }) => lemma === 'do') && verb.modality === 'permission' && does(/^(?:wish|want|choose)$/)) return true;
  if ((verb.to || (verb.copula && infinitive !== undefined)) && /\b(?:aim|goal|objective|object|purpose|mission|intention|intent|hope|business|agenda)$/.test(subject?.name ?? '')) return true;
  if (/^(?:whether|how|why|what|whatever)\b/i.test(subject?.text ?? '')) return true;
  if (verb.modal) return false;
  return (does(suppose) && /^(?:we|i)$/i.test(subject?.text ?? '')) || (does(/^(?:include|contain)$/) && /^(?:this|these|it|they)$/i.test(subject?.text ?? ''));
}

/** "The only exception is the Chair": limits a rule that stands elsewhere. */
const excepts = ({ subject, verb }: Clause): boolean => verb.copula && /\bexceptions?$/.test(subject?.name ?? '');

/** "may be lent only to members", "only one member may": says more than who alone may, and there is no place for it; whom alone somebody reports to is asked of the words. */
const losesOnly = (clause: Clause): boolean => {
  const { verb, onlySubject, subject, adjuncts, conditions } = clause;
  return (verb.only && !(verb.voice === 'passive' && (adjuncts.some(isAgent) || votersIn(clause, /^by$/)) && isAgentFirst(clause)) && !conditions.some(({ kind }) => kind === 'only-if')) || (onlySubject && subject?.quantity?.unit === 'count');
};

const suppose = /^(?:expect|hope|believe|think|feel|recommend|acknowledge|recognise|recognize|note|suggest|thank|want|wish)$/;

const stop = (span: Span | undefined): { readonly stoppedAt?: { readonly span: Span; readonly word: string } } => (span ? { stoppedAt: { span, word: '' } } : {});

/** Every word fills a typed slot or names its head: nothing left over, no clause or number hidden in a phrase. */
function isWhole({ reading, leftover }: FormReading): boolean {
  return leftover.length === 0 && (reading.actor ?? reading.object) !== undefined && phrasesOf(reading).every((phrase) => isPlain(phrase) || (phrase.pronoun && phrase === subjectOf(reading))) && reading.adjuncts.every(isPlainAdjunct)
    && reading.conditions.every((condition) => condition.understood) && reading.precedence.every((mark) => mark.references.length > 0 || (mark.named !== undefined && isPlain(mark.named)))
    && reading.exceptions.every(isReadException);
}

/** Whom it names, or all of what it says. */
const isReadException = ({ agent, open }: Restriction): boolean => !open && (agent === undefined || isPlain(agent));

function phrasesOf(reading: Reading): readonly Phrase[] {
  return [reading.actor, reading.object, ...Object.values(reading.slots)].filter((phrase) => phrase !== undefined);
}

function namesOf(chunks: Chunks): readonly Phrase[] {
  return chunks.tokens.flatMap(({ payload: { phrase } }) => (phrase && phrase.name !== '' && phrase.name !== 'there' ? [phrase, ...(phrase.of ? [phrase.of] : [])] : []));
}

// ---------------------------------------------------------------------------------------------------------- not understood

/** Without a verb it is a fragment, no rule; with one, say where the reading stopped. */
function unread(text: string, first: Attempt | undefined): Omit<SentenceReading, 'references'> {
  const words = first?.words ?? [];
  const rule = words.some((word) => word.tag === 'modal' || word.tag === 'be' || word.tag === 'have' || word.tag === 'do' || (word.tag === 'verb' && word.inflection !== 'participle'));
  const names = first ? namesOf(first.chunks) : [];
  const aliases = first?.parsed.aliases ?? [];
  if (!rule) return { understanding: 'not-a-rule', norms: [], names, aliases };
  return { understanding: 'none', norms: [], names, aliases, stoppedAt: stoppedBy(text, first) ?? stoppingWord(text, words) };
}

/** "Subject to rule 4, …": what order the sentence claims, though nothing else of it was understood. */
function orderedBy(first: Attempt | undefined, references: readonly Reference[]): Pick<SentenceReading, 'precedence'> {
  const marks = (first?.words ?? []).flatMap((word): readonly Precedence[] => {
    const reference = word.tag === 'precedence' ? references.find(({ span }) => span.start > word.end && span.start <= word.end + 1) : undefined;
    return reference ? [{ span: { start: word.start, end: reference.span.end }, kind: precedenceKind(word.value), references: [reference], text: reference.text }] : [];
  });
  return marks.length > 0 ? { precedence: marks } : {};
}

/** The words at which the grammar gave up, unless that is where the sentence begins. */
function stoppedBy(text: string, attempt: Attempt | undefined): { readonly span: Span; readonly word: string } | undefined {
  const span = attempt?.parsed.stopped;
  return span && span.start > 0 && span.end > span.start ? { span, word: text.slice(span.start, span.end).slice(0, 40) } : undefined;
}

/** The likeliest culprit: a word that is no known verb where a verb should be, else the first word. */
function stoppingWord(text: string, words: readonly Tagged[]): { readonly span: Span; readonly word: string } {
  const odd = words.find((word) => word.tag === 'other' && word.text.trim() !== '') ?? words.find((word) => word.tag === 'verb' && verbForms(word.lower).length === 0) ?? words.find((word) => word.tag === 'semicolon' || word.tag === 'relative') ?? words[0];
  return odd ? { span: { start: odd.start, end: odd.end }, word: odd.text } : { span: { start: 0, end: text.length }, word: text.slice(0, 40) };
}
