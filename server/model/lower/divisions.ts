/** How many parts the organisation has: "the Federation has twelve Regions", "the Union is divided into seven branches". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun, namesPeople } from '../../../grammar/lexicon.ts';
import type { MeasureFact } from '../facts.ts';
import { scopeOf } from '../names.ts';
import { sizes } from './measures.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

const parts = /(?:^|\s)(?:region|branch|district|ward|section|division|chapter|house|parish|club|zone|county|department|circuit|area|group|team|local|lodge|faculty|school|college|congregation|constituency|society|association|centre|unit|cell|class|station|town|village|island|estate|block|court|province|state|territory|nation|country)$/;
const wholes = /(?:^|\s)(?:league|association|federation|confederation|society|union|club|party|alliance|network|organi[sz]ation|movement|co-?operative|company|university|college|school|institute|guild|church|city|county|country)$/;

export function divisions(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const [whole, divided] = divisionIn(reading);
  if (!whole || !divided?.plural || divided.quantity?.unit !== 'count' || divided.of || divided.others.length + divided.adjuncts.length + divided.restrictions.length > 0) return [];
  if (!parts.test(divided.name) && !isBodyNoun(divided.name) && !namesPeople(divided.name)) return [];
  const isWhole = wholes.test(whole.name) || scopeOf(scene.naming.names, scene.clause.uri).organisations.has(term(scene, alone(whole), reading).key);
  return isWhole ? sizes({ ...reading, form: 'population', object: divided, adjuncts: [], slots: {} }, scene) : [];
}

function divisionIn({ act, actor, object, adjuncts, voice, polarity, modality }: Reading): readonly (Phrase | undefined)[] {
  if (polarity === '-' || (modality !== 'fact' && modality !== 'duty')) return [];
  if (act === 'have' && adjuncts.length === 0) return [actor, object];
  return act === 'divide' && voice === 'passive' && adjuncts.length === 1 ? [object, adjuncts.find(({ preposition }) => preposition === 'into')?.phrase] : [];
}
