/** A project through any sequence of edits: it says what a fresh one says, in whole sentences, about places that are there. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { improvementsAt, waysOutAt } from '../../server/features/code-actions.ts';
import { noticesByFile } from '../../server/features/diagnostics.ts';
import { hover } from '../../server/features/hover.ts';
import { createEngine, type Engine } from '../../server/project/engine.ts';
import { checkWords } from '../support/words.ts';
import { target } from './target.ts';
import { fewClauses, nearlyRulebook, typed } from './texts.ts';

const uris = ['file:///a.rulebook', 'file:///b.rulebook'] as const;

type Step =
  | { readonly kind: 'type'; readonly uri: string; readonly at: number; readonly out: number; readonly put: string }
  | { readonly kind: 'replace'; readonly uri: string; readonly text: string }
  | { readonly kind: 'close'; readonly uri: string };

const uri = fc.constantFrom(...uris);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type' as const), uri, at: fc.nat(1000), out: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(300)), put: typed }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('replace' as const), uri, text: nearlyRulebook }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), uri }) },
);

export const engineWithEdits = target('engine', fc.tuple(nearlyRulebook, fc.array(step, { maxLength: 8 }), fc.nat(1000)), ([text, steps, at]) => {
  const problems: string[] = [];
  const engine = createEngine({ onProblem: (message, error) => problems.push(`${message} ${String(error)}`) });
  engine.update([{ uri: uris[0], text }]);
  sameAsFresh(engine);
  for (const one of steps) {
    carryOut(engine, one);
    sameAsFresh(engine);
  }
  for (const each of engine.uris()) answers(engine, each, at);
  assert.deepEqual(problems, []);
});

/** Small and quick, so that many sentences are tried together with few others. */
export const anyFacts = target('facts', fewClauses, (text) => {
  const problems: string[] = [];
  const engine = createEngine({ onProblem: (message, error) => problems.push(`${message} ${String(error)}`) });
  engine.update([{ uri: uris[0], text }]);
  engine.findings().forEach(checkWords);
  assert.deepEqual(problems, []);
});

function carryOut(engine: Engine, one: Step): void {
  const old = engine.text(one.uri) ?? '';
  const start = one.kind === 'type' ? Math.floor((old.length * one.at) / 1000) : 0;
  const text = one.kind === 'close' ? undefined : one.kind === 'replace' ? one.text : old.slice(0, start) + one.put + old.slice(start + one.out);
  engine.update([{ uri: one.uri, text }]);
}

function sameAsFresh(engine: Engine): void {
  const fresh = createEngine();
  fresh.update(engine.uris().map((each) => ({ uri: each, text: engine.text(each) ?? '' })));
  assert.deepEqual(engine.findings(), fresh.findings());
  for (const each of engine.uris()) assert.deepEqual(engine.clauses(each), fresh.clauses(each));
}

/** What is said of a place that was picked at random. */
function answers(engine: Engine, file: string, at: number): void {
  const length = engine.text(file)?.length ?? 0;
  engine.findings().forEach(checkWords);
  for (const notices of noticesByFile(engine).values()) for (const { span, uri: of } of notices) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= (engine.text(of)?.length ?? 0));
  const offset = Math.floor((length * at) / 1000);
  assert.doesNotMatch(hover({ engine, uri: file, offset })?.markdown ?? '', /\[object/u);
  for (const { title } of improvementsAt(engine, file, { start: offset, end: offset })) assert.ok(!/“\s*”/u.test(title) && (!title.includes('undefined') || engine.text(file)?.includes('undefined')), title);
  for (const ways of waysOutAt(engine, file, { start: offset, end: Math.min(length, offset + 200) })) for (const { title } of ways) assert.ok(!/“\s*”/u.test(title), title);
}
