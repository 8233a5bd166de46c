/** Twenty proposals on one rulebook: how long until everything about them is known, and what one keystroke in one of them costs. */
import { createChangeEngine } from '../../server/changes/engine.ts';
import { median } from './report.ts';
import { rulebook } from './rulebooks.ts';

const clauses = 300;
const proposals = 20;
const clausesPerChapter = 40;
const rounds = 5;
const keystrokes = 20;
/** Before those that count, as everywhere in this benchmark. */
const warmUp = 60;

/** A change of words, a new clause, a deletion and a second post in turn, in different clauses. */
function proposal(at: number): string {
  const chapter = (at % 7) + 1;
  const clause = `${chapter}.${((at * 3) % (clausesPerChapter - 2)) + 1}`;
  const instructions = [
    `At the end of clause ${clause}, insert "This applies from the next meeting.".`,
    `After clause ${clause}, insert:\n   ${clause}A The Harbour Board shall publish the plan of year ${at}.`,
    `Delete clause ${clause}.\nRenumber accordingly.`,
    `After clause ${clause}, insert:\n   ${clause}A The Pilot shall be elected by the Members for a term of ${at} years.`,
  ];
  return `Rule change ${at + 1}: Proposal ${at + 1}\n\n${instructions[at % instructions.length]}\n`;
}

export interface ChangesMeasured {
  /** Milliseconds until all findings of all proposals and pairs are known; the rulebook itself is already checked. */
  readonly all: number;
  /** The same in processor time, with that of the threads that compile and collect. */
  readonly processor: number;
  /** One keystroke in one proposal, and one in the rulebook without proposals. */
  readonly inProposal: number;
  readonly inRulebook: number;
  readonly pairs: number;
}

export function measureChanges(): ChangesMeasured {
  const book = rulebook(clauses);
  const texts = Array.from({ length: proposals }, (_, at) => proposal(at));
  const all: number[] = [];
  const processor: number[] = [];
  let pairs = 0;
  for (let round = 0; round < rounds; round += 1) {
    const engine = createChangeEngine();
    engine.update([{ uri: 'file:///rules.rulebook', text: book.text }]);
    engine.findings();
    all.push(timed(() => {
      processor.push(processed(() => {
        engine.update([{ uri: 'file:///changes.rulebook', text: texts.join('\n') }]);
        engine.findings();
        pairs = engine.pairs(engine.proposals()).length;
      }));
    }));
  }
  return { all: median(all), processor: median(processor), inProposal: keystrokesIn(book.text, texts), inRulebook: keystrokesIn(book.text, undefined), pairs };
}

/** A letter more with every keystroke, or one less, in the middle proposal or in the rulebook. */
function keystrokesIn(book: string, texts: readonly string[] | undefined): number {
  const engine = createChangeEngine();
  engine.update([{ uri: 'file:///rules.rulebook', text: book }, ...(texts ? [{ uri: 'file:///changes.rulebook', text: texts.join('\n') }] : [])]);
  engine.findings();
  const typed = texts ? texts.join('\n') : book;
  const mark = texts ? 'next meeting' : ' Members';
  const at = typed.indexOf(mark, typed.length / 2) + mark.length;
  const all = Array.from({ length: warmUp + keystrokes }, (_, count) => timed(() => {
    const letters = Math.abs((count + 1) % (2 * keystrokes) - keystrokes);
    engine.update([{ uri: texts ? 'file:///changes.rulebook' : 'file:///rules.rulebook', text: `${typed.slice(0, at)}${'s'.repeat(letters)}${typed.slice(at)}` }]);
    engine.findings();
  }));
  return median(all.slice(warmUp));
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of the processor: what the same work takes on a machine with nothing else to do. */
function processed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function changesSummary({ all, processor, inProposal, inRulebook, pairs }: ChangesMeasured): string {
  return [
    '',
    `${proposals} proposals on ${clauses} clauses, ${pairs} pairs: ${all.toFixed(0)} ms until all is known, ${processor.toFixed(0)} ms of the processor`,
    `a keystroke in one of them: ${inProposal.toFixed(1)} ms, ${(inProposal / inRulebook).toFixed(1)} times one in the rulebook alone (${inRulebook.toFixed(1)} ms)`,
  ].join('\n');
}
