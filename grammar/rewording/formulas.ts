/** Fixed formulas in which a rule is wrapped ("it shall be the duty of X to …"), and the plain form that says the same. */
import type { Modality } from '../ast.ts';
import { capitalised, lowered, uncapitalised } from '../capitals.ts';
import { formulaic, type Core, type Draft } from './draft.ts';
import { actOf, deedOf, isMany, lemmaOf, nounPhrase } from './words.ts';

interface Formula {
  readonly from: RegExp;
  readonly to: (parts: Parts) => Draft | undefined;
}

/** What a formula holds, by the names in it. */
type Parts = Readonly<Record<string, string | undefined>>;

const duties = 'duty|responsibility|obligation|task|job';
const be = '(?<be>is|are|shall be|will be|must be|should be)';
const has = '(?:has|have|shall have|will have)';

/** WHO and WHAT are noun phrases, DEED and DOING go on to the end of the sentence. */
function formula(pattern: string, to: Formula['to']): Formula {
  const written = pattern.replace('WHO', '(?<who>[^,;:()]{2,90}?)').replace('WHAT', '(?<what>[^,;:()]{2,120}?)').replace('DEED', '(?<deed>.+)').replace('DOING', '(?<doing>\\w+ing\\b.*)');
  return { from: new RegExp(`^${written}$`, 'iu'), to };
}

const formulas: readonly Formula[] = [
  // duties
  formula(`it ${be} the (?:${duties}) of WHO to DEED`, duty),
  formula(`(?:the )?(?:${duties}) of WHO ${be} to DEED`, duty),
  formula(`WHO['’]s (?:${duties}) ${be} to DEED`, duty),
  formula(`it ${be} (?:incumbent|mandatory|compulsory|obligatory) (?:on|upon|for) WHO to DEED`, duty),
  formula('it (?:falls|shall fall) to WHO to DEED', duty),
  formula(`WHO ${has} (?:the|a|an) (?:${duties}) (?:to DEED|of DOING)`, duty),
  formula(`WHO ${be} (?:tasked|entrusted) with DOING`, duty),
  // what may be done
  formula(`it ${be} (?:open|permissible|permitted|allowed|lawful) (?:to|for) WHO to DEED`, liberty),
  formula(`WHO ${be} at liberty to DEED`, liberty),
  formula(`WHO ${has} (?:the |a |full )?(?:discretion|option) (?:to DEED|of DOING)`, liberty),
  formula(`WHO ${has} (?:the )?(?:sole|exclusive) (?:power|authority|right) to DEED`, reserved),
  formula(`(?:the )?(?:sole|exclusive) (?:power|authority|right) to (?<deed>[^,;:()]+?) (?:is|shall be|rests?|lies?|belongs?|shall rest|shall lie) (?:vested in|reserved to|with|to) WHO`, reserved),
  formula(`(?:the )?(?<kind>power|authority|right) to (?<deed>[^,;:()]+?) (?:is|shall be) (?:vested in|given to|granted to|conferred on|conferred upon) WHO`, power),
  formula(`(?:the )?(?<kind>power|authority|right) to (?<deed>[^,;:()]+?) (?:rests|lies|belongs|resides|shall rest|shall lie|shall belong) (?:with|to|in) WHO`, power),
  formula(`it ${be} (?:within|in) the (?<kind>power|powers|authority) of WHO to DEED`, power),
  formula(`it ${be} the (?<kind>right) of WHO to DEED`, power),
  formula(`WHO (?:reserves?|enjoys?|shall enjoy|(?:is|are|shall be) (?:given|granted)) the (?<kind>power|authority|right) to DEED`, power),
  formula(`WHO ${has} (?:the )?full (?<kind>power|powers|authority|power and authority) to DEED`, power),
  // what must not be done, and what need not
  formula(`it ${be} (?:forbidden|prohibited|impermissible|not permitted|not allowed|not permissible|not open) (?:for|to) WHO to DEED`, prohibition),
  formula('it shall not be (?:lawful|permissible|permitted|allowed|open) (?:for|to) WHO to DEED', prohibition),
  formula('WHO (?:shall|must|will) (?:refrain|abstain|desist) from DOING', prohibition),
  formula(`(?<doing>\\w+ing(?: (?:in|on|at|by|for|during|with|within|from|near|under|inside|outside|after|before|without|the|a|an|any|to) [^,;:()]+?)?) ${be} (?:strictly )?(?:prohibited|forbidden|banned|not permitted|not allowed)`, banned),
  formula('there (?:is|shall be) no (?:duty|obligation|requirement) (?:on|upon|for) WHO to DEED', exemption),
  formula('it (?:is|shall) not (?:be )?(?:necessary|required|compulsory|mandatory|obligatory) for WHO to DEED', exemption),
  formula('WHO (?:is|are|shall be) under no obligation to DEED', exemption),
  // responsibility
  formula(`(?:the )?responsibility for WHAT (?:(?<rest>rests?|lies?|resides?|is vested)|shall (?:rest|lie|reside|be vested)) (?:with|in|on|upon) WHO`, responsibility),
  formula('WHAT (?:(?<rest>is|are)|shall be|will be) the responsibility of WHO', responsibility),
  formula(`WHO (?:(?<rest>has|have|bears?|carr(?:y|ies)|takes?)|shall (?:have|bear|carry|take)) (?:the )?responsibility for WHAT`, responsibility),
  formula(`WHO (?:(?<rest>is|are)|shall be) in charge of WHAT`, responsibility),
];

/** The plain forms of a sentence without its full stop. What leads it ("If the office is vacant, …") is kept. */
export function fromFormulas(sentence: string): readonly Draft[] {
  return leads(sentence).flatMap(({ lead, main }) => formulas.flatMap(({ from, to }) => {
    const parts = from.exec(main)?.groups;
    const draft = parts && to(parts);
    return draft ? [behind(lead, draft)] : [];
  }));
}

/** The sentence, and what stands behind each comma of it. */
function leads(sentence: string): readonly { readonly lead: string; readonly main: string }[] {
  const commas = [...sentence.matchAll(/, /g)].map(({ index }) => index + 2).slice(0, 6);
  return [0, ...commas].map((at) => ({ lead: sentence.slice(0, at), main: sentence.slice(at) }));
}

function behind(lead: string, { sentences: [first = '', ...rest], vouches }: Draft): Draft {
  return { sentences: [lead === '' ? capitalised(first) : lead + lowered(first), ...rest], vouches };
}

// ------------------------------------------------------------------------------------------------------ the plain forms

/** Who, what and by which modal; nothing where the parts are no name and no deed. */
function plain({ who = '', deed, doing }: Parts, modal: string, core: Omit<Core, 'actor' | 'act'>): Draft | undefined {
  const act = deed ?? (doing === undefined ? undefined : deedOf(doing));
  const found = act === undefined ? undefined : actOf(act);
  if (act === undefined || found === undefined || !nounPhrase(who)) return undefined;
  return formulaic(`${who} ${modal} ${act}`, { ...core, actor: who, act: found });
}

const modals: Readonly<Record<string, string>> = { 'will be': 'will', 'must be': 'must', 'should be': 'should' };

function duty(parts: Parts): Draft | undefined {
  const modal = modals[parts['be']?.toLowerCase() ?? ''] ?? 'shall';
  return plain(parts, modal, { modalities: [modal === 'should' ? 'recommendation' : 'duty'] });
}

const may: readonly Modality[] = ['permission', 'power'];

function liberty(parts: Parts): Draft | undefined {
  return plain(parts, 'may', { modalities: may });
}

function reserved(parts: Parts): Draft | undefined {
  const draft = plain(parts, 'may', { modalities: may, exclusive: true });
  return draft && !/^(?:all|every|each|both|no|any|an?) /i.test(parts['who'] ?? '') ? { ...draft, sentences: draft.sentences.map((sentence) => `Only ${lowered(sentence)}`) } : undefined;
}

function power(parts: Parts): Draft | undefined {
  const who = nounPhrase(parts['who'] ?? '');
  return who && plain(parts, `${isMany(who) ? 'have' : 'has'} the ${parts['kind']?.toLowerCase() === 'right' ? 'right' : 'power'} to`, { modalities: may });
}

/** Behind a negation it is open whether all are meant, or not all. */
const everybody = /^(?:all|every|each|both|no) /i;

/** "any Member shall not" says too little in English: "no Member shall". */
function prohibition(parts: Parts): Draft | undefined {
  const any = /^(?:any|either) /i.exec(parts['who'] ?? '')?.[0];
  if (everybody.test(parts['who'] ?? '')) return undefined;
  const who = any === undefined ? parts['who'] : `no ${parts['who']?.slice(any.length) ?? ''}`;
  return plain({ ...parts, who }, any === undefined ? 'shall not' : 'shall', { modalities: ['prohibition'] });
}

function banned({ doing }: Parts): Draft | undefined {
  return plain({ who: 'no person', doing }, 'shall', { modalities: ['prohibition'] });
}

function exemption(parts: Parts): Draft | undefined {
  return everybody.test(parts['who'] ?? '') ? undefined : plain(parts, 'need not', { modalities: ['no-duty'] });
}

function responsibility({ who = '', what = '', rest }: Parts): Draft | undefined {
  const phrase = nounPhrase(who);
  if (!phrase) return undefined;
  const verb = rest === undefined ? 'shall be' : isMany(phrase) ? 'are' : 'is';
  return formulaic(`${capitalised(who)} ${verb} responsible for ${within(what)}`, { actor: who, act: 'be responsible', modalities: ['fact', 'duty'] });
}

/** Words from the beginning of a sentence inside one: names keep their capital. */
function within(what: string): string {
  return lemmaOf(what.split(' ')[0] ?? '', 'gerund') === undefined ? lowered(what) : uncapitalised(what);
}
