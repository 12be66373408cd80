import { expect, test } from 'vitest';
import { sagemakerModelPackageKey as check } from '../../../src/checks/encryption/model-package-key.ts';
import { kmsKeys } from '../../../src/evidence/kinds/kms-keys.ts';
import { sagemakerModelPackages } from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { gapOf, kmsKey, modelPackage, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'none', items: [], outcome: 'not-applicable' },
  { title: 'a customer key', items: [modelPackage()], outcome: 'pass' },
  { title: 'no key', items: [modelPackage({ keyId: null })], outcome: 'fail' },
  { title: 'a key that was not read', items: [modelPackage({ keyId: 'key-9' })], outcome: 'unknown' },
  {
    title: 'a failed listing',
    items: [modelPackage()],
    gaps: [gapOf('denied', { action: 'sagemaker:ListModelPackages' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ items, gaps = [], outcome }) => {
  const result = judge(
    check,
    sealedOf(sagemakerModelPackages, { groups: [], packages: items }, { gaps }),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  );
  expect(result.outcome).toBe(outcome);
});
