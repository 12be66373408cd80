import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { begunRun, begunRuns, demandSameInputs } from '../../src/cli/unfinished-run.ts';
import { type RunInputs, runInputsText } from '../../src/runs/run-inputs.ts';
import { workFolder } from '../../src/store/work-folder.ts';
import { runInputs } from '../support/run-inputs.ts';

let store: string;
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'exhibit-unfinished-'));
});
afterEach(() => rmSync(store, { recursive: true }));

const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
const inputs = (over: Partial<RunInputs> = {}): RunInputs =>
  runInputs({
    period: PERIOD,
    accounts: [{ id: '111122223333', name: null, regions: ['us-east-1'] }],
    collectors: ['sagemaker-training-jobs'],
    toolVersion: '0.1.0',
    ...over,
  });

async function leave(over: Partial<RunInputs> = {}): Promise<string> {
  const work = await workFolder(store, runInputsText(inputs(over)));
  await work.leave();
  return work.path;
}

const choose = (known: Partial<RunInputs>, folder: string | null = null) =>
  begunRun({ store, folder }, known);

test('without an unfinished run there is nothing to go on with', async () => {
  await expect(choose({})).rejects.toMatchObject({ code: 'USAGE_INVALID' });
});

test('takes the only one, or the one of several that fits, or the one that is named', async () => {
  const acme = await leave();
  expect(await choose({ organization: 'Acme' })).toEqual({ path: acme, inputs: inputs() });
  const other = await leave({ organization: 'Other' });
  expect((await choose({ organization: 'Acme' })).path).toBe(acme);
  expect((await choose({ organization: 'Other', period: PERIOD })).path).toBe(other);
  expect((await choose({}, other)).path).toBe(other);
});

test('lists those that fit, or all when none does, and asks for one', async () => {
  const [first, second] = [await leave(), await leave()];
  const other = await leave({ organization: 'Other' });
  const fitting = await choose({ organization: 'Acme' }).catch((error: Error) => error.message);
  for (const path of [first, second, 'begun at 2026-10-02T06:00:00Z', '--resume FOLDER'])
    expect(fitting).toContain(path);
  expect(fitting).not.toContain(other);
  const none = await choose({ organization: 'Third' }).catch((error: Error) => error.message);
  expect(none).toMatch(/^No unfinished run fits/);
  for (const path of [first, second, other]) expect(none).toContain(path);
});

test.each([
  ['another value', { toolVersion: '0.2.0' }, 'toolVersion (was "0.1.0", is "0.2.0")'],
  ['a long value', { collectors: ['a'.repeat(40), 'b'.repeat(40)] }, 'inputs: collectors.'],
  ['an input that was not there', { dataReaders: ['arn:x'] }, 'dataReaders (was none, is ["arn:x"])'],
])('refuses a run whose inputs differ by %s, and names it', async (_, over, says) => {
  await leave();
  const begun = await choose({});
  expect(() => demandSameInputs(begun, inputs())).not.toThrow();
  expect(() => demandSameInputs(begun, inputs(over))).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(says) }),
  );
});

test('refuses a run that had an input which is left out now', async () => {
  await leave({ dataReaders: ['arn:x'] });
  const begun = await choose({});
  expect(() => demandSameInputs(begun, inputs())).toThrow('dataReaders (was ["arn:x"], is none)');
});

test('passes over a folder of another version, and says so to whoever names it', async () => {
  const path = await leave();
  writeFileSync(join(path, 'run.json'), '{"schema":"https://exhibit.dev/schema/run/v2"}');
  expect(await begunRuns(store)).toEqual([]);
  await expect(choose({}, path)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining('this version'),
  });
});
