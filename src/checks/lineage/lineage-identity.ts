import type { Digest } from '../../core/digest.ts';
import type { Scope } from '../../evidence/envelope.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../../evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerLineage } from '../../evidence/kinds/sagemaker-lineage.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { isComplete } from '../../lineage/completeness.ts';
import { traceEndpoints } from '../../lineage/endpoint-lineage.ts';
import { servedBy } from '../../lineage/questions.ts';
import { defineCheck, type Given } from '../check.ts';

const needs = {
  endpoints: sagemakerEndpoints,
  components: sagemakerInferenceComponents,
  models: sagemakerModels,
  packages: sagemakerModelPackages,
  trainingJobs: sagemakerTrainingJobs,
  lineage: sagemakerLineage,
};

/** Looks at how the data and images behind the endpoints are identified. */
export const sagemakerLineageIdentity = defineCheck({
  id: 'sagemaker-lineage-identity',
  topic: 'lineage',
  title: 'Data and images behind the endpoints are identified by content',
  failureTitle: 'Some data or images behind the endpoints are known by address only',
  rationale:
    'Objects and image tags can be replaced under the same address. Only a version, an entity tag or a digest says which bytes were used.',
  procedure:
    'For every data address and image behind what an endpoint serves at collection we look for an entity tag, version or checksum that the model registry or the lineage of AWS states, and for an image for its digest. One item per address; its note names the endpoints. An address without any of these fails.',
  severity: 'medium',
  remediation:
    'Switch on versioning, write the version or entity tag of the data into its lineage artifact (source types S3Version or S3ETag) when the job starts, and name images by digest.',
  needs,

  observe: (given) =>
    sourcesBehind(given).map(({ scope, uri, identity, kind, endpoints, evidence }) => ({
      scope,
      resource: uri,
      met: identity !== null ? true : wasRead(given, scope) ? false : null,
      note: `${kind === 'image' ? 'Image' : 'Data'} behind ${[...endpoints].join(', ')}: ${
        identity ?? 'no content identity stated'
      }.`,
      basis: 'collection',
      intervals: [],
      evidence: [...evidence].toSorted(),
    })),
});

interface Source {
  readonly scope: Scope;
  readonly uri: string;
  readonly kind: string;
  identity: string | null;
  readonly endpoints: Set<string>;
  readonly evidence: Set<Digest>;
}

function sourcesBehind(given: Given<typeof needs>): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const { endpoint, graph } of traceEndpoints({ ...given, changes: [] })) {
    const { account, region } = graph;
    const served = servedBy(graph);
    for (const { id, uri, role, identity } of graph.nodes) {
      if ((role !== 'data' && role !== 'image') || !served.has(id)) continue;
      const key = `${account}/${region}/${id}`;
      const source = sources.get(key) ?? newSource({ account, region }, uri ?? id, role);
      source.identity ??= identity;
      source.endpoints.add(endpoint.name);
      for (const digest of graph.evidence) source.evidence.add(digest);
      sources.set(key, source);
    }
  }
  return [...sources.values()];
}

function newSource(scope: Scope, uri: string, kind: string): Source {
  return { scope, uri, kind, identity: null, endpoints: new Set(), evidence: new Set() };
}

/** Only when both sources of identities were read does silence mean that there is none. */
function wasRead({ packages, lineage }: Given<typeof needs>, scope: Scope): boolean {
  return isComplete(packages, scope) && isComplete(lineage, scope);
}
