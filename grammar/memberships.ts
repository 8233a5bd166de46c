/** "The members of the Board are the Chair and four Fellows", "they are: …": the Board consists of them. */
import { namesOffice, singular, verbForms } from './lexicon.ts';
import { modal, word, type Rephrasing, type Words } from './plain-words.ts';

export const memberships: readonly Rephrasing[] = [
  {
    // "The members of the Board are: | the Chair", "… are the Chair, the Clerk and four Fellows": the Board consists of them.
    pattern: /^(?:the )?(?:members?(?:hip)?) of (?<who>(?:the )?(?:(?! (?:is|are|shall|will|who|that|may|must) )[^,;:|])+?) (?<at>is|are|shall be|will be)(?: as follows| the following)?(?: ?[:–-])?(?<joint> \|)? (?<what>.+)$/d,
    plain: ({ who, at, joint = [], what = [] }) => (isListOfPosts(what, joint) ? [...(who ?? []), ...modal(at, 'duty'), ...word(at?.[0], 'noun', 'consist'), ...word(at?.[0], 'of', 'of'), ...what] : undefined),
  },
  {
    // "The officers, that is the Chair, the Clerk and the Treasurer, are elected by the members": two rules.
    pattern: /^(?<the>the )(?<kind>(?:[\p{L}-]+ )?(?:officers|office-bearers|office-holders|officials|trustees|directors)(?: of (?:the )?(?:(?! (?:is|are|shall|will|who|that|may|must) )[^,;:|])+?)?) (?:,|–|-|\() ?(?:that is(?: to say)?|namely|being|i\.e\.) ?,? (?<what>(?:the|an?) [^;:|]+? and (?:the|an?) [^,;:|]+?) (?<comma>,|–|-|\)) (?<rest>(?:is|are|shall|must|may|will|serve|hold|form|meet) .+?)(?<stop> \.)?$/du,
    plain: ({ the = [], kind = [], what = [], comma = [], rest = [], stop = [] }) => (isPostList(what) ? [...the, ...kind, ...rest, ...word(comma[0], 'semicolon', ';'), ...what.map(definite), ...word(comma[0], 'be', 'are'), ...kind, ...stop] : undefined),
  },
  {
    // "“Staff” includes the Cook": the Cook is one of the staff.
    pattern: /^(?:the )?(?<kind>"?(?:staff|officers?|employees?|trustees?|directors?|officials?)"?) (?<at>includes?|shall include) (?<what>the (?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+(?: and the (?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+)?)(?<stop> \.)?$/du,
    plain: ({ kind = [], at = [], what = [], stop = [] }) => (what.some(({ tag, lower }, nth) => tag === 'number' || (nth > 0 && lower === 'following')) ? undefined : [...what, ...word(at[0], 'be', what.some(({ tag }) => tag === 'and') ? 'are' : 'is'), ...kind.map(unquoted), ...stop]),
  },
];

/** "the Chair, the Clerk and a Treasurer": posts, each with its article. */
function isPostList(words: Words): boolean {
  const starts = words.filter(({ tag }) => tag === 'determiner').length;
  const joints = words.filter(({ tag }, at) => tag === 'and' || (tag === 'comma' && words[at + 1]?.tag !== 'and')).length;
  return starts === joints + 1 && words.every(({ tag }) => /^(?:determiner|noun|comma|and|of|adjective)$/.test(tag)) && words.every(({ tag, text }, at) => words[at - 1]?.tag !== 'determiner' || tag === 'determiner' || /^\p{Lu}/u.test(text) || namesOffice(singular(text)));
}

const definite = (found: Words[number]): Words[number] => (/^an?$/.test(found.lower) ? { ...found, lower: 'the', text: 'the', value: 'the' } : found);
const unquoted = (found: Words[number]): Words[number] => (found.tag === 'quote' ? { ...found, tag: 'noun', lower: found.lower.replaceAll('"', ''), value: found.lower.replaceAll('"', '') } : found);

/** "| the Chair", "the Chair, the Clerk and four Fellows"; not "the trustees of the charity", "elected by the Fellows". */
function isListOfPosts(words: Words, joint: Words): boolean {
  const [first] = words;
  if (first === undefined || !/^(?:determiner|number|comparator|noun)$/.test(first.tag) || (first.tag === 'noun' && (joint.length === 0 || verbForms(first.lower).some(({ inflection }) => inflection === 'participle')))) return false;
  return joint.length > 0 || (first.lower === 'the' && words.some(({ tag }) => tag === 'and') && words.some(({ tag }, at) => tag === 'comma' && words[at + 1]?.tag === 'determiner'));
}
