/** What a drafter reads when they rest on a word: the text a reference points to, what a name is, how the clause was understood. */
import type { Reading, Span } from '../../grammar/ast.ts';
import type { Resolution } from '../checks/check.ts';
import type { GroupMembers, ProvisionEntry, ReadClause, Term, TermFact } from '../model/facts.ts';
import type { Engine } from '../project/engine.ts';
import { clauseAt, inOneLine, referenceAt, textRead, type Spot } from './clauses.ts';
import { formTitle, normLines, statement, understandingWords } from './norm-words.ts';

export interface HoverText {
  readonly markdown: string;
  /** The words that it is about. */
  readonly span: Span;
}

const longestQuote = 600;

export function hover(spot: Spot): HoverText | undefined {
  return hoverReference(spot) ?? hoverName(spot) ?? hoverClause(spot);
}

function hoverReference(spot: Spot): HoverText | undefined {
  const found = referenceAt(spot);
  if (found === undefined) return undefined;
  const markdown = resolutionWords(spot.engine.read().resolve(found.reference, found.from), spot.engine);
  return markdown === '' ? undefined : { markdown, span: found.span };
}

function resolutionWords(resolution: Resolution, engine: Engine): string {
  switch (resolution.kind) {
    case 'found':
      return resolution.provisions.map((entry) => quoted(entry, engine)).join('\n\n');
    case 'ambiguous':
      return ['This can mean any of these:', ...resolution.provisions.map((entry) => quoted(entry, engine))].join('\n\n');
    case 'missing':
      return resolution.nearest === undefined ? 'There is no such provision.' : `There is no such provision. The nearest:\n\n${quoted(resolution.nearest, engine)}`;
    case 'elsewhere':
      return '';
  }
}

/** A provision with its address, and the text of the provisions under it. */
function quoted(entry: ProvisionEntry, engine: Engine): string {
  const text = inOneLine(wholeText(entry, engine));
  const short = text.length <= longestQuote ? text : `${text.slice(0, text.lastIndexOf(' ', longestQuote))} …`;
  return `**${escaped(entry.address === '' ? entry.document : entry.address)}**\n\n> ${escaped(short)}`;
}

function wholeText({ uri, provision }: ProvisionEntry, engine: Engine): string {
  const provisions = engine.document(uri)?.provisions ?? [];
  const first = provisions.findIndex(({ id }) => id === provision);
  const start = provisions[first];
  if (start === undefined) return '';
  // Everything below it follows at once, and has it as its ancestor.
  let last = first;
  while ((provisions[last + 1]?.parent ?? -1) >= first) last += 1;
  const end = provisions[last] ?? start;
  return (engine.text(uri) ?? '').slice(start.start, end.start + end.length);
}

function hoverName(spot: Spot): HoverText | undefined {
  const found = spot.engine.termAt(spot.uri, spot.offset);
  if (found === undefined) return undefined;
  const clause = hoverClause(spot);
  const markdown = [nameWords(found.term, spot.engine), ...(clause === undefined ? [] : ['---', clause.markdown])].join('\n\n');
  return { markdown, span: spot.engine.locate(found.place) };
}

/** What is known of a name: its kind, its other name, how it is filled, to whom it answers, where it is declared. */
function nameWords(term: Term, engine: Engine): string {
  const read = engine.read();
  const declared = read.group('term', term.key).members;
  const office = read.group('office', term.key).members;
  const lines = unique([...declared.map(declaredWords), ...office.map(officeWords)].filter((line) => line !== ''));
  const first = engine.mentions(term)[0];
  const where = lines.length > 0 || first === undefined ? [] : [`First named in ${escaped(addressOf(first.provision))}.`];
  return [title(term, engine), ...[...lines, ...where].map((line) => `- ${line}`)].join('\n');
}

function title(term: Term, engine: Engine): string {
  const kind = { office: ' · an office', body: ' · a body', group: ' · a group', unknown: '' } as const;
  return `**${escaped(term.text)}**${kind[engine.read().kindOf(term)]}\n`;
}

function declaredWords({ says, meaningText, clause, scope }: TermFact): string {
  const verb = { means: 'Means', is: 'Declared as', 'is-not': 'Declared as not', told: 'Told of', gone: 'There is none by' } as const;
  const limited = scope === '' ? '' : `, in ${scope} only`;
  return `${verb[says]} “${escaped(inOneLine(meaningText))}” (${clause.address}${limited}).`;
}

function officeWords(fact: GroupMembers['office']): string {
  const at = fact.clause.address === '' ? '' : ` (${fact.clause.address})`;
  switch (fact.kind) {
    case 'fill':
      return `${filled[fact.method]}${agent(fact.byPhrase?.text ?? fact.by?.text)}${fact.partial ? ' in part or for a time' : ''}${at}.`;
    case 'account':
      return `${accounts[fact.strength]} ${escaped(inOneLine(fact.toPhrase.text))}${at}.`;
    case 'removal':
      return `${fact.negative ? 'May not be made to leave' : 'May be made to leave'}${agent(fact.reading.actor?.text ?? fact.by?.text)}: ${escaped(fact.act)}${at}.`;
    case 'vacancy':
      return `A vacancy is provided for${at}.`;
  }
}

const filled = { elect: 'Elected', appoint: 'Appointed', 'co-opt': 'Co-opted' } as const;

const accounts = {
  pleasure: 'Serves at the pleasure of',
  direction: 'Acts under the direction of',
  accountable: 'Accountable to',
  responsible: 'Responsible to',
  reports: 'Reports to',
} as const;

function agent(who: string | undefined): string {
  return who === undefined ? '' : ` by ${escaped(inOneLine(who))}`;
}

function hoverClause(spot: Spot): HoverText | undefined {
  const read = clauseAt(spot);
  if (read === undefined || read.reading.understanding === 'not-a-rule') return undefined;
  return { markdown: clauseWords(read), span: spot.engine.locate(read.clause.place) };
}

function clauseWords({ clause, reading }: ReadClause): string {
  const head = clause.address === '' ? '' : `**${escaped(clause.address)}** · `;
  return [`${head}${escaped(understandingWords(reading))}`, ...reading.norms.map((norm) => normWords(norm, textRead(clause)))].join('\n\n');
}

function normWords(norm: Reading, text: string): string {
  const { subject, verb, rest } = statement(norm);
  const sentence = [escaped(subject), `**${verb}**`, escaped(rest)].filter((part) => part !== '').join(' ');
  const lines = normLines(norm, text).map(({ label, words }) => `- ${label === '' ? '' : `${label}: `}${escaped(words)}`);
  return [`${formTitle(norm)}. ${sentence}.`, ...(lines.length === 0 ? [] : ['', ...lines])].join('\n');
}

function addressOf(provisionId: string): string {
  return provisionId.replace(/~\d+$/u, '');
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}

/** The rulebook's words are text, whatever signs they hold: no links, pictures or formats of theirs. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]#|<>~$&]/gu, '\\$&');
}
