import { byText } from '../../core/order.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { iamExecutionRoles } from '../../evidence/kinds/iam-execution-roles.ts';
import {
  type LakeSettings,
  lakeformationPermissions,
  type TableGrant,
} from '../../evidence/kinds/lakeformation-permissions.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite, within } from '../given.ts';
import type { Seen } from '../over-period.ts';

/** Looks whether workloads may read columns of a table, or all of it. */
export const lakeformationColumnGrants = defineCheck({
  id: 'lakeformation-column-grants',
  topic: 'identity',
  title: 'Workloads may read named columns of tables, not whole tables',
  failureTitle: 'Some workloads may read whole tables',
  rationale:
    'A model that is trained on some columns needs no others. What a job cannot read, such as names and numbers of persons, it cannot learn or leak.',
  procedure:
    'For every table of the catalog on which Lake Formation grants reading (SELECT or ALL) to a role that a training job, model or endpoint runs with, or to all principals of the account: every such grant names its columns or leaves some out, and IAM_ALLOWED_PRINCIPALS has no grant on the table, at collection. A workload role that administers the lake fails, since it can grant itself anything. Grants by tag are unknown: the tags of columns are not read. Tables that only IAM_ALLOWED_PRINCIPALS reads are governed by IAM; whether training reads them is not known, and neither are grants where the role that collects is no administrator of the lake, read-only or other. Where nobody administers the lake and nothing is granted, Lake Formation is not in use and nothing is judged.',
  severity: 'medium',
  remediation:
    'Revoke IAM_ALLOWED_PRINCIPALS on the table, and grant SELECT with the columns that the job needs. Make the role that collects a read-only administrator of the lake.',
  needs: { lake: lakeformationPermissions, roles: iamExecutionRoles },
  restsOn: ['lakeformation:GetDataLakeSettings', 'lakeformation:ListPermissions', 'iam:GetRole'],

  observe: ({ lake, roles }) =>
    lake.flatMap((record) => {
      const { scope } = record.evidence;
      const here = within(roles, { account: scope.account });
      const workloads = new Set(here.flatMap(({ evidence }) => evidence.body.roles.map(({ arn }) => arn)));
      const about = { scope, basis: 'collection', intervals: [], evidence: cite(record, here) } as const;
      return seenIn(record, workloads).map(
        ([resource, seen]): Observation => ({ ...about, resource, ...seen }),
      );
    }),
});

type Lake = Sealed<BodyOf<typeof lakeformationPermissions>>;

const IAM_ALONE = 'IAM_ALLOWED_PRINCIPALS';

function seenIn({ evidence }: Lake, workloads: ReadonlySet<string>): (readonly [string, Seen])[] {
  const { scope, body, collectedBy } = evidence;
  const isWorkload = (principal: string) =>
    workloads.has(principal) || principal === `${scope.account}:IAMPrincipals`;
  const readable = body.grants.filter(reads);
  const tables = Map.groupBy(readable, ({ table }) => table);
  const judged = [...tables].filter(([, grants]) => grants.some(({ principal }) => isWorkload(principal)));
  const admins = (body.settings?.admins ?? []).filter((principal) => workloads.has(principal));
  const byTag = body.tagGrants.filter(
    ({ principal, permissions }) => isWorkload(principal) && reads({ permissions }),
  );
  const openOnly = [...tables].filter(([, grants]) =>
    grants.every(({ principal }) => principal === IAM_ALONE),
  );
  const seen: (readonly [string, Seen])[] = [
    ...judged.map(([table, grants]) => [table, tableSeen(grants, isWorkload)] as const),
    ...admins.map(
      (role) =>
        [
          role,
          { met: false, note: 'It administers the lake, so it can grant itself every column.' },
        ] as const,
    ),
  ];
  const lakeOf = (words: string) => `${words} of ${scope.account}/${scope.region}`;
  if (byTag.length > 0) {
    const tags = byTag.map(({ principal, tags: asked }) => `${principal}: ${asked}`).toSorted(byText);
    seen.push([
      lakeOf('grants by tag'),
      { met: null, note: `Which columns these reach was not read: ${tags.join('; ')}.` },
    ]);
  }
  if (openOnly.length > 0 && workloads.size > 0) {
    const note = `Tables that whoever IAM lets in can read as a whole: ${openOnly.length}; whether training reads them is not known.`;
    seen.push([lakeOf('tables without grants'), { met: null, note }]);
  }
  return [
    ...seen,
    ...wholeness(body.settings, collectedBy.principal, seen.length === 0).map(
      (one) => [lakeOf('grants on tables'), one] as const,
    ),
  ];
}

/** Says where the list of grants may lack some, or where there is nothing to judge. */
function wholeness(settings: LakeSettings | null, reader: string, isEmpty: boolean): Seen[] {
  // Where the settings were not read, the gap speaks for itself.
  if (settings === null) return [];
  if (settings.admins === null) return [{ met: null, note: 'Who administers the lake is not stated.' }];
  if (settings.admins.length === 0) {
    const note =
      'Nobody administers the lake and workloads are granted nothing: Lake Formation is not in use.';
    return isEmpty ? [{ met: 'not-applicable', note }] : [];
  }
  const everything = [...settings.admins, ...(settings.readOnlyAdmins ?? [])];
  if (!everything.some((admin) => isSame(admin, reader))) {
    return [
      { met: null, note: `${reader} is no administrator of the lake, so it sees only some of the grants.` },
    ];
  }
  return isEmpty ? [{ met: 'not-applicable', note: 'Workloads are granted no reading of tables.' }] : [];
}

/** A session says the name of its role, and not the path. */
function isSame(admin: string, reader: string): boolean {
  const [, account, role] = /^arn:[^:]+:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(reader) ?? [];
  if (role === undefined) return admin === reader;
  return admin.split(':')[4] === account && /:role\/(?:.*\/)?([^/]+)$/.exec(admin)?.[1] === role;
}

function reads({ permissions }: Pick<TableGrant, 'permissions'>): boolean {
  return permissions.includes('SELECT') || permissions.includes('ALL');
}

function tableSeen(grants: readonly TableGrant[], isWorkload: (principal: string) => boolean): Seen {
  const bearing = grants.filter(({ principal }) => isWorkload(principal) || principal === IAM_ALONE);
  const whole = bearing.filter(
    ({ columns }) => columns === null || ('allBut' in columns && columns.allBut.length === 0),
  );
  const names = (list: readonly TableGrant[]) =>
    [...new Set(list.map(({ principal }) => principal))].toSorted(byText).join(', ');
  if (whole.length > 0) return { met: false, note: `All columns may be read by: ${names(whole)}.` };
  return { met: true, note: `Only some columns may be read by: ${names(bearing)}.` };
}
