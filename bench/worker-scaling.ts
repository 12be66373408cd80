import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { northwind } from '../sample/generator/northwind.ts';
import { openHouse } from '../src/cli/queue/open-house.ts';
import { workerProcesses } from '../src/cli/queue/worker-processes.ts';
import { SAMPLE } from '../src/cli/sample.ts';
import { canonicalJson } from '../src/core/canonical-json.ts';
import { queueDesk } from '../src/workers/desk.ts';
import { PREFIX } from '../src/workers/main.ts';
import { openRedis } from '../src/workers/redis/connect.ts';
import type { ScenarioFiles } from '../test/support/aws/scenario.ts';
import { startAws } from '../test/support/aws/server.ts';
import { houseFolder, SAMPLE_ORDER } from '../test/support/shared-house.ts';
import { type Timing, timing } from './measure.ts';

const HOME = '111122223333';
/** The smaller account of the sample, in which no task is much longer than the others, once more under other numbers. */
const SMALLER = '444455556666';
const ACCOUNTS = [SMALLER, '555566667777', '666677778888'];
/** Of one process: what is measured is more processes, not more tasks at a time in one. */
const CONCURRENCY = 1;

/** How long a real run collects by one worker process and by several. */
export interface Scaling {
  readonly tasks: number;
  readonly calls: number;
  readonly one: Timing;
  readonly many: Timing;
  /** How many times faster several are, round by round. */
  readonly speedUp: Timing;
}

/**
 * Times a run of three accounts from its order to the end of its last task, with real worker processes that
 * are up and connected before, against a stand-in that takes this long for each answer. Nothing is warmed up: the
 * processes are new each time, as many of them as there are.
 */
export async function workerScaling(
  url: string,
  how: { readonly workers: number; readonly delayMs: number; readonly rounds: number },
): Promise<Scaling> {
  const { workers, delayMs, rounds } = how;
  const folder = await houseFolder();
  const config = join(folder, 'exhibit.yaml');
  // JSON is YAML too.
  await writeFile(config, configuration());
  const aws = await startAws(scenario(), {
    slowMs: delayMs,
    disturb: () => 'slow',
  });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: `AKIA${HOME}`,
    AWS_SECRET_ACCESS_KEY: 'bench',
  });
  const collected = (many: number) => collectedBy(many, { url, folder, config });
  const pairs: { readonly one: Collected; readonly many: Collected }[] = [];
  try {
    for (let round = 0; round < rounds; round++)
      pairs.push({ one: await collected(1), many: await collected(workers) });
  } finally {
    await aws.stop();
    await rm(folder, { recursive: true });
  }
  const last = pairs.at(-1)?.many;
  return {
    tasks: last?.tasks ?? 0,
    calls: last?.calls ?? 0,
    one: timing(pairs.map(({ one }) => one.seconds)),
    many: timing(pairs.map(({ many }) => many.seconds)),
    speedUp: timing(pairs.map(({ one, many }) => one.seconds / many.seconds)),
  };
}

/** The accounts, each entered by a role. */
function scenario(): ScenarioFiles {
  const files = [...northwind().scenario];
  const copies = ACCOUNTS.flatMap((account) =>
    files
      .filter(([name]) => name.startsWith(`${SMALLER}/`))
      .map(([name, content]) => [renamed(name, account), ofAccount(content, account)] as const),
  );
  const identities = ACCOUNTS.map(
    (account) => [`${account}/global/sts/identity.json`, { Account: account, UserId: 'B' }] as const,
  );
  return Object.fromEntries([
    ...files.filter(([name]) => name.startsWith(`${HOME}/`)),
    ...copies,
    ...identities,
  ]);
}

const renamed = (text: string, account: string) => text.replaceAll(SMALLER, account);

const ofAccount = (content: unknown, account: string): unknown =>
  Buffer.isBuffer(content) ? content : JSON.parse(renamed(JSON.stringify(content), account));

function configuration(): string {
  const logs = join(dirname(SAMPLE.config), 'account', 'trail', 'AWSLogs');
  return canonicalJson({
    organization: 'Northwind Health',
    accounts: ACCOUNTS.map((id) => ({
      ...{ id, regions: ['us-east-1', 'eu-west-1'] },
      role: `arn:aws:iam::${id}:role/ExhibitCollector`,
    })),
    trail: [{ logs }],
    frameworks: ['hipaa'],
  });
}

interface Collected {
  readonly seconds: number;
  readonly tasks: number;
  readonly calls: number;
}

async function collectedBy(
  many: number,
  { url, folder, config }: { readonly url: string; readonly folder: string; readonly config: string },
): Promise<Collected> {
  const signer = join(folder, 'keys');
  const args = ['--config', config, '--store', folder, '--signer', signer];
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  let said = '';
  const hears = (text: string): void => {
    said += text;
    if (said.split('worker ready').length > many) resolve();
  };
  const started = workerProcesses(many, [...args, '--concurrency', `${CONCURRENCY}`], { url, hears });
  const redis = await openRedis(url);
  const io = {
    ...{ out: () => undefined, err: () => undefined, columns: 80, isTty: false, cwd: folder },
    now: () => new Date(SAMPLE.packed),
    env: { ...process.env, REDIS_URL: url },
  };
  const { house } = await openHouse(io, { config, store: folder, signer, now: io.now });
  const desk = queueDesk(redis, house, PREFIX);
  try {
    await Promise.race([ready, oneEnded(started.children, () => said)]);
    const id = `run-${randomBytes(16).toString('hex')}`;
    const start = performance.now();
    await desk.order(id, SAMPLE_ORDER, 'bench');
    for await (const { progress, failure } of desk.follow(id, new AbortController().signal)) {
      if (failure) throw new Error(failure.message);
      const { tasks, tasksDone, calls, stage } = progress;
      if (tasks === 0 || (tasksDone < tasks && stage === 'collecting')) continue;
      const seconds = (performance.now() - start) / 1000;
      await desk.cancel(id);
      return { seconds, tasks, calls };
    }
    throw new Error(`The run has no end: ${said}`);
  } finally {
    await started.stop();
    await desk.close();
    redis.disconnect();
  }
}

async function oneEnded(children: readonly ChildProcess[], said: () => string): Promise<never> {
  await Promise.race(children.map((child) => once(child, 'exit')));
  throw new Error(`A worker ended: ${said()}`);
}
