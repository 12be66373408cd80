import { expect, test } from 'vitest';
import { securityhubSecondOpinion as check } from '../../../src/checks/audit-trail/securityhub-second-opinion.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type HubFinding, securityhubFindings } from '../../../src/evidence/kinds/securityhub-findings.ts';
import { endpointConfig, gapOf, model, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';
import { ownRecords } from '../opinion-records.ts';

const MODEL = model().arn;
const CONFIG = endpointConfig().arn;
const finding = (over: Partial<HubFinding> = {}): HubFinding => ({
  id: 'a',
  control: 'SageMaker.5',
  title: null,
  resources: [MODEL],
  status: 'FAILED',
  severity: 'MEDIUM',
  workflow: 'NEW',
  requirements: null,
  updatedAt: null,
  ...over,
});
const instances = { control: 'SageMaker.4', resources: [CONFIG] };
const [variant] = endpointConfig().variants;
const counted = (initialInstanceCount: number | null) =>
  variant ? { variants: [{ ...variant, initialInstanceCount }] } : {};

test.each<{
  title: string;
  findings?: readonly HubFinding[];
  hub?: string | null;
  models?: Parameters<typeof ownRecords>[0];
  config?: Parameters<typeof ownRecords>[1];
  gaps?: readonly Gap[];
  modelGaps?: readonly Gap[];
  outcome: string;
  says: string;
}>([
  {
    title: 'a model passed',
    findings: [finding({ status: 'PASSED' })],
    outcome: 'pass',
    says: 'SageMaker.5: passed.',
  },
  {
    title: 'a model passed that is not isolated',
    findings: [finding({ status: 'PASSED' })],
    models: { networkIsolation: false },
    outcome: 'pass',
    says: 'though exhibit read',
  },
  {
    title: 'a model failed that is not isolated',
    findings: [finding()],
    models: { networkIsolation: false },
    outcome: 'pass',
    says: 'exhibit read the same',
  },
  {
    title: 'a model failed that is isolated',
    findings: [finding()],
    outcome: 'fail',
    says: 'while exhibit read the setting as met',
  },
  {
    title: 'a model failed, and somebody suppressed it',
    findings: [finding({ workflow: 'SUPPRESSED' })],
    outcome: 'fail',
    says: 'SageMaker.5 (suppressed): failed',
  },
  {
    title: 'a model failed whose isolation is not stated',
    findings: [finding()],
    models: { networkIsolation: null },
    outcome: 'unknown',
    says: 'not stated',
  },
  {
    title: 'a model failed that was not read',
    findings: [finding({ resources: [`${MODEL}-2`] })],
    outcome: 'unknown',
    says: 'did not read the resource',
  },
  {
    title: 'one instance',
    findings: [finding(instances)],
    config: counted(1),
    outcome: 'pass',
    says: 'exhibit read the same',
  },
  {
    title: 'two instances',
    findings: [finding(instances)],
    config: counted(2),
    outcome: 'fail',
    says: 'as met',
  },
  {
    title: 'instances that are not stated',
    findings: [finding(instances)],
    config: counted(null),
    outcome: 'unknown',
    says: 'not stated',
  },
  {
    title: 'a control that exhibit does not compare',
    findings: [finding({ control: 'SageMaker.8' })],
    outcome: 'fail',
    says: 'compares no setting',
  },
  {
    title: 'a failure beside a pass on one resource',
    findings: [finding({ status: 'PASSED' }), finding({ control: 'SageMaker.16' })],
    outcome: 'fail',
    says: 'SageMaker.5: passed.',
  },
  {
    title: 'a finding that could not be evaluated',
    findings: [finding({ status: 'WARNING' })],
    outcome: 'unknown',
    says: 'could not tell',
  },
  {
    title: 'a status that is not stated',
    findings: [finding({ status: null })],
    outcome: 'unknown',
    says: 'could not tell',
  },
  { title: 'no findings', outcome: 'not-applicable', says: 'no finding on SageMaker' },
  {
    title: 'no Security Hub',
    hub: 'none',
    gaps: [gapOf('not-enabled', { action: 'securityhub:DescribeHub', resource: 'Security Hub of here' })],
    outcome: 'not-applicable',
    says: 'not enabled',
  },
  {
    title: 'a hub that was not read',
    hub: null,
    gaps: [gapOf('denied', { action: 'securityhub:DescribeHub' })],
    outcome: 'unknown',
    says: 'denied',
  },
  {
    title: 'findings that were cut',
    findings: [finding({ status: 'PASSED' })],
    gaps: [gapOf('throttled', { action: 'securityhub:GetFindings' })],
    outcome: 'unknown',
    says: 'throttled',
  },
  {
    title: 'models that could not be listed',
    findings: [finding({ status: 'PASSED' })],
    modelGaps: [gapOf('denied', { action: 'sagemaker:ListModels' })],
    outcome: 'unknown',
    says: 'ListModels',
  },
])(
  '$title: $outcome',
  ({ findings = [], hub = 'arn', models, config, gaps = [], modelGaps, outcome, says }) => {
    const result = judge(
      check,
      sealedOf(securityhubFindings, { hub, findings: [...findings] }, { gaps }),
      ...ownRecords(models, config, modelGaps),
    );
    expect(result.outcome).toBe(outcome);
    expect(result.items.map(({ reason }) => reason).join(' ')).toContain(says);
  },
);

test('says one thing of each resource, whatever number of standards has the control', () => {
  const twice = [finding(), finding({ id: 'b' })];
  const { items } = judge(
    check,
    sealedOf(securityhubFindings, { hub: 'arn', findings: twice }),
    ...ownRecords(),
  );
  expect(items).toHaveLength(1);
  expect(items[0]?.resource).toBe(MODEL);
});

test('does not say that there is nothing where the list was not read', () => {
  const gaps = [gapOf('denied', { action: 'securityhub:GetFindings' })];
  const { counts } = judge(
    check,
    sealedOf(securityhubFindings, { hub: 'arn', findings: [] }, { gaps }),
    ...ownRecords(),
  );
  expect(counts).toEqual({ pass: 0, fail: 0, unknown: 1, 'not-applicable': 0 });
});
