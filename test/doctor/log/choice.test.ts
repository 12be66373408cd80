import { expect, test } from 'vitest';
import { SAMPLE } from '../../trail/engines/aws-trail.ts';
import { configText, examineAt, QUARTER } from '../stand-in.ts';

const logOf = async (trail: string, period: typeof QUARTER | null = QUARTER) =>
  (await examineAt({}, { yaml: configText(trail), period })).of('log');
const folder = `{ logs: "${SAMPLE}" }`;
const none = '{ logs: ./none }';

test('no source is a gap', async () => {
  expect(await logOf('[]')).toMatchObject([{ outcome: 'gap', found: 'No log is configured.' }]);
});

test('names the source that holds the period', async () => {
  expect((await logOf(`[{ lookup: {} }, ${folder}]`))[0]).toMatchObject({
    subject: 'source',
    outcome: 'ok',
    found: `A run over the period would read ${SAMPLE}.`,
  });
});

test('the history alone fails for a period before it, as in a run', async () => {
  expect((await logOf('[{ lookup: {} }]'))[0]).toMatchObject({
    outcome: 'fail',
    found: expect.stringContaining('90 days'),
  });
});

test('what a run looks at first and cannot read fails', async () => {
  const lines = await logOf(`[${none}, { lookup: {} }]`);
  expect(lines.filter(({ outcome }) => outcome === 'fail').map(({ subject }) => subject)).toEqual([
    'source',
    'folder ./none',
  ]);
});

test('what a run does not look at cannot stop it', async () => {
  const late = { from: '2026-09-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
  const lines = await logOf(`[{ lookup: {} }, ${none}]`, late);
  expect(lines.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
  expect(lines.at(-1)).toMatchObject({
    subject: 'folder ./none',
    outcome: 'gap',
    effect: 'The run over this period does not read it.',
  });
});

test('without a period the source is untested', async () => {
  expect((await logOf(`[${folder}]`, null))[0]).toMatchObject({ subject: 'source', outcome: 'untested' });
});
