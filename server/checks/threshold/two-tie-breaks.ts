/** Equal votes that two clauses settle in two ways. */
import type { Clause, Group, ReadClause } from '../../model/facts.ts';
import { provisionKey, textRead } from '../../model/places.ts';
import { titlesAbove } from '../above.ts';
import type { Check, Fix, Message, Order, Read } from '../check.ts';
import { orderedOrDeleted, sameClause } from '../pairs.ts';
import { votersIn } from '../voters.ts';
import { address, capitalised, clauseName, sentences } from '../wording.ts';

/** How a sentence settles which equal votes. */
interface TieBreak {
  readonly one: ReadClause;
  readonly way: string;
  readonly kind: 'election' | 'motion' | 'any';
  /** The bodies and posts that the sentence names, else those of its heading. */
  readonly of: ReadonlySet<string>;
}

interface TwoWays {
  readonly earlier: TieBreak;
  readonly later: TieBreak;
  readonly order: Order;
}

export const thresholdTwoTieBreaks: Check<'matter', TwoWays> = {
  id: 'threshold/two-tie-breaks',
  severity: 'warning',
  looksAt: 'matter',
  find,
  say,
  fixes,
  page: {
    summary: 'One clause settles equal votes in one way, and another clause in another: by lot and by a second ballot, or by a casting vote and by losing the motion.',
    why: 'Nobody looks at these clauses until the votes are equal, and then each side has one that gives it the victory.',
    wrong: '1. If the votes of the Court are equal, the Chair has a casting vote.\n2. A motion on which the votes of the Court are equal is lost.',
    right: '1. If the votes of the Court are equal, the Chair has a casting vote.\n2. If two candidates for the Court have an equal number of votes, lots are drawn.',
    decided: 'Looked at are sentences on equal votes that name one outcome each: a casting vote or none, lots, another ballot, the motion lost or carried, the older or longer-serving candidate. Elections and motions are '
      + 'different matters, and so are different bodies and posts, by the words of the sentence or its heading; where none is named it is information. A sentence for votes that are still equal after that, or for a special case, is a further step.',
    settle: 'Delete one of the two; or say which comes first and what follows if it does not help.',
    source: 'Casting votes of chairmen under articles of association, beside the common-law rule of the standing orders that an equality of votes loses the motion.',
  },
};

const equal = /\btie[ds]?\b|\btying\b|\bequality of votes\b|\bequal(?:ly)?\b|\bsame (?:highest |largest |greatest |top )?(?:number|total|share) of votes\b|\bas many votes as\b|\bevenly (?:divided|split|balanced)\b|\b(?:divided|split|balanced) evenly\b|\bdead heat\b|\b(?:votes?|voting|candidates?|nominees?|contestants|opinions?)\b[^.;]{0,30}\b(?:level|even)\b|\b(?:level|even) (?:vote|voting|poll)\b|\bas many (?:votes? |voters |members |people )?(?:for|in favour)(?: of)?(?: (?:it|them|an? \p{L}+|the \p{L}+))? as against\b|\bas many (?:\p{L}+ )?(?:vote )?against (?:it )?as (?:for|in favour)\b|\bdraw between (?:the |two |any )?(?:candidates|nominees)\b/iu;
/** Votes are equal where it is used. */
const castingVote = /\bcasting vote\b/iu;
const step = /\b(?:still|(?:equal|tied?|level) again|again (?:equal|tied|level|a tie)|after (?:the|a|that|this|voting|another) [^.;]*(?:ballot|round|vote|again)\b|remains?|persists?|also|further|once more|second tie|unless|except|otherwise than|instead|does not|declines?|absent|in that case|not exercised|fails? to)\b/iu;

/** It settles nothing, but says how equal votes are not settled. */
const withoutOne = 'without a casting vote';

const ways: readonly (readonly [string, RegExp])[] = [
  ['by a casting vote', /\b(?:casting vote|second vote|deciding vote|additional vote|casts? the decisive vote|(?:settled|resolved|decided|broken) by (?:the vote of )?the (?:chair|president|speaker|moderator|convenor|mayor|presiding officer)\b|decid(?:es?|ing) between them|breaks? (?:a |the |any |all |such |every )?(?:ties?|deadlocks?)|(?:chair|chairman|chairwoman|chairperson|president|speaker|convenor|moderator|mayor|presiding officer|(?:person|member) (?:in the chair|presiding))(?: of [^.,;]{1,40})? (?:shall |will |may |must )?(?:decides?|determines?)(?= when\b| if\b| where\b| the (?:matter|question|issue)\b| it\b| ?[.,;]| ?$))\b/iu],
  [withoutOne, /\b(?:no|not (?:have|exercise|use)(?: an?)?|without an?|nor(?: an?)?) (?:second or )?casting vote\b/iu],
  ['by lot', /\blots?\b|\bcoin\b|\bdrawn? (?:at random|from)\b|\bat random\b|\bthrow of (?:a )?dice\b|\btoss\p{L}*\b|\bfrom a hat\b|\bdraw\p{L}* straws\b/iu],
  ['by another ballot', /\b(?:second|further|another|fresh|new|repeat(?:ed)?|additional|run-?off) (?:ballot|vote|poll|election|round|count)\b|\brun-?off\b|\bvot(?:e|es|ed|ing)(?: on)? again\b|\bvoting is repeated\b|\banother vote\b|\bput (?:to the vote |to the meeting )?again\b|\b(?:ballot|election|poll) (?:is|shall be|must be) (?:repeated|held again|taken again|run again)\b|\bvote is (?:repeated|taken again)\b/iu],
  ['against the motion', /\b(?:is|are|shall be|be|stands?|deemed|declared|considered|treated as)(?: to (?:be|have been))?(?: deemed| declared)? (?:lost|rejected|defeated|negatived|not (?:carried|passed|adopted|approved))\b|\b(?:decided|resolved|determined) in the negative\b|\b(?:falls?|fails?)\b(?! to)|\bcounts? as (?:an? )?(?:rejection|loss|defeat|no|vote against)\b/iu],
  ['for the motion', /\b(?:is|are|shall be|deemed|declared)(?: to (?:be|have been))?(?: deemed| declared)? (?:carried|adopted|passed|approved)\b/iu],
  ['by age or service', /\b(?:old(?:er|est)|elder|eldest|younger|youngest|longer(?:-serving)?|longest(?:-serving)?|seniority|more senior|most senior)\b/iu],
];

/** Somebody's own, after the first: no second ballot. */
const anotherVote = /\b(has|have|casts?|gives?|exercises?|uses?|enjoys?|entitled to|with) an? (?:second|further|additional|extra|deciding|double) vote\b/giu;

const elections = /\b(?:candidates?|elections?|selections?|first place|(?:two|three|several) or more persons|highest number of votes|nominees?|elected|seats?|(?:office|post) of)\b/iu;
const votesFor = /\b(?:ballot|votes?|voting|poll) for (?:the )?\p{Lu}/u;
const motions = /\b(?:motions?|resolutions?|proposals?|questions?|amendments?|matter|decisions?)\b/iu;

/** Beyond so many, nobody wrote them by hand. */
const mostCompared = 60;

function find({ key, members }: Group<'matter'>, read: Read): readonly TwoWays[] {
  if (key !== 'tie') return [];
  const breaks = members.slice(0, mostCompared).flatMap((one) => tieBreak(one, read));
  return breaks.flatMap((later, at) => breaks.slice(0, at).filter((earlier) => settleTheSame(earlier, later)).slice(0, 1)
    .map((earlier) => ({ earlier, later, order: read.precedence(earlier.one.clause, later.one.clause) })).filter(({ order }) => order.yields === 'neither'));
}

function tieBreak(one: ReadClause, read: Read): readonly TieBreak[] {
  const text = textRead(one.clause);
  const plain = text.replaceAll(/\b(?:second or casting|casting or second) vote\b/giu, 'casting vote').replaceAll(/, (?:should|if|where|when|in (?:the )?(?:event|case) of) [^,;.]*,/giu, '').replaceAll(anotherVote, '$1 a casting vote');
  const found = ways.filter(([, pattern]) => pattern.test(plain));
  const [first, another] = found.some(([way]) => way === withoutOne) ? found.filter(([way]) => way !== 'by a casting vote') : found;
  if (!first || another || !(equal.test(text) || castingVote.test(text)) || step.test(text) || /\b(?:no|not|nor|without)\b/iu.test(text) && first[0] !== 'against the motion' && first[0] !== withoutOne) return [];
  const kind = elections.test(text) || votesFor.test(text) ? 'election' : motions.test(text) || /motion/u.test(first[0]) ? 'motion' : ofElections.test(first[0]) || elections.test(before(one, read)) ? 'election' : 'any';
  return [{ one, way: first[0], kind, of: contested(one, read) }];
}

/** The bodies and posts that the votes are for; under "Election of delegates", the delegates. */
function contested(one: ReadClause, read: Read): ReadonlySet<string> {
  const own = votersIn(one, read);
  const named = own.size > 0 ? own : new Set(sentencesBefore(one, read).flatMap((other) => [...votersIn(other, read)]));
  const [, elected] = named.size > 0 ? [] : titlesAbove(one.clause, read).map((title) => /^(?:the )?(?:elections?|selection|choice) (?:of|for) (.+)$/iu.exec(title)).find((found) => found !== null) ?? [];
  return elected === undefined ? named : new Set([elected.toLowerCase()]);
}

/** Nobody draws lots over a motion. */
const ofElections = /lot|age/u;

/** "Elections are held in January. A tie is broken by the Clerk": what the sentences before it speak of. */
function before(one: ReadClause, read: Read): string {
  return sentencesBefore(one, read).map(({ clause }) => clause.text).join(' ');
}

function sentencesBefore({ clause }: ReadClause, read: Read): readonly ReadClause[] {
  return read.group('clause', provisionKey(clause.uri, clause.provision)).members.filter((other) => other.clause.index < clause.index);
}

function settleTheSame(a: TieBreak, b: TieBreak): boolean {
  const isApart = [a, b].some(({ way }) => way === withoutOne) ? [a, b].some(({ way }) => way === 'by a casting vote') : a.way !== b.way;
  const differs = isApart && !sameClause(a.one.clause, b.one.clause) && a.one.clause.uri === b.one.clause.uri;
  const sameKind = a.kind === b.kind || ([a, b].every(({ kind }) => kind !== 'election') && [a, b].some(({ kind }) => kind === 'any'));
  // Where no other body votes, the one that is named is meant.
  return differs && sameKind && (a.of.size === 0 || b.of.size === 0 ? a.of.size === b.of.size || isBeside(a.one.clause, b.one.clause) : [...a.of].some((name) => b.of.has(name)));
}

/** Clauses that follow one another. */
function isBeside(a: Clause, b: Clause): boolean {
  const [x = [], y = []] = [a, b].map(({ address: at }) => at.split('.'));
  return x.slice(0, -1).join('.') === y.slice(0, -1).join('.') && Math.abs(Number(x.at(-1)) - Number(y.at(-1))) === 1;
}

function say({ earlier, later, order }: TwoWays): Message {
  const on = later.one.clause;
  const isNamed = earlier.of.size > 0 && later.of.size > 0;
  return {
    text: sentences(`Equal votes are settled ${earlier.way} (${address(earlier.one.clause, on)}) and ${later.way} (${address(on)}).`, 'No clause says which comes first.'),
    certainty: isNamed && [earlier, later].every(({ one }) => one.reading.understanding === 'whole') ? 'certain' : 'possible',
    place: on.place,
    clause: on,
    related: [{ text: `Settles them ${earlier.way}.`, place: earlier.one.clause.place, clause: earlier.one.clause }],
    scenario: `Suppose the votes are equal. ${capitalised(clauseName(earlier.one.clause, on))} settles it ${earlier.way}; ${clauseName(on)} settles it ${later.way}.`,
    precedence: order.text,
  };
}

function fixes({ earlier, later }: TwoWays, read: Read): readonly Fix[] {
  return orderedOrDeleted({ earlier: earlier.one, later: later.one }, read);
}
