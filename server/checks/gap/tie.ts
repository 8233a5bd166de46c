/** Votes that may be equal, and no clause for that. */
import type { Fact, FillFact, Group, MeasureFact, ReadClause } from '../../model/facts.ts';
import { mattersOf } from '../../model/matters.ts';
import { textRead } from '../../model/places.ts';
import { titlesAbove } from '../above.ts';
import type { Check, Message, Read } from '../check.ts';
import { sayGap, type Gap } from '../gaps.ts';
import { membersOf } from '../headcount.ts';
import { electedOffices, factsOf } from '../institution.ts';
import { sameClause } from '../pairs.ts';
import { bodiesNamed } from '../words.ts';
import { capitalised, counted, officeFilled } from '../wording.ts';

interface Tie extends Gap {
  readonly fact: FillFact | MeasureFact;
  /** "The Council has 6 members and decides by a majority". */
  readonly size?: { readonly key: string; readonly total: number; readonly body: string; readonly fact: Fact };
}

export const gapTie: Check<'institution', Tie> = {
  id: 'gap/tie',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  page: {
    summary: 'The most votes win, or a body of an even number decides by majority, and no clause says what happens if votes are equal.',
    why: 'A motion with equal votes is lost, but an election with equal votes has no winner. On the night somebody tosses a coin, and somebody else contests the result.',
    wrong: '1. The Reeve is an office.\n2. The Reeve is elected by the Commoners for one year. The candidate with the most votes is elected.',
    right: '1. The Reeve is an office.\n2. The Reeve is elected by the Commoners for one year. The candidate with the most votes is elected. If votes are equal, lots are drawn.',
    decided: 'Looked at are elections of which the rules say that most votes decide, and bodies of an even size, by the rules, that decide by a simple majority. A word on ties, equal votes, a casting vote, lots '
      + 'or a second ballot is enough, unless it is for elections only, for motions only, or for another body or meeting by its words, its clause or its heading.',
    settle: 'Say what happens: a second ballot, lots, or a casting vote, and of whom.',
    source: 'The election to the Virginia House of Delegates, 94th district, in 2017 (Simonds and Yancey): equal votes, settled by a name drawn from a bowl, because the law said so.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly Tie[] {
  const ties = read.group('matter', 'tie').members.filter((one) => !onlyDenies(one));
  const elections = ties.every(isOfMotions) ? electedOffices(group, read) : [];
  const counted = read.group('matter', 'count').members;
  const fact = elections.find((fill) => counted.some(({ clause }) => sameClause(clause, fill.clause))) ?? (counted.length > 0 ? elections[0] : undefined);
  return fact ? [{ fact, unread: [] }] : factsOf(group, 'measure').flatMap((measure) => evenly(measure, group, read)).filter(({ size }) => size && !ties.some((one) => maySettle(one, size.key, group, read))).slice(0, 1);
}

/** "The Chair shall have no casting vote": that settles nothing. */
function onlyDenies({ clause }: ReadClause): boolean {
  const text = textRead(clause);
  const left = text.replace(denial, '');
  return left !== text && !mattersOf(left).includes('tie');
}

const denial = /\b(?:no|not|nor|without)\b[^.;,]{0,40}\bcasting vote\b/iu;

/** "A tied motion falls" elects nobody; a casting vote may. */
function isOfMotions({ clause }: ReadClause): boolean {
  return /\b(?:motion|resolution|proposal|amendment)s?\b/iu.test(clause.text) && !ofElections.test(clause.text) && !/\b(?:cast(?:s|ing)?|decid(?:es?|ing)|lots?|chair\p{L}*|ballot|president)\b/iu.test(clause.text);
}

const ofElections = /\b(?:candidates?|elections?|nominees?|ballot papers?)\b/iu;

/** Whether a sentence on equal votes may be for this body: it is for no election, and for no other body or meeting by its words, its clause or its heading. */
function maySettle({ clause }: ReadClause, key: string, group: Group<'institution'>, read: Read): boolean {
  const deciding = factsOf(group, 'measure').flatMap(({ of, clause: { uri, provision } }) => (uri === clause.uri && provision === clause.provision ? decidersOf(of.key) : []));
  const others = [...new Set(factsOf(group, 'measure').flatMap(({ measure, of }) => (measure === 'quorum' ? [of.key] : decidersOf(of.key))))].filter((other) => other !== key);
  const names = (text: string, one: string): boolean => new RegExp(`\\b${(one.split('@')[0] ?? '').replaceAll(/[^\p{L}\p{N} ]/gu, '.')}s?\\b`, 'iu').test(text);
  const about = [textRead(clause), ...titlesAbove(clause, read)].find((text) => names(text, key) || others.some((other) => names(text, other)) || otherMeeting.test(text) || assembly.test(text));
  if (ofElections.test(clause.text) && !/\b(?:motions?|resolutions?|decisions?|questions?|matters?)\b/iu.test(clause.text)) return false;
  if (names(textRead(clause), key) || deciding.includes(key)) return true;
  return deciding.length === 0 && (about === undefined ? !namesAnother(textRead(clause), key) : names(about, key));
}

/** "When the Assembly is evenly split the motion falls": of the Assembly. */
function namesAnother(text: string, key: string): boolean {
  const named = bodiesNamed(text);
  return named.length > 0 && !named.some((name) => key.split('@').some((one) => one.endsWith(name) || name.endsWith(one)));
}

const otherMeeting = /\b(?:general|annual|special|extraordinary|members['’]?) meetings?\b/iu;

/** A heading that is the name of a body. */
const assembly = /^(?:the )?(?:\p{Lu}\p{L}+ )*(?:assembly|conference|congress|council|committee|board|convention|executive)$/iu;

function decidersOf(key: string): readonly string[] {
  const body = decisionOf.exec(key)?.[1];
  return body === undefined ? [] : [body];
}

const decisionOf = /^(?:decision|resolution|motion|question|matter)@(.+)$/su;

/** "The Panel decides by a majority of its members", of whom there are six. */
function evenly(fact: MeasureFact, group: Group<'institution'>, read: Read): readonly Tie[] {
  const named = decidersOf(fact.of.key);
  const [key] = named.length > 0 ? named : titledDecider(fact, group, read);
  const { numerator, denominator } = fact.quantity;
  if (fact.measure !== 'majority' || key === undefined || numerator * 2 !== denominator) return [];
  const count = membersOf({ key, text: key }, read);
  return count && count.total % 2 === 0 ? [{ fact, unread: [], size: { key, total: count.total, body: named.length > 0 ? fact.text.replace(/^.*\bof (?=the )/u, '') : `the ${bodyName(key, group)}`, fact } }] : [];
}

/** "How the Council decides: 1. The option with a majority of the votes is adopted": the body that the heading names. */
function titledDecider({ of, clause }: MeasureFact, group: Group<'institution'>, read: Read): readonly string[] {
  if (!anyDecision.test(of.key)) return [];
  const title = titlesAbove(clause, read).find((one) => one !== '');
  const bodies = factsOf(group, 'measure').filter(({ measure, of: body }) => measure === 'size' && title?.toLowerCase().includes(body.text.toLowerCase()));
  const keys = [...new Set(bodies.map(({ of: body }) => body.key))];
  return keys.length === 1 ? keys : [];
}

const anyDecision = /^(?:(?:adopt|carry|pass|approve) )?(?:option|question|motion|decision|resolution|proposal|matter)$/u;

function bodyName(key: string, group: Group<'institution'>): string {
  return factsOf(group, 'measure').find(({ of }) => of.key === key)?.of.text ?? key;
}

function say(gap: Tie): Message {
  const { fact, size } = gap;
  if (size) return sayGap(gap, `${capitalised(size.body)} has ${counted(size.total, 'member')} and decides by a majority, and no clause says what happens if votes are equal.`, `Suppose all ${size.total} vote, half for and half against. The rules do not say who decides.`);
  return sayGap(gap, `No clause says who is elected if two candidates have equally many votes${fact.kind === 'fill' ? `, for example for ${officeFilled(fact).replace(/^every /u, 'the ')}` : ''}.`, 'Suppose Ann and Ben have 30 votes each. The rules do not say which of them is elected.');
}
