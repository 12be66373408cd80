import { letters } from '../ids.ts';
import { arnOf, devUs, type Place, prodUs } from '../places.ts';
import type { Fields, World } from '../world.ts';
import { keyArn } from './keys.ts';

/** Rotated every thirty days. */
const ROTATED: Fields = {
  LastChangedDate: '2026-09-19T03:00:12Z',
  RotationEnabled: true,
  RotationRules: { AutomaticallyAfterDays: 30 },
  LastRotatedDate: '2026-09-19T03:00:12Z',
  NextRotationDate: '2026-10-19T23:59:59Z',
};

const SECRETS: readonly {
  readonly place: Place;
  readonly name: string;
  readonly key: string;
  readonly rotation: Fields;
}[] = [
  { place: prodUs, name: 'readmission/warehouse', key: 'ml-data', rotation: ROTATED },
  { place: devUs, name: 'research/warehouse', key: 'research', rotation: {} },
];

/** Puts the secrets in place with which jobs reach the data warehouse. The one of ml-dev is never rotated. */
export function laySecrets(world: World): void {
  for (const { place, name, key, rotation } of SECRETS) {
    world.add(`${place.account}/${place.region}/secretsmanager/secrets.json`, {
      ARN: arnOf('secretsmanager', place, `secret:${name}-${letters(`secret ${name}`, 6)}`),
      Name: name,
      KmsKeyId: keyArn(place, key),
      CreatedDate: '2026-06-17T10:31:55Z',
      LastChangedDate: '2026-06-17T10:31:55Z',
      LastAccessedDate: '2026-10-01T00:00:00Z',
      SecretVersionsToStages: { [letters(`version ${name}`, 32)]: ['AWSCURRENT'] },
      ...rotation,
    });
  }
}
