/** The register of accepted conflicts, to be adopted with the rulebook. */
import type { Engine } from '../project/engine.ts';
import { inOneLine } from './clauses.ts';

export interface AcceptedConflict {
  readonly uri: string;
  readonly address: string;
  readonly check: string;
  /** Addresses of the other clauses, as the line names them. */
  readonly others: readonly string[];
  readonly until: string;
  readonly reason: string;
  /** Why it covers nothing, if it does not: "expired". Empty where it is in force. */
  readonly idle: string;
  /** What is accepted, in the words of the check. */
  readonly messages: readonly string[];
}

const idle = { 'in force': '', unused: 'unused', expired: 'expired', 'no reason': 'without a reason', 'no date': 'with a day that is none', 'unknown check': 'of an unknown check' } as const;

export function acceptedIn(engine: Engine): readonly AcceptedConflict[] {
  return engine.accepted().map(({ acceptance: { clause, directive, state }, covers }) => ({
    uri: clause.uri, address: clause.address, check: directive.check, others: directive.others, until: directive.until, reason: inOneLine(directive.reason),
    idle: idle[state], messages: covers.map(({ finding }) => finding.message),
  }));
}

/** "Clause 4.B with 4.A": the clauses of an accepted conflict. */
export function clausesWords({ address, others }: AcceptedConflict): string {
  return `${address === '' ? 'The document' : `Clause ${address}`}${others.length === 0 ? '' : ` with ${others.join(', ')}`}`;
}

/** Markdown; `nameOf` says how a file is called. */
export function registerPage(conflicts: readonly AcceptedConflict[], nameOf: (uri: string) => string): string {
  const files = [...new Set(conflicts.map(({ uri }) => uri))];
  const sections = files.map((uri) => `## ${nameOf(uri)}\n\n${conflicts.filter((one) => one.uri === uri).map(entryText).join('\n')}`);
  return `# Accepted conflicts\n\n${sections.length === 0 ? 'No conflict has been accepted.\n' : sections.join('\n')}`;
}

function entryText(conflict: AcceptedConflict): string {
  const { check, until, reason, messages } = conflict;
  const limits = [...(until === '' ? [] : [`until ${until}`]), ...(conflict.idle === '' ? [] : [conflict.idle])];
  const head = `- **${clausesWords(conflict)}** (${[check === '' ? 'no check' : check, ...limits].join(', ')})`;
  return `${[head, ...(reason === '' ? [] : [`  Reason: ${reason}`]), ...messages.map((message) => `  Accepted: ${message}`)].join('  \n')}\n`;
}
