import * as cloudtrail from '@aws-sdk/client-cloudtrail';
import * as iam from '@aws-sdk/client-iam';
import * as kms from '@aws-sdk/client-kms';
import * as s3 from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { resourcesOf } from '../../src/trail/resources.ts';
import { ACCOUNT, raw, read } from './support.ts';

const READS =
  /^(Describe|List|Get|Search|Query|Batch(Describe|Get)|Lookup|Simulate|Head|Select|Generate|Encrypt|Decrypt|ReEncrypt|Sign|Verify|Derive|Render)/;

const resolved = (value: unknown): unknown => (typeof value === 'function' ? value() : value);

/** Names of the members of the request of an operation, as the schema of the installed client lists them. */
function membersOf(sdk: object, operation: string): readonly string[] {
  const schema: unknown = Reflect.get(sdk, `${operation}$`);
  const request = Array.isArray(schema) ? resolved(schema[4]) : null;
  const members: unknown = Array.isArray(request) ? request[4] : null;
  return Array.isArray(members) ? members.map(String) : [];
}

/** The request as CloudTrail spells it, every text that identifies something filled in. */
function requestOf(sdk: object, service: string, operation: string): Record<string, string> {
  const named = membersOf(sdk, operation).flatMap((member) => {
    const field = member.charAt(0).toLowerCase() + member.slice(1);
    if (/arn$/i.test(member)) return [[field, `arn:aws:${service}::${ACCOUNT}:${field}/mine`]];
    return /(Name|Id|Identifier|Bucket|Key|SerialNumber|Alias|Url|EventDataStore|Channel)$/.test(member)
      ? [[field === 'bucket' ? 'bucketName' : field, 'mine']]
      : [];
  });
  return Object.fromEntries(named);
}

const services = [
  {
    service: 'iam',
    sdk: iam,
    // Settings of the account or of the organization as a whole, the caller's own password, and a role that the
    // response alone names.
    nameless: [
      'AcquireRole',
      'ChangePassword',
      'DeleteAccountPasswordPolicy',
      'DisableOrganizationsRootCredentialsManagement',
      'DisableOrganizationsRootSessions',
      'DisableOutboundWebIdentityFederation',
      'EnableOrganizationsRootCredentialsManagement',
      'EnableOrganizationsRootSessions',
      'EnableOutboundWebIdentityFederation',
      'PutAccountProperties',
      'SetSecurityTokenServicePreferences',
      'UpdateAccountPasswordPolicy',
    ],
  },
  { service: 'kms', sdk: kms, nameless: [] },
  { service: 'cloudtrail', sdk: cloudtrail, nameless: [] },
  { service: 's3', sdk: s3, nameless: [] },
];

test.each(services)(
  'every write of $service touches something that its own request names, or is known not to',
  ({ service, sdk, nameless }) => {
    const operations = Object.keys(sdk)
      .filter((name) => /.Command$/.test(name) && !READS.test(name))
      .map((name) => name.slice(0, -'Command'.length))
      .filter((name) => Object.hasOwn(sdk, `${name}$`));
    expect(operations.length).toBeGreaterThan(15);
    const without = operations.filter((eventName) => {
      const requestParameters = requestOf(sdk, service, eventName);
      return (
        resourcesOf(read(raw({ eventName, requestParameters, eventSource: `${service}.amazonaws.com` })))
          .length === 0
      );
    });
    expect(without.toSorted()).toEqual(nameless);
  },
);
