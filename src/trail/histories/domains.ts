import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { Domain, sagemakerDomains } from '../../evidence/kinds/sagemaker-domains.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, created } from './created.ts';
import { type Fields, fieldsOf, listOf, textOf, vpcOf } from './requests.ts';
import { type ChangingSetting, type SettingHistory, settingHistories } from './setting.ts';

type Body = BodyOf<typeof sagemakerDomains>;

/** Events name a domain by its id. */
export interface NamedDomain extends Domain {
  readonly name: string;
}

/** What the service does when the request does not say. @source SageMaker API, CreateDomain */
const DEFAULT_NETWORK = 'PublicInternetOnly';
const NO_IDENTITY = 'DISABLED';

/** How domains, by id, stand in the service and in the log. */
export const DOMAINS: CreatedKind<Body, NamedDomain> = {
  create: ['CreateDomain'],
  remove: ['DeleteDomain'],
  nameField: 'domainId',
  requestField: 'domainName',
  arnField: 'domainArn',
  arnType: 'domain',
  items: ({ domains }) => domains.map((domain) => ({ ...domain, name: domain.id })),
  fromRequest: (request, identity) => {
    const own = fieldsOf(request.domainSettings);
    const users = fieldsOf(request.defaultUserSettings);
    const groups = [...listOf(own.securityGroupIds), ...listOf(users.securityGroups)];
    return {
      ...identity,
      id: identity.name,
      domainName: textOf(request.domainName),
      lastModifiedAt: null,
      status: null,
      authMode: textOf(request.authMode),
      networkAccess: networkOf(request),
      vpc: vpcOf({ subnets: request.subnetIds, securityGroupIds: groups }),
      keyId: textOf(request.kmsKeyId) ?? textOf(request.homeEfsFileSystemKmsKeyId),
      identityConfig: identityOf(request),
      dockerAccess: textOf(fieldsOf(own.dockerSettings).enableDockerAccess),
      userSettings: null,
      spaceRoleArn: textOf(fieldsOf(request.defaultSpaceSettings).executionRole),
    };
  },
};

const NETWORK_ACCESS: ChangingSetting<NamedDomain> = {
  create: 'CreateDomain',
  update: 'UpdateDomain',
  remove: 'DeleteDomain',
  nameField: 'domainId',
  of: ({ networkAccess }) => networkAccess,
  made: networkOf,
  changed: ({ appNetworkAccessType }) => textOf(appNetworkAccessType),
};

const IDENTITY: ChangingSetting<NamedDomain> = {
  ...NETWORK_ACCESS,
  // The service leaves it out where it was never set.
  of: ({ identityConfig }) => identityConfig ?? NO_IDENTITY,
  made: identityOf,
  changed: ({ domainSettingsForUpdate }) =>
    textOf(fieldsOf(domainSettingsForUpdate).executionRoleIdentityConfig),
};

function networkOf({ appNetworkAccessType }: Fields): string {
  return textOf(appNetworkAccessType) ?? DEFAULT_NETWORK;
}

function identityOf({ domainSettings }: Fields): string {
  return textOf(fieldsOf(domainSettings).executionRoleIdentityConfig) ?? NO_IDENTITY;
}

/** Every domain of Studio that existed in the period, as far as the service or the log tells; its key cannot be changed. */
export function domains(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<Domain>[] {
  return created(DOMAINS, records, changes, period);
}

/** The network of every domain over the period: `VpcOnly` or `PublicInternetOnly`. */
export function networkHistories(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): SettingHistory[] {
  return settingHistories(NETWORK_ACCESS, created(DOMAINS, records, changes, period), changes, period);
}

/** Whether the log named the person behind the role of every domain over the period: `USER_PROFILE_NAME` or `DISABLED`. */
export function identityHistories(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): SettingHistory[] {
  return settingHistories(IDENTITY, created(DOMAINS, records, changes, period), changes, period);
}
