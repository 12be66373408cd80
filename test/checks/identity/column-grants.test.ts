import { expect, test } from 'vitest';
import { lakeformationColumnGrants as check } from '../../../src/checks/identity/column-grants.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { iamExecutionRoles } from '../../../src/evidence/kinds/iam-execution-roles.ts';
import {
  type LakeSettings,
  lakeformationPermissions,
  type TableGrant,
} from '../../../src/evidence/kinds/lakeformation-permissions.ts';
import { ACCOUNT, executionRole, gapOf, REGION, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const ROLE = executionRole().arn;
const TABLE = `arn:aws:glue:${REGION}:${ACCOUNT}:table/claims/visits`;
/** The role that every test record is collected by, with a path that its session does not show. */
const READER = `arn:aws:iam::${ACCOUNT}:role/audit/ExhibitCollector`;
const ADMIN = `arn:aws:iam::${ACCOUNT}:role/LakeAdmin`;

const grant = (over: Partial<TableGrant> = {}): TableGrant => ({
  principal: ROLE,
  table: TABLE,
  columns: { named: ['age'] },
  permissions: ['SELECT'],
  conditional: false,
  ...over,
});
const settings = (over: Partial<LakeSettings> = {}): LakeSettings => ({
  admins: [ADMIN],
  readOnlyAdmins: [READER],
  newTablesOpen: false,
  ...over,
});
const everybody = `${ACCOUNT}:IAMPrincipals`;
const iamAlone = grant({ principal: 'IAM_ALLOWED_PRINCIPALS', columns: null, permissions: ['ALL'] });
const byTag = { principal: ROLE, tags: 'use=training', permissions: ['SELECT'] };

type Case = Partial<Parameters<(typeof lakeformationPermissions.body)['parse']>[0] & object> & {
  readonly title: string;
  readonly grants?: readonly TableGrant[];
  readonly settings?: LakeSettings | null;
  readonly tagGrants?: readonly (typeof byTag)[];
  readonly roles?: boolean;
  readonly gaps?: readonly Gap[];
  readonly outcome: string;
  readonly says: string;
};

test.each<Case>([
  { title: 'named columns', grants: [grant()], outcome: 'pass', says: ROLE },
  {
    title: 'all columns but some',
    grants: [grant({ columns: { allBut: ['name'] } })],
    outcome: 'pass',
    says: ROLE,
  },
  { title: 'all columns', grants: [grant({ columns: { allBut: [] } })], outcome: 'fail', says: ROLE },
  {
    title: 'the table',
    grants: [grant({ columns: null, permissions: ['ALL'] })],
    outcome: 'fail',
    says: ROLE,
  },
  {
    title: 'columns and the table',
    grants: [grant(), grant({ columns: null })],
    outcome: 'fail',
    says: ROLE,
  },
  {
    title: 'the table, to all principals',
    grants: [grant({ principal: everybody, columns: null })],
    outcome: 'fail',
    says: everybody,
  },
  {
    title: 'columns, beside IAM alone',
    grants: [grant(), iamAlone],
    outcome: 'fail',
    says: 'IAM_ALLOWED_PRINCIPALS',
  },
  { title: 'IAM alone', grants: [iamAlone], outcome: 'unknown', says: 'as a whole: 1;' },
  {
    title: 'IAM alone, where no workload has a role',
    grants: [iamAlone],
    roles: false,
    outcome: 'not-applicable',
    says: 'Workloads are granted no reading',
  },
  {
    title: 'describing the table',
    grants: [grant({ columns: null, permissions: ['DESCRIBE'] })],
    outcome: 'not-applicable',
    says: 'Workloads are granted no reading',
  },
  {
    title: 'a table to somebody else',
    grants: [grant({ principal: ADMIN, columns: null })],
    outcome: 'not-applicable',
    says: 'Workloads are granted no reading',
  },
  { title: 'a tag', tagGrants: [byTag], outcome: 'unknown', says: 'use=training' },
  {
    title: 'a tag, for describing',
    tagGrants: [{ ...byTag, permissions: ['DESCRIBE'] }],
    outcome: 'not-applicable',
    says: 'Workloads are granted no reading',
  },
  {
    title: 'columns to a role that administers the lake',
    grants: [grant()],
    settings: settings({ admins: [ROLE, READER] }),
    outcome: 'fail',
    says: 'administers the lake',
  },
  {
    title: 'columns, read by a role that is no administrator',
    grants: [grant()],
    settings: settings({ readOnlyAdmins: [] }),
    outcome: 'unknown',
    says: 'sees only some',
  },
  {
    title: 'columns, read by a role of that name elsewhere',
    grants: [grant()],
    settings: settings({ readOnlyAdmins: [READER.replace(ACCOUNT, '444455556666')] }),
    outcome: 'unknown',
    says: 'sees only some',
  },
  {
    title: 'nothing, read by a role that is no administrator',
    settings: settings({ readOnlyAdmins: null }),
    outcome: 'unknown',
    says: 'sees only some',
  },
  {
    title: 'nothing, without administrators',
    settings: settings({ admins: [] }),
    outcome: 'not-applicable',
    says: 'not in use',
  },
  {
    title: 'administrators that are not stated',
    settings: settings({ admins: null }),
    outcome: 'unknown',
    says: 'not stated',
  },
  {
    title: 'settings that were not read',
    settings: null,
    grants: [grant()],
    gaps: [gapOf('denied', { action: 'lakeformation:GetDataLakeSettings' })],
    outcome: 'unknown',
    says: 'GetDataLakeSettings',
  },
  {
    title: 'a list that was cut',
    grants: [grant()],
    gaps: [gapOf('denied', { action: 'lakeformation:ListPermissions' })],
    outcome: 'unknown',
    says: 'population is not known',
  },
])('$title: $outcome', ({ grants = [], tagGrants = [], roles = true, gaps = [], outcome, says, ...rest }) => {
  const body = {
    settings: rest.settings === undefined ? settings() : rest.settings,
    grants: [...grants],
    tagGrants: [...tagGrants],
  };
  const result = judge(
    check,
    sealedOf(lakeformationPermissions, body, { gaps }),
    sealedOf(iamExecutionRoles, { roles: roles ? [executionRole()] : [] }),
  );
  expect(result.outcome).toBe(outcome);
  expect(result.items.map(({ reason }) => reason).join(' ')).toContain(says);
});

test('a role that could not be read leaves its grants unjudged', () => {
  const gaps = [gapOf('denied', { action: 'iam:GetRole', region: 'global', resource: ROLE })];
  const lake = sealedOf(lakeformationPermissions, {
    settings: settings(),
    grants: [grant({ columns: null })],
    tagGrants: [],
  });
  expect(judge(check, lake, sealedOf(iamExecutionRoles, { roles: [] }, { gaps })).outcome).toBe('unknown');
});
