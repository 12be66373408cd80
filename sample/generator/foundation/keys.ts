import { precise } from '../clock.ts';
import { hex, uuid } from '../ids.ts';
import { arnOf, devEu, devUs, type Place, prodEu, prodUs } from '../places.ts';
import type { Fields, World } from '../world.ts';

/** The ARN of the key with this alias in a place. */
export function keyArn(place: Place, alias: string): string {
  return arnOf('kms', place, `key/${uuid(`key ${place.account} ${place.region} ${alias}`)}`);
}

/** The file with the keys of a place. */
const keysFile = (place: Place): string => `${place.account}/${place.region}/kms/keys.json`;

const KEYS: readonly { place: Place; alias: string; about: string; rotated: boolean }[] = [
  { place: prodUs, alias: 'ml-data', about: 'Training data and model artifacts', rotated: true },
  {
    place: prodUs,
    alias: 'ml-serving',
    about: 'Endpoint volumes, data capture and monitoring',
    rotated: true,
  },
  { place: prodUs, alias: 'ml-registry', about: 'Model packages and model cards', rotated: true },
  { place: prodUs, alias: 'audit-trail', about: 'CloudTrail logs', rotated: true },
  { place: prodEu, alias: 'claims-data', about: 'Claims data and model artifacts', rotated: true },
  {
    place: prodEu,
    alias: 'claims-serving',
    about: 'Endpoint volumes, data capture and monitoring',
    rotated: true,
  },
  { place: prodEu, alias: 'claims-registry', about: 'Model packages and model cards', rotated: true },
  { place: devUs, alias: 'research', about: 'Research data and artifacts', rotated: true },
  { place: devUs, alias: 'audit-trail', about: 'CloudTrail logs', rotated: true },
  { place: devEu, alias: 'research-eu', about: 'Research data and artifacts in the EU', rotated: false },
];

/** Who may use a key without being named in its policy. */
const GRANTS: readonly { place: Place; alias: string; grantee: string; operations: readonly string[] }[] = [
  {
    place: prodUs,
    alias: 'ml-serving',
    grantee: `arn:aws:iam::${prodUs.account}:role/ReadmissionServing`,
    operations: ['Decrypt', 'CreateGrant'],
  },
  {
    // A contractor once got the research data for a pilot, and nobody took the right back.
    place: devUs,
    alias: 'research',
    grantee: 'arn:aws:iam::777788889999:role/PilotAnalytics',
    operations: ['Decrypt', 'DescribeKey'],
  },
];

function grantOf({ place, alias, grantee, operations }: (typeof GRANTS)[number]): Fields {
  const KeyId = keyArn(place, alias);
  return {
    KeyId,
    GrantId: hex(`grant ${KeyId} ${grantee}`, 64),
    GranteePrincipal: grantee,
    IssuingAccount: `arn:aws:iam::${place.account}:root`,
    CreationDate: precise('2026-06-18T09:04:52Z', grantee),
    Operations: [...operations],
  };
}

/** Puts the customer keys of both accounts in place. One of them does not rotate. */
export function layKeys(world: World): void {
  for (const { place, alias, about, rotated } of KEYS) {
    const arn = keyArn(place, alias);
    world.add(keysFile(place), {
      KeyMetadata: {
        AWSAccountId: place.account,
        KeyId: arn.split('/')[1] ?? '',
        Arn: arn,
        CreationDate: precise('2026-06-16T08:21:11Z', arn),
        Enabled: true,
        Description: about,
        KeyUsage: 'ENCRYPT_DECRYPT',
        KeyState: 'Enabled',
        Origin: 'AWS_KMS',
        KeyManager: 'CUSTOMER',
        CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
        KeySpec: 'SYMMETRIC_DEFAULT',
        EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
        MultiRegion: false,
      },
      KeyRotationEnabled: rotated,
      Policy: JSON.stringify(policyOf(place, alias)),
      Aliases: [`alias/${alias}`],
      Grants: GRANTS.filter((grant) => grant.place === place && grant.alias === alias).map(grantOf),
    });
  }
}

function policyOf(place: Place, alias: string): Fields {
  const owner: Fields = {
    Sid: 'AccountAdministersThroughIam',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${place.account}:root` },
    Action: 'kms:*',
    Resource: '*',
  };
  const trail: Fields = {
    Sid: 'CloudTrailEncryptsLogs',
    Effect: 'Allow',
    Principal: { Service: 'cloudtrail.amazonaws.com' },
    Action: ['kms:GenerateDataKey*', 'kms:DescribeKey'],
    Resource: '*',
    Condition: {
      StringEquals: { 'aws:SourceArn': arnOf('cloudtrail', place, 'trail/northwind-audit') },
    },
  };
  return { Version: '2012-10-17', Statement: alias === 'audit-trail' ? [owner, trail] : [owner] };
}
