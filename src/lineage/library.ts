import type { Digest } from '../core/digest.ts';
import { by } from '../core/order.ts';
import { at, type Period } from '../core/period.ts';
import type { Evidence, Sealed } from '../evidence/envelope.ts';
import type { StoredObject } from '../evidence/kinds/s3-objects.ts';
import type { Endpoint, EndpointConfig } from '../evidence/kinds/sagemaker-endpoints.ts';
import type { LineageAssociation, LineageEntity } from '../evidence/kinds/sagemaker-lineage.ts';
import type { ModelPackage } from '../evidence/kinds/sagemaker-model-packages.ts';
import type { Model } from '../evidence/kinds/sagemaker-models.ts';
import type { TrainingJob } from '../evidence/kinds/sagemaker-training-jobs.ts';
import type { LineageSources } from './sources.ts';

type Scope = Evidence['scope'];

/** A resource with the record that holds it. */
export interface Held<Item> {
  readonly item: Item;
  readonly scope: Scope;
  readonly period: Period;
  readonly digest: Digest;
}

/** Look-ups over the records of all accounts and regions. */
export interface Library {
  readonly sources: LineageSources;
  /** Ordered by account, region and ARN. */
  readonly endpoints: readonly Held<Endpoint>[];
  config(scope: Scope, name: string): Held<EndpointConfig> | null;
  model(scope: Scope, name: string): Held<Model> | null;
  /** By ARN from any account; by the name of an unversioned package from the scope alone. */
  package(scope: Scope, reference: string): Held<ModelPackage> | null;
  job(arn: string): Held<TrainingJob> | null;
  /** Jobs whose result is at this address, ordered by ARN. */
  jobsMaking(uri: string): readonly Held<TrainingJob>[];
  entity(arn: string): Held<LineageEntity> | null;
  /** What lies at an address, by the first account that could look. */
  object(uri: string): Held<StoredObject> | null;
  /** Associations that lead to the entity; SameAs says that both are one thing, so it leads either way. */
  associationsInto(arn: string): readonly HeldAssociation[];
}

interface HeldAssociation {
  readonly association: LineageAssociation;
  readonly digest: Digest;
}

/** The address without a slash at its end, so that a folder has one spelling. */
export function address(uri: string): string {
  return uri.replace(/\/+$/, '');
}

/** SageMaker writes names in ARNs in lower case in some answers and not in others. */
export function arnKey(arn: string): string {
  return arn.toLowerCase();
}

/**
 * What stands under a name, if it can be what the endpoint runs: names are used again, and what was made after the
 * endpoint was last changed is not running on it.
 */
export function asDeployed<Item extends { readonly createdAt: string }>(
  { lastModifiedAt }: Pick<Endpoint, 'lastModifiedAt'>,
  found: Held<Item> | null,
): Held<Item> | null {
  const isNewer = found !== null && lastModifiedAt !== null && at(found.item.createdAt) > at(lastModifiedAt);
  return isNewer ? null : found;
}

/** Indexes the records. */
export function libraryOf(sources: LineageSources): Library {
  const endpoints = held(sources.endpoints, (body) => body.endpoints);
  const configs = indexed(
    held(sources.endpoints, (body) => body.configs),
    inScope,
  );
  const models = indexed(
    held(sources.models, (body) => body.models),
    inScope,
  );
  const packages = indexed(
    held(sources.packages, (body) => body.packages),
    ({ item }) => arnKey(item.arn),
  );
  const jobs = jobPlaces(sources.trainingJobs);
  const jobAt = ({ record, index }: JobPlace): Held<TrainingJob> | null => {
    const { digest, evidence } = record;
    const item = evidence.body.jobs[index];
    return item ? { item, scope: evidence.scope, period: evidence.period, digest } : null;
  };
  const jobsByArn = new Map(jobs.map((place) => [arnKey(place.arn), place]));
  const entities = indexed(
    held(sources.lineage, (body) => body.entities),
    ({ item }) => arnKey(item.arn),
  );
  const objects = Map.groupBy(
    held(sources.objects ?? [], (body) => body.objects),
    ({ item }) => item.uri,
  );
  const jobsByResult = Map.groupBy(jobs.toSorted(by(({ arn }) => arn)), ({ result }) => address(result));
  const associations = Map.groupBy(associationEnds(sources), ({ end }) => end);
  return {
    sources,
    endpoints: endpoints.toSorted(
      by(
        ({ scope }) => scope.account,
        ({ scope }) => scope.region,
        ({ item }) => item.arn,
      ),
    ),
    config: (scope, name) => configs.get(scopedKey(scope, name)) ?? null,
    model: (scope, name) => models.get(scopedKey(scope, name)) ?? null,
    package: (scope, reference) => packages.get(arnKey(packageArn(scope, reference))) ?? null,
    job(arn) {
      const place = jobsByArn.get(arnKey(arn));
      return place ? jobAt(place) : null;
    },
    jobsMaking: (uri) => (jobsByResult.get(address(uri)) ?? []).flatMap((place) => jobAt(place) ?? []),
    object: (uri) => objects.get(address(uri))?.[0] ?? null,
    entity: (arn) => entities.get(arnKey(arn)) ?? null,
    associationsInto: (arn) => associations.get(arnKey(arn)) ?? [],
  };
}

/** The ARN of a model package that is named by ARN, or by name alone in this account and region. */
export function packageArn({ account, region }: Scope, reference: string): string {
  if (reference.startsWith('arn:')) return reference;
  return `arn:${partitionOf(region)}:sagemaker:${region}:${account}:model-package/${reference}`;
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function associationEnds({
  lineage,
}: LineageSources): readonly (HeldAssociation & { readonly end: string })[] {
  return lineage.flatMap(({ digest, evidence }) =>
    evidence.body.associations.flatMap((association) => {
      const { source, destination, type } = association;
      const ends = type === 'SameAs' ? [source, destination] : [destination];
      return ends.map((end) => ({ association, digest, end: arnKey(end) }));
    }),
  );
}

/** Where a training job stands: there may be so many that their records cannot all be in memory. */
interface JobPlace {
  readonly record: LineageSources['trainingJobs'][number];
  readonly index: number;
  readonly arn: string;
  /** Address of the model that it made; empty when it states none. */
  readonly result: string;
}

function jobPlaces(records: LineageSources['trainingJobs']): JobPlace[] {
  return records.flatMap((record) =>
    record.evidence.body.jobs.map(({ arn, modelArtifactUri }, index) => ({
      record,
      index,
      arn,
      result: modelArtifactUri ?? '',
    })),
  );
}

/** Every item of the records, in their order, each with the record that holds it. */
export function held<Body, Item>(
  records: readonly Sealed<Body>[],
  list: (body: Body) => readonly Item[],
): Held<Item>[] {
  return records.flatMap(({ digest, evidence: { scope, period, body } }) =>
    list(body).map((item) => ({ item, scope, period, digest })),
  );
}

function indexed<Item>(
  items: readonly Held<Item>[],
  key: (held: Held<Item>) => string,
): Map<string, Held<Item>> {
  return new Map(items.map((item) => [key(item), item]));
}

function inScope({ scope, item }: Held<{ readonly name: string }>): string {
  return scopedKey(scope, item.name);
}

function scopedKey({ account, region }: Scope, name: string): string {
  return `${account}/${region}/${name}`;
}
