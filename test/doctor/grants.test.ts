import { expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.ts';
import type { AthenaConfig, TrailConfig } from '../../src/config/load.ts';
import { type GrantNeeds, grantsFor } from '../../src/doctor/grants.ts';

const athena = (over: Partial<AthenaConfig> = {}): TrailConfig => ({
  kind: 'athena',
  athena: {
    database: 'audit',
    table: 'cloudtrail_logs',
    workgroup: 'exhibit',
    output: null,
    bytesCutoff: null,
    account: null,
    region: null,
    ...over,
  },
});
const grants = (over: Partial<GrantNeeds> = {}) =>
  grantsFor({
    collectors,
    trails: [],
    partition: 'aws',
    account: '111122223333',
    region: 'eu-west-1',
    bucket: null,
    integrity: false,
    ...over,
  });
const sidsOf = (all: ReturnType<typeof grants>) => all.map(({ sid }) => sid);
const named = (all: ReturnType<typeof grants>, sid: string) => all.find((grant) => grant.sid === sid);

test('without a log it is what collectors, identity and doctor need', () => {
  const all = grants();
  expect(sidsOf(all)).toEqual(['ExhibitCollectors', 'ExhibitIdentity', 'ExhibitDoctor']);
  const declared = new Set(collectors.flatMap(({ actions }) => [...actions]));
  expect(all[0]?.actions).toEqual([...declared].toSorted());
});

test.each([
  {
    title: 'a folder',
    trail: { kind: 'logs', logs: { folder: '/l', location: './l', index: null } } as const,
    adds: [],
  },
  {
    title: 'a bucket',
    trail: {
      kind: 'bucket',
      bucket: { bucket: 'b', prefix: '', location: 's3://b/', index: null, account: null, region: null },
    } as const,
    adds: ['ExhibitLogsListing', 'ExhibitLogsFiles'],
  },
  { title: 'the event history', trail: { kind: 'lookup' } as const, adds: ['ExhibitTrailLookup'] },
  {
    title: 'a table',
    trail: athena(),
    adds: [
      'ExhibitTrailQueries',
      'ExhibitTrailTable',
      'ExhibitTrailDatabase',
      'ExhibitTrailColumns',
      'ExhibitTrailListing',
      'ExhibitTrailFiles',
      'ExhibitDoctorWorkGroup',
    ],
  },
  {
    title: 'a table with its results',
    trail: athena({ output: 's3://results/audit/' }),
    adds: [
      'ExhibitTrailQueries',
      'ExhibitTrailTable',
      'ExhibitTrailDatabase',
      'ExhibitTrailColumns',
      'ExhibitTrailListing',
      'ExhibitTrailFiles',
      'ExhibitTrailResultsBucket',
      'ExhibitTrailResults',
      'ExhibitDoctorWorkGroup',
    ],
  },
])('$title adds what it needs and no more', ({ trail, adds }) => {
  expect(sidsOf(grants({ trails: [trail] })).slice(3)).toEqual(adds);
});

test('names the work group, the table and the buckets', () => {
  const trails = [athena({ output: 's3://results/audit/' })];
  const all = grants({ trails, bucket: 'org-trail', partition: 'aws-us-gov' });
  expect(named(all, 'ExhibitTrailQueries')?.resources).toEqual([
    'arn:aws-us-gov:athena:eu-west-1:111122223333:workgroup/exhibit',
  ]);
  expect(named(all, 'ExhibitTrailColumns')?.resources).toEqual([
    'arn:aws-us-gov:glue:eu-west-1:111122223333:catalog',
    'arn:aws-us-gov:glue:eu-west-1:111122223333:database/audit',
    'arn:aws-us-gov:glue:eu-west-1:111122223333:table/audit/cloudtrail_logs',
  ]);
  expect(named(all, 'ExhibitTrailListing')?.resources).toEqual(['arn:aws-us-gov:s3:::org-trail']);
  expect(named(all, 'ExhibitTrailFiles')?.resources).toEqual(['arn:aws-us-gov:s3:::org-trail/*']);
  expect(named(all, 'ExhibitTrailResults')?.resources).toEqual(['arn:aws-us-gov:s3:::results/audit/*']);
});

test.each(['s3://results', 's3://results/'])('the results of %s lie in the whole bucket', (output) => {
  const all = grants({ trails: [athena({ output })] });
  expect(named(all, 'ExhibitTrailResults')?.resources).toEqual(['arn:aws:s3:::results/*']);
});

test('proving the log needs the keys and the bucket', () => {
  const all = grants({ integrity: true, bucket: 'org-trail' });
  expect(sidsOf(all).slice(3)).toEqual([
    'ExhibitIntegrityListing',
    'ExhibitIntegrityFiles',
    'ExhibitIntegrityKeys',
  ]);
});

test('only queries and their results do more than read, where an organization asks for them', () => {
  const trails = [athena({ output: 's3://results/' }), { kind: 'lookup' } as const];
  const odd = grants({ trails, integrity: true })
    .flatMap(({ sid, actions }) => actions.map((action) => `${sid} ${action}`))
    .filter(
      (each) =>
        !/:(List|Describe|Get|BatchDescribe|Query|Search|Lookup|Simulate|View)[A-Za-z]*(V\d)?$/.test(each),
    );
  expect(odd).toEqual([
    'ExhibitTrailQueries athena:StartQueryExecution',
    'ExhibitTrailQueries athena:StopQueryExecution',
    'ExhibitTrailResults s3:AbortMultipartUpload',
    'ExhibitTrailResults s3:PutObject',
  ]);
});
