/** A report as JSON. The shape is stable; `version` changes when it does. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../../grammar/ast.ts';
import type { Finding, TriedFix } from '../checks/check.ts';
import type { Notice } from '../features/diagnostics.ts';
import { changesOf } from '../features/text-change.ts';
import { fixesAt, type Part, type Report } from './report.ts';

/** `fileOf` says how a file is called. */
export function reportJson({ parts, summary }: Report, fileOf: (uri: string) => string) {
  const { files, provisions, sentences, understood, partly, notUnderstood, errors, warnings, information, hints } = summary;
  return {
    version: 1,
    summary: { files, provisions, sentences, understood, partly, notUnderstood, errors, warnings, information, hints },
    findings: parts.flatMap((part) => [
      ...part.unreadable.map((notice) => unreadableJson(notice, part, fileOf)),
      ...part.findings.map((finding, index) => findingJson(finding, fixesAt(part, index), { part, fileOf })),
    ]),
  };
}

export interface Source {
  readonly part: Pick<Part, 'project' | 'documentOf'>;
  readonly fileOf: (uri: string) => string;
}

export function findingJson(finding: Finding, fixes: readonly TriedFix[], source: Source) {
  return {
    check: finding.check,
    ...(finding.via ? { via: finding.via } : {}),
    severity: finding.severity,
    certainty: finding.certainty,
    message: finding.message,
    ...placeJson(finding, source),
    related: finding.related.map((each) => ({ message: each.message, ...placeJson(each, source) })),
    scenario: finding.scenario,
    precedence: finding.precedence,
    fixes: fixes.map((fix) => fixJson(fix, source)),
  };
}

function placeJson({ place, address }: Pick<Finding, 'place' | 'address'>, { part, fileOf }: Source) {
  return { file: fileOf(place.uri), address, range: rangeJson(part.project.engine.locate(place), part.documentOf(place.uri)) };
}

function fixJson({ title, kind, settles, raises, edits }: TriedFix, { part, fileOf }: Source) {
  const changes = changesOf(edits, part.project.engine);
  return { title, kind, settles, raises, edits: changes.map(({ uri, newText, ...span }) => ({ file: fileOf(uri), range: rangeJson(span, part.documentOf(uri)), newText })) };
}

function unreadableJson({ code, message, uri, span }: Notice, { documentOf }: Part, fileOf: Source['fileOf']) {
  const place = { file: fileOf(uri), address: '', range: rangeJson(span, documentOf(uri)) };
  return { check: code, severity: 'error', certainty: 'certain', message, ...place, related: [], scenario: '', precedence: '', fixes: [] };
}

function rangeJson({ start, end }: Span, document: TextDocument) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
