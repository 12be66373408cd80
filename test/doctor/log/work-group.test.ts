import { expect, test } from 'vitest';
import { tableLines } from './athena.ts';

const groupLines = (...[change, given]: Parameters<typeof tableLines>) =>
  tableLines(change, given, 'work group audit');
const changed = (Configuration: object) => ({ workgroup: { Configuration } });

test('a work group with location, encryption and a current engine is ok', async () => {
  const lines = await groupLines({ workgroup: { BytesScannedCutoffPerQuery: 50_000_000 } });
  expect(lines.map(({ outcome, found }) => `${outcome}: ${found}`)).toEqual([
    'ok: It is enabled.',
    'ok: Results go to s3://results/audit/, enforced.',
    'ok: Results are encrypted (SSE_KMS).',
    'ok: A query may read 50000000 bytes; one that would read more is a gap.',
    'ok: Queries run in Athena engine version 3.',
  ]);
});

test('keeps no limit for ok, and says how to set one', async () => {
  expect(await groupLines()).toContainEqual({
    subject: 'work group audit',
    outcome: 'ok',
    found: 'Nothing limits the bytes that a query reads.',
    effect: null,
    remedy: expect.stringContaining('bytesCutoff'),
  });
});

test('the smaller limit counts', async () => {
  const change = { config: ', bytesCutoff: 20000000', workgroup: { BytesScannedCutoffPerQuery: 50_000_000 } };
  expect(await groupLines(change)).toContainEqual(
    expect.objectContaining({ found: expect.stringContaining('20000000 bytes') }),
  );
});

test('results that Athena keeps itself need no location', async () => {
  const lines = await groupLines({ workgroup: { Managed: true } });
  expect(lines[1]).toMatchObject({ outcome: 'ok', found: 'Athena keeps the results itself, encrypted.' });
  expect(lines).toHaveLength(4);
});

test.each([
  {
    title: 'no place for results',
    change: changed({ ResultConfiguration: {} }),
    outcome: 'gap',
    says: 'Neither the work group nor exhibit.yaml',
  },
  {
    title: 'no encryption',
    change: changed({ ResultConfiguration: { OutputLocation: 's3://results/' } }),
    outcome: 'gap',
    says: 'No encryption',
  },
  {
    title: 'encryption of another place than that of the query',
    change: {
      ...changed({ EnforceWorkGroupConfiguration: false }),
      config: ', output: "s3://mine/"',
    },
    outcome: 'gap',
    says: 'No encryption',
  },
  {
    title: 'an old engine',
    change: changed({ EngineVersion: { EffectiveEngineVersion: 'Athena engine version 2' } }),
    outcome: 'gap',
    says: 'version 2',
  },
  {
    title: 'an engine that is not stated',
    change: changed({ EngineVersion: undefined }),
    outcome: 'untested',
    says: 'not stated',
  },
  { title: 'being disabled', change: { workgroup: { State: 'DISABLED' } }, outcome: 'gap', says: 'disabled' },
])('a work group with $title is $outcome', async ({ change, outcome, says }) => {
  const others = (await groupLines(change)).filter((line) => line.outcome !== 'ok');
  expect(others).toMatchObject([{ outcome, found: expect.stringContaining(says) }]);
});

test('says where results go when the work group overrules the configuration', async () => {
  expect(await groupLines({ config: ', output: "s3://mine/"' })).toContainEqual(
    expect.objectContaining({
      found: 'Results go to s3://results/audit/, enforced, and not to s3://mine/ of exhibit.yaml.',
    }),
  );
});

test('a work group that is not there is a gap', async () => {
  const lines = await tableLines({ workgroup: { Name: 'other' } }, {}, 'work group audit');
  expect(lines).toMatchObject([{ outcome: 'gap', found: 'There is no such work group in that region.' }]);
});

test.each([
  { fault: 'denied', says: 'AccessDeniedException' },
  { fault: 'throttle', says: 'ThrottlingException' },
] as const)('a look that is $fault is untested and never ok', async ({ fault, says }) => {
  const faults = [{ service: 'Athena', operation: 'GetWorkGroup', fault }];
  expect(await groupLines({}, { faults })).toMatchObject([
    { outcome: 'untested', found: expect.stringContaining(says) },
  ]);
});
