/** Deeds that are written as nouns: "the removal of a trustee" is what is done where one is removed. */
import { acting, joins, type Words } from './plain-words.ts';

const verbs: ReadonlyMap<string, string> = new Map(
  ('appointment appoint|introduction introduce|recording record|discussion discuss|occupation occupy|inclusion include|choice choose|election elect|selection select|designation designate|nomination nominate|co-option co-opt|removal remove|dismissal dismiss|recall recall|suspension suspend|expulsion expel|exclusion exclude|'
    + 'reinstatement reinstate|admission admit|amendment amend|alteration alter|variation vary|revision revise|repeal repeal|adoption adopt|approval approve|ratification ratify|confirmation confirm|authorisation authorise|'
    + 'sale sell|purchase buy|disposal dispose|acquisition acquire|dissolution dissolve|interpretation interpret|determination determine|allocation allocate|distribution distribute|publication publish|convocation convene|'
    + 'imposition impose|creation create|establishment establish|abolition abolish|termination terminate|employment employ|engagement engage|investment invest|inspection inspect|examination examine|maintenance maintain|preparation prepare|supervision supervise|'
    + 'settlement settle|resolution resolve|reduction reduce|waiver waive|award award|conferment confer|conferral confer|grant grant|refusal refuse|rejection reject|withdrawal withdraw|cancellation cancel|postponement postpone|closure close|affiliation affiliate|disaffiliation disaffiliate|merger merge|transfer transfer|conversion convert|amalgamation amalgamate|liquidation liquidate|acceptance accept|leadership lead|management manage|direction direct|administration administer|custody keep|oversight oversee|governance govern|upkeep maintain|auditing audit|recruitment recruit|discipline discipline|enforcement enforce|collection collect|negotiation negotiate|representation represent|'
    + 'control control|operation operate|payment pay|expenditure spend|signature sign|conduct conduct|organisation organise|organization organize|arrangement arrange|registration register|certification certify|accreditation accredit|formation form|delegation delegate|division divide|disclosure disclose|release release|delivery deliver|disqualification disqualify|promotion promote|eviction evict|deletion delete|invitation invite|declaration declare|announcement announce|construction construct|ordination ordain|installation install|retention retain|replacement replace|redemption redeem|regulation regulate|coordination coordinate|co-ordination co-ordinate|chairing chair')
    .split('|').map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);

const about = /^(?:decision|question|choice|power|right|authority|competence|discretion|responsibility|task|job|privilege|prerogative|freedom|opportunity|duty)$/;

/** "the appointment and removal of the Clerk", "fixing the fee", "the decision to sell land": the words with the verbs in front. */
export function deedOf(words: Words | undefined): Words | undefined {
  const [first, second, ...rest] = words ?? [];
  if (!first || !second) return undefined;
  if (first.tag === 'determiner' && /^(?:the|an?|any|all|every|each)$/.test(first.lower)) return deedOf([second, ...rest]);
  if (/^(?:final|last|ultimate|sole)$/.test(first.lower)) return deedOf([second, ...rest]);
  if (about.test(first.lower.replace(/s$/, ''))) {
    const inner = second.tag === 'to' ? acting(rest) : /^(?:of|for|whether|on|over|as to|whether to)$/.test(second.lower) ? deedOf(rest.filter(({ tag }, at) => at > 0 || tag !== 'to')) : undefined;
    if (inner) return inner;
  }
  // "decisions on new members", "the last word on the programme": to decide on them.
  if (/^(?:decisions?|say|word|choice)$/.test(first.lower) && /^(?:on|about|over|concerning|regarding|as to|in)$/.test(second.lower) && rest.length > 0 && rest[0]?.tag !== 'to') {
    return [{ ...first, tag: 'noun', lower: 'decide', text: 'decide', value: 'decide' }, { ...second, tag: 'preposition', lower: 'on', text: 'on', value: 'on' }, ...rest];
  }
  return named(words ?? []) ?? (first.tag === 'to' || first.lower.endsWith('ing') ? gerund(words ?? []) : undefined);
}

function gerund(words: Words): Words | undefined {
  const found = acting(words);
  return found?.[1]?.tag === 'of' ? [...found.slice(0, 1), ...found.slice(2)] : found;
}

/** The nouns up to "of", each as its verb; undefined where one of them is no deed, or nothing is said of what. */
function named(words: Words): Words | undefined {
  const of = words.findIndex(({ tag, lower }) => tag === 'of' || (tag === 'to' && lower === 'to'));
  const thing = words.slice(of + 1);
  const nouns = words.slice(0, of);
  if (of < 1 || thing.length === 0) return undefined;
  const acts = nouns.flatMap((found) => (joins(found) ? [found] : verbOf(found)));
  if (acts.length !== nouns.length || joins(nouns.at(-1))) return undefined;
  // "admission to membership": nobody is named who is admitted.
  if (words[of]?.tag === 'to' && !/^(?:election|appointment|amendment|alteration|revision)s?$/.test(nouns.at(-1)?.lower ?? '')) return undefined;
  return [...acts, ...thing];
}

/** "expulsion" → "expel"; undefined for what is no deed. */
export function verbOfDeed(noun: string): string | undefined {
  return verbs.get(noun);
}

function verbOf(found: Words[number]): Words {
  const verb = verbs.get(found.lower) ?? (found.lower.endsWith('s') ? verbs.get(found.lower.slice(0, -1)) : undefined);
  return verb === undefined ? [] : [{ ...found, tag: 'noun', lower: verb, text: verb, value: verb }];
}
