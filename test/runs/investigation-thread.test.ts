import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE } from '../../src/cli/sample.ts';
import { type Config, loadConfig } from '../../src/config/load.ts';
import { writeAuthority } from '../../src/config/signer-files.ts';
import { investigationOrder } from '../../src/runs/investigation-desk.ts';
import { investigateInThread } from '../../src/runs/investigation-thread.ts';
import { authorityOf, NOW } from '../signing/authority-of.ts';

let folder: string;
let config: Config;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-investigation-'));
  await writeAuthority(folder, await authorityOf());
  config = { ...(await loadConfig(SAMPLE.config)), signer: { kind: 'file', folder } };
});
afterAll(() => rm(folder, { recursive: true }));

const order = investigationOrder.parse({
  resource: 'readmission-prod',
  period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
});
const job = () => ({ config, order, name: 'case.zip', now: NOW });
const { signal } = new AbortController();

test('a refusal of the thread is the refusal of who asked', async () => {
  const without = { ...job(), config: { ...config, trails: [] } };
  await expect(investigateInThread(without, { signal })).rejects.toMatchObject({
    ...{ name: 'ExhibitError', code: 'CONFIG_INVALID' },
    message: 'The configuration names no log.',
  });
});

test('an answer that takes too much memory is refused with what to do, and who asked lives on', async () => {
  await expect(investigateInThread(job(), { signal, megabytes: 16 })).rejects.toMatchObject({
    ...{ code: 'INPUT_INVALID', message: expect.stringMatching(/more memory .* shorter time/) },
  });
});

test('is stopped by the signal, before and while it works', async () => {
  const stop = new AbortController();
  const begun = investigateInThread(job(), { signal: stop.signal });
  stop.abort();
  await expect(begun).rejects.toMatchObject({ code: 'RUN_ABORTED' });
  await expect(investigateInThread(job(), { signal: stop.signal })).rejects.toMatchObject({
    code: 'RUN_ABORTED',
  });
});
