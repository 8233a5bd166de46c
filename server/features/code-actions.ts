/** The ways out of the findings at the cursor. */
import type { Span } from '../../grammar/ast.ts';
import type { Finding } from '../checks/check.ts';
import type { Engine } from '../project/engine.ts';
import { noticeOf, shownFindings, type Notice } from './diagnostics.ts';
import { changesOf, type TextChange } from './text-change.ts';

export interface WayOut {
  readonly notice: Notice;
  readonly title: string;
  /** True for the first fix that changes nothing the rules demand. */
  readonly preferred: boolean;
  readonly changes: readonly TextChange[];
}

/** Findings whose ways out are worked out for one request; the worst come first. */
const mostFindings = 50;

/**
 * The ways out of the findings that are shown under some part of a range, worked out one finding at a time, so that a caller
 * can pause between two or stop. The text must not change meanwhile.
 */
export function* waysOutAt(engine: Engine, uri: string, range: Span): Generator<readonly WayOut[]> {
  for (const finding of findingsAt(engine, uri, range)) yield waysOutOf(finding, engine);
}

/** The findings that are shown under some part of a range, worst first. */
export function findingsAt(engine: Engine, uri: string, range: Span): readonly Finding[] {
  const { shown } = shownFindings(engine.findings().filter(({ place }) => place.uri === uri));
  return shown.filter(({ place }) => touches(engine.locate(place), range)).slice(0, mostFindings);
}

export function waysOutOf(finding: Finding, engine: Engine): WayOut[] {
  const fixes = engine.fixes(finding);
  const firstSafe = fixes.find(({ kind }) => kind === 'safe');
  const notice = noticeOf(finding, engine);
  return fixes.map((fix) => ({ notice, title: fix.title, preferred: fix === firstSafe, changes: changesOf(fix.edits, engine) }));
}

export interface Improvement {
  readonly title: string;
  readonly changes: readonly TextChange[];
}

/** What can be said better at a range, though nothing is wrong there. */
export function improvementsAt(engine: Engine, uri: string, range: Span): readonly Improvement[] {
  return engine.improvements(uri, range).map(({ title, edits }) => ({ title, changes: changesOf(edits, engine) }));
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
