/** Deeds that are written as nouns ("approval of the budget is by Conference"), and deeds that are only caused. */
import type { Modality } from '../ast.ts';
import { capitalised } from '../capitals.ts';
import { inflect, namesPeople, senseOf, singular } from '../lexicon.ts';
import { formulaic, type Core, type Draft } from './draft.ts';
import { isMany, isSomebody, lemmaOf, nounPhrase } from './words.ts';

/** Nouns of deeds that an office or body does, each with its verb. */
const verbs: ReadonlyMap<string, string> = new Map(
  ('approval approve|ratification ratify|confirmation confirm|endorsement endorse|election elect|appointment appoint|selection select|nomination nominate|designation designate|removal remove|dismissal dismiss|'
    + 'suspension suspend|expulsion expel|adoption adopt|amendment amend|alteration alter|revision revise|publication publish|preparation prepare|maintenance maintain|review review|audit audit|inspection inspect|'
    + 'admission admit|dissolution dissolve|termination terminate|distribution distribute|allocation allocate|collection collect|determination determine|investigation investigate|examination examine|evaluation evaluate|'
    + 'supervision supervise|administration administer|management manage|organisation organise|creation create|establishment establish|announcement announce|renewal renew|recruitment recruit|hiring hire|payment pay')
    .split('|').map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);
const noun = `(?<noun>${[...verbs.keys()].join('|')})`;
const name = '[^,;:()]{2,120}?';

const isBy = new RegExp(`^(?:the )?${noun} of (?<what>${name}) (?<be>is|are|shall be|will be|must be|may be|should be)(?: (?:made|carried out|conducted|undertaken|performed|effected))? by (?<who>.+)$`, 'iu');
/** Who conducts an election does not elect: only what is done by carrying it out. */
const carriesOut = new RegExp(`^(?<who>${name}) (?<modal>shall|must|will|may|should) (?:(?:carry out|conduct|undertake|perform) an? (?<noun>review|audit|inspection|evaluation|examination|investigation|revision)|make an? (?<made>appointment|nomination|payment|selection|amendment|alteration|revision|distribution|announcement)) of (?<what>[^,;:()]+)$`, 'iu');
const consentNeeded = new RegExp(`^(?:the )?(?<noun>approval|consent|agreement) of (?<who>${name}) (?:is|shall be) required for (?<what>[^,;:()]+)$`, 'iu');
const needsConsent = new RegExp(`^(?<what>${name}) (?:requires?|needs?|shall require|shall need) the (?<noun>approval|consent|agreement) of (?<who>[^,;:()]+)$`, 'iu');
const causes = new RegExp(`^(?<who>${name}) (?<modal>shall|must|will) (?:cause|procure) (?<what>${name}) to be (?<done>[a-z-]+)(?<rest>(?: .+)?)$`, 'iu');

export function fromNouns(sentence: string): readonly Draft[] {
  const attempts = [[isBy, passive], [carriesOut, active], [consentNeeded, subjectTo], [needsConsent, subjectTo], [causes, direct]] as const;
  return attempts.flatMap(([pattern, write]) => {
    const parts = pattern.exec(sentence)?.groups;
    const draft = parts && write(parts);
    return draft ? [draft] : [];
  });
}

type Parts = Readonly<Record<string, string | undefined>>;

const modalities: Readonly<Record<string, readonly Modality[]>> = { may: ['permission', 'power'], should: ['recommendation'] };

function under(modal: string): Pick<Core, 'modalities'> {
  return { modalities: modalities[modal.toLowerCase()] ?? ['duty', 'fact'] };
}

/** "The budget shall be approved by Conference." */
function passive({ noun = '', what = '', be = '', who = '' }: Parts): Draft | undefined {
  const verb = verbs.get(noun.toLowerCase());
  const thing = nounPhrase(what);
  if (verb === undefined || !thing || !acts(who)) return undefined;
  const written = /^(?:is|are)$/i.test(be) ? (isMany(thing) ? 'are' : 'is') : be;
  return formulaic(`${capitalised(what)} ${written} ${participle(verb)} by ${who}`, { ...under(be.split(' ')[0] ?? ''), actor: who, act: senseOf(verb).act });
}

/** "by the Members", "by Conference"; "by cheque" is a way to do it. */
function acts(words: string): boolean {
  return /^(?:the|each|every|any|an?|its|their) /i.test(words) || /^\p{Lu}/u.test(words) || namesPeople(singular(words.split(' ')[0] ?? ''));
}

/** "The Board shall review the rules." */
function active({ who = '', modal = '', noun, made = '', what = '' }: Parts): Draft | undefined {
  const verb = verbs.get((noun ?? made).toLowerCase());
  if (verb === undefined || !nounPhrase(who)) return undefined;
  return formulaic(`${who} ${modal} ${verb} ${what}`, { ...under(modal), actor: who, act: senseOf(verb).act });
}

/** "The budget is subject to the approval of Conference." Somebody who needs an approval needs it for something else. */
function subjectTo({ noun = '', who = '', what = '' }: Parts): Draft | undefined {
  const thing = nounPhrase(what);
  if (!thing || isSomebody(thing) || !nounPhrase(who)) return undefined;
  return formulaic(`${capitalised(what)} ${isMany(thing) ? 'are' : 'is'} subject to the ${noun.toLowerCase()} of ${who}`, { actor: who, act: 'approve', forms: ['approval'], modalities: ['duty'] });
}

/** "The Secretary shall keep minutes": not where somebody else is said to do it. */
function direct({ who = '', modal = '', what = '', done = '', rest = '' }: Parts): Draft | undefined {
  const verb = lemmaOf(done, 'participle');
  if (verb === undefined || !nounPhrase(who) || !nounPhrase(what) || /\b(?:by|and|or)\b/i.test(rest)) return undefined;
  return formulaic(`${who} ${modal} ${verb} ${what}${rest}`, { ...under(modal), actor: who, act: senseOf(verb).act });
}

function participle(verb: string): string {
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : inflect(verb, 'participle');
}
