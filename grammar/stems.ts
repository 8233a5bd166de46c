/** Items of a list: what each says together with the stem above it. */
import type { Condition, SentenceReading } from './ast.ts';
import { withoutLabel } from './labelled.ts';
import { nounsToo, verbForms } from './lexicon.ts';
import { read } from './read.ts';
import { findReferences } from './references.ts';
import { isRephrased, taggings } from './tagger.ts';

export interface ItemReading {
  readonly reading: SentenceReading;
  /** Where true, spans are relative to `stem + ' ' + item`. */
  readonly joined: boolean;
}

/** An item that is a sentence of its own is read by itself, under the condition of its stem; any other behind the stem. */
export function readUnderStem(written: string, item: string): ItemReading {
  const stem = written.replace(CONTEXT, blank);
  const trimmed = withoutLabel(withoutConnective(item));
  if (onlyLeads(stem) && !/^\s*among(?:st)? the /i.test(stem)) return { reading: read(`${stem.replace(/[:–—-]+(?=\s*$)/, (marks) => `,${blank(marks.slice(1))}`)} ${trimmed}`), joined: true };
  if (isTitle(stem) && hasSubject(trimmed) && !isRephrased(`${stem} ${lowered(trimmed)}`, stem.length + 1)) return { reading: read(trimmed), joined: false };
  if ((!isOpen(stem) || breaksOff(stem, item, trimmed)) && (isSentence(trimmed, isComplete(stem)) || (isComplete(stem) && hasMainClause(trimmed)) || /^(?:it|there|this|they) (?:is|are|has|shall|should|must|may|will|can)\b/i.test(trimmed))) return tellsRules(stem) ? { reading: { ...read(trimmed), understanding: 'not-a-rule', norms: [] }, joined: false } : underCondition(stem, trimmed);
  const reading = behind(stem, lowered(trimmed));
  // What makes no sense behind its stem may say something by itself.
  return reading.understanding === 'none' && !isOpen(stem) && isSentence(trimmed, true) ? cautious(underCondition(stem, trimmed)) : { reading, joined: true };
}

const cautious = ({ reading, joined }: ItemReading): ItemReading => ({ reading: atMostCore(reading), joined });

/** Its first norm has somebody or something in front of its verb. */
function hasSubject(item: string): boolean {
  const [norm] = read(item).norms;
  return norm !== undefined && [norm.actor, norm.object].some((phrase) => phrase !== undefined && phrase.span.start < norm.verb.start);
}

/** "Resignation:", "Term of office:": names what the items are about, and says nothing. */
function isTitle(stem: string): boolean {
  const words = taggings(stem)[0] ?? [];
  return /^(?:noun|determiner|adjective)$/.test(words[0]?.tag ?? '') && !words.some(({ tag, inflection }) => /^(?:modal|be|have|do|condition|relative|precedence|exception)$/.test(tag) || (tag === 'verb' && inflection !== 'participle'));
}

/** "The Board may waive the following rules: | Candidates must be members." What is listed says which rules are meant, and lays none down. */
function tellsRules(stem: string): boolean {
  const [norm] = read(stem).norms;
  return norm !== undefined && /^(?:waive|disapply|relax|repeal|suspend|dispense|override)$/.test(norm.act) && /\bfollowing\b[^.]*\b(?:rules?|provisions?|requirements?|qualifications?|conditions?|restrictions?|clauses?|sections?|limits?|criteria)\b/i.test(stem);
}

/** "… shall call a meeting if: | Any such request may …": a full sentence with a modal of its own is no condition, and goes on with no "that". */
function breaksOff(stem: string, item: string, trimmed: string): boolean {
  const words = taggings(stem)[0] ?? [];
  const last = words.findLast(({ tag }) => !/^(?:colon|adverb|comma|semicolon)$/.test(tag));
  return /^(?:condition|relative)$/.test(last?.tag ?? '') && /^\s*\p{Lu}/u.test(item) && /\.\s*$/.test(item) && (taggings(trimmed)[0] ?? []).some(({ tag, lower }) => tag === 'modal' && /^(?:shall|must|may)\b/.test(lower));
}

/** Of no item in particular. */
const CONTEXT = /,? *(?:unless|except where) the (?:context|subject)[\p{L} ]{0,60}\b(?:requires?|indicates?|demands?|admits?|suggests?|provides?)(?: otherwise)?(?=\s*[:,–—-]*\s*$)/iu;

/** "if:", "any person who:", "of whom:": the item goes on with a clause that has begun. */
function isOpen(stem: string): boolean {
  const words = taggings(openStem(stem))[0] ?? [];
  return /\bof wh(?:om|ich)\W*$/i.test(stem) || /^(?:condition|relative)$/.test(words.findLast(({ tag }) => !/^(?:colon|adverb|comma|semicolon)$/.test(tag))?.tag ?? '');
}

function behind(above: string, item: string): SentenceReading {
  const stem = withoutModal(above, item);
  const joined = `${stem} ${item}`;
  if (isRephrased(joined, stem.length + 1)) return read(joined, stem.length + 1);
  if (listsActs(stem, item)) return atMostCore(read(`${stem.replace(/\bfollowing\b/i, blank)} ${blank(item)}`));
  const joinedReading = read(`${openStem(stem)} ${ofWhom(stem, item)}`);
  const reading = { ...joinedReading, references: joinedReading.references.filter(({ span }) => span.start !== stem.length + 1 || findReferences(item)[0]?.span.start === 0) };
  // Behind a stem that is a sentence already, the words of the item have no sure place.
  return reading.understanding === 'whole' && isComplete(stem) ? { ...reading, understanding: 'core' } : reading;
}

/** "vote on the following options: | continue the debate": an act has no place behind "on". */
function listsActs(stem: string, item: string): boolean {
  const announced = /(\S+) (?:(?:all|each|any|one|one or more|at least one|either|both) of )?the following(?: [\w-]+){0,3}\W*$/i.exec(stem)?.[1] ?? '';
  const first = taggings(item)[0]?.[0];
  return /^(?:on|for|with|by|in|at|about|through|under|from|of|between|against)$/i.test(announced) && first?.tag === 'verb' && first.inflection === 'base';
}

/** "Members can: | can attend": the item says it again. */
function withoutModal(stem: string, item: string): string {
  const words = taggings(stem)[0] ?? [];
  const last = words.findLast(({ tag }) => tag !== 'colon');
  return last?.tag === 'modal' && taggings(item)[0]?.[0]?.tag === 'modal' ? stem.slice(0, last.start) + blank(stem.slice(last.start)) : stem;
}

/** "nine directors, of whom: | four are elected by the Presenters": four directors elected by the Presenters. */
function ofWhom(stem: string, item: string): string {
  return /\bof wh(?:om|ich)\W*$/i.test(stem) ? item.replace(/^(\S+)( (?:is|are|shall be|must be|will be) )/i, (_, count: string, be: string) => count + blank(be)) : item;
}

/** "; and" and ", or" at the end of an item join it to the next. Blanked out, so that offsets stay. */
function withoutConnective(item: string): string {
  return item.replace(/[;,]?\s*(?:\b(?:and|or|and\/or)\b)?[\s;,]*$/i, (tail) => ' '.repeat(tail.length));
}

/** "Keep accounts" behind "shall be to": a verb at the start of an item is no name. */
function lowered(item: string): string {
  const [first = ''] = /^\p{L}+/u.exec(item) ?? [];
  const verb = verbForms(first.toLowerCase()).some(({ inflection }) => inflection === 'gerund' || (inflection === 'base' && !nounsToo.has(first.toLowerCase())));
  return verb && !/^\p{L}+ \p{Lu}\p{Ll}+ (?:of|for|and)\b/u.test(item) ? first.toLowerCase() + item.slice(first.length) : item;
}

/** An item with a subject and a verb of its own; `behindSentence` where its stem needs nothing more. */
function isSentence(item: string, behindSentence: boolean): boolean {
  const words = taggings(item)[0] ?? [];
  if (/^(?:to|modal|be|have|do)$/.test(words[0]?.tag ?? '')) return false;
  if (words[0]?.tag === 'condition' && !behindSentence) return words.some(({ tag }) => tag === 'modal' || tag === 'comma') && read(item).norms.some(({ actor, voice }) => actor !== undefined || voice === 'passive');
  if (read(item).norms[0]?.form === 'definition') return true;
  const said = read(item).norms.some((norm) => norm.actor !== undefined || norm.object !== undefined);
  return said && (words.some(({ tag }) => tag === 'modal') || (behindSentence && /^(?:determiner|noun|adjective|quote|pronoun|number|comparator|condition)$/.test(words[0]?.tag ?? '')));
}

/** "If they do not, this will be grounds for a forfeit": more than a condition, understood or not. */
function hasMainClause(item: string): boolean {
  const words = taggings(item)[0] ?? [];
  const comma = words.findLastIndex(({ tag }) => tag === 'comma');
  return words[0]?.tag === 'condition' && comma > 0 && words.slice(comma).some(({ tag }) => tag === 'modal');
}

/** A stem that says something by itself, and only announces the list: "… is defined as follows:", "the following terms are used:". */
function isComplete(stem: string): boolean {
  // "the following process must be adhered to:" has its verb.
  if (/\bthe following \p{L}+(?: \p{L}+)? (?:shall|must|will|is to|are to|should) be \p{L}+(?: (?:to|by|with|out|through|upon))?\W*$/iu.test(stem)) return true;
  const open = openStem(stem);
  const last = taggings(open)[0]?.findLast((word) => word.tag !== 'colon' && word.tag !== 'adverb' && word.tag !== 'comma' && word.tag !== 'semicolon');
  return last !== undefined && /^(?:noun|quote|reference|pronoun|close|number)$/.test(last.tag) && !/\b(?:powers?|rights?|duty|duties|responsibilit(?:y|ies))\W*$/i.test(open) && read(open).norms.length > 0;
}

/** "If the office is vacant:" says nothing by itself: it leads each item; "For each ballot, the Clerk shall:" waits for a verb. */
function onlyLeads(stem: string): boolean {
  const words = taggings(stem)[0] ?? [];
  const modal = words.findLastIndex(({ tag }) => tag === 'modal');
  const waits = modal >= 0 && !words.slice(modal).some(({ tag }) => tag === 'verb' || tag === 'be' || tag === 'have');
  return !waits && /^(?:condition|precedence|exception|preposition)$/.test(words[0]?.tag ?? '') && read(stem).norms.length === 0;
}

/** An item that is a sentence holds on the condition of its stem. */
function underCondition(stem: string, item: string): ItemReading {
  const above = read(stem);
  const conditions = (above.norms[0]?.conditions ?? []).filter(({ text }) => text !== '');
  const exceptions = above.norms.some((norm) => norm.exceptions.length > 0);
  if (conditions.length === 0) return { reading: exceptions ? atMostCore(read(item)) : read(item), joined: false };
  const reading = withConditions(read(`${blank(stem)} ${item}`), conditions);
  return { reading: exceptions || above.understanding !== 'whole' ? atMostCore(reading) : reading, joined: true };
}

function withConditions(reading: SentenceReading, conditions: readonly Condition[]): SentenceReading {
  return { ...reading, norms: reading.norms.map((norm) => ({ ...norm, conditions: [...conditions, ...norm.conditions] })) };
}

const atMostCore = (reading: SentenceReading): SentenceReading => (reading.understanding === 'whole' ? { ...reading, understanding: 'core' } : reading);

/** Words of a stem that only announce the list: "12 members", "the following", "as follows". Blanked out, so that offsets stay. */
const announcing = [
  /,?\s*(?:as follows|namely|that is to say|in particular)\s*[:–—-]*\s*$/i,
  /(?<=\S\s+)((?:(?:all|each|any|one or more|at least one|either|both) of )?the following(?: [\w-]+){0,3})\s*[:–—-]*\s*$/i,
  /\b(?:of|comprises?|comprising)\s+((?:up to |at least |at most |no more than |not more than |exactly )?[\w-]+ (?:\(\d+\) )?(?:[\w-]+ ){0,3}(?:members|persons|people|representatives|seats|officers|directors|trustees|governors|individuals|councillors|delegates)(?:,? (?:of whom|of which|being|namely|as follows|comprising|consisting of|made up of|including))?)\s*[,:–—-]*\s*$/i,
  /\b(following)\b/i,
];

/** "The Clerk must, at the meeting:": a comma ends what stands between modal and verb. */
const asideOpen = /\b(?:shall|must|may|will|should|can), (?!and\b|or\b)[^,]+[:–—-]+\s*$/i;

/** A stem ready to be joined: its colon gone, its announcing words gone. */
function openStem(stem: string): string {
  return announcing.reduce((text, pattern) => text.replace(pattern, (found: string, words?: string) => (typeof words === 'string' ? found.replace(words, blank) : blank(found))), stem.replace(/[:–—-]+(?=\s*$)/, (marks) => (asideOpen.test(stem) ? `,${blank(marks.slice(1))}` : blank(marks))));
}

const blank = (text: string): string => ' '.repeat(text.length);
