import { expect, test } from 'vitest';
import { s3TrainingDataAccess as check } from '../../../src/checks/audit-trail/training-data-access.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailDataAccess, type DataAccess } from '../../../src/evidence/kinds/cloudtrail-data-access.ts';
import { cloudtrailTrails, type Trail } from '../../../src/evidence/kinds/cloudtrail-trails.ts';
import { iamExecutionRoles } from '../../../src/evidence/kinds/iam-execution-roles.ts';
import { type Bucket, s3Buckets } from '../../../src/evidence/kinds/s3-buckets.ts';
import {
  bucket,
  change,
  changesBody,
  executionRole,
  gapOf,
  ROLE_ARN,
  sealedOf,
  trail,
  trailsBody,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const SCIENCE = 'arn:aws:iam::111122223333:role/Science';
const access = (over: Partial<DataAccess> = {}): DataAccess => ({
  place: 's3://northwind-claims',
  event: 'GetObject',
  principal: ROLE_ARN,
  person: 'sagemaker.amazonaws.com',
  kind: 'service',
  strength: 'certain',
  failed: false,
  count: 3,
  first: '2026-07-10T08:00:00Z',
  last: '2026-09-10T08:00:00Z',
  ...over,
});
const carol = access({ principal: SCIENCE, person: 'carol', kind: 'human' });

interface Row {
  readonly title: string;
  readonly accesses?: readonly DataAccess[];
  readonly dataReaders?: readonly string[];
  readonly buckets?: readonly Bucket[];
  readonly trails?: readonly Trail[];
  readonly changes?: Parameters<typeof changesBody>[0];
  readonly gaps?: Gap[];
  readonly roleGaps?: Gap[];
  readonly region?: string;
  readonly outcome: string;
}
const data = bucket({ uses: ['training-data'] });
const places = [
  { uri: 's3://northwind-claims', bucket: 'northwind-claims', use: 'training-data' as const },
  { uri: 's3://northwind-claims/models', bucket: 'northwind-claims', use: 'model-artifacts' as const },
  { uri: 's3://other', bucket: 'other', use: 'training-data' as const },
];
const result = ({
  accesses = [access()],
  buckets = [data],
  trails = [trail()],
  changes = [],
  gaps = [],
  roleGaps = [],
  ...row
}: Row) =>
  judge(
    check,
    sealedOf(
      cloudtrailDataAccess,
      { places, dataReaders: [...(row.dataReaders ?? [])], accesses: [...accesses] },
      { gaps, ...(row.region !== undefined && { region: row.region }) },
    ),
    sealedOf(s3Buckets, { buckets: [...buckets] }),
    sealedOf(iamExecutionRoles, { roles: [executionRole()] }, { gaps: roleGaps }),
    sealedOf(cloudtrailTrails, trailsBody(trails)),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
const noLog = gapOf('not-enabled', { action: 'cloudtrail:LookupEvents' });
const stopped = change({
  name: 'StopLogging',
  source: 'cloudtrail.amazonaws.com',
  at: '2026-07-21T13:05:00Z',
});

test.each<Row>([
  { title: 'a role of a workload', outcome: 'pass' },
  { title: 'nobody', accesses: [], outcome: 'pass' },
  { title: 'a person', accesses: [access(), carol], outcome: 'fail' },
  {
    title: 'a person below a place of models',
    accesses: [{ ...carol, place: 's3://northwind-claims/models' }],
    outcome: 'fail',
  },
  { title: 'a person in another bucket', accesses: [{ ...carol, place: 's3://other' }], outcome: 'pass' },
  { title: 'a person whom exhibit.yaml names', accesses: [carol], dataReaders: [SCIENCE], outcome: 'pass' },
  { title: 'a person who was refused', accesses: [{ ...carol, failed: true }], outcome: 'pass' },
  { title: 'a person who wrote', accesses: [{ ...carol, event: 'PutObject' }], outcome: 'pass' },
  { title: 'a person who copied', accesses: [{ ...carol, event: 'CopyObject' }], outcome: 'fail' },
  {
    title: 'somebody without a name',
    accesses: [access({ principal: null, person: null, kind: 'unknown' })],
    outcome: 'fail',
  },
  { title: 'a service by itself', accesses: [access({ principal: 'macie.amazonaws.com' })], outcome: 'pass' },
  { title: 'a service by another role', accesses: [access({ principal: SCIENCE })], outcome: 'fail' },
  {
    title: 'a service by its own role',
    accesses: [
      access({
        principal:
          'arn:aws:iam::111122223333:role/aws-service-role/macie.amazonaws.com/AWSServiceRoleForAmazonMacie',
      }),
    ],
    outcome: 'pass',
  },
  {
    title: 'a role that a workload names and that could not be read',
    accesses: [carol],
    roleGaps: [gapOf('denied', { action: 'iam:GetRole', resource: SCIENCE, region: 'global' })],
    outcome: 'pass',
  },
  {
    title: 'a role, while not all roles of workloads are known',
    accesses: [carol],
    roleGaps: [gapOf('denied', { action: 'sagemaker:ListModels' })],
    outcome: 'unknown',
  },
  {
    title: 'a user, while not all roles of workloads are known',
    accesses: [{ ...carol, principal: 'arn:aws:iam::111122223333:user/carol' }],
    roleGaps: [gapOf('denied', { action: 'sagemaker:ListModels' })],
    outcome: 'fail',
  },
  {
    title: 'no bucket of training data',
    buckets: [bucket({ uses: ['trail-logs'] })],
    outcome: 'not-applicable',
  },
  { title: 'reads that no trail records', trails: [trail({ logging: false })], outcome: 'unknown' },
  { title: 'a person, though no trail records now', accesses: [carol], trails: [], outcome: 'fail' },
  { title: 'a trail that was stopped', changes: [stopped], outcome: 'unknown' },
  {
    title: 'a trail that somebody failed to stop',
    changes: [{ ...stopped, error: 'AccessDenied' }],
    outcome: 'pass',
  },
  { title: 'a log that was not read', accesses: [], gaps: [noLog], outcome: 'unknown' },
  { title: 'a person in a log that was read in part', accesses: [carol], gaps: [noLog], outcome: 'fail' },
  { title: 'a region that was not audited', region: 'eu-west-1', outcome: 'unknown' },
  { title: 'a bucket whose region is not known', buckets: [{ ...data, region: null }], outcome: 'unknown' },
])('$title: $outcome', (row) => {
  expect(result(row).outcome).toBe(row.outcome);
});

test('no item passes where the log was not read', () => {
  const items = result({ title: '', accesses: [], gaps: [noLog], outcome: '' }).items;
  expect(items.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
});

test('names who read, how often and when', () => {
  expect(result({ title: '', accesses: [carol], outcome: '' }).items[0]?.reason).toBe(
    `carol (${SCIENCE}): 3 GetObject, 2026-07-10T08:00:00Z to 2026-09-10T08:00:00Z.`,
  );
});
