import { expect, test } from 'vitest';
import { A, B, examineAt, TRAIL_ARN, trailFiles } from './stand-in.ts';

const first = async (...given: Parameters<typeof examineAt>) =>
  (await examineAt(...given)).of('integrity')[0];

test('a trail that logs and writes digests is enough', async () => {
  expect(await first(trailFiles())).toEqual({
    subject: `${A} (prod)`,
    outcome: 'ok',
    found: `${TRAIL_ARN} logs and writes digests of its files.`,
    effect: null,
    remedy: null,
  });
});

test.each([
  { title: 'no trail', files: {}, outcome: 'gap', says: 'No trail is seen' },
  {
    title: 'one that does not log',
    files: trailFiles({ status: { IsLogging: false } }),
    outcome: 'gap',
    says: 'does not log',
  },
  {
    title: 'one without digests',
    files: trailFiles({ trail: { LogFileValidationEnabled: false } }),
    outcome: 'gap',
    says: 'writes no digests',
  },
  {
    title: 'one that does not say',
    files: trailFiles({ trail: { LogFileValidationEnabled: undefined } }),
    outcome: 'untested',
    says: 'does not tell whether it writes digests',
  },
])('$title is $outcome', async ({ files, outcome, says }) => {
  expect(await first(files)).toMatchObject({ outcome, found: expect.stringContaining(says) });
});

test.each([
  { operation: 'DescribeTrails', says: 'cloudtrail:DescribeTrails gave no answer (AccessDenied' },
  { operation: 'GetTrailStatus', says: 'cloudtrail:GetTrailStatus' },
])('a denied $operation is untested and never ok', async ({ operation, says }) => {
  const faults = [{ service: 'CloudTrail', operation, fault: 'denied' as const }];
  expect(await first(trailFiles(), { faults })).toMatchObject({
    outcome: 'untested',
    found: expect.stringContaining(says),
  });
});

test('each account is looked at', async () => {
  const { of } = await examineAt({ ...trailFiles(), ...trailFiles({ account: B }) });
  expect(of('integrity').map(({ subject, outcome }) => [subject, outcome])).toEqual([
    [`${A} (prod)`, 'ok'],
    [B, 'ok'],
  ]);
});
