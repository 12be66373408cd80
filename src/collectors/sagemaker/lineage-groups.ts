import {
  GetLineageGroupPolicyCommand,
  type LineageGroupSummary,
  paginateListLineageGroups,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import {
  type LineageGroup,
  lineageGroup,
  sagemakerLineageGroups,
} from '../../evidence/kinds/sagemaker-lineage-groups.ts';
import { once, policyText, populationOf, readList, readSetting, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';

const LIST = 'sagemaker:ListLineageGroups';
const POLICY = 'sagemaker:GetLineageGroupPolicy';

/** The service answers with the same errors when it lacks the policy and when it lacks the group. */
const NO_POLICY = {
  absentWhen: ['ResourceNotFound', 'ValidationException'],
  // In so many words: other sentences about a policy, such as one that forbids the call, leave a gap.
  absentMessage:
    /^(cannot|could not) find (a |the )?(resource )?policy|^no (resource )?policy|policy (was not found|does not exist)/i,
};

/** Lists the lineage groups of the region and reads the resource policy of each. */
export const sagemakerLineageGroupsCollector = defineCollector({
  id: 'sagemaker-lineage-groups',
  produces: sagemakerLineageGroups,
  reach: 'regional',
  actions: [LIST, POLICY],
  uses: [],

  async collect({ client, reads }) {
    const sagemaker = client(SageMakerClient);
    const listed = await readList(
      reads,
      { action: LIST, resource: null },
      {
        pages: paginateListLineageGroups({ client: sagemaker, pageSize: 100 }, {}),
        list: ({ LineageGroupSummaries }) => LineageGroupSummaries,
        shape: groupOf,
      },
    );
    const found = once(listed.items, ({ arn }) => arn);
    const groups: LineageGroup[] = [];
    for (const group of found) groups.push({ ...group, policy: await readPolicy(sagemaker, reads, group) });
    return {
      body: { groups: groups.toSorted(by(({ arn }) => arn)) },
      ...populationOf(LIST, { ...listed, items: found }),
    };
  },
});

function groupOf({ LineageGroupName, LineageGroupArn, CreationTime }: LineageGroupSummary): LineageGroup {
  return lineageGroup.parse({
    name: LineageGroupName,
    arn: LineageGroupArn,
    createdAt: when(CreationTime),
    policy: null,
  });
}

async function readPolicy(
  sagemaker: SageMakerClient,
  reads: Reads,
  { name, arn }: LineageGroup,
): Promise<string | null> {
  const policy = await readSetting(reads, {
    action: POLICY,
    resource: arn,
    ...NO_POLICY,
    call: () => sagemaker.send(new GetLineageGroupPolicyCommand({ LineageGroupName: name })),
    shape: ({ ResourcePolicy }) => policyText(ResourcePolicy),
  });
  return policy === 'absent' ? 'none' : policy;
}
