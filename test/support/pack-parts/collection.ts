import { digestOf } from '../../../src/core/digest.ts';
import type { Pack } from '../../../src/reports/pack.ts';
import type { Query } from '../../../src/reports/pack-collection.ts';
import { KINDS, PLACES } from './common.ts';

/** How the records of the synthetic pack came about: one question of a query service, one of files, one refused. */
export function collectionOf(evidence: Pack['evidence']): Pack['collection'] {
  return {
    callers: [...new Set(evidence.map(({ account }) => account))].map((account) => ({
      account,
      principals: [`arn:aws:sts::${account}:assumed-role/ExhibitCollector/exhibit`],
    })),
    permissions: ['kms:DescribeKey', 'sagemaker:DescribeEndpoint', 'sagemaker:ListEndpoints'],
    operations: [
      ...['DescribeEndpoint', 'ListEndpoints'].map((operation, n) => ({
        ...{ account: '111122223333', service: 'SageMaker', operation, access: 'read' as const },
        ...{ calls: 40 + n, failed: n, retries: 3 },
      })),
      {
        ...{ account: '111122223333', service: 'STS', operation: 'AssumeRole', access: 'session' as const },
        ...{ calls: 1, failed: 0, retries: null },
      },
    ],
    queries: PLACES.map(({ account, region }, n) => query(account, region, n)),
  };
}

function query(account: string, region: string, n: number): Query {
  return {
    ...{ account, region, asked: 'records', engine: n === 0 ? 'athena' : 'local' },
    location: 's3://northwind-trail/AWSLogs',
    question: {
      accounts: [account],
      regions: [region],
      access: 'write',
      period: { from: '2026-07-01T00:00:00Z' },
    },
    timeZone: 'UTC',
    call: digestOf(`call ${n}`),
    ...{ askedAt: `2026-10-04T07:0${n}:12Z`, milliseconds: 4_200 },
    error: n === 2 ? 'AccessDeniedException' : null,
    answer:
      n === 2
        ? null
        : {
            ...{ digest: digestOf(`answer ${n}`), rows: 412, scanned: 1_204_551, files: 26_112 },
            ...{ duplicates: 3, unreadable: 0, uncovered: 1 },
          },
    execution: n === 0 ? execution() : null,
  };
}

function execution(): NonNullable<Query['execution']> {
  return {
    ...{ id: '9b3c1c62-0000-4000-8000-1f2e3d4c5b6a', workgroup: 'audit' },
    engineVersion: 'Athena engine version 3',
    table: 'audit.cloudtrail_logs',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template of a table has these braces
    template: 's3://northwind-trail/AWSLogs/${account}/CloudTrail/${region}/${day}',
    sql: 'SELECT\n  "eventtime",\n  "eventname"\nFROM "audit"."cloudtrail_logs"\nWHERE "account" = ?\n  AND "day" >= ?\nORDER BY eventtime',
    parameters: ['111122223333', '2026/07/01'],
    digest: digestOf('query'),
    ...{ partitions: 368, logBytes: 1_000_204, bytesScanned: 991_204, milliseconds: 3_900 },
    ...{ result: digestOf('result'), resultEncryption: 'SSE_KMS', absentColumns: ['tlsdetails'] },
  };
}

/** As many of each kind as its records count. */
export function resourceList(): Pack['scope']['resources'] {
  return KINDS.map(([kind, title], n) => ({ kind, title, count: n === 3 ? null : 42 + n, uncounted: n % 2 }));
}
