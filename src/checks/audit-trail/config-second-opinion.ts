import { type ConfigRule, configRules } from '../../evidence/kinds/config-rules.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { opinionsSeen } from '../second-opinion.ts';

/** Looks whether rules of AWS Config fail resources of SageMaker that exhibit does not. */
export const configSecondOpinion = defineCheck({
  id: 'config-second-opinion',
  topic: 'audit-trail',
  title: 'Rules of AWS Config fail nothing on SageMaker that exhibit does not see too',
  failureTitle: 'Rules of AWS Config fail resources of SageMaker that exhibit does not',
  rationale:
    'Two instruments that look at the same setting should agree. Where they do not, one of them is wrong, or looks at another time.',
  procedure:
    'For every rule of AWS Config on SageMaker and every resource that does not meet it at collection: the result is compared with what exhibit read of the same setting (key and instances of endpoint configurations, isolation and VPC of models). It agrees where exhibit read the setting as missing; other checks judge that. It is an exception where exhibit read it as met, or compares nothing with that rule. A rule that every resource meets passes; one without results is unknown. Rules that Security Hub made are not judged here: their results are findings of Security Hub. Where there is no such rule, nothing is judged.',
  severity: 'low',
  remediation: 'Look at the resource and at the date of the result, and find out which of the two is right.',
  needs: { rules: configRules, models: sagemakerModels, endpoints: sagemakerEndpoints },
  // What exhibit could not read of a resource is said beside the result on it, and not of every resource.
  restsOn: ['config:DescribeComplianceByConfigRule', 'config:GetComplianceDetailsByConfigRule'],

  observe: ({ rules, models, endpoints }) =>
    rules.flatMap((record) => {
      const { scope, body, gaps } = record.evidence;
      const own = { models: within(models, scope), endpoints: within(endpoints, scope) };
      const about = {
        scope,
        basis: 'collection',
        intervals: [],
        evidence: cite(record, own.models, own.endpoints),
      } as const;
      const judged = body.rules.filter(({ createdBy }) => createdBy !== 'securityhub.amazonaws.com');
      const wereListed = gaps.every(({ resource }) => resource !== null);
      if (judged.length === 0 && wereListed) {
        const resource = `rules of ${scope.account}/${scope.region}`;
        const note = 'No rule of AWS Config, but for those of Security Hub, looks at SageMaker.';
        return [{ ...about, resource, met: 'not-applicable', note } satisfies Observation];
      }
      const results = judged.flatMap((rule) =>
        (rule.nonCompliant ?? []).map(({ resourceId }) => ({ resourceId, rule })),
      );
      return [
        ...judged.map((rule): Observation => ({ ...about, resource: rule.arn, ...ruleSeen(rule) })),
        ...[...Map.groupBy(results, ({ resourceId }) => resourceId)].map(
          ([resource, on]): Observation => ({
            ...about,
            resource,
            ...opinionsSeen(
              resource,
              on.map(({ rule: { name, source } }) => ({
                name,
                about: source ?? name,
                failed: true,
                remark: null,
              })),
              own,
            ),
          }),
        ),
      ];
    }),
});

/** What a rule says as a whole; the resources that do not meet it are judged one by one. */
function ruleSeen({ compliance, nonCompliant }: ConfigRule): Seen {
  if (nonCompliant === null) return { met: null, note: 'Its results were not read.' };
  if (nonCompliant.length > 0) {
    return { met: 'not-applicable', note: `Resources that do not meet it: ${nonCompliant.length}.` };
  }
  if (compliance === 'COMPLIANT') return { met: true, note: 'Every resource meets it.' };
  if (compliance === 'NOT_APPLICABLE') return { met: 'not-applicable', note: 'It applies to nothing here.' };
  return { met: null, note: `It has no result (${compliance ?? 'not stated'}).` };
}
