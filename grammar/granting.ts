/**
 * Wordings that give a power, or reserve it: "the removal of a trustee is a matter for the members alone", "it is open to
 * the Clerk to sell the hut". Each is put as "(only) X may V".
 */
import { deedOf } from './deeds.ts';
import { namesPeople, singular, verbForms } from './lexicon.ts';
import { acting, holder, modal, word, type Parts, type Rephrasing, type Words } from './plain-words.ts';

/** Where the words that name somebody end. */
const border = '(?:,|\\.|:|–|;|if|when|where|whenever|unless|until|provided that|subject to|after|before|by|at|on|with|within|who|which|acting|but|to) ';
const who = `(?<who>(?:(?! ${border})(?! (?:,|\\.)$)[^;|])+?)`;
const nobodyElse = '(?:nobody|no one|no-one|none|no other(?: (?:and|or|\\p{L}+)){0,3}?|nobody else|no one else|no-one else)';
const alone = `(?<alone> alone| only| exclusively| solely| ,? ?and (?:(?:to|for|with|in|on|by) )?(?:it|them|him|her) alone| ,? ?and (?:(?:to|for|with|in|by) )?${nobodyElse}(?= ,| \\.|$| to ))?`;
const rest = `(?<rest>(?: ,? ?${border}.*| \\.)?)$`;
const gathering = /^(?:meetings?|dinners?|lectures?|concerts?|events?|part(?:y|ies)|sessions?|gatherings?|socials?|rehearsals?|outings?)$/u;
const only = '(?:(?<only>solely|exclusively|only) )?';
const is = '(?:is|are|shall be|will be|must be|remains?|shall remain)';

/** Behind these the deed is somebody's, whether they act or not. */
const grantings = [
  `${is} ${only}(?<reserved>reserved) (?:(?:solely|exclusively|only) )?(?:to|for)`,
  `${is} (?<limited>restricted|limited|confined) to`,
  `${is} (?<open>open) only to`,
  `(?:(?:shall |will |must )?(?:belongs?|falls?)) ${only}to`,
  `(?:(?:shall |will |must )?(?:rests?|lies?|resides?|sits?|stays?)) ${only}(?:with|in)`,
  `(?:shall |will )?devolves? ${only}(?:up)?on`,
  `${is} ${only}(?:left|entrusted|confided) (?:(?<left>solely|exclusively|only|entirely) )?to`,
  `${is} (?:in|at) the (?:(?<free>sole|exclusive) |(?:absolute|full) )?discretion of`,
  `(?:${is} vested|(?:shall )?vests?) ${only}in`,
  `${is} (?:(?<adverb>solely|exclusively|only|entirely|wholly) )?(?:an? |the )?(?:(?<sole>sole|exclusive) )?(?:matter|question|business|decision|responsibility|right|prerogative|preserve|task|duty|privilege|power|concern|province|affair)s? ${only}(?:for|of)`,
  `(?:${is}|(?:shall |will )?lies?|(?:shall |will )?falls?) (?:in|within) (?:the )?(?:(?<own>sole|exclusive) )?(?:competence|powers?|discretion|remit|jurisdiction|authority|gift|province|hands|purview) of`,
  `${is} ${only}(?:up to|for)`,
];

const made = '(?:made|taken|effected|ordered|decided|decided on|decided upon|determined)';

const isSomebody = (words: Words | undefined): boolean => words !== undefined && words.length > 0 && words.length < 14 && words.every(({ tag }) => tag !== 'number' && tag !== 'modal' && tag !== 'have')
  && (words[0]?.tag === 'determiner' || (words.length < 4 && namesPeople(singular(words.at(-1)?.lower ?? ''))) || /^\p{Lu}/u.test(words[0]?.text ?? '')) && !/^(?:ballot|vote|majority|resolution|notice|lot|letter|hand|hands|writing|year|years|time|life|period|term)$/.test(words.at(-1)?.lower ?? '')
  // "is for a term ending at the next Congress"
  && !(words[0]?.tag === 'determiner' && words.slice(1, 4).some(({ text }) => /^(?:term|period|duration|year)$/.test(text)));

/** "the responsibility for keeping the accounts": more than a power. */
const isTask = (deed: Words | undefined): boolean => deed?.some(({ lower }, at) => at < 2 && /^(?:responsibility|duty|task|job)$/.test(lower)) === true;

const isRight = (deed: Words | undefined): boolean => deed?.some(({ lower }, at) => at < 2 && /^(?:right|privilege)$/.test(lower)) === true;

/** Who may, alone where one of the words says so, what. */
function granted({ who: them, rest: more = [], at, deed, alone: last = [], ...marks }: Parts, value: string): Words | undefined {
  const act = isSomebody(them) ? deed : undefined;
  const sole = [last, ...Object.values(marks)].find((found) => found.length > 0);
  return act && [...holder(them, sole), ...modal(at, sole ? 'power' : value), ...act, ...more];
}

export const grants: readonly Rephrasing[] = [
  {
    // "It is forbidden to fish from the bridge": nobody may.
    pattern: /^(?<it>it) (?<at>(?:is|shall be) (?:forbidden|prohibited|not permitted|not allowed|permitted|allowed) to) (?<what>.+)$/du,
    plain: ({ it, at = [], what = [] }) => (at.length === 1 && at[0]?.tag === 'modal' ? [...word(it?.[0], 'determiner', 'any'), ...word(it?.[0], 'noun', 'person'), ...at, ...what] : undefined),
  },
  {
    // "The Executive has the final say on the budget": it decides on the budget.
    pattern: /^(?<who>[^;|,]+?) (?<at>has|have|shall have) (?:the )?(?:final|last|casting|ultimate|deciding) (?:say|word|decision|voice) (?<on>on|over|about|in|as to) (?<what>(?:the |all |any )?[^,;|]+)$/du,
    plain: ({ who: them, at, on, what = [] }) => (isSomebody(them) ? [...(them ?? []), ...modal(at, 'duty'), ...word(at?.[0], 'noun', 'decide'), ...word(on?.[0], 'preposition', 'on'), ...what] : undefined),
  },
  {
    // "The regalia are in the care of the Steward": the Steward keeps them.
    pattern: /^(?<what>[^,;|]+?) (?<at>is|are|shall be|shall remain|remains?) in the (?:care|custody|keeping|safekeeping|charge) of (?<who>(?:the |its )?[^,;|]+?)(?<rest> \.)?$/du,
    plain: ({ what = [], at, who: them = [], rest: more = [] }) => (isSomebody(them) ? [...them, ...modal(at, 'duty'), ...word(at?.[0], 'noun', 'keep'), ...what, ...more] : undefined),
  },
  {
    // "The swimming pool is for members only", "is reserved for members", "meetings are for members only": only they may use it, attend them.
    pattern: /^(?<what>[^,;|]+?) (?<at>is|are|shall be) (?:(?<how>(?:reserved|kept) (?:solely |exclusively |only )?|(?:intended |open )?(?:solely|exclusively|only) )(?:for|to)|(?:reserved |intended |open )?(?:for|to))(?: the (?:sole |exclusive )?use of)? (?<who>[^,;|]+?)(?<only> only)?(?<rest> \.)?$/du,
    plain: ({ what = [], at, how = [], only: alone = [], who: them = [], rest: more = [] }) => {
      const gathers = what.find(({ lower }) => gathering.test(lower));
      if ((how.length === 0 && alone.length === 0) || !namesPeople(singular(them.at(-1)?.lower ?? '')) || (!gathers && (what[0]?.lower !== 'the' || what.some(({ tag }) => tag === 'of')))) return undefined;
      return [...holder(them, at), ...modal(at, 'permission'), ...word(at?.[0], 'noun', gathers ? 'attend' : 'use'), ...what, ...more];
    },
  },
  {
    // "The power to make by-laws belongs to the Assembly and may not be delegated": the Assembly may not delegate it.
    pattern: new RegExp(`^(?<deed>(?:the )?(?:powers?|rights?|authority|duty|function)s? (?:to|of) [^,;|]+?) (?<at>${is} vested in|(?:shall |will |must )?(?:belongs?|falls?) to|(?:shall |will |must )?(?:rests?|lies?|resides?) (?:with|in)|${is} reserved to|${is} exercised by) ${who} ,? ?(?:and|which) (?<no>cannot|may not|must not|shall not|can not|is not to) be delegated(?: to .+)?(?<end> \\.)?$`, 'du'),
    plain: ({ deed = [], who: them, no, end = [] }) => (isSomebody(them) ? [...(them ?? []), ...modal(no, 'permission'), ...word(no?.[0], 'not', 'not'), ...word(no?.at(-1), 'noun', 'delegate'), ...deed, ...end] : undefined),
  },
  {
    // "Access to the server room is restricted to administrators": only they may enter it.
    pattern: new RegExp(`^(?:the )?(?<deed>access|entry|admission|entrance|use|attendance) (?:to|of|at) (?<what>(?:the|any|all|its) [^,;|]+?) (?<at>${is} (?:restricted|limited|confined|open only)) to ${who}(?<rest> \\.)?$`, 'du'),
    plain: ({ deed, what = [], at, who: them = [], rest: more = [] }) => [...holder(them, at), ...modal(at, 'permission'), ...word(deed?.[0], 'noun', { use: 'use', attendance: 'attend' }[deed?.[0]?.lower ?? ''] ?? 'enter'), ...what, ...more],
  },
  {
    // "The General Meeting decides on the admission of new members", "the Board resolves on the appointment of the Coach": it admits, appoints them.
    pattern: /^(?<who>[^;|,]+?) (?<at>(?:(?:shall|will|must) )?(?:decides?|resolves?|determines?|votes?|rules?))(?: (?:finally|alone))? (?:on|upon|about) (?<deed>(?:the |all |any )?(?:\p{L}+ and )?(?:admission|choice|appointment|election|selection|expulsion|suspension|dismissal|removal|recall|allocation|award|adoption|amendment|interpretation|distribution|dissolution|sale|purchase|publication|approval)s? of [^;|]+?)(?<rest> \.)?$/du,
    plain: ({ who: them, at, deed, rest: more = [] }) => {
      const act = deedOf(deed);
      return act && isSomebody(them) ? [...holder(them, undefined), ...modal(at, 'duty'), ...act, ...more] : undefined;
    },
  },
  ...grantings.map((at): Rephrasing => ({
    // "The removal of a trustee is a matter for the members alone", "to convene a congress is reserved to the Council".
    pattern: new RegExp(`^(?<deed>[^;|]+?) (?<at>${at}) ${who}${alone}${rest}`, 'du'),
    plain: ({ deed, ...parts }) => {
      const act = deedOf(deed);
      const owed = isTask(deed) || isTask(parts['at']?.slice(-3)) || /^(?:\w+ )?falls?$/.test(parts['at']?.[0]?.lower ?? '');
      return act && granted({ ...parts, deed: act }, owed ? 'duty' : isRight(deed) ? 'right' : 'power');
    },
  })),
  {
    // "The appointment of the Clerk is made by the Governors."
    pattern: new RegExp(`^(?<deed>[^;|]+?) (?<at>is|are|shall be|will be|must be|may be) ${only}${made} ${only.replace('<only>', '<sole>')}by ${who}${alone}${rest}`, 'du'),
    plain: ({ deed, ...parts }) => {
      const act = deedOf(deed);
      return act && granted({ ...parts, deed: act }, parts['at']?.[0]?.value === 'permission' || parts['at']?.[0]?.lower === 'may' ? 'power' : 'duty');
    },
  },
  {
    // "It is open to the Council, having heard the Dean, to remove the Dean", "it belongs to the Board, and to it alone, to …".
    pattern: new RegExp(`^(?<lead>[^;|]+? , )?it (?<at>${is} (?:(?<adverb>solely|exclusively|only) )?(?:open to|for|up to|a matter for|within the (?:power|powers|competence|discretion) of|in the power of|lawful for|competent for)|(?:shall )?(?:belongs?|falls?) to|(?:shall )?(?:rests?|lies?) with|${is} (?<reserved>reserved) (?:to|for)) ${who}${alone}(?<aside> ,(?: [^ ;|]+)+? ,)? ,? ?(?<what>to .+)$`, 'du'),
    plain: ({ lead = [], aside = [], what, ...parts }) => {
      const act = acting(what);
      const plain = act && granted({ ...parts, deed: act }, /^(?:\w+ )?falls?$/.test(parts['at']?.[0]?.lower ?? '') ? 'duty' : 'power');
      return plain && [...lead, ...aside.slice(1), ...plain];
    },
  },
  {
    // "Among the powers of the Council are the following: | to name buildings", "among the matters for the Members are: | the election of the Auditor".
    pattern: new RegExp(`^(?:among|amongst) the (?<noun>powers|rights|duties|functions|responsibilities|tasks|matters|business) (?:of|for|falling to|belonging to|(?<reserved>reserved) (?:to|for)) ${who} (?<at>is|are|shall be)(?: the following| these)?(?: ?[:–-])?(?: \\|)? (?<what>.+)$`, 'du'),
    plain: ({ what, noun, ...parts }) => {
      const act = deedOf(what) ?? acting(what);
      return act && granted({ ...parts, deed: act }, /^(?:powers|rights)$/.test(noun?.[0]?.lower ?? '') ? 'power' : 'duty');
    },
  },
  {
    // "The business of the annual meeting shall be: | the election of the Auditor."
    pattern: new RegExp(`^(?:the )?(?:ordinary |regular )?business (?:of|at|to be (?:done|transacted|conducted) at) ${who.replace('+?)', '+?(?:meeting|assembly|conference|congress|agm|council|synod|convention))')} (?<at>is|are|shall be|includes?|shall include)(?: the following| as follows| these)?(?: ?[:–-])?(?: \\|)? (?<what>.+)$`, 'du'),
    plain: ({ what, ...parts }) => {
      const act = deedOf(what) ?? acting(what);
      return act && granted({ ...parts, deed: act }, 'duty');
    },
  },
  {
    // "The Diocese shall make the appointment of the Clerk", "may take the decision to sell".
    pattern: /(?<=\b(?:shall|may|must|will|can|power to|right to|authority to) )(?:make|effect|take|order) (?<deed>(?:the|an?|any|all|such) [^;|]+)$/du,
    plain: ({ deed }) => deedOf(deed),
  },
  {
    // "Nobody else may sign a cheque": no other person.
    pattern: /(?<=^|(?:,|and|but) )(?<no>nobody|no one|no-one) (?<else>else)(?= (?:may|shall|can|must|will|has|is) )/du,
    plain: ({ no, else: other }) => [...word(no?.[0], 'determiner', 'no'), ...word(other?.[0], 'noun', 'other person')],
  },
  {
    // "by no one but the Board", "by nobody other than the Board", "by, and solely by, the Board": only by it.
    pattern: / (?:by ,? ?and (?<alone>solely|only|exclusively) (?<by>by)(?: ,)?|(?<by1>by) (?:no one|nobody|no-one|none|no (?:other )?(?:person|body|organ|officer|authority|committee)(?: or (?:person|body|organ|officer|authority|committee))?) (?:but|other than|except|save|than)(?: by)?)(?= )/du,
    plain: ({ alone: sole, by, by1 }) => [...word((sole?.length ? sole : by1)?.[0], 'only', 'only'), ...(by ?? []), ...(by1 ?? [])],
  },
  {
    // "shall be decided by no committee", "is overturned by nobody": not by any.
    pattern: /(?<=(?:^| )(?:shall|may|must|will|can|is|are|and|or)) (?<done>(?:be )?\p{L}+(?: (?:up)?on| up| out)?) (?<by>by) (?:(?<no>no) (?<who>(?!means\b|later\b|more\b|less\b|fewer\b|other\b)[\p{L}-]+)|(?<nobody>nobody|no one|no-one|none of (?:them|these)))(?! (?:but|other|except|save|than|else|more|fewer|less) )(?= |$)/du,
    plain: ({ done = [], by, no, who: them = [], nobody }) => {
      const act = done.at(-1)?.lower === 'be' ? [] : done.filter(({ lower }) => lower !== 'be');
      const passive = act.some(({ lower }) => verbForms(lower).some(({ inflection }) => inflection === 'participle'));
      return passive ? [...word(done[0], 'not', 'not'), ...done, ...(by ?? []), ...word((no?.length ? no : nobody)?.[0], 'determiner', 'any'), ...(them.length > 0 ? them : word(nobody?.[0], 'noun', 'person'))] : undefined;
    },
  },
  {
    // "deprive the Dean of office", "stripped of the post": remove.
    pattern: /(?<=^| )(?<at>deprives?|deprived|strips?|stripped|relieves?|relieved)(?<whom>(?: (?:(?! (?:of|by|if|and|or) )[^,;|])+?)?) of (?:(?:the|his|her|its|their|his or her|that|any)(?: said)? )?(?:office|post|position|seat|chair|place|command|charge)(?= |$)/du,
    plain: ({ at = [], whom = [] }) => [...verb(at, at[0]?.lower.endsWith('d') === true ? 'removed' : at[0]?.lower.endsWith('s') === true ? 'removes' : 'remove'), ...whom.map(withoutOf)],
  },
  {
    // "turn the Dean out of office".
    pattern: /(?<=\b(?:shall|may|must|will|can|to) )(?<at>turn|put) (?<what>(?:the|an?|any|all|its|their) [^;|,]+?) out of (?:office|the chair|(?:his|her|their|the) (?:post|seat))(?= |$)/du,
    plain: ({ at, what = [] }) => [...verb(at, 'remove'), ...what],
  },
  {
    // "The Board, and no other body, may …": only the Board may.
    pattern: /^(?<who>[^,;|]+?) , (?<and>and) (?:no other(?: \p{L}+){0,3}|nobody else|no one else|no-one else|none other|nobody|no one|it alone|they alone) ,? ?(?<modal>may|shall|can|will) (?<rest>.+)$/du,
    plain: ({ who: them, and, rest: more = [] }) => (isSomebody(them) && !them?.some(isActing) ? [...holder(them, and), ...modal(and, 'power'), ...more] : undefined),
  },
  {
    // "removed by the Board and by no other body": only by the Board.
    pattern: / (?<by>by) (?<who>(?:the|its|their) (?:(?! (?:by|and) )[^,;|])+?) ,? ?and (?:by )?(?:no other (?:person|body|organ|officer|authority|committee)(?: or (?:person|body|organ|officer|authority|committee))?)(?= \.|$| ,| (?:if|when|where|unless) )/du,
    plain: ({ by, who: them = [] }) => [...word(by?.[0], 'only', 'only'), ...(by ?? []), ...them],
  },
  {
    // "Nobody may remove a trustee save the members": only the members may.
    pattern: /^(?:nobody|no one|no-one|no person|no body|none) (?<at>may|shall|can|shall have power to|has the right to|has the power to|has power to|has authority to|may ever) (?<deed>[^;|,]+?) ,? ?(?:save|except|but|other than)(?: by)? (?<who>the [^,;|]+?)(?<rest> \.)?$/du,
    plain: ({ who: them, at, deed = [], rest: more = [] }) => (isSomebody(them) ? [...holder(them, at), ...modal(at, 'power'), ...deed, ...more] : undefined),
  },
  {
    // "bring the Dean's appointment to an end": end it.
    pattern: /(?<=\b(?:shall|may|must|will|can|to) )(?<at>bring) (?<what>[^;|,]+?) to (?:an end|a close)(?= |$)/du,
    plain: ({ at, what = [] }) => [...ending(at), ...what],
  },
  {
    // "require the Dean to resign": remove the Dean.
    pattern: /(?<=\b(?:may|can|power to|right to) )(?:at any time ,? ?)?(?<at>require) (?<what>(?:the|an?|any) [^;|,]+?) to (?:resign|stand down|step down|vacate (?:the |that |his or her )?(?:office|post))(?: (?:office|from office))?(?= |$)/du,
    plain: ({ at, what = [] }) => [...verb(at, 'remove'), ...what],
  },
  {
    // "The post of Clerk is filled by the Members": they choose the Clerk.
    pattern: new RegExp(`^(?:the )?(?:post|office|position|role) of (?<deed>[^,;|]+?) (?<at>is|shall be|will be|must be|may be) filled (?:by (?:election|appointment) )?by ${who}${alone}${rest}`, 'du'),
    plain: ({ deed = [], ...parts }) => granted({ ...parts, deed: [...verb(parts['at'], 'appoint'), ...deed] }, parts['at']?.[0]?.lower === 'may' ? 'power' : 'duty'),
  },
  {
    // "The office of Clerk is in the gift of the Bishop."
    pattern: new RegExp(`^(?:the )?(?:post|office|position|role) of (?<deed>[^,;|]+?) (?<at>is|shall be|lies|shall lie) in the (?:(?<own>sole|exclusive) )?(?:gift|appointment) of ${who}${alone}${rest}`, 'du'),
    plain: ({ deed = [], ...parts }) => granted({ ...parts, deed: [...verb(parts['at'], 'appoint'), ...deed] }, 'power'),
  },
  {
    // "The Clerk shall be such person as the Members elect": they elect the Clerk.
    pattern: /^(?<what>(?:the )?[^,;|]+?) (?<at>is|shall be|will be) (?:such (?:person|member|one)(?: \p{L}+)?|the person|whomever|whoever|one) (?:as |whom )?(?<who>the [^,;|]+?) (?:may |shall |from time to time )*(?<act>elects?|appoints?|chooses?|names?|designates?|selects?)(?<rest>(?: (?:for|by|at|from) [^|]*| \.)?)$/du,
    plain: ({ what = [], at, who: them, act, rest: more = [] }) => {
      const base = act?.[0] && { ...act[0], lower: act[0].lower.replace(/s$/, ''), text: act[0].lower.replace(/s$/, ''), value: act[0].lower.replace(/s$/, '') };
      return base && isSomebody(them) ? [...(them ?? []), ...modal(at, 'duty'), { ...base, tag: 'noun' }, ...what, ...more] : undefined;
    },
  },
  {
    // "vote the Dean out of office": remove the Dean.
    pattern: /(?<=\b(?:shall|may|must|will|can|to) )(?<at>vote) (?<what>(?:the|an?|any|all|its|their) [^;|,]+?) out(?: of office)?(?= |$)/du,
    plain: ({ at, what = [] }) => [...verb(at, 'remove'), ...what],
  },
];

/** "decides", in "the Board decides, and nobody else may …". */
const isActing = ({ lower, text }: Words[number], at: number): boolean => at > 0 && lower === text && verbForms(lower).some(({ inflection }) => inflection === 'third');

const verb = (at: Words | undefined, lemma: string): Words => word(at?.[0], 'noun', lemma);

/** "relieve either of the office": either. */
const withoutOf = (found: Words[number]): Words[number] => {
  const lower = found.lower.replace(/ of the$/, '');
  return lower === found.lower ? found : { ...found, lower, end: found.start + lower.length };
};
const ending = (at: Words | undefined): Words => verb(at, 'end');
