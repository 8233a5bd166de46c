/** Two documents of one project with one title. */
import type { Group, ProvisionEntry } from '../../model/facts.ts';
import type { Check, Message } from '../check.ts';

interface SameTitle {
  readonly first: ProvisionEntry;
  readonly second: ProvisionEntry;
}

export const documentSameTitle: Check<'title', SameTitle> = {
  id: 'document/same-title',
  severity: 'error',
  looksAt: 'title',
  find: ({ members: [first, ...others] }: Group<'title'>) => (first ? others.map((second) => ({ first, second })) : []),
  say,
  page: {
    summary: 'Two documents of one project have one title.',
    why: 'A reference to “clause 4 of the Standing Orders”, a line “Under:” and a rule change that names the document could mean either; and where one of the two is an '
      + 'old copy, every clause of it is compared with its successor.',
    wrong: 'Rulebook: Standing Orders\n\n1. The Chair presides.\n\nRulebook: Standing Orders\n\n1. The Clerk keeps the minutes.',
    right: 'Rulebook: Standing Orders of the Council\n\n1. The Chair presides.\n\nRulebook: Standing Orders of the Board\n\n1. The Clerk keeps the minutes.',
    decided: 'Titles that the documents give themselves in their first line (`Rulebook: TITLE`), or `rulebook.json` gives them, are compared letter by letter, without capitals, '
      + 'punctuation and a leading “the”. Documents without such a line are not looked at.',
    settle: 'Give one of them another title (with its year, for example); or take the old copy out of the folder, or out of the project by `exclude` in `rulebook.json`.',
    source: 'Folders in which last year’s rules lie beside this year’s.',
  },
};

function say({ first, second }: SameTitle): Message {
  return {
    text: `There are two documents with the title “${second.document}”: this one and ${fileName(first)}. A reference to that title could mean either.`,
    certainty: 'certain',
    place: second.place,
    clause: second,
    related: [{ text: 'The other document with this title.', place: first.place, clause: first }],
  };
}

function fileName({ uri }: ProvisionEntry): string {
  return uri.slice(uri.lastIndexOf('/') + 1).replaceAll('%20', ' ');
}
