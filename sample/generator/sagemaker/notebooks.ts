import { type Act, asLogged, call } from '../calls.ts';
import { after, precise } from '../clock.ts';
import { hex } from '../ids.ts';
import { type Place, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

interface NamedAct extends Act {
  readonly name: string;
}

const fileOf = ({ account, region }: Place) => `${account}/${region}/sagemaker/notebooks.json`;

/** Makes a notebook instance; what the input leaves out is as the service makes it. */
export function createNotebook(
  world: World,
  place: Place,
  { by, at, name, input }: NamedAct & { readonly input: Fields },
): void {
  const arn = sagemakerArn(place, 'notebook-instance', name);
  const { LifecycleConfigName, SecurityGroupIds, ...settings } = input;
  world.add(fileOf(place), {
    NotebookInstanceArn: arn,
    NotebookInstanceName: name,
    NotebookInstanceStatus: 'InService',
    Url: `${name}.notebook.${place.region}.sagemaker.aws`,
    CreationTime: precise(at, arn),
    LastModifiedTime: precise(after(at, 240), arn),
    NetworkInterfaceId: `eni-0${hex(arn, 16)}`,
    VolumeSizeInGB: 5,
    DirectInternetAccess: 'Enabled',
    RootAccess: 'Enabled',
    PlatformIdentifier: 'notebook-al2023-v1',
    InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
    ...settings,
    ...(SecurityGroupIds ? { SecurityGroups: SecurityGroupIds } : {}),
    ...(LifecycleConfigName ? { NotebookInstanceLifecycleConfigName: LifecycleConfigName } : {}),
  });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateNotebookInstance',
    request: asLogged({ NotebookInstanceName: name, ...input }),
    response: { notebookInstanceArn: arn },
  });
}

/** Changes settings of a notebook instance. */
export function updateNotebook(
  world: World,
  place: Place,
  { by, at, name, changes }: NamedAct & { readonly changes: Fields },
): void {
  const record = world.get(fileOf(place), 'NotebookInstanceName', name);
  world.change(fileOf(place), record, { ...changes, LastModifiedTime: precise(after(at, 60), name) });
  const request = asLogged({ NotebookInstanceName: name, ...changes });
  call(world, place, { by, at, source: 'sagemaker', name: 'UpdateNotebookInstance', request });
}

/** Deletes a notebook instance: from then on only the log knows it. */
export function deleteNotebook(world: World, place: Place, { by, at, name }: NamedAct): void {
  world.remove(fileOf(place), world.get(fileOf(place), 'NotebookInstanceName', name));
  const request = { notebookInstanceName: name };
  call(world, place, { by, at, source: 'sagemaker', name: 'DeleteNotebookInstance', request });
}
