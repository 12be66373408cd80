import { type Act, asLogged, call } from '../calls.ts';
import { precise } from '../clock.ts';
import { hex } from '../ids.ts';
import { type Place, sagemakerArn } from '../places.ts';
import { type Fields, listAt, type World } from '../world.ts';

interface NamedAct extends Act {
  readonly name: string;
}

const fileOf = ({ account, region }: Place) => `${account}/${region}/sagemaker/clusters.json`;
/** The service ends the ARN of a cluster with an id of its own. */
const arnOf = (place: Place, name: string) =>
  sagemakerArn(place, 'cluster', hex(`cluster ${place.account} ${place.region} ${name}`, 12));

/** Makes a HyperPod cluster; its instances are there at once. */
export function createCluster(
  world: World,
  place: Place,
  { by, at, name, input }: NamedAct & { readonly input: Fields },
): void {
  const arn = arnOf(place, name);
  world.add(fileOf(place), {
    ClusterArn: arn,
    ClusterName: name,
    ClusterStatus: 'InService',
    CreationTime: precise(at, arn),
    ...input,
    InstanceGroups: listAt(input, 'InstanceGroups').map(running),
  });
  const request = asLogged({ ClusterName: name, ...input });
  const response = { clusterArn: arn };
  call(world, place, { by, at, source: 'sagemaker', name: 'CreateCluster', request, response });
}

/** Adds an instance group to a cluster. */
export function addGroup(
  world: World,
  place: Place,
  { by, at, name, group }: NamedAct & { readonly group: Fields },
): void {
  const record = world.get(fileOf(place), 'ClusterName', name);
  const InstanceGroups = [...listAt(record, 'InstanceGroups'), running(group)];
  world.change(fileOf(place), record, { InstanceGroups });
  update(world, place, { by, at, name, change: { InstanceGroups: [group] } });
}

/** Removes an instance group from a cluster: from then on only the log knows it. */
export function removeGroup(
  world: World,
  place: Place,
  { by, at, name, group }: NamedAct & { readonly group: string },
): void {
  const record = world.get(fileOf(place), 'ClusterName', name);
  const InstanceGroups = listAt(record, 'InstanceGroups').filter(
    ({ InstanceGroupName }) => InstanceGroupName !== group,
  );
  world.change(fileOf(place), record, { InstanceGroups });
  update(world, place, { by, at, name, change: { InstanceGroupsToDelete: [group] } });
}

/** AWS asks for a security update of the image that the instances of a cluster run. */
export function imageGrowsOld(world: World, place: Place, name: string): void {
  const record = world.get(fileOf(place), 'ClusterName', name);
  const InstanceGroups = listAt(record, 'InstanceGroups').map((group) => ({
    ...group,
    ImageVersionStatus: 'SecurityUpdateRequired',
  }));
  world.change(fileOf(place), record, { InstanceGroups });
}

/** Deletes a cluster: from then on only the log knows it. */
export function deleteCluster(world: World, place: Place, { by, at, name }: NamedAct): void {
  world.remove(fileOf(place), world.get(fileOf(place), 'ClusterName', name));
  const response = { clusterArn: arnOf(place, name) };
  const request = { clusterName: name };
  call(world, place, { by, at, source: 'sagemaker', name: 'DeleteCluster', request, response });
}

function update(
  world: World,
  place: Place,
  { by, at, name, change }: NamedAct & { readonly change: Fields },
): void {
  const request = asLogged({ ClusterName: name, ...change });
  const response = { clusterArn: arnOf(place, name) };
  call(world, place, { by, at, source: 'sagemaker', name: 'UpdateCluster', request, response });
}

/** A group as Describe gives it. */
function running({ InstanceCount, ...group }: Fields): Fields {
  return {
    ...group,
    CurrentCount: InstanceCount ?? 0,
    TargetCount: InstanceCount ?? 0,
    Status: 'InService',
    CurrentImageId: `ami-0${hex('image hyperpod', 16)}`,
    CurrentImageReleaseVersion: '1.4.2',
    ImageVersionStatus: 'UpToDate',
  };
}
