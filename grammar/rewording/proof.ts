/** Whether a new wording is read better than the old one and says the same. What cannot be shown is not offered. */
import type { Reading, SentenceReading } from '../ast.ts';
import { read } from '../read.ts';
import type { Core, Draft } from './draft.ts';

/** A draft with its readings, where it is proved. */
export function isProved({ sentences, vouches }: Draft, old: SentenceReading): boolean {
  const readings = sentences.map((sentence) => read(`${sentence}.`));
  const norms = readings.flatMap((reading) => reading.norms);
  if (!isBetter(readings, norms, old)) return false;
  switch (vouches.kind) {
    case 'core': return readings.every(isWhole) && norms.length > 0 && norms.every((norm) => hasCore(norm, vouches.core)) && keepsConditions(norms, old);
    case 'words': return readings.every(isWhole);
    case 'readings': return old.norms.length > 0 && keepsNorms(norms, old);
  }
}

/** Every sentence is read, one of them wholly; and there is something that was not read before. */
function isBetter(readings: readonly SentenceReading[], norms: readonly Reading[], old: SentenceReading): boolean {
  if (!readings.some(isWhole) || readings.some(({ understanding }) => understanding === 'none' || understanding === 'not-a-rule')) return false;
  return old.understanding !== 'whole' || (readings.every(isWhole) && JSON.stringify(norms.map(coreOf)) !== JSON.stringify(old.norms.map(coreOf)));
}

function isWhole({ understanding }: SentenceReading): boolean {
  return understanding === 'whole';
}

function hasCore({ actor, modality, polarity, act, exclusive, form }: Reading, core: Core): boolean {
  return actor !== undefined && plain(core.actor).startsWith(plain(actor.text)) && core.modalities.includes(modality) && polarity === '+' && act === core.act
    && exclusive === (core.exclusive ?? false) && (core.forms?.includes(form) ?? true);
}

function keepsConditions(norms: readonly Reading[], old: SentenceReading): boolean {
  return old.norms.every(({ conditions }) => conditions.every((condition) => norms.every((norm) => norm.conditions.some(({ kind, text }) => kind === condition.kind && text === condition.text))));
}

/** Each norm that was read is read again, under the same conditions, and in the same order; there may be others besides. */
function keepsNorms(norms: readonly Reading[], old: SentenceReading): boolean {
  let at = 0;
  for (const norm of norms) if (old.norms[at] && sameNorm(norm, old.norms[at])) at += 1;
  return at === old.norms.length;
}

function sameNorm(now: Reading, old: Reading | undefined): boolean {
  if (!old) return false;
  const conditions = (reading: Reading): readonly string[] => reading.conditions.map(({ kind, text }) => `${kind} ${text}`);
  return JSON.stringify(coreOf(now)) === JSON.stringify(coreOf(old)) && conditions(old).every((condition) => conditions(now).includes(condition)) && old.exceptions.every(({ text }) => now.exceptions.some((exception) => exception.text === text));
}

function coreOf({ form, modality, polarity, actor, act, object, exclusive, slots }: Reading): unknown {
  return [form, modality, polarity, actor?.name ?? '', act, object?.name ?? '', object?.quantity ?? '', exclusive, Object.entries(slots).map(([slot, phrase]) => [slot, phrase.name, phrase.quantity ?? ''])];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ');
}
