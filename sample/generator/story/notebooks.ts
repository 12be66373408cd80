import { keyArn } from '../foundation/keys.ts';
import { vpcOf } from '../foundation/network.ts';
import { bobInConsole, carolAsScientist, erinInStudio } from '../people.ts';
import { devUs, type Place, prodUs, roleArn } from '../places.ts';
import { createNotebook, deleteNotebook, updateNotebook } from '../sagemaker/notebooks.ts';
import type { Fields, World } from '../world.ts';

/** bob and erin each have a notebook as the rules want it; carol gives users of hers root for a day. */
export function notebooksByTheRules(world: World): void {
  createNotebook(world, prodUs, {
    by: bobInConsole(world, prodUs, '2026-06-30T09:14:20Z'),
    at: '2026-06-30T09:21:36Z',
    name: 'readmission-review',
    input: byTheRules(prodUs, { role: 'ml-training', key: 'ml-data' }),
  });
  const name = 'cohort-explorer';
  createNotebook(world, devUs, {
    by: erinInStudio(world, devUs, '2026-07-06T08:02:11Z'),
    at: '2026-07-06T08:06:45Z',
    name,
    input: byTheRules(devUs, { role: 'service-role/studio-execution', key: 'research' }),
  });
  for (const [from, at, RootAccess] of [
    ['2026-09-10T08:21:15Z', '2026-09-10T08:30:00Z', 'Enabled'],
    ['2026-09-11T07:38:40Z', '2026-09-11T07:45:00Z', 'Disabled'],
  ] as const) {
    const by = carolAsScientist(world, devUs, from);
    updateNotebook(world, devUs, { by, at, name, changes: { RootAccess } });
  }
}

/** carol makes one as the service makes it when nobody says anything, and deletes it two days later. */
export function notebookByDefault(world: World): void {
  const name = 'scratch-2026-09-21';
  createNotebook(world, devUs, {
    by: carolAsScientist(world, devUs, '2026-09-21T13:30:08Z'),
    at: '2026-09-21T13:34:19Z',
    name,
    input: { InstanceType: 'ml.t3.xlarge', RoleArn: roleArn(devUs.account, 'research-training') },
  });
  const by = carolAsScientist(world, devUs, '2026-09-23T15:58:27Z');
  deleteNotebook(world, devUs, { by, at: '2026-09-23T16:03:52Z', name });
}

function byTheRules(place: Place, { role, key }: { readonly role: string; readonly key: string }): Fields {
  const { Subnets, SecurityGroupIds } = vpcOf(place);
  return {
    InstanceType: 'ml.t3.medium',
    SubnetId: Subnets[0] ?? null,
    SecurityGroupIds,
    RoleArn: roleArn(place.account, role),
    KmsKeyId: keyArn(place, key),
    VolumeSizeInGB: 50,
    DirectInternetAccess: 'Disabled',
    RootAccess: 'Disabled',
    PlatformIdentifier: 'notebook-al2023-v1',
  };
}
