/** "Insert in alphabetical order": an entry among those that stand in a list by the words they begin with, as definitions do. */
import type { Content } from '../../grammar/rulechange/ast.ts';
import type { Book } from './targets.ts';
import { childrenOf, stoodAt } from './tree.ts';
import type { Stood } from './tree.ts';

/** The entry before which a new one goes, or behind which where it is the last; undefined where there is no such list. */
export function neighbourOf(content: Content, around: readonly Stood[]): { readonly relation: 'before' | 'after'; readonly stood: Stood } | undefined {
  const term = termOf(content.text);
  const lists = around.flatMap(listsIn).filter((list) => isSorted(list.map(textOf)));
  const [entries, ...more] = lists;
  if (term === '' || entries === undefined || more.length > 0) return undefined;
  const next = entries.find((entry) => compared(term, termOf(textOf(entry))) < 0);
  const last = entries.at(-1);
  return next ? { relation: 'before', stood: next } : last && { relation: 'after', stood: last };
}

/** The entries of new text: each line that names a term of its own. */
export function entriesOf(content: Content): readonly Content[] {
  const lines = content.text.split(/\n\s*/u).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => termOf(line) !== '') ? lines.map((text) => ({ ...content, text: text.trim() })) : [content];
}

/** The documents as a whole, where no clause is named. */
export function rootsOf({ documents }: Book): readonly Stood[] {
  return documents.flatMap((document) => stoodAt(document, 0) ?? []);
}

function listsIn(stood: Stood): readonly (readonly Stood[])[] {
  const children = childrenOf(stood);
  const entries = children.filter((child) => termOf(textOf(child)) !== '');
  return [...(entries.length > 1 ? [entries] : []), ...children.flatMap(listsIn)];
}

function textOf({ document, start, body }: Stood): string {
  const [first] = body.sentences;
  return first ? document.splitting.text.slice(start + first.span.start, start + first.span.end) : '';
}

/** "“Exercise” means", "**Team**:", "Leader means": what is defined; empty where nothing is. */
export function termOf(text: string): string {
  const [, quoted, plain] = TERM.exec(text.trim()) ?? [];
  return (quoted ?? plain ?? '').trim().toLowerCase();
}

const TERM = /^(?:[-•*+]\s+)?(?:(?:the\s+(?:terms?|words?|expression)\s+)?(?:["“‘]|\*\*?|__?)\s*(?:the\s+)?([\p{L}\d][^"“”‘*_\n]{0,60}?)(?:[,.]?["”]|’(?!\p{L})|\*\*?|__?)|(\p{Lu}[^,.;:\n]{0,40}?)(?=\s+(?:means?|includes?|shall mean|refers? to)\b))/u;

function isSorted(texts: readonly string[]): boolean {
  return texts.every((text, at) => at === 0 || compared(termOf(texts[at - 1] ?? ''), termOf(text)) <= 0);
}

const compared = (a: string, b: string): number => a.localeCompare(b, 'en-GB', { sensitivity: 'base', ignorePunctuation: true });
