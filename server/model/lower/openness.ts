/** Who may be at a meeting or see a record: "held in public", "in camera", "confidential" and "no member of the public may attend" are one matter. */
import type { Adjunct, Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone } from '../phrases.ts';
import { looking, records } from './access.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

type Audience = 'public' | 'press' | 'members';

/** One act for each audience, whatever the wording. */
const acts = { public: 'be open to the public', press: 'be open to the press', members: 'be open to the members' } as const satisfies Record<Audience, string>;

interface Openness {
  readonly thing: Phrase;
  readonly open: boolean;
  readonly audiences: readonly Audience[];
  /** The words that say so. */
  readonly said: readonly Adjunct[];
  /** Closed to those at large, with whose leave to come in the rules may well reckon. */
  readonly possible?: true;
}

/** The same of every meeting or record that a norm opens or closes. */
export function opened([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const found = fact && fact.exceptions.length === 0 ? opennessOf(fact.reading) : undefined;
  if (!fact || !found || found.thing.restrictions.length > 0) return [];
  const { object: _thing, ...norm } = fact;
  const { object: _object, ...reading } = fact.reading;
  const modality = found.open ? 'duty' : 'prohibition';
  const thing = alone(found.thing);
  return found.audiences.map((audience) => ({
    ...norm, certain: norm.certain && (found.possible === undefined || audience === 'public'), modality, act: acts[audience], exclusive: false, everybody: false, actor: term(scene, thing, fact.reading),
    reading: { ...reading, modality, polarity: '+', voice: 'active', act: acts[audience], actor: thing, slots: {}, adjuncts: reading.adjuncts.filter((one) => !found.said.includes(one) && !always.test(one.text)) },
  }));
}

/** Narrows nothing. */
const always = /^(?:always|normally|at (?:any|all) times?|also|therefore|as (?:a )?rule|(?:up)?on (?:written )?request|strictly|entirely|fully|wholly|completely)$/u;

function opennessOf(reading: Reading): Openness | undefined {
  return declared(reading) ?? classed(reading) ?? held(reading) ?? attended(reading) ?? seen(reading) ?? kept(reading);
}

const openly = /^(?:in public|publicly|in open session|openly|before the public)$/u;
const closedly = /^(?:in private|privately|in camera|in secret|secretly|in confidence|in closed session|behind closed doors|in private session)$/u;

const isDenied = ({ modality, polarity }: Reading): boolean => modality === 'prohibition' || polarity === '-';
/** What may be so need not be. */
const isLoose = ({ modality }: Reading): boolean => modality === 'permission' || modality === 'power' || modality === 'recommendation' || modality === 'no-duty';

/** "Meetings are open to the public", "are private", "the minutes are confidential". */
function declared(reading: Reading): Openness | undefined {
  const { act, object, adjuncts, form } = reading;
  const thing = form === 'status' ? heldOf(object, reading) ?? recordOf(object) : undefined;
  if (!thing || isLoose(reading)) return undefined;
  const to = adjuncts.filter(({ preposition }) => preposition === 'to');
  if (/^be (?:private|closed|secret|confidential)$/u.test(act)) return to.length === 0 ? { thing, open: isDenied(reading), audiences: isDenied(reading) ? ['public'] : ['public', 'members'], said: [], possible: true } : closedTo(reading, { thing, to });
  if (act === 'be public') return { thing, open: !isDenied(reading), audiences: ['public'], said: [] };
  if (!/^be (?:open|accessible|available)$/u.test(act)) return undefined;
  // "open to inspection by the members"
  const looking = to[0]?.phrase && /^(?:inspection|consultation|view|scrutiny|examination)$/u.test(to[0].phrase.name) ? [...to[0].phrase.adjuncts, ...adjuncts].find(({ preposition }) => preposition === 'by' || preposition === 'for') : undefined;
  if (looking) {
    const lookers = audienceOf(looking.phrase);
    return lookers && { thing, open: !isDenied(reading), audiences: [lookers], said: [...to, looking] };
  }
  const audience = to[0] ? audienceOf(to[0].phrase) : act === 'be open' && isMeeting(thing) ? 'public' : undefined;
  return audience && { thing, open: !isDenied(reading), audiences: [audience], said: to };
}

/** "Board papers are public documents." */
function classed(reading: Reading): Openness | undefined {
  const { form, object, slots } = reading;
  const kind = form === 'kind' && slots.class?.others.length === 0 ? /^(?<how>public|open|private|confidential|secret|closed) (?:document|record|meeting|session|paper|information|hearing)$/u.exec(slots.class.name)?.groups?.['how'] : undefined;
  const thing = kind === undefined || slots.class?.restrictions.length !== 0 || isLoose(reading) ? undefined : heldOf(object, reading) ?? recordOf(object);
  if (!thing) return undefined;
  const open = /^(?:public|open)$/u.test(kind ?? '') !== isDenied(reading);
  return { thing, open, audiences: open ? ['public'] : ['public', 'members'], said: [], possible: true };
}

/** "Members have no right to see the minutes", "only the tellers may see the lists": who may look. */
function seen(reading: Reading): Openness | undefined {
  const { act, actor, object, modality, exclusive, voice } = reading;
  const thing = looking.test(act) && voice === 'active' ? recordOf(object) : undefined;
  const audience = audienceOf(actor);
  if (!thing || !actor || actor.restrictions.length + actor.adjuncts.length > 0) return undefined;
  if (exclusive) return audience === 'public' ? undefined : { thing, open: false, audiences: audience === 'members' ? ['public'] : ['public', 'members'], said: [] };
  const closed = isDenied(reading);
  return !audience || (!closed && !isLoose(reading)) || modality === 'recommendation' || modality === 'no-duty' ? undefined : { thing, open: !closed, audiences: closed && audience === 'members' ? ['public', 'members'] : [audience], said: [] };
}

function closedTo(reading: Reading, { thing, to }: { readonly thing: Phrase; readonly to: readonly Adjunct[] }): Openness | undefined {
  const audience = reading.act === 'be closed' ? audienceOf(to[0]?.phrase) : undefined;
  return audience && { thing, open: isDenied(reading), audiences: audience === 'members' && !isDenied(reading) ? ['public', 'members'] : [audience], said: to };
}

/** "The Tribunal sits in public", "meetings are held in camera", "the Council holds its meetings in private". */
function held(reading: Reading): Openness | undefined {
  const { act, actor, object, adjuncts, voice } = reading;
  const said = adjuncts.filter(({ text }) => openly.test(text) || closedly.test(text));
  const [only, another] = said;
  if (!only || another || isLoose(reading) || isDenied(reading)) return undefined;
  const open = openly.test(only.text);
  const audiences: readonly Audience[] = open ? ['public'] : ['public', 'members'];
  const place = (thing: Phrase | undefined): Openness | undefined => thing && { thing, open, audiences, said, possible: true };
  if (/^(?:hold|conduct|take place|hear|convene|call)$/u.test(act)) return place(voice === 'active' && act !== 'take place' ? heldOf(object, reading) : heldOf(object ?? actor, reading));
  const gathering = { meet: 'meeting', sit: 'meeting', deliberate: 'deliberation', debate: 'debate' }[act];
  return gathering !== undefined && actor && isBodyNoun(actor.name) && actor.others.length === 0 ? place(gatheringOf(actor, gathering)) : undefined;
}

/** "No member of the public may attend a meeting", "only directors may attend", "the public are excluded from its meetings". */
function attended(reading: Reading): Openness | undefined {
  const { act, object, adjuncts, modality, exclusive, voice } = reading;
  if (/^(?:attend|be present|observe)$/u.test(act)) {
    const at = adjuncts.filter(({ preposition }) => preposition === 'at');
    const [thing, actor] = reading.form === 'status' ? [heldOf(anyOf(at[0]?.phrase), reading), reading.object] : [heldOf(anyOf(object ?? at[0]?.phrase), reading), reading.actor];
    if (!thing || !actor || actor.restrictions.length + actor.adjuncts.length > 0) return undefined;
    const audience = audienceOf(actor);
    if (exclusive) return audience === 'public' ? undefined : { thing, open: false, audiences: audience === 'members' ? ['public'] : ['public', 'members'], said: at };
    if (!audience || modality === 'no-duty' || modality === 'recommendation') return undefined;
    const closed = isDenied(reading) || actor.determiner === 'no';
    return modality === 'duty' && !closed ? undefined : { thing, open: !closed, audiences: closed && audience === 'members' ? ['public', 'members'] : [audience], said: at };
  }
  const door = /^(?:exclude|bar|admit)$/u.test(act) && voice === 'passive' && !isLoose(reading) ? adjuncts.find(({ preposition }) => preposition === (act === 'admit' ? 'to' : 'from')) : undefined;
  const [thing, audience] = [heldOf(door?.phrase, reading), audienceOf(object)];
  return door && thing && audience && { thing, open: (act === 'admit') !== isDenied(reading), audiences: [audience], said: [door] };
}

/** "The names are kept confidential", "the minutes are shown to nobody", "the report is published". */
function kept(reading: Reading): Openness | undefined {
  const { act, object, adjuncts, voice, slots } = reading;
  const thing = recordOf(object);
  if (!thing || isLoose(reading)) return undefined;
  const secret = adjuncts.find(({ text }) => /^(?:confidential|secret|private|strictly confidential|in confidence|confidentially)$/u.test(text));
  if (secret) return /^(?:keep|treat|be kept|remain|hold)$/u.test(act) && !isDenied(reading) ? { thing, open: false, audiences: ['public', 'members'], said: [secret], possible: true } : undefined;
  if (/^make (?:available|accessible|public)$/u.test(act) && voice === 'passive' && !isDenied(reading)) {
    const given = adjuncts.filter(({ preposition }) => preposition === 'to');
    const audience = given[0] ? audienceOf(given[0].phrase) : act === 'make public' ? 'public' : undefined;
    return audience && { thing, open: true, audiences: [audience], said: given };
  }
  if (!/^(?:publish|disclose|be shown|show)$/u.test(act) || (voice === 'active' && !act.startsWith('be '))) return undefined;
  const to = adjuncts.filter(({ preposition }) => preposition === 'to');
  const [whom] = to;
  const nobody = whom?.phrase?.determiner === 'no';
  // "shall not be disclosed outside the Board", "to third parties"
  const outward = isDenied(reading) ? adjuncts.filter(({ preposition, phrase }) => preposition === 'outside' || (preposition === 'to' && /^(?:third party|outsider|non-member|public|press|other)$/u.test(phrase?.name ?? ''))) : [];
  if (outward.length > 0) return { thing, open: false, audiences: ['public'], said: outward };
  if (nobody) return { thing, open: false, audiences: ['public', 'members'], said: to };
  if (to.length > 0 || slots.recipient || !/^(?:publish|disclose)$/u.test(act)) return undefined;
  // What is not published may be shown to those who ask; two clauses on publishing are compared as they stand.
  return act === 'publish' && isDenied(reading) ? undefined : { thing, open: !isDenied(reading), audiences: ['public'], said: adjuncts.filter(({ text }) => whereSeen.test(text)) };
}

/** "on the notice board": for all to see. */
const whereSeen = /^(?:on|in|at) (?:(?:its|club|society|association|public|union) )*(?:notice ?board|website|web site|journal|newsletter|gazette|bulletin|magazine|homepage)$/u;

/** "the public", "any member of the public", "anybody"; "every member", of whichever body. */
function audienceOf(phrase: Phrase | undefined): Audience | undefined {
  if (!phrase || phrase.others.length + phrase.restrictions.length > 0 || phrase.quantity) return undefined;
  const { name, of } = phrase;
  if (/^(?:general )?public$/u.test(name) || (/^(?:member|representative)$/u.test(name) && /^(?:general )?public$/u.test(of?.name ?? ''))) return 'public';
  if (/^(?:press|media|journalist|reporter)$/u.test(name) || (/^(?:member|representative)$/u.test(name) && /^(?:press|media)$/u.test(of?.name ?? ''))) return 'press';
  if (isEveryone(phrase) || /^(?:anyone|anybody|everyone|everybody|all|person)$/u.test(name)) return 'public';
  return name === 'member' && (!of || !namesBodyOfFew(of.name)) && phrase.determiner !== 'its' ? 'members' : undefined;
}

/** "every member of the Board" is no audience at large. */
const namesBodyOfFew = (name: string): boolean => /\b(?:board|committee|council|panel|commission|executive|tribunal|jury|senate|court|bench|team|group|working party|directorate|secretariat|staff|press)$/u.test(name);

/** "may attend an editorial meeting": any. */
const anyOf = (phrase: Phrase | undefined): Phrase | undefined => (phrase?.determiner === 'a' && phrase.name.includes(' ') ? { ...phrase, determiner: 'any' } : phrase);

const gathered = /^(?:meeting|session|sitting)$/u;
const gatherings = /(?:^|.* )(?:meeting|session|sitting|hearing|deliberation|proceeding|debate)s?$/u;

const isMeeting = ({ name }: Phrase): boolean => gatherings.test(name);

/** "Sessions of the Tribunal", "board meetings", "its meetings": the meetings of one body. */
function heldOf(phrase: Phrase | undefined, { actor }: Reading): Phrase | undefined {
  if (!phrase || !isMeeting(phrase) || phrase.others.length > 0 || phrase.pronoun || phrase.determiner === 'this' || phrase.determiner === 'such') return undefined;
  const [, body = '', noun = ''] = /^(?:(.+) )?(\S+)$/u.exec(phrase.name) ?? [];
  const owner = phrase.determiner === 'its' && !phrase.of && actor && actor !== phrase && isBodyNoun(actor.name) ? actor : phrase.of;
  if (owner) return gathered.test(phrase.name) ? gatheringOf(owner, 'meeting', phrase) : { ...phrase, of: owner, determiner: 'the', plural: true };
  if (body !== '' && isBodyNoun(body) && gathered.test(noun)) return gatheringOf({ ...phrase, name: body, spelling: phrase.spelling.replace(/ \S+$/u, ''), text: body, determiner: 'the', plural: false }, 'meeting', phrase);
  return phrase.plural || phrase.determiner === 'every' || phrase.determiner === 'any' || phrase.determiner === 'no' ? { ...phrase, determiner: phrase.plural ? phrase.determiner : 'the', plural: true, spelling: phrase.plural ? phrase.spelling : `${phrase.spelling}s` } : undefined;
}

function gatheringOf(body: Phrase, name: string, like: Phrase = body): Phrase {
  return { ...like, name, spelling: `${name}s`, text: `the ${name}s of ${body.text}`, determiner: 'the', plural: true, pronoun: false, proper: false, of: alone(body), others: [], connective: '' };
}

function recordOf(phrase: Phrase | undefined): Phrase | undefined {
  return phrase && records.test(phrase.name) && phrase.others.length === 0 && !phrase.pronoun && /^(?:the|none|every|any|no)$/u.test(phrase.determiner) && (phrase.of !== undefined || phrase.name.includes(' ') || phrase.determiner === 'the' || /^(?:minutes|accounts)$/u.test(phrase.name)) ? { ...phrase, determiner: phrase.plural && phrase.determiner === 'none' ? 'none' : 'the' } : undefined;
}
