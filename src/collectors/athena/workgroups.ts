import { AthenaClient, GetWorkGroupCommand, type GetWorkGroupOutput } from '@aws-sdk/client-athena';
import { z } from 'zod';
import { partitionOf } from '../../aws/regions.ts';
import {
  type AthenaWorkgroup,
  athenaWorkgroup,
  athenaWorkgroups,
} from '../../evidence/kinds/athena-workgroups.ts';
import { readAs, text } from '../answers.ts';
import { defineCollector } from '../collector.ts';

const ACTION = 'athena:GetWorkGroup';

/** Reads the work group in which queries to the log run, where it is one of the account and region. */
export const athenaWorkgroupsCollector = defineCollector({
  id: 'athena-workgroups',
  produces: athenaWorkgroups,
  reach: 'regional',
  actions: [ACTION],
  uses: [],

  async collect({ client, reads, scope, trail }) {
    const used = trail?.workgroup;
    if (!used) return { body: { used: [], workgroups: [] } };
    const workgroups: AthenaWorkgroup[] = [];
    if (used.account === scope.account && used.region === scope.region) {
      const arn = `arn:${partitionOf(used.region)}:athena:${used.region}:${used.account}:workgroup/${used.name}`;
      const found = await readAs(reads, {
        action: ACTION,
        resource: arn,
        call: () => client(AthenaClient).send(new GetWorkGroupCommand({ WorkGroup: used.name })),
        shape: (answer) => settings(answer, arn),
      });
      if (found) workgroups.push(found);
    }
    const { name, region, account } = used;
    return { body: { used: [{ name, region, account }], workgroups } };
  },
});

function settings({ WorkGroup }: GetWorkGroupOutput, arn: string): AthenaWorkgroup {
  const group = z.looseObject({}).parse(WorkGroup) && WorkGroup;
  const {
    ResultConfiguration: results,
    ManagedQueryResultsConfiguration: managed,
    ...rest
  } = group?.Configuration ?? {};
  return athenaWorkgroup.parse({
    name: group?.Name,
    arn,
    state: text(group?.State),
    enforced: rest.EnforceWorkGroupConfiguration ?? null,
    output: text(results?.OutputLocation),
    encryption: text(results?.EncryptionConfiguration?.EncryptionOption),
    keyId: text(results?.EncryptionConfiguration?.KmsKey),
    managed: managed?.Enabled ?? null,
    managedKeyId: text(managed?.EncryptionConfiguration?.KmsKey),
    bytesCutoff: rest.BytesScannedCutoffPerQuery ?? null,
    publishesMetrics: rest.PublishCloudWatchMetricsEnabled ?? null,
  });
}
