import { expect, test } from 'vitest';
import { sagemakerNotebooksCollector as collector } from '../../../src/collectors/sagemaker/notebooks.ts';
import { recordedRun } from '../../support/aws/collect.ts';
import { arnOf, file, keyArnOf, recordedAnswer, roleArnOf } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { readmission } from '../readmission.ts';

const ARN = arnOf('notebook-instance', 'readmission-review');

test('reads a notebook instance with all its fields', async () => {
  const { evidence } = await recordedRun(readmission, collector);
  expect(evidence.body.notebooks).toEqual([
    {
      name: 'readmission-review',
      arn: ARN,
      createdAt: '2026-02-03T08:00:00Z',
      lastModifiedAt: '2026-09-28T16:00:00Z',
      status: 'Stopped',
      instanceType: 'ml.t3.medium',
      platform: 'notebook-al2023-v1',
      roleArn: roleArnOf('Serving'),
      directInternetAccess: 'Disabled',
      rootAccess: 'Disabled',
      vpc: { subnets: ['subnet-c'], securityGroupIds: ['sg-1'] },
      volumeKeyId: keyArnOf('11111111-2222-3333-4444-555555555555'),
      lifecycleConfig: 'stop-when-idle',
      metadataVersion: '2',
    },
  ]);
  expect(evidence.population).toMatchObject({ count: 1, countedBy: 'sagemaker:ListNotebookInstances' });
});

test.each([
  { name: 'sagemaker_delete_notebook_instance_1', vpc: null, volumeKeyId: null },
  {
    name: 'sagemaker_notebook_instances_1',
    vpc: { subnets: ['subnet-efbcccb7'], securityGroupIds: ['sg-6c7fa917'] },
    volumeKeyId: expect.stringContaining('key/75d1e7ba'),
  },
])('keeps what the recorded answer $name left out as null', async ({ name, vpc, volumeKeyId }) => {
  const answer = recordedAnswer(`sagemaker/DescribeNotebookInstance/${name}.json`);
  const { evidence } = await recordedRun({ [file('sagemaker/notebooks')]: [answer] }, collector);
  expect(evidence.gaps).toEqual([]);
  expect(evidence.body.notebooks).toMatchObject([
    {
      instanceType: 'ml.t2.medium',
      directInternetAccess: null,
      rootAccess: null,
      platform: null,
      lifecycleConfig: null,
      metadataVersion: null,
      vpc,
      volumeKeyId,
    },
  ]);
});

const listed = { NotebookInstances: [{ NotebookInstanceName: 'a', NotebookInstanceArn: ARN }] };

test.each([
  { title: 'gone meanwhile', answer: refusal('ValidationException', 'RecordNotFound'), kind: 'not-found' },
  { title: 'answered without identity', answer: { NotebookInstanceName: 'a' }, kind: 'malformed' },
])('a notebook instance that is $title is a gap, and still counted', async ({ answer, kind }) => {
  const run = await cannedRun(collector, {
    ListNotebookInstances: [listed],
    DescribeNotebookInstance: [answer],
  });
  expect(run.body).toEqual({ notebooks: [] });
  expect(run.gaps).toMatchObject([{ kind, action: 'sagemaker:DescribeNotebookInstance', resource: ARN }]);
  expect(run.population).toMatchObject({ count: 1 });
});

test.each([{ page: {} }, { page: { ...listed, NextToken: 'same' } }])(
  'a page without its list, or with a token that comes again, leaves the population open: %o',
  async ({ page }) => {
    const answer = { NotebookInstanceName: 'a', NotebookInstanceArn: ARN, CreationTime: new Date(0) };
    const run = await cannedRun(collector, {
      ListNotebookInstances: [page],
      DescribeNotebookInstance: [answer],
    });
    expect(run).toMatchObject({
      population: null,
      gaps: [{ kind: 'malformed', action: 'sagemaker:ListNotebookInstances', resource: null }],
    });
  },
);
