/** Abstentions, or blank papers, that two clauses count in two ways. */
import type { Group, ReadClause } from '../../model/facts.ts';
import { textRead } from '../../model/places.ts';
import type { Check, Fix, Message, Order, Read } from '../check.ts';
import { orderedOrDeleted, sameClause } from '../pairs.ts';
import { areOfOneBody, votesIn, type Votes } from '../voters.ts';
import { address, capitalised, clauseName, sentences } from '../wording.ts';

/** How a sentence has what counted. */
interface Counted extends Votes {
  readonly one: ReadClause;
  readonly what: string;
  readonly way: Way;
}

interface TwoCounts {
  readonly earlier: Counted;
  readonly later: Counted;
  readonly order: Order;
}

export const thresholdTwoCounts: Check<'matter', TwoCounts> = {
  id: 'threshold/two-counts',
  severity: 'error',
  looksAt: 'matter',
  find,
  say,
  fixes,
  page: {
    summary: 'One clause leaves abstentions, or blank papers, out of the count, and another counts them as votes.',
    why: 'Where many abstain, a motion is carried by the one clause and lost by the other.',
    wrong: '1. Abstentions are not counted.\n2. A member who abstains is counted as having voted against the motion.',
    right: '1. Abstentions are not counted.\n2. A member who abstains is counted in the quorum.',
    decided: 'Looked at are sentences on abstentions, blank papers and spoilt papers that say how they count: not at all, as votes against, as votes for, or among the votes cast. Elections and motions are different '
      + 'matters, and so are different bodies and posts, by the words of the sentence or its heading. What counts for a quorum, and what counts in a case only, is left out.',
    settle: 'Say in one clause how abstentions count, and delete the other.',
    source: 'Robert\'s Rules of Order Newly Revised (12th ed.), §44: a majority of the votes cast leaves out blanks and abstentions; a majority of those present gives an abstention the effect of a negative vote.',
  },
};

type Way = 'left out of the count' | 'counted as votes against' | 'counted as votes for' | 'counted among the votes cast';

const subjects: readonly (readonly [what: string, RegExp])[] = [
  ['abstentions', /\b(?:abstentions?|abstain(?:s|ed|ing)?|abstainers?)\b/iu],
  ['blank papers', /\b(?:blank|spoil(?:t|ed)|unmarked|invalid)\b[^.;]{0,20}\b(?:papers?|votes?|ballots?)\b/iu],
];

const asVote = String.raw`\b(?:as|to be|to have|having|the same (?:effect|weight|force|value) as|(?:the )?(?:effect|force|weight|value) of|equivalent to|equal to|amounts? to|to abstain is)\b`;

const ways: readonly (readonly [Way, RegExp])[] = [
  ['counted as votes against', new RegExp(String.raw`${asVote}[^.;]{0,25}\b(?:(?:votes?|voting|voted|noes|ballots?)\b[^.;]{0,12}\bagainst|negative votes?|votes? in the negative|no votes?\b|to vote against|opposed)`, 'iu')],
  ['counted as votes for', new RegExp(String.raw`${asVote}[^.;]{0,25}\b(?:(?:votes?|voting|voted|ballots?)\b[^.;]{0,12}\b(?:for|in favour)\b|affirmative votes?|votes? for the status quo)`, 'iu')],
  ['left out of the count', /\b(?:(?:are|is|shall be|be|were) (?:left out|disregarded|ignored|excluded|discounted|set aside|not (?:be )?(?:counted|included|considered|reckoned|taken into account|votes?\b))|(?:shall|do|does|will|may) not (?:be )?(?:count|counted|included|considered|reckoned|taken into account|affect|treated as votes?)|being (?:ignored|disregarded|left out)|without (?:regard|reference) to|disregarding|leaving (?:out|aside)|no account (?:is|shall be) taken of|not counting|excluding)\b(?! as (?:having|votes? (?:in favour|for|against)))/iu],
  ['counted among the votes cast', /\b(?:are|is|shall be|be) (?:counted|included|reckoned|treated) (?:as|among|in|with) (?:the )?(?:total (?:of )?)?(?:valid )?votes? cast\b/iu],
];

const agree: ReadonlySet<string> = new Set(['counted among the votes cast counted as votes against', 'counted as votes against counted among the votes cast', 'counted among the votes cast counted as votes for', 'counted as votes for counted among the votes cast']);

/** "are not counted as votes for": says nothing of how they are. */
const denied = /\bnot (?:be )?\p{L}+ (?:as|to be|to have)\b/iu;

/** A case of its own, or another count. */
const limited = /\b(?:quorum|quorate|unless|except|if|otherwise|provided|special|extraordinary|absolute|all members|two[- ]thirds|three[- ]quarters|amend\p{L}*|alter\p{L}*|dissol\p{L}*|remov\p{L}*|expel|expulsion)\b/iu;

/** Beyond so many, nobody wrote them by hand. */
const mostCompared = 60;

function find({ key, members }: Group<'matter'>, read: Read): readonly TwoCounts[] {
  if (key !== 'abstention') return [];
  const counts = members.slice(0, mostCompared).flatMap((one) => countedIn(one, read));
  return counts.flatMap((later, at) => counts.slice(0, at).filter((earlier) => areApart(earlier, later)).slice(0, 1)
    .map((earlier) => ({ earlier, later, order: read.precedence(earlier.one.clause, later.one.clause) })).filter(({ order }) => order.yields === 'neither'));
}

function countedIn(one: ReadClause, read: Read): readonly Counted[] {
  const text = textRead(one.clause);
  const [subject, other] = subjects.filter(([, pattern]) => pattern.test(text));
  const [way] = ways.filter(([name, pattern]) => pattern.test(text) && !(denied.test(text) && name !== 'left out of the count'));
  return subject && !other && way && !isLimited(text) && one.reading.understanding !== 'not-a-rule' ? [{ ...votesIn(one, read), one, what: subject[0], way: way[0] }] : [];
}

/** "is passed if more vote for it than against, abstentions being ignored": the condition is that of the motion. */
const isLimited = (text: string): boolean => limited.test(text.replace(/\bif (?:more|two|three|at least|the)\b[^.;]*?(?=,|$)/iu, ''));

function areApart(a: Counted, b: Counted): boolean {
  const sameVotes = (a.kind === b.kind || a.kind !== 'election' && b.kind !== 'election') && areOfOneBody(a, b);
  return a.what === b.what && a.way !== b.way && !agree.has(`${a.way} ${b.way}`) && sameVotes && !sameClause(a.one.clause, b.one.clause) && a.one.clause.uri === b.one.clause.uri;
}

function say({ earlier, later, order }: TwoCounts): Message {
  const on = later.one.clause;
  const isSure = earlier.kind === later.kind && earlier.of.size === later.of.size && later.one.reading.understanding === 'whole' && earlier.one.reading.understanding === 'whole';
  return {
    text: sentences(`${capitalised(later.what)} are ${earlier.way} (${address(earlier.one.clause, on)}) and ${later.way} (${address(on)}).`),
    certainty: isSure ? 'certain' : 'possible',
    ...(!isSure && { doubt: 'The two clauses may be about different votes.' }),
    place: on.place,
    clause: on,
    related: [{ text: `Here they are ${earlier.way}.`, place: earlier.one.clause.place, clause: earlier.one.clause }],
    scenario: `Suppose three vote for a motion, two against it, and two give no vote to either side. ${capitalised(clauseName(earlier.one.clause, on))} has them ${earlier.way}; ${clauseName(on)} has them ${later.way}.`,
    precedence: order.text,
  };
}

function fixes({ earlier, later }: TwoCounts, read: Read): readonly Fix[] {
  return orderedOrDeleted({ earlier: earlier.one, later: later.one }, read);
}
