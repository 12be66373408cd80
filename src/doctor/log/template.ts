import type { TrailState } from '../../aws/trail-states.ts';

const TEMPLATE = /^s3:\/\/([^/]+)\/(.*?)\$\{account\}/;

/** Bucket of a `storage.location.template`; null when it names none. */
export const bucketOf = (template: string): string | null => TEMPLATE.exec(template)?.[1] ?? null;

/**
 * ARN of a trail that writes where a table reads; null when none of them does. Below `AWSLogs/` a trail of an
 * organization has the organization's folder, which the trail itself does not name.
 *
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 */
export function writerOf(template: string, trails: readonly TrailState[]): string | null {
  const [, bucket, folder] = TEMPLATE.exec(template) ?? [];
  const found = trails.find((trail) => {
    const base = `${trail.prefix === null ? '' : `${trail.prefix}/`}AWSLogs/`;
    if (bucket !== trail.bucket || !folder?.startsWith(base)) return false;
    const below = folder.slice(base.length);
    return below === '' || (trail.isOrganization !== false && /^o-[a-z0-9]+\/$/.test(below));
  });
  return found?.arn ?? null;
}
