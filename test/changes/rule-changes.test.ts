/** The examples of rule changes: the post that the members are to fill, and four rivals for one threshold. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { formatted } from '../../grammar/format.ts';
import { createChangeEngine } from '../../server/changes/engine.ts';
import { matrixOf, nameOf } from '../../server/changes/matrix.ts';
import { rulebook } from '../support/world.ts';

const read = (name: string): string => readFileSync(new URL(`../../examples/rule-changes/${name}.rulebook`, import.meta.url), 'utf8');
const files = { 'rules.rulebook': read('rules'), 'general-secretary.rulebook': read('general-secretary'), 'thresholds.rulebook': read('thresholds'), 'rulebook.json': '{}' };

function engineOf(names: readonly string[]): ReturnType<typeof createChangeEngine> {
  const engine = createChangeEngine({ onProblem: (message, error) => assert.fail(`${message} ${String(error)}`) });
  engine.update(names.map((name) => ({ uri: `file:///${name}.rulebook`, text: read(name) })));
  return engine;
}

test('the README shows the proposal of the examples', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  assert.ok(readme.includes(`\`\`\`txt\n${read('general-secretary')}\`\`\``));
});

describe('the post that the members are to fill', () => {
  const engine = engineOf(['rules', 'general-secretary']);
  const [proposal] = engine.proposals();

  test('what it raises and what it settles are told apart', () => {
    const said = engine.findings().filter(({ place }) => place.provision.startsWith('change:')).map(({ check, via, severity }) => `${check} ${via} ${severity}`);
    assert.deepEqual(said.toSorted(), ['change/introduces gap/vacancy information', 'change/introduces mandate/split warning', 'change/settles mandate/split information']);
  });

  test('the split mandate names both clauses, and stands on the instruction that causes it', () => {
    const finding = engine.findings().find(({ via, check }) => via === 'mandate/split' && check === 'change/introduces');
    assert.ok(finding);
    assert.match(finding.message, /elected by the Members \(4\.II\.4\.A\) but accountable to the NEC \(4\.II\.4\.B\)/u);
    const { start, end } = engine.locate(finding.place);
    assert.match(engine.text(finding.place.uri)!.slice(start, end), /^In Chapter 4 Clause II\.4\.A/u);
    assert.ok(finding.related.some(({ address }) => address === '4.II.4.B'));
  });

  test('the text with it', () => {
    const text = proposal!.overlay.texts.get('file:///rules.rulebook') ?? '';
    assert.match(text, /A\. The General Secretary shall be elected by the Members for a term of 3 years\.\n {3}B\..*\n {3}C\. The Members may remove the General Secretary.*\n {3}D\. The General Secretary shall lead/u);
    assert.match(text, /one third of its members/u);
    assert.doesNotMatch(text, /acting General Secretary/u);
  });
});

describe('four rivals for one threshold', () => {
  const engine = engineOf(['rules', 'thresholds']);
  const proposals = engine.proposals();
  const cells = matrixOf(engine.pairs(proposals), engine.findings());

  test('the table says which can pass together, why not, and in which order', () => {
    assert.deepEqual(cells.map(({ a, b, compatible, reason }) => `${nameOf(a)} ${nameOf(b)} ${compatible} ${reason}`), [
      '1 2 false same words', '1 3 false same words', '2 3 false same words', '1 4 false clash together (threshold/two-values)', '2 4 false clash together (threshold/two-values)', '3 4 true 4 first',
    ]);
    assert.deepEqual(cells.at(-1)?.orders.map((order) => order.map(nameOf)), [['4', '3']]);
  });

  test('two live thresholds are counted in people', () => {
    const finding = engine.findings().find(({ check, via, address }) => check === 'change/introduces' && via === 'threshold/two-values' && address === 'Rule change 4');
    assert.match(finding?.message ?? '', /Of 258 MPs, that is 39 and 52/u);
  });
});

describe('rulebook change', () => {
  test('JSON: proposals with what they raise, settle and leave, and pairs with the orders that work', async () => {
    const { code, out } = await rulebook(['change', 'thresholds.rulebook', 'general-secretary.rulebook', '--of', 'rules.rulebook', '--format', 'json', '--consolidated'], { files });
    const report = JSON.parse(out);
    assert.equal(code, 1);
    assert.equal(report.version, 1);
    const seventh = report.proposals.find(({ number }: { number: string }) => number === '7');
    assert.equal(seventh.title, 'Elect the General Secretary');
    assert.equal(seventh.file, 'general-secretary.rulebook');
    assert.deepEqual(seventh.findings.map(({ check, via, status }: Record<string, string>) => `${check} ${via} ${status}`), ['change/introduces mandate/split raised', 'change/introduces gap/vacancy raised', 'change/settles mandate/split settled', 'gap/term undefined left']);
    assert.match(seventh.consolidated['rules.rulebook'], /elected by the Members for a term of 3 years/u);
    const pair = report.pairs.find(({ a, b }: Record<string, string>) => a === '3' && b === '4');
    assert.deepEqual([pair.compatible, pair.orders], [true, [['4', '3']]]);
    assert.deepEqual(report.proposals.find(({ number }: { number: string }) => number === '1').findings.map(({ check, status }: Record<string, string>) => `${check} ${status}`), ['mandate/split left', 'gap/term left']);
  });

  test('text: the matrix and its reasons', async () => {
    const { out } = await rulebook(['change', 'thresholds.rulebook'], { files });
    assert.match(out, /Which can pass together {2}1 of 6 pairs/u);
    assert.match(out, /\n {2}1 and 2: same words\n/u);
  });

  test('consolidated: the text alone', async () => {
    const { out } = await rulebook(['change', 'general-secretary.rulebook', '--of', 'rules.rulebook', '--consolidated'], { files });
    assert.ok(out.startsWith('Rulebook: Model Party Rules 2020\n'), out.slice(0, 80));
  });

  test('consolidated: all together, where they can pass together', async () => {
    const two = { 'rules.md': '# Rules\n\n1. The Board meets monthly.\n2. The Board has five members.\n', 'changes.md': 'Rule change 1: A\n\nIn clause 1, replace "monthly" with "weekly".\n\nRule change 2: B\n\nIn clause 2, replace "five" with "six".\n' };
    assert.match((await rulebook(['change', 'changes.md', '--of', 'rules.md', '--consolidated'], { files: two })).out, /with all 2 together\n\n# Rules\n\n1\. The Board meets weekly\.\n2\. The Board has six members\.\n$/u);
    const rivals = { ...two, 'changes.md': two['changes.md'].replace('In clause 2, replace "five" with "six"', 'In clause 1, replace "monthly" with "daily"') };
    assert.doesNotMatch((await rulebook(['change', 'changes.md', '--of', 'rules.md', '--consolidated'], { files: rivals })).out, /together/u);
  });

  test('a proposal from standard input against a folder', async () => {
    const { code, out } = await rulebook(['change', '-', '--of', '.'], { files: { 'rules.rulebook': files['rules.rulebook'] }, input: files['general-secretary.rulebook'] });
    assert.equal(code, 0);
    assert.match(out, /a split mandate/u);
  });

  test('bad usage', async () => {
    assert.equal((await rulebook(['change'], { files })).code, 2);
    assert.equal((await rulebook(['change', 'rules.rulebook', '--of'], { files })).code, 2);
    assert.match((await rulebook(['change', 'rules.rulebook'], { files })).err, /There is no proposal here/u);
  });

  test('a file that is named as a proposal needs no line that opens it', async () => {
    const plain = { 'rules.md': '# Rules of the Club\n\n1. The Board meets monthly.\n', 'agenda.md': 'Agenda of the spring meeting\n\nIn rule 1, delete "monthly" and insert "weekly".\n' };
    assert.match((await rulebook(['change', 'agenda.md', '--of', 'rules.md', '--consolidated'], { files: plain })).out, /1\. The Board meets weekly\./u);
    assert.match((await rulebook(['change', 'agenda.md'], { files: plain })).err, /There is no proposal here/u);
    assert.match((await rulebook(['change', 'rules.md', '--of', 'rules.md'], { files: plain })).err, /There is no proposal here/u);
  });
});

test('the formatter leaves proposals as they are written', () => {
  const rules = '1.  The Board meets monthly.\n\n';
  const proposal = 'Rule change 1: Weekly\n\nIn clause 1,   replace "monthly" with:\n      weekly\n';
  assert.equal(formatted(rules + proposal), `1. The Board meets monthly.\n\n${proposal}`);
  assert.equal(formatted(proposal), proposal);
});
