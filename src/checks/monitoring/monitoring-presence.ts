import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerMonitoring } from '../../evidence/kinds/sagemaker-monitoring.ts';
import { defineCheck } from '../check.ts';
import { cite, each, within } from '../given.ts';

/** Looks for a monitoring schedule of every endpoint. */
export const sagemakerMonitoringPresence = defineCheck({
  id: 'sagemaker-monitoring-presence',
  topic: 'monitoring',
  title: 'Every endpoint is monitored on a schedule',
  failureTitle: 'Some endpoints are not monitored',
  rationale:
    'A model that was right when it was approved can become wrong as its inputs change. Only regular comparison with a baseline shows it.',
  procedure:
    'For each endpoint we look for a schedule of SageMaker Model Monitor in state Scheduled. AWS closed Model Monitor to new customers on 2026-07-30 and names other routes, such as Evidently reports, MLflow metrics and CloudWatch alarms, which this version does not read. So an endpoint without a schedule is unknown, not a failure.',
  severity: 'medium',
  remediation:
    'Start a monitoring schedule for the endpoint where the account may use Model Monitor; otherwise monitor it by another route and add its reports to the evidence.',
  needs: { endpoints: sagemakerEndpoints, monitoring: sagemakerMonitoring },
  restsOn: ['sagemaker:DescribeEndpoint'],

  observe: ({ endpoints, monitoring }) =>
    each(endpoints, (body) => body.endpoints).map(({ item: endpoint, scope, digest }) => {
      const records = within(monitoring, scope);
      const schedules = each(records, (body) => body.schedules).filter(
        ({ item }) => item.endpointName === endpoint.name,
      );
      const running = schedules.filter(({ item }) => item.status === 'Scheduled');
      return {
        scope,
        resource: endpoint.arn,
        met: running.length > 0 ? true : null,
        note:
          running.length > 0
            ? `Scheduled: ${running.map(({ item }) => `${item.name} (${item.type ?? 'type not stated'})`).join(', ')}.`
            : `${stateOf(schedules.map(({ item }) => item))} Looked at: Model Monitor. Not looked at: Evidently reports, MLflow metrics, CloudWatch alarms.`,
        basis: 'collection',
        intervals: [],
        evidence: cite({ digest }, records),
      };
    }),
});

function stateOf(schedules: readonly { readonly name: string; readonly status: string | null }[]): string {
  if (schedules.length === 0) return 'No monitoring schedule names the endpoint.';
  const states = schedules.map(({ name, status }) => `${name} is ${status ?? 'in no stated state'}`);
  return `No monitoring schedule is in state Scheduled: ${states.join(', ')}.`;
}
