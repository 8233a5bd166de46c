/** What each verb says of the things that its frame names. */
import type { Content, Instruction, Label, Mention, Part, Target } from './ast.ts';
import { betweenIn, contentOf, find, isObjectless, isPlaced, isQuote, labelIn, labelOf, mentionOf, objectsOf, wordsBefore } from './items.ts';
import type { Unit } from './layout.ts';
import type { Frame, Item } from './parser.ts';
import { SAME } from './named.ts';
import { endmost, positionOf } from './positions.ts';
import { current, done, isInner, lastWithin, openContext, spanning, targetOf, unclear, whole } from './scene.ts';
import type { Scene } from './scene.ts';
import { KIND } from './vocabulary.ts';

export function readDelete(scene: Scene, frame: Frame, unit: Unit): void {
  const part = stretchIn(frame, unit);
  if (part?.kind === 'rest' && !part.included) for (const object of frame.items.filter(({ relation, quote }) => relation === 'none' && quote)) done(scene, { kind: 'delete', what: targetOf(scene, object) }, { ...frame, span: spanning(frame.span.start, object) }, unit);
  if (part) return done(scene, { kind: 'delete', what: { ...inSentence(scene), part } }, frame, unit);
  if (isOfAll(frame, unit)) scene.within = [];
  const objects = objectsOf(frame);
  if (objects.length === 0 && (frame.all || meansWhole(frame, unit)) && scene.within.length > 0) return done(scene, { kind: 'delete', what: whole(scene.within) }, frame, unit);
  if (objects.length === 0) return unclear(scene, frame, 'It does not say what to delete.', unit);
  if (objects.some(({ part, ordinal, words }) => part === 'sentence' && ordinal === undefined && words === undefined)) return unclear(scene, frame, 'It does not say which sentence.', unit);
  const [place, words, ...others] = objects;
  if (place?.references?.length === 1 && words?.quote && others.length === 0 && !frame.everywhere) return done(scene, { kind: 'delete', what: { within: targetOf(scene, place).within, part: { kind: 'words', quote: words.quote } }, orWhole: true }, frame, unit);
  for (const object of objects) done(scene, { kind: 'delete', what: endmost(toldApart(targetOf(scene, object), frame), frame), ...(frame.everywhere ? { everywhere: true } : {}) }, { ...frame, span: objects.length === 1 ? frame.span : spanning(frame.span.start, object) }, unit);
}

/** The words between two others, from some to others, and all from some on or behind them. */
function stretchIn(frame: Frame, unit: Unit): Part | undefined {
  const [from, to, after] = [find(frame, 'from', isQuote)?.quote, find(frame, 'to', isQuote)?.quote, find(frame, 'after', isQuote)?.quote];
  const between = betweenIn(frame);
  if (between) return between;
  if (from && to) return { kind: 'from-to', from, to };
  if (from && isUpToEnd(frame, unit)) return { kind: 'rest', quote: from, included: true };
  return after && (frame.all || isUpToEnd(frame, unit) || WORDS_BEHIND.test(unit.written.text)) ? { kind: 'rest', quote: after, included: false } : undefined;
}

/** "The words after “x”": those, and not "the words “y” after “x”". */
const WORDS_BEHIND = /\b(?:the|any|those)\s+(?:words?|text|passage)\s+(?:(?:that|which)\s+)?(?:after|following|follows?|comes? after)\s+(?:the\s+words?\s+)?["“‘']/iu;

/** "After “Members” delete “and”", "delete “sub” from “subcommittee”": which of several places is meant. */
function toldApart(target: Target, frame: Frame): Target {
  const { part } = target;
  const [behind, inside, followedBy] = [find(frame, 'after', isQuote)?.quote, find(frame, 'from', isQuote)?.quote, find(frame, 'before', isQuote)?.quote];
  return part.kind === 'words' ? { ...target, part: { ...part, ...(behind ? { behind } : {}), ...(inside ? { inside } : {}), ...(followedBy ? { followedBy } : {}) } } : target;
}

function inSentence({ within, sentence }: Scene): Pick<Target, 'within' | 'sentence'> {
  return { within, ...(sentence ? { sentence } : {}) };
}

/** "Leave out from “save” to the end", "from “save” onwards". */
function isUpToEnd(frame: Frame, { written: { text, start } }: Unit): boolean {
  return frame.items.some(({ relation }) => relation === 'end') || /\bonwards?\b/iu.test(text.slice(Math.max(0, frame.span.start - start)));
}

/** "Repeal the section": the one that was named above. */
function meansWhole({ span }: Frame, { written: { text, start } }: Unit): boolean {
  return WHOLE.test(text.slice(Math.max(0, span.start - start)));
}

const WHOLE = new RegExp(String.raw`\b(?:the|this|that|entire|whole)\s+(?:${KIND}|provision)\b|\b(?:existing|current|present|whole|entire)\s+(?:wording|text|contents?)(?:\s+(?:of|in|and)\b|\s*(?:[.,;:]|$))`, 'iu');

export function readInsert(scene: Scene, frame: Frame, unit: Unit): void {
  if (mergedEach(scene, frame, unit)) return;
  const content = contentOf(frame);
  const label = labelOf(frame);
  const at = positionOf(scene, frame, { label, unit });
  if (content === undefined) {
    scene.pending = { frame, target: at?.target ?? whole(scene.within) };
    return;
  }
  if (ALPHABETICAL.test(unquoted(unit, frame))) return done(scene, { kind: 'insert', at: { relation: 'end', target: whole(scene.within) }, content, alphabetical: true }, frame, unit);
  const last = scene.done.at(-1);
  if (!isPlaced(frame) && label === undefined && last?.action.kind === 'delete' && !isAddedApart(scene, last, { frame, unit })) return merge(scene, last, { content, frame, unit });
  if (!isPlaced(frame) && hasFailed(scene, unit)) return;
  if (at === undefined && (NUMBERED.test(content.text) || (isApart(unit, frame) && COUNTED.test(content.text)) || frame.items.some(({ relation }) => relation === 'end'))) return done(scene, { kind: 'insert', at: { relation: 'end', target: whole([]) }, content: { ...content, form: 'block' }, ...(isApart(unit, frame) ? { apart: true } : {}) }, frame, unit);
  if (at === undefined || isLoose(frame, { content, label, unit })) return unclear(scene, frame, 'It does not say where to insert the new text.', unit);
  const isListed = at.relation === 'end' && at.target.part.kind === 'whole' && content.form === 'quote' && TO_LIST.test(unquoted(unit, frame));
  done(scene, { kind: 'insert', at, content, ...(label ? { label } : {}), ...(isListed ? { listed: true } : isApart(unit, frame) ? { apart: true } : {}) }, frame, unit);
}

/** "In its proper alphabetical place". */
const ALPHABETICAL = /\b(?:alphabetical(?:ly)?|in the alphabet)\b/iu;

/** "Add “x” to the list", "at the end of the list of officers". */
const TO_LIST = /\b(?:to|(?:at|to) the end of|as the (?:last|final) (?:item|entry|name) (?:of|in|on))\s+(?:the|this|that|its)\s+list\b/iu;

/** What an instruction says besides the words that it quotes. */
function unquoted({ written: { text, start } }: Unit, { span, items }: Frame): string {
  return items.reduce((words, { quote }) => (quote?.form === 'quote' ? words.replace(quote.text, '') : words), text.slice(Math.max(0, Math.min(span.start, ...items.map((item) => item.span.start)) - start)));
}

/** "In clause 4 insert “normally”": what is added goes to the end, but a word that is inserted may go anywhere. */
function isLoose(frame: Frame, { content: { form, text }, label, unit }: { readonly content: Content; readonly label: Label | undefined; readonly unit: Unit }): boolean {
  return form === 'quote' && label === undefined && !frame.items.some(({ relation }) => ['after', 'before', 'end', 'start', 'between', 'to'].includes(relation)) && /^\p{Ll}+(?: \p{Ll}+)?$/u.test(text) && !/^(?:and|or|but|if|unless|except|provided)\b/u.test(text) && /\binsert/iu.test(unquoted(unit, frame)) && !/\b(?:add|append)/iu.test(unquoted(unit, frame));
}

/** "Add: 13.2 No member may …": its number says where it goes. */
const NUMBERED = /^\s*(?:[A-Z]{1,2}\d{1,3}[.:]?|[A-Z]?\d{1,3}(?:\.\d{1,3})+[.:]?)\s+\p{Lu}/u;

/** "Add a new rule: 11. Every class …". */
const COUNTED = /^\s*\d{1,3}[.):]?\s+\p{Lu}/u;

/** "A new paragraph", "a further bullet point": said of this text, and not of the next. */
function isApart({ written: { text, start } }: Unit, { span, items }: Frame): boolean {
  const end = items.findLast(({ quote }) => quote?.form === 'quote')?.span.end;
  return /\b(?:an?|new|additional|further|another|extra|following|an? (?:second|third|fourth|fifth|final|last))\s+(?:sub-?)?(?:section|clause|paragraph|article|rule|chapter|item|bullet|point|schedule|bye?-?law)s?\b/iu.test(text.slice(Math.max(0, span.start - start), end === undefined || end <= span.start ? text.length : end - start));
}

/** "Delete Rule 24 and substitute the following new Rule 24": the place is that of the old one. */
function isAnew({ within, part }: Target, { references }: Item, { isNew }: Frame): boolean {
  const [labels, old] = [references?.[0]?.labels, within.at(-1)?.references.at(-1)?.labels];
  return part.kind === 'whole' && labels !== undefined && labels.length > 0 && (isNew || labels.join('.') === old?.slice(-labels.length).join('.'));
}

/** "… and insert Y" behind words that nobody could read: it would act on something else. */
function hasFailed({ done: all }: Scene, { span }: Unit): boolean {
  const last = all.at(-1);
  return last?.action.kind === 'unclear' && last.span.start >= span.start;
}

/** "delete X and insert Y" is one replacement. */
function merge(scene: Scene, last: Instruction, { content, frame, unit }: { readonly content: Content; readonly frame: Frame; readonly unit: Unit }): void {
  if (last.action.kind !== 'delete') return;
  scene.done.pop();
  const end = Math.max(last.span.end, frame.span.end);
  scene.done.push({ span: { start: last.span.start, end }, text: last.text, action: { kind: 'replace', what: { ...last.action.what, ...(isOfAll(frame, unit) ? { within: [] } : {}), ...(scene.except ? { except: scene.except } : {}) }, content, everywhere: frame.everywhere || last.action.everywhere === true, inTwo: true } });
}

/** "Clause 4: delete “a”", and below it "Clause 4: add “b”": what is added goes to the end. */
function isAddedApart({ opened }: Scene, { span }: Instruction, { frame, unit }: { readonly frame: Frame; readonly unit: Unit }): boolean {
  return span.start < unit.span.start && opened !== undefined && /\b(?:add|append)/iu.test(unquoted(unit, frame));
}

/** "Delete “a” and “b” and insert “c” and “d” respectively": as many replacements. */
function mergedEach(scene: Scene, frame: Frame, unit: Unit): boolean {
  const fresh = frame.items.flatMap(({ quote, relation }) => (quote && (relation === 'none' || relation === 'with') ? [quote] : []));
  const olds = scene.done.slice(scene.done.findLastIndex(({ action, span }) => action.kind !== 'delete' || span.start < unit.span.start) + 1);
  if (fresh.length < 2 || olds.length !== fresh.length || frame.items.length !== fresh.length) return false;
  scene.done.splice(-olds.length);
  olds.forEach((old, at) => {
    scene.done.push(old);
    const content = fresh[at];
    if (content) merge(scene, old, { content, frame, unit });
  });
  return true;
}

export function readReplace(scene: Scene, frame: Frame, unit: Unit): void {
  const stretch = stretchOf(frame, unit);
  if (stretch) return done(scene, { kind: 'replace', what: { ...inSentence(scene), part: stretch.part }, content: stretch.content, everywhere: false }, frame, unit);
  if (mergedEach(scene, frame, unit) || readSwap(scene, frame, unit)) return;
  const [between, fresh] = [betweenIn(frame), contentOf(frame)];
  if (between && fresh) return done(scene, { kind: 'replace', what: { ...inSentence(scene), part: between }, content: fresh, everywhere: false }, frame, unit);
  const [first, ...others] = objectsOf(frame).filter(({ part }) => part === 'sentence');
  if (others.length > 0 && first && fresh) {
    others.forEach((other) => { done(scene, { kind: 'delete', what: targetOf(scene, other) }, frame, unit); });
    return done(scene, { kind: 'replace', what: targetOf(scene, first), content: fresh, everywhere: false }, frame, unit);
  }
  const pairs = pairsOf(frame);
  const last = scene.done.at(-1);
  const [pair] = pairs;
  if (pair === undefined || (pair.what === undefined && pair.content === undefined)) return unclear(scene, frame, 'It does not say what to replace.', unit);
  const block = frame.items.find(({ below, quote }) => below && quote)?.quote ?? pair.content;
  if (block && last?.action.kind === 'delete' && (pair.what === undefined || isAnew(last.action.what, pair.what, frame))) return merge(scene, last, { content: block, frame, unit });
  if (pair.what === undefined && hasFailed(scene, unit)) return;
  if (isOfAll(frame, unit)) scene.within = [];
  for (const { what, content } of pairs) {
    const target = what ? endmost(toldApart(targetOf(scene, what), frame), frame) : scene.within.length > 0 ? whole(scene.within) : undefined;
    if (target === undefined) unclear(scene, frame, 'It does not say what to replace.', unit);
    else if (content === undefined) scene.pending = { frame, target };
    else done(scene, { kind: 'replace', what: target, content, everywhere: frame.everywhere }, frame, unit);
  }
}

/** "Replace the words from “a” to “b” with “c”", "for all after “a” substitute “b”". */
function stretchOf(frame: Frame, unit: Unit): { readonly part: Part; readonly content: Content } | undefined {
  const part = stretchIn(frame, unit);
  const bare = frame.items.filter((item) => item.relation === 'none' && item.quote && !item.below);
  const isFor = frame.items.some(({ before, relation, quote }) => before && quote && (relation === 'from' || relation === 'after')) || FOR_STRETCH.test(unit.written.text);
  const fresh = find(frame, 'with', isQuote) ?? frame.items.find(({ below }) => below) ?? (isFor && bare.length === 1 ? bare[0] : undefined);
  return part && fresh?.quote && (part.kind === 'from-to' || bare.every((item) => item === fresh)) ? { part, content: fresh.quote } : undefined;
}

const FOR_STRETCH = /\bfor\s+(?:all|everything|the\s+(?:words?|text|passage))\s+(?:(?:the\s+)?words?\s+)?(?:from|after|following)\b/iu;

function isOfAll({ everywhere }: Frame, { written: { text } }: Unit): boolean {
  return everywhere && EVERYWHERE.test(text);
}

/** Of all the rules: “in rules 3 and 4” is not. */
const EVERYWHERE = /\b(?:throughout|in|within|of|that) (?:the |these |this |our )?(?:whole |entire )?(?:rule ?book|rules|constitution|document|text|bye?-?laws|standing orders|articles|charter)\b(?!\s+\(?(?:\d|[IVXL]+\b|[A-Z]\b))/iu;

interface Pair {
  readonly what: Item | undefined;
  readonly content: Content | undefined;
}

/** "“a” with “b” and “c” with “d”" are two; "“b” for “a”" is turned round. */
function pairsOf(frame: Frame): readonly Pair[] {
  const several = severalPairs(frame);
  if (several) return several;
  const [old, fresh, ...more] = frame.everywhere ? frame.items.filter(isQuote) : [];
  // "Wherever “a” occurs, substitute “b”".
  if (old?.before && old.relation === 'none' && fresh && !fresh.before && fresh.relation === 'none' && more.length === 0) return [{ what: old, content: fresh.quote }];
  const swapped = find(frame, 'for', () => true);
  const block = frame.items.find(({ quote, relation }) => quote?.form === 'block' || (quote && relation === 'none' && quote === frame.items.at(-1)?.quote));
  if (swapped) return [{ what: swapped, content: find(frame, 'none', isQuote)?.quote ?? block?.quote }];
  const pairs: Pair[] = [];
  let what: Item | undefined;
  for (const item of [...frame.items.filter((item) => item.before && item.relation === 'none' && isObjectless(frame) && (wordsBefore(frame).includes(item) || wordsBefore(frame).length === 0)), ...frame.items.filter(({ before }) => !before)]) {
    if ((item.relation === 'none' || (item.relation === 'from' && item.quote)) && (what === undefined || (what.references && item.relation === 'from')) && item.quote?.form !== 'block') what = item;
    else if (item.quote && (item.relation === 'with' || item.relation === 'to' || item.relation === 'as' || item.relation === 'none')) {
      pairs.push({ what, content: item.quote });
      what = undefined;
    }
  }
  return what ? [...pairs, { what: what.quote && pairs.length === 0 && frame.items.length === 1 && !frame.everywhere && what.references ? undefined : what, content: undefined }].map(lonely) : pairs;
}

/** "“a” and “b” with “c” and “d”" are two, and "“a” and “b” with “c”" too. */
function severalPairs({ items }: Frame): readonly Pair[] | undefined {
  const named = items.filter(({ before, relation, references }) => !before && !(relation === 'in' && references));
  const middle = named.findIndex(({ relation }) => relation === 'with' || relation === 'to' || relation === 'as' || relation === 'for');
  const [left, right] = [named.slice(0, middle), named.slice(middle)];
  if (middle < 2 || !left.every((item) => item.quote && item.relation === 'none') || !right.every((item, at) => item.quote && (at === 0 || item.relation === 'none'))) return undefined;
  const [olds, news] = right[0]?.relation === 'for' ? [right, left] : [left, right];
  if (news.length !== 1 && news.length !== olds.length) return undefined;
  return olds.map((what, at) => ({ what, content: (news[at] ?? news[0])?.quote }));
}

/** "delete X and substitute “y”": a quotation alone is the new text. */
function lonely(pair: Pair): Pair {
  return pair.content === undefined && pair.what?.quote ? { what: undefined, content: pair.what.quote } : pair;
}

export function readAmend(scene: Scene, frame: Frame, unit: Unit): void {
  const objects = [...objectsOf(frame), ...frame.items.filter(({ before, relation }) => before && relation === 'none')];
  const [object] = objects;
  const content = frame.items.find(({ quote, relation, before }) => quote && !before && (relation === 'to' || relation === 'with' || relation === 'as'))?.quote ?? frame.items.find(({ quote }) => quote?.form === 'block')?.quote;
  const from = find(frame, 'from', isQuote) ?? find(frame, 'for', isQuote);
  if (content && from) return done(scene, { kind: 'replace', what: { ...targetOf(scene, from), ...(object?.references ? { within: targetOf(scene, object).within } : {}) }, content, everywhere: frame.everywhere }, frame, unit);
  const target = object?.references || object?.quote || object?.part ? targetOf(scene, object) : current(scene);
  if (content && target.within.length + (target.part.kind === 'whole' ? 0 : 1) > 0) return done(scene, { kind: 'replace', what: target, content, everywhere: frame.everywhere }, frame, unit);
  scene.within = target.within;
  if (!target.within.every(isInner)) scene.opened = target.within;
  scene.pending = { frame, target };
}

export function readResult(scene: Scene, frame: Frame, unit: Unit): void {
  const content = contentOf(frame);
  const { pending } = scene;
  if (content === undefined && scene.within.length > 0 && unit.pairBelow) return;
  if (content === undefined && scene.within.length > 0 && LEADS.test(unit.written.text)) {
    scene.promised = { said: { text: unit.written.text, span: unit.span }, before: scene.done.length };
    return;
  }
  if (content === undefined) return unclear(scene, frame, 'It does not say what the text is to read.', unit);
  scene.pending = undefined;
  const span = { start: pending?.frame.span.start ?? frame.span.start, end: frame.span.end };
  // "Amend “100” to read “75”".
  const old = frame.items.find(({ quote, before, relation }) => quote && before && relation === 'none');
  if (old && pending?.frame.verb === 'amend') return done(scene, { kind: 'replace', what: { ...targetOf(scene, old), within: pending.target.within }, content, everywhere: frame.everywhere }, { ...frame, span }, unit);
  if (pending?.frame.verb === 'insert') {
    const label = labelOf(pending.frame);
    const at = positionOf(scene, pending.frame, { label, unit });
    if (at) return done(scene, { kind: 'insert', at, content, ...(label ? { label } : {}) }, { ...frame, span }, unit);
  }
  if (pending) return done(scene, { kind: 'replace', what: pending.target, content, everywhere: pending.frame.everywhere }, { ...frame, span }, unit);
  const within = scene.within.length > 0 ? scene.within : lastWithin(scene);
  const present = presentText(scene, within);
  if (present && !frame.items.some(({ references }) => references)) {
    // That it stands there is seen where it is exchanged.
    scene.done.pop();
    return done(scene, { kind: 'exchange', within, pairs: [{ old: present.text, new: content.text }], span: content.span, old: present.span }, { ...frame, span }, unit);
  }
  const changed = scene.done.some((instruction) => instruction.span.start >= unit.span.start || isAbout(instruction, within));
  if (within.length === 0) return unclear(scene, frame, 'It does not say which clause is to read so.', unit);
  if (scene.sentence && !scene.done.some((instruction) => isAbout(instruction, within) && isOfSentence(instruction, scene.sentence?.nth))) return done(scene, { kind: 'replace', what: current(scene), content, everywhere: false }, frame, unit);
  if (changed || frame.items.every(({ references }) => references === undefined)) return done(scene, { kind: 'reads', when: 'then', what: whole(within), content }, frame, unit);
  done(scene, frame.verb === 'reads-then' && isPresent(frame, unit) ? { kind: 'reads', when: 'now', what: whole(within), content } : { kind: 'replace', what: whole(within), content, everywhere: false }, frame, unit);
}

/** "Clause 4 currently says “a”. It should say “b”": what was said last to stand there, where nothing was said since. */
function presentText({ done: all }: Scene, within: readonly Mention[]): Content | undefined {
  const last = all.at(-1);
  return last?.action.kind === 'reads' && last.action.when === 'now' && last.action.what.part.kind === 'whole' && isAbout({ ...last, action: { ...last.action, what: { within: last.action.what.within, part: { kind: 'title', span: last.span } } } }, within) ? last.action.content : undefined;
}

/** "Clause 4 is amended as follows.", with the instructions below it. */
const LEADS = /\bamended as follows\s*[.:;—–-]*\s*$/iu;

/** Whether an instruction before changes words of the clause: what it is said to read is then what comes of that. */
function isAbout({ action }: Instruction, within: readonly Mention[]): boolean {
  const target = 'at' in action ? action.at.target : 'what' in action ? action.what : undefined;
  const labelsOf = (mentions: readonly Mention[]): string => mentions.flatMap(({ references }) => references.flatMap(({ labels }) => labels)).join('.');
  return target !== undefined && target.within.length > 0 && labelsOf(target.within) === labelsOf(within) && (target.part.kind !== 'whole' || 'at' in action);
}

function isOfSentence({ action }: Instruction, nth: number | undefined): boolean {
  const target = 'at' in action ? action.at.target : 'what' in action ? action.what : undefined;
  const sentence = target?.sentence ?? (target?.part.kind === 'sentence' ? target.part : undefined);
  return sentence === undefined || sentence.nth === nth;
}

/** "Paragraph 4 reads as follows": what stands there, as nothing was said before about changing it. */
function isPresent(frame: Frame, unit: Unit): boolean {
  const written = unit.written.text.slice(Math.max(0, frame.span.start - unit.written.start), frame.span.end - unit.written.start);
  return /\breads\b/iu.test(written) && !/\b(?:to|shall|will|should|would|so|it)\b/iu.test(written);
}

export function readReads(scene: Scene, frame: Frame, unit: Unit): void {
  const content = frame.items.find(({ quote, relation, below }) => quote && !below && relation === 'none')?.quote ?? contentOf(frame) ?? frame.items.find(({ quote }) => quote)?.quote;
  const { pending } = scene;
  if (content === undefined || (scene.within.length === 0 && !pending)) return;
  const fresh = frame.items.find(({ quote, relation, below }) => quote && quote !== content && (relation === 'with' || below))?.quote;
  const what = fresh && pending?.frame.verb === 'replace' ? pending.target : current(scene);
  done(scene, { kind: 'reads', when: 'now', what, content }, frame, unit);
  if (fresh) {
    scene.pending = undefined;
    return done(scene, { kind: 'replace', what, content: fresh, everywhere: false }, frame, unit);
  }
  openContext(scene, unit, scene.within);
}

/** "Transpose clauses 4 and 5", "swap “a” and “b”": each comes to the place of the other. */
function readSwap(scene: Scene, frame: Frame, unit: Unit): boolean {
  const verb = unit.written.text.slice(Math.max(0, frame.span.start - unit.written.start), frame.span.end - unit.written.start);
  const named = frame.items.filter(({ relation }) => relation === 'none');
  if (!SWAPS.test(verb) || frame.items.some(({ relation }) => relation !== 'none' && relation !== 'in')) return false;
  const listed = named.length > 0 ? named : frame.items.filter(({ references = [] }) => references.length === 2);
  const mentions = listed.flatMap(({ references = [], span }) => references.map((reference): Mention => ({ references: [reference], span: reference.labels.length > 0 ? reference.span : span })));
  const [first, second] = mentions;
  const [one, other] = named.filter(isQuote);
  if (mentions.length === 2 && one === undefined && first && second && !first.references[0]?.through) swap(scene, frame, { unit, mentions: [first, second] });
  else if (one?.quote && other?.quote && named.length === 2) for (const [item, content] of [[one, other.quote], [other, one.quote]] as const) done(scene, { kind: 'replace', what: targetOf(scene, item), content, everywhere: frame.everywhere }, frame, unit);
  else return false;
  return true;
}

const SWAPS = /\b(?:transpos|interchang|exchang|swap|switch|revers|(?:change|trade) places)/iu;

function swap(scene: Scene, frame: Frame, { unit, mentions: [first, second] }: { readonly unit: Unit; readonly mentions: readonly [Mention, Mention] }): void {
  const around = scene.within.filter(({ references }) => !references.some((reference) => first.references.includes(reference) || second.references.includes(reference)));
  for (const [one, other] of [[first, second], [second, first]] as const) done(scene, { kind: 'move', what: whole([...around, one]), to: { relation: 'after', target: whole([...around, other]) }, manner: 'swap' }, frame, unit);
}

export function readMove(scene: Scene, frame: Frame, unit: Unit): void {
  if (readSwap(scene, frame, unit)) return;
  const what = frame.items.find(({ relation, references, quote, part }) => relation === 'none' && (references || quote || part));
  const from = frame.items.find(({ relation, references }) => (relation === 'from' || relation === 'in') && references);
  const places = frame.items.filter(({ references, before }) => references && !before);
  const as = places.find(({ relation }) => relation === 'as');
  const to = places.find(({ relation }) => relation === 'after' || relation === 'before') ?? places.find(({ relation }) => WHITHER.has(relation)) ?? as ?? places.find(({ relation }) => relation === 'in');
  if (what === undefined) return unclear(scene, frame, 'It does not say what to move.', unit);
  if (to === undefined) return unclear(scene, frame, 'It does not say where to move it.', unit);
  const relation = to.relation === 'after' || to.relation === 'before' || to.relation === 'start' ? to.relation : to === as ? 'before' : 'end';
  const within = from && !what.references ? mentionOf(from) : scene.within;
  const label = as || to.relation === 'to' ? labelIn(as ?? to) : undefined;
  done(scene, { kind: 'move', what: what.references ? whole(mentionOf(what)) : { ...targetOf(scene, what), within }, to: { relation, target: whole([...around(places, to), ...mentionOf(to)]) }, ...(label ? { label } : {}), ...(to === as ? { manner: 'as' } : to.relation === 'to' && !as ? { manner: 'loosely' } : {}) }, frame, unit);
}

/** "To Article 4, so that it stands behind clause 12": that in Article 4. */
function around(places: readonly Item[], to: Item): readonly Mention[] {
  return to.relation === 'after' || to.relation === 'before' ? places.filter((each) => each !== to && (each.relation === 'to' || each.relation === 'in' || each.relation === 'start' || each.relation === 'end')).flatMap(mentionOf) : [];
}

const WHITHER: ReadonlySet<Item['relation']> = new Set(['after', 'before', 'to', 'end', 'start']);

/** "Renumber clause 4 as clause 5", "paragraphs (c) and (d) become (d) and (e)"; without new numbers all lists count on. */
export function readRenumber(scene: Scene, frame: Frame, unit: Unit): void {
  const at = frame.items.findIndex(({ relation, references, before }) => references && !before && (relation === 'as' || relation === 'to'));
  // "3.7 to 3.9 as 3.8 to 3.10": what counting on gives.
  if (frame.items.slice(at + 1).some(({ relation }) => relation === 'as')) return done(scene, { kind: 'renumber' }, frame, unit);
  const sentences = frame.items.slice(0, Math.max(0, at)).filter(({ part }) => part === 'sentence');
  if (sentences.length > 0) return setApart(scene, frame, { unit, sentences, labels: mentionsOf(frame.items.slice(at)).flatMap((mention) => labelIn(mention) ?? []) });
  const olds = oldNumbers(frame.items.slice(0, Math.max(0, at)));
  const labels = mentionsOf(frame.items.slice(at)).flatMap((mention) => labelIn(mention) ?? []);
  if (olds.length === 0 || olds.length !== labels.length || olds.some(({ references }) => references[0]?.through !== undefined)) return done(scene, { kind: 'renumber' }, frame, unit);
  const [label] = labels;
  if (label && olds.every(({ references }) => references[0]?.keyword === SAME)) return renumberMoved(scene, frame, { unit, label });
  const around = scene.within.filter(({ references }) => !olds.some((old) => references.some((reference) => old.references.includes(reference))));
  olds.forEach((old, i) => {
    const as = labels[i];
    if (as) done(scene, { kind: 'renumber', what: whole([...around, old]), as }, frame, unit);
  });
}

function mentionsOf(items: readonly Item[]): readonly Mention[] {
  return items.filter(({ relation, joined }, i) => i === 0 || (joined && relation === 'none')).flatMap((item) => mentionOf(item).flatMap(eachOf));
}

/** "The second sentence of clause 4(1) becomes a new clause 5", "… sub-clause (2)": with the number of a clause of its own. */
function setApart(scene: Scene, frame: Frame, { unit, sentences, labels }: { readonly unit: Unit; readonly sentences: readonly Item[]; readonly labels: readonly Label[] }): void {
  if (labels.length !== sentences.length) return unclear(scene, frame, 'It is not clear which sentence is to have which number.', unit);
  const path = scene.within.flatMap(({ references }) => references.at(-1)?.labels ?? []);
  const full = labels.map((label) => (label.parts.length === 1 && /^(?:sub-?|paragraph|\()/iu.test(label.text) ? { ...label, parts: [...path.slice(0, -1), ...label.parts] } : label));
  sentences.forEach((sentence, at) => {
    const [first, label] = [full[0], full[at]];
    if (first && label) done(scene, { kind: 'move', what: targetOf(scene, sentence), to: { relation: 'end', target: whole([]) }, label: { ...label, behind: first.parts } }, frame, unit);
  });
}

/** "Move clause 9 to Part 2, behind clause 4. The clause moved becomes 5." */
function renumberMoved(scene: Scene, frame: Frame, { unit, label }: { readonly unit: Unit; readonly label: Label }): void {
  const last = scene.done.at(-1);
  if (last?.action.kind !== 'move' || last.action.manner === 'swap') return unclear(scene, frame, 'It is not clear which clause is to have this number.', unit);
  const { manner: _, ...move } = last.action;
  scene.done.splice(-1, 1, { ...last, action: { ...move, label } });
}

/** What is to have other numbers; a clause that is named around it is its place. */
function oldNumbers(items: readonly Item[]): readonly Mention[] {
  const named = items.filter(({ relation }) => relation === 'none');
  return (named.length > 0 ? named : items.filter(({ relation }) => relation === 'in').slice(-1)).flatMap((item) => mentionOf(item).flatMap(eachOf));
}

/** "Clauses 3 and 4" are two. */
function eachOf({ references, span }: Mention): readonly Mention[] {
  return references.map((reference) => ({ references: [reference], span: references.length > 1 ? reference.span : span }));
}

/** "Keep “section 4” in clause 2 as it is": words that stand there stay, although a number that they name moves. */
export function readRetain(scene: Scene, frame: Frame, unit: Unit): void {
  for (const item of objectsOf(frame)) if (item.quote) done(scene, { kind: 'replace', what: targetOf(scene, item), content: item.quote, everywhere: frame.everywhere }, frame, unit);
}
