/** The engine with checks of its own: grades, order, failures, and fixes that are tried before they are offered. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from '../../grammar/read.ts';
import { splittingOf } from '../../grammar/split.ts';
import { readUnderStem } from '../../grammar/stems.ts';
import type { Check, Edit, Fix, Message, Severity } from '../../server/checks/check.ts';
import type { ReadClause } from '../../server/model/facts.ts';
import type { Reader } from '../../server/project/documents.ts';
import type { Engine } from '../../server/project/engine.ts';
import { createEngine } from '../../server/project/engine.ts';
import { severityOf } from '../../server/project/findings.ts';

const page = { summary: '', why: '', wrong: '', right: '', decided: '', settle: '', source: '' };

interface WordCheck {
  readonly id: Check['id'];
  readonly word: string;
  readonly severity?: Severity;
  readonly more?: Partial<Message>;
  readonly fixes?: (read: ReadClause) => readonly Fix[];
}

/** A check that reports every sentence with a word. */
function reporting({ id, word, severity = 'warning', more = {}, fixes }: WordCheck): Check<'clause', ReadClause> {
  return {
    id, severity, page, looksAt: 'clause',
    find: (group) => group.members.filter((read) => read.clause.text.includes(word)),
    say: ({ clause }) => ({ text: `It says ${word}.`, certainty: 'certain', place: clause.place, clause, related: [], ...more }),
    ...(fixes && { fixes }),
  };
}

function engineWith(text: string, ...checks: readonly Check<'clause', ReadClause>[]): Engine & { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const engine = createEngine({ checks: checks as readonly Check[], onProblem: (message) => problems.push(message) });
  engine.update([{ uri: 'file:///a.rulebook', text }]);
  return { ...engine, problems };
}

function over({ clause }: ReadClause, from: string, to: string): Edit {
  const start = clause.place.span.start + clause.text.indexOf(from);
  return { place: { ...clause.place, span: { start, end: start + from.length } }, newText: to };
}

describe('findings', () => {
  test('come worst first, then in the order of the text', () => {
    const engine = engineWith('1. A cat sits.\n2. A dog runs.\n3. A cat and a dog sleep.', reporting({ id: 'x/cat', word: 'cat' }), reporting({ id: 'x/dog', word: 'dog', severity: 'error' }));
    assert.deepEqual(engine.findings().map((finding) => `${finding.check} ${finding.address}`), ['x/dog 2', 'x/dog 3', 'x/cat 1', 'x/cat 3']);
  });

  test('what is only possible is a step lower, and no setting makes it an error', () => {
    const grade = (certainty: Message['certainty'], set: Record<string, Severity | 'off'>, own?: Severity): string => severityOf({ id: 'x/y', severity: 'error' }, { certainty, ...(own && { severity: own }) }, set);
    assert.deepEqual([grade('certain', {}), grade('possible', {}), grade('possible', {}, 'hint'), grade('certain', {}, 'information')], ['error', 'warning', 'hint', 'information']);
    assert.deepEqual([grade('certain', { x: 'hint' }), grade('certain', { x: 'hint', 'x/y': 'warning' }), grade('possible', { x: 'error' }), grade('certain', { x: 'off' })], ['hint', 'warning', 'warning', 'off']);
  });

  test('a sentence on which the reading fails is not understood, and hides no other', () => {
    const problems: string[] = [];
    const reader: Reader = { splittingOf, readUnderStem, read: (text) => (text.includes('dog') ? assert.fail('no dogs') : read(text)) };
    const engine = createEngine({ reader, checks: [reporting({ id: 'x/cat', word: 'cat' })] as readonly Check[], onProblem: (message) => problems.push(message) });
    engine.update([{ uri: 'file:///a.rulebook', text: '1. A cat and a dog must sleep.\n2. A cat must sit.' }]);
    assert.deepEqual(engine.findings().map(({ address }) => address), ['1', '2']);
    assert.deepEqual(engine.clauses('file:///a.rulebook').map(({ reading }) => reading.understanding), ['none', 'whole']);
    assert.deepEqual(problems, ['A sentence could not be read: “A cat and a dog must sleep.”.']);
  });

  test('settings apply at once', () => {
    const engine = engineWith('1. A cat sits.', reporting({ id: 'x/cat', word: 'cat' }));
    engine.configure({ x: 'off' });
    assert.equal(engine.findings().length, 0);
    engine.configure({});
    assert.equal(engine.findings().length, 1);
  });

  test('a check that fails is told of and hides nothing else', () => {
    const broken: Check<'clause', ReadClause> = { ...reporting({ id: 'x/broken', word: 'cat' }), find: () => { throw new Error('no'); } };
    const engine = engineWith('1. A cat sits.', broken, reporting({ id: 'x/cat', word: 'cat' }));
    assert.deepEqual(engine.findings().map((finding) => finding.check), ['x/cat']);
    assert.deepEqual(engine.problems, ['The check x/broken failed on clause “file:///a.rulebook#1”.']);
  });

  test('two of one check on one clause have different keys', () => {
    const twice: Check<'clause', ReadClause> = { ...reporting({ id: 'x/cat', word: 'cat' }), find: (group) => [...group.members, ...group.members], say: twiceSaid() };
    const keys = engineWith('1. A cat sits.', twice).findings().map((finding) => finding.key);
    assert.equal(new Set(keys).size, 2);
  });
});

/** Says something else every time. */
function twiceSaid(): Check<'clause', ReadClause>['say'] {
  let count = 0;
  return ({ clause }) => ({ text: `Number ${++count}.`, certainty: 'certain', place: clause.place, clause, related: [] });
}

describe('fixes', () => {
  const fix = (title: string, ...edits: readonly Edit[]): Fix => ({ title, kind: 'choice', edits });
  const titles = (text: string, fixes: (read: ReadClause) => readonly Fix[], ...others: readonly Check<'clause', ReadClause>[]): readonly string[] => {
    const engine = engineWith(text, reporting({ id: 'x/cat', word: 'cat', fixes }), ...others);
    const [first] = engine.findings().filter((finding) => finding.check === 'x/cat');
    return engine.fixes(first!).map((tried) => tried.title);
  };

  test('say what they settle and raise; those that raise a warning come last', () => {
    const found = titles('1. A cat sits.', (read) => [fix('Say bird', over(read, 'cat', 'bird')), fix('Say fish', over(read, 'cat', 'fish'))], reporting({ id: 'x/bird', word: 'bird' }));
    assert.deepEqual(found, ['Say fish: settles 1, raises 0', 'Say bird: settles 1, raises 1']);
  });

  test('are not offered where they do not settle, raise an error, or overlap', () => {
    const found = titles('1. A cat sits.', (read) => [
      fix('Say kitty cat', over(read, 'cat', 'kitty cat')), fix('Say bird', over(read, 'cat', 'bird')), fix('Both', over(read, 'cat', 'a'), over(read, 'at', 'b')), fix('Nothing'),
    ], reporting({ id: 'x/bird', word: 'bird', severity: 'error' }));
    assert.deepEqual(found, []);
  });

  test('to delete does not boast', () => {
    const found = titles('1. A cat sits.\n2. A dog sits.', (read) => [{ ...fix('Delete clause 1', { place: { ...read.clause.place, span: { start: 0, end: read.clause.place.span.end } }, newText: '' }), quiet: true }]);
    assert.deepEqual(found, ['Delete clause 1']);
  });

  test('count a neighbour that moved as the one it was', () => {
    const found = titles('A cat sits.\n\nA dog sits.', (read) => [fix('Say less', { place: read.clause.place, newText: '' })], reporting({ id: 'x/dog', word: 'dog' }));
    assert.deepEqual(found, ['Say less: settles 1, raises 0']);
  });

  test('of one of two alike on a clause leave the other alone', () => {
    const engine = createEngine();
    engine.update([{ uri: 'file:///a.rulebook', text: '1. Members may vote.\n2. Subject to clause 8 and clause 9, Members may speak.' }]);
    const broken = engine.findings().filter((finding) => finding.check === 'reference/broken');
    assert.equal(broken.length, 2);
    for (const finding of broken) for (const tried of engine.fixes(finding)) assert.equal(tried.settles, 1);
  });

  test('leave the engine as it was', () => {
    const engine = engineWith('1. A cat sits.', reporting({ id: 'x/cat', word: 'cat', fixes: (read) => [fix('Say fish', over(read, 'cat', 'fish'))] }));
    const before = engine.findings();
    engine.fixes(before[0]!);
    assert.deepEqual(engine.findings(), before);
    assert.equal(engine.text('file:///a.rulebook'), '1. A cat sits.');
  });
});

describe('names in the text', () => {
  const uri = 'file:///a.rulebook';
  const text = 'Rulebook: Club\n\nSection 1: Works Committee\n1. The Warden reports to the Works Committee.\n2. "Warden" means the Chief Warden.\n3. The Warden is appointed by the Committee.';
  const engine = createEngine();
  engine.update([{ uri, text }]);
  const words = (offset: number): string | undefined => {
    const found = engine.termAt(uri, offset);
    return found && `${found.term.key}: ${text.slice(engine.locate(found.place).start, engine.locate(found.place).end)}`;
  };

  test('a name is found where it stands, in sentences and titles', () => {
    assert.equal(words(text.indexOf('Warden reports') + 2), 'warden: Warden');
    assert.equal(words(text.indexOf('the Committee.') + 6), 'works committee: Committee');
    assert.equal(words(text.indexOf('Works Committee\n') + 2), 'works committee: Works Committee');
    assert.equal(words(text.indexOf('reports') + 2), undefined);
  });

  test('its declaration comes first', () => {
    const [first, ...rest] = engine.mentions({ key: 'warden', text: 'Warden' }).map((place) => engine.locate(place).start);
    assert.equal(first, text.indexOf('"Warden" means'));
    assert.deepEqual(rest.length, 3);
  });

  test('unknown files and places give nothing', () => {
    assert.equal(engine.termAt('file:///none', 3), undefined);
    assert.deepEqual(engine.locate({ uri: 'file:///none', provision: '1', span: { start: 3, end: 4 } }), { start: 0, end: 0 });
    assert.deepEqual(engine.clauses('file:///none'), []);
  });
});

test('a clause of a document without a title is named by its file', () => {
  const engine = createEngine();
  engine.update([{ uri: 'file:///rules/a.rulebook', text: '1. The Captain is elected by the Members.' }, { uri: 'file:///rules/b.rulebook', text: '2. The Captain is elected by the Council.' }]);
  assert.match(engine.findings().find(({ check }) => check === 'appointment/two-methods')?.message ?? '', /\(1 of “a\.rulebook”\)/u);
});

test('a name that is broken across lines is quoted in one', () => {
  const engine = createEngine();
  engine.update([{ uri: 'file:///a.rulebook', text: '1. The Captain is elected by the Playing\n   Members.\n2. The Captain is elected by the Council.' }]);
  const found = engine.findings().find(({ check }) => check === 'appointment/two-methods');
  assert.match(found?.message ?? '', /the Playing Members/u);
  assert.ok(found && engine.fixes(found).every(({ title }) => !/\s\s|\n/u.test(title)));
});
