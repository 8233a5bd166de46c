/**
 * What the words of governance do: verbs with their inflections, their canonical act and their form; nouns of offices,
 * bodies and assemblies. A new wording is a line here, not a rule of the grammar.
 */
import type { FormId } from './ast.ts';

export interface VerbSense {
  readonly lemma: string;
  /** Synonyms share an act. */
  readonly act: string;
  readonly form: FormId;
  /** Says what something is rather than what somebody does. */
  readonly stative: boolean;
}

export type Inflection = 'base' | 'third' | 'participle' | 'gerund';

const senses = new Map<string, VerbSense>();
const inflections = new Map<string, { readonly lemma: string; readonly inflection: Inflection }[]>();
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  ('hold held|choose chosen|give given|take taken|make made|send sent|keep kept|meet met|pay paid|bring brought|lay laid|draw drawn|'
    + 'set set|reset reset|repay repaid|overpay overpaid|underpay underpaid|rewrite rewritten|retake retaken|redo redone|undo undone|mistake mistaken|bid bid|cost cost|burst burst|put put|cast cast|let let|sit sat|stand stood|spend spent|lend lent|sell sold|buy bought|bind bound|see seen|hear heard|'
    + 'leave left|lose lost|know known|show shown|speak spoken|write written|begin begun|become become|lead led|read read|'
    + 'say said|do done|go gone|have had|tell told|oversee overseen|overrule overruled|withdraw withdrawn|undertake undertaken|'
    + 'withhold withheld|forgo forgone|find found|fall fallen|come come|arise arisen|break broken|get got|seek sought|win won|'
    + 'uphold upheld|bear borne|build built|cut cut|split split|understand understood|override overridden|overturn overturned|'
    + 'run run|forbid forbidden|freeze frozen|shut shut|wear worn|drive driven|teach taught|think thought|strike struck|swear sworn|'
    + 'light lit|ride ridden|eat eaten|drink drunk|steal stolen|ring rung|shoot shot|fight fought|hurt hurt|feed fed|catch caught|rise risen|sing sung|'
    + 'swim swum|sleep slept|throw thrown|fly flown|grow grown|hang hung|hide hidden|spread spread|stick stuck|sweep swept|tear torn|breed bred|'
    + 'wind wound|dig dug|bite bitten|forget forgotten|mislead misled|overcome overcome|rebuild rebuilt|shake shaken|mow mown|deal dealt|sublet sublet|foresee foreseen|rid rid|shine shone')
    .split('|').map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
);
/** The last consonant is doubled before -ed and -ing. */
const doubling = new Set('incur|recur|concur|deter|infer|prefer|acquit|allot|emit|dispel|scan|skip|slip|ship|grab|trim|tip|trap|wrap|rub|scrub|beg|flag|drag|swap|clip|crop|mop|plug|unplug|program|rot|rip|knit|pad|rid|ram|cram|jam|slam|skim|swim|spin|pin|submit|admit|refer|transfer|confer|occur|permit|sublet|plan|stop|bar|ban|remit|commit|defer|control|appal|compel|expel|cancel|propel|rebut|let|cut|set|put|sit|get|begin|win|run|step|drop|vet|log|split|forbid|label|travel|counsel|shut|regret|equip|quit|strip|map|tag|omit|patrol|chat|forget'.split('|'));

/** The form of a verb: inflect('elect', 'participle') is "elected". Unknown verbs follow the regular pattern. */
export function inflect(lemma: string, inflection: Inflection): string {
  if (inflection === 'base') return lemma;
  // "send out": sending out.
  if (lemma.includes(' ')) return lemma.replace(/^\S+/, (first) => inflect(first, inflection));
  if (inflection === 'third') return thirdPerson(lemma);
  if (inflection === 'gerund') return `${stem(lemma)}ing`;
  if (irregular[lemma] !== undefined) return irregular[lemma];
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return lemma.endsWith('e') ? `${lemma}d` : `${stem(lemma)}ed`;
}

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function stem(lemma: string): string {
  if (doubling.has(lemma)) return lemma + lemma.slice(-1);
  return /[^eoy]e$/.test(lemma) ? lemma.slice(0, -1) : lemma;
}

/** Verbs of one form, separated by blanks; `a=b` gives the act of a synonym. */
function enter(form: FormId, verbs: string, stative = false): void {
  for (const entry of verbs.split(/\s+/)) {
    const [lemma = '', act = lemma] = entry.split('=');
    if (!lemma || senses.has(lemma)) continue;
    senses.set(lemma, { lemma, act, form, stative });
    for (const inflection of ['base', 'third', 'participle', 'gerund'] as const) {
      const written = inflect(lemma, inflection);
      inflections.set(written, [...(inflections.get(written) ?? []), { lemma, inflection }]);
    }
  }
}

enter('election', 'elect re-elect=elect reelect=elect');
enter('appointment', 'appoint re-appoint=appoint reappoint=appoint choose=appoint select=appoint pick=appoint designate=appoint engage=appoint employ=appoint hire=appoint recruit=appoint name=appoint');
enter('co-option', 'co-opt coopt=co-opt');
enter('nomination', 'nominate');
enter('approval', 'approve ratify=approve confirm=approve endorse=approve sanction=approve authorise=approve authorize=approve');
enter('removal', 'remove relieve=remove dismiss=remove oust=remove depose=remove recall=remove discharge=remove sack=remove unseat=remove deprive=remove strip=remove divest=remove suspend expel exclude=expel');
enter('composition', 'consist comprise=consist compose=consist', true);
enter('frequency', 'meet');
enter('term', 'serve', true);
enter('delegation', 'delegate devolve=delegate sub-delegate=delegate');
enter('amendment', 'amend alter=amend change=amend vary=amend revise=amend modify=amend repeal=amend rescind=amend');
enter('definition', 'mean', true);
enter('precedence', 'prevail override', true);
enter('scope', 'apply extend bind', true);
enter('threshold', 'require need', true);
enter('cessation', 'cease lapse terminate');
enter('delegation', 'entrust=delegate');
enter('generic', 'construe=interpret convene=call summon=call convoke=call fix=determine set=determine settle=determine decide=determine adjudicate=determine enrol=admit enroll=admit admonish=reprimand overrule=overturn quash=overturn annul=overturn nullify=overturn notify=inform maintain=keep examine=inspect dispatch=send purchase=buy expend=spend divulge=disclose reveal=disclose scrutinise=inspect scrutinize=inspect');
enter('generic', 'contain=include', true);
enter('generic', 'constitute come elapse accrue exist depend differ pertain exceed vest become seem appear suffice lack happen', true);
enter('generic', 'attract muster secure strike tag bank ship superintend wind assure utilize utilise endeavor impeach append tabulate highlight replenish consume dispense educate re-run disallow authenticate fabricate retract annotate vanish officiate postmark itemize digitize vet analyze analyse acquaint thrive familiarize familiarise backdate abbreviate subtract lengthen earmark cite stabilize stabilise paraphrase renounce elevate attribute anonymize anonymise bias distinguish divert penalise penalize stagger download realize realise photograph suffer quit overlap re-instate brainstorm opt-out fine title pair afford get consult guarantee show');
enter('generic', 'appeal censor obligate inure discontinue accomplish effect effectuate reverse regard display edit supplement bill honour honor desire moderate opt signify divest measure tally email foreclose extinguish subsidise subsidize promulgate accelerate situate abate confine align dictate exemplify adjudge disable necessitate design mandate accompany allot excuse budget commission incapacitate apprise undergo correspond stamp disperse contemplate compute depict amplify prorate estimate subordinate condemn fence task motivate rebut compensate outsource liquidate disburse aggregate amortise amortize certify commemorate compile conserve convict curtail decorate deduct default deploy detain deter differentiate diminish discourage disinfect dismantle embark empower encounter endanger endow enlarge enrich entertain envisage equip evacuate exhibit exploit export extract furnish gauge generate harmonise harmonize illustrate import incorporate indicate induce inflate inhibit innovate inscribe install intervene intimidate invalidate juxtapose manifest manipulate mobilise mobilize neglect nurture obviate offset outweigh persuade pertain portray practise precede preclude presume procure proclaim profess prolong prosper quantify reconcile reaffirm rectify recuse redeem redistribute reflect reinforce reiterate remedy render reprint reproduce resume retrieve revert safeguard scrutinise segregate shelter simulate solidify standardise standardize stimulate streamline subscribe summarise summarize supersede surpass terminate tolerate transcribe transition transport underwrite unify upgrade vindicate waive withstand');
enter('generic',
  'defeat accept access acknowledge acquire act add adhere age address adjourn adjudicate administer admit adopt hand purport configure advertise advise affiliate agree aid allocate allow announce '
  + 'answer apportion arrange ask assess assign assist associate assume attach attend audit award '
  + 'ban bar base bear become begin belong borrow bring build buy call cancel canvass carry cast certify chair challenge charge check circulate '
  + 'claim close collect come command comment commit communicate compel compete complete comply conclude conduct confer '
  + 'consent consider constitute construct consult contact contain continue contract contribute control convene convey cooperate co-operate coordinate co-ordinate correct count '
  + 'cover create cut deal debate decide declare decline dedicate deem defend defer define delay delete deliver demand demonstrate deny depart deposit deputise describe '
  + 'destroy determine develop direct disband discipline disclose discuss dispose disqualify disseminate dissolve distribute divide divulge document donate draft draw drop elaborate '
  + 'eliminate embrace enact encourage end endeavour enforce enrol ensure enter establish evaluate examine execute exercise exist expend expire explain express extend facilitate fail fall file fill finance find '
  + 'fix follow forbid forfeit form formulate forward foster fulfil fulfill function fund furnish gain gather give go govern grant guarantee guide handle hear help hold host '
  + 'identify impede implement impose incite include incorporate increase incur indemnify inform inherit initiate insist inspect instruct insure interfere interpret interview introduce invest investigate invite invoke involve issue '
  + 'join judge keep know lapse lay lead leave lend let levy license liaise limit link list lobby lodge look lose maintain make manage mark mediate mention minute monitor move '
  + 'negotiate note notify obey object oblige observe obtain occur offer open operate oppose order organise organize outline overrule oversee overturn own participate pass pay perform permit pick place plan play pledge post postpone prepare prescribe '
  + 'present preserve preside prevent print proceed process procure produce prohibit promote propose prosecute protect provide publicise publicize publish purchase pursue put qualify query question raise reach read reappear '
  + 'recall-motion receive recognise recognize recommend record recover reduce refer refrain refund refuse register regulate reimburse reinstate reject relate release rely relinquish remain remind remit remunerate rename render renew rent reopen repair repay replace reply report represent '
  + 'reprimand request reserve reside resign resolve respect respond restore restrict result retain retire return reveal review revoke reward ring-fence rise rotate rule run sanitise satisfy save schedule scrutinise scrutinize seat second secure see seek sell send separate set settle share '
  + 'sign sit solicit speak specify spend sponsor stand start state stay step stipulate stop store strive submit substitute succeed suffice summarise summon supervise supply support surrender take target tell tender terminate test track trade train transact transfer treat trigger '
  + 'undertake update uphold use utilise validate verify veto view visit void vote waive warn welcome win withdraw withhold witness work write stipulate table lease mortgage rent transmit vacate sue enrol enroll waive wear donate '
  + 'owe cost concern disagree deserve die exceed depend differ miss abstain breach damage bully harass live walk teach play sing drive park smoke feed clean mow dig plant water lock unlock wash wait talk shout swim coach row sail ring dance shoot cook eat drink sleep stop lie tie fight hurt injure steal cheat lie breed graze burn light cycle ride race climb fish hunt read '
  + 'do expect reset license round filter accommodate archive censure disqualify blacklist whitelist nominate petition redact screen sift throttle unpin pin mute flag quarantine sequester spell staff garner augment construe partake accumulate disaffiliate preselect self-nominate expel evict graduate rank enlist abide attempt commence enable aim pose preclude violate reflect point fit summarize formalize finalise finalize maximise minimise achieve adjust affirm affix instigate accommodate contradict construe redeem partake repeat revisit revert rank equate exchange expand consolidate eject pressure face arise hit try embody entail exhibit facilitate generate implicate oppose possess presume reconcile rectify relay reproduce await abrogate abridge annul assent attest avail bestow broadcast cede chronicle collate commend compile comport convince craft curtail declare defray delineate deploy devise devote disburse dismantle downgrade earn elicit emphasise emphasize empower encompass enlarge enlist enrich enumerate espouse exert exonerate expedite explore fluctuate forecast govern harmonise harmonize hinder illuminate imperil implore inaugurate incline induce infer inhibit innovate institute integrate interact intimidate liaise magnify memorialise minimize mitigate nullify offset optimise optimize oust outweigh perpetuate petition pre-empt preclude procure proclaim quash rationalise reaffirm reckon redirect redress reinforce rejuvenate repatriate reposition reprint rescind respond restructure resubmit retaliate reunite safeguard scale simulate socialise socialize specialise speculate standardise standardize stimulate streamline subcontract subdivide subscribe subsidise subsist summarise synchronise tailor thank transcribe transform translate transpire uncover underpin undermine underwrite unify upgrade usurp utter vacate validate venture visualise abolish absorb accrue activate adapt advance announce anticipate apologise appear approach argue ascertain assemble assert attack avoid back balance benefit bid block brief calculate capture cause caution circulate clarify classify combine compensate conceal concur confiscate conform connect contravene convert convict copy credit criticise debit decrease dedicate deduct delay derive detail deter deviate disagree discover discriminate disrupt doubt elapse embark encounter endanger enjoy entertain entitle equip erect exhaust expose favour finish foresee grieve happen harm hear identify ignore illustrate impair imply import impress improve include indicate infringe inspire install intend interrupt intervene invalidate justify kick label last learn lessen lift listen load locate log lower mail master match matter merge mislead misuse mobilise mount neglect nurse occupy omit orient originate overcome park partner pause persist persuade plead pray predict prejudice press prefer prevent profit prompt prosper prove quote reassign rebuild recite reconsider reconvene recuse redistribute refuse reiterate relax remedy reoffend reschedule resist restrain resume retrieve reuse review rise rotate satisfy scan schedule score screen scrap shift shorten signal simplify solve sort spread staff stem stream strengthen stretch strip study suggest suit suppress surpass survive suspect sustain swap sweep switch tackle tend threaten break bend beat bet blow touch kill tidy fetch push pull jump knock deafen drain dump erase evade exempt fasten flag forge fulfil glue grab harvest ignite inflict insert invade irrigate kick lean leap litter mend merge nail offend overrun paint patch peel pin plough polish pour prune pump punch punish rake reap reclaim refill relocate repaint rescue restock rewrite rinse roast rub sabotage scatter scratch scrub seal sew shave shovel sink skip slip smash sow spill spray stain stitch stockpile sue swallow sweat taint tamper taste tease tie toast toss tow trample trap trim twist unload unplug urinate vent wander warn waste weed whistle whip wipe wreck feel believe want wish like love hate hope supersede affect pertain collaborate deliberate contest evict campaign mentor triage steward evolve escalate enumerate prioritise prioritize adhere coincide incorporate outlaw pilot sublet arrive behave belong deputise emerge enquire inquire lack obstruct overspend possess prefer quarrel reapply rejoin reside seem smell sound swear trespass urinate vandalise weed throw catch fly grow hang hide tear bite forget shake shine tidy total tour toughen trace trigger turn type unite upset urge volunteer weigh widen wish worry wrap yield');

/** Every reading of a written word as a verb of the lexicon. */
export function verbForms(word: string): readonly { readonly lemma: string; readonly inflection: Inflection }[] {
  return inflections.get(word) ?? derived(word);
}

const none: readonly { readonly lemma: string; readonly inflection: Inflection }[] = [];

/** "reconstruct", "re-open", "mishandled": a verb of the lexicon with a prefix. */
function derived(word: string): typeof none {
  const prefix = /^(?:re-|pre-|co-|over-|under-|sub-|self-|re|mis|over)(?=[a-z]{4})/.exec(word)?.[0];
  const forms = prefix === undefined ? undefined : inflections.get(word.slice(prefix.length));
  if (prefix === undefined || forms === undefined) return none;
  const found = forms.map(({ lemma, inflection }) => ({ lemma: prefix + lemma, inflection }));
  inflections.set(word, found);
  return found;
}

/** The sense of a lemma; an unknown verb is its own act, generic. */
export function senseOf(lemma: string): VerbSense {
  const [act, form] = phrasal.get(lemma) ?? [];
  if (act !== undefined && form !== undefined) return { lemma, act, form, stative: false };
  return senses.get(lemma) ?? { lemma, act: lemma, form: 'generic', stative: false };
}

/** Verbs with a particle that mean what another verb means. */
const phrasal: ReadonlyMap<string, readonly [act: string, form: FormId]> = new Map([['set aside', ['overturn', 'generic']], ['determine on', ['determine', 'generic']], ['decide on', ['determine', 'generic']], ['rule on', ['determine', 'generic']], ['adjudicate on', ['determine', 'generic']], ['vote out', ['remove', 'removal']], ['vote off', ['remove', 'removal']], ['vote in', ['elect', 'election']]]);

/** Lemma of a participle or gerund that the lexicon lacks: "scanned" → "scan", by the regular patterns. */
export function guessLemma(word: string): string {
  const bare = word.replace(/(?:ied|ed|ing)$/, (ending) => (ending === 'ied' ? 'y' : ''));
  if (/([bdgmnprt])\1$/.test(bare)) return bare.slice(0, -1);
  return /(?:at|iz|is|in|ur|v|c|g|s|u|ar|ir)$/.test(bare) && !bare.endsWith('ss') ? `${bare}e` : bare;
}

// ------------------------------------------------------------------------------------------------------------ nouns

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that are nouns as well as verbs: after a determiner or an adjective they are nouns. */
export const nounsToo = set(
  'show shows tag tags bank banks ship ships vote votes report reports notice notices appeal appeals request requests record records chair chairs address addresses audit audits award awards '
  + 'call calls change changes charge charges claim claims contract contracts control count counts cover debate debates deposit deposits draft drafts file files form forms '
  + 'function functions fund funds grant grants guide guides issue issues judge judges lease levy limit limits list lists look mark marks minute minutes move moves name names need needs '
  + 'object objects offer offers office order orders pass place places plan plans post posts present process query question questions rank rate rates register registers rent reply result results return returns review '
  + 'reviews rule rules run sanction sanctions schedule schedules seat seats second share shares state states statement step steps stand store supply support target test tests time times trade train transfer '
  + 'wind winds graduate graduates fine fines title titles pair pairs overlap download downloads photograph photographs bias attribute attributes impeach treat trigger update updates use uses veto view views visit visits witness witnesses work works balance budget answer answers bar document documents end ends host interest meeting meetings '
  + 'proposal purchase point points aim aims pressure pressures exchange exchanges face faces hit hits filter filters flags petitions archives ranks bases licenses resets rounds consents scale scales offset offsets upgrade upgrades forecast forecasts subcontract subcontracts broadcast broadcasts thanks filter pin flag quarantine petition archive throttle rank base consent balance surplus branch branches conduct conflict contact course tender table tables group groups permit practice means delegate delegates nominee associate associates contribution contributions recall recalls mandate mandates building buildings standing funding voting staffing hearing hearings finding findings reading training accounting nominating beginning sitting ruling rulings spending holding being understanding wording warning warnings recording recordings mailing listing ballot ballots poll polls member members officer officers duties terms matters rules changes chair co-chair motion motions project projects resident residents tenant tenants candidate volunteer volunteers staff benefit benefits sponsor sponsors agent agents act acts measure measures value values charter ban bans permit permits trust trusts reserve reserves cast set sets fill break cut lead leads read split stay win will balance default surrender partner host hosts start finish document bear bears drop drops link links list mediate note notes query reward rewards screen sound matter aid effort efforts dispute disputes donation loan loans loss price prices profit project progress promise protest increase decrease influence impact interests concern concerns correspondence discipline experience fine fines fee gift level levels merit mistake network number numbers offence outline override partner partners partnership phase position process processes programme programmes purpose quote range regard remedy repair repairs research risk role salary sale sales search section sections signal site source sources space stage standard start strike strikes surplus survey surveys task tasks team teams text title titles tool tools total tour trace traffic travel trip turn type value venture visitor visitors voice wage wages waste water welfare wish wishes worry '
  + 'excuse excuses effect effects display displays bill bills measure measures email emails design designs budget budgets commission commissions estimate estimates fence fences mandate mandates stamp stamps supplement supplements desire desires honour honor export exports extract extracts exhibit exhibits import imports default remedy offset neglect transition transitions transport practice purchases gain gains discipline disciplines check checks detail details interview interviews cost costs concern concerns damage damages study studies copy copies credit credits debit debits cause causes challenge challenges comment comments demand demands refund refunds repair repairs advance advances brief briefs delay delays exercise exercises increase increases decrease decreases harm match matches profit profits score scores seal seals race races contest contests campaign campaigns mentor mentors steward stewards pilot pilots aid wishes type types release releases license licenses finance finances pledge pledges remedy remedies approach approaches deal deals access help water waste nurse nurses coach coaches doubt doubts rents levy levies tie ties draw draws protests transfers leases bid bids debts taxes hires entries samples',
);

const roleNouns = set(
  'minister chair chairman chairwoman chairperson chairwomen co-chair vice-chair vice-chairman deputy secretary treasurer president vice-president convenor convener clerk steward manager director auditor officer leader '
  + 'captain warden governor trustee registrar principal editor organiser organizer coordinator co-ordinator administrator ombudsman whip speaker marshal rector provost dean head custodian inspector arbiter '
  + 'moderator maintainer scrutineer teller bursar librarian archivist curator conductor councillor commissioner executive spokesperson representative rep ambassador comptroller controller umpire referee examiner '
  + 'chancellor vice-chancellor facilitator caretaker guardian keeper caller quartermaster commodore master mistress warden almoner beadle verger sexton churchwarden mayor alderman sheriff reeve bailiff chamberlain matron proctor dean prefect monitor assessor mediator adjudicator adjudicators returning-officer surveyor accountant solicitor advocate counsel chaplain pastor minister elder deacon sacristan organist director-general superintendent supervisor boatswain coach trainer manager webmaster releaser merger lead liaison chief',
);
const bodyNouns = set(
  'committee council board panel branch conference congress assembly commission court tribunal executive senate synod union party association society club federation confederation cooperative co-operative company corporation '
  + 'foundation trust forum team group department division section sub-committee subcommittee working-group caucus delegation bureau secretariat presidium cabinet parliament chamber chapter district region area constituency '
  + 'college faculty school meeting agm egm sgm convention quorum guild lodge league institute institution organisation organization authority directorate collective cooperative collegium jury bench body office-holders consortium alliance network charity vestry parish diocese troop crew squad ward moot folkmoot praesidium politburo directorate syndicate conclave convocation presbytery congregation classis curia consistory deanery circle regency faction inspectorate plenum',
);
const assemblyNouns = [
  'general meeting', 'general assembly', 'annual meeting', 'agm', 'egm', 'sgm', 'members meeting', "members' meeting", 'mass meeting', 'meeting of members', 'plenary', 'general body meeting', 'plenary meeting', 'membership meeting', 'all-members meeting', 'whole membership', 'membership',
];

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

const boardOf = /^(?:board|council|committee|court|college|panel) of (?:directors?|trustees?|governors?|managers?|management|regents?|commissioners?|overseers?|elders?|deacons?)$/;

/** "board of directors": one name, with capitals or without; "the Board" is short for it. */
export function isBoardOf(name: string): boolean {
  return boardOf.test(name);
}

/** "chief of staff": the chief. */
const headWord = (name: string): string => lastWord(name.split(' of ', 1)[0] ?? name);

/** "finance committee" → true: the last word names a kind of body; "board of governors": so does the first. */
export function isBodyNoun(name: string): boolean {
  return bodyNouns.has(lastWord(name)) || bodyNouns.has(name.split(' of ')[0]?.split(' ').at(-1) ?? '');
}

/** "treasurer", "vice chair" → true: a post that each body may have of its own. */
export function isRoleNoun(name: string): boolean {
  const words = name.split(' ');
  return words.length <= 2 && roleNouns.has(lastWord(name)) && (words.length === 1 || /^(?:vice|deputy|assistant|co|joint|honorary|acting)$/.test(words[0] ?? ''));
}

/** "membership secretary" → true: the last word names a post. */
export function namesOffice(name: string): boolean {
  return roleNouns.has(headWord(name)) || /\b(?:secretary|chair|president|officer|director)\b/.test(name.split(' of ')[0] ?? '');
}

/** "annual general meeting" → true: an assembly of everybody, and so, as a principal, the members. */
export function isAssemblyNoun(name: string): boolean {
  return assemblyNouns.some((noun) => name === noun || name.endsWith(` ${noun}`));
}

const people = set('replacement successor member person voter elector delegate councillor resident tenant worker employee shareholder student parishioner player singer supporter affiliate contributor developer citizen parent fellow partner owner volunteer household people everyone officer trustee governor staff candidate nominee applicant plot-holder plotholder leaseholder');

/** Nouns for people, one by one: "member", "ward resident", "berth-holder". */
export function namesPeople(name: string): boolean {
  return people.has(headWord(name)) || /-(?:holder|owner)$/.test(name);
}

/** Nouns for whoever can act: people, offices and bodies. */
export const namesSomebody = (name: string): boolean => namesPeople(name) || namesOffice(name) || isBodyNoun(name);

// ------------------------------------------------------------------------------------------------------ number of nouns

const plurals: Readonly<Record<string, string>> = {
  people: 'person', persons: 'person', women: 'woman', men: 'man', children: 'child', staff: 'staff', bylaws: 'bylaw', criteria: 'criterion', media: 'medium',
  news: 'news', premises: 'premises', series: 'series', means: 'means', chairmen: 'chairman', chairwomen: 'chairwoman', lives: 'life', halves: 'half', wives: 'wife', basis: 'basis', bases: 'base',
  emeriti: 'emeritus', alumni: 'alumnus', minutes: 'minutes', accounts: 'accounts', proceeds: 'proceeds', dues: 'dues', arrears: 'arrears', analyses: 'analysis', indices: 'index', always: 'always', aye: 'aye', ayes: 'aye', funds: 'funds', is: 'is', its: 'its', this: 'this', his: 'his', statutes: 'statute', leaves: 'leave', movies: 'movie', ties: 'tie', lies: 'lie', fees: 'fee',
};

/** Singular of a noun in lower case; a word that is none, or has none, stays as it is. */
export function singular(word: string): string {
  if (Object.hasOwn(plurals, word)) return plurals[word] ?? word;
  if (/(?:ss|us|is|'s)$/.test(word) || word.length < 4) return /^[a-z]{2}s$/.test(word) && !/[su]s$/.test(word) && /^[^aeiou]{2}s$/.test(word) ? word.slice(0, -1) : word;
  if (/[glnprst]uses$/.test(word)) return word.slice(0, -2);
  // "freemen", "alderwomen"; not "specimen".
  if (/^(?!.*(?:regi|speci|acu|abdo|sta|hy|albu)men$).{2,}men$/.test(word)) return `${word.slice(0, -3)}man`;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** True where the written word is a plural. */
export function isPlural(word: string): boolean {
  return singular(word) !== word || /^(?:people|staff|minutes|accounts|funds|dues|premises)$/.test(word);
}

// ------------------------------------------------------------------------------------- what nouns ask for behind them

const licensed: Readonly<Record<string, ReadonlySet<string>>> = {
  for: set('call candidate nominee nomination proposal responsibility provision request application applicant need reason procedure deadline rule date time support penalty fee eligibility quorum election vote ballot agenda term standard criteria policy notice motion method basis contest place space account budget majority ground process threshold'),
  in: set('vacancy change increase reduction interest confidence alteration place share participation'),
  to: set('amendment change right access appeal alteration notice report answer application response appointment admission addition exception adherence affiliation revision letter reference election contribution'),
  among: set('vacancy'), amongst: set('vacancy'),
  on: set('vacancy vote member seat place representative policy decision ballot report information restriction limit debate resolution'),
  from: set('representative delegate appeal resignation nomination report income'),
  between: set('conflict dispute agreement difference relationship meeting'),
  with: set('contract agreement conflict compliance member relationship'),
  over: set('control authority power responsibility'),
  against: set('appeal complaint vote allegation charge claim'),
  within: set('group body'),
  about: set('information complaint question report decision'),
  at: set('delegate representative'),
  below: set('vacancy'), above: set('paragraph'),
};

/** Whether a preposition behind this noun belongs to the noun: "candidate for", "vacancy in", "amendment to". */
export function licenses(name: string, preposition: string): boolean {
  return licensed[preposition]?.has(lastWord(name)) === true;
}

const infinitiveNouns = set('failure refusal inability willingness intent commitment invitation instruction requirement quorum vote meeting poll resolution right power duty authority decision motion proposal ability obligation entitlement opportunity intention permission request resolution responsibility attempt need freedom agreement consent election step means way ballot notice mandate capacity');

/** Nouns whose infinitive says what they are: "the right to inspect", "a motion to adjourn". */
export function takesInfinitive(name: string): boolean {
  return infinitiveNouns.has(lastWord(name));
}
