import type { Scope } from '../../evidence/envelope.ts';
import { eventbridgeRules } from '../../evidence/kinds/eventbridge-rules.ts';
import { type Endpoint, sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { defineCheck } from '../check.ts';
import { rulesSeen } from '../event-rules.ts';
import { cite, each, within } from '../given.ts';

/** Looks whether changes of the state of an endpoint go anywhere. */
export const eventbridgeStateChangeRules = defineCheck({
  id: 'eventbridge-state-change-rules',
  topic: 'monitoring',
  title: 'Changes of the state of every endpoint reach a target',
  failureTitle: 'Changes of the state of some endpoints reach no target',
  rationale:
    'SageMaker puts an event on the bus for each change of the state of an endpoint. Without a rule nobody learns of a deployment that failed or that nobody expected.',
  procedure:
    'For every endpoint that exists at collection: a rule of the default event bus of its account and region is enabled, was not made by a service of AWS for itself, has a target, and its pattern lets events of SageMaker with the detail type "SageMaker Endpoint State Change" through for this endpoint. A pattern with further conditions, as on certain states, leaves it open.',
  severity: 'low',
  remediation:
    'Add a rule for "SageMaker Endpoint State Change" with a topic, queue or function as its target, and enable it.',
  needs: { endpoints: sagemakerEndpoints, rules: eventbridgeRules },
  restsOn: ['sagemaker:DescribeEndpoint'],

  observe: ({ endpoints, rules }) =>
    each(endpoints, (body) => body.endpoints).map(({ item, scope, digest }) => {
      const here = within(rules, scope);
      return {
        scope,
        resource: item.arn,
        ...rulesSeen(here, stateChange(item, scope)),
        basis: 'collection',
        intervals: [],
        evidence: cite({ digest }, here),
      };
    }),
});

/** @source https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html */
function stateChange({ name, arn }: Endpoint, { account, region }: Scope) {
  return {
    source: 'aws.sagemaker',
    'detail-type': 'SageMaker Endpoint State Change',
    account,
    region,
    resources: [arn],
    detail: { EndpointName: name, EndpointArn: arn },
  };
}
