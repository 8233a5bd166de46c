/**
 * Roundabout wordings of a plain sentence, put into its order before the verbs are looked for: "It is the duty of X to V",
 * "The duties of X include V-ing", "The power to V is vested in X" all say "X shall (may) V". Words keep their places
 * in the text; only their order and the part they play change.
 */
import { carryings } from './carrying.ts';
import { chargings } from './charging.ts';
import { countings } from './counting.ts';
import { withoutGaps } from './gapping.ts';
import { deedOf } from './deeds.ts';
import { deontics } from './deontics.ts';
import { breadths, discretions } from './discretion.ts';
import { entrustings } from './entrusting.ts';
import { grants } from './granting.ts';
import { holdings } from './holding.ts';
import { mailings } from './mailing.ts';
import { memberships } from './memberships.ts';
import { quorates } from './quorate.ts';
import { recastings, shiftings } from './recasting.ts';
import { servings } from './serving.ts';
import { sizings } from './sizing.ts';
import { timings } from './timings.ts';
import { unfoldings } from './unfolding.ts';
import { vacatings } from './vacating.ts';
import { votesHad } from './votes-had.ts';
import { isBodyNoun, nounsToo, verbForms } from './lexicon.ts';
import { acting, asVerb, baseOf, holder, isBase, isGerund, isIng, joins, modal, word, type Parts, type Rephrasing, type Words } from './plain-words.ts';
import { sieve, type Sieve } from './sieve.ts';
import type { Tagged } from './tagger.ts';

/** `joint` is the offset at which an item begins behind its stem. */
export function rephrased(words: Words, joint?: number): Words {
  return stayings(verbLists(gerundLists(withOneTo(withoutGaps(inPlainOrder(words, joint) ?? words)))));
}

/** "has the right to vote and to hold office", "is required to keep the roll, to publish it and to …": the modal is said again. */
function withOneTo(words: Words): Words {
  const first = words.findIndex(({ tag, lower }) => tag === 'modal' && lower.endsWith(' to'));
  if (first < 0 || words.filter(({ tag }) => tag === 'modal').length > 1 || words.some(({ tag }, index) => (tag === 'relative' && !words.slice(index, first).some((found) => found.tag === 'be' || found.tag === 'have')) || (index > first && /^(?:condition|semicolon)$/.test(tag)))) return words;
  const infinitives = words.flatMap((found, index) => (index > first && found.tag === 'to' && isBase(words[index + 1]) ? [index] : []));
  const joined = infinitives.every((index) => joins(words[index - 1])) && infinitives.some((index) => /^(?:and|or)$/.test(words[index - 1]?.tag ?? ''));
  const [said] = words.slice(first);
  return joined && said ? words.map((found, index) => (infinitives.includes(index) ? { ...said, start: found.start, end: found.end } : found)) : words;
}

/** The words of the plain sentence, where the wording is one of those below. */
export function inPlainOrder(words: Words, joint?: number): Words | undefined {
  const marked = joint === undefined ? words : withJoint(words, joint);
  let line = lineOf(marked);
  const plain = sieved.reduce((found, rephrasing) => {
    const next = applied(found, line, rephrasing);
    if (next !== found) line = lineOf(next);
    return next;
  }, marked);
  return plain === marked ? undefined : plain.filter((word) => word.lower !== '|');
}

function withJoint(words: Words, joint: number): Words {
  const at = words.findIndex((word) => word.start >= joint);
  const first = words[at];
  return first ? [...words.slice(0, at), { ...first, tag: 'other', value: '', text: '|', lower: '|', end: first.start }, ...words.slice(at)] : words;
}

const lineOf = (words: Words): string => words.map((word) => word.lower).join(' ');

function applied(words: Words, line: string, { pattern, plain }: Sieved): Words {
  const found = pattern.exec(line);
  if (!found?.indices) return words;
  const starts = startsOf(words);
  const cut = ([from, to]: readonly [number, number]): Words => words.filter((_, index) => (starts[index] ?? 0) >= from && (starts[index] ?? 0) < to);
  const parts: Parts = Object.fromEntries(Object.entries(found.indices.groups ?? {}).map(([name, range]) => [name, range ? cut(range) : []]));
  const middle = isOneSubject(parts['who'] ?? []) ? plain(parts) : undefined;
  const [start, end] = found.indices[0] ?? [0, 0];
  return middle ? [...cut([0, start]), ...middle, ...cut([end, line.length + 1])] : words;
}

/** Commas within who it is belong to a list; a condition or another verb does not belong there. */
function isOneSubject(who: Words): boolean {
  if (!who.some(({ tag }) => tag === 'comma')) return true;
  return /^(?:determiner|noun|quote|number)$/.test(who[0]?.tag ?? '') && !who.some(({ tag }) => /^(?:condition|modal|be|have|do|exception|precedence)$/.test(tag));
}

function startsOf(words: Words): readonly number[] {
  let next = 0;
  return words.map((word) => {
    const start = next;
    next += word.lower.length + 1;
    return start;
  });
}

/** "Owning, managing and improving the site": several verbs in -ing that share what stands behind the last. */
function gerundLists(words: Words): Words {
  const verbs = new Set<number>();
  words.forEach((found, index) => {
    const next = joins(words[index + 1]) ? (joins(words[index + 2]) ? index + 3 : index + 2) : -1;
    const other = words[next];
    if (next > 0 && other && isGerund(found) && isGerund(other) && !nounsToo.has(found.lower) && !nounsToo.has(other.lower)) {
      verbs.add(index);
      verbs.add(next);
    }
  });
  return verbs.size === 0 ? words : words.map((found, index) => (verbs.has(index) ? asGerund(found) : found));
}

/** "may hire tutors, purchase books and sign leases": between a verb and a last one that is no noun, "purchase" is one too. */
function verbLists(words: Words): Words {
  const last = words.findLastIndex((found, index) => /^(?:and|or)$/.test(words[index - 1]?.tag ?? '') && isBaseVerb(found) && !nounsToo.has(found.lower));
  const first = words.findLastIndex((found, index) => index < last && found.tag === 'modal');
  if (first < 0 || !isBaseVerb(words[first + 1]) || words.slice(first, last).some(({ tag }) => tag === 'relative' || tag === 'condition')) return words;
  return words.map((found, index) => (index > first && index < last && words[index - 1]?.tag === 'comma' && words[index + 1]?.tag === 'noun' && isBaseVerb(found) ? asVerb(found) : found));
}

/** "and stay open for a week": no stay there, but a verb. */
function stayings(words: Words): Words {
  return words.map((found, index) => (found.tag === 'noun' && /^stays?$/.test(found.lower) && /^(?:open|closed|in|valid)$/.test(words[index + 1]?.lower ?? '') && words[index - 1]?.tag !== 'determiner' ? { ...found, tag: 'verb' as const, value: 'stay', inflection: found.lower === 'stay' ? 'base' as const : 'third' as const } : found));
}

const isBaseVerb = (found: Tagged | undefined): boolean => found?.tag === 'noun' && found.text === found.lower && verbForms(found.lower).some(({ inflection }) => inflection === 'base');

function asGerund(found: Tagged): Tagged {
  const form = verbForms(found.lower).find(({ inflection }) => inflection === 'gerund');
  return form ? { ...found, tag: 'verb', value: form.lemma, inflection: 'gerund' } : found;
}

// ----------------------------------------------------------------------------------------------------- the wordings

const isPower = (noun: Words | undefined): boolean => /^(?:rights?|powers?|prerogatives?|authority|privileges?)$/.test(noun?.[0]?.lower ?? '');

/** "shall" for a duty, "may" for a power or a right. */
const modalOf = (noun: Words | undefined): string => (!isPower(noun) ? 'duty' : noun?.[0]?.lower.startsWith('right') ? 'right' : 'power');

const duties = '(?:duty|duties|responsibility|responsibilities|functions?|tasks?|roles?|jobs?|mandates?|remits?|obligations?|powers?|rights?|prerogatives?|privileges?|authority)';
const more = '(?: ?,? (?:and|or|&) (?:powers?|duties|responsibilities|functions|rights|authority|obligations|privileges))?';
const kindOf = '(?:(?:main|primary|principal|general|specific|additional|other|key|core|basic|particular|overall|special|full) )?';
const includes = '(?:(?:shall |will |must |may |should )?(?:also )?(?:(?<=(?:shall|will|must|may|should) (?:also )?)be|is|are|shall be|include|includes|comprise|is to|are to|shall be to|will be to)(?: to)?)';
const notOnly = '(?: ,? ?(?:but (?:is|are|shall be|not)?(?: ?be)? ?(?:not )?(?:limited|restricted) to|but not limited to|without limitation|among others|amongst others|inter alia) ?,?)?';
const announced = '(?: the| all of the| all the| each of the)?(?: (?:following|as follows|these))?(?: ?[:–-])?(?<joint> \\|)?';

/** Who must or may, and what: an act, or a thing to be responsible for. "The duties of X are set out in Schedule 2" is neither. */
function done({ who, at, noun, what, joint }: Parts): Words | undefined {
  const first = what?.[0];
  const announcedAct = first !== undefined && (first.tag === 'to' || / to$|^to$/.test(at?.at(-1)?.lower ?? '') || (joint?.length ?? 0) > 0 || isGerund(first));
  const act = announcedAct ? acting(what) : undefined;
  if (act) return [...(who ?? []), ...modal(at, modalOf(noun)), ...act];
  const deed = isPower(noun) ? deedOf(what) : undefined;
  if (deed) return [...(who ?? []), ...modal(at, modalOf(noun)), ...deed];
  const listed = (joint?.length ?? 0) > 0 || /^(?:include|comprise)/.test(at?.at(-1)?.lower ?? '');
  const thing = first !== undefined && (first.tag === 'determiner' || (first.tag === 'noun' && !verbForms(first.lower).some(({ inflection }) => inflection === 'participle')));
  if (!listed || !thing || isPower(noun)) return undefined;
  return [...(who ?? []), ...modal(at, 'duty'), ...word(at?.[0], 'be', 'be'), ...word(at?.[0], 'noun', 'responsible'), ...word(at?.[0], 'preposition', 'for'), ...(what ?? [])];
}

/** "Following a resignation", "Where a member objects,": what leads a sentence. */
const isLead = (words: Words): boolean => words.length === 0 || (/^(?:but|and)$/.test(words.at(-1)?.tag ?? '') && words.at(-2)?.tag === 'comma') || (/^(?:preposition|condition|adverb)$/.test(words[0]?.tag ?? '') && !words.some(({ tag }) => tag === 'relative' || tag === 'modal'));

interface Sieved extends Omit<Rephrasing, 'pattern'> {
  readonly pattern: Sieve;
}

const rephrasings: readonly Rephrasing[] = [
  ...votesHad,
  ...timings,
  ...quorates,
  ...unfoldings,
  ...recastings,
  ...discretions,
  ...deontics,
  ...entrustings,
  ...vacatings,
  ...grants,
  ...shiftings,
  ...holdings,
  ...sizings,
  ...chargings,
  ...carryings,
  ...mailings,
  ...servings,
  ...countings,
  {
    // "Neither the Board nor the Council may borrow": the one or the other may not.
    pattern: /^neither (?<who>.+? nor (?:(?! , ).)+?) (?<modal>shall|may|must|will|can|should|is|are|has|have) (?<rest>.+)$/d,
    plain: ({ who = [], modal: said, rest }) => [...who, ...(said ?? []), ...word(said?.[0], 'not', 'not'), ...(rest ?? [])],
  },
  {
    // "It shall be the sole responsibility of the Clerk to keep the minutes."
    pattern: new RegExp(`^(?<lead>[^;]+? )?it (?<at>is|shall be|will be|must be)(?: also)? (?:the|a|an)(?: (?<alone>sole|exclusive))?(?: \\w+)? (?<noun>${duties}) of (?<who>.+?) (?<what>to .+)$`, 'd'),
    plain: ({ lead = [], at, noun, who, what, alone }) => {
      const act = isLead(lead) && acting(what) ? done({ who: holder(who, alone), at: at ?? [], noun: noun ?? [], what: what ?? [] }) : undefined;
      return act && [...lead, ...(lead.length > 0 && !/^(?:comma|but|and)$/.test(lead.at(-1)?.tag ?? '') ? word(at?.[0], 'comma', ',') : []), ...act];
    },
  },
  {
    // "The duties of the Clerk include, but are not limited to, keeping the minutes", "… shall be to keep them".
    pattern: new RegExp(`^(?:the )?${kindOf}(?<noun>${duties})${more} of (?<who>(?:(?! (?:shall|will|must|may|is|are|includes?) ).)+?) (?<at>${includes})${notOnly}${announced} (?<what>.+)$`, 'd'),
    plain: done,
  },
  {
    // "Duties of the Clerk: | Keep the minutes".
    pattern: new RegExp(`^(?:the )?${kindOf}(?<noun>${duties}) of (?<who>(?:(?! (?:shall|will|must|may|is|are|includes?) ).)+?)(?<at> ?[:–-])(?<joint> \\|) (?<what>.+)$`, 'd'),
    plain: ({ noun, who, at, what }) => {
      const act = acting(what);
      return act && [...(who ?? []), ...modal(at, modalOf(noun)), ...act];
    },
  },
  {
    // "The Clerk's duties include keeping the minutes."
    pattern: new RegExp(`^(?<who>(?:the )?(?:[^ ]+ ){0,3}[^ ]+'s?) ${kindOf}(?<noun>${duties})${more} (?<at>${includes})${notOnly}${announced} (?<what>.+)$`, 'd'),
    plain: (parts) => done({ ...parts, who: (parts['who'] ?? []).map(withoutOwner) }),
  },
  {
    // "In particular, its duties are to keep the minutes."
    pattern: new RegExp(`^(?<lead>(?:in particular|in addition|specifically|in general|generally|further|also|additionally) ,? )?(?<who>its|their|his or her) ${kindOf}(?<noun>${duties})${more} (?<at>${includes})${notOnly}${announced} (?<what>.+)$`, 'd'),
    plain: (parts) => {
      const owner = parts['who']?.[0];
      return done({ ...parts, who: word(owner, 'pronoun', owner?.lower === 'its' ? 'it' : 'they', '') });
    },
  },
  {
    // "The Chair or, in the Chair's absence, the Deputy shall preside": the Chair shall, and in that case the Deputy.
    pattern: /^(?<who>(?:the|an?|each|every) [^,;]+?|[^ ,;]+(?: [^ ,;]+)?) ,? ?(?<and>or|and) ,? ?(?<lead>in (?:the absence of (?:the |an? )?[^ ,]+(?: [^ ,]+)?|(?:the )?[^ ,]+(?: [^ ,]+)? absence|(?:his or her|his|her|their|its) absence)|if (?:(?! (?:,|;|shall|must|may|will|should) ).)+?) ,? ?(?<other>the [^,;]+?|[^ ,;]+(?: [^ ,;]+)?) ,? ?(?<modal>shall|must|may|will|should) (?<rest>[^;]+)$/d,
    plain: ({ who = [], and, lead = [], other = [], modal: said = [], rest = [] }) => {
      if ([...who, ...other].some(({ tag }) => /^(?:modal|be|have|do|condition|relative)$/.test(tag))) return undefined;
      const act = [...said, ...rest.filter(({ tag }) => tag !== 'stop')];
      return [...who, ...act, ...word(and?.[0], 'semicolon', ';'), ...lead, ...word(other[0], 'comma', ','), ...other, ...act];
    },
  },
  {
    // "Overall responsibility for discipline lies with the Council": the Council is responsible for it.
    pattern: /^(?:the )?(?:(?:overall|ultimate|final|primary|sole|main|full) )?(?<noun>responsibility) (?<for>for) (?<what>[^,;]+?) (?<at>lies|rests|resides|shall lie|shall rest|will lie|will rest) with (?<who>[^,;]+)$/d,
    plain: ({ noun, for: of, what, at, who }) => what?.[0] && isIng(what[0].lower) ? undefined : [...(who ?? []).filter(({ tag }) => tag !== 'stop'), ...((at?.length ?? 0) > 1 ? modal(at, 'duty') : []), ...word(at?.[0], 'be', (at?.length ?? 0) > 1 ? 'be' : 'is'), ...word(noun?.[0], 'noun', 'responsible'), ...(of ?? []), ...(what ?? [])],
  },
  {
    // "Anything in clause 2 to the contrary notwithstanding, …": notwithstanding clause 2.
    pattern: /^anything (?:contained )?(?<in>in) (?<what>.+?) to the contrary (?<mark>notwithstanding) ,? ?(?<rest>.+)$/d,
    plain: ({ what, mark, rest }) => [...(mark ?? []), ...(what ?? []), ...word(rest?.[0], 'comma', ','), ...(rest ?? [])],
  },
  {
    // "In no event shall a fee be charged", "…, but in no event may the Clerk vote": a fee shall not, the Clerk may not.
    pattern: /^(?:however ,? |further ,? )?(?:(?<before>[^;|]+?) (?<joint>,? ?(?:and|but)) )??(?<at>in no event|(?:in|under) no circumstances?|at no time|in no case|on no account|never) ,? ?(?<modal>shall|will|may|must|can|should|does|do) (?<rest>.+)$/d,
    plain: ({ before = [], joint = [], at, modal: said = [], rest = [] }) => {
      const verb = before.length > 0 && isBase(rest[0]) ? 0 : baseVerb(rest);
      const must = said[0]?.tag === 'do' ? modal(said, 'duty') : said;
      if (verb < 0 || rest.slice(0, verb).some(({ tag }) => tag === 'relative')) return undefined;
      return [...before, ...(verb > 0 ? word(joint.at(-1), 'semicolon', ';') : joint), ...rest.slice(0, verb), ...must, ...word(at?.[0], 'not', 'not'), ...rest.slice(verb)];
    },
  },
  {
    // "Only in an emergency may the Board meet in private": the Board may only then.
    pattern: /^(?<only>only) (?<lead>(?:in|with|after|by|under|at|on|through|upon|where|when|if|for) (?:(?! (?:,|may|shall|can|will|should|must) ).)+) (?<modal>may|shall|can|will|should|must) (?<rest>[^,;]+)(?<more> ,.+)?$/d,
    plain: ({ only, lead = [], modal: said, rest = [], more = [] }) => {
      const act = rest.filter(({ tag }) => tag !== 'stop');
      const verb = baseVerb(act);
      return verb > 0 ? [...act.slice(0, verb), ...(said ?? []), ...act.slice(verb), ...(only ?? []), ...lead, ...more] : undefined;
    },
  },
  {
    // "For a motion to pass, …", "in order for it to be valid, …": if it is to.
    pattern: /^(?:in order )?(?<for>for) (?<who>(?:an?|the|any|each|every|this|such|these|all) (?:(?! (?:,|shall|must|may|will|is|are) ).)+?|it|them) (?<to>to) (?<what>[^,;]+) (?<comma>,) (?<rest>(?:.+ )?(?:shall|must|may|will|should|is|are|requires?|needs?|has|have)(?: .+)?)$/d,
    plain: ({ for: mark, who = [], to, what = [], comma, rest = [] }) => {
      const first = what[0];
      const base = first && (isBase(first) || first.tag === 'be' || first.tag === 'have');
      return base && !who.some(({ tag }) => /^(?:modal|be|have|relative|condition)$/.test(tag)) ? [...word(mark?.[0], 'condition', 'if'), ...who, ...word(to?.[0], 'modal', 'shall', 'duty'), ...what, ...(comma ?? []), ...rest] : undefined;
    },
  },
  {
    // "A director may, and on the request of a director the secretary shall, summon a meeting": the one may, and then the other shall.
    pattern: /^(?<who>(?:(?! (?:,|;|may|shall) ).)+) (?<modal>may|shall|must|will) , (?<and>and) (?<lead>(?:on|upon|at|if|when|where) (?:(?! (?:,|;|may|shall) ).)+?) ,? ?(?<other>the (?:(?!the )[^ ,]+ ){1,3}?)(?<second>shall|must|may|will) ,? ?(?:at any time ,? ?)?(?<rest>[^,;]+)$/d,
    plain: ({ who = [], modal: said = [], and, lead = [], other = [], second = [], rest = [] }) => {
      const act = rest.filter(({ tag }) => tag !== 'stop');
      return act[0] && baseOf(act[0]) ? [...who, ...said, ...act, ...word(and?.[0], 'semicolon', ';'), ...lead, ...word(other[0], 'comma', ','), ...other, ...second, ...act] : undefined;
    },
  },
  {
    // "Under no circumstances is the Clerk to publish it."
    pattern: /^(?<at>in no event|(?:in|under) no circumstances?|at no time|in no case|on no account) ,? ?(?<be>is|are) (?<who>.+?) to (?<what>\S+ .+)$/d,
    plain: ({ at, be, who, what }) => {
      const act = acting(what);
      return act && [...(who ?? []), ...modal(be, 'duty'), ...word(at?.[0], 'not', 'not'), ...act];
    },
  },
  {
    // "shall under no circumstances be charged".
    pattern: /(?<=(?:shall|will|may|must|can|should) ,? ?)(?<at>in no event|(?:in|under) no circumstances?|at no time|in no case|on no account) ,? ?/d,
    plain: ({ at }) => word(at?.[0], 'not', 'not'),
  },
  {
    // "The sole power to admit members belongs to the Council."
    pattern: new RegExp(`^(?:the |all )?(?:(?<alone>sole|exclusive) )?(?:\\w+ )?(?<noun>power|authority|right|responsibility|duty) to (?<what>.+?) (?<at>belongs?|is vested|are vested|shall be vested|is reserved|shall be reserved|lies|rests|resides|shall lie|shall rest|shall reside|shall belong|will rest|will lie|is held|shall be held)(?: (?<only>solely|exclusively|only))? (?:to|in|with|for|by|upon) (?<who>(?:(?! [.,;] ).)+?)(?<end> \\.)?$`, 'd'),
    plain: ({ noun, what, at, who, alone, only }) => {
      const act = acting(what);
      return act && [...holder(who, [...(alone ?? []), ...(only ?? []), ...(at ?? []).filter(({ lower }) => /\breserved$/.test(lower))]), ...modal(at, modalOf(noun)), ...act];
    },
  },
  {
    // "The Council has the sole right to admit members."
    pattern: /^(?<who>(?:(?!;).)+?) (?<at>has|have|shall have|will have|holds?|shall hold) (?:the )?(?<alone>sole|exclusive) (?<noun>right|power|authority|responsibility|duty)(?: and (?:right|power|authority|responsibility))? (?<what>to .+)$/d,
    plain: ({ noun, what, at, who, alone }) => {
      const act = acting(what);
      return act && [...holder(who, alone), ...modal(at, modalOf(noun)), ...act];
    },
  },
  {
    // "The Board shall have the following powers, … : | To admit members.", "… shall perform the following duties".
    pattern: new RegExp(`^(?<who>(?:(?!;).)+?) (?<at>(?:(?:shall|will|must|should|may) )?(?:has|have|performs?|carry out|carries out|discharges?|undertakes?|fulfils?|fulfill|exercises?|(?:be|is|are) responsible for))(?: all)?(?: of)? the following (?:\\w+ )?(?<noun>${duties})${more}[^|]*\\| (?<what>.+)$`, 'd'),
    plain: ({ who, at, noun = [], what }) => {
      const act = acting(what);
      if (act) return [...(who ?? []), ...modal(at, modalOf(noun)), ...act];
      return isPower(noun) ? [...(who ?? []), ...modal(at, 'right'), ...word(at?.[0], 'have', 'have'), ...(what ?? [])] : done({ who: who ?? [], at: at ?? [], noun, what: what ?? [], joint: what ?? [] });
    },
  },
  {
    // "Candidates must meet the following criteria: | be a member".
    pattern: / (?:meet|satisfy|fulfil|fulfill|comply with) (?:(?:all|each|any|one|one or more) )?(?:of )?(?:the )?following(?: \w+){1,3}(?: ?[:–-])? \| (?<what>.+)$/d,
    plain: ({ what }) => (what?.[0]?.tag === 'be' || what?.[0]?.tag === 'have' ? what : undefined),
  },
  {
    // "the Clerk must follow this procedure: | Notify the members".
    pattern: / (?<at>shall|must|will|may|should|can) (?:follow|take|do|complete|undertake|perform|carry out) (?:all (?:of )?)?(?:the following|these|this)(?: \w+){0,2}(?: ?[:–-])? \| (?<what>.+)$/d,
    plain: ({ at, what }) => {
      const act = acting(what);
      return act && [...(at ?? []), ...act];
    },
  },
  {
    // "may be checked in the following cases: | after an election".
    pattern: / (?:in|under|on) (?:(?:any|all|each|one|one or more|either) of )?the following (?:\w+ )?(?:circumstances?|cases?|situations?|instances?|events?|conditions?|ways?|manner|methods?|means|times?)(?: ?[:–-])? \| (?<what>.+)$/d,
    plain: ({ what }) => (/^(?:preposition|condition|adverb)$/.test(what?.[0]?.tag ?? '') ? what : undefined),
  },
  {
    // "Once nominated the member must …": the condition ends where the subject begins.
    pattern: /^(?<mark>once|when|if|unless|where) (?<done>(?:so )?(?:\w+ed|chosen|given|taken|made)) (?<rest>(?:the|a|an|each|every|any|such|all) .+)$/d,
    plain: ({ mark, done: participle, rest }) => [...(mark ?? []), ...(participle ?? []), ...word(rest?.[0], 'comma', ','), ...(rest ?? [])],
  },
  {
    // "No fee is charged, with the following exceptions: | late members".
    pattern: / ,? ?with the following exceptions?(?: ?[:–-])? \| (?<what>.+)$/d,
    plain: ({ what }) => [...word(what?.[0], 'exception', 'except'), ...(what ?? [])],
  },
  {
    // "The Clerk shall: | Responsible for the boats".
    pattern: / (?<at>shall|must|will)(?: ?:)?(?: \|)? (?<adjective>responsible|accountable) (?<rest>(?:for|to) .+)$/d,
    plain: ({ at, adjective, rest = [] }) => [...(at ?? []), ...word(adjective?.[0], 'be', 'be'), ...word(adjective?.[0], 'noun', adjective?.[0]?.lower ?? ''), ...rest],
  },
  {
    // "No notice need be given": any notice need not be given.
    pattern: /^(?<no>no) (?<who>(?:(?! (?:need|shall|must|may|,|;) ).)+) (?<need>need) (?<rest>[^ ,;]+ .+)$/d,
    plain: ({ no, who = [], need, rest = [] }) => {
      const base = rest[0] && (isBase(rest[0]) || rest[0].tag === 'be' || rest[0].tag === 'have');
      return base && !who.some(({ tag }) => /^(?:be|have|modal)$/.test(tag)) ? [...word(no?.[0], 'determiner', 'any'), ...who, ...word(need?.[0], 'modal', 'need not', 'no-duty'), ...rest] : undefined;
    },
  },
  {
    // "Before the Board acts they must …", "Should it decide to act it must …": the pronoun begins the rule.
    pattern: /^(?<lead>(?:before|after|should|once|when|if|where|unless|until) (?:(?! (?:,|;) ).)+?) (?<rest>(?:they|it|he|she|he or she) (?:shall|must|may|will|are to|is to)(?: .+)?)$/d,
    plain: ({ lead = [], rest = [] }) => (/^(?:and|or|but|that|which|who|as|if)$/.test(lead.at(-1)?.lower ?? '') || lead.slice(1).some(({ tag }) => /^(?:modal|relative)$/.test(tag)) ? undefined : [...lead, ...word(rest[0], 'comma', ','), ...rest]),
  },
  {
    // "Should a dispute arise, the Panel shall hear it": if one should arise.
    pattern: /^(?<at>should) (?!there )(?<rest>.+ , .+)$/d,
    plain: ({ at, rest = [] }) => {
      const verb = baseVerb(rest);
      return verb > 0 ? [...word(at?.[0], 'condition', 'if'), ...rest.slice(0, verb), ...(at ?? []), ...rest.slice(verb)] : undefined;
    },
  },
  {
    // "The requirements to become a candidate are: | To provide a statement".
    pattern: /^(?:the )?(?:\w+ )?(?:requirements?|qualifications?|criteria|conditions) (?:to become|to be|for becoming|for being) (?<who>.+?) (?<at>is|are|shall be|include|are to|shall include)(?: ?[:–-])?(?: the following)?(?: \|)? (?<what>.+)$/d,
    plain: ({ who, at, what }) => {
      const act = acting(what);
      return act && [...(who ?? []), ...modal(at, 'duty'), ...act];
    },
  },
  {
    // "The following persons may attend: | delegates": the item is who may.
    pattern: /^(?:only )?the following(?: (?!(?:shall|must|may|is|are|will|have|has|can) )[^ ,;|]+){0,3}? (?<rest>(?:shall|must|may|is|are|will|have|has|can|should|is entitled to|are entitled to|shall be entitled to|is eligible|are eligible|shall not|may not|need|needs|require|requires)\b[^|]*?)(?: ?[:–-])? \| (?<what>.+)$/d,
    plain: ({ rest, what }) => (/^(?:noun|determiner|adjective|number|quote|comparator)$/.test(what?.[0]?.tag ?? '') && !/\b(?:apply|terms|meanings|rules|procedures?|used)\b/.test(rest?.map(({ lower }) => lower).join(' ') ?? '') ? [...(what ?? []), ...(rest ?? []).map((found, index) => (index === 0 ? thirdPerson(found) : found))] : undefined),
  },
  {
    // "has the right to a key", "is entitled to one vote": what is behind the right is a thing.
    pattern: /^(?<who>(?:(?!;).)+?) (?<at>(?:shall |will )?(?:has|have|is|are|be) (?:(?:the|a) right|entitled|rights) to)(?: ?[:–-])?(?: \|)? (?<what>(?:a|an|the|exactly|one|two|three|up to|any|all|its|their|his|at least|no|\d+|such|full|equal|free|reasonable)\b.+)$/d,
    plain: ({ who, at, what }) => (what?.[0]?.tag === 'noun' && baseOf(what[0]) ? undefined : [...(who ?? []), ...modal(at, 'right'), ...word(at?.at(-1), 'have', 'have'), ...(what ?? [])]),
  },
  {
    // "The Board shall have five members, namely: | the Chair": it consists of the Chair.
    pattern: /^(?<who>(?:the |an? )?[^,;:|]+?) (?<modal>shall |will |must )?(?<at>has|have) [^|;]*?\b(?:members|directors|trustees|persons|people|seats|governors|councillors)\b[^|;]*?(?: ?[:–-])? \| (?<what>.+)$/d,
    plain: ({ who, modal: said, at, what }) => (isEntry(what) ? [...(who ?? []), ...(said ?? []), ...consist(at, said), ...(what ?? [])] : undefined),
  },
  {
    // "The Trust is governed by a Board of eight trustees, comprising: | the Chair": it consists of the Chair.
    pattern: /^(?:there (?:shall be|will be|is) |[^,;:|]+? (?:by|have|has|elects?|elect|appoints?|appoint) )(?<who>an? (?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+) of (?:\d+|[\p{L}-]+)(?: [^|;]*?)?(?: ?[:–-])? \| (?<what>.+)$/du,
    plain: ({ who, what }) => (isBodyNoun(who?.at(-1)?.lower ?? '') && isEntry(what) ? [...(who ?? []), ...consist(who?.slice(-1), []), ...(what ?? [])] : undefined),
  },
  {
    // "There shall be a Jury of five persons, namely the Foreman and four jurors."
    pattern: /^(?<lead>there (?:shall be|will be|is) |[^,;:|]+? (?:by|have|has|elects?|elect|appoints?|appoint) )(?<who>an? (?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+) (?<number>of (?:\d+|[\p{L}-]+)(?: [\p{L}-]+)?)(?<more> ,? ?[^:;|]*?)? ?(?:,? ?namely ?:?|:|, (?:being|consisting of|comprising|made up of)|, that is to say ?,?) (?<what>(?:the|an?|\d+|\p{L}+) [^;:|]+ and [^;:|]+)$/du,
    plain: ({ lead, who, number, more: rest, what }) => (isBodyNoun(who?.at(-1)?.lower ?? '') && number?.some(({ tag }) => tag === 'number') && isEntry(what)
      ? [...(lead ?? []), ...(who ?? []), ...number, ...withoutComma(rest), ...word(what?.[0], 'semicolon', ';'), ...(who ?? []), ...consist(what?.slice(0, 1), []), ...(what ?? [])] : undefined),
  },
  {
    // "The Board has five members: the Chair, the Clerk and three others", "consists of nine Stewards, namely …": so many, and who they are.
    pattern: /^(?<who>(?:the |an? )?[^,;:|]+?) (?<modal>shall |will |must )?(?<at>has|have|consists? of|comprises?) (?<number>(?:exactly )?[\p{L}\d-]+ (?:\p{L}+ )?\p{L}+s|(?:exactly )?[\p{L}\d-]+ people)(?<more> ,? ?[^:;|]*?)? ?(?:,? ?namely ?:?|:|, being|, that is to say ?,?) (?<what>(?:the|an?|\d+|\p{L}+) [^;:|]+ and [^;:|]+)$/du,
    plain: ({ who, modal: said, at, number, more: rest, what }) => (number?.some(({ tag }) => tag === 'number') && isEntry(what) ? [...(who ?? []), ...(said ?? []), ...(at ?? []), ...(number ?? []), ...withoutComma(rest), ...word(what?.[0], 'semicolon', ';'), ...(who ?? []), ...(said ?? []), ...consist(at, said), ...(what ?? [])] : undefined),
  },
  {
    // "No amendment of these rules is valid unless passed by three quarters of the votes": it shall be passed by them.
    pattern: /^(?<det>no) (?<what>(?:amendment|alteration|change|resolution)s?(?: (?:of|to|in) [^,;:|]+?)?) (?<at>is|are|shall be|will be|may be|has|shall have)(?: (?:valid|effective|binding|made|of effect|effect|any effect|force))? unless (?:it (?:is|has been|be) |they are )?(?<done>passed|adopted|approved|carried|agreed|supported) (?<rest>by [^;]*\b(?:majority|thirds?|quarters?|half|fifths|per cent|votes)\b[^;]*)$/d,
    plain: ({ det, what, at, done: participle, rest }) => [...word(det?.[0], 'determiner', 'an', 'a'), ...(what ?? []), ...modal(at, 'duty'), ...word(at?.[0], 'be', 'be'), ...(participle ?? []), ...(rest ?? [])],
  },
  {
    // "Each branch is responsible to nominate a delegate."
    pattern: /^(?<who>(?:(?!;).)+?) (?<at>is|are|shall be|will be) (?:also )?responsible (?<what>to .+)$/d,
    plain: ({ who, at, what }) => {
      const act = nounsToo.has(what?.[1]?.lower ?? '') && what?.[2]?.tag !== 'determiner' ? undefined : acting(what);
      return act && [...(who ?? []), ...modal(at, 'duty'), ...act];
    },
  },
  {
    // "Every governor, however elected or appointed, must …", "every governor, without exception, must …": every governor.
    pattern: / ,? ?(?:without exception|however (?:appointed|elected|chosen|selected|nominated)(?: or (?:appointed|elected|chosen|selected|nominated))?)(?: ,|(?= |$))/d,
    plain: () => [],
  },
  {
    // "nominated by the branches, and by nobody else": by the branches alone.
    pattern: / ,? ?and (?:by )?(?<at>nobody|no one|no-one) else(?= |$)/d,
    plain: ({ at }) => word(at?.[0], 'adverb', 'alone'),
  },
  {
    // "such fees as the Board from time to time decides": when is not said thereby.
    pattern: /^(?<before>.+ as (?:the|its|their|they|it|an?) ?(?:\S+ ){0,5}?)(?<idle>from time to time)(?<rest> .+)$/d,
    plain: ({ before = [], rest = [] }) => (rest[0]?.tag === 'verb' || rest[0]?.tag === 'noun' ? [...before, ...rest.map((found, at) => (at === 0 ? thirdPerson(found) : found))] : undefined),
  },
  {
    // "Congress meets every third year, and at each of its assemblies elects the President": and elects the President there.
    pattern: /^(?<before>.+?) ,? ?(?<and>and) (?<lead>(?:at|in|on|after|during|within) (?:each|every|the|its|their|this|that|such|any|all) [^,;:|]+?) ,? ?(?<verb>\p{L}+s) (?<rest>(?:the|its|an?|any|all|their|each|every|two|three|four|five|six|seven|eight|nine|ten) [^;|]+)$/du,
    plain: ({ before = [], and = [], lead = [], verb = [], rest = [] }) => {
      const [does] = verb;
      const third = does && !nounsToo.has(does.lower) ? verbForms(does.lower).find(({ inflection }) => inflection === 'third') : undefined;
      const isPlain = [...before, ...lead].every(({ tag }) => tag !== 'modal' && tag !== 'condition' && tag !== 'relative');
      const acts = before.some(({ lower }) => verbForms(lower).some(({ inflection }) => inflection === 'third'));
      return does && third && isPlain && acts ? [...before, ...and, { ...does, tag: 'verb', value: third.lemma, inflection: 'third' }, ...rest.filter(({ tag }) => tag !== 'stop'), ...lead, ...rest.filter(({ tag }) => tag === 'stop')] : undefined;
    },
  },
  ...breadths,
  {
    // "The Secretary, whom the Presidium appoints, keeps the archive": the Secretary keeps it; the Presidium appoints the Secretary.
    pattern: /^(?<before>.*?)(?<who>(?:the|an?|its) (?:(?! (?:the|an?|its|is|are|by|shall|may|must|in|to|at|on) )[^,;|]){1,60}?) ,? ?(?<at>whom) (?<by>(?:the |its |their )?[^,;|]{1,60}?) (?<verb>(?:may |shall )?(?:appoint|elect|choose|engage|designate|nominate|employ|name)s?)(?<tail> (?:for|from|by|at|in|each|every|on)\b[^,;|]*?)?(?: ,(?<rest> .+)?| \.)?$/d,
    plain: ({ before = [], who = [], at, by = [], verb = [], tail = [], rest = [] }) => (at === undefined ? undefined : [...before, ...who, ...rest.filter(({ tag }) => tag !== 'stop'), ...word(at[0], 'semicolon', ';'), ...by, ...verb.map((found, nth) => (nth === verb.length - 1 ? thirdOrBase(found) : found)), ...who, ...tail]),
  },
  {
    // "Whoever counts the votes shall not stand": the person who counts them.
    pattern: /^(?<at>whoever) (?<rest>\S+ .+)$/d,
    plain: ({ at, rest = [] }) => ((rest[0]?.tag === 'noun' || rest[0]?.tag === 'have') && rest.some(({ tag }) => tag === 'modal') ? [...word(at?.[0], 'noun', 'person'), ...word(at?.[0], 'relative', 'who'), ...rest] : undefined),
  },
  ...memberships,
  {
    // "elected by, and accountable to, the Members".
    pattern: /^(?<before>.+ (?<by>by)) ,? ?(?<and>and) (?:(?:is|are|be|shall be) )?(?<adjective>accountable|answerable|responsible) (?<to>to) ,? ?(?<who>.+)$/d,
    plain: ({ before, by, and, adjective, to, who }) => [...(before ?? []), ...(who ?? []).filter(({ tag }) => tag !== 'stop'), ...(and ?? []), ...word(by?.[0], 'be', 'be'), ...(adjective ?? []), ...(to ?? []), ...(who ?? [])],
  },
];

const sieved: readonly Sieved[] = rephrasings.map(({ pattern, plain }) => ({ pattern: sieve(pattern), plain }));

/** Where the verb behind an inverted subject is: "the Board borrow money". */
function baseVerb(words: Words): number {
  return words.findIndex((found, index) => index > 0 && (found.lower === 'be' || found.lower === 'have' || (found.tag === 'noun' && words[index - 1]?.tag !== 'determiner' && (!nounsToo.has(found.lower) || (index > 1 && isEnd(words[index + 1]))) && verbForms(found.lower).some(({ inflection }) => inflection === 'base'))));
}

const isEnd = (found: Tagged | undefined): boolean => found === undefined || found.tag === 'stop';

/** "the Chair", "two delegates", "five others". */
const isEntry = (words: Words | undefined): boolean => /^(?:determiner|number|noun|adjective)$/.test(words?.[0]?.tag ?? '') && !words?.some(({ tag }) => /^(?:modal|be|have|do)$/.test(tag));

const withoutComma = (words: Words = []): Words => (words.at(-1)?.tag === 'comma' ? words.slice(0, -1) : words);

/** "consists of", "(shall) consist of". */
function consist(place: Words | undefined, modal: Words | undefined): Words {
  const base = (modal?.length ?? 0) > 0;
  return [...word(place?.[0], 'verb', base ? 'consist' : 'consists', 'consist').map((found) => ({ ...found, inflection: base ? 'base' as const : 'third' as const })), ...word(place?.[0], 'of', 'of')];
}

/** "The following matters require": behind one matter, "require" would be no verb. */
function thirdPerson(found: Tagged): Tagged {
  const form = found.tag === 'noun' ? verbForms(found.lower).find(({ inflection }) => inflection === 'base') : undefined;
  return form ? { ...found, tag: 'verb', value: form.lemma, inflection: 'third' } : found;
}

/** "appoints", "may appoint": the verb that it can only be. */
function thirdOrBase(found: Tagged): Tagged {
  const form = verbForms(found.lower).find(({ inflection }) => inflection === 'third' || inflection === 'base');
  return form ? { ...found, tag: 'verb', value: form.lemma, inflection: form.inflection } : found;
}

function withoutOwner(found: Tagged, index: number, all: Words): Tagged {
  if (index < all.length - 1) return found;
  const lower = found.lower.replace(/'s?$/, '');
  return { ...found, lower, text: found.text.replace(/['’]s?$/, ''), end: found.start + lower.length };
}
