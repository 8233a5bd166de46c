/** A case between two that are covered: the holder beside the challengers, exactly five between fewer and more. */
import type { Group, ReadClause } from '../../model/facts.ts';
import { type Limit, limitsIn, wordsAbout } from '../../model/matters.ts';
import { provisionKey, textRead } from '../../model/places.ts';
import type { Check, Fix, Message, Read, Related } from '../check.ts';
import { unequalOnly } from '../contests.ts';
import { append, choice } from '../edits.ts';
import { sameClause } from '../pairs.ts';
import { capitalised, clauseName, listed, sentences } from '../wording.ts';

interface Uncovered {
  readonly on: ReadClause;
  readonly text: string;
  readonly scenario: string;
  readonly related: readonly Related[];
  /** False of the one pound between "under £500" and "over £500". */
  readonly isSure: boolean;
  /** Everybody would say what follows, though no clause does. */
  readonly isMild?: true;
  /** Of challengers: the post, and whose nominations they need. */
  readonly holder?: { readonly post: string; readonly nominators: string };
}

export const gapUncoveredCase: Check<'matter', Uncovered> = {
  id: 'gap/uncovered-case',
  severity: 'warning',
  looksAt: 'matter',
  find,
  say,
  fixes,
  page: {
    summary: 'Two cases are provided for, and the one between them is not; or a clause says what challengers need, and no clause says whether the holder of the post needs it too.',
    why: 'The case that nobody thought of is the one that happens. Each side then reads the silence its own way, and a court has to choose.',
    wrong: '1. The Laird is an office.\n2. A challenger for Laird must be nominated by 20 per cent of Crofters.',
    right: '1. The Laird is an office.\n2. A challenger for Laird must be nominated by 20 per cent of Crofters.\n3. The sitting Laird need not be nominated.',
    decided: 'Of challengers: no sentence on nominations or candidates speaks of the sitting holder. Of numbers: of two sentences of one list, or of one provision, the one is for '
      + 'fewer than a number and the other for more than the same number (or, where both do one thing, than a higher one), and no sentence there takes in what lies between or speaks of other cases. '
      + 'Of candidates: one sentence is for more of them than seats, another for fewer, and none for as many.',
    settle: 'Say what applies to the holder; say “or more” or “or fewer” in one of the two clauses.',
    source: 'Foster v McNicol [2016] EWHC 1966 (QB): the rules asked challengers for nominations and were silent on the incumbent; two weeks of litigation on what the silence meant.',
  },
};

function find(group: Group<'matter'>, read: Read): readonly Uncovered[] {
  if (group.key === 'challenger') return challengers(group, read);
  if (group.key === 'contest') return contests(group);
  return group.key.startsWith('limits ') ? [...boundaries(group, read), ...holes(group, read)] : [];
}

// ------------------------------------------------------------------------------------------------------- challengers

const againstHolder = /\bchalleng(?:ers?|ing candidates?)\b(?: (?:for|to) (?:the )?(?:(?:post|office|position) of )?(?<post>\p{Lu}[\p{L}-]*(?: (?:of (?:the )?)?\p{Lu}[\p{L}-]*)*))?|\bchallenges? (?:the )?(?<other>\p{Lu}[\p{L}-]*(?: (?:of (?:the )?)?\p{Lu}[\p{L}-]*)*)/u;

function challengers({ members }: Group<'matter'>, read: Read): readonly Uncovered[] {
  const on = members.find(({ clause }) => wordsAbout('nomination', textRead(clause)) !== undefined && againstHolder.test(textRead(clause)));
  const found = on && againstHolder.exec(textRead(on.clause))?.groups;
  const post = found?.['post'] ?? found?.['other'] ?? '';
  if (!on || read.group('matter', 'nomination').members.some((one) => !sameClause(one.clause, on.clause) && isOfHolder(one, post)) || isOfHolder(on, '')) return [];
  const holder = post === '' ? 'whoever holds the post' : `the sitting ${post}`;
  return [{
    on, related: [], isSure: true, holder: { post, nominators: nominatorsIn(on) },
    text: `${capitalised(clauseName(on.clause))} says what challengers need, and no clause says whether ${holder} needs it too.`,
    scenario: `Suppose ${holder} is challenged and has no nominations. One side says that the clause is for challengers only, the other that every candidate needs them. No clause decides.`,
  }];
}

/** "The sitting Leader need not …", "The Leader is a candidate …". */
function isOfHolder({ clause }: ReadClause, post: string): boolean {
  const text = textRead(clause);
  const subject = post !== '' && new RegExp(`(?<!(?:for|challenges?|challengers? to|office of|post of) )\\bthe ${post.replaceAll(/[^\p{L} -]/gu, '')}\\b`, 'iu').test(text);
  return wordsAbout('incumbent', text) !== undefined || subject;
}

function nominatorsIn({ reading }: ReadClause): string {
  const norm = reading.norms.find(({ form, voice }) => form === 'nomination' && voice === 'passive');
  return (norm?.slots.nominators ?? norm?.actor)?.text ?? '';
}

function fixes({ on: { clause }, holder }: Uncovered): readonly Fix[] {
  if (!holder || holder.post === '' || holder.nominators === '') return [];
  return [
    ...choice(`Say that the sitting ${holder.post} needs no nominations`, append(clause, `The sitting ${holder.post} need not be nominated.`)),
    ...choice(`Say that the sitting ${holder.post} needs the same nominations`, append(clause, `The sitting ${holder.post} must be nominated by ${holder.nominators}.`)),
  ];
}

// ------------------------------------------------------------------------------------------------- candidates and seats

function contests(group: Group<'matter'>): readonly Uncovered[] {
  const found = unequalOnly(group);
  if (!found) return [];
  const [earlier, later] = group.members.indexOf(found.more) < group.members.indexOf(found.fewer) ? [found.more, found.fewer] : [found.fewer, found.more];
  const cases = [earlier, later].map((one) => `${clauseName(one.clause, later.clause)} is for ${one === found.more ? 'more' : 'fewer'} candidates than seats`);
  return [{
    on: later, related: [{ text: 'The other case.', place: earlier.clause.place, clause: earlier.clause }], isSure: true, isMild: true,
    text: `${capitalised(listed(cases))}: no clause is for as many candidates as seats.`,
    scenario: 'Suppose exactly as many stand as there are seats. No clause says that they are elected, and none asks for a ballot.',
  }];
}

// ----------------------------------------------------------------------------------------------------------- numbers

/** A sentence that has one case, or several that lie on one side of their number. */
interface Side {
  readonly one: ReadClause;
  readonly limits: readonly Limit[];
  readonly which: Limit['side'] | 'several';
}

function boundaries({ key, members }: Group<'matter'>, read: Read): readonly Uncovered[] {
  const sides = members.map((one) => sideOf(one, key));
  const above = sides.filter(({ which }) => which === 'above');
  const inOne = sides.filter(({ which }) => which === 'several').flatMap((side) => inOneSentence(side, { sides, read }));
  if (above.length === 0 || !sides.some(({ which }) => which === 'below')) return inOne;
  const parents = new Map([...new Set(above.map(({ one }) => one.clause.uri))].map((uri) => [uri, parentsIn(uri, read)]));
  return [...inOne, ...above.flatMap((on): readonly Uncovered[] => {
    const around = parents.get(on.one.clause.uri) ?? new Map<string, string>();
    // What happens with as many candidates as places may stand anywhere.
    const near = sides.filter(({ one, which }) => isBeside(one, on.one, around) || (which === 'at' && key === 'limits contest'));
    return on.limits.flatMap((limit) => {
      const opposite = oppositeOf(on, limit, near);
      return opposite && !speaksOfOthers(on.one, read) && !isExceptional(on.one, { key, read }) ? [uncovered({ on: on.one, limit }, opposite)] : [];
    });
  })];
}

/** "A school of fewer than 300 pupils sends one governor, and one of more than 300 pupils sends two." */
function inOneSentence({ one, limits }: Side, { sides, read }: { readonly sides: readonly Side[]; readonly read: Read }): readonly Uncovered[] {
  const [below, above, ...more] = limits;
  const isSplit = below && above && more.length === 0 && below.value === above.value && new Set([below.side, above.side]).size === 2 && !limits.some(({ side }) => side === 'at');
  const isSaid = sides.some((other) => other.one !== one && other.one.clause.uri === one.clause.uri && other.limits.some(({ value }) => value === below?.value));
  return isSplit && !isSaid && !speaksOfOthers(one, read) && !isExceptional(one, { key: below.range, read }) ? [{ ...uncovered({ on: one, limit: above }, { on: one, limit: below }), related: [] }] : [];
}

function sideOf(one: ReadClause, key: string): Side {
  const limits = limitsIn(textRead(one.clause)).filter(({ range }) => range === key);
  const [side, ...more] = new Set(limits.map((limit) => limit.side));
  return { one, limits, which: side === undefined || more.length > 0 ? 'several' : side };
}

interface Case {
  readonly on: ReadClause;
  readonly limit: Limit;
}

/** The case that ends where the one of `on` begins, or before it, with nothing in between. */
function oppositeOf(on: Side, { value }: Limit, near: readonly Side[]): Case | undefined {
  const below = near.filter(({ one, which }) => which === 'below' && !sameClause(one.clause, on.one.clause))
    .flatMap(({ one, limits }) => limits.filter((limit) => limit.value === value || (limit.value < value && areOfOneThing(one, on.one))).map((limit): Case => ({ on: one, limit })));
  const [nearest] = below.toSorted((a, b) => b.limit.value - a.limit.value);
  const between = near.some(({ one, limits }) => limits.some((limit) => (
    nearest !== undefined && limit.value >= nearest.limit.value && limit.value <= value && (limit.side === 'at' || (limit.value !== value && limit.value !== nearest.limit.value) || (limit.side === 'above' && limit.value < value && one !== on.one)))));
  return between ? undefined : nearest;
}

/** The two do, or let be done, one act to one sort of things. */
function areOfOneThing(a: ReadClause, b: ReadClause): boolean {
  return a.reading.norms.some((one) => one.object !== undefined && one.object.name !== '' && b.reading.norms.some((other) => other.act === one.act && other.object?.name === one.object?.name));
}

const isMoney = ({ range }: Limit): boolean => /^limits [£$€]$/u.test(range);

function uncovered({ on, limit }: Case, { on: other, limit: lower }: Case): Uncovered {
  const cases = `${capitalised(clauseName(other.clause, on.clause))} is for “${lower.words.trim()}” and ${inOneProvision(on, other) ? '' : `${clauseName(on.clause)} `}for “${limit.words.trim()}”`;
  const gap = lower.value === limit.value ? `exactly ${limit.amount}` : `what lies between ${lower.amount} and ${limit.amount}`;
  return {
    on, related: [{ text: 'The other case.', place: other.clause.place, clause: other.clause }],
    text: `${cases}: no clause is for ${gap}.`,
    isSure: lower.value !== limit.value || !isMoney(limit),
    scenario: `Suppose ${isMoney(limit) ? 'it is' : 'there are'} ${lower.value === limit.value ? `exactly ${limit.amount}` : `more than ${lower.amount} and ${isMoney(limit) ? 'less' : 'fewer'} than ${limit.amount}`}. Neither clause applies.`,
  };
}

// ------------------------------------------------------------------------------------------------- one case behind another

interface Stretch {
  readonly one: ReadClause;
  readonly limit: Limit;
  readonly from: number;
  readonly to: number;
}

/** "fewer than 50", "between 51 and 200", "more than 200" in one list: nothing is for exactly 50. */
function holes({ key, members }: Group<'matter'>, read: Read): readonly Uncovered[] {
  const stretches = [...new Set(members)].flatMap((one) => stretchOf(one, key));
  if (stretches.length < 3 || !stretches.some(isBetween)) return [];
  const parents = new Map([...new Set(stretches.map(({ one }) => one.clause.uri))].map((uri) => [uri, parentsIn(uri, read)]));
  return stretches.filter(isBetween).flatMap((middle): readonly Uncovered[] => {
    const around = stretches.filter(({ one }) => isBeside(one, middle.one, parents.get(middle.one.clause.uri) ?? new Map<string, string>())).toSorted((a, b) => a.from - b.from);
    const steps = around.slice(1).flatMap((next, at) => { const before = around[at]; return before ? [{ before, next }] : []; });
    const [gap, ...more] = steps.filter(({ before, next }) => next.from > before.to + 1);
    const isLadder = around[0]?.from === 0 && around.at(-1)?.to === Infinity && steps.every(({ before, next }) => next.from > before.to);
    if (!gap || more.length > 0 || !isLadder || around.find(isBetween) !== middle || speaksOfOthers(middle.one, read) || isExceptional(middle.one, { key, read })) return [];
    return [holeBetween(gap)];
  });
}

const isBetween = ({ from, to }: Stretch): boolean => from > 0 && to < Infinity;

/** The one case of a sentence. */
function stretchOf(one: ReadClause, key: string): readonly Stretch[] {
  const own = limitsIn(textRead(one.clause)).filter(({ range, from }) => range === key && from !== undefined);
  const range = own.find(({ from = 0, to = Infinity }) => from > 0 && to < Infinity);
  const limit = range ?? (own.length === 1 ? own[0] : undefined);
  return limit ? [{ one, limit, from: limit.from ?? 0, to: limit.to ?? Infinity }] : [];
}

function holeBetween({ before, next }: { readonly before: Stretch; readonly next: Stretch }): Uncovered {
  const [on, other] = [next.one, before.one];
  const missing = next.from === before.to + 2 ? `exactly ${before.to + 1}` : `${before.to + 1} to ${next.from - 1}`;
  return {
    on, related: [{ text: 'The case before.', place: other.clause.place, clause: other.clause }], isSure: true,
    text: `${capitalised(clauseName(other.clause, on.clause))} is for “${before.limit.words.trim()}” and ${inOneProvision(on, other) ? '' : `${clauseName(on.clause)} `}for “${next.limit.words.trim()}”: no clause is for ${missing}.`,
    scenario: `Suppose there are ${missing}. None of the clauses applies.`,
  };
}

function inOneProvision(a: ReadClause, b: ReadClause): boolean {
  return a.clause.uri === b.clause.uri && a.clause.provision === b.clause.provision;
}

/** In one provision, or in one list. */
function isBeside({ clause: a }: ReadClause, { clause: b }: ReadClause, parents: ReadonlyMap<string, string>): boolean {
  if (a.uri !== b.uri) return false;
  const [over, other] = [parents.get(a.provision), parents.get(b.provision)];
  return a.provision === b.provision || over === other || over === b.provision || other === a.provision;
}

function parentsIn(uri: string, read: Read): ReadonlyMap<string, string> {
  return new Map(read.group('document', uri).members.map(({ provision, parent }) => [provision, parent]));
}

function speaksOfOthers({ clause }: ReadClause, read: Read): boolean {
  const key = provisionKey(clause.uri, clause.provision);
  return read.group('matter', 'otherwise').members.some(({ clause: other }) => other.uri === clause.uri && (provisionKey(other.uri, other.provision) === key || other.address.split('.').slice(0, -1).join('.') === clause.address.split('.').slice(0, -1).join('.')));
}

/** Another sentence of the list rules the act in every case, and these two are exceptions to it. */
function isExceptional({ clause, reading }: ReadClause, { key, read }: { readonly key: string; readonly read: Read }): boolean {
  const entries = read.group('document', clause.uri).members;
  const parent = entries.find(({ provision }) => provision === clause.provision)?.parent;
  const acts = new Set(reading.norms.map(deedOf));
  const siblings = entries.filter((entry) => entry.parent === parent).flatMap(({ uri, provision }) => read.group('clause', provisionKey(uri, provision)).members);
  return siblings.some((other) => other.reading.norms.some((norm) => acts.has(deedOf(norm)) && norm.conditions.length === 0 && !saysHowLong(norm)) && limitsIn(textRead(other.clause)).every(({ range }) => range !== key));
}

/** "A berth is allotted for three years": by whom, and in which case, it does not say. */
function saysHowLong({ actor, slots, adjuncts }: ReadClause['reading']['norms'][number]): boolean {
  return actor === undefined && (slots.term !== undefined || adjuncts.some(({ text }) => /^for (?:an? |up to |at most |no more than )?[\p{L}\d-]+ (?:day|week|month|year)s?\b/u.test(text)));
}

/** What is done: "sends a delegate". "May send another" is no rule for every case. */
const deedOf = ({ act, object, modality }: ReadClause['reading']['norms'][number]): string => `${act} ${/^(?:£|\$|€|$)/u.test(object?.name ?? '') ? '' : object?.name.split(' ').at(-1) ?? ''} ${modality === 'permission' ? 'may' : ''}`;

function say({ on, text, scenario, related, isSure, isMild }: Uncovered): Message {
  return { text: sentences(text), ...(isMild && { severity: 'information' as const }), certainty: isSure && on.reading.understanding === 'whole' ? 'certain' : 'possible', place: on.clause.place, clause: on.clause, related, scenario };
}
