/** "The definition of “Secretary”", where several stand under one number, each on a line of its own. */
import type { Target } from '../../grammar/rulechange/ast.ts';
import { BEGINNING } from '../../grammar/rulechange/named.ts';
import { termOf } from './alphabet.ts';
import type { Found } from './targets.ts';
import { ownSpanOf } from './tree.ts';
import type { Stood } from './tree.ts';
import { right, wrong } from './trouble.ts';
import type { Outcome } from './trouble.ts';

/** The words of the entry that is meant; undefined where the provision holds no other. */
export function entryIn({ within }: Target, [stood, ...more]: readonly Stood[]): Outcome<Found> | undefined {
  const meant = within.at(-1)?.references.find(({ keyword }) => keyword === BEGINNING);
  if (meant === undefined || stood === undefined || more.length > 0) return undefined;
  const { document } = stood;
  const { start, end } = ownSpanOf(stood);
  const own = document.splitting.text.slice(start, end);
  if ([...own.matchAll(DEFINES)].length < 2) return undefined;
  const lines = [...own.matchAll(/^[^\S\n]*(\S[^\n]*?)[^\S\n]*\r?$/gmu)].filter(([, words = '']) => termOf(words) === meant.text.trim().toLowerCase());
  const [[whole, words = ''] = [], ...others] = lines;
  const at = lines[0]?.index;
  if (whole === undefined || at === undefined || others.length > 0) return wrong({ kind: 'malformed', span: meant.span, reason: `“${meant.text}” stands there among others: quote the words that go.` });
  const from = start + at + whole.indexOf(words);
  return right({ document, span: { start: from, end: from + words.length } });
}

const DEFINES = /["”*]\s+(?:means?|includes?|shall mean|refers? to)\b/gu;
