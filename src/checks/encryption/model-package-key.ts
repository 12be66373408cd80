import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { defineCheck } from '../check.ts';
import { each } from '../given.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key of every version in the model registry. */
export const sagemakerModelPackageKey = defineCheck({
  id: 'sagemaker-model-package-key',
  topic: 'encryption',
  title: 'Every model package is under a customer key',
  failureTitle: 'Some model packages are not under a customer key',
  rationale: 'What the registry keeps of a version, its model card among it, is encrypted under this key.',
  procedure:
    'For every model package that exists at collection: the key of its security configuration is a KMS key that the customer manages.',
  severity: 'low',
  remediation: 'Register the next version with SecurityConfig.KmsKeyId set to a customer key.',
  needs: { packages: sagemakerModelPackages, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeModelPackage', 'sagemaker:BatchDescribeModelPackage'],

  observe: ({ packages, keys }) =>
    each(packages, (body) => body.packages).map(({ item, scope, digest }) =>
      withKeys(keys, {
        scope,
        resource: item.arn,
        ...customerKey(item.keyId, { ...scope, what: 'The package' }, keys),
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      }),
    ),
});
