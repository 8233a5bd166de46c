/** What proposals come to, as JSON. The shape is stable; `version` changes when it does. */
import type { ChangeReport } from './change.ts';
import { nameOf } from '../changes/matrix.ts';
import { findingJson } from './check-json.ts';

export interface ChangeJsonOptions {
  readonly consolidated: boolean;
  /** How a file is called. */
  readonly fileOf: (uri: string) => string;
}

export function changeJson(reports: readonly ChangeReport[], { consolidated, fileOf }: ChangeJsonOptions) {
  const shown = (texts: ReadonlyMap<string, string>): Record<string, string> => Object.fromEntries([...texts].map(([file, text]) => [fileOf(file), text]));
  const together = consolidated ? reports.flatMap((report) => report.together() ?? []) : [];
  return {
    version: 1,
    proposals: reports.flatMap((report) => report.proposals.map(({ weighed: { proposal, uri, overlay }, findings }) => ({
      number: proposal.number,
      title: proposal.title,
      file: fileOf(uri),
      findings: findings.map(({ finding, status }) => ({ ...findingJson(finding, status === 'raised' ? report.project.engine.fixes(finding) : [], { part: report, fileOf }), status })),
      ...(consolidated ? { consolidated: shown(overlay.texts) } : {}),
    }))),
    pairs: reports.flatMap((report) => report.cells.map(({ a, b, compatible, findings, orders, reason }) => ({
      a: nameOf(a),
      b: nameOf(b),
      compatible,
      ...(reason === '' ? {} : { reason }),
      findings: findings.map((finding) => findingJson(finding, [], { part: report, fileOf })),
      orders: orders.map((order) => order.map(nameOf)),
    }))),
    ...(together.length > 0 ? { together: Object.assign({}, ...together.map(({ texts }) => shown(texts))) } : {}),
  };
}
