import { expect, test } from 'vitest';
import { GUARDRAILS } from '../../../src/checks/guardrails.ts';
import { organizationsScpGuardrails as check } from '../../../src/checks/identity/scp-guardrails.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  organizationsPolicies,
  type ServiceControlPolicy,
} from '../../../src/evidence/kinds/organizations-policies.ts';
import { ACCOUNT, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const MANAGEMENT = '999988887777';
const UNIT = 'ou-ab12-11111111';
const ROOT = 'r-ab12';
const ORGANIZATION = { id: 'o-test', managementAccount: MANAGEMENT, featureSet: 'ALL' };
const PATH = { account: ACCOUNT, path: [ACCOUNT, UNIT, ROOT] };

const policy = (name: string, statements: unknown, over: Partial<ServiceControlPolicy> = {}) => ({
  id: `p-${name}`,
  arn: `arn:aws:organizations::${MANAGEMENT}:policy/o-test/service_control_policy/p-${name}`,
  name,
  awsManaged: false,
  document: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
  targets: [UNIT],
  ...over,
});
const EVERYTHING = { Effect: 'Allow', Action: '*', Resource: '*' };
const fullAccess = policy('FullAWSAccess', EVERYTHING, { targets: [ACCOUNT, UNIT, ROOT] });
const deny = (over: object) => ({ Effect: 'Deny', Action: 'sagemaker:*', Resource: '*', ...over });

type Body = Parameters<(typeof organizationsPolicies.body)['parse']>[0] & object;
const record = (over: object = {}, at: { account?: string; gaps?: readonly Gap[] } = {}) =>
  sealedOf(
    organizationsPolicies,
    organizationsPolicies.body.parse({
      organization: ORGANIZATION,
      policies: [fullAccess],
      accounts: [PATH],
      ...over,
    } satisfies Body),
    at,
  );

/** The item of one guardrail when this policy stands on the unit beside FullAWSAccess. */
const judged = (guardrail: string, statements: unknown) => {
  const { items } = judge(check, record({ policies: [fullAccess, policy('guard', statements)] }));
  const item = items.find(({ resource }) => resource === `SageMaker guardrail ${guardrail} of ${ACCOUNT}`);
  if (!item) throw new TypeError(`No item of ${guardrail}.`);
  return item;
};

const KEY = 'sagemaker:VolumeKmsKey';
const ISOLATION = 'sagemaker:NetworkIsolation';
const INTERNET = 'sagemaker:DirectInternetAccess';
const ROLE = 'arn:aws:iam::*:role/break-glass';

test.each([
  { title: 'Null', guardrail: 'volume-key', condition: { Null: { [KEY]: 'true' } }, outcome: 'pass' },
  {
    title: 'Null as boolean',
    guardrail: 'volume-key',
    condition: { Null: { [KEY]: true } },
    outcome: 'pass',
  },
  {
    title: 'Null the wrong way round',
    guardrail: 'volume-key',
    condition: { Null: { [KEY]: 'false' } },
    outcome: 'fail',
  },
  {
    title: 'the newer name of the key',
    guardrail: 'volume-key',
    condition: { Null: { 'sagemaker:VolumeKmsKeyArn': 'true' } },
    outcome: 'pass',
  },
  {
    title: 'a negated operator, which holds for what is left out',
    guardrail: 'volume-key',
    condition: { ArnNotLike: { [KEY]: 'arn:aws:kms:*:*:key/*' } },
    outcome: 'pass',
  },
  {
    title: 'ForAllValues, which holds for what is left out',
    guardrail: 'vpc',
    condition: { 'ForAllValues:StringNotEquals': { 'sagemaker:VpcSubnets': ['subnet-1'] } },
    outcome: 'pass',
  },
  {
    title: 'ForAnyValue, which does not',
    guardrail: 'vpc',
    condition: { 'ForAnyValue:StringNotEquals': { 'sagemaker:VpcSubnets': ['subnet-1'] } },
    outcome: 'fail',
  },
  {
    title: 'Bool alone, which misses what is left out',
    guardrail: 'network-isolation',
    condition: { Bool: { [ISOLATION]: 'false' } },
    outcome: 'fail',
  },
  {
    title: 'BoolIfExists',
    guardrail: 'network-isolation',
    condition: { BoolIfExists: { [ISOLATION]: 'false' } },
    outcome: 'pass',
  },
  {
    title: 'Null alone, which misses what is off',
    guardrail: 'network-isolation',
    condition: { Null: { [ISOLATION]: 'true' } },
    outcome: 'fail',
  },
  {
    title: 'BoolIfExists of the good value',
    guardrail: 'network-isolation',
    condition: { BoolIfExists: { [ISOLATION]: 'true' } },
    outcome: 'fail',
  },
  {
    title: 'StringEquals of the bad value, which misses the default',
    guardrail: 'direct-internet',
    condition: { StringEquals: { [INTERNET]: 'Enabled' } },
    outcome: 'fail',
  },
  {
    title: 'StringNotEquals of the good value',
    guardrail: 'direct-internet',
    condition: { StringNotEquals: { [INTERNET]: 'Disabled' } },
    outcome: 'pass',
  },
  {
    title: 'a value in other capitals',
    guardrail: 'direct-internet',
    condition: { StringLikeIfExists: { [INTERNET]: 'enabled' } },
    outcome: 'fail',
  },
  {
    title: 'an operator that is not known',
    guardrail: 'volume-key',
    condition: { NumericLessThan: { [KEY]: '1' } },
    outcome: 'unknown',
  },
  {
    title: 'a second field beside it, which can be given instead',
    guardrail: 'volume-key',
    condition: { Null: { [KEY]: 'true', 'sagemaker:OutputKmsKey': 'true' } },
    outcome: 'fail',
  },
  {
    title: 'instance types left out',
    guardrail: 'volume-key',
    condition: { Null: { [KEY]: 'true' }, StringNotLike: { 'sagemaker:InstanceTypes': 'ml.g5.*' } },
    outcome: 'unknown',
  },
  {
    title: 'one exempted role',
    guardrail: 'volume-key',
    condition: { Null: { [KEY]: 'true' }, ArnNotLike: { 'aws:PrincipalArn': ROLE } },
    outcome: 'pass',
  },
  {
    title: 'exempted roles by a pattern',
    guardrail: 'volume-key',
    condition: { Null: { [KEY]: 'true' }, ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } },
    outcome: 'unknown',
  },
  {
    title: 'an exemption by tag',
    guardrail: 'volume-key',
    condition: { Null: { [KEY]: 'true' }, StringNotEquals: { 'aws:PrincipalTag/team': 'ops' } },
    outcome: 'unknown',
  },
  {
    title: 'one region',
    guardrail: 'volume-key',
    condition: { Null: { [KEY]: 'true' }, StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
    outcome: 'unknown',
  },
  {
    title: 'a region alone',
    guardrail: 'volume-key',
    condition: { StringNotEquals: { 'aws:RequestedRegion': 'us-east-1' } },
    outcome: 'fail',
  },
  {
    title: 'no condition: nothing can be created',
    guardrail: 'volume-key',
    condition: undefined,
    outcome: 'pass',
  },
])('a deny with $title: $outcome', ({ guardrail, condition, outcome }) => {
  expect(judged(guardrail, deny({ Condition: condition })).outcome).toBe(outcome);
});

const noKey = { Condition: { Null: { [KEY]: 'true' } } };
const ofType = (region: string) => `arn:aws:sagemaker:${region}:*:notebook-instance/*`;
const noInternet = {
  Action: 'sagemaker:CreateNotebookInstance',
  Condition: { StringNotEquals: { [INTERNET]: 'Disabled' } },
};

test.each([
  {
    title: 'all but other services',
    guardrail: 'volume-key',
    over: { ...noKey, Action: undefined, NotAction: ['iam:*'] },
    outcome: 'pass',
  },
  {
    title: 'all but SageMaker',
    guardrail: 'volume-key',
    over: { ...noKey, Action: undefined, NotAction: ['sagemaker:*'] },
    outcome: 'fail',
  },
  {
    title: 'some of the calls',
    guardrail: 'volume-key',
    over: { ...noKey, Action: ['sagemaker:CreateTrainingJob'] },
    outcome: 'fail',
  },
  {
    title: 'every notebook',
    guardrail: 'direct-internet',
    over: { ...noInternet, Resource: ofType('*') },
    outcome: 'pass',
  },
  {
    title: 'notebooks of one region',
    guardrail: 'direct-internet',
    over: { ...noInternet, Resource: ofType('us-east-1') },
    outcome: 'unknown',
  },
  {
    title: 'notebooks of another partition',
    guardrail: 'direct-internet',
    over: { ...noInternet, Resource: ofType('*').replace('arn:aws:', 'arn:aws-cn:') },
    outcome: 'unknown',
  },
  {
    title: 'all resources but some',
    guardrail: 'direct-internet',
    over: { ...noInternet, Resource: undefined, NotResource: ofType('*') },
    outcome: 'unknown',
  },
  {
    title: 'an allow instead of a deny',
    guardrail: 'volume-key',
    over: { ...noKey, Effect: 'Allow' },
    outcome: 'fail',
  },
])('a deny of $title: $outcome', ({ guardrail, over, outcome }) => {
  expect(judged(guardrail, deny(over)).outcome).toBe(outcome);
});

test('takes the statement with the fewest exceptions, and names who is exempted', () => {
  const exempt = deny({ Condition: { Null: { [KEY]: 'true' }, ArnNotLike: { 'aws:PrincipalArn': ROLE } } });
  expect(judged('volume-key', exempt).reason).toContain(`but not to ${ROLE}.`);
  expect(judged('volume-key', [exempt, deny(noKey)]).reason).not.toContain(ROLE);
});

test('names the calls that are not denied, root access of an update among them', () => {
  const create = deny({
    Action: 'sagemaker:CreateNotebookInstance',
    Condition: { StringNotEquals: { 'sagemaker:RootAccess': 'Disabled' } },
  });
  expect(judged('root-access', create)).toMatchObject({
    outcome: 'fail',
    reason: expect.stringContaining('notebooks with root access in UpdateNotebookInstance.'),
  });
});

const whole = (...records: ReturnType<typeof record>[]) => judge(check, ...records);

test.each<{ title: string; body: object; gaps?: readonly Gap[]; outcome: string; says: string }>([
  {
    title: 'FullAWSAccess alone',
    body: {},
    outcome: 'fail',
    says: 'Policies above the account: FullAWSAccess.',
  },
  {
    title: 'policies switched off',
    body: { policies: [{ ...fullAccess, targets: [] }] },
    outcome: 'fail',
    says: 'Policies above the account: none.',
  },
  {
    title: 'a deny elsewhere',
    body: { policies: [fullAccess, policy('x', deny({}), { targets: ['ou-ab12-22222222'] })] },
    outcome: 'fail',
    says: 'FullAWSAccess.',
  },
  {
    title: 'a deny on the root',
    body: { policies: [fullAccess, policy('x', deny({}), { targets: [ROOT] })] },
    outcome: 'pass',
    says: 'They deny',
  },
  {
    title: 'a unit that allows only S3',
    body: {
      policies: [
        { ...fullAccess, targets: [ACCOUNT, ROOT] },
        policy('s3', { ...EVERYTHING, Action: 's3:*' }),
      ],
    },
    outcome: 'pass',
    says: 'They deny',
  },
  {
    title: 'a unit with an unread policy beside S3',
    body: {
      policies: [
        { ...fullAccess, targets: [ACCOUNT, ROOT] },
        policy('s3', { ...EVERYTHING, Action: 's3:*' }),
        policy('x', [], { document: null }),
      ],
    },
    outcome: 'unknown',
    says: 'Not all of them could be read.',
  },
  {
    title: 'a policy that was not read',
    body: { policies: [fullAccess, policy('x', [], { document: null })] },
    outcome: 'unknown',
    says: 'Not all of them could be read.',
  },
  {
    title: 'a policy that is none',
    body: { policies: [fullAccess, policy('x', [], { document: '{"Statement":[{}]}' })] },
    outcome: 'unknown',
    says: 'Not all of them could be read.',
  },
  {
    title: 'targets that were not read',
    body: { policies: [fullAccess, policy('x', deny({}), { targets: null })] },
    outcome: 'unknown',
    says: 'Not all of them could be read.',
  },
  {
    title: 'a deny beside a policy that was not read',
    body: { policies: [fullAccess, policy('a', deny({})), policy('x', [], { document: null })] },
    outcome: 'pass',
    says: 'They deny',
  },
  {
    title: 'no organisation',
    body: { organization: 'none', policies: null, accounts: null },
    outcome: 'not-applicable',
    says: 'in no organisation',
  },
  {
    title: 'the management account',
    body: {
      organization: { ...ORGANIZATION, managementAccount: ACCOUNT },
      policies: [fullAccess, policy('x', deny({}))],
    },
    outcome: 'fail',
    says: 'management account',
  },
  {
    title: 'billing alone',
    body: {
      organization: { ...ORGANIZATION, featureSet: 'CONSOLIDATED_BILLING' },
      policies: null,
      accounts: null,
    },
    outcome: 'fail',
    says: 'CONSOLIDATED_BILLING',
  },
  {
    title: 'policies that may not be read',
    body: { policies: null, accounts: null },
    outcome: 'unknown',
    says: `management account is ${MANAGEMENT}`,
  },
  {
    title: 'a way up that was not read',
    body: { accounts: [{ account: ACCOUNT, path: null }] },
    outcome: 'unknown',
    says: 'not read',
  },
  {
    title: 'an organisation that was not read',
    body: { organization: null, policies: null, accounts: null },
    gaps: [gapOf('denied', { action: 'organizations:DescribeOrganization', region: 'global' })],
    outcome: 'unknown',
    says: 'not',
  },
])('$title: $outcome', ({ body, gaps = [], outcome, says }) => {
  const result = whole(record(body, { gaps }));
  expect(result.outcome).toBe(outcome);
  expect(result.items.map(({ reason }) => reason).join(' ')).toContain(says);
  expect(result.items.every((item) => item.region === 'global' && item.account === ACCOUNT)).toBe(true);
});

test('judges a member that may not read policies by the record of one that may', () => {
  const member = record(
    { policies: null, accounts: null },
    {
      gaps: [
        gapOf('denied', { action: 'organizations:DescribePolicy', resource: `policies above ${ACCOUNT}` }),
      ],
    },
  );
  const administrator = record(
    {
      policies: [fullAccess, policy('x', deny({}))],
      accounts: [PATH, { account: '444455556666', path: ['444455556666', ROOT] }],
    },
    { account: '444455556666' },
  );
  const { items } = whole(member, administrator);
  const own = items.filter(({ account }) => account === ACCOUNT);
  expect(own.map(({ outcome }) => outcome)).toEqual(GUARDRAILS.map(() => 'pass'));
  expect(own.every(({ evidence }) => evidence.includes(administrator.digest))).toBe(true);
  expect(items.filter(({ account }) => account !== ACCOUNT).every(({ outcome }) => outcome === 'fail')).toBe(
    true,
  );
});
