/**
 * Idioms of duty, leave and ban, each put with the plain modal: "no member is bound to attend" says that members need
 * not, "the levy is payable by members" that they shall pay it, "nothing prevents a tenant from keeping a dog" that a tenant may.
 */
import { deedOf } from './deeds.ts';
import { namesPeople, singular, verbForms } from './lexicon.ts';
import { acting, isIng, modal, word, type Parts, type Rephrasing, type Words } from './plain-words.ts';
import type { Tagged } from './tagger.ts';

const be = '(?:is|are|shall be|will be|must be)';
const stop = '(?<end> \\.)?$';
/** Where the words that name somebody end. */
const who = '(?<who>(?:(?! (?:if|when|where|unless|until|who|whose|which|for|by|at|on|in|with|within|before|after|from|to|under|over|as) )[^,;|])+?)';
/** What is paid. */
const due = '(?:fees?|subscriptions?|dues|lev(?:y|ies)|contributions?|charges?|deposits?|fines?|rents?|premiums?|tolls?|tax|taxes|surcharges?|affiliation|capitation|ground rent|entrance money)';
const sum = `(?<what>(?:(?:the|an?|any|all|its|this|such|each|every|no|their) )?(?:(?!(?:shall|must|may|will|is|are|be|of|not|by|from) )[^ ,;|]+ ){0,3}?${due}(?: (?:of|for|to) [^,;|]+?)?)`;

const duePaid = new RegExp(`^(?:(?:the|an?|any|all|its|this|each|every) )?(?:\\p{L}+ ){0,2}${due}$`, 'u');

const needNot = (place: Words | undefined): Words => word(place?.at(-1), 'modal', 'need not', 'no-duty');
const any = (place: Words | undefined): Words => word(place?.[0], 'determiner', 'any');

/** "no member", "nobody": any member, any person. */
function anyOf({ no = [], who: them = [] }: Parts): Words {
  return [...any(no), ...(no[0]?.lower === 'no' || no[0]?.lower === 'none of the' ? them : [...word(no[0], 'noun', 'person'), ...them])];
}

/** Without "no" before it. */
const asked = (what: Words): Words => (what[0]?.lower === 'no' ? [...any(what), ...what.slice(1)] : what);

const isSubject = (words: Words | undefined): boolean => words !== undefined && words.length > 0 && !words.some(({ tag }) => /^(?:modal|be|have|do|condition|relative)$/.test(tag));

/** "by the due date", "by standing order", "from the account" say no payer. */
const isPayer = (words: Words): boolean => isSubject(words) && !words.some(({ tag }) => tag === 'number') && !/(?:^(?:date|day|month|year|week|quarter|day|order|cheque|cash|card|post|transfer|debit|instalments?|account|return|time|hand|advance|end|meeting|income|return|purse|funds?|start)$|day$)/.test(words.at(-1)?.lower ?? '');

/** "keeping dogs" behind the words that it hangs on. */
function gerund(what: Words | undefined): Words | undefined {
  return what?.[0] && isIng(what[0].lower) ? acting(what) : undefined;
}

const nobody = '(?<no>no|none of the|nobody|no one|no-one)(?<who>(?:(?! (?:shall|must|may|will|can|,|;) ).)*?)';

/** "forbidden", "allowed": what the sentence says of a deed, in one word. */
const permit = (at: Words, denied: boolean): Words => [...word(at[0], 'be', 'is'), ...word(at.at(-1), 'verb', denied ? 'prohibited' : 'permitted', denied ? 'prohibit' : 'permit').map((found): Tagged => ({ ...found, inflection: 'participle' }))];

/** "attended", "paid": the deed in the passive. */
function participle(found: Tagged | undefined): Words {
  const [form] = found ? verbForms(found.lower).filter(({ inflection }) => inflection === 'base') : [];
  return found && form ? [{ ...found, tag: 'verb', value: form.lemma, inflection: 'participle' }] : [];
}

export const deontics: readonly Rephrasing[] = [
  {
    // "Land may be sold only with the consent of the members": it shall not be sold without it.
    pattern: /^(?<what>(?!no |nobody |none )[^,;|]+?) (?:(?<may>may|can|shall) (?<rest>(?:be )?[^,;|]+?) only|(?<at>may|can|shall) only (?<more>(?:be )?[^,;|]+?)) (?<with>with) (?<consent>(?:the |its |their )?(?:(?:prior|previous|written|express|prior written) )?(?:consent|approval|agreement|permission|leave|sanction|authority|assent) [^;|]+)$/du,
    plain: ({ what = [], may = [], rest = [], at = [], more = [], with: on, consent = [] }) => [...what, ...modal(may.length > 0 ? may : at, 'permission'), ...word([...may, ...at][0], 'not', 'not'), ...rest, ...more, ...word(on?.[0], 'preposition', 'without'), ...consent],
  },
  {
    // "A member who is suspended", "members under suspension": suspended members.
    pattern: new RegExp(`(?<=^|[ ,])(?<who>(?:members?|officers?|tenants?|residents?|players?|directors?|trustees?|fellows?|delegates?|branch(?:es)?|clubs?|persons?|employees?|employed|shareholders?)) (?:(?:who|that|which) (?:is|are|has been|have been)(?: for the time being| currently)? (?<how>suspended|expelled|retired|elected|co-opted|paid|salaried|disqualified)|(?:(?:who|that) (?:is|are) )?under (?<ban>suspension)|in (?<post>the employment|the employ|the pay) of (?<of>the [^,;|]{2,40}?))(?= (?:shall|must|may|is|are|has|have|cannot|can|need|will|to|for|from|loses?|keeps?|retains?|remains?|be|forfeits?)\\b| [.,]|$)`, 'du'),
    plain: ({ who: them = [], how = [], ban = [], post = [] }) => (post.length > 0 ? undefined : [...(how.length > 0 ? how.map((found): Tagged => ({ ...found, tag: 'noun', value: found.lower })) : word(ban[0], 'noun', 'suspended')), ...them]),
  },
  {
    // "come to a meeting", "are admitted to meetings", "be present at its meetings", "sit in on a meeting": attend it.
    pattern: /(?<=^|[ ,])(?<act>comes? (?:along )?to|sits? in (?:on|at)|goes? to|takes? part in|participates? in) (?=(?:(?:an?|any|the|all|its|every|each|their|no) )?(?:\p{L}+ ){0,2}?(?:meetings?|sessions?|sittings?|assembly|assemblies|hearings?)(?: |$))/du,
    plain: ({ act }) => unwritten(word(act?.at(-1), 'noun', act?.[0]?.lower.endsWith('s') === true ? 'attends' : 'attend')),
  },
  {
    // "Guests are not admitted to meetings", "members are excluded from meetings": they may not attend them.
    pattern: /^(?<who>(?:(?!no |nobody |none )[^,;|])+?) (?<at>is|are|shall be|may be|is to be|are to be|are not to be|is not to be|shall not be|may not be|must not be|will be) (?<not>not |not to be |never )?(?:(?<yes>admitted to|welcome at|welcome in|allowed at|allowed into|permitted at|allowed in)|(?<no>excluded from|shut out of|barred from|banned from|debarred from|kept out of)) (?<what>(?:(?:an?|any|the|all|its|every|each|their) )?(?:\p{L}+ ){0,2}?(?:meetings?|sessions?|sittings?|hearings?)(?: [^;|]+)?)$/du,
    plain: ({ who: them = [], at = [], not = [], no = [], what = [] }) => {
      const denied = (not.length > 0 || at.some(({ tag, value, lower }) => tag === 'not' || value === 'prohibition' || / not\b/.test(lower))) !== no.length > 0;
      return isSubject(them) ? [...them, ...modal(at, 'permission'), ...(denied ? word(at[0], 'not', 'not') : []), ...unwritten(word(at[0], 'noun', 'attend')), ...what] : undefined;
    },
  },
  {
    // "Meetings of the Council are closed to members of the Society": these may not attend them.
    pattern: new RegExp(`^(?<what>(?:(?:the|all|its) )?(?:\\p{L}+ )?(?:meetings|sessions|sittings|hearings)(?: of [^,;|]+?)?) (?<at>${be}) (?<not>not )?(?:(?<no>closed) to|(?<yes>open) to|open (?<only>only) to) (?!the public|the press|observers)(?<who>[^,;|]+?)${stop}`, 'du'),
    plain: ({ what = [], at = [], not = [], no = [], only = [], who: them = [], end = [] }) => (isSubject(them) && only.length === 0 && (no.length > 0 || not.length > 0) ? [...them, ...modal(at, 'permission'), ...((no.length > 0) !== (not.length > 0) ? word(at[0], 'not', 'not') : []), ...word(at[0], 'noun', 'attend'), ...what, ...end] : undefined),
  },
  {
    // "A member may leave and (thereupon) ceases to be a member": two rules.
    pattern: /^(?<who>(?:an?|any|every|each|the|no) (?:\p{L}+ ){0,2}?\p{L}+|members) (?<rest>(?:may|shall|must|can|is|has|who) [^;|]+?) ,? ?(?<and>and) (?:thereupon |then |thereby )?(?<verb>ceases?) (?<tail>to (?:be|hold) [^;|]+)$/du,
    plain: ({ who: them = [], rest = [], and, verb = [], tail = [] }) => (isSubject(them) ? [...them, ...rest, ...word(and?.[0], 'semicolon', ';'), ...them, ...verb, ...tail] : undefined),
  },
  {
    // "may look through the register", "shall have sight of the accounts": inspect it.
    pattern: /(?<=\b(?:may|shall|must|can|cannot|not|to|will) )(?<act>look (?:through|at|over)|have sight of|peruse|leaf through) (?=(?:the|any|all|its|these|every) )/du,
    plain: ({ act }) => unwritten(word(act?.[0], 'noun', 'inspect')),
  },
  {
    // "shall not be made available to members", "are never made known to anybody": shown, disclosed.
    pattern: /(?<=\b(?:(?:not|never) be|(?:is|are) (?:not|never)) )(?<act>made) (?<how>available|accessible|known)(?= |$)/du,
    plain: ({ act, how }) => unwritten(word(act?.[0], 'verb', how?.[0]?.lower === 'known' ? 'disclosed' : 'shown', how?.[0]?.lower === 'known' ? 'disclose' : 'show')).map((found): Tagged => ({ ...found, inflection: 'participle' })),
  },
  {
    // "leave the Union", "withdraw from membership", "give up their membership": resign.
    pattern: /(?<=\b(?:may|shall|must|can|cannot|not|to|will) )(?:(?<act>leave|quit|withdraw from) the (?:society|union|club|association|co-operative|cooperative|party|federation|guild|league|organisation|organization|fellowship)|(?<act2>withdraw|resign) from membership(?: of the \p{L}+)?|(?<act3>give up|resign|surrender)(?: (?:his|her|their|its|his or her)(?: own)?)? membership(?: of the \p{L}+)?)(?= |$)/du,
    plain: ({ act, act2, act3 }) => unwritten(word([act, act2, act3].flatMap((found) => found ?? [])[0], 'noun', 'resign')),
  },
  {
    // "speaks to the newspapers", "gives interviews to the press", "makes statements to the media": speak to the press.
    pattern: /(?<=^|[ ,])(?<act>speak|talk|give|make|issue|grant|brief|comment|release)s?(?: (?:any |an? |no )?(?:interviews?|statements?|comments?|briefings?|quotes?|press statements?))? (?:(?<to>to|with) )?the (?<whom>press|media|newspapers|journalists)(?= |$)/du,
    plain: ({ act = [], to = [], whom = [] }) => (to.length > 0 || act[0]?.lower === 'brief' ? [...unwritten(word(to[0] ?? act[0], 'noun', act[0]?.lower.endsWith('s') === true ? 'speaks' : 'speak')), ...(to[0] ? [{ ...to[0], tag: 'to' as const, lower: 'to', text: 'to', value: 'to' }] : word(whom[0], 'to', 'to')), ...word(whom[0], 'determiner', 'the'), ...word(whom[0], 'noun', 'press')] : undefined),
  },
  {
    // "Members have the following rights: | the introduction of guests", "has the privilege of introducing guests": they may.
    pattern: /^(?<who>[^,;|]+?) (?<at>has|have|enjoys?|shall have|shall enjoy) (?:the )?(?:following )?(?:rights?|privileges?)(?: and (?:rights?|privileges?|powers?))?(?:(?: ?[:–-])? \|| of) (?<what>.+)$/du,
    plain: ({ who: them = [], at, what }) => {
      const [first, ...rest] = what ?? [];
      const deed = first?.lower === 'the' ? rest : what;
      const act = isSubject(them) ? (deed?.[0]?.lower === 'use' && deed[1]?.tag === 'of' ? [...word(deed[0], 'noun', 'use'), ...deed.slice(2)] : deedOf(what)) : undefined;
      return act && [...them, ...modal(at, 'right'), ...act];
    },
  },
  {
    // "No member is bound to attend", "nobody has to give a reason": they need not.
    pattern: new RegExp(`^${nobody} (?<at>(?:is|are|shall be|will be) (?:(?:in any way )?(?:required|obliged|bound|obligated|compelled|expected|called upon|forced) to)|(?:has|have) to|(?:is|are) under (?:an?|any) (?:duty|obligation) to|(?:can|may|shall) be (?:required|obliged|compelled|forced) to) (?<rest>.+)$`, 'du'),
    plain: ({ at, rest = [], ...parts }) => (isSubject(parts['who']?.length ? parts['who'] : parts['no']) ? [...anyOf(parts), ...needNot(at), ...rest.map((found, nth) => (nth === 0 ? asBase(found) : found))] : undefined),
  },
  {
    // "No member may be excluded from voting", "nobody loses the right to speak": anybody may.
    pattern: new RegExp(`^${nobody} (?<at>(?:(?:shall|may|must|can|will) )?(?:be |is |are )?(?:(?:excluded|barred|debarred|prevented|precluded|disqualified|banned|prohibited|stopped|hindered)(?: from)?|(?:deprived|stripped) of the right to|loses? the right to|forfeits? the right to|forbidden to)) (?<from>from )?(?<rest>\\p{L}+ing(?: .+)?|\\p{L}+(?: .+)?)$`, 'du'),
    plain: ({ at, rest = [], ...parts }) => {
      const act = at?.at(-1)?.lower.endsWith(' to') === true ? rest.map((found, nth) => (nth === 0 ? asBase(found) : found)) : gerundOrVerb(rest);
      return act && [...anyOf(parts), ...modal(at, 'permission'), ...act];
    },
  },
  {
    // "Nothing prevents a tenant from keeping a dog", "there is nothing to stop a member from standing again".
    pattern: /^(?:there is )?(?<at>nothing)(?: in (?:these|the) (?:rules|by-?laws|articles|statutes|regulations))? (?:(?:shall |will )?(?:prevents?|stops?|precludes?|bars?|hinders?|keeps?)|to (?:prevent|stop|keep)) (?<who>[^,;|]+?) from (?<what>\p{L}+ing .+)$/du,
    plain: ({ at, who: them = [], what }) => {
      const act = gerund(what);
      return act && [...them, ...modal(at, 'permission'), ...act];
    },
  },
  {
    // "It is not open to a tenant to keep a dog": a tenant may not. "It is not necessary for a member to give notice": a member need not.
    pattern: new RegExp(`^(?:it ${be} (?<no>not (?:open|for|permissible|permitted|allowed|lawful|acceptable)|forbidden|impermissible|unlawful)|(?:it ${be} (?:not (?:necessary|required|needed|obligatory|compulsory|mandatory)|unnecessary|optional|voluntary)|there ${be} no (?:need|obligation|duty|requirement)) (?<free>for|on|upon)|it ${be} (?<must>compulsory|obligatory|mandatory|necessary|incumbent))(?: (?:to|for|on|upon))? ${who} (?<what>to .+)$`, 'du'),
    plain: ({ no = [], free = [], must = [], who: them = [], what }) => {
      const act = isSubject(them) ? acting(what) : undefined;
      const said = no.length > 0 ? [...modal(no, 'permission'), ...word(no[0], 'not', 'not')] : free.length > 0 ? needNot(free) : modal(must, 'duty');
      return act && [...them, ...said, ...act];
    },
  },
  {
    // "The annual subscription is payable by every member", "a levy is due from every branch", "no fee is asked of pensioners".
    pattern: new RegExp(`^${sum} (?<at>(?:shall |will |must )?(?:is|are|be|falls?|becomes?)) (?<not>not )?(?:(?:payable|due|owed|owing|asked|expected|required|collected|demanded)(?: (?<often>yearly|annually|monthly|quarterly|weekly|each year|every year|each month|in advance))? (?:by|from|of)|(?:charged to|levied on|levied upon|chargeable to)) ${who}(?<rest> (?:for|by|at|on|in|within|before|after|if|when|where|unless|until|from|to|as) [^;|]+?)?${stop}`, 'du'),
    plain: ({ what = [], at, not = [], often = [], who: them = [], rest = [], end = [] }) => {
      if (!isPayer(them)) return undefined;
      const free = not.length > 0 || what[0]?.lower === 'no';
      return [...them, ...(free ? needNot(at) : modal(at, 'duty')), ...word(at?.[0], 'noun', 'pay'), ...asked(what), ...often, ...rest, ...end];
    },
  },
  {
    // "Life members are exempt from the annual subscription", "are excused the levy", "pay no subscription": they need not pay it.
    pattern: new RegExp(`^(?<who>[^,;|]+?) (?<at>${be} (?:(?:exempt|exempted|excused|free|freed|relieved|released|dispensed|let off|spared)(?: (?:from|of))?)|(?:shall |will )?pays?|(?:shall |will )?owes?) (?:(?:the )?(?:payment|duty to pay|obligation to pay|liability) (?:of |for )?)?${sum}(?<rest> (?:for|at|on|in|within|before|after|if|when|where|unless|until|as) [^;|]+?)?${stop}`, 'du'),
    plain: ({ who: them = [], at = [], what = [], rest = [], end = [] }) => {
      const pays = /\b(?:pays?|owes?)$/.test(at.at(-1)?.lower ?? '');
      if (!isSubject(them) || /^(?:no|nobody|no one|no-one|none of the)$/.test(them[0]?.lower ?? '') || (pays && (what[0]?.lower !== 'no' || at.some(({ tag }) => tag === 'modal')))) return undefined;
      return [...them, ...needNot(at), ...word(at[0], 'noun', 'pay'), ...asked(what), ...rest, ...end];
    },
  },
  {
    // "The levy is waived for pensioners."
    pattern: new RegExp(`^${sum} (?<at>${be}) (?:waived|remitted|not charged|not levied) (?:for|in the case of|on) ${who}${stop}`, 'du'),
    plain: ({ what = [], at, who: them = [], end = [] }) => (isPayer(them) ? [...them, ...needNot(at), ...word(at?.[0], 'noun', 'pay'), ...what, ...end] : undefined),
  },
  {
    // "Payment of the levy is required of every member", "taking part is voluntary for members": they shall pay it, they need not take part.
    pattern: new RegExp(`^(?<deed>[^,;|]+?) (?<at>${be}) (?<no>not )?(?<how>required|expected|demanded|asked|compulsory|obligatory|mandatory|voluntary|optional) (?:of|from|for) ${who}${stop}`, 'du'),
    plain: ({ deed, at, no = [], how, who: them = [], end = [] }) => {
      const [first] = deed ?? [];
      const act = isSubject(them) ? deedIn(first?.lower === 'no' ? deed?.slice(1) : deed) : undefined;
      const free = no.length > 0 || first?.lower === 'no' || /^(?:voluntary|optional)$/.test(how?.[0]?.lower ?? '');
      return act && [...them, ...(free ? needNot(at) : modal(at, 'duty')), ...act, ...end];
    },
  },
  {
    // "Attendance at meetings is voluntary", "the levy is optional", "participation is compulsory": meetings need not be attended, the levy need not be paid.
    pattern: new RegExp(`^(?<deed>[^,;|]+?) (?<at>${be}) (?:(?<must>compulsory|obligatory|mandatory)|voluntary|optional|not (?:compulsory|obligatory|mandatory|required)|a matter of choice|up to each \\p{L}+|left to each \\p{L}+)${stop}`, 'du'),
    plain: ({ deed = [], at, must = [], end = [] }) => {
      const paid = duePaid.test(deed.map(({ lower }) => lower).join(' '));
      const [first, ...thing] = paid ? [...word(at?.[0], 'noun', 'pay'), ...deed] : deedIn(deed) ?? [];
      const said = must.length > 0 ? modal(at, 'duty') : needNot(at);
      const done = participle(first);
      if (done.length > 0 && (thing[0]?.tag === 'determiner' || thing[0]?.tag === 'noun')) return [...thing, ...said, ...word(at?.[0], 'be', 'be'), ...done, ...end];
      return must.length === 0 && first && thing.length > 0 ? [...word(first, 'noun', 'person'), ...said, first, ...thing, ...end] : undefined;
    },
  },
  {
    // "A member may choose not to vote", "may opt out of paying the levy", "may opt out of the scheme": need not vote, pay it, join it.
    pattern: /^(?<who>[^,;|]+?) (?<at>may|can|is free to|are free to) (?:(?:(?<no>decline|refuse)|(?:choose|decide|elect|opt)(?: not| whether| whether or not)|(?:choose|decide) for (?:himself|herself|themselves|him or herself) whether(?: or not)?) (?<what>to (?!be )[^,;|]+)|(?:opt|contract) out of (?<from>[^,;|]+?))(?<end> \.)?$/du,
    plain: ({ who: them = [], at, no = [], what = [], from = [], end = [] }) => {
      if (!isSubject(them) || (no.length > 0 && !namesPeople(singular(them.at(-1)?.lower ?? '')))) return undefined;
      const act = what.length > 0 ? acting(what) : gerund(from) ?? deedIn(from) ?? [...word(from[0], 'noun', duePaid.test(from.map(({ lower }) => lower).join(' ')) ? 'pay' : 'join'), ...from];
      return act && [...them, ...needNot(at), ...act, ...end];
    },
  },
  {
    // "The keeping of bees is out of the question", "smoking is ruled out", "dogs are welcome in the garden": it is forbidden, they are allowed there.
    pattern: new RegExp(`^(?<what>[^,;|]+?) (?<at>${be}|has|have|shall have) (?:(?<no>out of the question|ruled out|not (?:tolerated|welcome|acceptable|countenanced|in order|admitted)|unacceptable|banned|outlawed|taboo|no place)|(?<yes>welcome|acceptable|tolerated|in order|admissible))(?<rest> (?:in|on|at|within|during|anywhere|into|onto) [^,;|]+?)?${stop}`, 'du'),
    plain: ({ what = [], at = [], no = [], rest = [], end = [] }) => (isThing(what) ? [...what, ...permit(at, no.length > 0), ...rest, ...end] : undefined),
  },
  {
    // "No employee is capable of holding office", "is incapable of being elected".
    pattern: /^(?<who>[^,;|]+?) (?<at>is|are|shall be|will be) (?<not>not |in)?(?:capable|eligible|ineligible|competent|fit) (?:of|for) (?<what>(?:holding|being|serving|standing|sitting|acting|voting|becoming)\b.*)$/du,
    plain: ({ who: them = [], at, not = [], what }) => {
      const act = gerund(what);
      return act && [...them, ...modal(at, 'permission'), ...(not.length > 0 ? word(at?.[0], 'not', 'not') : []), ...act];
    },
  },
  {
    // "is incapable of being elected".
    pattern: /^(?<who>[^,;|]+?) (?<at>is|are|shall be|will be) (?<not>incapable of|ineligible for|unfit for) (?<what>(?:holding|being|serving|standing|sitting|acting|voting|becoming)\b.*)$/du,
    plain: ({ who: them = [], at, what }) => {
      const act = gerund(what);
      return act && [...them, ...modal(at, 'permission'), ...word(at?.[0], 'not', 'not'), ...act];
    },
  },
];

/** A verb that the text has in other words: messages say the act. */
const unwritten = (words: Words): Words => words.map((found) => ({ ...found, end: found.start }));

const isThing = (words: Words): boolean => words.length > 0 && words.length < 8 && !words.some(({ tag }) => /^(?:modal|be|have|do|condition|relative|pronoun)$/.test(tag));

/** "paying" after "no … from". */
function gerundOrVerb(words: Words): Words | undefined {
  const [first, ...rest] = words;
  return first?.tag === 'verb' ? [asBase(first), ...rest] : gerund(words);
}

const asBase = (found: Tagged): Tagged => (found.tag === 'verb' ? { ...found, inflection: 'base', lower: found.value, text: found.value } : found);

const attended: Readonly<Record<string, string>> = { attendance: 'attend', payment: 'pay', wearing: 'wear', registration: 'register', use: 'use', completion: 'complete', participation: 'participate', membership: 'join', contributions: 'contribute', contribution: 'contribute', training: 'train', resignation: 'resign' };

/** "attendance at the meeting", "payment of the levy", "taking part in the games": the act. */
function deedIn(words: Words | undefined): Words | undefined {
  const [first, ...rest] = words?.[0]?.lower === 'the' ? words.slice(1) : words ?? [];
  const base = first && attended[first.lower];
  if (base !== undefined) return [...word(first, 'noun', base), ...rest.slice(rest[0] && /^(?:of|at)$/.test(rest[0].lower) ? 1 : 0)];
  return first && isIng(first.lower) ? deedOf(words) ?? acting(words) : undefined;
}
