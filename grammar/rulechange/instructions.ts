/** Units → instructions: which verb acts on which words, and what was said once for several. */
import type { Reference, Span } from '../ast.ts';
import type { Line } from '../structure/lines.ts';
import type { Instruction, Mention, Passage } from './ast.ts';
import { argues, asksForChange, beginsInstruction } from './beginnings.ts';
import { readFrame } from './frames.ts';
import { unitsOf } from './layout.ts';
import type { Unit } from './layout.ts';
import { HOLDING, TITLE } from './named.ts';
import { explainsMarks } from './marked-up.ts';
import { framesOf } from './parser.ts';
import type { Frame } from './parser.ts';
import { withoutPreamble } from './preambles.ts';
import { scan } from './scanner.ts';
import type { ChangeToken } from './scanner.ts';
import { Stop, Throughout } from './vocabulary.ts';
import { contextsFor, isInner, openContext, push, unclear } from './scene.ts';
import { mentionOf } from './items.ts';
import { strayMarkIn, unusedIn } from './unused.ts';
import type { Scene } from './scene.ts';
import type { SideBySide } from './side-by-side.ts';

/** `around`: places that hold for all that names none. */
export function instructionsOf(text: string, lines: readonly Line[], around: readonly Mention[] = []): { readonly instructions: readonly Instruction[]; readonly remarks: readonly Passage[] } {
  const scene: Scene = { contexts: around.length === 0 ? [] : [{ column: -1, marker: '', inner: false, within: around }], done: [], remarks: [], within: [] };
  let rejected = 0;
  for (const unit of unitsOf(text, lines)) {
    const depth = headingDepth(unit.written.text);
    if (depth > 0 && (rejected === 0 || depth <= rejected)) rejected = REJECTED.test(unit.written.text) ? depth : 0;
    if (rejected > 0) scene.remarks.push({ text: unit.written.text, span: unit.span });
    else readUnit(scene, unit);
  }
  breakPromise(scene);
  return { instructions: scene.done, remarks: scene.remarks };
}

/** "## Rejected ideas": what stands below is not proposed. */
const REJECTED = /^#+\s*(?:rejected|alternatives?|(?:other )?(?:ideas|options) (?:considered|rejected)|considered|unresolved|open questions|future|out of scope|not (?:proposed|included)|prior art|drawbacks|history|discussion)\b/iu;

function headingDepth(text: string): number {
  return /^#{1,6}(?=\s)/u.exec(text)?.[0].length ?? 0;
}

const FALLS = /\b(?:falls?|lapses|is (?:deemed )?withdrawn|has no effect|shall not be put)\b[^.]*\bif\b[^.]*\b(?:carried|passed|adopted|agreed|approved)\b|\bif\b[^.]*\b(?:carried|passed|adopted|agreed|approved)\b[^.]*\b(?:falls?|lapses|withdrawn)\b/iu;
const OTHERS = /(?:[Rr]ule changes?|[Rr]ule amendments?|[Aa]mendments?|[Mm]otions?|[Pp]roposals?|[Cc]omposites?|[Cc]ard votes?|[Oo]ptions?)\s+((?:[A-Z]{0,3}\d+[A-Za-z]?|[A-Z])(?![\p{L}\p{N}])(?:(?:\s*,\s*|\s+(?:and|or)\s+)(?:[A-Z]{0,3}\d+[A-Za-z]?))*)/gu;

function readUnit(scene: Scene, unit: Unit): void {
  if (unit.pairs) return readPairs(scene, unit, unit.pairs);
  if (unit.hunks) return unit.hunks.forEach(({ lines, start: from, end }) => push(scene, { kind: 'patch', lines, span: { start: from, end } }, { text: lines.find(({ mark }) => mark !== ' ')?.text ?? '', span: { start: from, end } }));
  const { text, start } = unit.written;
  const numbers = FALLS.test(text) ? [...text.matchAll(OTHERS)].flatMap((match) => (match[1] ?? '').split(/\s*,\s*|\s+(?:and|or)\s+/u)) : [];
  if (numbers.length > 0) return push(scene, { kind: 'falls', numbers }, { text, span: unit.span });
  const vague = vagueIn(text);
  if (vague !== undefined) return push(scene, { kind: 'unclear', reason: vague }, { text, span: unit.span });
  const argued = isAmongReasons(scene);
  if (!beginsInstruction(text) || (argued && WISHES.test(text))) {
    // An instruction that is passed over changes nothing, and nobody would notice.
    if (asksForChange(text, { amongReasons: argued })) return push(scene, { kind: 'unclear', reason: 'It is not clear what is to be changed, and where.' }, { text, span: unit.span });
    scene.remarks.push({ text, span: unit.span });
    return;
  }
  const { rest, skipped } = withoutPreamble(withoutLegend(text));
  const tokens = scan({ ...unit.written, text: rest, start: start + skipped });
  const frames = everywhereOn(withBlock(framesOf(tokens)), tokens);
  if (namesPlaces(frames)) scene.contexts = contextsFor(scene.contexts, unit, innerPlaces(frames), frames.flatMap(({ items }) => items.filter(({ before, relation }) => before || relation === 'in').flatMap(mentionOf)));
  scene.within = scene.contexts.flatMap(({ within }) => within);
  scene.pending = undefined;
  scene.opened = undefined;
  scene.sentence = undefined;
  scene.lines = undefined;
  scene.row = undefined;
  const before = scene.done.length;
  frames.forEach((frame) => readFrame(scene, frame, unit));
  const left = pendingOf(scene);
  if (left && !isContext(left.frame) && !unit.pairBelow) unclear(scene, left.frame, 'It does not say what the new text is.', unit);
  else if (scene.done.length === before) openContext(scene, unit, left?.target.within ?? scene.within);
  if (left?.frame.verb === 'amend' && scene.done.length === before && !argued && PROMISES.test(text) && !unit.pairBelow) {
    breakPromise(scene);
    scene.promised = { said: { text, span: unit.span }, before };
  }
  const unused = scene.done.slice(before).some(({ action }) => action.kind === 'unclear') ? undefined : unusedIn(tokens, [scene.done, scene.contexts, left?.target]);
  const stray = unused ?? left ? undefined : strayMarkIn(rest, start + skipped, tokens);
  if (stray) push(scene, { kind: 'unclear', reason: 'It is not clear which words it quotes: a quotation mark lacks its other half.' }, { text, span: stray });
  // What is moved to where only half of the words say goes to the wrong place, and a clause in the place of which something is put is lost.
  if (unused && scene.done.slice(before).some(({ action }) => action.kind === 'move' || (action.kind === 'replace' && action.what.part.kind === 'whole'))) scene.done.splice(before);
  if (unused) push(scene, { kind: 'unclear', reason: unused.start >= start + text.length ? 'It is not clear what the text below has to do with it.' : `It is not clear what ${named(text, unused, start)} has to do with it.` }, { text, span: unused });
}

/** Orders that would be carried out on something else. */
function vagueIn(text: string): string | undefined {
  if (AMENDS_PROPOSAL.test(text)) return 'It changes another proposal, and not the rules: write that proposal as it is to read.';
  return COUNTS_WORDS.test(text.replace(/["“][^"“”]*["”]/gu, '“”')) && ORDERED.test(text) ? 'It counts words: quote them.' : undefined;
}

const AMENDS_PROPOSAL = /^amendments?\s+to\s+(?:the\s+|this\s+)?(?:amendment|motion|proposal|resolution|composite)\b[^.:]{0,30}:/iu;
/** "The final two words". */
const COUNTS_WORDS = /\b(?:first|last|final|closing|opening)\s+(?:(?:two|three|four|five|six|seven|eight|\d{1,2})\s+words|word)\b(?!\s*“)/iu;
const ORDERED = /\b(?:replac|delet|strik|omit|remov|substitut|leave out|chang|alter|amend)/iu;

/** Behind "Reason:", up to the next instruction, sentences argue: what they say of a clause is no order unless it says that it is one. */
function isAmongReasons({ remarks, done }: Scene): boolean {
  const last = remarks.findLast(({ text }) => argues(text));
  return last !== undefined && last.span.start > (done.at(-1)?.span.start ?? -1);
}

/** "Rule 10 should be scrapped too", which argues there. */
const WISHES = /^[^"“‘:]*\b(?:should|ought to)\b[^"“‘:]*$/iu;

/** A whole sentence that is no talk of "the amendment to clause 4". */
const PROMISES = /^(?!(?:the|this|an?|our|these)\s+amendments?\b).*(?:\.|\bso that:)\s*$/isu;

/** A clause that was to be amended, and nothing came of it. */
function breakPromise(scene: Scene): void {
  if (scene.promised && scene.promised.before === scene.done.length) push(scene, { kind: 'unclear', reason: 'It does not say what the new text is.' }, scene.promised.said);
  scene.promised = undefined;
}

/** "…, to read: (the bold text is new)". */
function withoutLegend(text: string): string {
  const note = /\([^()]*\)\s*:?\s*$/u.exec(text)?.[0] ?? '';
  return note !== '' && explainsMarks(note) ? `${text.slice(0, -note.length).trimEnd()}${note.includes(':') ? ':' : ''}` : text;
}

function named(text: string, span: Span, start: number): string {
  const words = text.slice(span.start - start, span.end - start).replace(/^["“‘']|["”’']$/gu, '');
  return `“${words.length > LONGEST_NAMED ? `${words.slice(0, LONGEST_NAMED).trimEnd()}…` : words}”`;
}

const LONGEST_NAMED = 60;

/** Texts side by side: each changes what it shows; with nothing on the left it comes anew. */
function readPairs(scene: Scene, unit: Unit, pairs: readonly SideBySide[]): void {
  scene.contexts = scene.contexts.filter(({ column }) => column <= unit.column);
  for (const { span, old, place, ways, order } of pairs) {
    const outer = scene.contexts.flatMap(({ within }) => within);
    const named = scan({ text: place === '' ? '' : `In ${place}`, start: span.start }).flatMap(({ payload: { references } }): Mention[] => (references ? [{ references, span }] : []));
    const within = named.length > 0 ? named : outer;
    const [first] = ways;
    if (order !== undefined) readOrder(scene, { unit, within, order, now: first?.old ?? '', span });
    else if (first?.old === '') push(scene, { kind: 'insert', at: { relation: 'end', target: { within: saysItsNumber(first.new, within) ? [] : within, part: { kind: 'whole' } } }, content: { form: 'block', text: first.new, span } }, { text: first.new, span });
    else push(scene, { kind: 'exchange', within, pairs: ways, span, ...(old ? { old } : {}) }, { text: first?.new ?? '', span });
  }
}

/** The row of a new clause 4.6, with the text "4.6 The Board …". */
function saysItsNumber(words: string, within: readonly Mention[]): boolean {
  const label = within.at(-1)?.references.at(-1)?.labels.join('.') ?? '';
  return label !== '' && words.startsWith(label) && /^[.:)]?\s/u.test(words.slice(label.length));
}

interface Ordered {
  readonly unit: Unit;
  readonly within: readonly Mention[];
  readonly order: string;
  /** What is said to stand there now. */
  readonly now: string;
  readonly span: Span;
}

/** A new text that says what to do with the present one. */
function readOrder(scene: Scene, { unit, within, order, now, span }: Ordered): void {
  if (now !== '' && within.length > 0) push(scene, { kind: 'reads', when: 'now', what: { within, part: { kind: 'whole' } }, content: { form: 'quote', text: now, span } }, { text: now, span });
  const outer = scene.contexts;
  if (within.length > 0) scene.contexts = [{ column: -1, marker: '', inner: false, within }];
  const { pairs: _, ...plain } = unit;
  readUnit(scene, { ...plain, written: { text: order, start: span.end - order.length }, span });
  scene.contexts = outer;
}

/** "Insert a new clause as follows, and renumber those behind it:": the lines below belong to the verb that lacks its text. */
function withBlock(frames: readonly Frame[]): readonly Frame[] {
  const last = frames.at(-1);
  const block = last?.items.find(({ quote }) => quote && (quote.form === 'block' || quote === last.items.at(-1)?.quote));
  const taker = frames.findLastIndex(({ verb }) => verb === 'insert' || verb === 'replace' || verb === 'reads-then');
  if (last === undefined || block === undefined || taker < 0 || (last.verb !== 'renumber' && last.verb !== 'consequential' && !(last.verb === undefined && last.items.length === 1))) return frames;
  return frames.map((frame, at) => (at === taker ? { ...frame, items: [...frame.items, block] } : frame === last ? { ...frame, items: frame.items.filter((item) => item !== block) } : frame));
}

/** "Throughout, for “a” read “b” and for “c” read “d”": said first, it holds up to the end of the sentence or the next place. */
function everywhereOn(frames: readonly Frame[], tokens: readonly ChangeToken[]): readonly Frame[] {
  if (tokens[0]?.tokenType !== Throughout) return frames;
  const stop = tokens.find(({ tokenType }) => tokenType === Stop)?.startOffset ?? Infinity;
  const other = frames.findIndex(({ items, span }, at) => span.start > stop || (at > 0 && items.some(({ references }) => references)));
  return frames.map((frame, at) => ((other < 0 || at < other) && frame.verb === 'replace' ? { ...frame, everywhere: true } : frame));
}

function pendingOf({ pending }: Scene): Scene['pending'] {
  return pending;
}

function namesPlaces(frames: readonly Frame[]): boolean {
  return frames.some(({ items }) => items.some(({ references, before, relation }) => references?.[0] !== undefined && (before || relation === 'in' || relation === 'to') && (before || isOuter(references[0])))) || frames.every(({ verb }) => verb === undefined || verb === 'amend');
}

function innerPlaces(frames: readonly Frame[]): boolean {
  const mentions = frames.flatMap(({ items }) => items.flatMap((item) => (item.relation === 'except' ? [] : mentionOf(item))));
  return mentions.length > 0 && mentions.every(isInner);
}

/** Named with a title, or with more than one number: it stands in nothing that was named before. */
function isOuter({ keyword, labels }: Reference): boolean {
  return keyword === TITLE || keyword === HOLDING || (labels.length > 1 && !/^(?:sub-?|paragraph$|item$|point$|$)/u.test(keyword));
}

function isContext({ verb }: Frame): boolean {
  return verb === undefined || verb === 'amend';
}
