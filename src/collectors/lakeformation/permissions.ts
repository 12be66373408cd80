import {
  type DataLakePrincipal,
  GetDataLakeSettingsCommand,
  type GetDataLakeSettingsResponse,
  LakeFormationClient,
  type PrincipalResourcePermissions,
  paginateListPermissions,
} from '@aws-sdk/client-lakeformation';
import { z } from 'zod';
import { partitionOf } from '../../aws/regions.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { by } from '../../core/order.ts';
import type { Scope } from '../../evidence/envelope.ts';
import {
  type GrantedColumns,
  lakeformationPermissions,
  lakeSettings,
  type TableGrant,
  type TagGrant,
  tableGrant,
  tagGrant,
} from '../../evidence/kinds/lakeformation-permissions.ts';
import { populationOf, readAs, readList, sortedOnce } from '../answers.ts';
import { defineCollector } from '../collector.ts';

/** Lists who may read which tables and columns of the catalog, and who administers the grants. */
export const lakeformationPermissionsCollector = defineCollector({
  id: 'lakeformation-permissions',
  produces: lakeformationPermissions,
  reach: 'regional',
  actions: ['lakeformation:GetDataLakeSettings', 'lakeformation:ListPermissions'],
  uses: [],

  async collect({ client, reads, scope }) {
    const lake = client(LakeFormationClient);
    const settings = await readAs(reads, {
      action: 'lakeformation:GetDataLakeSettings',
      resource: null,
      call: () => lake.send(new GetDataLakeSettingsCommand({})),
      shape: settingsOf,
    });
    const list = <Value>(
      ResourceType: 'TABLE' | 'LF_TAG_POLICY_TABLE',
      shape: (item: PrincipalResourcePermissions) => Value,
    ) =>
      readList(
        reads,
        { action: 'lakeformation:ListPermissions', resource: null },
        {
          pages: paginateListPermissions({ client: lake, pageSize: 100 }, { ResourceType }),
          list: ({ PrincipalResourcePermissions: items }) => items,
          shape,
        },
      );
    const grants = await list('TABLE', (item) => grantOf(item, scope));
    const tagGrants = await list('LF_TAG_POLICY_TABLE', tagGrantOf);
    const body = {
      settings,
      grants: grants.items.toSorted(by<TableGrant>(({ table }) => table, principalOf, canonicalJson)),
      tagGrants: tagGrants.items.toSorted(by<TagGrant>(principalOf, canonicalJson)),
    };
    return { body, ...populationOf('lakeformation:ListPermissions', grants, tagGrants) };
  },
});

const principalOf = ({ principal }: TableGrant | TagGrant): string => principal;

function settingsOf({ DataLakeSettings: found }: GetDataLakeSettingsResponse) {
  const stated = z.looseObject({}).parse(found) && found;
  const open = stated?.CreateTableDefaultPermissions?.some(
    ({ Principal }) => Principal?.DataLakePrincipalIdentifier === 'IAM_ALLOWED_PRINCIPALS',
  );
  return lakeSettings.parse({
    admins: identifiers(stated?.DataLakeAdmins),
    readOnlyAdmins: identifiers(stated?.ReadOnlyAdmins),
    newTablesOpen: open ?? null,
  });
}

function identifiers(principals: readonly DataLakePrincipal[] | undefined): string[] | null {
  return principals
    ? sortedOnce(principals.map((one) => z.string().parse(one.DataLakePrincipalIdentifier)))
    : null;
}

/** @throws ZodError when it is no grant on a table, or lacks its principal or place */
function grantOf(
  { Principal, Resource, Permissions, Condition }: PrincipalResourcePermissions,
  { account, region }: Scope,
): TableGrant {
  const { Table, TableWithColumns } = Resource ?? {};
  const place = z
    .object({ CatalogId: z.string().default(account), DatabaseName: z.string(), Name: z.string() })
    .parse(Table?.TableWildcard ? { ...Table, Name: '*' } : (TableWithColumns ?? Table));
  const { CatalogId, DatabaseName, Name } = place;
  return tableGrant.parse({
    principal: Principal?.DataLakePrincipalIdentifier,
    table: `arn:${partitionOf(region)}:glue:${region}:${CatalogId}:table/${DatabaseName}/${Name}`,
    columns: TableWithColumns ? columnsOf(TableWithColumns) : null,
    permissions: sortedOnce(z.array(z.string()).parse(Permissions)),
    conditional: Condition !== undefined,
  });
}

/** @throws ZodError when neither names nor a wildcard say which columns */
function columnsOf({
  ColumnNames,
  ColumnWildcard,
}: {
  readonly ColumnNames?: string[] | undefined;
  readonly ColumnWildcard?: { readonly ExcludedColumnNames?: string[] | undefined } | undefined;
}): GrantedColumns {
  if (ColumnWildcard) return { allBut: sortedOnce(ColumnWildcard.ExcludedColumnNames ?? []) };
  return { named: sortedOnce(z.array(z.string()).min(1).parse(ColumnNames)) };
}

function tagGrantOf({ Principal, Resource, Permissions }: PrincipalResourcePermissions): TagGrant {
  const { Expression, ExpressionName } = Resource?.LFTagPolicy ?? {};
  const tags = Expression?.map(
    ({ TagKey, TagValues = [] }) => `${TagKey}=${sortedOnce(TagValues).join('|')}`,
  );
  return tagGrant.parse({
    principal: Principal?.DataLakePrincipalIdentifier,
    tags: tags ? sortedOnce(tags).join(' ') : ExpressionName,
    permissions: sortedOnce(z.array(z.string()).parse(Permissions)),
  });
}
