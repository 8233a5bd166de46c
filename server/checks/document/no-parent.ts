/** A line "Under:" that names no document of the project. */
import { plainTitle } from '../../model/authority.ts';
import type { Group, Place, ProvisionEntry } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice } from '../edits.ts';
import { isSlip } from '../slips.ts';
import { listed } from '../wording.ts';

interface NoParent {
  readonly document: ProvisionEntry;
  readonly under: string;
  /** The title in the line "Under:"; undefined where the settings say it. */
  readonly place: Place | undefined;
  /** Titles that it may be meant for, the likeliest first: of several, each has the words of the line. */
  readonly near: readonly string[];
  readonly several: boolean;
}

export const documentNoParent: Check<'document', NoParent> = {
  id: 'document/no-parent',
  severity: 'warning',
  looksAt: 'document',
  find,
  say,
  fixes,
  page: {
    summary: 'A line “Under:” names a document that the project does not have, or several.',
    why: 'Then nothing stands above the document: its names are not those of the rules above it, no reference leads there, and what it takes away from them is not seen.',
    wrong: 'Rulebook: Club Rules 2024\n\n1. The Chair presides.\n\nRulebook: Standing Orders\nUnder: "Clubb Rules 2023"\n\n1. The Clerk keeps the minutes.',
    right: 'Rulebook: Club Rules 2024\n\n1. The Chair presides.\n\nRulebook: Standing Orders\nUnder: "Club Rules"\n\n1. The Clerk keeps the minutes.',
    decided: 'The title in the line is compared with the titles of all documents of the project, without capitals, punctuation and a leading “the”; a title that says more is enough, where only one does. '
      + 'Where no title has half of its words, the document may lie in another folder, and the finding is only possible.',
    settle: 'Write the title of the document above, or put that document into the project.',
    source: 'Branch rules that go on naming last year’s national rulebook by its old title.',
  },
};

function find({ key, members: [document] }: Group<'document'>, read: Read): readonly NoParent[] {
  const { under, place, above } = read.heading(key);
  if (!document || under === '' || above.length > 0) return [];
  const titles = read.files().filter((uri) => uri !== key).flatMap((uri) => read.group('document', uri).members.slice(0, 1).map((entry) => entry.document));
  const fitting = titles.filter((title) => ` ${plainTitle(title)} `.includes(` ${plainTitle(under)} `));
  const near = fitting.length > 0 ? fitting : nearest(under, titles);
  return [{ document, under, place, near, several: fitting.length > 1 }];
}

/** The title that has most words in common with these, where that is half of them or more. */
function nearest(under: string, titles: readonly string[]): readonly string[] {
  const scored = titles.map((title) => ({ title, score: likeness(plainTitle(under).split(' '), plainTitle(title).split(' ')) })).filter(({ score }) => score >= 0.5);
  return scored.toSorted((a, b) => b.score - a.score).slice(0, 1).map(({ title }) => title);
}

function likeness(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.some((other) => word === other || isSlip(word, other))).length;
  return shared / Math.max(a.length, b.length);
}

function say({ document, under, place, near, several }: NoParent): Message {
  const quoted = near.map((title) => `“${title}”`);
  return {
    text: several
      ? `“${under}” could mean ${listed(quoted, 'or')}: it is not known which of them this document stands under.`
      : `There is no document with the title “${under}” in this project, so nothing is known to stand above this one.${near.length > 0 ? ` The nearest is ${quoted[0] ?? ''}.` : ''}`,
    certainty: near.length > 0 ? 'certain' : 'possible',
    ...(near.length === 0 && { doubt: 'The document may lie in another folder.' }),
    place: place ?? document.place,
    clause: document,
    related: [],
  };
}

function fixes({ place, near }: NoParent): readonly Fix[] {
  return place ? near.flatMap((title) => choice(`Say that it stands under “${title}”`, [{ place, newText: title }])) : [];
}
