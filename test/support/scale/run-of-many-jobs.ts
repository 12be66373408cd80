import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { authorityOf, filesOf } from '../../signing/authority-of.ts';
import type { SeenRequest } from '../aws/request.ts';
import { startAws } from '../aws/server.ts';
import { countIn, type ManyJobs, manyJobs } from './many-jobs.ts';
import { manyJobsAccount } from './many-jobs-account.ts';

/** A busy account, and the quarter that is looked at. */
export const JOBS: ManyJobs = {
  count: 462_178,
  first: '2023-10-01T00:00:00Z',
  last: '2026-10-01T00:00:00Z',
};
const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
const SCOPE = { account: '111122223333', region: 'us-east-1' };

/** Jobs of the quarter. */
export const IN_PERIOD = countIn(JOBS, PERIOD);

const told = z.object({
  /** The most that was resident, in MB. */
  peak: z.number(),
  /** Milliseconds that the throttle of the account would have taken. */
  simulated: z.number(),
  summary: z.object({ items: z.record(z.string(), z.number()), calls: z.number() }),
});

/** What a run over the account took. */
export type RunOfManyJobs = z.infer<typeof told> & { readonly requests: readonly SeenRequest[] };

/**
 * A whole run, in a process of its own, so that neither the stand-in nor who asks counts.
 *
 * @param memory `spared` as `exhibit run` does it; `left-alone`: as Node would have it
 */
export async function runOfManyJobs(memory: 'spared' | 'left-alone'): Promise<RunOfManyJobs> {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-many-jobs-'));
  const aws = await startAws(manyJobsAccount(SCOPE), { serves: manyJobs(JOBS) });
  try {
    const signer = join(folder, 'signer.json');
    const authority = await authorityOf({ now: new Date('2026-10-01T00:00:00Z') });
    writeFileSync(signer, JSON.stringify(filesOf(authority)), { mode: 0o600 });
    const accounts = JSON.stringify([{ id: SCOPE.account, name: null, regions: [SCOPE.region] }]);
    const said = await saidBy([folder, accounts, JSON.stringify(PERIOD), signer, memory], aws.url);
    return { ...told.parse(JSON.parse(said)), requests: aws.requests };
  } finally {
    await aws.stop();
    rmSync(folder, { recursive: true });
  }
}

async function saidBy(argv: readonly string[], url: string): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'whole-run.ts'), ...argv], {
    env: {
      PATH: process.env.PATH,
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: `AKIA${SCOPE.account}`,
      AWS_SECRET_ACCESS_KEY: 'test',
    },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0 || err !== '') throw new Error(`The run ended with ${code}: ${err}`);
  return out;
}
