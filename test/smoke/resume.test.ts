import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, globSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openContainer } from '../../src/container/open-container.ts';
import { Refusal, type SeenRequest } from '../support/aws/request.ts';
import type { Fields } from '../support/aws/scenario.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runCli } from '../support/run-cli.ts';
import { type ManyJobs, manyJobs } from '../support/scale/many-jobs.ts';

const JOBS: ManyJobs = { count: 2400, first: '2026-07-01T00:00:00Z', last: '2026-10-01T00:00:00Z' };
const PERIOD = ['--from', '2026-07-01', '--to', '2026-10-01'];
const NOW = '2026-10-02T06:00:00.000Z';
const MAIN = new URL('../../src/cli/main.ts', import.meta.url).href;
const PAGES_BEFORE_KILL = 12;

/** The command line as a process of its own, with a clock that stands still: so two runs can give the same bytes. */
const PROGRAM = `
import { main } from '${MAIN}';
process.exitCode = await main(process.argv.slice(1), {
  out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text),
  columns: 100, isTty: false, cwd: process.cwd(), env: process.env, now: () => new Date('${NOW}'),
});`;

let folder: string;
let aws: AwsStandIn;
/** Is told of each page of training jobs that is asked for. */
let onPage: () => void = () => undefined;
let areCredentialsExpired = false;
const SECRET = 'wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzzKEY';
/** What jobs have in their environment besides. */
let environment: Readonly<Record<string, string>> = {};
/** Tokens of another generation are no longer good. */
let generation = 0;
let whole: { path: string; requests: readonly SeenRequest[] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-resume-'));
  const search = manyJobs(JOBS).SageMaker?.Search;
  if (!search) throw new Error('Nobody answers Search.');
  aws = await startAws(
    {},
    {
      serves: {
        SageMaker: {
          Search(serving) {
            onPage();
            if (areCredentialsExpired) throw new Refusal('ExpiredTokenException', 'The token has expired.');
            const { NextToken: token, ...input } = serving.input;
            const [of, inner] = String(token ?? `${generation}.`).split('.');
            if (of !== String(generation)) throw new Refusal('ValidationException', 'Invalid NextToken.');
            const found = search({ ...serving, input: inner ? { ...input, NextToken: inner } : input });
            const results = Array.isArray(found.Results) ? found.Results : [];
            const page: Fields = {
              ...found,
              Results: results.map(({ TrainingJob: job }) => ({
                TrainingJob: { ...job, Environment: { ...job.Environment, ...environment } },
              })),
            };
            return page.NextToken ? { ...page, NextToken: `${generation}.${String(page.NextToken)}` } : page;
          },
        },
      },
    },
  );
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIA111122223333');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
  const init = ['init', '--organization', 'Churn', '--account', '111122223333', '--region', 'us-east-1'];
  expect((await runCli([...init, '--key', 'ec'], { cwd: folder })).exitCode).toBe(0);
  const config = join(folder, 'exhibit.yaml');
  await writeFile(config, (await readFile(config, 'utf8')).replace(/^trail:\n(?:[ ]+.*\n)+/m, ''));
  const { out } = await exhibit('run', ...PERIOD, '--store', 'whole', '--json');
  whole = { path: pathIn(out), requests: [...aws.requests] };
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
  await rm(folder, { recursive: true });
});

function exhibit(...argv: readonly string[]) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, '--', ...argv], {
    cwd: folder,
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => {
    said.out += String(data);
  });
  child.stderr.on('data', (data) => {
    said.err += String(data);
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...said }));
  });
  return Object.assign(ended, { child });
}

/** Kills a run while it lists training jobs, and gives its work folder. */
async function killedRun(store: string): Promise<string> {
  let pages = 0;
  const running = exhibit('run', ...PERIOD, '--store', store);
  onPage = () => {
    pages += 1;
    if (pages === PAGES_BEFORE_KILL) running.child.kill('SIGKILL');
  };
  await running;
  onPage = () => undefined;
  expect(running.child.signalCode).toBe('SIGKILL');
  return workIn(store);
}

function workIn(store: string): string {
  const [work, ...others] = globSync('.work-*', { cwd: join(folder, store) });
  expect(others).toEqual([]);
  return join(folder, store, work ?? 'no work folder');
}

const pathIn = (out: string): string => (JSON.parse(out) as { path: string }).path;
const withoutIdentity = (requests: readonly SeenRequest[]) =>
  requests.filter(({ service }) => service !== 'STS');
const keyOf = ({
  service,
  operation,
  region,
  input,
}: Pick<SeenRequest, 'service' | 'operation' | 'region' | 'input'>) =>
  JSON.stringify([service, operation, region, Object.entries(input).toSorted()]);

/** Files of a pack that rest on the calls alone. */
function restingFiles(path: string): Map<string, string> {
  const files = openContainer(readFileSync(path));
  const names = [...files.keys()].filter((name) => /^(evidence|transcript|run\.json|pack\.json)/.test(name));
  return new Map(names.map((name) => [name, files.get(name)?.toString('utf8') ?? '']));
}

test('a run that was killed goes on from its last call and ends in the same pack', async () => {
  const work = await killedRun('killed');
  expect(statSync(join(work, 'redaction.key')).mode & 0o777).toBe(0o600);
  const key = readFileSync(join(work, 'redaction.key'));
  const text = readFileSync(join(work, 'calls.ndjson'), 'utf8');
  const recorded: SeenRequest[] = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const pages = recorded.filter(({ operation }) => operation === 'Search');
  expect(pages.length).toBeGreaterThanOrEqual(PAGES_BEFORE_KILL - 2);
  appendFileSync(join(work, 'calls.ndjson'), '{"account":"111122223333","attempts":1,"bod');

  const before = aws.requests.length;
  const { code, out, err } = await exhibit('run', '--resume', '--store', 'killed', '--json');
  expect(code, err).toBe(0);
  expect(err).toContain(`resumed: ${recorded.length} calls are there already`);
  const after = withoutIdentity(aws.requests.slice(before));
  const recordedCalls = recorded.filter(({ operation }) => operation !== 'GetCallerIdentity');
  expect(after).toHaveLength(withoutIdentity(whole.requests).length - recordedCalls.length);
  const asked = new Set(pages.map(keyOf));
  expect(after.filter((request) => asked.has(keyOf(request)))).toEqual([]);
  expect(after.filter(({ operation }) => operation === 'Search')).toHaveLength(24 - pages.length);

  const path = pathIn(out);
  expect(restingFiles(path)).toEqual(restingFiles(whole.path));
  expect(restingFiles(path).size).toBeGreaterThan(20);
  for (const [name, bytes] of openContainer(readFileSync(path))) {
    expect([bytes.includes(key), bytes.includes(key.toString('hex'))], name).toEqual([false, false]);
  }
  expect(readdirSync(join(folder, 'killed')).filter((name) => name.startsWith('.'))).toEqual([]);
  const root = globSync('**/root.pem', { cwd: folder })[0] ?? '';
  const verified = await runCli(['verify', path, '--trust', root], { cwd: folder });
  expect(verified.exitCode, verified.out).toBe(0);
  const replayed = await runCli(['replay', path], { cwd: folder });
  expect(replayed.exitCode, replayed.out).toBe(0);
});

test('an unfinished run is named, chosen and compared before anything is asked', async () => {
  const work = await killedRun('several');
  const config = await readFile(join(folder, 'exhibit.yaml'), 'utf8');
  await writeFile(
    join(folder, 'other.yaml'),
    config.replace('us-east-1', 'eu-west-1').replace('Churn', 'Other'),
  );
  const before = aws.requests.length;
  const resumed = (...argv: readonly string[]) =>
    runCli(['run', '--store', 'several', ...argv], { cwd: folder });
  expect(await resumed('--resume', '--config', 'other.yaml')).toMatchObject({
    exitCode: 2,
    err: expect.stringMatching(/CONFIG_INVALID: .*organization \(was "Churn", is "Other"\), accounts/),
  });
  expect(await resumed('--resume', '--from', '2026-06-01', '--to', '2026-10-01')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('other inputs: period'),
  });
  await writeFile(join(folder, 'other.yaml'), `${config}\nrequiredTags: [owner]\n`);
  expect(await resumed('--resume', '--config', 'other.yaml')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('other inputs: requiredTags (was [], is ["owner"])'),
  });

  const twin = `${work.slice(0, -6)}second`;
  cpSync(work, twin, { recursive: true });
  const several = await resumed('--resume');
  expect(several).toMatchObject({ exitCode: 2, err: expect.stringContaining('--resume FOLDER') });
  expect(several.err).toContain(work);
  expect(several.err).toContain(twin);
  rmSync(twin, { recursive: true });
  expect(await resumed('--resume', 'none')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('holds no unfinished run'),
  });
  expect(aws.requests).toHaveLength(before);
});

test('credentials that expire leave the run behind, and a new one says so and starts anew', async () => {
  areCredentialsExpired = true;
  const failed = await exhibit('run', ...PERIOD, '--store', 'expired');
  areCredentialsExpired = false;
  const work = workIn('expired');
  expect(failed).toMatchObject({ code: 3, err: expect.stringContaining(`exhibit run --resume ${work}`) });
  expect(readdirSync(work).toSorted()).toEqual(['calls.ndjson', 'layout', 'redaction.key', 'run.json']);

  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIA444455556666');
  const other = await exhibit('run', '--resume', work);
  expect(other).toMatchObject({ code: 3, err: expect.stringContaining('belong to 444455556666') });
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIA111122223333');

  const before = aws.requests.length;
  const again = await exhibit('run', ...PERIOD, '--store', 'expired', '--json');
  expect(again.code, again.err).toBe(0);
  expect(again.err).toMatch(/^An unfinished run is kept in .*\.work-.*exhibit run --resume .*\.work-/);
  expect(aws.requests.length - before).toBe(whole.requests.length);
  expect(workIn('expired')).toBe(work);
});

test('a token that is no longer good when the run goes on costs a page, not the listing', async () => {
  environment = { AWS_SECRET_ACCESS_KEY: SECRET };
  const work = await killedRun('token');
  const pages = readFileSync(join(work, 'calls.ndjson'), 'utf8').match(/"operation":"Search"/g)?.length ?? 0;
  generation += 1;
  const before = aws.requests.length;
  const { code, out, err } = await exhibit('run', '--resume', '--store', 'token', '--json');
  expect(code, err).toBe(0);
  const searches = aws.requests.slice(before).filter(({ operation }) => operation === 'Search');
  expect(searches.map(({ status }) => status)).toEqual([400, ...searches.slice(1).map(() => 200)]);
  // The first page after the refused one gives the last job that was seen once more.
  expect(searches.length).toBeGreaterThanOrEqual(24 - pages + 1);
  expect(searches.length).toBeLessThanOrEqual(24 - pages + 2);

  const path = pathIn(out);
  expect(trainingJobsIn(path)).toEqual(trainingJobsIn(whole.path));
  expect(trainingJobsIn(path).arns).toHaveLength(JOBS.count);
  // One secret has one marker, whether a job was listed before or after.
  const text = [...restingFiles(path).values()].join('');
  const markers = text.match(/\[redacted hmac-sha256:[0-9a-f]{16}\]/g) ?? [];
  expect(markers.length).toBeGreaterThanOrEqual(JOBS.count);
  expect([new Set(markers).size, text.includes(SECRET)]).toEqual([1, false]);
  const replayed = await runCli(['replay', path], { cwd: folder });
  expect(replayed.exitCode, replayed.out).toBe(0);
});

/** Jobs, gaps and populations of the records of training jobs in a pack. */
function trainingJobsIn(path: string) {
  const files = [...restingFiles(path)].filter(([name]) => /^evidence.*sagemaker\.training-jobs@/.test(name));
  const records = files.map(([, text]) => JSON.parse(text));
  return {
    arns: records.flatMap(({ body }) => body.jobs.map(({ arn }: { arn: string }) => arn)).toSorted(),
    gaps: records.flatMap(({ gaps }) => gaps),
    populations: records.map(({ population }) => population.count),
  };
}
