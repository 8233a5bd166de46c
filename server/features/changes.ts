/** Rule changes in the editor: what stands above each proposal, the text with it, the table of all, and edits from and to proposals. */
import type { Span } from '../../grammar/ast.ts';
import { lineChanges } from '../changes/differences.ts';
import { isChangeEngine } from '../changes/engine.ts';
import { matrixOf, nameOf } from '../changes/matrix.ts';
import type { Weighed } from '../changes/stage.ts';
import type { Engine } from '../project/engine.ts';
import type { TextChange } from './text-change.ts';

/** A proposal as commands speak of it: its file, and the id that the engine gave it. */
export interface ProposalName {
  readonly uri: string;
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** A line of commands above a proposal. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly command: string;
  readonly proposal: ProposalName;
}

export function proposalsIn(engine: Engine): readonly Weighed[] {
  return isChangeEngine(engine) ? engine.proposals() : [];
}

export function namesOf(engine: Engine): readonly ProposalName[] {
  return proposalsIn(engine).map(named);
}

function named({ uri, id, proposal: { name, title } }: Weighed): ProposalName {
  return { uri, id, name, title };
}

/** Preview, the outcome in a few words (which leads to the table), and apply. */
export function lensesOf(engine: Engine, uri: string): readonly Lens[] {
  const all = proposalsIn(engine);
  return all.filter((each) => each.uri === uri).flatMap((weighed): readonly Lens[] => {
    const { start, proposal: { head }, overlay } = weighed;
    const common = { span: { start: start + head.start, end: start + head.end }, proposal: named(weighed) };
    const made = overlay.texts.size === 0 ? [] : [{ ...common, title: 'Preview', command: 'rulebook.previewChange' }];
    const apply = overlay.texts.size === 0 || overlay.failures.length > 0 ? [] : [{ ...common, title: 'Apply', command: 'rulebook.applyChange' }];
    return [...made, { ...common, title: outcomeOf(weighed, engine), command: 'rulebook.compareChanges' }, ...apply];
  });
}

/** "raises 2, settles 1": what is said of it, hints and notes included. */
function outcomeOf({ uri, id }: Weighed, engine: Engine): string {
  const own = engine.findings().filter(({ place }) => place.uri === uri && place.provision === id);
  const settled = own.filter(({ check }) => check === 'change/settles').length;
  return `Raises ${own.length - settled}, settles ${settled}`;
}

function found(engine: Engine, uri: string, id: string): Weighed | undefined {
  return proposalsIn(engine).find((each) => each.uri === uri && each.id === id);
}

/** A file without proposals, as it is and with one of them. */
export interface Consolidated {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

export function consolidated(engine: Engine, uri: string, id: string): readonly Consolidated[] {
  const weighed = found(engine, uri, id);
  return [...(weighed?.overlay.texts ?? [])].map(([file, after]) => ({ uri: file, before: `${weighed?.before.find((document) => document.uri === file)?.splitting.text.trimEnd() ?? ''}\n`, after: `${after.trimEnd()}\n` }));
}

/** What applying a proposal does to the files, and what could not follow. */
export interface Application {
  readonly changes: readonly TextChange[];
  /** References that have to be looked at by hand: "“clause 4” in clause 7". */
  readonly left: readonly string[];
}

/** The smallest changes that make the rules read as with the proposal. Nothing where an instruction cannot be carried out. */
export function application(engine: Engine, uri: string, id: string): Application | undefined {
  const weighed = found(engine, uri, id);
  if (weighed === undefined || weighed.overlay.failures.length > 0 || weighed.overlay.texts.size === 0) return undefined;
  const changes = [...weighed.overlay.texts].flatMap(([file, after]): TextChange[] => {
    const before = weighed.before.find((document) => document.uri === file)?.splitting.text ?? '';
    return lineChanges(before.trimEnd(), after.trimEnd()).map((change) => ({ uri: file, ...change }));
  });
  const kept = weighed.overlay.lost.map(({ reference, uri: file, provision }) => `“${reference.text}” in clause ${weighed.before.find((document) => document.uri === file)?.splitting.bodies.find((body) => body.id === provision)?.address ?? ''}`);
  const left = [...kept, ...weighed.overlay.unclear.map(({ text }) => `“${text}” in the new text`)];
  return { changes, left };
}

/** The table of all proposals of a project. */
export interface Table {
  readonly proposals: readonly (ProposalName & { readonly short: string })[];
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly compatible: boolean; readonly reason: string; readonly first: number | undefined; readonly messages: readonly string[] }[];
}

export function tableOf(engine: Engine): Table {
  const all = proposalsIn(engine);
  const cells = isChangeEngine(engine) ? matrixOf(engine.pairs(all), engine.findings()) : [];
  const pairs = cells.map(({ a, b, compatible, reason, orders, findings }) => {
    const [only] = orders;
    return { a: all.indexOf(a), b: all.indexOf(b), compatible, reason, first: orders.length === 1 && only ? all.indexOf(only[0]) : undefined, messages: findings.map(({ message }) => message) };
  });
  return { proposals: all.map((each) => ({ ...named(each), short: nameOf(each) })), pairs };
}

/** The proposal that makes the present text of a file of an earlier one. */
export function proposalFrom(engine: Engine, uri: string, earlier: string): { readonly text: string; readonly exact: boolean } | undefined {
  return isChangeEngine(engine) ? engine.proposalFrom(uri, earlier) : undefined;
}
