/**
 * The grammar of amending instructions over the tokens of the scanner, in reading order. Actions are embedded: the parser returns
 * frames and keeps no tree.
 *
 *   instruction = { joint | frame }
 *   frame       = element { element | joint }
 *   element     = verb | item
 *   item        = relation thing { thing } | ordinal | "sentence" | "title" | "throughout" | "new" | "all" | thing
 *
 * Words before a verb belong to it; words behind it too, up to a joint behind which the words before another verb begin.
 */
import { EmbeddedActionsParser, EOF, type IToken, type TokenType } from 'chevrotain';
import type { Reference, Span } from '../ast.ts';
import type { Content, LineRange } from './ast.ts';
import type { ChangeToken, Payload } from './scanner.ts';
import * as t from './vocabulary.ts';

export type Verb = 'delete' | 'insert' | 'replace' | 'amend' | 'move' | 'renumber' | 'retain' | 'reads-now' | 'reads-then' | 'consequential' | 'falls';
/** `between`: the second of the two things that new text goes between. */
export type Relation = 'in' | 'after' | 'between' | 'before' | 'end' | 'start' | 'from' | 'to' | 'with' | 'for' | 'except' | 'as' | 'none';

/** A thing that is named: a quotation, references, a sentence, a title. `before`: it stands in front of the verb. */
export interface Item {
  readonly relation: Relation;
  readonly before: boolean;
  readonly span: Span;
  readonly quote?: Content;
  readonly references?: readonly Reference[];
  /** "the second sentence", "the last occurrence". */
  readonly ordinal?: number;
  readonly part?: 'sentence' | 'title' | 'lines' | 'row' | 'table';
  /** How the sentence begins, or words that it or the row holds. */
  readonly words?: Content;
  readonly lines?: LineRange;
  /** Lines of new text below the instruction. */
  readonly below?: true;
  /** Behind "and": "in rule 3 and in rule 9". */
  readonly joined?: true;
}

/** What one verb says. */
export interface Frame {
  readonly verb: Verb | undefined;
  readonly items: readonly Item[];
  readonly everywhere: boolean;
  readonly isNew: boolean;
  readonly all: boolean;
  readonly span: Span;
}

/** Tokens → frames, in order. Total: what cannot be read is passed over. */
export function framesOf(tokens: readonly ChangeToken[]): readonly Frame[] {
  parser.input = [...tokens];
  return parser.instruction() ?? [];
}

interface Draft {
  verb: Verb | undefined;
  readonly items: Item[];
  everywhere: boolean;
  isNew: boolean;
  all: boolean;
  span: Span | undefined;
}

const VERBS: ReadonlyMap<TokenType, Verb> = new Map<TokenType, Verb>([
  [t.Delete, 'delete'], [t.Insert, 'insert'], [t.Replace, 'replace'], [t.Amend, 'amend'], [t.Move, 'move'], [t.Renumber, 'renumber'], [t.Retain, 'retain'],
  [t.ReadsNow, 'reads-now'], [t.ReadsThen, 'reads-then'], [t.Consequential, 'consequential'], [t.Falls, 'falls'],
]);
const RELATIONS: ReadonlyMap<TokenType, Relation> = new Map<TokenType, Relation>([
  [t.In, 'in'], [t.After, 'after'], [t.Before, 'before'], [t.AtEnd, 'end'], [t.AtStart, 'start'], [t.From, 'from'], [t.To, 'to'], [t.With, 'with'], [t.For, 'for'], [t.Except, 'except'], [t.As, 'as'],
]);

const PARTS: ReadonlyMap<TokenType, NonNullable<Item['part']>> = new Map<TokenType, NonNullable<Item['part']>>([[t.Sentence, 'sentence'], [t.Title, 'title'], [t.Lines, 'lines'], [t.Row, 'row'], [t.Table, 'table']]);

class ChangeParser extends EmbeddedActionsParser {
  private ordinal: number | undefined;
  /** The element behind "and". */
  private joined = false;

  constructor() {
    super([...t.allTokens], { recoveryEnabled: false, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  readonly instruction = this.RULE('instruction', (): Frame[] => {
    const frames: Frame[] = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.joint) },
        { ALT: () => {
          const frame = this.SUBRULE(this.frame);
          this.ACTION(() => frames.push(frame));
        } },
      ]);
    });
    return frames;
  });

  private readonly joint = this.RULE('joint', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Joint) }, { ALT: () => this.CONSUME(t.Stop) }]);
  });

  /** Greedy as far as `goesOn` lets it be: the next frame begins where its verb, or the words before that, begin. */
  private readonly frame = this.RULE('frame', (): Frame => {
    const draft: Draft = { verb: undefined, items: [], everywhere: false, isNew: false, all: false, span: undefined };
    this.ACTION(() => { this.ordinal = undefined; });
    this.SUBRULE(this.element, { ARGS: [draft] });
    this.MANY({
      GATE: () => this.belongs(draft),
      DEF: () => this.OR([
        { ALT: () => this.SUBRULE2(this.element, { ARGS: [draft] }) },
        // "delete “a” and “b”": a joint inside a frame.
        { ALT: () => this.CONSUME(t.Joint) },
      ]),
    });
    return { ...draft, span: draft.span ?? { start: 0, end: 0 } };
  });

  private readonly element = this.RULE('element', (draft: Draft) => {
    this.ACTION(() => { this.joined = this.LA(0)?.tokenType === t.Joint; });
    this.OR([
      { ALT: () => this.SUBRULE(this.verb, { ARGS: [draft] }) },
      { ALT: () => this.SUBRULE(this.related, { ARGS: [draft] }) },
      { ALT: () => this.SUBRULE(this.between, { ARGS: [draft] }) },
      { ALT: () => this.SUBRULE(this.thing, { ARGS: [draft, 'none'] }) },
      { ALT: () => this.SUBRULE(this.flag, { ARGS: [draft] }) },
    ]);
  });

  private readonly verb = this.RULE('verb', (draft: Draft) => {
    const token = this.OR([...VERBS.keys()].map((type) => ({ ALT: () => this.CONSUME(type) })));
    this.ACTION(() => {
      draft.verb = VERBS.get(token.tokenType);
      widen(draft, token);
    });
  });

  /** "after clause 4", "with “x”"; a relation without a thing says nothing ("in italics"). */
  private readonly related = this.RULE('related', (draft: Draft) => {
    const token = this.OR([...RELATIONS.keys()].map((type) => ({ ALT: () => this.CONSUME(type) })));
    const relation = this.ACTION(() => relationOf(token, this.LA(1), draft));
    this.ACTION(() => { if (isThing(this.LA(1)) || isQualifier(this.LA(1))) widen(draft, token); });
    // "… (rights of committees) new point (iv)": what comes later is another thing.
    this.MANY({ GATE: () => isQualifier(this.LA(1)) && !(this.LA(1).tokenType === t.New && isApart(token, this.LA(1))), DEF: () => this.SUBRULE(this.flag, { ARGS: [draft] }) });
    this.OPTION({ GATE: () => isThing(this.LA(1)) && !isBare(token, this.LA(1)), DEF: () => this.SUBRULE(this.thing, { ARGS: [draft, relation] }) });
    this.ACTION(() => { if (draft.items.at(-1)?.relation !== relation && (relation === 'end' || relation === 'start' || relation === 'except')) draft.items.push({ relation, before: draft.verb === undefined, span: spanOf(token) }); });
  });

  /** "between “a” and “b”", "between sections 3 and 4": after the first, where the second follows. */
  private readonly between = this.RULE('between', (draft: Draft) => {
    this.CONSUME(t.Between);
    this.OPTION({ GATE: () => isThing(this.LA(1)), DEF: () => {
      this.SUBRULE(this.thing, { ARGS: [draft, 'after'] });
      this.ACTION(() => keepFirstPlace(draft));
      this.OPTION2({ GATE: () => isThing(this.LA(2)), DEF: () => {
        this.CONSUME(t.Joint);
        this.SUBRULE2(this.thing, { ARGS: [draft, 'between'] });
      } });
    } });
  });

  private readonly thing = this.RULE('thing', (draft: Draft, relation: Relation) => {
    const token = this.OR([
      { ALT: () => this.CONSUME(t.Quote) }, { ALT: () => this.CONSUME(t.Place) }, { ALT: () => this.CONSUME(t.Block) },
      { ALT: () => this.CONSUME(t.Sentence) }, { ALT: () => this.CONSUME(t.Title) }, { ALT: () => this.CONSUME(t.Lines) }, { ALT: () => this.CONSUME(t.Row) }, { ALT: () => this.CONSUME(t.Table) },
    ]);
    this.ACTION(() => {
      const { quote, references, words, lines, ordinal = this.ordinal } = payloadOf(token);
      const part = PARTS.get(token.tokenType);
      const sentence = token.tokenType === t.Quote && relation === 'none' ? saidBefore(draft, token) : undefined;
      if (sentence && quote) {
        draft.items[draft.items.length - 1] = { ...sentence, span: { start: sentence.span.start, end: spanOf(token).end }, words: quote };
        return widen(draft, token);
      }
      draft.items.push({
        relation, before: draft.verb === undefined, span: spanOf(token),
        ...(quote ? { quote } : {}), ...(references ? { references } : {}), ...(part ? { part } : {}), ...(words ? { words } : {}), ...(lines ? { lines } : {}), ...(token.tokenType === t.Block ? { below: true } : {}), ...(ordinal === undefined ? {} : { ordinal }), ...(this.joined ? { joined: true } : {}),
      });
      this.ordinal = undefined;
      if (token.tokenType !== t.Block) widen(draft, token);
    });
  });

  private readonly flag = this.RULE('flag', (draft: Draft) => {
    const token = this.OR([{ ALT: () => this.CONSUME(t.Throughout) }, { ALT: () => this.CONSUME(t.New) }, { ALT: () => this.CONSUME(t.All) }, { ALT: () => this.CONSUME(t.Ordinal) }]);
    this.ACTION(() => {
      if (token.tokenType === t.Throughout) draft.everywhere = true;
      else if (token.tokenType === t.New) draft.isNew = true;
      else if (token.tokenType === t.All) draft.all = true;
      else this.ordinal = payloadOf(token).ordinal;
      widen(draft, token);
    });
  });

  /** Whether the next token still belongs to the frame. */
  private belongs(draft: Draft): boolean {
    const next = this.LA(1).tokenType;
    if (next === t.Stop || next === EOF) return false;
    if (draft.verb === undefined) return next !== t.Joint || draft.items.length > 0;
    // "For “a” substitute “b”, for “c” substitute “d”": what is replaced was said already.
    if (next === t.For && hasContent(draft) && draft.items.some(({ relation, before, quote }) => relation === 'for' && before && quote)) return false;
    // "Amend clause 4 such that “a” is replaced with “b”": the quotation belongs to the second verb.
    if (draft.verb === 'amend' && next === t.Quote && VERBS.has(this.LA(2).tokenType)) return false;
    if (VERBS.has(next) || (next === t.Place && VERBS.has(this.LA(2).tokenType) && hasContent(draft))) return false;
    return next !== t.Joint || !this.verbAhead(2);
  }

  /** Whether a verb comes before the end of the sentence, or before "and": "delete 4 and 6 and renumber" deletes both. */
  private verbAhead(from: number): boolean {
    for (let at = from; ; at += 1) {
      const { tokenType, image } = this.LA(at);
      if (VERBS.has(tokenType)) return true;
      if (tokenType === t.Stop || tokenType === EOF || (tokenType === t.Joint && /^and/iu.test(image) && at > from)) return false;
    }
  }
}

const parser = new ChangeParser();

/** "… insert “x” Rule D.1.7 delete “y”": another instruction begins without a mark. */
function hasContent({ items }: Draft): boolean {
  return items.at(-1)?.quote !== undefined;
}

/** "Delete the last sentence “The Board may …”": what it quotes is that sentence. */
function saidBefore({ verb, items }: Draft, token: IToken): Item | undefined {
  const last = items.at(-1);
  const isSo = verb === 'delete' && last?.part === 'sentence' && last.relation === 'none' && !last.before && last.words === undefined && token.startOffset - last.span.end < WIDE;
  return isSo ? last : undefined;
}

function isApart({ endOffset = 0 }: IToken, next: IToken): boolean {
  return next.startOffset - endOffset > WIDE;
}

const WIDE = 8;

/** "Add at end: “…”": the quotation is the new text; that of "at the end of “Meetings”" is a place. */
function isBare({ tokenType, image }: IToken, next: IToken): boolean {
  return (tokenType === t.AtEnd || tokenType === t.AtStart) && next.tokenType === t.Quote && /(?:end|start|beginning|of the list)$/iu.test(image);
}

/** What can stand behind a relation: a block of new text never does. */
function isThing({ tokenType }: IToken): boolean {
  return [t.Quote, t.Place, t.Sentence, t.Title, t.Lines, t.Row, t.Table].includes(tokenType);
}

function isQualifier({ tokenType }: IToken): boolean {
  return [t.New, t.All, t.Ordinal].includes(tokenType);
}

/** "The insertion after “a” of “b”": what is inserted. */
function relationOf(token: IToken, next: IToken, { verb }: Draft): Relation {
  const isObject = (next.tokenType === t.Quote || next.tokenType === t.New) && token.image.toLowerCase() === 'of' && (verb === 'insert' || verb === 'delete');
  return isObject ? 'none' : RELATIONS.get(token.tokenType) ?? 'none';
}

function keepFirstPlace({ items }: Draft): void {
  const last = items.pop();
  if (last) items.push(last.references ? { ...last, references: last.references.slice(0, 1) } : last);
}

function widen(draft: Draft, token: IToken): void {
  const { start, end } = spanOf(token);
  draft.span = { start: draft.span?.start ?? start, end };
}

function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 };
}

function payloadOf(token: IToken): Payload {
  return 'payload' in token && typeof token.payload === 'object' && token.payload !== null ? token.payload : {};
}
