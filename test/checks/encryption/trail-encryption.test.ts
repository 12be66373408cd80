import { expect, test } from 'vitest';
import { cloudtrailTrailEncryption as check } from '../../../src/checks/encryption/trail-encryption.ts';
import { cloudtrailTrails } from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { gapOf, keyArn, kmsKey, sealedOf, trail, trailsBody } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'none', trails: [], outcome: 'not-applicable' },
  { title: 'a customer key', trails: [trail()], outcome: 'pass' },
  { title: 'no key', trails: [trail({ keyId: null })], outcome: 'fail' },
  {
    title: 'a key in a region out of scope',
    trails: [trail({ keyId: keyArn('key-1', { account: '111122223333', region: 'eu-west-1' }) })],
    outcome: 'unknown',
  },
  { title: 'a failed listing', trails: [trail()], gaps: [gapOf('denied')], outcome: 'unknown' },
])('$title: $outcome', ({ trails, gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(cloudtrailTrails, trailsBody(trails), { gaps }),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  );
  expect(result.outcome).toBe(outcome);
});
