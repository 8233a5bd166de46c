/** The words of a sentence (Chevrotain's lexer) and the kinds of chunk that the parser reads. */
import { createToken, Lexer, type TokenType } from 'chevrotain';
import './runtime.ts';

/** Chevrotain rebuilds patterns without the `u` flag; a function keeps it. The pattern must be sticky. */
function sticky(pattern: RegExp): (text: string, offset: number) => RegExpExecArray | null {
  return (text, offset) => {
    pattern.lastIndex = offset;
    return pattern.exec(text);
  };
}

const skipped = { group: Lexer.SKIPPED, line_breaks: true } as const;

const Space = createToken({ name: 'Space', pattern: sticky(/[\s\u00a0\u2000-\u200b\u202f\ufeff™®©]+/uy), ...skipped });
/** Markdown and HTML marks carry no meaning of their own: emphasis, code ticks, the target of a link, tags, footnotes. */
const Markup = createToken({ name: 'Markup', pattern: sticky(/\]\([^()\s]{0,400}\)|<\/?[a-zA-Z][^<>]{0,200}>|\[\^[^\]\s]{1,40}\]|[*_`#~^|\\[\]]+/uy), ...skipped });

export const Quoted = createToken({ name: 'Quoted', pattern: sticky(/"[^"“”\n]{1,200}"|“[^“”"\n]{1,200}”|‘[^‘’'\n]{1,200}’|<q>[^<>\n]{1,200}<\/q>/uy), line_breaks: false });
export const Percent = createToken({ name: 'Percent', pattern: sticky(/\d+(?:\.\d+)?(?:[ \u00a0]?%|\s{1,8}per(?:\s{1,8})?cent\b)/iuy), line_breaks: false });
export const Ratio = createToken({ name: 'Ratio', pattern: sticky(/\d+(?:\/|:)\d+(?:rds?|ths?)?|[½⅓⅔¼¾]/uy), line_breaks: false });
export const Numeral = createToken({ name: 'Numeral', pattern: sticky(/[£€$]?\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th)?\b|[£€$]?\d+/uy), line_breaks: false });
export const Word = createToken({ name: 'Word', pattern: sticky(/and\/or\b|(?:\d+-(?=\p{L}))?[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}\u00ad]|['’\-‑.&](?=[\p{L}\p{N}]))*(?:['’](?![\p{L}”"]))?/uy), line_breaks: false });
export const Mark = createToken({ name: 'Mark', pattern: sticky(/[,;:.()?!–—/&-]/uy), line_breaks: false });
const Other = createToken({ name: 'Other', pattern: sticky(/[^]/uy), line_breaks: true });

/** An address on the web, or of a mailbox, is one name. */
const Address = createToken({ name: 'Address', pattern: sticky(/https?:\/\/[^\s()<>[\]]{1,300}[^\s()<>[\].,;:]|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}/uy), line_breaks: false });

const wordLexer = new Lexer([Space, Address, Quoted, Percent, Ratio, Word, Numeral, Markup, Mark, Other], {
  safeMode: true, // first-character tables do not know \p{L}
  positionTracking: 'onlyOffset',
});

/** A word, number, quotation or punctuation mark, with its offsets in the text. */
export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'percent' | 'ratio' | 'quote' | 'mark' | 'other';
}

const kinds: ReadonlyMap<TokenType, Lexeme['kind']> = new Map([
  [Word, 'word'], [Numeral, 'number'], [Percent, 'percent'], [Ratio, 'ratio'], [Quoted, 'quote'], [Address, 'quote'], [Mark, 'mark'],
]);

/** Text → its words, in order. Total: any text lexes; what is no word is `other`. */
export function lex(text: string): readonly Lexeme[] {
  return wordLexer.tokenize(text).tokens.map((token) => ({
    text: token.image,
    lower: token.image.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-').replaceAll('\u00ad', ''),
    start: token.startOffset,
    end: token.startOffset + token.image.length,
    kind: kinds.get(token.tokenType) ?? 'other',
  }));
}

// ------------------------------------------------------------------------------------------------ chunks, for the parser

const chunk = (name: string): TokenType => createToken({ name, pattern: Lexer.NA });

/** Noun phrase without its post-modifiers. */
export const Noun = chunk('Noun');
/** Finite verb group: "shall not be elected", "appoints", "is accountable". */
export const Verb = chunk('Verb');
/** Base verb that shares an earlier modal: "… and publish". */
export const Bare = chunk('Bare');
/** "to inspect". */
export const Infinitive = chunk('Infinitive');
/** Participle behind a noun: "elected by the Branches", "drawn up by". */
export const Participle = chunk('Participle');
/** "-ing" behind a noun or preposition. */
export const Gerund = chunk('Gerund');
export const Preposition = chunk('Preposition');
export const Of = chunk('Of');
export const Adverb = chunk('Adverb');
export const Adjective = chunk('Adjective');
export const ConditionMark = chunk('ConditionMark');
export const ExceptionMark = chunk('ExceptionMark');
export const PrecedenceMark = chunk('PrecedenceMark');
export const Relative = chunk('Relative');
export const And = chunk('And');
export const Comma = chunk('Comma');
export const Semicolon = chunk('Semicolon');
export const Open = chunk('Open');
export const Close = chunk('Close');
/** Where a leading condition ends, as the chunker found it. */
export const Boundary = chunk('Boundary');
/** A word that fits nowhere. */
export const Stray = chunk('Stray');

export const chunkTypes = [
  Noun, Verb, Bare, Infinitive, Participle, Gerund, Preposition, Of, Adverb, Adjective, ConditionMark, ExceptionMark,
  PrecedenceMark, Relative, And, Comma, Semicolon, Open, Close, Boundary, Stray,
] as const;
