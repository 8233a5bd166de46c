/** A term in quotes that no clause defines. */
import { isRoleNoun, namesPeople, singular } from '../../../grammar/lexicon.ts';
import type { Group, ReadClause } from '../../model/facts.ts';
import { wordKey } from '../../model/capitals.ts';
import { clauseKey, textRead } from '../../model/places.ts';
import { bare } from '../../model/usage.ts';
import type { Place } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { firstEach } from '../institution.ts';
import { address, clauseName } from '../wording.ts';

interface Undefined {
  readonly from: ReadClause;
  readonly term: string;
  readonly place: Place;
  /** Another clause that uses it, if any. */
  readonly use: ReadClause['clause'] | undefined;
  /** The project defines its terms, so that this one is an oversight. */
  readonly declares: boolean;
}

export const termUndefined: Check<'matter', Undefined> = {
  id: 'term/undefined',
  severity: 'warning',
  looksAt: 'matter',
  find,
  say,
  page: {
    summary: 'A term stands in quotes as if it were defined, other clauses use it, and no clause says what it means.',
    why: 'The quotes tell the reader to look for a meaning, and there is none. Who is a “Full Member” is then decided case by case.',
    wrong: '1. "Club" means the Pier Rowing Club.\n2. Only a “Full Rower” may vote.\n3. The Captain must be a Full Rower.',
    right: '1. "Club" means the Pier Rowing Club.\n2. "Full Rower" means a person who has rowed for two years.\n3. Only a “Full Rower” may vote.\n4. The Captain must be a Full Rower.',
    decided: 'A quoted name of several words is reported if another clause uses it without quotes, and no clause defines, declares or introduces it (“known as”, “referred to as”, in brackets). '
      + 'Titles, marks and quoted words that are used once are left alone, but for those that name people (“Accredited Stewards”) or stand in a sentence like a defined term (“paid into the “Designated Account””) where two terms or more are defined. It is a warning where the project defines three terms or more.',
    settle: 'Define the term; or take the quotes away.',
    source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting, on defined terms: quotes belong where a term is defined, and nowhere else.',
  },
};

const quotedTerm = /["“](?<term>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,3})["”]/gu;
const introduces = /\b(?:means?|meaning|defined?|definition|refer(?:s|red)?|called|known|hereafter|hereinafter|herein|abbreviat\w*|short|includes?|is an?|(?<=["”] )are|stands? for|titled?|entitled|named?|marked?|words?|form|headed|heading|stamp\w*|label\w*)\b|e\.g\.|for example|\([^()"“]{0,60}["“]|\b(?:employ|engage|appoint|create|establish|designate|institute)\b[^.]{0,40}\ban? ["“]|["”]\s*[:–—=(-]|["”] in the \p{Lu}/iu;

const fewestDefinitions = 3;

function find({ key, members }: Group<'matter'>, read: Read): readonly Undefined[] {
  if (key !== 'quoted') return [];
  const introducing = members.filter(({ clause }) => introduces.test(clause.text)).map(({ clause }) => clause.text);
  if (introducing.length === 0) return [];
  const declared = introducing.filter((text) => /["”],? (?:shall )?means?\b/u.test(text)).length;
  const declares = declared >= fewestDefinitions;
  const quotes = members.filter(({ clause }) => !introduces.test(clause.text)).flatMap((from) => [...from.clause.text.matchAll(quotedTerm)].map((match) => ({ from, term: match.groups?.['term'] ?? '', start: match.index })));
  return firstEach(quotes, ({ term }) => term).flatMap(({ from, term, start }) => {
    if (isDefined(term, introducing, read)) return [];
    const use = useOf(term, from, read);
    const at = from.clause.place.span.start + start;
    return use || (declared > 1 && (isOfPeople(term) || isNamedThing(from.clause.text, start))) ? [{ from, term, use, declares, place: { ...from.clause.place, span: { start: at, end: at + term.length + 2 } } }] : [];
  });
}

/** "into the “Designated Account” on the first day": no title of an event or of a paper. */
function isNamedThing(text: string, start: number): boolean {
  return /\b(?:the|an?|any|each|every|its|their|his or her) $/iu.test(text.slice(0, start)) && /^["“][^"”]+["”](?:[.,;:]| (?:of|on|in|at|to|for|from|by|with|within|under|is|are|was|may|must|shall|has|have|and|or|before|after|if|unless|when|which|who)\b)/u.test(text.slice(start)) && !titled.test(text.slice(start));
}

const titled = /^["“][^"”]*\b(?:award|prize|trophy|cup|medal|day|night|week|festival|song|anthem|flag|badge|emblem|logo|newsletter|journal|magazine|bulletin|gazette|handbook|manual|guide|code|policy|guidelines|register|book|act|law|fund|project|programme|program|campaign|list)["”]/iu;

/** "Accredited Stewards": who they are matters, even where nothing else is said of them. */
function isOfPeople(term: string): boolean {
  const last = singular(term.split(' ').at(-1)?.toLowerCase() ?? '');
  return namesPeople(last) || isRoleNoun(last) || /(?:[a-z]{3}or|ist|ee|[a-z]{3}ian)$/u.test(last);
}

function isDefined(term: string, introducing: readonly string[], read: Read): boolean {
  return read.group('term', bare(term)).members.length > 0 || introducing.some((text) => text.includes(term));
}

/** Where another sentence has the term without quotes. */
function useOf(term: string, from: ReadClause, read: Read): ReadClause['clause'] | undefined {
  const pattern = new RegExp(`(?<!["“])\\b${term}(?!["”])`, 'u');
  return read.group('word', wordKey(term.split(' ')[0] ?? '')).members.map((use) => use.read.clause).find((clause) => clauseKey(clause) !== clauseKey(from.clause) && pattern.test(textRead(clause)));
}

function say({ from, term, place, use, declares }: Undefined): Message {
  const on = from.clause;
  return {
    text: `“${term}” (${address(on)}) is written like a defined term, and no clause says what it means.${use ? ` ${use.address === '' ? 'Another sentence' : clauseName(use, on).replace(/^c/u, 'C')} uses it too.` : ''}`,
    severity: declares && use ? 'warning' : 'information',
    certainty: 'certain',
    place,
    clause: on,
    related: use ? [{ text: 'Uses it.', place: use.place, clause: use }] : [],
  };
}
