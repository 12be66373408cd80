import type { Endpoint } from '../evidence/kinds/sagemaker-endpoints.ts';
import type { LineageEntity } from '../evidence/kinds/sagemaker-lineage.ts';
import type { ModelPackage } from '../evidence/kinds/sagemaker-model-packages.ts';
import type { NodeSeen, Role } from './draft.ts';
import { imageSeen } from './images.ts';
import { address, arnKey, type Held, type Library } from './library.ts';
import { addPackage, approvalId, packageLabel } from './model-links.ts';
import { breakOffAbsent, lastPart, type Trace } from './trace.ts';
import { addInput, addJob, dataLabel } from './training-links.ts';

/** Adds what the lineage of AWS says an endpoint descends from. What both sources know stands once. */
export function addEntities(trace: Trace, { item: endpoint, scope }: Held<Endpoint>): void {
  const starts = startsOf(trace.library, endpoint);
  if (starts.length === 0) {
    breakOffAbsent(trace, {
      code: 'no-context',
      at: endpoint.arn,
      sentence: `The lineage of AWS has no context for endpoint ${endpoint.name}.`,
      records: trace.library.sources.lineage,
      scope,
    });
    return;
  }
  follow(trace, starts, endpoint.arn);
}

/** Adds what the lineage of AWS says a model package of the records descends from; nothing where it knows none. */
export function addPackageEntities(trace: Trace, { item: { arn } }: Held<ModelPackage>): void {
  const starts = trace.library.sources.lineage
    .flatMap(({ evidence }) => evidence.body.packages)
    .filter(({ packageArn }) => arnKey(packageArn) === arnKey(arn))
    .flatMap(({ entityArn }) => (entityArn === null ? [] : [entityArn]));
  follow(trace, starts, arn);
}

/** Adds all that these entities descend from; `subject` is the ARN of what they stand for. */
function follow(trace: Trace, starts: readonly string[], subject: string): void {
  const idOf = identification(trace, subject);
  const reached = new Set(starts.map(arnKey));
  // A set gives what is added while it is walked, so this ends when nothing new was reached.
  for (const arn of reached) {
    for (const { association, digest } of trace.library.associationsInto(arn)) {
      const { source, destination, type } = association;
      trace.draft.rest(digest);
      trace.draft.edge(idOf(source), idOf(destination), type);
      reached.add(arnKey(source));
      if (type === 'SameAs') reached.add(arnKey(destination));
    }
  }
}

/** The lineage entities that stand for the endpoint. */
export function startsOf({ sources }: Library, endpoint: Endpoint): readonly string[] {
  return sources.lineage
    .flatMap(({ evidence }) => evidence.body.starts)
    .filter(({ endpointArn }) => arnKey(endpointArn) === arnKey(endpoint.arn))
    .flatMap(({ entityArn }) => (entityArn === null ? [] : [entityArn]));
}

/** Gives the id of the node of an entity, and adds the node when it is asked for first. */
function identification(trace: Trace, subject: string): (arn: string) => string {
  const ids = new Map<string, string>();
  return (arn) => {
    const known = ids.get(arnKey(arn));
    if (known !== undefined) return known;
    const held = trace.library.entity(arn);
    const id = held ? addEntity(trace, subject, held) : addUnread(trace, arn);
    ids.set(arnKey(arn), id);
    return id;
  };
}

function addUnread({ draft }: Trace, arn: string): string {
  draft.node({ id: arn, role: 'other', label: lastPart(arn), arn });
  return arn;
}

function addEntity(trace: Trace, subject: string, { item, digest }: Held<LineageEntity>): string {
  trace.draft.rest(digest);
  const source = item.sourceUri ?? '';
  if (arnKey(source) === arnKey(subject)) return subject;
  const known = knownResource(trace, source);
  if (known !== null) return known;
  const node = nodeOf(item);
  trace.draft.node(node);
  if (node.role === 'training-job') addRun(trace, node.id, item);
  return node.id;
}

/** The names under which SageMaker notes the image of a job, and its result. */
const IMAGE = 'SageMaker.ImageUri';
const RESULT = 'SageMaker.ModelArtifact';

/** What a run states of itself stays when its job was deleted, and is the only word on one from before the period. */
function addRun(trace: Trace, job: string, { inputs, outputs }: LineageEntity): void {
  for (const { name, value } of inputs ?? []) {
    if (value.startsWith('s3://')) addInput(trace, { arn: job }, { channel: name, uri: value });
    if (name !== IMAGE) continue;
    const image = imageSeen(value, null);
    trace.draft.node({ ...image, role: 'image' });
    trace.draft.edge(image.id, job, 'ran in');
  }
  const result = outputs?.find(({ name, value }) => name === RESULT && trace.draft.has(address(value)));
  if (result) trace.draft.edge(job, address(result.value), 'made');
}

/**
 * A package or job that a record describes better than the entity does. Lineage keeps what the endpoint ran before,
 * so its packages are shown without being taken for what is served now.
 */
function knownResource(trace: Trace, arn: string): string | null {
  const found = trace.library.package({ account: '', region: '' }, arn);
  if (found) {
    addPackage({ ...trace, modelData: new Map() }, found);
    return found.item.arn;
  }
  const job = trace.library.job(arn);
  if (!job) return null;
  if (!trace.draft.has(job.item.arn)) addJob(trace, job);
  return job.item.arn;
}

function nodeOf(entity: LineageEntity): NodeSeen {
  const source = entity.sourceUri;
  const label = entity.name ?? lastPart(entity.arn);
  const identity = identityOf(entity);
  const arn = entity.arn;
  if (entity.lineageType === 'Approval') {
    const status = entity.status ?? 'Approval';
    return {
      id: source && isPackage(source) ? approvalId(source) : arn,
      role: 'approval',
      label: status,
      arn,
    };
  }
  if (entity.lineageType === 'Image' && source !== null) {
    return { ...imageSeen(source, null), role: 'image', arn };
  }
  if (source?.startsWith('s3://')) {
    return {
      id: address(source),
      role: 'data',
      label: dataLabel(address(source)),
      arn,
      uri: source,
      identity,
    };
  }
  const role = source === null ? 'other' : roleOf(source);
  if (source === null || role === 'other')
    return { id: arn, role: 'other', label, arn, uri: source, identity };
  const name = role === 'package' ? packageLabel(source) : lastPart(source);
  return { id: source, role, label: name, arn: source, identity };
}

function isPackage(source: string): boolean {
  return source.includes(':model-package/');
}

function roleOf(source: string): Role {
  if (isPackage(source)) return 'package';
  if (source.includes(':training-job/')) return 'training-job';
  return source.includes(':model/') ? 'model' : 'other';
}

function identityOf({ identities }: LineageEntity): string | null {
  const stated = identities.map(({ type, value }) => `${type} ${value}`).toSorted();
  return stated.length === 0 ? null : stated.join(', ');
}
