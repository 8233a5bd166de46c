/** Elections by or at an assembly: only when it meets can somebody be elected, though not each time. */
import type { TimeFact } from '../facts.ts';
import { members } from '../phrases.ts';
import { alone, term } from './scene.ts';
import { fact, none } from './said.ts';
import type { Said } from './said.ts';
import { gathering, thing } from './things.ts';

/** "The President is elected by the Congress", "at the General Assembly": when that meets, if at all. */
export function electedThere(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const { form, modality, object, slots, actor, conditions } = reading;
  const at = slots.event ?? actor;
  if (form !== 'election' || modality !== 'duty' || !object || !at || conditions.length > 0 || !gathering.test(at.name) || at.plural || at.others.length > 0 || !/^(?:the|its|none)$/u.test(at.determiner)) return [];
  const event = thing({ ...alone(at), determiner: at.determiner === 'none' ? 'none' : 'the' }, said);
  const posts = members(object).filter(({ quantity, pronoun }) => !quantity && !pronoun).map((one) => term(scene, alone(one), reading));
  return posts.map(({ key }) => ({ ...fact({ kind: 'distance', earlier: event, later: { key: `elect ${key}`, text: 'the election', vague: false }, least: none, most: none }, at, said, true), optional: true }));
}
