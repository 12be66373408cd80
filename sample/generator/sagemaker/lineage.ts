import { type Act, asLogged, call } from '../calls.ts';
import { after, precise } from '../clock.ts';
import { eTagOf, hex, letters } from '../ids.ts';
import { arnOf, type Place, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

const GROUP = 'sagemaker-default-lineage-group';

const lineageFile = (place: Place, table: string): string =>
  `${place.account}/${place.region}/sagemaker/${table}.json`;

/** What an artifact stands for. */
export interface Artifact {
  readonly at: string;
  readonly uri: string;
  readonly type: 'DataSet' | 'Image' | 'Model';
  readonly identities: readonly Fields[];
}

/** The artifact of a URI, made once: runs that use the same URI share it. */
export function artifact(world: World, place: Place, { at, uri, type, identities }: Artifact): string {
  const arn = artifactArn(place, uri);
  const file = lineageFile(place, 'artifacts');
  if (world.find(file, (one) => one.ArtifactArn === arn)) return arn;
  const created = precise(at, uri);
  world.add(file, {
    ArtifactArn: arn,
    ArtifactName: uri.split('/').at(-1)?.split('@')[0] ?? uri,
    ArtifactType: type,
    Source: { SourceUri: uri, SourceTypes: identities },
    Properties: {},
    CreationTime: created,
    LastModifiedTime: created,
    LineageGroupArn: lineageGroup(world, place, created),
  });
  return arn;
}

/** The group of a place, which the service makes with the first entity; accounts share none of theirs. */
function lineageGroup(world: World, place: Place, created: string): string {
  const arn = arnOf('sagemaker', place, `lineage-group/${GROUP}`);
  const file = lineageFile(place, 'lineage-groups');
  if (!world.find(file, (one) => one.LineageGroupArn === arn)) {
    world.add(file, {
      LineageGroupName: GROUP,
      LineageGroupArn: arn,
      DisplayName: GROUP,
      CreationTime: created,
      LastModifiedTime: created,
    });
  }
  return arn;
}

/** The ARN that lineage gives the artifact of a URI in a place. */
export function artifactArn(place: Place, uri: string): string {
  return arnOf('sagemaker', place, `artifact/${hex(`artifact ${uri}`, 32)}`);
}

/** The trial component that SageMaker makes for a training job. */
export function trialComponent(world: World, place: Place, { at, job }: { at: string; job: string }): string {
  const name = `${job}-aws-training-job`;
  const arn = sagemakerArn(place, 'experiment-trial-component', name);
  world.add(lineageFile(place, 'trial-components'), {
    TrialComponentName: name,
    TrialComponentArn: arn,
    DisplayName: name,
    Source: { SourceArn: sagemakerArn(place, 'training-job', job), SourceType: 'SageMakerTrainingJob' },
    Status: {
      PrimaryStatus: 'Completed',
      Message: 'Status: Completed, secondary status: Completed, failure reason: .',
    },
    CreationTime: precise(at, name),
    LastModifiedTime: precise(at, name),
    CreatedBy: {},
    LastModifiedBy: {},
  });
  return arn;
}

/** An action such as an approval or a deployment. */
export function action(
  world: World,
  place: Place,
  { at, name, type, uri, status }: { at: string; name: string; type: string; uri: string; status: string },
): string {
  const arn = sagemakerArn(place, 'action', name);
  world.add(lineageFile(place, 'actions'), {
    ActionName: name,
    ActionArn: arn,
    ActionType: type,
    Source: { SourceUri: uri, SourceType: 'ARN' },
    Status: status,
    Properties: {},
    CreationTime: precise(at, name),
    LastModifiedTime: precise(at, name),
  });
  return arn;
}

/** The context of an endpoint or of a model package group. */
export function context(
  world: World,
  place: Place,
  { at, name, type, uri }: { at: string; name: string; type: 'Endpoint' | 'ModelGroup'; uri: string },
): string {
  const full = `${name}-${letters(`context ${uri}`, 10).toLowerCase()}-aws-${type === 'Endpoint' ? 'endpoint' : 'model-group'}`;
  const arn = sagemakerArn(place, 'context', full);
  const file = lineageFile(place, 'contexts');
  if (world.find(file, (one) => one.ContextArn === arn)) return arn;
  world.add(file, {
    ContextName: full,
    ContextArn: arn,
    ContextType: type,
    Source: { SourceUri: uri, SourceType: 'ARN' },
    Properties: {},
    CreationTime: precise(at, full),
    LastModifiedTime: precise(at, full),
  });
  return arn;
}

/** Joins two entities. */
export function associate(
  world: World,
  place: Place,
  [source, destination, type]: readonly [string, string, string],
): void {
  const file = lineageFile(place, 'associations');
  const isKnown = (one: Fields) => one.SourceArn === source && one.DestinationArn === destination;
  if (world.find(file, isKnown)) return;
  world.add(file, { SourceArn: source, DestinationArn: destination, AssociationType: type });
}

/** Takes two entities apart, as a call. */
export function deleteAssociation(
  world: World,
  place: Place,
  { by, at, source, destination }: Act & { readonly source: string; readonly destination: string },
): void {
  const file = lineageFile(place, 'associations');
  const isMeant = (one: Fields) => one.SourceArn === source && one.DestinationArn === destination;
  const found = world.find(file, isMeant);
  if (!found) throw new Error(`The story has no association from ${source} to ${destination}.`);
  world.remove(file, found);
  const request = { sourceArn: source, destinationArn: destination };
  call(world, place, { by, at, source: 'sagemaker', name: 'DeleteAssociation', request, response: request });
}

/** Deletes an artifact, as a call. */
export function deleteArtifact(
  world: World,
  place: Place,
  { by, at, arn }: Act & { readonly arn: string },
): void {
  const file = lineageFile(place, 'artifacts');
  world.remove(file, world.get(file, 'ArtifactArn', arn));
  const request = { artifactArn: arn };
  call(world, place, { by, at, source: 'sagemaker', name: 'DeleteArtifact', request, response: request });
}

/** A person adds a data set that SageMaker did not see by itself, and joins it to a run. */
export function addEvaluationData(
  world: World,
  place: Place,
  { by, at, uri, run }: Act & { readonly uri: string; readonly run: string },
): string {
  const types = [{ SourceIdType: 'S3ETag', Value: eTagOf(uri) }];
  const arn = artifact(world, place, { at, uri, type: 'DataSet', identities: types });
  const request = { artifactType: 'DataSet', source: { sourceUri: uri, sourceTypes: asLogged(types) } };
  const source = 'sagemaker';
  call(world, place, { by, at, source, name: 'CreateArtifact', request, response: { artifactArn: arn } });
  associate(world, place, [arn, run, 'ContributedTo']);
  const ends = { sourceArn: arn, destinationArn: run };
  const asked = { ...ends, associationType: 'ContributedTo' };
  call(world, place, {
    by,
    at: after(at, 3),
    source,
    name: 'AddAssociation',
    request: asked,
    response: ends,
  });
  return arn;
}
