/** The gold set: its labels can be read, and the reader is no worse than it was (figures.json). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { sameName } from './compare.ts';
import { goldOf, readGold } from './gold.ts';
import { draw, isNormative, quotas, sentencesOf } from './sample.ts';
import { fields, figuresOf, outcomesOf } from './score.ts';
import type { Figures } from './score.ts';

const gold = readGold();
const recorded: Figures = JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8'));

const shouldRise = ['whole', 'coreRight', 'someCoreRight'] as const;
const shouldFall = ['none', 'wrong', 'wrongActor', 'wrongModality', 'extraNorms', 'falseRules'] as const;

describe('the gold set', () => {
  test('has 300 sentences, each with its own name', () => {
    assert.equal(gold.length, 300);
    assert.equal(new Set(gold.map(({ id }) => id)).size, 300);
  });

  test('is read no worse than recorded; if the new figures are right, run `npm run corpus -- --record`', () => {
    const now = figuresOf(outcomesOf(gold));
    const worse = [
      ...shouldRise.filter((key) => now[key] < recorded[key]).map((key) => `${key}: ${now[key]} % is less than ${recorded[key]} %`),
      ...shouldFall.filter((key) => now[key] > recorded[key]).map((key) => `${key}: ${now[key]} % is more than ${recorded[key]} %`),
      ...fields.flatMap((field) => (['precision', 'recall'] as const).filter((rate) => now.fields[field][rate] < recorded.fields[field][rate])
        .map((rate) => `${rate} of ${field}: ${now.fields[field][rate]} % is less than ${recorded.fields[field][rate]} %`)),
    ];
    assert.deepEqual(worse, []);
  });
});

describe('a label', () => {
  const [entry] = goldOf('### board 1\n\n> The Board may: | appoint a Chair, if there is none.\n\n- appointment ~ generic power ~ fact not: board / council · appoint · chair ~ – | if there is no chair | except the deputy\n');

  test('says what stands above an item, and what alternatives are right', () => {
    assert.deepEqual(entry, {
      id: 'board 1', stem: 'The Board may:', text: 'appoint a Chair, if there is none.',
      labels: [{
        forms: ['appointment', 'generic'], modalities: [{ modality: 'power', negated: false }, { modality: 'fact', negated: true }],
        actors: ['board / council'], acts: ['appoint'], objects: ['chair', '–'], conditions: ['if there is no chair'], exceptions: ['except the deputy'],
      }],
    });
  });

  test('that cannot be read is no silent loss', () => {
    assert.throws(() => goldOf('### board 1\n\n> The Board meets.\n\n- frequency: board · meet\n'), /board 1/);
  });
});

describe('names', () => {
  test('are compared without case, articles, number and the place of an of-phrase', () => {
    assert.ok(sameName("the Council's quorum", 'quorum of council'));
    assert.ok(sameName('Members', 'member'));
    assert.ok(sameName('quorum', 'quorum of council'));
    assert.ok(!sameName('quorum of the board', 'quorum of council'));
    assert.ok(!sameName('general secretary', 'secretary'));
  });
});

describe('the sample', () => {
  test('takes sentences and items with their stems', () => {
    const drawn = sentencesOf('%%SOURCE example\n\n1. The Board shall:\n   (a) keep the books; and\n   (b) elect a Chair.\n2. Lunch was good.\n');
    assert.deepEqual(drawn.filter(isNormative).map(({ stem, text }) => `${stem}|${text}`), ['The Board shall:|keep the books; and', 'The Board shall:|elect a Chair.']);
  });

  test('gives each text its share, and small ones the floor', () => {
    assert.deepEqual(quotas([600, 300, 20], 100, 15), [57, 28, 15]);
  });

  test('is the same for the same seed, in reading order', () => {
    const items = Array.from({ length: 50 }, (_, at) => at);
    assert.deepEqual(draw(items, 10, 7), draw(items, 10, 7));
    assert.notDeepEqual(draw(items, 10, 7), draw(items, 10, 8));
    assert.deepEqual(draw(items, 10, 7), draw(items, 10, 7).toSorted((a, b) => a - b));
  });
});
