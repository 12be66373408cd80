import { keyArn } from '../foundation/keys.ts';
import { vpcOf } from '../foundation/network.ts';
import { carolAsScientist, erinInStudio } from '../people.ts';
import { devEu, devUs, roleArn } from '../places.ts';
import {
  createDomain,
  createSpace,
  createUserProfile,
  deleteDomain,
  updateDomain,
} from '../sagemaker/studio.ts';
import type { World } from '../world.ts';

const SHARED = 's3://northwind-research-artifacts/shared';
const ROLE = roleArn(devUs.account, 'service-role/studio-execution');

/** carol makes the domain of the researchers by the rules, and lets one profile share output without a key. */
export function studioOpens(world: World): void {
  const key = keyArn(devUs, 'research');
  const { Subnets, SecurityGroupIds } = vpcOf(devUs);
  const by = carolAsScientist(world, devUs, '2026-06-30T11:02:30Z');
  const sharing = { NotebookOutputOption: 'Allowed', S3OutputPath: SHARED };
  const domain = createDomain(world, devUs, {
    by,
    at: '2026-06-30T11:09:12Z',
    name: 'research',
    input: {
      AuthMode: 'IAM',
      SubnetIds: Subnets,
      AppNetworkAccessType: 'VpcOnly',
      KmsKeyId: key,
      DefaultUserSettings: {
        ExecutionRole: ROLE,
        SecurityGroups: SecurityGroupIds,
        SharingSettings: { ...sharing, S3KmsKeyId: key },
      },
      DomainSettings: { ExecutionRoleIdentityConfig: 'USER_PROFILE_NAME' },
    },
  });
  createUserProfile(world, devUs, { by, at: '2026-06-30T11:20:41Z', domain, name: 'erin', settings: {} });
  createUserProfile(world, devUs, {
    by,
    at: '2026-06-30T11:24:05Z',
    domain,
    name: 'analyst-1',
    settings: { SharingSettings: sharing },
  });
  const erin = erinInStudio(world, devUs, '2026-07-06T07:50:11Z');
  createSpace(world, devUs, {
    by: erin,
    at: '2026-07-06T07:54:38Z',
    domain,
    name: 'erin-lab',
    owner: 'erin',
  });
  for (const [from, at, AppNetworkAccessType] of [
    ['2026-09-01T15:38:50Z', '2026-09-01T15:45:00Z', 'PublicInternetOnly'],
    ['2026-09-02T06:58:19Z', '2026-09-02T07:05:00Z', 'VpcOnly'],
  ] as const) {
    const opener = carolAsScientist(world, devUs, from);
    updateDomain(world, devUs, { by: opener, at, domain, changes: { AppNetworkAccessType } });
  }
}

/** carol tries a second domain in the EU as the service makes it, and deletes it after three days. */
export function studioIsTried(world: World): void {
  const domain = createDomain(world, devEu, {
    by: carolAsScientist(world, devEu, '2026-07-14T09:31:46Z'),
    at: '2026-07-14T09:36:20Z',
    name: 'trial',
    input: {
      AuthMode: 'IAM',
      SubnetIds: vpcOf(devEu).Subnets,
      DefaultUserSettings: { ExecutionRole: ROLE },
    },
  });
  const by = carolAsScientist(world, devEu, '2026-07-17T14:12:09Z');
  deleteDomain(world, devEu, { by, at: '2026-07-17T14:18:33Z', domain });
}
