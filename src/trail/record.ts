import { instant } from '../core/period.ts';
import { type Identity, readIdentity } from './identity.ts';
import { booleanOf, type Fields, fieldsOf, textOf } from './json.ts';
import type { LogPlace } from './log-name.ts';

/** A CloudTrail record, versions 1.0 to 1.11. `null` means that the record does not say. */
export interface TrailRecord {
  readonly eventId: string;
  /** eventTime as an instant. */
  readonly at: string;
  /** eventSource, such as sagemaker.amazonaws.com. */
  readonly source: string;
  /** eventName. Only together with `source` does it name an operation. */
  readonly name: string;
  /** recipientAccountId; in old records, which lack it, the account of the log file, else that of the caller. */
  readonly account: string;
  readonly region: string | null;
  /** False is a write. Null is not false: very old and some service events do not say. */
  readonly readOnly: boolean | null;
  /** True for data events (object and inference calls), which trails record only when asked to. */
  readonly dataEvent: boolean;
  /** eventType, such as AwsApiCall or AwsServiceEvent. */
  readonly type: string | null;
  /** `insight` and `network` events tell of calls and are none; null where the record does not say. */
  readonly category: 'management' | 'data' | 'insight' | 'network' | null;
  /** The session came from the console; null where the record does not say. */
  readonly fromConsole: boolean | null;
  readonly requestId: string | null;
  readonly identity: Identity;
  readonly sourceIp: string | null;
  /** errorCode, or the message when only that is there; null when the call succeeded. */
  readonly error: string | null;
  readonly request: Fields | null;
  readonly response: Fields | null;
  /** additionalEventData: some services name there what an event is about. */
  readonly additional: Fields | null;
  /** serviceEventDetails of an event that a service wrote on its own. */
  readonly details: Fields | null;
  readonly resources: readonly { readonly arn: string; readonly type: string | null }[];
  /** The same in the records that one action left in two accounts. */
  readonly sharedEventId: string | null;
  /** The earlier record that this one corrects. */
  readonly corrects: string | null;
  /** requestID of the earlier record that this one corrects. */
  readonly correctsRequest: string | null;
}

/** The record with its fields as logged, or why it is none. */
export type ReadRecord =
  | { readonly record: TrailRecord; readonly fields: Fields; readonly malformed: null }
  | { readonly record: null; readonly fields: null; readonly malformed: string };

/**
 * Reads one record leniently: only time, source, name, id and an account are needed, everything else may be absent,
 * null, or a boolean written as text.
 *
 * @param place of the log file: it tells account and region where an old record does not
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function readRecord(value: unknown, place: LogPlace | null = null): ReadRecord {
  const fields = fieldsOf(value);
  if (!fields) return malformed('is no JSON object');
  const identity = readIdentity(fields.userIdentity);
  const at = timeOf(fields.eventTime);
  const insight = fieldsOf(fields.insightDetails);
  const source = textOf(fields.eventSource) ?? textOf(insight?.eventSource);
  const name = textOf(fields.eventName) ?? textOf(insight?.eventName);
  const eventId = textOf(fields.eventID);
  const account = textOf(fields.recipientAccountId) ?? place?.account ?? identity.accountId;
  if (!at) return malformed('has no eventTime');
  if (!source) return malformed('has no eventSource');
  if (!name) return malformed('has no eventName');
  if (!eventId) return malformed('has no eventID');
  if (!account) return malformed('names no account');
  return {
    malformed: null,
    fields,
    record: { eventId, at, source, name, account, identity, ...rest(fields, place) },
  };
}

type Rest = Omit<TrailRecord, 'eventId' | 'at' | 'source' | 'name' | 'account' | 'identity'>;

function rest(fields: Fields, place: LogPlace | null): Rest {
  return {
    region: textOf(fields.awsRegion) ?? place?.region ?? null,
    readOnly: booleanOf(fields.readOnly),
    dataEvent: textOf(fields.eventCategory) === 'Data' || booleanOf(fields.managementEvent) === false,
    type: textOf(fields.eventType),
    category: categoryOf(fields),
    fromConsole: booleanOf(fields.sessionCredentialFromConsole),
    requestId: textOf(fields.requestID),
    sourceIp: textOf(fields.sourceIPAddress),
    error: textOf(fields.errorCode) ?? textOf(fields.errorMessage),
    request: fieldsOf(fields.requestParameters),
    response: fieldsOf(fields.responseElements),
    additional: fieldsOf(fields.additionalEventData),
    details: fieldsOf(fields.serviceEventDetails),
    resources: resourcesOf(fields.resources),
    sharedEventId: textOf(fields.sharedEventID),
    corrects: textOf(fieldsOf(fields.addendum)?.originalEventID),
    correctsRequest: textOf(fieldsOf(fields.addendum)?.originalRequestID),
  };
}

const CATEGORIES = {
  Management: 'management',
  Data: 'data',
  Insight: 'insight',
  NetworkActivity: 'network',
} as const;

/** Insight events of the first versions have a type and no category. */
function categoryOf({ eventCategory, eventType }: Fields): TrailRecord['category'] {
  const stated = Object.entries(CATEGORIES).find(([word]) => word === eventCategory)?.[1];
  if (stated) return stated;
  if (eventType === 'AwsCloudTrailInsight') return 'insight';
  return eventType === 'AwsVpceEvent' ? 'network' : null;
}

/** Log files spell the field `ARN`, tables `arn`. */
function resourcesOf(value: unknown): TrailRecord['resources'] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const fields = fieldsOf(item);
    const arn = textOf(fields?.ARN) ?? textOf(fields?.arn);
    return arn ? [{ arn, type: textOf(fields?.type) }] : [];
  });
}

function timeOf(value: unknown): string | null {
  const text = textOf(value);
  return text && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? instant(text)
    : null;
}

const malformed = (reason: string): ReadRecord => ({ record: null, fields: null, malformed: reason });
