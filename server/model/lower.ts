/** One sentence as it stands in its rulebook → the facts that it states. */
import { isBodyNoun } from '../../grammar/lexicon.ts';
import type { Condition, FormId, Precedence, Reading, SentenceReading } from '../../grammar/ast.ts';
import type { Fact, NormFact, PrecedenceFact, ReadClause } from './facts.ts';
import type { Traits } from './hierarchy.ts';
import { traitsOf } from './hierarchy.ts';
import { accesses } from './lower/access.ts';
import { announcedHolders, announcedSizes } from './lower/announced.ts';
import { ages } from './lower/ages.ts';
import { appeals } from './lower/appeals.ts';
import { approvals } from './lower/approvals.ts';
import { attendances, turnouts } from './lower/attendance.ts';
import { base } from './lower/base.ts';
import { stepsBefore } from './lower/beforehand.ts';
import { castingVotes } from './lower/casting.ts';
import { demands } from './lower/demands.ts';
import { decisions } from './lower/deciding.ts';
import { definitions, kinds } from './lower/declarations.ts';
import { disclosures } from './lower/disclosing.ts';
import { descriptions } from './lower/descriptions.ts';
import { divisions } from './lower/divisions.ts';
import { exclusions, partedTasks } from './lower/exclusions.ts';
import { endings } from './lower/endings.ts';
import { enumerated } from './lower/enumerated.ts';
import { gatekeepers } from './lower/gates.ts';
import { franchised } from './lower/franchise.ts';
import { exercises } from './lower/exercises.ts';
import { eligibilities, joints, seatHolders, seatPools } from './lower/holders.ts';
import { implied } from './lower/implied.ts';
import { amounts, confirmations, countedOn, gates, gatesWanted, lengths, majorities, quorums, quorumsWanted, sizes } from './lower/measures.ts';
import { instructions } from './lower/instructions.ts';
import { mandates } from './lower/mandates.ts';
import { norms } from './lower/norms.ts';
import { opened } from './lower/openness.ts';
import { presidings } from './lower/presiding.ts';
import { noProxies, proxyVotes } from './lower/proxies.ts';
import { paid } from './lower/pay.ts';
import { accounts, coveredVacancies, fills, instructed, plainVacancies, refills, removals, rendered, standIns, unfilled, vacancies } from './lower/posts.ts';
import { receivings } from './lower/receiving.ts';
import { reasonsGiven } from './lower/reasons.ts';
import { stays } from './lower/staying.ts';
import { sharings } from './lower/surplus.ts';
import { conditionalMajorities, consentOfAll } from './lower/resolutions.ts';
import { quotas, quotasOfSeats } from './lower/quotas.ts';
import { refusedNominations } from './lower/refused-nominations.ts';
import { retirements } from './lower/retirements.ts';
import { retentions } from './lower/retentions.ts';
import type { Asked, Scene } from './lower/scene.ts';
import { sceneOf } from './lower/scene.ts';
import { countedFills, namedFills, namedSeats, seatedFills, seats } from './lower/seats.ts';
import { spendingLimits } from './lower/spending.ts';
import { labours, sums } from './lower/sums.ts';
import { suspensions } from './lower/suspensions.ts';
import { freeTerms, termLimits } from './lower/term-limits.ts';
import { times } from './lower/times.ts';
import { votedOut } from './lower/voted-out.ts';
import { onlyWays } from './lower/ways.ts';
import { supremacies } from './lower/supremacy.ts';
import { pleasures, tenures } from './lower/tenure.ts';
import type { Naming } from './terms.ts';

/** The facts of a sentence, with every name that was resolved for them: the facts hold as long as these terms do. */
export interface Lowered {
  readonly facts: readonly Fact[];
  readonly asked: readonly Asked[];
  /** What the facts say of the hierarchy. */
  readonly traits: Traits;
}

export const nothingStated: Lowered = { facts: [], asked: [], traits: traitsOf([]) };

type Lowering = (reading: Reading, scene: Scene) => readonly Fact[];

/** What a sentence of no special form may state beside its norm. */
const plainly: readonly Lowering[] = [
  plainVacancies, unfilled, instructed, rendered, standIns, majorities, amounts, retentions,
  quorumsWanted, conditionalMajorities, namedFills, namedSeats, countedFills, divisions, announcedSizes, gatesWanted, enumerated,
];

/** What a form states beside its norm. */
const forms: Readonly<Partial<Record<FormId, Lowering>>> = {
  kind: (reading, scene) => [...kinds(reading, scene), ...namedSeats(reading, scene), ...gatesWanted(reading, scene)],
  definition: definitions,
  population: (reading, scene) => [...sizes(reading, scene), ...countedFills(reading, scene)],
  existence: (reading, scene) => (reading.polarity === '+' && isBodyNoun(reading.object?.name ?? '') && !/\bquorum$/u.test(reading.object?.name ?? '') ? [...bodySize(reading, scene), ...countedFills(reading, scene)] : noProxies(reading, scene)),
  composition: (reading, scene) => [...seating(reading, scene), ...bodySize(reading, scene)],
  election: (reading, scene) => [...filling(reading, scene), ...retentions(reading, scene)],
  appointment: (reading, scene) => [...filling(reading, scene), ...majorities(reading, scene)],
  'co-option': filling,
  nomination: (reading, scene) => [...gatekeepers(reading, scene), ...gates(reading, scene)],
  accountability: accounts,
  removal: (reading, scene) => [...removals(reading, scene), ...majorities(reading, scene), ...conditionalMajorities(reading, scene), ...retentions(reading, scene)],
  term: lengths,
  'term-limit': termLimits,
  vacancy: vacancies,
  frequency: standIns,
  deadline: standIns,
  quorum: quorums,
  generic: (reading, scene) => plainly.flatMap((lowering) => lowering(reading, scene)),
  threshold: majorities,
  approval: (reading, scene) => [...confirmations(reading, scene), ...consentOfAll(reading, scene), ...retentions(reading, scene)],
  cessation: retentions,
  status: (reading, scene) => [...unfilled(reading, scene), ...amounts(reading, scene), ...conditionalMajorities(reading, scene), ...gatesWanted(reading, scene)],
  'exclusive-acts': exclusions,
  amendment: (reading, scene) => [...majorities(reading, scene), ...conditionalMajorities(reading, scene)],
};

/** Forms that say what something is, not what anybody does. */
const silent: ReadonlySet<FormId> = new Set<FormId>(['kind', 'definition', 'population', 'composition', 'quorum', 'threshold', 'precedence', 'scope', 'term', 'existence', 'term-limit', 'incompatibility', 'voting-method', 'exclusive-acts']);

/** `stem`: the reading of the list stem, where the sentence is an item of a list. */
export function lower(read: ReadClause, naming: Naming, stem?: SentenceReading): Lowered {
  const scene = sceneOf(read, naming, stem);
  const facts = read.reading.understanding === 'none' ? [] : read.reading.norms.flatMap((reading) => factsOf(reading, scene));
  return { facts, asked: scene.asked, traits: traitsOf(facts) };
}

function factsOf(reading: Reading, scene: Scene): readonly Fact[] {
  const own = forms[reading.form]?.(reading, scene) ?? [];
  const norm = isExemption(reading) ? norms({ ...reading, modality: 'fact', polarity: '-' }, scene) : silent.has(reading.form) && !isConditionalMethod(reading) ? [] : norms(reading, scene);
  const more = opened(reading.form === 'kind' ? norms(reading, scene) : norm, scene);
  return [...norm, ...besideNorms.flatMap((lowering) => lowering(norm, scene)), ...more, ...own, ...always.flatMap((lowering) => lowering(reading, scene))];
}

/** What a norm says beside itself. */
const besideNorms: readonly ((norm: readonly NormFact[], scene: Scene) => readonly Fact[])[] = [implied, paid, accesses, instructions, mandates, proxyVotes, presidings, decisions, disclosures, stepsBefore, reasonsGiven, castingVotes, stays, sharings, receivings, franchised, onlyWays];

/** What a sentence of any form may state. */
const always: readonly Lowering[] = [
  announcedHolders, retirements, countedOn, demands, quotas, votedOut, ages, approvals, attendances, turnouts, freeTerms, sums, spendingLimits, suspensions, refusedNominations, labours, appeals, partedTasks, tenures, pleasures, supremacies, joints, eligibilities, endings, descriptions, exercises, times, precedences,
];

/** "If three candidates stand, the ballot is by the alternative vote": a rule for a case. */
const isConditionalMethod = ({ form, conditions }: Reading): boolean => form === 'voting-method' && conditions.length > 0;

/** "Rule 4 shall not apply to …": an exception to rule 4. */
const isExemption = ({ form, object, polarity, modality }: Reading): boolean => form === 'scope' && object?.reference !== undefined && (polarity === '-' || modality === 'prohibition');

function filling(reading: Reading, scene: Scene): readonly Fact[] {
  const found = fills(reading, scene);
  const covered = coveredVacancies(found, reading, scene);
  return [...found, ...covered, ...refills(covered, reading, scene), ...lengths(reading, scene), ...announcedSizes(reading, scene)];
}

function seating(reading: Reading, scene: Scene): readonly Fact[] {
  const found = seats(reading, scene);
  return [...found, ...quotasOfSeats(found, scene), ...seatHolders(found), ...seatPools(found), ...seatedFills(reading, scene)];
}

const perEach = /\b(?:each|every|per)\b/u;

/** "The Council consists of 15 members", with or without a list below it. */
function bodySize(reading: Reading, scene: Scene): readonly Fact[] {
  const { size } = reading.slots;
  // "two delegates of each Branch": as many as there are Branches.
  if (!size || scene.clause.stem || !reading.object || perEach.test([size.text, ...reading.adjuncts.map(({ text }) => text)].join(' '))) return [];
  return sizes({ ...reading, object: { ...size, of: reading.object } }, scene);
}

function precedences(reading: Reading, scene: Scene): readonly PrecedenceFact[] {
  const general = reading.form === 'precedence' ? prevailing(reading) : [];
  return [...reading.precedence, ...reading.conditions.flatMap(yieldingTo), ...general].map((precedence) => ({ ...base(reading, scene), kind: 'precedence', precedence }));
}

/** "unless rule 4 applies": gives way to rule 4, whatever its case is. */
function yieldingTo({ kind, negated, subject, text, span }: Condition): readonly Precedence[] {
  const gives = kind === 'unless' ? !negated : kind === 'if' && negated;
  if (!gives || !subject?.reference || !/\b(?:appl(?:y|ies)|(?:provides?|says?|states?|requires?) otherwise|otherwise (?:provides?|says?|states?|requires?)|forbids?|prohibits?|prevents?)\b/u.test(text)) return [];
  return [{ span, kind: 'subject-to', references: [subject.reference], text }];
}

/** "Clause 4 prevails over clause 7": said of clause 4, and not of the clause that says it. */
function prevailing(reading: Reading): readonly Precedence[] {
  const over = reading.adjuncts.find((adjunct) => adjunct.preposition === 'over')?.phrase ?? (reading.act === 'override' ? reading.object : undefined);
  return over?.reference ? [{ span: over.span, kind: 'notwithstanding', references: [over.reference], text: over.text }] : [];
}
