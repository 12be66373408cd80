import { expect, test } from 'vitest';
import { sagemakerModelExplanations as check } from '../../../src/checks/fairness/model-explanations.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import {
  type FairnessCriteria,
  manualFairnessCriteria,
} from '../../../src/evidence/kinds/manual-fairness-criteria.ts';
import {
  type ClarifyReport,
  sagemakerClarifyReports,
} from '../../../src/evidence/kinds/sagemaker-clarify-reports.ts';
import { type Endpoint, sagemakerEndpoints } from '../../../src/evidence/kinds/sagemaker-endpoints.ts';
import {
  type ModelPackage,
  sagemakerModelPackages,
} from '../../../src/evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../../src/evidence/kinds/sagemaker-models.ts';
import {
  clarifyReport,
  endpoint,
  endpointConfig,
  gapOf,
  model,
  modelPackage,
  sagemakerArn,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

interface Case {
  readonly explanations?: FairnessCriteria['explanations'] | 'no-record';
  readonly endpoints?: readonly Endpoint[];
  readonly reports?: readonly ClarifyReport[];
  readonly registered?: ModelPackage['reports'];
  readonly packageGaps?: readonly Gap[];
  readonly reportGaps?: readonly Gap[];
}

const judged = (given: Case) =>
  judge(
    check,
    sealedOf(sagemakerEndpoints, {
      endpoints: [...(given.endpoints ?? [endpoint()])],
      configs: [endpointConfig()],
    }),
    sealedOf(sagemakerModels, { models: [model()] }),
    sealedOf(
      sagemakerModelPackages,
      { groups: [], packages: [modelPackage({ reports: given.registered ?? [] })] },
      { gaps: given.packageGaps ?? [] },
    ),
    sealedOf(
      sagemakerClarifyReports,
      { reports: [...(given.reports ?? [])] },
      { gaps: given.reportGaps ?? [] },
    ),
    ...(given.explanations === 'no-record'
      ? []
      : [
          sealedOf(
            manualFairnessCriteria,
            {
              policy: null,
              limits: [],
              explanations: given.explanations === undefined ? 'required' : given.explanations,
            },
            { account: 'organization', region: 'global' },
          ),
        ]),
  );

const named = (name: string) => [{ name, uri: 's3://northwind-models/e.json', contentDigest: null }];
const base = clarifyReport();
const explaining = (over: Partial<ClarifyReport> = {}) =>
  clarifyReport({ requested: base.requested && { ...base.requested, model: model().name }, ...over });

test.each<{ title: string; given: Case; outcome: string }>([
  { title: 'nothing deployed', given: { endpoints: [] }, outcome: 'not-applicable' },
  {
    title: 'nothing said by the organisation',
    given: { explanations: 'no-record' },
    outcome: 'not-applicable',
  },
  { title: 'limits alone', given: { explanations: null }, outcome: 'not-applicable' },
  { title: 'none required', given: { explanations: 'not-required' }, outcome: 'not-applicable' },
  { title: 'none there', given: {}, outcome: 'fail' },
  { title: 'one in the registry', given: { registered: named('Explainability.Report') }, outcome: 'pass' },
  { title: 'another report in the registry', given: { registered: named('Bias.Report') }, outcome: 'fail' },
  {
    title: 'one without address in the registry',
    given: { registered: [{ name: 'Explainability.Report', uri: null, contentDigest: null }] },
    outcome: 'fail',
  },
  { title: 'a Clarify job that explains the model', given: { reports: [explaining()] }, outcome: 'pass' },
  { title: 'a Clarify job that names no model', given: { reports: [base] }, outcome: 'fail' },
  {
    title: 'a Clarify job of a model of that name elsewhere',
    given: {
      reports: [
        explaining({
          jobArn: sagemakerArn('processing-job', 'j', { account: '999988887777', region: 'us-east-1' }),
        }),
      ],
    },
    outcome: 'fail',
  },
  {
    title: 'a Clarify job that ranks nothing',
    given: { reports: [explaining({ computed: base.computed && { ...base.computed, explanations: [] } })] },
    outcome: 'fail',
  },
  {
    title: 'none among the reports that were read',
    given: { reportGaps: [gapOf('denied', { action: 's3:GetObject', resource: 's3://a/b' })] },
    outcome: 'unknown',
  },
  {
    title: 'a package that could not be read',
    given: { packageGaps: [gapOf('denied', { action: 'sagemaker:ListModelPackages' })] },
    outcome: 'unknown',
  },
  {
    title: 'an endpoint of which it is not known what runs',
    given: { endpoints: [endpoint({ configName: 'gone' })] },
    outcome: 'unknown',
  },
])('$title: $outcome', ({ given, outcome }) => {
  expect(judged(given).outcome).toBe(outcome);
});

test('names where the explanation is', () => {
  expect(judged({ registered: named('Explainability.Report') }).items[0]?.reason).toBe(
    'Registered: s3://northwind-models/e.json.',
  );
  expect(judged({ reports: [explaining()] }).items[0]?.reason).toBe(`Explained by ${base.jobArn}.`);
});
