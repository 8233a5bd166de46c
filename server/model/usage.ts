/**
 * What a sentence shows about names before any name is resolved: which are declared, which are short for another, which
 * are bodies, and where posts that every body may have of its own ("the Chair") are filled.
 */
import type { Phrase, Reading, SentenceReading } from '../../grammar/ast.ts';
import { isAssemblyNoun, isBoardOf, isBodyNoun, isRoleNoun, namesPeople, singular } from '../../grammar/lexicon.ts';
import { memoOf } from './memo.ts';
import { isEveryoneName, lastWord, members, phrasesOf, meansTheRules, rawName } from './phrases.ts';

/** A role noun and what a sentence does with it. `owner` is the raw name behind "of", empty for a bare noun. */
export interface Post {
  readonly noun: string;
  readonly owner: string;
  readonly how: 'named' | 'filled' | 'seated' | 'declared';
}

export interface Usage {
  readonly phrases: readonly Phrase[];
  /** Raw names: the first is another name for the second. */
  readonly aliases: readonly (readonly [string, string])[];
  /** Raw names that the sentence defines or declares. */
  readonly declared: readonly string[];
  /** Raw names of what its document has, by this sentence: declared, composed, filled, counted. */
  readonly owned: readonly string[];
  /** Raw names that are defined by more than another name, with what they mean. */
  readonly meanings: readonly (readonly [string, string])[];
  /** Raw names that the sentence treats as a body. */
  readonly bodies: readonly string[];
  readonly posts: readonly Post[];
  /** Bodies as they are written → raw names: for titles. */
  readonly written: readonly (readonly [string, string])[];
  /** One-word owners and names of organisations, and whether they stand for one thing: "the Club", not "every Club". */
  readonly owners: readonly (readonly [string, boolean])[];
  /** Raw names of single bodies, bare body nouns among them. */
  readonly singleBodies: readonly string[];
  /** Raw names that act in the plural: "the Residents elect". */
  readonly groups: readonly string[];
  /** Whether it writes the Members with a capital. */
  readonly capitalMembers: boolean;
  /** All of the above but the phrases, as text: two usages with one digest name things alike. */
  readonly digest: string;
  /** Nothing but phrases. */
  readonly silent: boolean;
}

/** The usage of a reading; asked twice, it gives the same object. */
export const usageOf = memoOf(usageIn);

function usageIn(reading: SentenceReading): Usage {
  const phrases = phrasesOf(reading);
  const bodies = [...reading.norms.flatMap(bodiesOf), ...phrases.filter(isBody).map(rawName)];
  const shown = {
    aliases: [...reading.norms.flatMap(definedAliases), ...reading.aliases.map((alias) => [bare(alias.name), bare(alias.means)] as const), ...phrases.flatMap(ownerFirst)],
    declared: reading.norms.flatMap(declaredNames),
    owned: reading.norms.flatMap(ownedNames),
    meanings: reading.norms.flatMap(definedMeanings),
    bodies,
    posts: [...reading.norms.flatMap(postsOf), ...phrases.flatMap(ownedPost)],
    written: phrases.filter((phrase) => bodies.includes(rawName(phrase))).map((phrase) => [phrase.spelling.toLowerCase() + (phrase.of ? `@${phrase.of.name}` : ''), rawName(phrase)] as const),
    owners: ownersIn(phrases),
    singleBodies: [...new Set(phrases.filter((phrase) => isBody(phrase) && !phrase.plural && !phrase.of).map((phrase) => phrase.name))],
    groups: reading.norms.flatMap(({ actor }) => (actor?.plural ? members(actor).map(rawName) : [])),
    capitalMembers: phrases.some((phrase) => phrase.name === 'member' && phrase.proper && !phrase.of),
  };
  const silent = !shown.capitalMembers && Object.values(shown).every((value) => typeof value === 'boolean' || value.length === 0);
  return { ...shown, phrases, silent, digest: silent ? '' : JSON.stringify(shown) };
}

function isBody(phrase: Phrase): boolean {
  return isBodyNoun(phrase.name) && !namesPeople(phrase.name);
}

function ownersIn(phrases: readonly Phrase[]): Usage['owners'] {
  const owners = phrases.flatMap((phrase) => (phrase.of && !phrase.of.of ? [phrase.of] : []));
  const found = [...owners, ...phrases.filter((phrase) => !phrase.of && namesOrganisation(phrase.name))].filter((phrase) => !phrase.name.includes(' ') || namesOrganisation(phrase.name));
  return found.map((phrase) => [phrase.name, !phrase.plural && (phrase.determiner === 'the' || phrase.determiner === 'this' || phrase.determiner === 'none')] as const);
}

const organisationNouns = new Set(
  ('association society club party union company co-operative cooperative organisation organization charity trust federation league network project foundation church institute guild chamber confederation alliance collective corporation movement consortium '
  + 'academy choir orchestra band museum library theatre gallery school university college hospital mutual fellowship mission fund bank hostel brigade agency observatory abbey diocese syndicate troupe ensemble coalition legion').split(' '),
);

/** "the Harbour Association": the last word is one for organisations. */
export function namesOrganisation(name: string): boolean {
  return organisationNouns.has(lastWord(name)) && !/\belectoral college$/.test(name);
}

/** A name as an alias gives it, as text: "the Finance Committees" → "finance committee", "Chair of the Board" → "chair@board". */
export function bare(text: string): string {
  const whole = text.toLowerCase().replace(/^(?:the|a|an) /, '');
  if (isBoardOf(whole)) return whole.replace(lastWord(whole), singular);
  const words = whole.split(' of ').map((part) => part.replace(/^(?:the|a|an) /, ''));
  return words.map((part) => [...part.split(' ').slice(0, -1), singular(lastWord(part))].join(' ')).join('@');
}

/** "the Finance Committee Chair" is the Chair of the Finance Committee. */
function ownerFirst({ name, of }: Phrase): readonly (readonly [string, string])[] {
  const [, body = '', post = ''] = of ? [] : /^(.+) ((?:co-|vice-)?chair(?:man|woman|person)?|convenor|convener)$/u.exec(name) ?? [];
  return isBodyNoun(body) && !namesPeople(body) && !namesOrganisation(body) ? [[`${post}@${body}`, name]] : [];
}

/** "FAC" means the Finance and Audit Committee: a proper name, not a description, and not for one chapter only. */
function definedAliases(norm: Reading): readonly (readonly [string, string])[] {
  const { meaning } = norm.slots;
  if (norm.form !== 'definition' || !norm.object || !meaning || scopeOf(norm)) return [];
  if (!isProperName(meaning)) return [];
  const name = rawName(norm.object);
  return [[name, rawName(meaning)], ...(meaning.of && meaning.name.includes(' ') ? [[name, meaning.name] as const] : [])];
}

function isProperName(meaning: Phrase): boolean {
  const described = meaning.restrictions.length > 0 && !meaning.proper;
  const long = meaning.name.includes(' ') || meaning.of !== undefined;
  return !described && !/^(?:a|any|every)$/.test(meaning.determiner) && !meaning.pronoun && meaning.others.length === 0 && (meaning.proper || (long && meaning.determiner === 'the'));
}

/** "In this chapter": the phrase that limits a definition to a part of the document. */
export function scopeOf(norm: Reading): Phrase | undefined {
  const scope = scopePhrase(norm);
  return scope && !meansTheRules(scope) ? scope : undefined;
}

/** "In these standing orders": for this document, whatever others say. */
export function isForDocument(norm: Reading): boolean {
  const scope = scopePhrase(norm);
  return scope !== undefined && meansTheRules(scope);
}

function scopePhrase(norm: Reading): Phrase | undefined {
  return norm.adjuncts.find(({ preposition, phrase }) => /^(?:in|for the purposes? of|within)$/.test(preposition) && (phrase?.reference || (phrase?.determiner === 'this' && /^(?:item|point|book|title|order)$/.test(phrase.name))))?.phrase;
}

function declaredNames(norm: Reading): readonly string[] {
  if (!norm.object || norm.polarity === '-') return [];
  const declares = norm.form === 'definition' || norm.form === 'existence' || (norm.form === 'kind' && norm.object.determiner !== 'every');
  return declares ? members(norm.object).map(rawName) : [];
}

/** A definition that only gives a name to something that has one already gives its document nothing. */
function ownedNames(norm: Reading): readonly string[] {
  if (norm.polarity === '-') return [];
  return owners(norm).filter((name) => !name.includes('@') && name !== '' && !isEveryoneName(name));
}

function owners(norm: Reading): readonly string[] {
  const raw = (phrase: Phrase | undefined): readonly string[] => (phrase ? members(phrase).map(rawName) : []);
  switch (norm.form) {
    case 'existence': case 'composition': case 'population': case 'election': case 'appointment': case 'co-option': return raw(norm.object);
    case 'kind': return norm.object?.determiner === 'every' ? [] : raw(norm.object);
    case 'frequency': return raw(norm.actor);
    case 'quorum': return raw(norm.object?.of);
    case 'term': return raw(norm.object ?? norm.actor);
    default: return [];
  }
}

function definedMeanings(norm: Reading): readonly (readonly [string, string])[] {
  const { meaning } = norm.slots;
  if (norm.form !== 'definition' || !norm.object || !meaning || scopeOf(norm) || definedAliases(norm).length > 0) return [];
  return members(norm.object).map((one) => [rawName(one), meaning.text.toLowerCase()] as const);
}

/** Bodies by what they do: they are composed, they meet, they fill posts. People and posts do some of that too. */
function bodiesOf(norm: Reading): readonly string[] {
  if (norm.form === 'composition' || norm.form === 'existence') return names(norm.object);
  if (norm.form === 'frequency') return names(norm.actor);
  if (norm.form === 'quorum') return names(norm.object?.of);
  return norm.form === 'kind' && classWord(norm) === 'body' ? names(norm.object) : [];
}

function names(phrase: Phrase | undefined): readonly string[] {
  return phrase ? members(phrase).filter((one) => !isRoleNoun(one.name) && !namesPeople(one.name)).map(rawName) : [];
}

/** The class of a kind sentence, or of a definition ("…, which is a body"), as a name. */
export function classWord(norm: Reading): string {
  return norm.slots.class?.name ?? '';
}

const fillings: ReadonlySet<string> = new Set(['election', 'appointment', 'co-option']);

function postsOf(norm: Reading): readonly Post[] {
  if (fillings.has(norm.form)) return posts(norm.object, 'filled').map((post) => (post.owner === '' && presides(post.noun) ? { ...post, owner: ownChooser(norm) } : post));
  if (norm.form === 'composition') return posts(norm.slots.class, 'seated');
  return norm.form === 'kind' || norm.form === 'definition' ? posts(norm.object, 'declared') : [];
}

/** "The Chair is elected by the Council from among its members": whoever is so chosen presides over the Council. */
function ownChooser({ actor, slots: { pool } }: Reading): string {
  const own = pool?.name === 'member' && (pool.determiner === 'its' || pool.of?.name === actor?.name);
  return own && actor && actor.others.length === 0 && isBody(actor) && !isAssemblyNoun(actor.name) ? rawName(actor) : '';
}

/** Posts that a body has of its own more often than an organisation has one for all. */
export function presides(noun: string): boolean {
  return presiding.test(noun);
}

const presiding = /(?:^|[ -])(?:chair|chairman|chairwoman|chairperson|co-chair|vice-chair|convenor|convener|moderator|speaker|facilitator)$/;

function posts(phrase: Phrase | undefined, how: Post['how']): readonly Post[] {
  return (phrase ? members(phrase) : []).filter((one) => isRoleNoun(one.name)).map((one) => ({ noun: one.name, owner: ownerOf(one), how }));
}

function ownedPost(phrase: Phrase): readonly Post[] {
  return phrase.of && isRoleNoun(phrase.name) ? [{ noun: phrase.name, owner: ownerOf(phrase), how: 'named' }] : [];
}

function ownerOf(phrase: Phrase): string {
  return phrase.of ? rawName(phrase).slice(phrase.name.length + 1) : '';
}
