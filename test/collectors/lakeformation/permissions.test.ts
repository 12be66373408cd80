import { expect, test } from 'vitest';
import { lakeformationPermissionsCollector as collector } from '../../../src/collectors/lakeformation/permissions.ts';
import { recordedRun, TEST_ACCOUNT, TEST_REGION } from '../../support/aws/collect.ts';
import { roleArnOf } from '../account.ts';
import { cannedRun } from '../canned.ts';
import { columnsGrant, LAKE_FILES, lake } from '../readmission-lake.ts';

const tableArn = (name: string, region = TEST_REGION, partition = 'aws') =>
  `arn:${partition}:glue:${region}:${TEST_ACCOUNT}:table/claims/${name}`;

test('reads grants by column, on whole tables and by tag, and the administrators', async () => {
  const { evidence } = await recordedRun(lake, collector);
  expect(evidence.body).toEqual({
    settings: {
      admins: [roleArnOf('LakeAdmin')],
      readOnlyAdmins: [roleArnOf('exhibit-audit')],
      newTablesOpen: true,
    },
    grants: [
      {
        principal: 'IAM_ALLOWED_PRINCIPALS',
        table: tableArn('*'),
        columns: null,
        permissions: ['ALL', 'SELECT'],
        conditional: true,
      },
      {
        principal: roleArnOf('Serving'),
        table: tableArn('visits'),
        columns: { allBut: ['name'] },
        permissions: ['SELECT'],
        conditional: false,
      },
      {
        principal: roleArnOf('Training'),
        table: tableArn('visits'),
        columns: { named: ['age', 'ward'] },
        permissions: ['SELECT'],
        conditional: false,
      },
    ],
    tagGrants: [
      {
        principal: roleArnOf('Training'),
        tags: 'class=open use=research|training',
        permissions: ['DESCRIBE', 'SELECT'],
      },
    ],
  });
  expect(evidence.population).toMatchObject({ count: 4 });
});

test('finds no grants and no administrators in an account without a lake', async () => {
  const { evidence } = await recordedRun({}, collector);
  expect(evidence.body).toEqual({
    settings: { admins: [], readOnlyAdmins: [], newTablesOpen: false },
    grants: [],
    tagGrants: [],
  });
  expect(evidence.gaps).toEqual([]);
});

test.each([
  { region: 'us-gov-west-1', partition: 'aws-us-gov' },
  { region: 'cn-north-1', partition: 'aws-cn' },
])('names tables of $region in the partition $partition', async ({ region, partition }) => {
  const scenario = {
    [`${TEST_ACCOUNT}/${region}/lakeformation/permissions.json`]: [columnsGrant({ ColumnWildcard: {} })],
  };
  const { evidence } = await recordedRun(scenario, collector, { region });
  expect(evidence.body.grants).toMatchObject([
    { table: tableArn('visits', region, partition), columns: { allBut: [] } },
  ]);
});

const READ = {
  GetDataLakeSettings: [{ DataLakeSettings: {} }],
  ListPermissions: [{ PrincipalResourcePermissions: [] }],
};

test('keeps what was not stated as null', async () => {
  expect(await cannedRun(collector, READ)).toMatchObject({
    body: { settings: { admins: null, readOnlyAdmins: null, newTablesOpen: null } },
    gaps: [],
  });
});

test.each([
  { part: 'settings', canned: { GetDataLakeSettings: [{}] }, body: { settings: null }, open: false },
  { part: 'list', canned: { ListPermissions: [{}] }, body: { grants: [] }, open: true },
  {
    part: 'grant',
    canned: { ListPermissions: [{ PrincipalResourcePermissions: [{ Principal: {}, Permissions: [] }] }] },
    body: { grants: [] },
    open: true,
  },
  {
    part: 'choice of columns',
    canned: { ListPermissions: [{ PrincipalResourcePermissions: [columnsGrant({})] }] },
    body: { grants: [] },
    open: true,
  },
])('takes a $part without its form for malformed', async ({ canned, body, open }) => {
  const read = await cannedRun(collector, { ...READ, ...canned });
  expect(read.body).toMatchObject(body);
  expect(read.gaps[0]).toMatchObject({ kind: 'malformed', resource: null });
  expect(read.population === null).toBe(open);
});

const many = Array.from({ length: 120 }, (_, index) => columnsGrant({ ColumnNames: [`c${index}`] }));

test('reads every page, and goes on after an empty one', async () => {
  const faults = [
    { service: 'LakeFormation', operation: 'ListPermissions', fault: 'empty-page', times: 1 },
  ] as const;
  const { evidence } = await recordedRun({ [LAKE_FILES.permissions]: many }, collector, { faults });
  expect(evidence.body.grants).toHaveLength(120);
  expect(evidence.gaps).toEqual([]);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page is $fault', async ({ fault, kind }) => {
  const faults = [
    { service: 'LakeFormation', operation: 'ListPermissions', resource: 'NextToken', fault },
  ] as const;
  const { evidence } = await recordedRun({ [LAKE_FILES.permissions]: many }, collector, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'lakeformation:ListPermissions', resource: null }]);
});
