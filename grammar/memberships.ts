/** "The members of the Board are the Chair and four Fellows", "they are: …": the Board consists of them. */
import { verbForms } from './lexicon.ts';
import { modal, word, type Rephrasing, type Words } from './plain-words.ts';

export const memberships: readonly Rephrasing[] = [
  {
    // "The members of the Board are: | the Chair", "… are the Chair, the Clerk and four Fellows": the Board consists of them.
    pattern: /^(?:the )?(?:members?(?:hip)?) of (?<who>(?:the )?(?:(?! (?:is|are|shall|will|who|that|may|must) )[^,;:|])+?) (?<at>is|are|shall be|will be)(?: as follows| the following)?(?: ?[:–-])?(?<joint> \|)? (?<what>.+)$/d,
    plain: ({ who, at, joint = [], what = [] }) => (isListOfPosts(what, joint) ? [...(who ?? []), ...modal(at, 'duty'), ...word(at?.[0], 'noun', 'consist'), ...word(at?.[0], 'of', 'of'), ...what] : undefined),
  },
];

/** "| the Chair", "the Chair, the Clerk and four Fellows"; not "the trustees of the charity", "elected by the Fellows". */
function isListOfPosts(words: Words, joint: Words): boolean {
  const [first] = words;
  if (first === undefined || !/^(?:determiner|number|comparator|noun)$/.test(first.tag) || (first.tag === 'noun' && (joint.length === 0 || verbForms(first.lower).some(({ inflection }) => inflection === 'participle')))) return false;
  return joint.length > 0 || (first.lower === 'the' && words.some(({ tag }) => tag === 'and') && words.some(({ tag }, at) => tag === 'comma' && words[at + 1]?.tag === 'determiner'));
}
