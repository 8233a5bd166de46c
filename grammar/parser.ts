/**
 * The clause grammar over chunks, LL(1) with a few looks ahead, one method a production, in reading order. Actions are
 * embedded: the parser returns clauses and keeps no tree.
 *
 *   sentence   = { lead } clause { joint ( predicate | clause ) }
 *   lead       = ( condition | precedence | exception | adjunct | adverb ) [ boundary | comma ]
 *   clause     = [ "only" ] [ nounPhrase ] Verb { complement }
 *   complement = nounPhrase | adjunct | infinitive | adjective | adverb | condition | exception | precedence
 */
import { EmbeddedActionsParser, EOF, type IToken, type TokenType } from 'chevrotain';
import type { Adjunct, Condition, Phrase, Precedence, Restriction, Span } from './ast.ts';
import type { Chunk, ChunkToken, Chunks } from './chunker.ts';
import type { Clause, InfinitiveClause, VerbGroup } from './clause.ts';
import { isReduced } from './boundaries.ts';
import * as build from './build.ts';
import { condition, type ConditionPart } from './condition.ts';
import { licenses, takesInfinitive } from './lexicon.ts';
import { isPlainPart, isRead } from './plain.ts';
import { withoutStacks } from './runtime.ts';
import * as t from './tokens.ts';
import { withPronouns } from './within.ts';

export type Complement =
  | { readonly kind: 'object'; readonly phrase: Phrase }
  | { readonly kind: 'adjunct'; readonly adjunct: Adjunct }
  | { readonly kind: 'adjective'; readonly word: string; readonly span: Span }
  | { readonly kind: 'infinitive'; readonly infinitive: InfinitiveClause }
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'exception'; readonly exception: Restriction }
  | { readonly kind: 'precedence'; readonly precedence: Precedence }
  /** ", which is a body": says something more of what stands before it. */
  | { readonly kind: 'relative'; readonly restriction: Restriction }
  /** "because …": says why, and limits nothing. */
  | { readonly kind: 'reason'; readonly span: Span }
  | { readonly kind: 'only' }
  | { readonly kind: 'loose'; readonly span: Span };

export interface ParsedSentence {
  readonly clauses: readonly Clause[];
  /** Where the grammar could not go on; undefined where it read to the end. */
  readonly stopped?: Span;
  /** How far everything found its place: an offset, infinite where all did. */
  readonly good: number;
  readonly aliases: readonly { readonly name: string; readonly means: string; readonly span: Span }[];
}

/** Chunks → clauses. Total: what cannot be read is left behind `stopped`. */
export function parseChunks(text: string, { tokens, inner }: Pick<Chunks, 'tokens' | 'inner'>): ParsedSentence {
  parser.source = text;
  parser.inner = inner;
  parser.reducedHeads = new Set(tokens.filter((_, at) => isReduced(tokens, at)));
  parser.skipped = undefined;
  parser.skipping = false;
  parser.passed = undefined;
  parser.participials = 0;
  parser.asides = 0;
  parser.opened = false;
  parser.modal = false;
  parser.waiting = false;
  parser.behind = false;
  parser.ordering = false;
  parser.conditions = 0;
  parser.undone = false;
  parser.rightsEnd = -1;
  parser.owners = 0;
  parser.relatives = 0;
  parser.forbids = false;
  parser.sides = [];
  parser.heardSoFar = [];
  parser.leading = [];
  parser.input = [...tokens];
  const read = withPronouns(withoutStacks(() => parser.sentence()) ?? build.ledBy(parser.heardSoFar, parser.leading));
  const clauses = [...read, ...parser.sides];
  const rest = parser.skipped ?? failureOf(parser.errors[0]?.token) ?? parser.rest() ?? (parser.errors.length > 0 && clauses.length > 0 ? lastOf(tokens) : undefined);
  const aliases = tokens.flatMap(({ payload: { alias, phrase } }) => (alias && phrase ? [{ name: alias.name, means: phrase.name, span: alias.span }] : []));
  const good = Math.min(rest?.start ?? Infinity, parser.passed ?? Infinity);
  return { clauses, aliases, good, ...(rest ? { stopped: rest } : {}) };
}

/** Prepositions behind which a clause may stand: "before the ballot opens". */
const temporal = new Set(['before', 'after', 'since', 'than', 'as']);

/** The chunk at which the grammar gave up, where it did; at the end of the text there is none. */
function failureOf(token: IToken | undefined): Span | undefined {
  if (!token || token.tokenType === EOF) return undefined;
  const { start, end } = payloadOf(token);
  return { start, end };
}

/** Where the text ended too soon. */
function lastOf(tokens: readonly ChunkToken[]): Span | undefined {
  const last = tokens.at(-1)?.payload;
  return last && { start: last.start, end: last.end };
}

/** May stand between a verb and its object. */
const limits = ({ kind }: Complement): boolean => kind === 'adjunct' || kind === 'precedence' || kind === 'condition';

const nothing: Chunk = { start: 0, end: 0, text: '', value: '' };

function payloadOf(token: IToken): Chunk {
  return 'payload' in token ? (token as ChunkToken).payload : nothing;
}


class ClauseParser extends EmbeddedActionsParser {
  source = '';
  /** How many participial clauses are open: "elected by the Branches and 9 members elected by …" ends the first. */
  participials = 0;
  /** ", which shall act as arbiter": what a relative clause demands, as a clause of its own. */
  sides: Clause[] = [];
  conditions = 0;
  /** The verb of the condition is denied without a modal: "if they do not apply". */
  undone = false;
  /** Where the last right to do something ends: "the right to stand for election". */
  rightsEnd = -1;
  /** How many phrases with "of" are open: what stands behind belongs to any of them. */
  owners = 0;
  /** Verbs of relative clauses and conditions. */
  inner: ReadonlySet<IToken> = new Set();
  /** Nouns behind which a relative clause follows without its word. */
  reducedHeads: ReadonlySet<IToken> = new Set();
  /** Where words behind a clause were passed over, and whether they have been just now. */
  skipped: Span | undefined;
  skipping = false;
  /** Offset of the first chunk inside a clause that found no place. */
  passed: number | undefined;
  /** How many relative clauses are open that tell themselves who does it, and whether the clause that has them says what must not be done. */
  relatives = 0;
  forbids = false;
  /** Inside what stands between subject and verb. */
  asides = 0;
  /** Inside what stands, behind a comma, between verb and object. */
  opened = false;
  /** The clauses that were read so far, and what leads them, should the rest fail. */
  heardSoFar: Clause[] = [];
  leading: readonly Complement[] = [];
  /** The last clause was a passive, so that a participle may go on with it. */
  passive = false;
  /** The clause that is open has a modal. */
  modal = false;
  /** "… and not disclose it": the joint before the verb denies it. */
  denied = false;
  /** The verb of the clause is still to come. */
  waiting = false;
  /** The verb of the clause has come. */
  behind = false;
  /** Inside "subject to …" behind the verb, where "and the …" may open another clause. */
  ordering = false;

  constructor() {
    super([...t.chunkTypes], { maxLookahead: 1, skipValidations: false, recoveryEnabled: false });
    this.performSelfAnalysis();
  }

  /** What is left of the input, as a span. */
  rest(): Span | undefined {
    const next = this.LA(1);
    return next.tokenType === EOF ? undefined : { start: next.startOffset, end: this.source.length };
  }

  readonly sentence = this.RULE('sentence', (): readonly Clause[] => {
    this.MANY({ GATE: () => this.restartsLater(), DEF: () => this.SUBRULE(this.anything) });
    const leads = this.SUBRULE(this.leads);
    this.ACTION(() => { this.leading = leads; });
    const clauses: Clause[] = [this.SUBRULE(this.clause)];
    this.MANY2({
      GATE: () => !this.is(1, EOF),
      DEF: () => {
        this.OR([
          { GATE: () => this.anotherAhead(), ALT: () => clauses.push(this.SUBRULE(this.another, { ARGS: [clauses.at(-1)] })) },
          { ALT: () => {
            const limit = this.SUBRULE(this.unread);
            this.ACTION(() => { if (limit) clauses.push(...clauses.splice(-1).map((clause) => build.withLimit(clause, limit))); });
          } },
        ]);
      },
      });
    return this.ACTION(() => build.ledBy(build.withTrailing(this.source, build.withList(clauses)), leads));
  });

  private readonly leads = this.RULE('leads', (): readonly Complement[] => {
    const leads: Complement[] = [];
    this.MANY({ GATE: () => !this.clauseAhead(), DEF: () => {
      const found = this.SUBRULE(this.lead);
      this.ACTION(() => leads.push(...found));
    } });
    return leads;
  });

  /** A further clause of the sentence, or a verb that shares the subject, or subject and modal, of the clause before. */
  private readonly another = this.RULE('another', (before: Clause | undefined): Clause => {
    const joint = this.SUBRULE(this.joint);
    this.ACTION(() => { this.behind = false; });
    const denied = this.ACTION(() => this.denied);
    const leads: Complement[] = [];
    this.MANY({ GATE: () => this.boundaryAhead(this.LA(1).startOffset), DEF: () => {
      const more = this.SUBRULE(this.lead);
      this.ACTION(() => leads.push(...more));
    } });
    const said = this.OR([
      { GATE: () => this.is(1, t.Verb), ALT: () => this.SUBRULE(this.predicate, { ARGS: [before] }) },
      { GATE: () => this.is(1, t.Bare, t.Participle), ALT: () => this.SUBRULE(this.bare, { ARGS: [before] }) },
      { ALT: () => this.SUBRULE2(this.clause) },
    ]);
    return this.ACTION(() => {
      const found = denied ? build.negated(said) : said;
      const own = joint?.value === 'in-which-case' ? [...leads, build.thatCase(joint)] : leads;
      return own.length > 0 ? { ...build.withLeads(found, own), led: true } : build.referring(found, before, joint?.text === 'nor');
    });
  });

  /** Words behind a clause that cannot be read: passed over up to where another clause surely begins. What limits it is kept. */
  private readonly unread = this.RULE('unread', (): Complement | undefined => {
    const { startOffset } = this.LA(1);
    const limit = this.OR([
      { GATE: () => this.is(1, t.ConditionMark), ALT: () => this.SUBRULE(this.condition) },
      { GATE: () => this.is(1, t.ExceptionMark), ALT: () => this.SUBRULE(this.exception) },
      { GATE: () => this.is(1, t.PrecedenceMark), ALT: () => this.SUBRULE(this.precedence) },
      { ALT: () => { this.SUBRULE(this.anything); } },
    ]);
    this.ACTION(() => { this.skipped ??= { start: startOffset, end: this.source.length }; this.skipping = true; });
    return limit ?? undefined;
  });

  private readonly lead = this.RULE('lead', (): readonly Complement[] => {
    const { startOffset } = this.LA(1);
    const found = this.OR([
      { ALT: () => this.SUBRULE(this.condition) },
      { ALT: () => this.SUBRULE(this.precedence) },
      { ALT: () => this.SUBRULE(this.exception) },
      { ALT: () => this.SUBRULE(this.adjunct) },
      { ALT: () => this.SUBRULE(this.infinitive) },
      { ALT: () => this.SUBRULE(this.adverb) },
      { ALT: () => this.SUBRULE(this.doing) },
      { ALT: () => this.SUBRULE(this.span) },
      { ALT: () => this.SUBRULE(this.loose) },
    ]);
    const more: Complement[] = [];
    this.MANY({ GATE: () => this.boundaryAhead(startOffset) && this.is(1, t.Preposition), DEF: () => {
      const further = this.SUBRULE2(this.adjunct);
      this.ACTION(() => more.push(further));
    } });
    const { end } = payloadOf(this.LA(0));
    this.MANY2({ GATE: () => this.boundaryAhead(startOffset), DEF: () => this.SUBRULE(this.anything) });
    this.ACTION(() => { if (this.consumedTo() > end) more.push({ kind: 'loose', span: { start: end, end: this.consumedTo() } }); });
    this.OPTION(() => this.OR2([{ ALT: () => this.CONSUME(t.Boundary) }, { ALT: () => this.CONSUME(t.Comma) }]));
    return [found, ...more];
  });

  /** A chunk that finds no place. */
  private readonly passedOver = this.RULE('passedOver', (): Complement => {
    this.SUBRULE(this.anything);
    const { start, end } = payloadOf(this.LA(0));
    this.ACTION(() => { this.passed ??= start; });
    return { kind: 'loose', span: { start, end } };
  });

  /** "One week after …": a stretch of time before the subject. */
  private readonly span = this.RULE('span', (): Complement => {
    const phrase = payloadOf(this.CONSUME(t.Noun)).phrase ?? build.noPhrase;
    return this.ACTION(() => ({ kind: 'adjunct', adjunct: { span: phrase.span, preposition: '', phrase, text: build.normalise(phrase.text), typed: true } }));
  });

  /** "Using the public process, the Council may …": how, before who. */
  private readonly doing = this.RULE('doing', (): Complement => {
    const { start } = payloadOf(this.CONSUME(t.Gerund));
    const parts = this.SUBRULE(this.complements, { ARGS: [true] });
    const end = this.consumedTo();
    return this.ACTION(() => ({ kind: 'adjunct', adjunct: { span: { start, end }, preposition: 'by', text: build.normalise(this.source.slice(start, end)), typed: parts.every(isPlainPart) } }));
  });

  private readonly clause = this.RULE('clause', (): Clause => {
    let only = false;
    this.ACTION(() => { this.waiting = true; this.behind = false; });
    this.OPTION(() => { only = payloadOf(this.CONSUME(t.Adverb)).value === 'only'; });
    const subject = this.OPTION2(() => this.OR([
      { ALT: () => this.SUBRULE(this.nounPhrase, { ARGS: [true] }) },
      { ALT: () => this.SUBRULE(this.gerundPhrase) },
    ]));
    this.OPTION3({ GATE: () => this.is(2, t.Verb), DEF: () => this.CONSUME(t.Comma) });
    const asides: Complement[] = [];
    const others: Phrase[] = [];
    let connective = '';
    // "The Chair, Clerk, Auditor(s) term of office shall …": a list that found no end; nobody knows whose verb it is.
    let torn = 0;
    this.MANY({ GATE: () => this.asideAhead(subject), DEF: () => {
      this.OR2([
        { GATE: () => subject !== undefined && this.is(1, t.Comma) && this.is(2, t.And) && this.is(3, t.Noun), ALT: () => {
          this.CONSUME2(t.Comma);
          connective = payloadOf(this.CONSUME(t.And)).value;
          others.push(this.SUBRULE2(this.nounPhrase, { ARGS: [true] }));
        } },
        { GATE: () => this.typedAside(), ALT: () => asides.push(this.SUBRULE(this.aside, { ARGS: [subject] })) },
        { ALT: () => {
          this.ACTION(() => { if (this.is(0, t.Comma) && this.is(1, t.Noun) && subject?.determiner !== 'no' && subject?.others.length === 0) torn++; });
          asides.push(this.SUBRULE(this.passedOver));
        } },
      ]);
    } });
    const verb = payloadOf(this.CONSUME(t.Verb)).verb;
    this.ACTION(() => { this.modal = verb?.modal === true; this.forbids = verb?.voice === 'passive' && (verb.modality === 'prohibition' || (this.modal && subject?.determiner === 'no')); this.passive = verb?.voice === 'passive'; this.waiting = false; this.behind = true; });
    const complements = this.SUBRULE(this.complements, { ARGS: [false] });
    return this.ACTION(() => this.heard(build.clause({ source: this.source, subject: subject && torn < 2 ? build.withMore(this.source, subject, others, connective) : undefined, only, verb: verb ?? build.noVerb, complements: [...asides, ...complements] })));
  });

  /** Between subject and verb: ", subject to clause 4," or an adverb. */
  private readonly aside = this.RULE('aside', (subject: Phrase | undefined): Complement => {
    this.OPTION(() => this.CONSUME(t.Comma));
    this.ACTION(() => { this.asides++; });
    const found = this.OR([
      { ALT: () => this.SUBRULE(this.condition) },
      { ALT: () => this.SUBRULE(this.precedence) },
      { ALT: () => this.SUBRULE(this.exception) },
      { ALT: () => this.SUBRULE(this.adjunct, { ARGS: [true] }) },
      { ALT: () => this.SUBRULE(this.adverb) },
      { ALT: (): Complement => ({ kind: 'relative', restriction: this.SUBRULE(this.participial) }) },
      { ALT: (): Complement => ({ kind: 'relative', restriction: this.SUBRULE(this.relative, { ARGS: [subject, true] }) }) },
    ]);
    this.ACTION(() => { this.asides--; });
    this.OPTION2({ GATE: () => !this.is(2, t.And), DEF: () => this.CONSUME2(t.Comma) });
    return found;
  });

  /** "… and may dismiss the Director": a verb of its own, the subject of the clause before. */
  private readonly predicate = this.RULE('predicate', (before: Clause | undefined): Clause => {
    const verb = payloadOf(this.CONSUME(t.Verb)).verb ?? build.noVerb;
    const complements = this.SUBRULE(this.complements, { ARGS: [false] });
    return this.ACTION(() => this.heard(build.clause({ source: this.source, subject: before?.subject, only: before?.onlySubject ?? false, verb: build.isBaseForm(this.source, verb) ? build.sharedModal(before?.verb, verb) : verb, complements })));
  });

  /** "… and publish the minutes", "shall be kept and published": subject and modal of the clause before. */
  private readonly bare = this.RULE('bare', (before: Clause | undefined): Clause => {
    const { verb } = payloadOf(this.OR([{ ALT: () => this.CONSUME(t.Bare) }, { ALT: () => this.CONSUME(t.Participle) }]));
    const complements = this.SUBRULE(this.complements, { ARGS: [false] });
    return this.ACTION(() => this.heard(build.clause({ source: this.source, subject: before?.subject, only: before?.onlySubject ?? false, verb: build.sharedModal(before?.verb, verb ?? build.noVerb), complements })));
  });

  private readonly joint = this.RULE('joint', (): Chunk | undefined => {
    let and: Chunk | undefined;
    this.OR([
      { ALT: () => { this.CONSUME(t.Comma); this.OPTION(() => { and = payloadOf(this.CONSUME(t.And)); }); } },
      { ALT: () => { this.CONSUME(t.Semicolon); this.OPTION2(() => { and = payloadOf(this.CONSUME2(t.And)); }); } },
      { ALT: () => { and = payloadOf(this.CONSUME3(t.And)); } },
    ]);
    this.ACTION(() => { this.denied = false; });
    this.OPTION3({ GATE: () => this.is(1, t.Adverb) && !this.only(1), DEF: () => {
      const { text } = payloadOf(this.CONSUME(t.Adverb));
      this.ACTION(() => { this.denied = text === 'not'; });
    } });
    return and;
  });

  /** `inner`: inside a condition or a relative clause, where a comma ends it. */
  private readonly complements = this.RULE('complements', (inner: boolean): readonly Complement[] => {
    const found: Complement[] = [];
    // Behind "and with …", a noun is no object of the verb: "shall preside, or in their absence the Deputy".
    let joined = false;
    // "shall publish, on the board, a list": the object comes behind an aside.
    let opened = false;
    this.MANY({ GATE: () => (this.complementAhead(inner) && !(joined && this.is(1, t.Noun))) || (opened && found.every(limits) && this.is(1, t.Comma) && this.is(2, t.Noun)), DEF: () => {
      let comma = false;
      this.OPTION(() => this.OR([{ ALT: () => { this.CONSUME(t.Comma); comma = true; this.OPTION2(() => { this.CONSUME(t.And); joined = true; }); } }, { ALT: () => { this.CONSUME2(t.And); joined = true; } }, { ALT: () => this.CONSUME(t.Semicolon) }]));
      this.ACTION(() => { if (found.length === 0) this.opened = opened = comma && !inner && this.is(1, t.Preposition, t.PrecedenceMark, t.ConditionMark); });
      found.push(this.SUBRULE(this.complement, { ARGS: [found] }));
      this.ACTION(() => { this.opened = opened && found.every(limits); });
    } });
    this.ACTION(() => { if (opened) this.opened = false; });
    return found;
  });

  private readonly complement = this.RULE('complement', (before: readonly Complement[]): Complement => this.OR([
    { ALT: () => this.SUBRULE(this.object) },
    { ALT: () => this.SUBRULE(this.adjunct) },
    { ALT: () => this.SUBRULE(this.infinitive) },
    { ALT: () => this.SUBRULE(this.adjective) },
    { ALT: () => this.SUBRULE(this.adverb) },
    { ALT: () => this.SUBRULE(this.condition) },
    { ALT: () => this.SUBRULE(this.exception) },
    { ALT: () => this.SUBRULE(this.precedence) },
    { ALT: () => this.SUBRULE(this.doing) },
    { ALT: (): Complement => ({ kind: 'relative', restriction: this.SUBRULE(this.relative, { ARGS: [build.lastPhrase(before), true] }) }) },
    { GATE: () => this.is(1, t.Participle), IGNORE_AMBIGUITIES: true, ALT: (): Complement => ({ kind: 'relative', restriction: this.SUBRULE(this.participial) }) },
    { ALT: () => this.SUBRULE(this.loose) },
  ]));

  private readonly object = this.RULE('object', (): Complement => ({ kind: 'object', phrase: this.SUBRULE(this.nounPhrase, { ARGS: [false] }) }));

  private readonly adjective = this.RULE('adjective', (): Complement => {
    const { text: word, start } = payloadOf(this.CONSUME(t.Adjective));
    // "absent, unwilling, or unable to act".
    this.MANY({ GATE: () => this.is(this.is(1, t.Comma) ? 2 : 1, t.And, t.Adjective) && this.is(this.is(1, t.Comma) && this.is(2, t.And) ? 3 : 2, t.Adjective), DEF: () => {
      this.OPTION(() => this.CONSUME(t.Comma));
      this.OPTION2(() => this.CONSUME(t.And));
      this.CONSUME2(t.Adjective);
    } });
    const end = this.consumedTo();
    return { kind: 'adjective', word, span: { start, end } };
  });

  private readonly adverb = this.RULE('adverb', (): Complement => {
    const { text: words, value, start, end } = payloadOf(this.CONSUME(t.Adverb));
    const text = words.replace(/^, | ,$/g, '');
    return value === 'only' ? { kind: 'only' } : { kind: 'adjunct', adjunct: { span: { start, end }, preposition: '', text, typed: text !== 'not' } };
  });

  private readonly loose = this.RULE('loose', (): Complement => {
    const token = this.OR([
      { ALT: () => this.CONSUME(t.Stray) }, { ALT: () => this.CONSUME(t.Participle) },
      { ALT: () => this.CONSUME(t.Semicolon) }, { ALT: () => this.CONSUME(t.Boundary) },
    ]);
    const { start, end } = payloadOf(token);
    return { kind: 'loose', span: { start, end } };
  });

  /** `subject`: between subject and verb, where "and" joins nouns. */
  private readonly adjunct = this.RULE('adjunct', (subject?: boolean): Complement => {
    const preposition = payloadOf(this.OR([{ ALT: () => this.CONSUME(t.Preposition) }, { ALT: () => this.CONSUME(t.Of) }]));
    let phrase: Phrase | undefined;
    let doing: readonly Complement[] | undefined;
    let gerund: Chunk | undefined;
    // "as permitted by law".
    let done: Restriction | undefined;
    let clause: readonly Complement[] | undefined;
    this.OPTION2({ GATE: () => this.is(2, t.Gerund) || (this.is(2, t.Noun) && /^(?:almost|nearly|virtually|approximately|roughly|normally|usually|substantially|exactly|precisely|about)$/.test(payloadOf(this.LA(1)).text)), DEF: () => this.CONSUME(t.Adverb) });
    this.OR2([
      { ALT: () => { phrase = this.SUBRULE(this.nounPhrase, { ARGS: [subject === true] }); } },
      { ALT: () => { gerund = payloadOf(this.LA(1)); doing = this.SUBRULE(this.doings); } },
      { ALT: () => { this.CONSUME(t.Adjective); doing = []; } },
      { GATE: () => this.is(1, t.Participle), IGNORE_AMBIGUITIES: true, ALT: () => { done = this.SUBRULE(this.participial); } },
      { GATE: () => preposition.value === 'as' && this.is(1, t.Adverb) && this.is(2, t.Participle), ALT: () => { this.CONSUME2(t.Adverb); done = this.SUBRULE2(this.participial); } },
      { ALT: () => undefined },
    ]);
    this.OPTION({ GATE: () => ((phrase !== undefined && temporal.has(preposition.value)) || preposition.value === 'as') && (this.asSomebody(preposition.value, phrase) ? subject !== true || this.inner.has(this.LA(1)) || this.verbBehind(2) : this.waiting ? this.ownVerbLater() : subject !== true || this.verbBehind(2)), DEF: () => { this.CONSUME(t.Verb); clause = this.SUBRULE2(this.complements, { ARGS: [true] }); } });
    const end = this.consumedTo();
    return this.ACTION(() => ({ kind: 'adjunct', adjunct: build.adjunct(this.source, { preposition, phrase, gerund, doing: done && isRead(done) ? [] : doing, end, clause }) }));
  });

  /** "discussing or promoting the nomination". */
  private readonly doings = this.RULE('doings', (): readonly Complement[] => {
    const found: Complement[] = [];
    this.CONSUME(t.Gerund);
    const first = this.SUBRULE(this.complements, { ARGS: [true] });
    this.ACTION(() => found.push(...first));
    this.MANY({ GATE: () => this.gerundAhead(), DEF: () => {
      this.OPTION(() => this.CONSUME(t.Comma));
      this.CONSUME(t.And);
      this.OPTION2(() => this.CONSUME(t.Adverb));
      this.CONSUME2(t.Gerund);
      const more = this.SUBRULE2(this.complements, { ARGS: [true] });
      this.ACTION(() => found.push(...more));
    } });
    return found;
  });

  private readonly infinitive = this.RULE('infinitive', (): Complement => {
    const governed = this.is(0, t.ExceptionMark, t.Adjective) || (this.is(0, t.Verb) && build.takesDeed(payloadOf(this.LA(0)).verb));
    const group = payloadOf(this.CONSUME(t.Infinitive));
    const complements = this.SUBRULE(this.complements, { ARGS: [true] });
    const more: Complement[] = [];
    // "attempt to find a place and keep it": both are attempted.
    this.MANY({ GATE: () => governed && this.is(1, t.And) && this.is(2, t.Bare), DEF: () => {
      this.CONSUME(t.And);
      const { start, end } = payloadOf(this.CONSUME(t.Bare));
      this.SUBRULE2(this.complements, { ARGS: [true] });
      this.ACTION(() => more.push({ kind: 'adjunct', adjunct: { span: { start, end }, preposition: '', text: build.normalise(this.source.slice(start, this.consumedTo())), typed: false } }));
    } });
    const end = this.consumedTo();
    return this.ACTION(() => ({ kind: 'infinitive', infinitive: build.infinitive(group, [...complements, ...more], end) }));
  });

  private readonly condition = this.RULE('condition', (): Complement => {
    const mark = payloadOf(this.CONSUME(t.ConditionMark));
    this.ACTION(() => { this.conditions++; });
    this.OPTION5({ GATE: () => this.is(2, t.Noun) && this.is(1, t.Adverb), DEF: () => this.CONSUME(t.Adverb) });
    const subject = this.OPTION(() => this.SUBRULE(this.nounPhrase, { ARGS: [true] }));
    const asides: Complement[] = [];
    this.MANY3({ GATE: () => subject !== undefined && this.asideOfCondition(), DEF: () => asides.push(this.OR([
      { ALT: () => this.SUBRULE(this.adverb) },
      { ALT: () => this.SUBRULE(this.adjunct, { ARGS: [true] }) },
    ])) });
    const verb = this.OPTION2(() => payloadOf(this.CONSUME(t.Verb)).verb);
    this.ACTION(() => { this.undone = verb?.negated === true && !verb.modal && verb.voice === 'active' && !verb.copula; });
    const behind = this.SUBRULE(this.complements, { ARGS: [true] });
    const complements = this.ACTION(() => [...asides, ...behind]) ?? behind;
    const parts: ConditionPart[] = [{ subject, verb, complements, span: { start: mark.end, end: this.consumedTo() }, joint: '', comma: false }];
    this.MANY({ GATE: () => this.conditionGoesOn(mark.start), DEF: () => parts.push(this.SUBRULE(this.furtherCondition)) });
    let opaque = false;
    this.MANY2({ GATE: () => this.boundaryAhead(mark.start), DEF: () => {
      opaque = true;
      this.SUBRULE(this.anything);
    } });
    this.ACTION(() => { this.conditions--; });
    const end = this.consumedTo();
    const until = mark.value === 'until' && subject && !verb && !opaque && parts.length === 1 && complements.length === 0;
    if (until) return this.ACTION(() => ({ kind: 'adjunct', adjunct: build.adjunct(this.source, { preposition: { ...mark, value: 'until' }, phrase: subject, end }) }));
    return this.ACTION(() => (mark.value === 'because' ? { kind: 'reason', span: { start: mark.start, end } } : { kind: 'condition', condition: condition(this.source, { mark, parts, opaque, end }) }));
  });

  /** "… and the hall is open": a further clause of a condition. */
  private readonly furtherCondition = this.RULE('furtherCondition', (): ConditionPart => {
    const comma = this.is(1, t.Comma);
    const and = this.ACTION(() => this.is(comma ? 2 : 1, t.And));
    const word = this.ACTION(() => payloadOf(this.LA(comma ? 2 : 1)).text);
    this.SUBRULE(this.joint);
    this.OPTION3(() => this.CONSUME(t.ConditionMark));
    const start = this.ACTION(() => payloadOf(this.LA(1)).start);
    const subject = this.OPTION(() => this.SUBRULE(this.nounPhrase, { ARGS: [true] }));
    let verb: VerbGroup | undefined;
    let aside = false;
    this.MANY({ GATE: () => this.is(1, t.Adverb, t.Participle) && this.is(2, t.Verb, t.Participle), DEF: () => { aside = true; this.OR2([{ ALT: () => this.CONSUME(t.Adverb) }, { ALT: () => this.CONSUME2(t.Participle) }]); } });
    this.OPTION2(() => this.OR([{ ALT: () => { verb = payloadOf(this.CONSUME(t.Verb)).verb; } }, { ALT: () => { this.CONSUME(t.Bare); } }, { ALT: () => { this.CONSUME(t.Participle); } }]));
    const complements = this.SUBRULE(this.complements, { ARGS: [true] });
    const end = this.consumedTo();
    return { subject: aside ? undefined : subject, verb, complements, span: { start, end }, joint: and === false ? '' : word === 'and' || word === 'but' ? 'and' : 'or', comma };
  });

  /** A chunk that is left as text. */
  private readonly anything = this.RULE('anything', (): void => {
    this.OR(t.chunkTypes.filter((type) => type !== t.Boundary).map((type, index) => ({ ALT: () => { this.consume(index, type); } })));
  });

  private readonly precedence = this.RULE('precedence', (): Complement => {
    const mark = payloadOf(this.CONSUME(t.PrecedenceMark));
    this.ACTION(() => { this.ordering = this.behind; });
    const phrase = this.OPTION(() => this.SUBRULE(this.nounPhrase, { ARGS: [true] }));
    this.ACTION(() => { this.ordering = false; });
    const end = this.consumedTo();
    return this.ACTION(() => ({ kind: 'precedence', precedence: build.precedence(this.source, mark, phrase, end) }));
  });

  private readonly exception = this.RULE('exception', (): Complement => {
    const mark = payloadOf(this.CONSUME(t.ExceptionMark));
    const complements = this.SUBRULE(this.complements, { ARGS: [true] });
    const end = this.consumedTo();
    return this.ACTION(() => ({ kind: 'exception', exception: build.exception(this.source, mark, complements, end) }));
  });

  /** `subject`: before the verb of its clause, where every "and" joins nouns. */
  private readonly nounPhrase = this.RULE('nounPhrase', (subject: boolean): Phrase => {
    const phrase = this.SUBRULE(this.nounWithModifiers);
    const others: Phrase[] = [];
    let connective = '';
    this.MANY({ GATE: () => this.listAhead(subject) && !this.endsTime(phrase), DEF: () => {
      this.OPTION(() => this.CONSUME(t.Comma));
      this.OPTION2(() => { connective = payloadOf(this.CONSUME(t.And)).value; });
      others.push(this.SUBRULE2(this.nounWithModifiers));
    } });
    return this.ACTION(() => build.coordination(this.source, phrase, others, connective));
  });

  private readonly nounWithModifiers = this.RULE('nounWithModifiers', (): Phrase => {
    const noun = payloadOf(this.CONSUME(t.Noun)).phrase;
    let phrase = noun ?? build.noPhrase;
    this.MANY({ GATE: () => this.modifierAhead(phrase), DEF: () => {
      const modifier = this.OR([
        { ALT: () => { this.CONSUME(t.Of); return { of: this.SUBRULE(this.ofPhrase) }; } },
        { ALT: () => ({ adjunct: this.SUBRULE(this.nounAdjunct) }) },
        { ALT: () => { this.CONSUME(t.And); return { adjunct: this.SUBRULE2(this.nounAdjunct) }; } },
        { ALT: () => ({ restriction: this.SUBRULE(this.participial) }) },
        { ALT: () => ({ restriction: this.SUBRULE(this.relative, { ARGS: [phrase, false] }) }) },
        { ALT: () => ({ restriction: this.SUBRULE(this.purpose) }) },
        { ALT: () => ({ restriction: this.SUBRULE(this.reduced) }) },
        { ALT: () => ({ restriction: this.SUBRULE(this.apposition) }) },
        { ALT: () => ({ restriction: this.SUBRULE(this.negated) }) },
      ]);
      const before = phrase;
      phrase = this.ACTION(() => build.modified(this.source, before, modifier)) ?? before;
    } });
    return phrase;
  });

  /** "members not present", "candidates duly nominated", "persons not on the roll". */
  private readonly negated = this.RULE('negated', (): Restriction => {
    const { start } = payloadOf(this.CONSUME(t.Adverb));
    this.OPTION(() => this.CONSUME2(t.Adverb));
    let act: Partial<Restriction> = {};
    this.OR([
      { ALT: () => { act = this.SUBRULE(this.participial); } },
      { ALT: () => {
        const place = this.SUBRULE(this.adjunct, { ARGS: [true] });
        this.ACTION(() => { act = { act: 'be', ...(isPlainPart(place) ? {} : { open: true as const }) }; });
      } },
    ]);
    const end = this.consumedTo();
    return this.ACTION(() => ({ ...act, ...build.restriction(this.source, { start, end }) }));
  });

  /** "the Stern, an annual regatta": says what it is, as "which is" would. */
  private readonly apposition = this.RULE('apposition', (): Restriction => {
    this.CONSUME(t.Comma);
    const found = this.SUBRULE(this.nounWithModifiers);
    return this.ACTION(() => ({ ...build.restriction(this.source, found.span), act: 'be', class: found }));
  });

  private readonly ofPhrase = this.RULE('ofPhrase', (): Phrase => {
    this.ACTION(() => { this.owners++; });
    const phrase = this.OR([
      { ALT: () => this.SUBRULE(this.nounWithModifiers) },
      { ALT: () => this.SUBRULE(this.gerundPhrase) },
    ]);
    const others: Phrase[] = [];
    let connective = '';
    this.MANY({ GATE: () => this.is(1, t.And) && this.is(2, t.Of) && this.is(3, t.Noun), DEF: () => {
      connective = payloadOf(this.CONSUME(t.And)).value;
      this.CONSUME(t.Of);
      others.push(this.SUBRULE2(this.nounWithModifiers));
    } });
    this.ACTION(() => { this.owners--; });
    return this.ACTION(() => build.coordination(this.source, phrase, others, connective));
  });

  private readonly gerundPhrase = this.RULE('gerundPhrase', (): Phrase => {
    const { start } = payloadOf(this.CONSUME(t.Gerund));
    this.SUBRULE(this.complements, { ARGS: [true] });
    this.MANY({ GATE: () => this.is(1, t.And) && this.is(2, t.Gerund), DEF: () => {
      this.CONSUME(t.And);
      this.CONSUME2(t.Gerund);
      this.SUBRULE2(this.complements, { ARGS: [true] });
    } });
    const end = this.consumedTo();
    return this.ACTION(() => build.opaquePhrase(this.source, { start, end }));
  });

  /** "candidate for Captain", "vacancy in the office": the noun asks for it. */
  private readonly nounAdjunct = this.RULE('nounAdjunct', (): Adjunct => {
    const preposition = payloadOf(this.CONSUME(t.Preposition));
    const phrase = this.SUBRULE(this.nounWithModifiers);
    return this.ACTION(() => build.adjunct(this.source, { preposition, phrase, end: phrase.span.end }));
  });

  private readonly participial = this.RULE('participial', (): Restriction => {
    const group = payloadOf(this.OR([{ ALT: () => this.CONSUME(t.Participle) }, { ALT: () => this.CONSUME(t.Gerund) }]));
    const found: Complement[] = [];
    this.ACTION(() => { this.participials++; });
    this.MANY({ GATE: () => this.is(1, t.Preposition, t.Of, t.Adverb, t.Noun, t.Infinitive), DEF: () => {
      found.push(this.OR2([{ ALT: () => this.SUBRULE(this.infinitive) }, { ALT: () => this.SUBRULE(this.adjunct) }, { ALT: () => this.SUBRULE(this.adverb) }, { ALT: () => this.SUBRULE(this.object) }]));
    } });
    this.MANY2({ GATE: () => this.is(1, t.And) && this.is(2, t.Participle), DEF: () => {
      this.CONSUME(t.And);
      found.push({ kind: 'relative', restriction: this.SUBRULE(this.participial) });
    } });
    this.ACTION(() => { this.participials--; });
    this.OPTION({ GATE: () => this.is(1, t.And) && this.is(2, t.Relative), DEF: () => {
      this.CONSUME2(t.And);
      this.SUBRULE(this.relative, { ARGS: [undefined, false] });
    } });
    const end = this.consumedTo();
    return this.ACTION(() => build.participial(this.source, group, found, end));
  });

  private readonly relative = this.RULE('relative', (antecedent: Phrase | undefined, comma: boolean): Restriction => {
    // Behind a comma it goes on to the next: "…, which may dismiss the Clerk and fills the vacancy".
    const open = comma && this.is(0, t.Comma);
    const { start, text: pronoun } = payloadOf(this.CONSUME(t.Relative));
    this.OPTION4({ GATE: () => this.is(2, t.Verb), DEF: () => this.CONSUME(t.Adverb) });
    const subject = this.OPTION(() => this.SUBRULE(this.nounPhrase, { ARGS: [true] }));
    let compound = false;
    let joined = 0;
    const further: { readonly verb: VerbGroup; readonly complements: readonly Complement[] }[] = [];
    const finite: typeof further = [];
    this.MANY({ GATE: () => this.innerVerbAhead(), DEF: () => { compound = true; this.SUBRULE(this.anything); } });
    const verb = this.OPTION2(() => payloadOf(this.CONSUME(t.Verb)).verb);
    // "drawn up otherwise than by the Board": there, it says by whom.
    const deeds = verb?.voice === 'passive' && !subject ? 0 : 1;
    this.ACTION(() => { this.relatives += deeds; });
    const complements = this.SUBRULE(this.complements, { ARGS: [true] });
    this.ACTION(() => { this.relatives -= deeds; });
    this.MANY2({ GATE: () => this.relativeGoesOn() || (open && this.is(1, t.And) && this.is(2, t.Verb)), DEF: () => {
      compound = true;
      joined++;
      this.OPTION3(() => this.CONSUME(t.Comma));
      this.CONSUME(t.And);
      this.OR([
        { ALT: () => {
          const next = payloadOf(this.CONSUME2(t.Verb)).verb;
          const behind = this.SUBRULE2(this.complements, { ARGS: [true] });
          this.ACTION(() => { if (next && open) finite.push({ verb: next, complements: behind }); });
        } },
        { ALT: () => {
          const bare = payloadOf(this.CONSUME(t.Bare)).verb;
          const behind = this.SUBRULE3(this.complements, { ARGS: [true] });
          this.ACTION(() => { if (bare) further.push({ verb: bare, complements: behind }); });
        } },
        { ALT: () => this.SUBRULE(this.relative, { ARGS: [antecedent, comma] }) },
      ]);
    } });
    const end = this.consumedTo();
    let hidden = false;
    let told = false;
    let ruled = false;
    this.ACTION(() => {
      const demanded = this.conditions === 0 && this.participials === 0 && (comma || this.owners === 0) && antecedent && !subject && verb && build.demands({ pronoun, verb, antecedent, comma });
      ruled = demanded === true;
      told = ruled && open && joined === further.length + finite.length;
      if (demanded) this.sides.push(...[{ verb, complements }, ...further.map((more) => ({ ...more, verb: build.sharedModal(verb, more.verb) })), ...finite].map((said) => build.clause({ source: this.source, subject: antecedent, only: false, ...said })));
      // What it demands of something else is said nowhere.
      else hidden = verb?.modal === true && (((comma || (this.participials > 0 && verb.modality === 'duty')) && /^(?:which|who)$|\bof wh(?:om|ich)$/.test(pronoun)) || /^whose$/.test(pronoun));
    });
    return this.ACTION(() => build.relative(this.source, { span: { start, end }, subject, verb: compound && !told ? undefined : verb, complements, hidden, told: ruled }));
  });

  /** "the position they hold", "the time the vote is called". */
  private readonly reduced = this.RULE('reduced', (): Restriction => {
    const { start } = payloadOf(this.LA(1));
    const subject = this.SUBRULE(this.nounWithModifiers);
    const { verb } = payloadOf(this.CONSUME(t.Verb));
    const complements = this.SUBRULE(this.complements, { ARGS: [true] });
    const end = this.consumedTo();
    return this.ACTION(() => build.relative(this.source, { span: { start, end }, subject, verb, complements }));
  });

  /** "the right to inspect the books". */
  private readonly purpose = this.RULE('purpose', (): Restriction => {
    const right = /\b(?:rights?|opportunity|eligibility|ability)$/.test(payloadOf(this.LA(0)).phrase?.name ?? '');
    const { start, verb } = payloadOf(this.CONSUME(t.Infinitive));
    const complements = this.SUBRULE(this.complements, { ARGS: [true] });
    const end = this.consumedTo();
    this.ACTION(() => { if (right) this.rightsEnd = end; });
    return this.ACTION(() => build.relative(this.source, { span: { start, end }, subject: undefined, verb, complements }));
  });

  // ------------------------------------------------------------------------------------------------- looking ahead

  private is(at: number, ...types: readonly TokenType[]): boolean {
    return types.includes(this.LA(at).tokenType);
  }

  private only(at: number): boolean {
    return payloadOf(this.LA(at)).value === 'only';
  }

  /** Offset behind the last token that was read. */
  private consumedTo(): number {
    return payloadOf(this.LA(0)).end;
  }

  /** "as the Board may decide": what somebody does; "as a member", "as heads of sections" only say in what capacity. */
  private asSomebody(preposition: string, phrase: Phrase | undefined): boolean {
    return preposition === 'as' && phrase !== undefined && (phrase.determiner === 'the' || phrase.determiner === 'its' || phrase.pronoun);
  }

  /** The verb that comes next is not the one that the subject waits for: another follows, with a modal where this one has one. */
  private ownVerbLater(): boolean {
    const { modal } = payloadOf(this.LA(1)).verb ?? build.noVerb;
    for (let next = 2; !this.is(next, EOF); next++) if (this.is(next, t.Verb) && !this.inner.has(this.LA(next)) && (!modal || payloadOf(this.LA(next)).verb?.modal)) return true;
    return false;
  }

  private verbBehind(at: number): boolean {
    for (let next = at; !this.is(next, EOF); next++) if (this.is(next, t.Verb)) return true;
    return false;
  }

  /** A subject (perhaps with "only") or a verb starts here. */
  private clauseAhead(): boolean {
    if (this.is(1, t.Noun) && this.is(2, t.Preposition) && /^(?:before|after)$/.test(payloadOf(this.LA(2)).value) && build.isTimeSpan(payloadOf(this.LA(1)).phrase)) return false;
    // "At least once every six months, the Board shall …".
    if (this.is(1, t.Noun) && this.is(2, t.Comma) && this.is(3, t.Noun) && build.isTimeSpan(payloadOf(this.LA(1)).phrase) && payloadOf(this.LA(1)).phrase?.others.length === 0) return false;
    return this.is(1, t.Noun, t.Verb, EOF) || (this.is(1, t.Gerund) && this.gerundSubject()) || (this.is(1, t.Adverb) && this.only(1) && this.is(2, t.Noun));
  }

  /** "Publishing the report requires …": the verb in -ing opens a subject, no comma comes before the verb. */
  private gerundSubject(): boolean {
    for (let next = 2; !this.is(next, EOF); next++) {
      if (this.is(next, t.Verb)) return true;
      if (this.is(next, t.Comma, t.Semicolon, t.Boundary)) return false;
    }
    return false;
  }

  /** "… and publishing", ", and in particular raising". */
  private gerundAhead(): boolean {
    const and = this.is(1, t.Comma) ? 2 : 1;
    return this.is(and, t.And) && this.is(this.is(and + 1, t.Adverb) ? and + 2 : and + 1, t.Gerund);
  }

  /** Keeps what the clauses behind may share. */
  private heard(clause: Clause): Clause {
    this.heardSoFar.push(clause);
    this.skipping = false;
    this.passive = (clause.verb.voice === 'passive' || clause.verb.copula) && !clause.infinitive && clause.conditions.length === 0 && clause.relatives.length === 0;
    return clause;
  }

  /** Behind words that were passed over, only a modal verb, with its subject right before it, surely begins a clause. */
  private anotherAhead(): boolean {
    let at = 1;
    if (this.is(at, t.Comma, t.Semicolon)) at++;
    const and = this.is(at, t.And);
    if (and) at++;
    if (at === 1 || (this.skipping && !and && !this.is(1, t.Semicolon))) return false;
    if (this.boundaryAhead(this.LA(at).startOffset)) return true;
    if (this.is(at, t.Adverb) && !this.only(at)) at++;
    if (!and && at === 2 && this.modal && this.baseAhead()) return true;
    if (this.is(at, t.Verb) && this.disagrees(at)) return false;
    // "…, up to 24 hours before elections are held": when, and no subject.
    if (!and && this.is(at, t.Noun) && this.is(at + 1, t.Preposition) && /^(?:before|after)$/.test(payloadOf(this.LA(at + 1)).value) && build.isTimeSpan(payloadOf(this.LA(at)).phrase)) return false;
    if (this.is(at, t.Verb)) return this.skipping ? this.ownModal(at) : payloadOf(this.LA(at)).verb?.modal === true || and || (this.is(1, t.Comma) && !this.inner.has(this.LA(at)) && this.seriesAhead(at + 1));
    if (this.is(at, t.Bare)) return !this.skipping;
    if (this.is(at, t.Participle)) return this.passive && !this.skipping && (and || this.passivesAhead());
    if (!this.is(at, t.Noun, t.Adverb)) return false;
    return this.skipping ? this.modalClause(at) : and || this.is(1, t.Semicolon) ? this.ownVerbAhead(at + 1) : this.verbBeforeComma(at + 1);
  }

  /** "…, reports to the Council, and holds office for three years": a last verb behind "and". */
  private seriesAhead(from: number): boolean {
    for (let at = from; !this.is(at, t.Semicolon, EOF); at++) {
      const next = this.is(at + 1, t.Adverb) ? at + 2 : at + 1;
      if (this.is(at, t.And) && (this.is(next, t.Verb) || (this.passive && this.is(next, t.Participle))) && !this.inner.has(this.LA(next))) return true;
    }
    return false;
  }

  /** "is nominated by the Captain, confirmed by the Board and …": a further participle with who does it. "By auditors, appointed by the members" says who they are. */
  private passivesAhead(): boolean {
    return this.passive && this.is(0, t.Noun) && payloadOf(this.LA(0)).phrase?.determiner !== 'none' && this.is(1, t.Comma) && this.is(2, t.Participle) && this.is(3, t.Preposition) && payloadOf(this.LA(3)).value === 'by' && this.seriesAhead(4);
  }

  /** "The Board has the right to admit guests to sit in and have the right to speak": behind "has", those have it whom the infinitive speaks of. */
  private disagrees(at: number): boolean {
    const before = this.heardSoFar.at(-1);
    // "including the right to stand for election and be a warden": who has the right is one.
    const verb = payloadOf(this.LA(at)).verb;
    if (verb && this.rightsEnd === this.consumedTo() && build.isBaseForm(this.source, verb)) return true;
    return before !== undefined && /^has\b/.test(before.verb.word) && before.infinitive !== undefined && /^have\b/.test(payloadOf(this.LA(at)).verb?.word ?? '');
  }

  /** "shall keep the books, be present at meetings, and publish …": the modal is that of the verb before. */
  private baseAhead(): boolean {
    const { verb } = payloadOf(this.LA(2));
    if (!this.is(2, t.Verb) || !verb || !build.isBaseForm(this.source, verb)) return false;
    for (let next = 3; !this.is(next, EOF, t.Semicolon); next++) if (this.is(next, t.And) && this.is(next + 1, t.Bare, t.Verb)) return true;
    return false;
  }

  private ownModal(at: number): boolean {
    return payloadOf(this.LA(at)).verb?.modal === true && !this.inner.has(this.LA(at));
  }

  /** A noun phrase and its modal verb, with nothing between them but what "of" and "and" join. */
  private modalClause(at: number): boolean {
    let next = at + 1;
    while (this.is(next, t.Noun, t.Of, t.And, t.Adverb)) next++;
    return this.is(next, t.Verb) && this.ownModal(next);
  }

  /** A verb that belongs to no relative clause and no condition, before the part of the sentence ends. */
  private ownVerbAhead(at: number): boolean {
    return this.ownVerb(at) > 0;
  }

  private verbBeforeComma(at: number): boolean {
    for (let next = at; !this.is(next, EOF, t.Semicolon, t.Comma); next++) if (this.is(next, t.Verb) && !this.inner.has(this.LA(next))) return true;
    return false;
  }

  private ownVerb(at: number): number {
    for (let next = at; !this.is(next, EOF, t.Semicolon); next++) if (this.is(next, t.Verb) && !this.inner.has(this.LA(next))) return next;
    return -1;
  }

  /** Something stands between the subject and its verb that can be read, or passed over. */
  private asideAhead(subject: Phrase | undefined): boolean {
    if (this.is(1, t.Verb) && !this.inner.has(this.LA(1))) return false;
    if (this.typedAside()) return true;
    if (!subject || /^what/i.test(subject.text)) return false;
    const verb = this.ownVerb(1);
    // "members pay dues and the Board may …": the words before the verb are another subject.
    return verb > 1 && !(this.is(verb - 1, t.Noun) && this.is(verb - 2, t.And, t.Comma));
  }

  private typedAside(): boolean {
    return this.is(this.is(1, t.Comma) ? 2 : 1, t.ConditionMark, t.PrecedenceMark, t.ExceptionMark, t.Preposition, t.Of, t.Adverb, t.Participle, t.Gerund, t.Relative);
  }

  /** "Order of business 60 The agenda shall …": a heading got in front of the sentence. */
  private restartsLater(): boolean {
    const verb = this.ownVerb(1);
    for (let next = 2; next < verb; next++) {
      if (this.is(next, t.Noun) && this.is(next - 1, t.Noun, t.Stray) && /^(?:The|An|Any|All|Each|Every|No|In|If|Where) /.test(payloadOf(this.LA(next)).phrase?.text ?? '')) return true;
    }
    return false;
  }

  /** The verb of a relative clause follows its subject, with other words between. */
  private innerVerbAhead(): boolean {
    if (this.is(1, t.Verb) || !(this.is(0, t.Relative) && this.is(1, t.Preposition)) && !this.is(0, t.Noun, t.Adjective, t.Adverb, t.Participle, t.Preposition, t.Of, t.Gerund, t.Infinitive)) return false;
    for (let next = 1; !this.is(next, EOF, t.Comma, t.Semicolon, t.Boundary, t.Relative, t.And, t.ConditionMark); next++) if (this.is(next, t.Verb)) return this.inner.has(this.LA(next));
    return false;
  }

  /** "who pay and have paid", ", and which is open", "and that the vote is held". */
  private relativeGoesOn(): boolean {
    const at = this.is(1, t.Comma) ? 2 : 1;
    if (!this.is(at, t.And)) return false;
    if (this.is(at + 1, t.Relative)) return true;
    if (this.is(at + 1, t.Bare)) return at === 1;
    // "shall review rules that bind members, or fall under the law": a plain verb behind a modal is the relative clause's.
    if (at === 2) return this.modal && this.is(3, t.Verb) && payloadOf(this.LA(3)).verb?.modal === false;
    return at === 1 && this.is(2, t.Verb) && (this.inner.has(this.LA(2)) || this.verbBehind(3));
  }

  private complementAhead(inner: boolean): boolean {
    // "shall not be removed before the end of the term for which they were elected otherwise than by the Members": what is forbidden has the exception.
    if (this.relatives > 0 && this.forbids && this.is(1, t.ExceptionMark) && payloadOf(this.LA(1)).text.endsWith(' by')) return false;
    if (this.is(1, t.Comma) && this.is(2, t.And)) return !inner && this.is(3, t.Preposition, t.ConditionMark, t.ExceptionMark, t.PrecedenceMark) && !this.boundaryAhead(this.LA(3).startOffset);
    if (this.is(1, t.Comma)) return !inner && !this.passivesAhead() && this.is(2, t.Preposition, t.ConditionMark, t.ExceptionMark, t.PrecedenceMark, t.Adverb, t.Participle, t.Relative, t.Infinitive, t.Gerund, t.Of) && !this.clauseBehindComma();
    if (this.is(1, t.Semicolon)) return !inner && this.is(2, t.Noun) && !this.verbBehind(3);
    if (this.is(1, t.And) && this.is(2, t.ConditionMark, t.PrecedenceMark)) return !inner && !(this.orIf(1) && this.is(0, t.ConditionMark)) && !this.boundaryAhead(this.LA(2).startOffset);
    if (this.is(1, t.And) && this.is(2, t.Preposition) && this.boundaryAhead(this.LA(2).startOffset)) return false;
    if (this.is(1, t.And)) return this.is(2, t.Infinitive) || (this.is(2, t.Adverb) && this.is(3, t.Preposition) && this.is(4, t.Noun) && !this.is(5, t.Comma)) || (this.is(2, t.Preposition) && (this.is(3, t.Gerund) || (this.is(3, t.Noun) && (!this.is(4, t.Comma) || this.again(2) || payloadOf(this.LA(1)).text === 'or'))));
    return !this.is(1, t.Verb, t.Bare, t.And, t.Boundary, t.Close, t.Open, EOF) && !(inner && this.is(1, t.ConditionMark, t.PrecedenceMark) && this.is(0, t.ConditionMark));
  }

  /** "by the Chair or by the Board": the preposition was there just before. */
  private again(at: number): boolean {
    const { value } = payloadOf(this.LA(at));
    return [0, -1, -2, -3, -4].some((back) => this.is(back, t.Preposition) && payloadOf(this.LA(back)).value === value);
  }

  private clauseBehindComma(): boolean {
    return this.is(2, t.Adverb) && (this.is(3, t.Noun) || this.is(3, t.Bare, t.Verb));
  }

  /** It was seen where the lead that begins at `start` ends, and it is further on. */
  private boundaryAhead(start: number): boolean {
    for (let next = 1; !this.is(next, EOF); next++) if (this.is(next, t.Boundary)) return next > 1 ? payloadOf(this.LA(next)).value === String(start) : false;
    return false;
  }

  /** "If any vacancy on the Board occurs", "if a member repeatedly fails": between subject and verb. */
  private asideOfCondition(): boolean {
    if (this.is(1, t.Adverb)) return this.is(2, t.Verb, t.Adverb);
    if (!this.is(1, t.Preposition) || !this.is(2, t.Noun)) return false;
    let at = 3;
    while (this.is(at, t.Of, t.Noun, t.Preposition, t.Adverb)) at++;
    return this.is(at, t.Verb);
  }

  /** "and" inside a condition joins another clause of the condition. */
  private conditionGoesOn(start: number): boolean {
    const at = this.is(1, t.Comma) ? 2 : 1;
    if (payloadOf(this.LA(at)).value === 'in-which-case' && this.is(at + 1, t.Noun)) return false;
    // "keeps the totals until the tokens are counted, and announces the results": many do not announce, in -s.
    if (at === 2 && this.is(2, t.And) && this.is(3, t.Verb) && !this.boundaryAhead(start) && this.conditionOfMany(start) && this.inThird(3)) return false;
    if (this.orIf(at) || (this.boundaryAhead(start) && this.orIf(at, 'and'))) return true;
    // "may be taken together if the Chair agrees but each shall be voted on": behind a condition, what shall be is none.
    if (this.is(at, t.And) && !this.boundaryAhead(start) && this.is(at + 1, t.Noun) && this.shallBehind(at + 1)) return false;
    // "shall apply if …, and shall be …": behind a condition that does not lead, the modal is the clause's.
    if (this.is(at, t.And) && this.is(at + 1, t.Verb) && payloadOf(this.LA(at + 1)).verb?.modal && !this.boundaryAhead(start) && !this.is(1, t.Boundary)) return false;
    // "fails to pay, breaches a rule, or damages the hall": a comma alone, where "or" comes later.
    if (at === 2 && this.is(2, t.Verb) && payloadOf(this.LA(2)).verb?.modal === false && this.boundaryAhead(start)) return this.andBeforeBoundary(3);
    // "may be struck off if the fee is unpaid, the log is lost, or the boat is sold": a list of cases.
    if (at === 2 && this.modal && this.is(2, t.Noun) && !this.boundaryAhead(start) && this.caseAhead(2)) return true;
    // "if they do not pay, attend a meeting, or write": the same behind a condition that trails.
    if (at === 2 && this.undone && this.is(2, t.Bare, t.Verb) && payloadOf(this.LA(2)).verb?.modal !== true) return this.bareBehindAnd(3);
    return this.is(at, t.And) && (this.is(at + 1, t.Verb, t.Bare) || (at === 1 && this.is(2, t.Participle)) || (this.is(at + 1, t.Noun) && this.verbBehind(at + 2)));
  }

  /** The condition that begins at `start` speaks of several. */
  private conditionOfMany(start: number): boolean {
    let back = 0;
    while (back > -40 && payloadOf(this.LA(back)).start > start) back--;
    return this.is(back, t.ConditionMark) && this.is(back + 1, t.Noun) && this.is(back + 2, t.Verb) && payloadOf(this.LA(back + 1)).phrase?.plural === true;
  }

  private inThird(at: number): boolean {
    const verb = payloadOf(this.LA(at)).verb;
    return verb?.modal === false && verb.word === `${verb.heads[0]?.lemma ?? ''}s`;
  }

  private andBeforeBoundary(from: number): boolean {
    for (let next = from; !this.is(next, EOF, t.Boundary); next++) if (this.is(next, t.And) && this.is(next + 1, t.Verb, t.Participle)) return true;
    return false;
  }

  /** A noun phrase with a verb that has no modal, and behind it ", or" with another such clause. */
  private caseAhead(at: number): boolean {
    const verb = this.plainVerb(at);
    if (verb === 0) return false;
    for (let next = verb + 1; !this.is(next, EOF, t.Semicolon); next++) {
      if (this.is(next, t.Comma) && this.is(next + 1, t.And)) return payloadOf(this.LA(next + 1)).value === 'or' && this.plainVerb(next + 2) > 0;
      if (this.is(next, t.Verb) && payloadOf(this.LA(next)).verb?.modal) return false;
    }
    return false;
  }

  /** Where the verb without a modal is that follows a noun phrase; 0 where there is none. */
  private plainVerb(at: number): number {
    let next = at;
    while (this.is(next, t.Noun, t.Of, t.Preposition, t.Relative, t.Adverb) || (this.is(next, t.Verb) && this.is(next - 1, t.Relative))) next++;
    return next > at && this.is(next, t.Verb) && payloadOf(this.LA(next)).verb?.modal === false ? next : 0;
  }

  private bareBehindAnd(from: number): boolean {
    for (let next = from; !this.is(next, EOF, t.Semicolon); next++) if (this.is(next, t.And)) return this.is(next + 1, t.Bare, t.Verb) && payloadOf(this.LA(next + 1)).verb?.modal !== true;
    return false;
  }

  /** "or if no Chair is elected": the other case. */
  private orIf(at: number, joint = 'or'): boolean {
    return this.is(at, t.And) && payloadOf(this.LA(at)).text === joint && this.is(at + 1, t.ConditionMark) && payloadOf(this.LA(at + 1)).value === 'if' && !/\bof$/.test(payloadOf(this.LA(at + 1)).text);
  }

  /** The noun phrase at `at` has a verb right behind it with "shall" or "must". */
  private shallBehind(at: number): boolean {
    let next = at;
    while (this.is(next, t.Noun, t.Of)) next++;
    return this.is(next, t.Verb) && /^(?:shall|must)\b/.test(payloadOf(this.LA(next)).verb?.word ?? '');
  }

  /** A further noun of a list: joined by "and", or by commas with an "and" later on. */
  private listAhead(subject: boolean): boolean {
    if (this.is(1, t.Comma) && this.is(2, t.And) && /^(?:we|they|he|she|it)$/i.test(payloadOf(this.LA(3)).phrase?.text ?? '')) return false;
    if (this.is(1, t.And)) return this.is(2, t.Noun) && !this.startsClause(2, subject || this.orMeans() || (this.asides > 0 && this.waiting && !this.is(0, t.Adjective)));
    if (!this.is(1, t.Comma)) return false;
    if (this.is(2, t.And)) return this.is(3, t.Noun) && !this.startsClause(3, subject && !(this.ordering && payloadOf(this.LA(3)).phrase?.determiner !== 'none')) && !(!subject && this.modalClause(3)) && !(this.asides > 0 && payloadOf(this.LA(3)).phrase?.determiner !== 'none');
    return this.is(2, t.Noun) && this.andLater(3) && !this.startsClause(2, subject);
  }

  /** "votes cast by post or email must …": two ways, before the verb of the clause has come. */
  private orMeans(): boolean {
    const { phrase } = payloadOf(this.LA(2));
    return this.participials > 0 && this.waiting && this.conditions === 0 && payloadOf(this.LA(1)).value === 'or' && phrase !== undefined && phrase.determiner === 'none' && !phrase.proper && !phrase.quantity && !phrase.plural;
  }

  /** "for 58 days and the Warden …": a length of time is joined to no thing. */
  private endsTime(phrase: Phrase): boolean {
    if (!build.isTimeSpan(phrase)) return false;
    let at = 1;
    while (this.is(at, t.Comma, t.And)) at++;
    return payloadOf(this.LA(at)).phrase?.quantity === undefined;
  }

  /** The noun at `at` is the subject of a clause of its own. */
  private startsClause(at: number, subject: boolean): boolean {
    if (this.participials > 0 && payloadOf(this.LA(at)).phrase?.quantity && this.is(at + 1, t.Participle)) return true;
    if (this.seatAhead(at)) return true;
    if (subject) return false;
    let next = at;
    while (this.is(next, t.Noun, t.Of)) next++;
    if (this.is(next, t.Verb)) return true;
    while (this.is(next, t.Noun, t.Of, t.Preposition, t.Adverb, t.Participle, t.Infinitive)) next++;
    return this.is(next, t.Verb) && this.ownModal(next);
  }

  /** "three elected by the Tenants, and an independent chair": one more seat, and none of those who elect. */
  private seatAhead(at: number): boolean {
    const [by, next] = [payloadOf(this.LA(0)).phrase, payloadOf(this.LA(at)).phrase];
    return this.participials > 0 && !this.waiting && this.is(at - 1, t.And) && this.is(at - 2, t.Comma) && by?.determiner === 'the' && next?.determiner === 'a' && !next.plural;
  }

  private andLater(at: number): boolean {
    for (let next = at; this.is(next, t.Noun, t.Of, t.Comma, t.And, t.Participle, t.Preposition, t.Adverb, t.Adjective) || (this.is(next, t.Gerund) && this.is(next - 1, t.Preposition)); next++) if (this.is(next, t.And) || payloadOf(this.LA(next)).text === 'etc') return true;
    return false;
  }

  /** A comma and one more noun phrase with "a" or "the", up to the end or to a comma behind which no noun follows: what the phrase before it is. */
  private appositionAhead(phrase: Phrase): boolean {
    const next = payloadOf(this.LA(2)).phrase;
    if (this.opened || this.conditions > 0 || !this.is(2, t.Noun) || !next || next.quantity || phrase.quantity || phrase.pronoun || phrase.name === '' || build.isTimeSpan(phrase)) return false;
    if (!(next.determiner === 'a' || (next.determiner === 'the' && phrase.proper)) || next.name === phrase.name) return false;
    let at = 3;
    while (this.is(at, t.Of, t.Noun, t.Preposition, t.Participle, t.Gerund, t.Adverb)) at++;
    return this.is(at, EOF) || (this.is(at, t.Comma) && this.is(at + 1, t.Verb));
  }

  /** "the tenant to be evicted", "the matters to be discussed"; but "cause the accounts to be audited". */
  private toBeDone(): boolean {
    if (payloadOf(this.LA(1)).verb?.voice !== 'passive') return false;
    let back = 0;
    while (this.is(back, t.Noun, t.Of)) back--;
    return !/^(?:cause|require|allow|permit|order|direct|ask|enable|instruct|want|expect|consider|believe|declare|find|deem|wish|need|request|invite)$/.test(payloadOf(this.LA(back)).verb?.heads.at(-1)?.lemma ?? '');
  }

  /** "within 28 days of a request by ten members": who asks. */
  private askedBy({ name }: Phrase): boolean {
    return this.owners > 0 && payloadOf(this.LA(1)).value === 'by' && /\b(?:request|requisition|demand|petition)$/.test(name);
  }

  /** "elected in a ballot for a term of two years": for how long they are elected, and no ballot for a term. */
  private howLongAhead({ name }: Phrase): boolean {
    const ahead = payloadOf(this.LA(2)).phrase;
    return payloadOf(this.LA(1)).value === 'for' && /\b(?:ballot|election|vote|poll|meeting)$/.test(name) && ahead !== undefined && (build.isTimeSpan(ahead) || /\b(?:term|period)$/.test(ahead.name));
  }

  private modifierAhead(phrase: Phrase): boolean {
    if (this.is(1, t.Of)) return this.is(2, t.Noun, t.Gerund);
    // "a vacancy among the delegates or in the office of Clerk".
    if (this.is(1, t.And)) return this.waiting && this.is(2, t.Preposition) && this.is(3, t.Noun) && phrase.adjuncts.length > 0 && (phrase.name === 'vacancy' || phrase.adjuncts.at(-1)?.preposition === payloadOf(this.LA(2)).value) && licenses(phrase.name, payloadOf(this.LA(2)).value);
    if (this.is(1, t.Comma)) return this.appositionAhead(phrase);
    if (this.is(1, t.Noun)) return this.is(0, t.Noun) && this.reducedHeads.has(this.LA(0));
    if (this.is(1, t.Relative)) return !phrase.pronoun || phrase.determiner !== 'none';
    if (this.is(1, t.Preposition)) return this.is(2, t.Noun) && (licenses(phrase.name, payloadOf(this.LA(1)).value) || this.askedBy(phrase)) && !this.howLongAhead(phrase);
    if (this.is(1, t.Infinitive)) return takesInfinitive(phrase.name) || this.toBeDone();
    if (this.is(1, t.Adverb) && payloadOf(this.LA(1)).text === 'not' && this.is(0, t.Noun)) return this.is(2, t.Gerund) || (this.is(2, t.Adverb) && this.is(3, t.Participle)) || (this.waiting && this.is(2, t.Preposition) && this.is(3, t.Noun)) || this.is(2, t.Participle);
    if (this.is(1, t.Adverb) && this.waiting && this.is(0, t.Noun) && payloadOf(this.LA(1)).text.endsWith('ly') && this.is(2, t.Participle)) return true;
    if (this.is(1, t.Adverb)) return this.is(2, t.Participle) && (this.is(0, t.Noun)) && /^(?:not|duly|fully|properly|solely|previously|so|then|already|otherwise|personally|directly|specifically|expressly|otherwise|jointly|newly|recently|validly|lawfully|customarily|ordinarily|usually|wholly)$/.test(payloadOf(this.LA(1)).text);
    return this.is(1, t.Participle) || (this.is(1, t.Gerund) && this.is(2, t.Noun, t.Preposition, t.Infinitive));
  }
}

const parser = new ClauseParser();
