import { expect, test } from 'vitest';
import { sagemakerLineageDeletion as check } from '../../../src/checks/lineage/lineage-deletion.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Change, cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { actor, change, changesBody, gapOf, sealedOf } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (changes: readonly Change[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(cloudtrailChanges, changesBody(changes), { gaps }));
const at = '2026-08-03T10:00:00Z';
const deletion = (name: string, request: unknown, over: Partial<Change> = {}) =>
  change({ name, at, request, ...over });
const artifact = deletion('DeleteArtifact', { artifactArn: 'arn:aws:sagemaker:us-east-1:1:artifact/a' });

test.each([
  { title: 'a log without deletion', changes: [], gaps: [], outcome: 'pass' },
  { title: 'another deletion', changes: [deletion('DeleteModel', {})], gaps: [], outcome: 'pass' },
  { title: 'a deletion', changes: [artifact], gaps: [], outcome: 'fail' },
  {
    title: 'a refused deletion',
    changes: [{ ...artifact, error: 'AccessDenied' }],
    gaps: [],
    outcome: 'pass',
  },
  {
    title: 'an event of another service',
    changes: [{ ...artifact, source: 'elsewhere.amazonaws.com' }],
    gaps: [],
    outcome: 'pass',
  },
  { title: 'a log with a hole', changes: [], gaps: [gapOf('not-enabled')], outcome: 'unknown' },
  { title: 'a deletion beside a hole', changes: [artifact], gaps: [gapOf('malformed')], outcome: 'fail' },
])('$title: $outcome', ({ changes, gaps, outcome }) => {
  expect(judged(changes, gaps).outcome).toBe(outcome);
});

test('calls no log whole that has a hole', () => {
  expect(judged([], [gapOf('malformed')]).counts.pass).toBe(0);
});

test.each([
  {
    name: 'DeleteArtifact',
    request: { artifactArn: 'arn:aws:sagemaker:us-east-1:1:artifact/a' },
    resource: 'arn:aws:sagemaker:us-east-1:1:artifact/a',
  },
  { name: 'DeleteAction', request: { actionName: 'approval' }, resource: 'action/approval' },
  { name: 'DeleteContext', request: { contextName: 'endpoint' }, resource: 'context/endpoint' },
  {
    name: 'DeleteAssociation',
    request: { sourceArn: 'one', destinationArn: 'two' },
    resource: 'association one > two',
  },
  {
    name: 'DeleteTrialComponent',
    request: { trialComponentName: 'run-1' },
    resource: 'experiment-trial-component/run-1',
  },
  { name: 'DeleteAction', request: null, resource: `event DeleteAction-${at}` },
])('names what $name deleted, when and by whom', ({ name, request, resource }) => {
  const { items } = judged([deletion(name, request, { actor: actor('mallory') })]);
  expect(items).toMatchObject([
    { resource, outcome: 'fail', reason: `${name} on ${at} by mallory (event ${name}-${at}).` },
  ]);
});

test('says when the person is not known', () => {
  const { items } = judged([{ ...artifact, actor: actor(null) }]);
  expect(items[0]?.reason).toContain('by an unknown person');
});
