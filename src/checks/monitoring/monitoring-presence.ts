import { byText } from '../../core/order.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { type Endpoint, sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerEvaluations } from '../../evidence/kinds/sagemaker-evaluations.ts';
import { type MonitoringSchedule, sagemakerMonitoring } from '../../evidence/kinds/sagemaker-monitoring.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite, each, within } from '../given.ts';
import type { Seen } from '../over-period.ts';

type Evaluations = BodyOf<typeof sagemakerEvaluations>;

/** Looks for a monitoring schedule or evaluation reports of every endpoint. */
export const sagemakerMonitoringPresence = defineCheck({
  id: 'sagemaker-monitoring-presence',
  topic: 'monitoring',
  title: 'Every endpoint is monitored',
  failureTitle: 'Some endpoints are not monitored',
  rationale:
    'A model that was right when it was approved can become wrong as its inputs change. Only regular comparison with a baseline shows it.',
  procedure:
    'For each endpoint we look for a schedule of SageMaker Model Monitor in state Scheduled, or for an evaluation report (Evidently, MLflow) written in the period in a place that exhibit.yaml names for the endpoint. AWS closed Model Monitor to new customers on 2026-07-30, so both routes count alike. Other routes, such as CloudWatch alarms, are not read: an endpoint without either is unknown, not a failure.',
  severity: 'medium',
  remediation:
    'Start a monitoring schedule for the endpoint where the account may use Model Monitor; otherwise evaluate it regularly with Evidently or MLflow, keep the reports in S3 and name the place in exhibit.yaml (evaluations).',
  needs: {
    endpoints: sagemakerEndpoints,
    monitoring: sagemakerMonitoring,
    evaluations: sagemakerEvaluations,
  },
  restsOn: ['sagemaker:DescribeEndpoint'],

  observe: ({ endpoints, monitoring, evaluations }) =>
    each(endpoints, (body) => body.endpoints).map(({ item: endpoint, scope, digest }): Observation => {
      const schedules = within(monitoring, scope);
      const places = within(evaluations, scope);
      const routes = [
        scheduleSeen(
          endpoint,
          each(schedules, (body) => body.schedules).map(({ item }) => item),
        ),
        reportSeen(
          endpoint,
          places.map(({ evidence }) => evidence.body),
        ),
      ];
      const met = routes.some((route) => route.met === true) ? true : null;
      const told =
        met === null ? [...routes, { note: NOT_LOOKED_AT }] : routes.filter((route) => route.met === met);
      return {
        scope,
        resource: endpoint.arn,
        met,
        note: told.map(({ note }) => note).join(' '),
        basis: 'collection',
        intervals: [],
        evidence: cite({ digest }, schedules, places),
      };
    }),
});

const NOT_LOOKED_AT = 'Not looked at: CloudWatch alarms.';

function scheduleSeen({ name: endpoint }: Endpoint, all: readonly MonitoringSchedule[]): Seen {
  const schedules = all.filter(({ endpointName }) => endpointName === endpoint);
  const running = schedules.filter(({ status }) => status === 'Scheduled');
  if (running.length === 0) return { met: null, note: stateOf(schedules) };
  const named = running.map(({ name, type }) => `${name} (${type ?? 'type not stated'})`);
  return { met: true, note: `Scheduled: ${named.join(', ')}.` };
}

function reportSeen({ name: endpoint }: Endpoint, bodies: readonly Evaluations[]): Seen {
  const places = bodies.flatMap(({ sources }) => sources.filter((source) => source.endpoint === endpoint));
  if (places.length === 0)
    return { met: null, note: 'exhibit.yaml names no evaluation reports of the endpoint.' };
  const seen = places.map(({ location }) => {
    const times = bodies
      .flatMap(({ reports }) => reports)
      .filter((report) => report.location === location)
      .map(({ writtenAt }) => writtenAt)
      .toSorted(byText);
    return { location, times };
  });
  const met = seen.some(({ times }) => times.length > 0) ? true : null;
  const told = seen.map(({ location, times }) =>
    times.length === 0
      ? `${location} has no report of the period`
      : `${location} has ${times.length} reports of the period, the last of ${times.at(-1)}`,
  );
  return { met, note: `Evaluated: ${told.join('; ')}.` };
}

function stateOf(schedules: readonly { readonly name: string; readonly status: string | null }[]): string {
  if (schedules.length === 0) return 'No monitoring schedule names the endpoint.';
  const states = schedules.map(({ name, status }) => `${name} is ${status ?? 'in no stated state'}`);
  return `No monitoring schedule is in state Scheduled: ${states.join(', ')}.`;
}
