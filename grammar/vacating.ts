/** Wordings of what follows when a post falls empty: "a trustee who resigns is replaced by …", "on the death of the Chair …", each put as "if …, …". */
import { word, type Rephrasing, type Words } from './plain-words.ts';

const ends = '(?:resignation|death|retirement|departure)';
const leaves = '(?:resigns?|dies?|retires?|leaves?(?: office| early)?|steps? down|stands? down|gives? up (?:the )?(?:office|post|seat)|vacates? (?:the )?(?:office|post|seat)|departs?)';
const leaving = `${leaves}(?: (?:or|,) (?:otherwise )?${leaves}| (?:or|,) is removed| before the end of (?:the|that|his or her|their) term(?: of office)?| during (?:the year|the term|(?:his or her|their) term))*`;

/** "if", where the words that stand for it begin. */
const condition = (place: Words | undefined): Words => word(place?.[0], 'condition', 'if').map((found) => ({ ...found, end: found.start }));
const comma = (place: Words | undefined): Words => word(place?.[0], 'comma', ',');
const shall = (place: Words | undefined): Words => word(place?.[0], 'modal', 'shall', 'duty');
const act = (place: Words | undefined, lemma: string): Words => word(place?.at(-1), 'noun', lemma);
const resigns = (place: Words, how: string): Words => word(place.at(-1), 'verb', { death: 'dies', retirement: 'retires' }[how] ?? 'resigns', { death: 'die', retirement: 'retire' }[how] ?? 'resign').map((found) => ({ ...found, start: found.end, inflection: 'third' as const }));

export const vacatings: readonly Rephrasing[] = [
  {
    // "On the resignation of the Treasurer the Deputy becomes Treasurer": if the Treasurer resigns.
    pattern: new RegExp(`^(?<if>on|upon|following|after|in the event of|in case of) (?:the |an? |any )?(?<how>${ends})(?: or (?:the )?(?:${ends}|removal))* of (?<who>(?:the|an?|any) (?:[\\p{L}'-]+ ){0,4}?[\\p{L}'-]+)(?: ,)? (?<rest>(?:the|an?|its|his or her|their) [^;|]+)$`, 'du'),
    plain: ({ if: start, how, who = [], rest = [] }) => [...condition(start), ...who, ...resigns(who, how?.[0]?.lower ?? ''), ...comma(who.slice(-1)).map((found) => ({ ...found, start: found.end })), ...rest],
  },
  {
    // "A trustee who resigns is replaced by a person appointed by the others": if a trustee resigns, the others appoint a successor.
    pattern: new RegExp(`^(?<who>(?:the|an?|any) [^,;|]+?) who (?<left>${leaving}) (?<at>is|are|shall be|will be) (?:replaced|succeeded) by (?:an? |another )?(?:person|member|successor|one|somebody|someone)(?: who is| to be)? (?<done>appointed|elected|chosen|co-opted|nominated|selected) by (?<by>[^,;|]+?)(?<end> \\.)?$`, 'du'),
    plain: ({ who = [], left = [], at, done, by = [], end = [] }) => [...condition(who), ...who, ...left, ...comma(at), ...by, ...shall(at), ...act(done, { elected: 'elect', 'co-opted': 'co-opt' }[done?.[0]?.lower ?? ''] ?? 'appoint'), ...word(at?.[0], 'determiner', 'a'), ...act(at, 'successor'), ...end],
  },
  {
    // "A Secretary who resigns is succeeded by the Deputy", "… is replaced by the Board".
    pattern: new RegExp(`^(?<who>(?:the|an?|any) [^,;|]+?) who (?<left>${leaving}) (?<at>is|are|shall be|will be) (?<how>replaced|succeeded) by (?<by>[^,;|]+?)(?<end> \\.)?$`, 'du'),
    plain: ({ who = [], left = [], at, how, by = [], end = [] }) => [...condition(who), ...who, ...left, ...comma(at), ...by, ...shall(at), ...(how?.[0]?.lower === 'succeeded' ? act(how, 'succeed') : [...act(how, 'fill'), ...word(how?.[0], 'determiner', 'the'), ...act(how, 'vacancy')]), ...end],
  },
  {
    // "A place on the Panel that becomes vacant": a vacancy on it.
    pattern: /(?<what>(?:places?|seats?|positions?|posts?|offices?)) (?<rest>(?:on|in|of|among) (?:the |its )?(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+)(?: (?:that|which) (?:becomes?|falls?|is|are|has become|have become|has fallen) vacant| (?:becoming|falling) vacant)(?= )/du,
    plain: ({ what, rest = [] }) => [...word(what?.[0], 'noun', what?.[0]?.lower.endsWith('s') === true ? 'vacancies' : 'vacancy'), ...rest],
  },
];
