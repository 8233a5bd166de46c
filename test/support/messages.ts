import type { CheckId } from '../../server/checks/check.ts';
import { createEngine } from '../../server/project/engine.ts';

/** What one check says of a rulebook of one file. */
export function messagesOf(text: string, check: CheckId): readonly string[] {
  const engine = createEngine();
  engine.update([{ uri: 'file:///a.rulebook', text }]);
  return engine.findings().filter((finding) => finding.check === check).map((finding) => finding.message);
}
