import { expect, test } from 'vitest';
import { attribute, MAX_HOPS } from '../../src/trail/attribution.ts';
import { changesOf } from '../../src/trail/changes.ts';
import { localTrail } from '../../src/trail/engines/local.ts';
import { indexSessions } from '../../src/trail/sessions.ts';
import { ACCOUNT, assumed, INVICTUS, raw, read, roleSession, user } from './support.ts';

/** Attributes an event of this identity, with these records as the log. */
function whoIs(
  userIdentity: unknown,
  log: readonly unknown[] = [],
  over: Readonly<Record<string, unknown>> = {},
) {
  return attribute(read(raw({ userIdentity, ...over })), indexSessions(log.map(read)));
}

test('attributes all 76 role events of a real account by key (70) or session (6)', async () => {
  const trail = localTrail({ folder: INVICTUS });
  const period = { from: '2023-07-10T00:00:00Z', to: '2023-07-11T00:00:00Z' };
  const changes = changesOf(await trail.ask({ period, withSessions: true }));
  const ofRoles = changes.filter(({ actor }) => actor.role !== null);
  const byRule = Map.groupBy(ofRoles, ({ actor }) => actor.hops.map(({ rule }) => rule).join());
  expect(changes).toHaveLength(2900);
  expect(ofRoles).toHaveLength(76);
  expect([...byRule].map(([rule, events]) => [rule, events.length])).toEqual([
    ['key', 70],
    ['session', 6],
  ]);
  expect(ofRoles.every(({ actor }) => actor.strength === 'certain' && actor.name !== null)).toBe(true);
  expect(ofRoles.filter(({ actor }) => actor.kind === 'human').map(({ actor }) => actor.name)).toEqual(
    Array.from({ length: 47 }, () => 'bert-jan'),
  );
});

test.each([
  { title: 'a user', identity: user('alice'), is: { name: 'alice', kind: 'human' } },
  {
    title: 'a user without a name in the record',
    identity: { ...user('bob'), userName: undefined },
    is: { name: 'bob', kind: 'human' },
  },
  {
    title: 'root',
    identity: { type: 'Root', arn: `arn:aws:iam::${ACCOUNT}:root` },
    is: { name: 'root', kind: 'root' },
  },
  {
    title: 'a service',
    identity: { type: 'AWSService', invokedBy: 'sagemaker.amazonaws.com' },
    is: { name: 'sagemaker.amazonaws.com', kind: 'service' },
  },
  {
    title: 'a service event without type',
    identity: { accountId: ACCOUNT, invokedBy: 'ec2.amazonaws.com' },
    is: { name: 'ec2.amazonaws.com', kind: 'service' },
  },
])('takes $title as it is', ({ identity, is }) => {
  expect(whoIs(identity)).toMatchObject({
    ...is,
    strength: 'certain',
    role: null,
    hops: [{ rule: 'direct', eventId: null }],
  });
});

test('L1 finds the caller who got the key', () => {
  const issued = assumed(user('alice'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA1' });
  expect(whoIs(roleSession('MLAdmin', 'session-1', { key: 'ASIA1' }), [issued])).toEqual({
    name: 'alice',
    kind: 'human',
    strength: 'certain',
    identityArn: `arn:aws:sts::${ACCOUNT}:assumed-role/MLAdmin/session-1`,
    role: `arn:aws:iam::${ACCOUNT}:role/MLAdmin`,
    hops: [{ rule: 'key', identityArn: `arn:aws:iam::${ACCOUNT}:user/alice`, eventId: issued.eventID }],
    note: null,
  });
});

test('L2 finds the caller by role id and second where the key is another one, as in the console', () => {
  const issued = assumed(user('alice'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA1' });
  expect(whoIs(roleSession('MLAdmin', 'session-1', { key: 'ASIA-of-the-console' }), [issued])).toMatchObject({
    name: 'alice',
    strength: 'certain',
    hops: [{ rule: 'session', eventId: issued.eventID }],
  });
});

test('L2 does not take a session of another second', () => {
  const issued = assumed(user('alice'), {
    role: 'MLAdmin',
    name: 'session-1',
    key: 'ASIA1',
    eventTime: '2026-07-10T11:00:01Z',
  });
  expect(whoIs(roleSession('MLAdmin', 'session-1'), [issued])).toMatchObject({
    name: null,
    strength: 'none',
  });
});

test('L2 takes two calls of the same caller in one second, and not those of two callers', () => {
  const by = (name: string, key: string) => assumed(user(name), { role: 'MLAdmin', name: 'session-1', key });
  const session = roleSession('MLAdmin', 'session-1');
  expect(whoIs(session, [by('alice', 'ASIA1'), by('alice', 'ASIA2')])).toMatchObject({ name: 'alice' });
  expect(whoIs(session, [by('alice', 'ASIA1'), by('mallory', 'ASIA2')])).toMatchObject({
    name: null,
    note: expect.stringContaining('several fit'),
  });
});

test('a failed AssumeRole issues nothing', () => {
  const refused = assumed(user('mallory'), {
    role: 'MLAdmin',
    name: 's',
    key: 'ASIA1',
    responseElements: null,
    errorCode: 'AccessDenied',
  });
  expect(whoIs(roleSession('MLAdmin', 's', { key: 'ASIA1' }), [refused])).toMatchObject({
    name: null,
    kind: 'unknown',
  });
});

test('L3 takes the source identity, as sure as its policy', () => {
  const identity = roleSession('Trainer', 'x-1', { over: { sourceIdentity: 'carol' } });
  expect(whoIs(identity)).toMatchObject({
    name: 'carol',
    kind: 'human',
    strength: 'policy',
    hops: [{ rule: 'source-identity' }],
  });
});

test('L3 names the Studio user although SageMaker itself took the role', () => {
  const issued = assumed(
    { type: 'AWSService', invokedBy: 'sagemaker.amazonaws.com' },
    { role: 'Studio', name: 'SageMaker', key: 'ASIA1' },
  );
  const identity = roleSession('Studio', 'SageMaker', { key: 'ASIA1', over: { sourceIdentity: 'carol' } });
  expect(whoIs(identity, [issued])).toMatchObject({
    name: 'carol',
    strength: 'policy',
    note: expect.stringContaining('Studio'),
  });
  expect(whoIs(roleSession('Studio', 'SageMaker', { key: 'ASIA1' }), [issued])).toMatchObject({
    name: 'sagemaker.amazonaws.com',
    kind: 'service',
  });
});

const portal = { path: 'aws-reserved/sso.amazonaws.com/us-east-1/' };
const onBehalfOf = {
  userId: 'e0b4f9c0',
  identityStoreArn: 'arn:aws:identitystore::111122223333:identitystore/d-1',
};

test.each([
  {
    title: 'user id and portal role',
    identity: roleSession('AWSReservedSSO_ML_1', 'dana@example.com', { ...portal, onBehalfOf }),
    is: { name: 'dana@example.com', strength: 'certain' },
  },
  {
    title: 'the user id alone',
    identity: roleSession('Other', 'x-1', { onBehalfOf }),
    is: { name: 'e0b4f9c0', strength: 'certain' },
  },
  {
    title: 'a portal role alone',
    identity: roleSession('AWSReservedSSO_ML_1', 'dana', portal),
    is: { name: 'dana', strength: 'policy' },
  },
])('L4 takes $title', ({ identity, is }) => {
  expect(whoIs(identity)).toMatchObject({ ...is, kind: 'human', hops: [{ rule: 'identity-center' }] });
});

test('a role that only looks like one of the portal gives a weak name', () => {
  expect(whoIs(roleSession('AWSReservedSSO_ML_1', 'dana@example.com'))).toMatchObject({
    strength: 'weak',
    hops: [{ rule: 'name' }],
  });
});

test.each([
  { name: 'erin@example.com', is: { name: 'erin@example.com', strength: 'weak' } },
  { name: 'erin', is: { name: 'erin', strength: 'weak' } },
  { name: 'botocore-session-1688990082', is: { name: null, strength: 'none' } },
  { name: 'i-0dbc91f429e48eeed', is: { name: null, strength: 'none' } },
  { name: 'terraform', is: { name: null, strength: 'none' } },
])('L5 gives for the session name $name: $is', ({ name, is }) => {
  expect(whoIs(roleSession('MLAdmin', name))).toMatchObject(is);
});

test('a certain user wins over the session name that he chose', () => {
  const issued = assumed(user('mallory'), { role: 'MLAdmin', name: 'alice@example.com', key: 'ASIA1' });
  expect(whoIs(roleSession('MLAdmin', 'alice@example.com', { key: 'ASIA1' }), [issued])).toMatchObject({
    name: 'mallory',
    strength: 'certain',
  });
});

test('a chain is followed to the person, hop by hop', () => {
  const first = assumed(user('alice'), { role: 'Dev', name: 'a', key: 'ASIA1' });
  const second = assumed(roleSession('Dev', 'a', { key: 'ASIA1' }), {
    role: 'MLAdmin',
    name: 'b',
    key: 'ASIA2',
  });
  const third = assumed(roleSession('MLAdmin', 'b', { key: 'ASIA2' }), {
    role: 'Deploy',
    name: 'c',
    key: 'ASIA3',
  });
  expect(whoIs(roleSession('Deploy', 'c', { key: 'ASIA3' }), [third, first, second])).toMatchObject({
    name: 'alice',
    strength: 'certain',
    role: `arn:aws:iam::${ACCOUNT}:role/Deploy`,
    hops: [
      { rule: 'key', eventId: third.eventID },
      { rule: 'key', eventId: second.eventID },
      { rule: 'key', eventId: first.eventID },
    ],
  });
});

test('a chain is as strong as its weakest hop', () => {
  const second = assumed(roleSession('Dev', 'erin@example.com'), {
    role: 'MLAdmin',
    name: 'b',
    key: 'ASIA2',
  });
  expect(whoIs(roleSession('MLAdmin', 'b', { key: 'ASIA2' }), [second])).toMatchObject({
    name: 'erin@example.com',
    strength: 'weak',
    hops: [{ rule: 'key' }, { rule: 'name', eventId: null }],
  });
});

test('a loop of sessions ends with nobody', () => {
  const one = assumed(roleSession('B', 'b', { key: 'ASIA2' }), { role: 'A', name: 'a', key: 'ASIA1' });
  const two = assumed(roleSession('A', 'a', { key: 'ASIA1' }), { role: 'B', name: 'b', key: 'ASIA2' });
  const actor = whoIs(roleSession('A', 'a', { key: 'ASIA1' }), [one, two]);
  expect(actor).toMatchObject({
    name: null,
    strength: 'none',
    note: 'The chain of sessions leads back to itself.',
  });
  expect(actor.hops).toHaveLength(2);
});

test.each([
  { sessions: MAX_HOPS, name: 'alice' },
  { sessions: MAX_HOPS + 1, name: null },
])('a chain of $sessions sessions ends with $name', ({ sessions, name }) => {
  const log = Array.from({ length: sessions }, (_, index) => {
    const by = index === 0 ? user('alice') : roleSession(`R${index - 1}`, 'x-1', { key: `ASIA${index - 1}` });
    return assumed(by, { role: `R${index}`, name: 'x-1', key: `ASIA${index}` });
  });
  const last = roleSession(`R${sessions - 1}`, 'x-1', { key: `ASIA${sessions - 1}` });
  expect(whoIs(last, log)).toMatchObject({ name });
});

const outside = '999988887777';
const stranger = { type: 'AWSAccount', principalId: 'AIDASTRANGER', accountId: outside };

test('across accounts the record of the caller names the person, the other one the account', () => {
  const session = { role: 'MLAdmin', name: 's-1', key: 'ASIA1', sharedEventID: 'shared' };
  const ours = assumed(stranger, session);
  const theirs = assumed(user('frank', outside), { ...session, recipientAccountId: outside });
  const identity = roleSession('MLAdmin', 's-1', { key: 'ASIA1' });
  expect(whoIs(identity, [ours, theirs])).toMatchObject({
    name: 'frank',
    strength: 'certain',
    hops: [{ eventId: theirs.eventID }],
  });
  expect(whoIs(identity, [ours])).toMatchObject({
    name: null,
    kind: 'account',
    strength: 'none',
    note: `account ${outside}, person unknown`,
  });
});

test('across accounts the shared event links also where the own record hides the key of the other', () => {
  const session = { role: 'MLAdmin', name: 's-1', key: 'ASIA1', sharedEventID: 'shared' };
  const theirs = assumed(user('frank', outside), { ...session, key: 'hidden', recipientAccountId: outside });
  expect(
    whoIs(roleSession('MLAdmin', 's-1', { key: 'ASIA1' }), [assumed(stranger, session), theirs]),
  ).toMatchObject({ name: 'frank' });
});

test('a weak name of a caller from an account outside the log says so', () => {
  const ours = assumed(stranger, { role: 'MLAdmin', name: 'frank@example.com', key: 'ASIA1' });
  expect(whoIs(roleSession('MLAdmin', 'frank@example.com', { key: 'ASIA1' }), [ours])).toMatchObject({
    name: 'frank@example.com',
    strength: 'weak',
    note: expect.stringContaining(`account ${outside}, person unknown`),
  });
});

test.each([
  {
    type: 'SAMLUser',
    userName: 'gina@example.com',
    is: { name: 'gina@example.com', kind: 'human', strength: 'policy' },
  },
  {
    type: 'WebIdentityUser',
    userName: 'repo:acme/ml:ref:refs/heads/main',
    is: { name: 'repo:acme/ml:ref:refs/heads/main', kind: 'service' },
  },
])('a session of a $type has the name that the provider gave', ({ type, userName, is }) => {
  const by = { type, userName, identityProvider: 'idp.example.com', principalId: 'p' };
  const issued = assumed(by, { role: 'Fed', name: 'x-1', key: 'ASIA1', eventName: 'AssumeRoleWithSAML' });
  expect(whoIs(roleSession('Fed', 'x-1', { key: 'ASIA1' }), [issued])).toMatchObject({
    ...is,
    hops: [{ rule: 'key' }],
    note: 'Named by the identity provider idp.example.com.',
  });
});

test.each([
  {
    title: 'an Identity Center user with a name',
    identity: { type: 'IdentityCenterUser', userName: 'dana', onBehalfOf },
    is: { name: 'dana', kind: 'human', strength: 'certain', hops: [{ rule: 'identity-center' }] },
  },
  {
    title: 'an Identity Center user without a name, as since 2025',
    identity: { type: 'IdentityCenterUser', accountId: ACCOUNT, onBehalfOf },
    is: { name: 'e0b4f9c0', kind: 'human', strength: 'certain' },
  },
  {
    title: 'an Identity Center user of whom nothing is said',
    identity: { type: 'IdentityCenterUser', accountId: ACCOUNT },
    is: { name: null, strength: 'none' },
  },
  {
    title: 'a user of a directory',
    identity: { type: 'Directory', userName: 'corp\\dana', accountId: ACCOUNT },
    is: { name: 'corp\\dana', kind: 'human', strength: 'policy' },
  },
  {
    title: 'a role that no event of the log issued',
    identity: { type: 'Role', arn: `arn:aws:iam::${ACCOUNT}:role/Trainer`, accountId: ACCOUNT },
    is: {
      name: null,
      role: `arn:aws:iam::${ACCOUNT}:role/Trainer`,
      note: expect.stringContaining('not logged'),
    },
  },
])('takes $title for what it is', ({ identity, is }) => {
  expect(whoIs(identity)).toMatchObject(is);
});

test('a role that is written without its session is followed like a session', () => {
  const issued = assumed(user('alice'), { role: 'MLAdmin', name: 'session-1', key: 'ASIA1' });
  const identity = { ...roleSession('MLAdmin', 'session-1', { key: 'ASIA1' }), type: 'Role' };
  expect(whoIs(identity, [issued])).toMatchObject({
    name: 'alice',
    strength: 'certain',
    role: `arn:aws:iam::${ACCOUNT}:role/MLAdmin`,
  });
});

test('a federation token leads to the user who asked for it', () => {
  const identity = {
    type: 'FederatedUser',
    arn: `arn:aws:sts::${ACCOUNT}:federated-user/temp`,
    sessionContext: { sessionIssuer: { type: 'IAMUser', userName: 'alice' } },
  };
  expect(whoIs(identity)).toMatchObject({
    name: 'alice',
    strength: 'certain',
    role: null,
    note: expect.stringContaining('temp'),
  });
});

test('a central root session leads to who opened it', () => {
  const root = {
    type: 'Root',
    accessKeyId: 'ASIA1',
    arn: `arn:aws:iam::${ACCOUNT}:root`,
    sessionContext: { assumedRoot: 'true' },
  };
  const issued = assumed(user('alice'), {
    ...{ role: 'r', name: 'n', key: 'ASIA1', eventName: 'AssumeRoot' },
    responseElements: { credentials: { accessKeyId: 'ASIA1' } },
  });
  expect(whoIs(root, [issued])).toMatchObject({ name: 'alice', strength: 'certain' });
  expect(whoIs(root)).toMatchObject({ name: 'root', kind: 'root', strength: 'weak' });
});

test.each([
  {
    title: 'a service-linked one',
    path: ':role/aws-service-role/rds.amazonaws.com/',
    name: 'x-1',
  },
  {
    title: 'one of Identity Center',
    path: 'x:role/aws-reserved/sso.amazonaws.com/',
    name: 'x-1',
  },
])('a role whose path makes it look like $title is taken for none', ({ path, name }) => {
  expect(whoIs(roleSession('Evil', name, { path }))).toMatchObject({ name: null, strength: 'none' });
});

test('a role of a service and the role of an instance name the service when the session began before the log', () => {
  const linked = roleSession('AWSServiceRoleForRDS', 'SLRManagement', {
    path: 'aws-service-role/rds.amazonaws.com/',
  });
  const instance = roleSession('Web', 'i-0dbc91f429e48eeed', { over: { ec2RoleDelivery: '2.0' } });
  expect(whoIs(linked)).toMatchObject({ name: 'rds.amazonaws.com', kind: 'service', strength: 'certain' });
  expect(whoIs(instance)).toMatchObject({
    name: 'ec2.amazonaws.com',
    kind: 'service',
    note: 'The instance i-0dbc91f429e48eeed.',
  });
});

test.each([
  { identity: { type: 'AWSAccount', accountId: 'ANONYMOUS_PRINCIPAL' }, note: 'An anonymous request.' },
  {
    identity: { type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
    note: 'The record names nobody.',
  },
  { identity: { type: 'Unknown' }, note: 'The record says Unknown about the caller.' },
  { identity: undefined, note: 'The record says nothing about the caller.' },
])('says of $identity that nobody is known', ({ identity, note }) => {
  expect(whoIs(identity)).toMatchObject({ name: null, kind: 'unknown', strength: 'none', note });
});

test('a broker that takes a role for somebody is found, and the note names for whom', () => {
  const issued = assumed(user('broker'), { role: 'MLAdmin', name: 'x-1', key: 'ASIA1' });
  const named = (sourceIdentity: string) =>
    whoIs(roleSession('MLAdmin', 'x-1', { key: 'ASIA1', over: { sourceIdentity } }), [issued]);
  expect(named('dana')).toMatchObject({
    name: 'broker',
    strength: 'certain',
    note: 'The session itself names dana (source-identity).',
  });
  expect(named('broker')).toMatchObject({ name: 'broker', note: null });
});
