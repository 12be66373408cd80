import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { CredentialUser, iamAccount } from '../../evidence/kinds/iam-account.ts';
import type { Observation } from '../check.ts';
import type { Seen } from '../over-period.ts';

/** A record of the credentials of an account. */
export type AccountRecord = Sealed<BodyOf<typeof iamAccount>>;

/** Judges every IAM user of the credential reports, as they were at collection. */
export function overUsers(
  records: readonly AccountRecord[],
  judge: (user: CredentialUser, record: AccountRecord) => Seen,
): Observation[] {
  return records.flatMap((record) =>
    (record.evidence.body.report?.users ?? []).map((user) => ({
      scope: record.evidence.scope,
      resource: user.arn,
      ...judge(user, record),
      basis: 'collection',
      intervals: [],
      evidence: [record.digest],
    })),
  );
}
