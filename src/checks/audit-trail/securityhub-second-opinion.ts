import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { type HubFinding, securityhubFindings } from '../../evidence/kinds/securityhub-findings.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite, within } from '../given.ts';
import { type Opinion, opinionsSeen } from '../second-opinion.ts';

/** Looks whether Security Hub fails resources of SageMaker that exhibit does not. */
export const securityhubSecondOpinion = defineCheck({
  id: 'securityhub-second-opinion',
  topic: 'audit-trail',
  title: 'Security Hub fails nothing on SageMaker that exhibit does not see too',
  failureTitle: 'Security Hub fails resources of SageMaker that exhibit does not',
  rationale:
    'Two instruments that look at the same setting should agree. Where they do not, one of them is wrong, or looks at another time.',
  procedure:
    'For every resource with active findings of the SageMaker controls of Security Hub at collection: a failed finding is compared with what exhibit read of the same setting (instances of endpoint configurations for SageMaker.4, isolation of models for SageMaker.5). It agrees where exhibit read the setting as missing; other checks judge that. It is an exception where exhibit read it as met, or compares nothing with that control. Findings that people suppressed count as the others and say so. A finding that could not be evaluated is unknown. Where Security Hub is not enabled there is no second opinion: a gap says so, and nothing is judged.',
  severity: 'low',
  remediation: 'Look at the resource and at the date of the finding, and find out which of the two is right.',
  needs: { findings: securityhubFindings, models: sagemakerModels, endpoints: sagemakerEndpoints },
  // What exhibit could not read of a resource is said beside the finding on it, and not of every resource.
  restsOn: ['securityhub:GetFindings'],

  observe: ({ findings, models, endpoints }) =>
    findings.flatMap((record) => {
      const { scope, body, gaps } = record.evidence;
      const own = { models: within(models, scope), endpoints: within(endpoints, scope) };
      const about = {
        scope,
        basis: 'collection',
        intervals: [],
        evidence: cite(record, own.models, own.endpoints),
      } as const;
      const wereListed = gaps.every(({ resource }) => resource !== null);
      if (body.hub !== null && body.findings.length === 0 && wereListed) {
        const note =
          body.hub === 'none' ? 'Security Hub is not enabled.' : 'Security Hub has no finding on SageMaker.';
        const resource = `findings of ${scope.account}/${scope.region}`;
        return [{ ...about, resource, met: 'not-applicable', note } satisfies Observation];
      }
      const resources = body.findings.flatMap((finding) =>
        finding.resources.map((arn) => ({ arn, finding })),
      );
      return [...Map.groupBy(resources, ({ arn }) => arn)].map(
        ([arn, on]): Observation => ({
          ...about,
          resource: arn,
          ...opinionsSeen(
            arn,
            on.map(({ finding }) => opinionOf(finding)),
            own,
          ),
        }),
      );
    }),
});

function opinionOf({ control, status, workflow }: HubFinding): Opinion {
  const failed = status === 'FAILED' ? true : status === 'PASSED' ? false : null;
  return { name: control, about: control, failed, remark: workflow === 'SUPPRESSED' ? 'suppressed' : null };
}
