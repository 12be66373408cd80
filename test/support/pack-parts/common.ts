import { digestOf } from '../../../src/core/digest.ts';
import type { PackCheck, PackItem } from '../../../src/reports/pack.ts';

export const ACCOUNTS = [
  { id: '111122223333', name: 'ml-prod', regions: ['eu-west-1', 'us-east-1'] },
  { id: '444455556666', name: 'ml-research', regions: ['us-east-1'] },
];
export const PLACES = ACCOUNTS.flatMap(({ id, regions }) =>
  regions.map((region) => ({ account: id, region })),
);
export const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
export const PEOPLE = [
  { person: 'alice@northwind.example', role: 'MLAdmin', strength: 'certain' },
  { person: 'bob@northwind.example', role: 'DataScientist', strength: 'policy' },
  { person: 'ci-deployer', role: 'PipelineDeploy', strength: 'weak' },
  { person: null, role: 'OrganizationAccountAccessRole', strength: 'none' },
] as const;
export const SYSTEMS = ['fraud', 'readmission-risk', 'claims-triage', 'churn', 'triage-notes', 'formulary'];
export const KINDS = [
  ['aws.sagemaker.endpoints@1', 'SageMaker endpoints'],
  ['aws.sagemaker.training-jobs@1', 'SageMaker training jobs'],
  ['aws.iam.execution-roles@1', 'Execution roles'],
  ['aws.cloudtrail.trails@1', 'Trails'],
  ['aws.cloudtrail.changes@1', 'Changes from the trail'],
  ['aws.kms.keys@1', 'KMS keys'],
  ['aws.s3.buckets@1', 'Buckets'],
] as const;

/** The element with this number, counted around. */
export const pick = <T>(list: readonly T[], n: number): T => {
  const one = list[n % list.length];
  if (one === undefined) throw new Error('Nothing to pick from.');
  return one;
};

/** A number of its own for each text, to vary things without chance. */
export const numberOf = (text: string): number => Number.parseInt(digestOf(text).slice(7, 14), 16);

/** Numbers of outcomes. */
export function counted(outcomes: readonly PackItem['outcome'][]): PackCheck['counts'] {
  const counts = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
