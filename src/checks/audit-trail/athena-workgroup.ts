import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { type AthenaWorkgroup, athenaWorkgroups } from '../../evidence/kinds/athena-workgroups.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite, each } from '../given.ts';
import type { Seen } from '../over-period.ts';

/** Looks at the work group in which the audit itself queried the log. */
export const athenaWorkgroup = defineCheck({
  id: 'athena-workgroup',
  topic: 'audit-trail',
  title:
    'The work group for queries to the log encrypts results, enforces its settings and limits what is read',
  failureTitle:
    'The work group for queries to the log leaves results open, its settings free or reads without a limit',
  rationale:
    'Results of queries hold the log itself: who did what from where. A query may name another place for them, without a key, unless the work group forbids it.',
  procedure:
    'Where exhibit.yaml has the log read through Athena: the work group that it names, at collection, encrypts the results that it writes to S3 or lets Athena keep them, lets its own settings win over those of a query, and has a limit of bytes for one query. A work group that lies out of scope is unknown. Where the log is read in another way, nothing is judged.',
  severity: 'medium',
  remediation:
    'Set the encryption of results, EnforceWorkGroupConfiguration and BytesScannedCutoffPerQuery in the work group.',
  needs: { groups: athenaWorkgroups },
  restsOn: ['athena:GetWorkGroup'],

  observe({ groups }) {
    const read = each(groups, ({ workgroups }) => workgroups).map(
      ({ item, scope, digest }): Observation => ({
        scope,
        resource: item.arn,
        ...groupSeen(item),
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      }),
    );
    return read.length > 0 ? read : unreadSeen(groups);
  },
});

type Groups = readonly Sealed<BodyOf<typeof athenaWorkgroups>>[];

/** One item for a work group that no record holds: it lies out of scope, or it could not be read. */
function unreadSeen(groups: Groups): Observation[] {
  const [used] = each(groups, (body) => body.used);
  if (!used) return groups.flatMap(elsewhere);
  const { name, region, account } = used.item;
  const whose = account === null ? 'an account that is not named' : account;
  return [
    {
      scope: used.scope,
      resource: `work group ${name}`,
      met: null,
      note: `It was not read: it belongs to ${whose}, ${region}.`,
      basis: 'collection',
      intervals: [],
      evidence: cite(groups),
    },
  ];
}

/** The log is read in another way: said where the record is whole, since an unread one does not know. */
function elsewhere({ digest, evidence: { scope, gaps } }: Groups[number]): Observation[] {
  if (gaps.length > 0) return [];
  return [
    {
      scope,
      resource: `queries to the log of ${scope.account}/${scope.region}`,
      met: 'not-applicable',
      note: 'The log is not read through Athena.',
      basis: 'collection',
      intervals: [],
      evidence: [digest],
    },
  ];
}

function groupSeen(group: AthenaWorkgroup): Seen {
  const { enforced, bytesCutoff } = group;
  const encrypted = encryptionOf(group);
  const parts = [encrypted.met, enforced, bytesCutoff !== null];
  const note = [
    encrypted.note,
    `Settings enforced: ${enforced === null ? 'not stated' : enforced ? 'yes' : 'no'}.`,
    `Limit of a query: ${bytesCutoff === null ? 'none' : `${bytesCutoff} bytes`}.`,
  ].join(' ');
  if (parts.includes(false)) return { met: false, note };
  return { met: parts.includes(null) ? null : true, note };
}

function encryptionOf({ managed, encryption, output }: AthenaWorkgroup): {
  readonly met: boolean | null;
  readonly note: string;
} {
  if (managed === true) return { met: true, note: 'Athena keeps the results itself, encrypted.' };
  if (encryption !== null) return { met: true, note: `Results: ${encryption}.` };
  // Without a place of its own, each query says where results go, and how.
  return { met: false, note: `Results: no encryption is set${output === null ? ', and no place' : ''}.` };
}
