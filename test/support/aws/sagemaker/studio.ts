import { pageOf } from '../paging.ts';
import { type Operation, type Operations, Refusal, textOf } from '../request.ts';
import { type Fields, isFields } from '../scenario.ts';
import { description, listing, recordsOf } from './listing.ts';

/** Fields of nested settings that a summary keeps. */
function summaryOf(value: unknown, names: readonly string[]): Fields {
  const fields = isFields(value) ? value : {};
  return Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));
}

const inDomain = (record: Fields, input: Fields) =>
  (textOf(input, 'DomainIdEquals') ?? record.DomainId) === record.DomainId;

const listApps: Operation = (serving) => {
  const apps = recordsOf(serving, 'apps').filter((app) => inDomain(app, serving.input));
  const { items, ...rest } = pageOf(apps, serving, { standard: 10, most: 100 });
  return { Apps: items, ...rest };
};

const describeUserProfile: Operation = (serving) => {
  const { DomainId, UserProfileName } = serving.input;
  const found = recordsOf(serving, 'user-profiles').find(
    (record) => record.DomainId === DomainId && record.UserProfileName === UserProfileName,
  );
  if (!found)
    throw new Refusal('ResourceNotFound', `UserProfile [${String(UserProfileName)}] does not exist.`);
  return found;
};

/** Domains of Studio with their user profiles, spaces and apps. */
export const studio: Operations = {
  ListDomains: listing({
    file: 'domains',
    list: 'Domains',
    nameField: 'DomainId',
    fields: ['DomainArn', 'DomainId', 'DomainName', 'Status', 'CreationTime', 'LastModifiedTime', 'Url'],
  }),
  DescribeDomain: description({
    file: 'domains',
    by: ['DomainId', 'DomainId'],
    missing: (name) => new Refusal('ResourceNotFound', `Domain [${name}] does not exist.`),
  }),
  ListUserProfiles: listing({
    file: 'user-profiles',
    list: 'UserProfiles',
    nameField: 'UserProfileName',
    fields: ['DomainId', 'UserProfileName', 'Status', 'CreationTime', 'LastModifiedTime'],
    where: inDomain,
  }),
  DescribeUserProfile: describeUserProfile,
  ListSpaces: listing({
    file: 'spaces',
    list: 'Spaces',
    nameField: 'SpaceName',
    fields: ['DomainId', 'SpaceName', 'Status', 'CreationTime', 'LastModifiedTime', 'SpaceDisplayName'],
    derived: (record) => ({
      SpaceSettingsSummary: summaryOf(record.SpaceSettings, [
        'AppType',
        'RemoteAccess',
        'SpaceStorageSettings',
      ]),
      SpaceSharingSettingsSummary: summaryOf(record.SpaceSharingSettings, ['SharingType']),
      OwnershipSettingsSummary: summaryOf(record.OwnershipSettings, ['OwnerUserProfileName']),
    }),
    where: inDomain,
  }),
  ListApps: listApps,
};
