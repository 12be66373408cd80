import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { partitionOf } from './athena-table.ts';
import { pageOf } from './paging.ts';
import { type Operation, Refusal, timeOf } from './request.ts';
import { type Fields, isFields, type Scenario } from './scenario.ts';

interface Logged {
  readonly account: string;
  readonly region: string;
  readonly at: number;
  readonly record: Fields;
}

const histories = new WeakMap<Scenario, readonly Logged[]>();

/** The management events in the log files of the buckets that `global/cloudtrail/history.json` names, newest first. */
function historyOf(scenario: Scenario): readonly Logged[] {
  const known = histories.get(scenario);
  if (known) return known;
  const buckets = scenario
    .everywhere('global', 'cloudtrail/history.json')
    .map(({ Bucket }) => String(Bucket));
  const all = buckets.flatMap((bucket) =>
    scenario.objects(bucket).flatMap(({ key, bytes }) => {
      const partition = partitionOf(key);
      return partition ? recordsIn(bytes).map((record) => loggedIn(record, partition)) : [];
    }),
  );
  const history = all
    .filter(({ record }) => record.eventCategory !== 'Data' && record.managementEvent !== false)
    .sort((a, b) => b.at - a.at);
  histories.set(scenario, history);
  return history;
}

function recordsIn(bytes: Buffer): Fields[] {
  const document: unknown = JSON.parse(gunzipSync(bytes).toString());
  return isFields(document) && Array.isArray(document.Records) ? document.Records.filter(isFields) : [];
}

const loggedIn = (
  record: Fields,
  { account, region }: { readonly account: string; readonly region: string },
) => ({
  account,
  region,
  at: Date.parse(String(record.eventTime)),
  record,
});

type Attribute = (record: Fields) => unknown;

const identityOf = ({ userIdentity }: Fields) => (isFields(userIdentity) ? userIdentity : {});

const ATTRIBUTES: Readonly<Record<string, Attribute>> = {
  EventId: ({ eventID }) => eventID,
  EventName: ({ eventName }) => eventName,
  EventSource: ({ eventSource }) => eventSource,
  ReadOnly: ({ readOnly }) => String(readOnly),
  AccessKeyId: (record) => identityOf(record).accessKeyId,
  Username: (record) => identityOf(record).userName,
};

/** One attribute at most, 50 events a page, and a token that fits the parameters it was given for. */
export const lookUp: Operation = (serving) => {
  const { input, scenario, account, region } = serving;
  const [from, to] = [timeOf(input, 'StartTime') ?? 0, timeOf(input, 'EndTime') ?? Number.POSITIVE_INFINITY];
  if (from > to) throw new Refusal('InvalidTimeRangeException', 'StartTime is after EndTime.');
  const given = Array.isArray(input.LookupAttributes) ? input.LookupAttributes.filter(isFields) : [];
  if (given.length > 1) throw new Refusal('InvalidLookupAttributesException', 'One attribute only.');
  const [asked] = given;
  const attribute = asked && ATTRIBUTES[String(asked.AttributeKey)];
  if (asked && !attribute) throw new Refusal('InvalidLookupAttributesException', 'An unknown attribute.');
  const found = historyOf(scenario).filter(
    (it) =>
      it.account === account &&
      it.region === region &&
      from <= it.at &&
      it.at <= to &&
      (!attribute || attribute(it.record) === asked.AttributeValue),
  );
  const mark = createHash('sha256')
    .update(JSON.stringify([input.LookupAttributes, from, to]))
    .digest('hex')
    .slice(0, 8);
  const page = pageOf(
    found,
    { ...serving, input: { ...input, NextToken: placeIn(input.NextToken, mark) } },
    {
      standard: 50,
      most: 50,
    },
  );
  return {
    Events: page.items.map(({ record }) => eventOf(record)),
    NextToken: page.NextToken && `${mark}.${page.NextToken}`,
  };
};

function placeIn(token: unknown, mark: string): string | undefined {
  if (token === undefined) return undefined;
  const [given, place] = String(token).split('.');
  if (given !== mark) throw new Refusal('InvalidNextTokenException', 'The token is of another lookup.');
  return place;
}

function eventOf(record: Fields): Fields {
  return {
    EventId: record.eventID,
    EventName: record.eventName,
    EventSource: record.eventSource,
    EventTime: record.eventTime,
    ReadOnly: String(record.readOnly),
    Username: identityOf(record).userName,
    Resources: [],
    CloudTrailEvent: JSON.stringify(record),
  };
}
