import { digestOf } from '../../../src/core/digest.ts';
import type { Pack } from '../../../src/reports/pack.ts';
import { KINDS, numberOf, PLACES, pick } from './common.ts';

/** Seven records per account and region. */
export function evidenceList(gaps: number): Pack['evidence'] {
  return PLACES.flatMap(({ account, region }, place) =>
    KINDS.map(([kind, title], n): Pack['evidence'][number] => ({
      digest: digestOf(`${account} ${region} ${kind}`),
      kind,
      title,
      account,
      region,
      file: `evidence/${account}/${region}/${kind}.json`,
      collectedAt: `2026-10-04T07:${String(10 + place * 7 + n).padStart(2, '0')}:12Z`,
      principal: `arn:aws:sts::${account}:assumed-role/ExhibitCollector/exhibit`,
      source: kind === 'aws.cloudtrail.changes@1' ? 'log' : 'system',
      operations: [`SageMaker List${n}`],
      calls: 12 + (numberOf(kind) % 300),
      gaps: n * PLACES.length + place < gaps ? 1 : 0,
      population: {
        count: 14 + n,
        countedBy: `List calls of ${title}, all pages`,
        reconciledWith:
          n < 2
            ? {
                source: 'create events of the trail',
                count: 15 + n,
                missing: [`arn:aws:sagemaker:${region}:${account}:endpoint/tmp-${n}`],
              }
            : null,
      },
      sample:
        n === 1
          ? { method: 'random', seed: 'audit-2026-q3', size: 10 }
          : { method: 'all', seed: null, size: 14 + n },
    })),
  );
}

const GAPS = [
  ['denied', 'sagemaker:DescribeModelCard', 'AccessDeniedException'],
  ['throttled', 'cloudtrail:LookupEvents', 'ThrottlingException'],
  ['not-found', 'sagemaker:DescribeTrainingJob', 'ValidationException'],
  ['not-enabled', 's3:GetBucketObjectLockConfiguration', 'ObjectLockConfigurationNotFoundError'],
  ['malformed', 'sagemaker:QueryLineage', 'ANSWER_WITHOUT_LIST'],
] as const;

/** Gaps of every kind but one. */
export function gapList(count: number, evidence: Pack['evidence']): Pack['gaps'] {
  return Array.from({ length: count }, (_, n) => {
    const [kind, action, code] = pick(GAPS, n);
    const record = pick(evidence, n * 3);
    const { account, region, digest } = record;
    const resource = n % 3 === 0 ? null : `arn:aws:sagemaker:${region}:${account}:model-card/card-${n}`;
    return { kind, action, region, resource, code, account, evidence: digest, kindId: record.kind };
  });
}

const REASONS = [
  null,
  'No proof for 2026-07-21T13:05:00Z to 2026-07-21T13:30:00Z (25 min). 1 × A new chain begins: the trail was stopped, deleted or changed (CHAIN_RESTARTED).',
  '1 × The content of the log file was changed after it was delivered (LOG_HASH_MISMATCH).',
] as const;

/** Coverage of every account and region. */
export function trail(evidence: Pack['evidence']): Pack['trail'] {
  const integrity = ['proven', 'not-validated', 'broken'] as const;
  return PLACES.map(({ account, region }, n) => ({
    account,
    region,
    engine: n === 2 ? 'lookup' : 'local',
    location:
      n === 2 ? 'LookupEvents' : `s3://northwind-trail/AWSLogs/o-4example/${account}/CloudTrail/${region}/`,
    files: n === 2 ? 0 : 26_112 + n,
    records: 1_204_551 + n,
    changes: 412 - n,
    attributed: 397 - n,
    integrity: pick(integrity, n),
    integrityReason: pick(REASONS, n),
    proof:
      n === 2
        ? null
        : {
            validated: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T01:00:00Z' },
            digests: 2210 + n,
            logs: 26_104 + n,
            keys: 4,
            findings: pick(integrity, n) === 'proven' ? 0 : n,
            evidence: pick(evidence, n).digest,
          },
    evidence: pick(
      evidence.filter(({ kind }) => kind === 'aws.cloudtrail.changes@1'),
      n,
    ).digest,
  }));
}
