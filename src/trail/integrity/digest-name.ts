import type { TrailPlace } from './source.ts';

/** What the key of a digest says. */
export interface DigestName extends TrailPlace {
  readonly trail: string;
  readonly homeRegion: string;
  /** End of the hour, ISO 8601. */
  readonly end: string;
  /** True for a digest that was written later, for an hour that had none. */
  readonly isBackfill: boolean;
}

const REGION = String.raw`[a-z]{2}(?:-[a-z]+)+-\d`;
const DIGEST = new RegExp(
  String.raw`(?:^|/)AWSLogs/(?:o-[a-z0-9]+/)?(\d{12})/CloudTrail-Digest/(${REGION})/(\d{4})/(\d{2})/(\d{2})/` +
    String.raw`\1_CloudTrail-Digest_\2_([^/]+)_(${REGION})_(\3\4\5)T(\d{2})(\d{2})(\d{2})Z(_backfill)?\.json\.gz$`,
);

/**
 * Reads the key of a digest, whole: account, region and day stand twice in it and must agree. Null when it is not
 * the key of a digest.
 *
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
export function readDigestName(key: string): DigestName | null {
  const [, account, region, year, month, day, trail, homeRegion, , hour, minute, second, backfill] =
    DIGEST.exec(key) ?? [];
  if (!account || !region || !trail || !homeRegion) return null;
  const end = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  if (Number.isNaN(Date.parse(end))) return null;
  return { account, region, trail, homeRegion, end, isBackfill: backfill !== undefined };
}
