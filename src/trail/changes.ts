import { ExhibitError } from '../core/errors.ts';
import type { Change } from '../evidence/kinds/cloudtrail-changes.ts';
import { attribute } from './attribution.ts';
import { placeOf } from './log-name.ts';
import { readRecord, type TrailRecord } from './record.ts';
import { resourcesOf } from './resources.ts';
import { indexSessions } from './sessions.ts';
import type { LoggedRecord, TrailAnswer } from './source.ts';

/**
 * The changes in an answer of a trail, in its order, each with the person or service behind it. A record that a
 * later one of the answer corrects (an addendum with updated data) gives way to that one.
 *
 * @throws INPUT_INVALID when the answer holds something that is no record, which no engine gives
 */
export function changesOf({ records, sessions }: Pick<TrailAnswer, 'records' | 'sessions'>): Change[] {
  const read = records.map((logged) => ({ logged, record: recordOf(logged) }));
  const corrected = new Set(read.map(({ record }) => record.corrects));
  const issuers = indexSessions([...sessions.map(recordOf), ...read.map(({ record }) => record)]);
  return read
    .filter(({ record }) => !corrected.has(record.eventId))
    .map(({ logged, record }) => ({
      eventId: record.eventId,
      at: record.at,
      source: record.source,
      name: record.name,
      account: record.account,
      region: record.region ?? 'unknown',
      actor: attribute(record, issuers),
      sourceIp: record.sourceIp,
      error: record.error,
      resources: resourcesOf(record),
      request: record.request,
      response: record.response,
      file: logged.file,
    }));
}

function recordOf({ record: fields, file }: LoggedRecord): TrailRecord {
  const { record, malformed } = readRecord(fields, placeOf(file.key));
  if (malformed !== null)
    throw new ExhibitError('INPUT_INVALID', `Record ${file.index} of ${file.key} ${malformed}.`);
  return record;
}
