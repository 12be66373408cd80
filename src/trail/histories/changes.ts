import type { z } from 'zod';
import { at } from '../../core/period.ts';
import type { Scope, Sealed } from '../../evidence/envelope.ts';
import type { Change, cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';

/** Records of the log, as checks get them. */
export type ChangeRecord = Sealed<z.infer<typeof cloudtrailChanges.body>>;

/** Events that took effect, with the record they stand in. */
export interface Logged {
  readonly change: Change;
  readonly record: ChangeRecord;
}

/**
 * The successful events of a service with one of these names, ordered by time, then id. Refused calls changed
 * nothing, so they are left out.
 *
 * @param source eventSource, such as sagemaker.amazonaws.com: names are not unique between services
 */
export function effective(
  records: readonly ChangeRecord[],
  source: string,
  names: readonly string[],
): Logged[] {
  return select(records, ({ changes }) => changes, { source, names });
}

/** The same after the period: what they changed, the state at collection shows and the period had not. */
export function effectiveAfter(
  records: readonly ChangeRecord[],
  source: string,
  names: readonly string[],
): Logged[] {
  return select(records, ({ after }) => after, { source, names });
}

function select(
  records: readonly ChangeRecord[],
  list: (body: ChangeRecord['evidence']['body']) => readonly Change[],
  { source, names }: { readonly source: string; readonly names: readonly string[] },
): Logged[] {
  return records
    .flatMap((record) => list(record.evidence.body).map((change) => ({ change, record })))
    .filter(({ change }) => change.error === null && change.source === source && names.includes(change.name))
    .toSorted(
      (a, b) =>
        at(a.change.at) - at(b.change.at) ||
        (a.change.eventId < b.change.eventId ? -1 : a.change.eventId > b.change.eventId ? 1 : 0),
    );
}

/** The ARN that SageMaker gives to a name; names in ARNs are in lower case. */
export function sagemakerArn({ account, region }: Scope, type: string, name: string): string {
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  return `arn:${partition}:sagemaker:${region}:${account}:${type}/${name.toLowerCase()}`;
}
