import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { change } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { changesOf, traceChanges } from '../../src/trail/changes.ts';
import { localTrail } from '../../src/trail/engines/local.ts';
import { assumed, INVICTUS, logKey, raw, roleSession, user } from './support.ts';

const logged = (record: Readonly<Record<string, unknown>>, index = 0) => ({
  record,
  file: { key: logKey('2026-07-10'), digest: digestOf('file'), index },
});

test('every change of a real account is of the kind', async () => {
  const period = { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' };
  const changes = changesOf(
    await localTrail({ folder: INVICTUS }).ask({ period, access: 'write', withSessions: true }),
  );
  expect(changes).toHaveLength(574);
  expect(changes.filter((it) => !change.safeParse(it).success)).toEqual([]);
  expect(changes.find(({ name }) => name === 'LeaveOrganization')).toMatchObject({
    actor: { name: 'bert-jan', strength: 'certain', role: expect.stringMatching(/leave-org-role$/) },
    error: 'AccessDenied',
  });
});

test('keeps request, response and place as logged', () => {
  const request = { endpointName: 'fraud', retainAllVariantProperties: false };
  const [made] = changesOf({
    records: [logged(raw({ requestParameters: request, errorCode: 'ValidationException' }), 7)],
    sessions: [],
  });
  expect(made).toMatchObject({
    request,
    response: null,
    error: 'ValidationException',
    sourceIp: '192.0.2.10',
    file: { key: logKey('2026-07-10'), digest: digestOf('file'), index: 7 },
  });
});

test('uses sessions, and sessions among the records themselves', () => {
  const issued = assumed(user('alice'), { role: 'R', name: 'x-1', key: 'ASIA1' });
  const act = logged(raw({ userIdentity: roleSession('R', 'x-1', { key: 'ASIA1' }) }));
  const people = (answer: Parameters<typeof changesOf>[0]) =>
    changesOf(answer).map(({ actor }) => actor.name);
  expect(people({ records: [act], sessions: [logged(issued)] })).toEqual(['alice']);
  expect(people({ records: [logged(issued), act], sessions: [] })).toEqual(['alice', 'alice']);
  expect(people({ records: [act], sessions: [] })).toEqual([null]);
});

test('a record that a later one corrects gives way to it', () => {
  const first = raw({ eventID: 'first', requestParameters: { endpointName: 'old' } });
  const correction = raw({
    eventID: 'second',
    addendum: { reason: 'UPDATED_DATA', originalEventID: 'first' },
  });
  const changes = changesOf({ records: [logged(first), logged(correction)], sessions: [] });
  expect(changes.map(({ eventId }) => eventId)).toEqual(['second']);
});

test('refuses an answer that holds no records', () => {
  expect(() => changesOf({ records: [logged({})], sessions: [] })).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID' }),
  );
});

const correcting = (over: Readonly<Record<string, unknown>>, ids: Readonly<Record<string, string>>) =>
  logged(raw({ requestParameters: null, ...over, addendum: { reason: 'UPDATED_DATA', ...ids } }), 1);

test('what an addendum leaves out stays as it was first written, with the time of the first', () => {
  const first = raw({
    eventID: 'first',
    requestParameters: { endpointName: 'fraud' },
    eventTime: '2026-07-10T12:00:00Z',
  });
  const late = correcting(
    { eventTime: '2026-07-10T15:00:00Z', errorCode: 'ValidationException' },
    { originalEventID: 'first' },
  );
  const { changes, corrected } = traceChanges({ records: [logged(first), late], sessions: [] });
  expect(corrected).toBe(1);
  expect(changes.map(({ change }) => change)).toMatchObject([
    {
      at: '2026-07-10T12:00:00Z',
      error: 'ValidationException',
      request: { endpointName: 'fraud' },
      file: { index: 1 },
    },
  ]);
});

test('a second addendum to the same record is applied on top of the first', () => {
  const first = raw({ eventID: 'first', requestParameters: { endpointName: 'fraud' } });
  const one = correcting(
    { eventID: 'one', errorCode: 'A', eventTime: '2026-07-10T13:00:00Z' },
    { originalEventID: 'first' },
  );
  const two = correcting(
    { eventID: 'two', errorMessage: 'B', eventTime: '2026-07-10T14:00:00Z' },
    { originalEventID: 'first' },
  );
  const { changes, corrected } = traceChanges({ records: [logged(first), one, two], sessions: [] });
  expect(corrected).toBe(2);
  expect(changes.map(({ change }) => change)).toMatchObject([
    { eventId: 'two', error: 'A', request: { endpointName: 'fraud' } },
  ]);
});

test('an addendum that names the request only is applied when one record fits', () => {
  const first = (eventID: string) =>
    raw({ eventID, requestID: 'r', requestParameters: { endpointName: 'fraud' } });
  const addendum = correcting({ eventID: 'late' }, { originalRequestID: 'r' });
  const idsOf = (records: readonly ReturnType<typeof logged>[]) =>
    changesOf({ records, sessions: [] }).map(({ eventId }) => eventId);
  expect(idsOf([logged(first('a')), addendum])).toEqual(['late']);
  expect(idsOf([logged(first('a')), logged(first('b')), addendum])).toEqual(['a', 'b', 'late']);
});

test('an addendum whose original is elsewhere, or of another account, stands alone', () => {
  const other = raw({ eventID: 'first', recipientAccountId: '444455556666' });
  const addendum = correcting({ eventID: 'late' }, { originalEventID: 'first' });
  const { changes, corrected } = traceChanges({ records: [logged(other), addendum], sessions: [] });
  expect([changes.length, corrected]).toEqual([2, 0]);
});

test('Insight and network events are no changes, and are counted', () => {
  const records = [
    raw(),
    raw({ eventCategory: 'Insight', eventType: 'AwsCloudTrailInsight' }),
    raw({ eventCategory: 'NetworkActivity', eventType: 'AwsVpceEvent' }),
  ].map((it) => logged(it));
  const { changes, observations } = traceChanges({ records, sessions: [] });
  expect([changes.length, observations]).toEqual([1, 2]);
});

test('a call that came through an agent protocol is a change like any other', () => {
  const { changes, observations } = traceChanges({
    records: [logged(raw({ eventType: 'AwsMcpEvent', readOnly: false }))],
    sessions: [],
  });
  expect(observations).toBe(0);
  expect(changes.map(({ change }) => [change.name, change.actor.name])).toEqual([
    ['UpdateEndpoint', 'alice'],
  ]);
});

test('one action in two accounts: linked, the fuller identity used, once per account', () => {
  const shared = { sharedEventID: 's-1', eventSource: 'kms.amazonaws.com', eventName: 'CreateGrant' };
  const theirs = raw({
    ...shared,
    recipientAccountId: '444455556666',
    userIdentity: user('grace', '444455556666'),
  });
  const ours = raw({
    ...shared,
    userIdentity: { type: 'AWSAccount', principalId: 'AIDAGRACE', accountId: '444455556666' },
  });
  const { changes } = traceChanges({ records: [logged(theirs), logged(ours)], sessions: [] });
  expect(changes.map(({ change, twin }) => [change.account, change.actor.name, twin?.account])).toEqual([
    ['444455556666', 'grace', '111122223333'],
    ['111122223333', 'grace', '444455556666'],
  ]);
  expect(changes[1]?.change.actor.hops).toMatchObject([{ rule: 'shared-event', eventId: theirs.eventID }]);
});

test('events of one console session have the same mark, whatever their keys and days', () => {
  const createdAt = '2026-07-10T23:50:00Z';
  const act = (key: string, eventTime: string, over = {}) =>
    logged(
      raw({
        eventTime,
        sessionCredentialFromConsole: 'true',
        userIdentity: roleSession('MLAdmin', 'dana', { key, createdAt, ...over }),
      }),
    );
  const { changes } = traceChanges({
    records: [
      act('ASIA1', '2026-07-10T23:55:00Z'),
      act('ASIA2', '2026-07-11T00:05:00Z'),
      act('ASIA3', '2026-07-11T00:06:00Z', { createdAt: '2026-07-11T00:06:00Z' }),
    ],
    sessions: [],
  });
  const [first, second, third] = changes.map(({ session }) => session);
  expect(first).toMatchObject({ began: createdAt, console: true });
  expect(second).toEqual(first);
  expect(third?.id).not.toBe(first?.id);
});
