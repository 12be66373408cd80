import { by } from '../core/order.ts';
import { at } from '../core/period.ts';
import type { Fields } from './json.ts';
import { placeOf } from './log-name.ts';
import { readRecord, type TrailRecord } from './record.ts';
import type { LoggedRecord } from './source.ts';

/** A record of the log with its reading. */
export interface ReadLogged {
  readonly logged: LoggedRecord;
  readonly record: TrailRecord;
}

/** Records after correction, ordered by time and id, and how many corrections were applied. */
interface Corrected {
  readonly records: readonly ReadLogged[];
  readonly applied: number;
}

/**
 * Applies the records that correct earlier ones (addenda). What such a record states replaces what the earlier one
 * says, what it leaves out stays, and the time is that of the first: it is when the thing was done. The corrected
 * record goes; the id and the place are those of the last correction. One whose original is not here stands alone,
 * as does one that names several.
 *
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html (addendum)
 */
export function applyAddenda(records: readonly ReadLogged[]): Corrected {
  const current = new Map(records.map((it) => [keyOf(it.record.account, it.record.eventId), it] as const));
  const movedTo = new Map<string, string>();
  const byRequest = Map.groupBy(
    records,
    ({ record }) => record.requestId && keyOf(record.account, record.requestId),
  );
  let applied = 0;
  for (const addendum of records.toSorted(inTime)) {
    const named = originalOf(addendum.record, byRequest);
    const own = keyOf(addendum.record.account, addendum.record.eventId);
    const key = named && follow(movedTo, named);
    const original = key && key !== own ? current.get(key) : undefined;
    if (!key || !original) continue;
    current.delete(key);
    current.set(own, corrected(original, addendum));
    movedTo.set(key, own);
    applied += 1;
  }
  return { records: [...current.values()].toSorted(inTime), applied };
}

function originalOf(
  { account, eventId, corrects, correctsRequest }: TrailRecord,
  byRequest: ReadonlyMap<string | null, readonly ReadLogged[]>,
): string | null {
  if (corrects) return keyOf(account, corrects);
  if (!correctsRequest) return null;
  const others = (byRequest.get(keyOf(account, correctsRequest)) ?? []).filter(
    ({ record }) => record.eventId !== eventId,
  );
  const [only] = others;
  return only && others.length === 1 ? keyOf(account, only.record.eventId) : null;
}

/** A record that was corrected before is now another one. */
function follow(movedTo: ReadonlyMap<string, string>, key: string): string {
  const next = movedTo.get(key);
  return next === undefined ? key : follow(movedTo, next);
}

function corrected(original: ReadLogged, addendum: ReadLogged): ReadLogged {
  const before: Fields = original.logged.record;
  const stated = Object.entries(addendum.logged.record).filter(([, value]) => value !== null);
  const fields = { ...before, ...Object.fromEntries(stated), eventTime: before.eventTime };
  const { record } = readRecord(fields, placeOf(addendum.logged.file.key));
  return { logged: { ...addendum.logged, record: fields }, record: record ?? addendum.record };
}

const keyOf = (account: string, id: string) => `${account} ${id}`;

const inTime = (a: ReadLogged, b: ReadLogged) =>
  at(a.record.at) - at(b.record.at) || by<ReadLogged>(({ record }) => record.eventId)(a, b);
