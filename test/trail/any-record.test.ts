import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { change } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { AnswerBuilder } from '../../src/trail/answer.ts';
import { traceChanges } from '../../src/trail/changes.ts';
import { concernedRecords } from '../../src/trail/concerned.ts';
import { matches } from '../../src/trail/query/match.ts';
import { readSearch } from '../../src/trail/query/question.ts';
import { whoDid } from '../../src/trail/who.ts';
import { assumed, logKey, raw, roleSession, user } from './support.ts';

const period = { from: '2026-07-10T00:00:00Z', to: '2026-07-11T00:00:00Z' };
const EVERYTHING = { resource: null, actor: null, events: [] };

/** What stands in a field of a record that nobody wrote with care: the right thing, another type, or anything. */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', 'arn:', 'arn:aws:iam::1:role/', '__proto__', 'constructor', null, [], {}),
);

/** A record that is right but for some fields, at the top and inside the objects that the engine looks into. */
const records = fc
  .record({
    start: fc.constantFrom(
      raw(),
      raw({ eventName: 'CreateTrainingJob', eventType: 'AwsServiceEvent' }),
      raw({ userIdentity: roleSession('MLAdmin', 'x', { key: 'ASIA1' }) }),
      assumed(user('alice'), { role: 'MLAdmin', name: 'x', key: 'ASIA1' }),
      raw({ eventSource: 'iam.amazonaws.com', eventName: 'PutRolePolicy' }),
      raw({ eventSource: 'ec2.amazonaws.com', eventName: 'AuthorizeSecurityGroupIngress' }),
      raw({ eventType: 'AwsCloudTrailInsight', eventCategory: 'Insight' }),
      raw({ addendum: { originalEventID: 'event-0001' }, sharedEventID: 'one' }),
    ),
    top: fc.dictionary(
      fc.constantFrom(
        ...['eventID', 'eventTime', 'eventName', 'eventSource', 'eventType', 'awsRegion', 'readOnly'],
        ...['userIdentity', 'requestParameters', 'responseElements', 'additionalEventData', 'resources'],
        ...['serviceEventDetails', 'recipientAccountId', 'sharedEventID', 'addendum', 'errorCode'],
      ),
      odd,
      { maxKeys: 3 },
    ),
    inner: fc.dictionary(
      fc.constantFrom(
        ...['type', 'arn', 'principalId', 'sessionContext', 'accessKeyId', 'invokedBy', 'onBehalfOf'],
        ...['endpointName', 'policyDocument', 'roleName', 'tags', 'credentials', 'assumedRoleUser'],
      ),
      odd,
      { maxKeys: 3 },
    ),
    into: fc.constantFrom('userIdentity', 'requestParameters', 'responseElements', 'serviceEventDetails'),
  })
  .map(({ start, top, inner, into }) => {
    const before = start[into];
    const kept = typeof before === 'object' && before !== null ? before : {};
    return { ...start, ...(Object.keys(inner).length > 0 && { [into]: { ...kept, ...inner } }), ...top };
  });

function answerFor(values: readonly unknown[]) {
  const builder = new AnswerBuilder({ period, withSessions: true });
  builder.add({ key: logKey('2026-07-10'), digest: digestOf('file'), records: values });
  return builder.answer();
}

test('every record is told of or reported, and each change is of the kind', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 9, arbitrary: records }, fc.jsonValue()), { maxLength: 6 }),
      (values) => {
        const answer = answerFor(values);
        const { changes, observations, corrected } = traceChanges(answer);
        expect(changes.length + observations + corrected).toBe(answer.records.length);
        for (const { change: one } of changes) expect(change.safeParse(one).error).toBeUndefined();
        const rows = whoDid(changes, EVERYTHING);
        expect(rows).toHaveLength(changes.length);
        const chosen = concernedRecords(answer, traceChanges(answer), EVERYTHING);
        expect(whoDid(traceChanges(chosen).changes, EVERYTHING)).toEqual(rows);
        const search = readSearch({ period, class: 'writes', resources: [{ by: 'name', value: 'x' }] });
        for (const { record } of answer.records) matches(record, search);
      },
    ),
    { numRuns: 400 },
  );
});

test('whatever stands beside a record changes nothing in what is said of it', () => {
  const good = raw({
    eventID: 'good',
    requestParameters: { endpointName: 'fraud' },
    sharedEventID: undefined,
  });
  const alone = traceChanges(answerFor([good])).changes[0]?.change;
  fc.assert(
    fc.property(fc.array(fc.oneof(records, fc.jsonValue()), { maxLength: 5 }), (values) => {
      const { changes } = traceChanges(answerFor([good, ...values]));
      const same = changes.find(({ change: one }) => one.eventId === 'good');
      expect(same?.change).toEqual(alone);
    }),
    { numRuns: 200 },
  );
});
