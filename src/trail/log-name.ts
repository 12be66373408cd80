/** What the key of an object under a trail says about it. */
export interface LogPlace {
  readonly account: string;
  readonly region: string;
  /** Day of delivery, `YYYY-MM-DD`: never before the day of the events, sometimes after it. */
  readonly day: string;
}

/** A log file, another object of the trail (digests, Insight events), a misnamed one, or nothing of a trail. */
export type LogName =
  | ({ readonly kind: 'log' } & LogPlace)
  | { readonly kind: 'other-trail-object' }
  | { readonly kind: 'misnamed'; readonly place: LogPlace | null }
  | { readonly kind: 'foreign' };

const FOLDER = String.raw`(?:^|/)(?:o-[a-z0-9]+/)?(\d{12})/CloudTrail/([a-z]{2}(?:-[a-z]+)+-\d)/(\d{4})/(\d{2})/(\d{2})/`;
const LOG = new RegExp(String.raw`${FOLDER}\1_CloudTrail_\2_(\d{8})T\d{4}Z_[A-Za-z0-9]{16}\.json\.gz$`);
const PLACE = new RegExp(FOLDER);
const OTHER = /(?:^|\/)\d{12}\/CloudTrail-(?:Digest|Insight)\//;

/**
 * Reads the key of an object under a trail, whole: account and region must stand twice and agree, so that a file
 * put into the wrong folder is not taken for a log of that folder.
 *
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-find-log-files.html
 */
export function readLogName(key: string): LogName {
  const log = LOG.exec(key);
  const place = placeOf(key);
  if (log && place) return { kind: 'log', ...place };
  if (OTHER.test(key)) return { kind: 'other-trail-object' };
  if (place || key.endsWith('.json.gz')) return { kind: 'misnamed', place };
  return { kind: 'foreign' };
}

/** Account, region and day that the folders of a key name; null when it does not lie in the folders of a log. */
export function placeOf(key: string): LogPlace | null {
  const [, account, region, year, month, day] = PLACE.exec(key) ?? [];
  if (!account || !region) return null;
  return { account, region, day: `${year}-${month}-${day}` };
}
