import type { Scope } from '../../evidence/envelope.ts';
import { codepipelinePipelines, type DeliveryPipeline } from '../../evidence/kinds/codepipeline-pipelines.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { customerKey, type KeyRecord, withKeys } from './customer-key.ts';

/** Looks at the keys under which pipelines keep their artifacts. */
export const codepipelineArtifactKey = defineCheck({
  id: 'codepipeline-artifact-key',
  topic: 'encryption',
  title: 'Every delivery pipeline keeps its artifacts under a customer key',
  failureTitle: 'Some delivery pipelines keep artifacts under a key that AWS manages',
  rationale:
    'Code, configurations and models pass through the artifact store; who holds its key can keep others from reading or replacing them.',
  procedure:
    'For every pipeline of CodePipeline that exists at collection: each of its artifact stores, one for each region of its actions, names a KMS key that the customer manages. A store without a key uses the one that AWS manages for S3. Whether a pipeline delivers models is not asked.',
  severity: 'medium',
  remediation: 'Set encryptionKey of every artifact store of the pipeline to a customer key.',
  needs: { pipelines: codepipelinePipelines, keys: kmsKeys },
  restsOn: ['codepipeline:GetPipeline'],

  observe: ({ pipelines, keys }) =>
    each(pipelines, (body) => body.pipelines).map(({ item, scope, digest }) =>
      withKeys(keys, {
        scope,
        resource: item.arn,
        ...storesUnderKey(item, scope, keys),
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      }),
    ),
});

function storesUnderKey(
  { artifactStores }: DeliveryPipeline,
  { account, region }: Scope,
  keys: readonly KeyRecord[],
): Seen {
  const parts = artifactStores.map((store) =>
    customerKey(
      store.keyId,
      { account, region: store.region ?? region, what: `The artifact store ${store.bucket}` },
      keys,
    ),
  );
  return worst(parts, 'The service states no artifact store.');
}
