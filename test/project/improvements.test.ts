/** What is offered where nothing is wrong: other wordings for what is read in part, and declarations for names. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { TriedFix } from '../../server/checks/check.ts';
import { createEngine, type Engine } from '../../server/project/engine.ts';
import { applied } from '../support/cases.ts';

const uri = 'file:///a.rulebook';

function engineOf(text: string): Engine {
  const engine = createEngine();
  engine.update([{ uri, text }]);
  return engine;
}

/** What is offered at the first mention of some words. */
function offeredAt(words: string, text: string): { readonly engine: Engine; readonly offers: readonly TriedFix[] } {
  const engine = engineOf(text);
  const start = text.indexOf(words);
  return { engine, offers: engine.improvements(uri, { start, end: start }) };
}

function after(words: string, title: string, text: string): string | undefined {
  const { engine, offers } = offeredAt(words, text);
  const offer = offers.find((each) => each.title === title);
  return offer && applied(engine, offer.edits)[0]?.text;
}

function titles(words: string, text: string): readonly string[] {
  return offeredAt(words, text).offers.map(({ title }) => title);
}

describe('other wordings', () => {
  const loose = 'It should be noted that every Cadet shall wash the deck.';

  test('are offered for a sentence that is read in part', () => {
    assert.equal(after('the deck', 'Rewrite as “Every Cadet shall wash the deck.”', `1. ${loose}\n2. The Bosun shall keep the flags.`), '1. Every Cadet shall wash the deck.\n2. The Bosun shall keep the flags.');
  });

  test('are not offered for what is read, and not for the items of a list', () => {
    assert.deepEqual(titles('flags', '1. The Bosun shall keep the flags.'), []);
    assert.deepEqual(titles('review', '1. The Bosun shall:\n   (a) carry out a review of the log;\n   (b) keep the flags.'), []);
  });

  test('are offered for each sentence of a selection', () => {
    const text = `1. ${loose}\n2. Smoking in the hall is prohibited.`;
    assert.deepEqual(engineOf(text).improvements(uri, { start: 0, end: text.length }).map(({ title }) => title), ['Rewrite as “Every Cadet shall wash the deck.”', 'Rewrite as “No person shall smoke in the hall.”']);
  });

  test('are not offered where they would raise an error', () => {
    const denial = '2. It should be noted that the Bosun shall not keep the log.';
    assert.deepEqual(titles('noted', denial), ['Rewrite as “The Bosun shall not keep the log.”']);
    assert.deepEqual(titles('noted', `1. The Bosun shall keep the log.\n${denial}`), []);
  });
});

describe('declarations', () => {
  const terms = (items: string): string => `Article 1: Terms\n${items}\n\nArticle 2: The Crew\n1. The Bosun is appointed by the Deck Watch.\n`;

  test('become a new item among the terms, with the next label and the same indentation', () => {
    assert.equal(after('Bosun', 'Declare Bosun as an office', terms('1. "Club" means the Harbour Sailing Club.\n2. There are 40 Members.')),
      terms('1. "Club" means the Harbour Sailing Club.\n2. There are 40 Members.\n3. The Bosun is an office.'));
    assert.equal(after('Bosun', 'Declare Bosun as an office', terms('   (a) There are 40 Members.\n   (b) There are 9 Cadets.')),
      terms('   (a) There are 40 Members.\n   (b) There are 9 Cadets.\n   (c) The Bosun is an office.'));
    assert.equal(after('Bosun', 'Declare Bosun as an office', terms('1.1 There are 40 Members.\n1.2 There are 9 Cadets.')), terms('1.1 There are 40 Members.\n1.2 There are 9 Cadets.\n1.3 The Bosun is an office.'));
  });

  test('stand behind what belongs to the last item', () => {
    const items = '1. There are 40 Members.\n2. These words have these meanings.\n   (a) "Log" means the log of the Club.';
    assert.equal(after('Bosun', 'Declare Bosun as an office', terms(items)), terms(`${items}\n3. The Bosun is an office.`));
  });

  test('stand behind the clause that names it, where nothing says what the terms mean', () => {
    assert.equal(after('Bosun', 'Declare Bosun as an office', '1. The Bosun is appointed by the Council.\n2. The Bosun keeps the log.'), '1. The Bosun is appointed by the Council. The Bosun is an office.\n2. The Bosun keeps the log.');
  });

  test('are of every kind where nothing shows which', () => {
    const text = '1. The Deck Watch shall keep the log.';
    assert.deepEqual(titles('Deck Watch', text), ['Declare Deck Watch as an office', 'Declare Deck Watch as a body', 'Declare Deck Watch as a group of people']);
    assert.equal(after('Deck Watch', 'Declare Deck Watch as a body', text), '1. The Deck Watch shall keep the log. The Deck Watch is a body.');
  });

  test('of groups are in the plural, of names without an article without one', () => {
    assert.equal(after('Cadets', 'Declare Cadets as a group of people', '1. The Cadets shall clean the deck.'), '1. The Cadets shall clean the deck. The Cadets are a group.');
    assert.equal(after('Conference', 'Declare Conference as a body', '1. Conference shall consist of 40 delegates.\n2. The Chair reports to Conference.'), '1. Conference shall consist of 40 delegates. Conference is a body.\n2. The Chair reports to Conference.');
  });

  test('are not offered for what is declared, for places and months, and for descriptions', () => {
    assert.deepEqual(titles('Bosun', '1. The Bosun is an office.\n2. The Bosun keeps the log.'), []);
    assert.deepEqual(titles('Upper', '1. The Board shall close the Upper Wenn in March.'), []);
    assert.deepEqual(titles('March', '1. The Board shall close the Upper Wenn in March.'), []);
  });
});

describe('whatever is offered in whole rulebooks', () => {
  const folder = new URL('../../examples/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.rulebook'));
  for (const file of files) {
    test(`raises no error in ${file}, and declares what it says`, () => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const engine = engineOf(text);
      const errors = engine.findings().filter(({ severity }) => severity === 'error').length;
      const seen = new Set<string>();
      for (let at = 0; at < text.length; at += 5) {
        const found = engine.termAt(uri, at);
        if (!found || seen.has(found.term.key)) continue;
        seen.add(found.term.key);
        for (const offer of engine.improvements(uri, { start: at, end: at })) {
          const then = engineOf(applied(engine, offer.edits)[0]?.text ?? '');
          assert.ok(then.findings().filter(({ severity }) => severity === 'error').length <= errors, offer.title);
          const kind = /^Declare .* as an? (office|body|group)/.exec(offer.title)?.[1];
          if (kind) assert.equal(then.read().kindOf(found.term), kind, offer.title);
        }
      }
    });
  }
});
