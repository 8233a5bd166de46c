/** From what the checks say to the findings that every face of the product shows: graded, each once, worst first. */
import type { Certainty, Check, CheckId, Finding, Message, Severity } from '../checks/check.ts';
import type { Place } from '../model/facts.ts';
import { withChanges } from '../model/layered.ts';
import { inserted, relisted } from '../model/listing.ts';
import type { Listing, Order } from '../model/listing.ts';
import { provisionKey } from '../model/places.ts';
import type { DocumentState } from './documents.ts';
import { startOf } from './documents.ts';
import type { Result, Said } from './run.ts';

/** Check id or family → severity. */
export type SeveritySettings = Readonly<Record<string, Severity | 'off'>>;

/** A finding with what it was made from. */
export interface Found {
  readonly finding: Finding;
  readonly check: Check;
  readonly evidence: unknown;
  readonly message: Message;
  /** Key of the provision that it stands on, then of those that it is related to. */
  readonly provisions: readonly string[];
  readonly signature: string;
  readonly slot: string;
}

/** The findings of a state, with what the next state needs to know of them. */
export interface FoundState {
  /** In order. */
  readonly all: readonly Found[];
  /** What is said for each check and group. */
  readonly bySlot: ReadonlyMap<string, readonly Found[]>;
  /** Two groups may show the same clash: only the first of a list is a finding. */
  readonly bySignature: Listing<Found>;
  /** Findings of one check on the same clauses, which are told apart by number. */
  readonly byKey: Listing<Found>;
  /** Those that have a number, by themselves without it. */
  readonly numbered: ReadonlyMap<Found, Found>;
}

/** What a check found in one of its groups before, and what it finds now. */
export interface SlotChange {
  readonly check: Check;
  /** Of the group. */
  readonly key: string;
  readonly slot: string;
  readonly before: Result | undefined;
  readonly now: Result | undefined;
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const nothingFound: FoundState = { all: [], bySlot: new Map(), bySignature: new Map(), byKey: new Map(), numbered: new Map() };

/** The findings after these changes. Where provisions moved, the order is looked at again. */
export function foundAfter(before: FoundState, changes: readonly SlotChange[], { documents, settings, moved }: { readonly documents: readonly DocumentState[]; readonly settings: SeveritySettings; readonly moved: boolean }): FoundState {
  const order = orderIn(documents);
  const said = changes.filter(({ slot, now }) => (now?.found.length ?? 0) > 0 || before.bySlot.has(slot));
  const slots = new Map(said.map((change) => [change.slot, gradedIn(change, settings)]));
  const gone = said.flatMap(({ slot }) => before.bySlot.get(slot) ?? []);
  const signatures = relisted(before.bySignature, { removed: gone.map(signed), added: [...slots.values()].flat().map(signed) }, (a, b) => byText(a.slot, b.slot));
  const firsts = (listing: Listing<Found>): Found[] => [...signatures.touched].flatMap((signature) => listing.get(signature)?.[0] ?? []);
  const keys = relisted(before.byKey, { removed: firsts(before.bySignature).map(keyed), added: firsts(signatures.listing).map(keyed) }, order);
  const numbers = numbersAfter(before, keys.listing, keys.touched);
  const left = numbers.removed.size === 0 ? before.all : before.all.filter((found) => !numbers.removed.has(found));
  const kept = moved && !isInOrder(left, order) ? left.toSorted(order) : left;
  return {
    all: inserted(kept, [...numbers.added], order),
    bySlot: withChanges(before.bySlot, new Map([...slots].map(([slot, found]) => [slot, found.length === 0 ? undefined : found]))),
    bySignature: signatures.listing, byKey: keys.listing, numbered: numbers.numbered,
  };
}

function signed(found: Found): readonly [string, Found] {
  return [found.signature, found];
}

function keyed(found: Found): readonly [string, Found] {
  return [found.finding.key, found];
}

function gradedIn({ check, slot, now }: SlotChange, settings: SeveritySettings): readonly Found[] {
  return (now?.found ?? []).flatMap((one): Found[] => {
    const severity = severityOf(check, one.message, settings);
    if (severity === 'off') return [];
    return [{ finding: findingOf(check.id, one, severity), check, evidence: one.evidence, message: one.message, provisions: one.provisions, signature: one.signature, slot }];
  });
}

/** What a check says of its evidence, with what tells it from others. */
export function saidBy(check: Check, evidence: unknown): Said {
  const message = check.say(evidence);
  const provisions = [message.clause, ...message.related.map((one) => one.clause)].map((one) => provisionKey(one.uri, one.provision));
  return { evidence, message, provisions, signature: JSON.stringify([check.id, message.place, message.text, message.related.map((one) => one.place)]) };
}

/** What a check of the second stage says, as findings. */
export function foundIn(check: Check, said: readonly Said[], settings: SeveritySettings): readonly Found[] {
  const group = { kind: check.looksAt, key: '', members: [] };
  return gradedIn({ check, key: '', slot: `${check.id}|`, before: undefined, now: { group, found: said, topics: new Set() } }, settings);
}

/** Findings with others among them, in order. */
export function withLate(all: readonly Found[], late: readonly Found[], documents: readonly DocumentState[]): readonly Found[] {
  return late.length === 0 ? all : inserted(all, late, orderIn(documents));
}

function findingOf(check: CheckId, { message, provisions }: Said, severity: Severity): Finding {
  return {
    check,
    severity,
    certainty: message.certainty,
    message: inOneLine(message.text),
    place: message.place,
    address: message.clause.address,
    related: message.related.map((one) => ({ message: inOneLine(one.text), place: one.place, address: one.clause.address })),
    scenario: inOneLine(message.scenario ?? ''),
    precedence: inOneLine(message.precedence ?? ''),
    doubt: doubtOf(message),
    key: [check, ...provisions].join('|'),
  };
}

/** Names that a message quotes may be broken across lines. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

export function doubtOf({ certainty, doubt }: Pick<Message, 'certainty' | 'doubt'>): string {
  if (certainty === 'certain') return '';
  return `This is possible, not certain: ${doubt === undefined ? 'it rests on words that were not wholly understood.' : doubt.charAt(0).toLowerCase() + doubt.slice(1)}`;
}

interface Numbers {
  readonly numbered: FoundState['numbered'];
  /** Findings as they are shown, those of these keys alone. */
  readonly removed: ReadonlySet<Found>;
  readonly added: ReadonlySet<Found>;
}

/** Several findings of one check on the same clauses: all but the first carry a number. */
function numbersAfter(before: FoundState, now: Listing<Found>, keys: ReadonlySet<string>): Numbers {
  const [removed, added] = [new Set<Found>(), new Set<Found>()];
  const changes = new Map<Found, Found | undefined>();
  for (const key of keys) {
    for (const found of before.byKey.get(key) ?? []) {
      removed.add(before.numbered.get(found) ?? found);
      if (before.numbered.has(found)) changes.set(found, undefined);
    }
    (now.get(key) ?? []).forEach((found, i) => {
      const shown = i === 0 ? found : { ...found, finding: { ...found.finding, key: `${key}~${i + 1}` } };
      if (i > 0) changes.set(found, shown);
      added.add(shown);
    });
  }
  return { numbered: withChanges(before.numbered, changes), removed, added };
}

/** A setting overrides the grade of the check; what is only possible is one step lower and never an error. */
export function severityOf(check: Pick<Check, 'id' | 'severity'>, message: Pick<Message, 'severity' | 'certainty'>, settings: SeveritySettings): Severity | 'off' {
  const set = settings[check.id] ?? settings[check.id.split('/')[0] ?? ''];
  if (set === 'off') return 'off';
  if (set !== undefined) return set === 'error' && message.certainty === 'possible' ? 'warning' : set;
  return lowered(message.severity ?? check.severity, message.certainty);
}

function lowered(severity: Severity, certainty: Certainty): Severity {
  if (certainty === 'certain') return severity;
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? severity;
}

// ------------------------------------------------------------------------------------------------------------- order

/** Severity, then certainty, then the place in the rulebook. */
function orderIn(documents: readonly DocumentState[]): Order<Found> {
  const known = new Map(documents.map(({ uri, positions }, rank) => [uri, { rank, positions }]));
  const byPlace = (a: Place, b: Place): number => {
    const [x, y] = [known.get(a.uri), known.get(b.uri)];
    if (x !== y) return (x?.rank ?? documents.length) - (y?.rank ?? documents.length);
    return a.provision === b.provision ? a.span.start - b.span.start : (x?.positions.get(a.provision) ?? 0) - (x?.positions.get(b.provision) ?? 0);
  };
  return (a, b) => gradeOf(a.finding) - gradeOf(b.finding) || byPlace(a.finding.place, b.finding.place) || byText(a.finding.key, b.finding.key) || byText(a.signature, b.signature);
}

export function gradeOf({ severity, certainty }: Finding): number {
  return severities.indexOf(severity) * 2 + (certainty === 'certain' ? 0 : 1);
}

function isInOrder(all: readonly Found[], order: Order<Found>): boolean {
  return all.every((found, i) => {
    const next = all[i + 1];
    return next === undefined || order(found, next) <= 0;
  });
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where a place starts in its file. */
export function offsetOf(document: DocumentState, place: Place): number {
  return (startOf(document, place.provision) ?? 0) + place.span.start;
}
