import type { Edge } from '../../framework.ts';

/** Edges to controls of access. */
export const accessEdges = [
  {
    control: 'A.8.2',
    check: 'iam-execution-role-full-access',
    strength: 'partial',
    rationale:
      'Managed full-access policies are privileged rights; the check finds workloads that run with them.',
    remains: 'Show who holds privileged rights and that they are reviewed.',
  },
  {
    control: 'A.8.2',
    check: 'iam-execution-role-pass-role',
    strength: 'partial',
    rationale:
      'The right to pass any role is a privileged one, since it gives the rights of all other roles.',
    remains: 'Show who holds privileged rights and that they are reviewed.',
  },
  {
    control: 'A.8.3',
    check: 'iam-execution-role-wildcards',
    strength: 'partial',
    rationale:
      'Access of workloads to information is not limited where a role may do everything of a service.',
    remains: 'Show that the rights follow from the rules of access.',
  },
  {
    control: 'A.8.3',
    check: 's3-bucket-public-access',
    strength: 'partial',
    rationale: 'Information in buckets was closed to the public for the whole period.',
    remains: 'Show that the rights follow from the rules of access.',
  },
  {
    control: 'A.8.3',
    check: 'kms-key-policy',
    strength: 'partial',
    rationale: 'Who may use the key may read what it protects; no key is open to everybody.',
    remains: 'Show that the rights follow from the rules of access.',
  },
  {
    control: 'A.8.4',
    check: 'sagemaker-registry-policy',
    strength: 'partial',
    rationale: 'Models in the registry can be reached by named accounts only.',
    remains: 'Show access to source code, and who may write to registries of models and images.',
  },
  {
    control: 'A.8.4',
    check: 'sagemaker-model-package-key',
    strength: 'supporting',
    rationale: 'Reading a registered model takes the right to use its key.',
    remains: 'Show access to source code, and who may write to registries of models and images.',
  },
  {
    control: 'A.8.12',
    check: 'sagemaker-training-isolation',
    strength: 'partial',
    rationale: 'An isolated training container cannot send data out.',
    remains: 'Show which information has to be guarded, and the measures on other channels.',
  },
  {
    control: 'A.8.12',
    check: 'sagemaker-model-isolation',
    strength: 'partial',
    rationale: 'An isolated model container cannot send data out.',
    remains: 'Show which information has to be guarded, and the measures on other channels.',
  },
  {
    control: 'A.8.12',
    check: 's3-bucket-public-access',
    strength: 'partial',
    rationale: 'Buckets that block all public access cannot leak by being opened by mistake.',
    remains: 'Show which information has to be guarded, and the measures on other channels.',
  },
] as const satisfies readonly Edge[];
