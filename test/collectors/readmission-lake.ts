import { TEST_ACCOUNT } from '../support/aws/collect.ts';
import type { ScenarioFiles } from '../support/aws/scenario.ts';
import { file, roleArnOf } from './account.ts';

/** The files of the stand-in for the lake of the test region. */
export const LAKE_FILES = {
  settings: file('lakeformation/settings'),
  permissions: file('lakeformation/permissions'),
} as const;

const who = (arn: string) => ({ DataLakePrincipalIdentifier: arn });

/** A grant to read these columns, or all but some, of the visits. */
export const columnsGrant = (columns: object, principal: string = roleArnOf('Training')) => ({
  Principal: who(principal),
  Resource: {
    TableWithColumns: { CatalogId: TEST_ACCOUNT, DatabaseName: 'claims', Name: 'visits', ...columns },
  },
  Permissions: ['SELECT'],
  PermissionsWithGrantOption: [],
});

/** Grants by column, on whole tables, and by tag. */
export const lake: ScenarioFiles = {
  [LAKE_FILES.settings]: [
    {
      DataLakeAdmins: [who(roleArnOf('LakeAdmin'))],
      ReadOnlyAdmins: [who(roleArnOf('exhibit-audit'))],
      CreateTableDefaultPermissions: [{ Principal: who('IAM_ALLOWED_PRINCIPALS'), Permissions: ['ALL'] }],
    },
  ],
  [LAKE_FILES.permissions]: [
    columnsGrant({ ColumnNames: ['ward', 'age'] }),
    columnsGrant({ ColumnWildcard: { ExcludedColumnNames: ['name'] } }, roleArnOf('Serving')),
    {
      Principal: who('IAM_ALLOWED_PRINCIPALS'),
      Resource: { Table: { CatalogId: TEST_ACCOUNT, DatabaseName: 'claims', TableWildcard: {} } },
      Condition: { Expression: 'true' },
      Permissions: ['SELECT', 'ALL'],
    },
    {
      Principal: who(roleArnOf('Training')),
      Resource: {
        LFTagPolicy: {
          CatalogId: TEST_ACCOUNT,
          ResourceType: 'TABLE',
          Expression: [
            { TagKey: 'use', TagValues: ['training', 'research'] },
            { TagKey: 'class', TagValues: ['open'] },
          ],
        },
      },
      Permissions: ['SELECT', 'DESCRIBE'],
    },
  ],
};
