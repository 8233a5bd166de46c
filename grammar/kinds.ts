/** Things that are evidently of a kind: beer is alcohol, a van is a motor vehicle. What rulebooks allow and forbid, in general words and in narrow ones. */
import { singular } from './lexicon.ts';

const entries: Readonly<Record<string, string>> = {
  alcohol: 'beer|wine|cider|spirit|whisky|gin|rum|vodka|liquor|champagne|alcoholic drink|alcoholic beverage|intoxicating liquor|intoxicant',
  drink: 'alcohol|coffee|tea|juice|soft drink|beverage|hot drink',
  animal: 'pet|dog|cat|horse|pony|donkey|bird|hen|chicken|cockerel|duck|goose|poultry|rabbit|pig|goat|sheep|cow|cattle|livestock|snake|reptile|rodent|hamster|bee|pigeon|parrot',
  pet: 'dog|cat|hamster|parrot',
  livestock: 'hen|chicken|cockerel|duck|goose|pig|goat|sheep|cow|cattle|horse|pony',
  vehicle: 'motor vehicle|bicycle|bike|cycle|caravan|trailer|scooter|e-scooter|tractor|motorhome|campervan|cart',
  'motor vehicle': 'car|van|lorry|truck|bus|coach|motorcycle|motorbike|moped|motor car|motorhome|campervan',
  boat: 'dinghy|yacht|canoe|kayak|punt|skiff|rowing boat|sailing boat|motor boat|motorboat|launch|narrowboat|barge',
  vessel: 'boat|ship',
  food: 'sandwich|meal|snack|cake|fruit|sweet|crisps|pizza|picnic|nut|meat',
  weapon: 'gun|firearm|knife|rifle|pistol|sword|bow|airgun|shotgun',
  firearm: 'gun|rifle|pistol|shotgun',
  tobacco: 'cigarette|cigar|pipe',
  drug: 'cannabis|cocaine|heroin',
  tool: 'saw|drill|lathe|hammer|chainsaw|chain saw|ladder|axe|strimmer|mower|lawnmower|lawn mower',
  machinery: 'lathe|tractor|bandsaw|chainsaw|mower|lawnmower|digger|forklift',
  'musical instrument': 'drum|guitar|trumpet|piano|violin|organ|bagpipes|flute',
  'electronic device': 'mobile phone|phone|telephone|laptop|tablet|smartphone',
  securities: 'bond|debenture',
  fire: 'bonfire|campfire|barbecue|open fire',
  property: 'land|building|real estate',
  land: 'building land|field',
  gift: 'donation|legacy|bequest',
};

const kindsOfWord: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const [kind, words] of Object.entries(entries)) for (const each of words.split('|')) found.set(each, [...(found.get(each) ?? []), kind]);
  return new Map([...found].map(([word, kinds]) => [word, [...new Set([...kinds, ...kinds.flatMap((kind) => found.get(kind) ?? [])])]]));
})();

/** What a thing is a kind of: "guide dog" is a dog, "dog" an animal, "car" a motor vehicle and a vehicle. */
export function kindsOf(name: string): readonly string[] {
  const own = kindsOfWord.get(name);
  if (own) return own;
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last !== name && (kindsOfWord.has(last) || Object.hasOwn(entries, last)) ? [last] : [];
}

/** Whether it is a thing that people bring, keep and use. */
export function isThingOfKind(name: string): boolean {
  return kindsOf(name).length > 0 || Object.hasOwn(entries, name) || Object.hasOwn(entries, singular(name));
}
