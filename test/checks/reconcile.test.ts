import { describe, expect, test } from 'vitest';
import { defineCheck } from '../../src/checks/check.ts';
import { conclude } from '../../src/checks/conclude.ts';
import { givenOf } from '../../src/checks/given.ts';
import { reconcile } from '../../src/checks/reconcile.ts';
import { RECONCILED_KINDS } from '../../src/checks/reconciled-kinds.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import { kinds } from '../../src/evidence/index.ts';
import type { Change } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { sagemakerAutoMlJobs } from '../../src/evidence/kinds/sagemaker-auto-ml-jobs.ts';
import { sagemakerClusters } from '../../src/evidence/kinds/sagemaker-clusters.ts';
import { sagemakerCompilationJobs } from '../../src/evidence/kinds/sagemaker-compilation-jobs.ts';
import { sagemakerInferenceComponents } from '../../src/evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerModelCards } from '../../src/evidence/kinds/sagemaker-model-cards.ts';
import { sagemakerModels } from '../../src/evidence/kinds/sagemaker-models.ts';
import { sagemakerMonitoring } from '../../src/evidence/kinds/sagemaker-monitoring.ts';
import { sagemakerTrainingJobs } from '../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { sagemakerTransformJobs } from '../../src/evidence/kinds/sagemaker-transform-jobs.ts';
import { madeCluster, removedCluster, SCRATCH_ARN } from '../support/cluster-records.ts';
import {
  autoMlJob,
  change,
  changesBody,
  cluster,
  compilationJob,
  gapOf,
  HERE,
  inferenceComponent,
  model,
  modelCard,
  monitoringSchedule,
  PERIOD,
  type RecordOver,
  sagemakerArn,
  sealedOf,
  trainingJob,
} from '../support/evidence.ts';

const MADE = '2026-08-01T10:00:00Z';
const ARN = sagemakerArn('model', 'm');
const COUNTED = { count: 1, countedBy: 'sagemaker:ListModels', reconciledWith: null };

const list = (models = [model({ name: 'm', arn: ARN, createdAt: MADE })], over: RecordOver = {}) =>
  sealedOf(sagemakerModels, { models }, { population: COUNTED, ...over });
const log = (changes: readonly Change[] = [], over: RecordOver = {}, after: readonly Change[] = []) =>
  sealedOf(cloudtrailChanges, changesBody(changes, after), over);
const made = (over: Partial<Change> = {}) =>
  change({
    name: 'CreateModel',
    at: MADE,
    request: { modelName: 'm' },
    response: { modelArn: ARN },
    ...over,
  });
const removed = (at: string) => change({ name: 'DeleteModel', at, request: { modelName: 'm' } });

function compare(...records: readonly Sealed[]) {
  const [first] = reconcile(records, PERIOD);
  if (first === undefined) throw new Error('Nothing was compared.');
  const { notCompared, counts, notInList, notInLog, madeByService } = first;
  return {
    notCompared,
    counts,
    notInList: notInList.map(({ arn }) => arn),
    notInLog: notInLog.map(({ arn }) => arn),
    madeByService: madeByService.map(({ arn }) => arn),
    removed: first.removed.map(({ arn }) => arn),
  };
}

const AGREED = {
  notCompared: null,
  counts: { list: 1, log: 1 },
  notInList: [],
  notInLog: [],
  madeByService: [],
  removed: [],
};

test.each([
  { title: 'both sides', list: list(), log: log([made()]), is: {} },
  {
    title: 'a created one that the list lacks',
    list: list([]),
    log: log([made()]),
    is: { counts: { list: 0, log: 1 }, notInList: [ARN] },
  },
  {
    title: 'a listed one without event',
    list: list(),
    log: log(),
    is: { counts: { list: 1, log: 0 }, notInLog: [ARN] },
  },
  {
    title: 'a failed create',
    list: list([]),
    log: log([made({ error: 'AccessDenied' })]),
    is: { counts: { list: 0, log: 0 } },
  },
  {
    title: 'one deleted in the period',
    list: list([]),
    log: log([made(), removed('2026-08-02T10:00:00Z')]),
    is: { counts: { list: 0, log: 1 }, removed: [ARN] },
  },
  {
    title: 'one deleted after the period',
    list: list([]),
    log: log([made()], {}, [removed('2026-10-01T10:00:00Z')]),
    is: { counts: { list: 0, log: 1 } },
  },
  {
    title: 'a removal before the creation',
    list: list([]),
    log: log([removed('2026-07-02T10:00:00Z'), made()]),
    is: { counts: { list: 0, log: 1 }, notInList: [ARN], removed: [ARN] },
  },
  {
    title: 'a name that was used again',
    list: list([model({ name: 'm', arn: ARN, createdAt: '2026-08-05T10:00:00Z' })]),
    log: log([made()]),
    is: { notInList: [ARN], notInLog: [ARN] },
  },
  {
    title: 'one that was made before the period',
    list: list([model({ name: 'm', arn: ARN, createdAt: '2026-01-05T10:00:00Z' })]),
    log: log(),
    is: { counts: { list: 0, log: 0 } },
  },
  {
    title: 'a listed one that could not be described',
    list: list([], { gaps: [gapOf('denied', { action: 'sagemaker:DescribeModel', resource: 'm' })] }),
    log: log([made()]),
    is: { counts: { list: 0, log: 1 } },
  },
  {
    title: 'one made in the last minutes, which the two date differently',
    list: list([]),
    log: log([made({ at: '2026-09-30T23:59:00Z' })]),
    is: { counts: { list: 0, log: 1 } },
  },
])('compares $title', ({ is, ...records }) => {
  expect(compare(records.list, records.log)).toEqual({ ...AGREED, ...is });
});

const late = { from: '2026-07-20T00:00:00Z', to: PERIOD.to };
const unproven = (integrity: 'broken' | 'not-validated') => {
  const body = changesBody([]);
  const source = { ...body.source, integrity, integrityReason: 'No digest.' };
  return sealedOf(cloudtrailChanges, { ...body, source });
};

test.each([
  { title: 'no log', records: [list()], says: 'no record of the log' },
  {
    title: 'a log of another region',
    records: [list(), log([], { region: 'eu-west-1' })],
    says: 'no record',
  },
  {
    title: 'a gap in the log',
    records: [list(), log([], { gaps: [gapOf('not-enabled')] })],
    says: 'not whole',
  },
  { title: 'a late log', records: [list(), log([], { period: late })], says: 'whole period' },
  { title: 'an unproven log', records: [list(), unproven('not-validated')], says: 'No digest.' },
  { title: 'a broken log', records: [list(), unproven('broken')], says: 'No digest.' },
  {
    title: 'an open list',
    records: [list([], { gaps: [gapOf('denied')] }), log()],
    says: 'list is not whole',
  },
  {
    title: 'a list without count',
    records: [sealedOf(sagemakerModels, { models: [] }), log()],
    says: 'no population',
  },
  {
    title: 'an event without a name',
    records: [list([]), log([made({ request: null, response: null })])],
    says: 'does not say what was made',
  },
])('gives a reason instead of a comparison: $title', ({ records, says }) => {
  const result = compare(...records);
  expect(result).toMatchObject({ counts: null, notInList: [], notInLog: [] });
  expect(result.notCompared).toContain(says);
});

test('a training job of a tuning job needs no event, another one does', () => {
  const jobs = [
    trainingJob({ name: 'child', arn: 'child-arn', createdAt: MADE, tuningJobArn: 'tuning-arn' }),
    trainingJob({ name: 'own', arn: 'own-arn', createdAt: MADE, tuningJobArn: null }),
  ];
  const record = sealedOf(sagemakerTrainingJobs, { jobs }, { population: { ...COUNTED, count: 2 } });
  expect(compare(record, log())).toMatchObject({ notInLog: ['own-arn'], madeByService: ['child-arn'] });
});

test.each([
  { title: 'before it', createdAt: '2026-07-30T10:00:00Z', is: { notInLog: [], madeByService: [ARN] } },
  { title: 'after it', createdAt: '2026-08-30T10:00:00Z', is: { notInLog: [ARN], madeByService: [] } },
])('a model may come from an AutoML job that was started $title', ({ createdAt, is }) => {
  const autoMl = sealedOf(sagemakerAutoMlJobs, { jobs: [autoMlJob({ createdAt })] });
  const found = reconcile([list(), autoMl, log()], PERIOD).find(({ what }) => what === 'models');
  expect(found?.notInLog.map(({ arn }) => arn)).toEqual(is.notInLog);
  expect(found?.madeByService.map(({ arn }) => arn)).toEqual(is.madeByService);
});

describe.each(RECONCILED_KINDS)('$what', (kind) => {
  test('an event of every creating name makes one, and every removing name takes it away', () => {
    const found = kinds.find(({ id }) => id === kind.kindId);
    if (found === undefined) throw new Error(`${kind.kindId} is no kind.`);
    const empty = sealedOf<unknown>(found, found.unread, { population: { ...COUNTED, count: 0 } });
    const arn = sagemakerArn(kind.arnType, 'one');
    const of = (changes: Change[]) =>
      reconcile([empty, log(changes)], PERIOD).find(({ what }) => what === kind.what)?.notInList;
    for (const name of kind.create) {
      const creation = change({ name, at: MADE, response: { [kind.arnField]: arn } });
      expect(of([creation])).toEqual([{ arn, at: MADE, eventId: creation.eventId }]);
      for (const remove of kind.remove) {
        const removal = change({
          name: remove,
          at: '2026-08-03T10:00:00Z',
          request: { [kind.nameField]: 'one' },
        });
        expect(of([creation, removal])).toEqual([]);
      }
    }
  });
});

test.each([
  {
    what: 'inference components',
    record: sealedOf(
      sagemakerInferenceComponents,
      { components: [inferenceComponent({ createdAt: MADE })] },
      { population: COUNTED },
    ),
    create: 'CreateInferenceComponent',
    field: 'inferenceComponentArn',
    arn: inferenceComponent().arn,
  },
  {
    what: 'model cards',
    record: sealedOf(
      sagemakerModelCards,
      { cards: [modelCard({ createdAt: MADE })] },
      { population: COUNTED },
    ),
    create: 'CreateModelCard',
    field: 'modelCardArn',
    arn: modelCard().arn,
  },
  {
    what: 'monitoring schedules',
    record: sealedOf(
      sagemakerMonitoring,
      {
        schedules: [monitoringSchedule({ createdAt: MADE })],
        executions: [],
        constraints: [],
        violations: [],
        statistics: [],
      },
      { population: COUNTED },
    ),
    create: 'CreateMonitoringSchedule',
    field: 'monitoringScheduleArn',
    arn: monitoringSchedule().arn,
  },
])('each of the listed $what has its event, or is named', ({ what, record, create, field, arn }) => {
  const of = (changes: Change[]) =>
    reconcile([record, log(changes)], PERIOD).find((one) => one.what === what);
  const creation = change({ name: create, at: MADE, response: { [field]: arn } });
  expect(of([creation])).toMatchObject({ counts: { list: 1, log: 1 }, notInLog: [], notInList: [] });
  expect(of([])).toMatchObject({ notInLog: [{ arn, createdAt: MADE }] });
});

const clusterAt = (createdAt: string) => cluster({ arn: SCRATCH_ARN, clusterName: 'scratch', createdAt });

test.each([
  { title: 'in both', clusters: [clusterAt('2026-08-03T10:00:03Z')], changes: [madeCluster()], is: {} },
  {
    title: 'made by a call and gone without one',
    clusters: [],
    changes: [madeCluster()],
    is: { counts: { list: 0, log: 1 }, notInList: [SCRATCH_ARN] },
  },
  {
    title: 'made and deleted, told by ARN though the calls give a name',
    clusters: [],
    changes: [madeCluster(), removedCluster],
    is: { counts: { list: 0, log: 1 }, removed: [SCRATCH_ARN] },
  },
  {
    title: 'listed without a call',
    clusters: [clusterAt('2026-08-03T10:00:03Z')],
    changes: [],
    is: { counts: { list: 1, log: 0 }, notInLog: [SCRATCH_ARN] },
  },
])('a HyperPod cluster $title', ({ clusters, changes, is }) => {
  const listed = sealedOf(
    sagemakerClusters,
    { clusters },
    { population: { count: clusters.length, countedBy: 'sagemaker:ListClusters', reconciledWith: null } },
  );
  expect(compare(listed, log(changes))).toEqual({ ...AGREED, ...is });
});

test('a compilation job that a call deleted is no discrepancy, one that is gone without a call is', () => {
  const event = (name: string, at: string) =>
    change({ name: `${name}CompilationJob`, at, request: { compilationJobName: 'edge' } });
  const listed = sealedOf(
    sagemakerCompilationJobs,
    { jobs: [] },
    { population: { count: 0, countedBy: 'sagemaker:ListCompilationJobs', reconciledWith: null } },
  );
  const create = event('Create', '2026-08-03T10:00:00Z');
  const { arn } = compilationJob();
  expect(compare(listed, log([create]))).toMatchObject({ notInList: [arn], removed: [] });
  expect(compare(listed, log([create, event('Delete', '2026-08-03T11:00:00Z')]))).toMatchObject({
    notInList: [],
    removed: [arn],
  });
});

test('the order of the records changes nothing', () => {
  const records = [
    list([]),
    log([made()]),
    list([], { region: 'eu-west-1' }),
    log([], { region: 'eu-west-1' }),
  ];
  expect(reconcile(records.toReversed(), PERIOD)).toEqual(reconcile(records, PERIOD));
});

describe('a resource that the list lacks', () => {
  const needs = { models: sagemakerModels };
  const checkOf = (resource: string) =>
    defineCheck({
      id: 'test-model',
      topic: 'network',
      title: 'Good',
      failureTitle: 'Bad',
      rationale: 'r',
      procedure: 'p',
      severity: 'low',
      remediation: 'm',
      needs,
      observe: ({ models }) => [
        {
          scope: HERE,
          resource,
          met: true,
          note: 'Seen.',
          basis: 'period',
          intervals: [],
          evidence: models.map(({ digest }) => digest),
        },
      ],
    });
  const record = list([]);
  const lacking = (kind: string) => [
    { ...HERE, kind, resource: ARN, reason: 'The log has it.', evidence: [record.digest] },
  ];
  const judged = (resource: string, kind: string) =>
    conclude(checkOf(resource), givenOf(needs, [record]), {
      period: PERIOD,
      expected: [],
      unlisted: lacking(kind),
    });

  test('is unknown in a check that needs the list, which does not pass', () => {
    const result = judged('other', sagemakerModels.id);
    expect(result.outcome).toBe('unknown');
    expect(result.items).toContainEqual(
      expect.objectContaining({ resource: ARN, outcome: 'unknown', reason: 'The log has it.' }),
    );
  });

  test('stands once where the check judged it from the log', () => {
    expect(judged(ARN, sagemakerModels.id).items).toHaveLength(1);
  });

  test('means nothing to a check that needs another list', () => {
    expect(judged('other', sagemakerTrainingJobs.id).outcome).toBe('pass');
  });
});

test('a job that was listed and not drawn for the sample is no discrepancy on either side', () => {
  const arn = sagemakerArn('transform-job', 'j');
  const jobs = sealedOf(
    sagemakerTransformJobs,
    { jobs: [], undrawn: [{ name: 'j', arn, createdAt: MADE }] },
    { population: { ...COUNTED, countedBy: 'sagemaker:ListTransformJobs' } },
  );
  const event = {
    name: 'CreateTransformJob',
    request: { transformJobName: 'j' },
    response: { transformJobArn: arn },
  };
  expect(compare(jobs, log([made(event)]))).toEqual(AGREED);
  expect(compare(jobs, log())).toMatchObject({ notInLog: [], madeByService: [arn] });
});
