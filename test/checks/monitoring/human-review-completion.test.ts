import { expect, test } from 'vitest';
import { sagemakerHumanReviewCompletion as check } from '../../../src/checks/monitoring/human-review-completion.ts';
import { type Change, cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import {
  type FlowDefinition,
  sagemakerHumanReview,
} from '../../../src/evidence/kinds/sagemaker-human-review.ts';
import {
  actor,
  change,
  changesBody,
  flowDefinition,
  gapOf,
  humanLoop,
  sealedOf,
} from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (
  flows: readonly FlowDefinition[],
  changes: readonly Change[] = [],
  over: Parameters<typeof sealedOf>[2] = {
    population: { count: flows.length, countedBy: 'sagemaker:ListFlowDefinitions', reconciledWith: null },
  },
) =>
  judge(
    check,
    sealedOf(sagemakerHumanReview, { flows: [...flows], taskUis: [] }, over),
    sealedOf(cloudtrailChanges, changesBody(changes)),
  );
const withLoops = (...loops: readonly ReturnType<typeof humanLoop>[]) => [
  flowDefinition({ loops: [...loops] }),
];
const stop = (over: Partial<Change> = {}) =>
  change({
    name: 'StopHumanLoop',
    at: '2026-08-03T15:00:00Z',
    actor: actor('dana'),
    request: { humanLoopName: 'review-1' },
    ...over,
  });
const stopped = withLoops(humanLoop({ status: 'Stopped' }));

test.each([
  { title: 'no flow definition', flows: [], outcome: 'not-applicable' },
  { title: 'no loop in the period', flows: withLoops(), outcome: 'not-applicable' },
  { title: 'a loop that was completed', flows: [flowDefinition()], outcome: 'pass' },
  {
    title: 'a loop that failed beside one that was completed',
    flows: withLoops(humanLoop(), humanLoop({ name: 'review-2', status: 'Failed' })),
    outcome: 'fail',
  },
  { title: 'a loop that was stopped in silence', flows: stopped, outcome: 'fail' },
  { title: 'a loop that somebody stopped', flows: stopped, changes: [stop()], outcome: 'pass' },
  {
    title: 'a loop that nobody known stopped',
    flows: stopped,
    changes: [stop({ actor: actor(null) })],
    outcome: 'fail',
  },
  {
    title: 'a loop of which another was stopped',
    flows: stopped,
    changes: [stop({ request: { humanLoopName: 'review-2' } })],
    outcome: 'fail',
  },
  {
    title: 'a loop whose stop was refused',
    flows: stopped,
    changes: [stop({ error: 'AccessDenied' })],
    outcome: 'fail',
  },
  { title: 'a loop that goes on', flows: withLoops(humanLoop({ status: 'InProgress' })), outcome: 'unknown' },
  { title: 'a loop without a status', flows: withLoops(humanLoop({ status: null })), outcome: 'unknown' },
  {
    title: 'loops that could not be listed',
    flows: [flowDefinition({ loops: null })],
    outcome: 'unknown',
  },
  {
    title: 'a loop that was deleted',
    flows: [flowDefinition()],
    changes: [stop({ name: 'DeleteHumanLoop' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ flows, changes = [], outcome }) => {
  expect(judged(flows, changes).outcome).toBe(outcome);
});

test('a listing that failed leaves it open, and is not taken for none', () => {
  const gaps = [gapOf('denied', { action: 'sagemaker:ListFlowDefinitions' })];
  const { outcome, items } = judged([], [], { gaps });
  expect(outcome).toBe('unknown');
  expect(items).toHaveLength(1);
});

test('says why it does not apply, what failed, and who stopped or deleted', () => {
  expect(judged([]).items).toMatchObject([
    {
      resource: 'Flow definitions of 111122223333/us-east-1',
      reason: expect.stringMatching(/^There is no flow definition: .* remains to be shown\.$/),
    },
  ]);
  const failed = humanLoop({ status: 'Failed', failureReason: 'The task expired.' });
  expect(judged(withLoops(failed)).items[0]?.reason).toBe(
    'The loop review-1 of 2026-08-03T14:00:00Z failed: The task expired.',
  );
  expect(judged(stopped, [stop()]).items[0]?.reason).toBe(
    '1 loops of the period are over, 1 of them stopped by somebody whom the log names.',
  );
  expect(judged([], [stop({ name: 'DeleteHumanLoop' })]).items[1]).toMatchObject({
    resource: 'review-1',
    reason:
      'The loop was deleted 2026-08-03T15:00:00Z by dana (role MLEngineer), so that how it ended is not known.',
  });
});
