/** Sentences that put their parts in an unusual place: "It is by the Board that the Clerk is appointed", "the Treasurer, who answers to the Council, keeps the books". */
import { deedOf } from './deeds.ts';
import { inflect, namesOffice, namesPeople, singular, verbForms } from './lexicon.ts';
import { modal, word, type Parts, type Rephrasing, type Words } from './plain-words.ts';

const withoutStop = (words: Words): Words => words.filter(({ tag }) => tag !== 'stop');
const stopIn = (words: Words): Words => words.filter(({ tag }) => tag === 'stop');

/** "the Council", "Delegates": nothing that holds a verb, a condition or a clause of its own. */
const isName = (words: Words): boolean => words.length > 0 && words.length < 10 && /^(?:determiner|noun|adjective|number|reference)$/.test(words[0]?.tag ?? '') && words.every(({ tag }) => !/^(?:modal|be|have|do|condition|relative|semicolon|comma|not|to)$/.test(tag));
const isPeople = (words: Words): boolean => [namesPeople, namesOffice].some((names) => names(singular(words.at(-1)?.lower ?? '')));
const isPlainName = (words: Words): boolean => isName(words) && words.every(({ tag }) => tag !== 'preposition');

/** "shall report", "is appointed", "answers": what a rule may begin with; "has left" and "was elected" tell what had been. */
function beginsRule(words: Words, rest: Words = words.slice(1)): boolean {
  const [first, second] = words;
  if (first === undefined || rest.length === 0) return false;
  if (first.tag === 'modal') return true;
  if (first.tag === 'be') return /^(?:is|are)$/.test(first.lower) && !/^(?:an?|not|then|already|currently|present|absent|ill|unable|unwilling|under|over|in|or)$/.test(second?.lower ?? '');
  return (first.tag === 'verb' || first.tag === 'noun') && verbForms(first.lower).some(({ inflection }) => inflection === 'third');
}

/** As a verb, where the word could be a noun too. */
const asRule = (words: Words): Words => words.map((found, at) => {
  const form = at === 0 && found.tag === 'noun' ? verbForms(found.lower).find(({ inflection }) => inflection === 'third') : undefined;
  return form ? { ...found, tag: 'verb', value: form.lemma, inflection: 'third' } : found;
});

function participleOf(verb: Words[number]): Words[number] | undefined {
  const done = inflect(verb.lower, 'participle');
  return verbForms(done).some(({ inflection }) => inflection === 'participle') ? { ...verb, tag: 'noun', lower: done, text: done, value: done } : undefined;
}

/** "the Treasurer, who …": one who is known already, or is named here ("a Treasurer, who shall …"). */
const isOne = (who: Words): boolean => isPlainName(who) && who[0]?.tag === 'determiner' && /^(?:the|its|their|an?)$/.test(who[0].lower) && !who.some(({ tag }) => tag === 'number');

/** The last words of these that name somebody: "elect | a Treasurer". */
function named(words: Words): Words {
  const from = words.findLastIndex(({ tag, lower }) => tag === 'determiner' && /^(?:the|its|their|an?)$/.test(lower));
  const of = from > 1 && words[from - 1]?.tag === 'of' ? words.slice(0, from - 1).findLastIndex(({ tag, lower }) => tag === 'determiner' && /^(?:the|its|their|an?)$/.test(lower)) : from;
  return of < 0 ? [] : words.slice(of);
}

/** The one as it is spoken of again. */
const again = (who: Words): Words => who.map((found, at) => (at === 0 && /^an?$/.test(found.lower) ? { ...found, lower: 'the', text: 'the', value: 'the' } : found));

function parted({ who = [], rel: told = [], main = [], mark }: Parts): Words | undefined {
  const rel = inOrder(told);
  const rule = asRule(rel);
  return isOne(who) && who[0]?.lower !== 'a' && who[0]?.lower !== 'an' && beginsRule(rel) && beginsRule(main) ? [...who, ...asRule(withoutStop(main)), ...word(mark?.[0], 'semicolon', ';'), ...who, ...rule, ...stopIn(main)] : undefined;
}

/** Where a verb stands behind what leads it: "in the discharge of its functions | answers to the Council". */
const verbBehind = (words: Words): number => words.findIndex(({ tag }, at) => at > 1 && words[at - 1]?.tag === 'noun' && /^(?:determiner|pronoun|noun)$/.test(words[at - 2]?.tag ?? '') && (tag === 'noun' || tag === 'verb') && beginsRule(words.slice(at)) && /^(?:to|preposition|determiner|of)$/.test(words[at + 1]?.tag ?? ''));

/** What leads the verb stands behind it. */
function inOrder(words: Words): Words {
  const at = words[0]?.tag === 'preposition' ? verbBehind(words) : 0;
  return at > 0 ? [...words.slice(at), ...words.slice(0, at)] : words;
}

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const time = `(?:(?:the )?(?:\\d{1,2} )?${month}|${day}|(?:\\S+ o'clock|noon|midnight|dusk|dawn|sunset|sunrise)|\\d{1,2}(?: (?:am|pm))?|easter|michaelmas|christmas)`;

export const recastings: readonly Rephrasing[] = [
  {
    // "At the Conference delegates shall not vote by proxy": at the Conference, delegates shall not.
    pattern: /^(?<lead>(?:at|in|on|during|before|after|for|under|within|throughout|outside|between) (?:(?! (?:who|which|that) )[^,;|])+?) (?<who>\p{L}+s) (?<rest>(?:shall|must|may|will|can|cannot|are|have) .+)$/du,
    plain: ({ lead = [], who = [], rest = [] }) => (isPeople(who) && who[0]?.tag === 'noun' && /^\p{Ll}/u.test(who[0].text) && lead.at(-1)?.tag === 'noun' && isName(lead.slice(1)) && lead.slice(1).every(({ tag }) => tag !== 'verb') ? [...lead, ...word(who[0], 'comma', ','), ...who, ...rest] : undefined),
  },
  {
    // "On Sundays tenants may …", "between April and June dogs shall not …": a time in front, and no comma behind it.
    pattern: new RegExp(`^(?<when>on ${day}|between ${time} and ${time}|from ${time} (?:to|until) ${time}|(?:in|during|from|since|until) (?:${month}|(?:the )?(?:winter|summer|spring|autumn))(?: and (?:${month}|winter|summer|spring|autumn))?)(?<rest> (?!(?:and|or|to|until|of|in|at|on|by|each|every|after|before|with|may|shall|must|is|are) )[^,;|.]+? (?:may|shall|must|will|cannot|need|is|are) .+)$`, 'du'),
    plain: ({ when = [], rest = [] }) => [...when, ...word(when.at(-1), 'comma', ','), ...rest],
  },
  {
    // "shall mean and refer to any of the land": one definition, said twice.
    pattern: /(?<=\bmeans? )(?<said>(?:and|or) (?:refers? to|includes?)|, (?:refers? to )?and includes?,?) (?=\S)/du,
    plain: () => [],
  },
  {
    // "the notice convening the General Assembly": the notice of it.
    pattern: /(?<=\b(?:notices?|summons|letters?|invitations?) )(?<of>convening|calling|summoning|announcing|convoking) (?=(?:the|an?|any|each|every|its|all|such) )/du,
    plain: ({ of = [] }) => word(of[0], 'of', 'of'),
  },
  {
    // "The Synod shall proceed to the election of a Dean": it shall elect one.
    pattern: /^(?<before>[^;|]*?\b(?:shall|must|will|may|is to) )(?:proceed to|carry out|conduct|make) the (?:nomination and )?(?<noun>election|appointment|removal|dismissal|selection) of (?<what>(?:an?|the|its|their|all|two|three|four|five|six|seven|eight|nine|ten) [^;|]+)$/du,
    plain: ({ before = [], noun = [], what = [] }) => {
      const act = { election: 'elect', appointment: 'appoint', removal: 'remove', dismissal: 'dismiss', selection: 'select' }[noun[0]?.lower ?? ''];
      return act === undefined ? undefined : [...before, ...word(noun[0], 'noun', act), ...what];
    },
  },
  {
    // "The Board must call the annual meeting so that it is held within six months of …": the meeting must be held then.
    pattern: /^(?<who>[^,;|]+?) (?<must>must|shall|will|is to) (?<call>call|convene|convoke|summon|arrange|organise|organize|hold) (?<what>(?:the|an|a|each) [^,;|]*?\b(?:meeting|assembly|conference|congress|convention|agm)) (?:so that|such that|in such a way that|in time for|in time|early enough) (?:(?:it|this|that) (?:is held|takes place|can be held|can take place|meets|may be held)|to be held|to take place) (?<when>(?:within|not later than|no later than|before|by|in|at least|not less than|no more than|not more than) [^;|]+?) ?(?<stop>\.)?$/du,
    plain: ({ who = [], must = [], call = [], what = [], when = [], stop = [] }) => (isName(who) ? [...what, ...must, ...word(call[0], 'be', 'be'), ...word(call[0], 'verb', 'held', 'hold').map((found) => ({ ...found, inflection: 'participle' as const })), ...when, ...stop] : undefined),
  },
  {
    // "That Trustee shall stand removed": shall be removed.
    pattern: /(?<=\b(?:shall|will|must) )(?<stand>stand) (?<done>removed|dismissed|expelled|suspended|adjourned|dissolved|dismissed|terminated|vacated|excluded|repealed|amended)(?= |$)/du,
    plain: ({ stand = [], done = [] }) => [...word(stand[0], 'be', 'be'), ...done],
  },
  {
    // "The Senate stands dissolved": is dissolved.
    pattern: /(?<=^[^,;|]+ )(?<stand>stands) (?:hereby )?(?=(?:abolished|discontinued|dissolved|disbanded|adjourned|suspended|repealed|revoked|amended|referred)(?: |$))/du,
    plain: ({ stand = [] }) => word(stand[0], 'be', 'is'),
  },
  {
    // "The Guild ceased to exist in 2020": it ceases to.
    pattern: /(?<=^[^,;|]+ )(?<done>ceased)(?= to exist(?: |$))/du,
    plain: ({ done = [] }) => done.map((found) => ({ ...found, tag: 'verb' as const, lower: 'ceases', text: 'ceases', value: 'cease', inflection: 'third' as const })),
  },
  {
    // "shall continue in office until …", "remains in office for …": holds it.
    pattern: /(?<=^[^,;|]+ )(?<act>continues?|remains?|stays?) in (?<office>office|post)(?= (?:until|till|for) )/du,
    plain: ({ act = [], office = [] }) => [...word(act[0], 'noun', act[0]?.lower.endsWith('s') === true ? 'holds' : 'hold'), ...office],
  },
  {
    // "The work that a member must do amounts to two hours a month": a member must do two hours of work.
    pattern: /^(?:the )?(?<what>work|service|labour|duty|volunteering) (?:(?:which|that) )?(?<who>(?:an?|the|each|every|all) [^,;|]+?) (?<modal>must|shall|has to|have to|is to|are to|is required to|is expected to) (?:do|perform|give|contribute|carry out)(?<for>(?: for [^,;|]+?)?) (?:amounts? to|is|are|shall be|comes? to|totals?) (?<hours>(?:[\p{L}\d-]+ ){1,4}?hours)(?<rest>(?: [^;|]+?)?)$/du,
    plain: ({ what = [], who = [], modal: said = [], for: whom = [], hours = [], rest = [] }) => [...who, ...said.slice(0, 1).map((found) => ({ ...found, tag: 'modal' as const, value: 'duty' })), ...word(what[0], 'verb', 'do'), ...hours, ...word(what[0], 'of', 'of'), ...what, ...whom, ...rest],
  },
  {
    // "Any power of the Executive may be delegated by it": by the Executive.
    pattern: /^(?<before>[^,;|]+? of )(?<who>the (?:(?! (?:of|by|to) )[^,;|])+?) (?<at>(?:shall|may|must|will|can) (?:not )?be \p{L}+|(?:is|are) \p{L}+) (?<by>by) (?:it|them|him|her)(?= |$)/du,
    plain: ({ before = [], who = [], at = [], by = [] }) => (isName(who) ? [...before, ...who, ...at, ...by, ...who] : undefined),
  },
  {
    // "A ballot of the members elects the President": the members do.
    pattern: /^(?:an?|the) (?:\p{L}+ )?(?:ballot|vote|poll) of (?<who>(?:the|all|its) (?:(?! (?:held|taken|cast|at|on|in) )[^,;|])+?) (?<act>elects|chooses|appoints|selects|decides|determines|removes|dismisses|approves|fills) (?<rest>\S+ .+)$/du,
    plain: ({ who = [], act = [], rest = [] }) => {
      const base = act[0] && verbForms(act[0].lower).find(({ inflection }) => inflection === 'third')?.lemma;
      return isName(who) && base ? [...who, ...act.map((found) => ({ ...found, tag: 'verb' as const, lower: base, text: base, value: base, inflection: 'base' as const })), ...rest] : undefined;
    },
  },
  {
    // "A Minister who wins two thirds of the votes is retained": if the Minister wins them.
    pattern: /^(?<who>(?:an?|the|any|every|each) [^,;|]+?) (?:who|that) (?<wins>wins|receives|obtains|secures|gets|polls|gains) (?<many>[^,;|]*?\b(?:votes?|voting)(?: cast)?) (?<rest>(?:is|shall|must|will|remains|continues|stays|keeps|leaves|ceases|loses|retains|vacates) [^;|]+)$/du,
    plain: ({ who = [], wins = [], many = [], rest = [] }) => (isPlainName(who) ? [...word(who[0], 'condition', 'if'), ...who, ...asRule(wins), ...many, ...word(rest[0], 'comma', ','), ...again(who), ...rest] : undefined),
  },
  {
    // "Voting by proxy is forbidden to all members", "merging is not allowed to a maintainer": they shall not do it.
    pattern: /^(?<deed>[^,;|]+?) (?<at>is|are|shall be|will be) (?<no>(?:strictly |absolutely |expressly |hereby )?(?:forbidden|prohibited|not allowed|not permitted|not open|denied|not be allowed|not be permitted)) (?:to|for) (?<who>(?:all|any|every|each|the|an?) [^,;|]+?|\p{L}+s)(?: , (?:of whatever \p{L}+|whatever [^,;|]+?|without exception|whoever [^,;|]+?|at any time))? ?(?<stop>\.)?$/du,
    plain: ({ deed, at, no, who = [], stop = [] }) => {
      const act = isName(who) ? deedOf(deed) : undefined;
      return act && [...who, ...modal(at, 'duty'), ...word(no?.[0], 'not', 'not'), ...act, ...stop];
    },
  },
  {
    // "Voting by proxy is open to life members": they may do it.
    pattern: /^(?<deed>[^,;|]+?ing [^,;|]+?) (?<at>is|are|shall be|will be) (?:allowed|permitted|open|available) (?:to|for) (?<who>(?:all|any|every|each|the|an?) [^,;|]+?|\p{L}+s) ?(?<stop>\.)?$/du,
    plain: ({ deed, at, who = [], stop = [] }) => {
      const act = isName(who) ? deedOf(deed) : undefined;
      return act && [...who, ...modal(at, 'right'), ...act, ...stop];
    },
  },
  {
    // "More than half of the votes cast suffices to change the Charter": it may be changed by so many.
    pattern: /^(?<many>[^,;|]*?\b(?:votes?|majority|members|voting|delegates|thirds|quarters|half|voters|shareholders|fellows|those present)\b[^,;|]*?) (?<at>suffices?|is sufficient|are sufficient|is enough|are enough|shall suffice|shall be sufficient|is needed|are needed|is required|are required|is necessary|are necessary|shall be required|must vote in favour|must be in favour)(?: in order)? (?<what>to \p{L}+ [^,;|]+?) ?(?<stop>\.)?$/du,
    plain: ({ many = [], at = [], what = [], stop = [] }) => {
      const [, verb, ...thing] = what;
      const done = verb && /^(?:amend|change|alter|vary|revise|repeal|adopt|pass|carry|approve|remove|dismiss|elect|expel|dissolve|reject)$/.test(verb.lower) ? participleOf(verb) : undefined;
      return done && isName(thing) ? [...thing, ...modal(at, 'power'), ...word(at[0], 'be', 'be'), done, ...word(at[0], 'preposition', 'by'), ...many, ...stop] : undefined;
    },
  },
  {
    // "Out of the subscriptions that it collects, a branch remits one quarter": one quarter of these.
    pattern: /^(?<of>out of|from) (?<whole>the [^,;|]+?) , (?<who>(?:an?|the|each|every) [^,;|]+?) (?<act>(?:shall|must|is to|will) \p{L}+|\p{L}+s) (?<share>(?:an?|one|two|three|half|\d+)(?: (?:half|thirds?|quarters?|fifths?|tenths?|per cent|percent|%))?)(?<rest>(?: (?:to|for) [^,;|]+)?) ?(?<stop>\.)?$/du,
    plain: ({ of = [], whole = [], who = [], act = [], share = [], rest = [], stop = [] }) => (isName(who) ? [...who, ...act, ...rest, ...share, ...word(of[0], 'of', 'of'), ...whole, ...stop] : undefined),
  },
  {
    // "shall be exercised by the Board itself and may not be delegated by it": by the Board.
    pattern: /(?<=\bby )(?<who>the (?:(?! (?:of|by|to|and) )[^,;|])+?)(?<own> itself| alone)? and (?<at>(?:shall|may|must|will|can)(?: not)? be \p{L}+) by it(?= |$)/du,
    plain: ({ who = [], own = [], at = [] }) => (isName(who) ? [...who, ...own.filter(({ lower }) => lower !== 'itself'), ...word(at[0], 'and', 'and'), ...at, ...word(at[0], 'preposition', 'by'), ...who] : undefined),
  },
  {
    // "The Trustees shall have the accounts audited", "cause the accounts to be audited": the accounts shall be audited.
    pattern: /^(?<before>.+?)(?: [:–-])?(?: \|)? (?:(?<have>have)|cause|get|procure) (?<what>(?:the|its|their|all|any|every|each|an?|such|minutes|accounts|records?|books|copies|notice) (?:(?! (?:to be|be|is|are|shall|by|in|on|at|for|with) )[^,;|])*?|minutes|accounts|records|books)(?<be> to be)? (?<done>\p{L}+)(?<rest>(?: (?:by|in|on|at|for|each|every|within|before|after|once|annually) [^;|]*?| ?[;,.](?: (?:and|or))?| (?:and|or))?)$/du,
    plain: ({ before = [], have = [], what = [], be = [], done = [], rest = [] }) => {
      const said = before.findLastIndex(({ tag }) => tag === 'modal');
      const lead = before.findLastIndex(({ tag }, at) => tag === 'comma' && at < said);
      const [participle] = done;
      const isOne = participle && verbForms(participle.lower).some(({ inflection }) => inflection === 'participle') && !/^(?:right|power|duty|vote|left|interest|present)$/.test(participle.lower);
      const fits = (be.length > 0) === (have.length === 0);
      const of = what.some(({ tag }) => tag === 'relative' || tag === 'modal');
      return said >= 0 && before.length - said <= 2 && before.slice(said + 1).every(({ tag }) => tag === 'colon' || tag === 'other') && isOne && fits && !of ? [...before.slice(0, lead + 1), ...what, ...before.slice(said, said + 1), ...word(participle, 'be', 'be'), ...done, ...rest] : undefined;
    },
  },
  {
    // "Members do two hours of work."
    pattern: /^(?<who>[^,;|]+?s) (?<do>do) (?<rest>(?:at least|no fewer|not fewer|not less|up to|a|an|the|all|their|its|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) .+)$/du,
    plain: ({ who = [], do: verb = [], rest = [] }) => (isName(who) ? [...who, ...verb.map((found) => ({ ...found, tag: 'verb' as const, value: 'do', inflection: 'base' as const })), ...rest] : undefined),
  },
  {
    // "It is by the Board and by nobody else that the Clerk is appointed": the Clerk is appointed by it alone.
    pattern: /^it (?:is|shall be|will be) (?:(?<only>only|solely|exclusively) )?(?<by>by|to|from|with|for|before|under|in|at|on|upon) (?<who>(?:(?! (?:that|,|and) )[^;|])+?)(?<alone> (?:alone|only|exclusively)| ,? ?and (?:(?:by|to|from|with|for|in|at|on) )?(?:(?:nobody|no one|no-one|nowhere|nothing) else|no other(?: \p{L}+){0,3}?|(?:it|them|him|her) alone))? ,? ?that (?<rest>\S+ .+)$/du,
    plain: ({ only = [], by = [], who = [], alone = [], rest = [] }) => (isName(who) && rest.some(({ tag }) => /^(?:modal|be|verb|noun)$/.test(tag))
      ? [...withoutStop(rest), ...(only.length + alone.length > 0 ? word((only.length > 0 ? only : alone)[0], 'only', 'only') : []), ...by, ...who, ...stopIn(rest)] : undefined),
  },
  {
    // "It is the Council that appoints the Clerk": the Council does.
    pattern: /^it (?:is|shall be|will be) (?:(?<only>only|solely) )?(?<who>(?:the|each|every|its) [^,;|]+?|\p{L}+(?: \p{L}+)?)(?<alone> alone| only| ,? ?and (?:nobody|no one|no-one) else)? ,? ?(?:that|who|which) (?<rest>\S+ .+)$/du,
    plain: ({ only = [], who = [], alone = [], rest = [] }) => (isName(who) && beginsRule(rest) && !/^(?:duty|task|responsibility|intention|policy|aim|function|rule|practice|wish|view|custom|condition|decision|case|ground|day|date|year|time)s?$/.test(who.at(-1)?.lower ?? '')
      ? [...(only.length + alone.length > 0 ? word((only.length > 0 ? only : alone)[0], 'only', 'only') : []), ...who, ...asRule(rest)] : undefined),
  },
  {
    // "Rehearsals being closed, nobody may …": a reason. "The Chair being absent, …": a case.
    pattern: /^(?<what>[^,;|]+?) (?<being>being) (?<how>[^,;|]+?) (?<comma>,) (?<rest>\S+ .+)$/du,
    plain: ({ what = [], being, how = [], comma = [], rest = [] }) => {
      if (!isName(what) || /^(?:for|in|on|at|of|as)$/.test(what.at(-1)?.lower ?? '')) return undefined;
      return what[0]?.tag === 'determiner' ? [...word(what[0], 'condition', 'where'), ...what, ...word(being?.[0], 'be', 'is'), ...how, ...comma, ...rest] : rest;
    },
  },
  {
    // "Members each do two hours", "members shall each do two hours": members do.
    pattern: /^(?<who>[^,;|]+?s)(?<modal> shall| must| may| will| are to)? each (?<rest>(?!of |other |year |month |week |day |time |meeting )\S+ .+)$/du,
    plain: ({ who = [], modal = [], rest = [] }) => {
      const base = rest[0] && (rest[0].tag === 'modal' || rest[0].tag === 'do' || rest[0].tag === 'have' || (rest[0].tag === 'noun' && verbForms(rest[0].lower).some(({ inflection }) => inflection === 'base')));
      return isName(who) && base ? [...who, ...modal, ...rest.map((found, at) => (at === 0 && found.tag === 'do' ? { ...found, tag: 'verb' as const, value: 'do', inflection: 'base' as const } : found))] : undefined;
    },
  },
  {
    // "The Treasurer, who in that work answers to the Council, keeps the books": two rules.
    pattern: /^(?<who>the [^,;|]+?) , (?<mark>who|which) (?<rel>(?:shall|must|may|will|is|are|in|during|for|under|throughout|\p{L}+s) [^;|]+?) , (?<main>(?:shall|must|may|will|is|are|has|\p{L}+s) [^;|]+)$/du,
    plain: ({ main = [], ...parts }) => (main[0]?.tag === 'have' ? undefined : parted({ ...parts, main })),
  },
  {
    // "The Treasurer, who answers to the Council, has two deputies."
    pattern: /^(?<who>the [^,;|]+?) , (?<mark>who|which) (?<rel>(?:shall|must|may|will|is|are|in|during|for|under|throughout|\p{L}+s) [^,;|]+?) , (?<main>has [^;|]+)$/du,
    plain: ({ who = [], rel = [], main = [], mark }) => (isOne(who) && beginsRule(inOrder(rel)) && !verbForms(main[1]?.lower ?? '').some(({ inflection }) => inflection === 'participle')
      ? [...who, ...withoutStop(main), ...word(mark?.[0], 'semicolon', ';'), ...who, ...asRule(inOrder(rel)), ...stopIn(main)] : undefined),
  },
  {
    // "The Board appoints a Warden, who manages the hostel (and who answers to it)": and the Warden manages the hostel.
    pattern: /^(?<before>[^,;:|]+?) , (?:and )?(?<mark>who|which) (?<rel>(?:shall|must|may|will|is|are|\p{L}+s) [^,;|]+?)(?: ,? ?and (?<mark2>who|which)(?: , (?<lead>[^,;|]+?) ,)? (?<more>(?:shall|must|may|will|is|are|\p{L}+s) [^,;|]+?))? ?(?<stop>\.)?$/du,
    plain: ({ before = [], mark, rel = [], mark2, lead = [], more = [], stop = [] }) => {
      const who = named(before);
      // "sends the minutes to the Members, which shall be kept": the minutes shall.
      if (!isOne(who) || (mark?.[0]?.lower === 'which' && isPeople(who)) || !beginsRule(rel) || before.length - who.length < 2 || (more.length > 0 && !beginsRule(more)) || before.some(({ tag }) => /^(?:condition|relative|not|only)$/.test(tag))) return undefined;
      const second = more.length === 0 ? [] : [...word(mark2?.[0], 'semicolon', ';'), ...again(who), ...asRule(more), ...lead];
      return [...before, ...word(mark?.[0], 'semicolon', ';'), ...again(who), ...asRule(rel), ...second, ...stop];
    },
  },
];

/** Behind the wordings of who alone may do it. */
export const shiftings: readonly Rephrasing[] = [
  {
    // "Each December the Council elects …": in each December.
    pattern: /^(?<time>(?:each|every) (?:(?:other|second|third) (?:year|month|week)|quarter|term|season|spring|summer|autumn|winter|fall|easter|michaelmas|january|february|march|april|may|june|july|august|september|october|november|december)) (?=,|(?:the|a|an|all|each|every|our|its|their|they|it|we) )/d,
    plain: ({ time = [] }) => [...word(time[0], 'preposition', 'in'), ...time],
  },
  {
    // "Licences to use the marks are granted by the Board": licences are granted, to use the marks.
    pattern: /^(?<who>(?:the |an? |any |all |every )?(?:\p{L}+ )?(?:licen[cs]es?|permissions?|permits?|requests?|applications?|petitions?|leave|consent|invitations?|orders?|contracts?|authority|grants?)) (?<what>to (?:(?! (?:is|are|shall|may|must|will|can) )[^,;|])+?) (?<at>is|are|shall be|may be|must be|will be|shall not be|may not be) (?<done>\p{L}+)(?<rest>(?: [^,;|]+?)?) ?(?<stop>\.)?$/du,
    plain: ({ who = [], what = [], at = [], done = [], rest = [], stop = [] }) => (verbForms(done[0]?.lower ?? '').some(({ inflection }) => inflection === 'participle') ? [...who, ...at, ...done, ...rest, ...what, ...stop] : undefined),
  },
];
