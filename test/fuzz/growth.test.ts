/**
 * No pattern is worse than linear. Each text is made once, and once four times as long: the longer one may take ten times as long as the
 * shorter, and what takes less than two seconds is never too slow.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatted } from '../../grammar/format.ts';
import { read } from '../../grammar/read.ts';
import { noticesByFile } from '../../server/features/diagnostics.ts';
import { createEngine } from '../../server/project/engine.ts';

const uri = 'file:///a.rulebook';
const size = 30_000;

/** Units that are repeated to a length. */
const units: readonly (readonly [name: string, unit: string])[] = [
  ['one letter', 'a'], ['one capital letter', 'A'], ['spaces', ' '], ['no-break spaces', '\u00a0'], ['line ends', '\n'], ['tabs', '\t'], ['open brackets', '('], ['closed brackets', ')'], ['nested brackets', '(a '], ['square brackets', ']['],
  ['quotes', '"'], ['typographic quotes', '“a '], ['full stops', '.'], ['commas', ','], ['semicolons', '; a'], ['digits', '9'], ['labels', '1.'], ['lettered labels', '(a)'], ['hyphens', 'a-'], ['dashes', ' – '], ['stars', '*'], ['ticks', '`'],
  ['angle brackets', '<'], ['tags', '<li>'], ['comments', '<!--'], ['astral signs', '🗳'], ['combining signs', '\u0301'], ['lone surrogates', '\ud83d'], ['slashes', '//'], ['hashes', '#'], ['pipes', '|'], ['equals signs', '=\n'],
  ['words', 'board '], ['names', 'Board '], ['conditions', 'if '], ['modals', 'shall '], ['joints', 'the Board and '], ['references', 'clause 4.2(b), '], ['ranges', 'clauses 2–'], ['numbers', '10 per cent '], ['genitives', 'of the Board '], ['relatives', 'which '],
  ['sentences in one line', 'The Board meets. '], ['sentences without end', 'the Board shall meet and '], ['stems', '1. The Board shall:\n'], ['items', '(a) meet;\n'], ['headings', 'Clause 1: Foo\n'], ['remarks', '// accept a/b: c\n'], ['rule changes', 'Delete clause 4. Insert "x". '],
];
const work: readonly (readonly [name: string, run: (text: string) => unknown])[] = [
  ['checked', (text) => {
    const engine = createEngine();
    engine.update([{ uri, text }]);
    return noticesByFile(engine);
  }],
  ['laid out', formatted],
];

for (const [name, unit] of units) {
  for (const [what, run] of work) {
    test(`${name}, ${what}`, { timeout: 120_000 }, () => {
      const short = timeOf(run, unit.repeat(size / unit.length));
      const long = timeOf(run, unit.repeat((4 * size) / unit.length));
      assert.ok(long < Math.max(2000, 10 * short), `${Math.round(short)} ms for ${size} characters, ${Math.round(long)} ms for four times as many`);
    });
  }
}

for (const [name, unit] of [...units, ['infinitives', 'vote to '], ['lists of verbs', 'elect, '], ['exclusions', 'may only not '], ['sentences in one', 'The Board shall meet; '], ['clauses in clauses', 'be a member who is a member who '], ['clauses in asides', 'a member (who may, if a member '], ['times', 'before the Board meets after '], ['matters for somebody', 'of a matter for the board '], ['of whom', 'nine members, of whom six are elected by the fellows and three '], ['choices', 'appoint or remove or elect '], ['infinitives in infinitives', 'be entitled to be required to '], ['that-clauses', 'ensure that the Board '], ['possessives', "the Board's Clerk's "]]) {
  test(`${name}, as the longest sentence that is read`, { timeout: 20_000 }, () => void read(`The Board shall ${unit.repeat(4000)}`.slice(0, 4000)));
}

for (const [name, text] of [['a line of a megabyte', 'The Board meets. '.repeat(60_000)], ['a megabyte of one letter', 'a'.repeat(1_000_000)], ['a million spaces', ' '.repeat(1_000_000)], ['a million brackets', '('.repeat(1_000_000)]] as const) {
  test(`${name}, checked and laid out`, { timeout: 120_000 }, () => work.forEach(([, run]) => run(text)));
}

test('ten thousand nested brackets and a line of a megabyte between clauses hide nothing', () => {
  const engine = createEngine();
  engine.update([{ uri, text: `1. The Board shall meet weekly.\n2. ${'('.repeat(10_000)}x${')'.repeat(10_000)}\n3. ${'very '.repeat(200_000)}\n3. The Board shall not meet.\n` }]);
  assert.ok(engine.findings().some(({ check }) => check === 'numbering/duplicate'));
});

/** Milliseconds that this process was at work: what else the machine does is not counted. */
function timeOf(run: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
