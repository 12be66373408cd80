import { expect, test } from 'vitest';
import { athenaWorkgroupsCollector as collector } from '../../../src/collectors/athena/workgroups.ts';
import { replayedTrail } from '../../../src/trail/recorded-source.ts';
import type { WorkGroupPlace } from '../../../src/trail/source.ts';
import { recordedRun, TEST_ACCOUNT, TEST_REGION } from '../../support/aws/collect.ts';

const FILE = `${TEST_ACCOUNT}/${TEST_REGION}/athena/workgroups.json`;
const ARN = `arn:aws:athena:${TEST_REGION}:${TEST_ACCOUNT}:workgroup/audit`;
const place: WorkGroupPlace = { name: 'audit', region: TEST_REGION, account: TEST_ACCOUNT };
const through = (workgroup?: WorkGroupPlace) =>
  replayedTrail({ engine: 'athena', location: 'athena:a.b', workgroup });
const run = (group: object, options: Parameters<typeof recordedRun>[2] = {}) =>
  recordedRun({ [FILE]: [{ Name: 'audit', ...group }] }, collector, { trail: through(place), ...options });

test('reads the work group in which the log is asked', async () => {
  const { evidence, calledActions } = await run({
    OutputLocation: 's3://northwind-results/audit/',
    BytesScannedCutoffPerQuery: 10_000_000_000,
    Configuration: { PublishCloudWatchMetricsEnabled: true },
  });
  expect(evidence.body).toEqual({
    used: [place],
    workgroups: [
      {
        name: 'audit',
        arn: ARN,
        state: 'ENABLED',
        enforced: true,
        output: 's3://northwind-results/audit/',
        encryption: 'SSE_KMS',
        keyId: 'key',
        managed: null,
        managedKeyId: null,
        bytesCutoff: 10_000_000_000,
        publishesMetrics: true,
      },
    ],
  });
  expect(calledActions).toEqual(collector.actions);
});

test('keeps as null what was not stated', async () => {
  const Configuration = {
    ResultConfiguration: undefined,
    EnforceWorkGroupConfiguration: undefined,
    EngineVersion: undefined,
  };
  const { evidence } = await run({ State: undefined, Configuration });
  expect(evidence.body.workgroups).toEqual([
    {
      name: 'audit',
      arn: ARN,
      state: 'ENABLED',
      enforced: null,
      output: null,
      encryption: null,
      keyId: null,
      managed: null,
      managedKeyId: null,
      bytesCutoff: null,
      publishesMetrics: null,
    },
  ]);
});

test.each([
  { title: 'another region', workgroup: { ...place, region: 'eu-west-1' } },
  { title: 'another account', workgroup: { ...place, account: '444455556666' } },
  { title: 'an account that is not named', workgroup: { ...place, account: null } },
])('asks nothing of a work group in $title, and says that it is used', async ({ workgroup }) => {
  const { evidence, requests } = await run({}, { trail: through(workgroup) });
  expect(evidence.body).toEqual({ used: [workgroup], workgroups: [] });
  expect(requests).toEqual([]);
});

test.each([
  { title: 'no log', trail: null },
  { title: 'a log in a folder', trail: replayedTrail({ engine: 'local', location: 'logs' }) },
])('uses none with $title', async ({ trail }) => {
  const { evidence, requests } = await run({}, { trail });
  expect(evidence.body).toEqual({ used: [], workgroups: [] });
  expect([evidence.gaps, requests]).toEqual([[], []]);
});

test.each([
  { fault: 'denied', kind: 'denied' },
  { fault: 'throttle', kind: 'throttled' },
  { fault: 'malformed', kind: 'malformed' },
] as const)('leaves a gap of kind $kind when it is $fault', async ({ fault, kind }) => {
  const faults = [{ service: 'Athena', operation: 'GetWorkGroup', fault }] as const;
  const { evidence } = await run({}, { faults });
  expect(evidence.body).toEqual({ used: [place], workgroups: [] });
  expect(evidence.gaps).toMatchObject([{ kind, action: 'athena:GetWorkGroup', resource: ARN }]);
});

test('leaves a gap for a work group that is not there', async () => {
  const { evidence } = await run({ Name: 'another' });
  expect(evidence.gaps).toMatchObject([
    { action: 'athena:GetWorkGroup', resource: ARN, code: 'InvalidRequestException' },
  ]);
});
