import { intersect, type Period, subtract, union } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { cloudtrailIntegrity } from '../../evidence/kinds/cloudtrail-integrity.ts';
import { defineCheck, type Interval, type Observation } from '../check.ts';

type Body = BodyOf<typeof cloudtrailIntegrity>;

/** Looks whether the signed digests prove the log of every account and region for the period. */
export const cloudtrailTrailIntegrity = defineCheck({
  id: 'cloudtrail-trail-integrity',
  topic: 'audit-trail',
  title: 'The digest chain of the log is unbroken over the period',
  failureTitle: 'Some of the log was changed, removed or added to after it was delivered',
  rationale:
    'The log is the ground of every statement about the past. Signed digests show whether it is as it was delivered.',
  procedure:
    'For every account and region in scope, the digests from the start of the period to an hour after its end are validated: signature and key of each, the hash and signature of the one before it, times without a hole, and the SHA-256 of every log file that they list. Every object in the folders of the log has to be listed. Whatever contradicts what was signed is an exception, with the time that is not proven because of it. Where a digest or log file could not be read, where no digest covers some of the time, as while a trail is stopped, and where there are no digests, the result is unknown.',
  severity: 'critical',
  remediation:
    'Keep the log as it is, find out who could write to its bucket, and compare with a copy. Lock the bucket with Object Lock in compliance mode.',
  needs: { integrity: cloudtrailIntegrity },

  observe: ({ integrity }, period) =>
    integrity.map((record): Observation => {
      const { scope } = record.evidence;
      return {
        scope,
        resource: `CloudTrail of ${scope.account}/${scope.region}`,
        ...judged(record, period),
        basis: 'period',
        evidence: [record.digest],
      };
    }),
});

function judged(
  { evidence: { body } }: Sealed<Body>,
  period: Period,
): Pick<Observation, 'met' | 'note' | 'intervals'> {
  const chains = body.stores.flatMap((store) => store.chains);
  const invalid = chains.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'invalid'));
  const reason = body.reason ?? 'It is not told why.';
  if (invalid.length > 0) {
    return {
      met: false,
      note: reason,
      intervals: intervalsOf(
        invalid.map(({ at }) => at),
        period,
      ),
    };
  }
  // Only a validation of all of the period proves it, whatever the record claims.
  const isWhole = body.validated !== null && subtract(period, [body.validated]).length === 0;
  if (body.verdict !== 'proven' || !isWhole) {
    return { met: null, note: reason, intervals: [] };
  }
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const digests = sum(chains.map((chain) => chain.digests + chain.backfillDigests));
  const logs = sum(chains.map((chain) => chain.logs));
  return { met: true, note: `${digests} digests prove ${logs} log files.`, intervals: [] };
}

/** Nobody is named: what was done to a file after its delivery is not in the log of the account. */
function intervalsOf(times: readonly Period[], period: Period): Interval[] {
  const inside = times.flatMap((time) => intersect(time, period) ?? []);
  return union(inside).map(({ from, to }) => ({ from, to, cause: null, end: null }));
}
