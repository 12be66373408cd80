import type { Digest } from '../../core/digest.ts';
import type { Scope } from '../../evidence/envelope.ts';
import { type StoredObject, s3Objects } from '../../evidence/kinds/s3-objects.ts';
import { sagemakerEndpoints } from '../../evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../../evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerLineage } from '../../evidence/kinds/sagemaker-lineage.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../../evidence/kinds/sagemaker-training-jobs.ts';
import { isComplete } from '../../lineage/completeness.ts';
import { traceEndpoints } from '../../lineage/endpoint-lineage.ts';
import { address } from '../../lineage/library.ts';
import { objectNote } from '../../lineage/objects.ts';
import { servedBy } from '../../lineage/questions.ts';
import { defineCheck, type Given } from '../check.ts';
import { each } from '../given.ts';

const needs = {
  endpoints: sagemakerEndpoints,
  components: sagemakerInferenceComponents,
  models: sagemakerModels,
  packages: sagemakerModelPackages,
  trainingJobs: sagemakerTrainingJobs,
  lineage: sagemakerLineage,
  objects: s3Objects,
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
    'For every data address and image behind what an endpoint serves at collection we look for an entity tag, version or checksum that the model registry or the lineage of AWS states, and for an image for its digest. Where neither states one for a single object, the entity tag and version that the object has at collection count, if it was last written before a training job or model first used it; a version that was deleted since would not show. The note says so when the object was written later, or when it is another one than was stated. An entity tag or version of a folder is unknown: neither can be of more than one object. One item per address; its note names the endpoints. An address without any of these fails.',
  severity: 'medium',
  remediation:
    'Switch on versioning, write the version or entity tag of the data into its lineage artifact (source types S3Version or S3ETag) when the job starts, and name images by digest.',
  needs,
  // An object that could not be read takes nothing away from data that is identified without it.
  restsOn: [
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeInferenceComponent',
    'sagemaker:DescribeModel',
    'sagemaker:BatchDescribeModelPackage',
    'sagemaker:DescribeModelPackage',
    'sagemaker:DescribeArtifact',
  ],

  observe: (given) =>
    sourcesBehind(given).map((source) => ({
      scope: source.scope,
      resource: source.uri,
      met: metBy(source.identity, {
        isFolder: isFolder(given.objects, source),
        wasRead: wasRead(given, source),
      }),
      note: noteOf(source, given.objects),
      basis: 'collection',
      intervals: [],
      evidence: [...source.evidence].toSorted(),
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

interface Circumstances {
  /** True for an address that names many objects. */
  readonly isFolder: boolean;
  readonly wasRead: boolean;
}

/** Entity tags and versions are of one object, so that of a folder they say nothing that anybody could compare. */
function metBy(identity: string | null, { isFolder, wasRead }: Circumstances): boolean | null {
  if (identity === null) return wasRead ? false : null;
  const isOfOneObject = identity.split(', ').every((part) => /^S3(ETag|Version) /.test(part));
  return isFolder && isOfOneObject ? null : true;
}

function isFolder(
  objects: Given<typeof needs>['objects'],
  { uri, kind }: Pick<Source, 'uri' | 'kind'>,
): boolean {
  return kind === 'data' && objectAt(objects, uri)?.is === 'prefix';
}

function noteOf(
  { uri, identity, kind, endpoints }: Pick<Source, 'uri' | 'identity' | 'kind' | 'endpoints'>,
  objects: Given<typeof needs>['objects'],
): string {
  const what = `${kind === 'image' ? 'Image' : 'Data'} behind ${[...endpoints].join(', ')}`;
  const there = kind === 'data' ? objectNote(objectAt(objects, uri), identity) : null;
  return `${what}: ${identity ?? 'no content identity stated'}.${there === null ? '' : ` ${there}`}`;
}

/** The head of the object at an address, as the first account could read it. */
function objectAt(objects: Given<typeof needs>['objects'], uri: string): StoredObject | null {
  const found = each(objects, (body) => body.objects).find(({ item }) => item.uri === address(uri));
  return found?.item ?? null;
}

/** Only when all sources of identities were read does silence mean that there is none. */
function wasRead({ packages, lineage, objects }: Given<typeof needs>, { scope, uri }: Source): boolean {
  const unread = objects.flatMap(({ evidence }) => evidence.gaps).map(({ resource }) => resource);
  return isComplete(packages, scope) && isComplete(lineage, scope) && !unread.includes(address(uri));
}
