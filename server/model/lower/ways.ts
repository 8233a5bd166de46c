/** "in person only", "only at the end of the year": whoever may do it in one way, or at one time, only may not do it otherwise. */
import type { Adjunct, Restriction } from '../../../grammar/ast.ts';
import type { NormFact } from '../facts.ts';
import { textRead } from '../places.ts';

/** Ways of doing one thing that leave no room for one another, by the words that say them. */
const ways: readonly (readonly [domain: 'presence' | 'payment', way: string, words: RegExp])[] = [
  ['presence', 'in person', /^(?:in person|personally|physically)$/u],
  ['presence', 'by post', /^(?:by (?:post|mail|letter|correspondence)|postal)$/u],
  ['presence', 'remotely', /^(?:(?:by|over|through|via) (?:video|telephone|phone|internet|webcam|e-?mail|electronic means)(?: (?:link|conference|conferencing|call))?|online|remotely|electronically)$/u],
  ['presence', 'by proxy', /^(?:by|through) proxy$/u],
  ['payment', 'in cash', /^in cash$/u],
  ['payment', 'by cheque', /^by cheque$/u],
  ['payment', 'by card', /^by (?:credit |debit )?card$/u],
  ['payment', 'by direct debit', /^by direct debit$/u],
  ['payment', 'by standing order', /^by (?:banker's )?standing order$/u],
  ['payment', 'by bank transfer', /^by (?:bank )?transfer$/u],
];

const wayIn = (text: string): (typeof ways)[number] | undefined => ways.find(([, , words]) => words.test(text));

export const isWay = (text: string): boolean => wayIn(text) !== undefined;

/** Whether what is done in the one way is not done in the other. */
export function excludesWay(one: string, other: string): boolean {
  const [first, second] = [wayIn(one), wayIn(other)];
  return first !== undefined && second !== undefined && first[0] === second[0] && first[1] !== second[1];
}

/** A time that comes once in a while. */
export const momentOf = /^(?:at (?:the )?(?:end|beginning|start|close|expiry) of|on (?:the )?(?:first|last)|between|during|in) .*(?:year|month|quarter|term|season|week|january|february|march|april|may|june|july|august|september|october|november|december)\b/u;

/** The same act as one that may not be done, but in that way or at that time. */
export function onlyWays(facts: readonly NormFact[]): readonly NormFact[] {
  return facts.flatMap((fact) => {
    const { reading } = fact;
    if (reading.polarity === '-' || !/^(?:permission|power|duty)$/u.test(fact.modality) || reading.conditions.length > 0) return [];
    const only = reading.adjuncts.find((one) => isOnly(one, fact));
    return only ? [{ ...fact, modality: 'prohibition' as const, exceptions: [...fact.exceptions, asException(only)], reading: { ...reading, modality: 'prohibition' as const, adjuncts: reading.adjuncts.filter((one) => one !== only) } }] : [];
  });
}

/** "only" stands before it or behind it; a duty to do something in person is none to do it from elsewhere. */
function isOnly({ span, text }: Adjunct, { clause, modality }: NormFact): boolean {
  if (!wayIn(text) && !momentOf.test(text)) return false;
  const words = textRead(clause);
  const marked = /\b(?:only|solely|exclusively)\s*$/iu.test(words.slice(0, span.start)) || /^\s*,?\s*(?:only|exclusively|alone|and (?:in|by|at) no other (?:way|time|means|manner))\b/iu.test(words.slice(span.end));
  return marked || (modality === 'duty' && /^(?:in person|personally|by direct debit|in cash)$/u.test(text));
}

const asException = ({ span, text }: Adjunct): Restriction => ({ span, text });
