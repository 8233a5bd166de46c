/** Wordings about who holds a post, sits on a body or has leave to act, each put as the plain rule. */
import { isBodyNoun, namesOffice, verbForms } from './lexicon.ts';
import { acting, isBase, modal, word, type Rephrasing, type Words } from './plain-words.ts';
import type { Tagged } from './tagger.ts';

const is = '(?:is|are|shall be|will be|must be)';
const end = '(?<end> \\.)?$';
const names = (words: Words | undefined): boolean => isBodyNoun(words?.at(-1)?.lower.replace(/s$/, '') ?? '') || isBodyNoun(words?.at(-1)?.lower ?? '');

/** "The Clerk shall (not) sit on the Panel." */
const sits = (who: Words, at: Words, body: Words, ...not: Words): Words => [...who, ...modal(at, 'duty'), ...not, ...word(at[0], 'noun', 'sit'), ...word(body[0], 'preposition', 'on'), ...body];
const not = (at: Words): Words => word(at[0], 'not', 'not');

/** Where the second verb of "the Trustees borrow money" begins. */
const verbIn = (words: Words): number => words.findIndex((found, at) => at > 1 && isBase(found) && found.text === found.lower && words[at - 1]?.tag === 'noun' && found.tag === 'noun');

export const holdings: readonly Rephrasing[] = [
  {
    // "No person in the paid employment of the Church may …", "anybody employed by the Trust": no employee of it, any employee of it.
    pattern: /(?<=^|[ ,])(?:(?<no>no person|nobody|no one|no-one|no individual)|(?<every>any person|anybody|anyone|every person|everybody|everyone)|(?<one>a person|an individual)|(?<all>persons|people|those)) (?:who (?:is|are) )?(?:(?<job>employed) by|in the (?:(?:paid|full-time|part-time|salaried|whole-time) )*(?<post>employment|employ) of) (?=(?:the|this) )/du,
    plain: ({ no = [], every = [], one = [], all = [], job = [], post = [] }) => {
      const [[at], [work]] = [[...no, ...every, ...one, ...all], [...job, ...post]];
      const determiner = no.length > 0 ? 'no' : every.length > 0 ? 'any' : one.length > 0 ? 'an' : '';
      return [...(determiner === '' ? [] : word(at, 'determiner', determiner)), ...word(work, 'noun', all.length > 0 ? 'employees' : 'employee').map((found) => ({ ...found, start: [...no, ...every, ...one].at(1)?.start ?? all[0]?.start ?? found.start })), ...word(work, 'of', 'of')];
    },
  },
  {
    // "Nobody who is a member of the Board may …": no member of the Board may.
    pattern: /^(?<no>nobody|no one|no-one|no person) who (?:(?:is|holds the office of|is for the time being)(?: an?| one of the)?|(?<on>sits on|serves on|belongs to)) (?<rest>(?:member|officer|employee|trustee|director|candidate|governor|councillor|delegate|the)\b.+)$/du,
    plain: ({ no, on = [], rest = [] }) => [...word(no?.[0], 'determiner', 'no'), ...(on.length > 0 ? [...word(on[0], 'noun', 'member'), ...word(on[0], 'of', 'of')] : []), ...(on.length > 0 || rest[0]?.lower !== 'the' ? rest : [])],
  },
  {
    // "By virtue of that office", "in right of her post": ex officio.
    pattern: /(?<=^| )(?:by (?:virtue|reason)|in right) of (?:that|the|his|her|its|their|his or her) (?<at>offices?|posts?|positions?)(?= |$)/du,
    plain: ({ at }) => word(at?.[0], 'adverb', 'ex officio'),
  },
  {
    // "Service on the Panel is not open to the Clerk."
    pattern: new RegExp(`^(?:service|membership|a seat|a place|seats|places) (?:on|of|in) (?<body>the [^,;|]+?) (?<at>${is}) (?:not open|closed) to (?<who>(?:the|any|an?) [^,;|]+?)${end}`, 'du'),
    plain: ({ body = [], at = [], who = [], end: stop = [] }) => [...sits(who, at, body, ...not(at)), ...stop],
  },
  {
    // "The Clerk is barred from the Panel", "… from serving on the Panel".
    pattern: new RegExp(`^(?<who>(?:the|any|an?) [^,;|]+?|\\p{L}+) (?<at>${is}) (?:barred|debarred|excluded|disqualified|precluded) from (?:(?:membership of|service on|serving on|sitting on|a seat on|a place on|joining) )?(?<body>the [^,;|]+?)${end}`, 'du'),
    plain: ({ body = [], at = [], who = [], end: stop = [] }) => (names(body) ? [...sits(who, at, body, ...not(at)), ...stop] : undefined),
  },
  {
    // "The Clerk has a seat on the Panel."
    pattern: new RegExp(`^(?<who>the [^,;|]+?) (?<at>has|shall have) (?:a|one) (?:seat|place) on (?<body>the [^,;|]+?)${end}`, 'du'),
    plain: ({ body = [], at = [], who = [], end: stop = [] }) => (names(body) ? [...sits(who, at, body), ...stop] : undefined),
  },
  {
    // "The Panel shall include the Clerk."
    pattern: new RegExp(`^(?<body>the [^,;|]+?) (?<at>includes|shall include|must include) (?<who>the [^,;|]+?)(?: among its members| as a member)?${end}`, 'du'),
    plain: ({ body = [], at = [], who = [], end: stop = [] }) => (names(body) && !who.some(({ tag, lower }) => tag === 'number' || tag === 'and' || /ing$|^following$/.test(lower)) ? [...sits(who, at, body), ...stop] : undefined),
  },
  {
    // "To qualify as Ombudsman a person shall be a Member": the Ombudsman must be one.
    pattern: /^(?:in order )?to (?:qualify|be eligible|be elected|be appointed|serve|stand|act) (?:as|for)(?: the)?(?: (?:office|post|position) of)? (?<post>(?:the |an? )?\p{L}+(?: \p{L}+){0,3}?) ,? ?(?:an?|every|each|any) (?:person|candidate|applicant|individual) (?<at>shall|must|has to|will)(?: :)?(?: \|)? (?<what>(?:be|have) .+)$/du,
    plain: ({ post = [], at = [], what = [] }) => [...post, ...modal(at, 'duty'), ...what],
  },
  {
    // "The members elect a Captain, who holds office for two years": for two years. Behind a comma, "and holds" is the last of several verbs.
    pattern: / ,? ?(?:(?:who|each of whom|all of whom|and(?<=^[^,;|]* ,? ?and)) (?:shall |will |each |then )?(?:holds?|serves?|remains? in)(?: the)?(?: office)?(?: each)?|whose (?:term|term of office) (?:is|shall be|lasts?)|to (?:hold office|serve)) (?<for>for )?(?<time>(?:a (?:term|period) of )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:calendar )?(?:months?|years?))(?= |$)/du,
    plain: ({ for: mark = [], time = [] }) => [...(mark.length > 0 ? mark : word(time[0], 'preposition', 'for')), ...time],
  },
  {
    // "Each member, however many shares he or she may own, has one vote": each member.
    pattern: / , (?:however|no matter how) (?:many|much|few|large|small|often) [^,;|]+ ,(?= (?:shall|may|must|has|have|is|are|will) )/du,
    plain: () => [],
  },
  {
    // "one vote and no more", "one vote only".
    pattern: /(?<=\b(?:one|two|three|\d+) votes?) ,? ?(?:and no more|and one vote only)(?= \.|$| ,)/du,
    plain: () => [],
  },
  {
    // "Undergraduates vote in the Welfare Officer": they elect the Welfare Officer.
    pattern: /(?<=^| )(?<at>votes?) in (?<what>the (?:\p{L}+ ){0,3}?\p{L}+)(?= \.|$| (?:each|every|by|for|at|from|once)\b)/du,
    plain: ({ at, what = [] }) => (namesOffice(what.at(-1)?.lower ?? '') ? [...word(at?.[0], 'verb', at?.[0]?.lower === 'vote' ? 'elect' : 'elects', 'elect').map((found) => ({ ...found, inflection: at?.[0]?.lower === 'vote' ? 'base' as const : 'third' as const })), ...what] : undefined),
  },
  {
    // "Members of the Panel are themselves eligible."
    pattern: /(?<=\b(?:is|are|be|may|shall|must|will) )(?:themselves|himself|herself|itself|himself or herself) (?=(?:eligible|ineligible|\p{L}+))/du,
    plain: () => [],
  },
  {
    // "The consent of the Synod is required before the Trustees borrow money": they shall not without it.
    pattern: new RegExp(`^(?<asked>(?:the )?(?:prior |written |previous |express )*(?:consent|approval|agreement|permission|sanction|authority|assent) of (?:the )?[^,;|]+?) (?<at>is|shall be) (?:required|needed|necessary|to be (?:obtained|had|sought)) (?:(?:before|if|whenever) (?<whole>(?:the|any|an?|its) [^,;|]+?)|for (?<who>(?:the|any|an?) [^,;|]+?) (?<what>to [^,;|]+?))${end}`, 'du'),
    plain: ({ asked = [], at = [], whole = [], who = [], what = [], end: stop = [] }) => {
      const verb = verbIn(whole);
      const [them, act] = who.length > 0 ? [who, acting(what)] : verb > 0 ? [whole.slice(0, verb), acting(whole.slice(verb))] : [];
      return them && act && [...them, ...modal(at, 'duty'), ...not(at), ...act, ...word(asked[0], 'preposition', 'without'), ...asked, ...stop];
    },
  },
  {
    // "At the annual meeting the members elect the Clerk": as if a comma stood there.
    pattern: /^(?<lead>(?:in|at|by|on|during) (?:an?|the|each|every|its) [^,;|]+?) (?<rest>the (?:\p{L}+ ){1,3}?(?:elects?|appoints?|chooses?|selects?) .+)$/du,
    plain: ({ lead = [], rest = [] }) => (lead.some(({ tag }) => /^(?:modal|be|have|relative|condition|and|or)$/.test(tag)) || lead.at(-1)?.tag !== 'noun' ? undefined : [...lead, ...word(rest[0], 'comma', ','), ...rest]),
  },
  {
    // "may, having heard the Dean, remove the Dean": after hearing the Dean.
    pattern: /(?<=(?:^|, ))(?<having>having) (?:duly |first )?(?<done>\p{L}+) /du,
    plain: ({ having, done = [] }) => {
      const gerund = gerundOf(done[0]);
      return gerund && [...word(having?.[0], 'preposition', 'after'), gerund];
    },
  },
  {
    // "may refuse a member permission to inspect the accounts": may refuse to allow a member to inspect them.
    pattern: /(?<=\b(?:may|can|shall|power to|right to) (?:, .+? , )?)(?<at>refuse|deny) (?<whom>(?:an?|any|the|every) (?:\p{L}+ ){1,3}?)(?:permission|leave|consent|the right|a right|the opportunity|the chance) (?<what>to \p{L}+ .+)$/du,
    plain: ({ at = [], whom = [], what = [] }) => [...word(at[0], 'noun', 'refuse'), ...unwritten(whom[0], word(at[0], 'to', 'to')), ...unwritten(whom[0], word(at[0], 'noun', 'allow')), ...whom, ...what],
  },
];

/** A word that takes no room in the text, before another. */
const unwritten = (before: Tagged | undefined, words: Words): Words => words.map((found) => (before ? { ...found, start: before.start, end: before.start } : found));

function gerundOf(found: Tagged | undefined): Tagged | undefined {
  const form = found?.tag === 'noun' ? verbForms(found.lower).find(({ inflection }) => inflection === 'participle') : undefined;
  return found && form && { ...found, tag: 'verb', value: form.lemma, inflection: 'gerund' };
}
