import {
  DescribeUserProfileCommand,
  paginateListApps,
  paginateListSpaces,
  paginateListUserProfiles,
  type SageMakerClient,
  type UserSettings,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { partitionOf } from '../../aws/regions.ts';
import { by } from '../../core/order.ts';
import type { Scope } from '../../evidence/envelope.ts';
import {
  type StudioApp,
  type StudioSpace,
  studioApp,
  studioSpace,
  type UserProfile,
  userProfile,
} from '../../evidence/kinds/sagemaker-domains.ts';
import { type Listing, once, readAs, readList, sortedOnce, text, when } from '../answers.ts';
import type { Reads } from '../reads.ts';

const listedProfile = z.object({ domainId: z.string().min(1), name: z.string().min(1) });

/** The user profiles of all domains, ordered by ARN; one that could not be read is a gap of its own. */
export async function readUserProfiles(
  sagemaker: SageMakerClient,
  reads: Reads,
  scope: Scope,
): Promise<{ readonly listed: Listing<unknown>; readonly profiles: UserProfile[] }> {
  const found = await readList(
    reads,
    { action: 'sagemaker:ListUserProfiles', resource: null },
    {
      pages: paginateListUserProfiles({ client: sagemaker, pageSize: 100 }, {}),
      list: (page) => page.UserProfiles,
      shape: ({ DomainId: domainId, UserProfileName: name }) => listedProfile.parse({ domainId, name }),
    },
  );
  const listed = { ...found, items: once(found.items, ({ domainId, name }) => `${domainId}/${name}`) };
  const profiles: UserProfile[] = [];
  for (const { domainId: DomainId, name: UserProfileName } of listed.items) {
    const profile = await readAs(reads, {
      action: 'sagemaker:DescribeUserProfile',
      resource: profileArn(scope, DomainId, UserProfileName),
      call: () => sagemaker.send(new DescribeUserProfileCommand({ DomainId, UserProfileName })),
      shape: (answer) =>
        userProfile.parse({
          domainId: answer.DomainId,
          name: answer.UserProfileName,
          arn: answer.UserProfileArn,
          createdAt: when(answer.CreationTime),
          status: text(answer.Status),
          settings: answer.UserSettings ? userSettingsOf(answer.UserSettings) : null,
        }),
    });
    if (profile) profiles.push(profile);
  }
  return { listed, profiles: profiles.toSorted(by(({ arn }) => arn)) };
}

/** The listing gives no ARN; the service writes names in ARNs in lower case. */
function profileArn({ account, region }: Scope, domainId: string, name: string): string {
  const place = `arn:${partitionOf(region)}:sagemaker:${region}:${account}`;
  return `${place}:user-profile/${domainId}/${name.toLowerCase()}`;
}

/** Settings of people, of a domain or of one profile. */
export function userSettingsOf({
  ExecutionRole,
  SecurityGroups,
  SharingSettings: sharing,
}: UserSettings): NonNullable<UserProfile['settings']> {
  return {
    roleArn: text(ExecutionRole),
    securityGroupIds: sortedOnce(SecurityGroups ?? []),
    sharing: sharing
      ? {
          output: text(sharing.NotebookOutputOption),
          outputUri: text(sharing.S3OutputPath),
          keyId: text(sharing.S3KmsKeyId),
        }
      : null,
  };
}

/** The spaces of all domains; their listing says all that is kept of them. */
export async function readSpaces(sagemaker: SageMakerClient, reads: Reads): Promise<Listing<StudioSpace>> {
  const found = await readList(
    reads,
    { action: 'sagemaker:ListSpaces', resource: null },
    {
      pages: paginateListSpaces({ client: sagemaker, pageSize: 100 }, {}),
      list: (page) => page.Spaces,
      shape: (space) =>
        studioSpace.parse({
          domainId: space.DomainId,
          name: space.SpaceName,
          status: text(space.Status),
          sharing: text(space.SpaceSharingSettingsSummary?.SharingType),
          owner: text(space.OwnershipSettingsSummary?.OwnerUserProfileName),
          appType: text(space.SpaceSettingsSummary?.AppType),
          remoteAccess: text(space.SpaceSettingsSummary?.RemoteAccess),
        }),
    },
  );
  const key = ({ domainId, name }: StudioSpace) => `${domainId}/${name}`;
  return { ...found, items: once(found.items, key).toSorted(by(key)) };
}

/** The apps of all domains, also those that are gone since less than a day. */
export async function readApps(sagemaker: SageMakerClient, reads: Reads): Promise<Listing<StudioApp>> {
  const found = await readList(
    reads,
    { action: 'sagemaker:ListApps', resource: null },
    {
      pages: paginateListApps({ client: sagemaker, pageSize: 100 }, {}),
      list: (page) => page.Apps,
      shape: (app) =>
        studioApp.parse({
          domainId: app.DomainId,
          userProfile: text(app.UserProfileName),
          space: text(app.SpaceName),
          type: app.AppType,
          name: app.AppName,
          status: text(app.Status),
          createdAt: when(app.CreationTime),
          instanceType: text(app.ResourceSpec?.InstanceType),
          imageArn: text(app.ResourceSpec?.SageMakerImageArn),
          imageVersionArn: text(app.ResourceSpec?.SageMakerImageVersionArn),
        }),
    },
  );
  const key = ({ domainId, userProfile: owner, space, type, name, createdAt }: StudioApp) =>
    [domainId, owner ?? '', space ?? '', type, name, createdAt ?? ''].join('/');
  return { ...found, items: once(found.items, key).toSorted(by(key)) };
}
