/** The one engine behind the editor, the command line and the tests. (Interface first; see below for how it works.) */
import type { Problem, RulebookDocument, Span } from '../../grammar/ast.ts';
import { read } from '../../grammar/read.ts';
import type { Placed } from '../../grammar/rulechange/proposals.ts';
import { readUnderStem } from '../../grammar/stems.ts';
import { documentOf as shownDocument, splittingOf } from '../../grammar/split.ts';
import type { Splitting } from '../../grammar/split.ts';
import type { Check, Edit, Finding, Fix, Read, TriedFix } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import type { Heading } from '../model/authority.ts';
import type { Fact, Place, ReadClause, Term } from '../model/facts.ts';
import type { DocumentState, Reader } from './documents.ts';
import { documentOf } from './documents.ts';
import type { Found, SeveritySettings } from './findings.ts';
import { offsetOf } from './findings.ts';
import { textsWith, triedFixes } from './fixes.ts';
import type { Stand, Trial } from './fixes.ts';
import { improvementsAt } from './improvements.ts';
import { mentionsOf, termAt } from './mentions.ts';
import { remembering, surviving } from './reader.ts';
import type { OnProblem, Run } from './run.ts';
import type { Entry } from './register.ts';
import { acceptanceOf } from './register.ts';
import { openRead, runOf } from './run.ts';

/** A file of a project, as text. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
}

export type { SeveritySettings } from './findings.ts';

/** What the settings of a project say of its documents and names. */
export interface Description {
  /** Address of a file → what its heading is to be. */
  readonly headings: ReadonlyMap<string, Partial<Heading>>;
  /** Sentences about names, and where the file at `uri` says so. They are read like those of a document, but are none of its rulebooks. */
  readonly names?: { readonly uri: string; readonly sentences: readonly { readonly text: string; readonly span: Span }[] };
}

/** All files of one project, checked together. Pure: every method answers from the texts it was given. */
export interface Engine {
  /** Adds or replaces files (`text` a string) or takes them out (`text` undefined). */
  update(files: readonly { readonly uri: string; readonly text: string | undefined; readonly proposed?: true }[]): void;
  configure(severities: SeveritySettings): void;
  /** What the project says of its documents and names. Without a call it says nothing. */
  describe(description: Description): void;
  uris(): readonly string[];
  text(uri: string): string | undefined;
  document(uri: string): RulebookDocument | undefined;
  /** What is wrong with a file as a whole. */
  documentProblems(uri: string): readonly Problem[];
  /** Every sentence of a file with its reading, in order. */
  clauses(uri: string): readonly ReadClause[];
  /** How many of them were understood how far; undefined for a file that is not there. */
  understanding(uri: string): DocumentState['understanding'] | undefined;
  /** What a sentence of the project states. */
  facts(read: ReadClause): readonly Fact[];
  /** All findings of the project: worst and most certain first. */
  findings(): readonly Finding[];
  /** Ways out of a finding, tried on a copy; the ones that raise a warning last. */
  fixes(finding: Finding): readonly TriedFix[];
  /** The line that accepts a finding for a reason, if with it the finding is gone and nothing new is said. */
  acceptance(finding: Finding, reason: string): Edit | undefined;
  /** The conflicts that the drafters have accepted, in the order of the texts. */
  accepted(): readonly Entry[];
  /** What can be said better at a stretch of a text, where nothing is wrong; tried on a copy like a fix. */
  improvements(uri: string, span: Span): readonly TriedFix[];
  /** Absolute offsets of a place, in its file's present text. */
  locate(place: Place): { readonly start: number; readonly end: number };
  /** Where a term is declared, defined or filled; then every other mention. For definition and hover. */
  mentions(term: Term): readonly Place[];
  /** The term whose name stands at an absolute offset. */
  termAt(uri: string, offset: number): { readonly term: Term; readonly place: Place } | undefined;
  /** The looks that checks have, unrecorded and at the present text: for hover and go to definition. */
  read(): Read;
}

/** What is built on an engine: states of the project that nobody has typed. */
export interface Workings extends Engine {
  /** The present files and findings. */
  stand(): Stand;
  /** The same with other documents for some files. Quick where `near`, a stand from here, is much like it. */
  standOf(documents: readonly DocumentState[], near?: Stand): Stand;
  /** What would settle a finding of such a state, as its check has it: not tried. */
  waysOut(stand: Stand, found: Found): readonly Fix[];
  /** Where the proposals of a file stand. */
  placesOfProposals(uri: string): readonly Placed[];
  /** A rulebook with another text, which holds no proposals. Quick where `near`, the same file at another time, is much like it. */
  resplit(uri: string, text: string, near?: DocumentState): DocumentState;
}

/** What a test may replace. `onProblem` hears of a check that failed; by default nobody does. */
export interface EngineOptions {
  readonly reader?: Reader;
  readonly checks?: readonly Check[];
  readonly onProblem?: OnProblem;
  /** Gives today as `2026-11-22`; without it nothing expires. */
  readonly today?: () => string;
}

const grammar: Reader = { splittingOf, read, readUnderStem };

/** What an engine knows, and what follows from it once somebody asks. */
interface State {
  readonly documents: ReadonlyMap<string, DocumentState>;
  readonly settings: SeveritySettings;
  readonly description: Description;
  readonly run?: Run;
  /** Whether the run is of these documents and settings. */
  readonly fresh: boolean;
}

/** An engine without files. It works when it is asked, and only on what has changed. */
export function createEngine(options: EngineOptions = {}): Workings {
  const checking = { checks: options.checks ?? checks, onProblem: options.onProblem ?? (() => undefined) };
  const reader = remembering(surviving(options.reader ?? grammar, checking.onProblem));
  const today = options.today ?? (() => '');
  let state: State = { documents: new Map(), settings: {}, description: { headings: new Map() }, fresh: false };

  const run = (): Run => {
    if (state.run && state.fresh) return state.run;
    const now = runOf([...state.documents.values()], { ...checking, settings: state.settings, today: today() }, state.run);
    state = { ...state, run: now, fresh: true };
    return now;
  };
  const found = (): readonly Found[] => run().register.all;
  const isNames = (uri: string): boolean => uri === state.description.names?.uri;
  /** Nothing is written into the settings. */
  const ofRulebooks = (fixes: readonly Fix[]): readonly Fix[] => (state.description.names ? fixes.filter(({ edits }) => !edits.some(({ place }) => isNames(place.uri))) : fixes);
  const runs = new WeakMap<Stand, Run>();
  const standOf = (documents: readonly DocumentState[], near?: Stand): Stand => {
    const after = runOf(documents, { ...checking, settings: state.settings, today: today() }, (near && runs.get(near)) ?? run());
    const stand = { documents: after.documents, found: after.register.all };
    runs.set(stand, after);
    return stand;
  };
  const trial = (texts: ReadonlyMap<string, string>): Stand =>
    standOf(run().documents.map((document) => documentOf({ uri: document.uri, text: texts.get(document.uri) ?? document.text, before: document }, reader)));

  return {
    update: (files) => {
      state = { ...state, documents: updated(state, files, reader), fresh: false };
    },
    configure: (settings) => { state = { ...state, settings, fresh: false }; },
    describe: (description) => { state = { ...state, description, documents: described(state, description, reader), fresh: false }; },
    uris: () => [...state.documents.keys()].filter((uri) => !isNames(uri)),
    text: (uri) => state.documents.get(uri)?.text,
    document: (uri) => shown(state.documents.get(uri)?.splitting),
    documentProblems: (uri) => state.documents.get(uri)?.splitting.problems ?? [],
    clauses: (uri) => state.documents.get(uri)?.clauses ?? [],
    understanding: (uri) => state.documents.get(uri)?.understanding,
    facts: (read) => run().lowered.get(read)?.facts ?? [],
    findings: () => found().map((one) => one.finding),
    fixes: (finding) => {
      const target = found().find((one) => one.finding.key === finding.key);
      const stand = { documents: run().documents, found: found() };
      return target ? triedFixes(target, ofRulebooks(proposed(target, run(), checking.onProblem)), { stand, trial }) : [];
    },
    acceptance: (finding, reason) => {
      const target = found().find((one) => one.finding.key === finding.key);
      const document = state.documents.get(finding.place.uri);
      const edit = target && document && acceptanceOf(target, document, reason);
      return edit && isAccepted(target, textsWith(edit, run().documents), trial) ? edit : undefined;
    },
    accepted: () => run().register.entries,
    improvements: (uri, span) => triedFixes(undefined, ofRulebooks(improvementsAt(run(), uri, span)), { stand: { documents: run().documents, found: found() }, trial }),
    locate: (place) => (isNames(place.uri) ? namedAt(state, place) : located(state.documents.get(place.uri), place)),
    mentions: (term) => mentionsOf(run(), term),
    termAt: (uri, offset) => termAt(run(), uri, offset),
    read: () => openRead(run()),
    placesOfProposals: (uri) => state.documents.get(uri)?.proposals ?? [],
    stand: () => ({ documents: run().documents, found: found() }),
    standOf,
    waysOut: (stand, one) => ofRulebooks(proposed(one, runs.get(stand) ?? run(), checking.onProblem)),
    resplit: (uri, text, near) => documentOf({ uri, text, before: near ?? state.documents.get(uri), sheer: true }, reader),
  };
}

function updated({ documents, description: { headings } }: State, files: Parameters<Engine['update']>[0], reader: Reader): State['documents'] {
  const now = new Map(documents);
  for (const { uri, text, proposed } of files) {
    if (text === undefined) now.delete(uri);
    else now.set(uri, documentOf({ uri, text, before: now.get(uri), given: headings.get(uri), proposed }, reader));
  }
  return now;
}

/** The documents under another description: those of which it says something else are read again. */
function described({ documents, description: before }: State, { headings, names }: Description, reader: Reader): State['documents'] {
  const same = (a: Partial<Heading> = {}, b: Partial<Heading> = {}): boolean => JSON.stringify(a) === JSON.stringify(b);
  const rulebooks = [...documents].filter(([uri]) => uri !== before.names?.uri).map(([uri, document]): [string, DocumentState] => (
    [uri, same(document.given, headings.get(uri)) ? document : documentOf({ uri, text: document.text, given: headings.get(uri), proposed: document.proposed }, reader)]));
  const own = names ? [[names.uri, { ...documentOf({ uri: names.uri, text: names.sentences.map(({ text }) => text).join('\n\n'), given: { title: nameOf(names.uri), adopted: '0000' } }, reader), aside: true as const }] as const] : [];
  return new Map([...rulebooks, ...own]);
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** Where the settings say what a sentence about names says. */
function namedAt({ documents, description: { names } }: State, { uri, provision }: Place): Span {
  const before = documents.get(uri)?.splitting.bodies.slice(0, documents.get(uri)?.positions.get(provision)).filter(({ sentences }) => sentences.length > 0).length ?? 0;
  return names?.sentences[before]?.span ?? { start: 0, end: 0 };
}

/** Provisions with their offsets are only made when somebody looks at them. */
const shownOf = new WeakMap<Splitting, RulebookDocument>();

function shown(splitting: Splitting | undefined): RulebookDocument | undefined {
  if (!splitting) return undefined;
  const document = shownOf.get(splitting) ?? shownDocument(splitting);
  shownOf.set(splitting, document);
  return document;
}

/** Whether a finding is gone, and as many others are left as there were. */
function isAccepted(target: Found, texts: ReadonlyMap<string, string>, trial: Trial): boolean {
  const after = trial(texts).found;
  return !after.some(({ finding }) => finding.key === target.finding.key || finding.check.startsWith('accept/') && finding.place.uri === target.finding.place.uri && finding.message.includes(target.check.id));
}

function proposed({ check, evidence }: Found, run: Run, onProblem: OnProblem): ReturnType<NonNullable<Check['fixes']>> {
  try {
    return check.fixes?.(evidence, openRead(run)) ?? [];
  } catch (error) {
    onProblem(`The fixes of ${check.id} failed.`, error);
    return [];
  }
}

function located(document: DocumentState | undefined, place: Place): { readonly start: number; readonly end: number } {
  if (!document) return { start: 0, end: 0 };
  const start = offsetOf(document, place);
  return { start: Math.min(start, document.text.length), end: Math.min(start + place.span.end - place.span.start, document.text.length) };
}
