import { expect, test } from 'vitest';
import { eventbridgeRulesCollector as collector } from '../../../src/collectors/eventbridge/rules.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { file } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const arnOf = (name: string) => `arn:aws:events:eu-central-1:${TEST_ACCOUNT}:rule/${name}`;
const rule = (name: string, over: object = {}) => ({
  Name: name,
  Arn: arnOf(name),
  EventPattern: '{"source":["aws.sagemaker"]}',
  ...over,
});
const run = (rules: readonly object[], options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [file('events/rules')]: rules }, collector, options);

test('reads a rule with its targets', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.rules).toEqual([
    {
      name: 'endpoint-changes',
      arn: arnOf('endpoint-changes'),
      state: 'ENABLED',
      pattern: '{"source":["aws.sagemaker"]}',
      managedBy: null,
      targets: [`arn:aws:sns:eu-central-1:${TEST_ACCOUNT}:on-call`],
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1 });
});

test('leaves out rules that follow a clock, and keeps what was not stated as null', async () => {
  const { evidence, requests } = await run([
    rule('silent'),
    { Name: 'nightly', Arn: arnOf('nightly'), ScheduleExpression: 'rate(1 day)' },
  ]);
  expect(evidence.body.rules).toMatchObject([{ name: 'silent', state: null, managedBy: null, targets: [] }]);
  expect(requests.filter(({ operation }) => operation === 'ListTargetsByRule')).toHaveLength(1);
});

const many = Array.from({ length: 120 }, (_, index) => rule(`r-${index}`));

test('reads every page of rules and of targets', async () => {
  const Targets = Array.from({ length: 120 }, (_, index) => ({
    Id: `t-${index}`,
    Arn: `arn:aws:sns:x:y:${index}`,
  }));
  const { evidence } = await run([...many, rule('busy', { Targets })]);
  expect(evidence.body.rules).toHaveLength(121);
  expect(evidence.body.rules.find(({ name }) => name === 'busy')?.targets).toHaveLength(120);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'repeated-token', kind: 'malformed' },
] as const)('leaves the population open when a page of rules is $fault', async ({ fault, kind }) => {
  const faults = [{ service: 'EventBridge', operation: 'ListRules', resource: 'NextToken', fault }] as const;
  const { evidence } = await run(many, { faults });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind, action: 'events:ListRules', resource: null }]);
});

test('keeps a rule whose targets could not be read', async () => {
  const faults = [{ service: 'EventBridge', operation: 'ListTargetsByRule', fault: 'denied' }] as const;
  const { evidence } = await recordedRun(readmission, collector, { faults });
  expect(evidence.body.rules).toMatchObject([{ name: 'endpoint-changes', targets: null }]);
  expect(evidence.gaps).toMatchObject([{ kind: 'denied', resource: arnOf('endpoint-changes') }]);
});

test('takes targets without an ARN for malformed, and a rule that is gone for not found', async () => {
  const listed = { ListRules: [{ Rules: [rule('a')] }] };
  const odd = await cannedRun(collector, { ...listed, ListTargetsByRule: [{ Targets: [{ Id: 't' }] }] });
  expect(odd).toMatchObject({ body: { rules: [{ targets: null }] }, gaps: [{ kind: 'malformed' }] });
  const gone = await cannedRun(collector, {
    ...listed,
    ListTargetsByRule: [refusal('ResourceNotFoundException')],
  });
  expect(gone).toMatchObject({ body: { rules: [{ targets: null }] }, gaps: [{ kind: 'not-found' }] });
});
