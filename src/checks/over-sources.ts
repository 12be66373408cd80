import type { Sealed } from '../evidence/envelope.ts';
import type { BodyOf } from '../evidence/kind.ts';
import type {
  EvaluationReport,
  EvaluationSource,
  MetricLimit,
  sagemakerEvaluations,
} from '../evidence/kinds/sagemaker-evaluations.ts';
import type { Observation } from './check.ts';
import { each } from './given.ts';
import type { Seen } from './over-period.ts';

type Records = readonly Sealed<BodyOf<typeof sagemakerEvaluations>>[];

/** One observation for each place of evaluation reports, judged by the reports of the period that lie there. */
export function overSources(
  records: Records,
  judge: (source: EvaluationSource, reports: readonly EvaluationReport[]) => Seen,
): Observation[] {
  return records.flatMap((record) =>
    each([record], (body) => body.sources).map(({ item, scope, digest }): Observation => {
      const reports = record.evidence.body.reports.filter(({ location }) => location === item.location);
      const { met, note } = openSeen(judge(item, reports), unreadIn(item, record));
      return {
        scope,
        resource: item.location,
        met,
        note: `${subjectOf(item)}: ${note}`,
        basis: 'period',
        intervals: [],
        evidence: [digest],
      };
    }),
  );
}

/** Reports of the place that could not be read: what they would have said is not known. */
function unreadIn({ location }: EvaluationSource, { evidence }: Records[number]): readonly string[] {
  return evidence.gaps.flatMap(({ resource }) => (resource?.startsWith(location) ? [resource] : []));
}

function openSeen({ met, note }: Seen, unread: readonly string[]): Seen {
  if (unread.length === 0 || met === false) return { met, note };
  return { met: null, note: `${note} Not read: ${unread.join(', ')}.` };
}

function subjectOf({ endpoint, modelPackageGroup }: EvaluationSource): string {
  return endpoint === null ? `Model package group ${modelPackageGroup}` : `Endpoint ${endpoint}`;
}

/** True for the name of a metric that compares groups of persons, as fairness libraries and people name them. */
export function isFairness(metric: string): boolean {
  return /(demographic|statistical)_?parity|disparate_?impact|equal(i[sz]ed)?_?(odds|opportunity)|fairness|bias/i.test(
    metric,
  );
}

/** What the reports say to each limit of a place: every value of the period has to lie within. */
export function limitsSeen({ limits }: EvaluationSource, reports: readonly EvaluationReport[]): Seen[] {
  return limits.map((limit) => {
    const values = reports.flatMap(({ uri, metrics }) =>
      metrics.filter(({ name }) => name === limit.metric).map(({ value }) => ({ uri, value })),
    );
    if (values.length === 0)
      return { met: null, note: `No report gives ${limit.metric}, which has a limit.` };
    const outside = values.filter(({ value }) => isWithin(value, limit) === false);
    const said = `limit ${limit.min ?? 'none'} to ${limit.max ?? 'none'}`;
    if (outside.length > 0) {
      const all = outside.map(({ uri, value }) => `${value} in ${uri}`).join(', ');
      return { met: false, note: `${limit.metric}: ${all}, ${said}.` };
    }
    const open = values.filter(({ value }) => isWithin(value, limit) === null);
    if (open.length > 0) {
      const all = open.map(({ uri }) => uri).join(', ');
      return { met: null, note: `${limit.metric} has no value in ${all}.` };
    }
    return { met: true, note: `${limit.metric}: ${values.map(({ value }) => value).join(', ')}, ${said}.` };
  });
}

/** null where there is no value; infinity lies outside. */
function isWithin(value: number | string | null, { min, max }: MetricLimit): boolean | null {
  if (value === null || value === 'NaN') return null;
  return typeof value === 'number' && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}
