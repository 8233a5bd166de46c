/** A proposal that the body which decides cannot carry. */
import type { Message } from '../check.ts';
import type { ChangeCheck, ChangeView, PowerView } from '../changes.ts';
import { clauseName } from '../wording.ts';

export const changeBeyondPower: ChangeCheck<PowerView> = {
  id: 'change/beyond-power',
  severity: 'error',
  find,
  say,
  page: {
    summary: 'A rule change is put to a body that may not make it, or changes what may not be changed.',
    why: 'It is void however large the majority, and the body decides on its own powers.',
    wrong: '1. The Board meets monthly.\n2. The Board shall not change these rules.\n\nRule change 1: Weekly\nFor: the Board\n\nIn clause 1, replace "monthly" with "weekly".',
    right: '1. The Board meets monthly.\n2. The Board shall not change these rules.\n\nRule change 1: Weekly\nFor: Congress 2027\n\nIn clause 1, replace "monthly" with "weekly".',
    decided: 'The line “For:” is compared with the clauses that say who alone may change these rules, and who may not; the clauses that are edited, with those that may not be changed. Clauses with a condition or exception are left out, and so are bodies that the rules do not name.',
    settle: 'Put the proposal to the body that may decide it, or change the entrenching clause first.',
    source: 'Executives that amend the rules between two conferences.',
  },
};

function find({ powers }: ChangeView): readonly PowerView[] {
  return powers;
}

function say({ kind, spot, who, clause }: PowerView): Message {
  const name = clauseName(clause.clause);
  return {
    text: {
      forbidden: `${who.charAt(0).toUpperCase()}${who.slice(1)} decides on this, but ${name} forbids it to change these rules.`,
      reserved: `${who.charAt(0).toUpperCase()}${who.slice(1)} decides on this, but ${name} reserves changes to another body.`,
      entrenched: `This changes what ${name} says may not be changed.`,
    }[kind],
    certainty: 'certain', ...spot, related: [{ text: 'The clause on changes.', ...clause }],
  };
}
