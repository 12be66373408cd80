import { expect, test } from 'vitest';
import { attribute, chainFinding } from '../../src/trail/attribution.ts';
import { indexSessions } from '../../src/trail/sessions.ts';
import { ACCOUNT, assumed, raw, read, roleSession, user } from './support.ts';

/**
 * Small logs whose answer was worked out by hand. What matters is as much whom they do not name: a wrong person is
 * worse than none.
 */
function whoIs(userIdentity: unknown, log: readonly unknown[], over: Readonly<Record<string, unknown>> = {}) {
  return attribute(read(raw({ userIdentity, ...over })), indexSessions(log.map(read)));
}

const OTHER = '444455556666';
const at = (eventTime: string) => ({ eventTime });

test('the same session name twice: each key leads to its own caller', () => {
  const log = [
    assumed(user('alice'), {
      role: 'MLAdmin',
      name: 'session-1',
      key: 'ASIA1',
      ...at('2026-07-10T11:00:00Z'),
    }),
    assumed(user('bob'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA2', ...at('2026-07-10T11:30:00Z') }),
  ];
  const later = '2026-07-10T11:30:00Z';
  expect(whoIs(roleSession('MLAdmin', 'session-1', { key: 'ASIA1' }), log).name).toBe('alice');
  expect(whoIs(roleSession('MLAdmin', 'session-1', { key: 'ASIA2', createdAt: later }), log).name).toBe(
    'bob',
  );
});

test('the same session name twice without keys: the second of issue decides', () => {
  const log = [
    assumed(user('alice'), {
      role: 'MLAdmin',
      name: 'session-1',
      key: 'ASIA1',
      ...at('2026-07-10T11:00:00Z'),
    }),
    assumed(user('bob'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA2', ...at('2026-07-10T11:30:00Z') }),
  ];
  const began = (createdAt: string) => whoIs(roleSession('MLAdmin', 'session-1', { createdAt }), log).name;
  expect(began('2026-07-10T11:00:00Z')).toBe('alice');
  expect(began('2026-07-10T11:30:00Z')).toBe('bob');
  expect(began('2026-07-10T11:15:00Z')).toBeNull();
});

test('the same second twice with different roles: the role id decides', () => {
  const log = [
    assumed(user('alice'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA1' }),
    assumed(user('bob'), { role: 'Deploy', name: 'session-1', key: 'ASIA2' }),
  ];
  expect(whoIs(roleSession('MLAdmin', 'session-1'), log).name).toBe('alice');
  expect(whoIs(roleSession('Deploy', 'session-1'), log).name).toBe('bob');
});

test('the same role, name and second by two callers: nobody is named', () => {
  const log = [
    assumed(user('alice'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA1' }),
    assumed(user('bob'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA2' }),
  ];
  expect(whoIs(roleSession('MLAdmin', 'session-1'), log)).toMatchObject({ name: null, strength: 'none' });
});

test('a key that the log gave to another role is no link', () => {
  const log = [assumed(user('alice'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA1' })];
  expect(whoIs(roleSession('Deploy', 'x-1', { key: 'ASIA1' }), log)).toMatchObject({ name: null });
});

test.each([
  {
    title: 'that the log gave out after the session began',
    over: at('2026-07-10T11:30:00Z'),
    session: {},
  },
  {
    title: 'that the log gave out after the event',
    over: at('2026-07-10T12:30:00Z'),
    session: { createdAt: 'unknown' },
  },
  {
    title: 'that the log gave to a session of another account',
    over: { account: OTHER },
    session: {},
  },
])('a key $title is no link, and no other caller is taken for him', ({ over, session }) => {
  const mallory = assumed(user('mallory'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA1', ...over });
  const bob = assumed(user('bob'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA2' });
  const identity = roleSession('MLAdmin', 'session-1', { key: 'ASIA1', ...session });
  expect(whoIs(identity, [mallory, bob])).toMatchObject({
    name: null,
    strength: 'none',
    note: 'The log gave the key of this session to another session.',
  });
});

test('a key that comes twice leads to the caller of the session of that second', () => {
  const first = { role: 'MLAdmin', name: 'session-1', key: 'ASIA1' };
  const log = [
    assumed(user('alice'), first),
    assumed(user('bob'), { ...first, ...at('2026-07-09T11:00:00Z') }),
  ];
  expect(whoIs(roleSession('MLAdmin', 'session-1', { key: 'ASIA1' }), log)).toMatchObject({
    name: 'alice',
    hops: [{ rule: 'key' }],
  });
});

test('keys in the answer of another service issue no session', () => {
  const alike = assumed(user('mallory'), {
    ...{ role: 'MLAdmin', name: 'session-1', key: 'ASIA1' },
    eventSource: 'partner.amazonaws.com',
  });
  expect(whoIs(roleSession('MLAdmin', 'session-1', { key: 'ASIA1' }), [alike])).toMatchObject({ name: null });
});

test('a session that claims a role of another account is taken for nobody', () => {
  const linked = { path: 'aws-service-role/rds.amazonaws.com/' };
  const identity = roleSession('AWSServiceRoleForRDS', 'x-1', linked);
  const foreign = roleSession('AWSServiceRoleForRDS', 'x-1', { ...linked, account: OTHER });
  expect(whoIs(identity, []).name).toBe('rds.amazonaws.com');
  expect(whoIs({ ...identity, sessionContext: foreign.sessionContext }, [])).toMatchObject({
    name: null,
    note: 'The record contradicts itself: it names several accounts for one role session.',
  });
});

test('a third account that claims the same action is not taken for the caller', () => {
  const third = '777788889999';
  const session = { role: 'MLAdmin', name: 'session-1', key: 'ASIA1', sharedEventID: 'one' };
  const ours = assumed({ type: 'AWSAccount', principalId: 'AIDAGRACE', accountId: OTHER }, session);
  const forged = assumed(user('mallory', third), {
    ...session,
    ...{ account: third, key: 'ASIA9', recipientAccountId: third },
  });
  expect(whoIs(roleSession('MLAdmin', 'session-1', { key: 'ASIA1' }), [ours, forged])).toMatchObject({
    name: null,
    kind: 'account',
    note: `account ${OTHER}, person unknown`,
  });
  const stranger = { type: 'AWSAccount', accountId: OTHER };
  const grant = raw({
    sharedEventID: 'two',
    userIdentity: user('mallory', third),
    recipientAccountId: third,
  });
  expect(whoIs(stranger, [grant], { sharedEventID: 'two' })).toMatchObject({ name: null, kind: 'account' });
});

test('a key that two accounts report, without one action behind both: nobody is named', () => {
  const log = [
    assumed(user('alice'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA1' }),
    assumed(user('grace', OTHER), {
      role: 'MLAdmin',
      name: 'session-1',
      key: 'ASIA1',
      recipientAccountId: OTHER,
    }),
  ];
  expect(whoIs(roleSession('MLAdmin', 'session-1', { key: 'ASIA1' }), log)).toMatchObject({
    name: null,
    note: expect.stringContaining('several fit'),
  });
});

test('a key that two accounts report for one action leads to the caller', () => {
  const session = { role: 'MLAdmin', name: 'session-1', key: 'ASIA1', sharedEventID: 'one' };
  const log = [
    assumed({ type: 'AWSAccount', principalId: 'AIDAGRACE', accountId: OTHER }, session),
    assumed(user('grace', OTHER), { ...session, recipientAccountId: OTHER }),
  ];
  expect(whoIs(roleSession('MLAdmin', 'session-1', { key: 'ASIA1' }), log).name).toBe('grace');
});

test('a session across midnight is the same session', () => {
  const createdAt = '2026-07-10T23:59:58Z';
  const log = [assumed(user('alice'), { role: 'MLAdmin', name: 'night', key: 'ASIA1', ...at(createdAt) })];
  const late = whoIs(roleSession('MLAdmin', 'night', { createdAt }), log, at('2026-07-11T03:00:00Z'));
  expect(late).toMatchObject({ name: 'alice', hops: [{ rule: 'session' }] });
});

test('two hops where the first lies in another account', () => {
  const first = assumed(user('grace', OTHER), {
    role: 'Dev',
    name: 'g',
    key: 'ASIA1',
    account: OTHER,
    recipientAccountId: OTHER,
  });
  const second = assumed(roleSession('Dev', 'g', { key: 'ASIA1', account: OTHER }), {
    role: 'MLAdmin',
    name: 'x-1',
    key: 'ASIA2',
  });
  expect(whoIs(roleSession('MLAdmin', 'x-1', { key: 'ASIA2' }), [second, first])).toMatchObject({
    name: 'grace',
    strength: 'certain',
    hops: [{ rule: 'key' }, { rule: 'key' }],
  });
});

test('a session name that claims to be somebody else does not outweigh the log', () => {
  const log = [assumed(user('mallory'), { role: 'MLAdmin', name: 'alice@example.com', key: 'ASIA1' })];
  expect(whoIs(roleSession('MLAdmin', 'alice@example.com', { key: 'ASIA1' }), log).name).toBe('mallory');
});

test.each([
  {
    title: 'a session from before the log',
    identity: roleSession('MLAdmin', 'x-1', { key: 'ASIA9' }),
    why: 'The session was issued outside the log: no event of 2026-07-10T11:00:00Z in it fits.',
  },
  {
    title: 'a session without key',
    identity: roleSession('MLAdmin', 'x-1'),
    why: 'The session was issued outside the log: no event of 2026-07-10T11:00:00Z in it fits. The key was not logged.',
  },
  {
    title: 'a session of the portal without a name',
    identity: {
      ...roleSession('AWSReservedSSO_ML_1', 'x', { path: 'aws-reserved/sso.amazonaws.com/' }),
      principalId: 'AROASSO',
    },
    why: 'Identity Center issued the session and its log hides the key that it gave.',
  },
  {
    title: 'a record that says neither key nor time',
    identity: { type: 'AssumedRole', principalId: 'AROAX:x-1', arn: null },
    why: 'The record names neither key nor begin of its session: the key was not logged.',
  },
])('cannot tell who is behind $title, and says why', ({ identity, why }) => {
  expect(whoIs(identity, [])).toMatchObject({ name: null, strength: 'none', note: why });
});

test('a call that a service makes in the name of a person names both', () => {
  const identity = { ...user('alice'), invokedBy: 'cloudformation.amazonaws.com' };
  expect(whoIs(identity, [])).toMatchObject({
    name: 'alice',
    kind: 'human',
    note: 'cloudformation.amazonaws.com made the call in the name of this caller.',
  });
});

test('a shared id within one account links nothing', () => {
  const stranger = { type: 'AWSAccount', accountId: OTHER };
  const log = [raw({ sharedEventID: 'one', userIdentity: user('alice') })];
  expect(whoIs(stranger, log, { sharedEventID: 'one' })).toMatchObject({ name: null, kind: 'account' });
});

const tuning = raw({
  eventTime: '2026-07-10T11:00:00Z',
  eventName: 'CreateHyperParameterTuningJob',
  requestParameters: { hyperParameterTuningJobName: 'Tune' },
  userIdentity: user('alice'),
});
const child = (over: Readonly<Record<string, unknown>>) => ({
  eventType: 'AwsServiceEvent',
  eventName: 'CreateTrainingJob',
  ...over,
});
const service = { accountId: ACCOUNT, invokedBy: 'sagemaker.amazonaws.com' };
const arn = `arn:aws:sagemaker:us-east-1:${ACCOUNT}:hyper-parameter-tuning-job/tune`;

test('a training job of a tuning job belongs to who created that', () => {
  const stated = child({ serviceEventDetails: { tuningJobArn: arn } });
  expect(whoIs(service, [tuning], stated)).toMatchObject({
    name: 'alice',
    kind: 'human',
    strength: 'certain',
    hops: [{ rule: 'tuning-job', eventId: tuning.eventID }],
    note: expect.stringContaining('the person is who created that job'),
  });
});

test('a child known by the form of its name only is less sure', () => {
  const named = child({ serviceEventDetails: { trainingJobName: 'Tune-003-0a1b2c3d' } });
  expect(whoIs(service, [tuning], named)).toMatchObject({ name: 'alice', strength: 'policy' });
});

test.each([
  { title: 'of a tuning job that came later', over: at('2026-07-10T10:00:00Z') },
  { title: 'of another account', over: { recipientAccountId: OTHER } },
  { title: 'of another region', over: { awsRegion: 'eu-west-1' } },
  { title: 'that somebody called', over: { eventType: 'AwsApiCall' } },
])('a training job $title stays with the service', ({ over }) => {
  const stated = child({ serviceEventDetails: { tuningJobArn: arn }, ...over });
  expect(whoIs(service, [tuning], stated)).toMatchObject({
    name: 'sagemaker.amazonaws.com',
    kind: 'service',
  });
});

test.each([
  { sessions: 3, finding: null },
  { sessions: 4, finding: 'The person acted through a chain of 4 sessions.' },
  { sessions: 9, finding: 'The chain has more than 8 sessions.' },
])('a chain of $sessions sessions: $finding', ({ sessions, finding }) => {
  const log = Array.from({ length: sessions }, (_, index) => {
    const by = index === 0 ? user('alice') : roleSession(`R${index - 1}`, 'x-1', { key: `ASIA${index - 1}` });
    return assumed(by, { role: `R${index}`, name: 'x-1', key: `ASIA${index}` });
  });
  const last = roleSession(`R${sessions - 1}`, 'x-1', { key: `ASIA${sessions - 1}` });
  expect(chainFinding(whoIs(last, log))).toBe(finding);
});
