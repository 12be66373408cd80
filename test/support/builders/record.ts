import type { Period } from '../../../src/core/period.ts';
import {
  type Evidence,
  type Population,
  type Sample,
  type Scope,
  type Sealed,
  seal,
} from '../../../src/evidence/envelope.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import type { EvidenceKind, KindId } from '../../../src/evidence/kind.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';
export const PERIOD: Period = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
export const COLLECTED_AT = '2026-10-02T09:00:00Z';
export const HERE: Scope = { account: ACCOUNT, region: REGION };

/** What a test can say about a record besides its body. */
export interface RecordOver {
  readonly account?: string;
  /** Default: `global` for kinds without regions, else us-east-1. */
  readonly region?: string;
  readonly period?: Period;
  readonly gaps?: readonly Gap[];
  readonly population?: Population;
  readonly sample?: Sample;
  readonly calls?: Evidence['calls'];
}

const GLOBAL_KINDS = [
  'aws.artifact.',
  'aws.budgets.',
  'aws.cost.',
  'aws.iam.',
  'aws.organizations.',
  'aws.s3.',
];

/** True for the kinds that are collected once per account. */
export function isGlobal(kind: EvidenceKind): boolean {
  return GLOBAL_KINDS.some((start) => kind.id.startsWith(start));
}

/** A sealed record of this kind, complete and valid, from the account and region that all builders share. */
export function sealedOf<Body>(
  kind: EvidenceKind<KindId, Body>,
  body: Body,
  over: RecordOver = {},
): Sealed<Body> {
  return seal(kind, {
    scope: { account: over.account ?? ACCOUNT, region: over.region ?? (isGlobal(kind) ? 'global' : REGION) },
    period: over.period ?? PERIOD,
    collectedAt: COLLECTED_AT,
    collectedBy: {
      principal: 'arn:aws:sts::111122223333:assumed-role/ExhibitCollector/exhibit',
      tool: 'exhibit',
      version: '0.1.0',
    },
    calls: [...(over.calls ?? [])],
    population: over.population ?? null,
    sample: over.sample ?? null,
    gaps: [...(over.gaps ?? [])],
    body,
  });
}

/** A gap; without `resource` a listing failed and the population is open. */
export function gapOf(kind: Gap['kind'], over: Partial<Omit<Gap, 'kind'>> = {}): Gap {
  return {
    kind,
    action: 'sagemaker:ListEndpoints',
    region: REGION,
    resource: null,
    code:
      kind === 'denied' ? 'AccessDeniedException' : kind === 'throttled' ? 'ThrottlingException' : 'Failed',
    ...over,
  };
}

/** ARN of something of SageMaker in the shared account and region. */
export function sagemakerArn(type: string, name: string, scope: Scope = HERE): string {
  return `arn:aws:sagemaker:${scope.region}:${scope.account}:${type}/${name.toLowerCase()}`;
}

/** ARN of a key of the shared account and region. */
export function keyArn(id: string, scope: Scope = HERE): string {
  return `arn:aws:kms:${scope.region}:${scope.account}:key/${id}`;
}
