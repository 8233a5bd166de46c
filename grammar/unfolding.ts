/** Sentences that fold a second rule into the first: "The Warden is a priest, appointed by the Chapter" says what the Warden is, and who appoints the Warden. */
import { isBodyNoun, isPlural, namesOffice, namesPeople, singular, verbForms, type Inflection } from './lexicon.ts';
import { modal, word, type Rephrasing, type Words } from './plain-words.ts';

const filled = '(?:re-)?(?:elected|appointed|chosen|selected|nominated|named|designated|engaged|hired|drawn by lot)';
const taken = '(?:appoint|elect|choose|engage|designate|nominate|employ|name|dismiss|remove|suspend|recall|replace|instruct|direct)';
const unfit = /^(?:modal|be|have|do|condition|relative|semicolon|not|to|exception|precedence)$/;

const sanction = '(?:warn|caution|admonish|reprimand|censure|fine|mute|silence|suspend|ban|bar|exclude|expel|disqualify|dismiss|remove)';

const withoutStop = (words: Words): Words => words.filter(({ tag }) => tag !== 'stop');
const stopIn = (words: Words): Words => words.filter(({ tag }) => tag === 'stop');
const upTo = (words: Words, mark: RegExp): Words => words.slice(0, words.findIndex(({ tag }) => mark.test(tag)) < 0 ? undefined : words.findIndex(({ tag }) => mark.test(tag)));
const also = (words: Words): Words => word(words[0], 'semicolon', ';');
const head = (words: Words): string => words.slice(0, words.findIndex(({ tag }) => tag === 'of') < 0 ? undefined : words.findIndex(({ tag }) => tag === 'of')).at(-1)?.lower ?? '';

/** "the Warden", "two delegates of each Branch": no verb, no clause of its own. */
const isName = (words: Words): boolean => words.length > 0 && words.length < 14 && /^(?:determiner|noun|number|reference|adjective)$/.test(words[0]?.tag ?? '') && !words.some(({ tag }) => unfit.test(tag));

/** "a Conductor", said again: the Conductor. */
const again = (words: Words): Words => words.map((found, at) => (at === 0 && /^an?$/.test(found.lower) ? { ...found, lower: 'the', text: 'the', value: 'the' } : found));

function inForm(found: Words[number] | undefined, wanted: readonly Inflection[]): Words {
  const form = found && verbForms(found.lower).find(({ inflection }) => wanted.includes(inflection));
  return found && form ? [{ ...found, tag: 'verb', value: form.lemma, inflection: form.inflection }] : [];
}

/** The words with their first one as the verb that goes with `who`: "vote by card" behind several, "keeps the roll" behind one. */
function acts(who: Words, [first, ...rest]: Words): Words | undefined {
  if (first === undefined || rest.length === 0) return undefined;
  if (first.tag === 'modal' || first.tag === 'be') return [first, ...rest];
  const many = isPlural(head(who)) || who.some(({ tag }) => tag === 'and');
  const verb = inForm(first, many ? ['base'] : ['third']);
  return verb.length > 0 && first.text === first.lower ? [...verb, ...rest] : undefined;
}

/** "a qualified accountant" may be appointed to any post; "a trustee elected by the parents" holds a seat already. */
const isCalling = (what: Words): boolean => !(namesOffice(singular(head(what))) || namesPeople(singular(head(what)))) || /^(?:person|official|volunteer|employee)$/.test(head(what)) || what.some(({ lower }) => /^(?:full-time|part-time|salaried|paid|unpaid|permanent|independent|professional)$/.test(lower));

export const unfoldings: readonly Rephrasing[] = [
  {
    // "by ballot vote of the members", "by a show of hands of the members": by a ballot of them, by a vote of them.
    pattern: /(?<=^| )(?:(?<ballot>by ballot) vote|(?<show>by (?:a )?show of hands))(?= of )/du,
    plain: ({ ballot = [], show = [] }) => {
      const [place] = [...ballot, ...show];
      return [...word(place, 'preposition', 'by'), ...word(place, 'determiner', 'a', 'a'), ...word(place, 'noun', ballot.length > 0 ? 'ballot' : 'vote')];
    },
  },
  {
    // "The Warden is a priest, appointed by the Chapter": and the Warden is appointed by the Chapter.
    pattern: new RegExp(`^(?<who>the [^,;|]+?) (?<at>is|shall be|will be|must be) (?<what>an? [^,;|]+?)(?<mark> ,)? (?<done>${filled}) (?<rest>(?:by|from|at|in|every|each|annually) [^;|]+)$`, 'du'),
    plain: ({ who = [], at = [], what = [], mark = [], done = [], rest = [] }) => (isName(who) && !isPlural(head(who)) && isName(what) && !what.some(({ tag }) => tag === 'number') && (mark.length > 0 || isCalling(what)) && !/^(?:person|member|committee|board|council|body|panel)$/.test(mark.length > 0 ? '' : head(what))
      ? [...who, ...at, ...what, ...also(done), ...who, ...at, ...done, ...rest] : undefined),
  },
  {
    // "The officers are the Chair, the Clerk and the Bursar, all of whom are elected by the Assembly."
    pattern: new RegExp(`^(?<who>(?:the|its|our) [^,;|]+?s(?: of [^,;|]+?)?) (?<at>are|shall be|will be) (?<what>(?:the|an?) [^;|]+? and (?:the |an? )?[^,;|]+?) , (?:(?:all|each|both) of whom (?:are|is|shall be) |who (?:are|shall be)(?: all| each)? |all |each |both )(?<done>${filled}) (?<rest>[^;|]+)$`, 'du'),
    plain: ({ who = [], at = [], what = [], done = [], rest = [] }) => (isName(who) && isName(what.slice(0, 14)) && !what.some(({ tag }) => unfit.test(tag))
      ? [...who, ...at, ...what, ...also(done), ...what, ...word(at[0], 'be', 'are'), ...done, ...rest] : undefined),
  },
  {
    // "The choir has a Conductor, appointed by the Committee", "there are two porters elected by the residents": who they are elected by.
    pattern: new RegExp(`^(?<lead>(?:there (?:is|are|shall be|will be)|(?<who>the [^,;|]+?) (?:has|have|shall have|will have|consists? of|shall consist of|is made up of|is composed of)) )(?<what>(?:an?|\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) [^,;|]+?)(?<mark> ,)? (?:who (?:are|shall be) )?(?<done>${filled}) (?<rest>(?:by|from|at|every|each|annually) [^,;:|]+(?: , (?:each |every )?for [^,;:|]+)?)$`, 'du'),
    plain: ({ lead = [], who = [], what = [], mark = [], done = [], rest = [] }) => {
      // "consists of three judges elected by the Senate" is read as it stands.
      if (mark.length === 0 && lead.at(-1)?.tag === 'of') return undefined;
      if (!isName(what) || (who.length > 0 && !isName(who)) || rest.some(({ tag, lower }) => tag === 'relative' || lower === 'namely') || / and (?:\S+ )*?(?:elected|appointed)/.test(rest.map(({ lower }) => lower).join(' '))) return undefined;
      const many = isPlural(head(what));
      const seats = /^(?:members|seats|places|people|persons)$/.test(head(what));
      if (!many && !namesOffice(head(what)) || what.some(({ tag }) => tag === 'and') || (seats && who.length === 0)) return undefined;
      const them = seats ? [...word(what.at(-1), 'noun', 'members'), ...word(what.at(-1), 'of', 'of'), ...who] : again(what);
      return [...lead, ...what, ...also(done), ...them, ...word(done[0], 'be', many ? 'are' : 'is'), ...done, ...rest];
    },
  },
  {
    // "There shall be a Commission of five persons, elected by the Synod, which chooses its own Convener": who elects it, and what it does.
    pattern: new RegExp(`^(?<lead>there (?:is|shall be|will be)) (?<what>an? [^,;|]+?)(?<size> of \\p{L}+ (?:persons|people|members|\\p{L}+s))? , (?:(?:who|which) (?:are|is|shall be) )?(?<done>${filled}) (?<rest>(?:by|from|at|every|each|annually) [^,;:|]+)(?: , (?:which|who) (?<tail>[^,;|]+))?$`, 'du'),
    plain: ({ lead = [], what = [], size = [], done = [], rest = [], tail = [] }) => {
      const own = tail.length === 0 ? [] : acts(what, tail);
      if (!isName(what) || !isBodyNoun(head(what)) || (size.length > 0 && size[1]?.tag !== 'number') || !own) return undefined;
      return [...lead, ...what, ...size, ...also(done), ...again(what), ...word(done[0], 'be', 'is'), ...done, ...rest, ...(own.length > 0 ? [...also(own), ...again(what), ...own] : [])];
    },
  },
  {
    // "Delegates, elected by the branches, vote by card": they vote; they are elected by the branches.
    pattern: new RegExp(`^(?<who>[^,;|]+?) , (?<done>${filled})(?<how>(?: (?:yearly|annually|by|from|at|each|every) [^,;|]*?)?) , (?<rest>\\p{L}+ [^;|]+)$`, 'du'),
    plain: ({ who = [], done = [], how = [], rest = [] }) => {
      const act = isName(who) && !how.some(({ tag }, at) => tag === 'and' && how[at + 1]?.tag !== 'determiner') ? acts(who, rest) : undefined;
      return act && [...who, ...withoutStop(act), ...also(done), ...who, ...word(done[0], 'be', isPlural(head(who)) ? 'are' : 'is'), ...done, ...how, ...stopIn(act)];
    },
  },
  {
    // "The Board hires the Manager, who works under its direction and whom it may dismiss."
    pattern: new RegExp(`^(?=[^;|]* and whom )(?<before>[^;|]*?)(?<who>(?:the|an?) (?:(?! (?:the|an?|is|are|by|shall|may|must|in|to|at|on) )[^,;|]){1,60}?)(?<rel> , (?:who|which) [^,;|]+?) ,? ?and (?<at>whom) (?<by>(?:only )?(?:(?:the|its|their) [^,;|]{1,60}?|it|they|he or she)) (?<verb>(?:may |shall |can )?(?:at any time )?${taken}s?)(?<tail>[^,;|]*)$`, 'du'),
    plain: ({ before = [], who = [], rel = [], at = [], by = [], verb = [], tail = [] }) => [...before, ...who, ...rel, ...word(at[0], 'semicolon', ';'), ...by, ...taking(verb), ...again(who), ...tail],
  },
  {
    // "The Clerk, whom the Council elects and may dismiss at any time, keeps the roll", "elect a Clerk, whom only the Council may dismiss".
    pattern: new RegExp(`^(?<before>[^;|]*?)(?<who>(?:the|an?|its) (?:(?! (?:the|an?|its|is|are|by|shall|may|must|in|to|at|on) )[^,;|]){1,60}?(?: of (?:the|its) [^,;| ]+(?: [^,;| ]+)?)?) ,? ?(?<at>whom) (?<by>(?:only )?(?:(?:the|its|their) [^,;|]{1,60}?|it|they|\\p{L}+s)) (?<verb>(?:may |shall |can )?(?:at any time )?${taken}s?)(?<tail> (?:for|from|by|at|in|each|every|on|within|with|if)\\b[^,;|]*?)?(?: ,? ?and (?<second>(?:may |shall |can )?${taken}s?)(?<tail2> (?:for|from|by|at|in|each|every|on|within|with|if)\\b[^,;|]*?)?)?(?: ,(?<rest> [^;|]+)|(?<stop> \\.)?)$`, 'du'),
    plain: ({ before = [], who = [], at = [], by = [], verb = [], tail = [], second = [], tail2 = [], rest = [], stop = [] }) => {
      const [main = []] = before.length === 0 ? [acts(who, withoutStop(rest)) ?? []] : [rest];
      if (rest.length > 0 && main.length === 0) return undefined;
      const twice = second.length === 0 ? [] : [...word(second[0], 'semicolon', ';'), ...by, ...taking(second), ...again(who), ...tail2];
      return [...before, ...who, ...withoutStop(main), ...word(at[0], 'semicolon', ';'), ...by, ...taking(verb), ...again(who), ...tail, ...twice, ...stopIn(rest), ...stop];
    },
  },
  {
    // "The Jury is seven persons elected by the branches, who may remove them": the branches may.
    pattern: /^(?=[^;|]* , (?:who|which) (?:may|shall|can) )(?<before>[^;|]*\bby )(?<who>(?:the|its|all) (?:(?! (?:by|for|who|which) )[^,;|])+?)(?<long> for [^,;|]+?)? , (?<at>who|which) (?<act>(?:may|shall|can) [^;|]+)$/du,
    plain: ({ before = [], who = [], long = [], at = [], act = [] }) => (isName(who) && act[1]?.tag !== 'be' && /\b(?:it|them|him|her|him or her)\b/.test(act.map(({ lower }) => lower).join(' ')) ? [...before, ...who, ...long, ...word(at[0], 'semicolon', ';'), ...who, ...act] : undefined),
  },
  {
    // "answers for the money to the Board, and for the programme to the Panel", "reports to the Board on money and to the Panel on policy".
    pattern: /^(?<who>[^,;|]+?) (?<act>(?:answers?|reports?|accounts?)|(?:is|are|shall be) (?:accountable|answerable|responsible)) (?:(?<for>for|on|about) (?<what>(?:(?! (?:to|and) )[^,;|])+?) (?<to>to) (?<whom>(?:(?! and )[^,;|])+?) ,? ?and (?<for2>for|on|about) (?<what2>[^,;|]+?) (?<to2>to) (?<whom2>[^,;|]+)|(?<to3>to) (?<whom3>(?:(?! (?:for|on|about|and) )[^,;|])+?) (?<for3>for|on|about|in matters of|in) (?<what3>(?:(?! and )[^,;|])+?) ,? ?and (?<to4>to) (?<whom4>(?:(?! (?:for|on|about|and) )[^,;|])+?) (?<for4>for|on|about|in matters of|in) (?<what4>[^,;|]+))$/du,
    plain: ({ who = [], act = [], ...parts }) => {
      if (!isName(who)) return undefined;
      const [of = [], what = [], to = [], whom = []] = [parts['for'], parts['what'], parts['to'], parts['whom']];
      const said = inForm(act[0], isPlural(head(who)) ? ['base'] : ['third']);
      const does = act.length > 1 ? act : said;
      if (does.length === 0) return undefined;
      const { to3 = [], whom3 = [], for3 = [], what3 = [], to4 = [], whom4 = [], for4 = [], what4 = [], for2 = [], what2 = [], to2 = [], whom2 = [] } = parts;
      return to.length > 0
        ? [...who, ...does, ...to, ...whom, ...of, ...what, ...also(for2), ...who, ...does, ...to2, ...withoutStop(whom2), ...for2, ...what2, ...stopIn(whom2)]
        : [...who, ...does, ...to3, ...whom3, ...for3, ...what3, ...also(to4), ...who, ...does, ...to4, ...whom4, ...for4, ...what4];
    },
  },
  {
    // "The Board appoints the Director, and the Director the staff."
    pattern: /^(?<who>the [^,;|]+?) (?<verb>appoints?|elects?|chooses?|names?|dismisses|selects?|nominates?) (?<what>[^,;|]+?) ,? ?(?<and>and) (?<who2>the (?:(?!(?:the|of|and|in|on|by) )\p{L}+ ){1,3}?)(?<what2>the (?:(?!(?:of|and|in|on|by|is|are) )\p{L}+ ?){1,3}\.?)$/du,
    plain: ({ who = [], verb = [], what = [], and = [], who2 = [], what2 = [] }) => (isName(who) && isName(what) && isName(withoutStop(what2)) && acts(who, [...verb, ...what]) && !isVerb(who2) ? [...who, ...verb, ...what, ...word(and[0], 'semicolon', ';'), ...who2, ...inForm(verb[0], ['third', 'base']), ...what2] : undefined),
  },
  {
    // "The Captain answers to the Council, shall report to it and …": no name could stand before a comma and "shall".
    pattern: /^(?<who>(?:the|its|each|every|an?) [^,;|]+?) (?<verb>\p{L}+s) (?<rest>(?:to|for|at|on|under|in|with|by|the|its|any|all|an?|his or her|their) [^,;|]+?)(?= (?:, (?:and )?|and )(?:shall|must|may|will|is|are) )/du,
    plain: ({ who = [], verb = [], rest = [] }) => (isName(who) && !isPlural(head(who)) && !rest.some(({ tag }) => unfit.test(tag) && tag !== 'to') && inForm(verb[0], ['third']).length > 0 ? [...who, ...inForm(verb[0], ['third']), ...rest] : undefined),
  },
  {
    // "It is for the Council, and not for the Chair, to admit members": the Council may, and the Chair may not.
    pattern: /^(?<it>it (?:is|shall be|falls|belongs) (?:for|to|up to)) (?<who>[^,;|]+?) ,? ?(?:and )?(?<not>not)(?: (?:for|to))? (?<other>[^,;|]+?) ,? ?(?<to>to) (?<what>[^,;|]+)$/du,
    plain: ({ it = [], who = [], not = [], other = [], to = [], what = [] }) => (isName(who) && isName(other) ? [...it, ...who, ...to, ...withoutStop(what), ...also(not), ...other, ...modal(not, 'power'), ...not, ...what] : undefined),
  },
  {
    // "It is the members, and not the Board, who elect the Chair."
    pattern: /^(?<it>it (?:is|shall be)) (?<who>[^,;|]+?) ,? ?(?:and )?(?<not>not) (?<other>[^,;|]+?) ,? ?(?<that>who|that|which) (?<verb>\p{L}+) (?<rest>[^;|]+)$/du,
    plain: ({ who = [], not = [], other = [], verb = [], rest = [] }) => without(who, other, not, [...verb, ...rest]),
  },
  {
    // "The Board, and not the Director, appoints the staff."
    pattern: /^(?<who>[^,;|]+?) , (?:and )?(?<not>not) (?<other>(?:the|its|an?|any) [^,;|]+?) , (?<rest>\p{L}+ [^;|]+)$/du,
    plain: ({ who = [], not = [], other = [], rest = [] }) => without(who, other, not, rest),
  },
  {
    // "may warn, mute for a week, or ban any guest": any guest may be warned, and muted for a week.
    pattern: new RegExp(`^(?<lead>[^;|]*?\\b(?:may|can|shall|must)) (?<list>${sanction}(?: , ${sanction}| for [^;|]*?)*? for [^;|]*?) ,? ?(?<or>or|and) (?<act>${sanction}) (?<whom>(?:an?|any|the) [^;|]+)$`, 'du'),
    plain: ({ lead = [], list = [], or = [], act = [], whom = [] }) => {
      const verb = (at: number): boolean => at === 0 || list[at - 1]?.tag === 'comma';
      const starts = list.filter((_, at) => verb(at));
      const object = withoutStop(upTo(whom, /^(?:comma|condition)$/));
      const isList = starts.every(({ lower }) => new RegExp(`^${sanction}$`).test(lower)) && list.every((found, at) => !verb(at - 1) || at === 0 || /^(?:for|,)$/.test(found.lower));
      return isList && isName(object) ? [...lead, ...list.flatMap((found, at) => (verb(at) ? [found, ...object] : [found])), ...word(or[0], 'comma', ','), ...or, ...act, ...whom] : undefined;
    },
  },
  {
    // "A candidate must be supported by the signatures of ten electors": needs them.
    pattern: /^(?<who>(?:an?|each|every|any|the) (?:\p{L}+ )?(?:candidates?|nominees?)(?: for [^,;|]+?)?|(?:an? |each |every |the )?nominations?(?: papers?| forms?)?(?: for (?<post>[^,;|]+?))?) (?<at>must|shall|has to|have to|is to) (?:be (?:supported|accompanied|backed|endorsed|seconded) by|bear|carry|have|collect|obtain|gather|produce|present|hand in|submit) (?<what>(?:the |at least )?(?:signatures|support|backing) of [^;|]+)$/du,
    plain: ({ who = [], at = [], what = [], post = [] }) => [...(who.find(({ tag }) => tag === 'noun')?.lower.startsWith('nomination') === true ? candidate(who[0], post) : who), ...needs(at), ...what],
  },
  {
    // "No one may stand for Treasurer without the signatures of twelve members": a candidate needs them.
    pattern: /^(?:no one|nobody|no-one|no (?:person|member)) (?<at>may|shall|can) (?:stand|run|be (?:nominated|elected|a candidate)) (?:for|as) (?<post>[^,;|]+?) without (?<what>(?:the |at least )?(?:signatures|support|nomination|backing) of [^;|]+)$/du,
    plain: ({ at = [], post = [], what = [] }) => (isName(post) ? [...candidate(at[0], post), ...needs(at), ...what] : undefined),
  },
  {
    // "The Clerk serves until removed by the Board": the Board may remove the Clerk.
    pattern: /^(?<who>(?:the|every|each) [^,;|]+?) (?<act>(?:shall )?(?:holds?|serves?|continues?|remains?|is|are|shall be) [^;|]*?)(?<until>until) (?<done>removed|dismissed|recalled) by (?<by>(?:the|its|their|all) [^,;|]+?|them|it)(?<stop> \.)?$/du,
    plain: ({ who = [], act = [], until = [], done = [], by = [], stop = [] }) => (isName(who) && !isAnother(act) ? [...who, ...act, ...until, ...done, ...word(done[0], 'preposition', 'by'), ...by, ...word(done[0], 'semicolon', ';'), ...who, ...modal(done, 'power'), ...word(done[0], 'be', 'be'), ...done, ...word(done[0], 'preposition', 'by'), ...by, ...stop] : undefined),
  },
];

/** "the members elect": the last word is what they do. */
const isVerb = (words: Words): boolean => words.length > 2 && acts(words.slice(0, -1), [...words.slice(-1), ...words.slice(0, 1)]) !== undefined;

/** "a candidate for Treasurer". */
const candidate = (place: Words[number] | undefined, post: Words): Words => [...word(place, 'determiner', 'a', 'a'), ...word(place, 'noun', 'candidate'), ...(post.length > 0 ? [...word(place, 'preposition', 'for'), ...post] : [])];
const needs = (at: Words): Words => word(at[0], 'verb', 'needs', 'need').map((found) => ({ ...found, inflection: 'third' as const }));

/** Behind what is done with who: "the minutes of the Clerk are kept until removed". */
const isAnother = (act: Words): boolean => act.some(({ tag }) => /^(?:condition|relative|semicolon)$/.test(tag));

/** "may dismiss", "elects": as a verb. */
const taking = (verb: Words): Words => verb.map((found, at) => (at === verb.length - 1 ? inForm(found, ['third', 'base'])[0] ?? found : found));

/** `who` does it, and `other` may not. */
function without(who: Words, other: Words, not: Words, rest: Words): Words | undefined {
  const act = isName(who) && isName(other) ? acts(who, rest) : undefined;
  const [verb, ...what] = act ?? [];
  if (verb === undefined || verb.tag === 'be') return undefined;
  const bare = verb.tag === 'modal' ? what : [...word(verb, 'noun', verb.value), ...what];
  return [...who, verb, ...withoutStop(what), ...also(not), ...other, ...(verb.tag === 'modal' ? [verb] : modal([verb], 'power')), ...not, ...bare];
}
