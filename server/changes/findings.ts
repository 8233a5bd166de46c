/** From what the checks of rule changes say to findings like all others. */
import type { CheckId, Finding, Fix, Severity } from '../checks/check.ts';
import type { ChangeCheck, ChangeMessage, ChangeView } from '../checks/changes.ts';
import { doubtOf, severityOf } from '../project/findings.ts';
import type { SeveritySettings } from '../project/findings.ts';
import type { OnProblem } from '../project/run.ts';

/** A finding with the way to its fixes. */
export interface ChangeFound {
  readonly finding: Finding;
  fixes(): readonly Fix[];
}

export interface Saying {
  readonly checks: readonly ChangeCheck[];
  readonly settings: SeveritySettings;
  readonly onProblem: OnProblem;
}

/** What the checks say of some proposals. */
export function sayAll(views: readonly ChangeView[], saying: Saying): readonly ChangeFound[] {
  const all = views.flatMap((view) => saying.checks.flatMap((check) => sayOne(check, view, saying)));
  const counts = new Map<string, number>();
  return all.map((found) => {
    const { key } = found.finding;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? found : { ...found, finding: { ...found.finding, key: `${key}~${count}` } };
  });
}

/** One check on one proposal; an error is reported and hides nothing else. */
function sayOne(check: ChangeCheck, view: ChangeView, { settings, onProblem }: Saying): readonly ChangeFound[] {
  try {
    return check.find(view).flatMap((evidence): ChangeFound[] => {
      const message = check.say(evidence);
      const severity = severityOf(check, message, settings);
      return severity === 'off' ? [] : [{ finding: findingOf(check.id, message, severity), fixes: () => check.fixes?.(evidence) ?? [] }];
    });
  } catch (error) {
    onProblem(`The check ${check.id} failed on ${view.name}.`, error);
    return [];
  }
}

function findingOf(check: CheckId, message: ChangeMessage, severity: Severity): Finding {
  const { place, clause, related, via } = message;
  return {
    check, severity, certainty: message.certainty, message: message.text, place, address: clause.address,
    related: related.map((each) => ({ message: each.text, place: each.place, address: each.clause.address })),
    scenario: message.scenario ?? '', precedence: message.precedence ?? '', doubt: doubtOf(message),
    key: [check, ...(via ? [via] : []), `${place.uri}#${place.provision}`, ...related.map((each) => `${each.place.uri}#${each.place.provision}`)].join('|'),
    ...(via ? { via } : {}),
  };
}
