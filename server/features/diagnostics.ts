/** What stands under the words of each file: the findings, worst first, and what is wrong with a file as a whole. */
import type { Span } from '../../grammar/ast.ts';
import type { Finding, Severity } from '../checks/check.ts';
import type { Engine } from '../project/engine.ts';

/** A finding, or something about a file, as it is shown. Spans are offsets in the present text of their file. */
export interface Notice {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly uri: string;
  readonly span: Span;
  readonly related: readonly { readonly message: string; readonly uri: string; readonly span: Span }[];
  /** The finding behind it; a notice about the file has none, and no page to link to. */
  readonly finding?: Finding;
}

/** What an editor shows of one file; VS Code keeps no more than the first. */
const mostShown = 1000;
const mostHints = 200;

/** Code of the notice on a file that cannot be read. */
export const unreadableCode = 'document/unreadable';

/** Everything to show in each file of the project, files without anything included. */
export function noticesByFile(engine: Engine): Map<string, readonly Notice[]> {
  const byFile = new Map<string, Finding[]>(engine.uris().map((uri) => [uri, []]));
  for (const finding of engine.findings()) byFile.get(finding.place.uri)?.push(finding);
  return new Map([...byFile].map(([uri, findings]) => [uri, noticesOf(uri, { findings, engine })]));
}

/** For a file whose text could not be had at all. */
export function unreadableNotice(uri: string, message: string): Notice {
  return { code: unreadableCode, severity: 'error', message, uri, span: { start: 0, end: 0 }, related: [] };
}

/** What the structure of a file complains of: too deep, not text. */
export function documentProblems(engine: Engine, uri: string): Notice[] {
  return engine.documentProblems(uri).map(({ message, span }) => ({ code: unreadableCode, severity: 'error', message, uri, span, related: [] }));
}

/** The findings that are shown of one file, and how many are not. The order stays: worst first. */
export function shownFindings(findings: readonly Finding[]): { readonly shown: readonly Finding[]; readonly hidden: number } {
  let hints = 0;
  const quiet = findings.filter(({ severity }) => severity !== 'hint' || (hints += 1) <= mostHints);
  const shown = quiet.length === findings.length && quiet.length <= mostShown ? quiet : quiet.slice(0, mostShown - 1);
  return { shown, hidden: findings.length - shown.length };
}

function noticesOf(uri: string, { findings, engine }: { readonly findings: readonly Finding[]; readonly engine: Engine }): Notice[] {
  const { shown, hidden } = shownFindings(findings);
  return [...documentProblems(engine, uri), ...restNotice(uri, hidden), ...shown.map((finding) => noticeOf(finding, engine))];
}

function restNotice(uri: string, hidden: number): Notice[] {
  if (hidden === 0) return [];
  const message = hidden === 1 ? 'One more finding in this file is not shown.' : `${hidden} more findings in this file are not shown.`;
  return [{ code: 'findings/not-shown', severity: 'information', message, uri, span: { start: 0, end: 0 }, related: [] }];
}

export function noticeOf(finding: Finding, engine: Engine): Notice {
  return {
    code: finding.check,
    severity: finding.severity,
    message: wordsOf(finding),
    uri: finding.place.uri,
    span: engine.locate(finding.place),
    related: finding.related.map(({ message, place, address }) => ({
      message: withAddress(message, address),
      uri: place.uri,
      span: engine.locate(place),
    })),
    finding,
  };
}

/** The message, then a line each for the situation, the precedence that was tried, and the doubt. */
export function wordsOf(finding: Finding): string {
  return [finding.message, finding.scenario, finding.precedence, finding.doubt].filter((line) => line !== '').join('\n');
}

function withAddress(message: string, address: string): string {
  return address === '' || message.includes(address) ? message : `${address}: ${message}`;
}
