import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { change } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { changesOf } from '../../src/trail/changes.ts';
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
