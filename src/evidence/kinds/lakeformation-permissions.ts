import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

/** Which columns a grant reaches: some, all but some, or all; null for a grant on the table as such. */
export const grantedColumns = z.union([
  z.strictObject({ named: z.array(z.string()) }),
  z.strictObject({ allBut: z.array(z.string()) }),
]);
export type GrantedColumns = z.infer<typeof grantedColumns>;

export const tableGrant = z.strictObject({
  /** ARN, an account, an organisation, `IAM_ALLOWED_PRINCIPALS`, or `<account>:IAMPrincipals`. */
  principal: z.string(),
  /** ARN of the table; its name is `*` for all tables of a database. */
  table: z.string(),
  columns: grantedColumns.nullable(),
  /** SELECT, ALL, DESCRIBE, …, sorted. */
  permissions: z.array(z.string()),
  /** True where the grant holds under a condition only. */
  conditional: z.boolean(),
});
export type TableGrant = z.infer<typeof tableGrant>;

export const tagGrant = z.strictObject({
  principal: z.string(),
  /** `key=value|value` for each tag that a table or column must have, or the name of an expression. */
  tags: z.string(),
  permissions: z.array(z.string()),
});
export type TagGrant = z.infer<typeof tagGrant>;

export const lakeSettings = z.strictObject({
  /** ARNs of those who may grant everything, sorted; null where it was not stated. */
  admins: z.array(z.string()).nullable(),
  /** ARNs of those who see everything. */
  readOnlyAdmins: z.array(z.string()).nullable(),
  /** True where a new table is open to whoever IAM lets in; null where it was not stated. */
  newTablesOpen: z.boolean().nullable(),
});
export type LakeSettings = z.infer<typeof lakeSettings>;

/**
 * Who may read tables of the data catalog, as Lake Formation has it.
 *
 * @source Lake Formation GetDataLakeSettings, ListPermissions (TABLE, LF_TAG_POLICY_TABLE)
 */
export const lakeformationPermissions = defineEvidence({
  id: 'aws.lakeformation.permissions@1',
  title: 'Grants on tables',
  description:
    'Grants of Lake Formation on tables and columns of the catalog of the account, those by tag apart, and its administrators. The service shows each reader only the grants that this reader may manage or see: only a list that an administrator or a read-only administrator read is whole.',
  unread: { settings: null, grants: [], tagGrants: [] },
  body: z.strictObject({
    settings: lakeSettings.nullable(),
    /** In order of table and principal. */
    grants: z.array(tableGrant),
    tagGrants: z.array(tagGrant),
  }),
});
