/**
 * Case files: rulebooks in Markdown with carets under the words that are to be reported, and the texts that fixes are
 * to give. See docs/checks for what the checks say; `test/checks/<family>/<name>.md` for the cases.
 */
import type { Edit, Finding, Severity } from '../../server/checks/check.ts';
import { everyCheck } from '../../server/checks/index.ts';
import { createChangeEngine } from '../../server/changes/engine.ts';
import type { Engine, SourceFile } from '../../server/project/engine.ts';

/** A fenced block of a case: what stands behind the fence, its lines, and where the first of them is in the file. */
export interface Block {
  readonly kind: string;
  readonly argument: string;
  readonly text: string;
  readonly line: number;
}

/** One `## …` section: the rulebooks of a project and the fixes to be offered. */
export interface Case {
  readonly title: string;
  readonly line: number;
  readonly rulebooks: readonly Block[];
  readonly fixed: readonly Block[];
}

const fence = /^```(\S+) ?(.*)$/u;
const caretLine = /^\s*\^+ \S+\/\S+/u;

/** The cases of a Markdown file, in order. */
export function casesOf(markdown: string): readonly Case[] {
  const lines = markdown.split('\n');
  const starts = lines.flatMap((line, i) => (line.startsWith('## ') ? [i] : []));
  return starts.map((start, i) => {
    const blocks = blocksOf(lines, start, starts[i + 1] ?? lines.length);
    return {
      title: lines[start]!.slice(3).trim(),
      line: start + 1,
      rulebooks: blocks.filter((block) => block.kind === 'rulebook'),
      fixed: blocks.filter((block) => block.kind === 'fixed'),
    };
  });
}

function blocksOf(lines: readonly string[], from: number, to: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let i = from; i < to; i++) {
    const open = fence.exec(lines[i]!);
    if (!open) continue;
    const end = lines.indexOf('```', i + 1);
    blocks.push({ kind: open[1]!, argument: open[2]!.trim(), text: lines.slice(i + 1, end).join('\n'), line: i + 2 });
    i = end;
  }
  return blocks;
}

/** The files of a case, without carets. */
export function filesOf(one: Case): readonly SourceFile[] {
  return one.rulebooks.map((block, i) => ({ uri: uriOf(block, i), text: plain(block.text) }));
}

function uriOf(block: Block, index: number): string {
  return `file:///case/${block.argument || `rules${index + 1}`}.rulebook`;
}

/** A rulebook without its caret lines. */
export function plain(text: string): string {
  return text.split('\n').filter((line) => !caretLine.test(line)).join('\n');
}

/** Whether a case expects the check to say something. */
export function hasCarets(one: Case): boolean {
  return one.rulebooks.some((block) => block.text.split('\n').some((line) => caretLine.test(line)));
}

/** An engine over these files. */
export function engineOf(files: readonly SourceFile[]): Engine {
  const engine = createChangeEngine({ today: () => '2026-01-01' });
  engine.update(files);
  return engine;
}

/** What a case shows: every finding of its own check, and the errors and warnings of all others. */
export function shown(findings: readonly Finding[], check: string): readonly Finding[] {
  return findings.filter((finding) => finding.check === check || finding.severity === 'error' || finding.severity === 'warning');
}

/** The text with its findings under it, as a case file has them. */
export function rendered(engine: Engine, uri: string, findings: readonly Finding[]): string {
  const text = engine.text(uri) ?? '';
  const marks = findings.filter((finding) => finding.place.uri === uri).map((finding) => ({ finding, ...engine.locate(finding.place) }))
    .toSorted((a, b) => a.start - b.start || a.finding.check.localeCompare(b.finding.check));
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const from = offset;
    offset += line.length + 1;
    return [line, ...marks.filter(({ start }) => start >= from && start < offset).map((mark) => caret(mark, from, line.length))];
  }).join('\n');
}

function caret({ finding, start, end }: { finding: Finding; start: number; end: number }, from: number, length: number): string {
  const width = Math.max(1, Math.min(end - from, length) - (start - from));
  return `${' '.repeat(start - from)}${'^'.repeat(width)} ${finding.check}${grade(finding)}: ${finding.message}`;
}

function grade(finding: Finding): string {
  const usual: Severity | undefined = everyCheck.find((check) => check.id === finding.check)?.severity;
  const parts = [...(finding.certainty === 'possible' ? ['possible'] : []), ...(finding.severity === usual ? [] : [finding.severity])];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** Applies edits to the files of an engine; gives the files that result. */
export function applied(engine: Engine, edits: readonly Edit[]): readonly SourceFile[] {
  return engine.uris().map((uri) => {
    const here = edits.filter((edit) => edit.place.uri === uri).map((edit) => ({ ...engine.locate(edit.place), newText: edit.newText }));
    return { uri, text: spliced(engine.text(uri) ?? '', here) };
  });
}

function spliced(text: string, edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[]): string {
  return edits.toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** Whether two edits of one fix touch the same characters. */
export function overlapping(engine: Engine, edits: readonly Edit[]): boolean {
  const spans = edits.map((edit) => ({ uri: edit.place.uri, ...engine.locate(edit.place) })).toSorted((a, b) => a.uri.localeCompare(b.uri) || a.start - b.start);
  return spans.some((span, i) => i > 0 && spans[i - 1]!.uri === span.uri && spans[i - 1]!.end > span.start);
}
