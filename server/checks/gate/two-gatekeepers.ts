/** Two clauses that name different nominators for the candidates of one post. */
import type { GateFact, Group, Nominator } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, express, over, precede, remove, together } from '../edits.ts';
import { peopleOf, type Headcount } from '../headcount.ts';
import { alsoSaid, apart, certainty, clashOf, earlierClauses, merged, nested, pairs, relatedTo, suppose, type Clash, type Pair } from '../pairs.ts';
import { people } from '../quantities.ts';
import { address, capitalised, clauseName, listed, lowered, naming, sentences, textRead } from '../wording.ts';

interface TwoGatekeepers extends Clash<GateFact> {
  /** Shares of the nominators in people, where their number is declared. */
  readonly numbers: readonly string[];
}

export const gateTwoGatekeepers: Check<'gate', TwoGatekeepers> = {
  id: 'gate/two-gatekeepers',
  severity: 'error',
  looksAt: 'gate',
  oneYields: true,
  find,
  say,
  fixes,
  page: {
    summary: 'Two clauses name different nominators for the candidates of one post.',
    why: 'Who decides which names are on the ballot often decides the election. A candidate who has the nominations of the one clause and not of the other is a '
      + 'candidate and is none, and whoever runs the election has to take a side.',
    wrong: '1. A candidate for Editor must be nominated by at least 10 per cent of Writers.\n2. A candidate for Editor must be nominated by at least 5 branches.',
    right: '1. A candidate for Editor must be nominated by at least 10 per cent of Writers or at least 5 branches.',
    decided: 'Each clause names nominators whom the other does not name, for candidates of one post and in one situation. Where each clause hands the nomination '
      + 'over without a number ("are nominated by the branches") it is an error: each leaves the other out. Where they ask for a number of nominations it is a warning: '
      + 'read with "and" or with "or" they can stand together, read alone each is the only gate, and neither says which is meant. "May nominate" shuts nobody out, '
      + 'seconding and supporting are stages of their own, and lists and sentences side by side are taken to say how they belong together.',
    settle: 'Put both into one clause with "and" (a candidate needs both) or "or" (either is enough); or delete one of the two; or say which one prevails.',
    source: 'Foster v McNicol [2016] EWHC 1966 (QB), on whose nominations a candidate for leader needs, and when. The rule had been changed several times, by proposals '
      + 'that moved the gate from members of parliament to others.',
  },
};

function find(group: Group<'gate'>, read: Read): readonly TwoGatekeepers[] {
  return merged(pairs(group.members)
    .filter((pair) => isOneGate(pair) && areRivals(pair, read))
    .flatMap((pair) => clashOf(pair, read).map((clash) => ({ ...clash, numbers: [pair.earlier, pair.later].flatMap((gate) => inPeople(gate, read)) }))));
}

/** Items of one list, and sentences of one provision, are drafted together. */
function isOneGate({ earlier, later }: Pair<GateFact>): boolean {
  const [a, b] = [earlier, later].map(({ clause }) => (clause.stem?.place ?? clause.place));
  const drafted = a?.uri === b?.uri && a?.provision === b?.provision;
  return earlier.aspect === later.aspect && !drafted && ![earlier, later].some(({ clause }) => joined.test(clause.text));
}

/** Words by which a clause says how it stands to another. */
const joined = /\b(?:also|addition|additionally|too|as well|further|furthermore|moreover|alternatively|instead|otherwise)\b/iu;

function areRivals({ earlier, later }: Pair<GateFact>, read: Read): boolean {
  return namesOthers(earlier, later, read) && namesOthers(later, earlier, read);
}

/** Whether the first names somebody who is apart from all whom the second names. */
function namesOthers(first: GateFact, second: GateFact, read: Read): boolean {
  return first.nominators.some(({ term }) => second.nominators.every((other) => apart(term, other.term, read)));
}

function inPeople(gate: GateFact, read: Read): readonly string[] {
  return gate.nominators.flatMap((one) => {
    const count = one.phrase.quantity?.unit === 'share' ? peopleOf(one.term, read) : undefined;
    return count ? [shareOf(one, count)] : [];
  });
}

function shareOf({ phrase }: Nominator, { total, noun }: Headcount): string {
  const share = phrase.text.slice(0, phrase.nameSpan.start - phrase.span.start).replace(/ of(?: the)? *$/u, '');
  return `Of ${total} ${noun}, ${lowered(share)} is ${phrase.quantity ? people(phrase.quantity, total) : total}.`;
}

const isOutright = ({ earlier, later }: TwoGatekeepers): boolean => earlier.outright && later.outright;

function say(found: TwoGatekeepers): Message {
  const { earlier, later, meeting } = found;
  const on = later.clause;
  const severity = isOutright(found) ? 'error' : 'warning';
  return {
    text: sentences(`Two gatekeepers for ${candidates(later)}: ${gatekeeper(earlier)} (${address(earlier.clause, on)}) and ${gatekeeper(later)} (${address(on)}).`,
      alsoSaid(found), verdict(found), ...found.numbers),
    severity: nested(meeting) ? 'hint' : severity,
    certainty: certainty([earlier, later], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(found, (gate) => `Here it is ${gatekeeper(gate)}.`),
    scenario: `${suppose(meeting, `${earlier.outright ? 'somebody is nominated' : 'a candidate is nominated'} by ${gatekeeper(earlier)}, and not by ${gatekeeper(later)}`)}. `
      + `${capitalised(clauseName(earlier.clause, on))} puts the candidate on the ballot; ${clauseName(on)} does not.`,
    precedence: found.order.text,
  };
}

function verdict(found: TwoGatekeepers): string {
  if (nested(found.meeting)) return 'One of the two is the special case of the other, but neither says so.';
  if (isOutright(found)) return 'Each clause leaves the other nominators out.';
  return 'Neither clause says whether a candidate needs both (“and”) or one of them (“or”); read alone, each is the only gate.';
}

/** "candidates for Leader". */
function candidates({ reading, post }: GateFact): string {
  return reading.object && !reading.object.of && reading.object.adjuncts.length === 0 ? 'candidates' : `candidates for ${post.text}`;
}

/** "at least 10 per cent of MPs", "the CLPs". */
function gatekeeper({ nominators, reading }: GateFact): string {
  const words = nominators.map(({ phrase, term }) => (phrase.quantity ? lowered(ownWords(phrase)) : naming(term, phrase)));
  return listed(words, reading.actor?.connective || 'and');
}

/** Without the rest of the list that it opens. */
function ownWords({ text, span, nameSpan }: Nominator['phrase']): string {
  return text.slice(0, nameSpan.end - span.start);
}

function fixes(found: TwoGatekeepers, read: Read): readonly Fix[] {
  const { earlier, later, also, meeting } = found;
  if (nested(meeting)) return meeting.relation === 'inside' ? express(earlier.clause, later.clause) : express(later.clause, earlier.clause);
  const [first, second] = [clauseName(earlier.clause, later.clause), clauseName(later.clause)];
  const both = (joint: 'and' | 'or'): ReturnType<typeof together> => (also.length > 0 ? undefined : together(oneList(found, joint), remove(later.clause, read)));
  return [
    ...choice(`Ask for both: ${gatekeeper(earlier)} and ${gatekeeper(later)} in ${first}, without ${second}`, both('and')),
    ...choice(`Let either be enough: ${gatekeeper(earlier)} or ${gatekeeper(later)} in ${first}, without ${second}`, both('or')),
    ...choice(`Make ${second} prevail over ${listed(earlierClauses(found).map((clause) => clauseName(clause, later.clause)))}`, precede(later.clause, 'Notwithstanding', earlierClauses(found))),
    ...choice(`Delete ${second}`, remove(later.clause, read), { quiet: true }),
    ...(also.length > 0 ? [] : choice(`Delete ${first}`, remove(earlier.clause, read), { quiet: true })),
  ];
}

/** The nominators of both in the earlier clause. */
function oneList({ earlier, later }: TwoGatekeepers, joint: 'and' | 'or'): ReturnType<typeof over> {
  const [one, other] = [earlier, later].map(({ nominators }) => (nominators.length === 1 ? nominators[0]?.phrase : undefined));
  if (!one || !other || textRead(earlier.clause).slice(one.span.start, one.span.end) !== one.text) return undefined;
  return over(earlier.clause, { start: one.span.end, end: one.span.end }, ` ${joint} ${lowered(other.text)}`);
}
