/**
 * An engine that knows nothing of English, for tests of what stands around it: every line is a provision and a sentence;
 * "BAD" in a line is an error with a safe fix ("good") and a choice (delete the line), "hm" is a hint without a fix.
 */
import type { Provision, Sentence } from '../../grammar/ast.ts';
import type { Finding, TriedFix } from '../../server/checks/check.ts';
import type { Clause, Place, ReadClause } from '../../server/model/facts.ts';
import type { Engine, SeveritySettings } from '../../server/project/engine.ts';

export const fakeCheckIds = ['fake/bad', 'fake/hm'];

export function createFakeEngine(): Engine {
  const texts = new Map<string, string>();
  let settings: SeveritySettings = {};
  const splits = new Map<string, Provision[]>();
  const provisions = (uri: string): Provision[] => {
    const text = texts.get(uri) ?? '';
    const known = splits.get(text) ?? split(text);
    splits.set(text, known);
    return known;
  };
  const locate = ({ uri, provision, span }: Place) => {
    // A provision's id is its line, counted from one; empty lines are none, so the search begins there and goes back.
    const candidates = provisions(uri).slice(0, Number(provision) + 1);
    const start = candidates.findLast(({ id }) => id === provision)?.start ?? 0;
    return { start: start + span.start, end: start + span.end };
  };
  const clauses = (uri: string): ReadClause[] =>
    provisions(uri).slice(1).map((provision) => ({ clause: clauseOf(uri, provision), reading: { understanding: 'whole', norms: [], references: [], names: [], aliases: [] }, references: [] }));
  return {
    update: (files) => {
      for (const { uri, text } of files) {
        if (text === undefined) texts.delete(uri);
        else texts.set(uri, text);
      }
    },
    configure: (severities) => {
      settings = severities;
    },
    describe: () => undefined,
    uris: () => [...texts.keys()],
    text: (uri) => texts.get(uri),
    facts: () => [],
    acceptance: () => undefined,
    accepted: () => [],
    document: (uri) => (texts.has(uri) ? { title: 'Fake', header: [], provisions: provisions(uri), problems: [] } : undefined),
    documentProblems: () => [],
    clauses,
    understanding: (uri) => {
      const levels = clauses(uri).map(({ reading }) => reading.understanding);
      const count = (level: (typeof levels)[number]): number => levels.filter((each) => each === level).length;
      return { whole: count('whole'), core: count('core'), none: count('none'), 'not-a-rule': count('not-a-rule') };
    },
    findings: () => {
      const all = [...texts.keys()].flatMap((uri) => clauses(uri).flatMap(({ clause }) => findingsOf(clause)));
      return all
        .filter(({ check }) => settings[check] !== 'off')
        .map((finding) => ({ ...finding, severity: severityIn(settings, finding) }))
        .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
    },
    fixes: (finding) => fixesOf(finding),
    improvements: () => [],
    locate,
    mentions: () => [],
    termAt: () => undefined,
    read: () => {
      throw new Error('the fake engine cannot be asked');
    },
  };
}

const order = ['error', 'warning', 'information', 'hint'];

function severityIn(settings: SeveritySettings, { check, severity }: Finding): Finding['severity'] {
  const set = settings[check];
  return set === undefined || set === 'off' ? severity : set;
}

function split(text: string): Provision[] {
  const root: Provision = { ...bare, id: '', address: '', kind: 'document', parent: -1, start: 0, length: 0, sentences: [] };
  let start = 0;
  const lines = text.split('\n').map((line, index): Provision => {
    const sentence: Sentence = { span: { start: 0, end: line.length }, text: line, kind: 'sentence' };
    const provision: Provision = { ...bare, id: `${index + 1}`, address: `${index + 1}`, kind: 'paragraph', parent: 0, start, length: line.length, sentences: [sentence] };
    start += line.length + 1;
    return provision;
  });
  return [root, ...lines.filter(({ length }) => length > 0)];
}

const nowhere = { start: 0, end: 0 };
const bare = { keyword: '', label: '', title: '', labelSpan: nowhere, titleSpan: nowhere };

function clauseOf(uri: string, { id, address, sentences }: Provision): Clause {
  const text = sentences[0]?.text ?? '';
  return { uri, document: 'Fake', provision: id, address, index: 0, text, place: { uri, provision: id, span: { start: 0, end: text.length } } };
}

function findingsOf(clause: Clause): Finding[] {
  return [...said(clause, 'BAD', 'fake/bad'), ...said(clause, 'hm', 'fake/hm')];
}

function said({ uri, provision, address, text, place }: Clause, word: string, check: Finding['check']): Finding[] {
  const start = text.indexOf(word);
  if (start < 0) return [];
  const error = check === 'fake/bad';
  return [
    {
      check,
      severity: error ? 'error' : 'hint',
      certainty: error ? 'certain' : 'possible',
      message: `"${word}" must not be said.`,
      place: { uri, provision, span: { start, end: start + word.length } },
      address,
      related: error ? [{ message: 'It is said here.', place, address }] : [],
      scenario: error ? 'Suppose somebody reads it.' : '',
      precedence: '',
      doubt: error ? '' : 'This is possible, not certain: it rests on words that were not wholly understood.',
      key: `${check} ${uri} ${provision}`,
    },
  ];
}

function fixesOf({ check, place }: Finding): TriedFix[] {
  if (check !== 'fake/bad') return [];
  const { span } = place;
  return [
    { title: 'Say it well: settles 1, raises 0', kind: 'safe', settles: 1, raises: 0, edits: [{ place, newText: 'good' }] },
    { title: 'Say nothing', kind: 'choice', settles: 1, raises: 0, edits: [{ place: { ...place, span: { start: 0, end: span.end } }, newText: '' }] },
  ];
}
