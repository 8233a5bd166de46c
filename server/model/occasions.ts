/** Rules for one occasion: what holds at the first election, in one year or until the rules have come into force leaves the rule for always as it is. */
import { textRead } from './places.ts';
import type { Clause } from './facts.ts';
import { memo, memoOf } from './memo.ts';

const year = String.raw`(?:19|20)\d\d\b`;
const event = String.raw`(?:elections?|ballots?|meetings?|agm|egm|conferences?|congress(?:es)?|assembl(?:y|ies)|appointments?|season|session|year|term|accounts|round)`;

const occasions = [
  // "at the election of 2027", "in 2027", "until 31 December 2027", "those elected in 2027"; an Act of 2006 is none.
  new RegExp(String.raw`\b(?:at|in|for|during|until|till|before|up to)(?: the| its| their)?(?: end of| close of| year| calendar year| spring| summer| autumn| winter| january| february| march| april| may| june| july| august| september| october| november| december| \d{1,2}(?:st|nd|rd|th)?)* (?:${year}|(?:[\p{L}-]+ ){0,2}${event} (?:of|in|for) ${year}|${year} (?:[\p{L}-]+ ){0,2}${event}\b)`, 'iu'),
  // "at the first election", "the initial appointments"; "the first meeting after each election" comes again and again.
  /\b(?:at|for|in|on|of|after|following|until|before) (?:the |its |their )?(?:very )?(?:first(?!-class)|initial|inaugural|founding) (?:\p{L}+ )?(?:elections?|ballots?|appointments?|rounds? of elections|year of operation)\b(?! (?:held )?(?:after|following|of|in) (?:each|every|a|an|any|the (?:annual|general))\b)/iu,
  /\bat no other (?:election|meeting|time)\b|\band (?:at|for|in) no other\b|\bon this occasion only\b|\bby way of transition\b|\btransitional(?:ly)?\b|\binitially\b/iu,
  /\b(?:on|upon|at the time of|in the year of|in the year after|immediately after|until) (?:the )?(?:adoption|commencement|coming into force|entry into force|foundation|founding|incorporation|formation)\b(?! of (?:an?|any|each|every)\b)/iu,
  /\b(?:when|until|before|as soon as) (?:this|these|the) (?:\p{L}+ )?(?:constitution|rules?|by-?laws?|bye-?laws?|articles?|charter|statutes?|standing orders|regulations) (?:first )?(?:comes?|enters?|takes?|is adopted|are adopted|is approved|are approved)\b/iu,
];

/** "Transitional provisions", "Article Six: Transition". */
const transitional = /\btransition(?:s|al)?\b|\binterim (?:provisions?|arrangements?|period)\b|\bfirst (?:elections?|officers|directors|trustees)\b/iu;

/** "Eligibility and transition": what stands there may well be for always. */
const another = /\b(?:and|&) |, /iu;
const kindred = /\b(?:transition\w*|interim|first|final|general|closing|concluding|commencement|adoption|repeals?|savings?|misc\w*|entry|force|implementation)\b/iu;
const isTransitional = memo((title: string): boolean => transitional.test(title) && title.split(another).every((part) => kindred.test(part)), 1000);

const saysSo = memoOf((clause: Clause): boolean => {
  const text = textRead(clause);
  return occasions.some((pattern) => pattern.test(text));
});

/** Whether a clause is for one occasion only; `titles` are those of the headings above it. */
export function isForOneOccasion(clause: Clause, titles: readonly string[]): boolean {
  return saysSo(clause) || titles.some(isTransitional);
}
