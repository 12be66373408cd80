import {
  type AwsSecurityFinding,
  DescribeHubCommand,
  paginateGetFindings,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import type { Scope } from '../../evidence/envelope.ts';
import {
  type HubFinding,
  hubFinding,
  securityhubFindings,
} from '../../evidence/kinds/securityhub-findings.ts';
import { populationOf, readList, readSetting, sortedOnce, text } from '../answers.ts';
import { defineCollector } from '../collector.ts';

/** Reads what Security Hub finds on SageMaker in the account and region. */
export const securityhubFindingsCollector = defineCollector({
  id: 'securityhub-findings',
  produces: securityhubFindings,
  reach: 'regional',
  actions: ['securityhub:DescribeHub', 'securityhub:GetFindings'],
  uses: [],

  async collect({ client, reads, scope }) {
    const securityHub = client(SecurityHubClient);
    const action = 'securityhub:DescribeHub';
    const hub = await readSetting(reads, {
      action,
      resource: null,
      absentWhen: ['InvalidAccessException'],
      absentMessage: /not subscribed/i,
      call: () => securityHub.send(new DescribeHubCommand({})),
      shape: ({ HubArn }) => z.string().min(1).parse(HubArn),
    });
    if (hub === 'absent') {
      // Named, so that a missing second opinion does not leave the population of what it is about open.
      const resource = `Security Hub of ${scope.account}/${scope.region}`;
      reads.gap({ kind: 'not-enabled', action, resource, code: 'InvalidAccessException' });
      return { body: { hub: 'none', findings: [] } };
    }
    if (hub === null) return { body: securityhubFindings.unread };
    const listed = await readList(
      reads,
      { action: 'securityhub:GetFindings', resource: null },
      {
        pages: paginateGetFindings({ client: securityHub, pageSize: 100 }, { Filters: filtersFor(scope) }),
        list: ({ Findings }) => Findings,
        shape: findingOf,
      },
    );
    const findings = listed.items.toSorted(
      by(
        ({ control }) => control,
        ({ id }) => id,
      ),
    );
    return { body: { hub, findings }, ...populationOf('securityhub:GetFindings', listed) };
  },
});

/** An administrator of Security Hub sees the findings of its members, and an aggregating region those of others. */
function filtersFor({ account, region }: Scope) {
  const equals = (Value: string) => [{ Value, Comparison: 'EQUALS' as const }];
  return {
    ComplianceSecurityControlId: [{ Value: 'SageMaker.', Comparison: 'PREFIX' as const }],
    AwsAccountId: equals(account),
    Region: equals(region),
    RecordState: equals('ACTIVE'),
  };
}

function findingOf({ Compliance, ...finding }: AwsSecurityFinding): HubFinding {
  return hubFinding.parse({
    id: finding.Id,
    control: Compliance?.SecurityControlId,
    title: text(finding.Title),
    resources: sortedOnce(
      z
        .array(z.object({ Id: z.string() }))
        .parse(finding.Resources)
        .map(({ Id }) => Id),
    ),
    status: text(Compliance?.Status),
    severity: text(finding.Severity?.Label),
    workflow: text(finding.Workflow?.Status),
    requirements: Compliance?.RelatedRequirements ? sortedOnce(Compliance.RelatedRequirements) : null,
    updatedAt: text(finding.UpdatedAt),
  });
}
