/** Votes that two clauses want given in ways that exclude each other. */
import type { Group, ReadClause } from '../../model/facts.ts';
import { textRead } from '../../model/places.ts';
import type { Check, Fix, Message, Order, Read } from '../check.ts';
import { orderedOrDeleted, sameClause } from '../pairs.ts';
import { areOfOneBody, votesIn, type Votes } from '../voters.ts';
import { address, capitalised, clauseName, sentences } from '../wording.ts';

/** How a sentence has which votes given. */
interface Method extends Votes {
  readonly one: ReadClause;
  readonly way: Way;
  /** Nobody may vote otherwise: "only those present may vote". */
  readonly alone: boolean;
  /** Those who are away may: a case of its own, where nobody says that only those present vote. */
  readonly ofSome: boolean;
  /** "All elections", "every vote": no kind of them is left out. */
  readonly all: boolean;
}

interface TwoMethods {
  readonly earlier: Method;
  readonly later: Method;
  readonly order: Order;
}

export const thresholdTwoVotingMethods: Check<'matter', TwoMethods> = {
  id: 'threshold/two-voting-methods',
  severity: 'error',
  looksAt: 'matter',
  find,
  say,
  fixes,
  page: {
    summary: 'One clause has votes given in one way, and another clause in a way that excludes it: by secret ballot and by a show of hands, in person only and by post.',
    why: 'Whichever way the vote is taken, somebody can have the result set aside under the other clause.',
    wrong: '1. Officers are elected by secret ballot.\n2. Elections are by show of hands.',
    right: '1. Officers are elected by secret ballot.\n2. Motions are decided by a show of hands.',
    decided: 'Looked at are sentences that name one way of voting: secretly or openly, in person or from elsewhere. Elections and motions are different matters, and so are different bodies, posts and meetings, by the words of the sentence or its '
      + 'heading. A sentence with a condition, an exception or a choice is no rule for all votes; one on votes in general and one on elections only clash where the first says “all”. Where the two do not name the same body or post the finding is only possible.',
    settle: 'Delete one of the two; or say which votes each is for.',
    source: 'Robert\'s Rules of Order Newly Revised (12th ed.), §45, on voting by ballot, which is to be secret, beside the usual voting by voice, by rising and by a show of hands.',
  },
};

type Way = 'in secret' | 'openly' | 'in person' | 'from elsewhere';

const ways: readonly (readonly [Way, RegExp])[] = [
  ['in secret', /\bsecret (?:ballot|vote|voting|poll)s?\b|\b(?:ballots?|votes?|voting|polls?|elections?)\b[^,;]{0,40}? (?:is|are|shall be|must be|will be) (?:held |cast |taken )?(?:in )?secret\b|\bvotes? (?:in secret|secretly)\b/iu],
  ['openly', /\bshows? of hands\b|\broll[- ]call\b|\bviva voce\b|\bvoice vote\b|\bopen (?:ballot|vote|voting)s?\b|\bvotes? openly\b|\bnames of (?:all )?those (?:who )?vot(?:ed|ing)\b|\bhow (?:each|every) [^,;.]{1,30} voted\b/iu],
  ['in person', /\b(?:votes?|voting|ballots?)\b[^,;]*\bin person\b/iu],
  ['from elsewhere', /\b(?:postal|electronic|online|remote) (?:voting|votes?|ballots?)\b|\bvot(?:es?|ing)\b[^,;]*\b(?:by post|by mail|by e-?mail|electronically|online|by correspondence|by letter|by proxy|by telephone|by video|remotely)\b|\bvot(?:es?|ing)\b[^,;]*\bby postal (?:ballot|vote)\b|\bproxy to vote\b/iu],
];

const contrary: ReadonlyMap<Way, Way> = new Map([['in secret', 'openly'], ['openly', 'in secret'], ['in person', 'from elsewhere'], ['from elsewhere', 'in person']]);

const inPerson: (typeof ways)[number] = ['in person', /\bpresent\b/iu];
/** "Nobody may vote unless present in person", "only those present may vote": whoever is elsewhere may not. */
const presentAlone = /^(?!.*\b(?:proxy|proxies|post|postal|represented|online|remotely|electronic\w*)\b).*(?:\b(?:no|nobody|no-one|none)\b[^.;]*\bvote\b[^.;]*\b(?:unless|if not|who (?:is|are) not|without being)\b[^.;]*\bpresent\b|\bonly\b[^.;]*\bpresent\b[^.;]*\bvote\b|\bvot(?:e|es|ing)\b[^.;]*\b(?:only|confined|limited|restricted)\b[^.;]*\b(?:present|in person)\b|\bvot(?:e|es|ing)\b[^.;]*\bin person only\b)/iu;
/** What a leave to vote from elsewhere may not have beside it. */
const denies = /\b(?:unless|except|save|no|not|nobody|never|cannot|neither|nor|without)\b/iu;

const depends = /\b(?:if|unless|except|save|where|when|whenever|provided|until|otherwise|normally|usually|ordinarily|requests?|requested|demand\w*|or|other|either|first|no|not|nobody|never|cannot|without|absent|away|unable|should)\b/iu;
const allows = /\b(?:may|can|allowed|permitted|possible|entitled)\b/iu;
const deeds = /\b(?:remov|expel|expul|dismiss|recall|suspen|amend|alter|admi|dissol|confidence|disciplin|count)\p{L}*/iu;

/** Beyond so many, nobody wrote them by hand. */
const mostCompared = 60;

function find({ key, members }: Group<'matter'>, read: Read): readonly TwoMethods[] {
  if (key !== 'method') return [];
  const methods = members.slice(0, mostCompared).flatMap((one) => methodIn(one, read));
  return methods.flatMap((later, at) => methods.slice(0, at).filter((earlier) => areOfOneVote(earlier, later)).slice(0, 1)
    .map((earlier) => ({ earlier, later, order: read.precedence(earlier.one.clause, later.one.clause) })).filter(({ order }) => order.yields === 'neither'));
}

function methodIn(one: ReadClause, read: Read): readonly Method[] {
  // "Secret ballot" as an item of a list names a way, and has no vote given so.
  if (one.reading.understanding === 'not-a-rule') return [];
  const text = textRead(one.clause);
  const alone = presentAlone.test(text);
  const [first, another] = alone ? [inPerson] : ways.filter(([, pattern]) => pattern.test(text));
  const isLeave = first?.[0] === 'from elsewhere' && allows.test(text) && depends.test(text);
  if (!first || another || (!alone && (isLeave ? denies : depends).test(text)) || deeds.test(text) || !/\b(?:vot(?:es?|ed|ing)|ballots?|poll|elect\p{L}*|decid\p{L}*|motions?|resolutions?)\b/iu.test(text)) return [];
  const [way] = first;
  // What is only allowed leaves the other way open, but for a way that is the only one.
  if (allows.test(text) && way !== 'from elsewhere' && !alone) return [];
  return [{ ...votesIn(one, read), one, way, alone, ofSome: isLeave, all: /\b(?:all|every|each|any|always|only)\b/iu.test(text) }];
}

function areOfOneVote(a: Method, b: Method): boolean {
  if (contrary.get(a.way) !== b.way || sameClause(a.one.clause, b.one.clause) || a.one.clause.uri !== b.one.clause.uri) return false;
  const isGeneral = (general: Method, special: Method): boolean => general.all || general.way === 'in person' && special.all;
  if ((a.ofSome && !b.alone) || (b.ofSome && !a.alone)) return false;
  // Items of one list are ways to choose from.
  if (a.one.clause.stem && a.one.clause.stem.place.provision === b.one.clause.stem?.place.provision) return false;
  const sameKind = a.kind === b.kind || (a.kind === 'any' && isGeneral(a, b)) || (b.kind === 'any' && isGeneral(b, a));
  return sameKind && (areOfOneBody(a, b) || (a.of.size === 0 && isGeneral(a, b)) || (b.of.size === 0 && isGeneral(b, a)));
}

function say({ earlier, later, order }: TwoMethods): Message {
  const on = later.one.clause;
  const isSure = earlier.kind === later.kind && areOfOneBody(earlier, later) && [earlier, later].every(({ one }) => one.reading.understanding === 'whole');
  return {
    text: sentences(`Votes are given ${earlier.way} (${address(earlier.one.clause, on)}) and ${later.way} (${address(on)}).`, 'One vote cannot be given both ways.'),
    certainty: isSure ? 'certain' : 'possible',
    ...(!isSure && { doubt: 'The two clauses may be about different votes.' }),
    place: on.place,
    clause: on,
    related: [{ text: `Has them given ${earlier.way}.`, place: earlier.one.clause.place, clause: earlier.one.clause }],
    scenario: `Suppose a vote is called. ${capitalised(clauseName(earlier.one.clause, on))} has it given ${earlier.way}; ${clauseName(on)} has it given ${later.way}.`,
    precedence: order.text,
  };
}

function fixes({ earlier, later }: TwoMethods, read: Read): readonly Fix[] {
  return orderedOrDeleted({ earlier: earlier.one, later: later.one }, read);
}
