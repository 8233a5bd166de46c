import type { Span } from '../ast.ts';
import type { Mark } from './marks.ts';

/** What stands one after another in a document, before it is known what belongs under what. Spans are absolute. */
export type Block = HeaderBlock | HeadingBlock | ItemBlock | ParagraphBlock | CommentBlock;

export interface HeaderBlock {
  readonly kind: 'header';
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** How the heading is marked: by a level (`##`, an underline, `<h2>`), by its keyword alone, or by nothing. */
  readonly marking: 'level' | 'keyword' | 'plain';
  /** 1 is outermost; 0 without a level. */
  readonly level: number;
  readonly keyword: string;
  readonly label: string;
  readonly labelSpan: Span;
  readonly titleSpan: Span;
  /** Sentences on the heading's own line: "Section 2. The Board shall meet monthly." Grows with the lines that follow. */
  readonly text: Span;
  readonly start: number;
}

export interface ItemBlock {
  readonly kind: 'item';
  readonly column: number;
  /** One, or several where an item opens with its first sub-item: "1. (a) The Captain". */
  readonly marks: readonly Mark[];
  readonly text: Span;
  readonly start: number;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly column: number;
  readonly note: boolean;
  readonly text: Span;
  readonly start: number;
}

export interface CommentBlock {
  readonly kind: 'comment';
  readonly column: number;
  readonly text: Span;
  readonly start: number;
}
