import { OUTCOMES, SEVERITIES } from '../../../src/reports/pdf/words.ts';
import type { Overview } from './pack-queries.ts';
import type { ChecksSearch } from './search-schemas.ts';

type CheckLine = Overview['checks'][number];

/** The checks that a search leaves, the worst first: by outcome, then the gravest, then those with most items in it. */
export function checksOf(checks: readonly CheckLine[], search: ChecksSearch): readonly CheckLine[] {
  const { outcome, severity, topic, text } = search;
  const part = text?.toLowerCase();
  return checks
    .filter(
      (check) =>
        (outcome === undefined || check.outcome === outcome) &&
        (severity === undefined || check.severity === severity) &&
        (topic === undefined || check.topic === topic) &&
        (part === undefined ||
          [check.id, check.title, check.failureTitle].some((one) => one.toLowerCase().includes(part))),
    )
    .toSorted(
      (a, b) =>
        OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.counts[b.outcome] - a.counts[a.outcome],
    );
}
