/** Texts side by side → edits of the words in which they differ. */
import type { Span } from '../../grammar/ast.ts';
import type { Action, Mention } from '../../grammar/rulechange/ast.ts';
import type { DocumentState } from '../project/documents.ts';
import type { ChangeEdit } from './edits.ts';
import { stopped, withoutWords } from './laying.ts';
import { inMarksOf } from './quote-style.ts';
import { listOf, removed } from './removal.ts';
import { reworded } from './rewording.ts';
import { holderOf, wordsOf } from './targets.ts';
import type { Book, Found } from './targets.ts';
import { parentOf, prefixOf, spanOf } from './tree.ts';
import { all, andThen, right, wrong } from './trouble.ts';
import type { Outcome } from './trouble.ts';

/** The first pair of texts whose old one stands there: where the proposal says, else anywhere. */
export function exchange({ within, pairs, span, old: written }: Extract<Action, { kind: 'exchange' }>, book: Book): Outcome<readonly ChangeEdit[]> {
  const [first] = pairs;
  if (first === undefined) return wrong({ kind: 'malformed', span, reason: 'It does not say what to change.' });
  const found = pairs.map((pair) => ({ pair, place: [within, []].map((each) => passagesOf(pair.old, each, book, span)).find(({ kind }) => kind === 'right') }));
  const hit = found.find(({ place }) => place?.kind === 'right');
  if (hit?.place?.kind !== 'right') return missing(passagesOf(first.old, within, book, written ?? span), written !== undefined && partsOf(first.old).length === 1);
  return right(hit.place.value.flatMap(({ document, span: old }, i) => changedTo(document, old, { words: partsOf(hit.pair.new)[i] ?? '', source: span })));
}

/** The nearest text is named where the present one can be exchanged for it. */
function missing(found: Outcome<readonly Found[]>, isWritten: boolean): Outcome<readonly ChangeEdit[]> {
  if (found.kind === 'right') return right([]);
  const { trouble } = found;
  if (isWritten || trouble.kind !== 'text-not-found') return wrong(trouble);
  const { nearest: _, ...rest } = trouble;
  return wrong(rest);
}

/** Where a text stands; in several parts where it says that words are left out. */
function passagesOf(words: string, within: readonly Mention[], book: Book, span: Span): Outcome<readonly Found[]> {
  return andThen(all(partsOf(words).map((text) => wordsOf({ within, part: { kind: 'words', quote: { text, span } } }, book, false))), (found) => right(found.flat()));
}

function partsOf(words: string): readonly string[] {
  return words.split(/\s*(?:\[(?:…|\.{3})\]|…|\.{3,})\s*/u).map((part) => part.trim()).filter((part) => part !== '');
}

/** Without new words a provision goes as a whole; else only the words that differ change. */
function changedTo(document: DocumentState, span: Span, { words: written, source }: { readonly words: string; readonly source: Span }): readonly ChangeEdit[] {
  const { uri, splitting: { text } } = document;
  const holder = holderOf(document, span.start);
  const words = inMarksOf(written, { said: written, stands: text.slice(span.start, span.end) });
  if (words !== '') return reworded(text, span, stopped(words, text.slice(span.start, span.end))).map((hunk) => ({ uri, ...hunk, source, ...(holder && /\n/u.test(hunk.newText) ? { lists: listOf(holder) } : {}) }));
  const stood = holder && [holder, ...(parentOf(holder) ? [parentOf(holder) ?? holder] : [])].find((each) => spanOf(each).end <= span.end + 1 && each.start >= span.start - prefixOf(each).length - 1);
  return [stood ? removed(stood) : { uri, ...withoutWords(text, span) }];
}
