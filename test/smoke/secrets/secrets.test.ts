import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compressed } from '../../../sample/generator/trail/log-files.ts';
import { openContainer } from '../../../src/container/open-container.ts';
import { startAws } from '../../support/aws/server.ts';
import { runCli } from '../../support/run-cli.ts';
import { PLACES, type Plant, type Soil } from './places.ts';
import { SHAPES } from './shapes.ts';

// Two hundred secrets: twenty shapes in each of ten places of an account, read by an ordinary run.

const ACCOUNT = '111122223333';
const DAY = '2026/08/03';
const LOG = `AWSLogs/${ACCOUNT}/CloudTrail/us-east-1/${DAY}/${ACCOUNT}_CloudTrail_us-east-1_20260803T1005Z_LeakyLeakyLeaky1.json.gz`;
/** Every secret with the place and the shape that it was planted in. */
const PLANTED = Object.keys(PLACES).flatMap((place, number) =>
  Object.entries(SHAPES).map(([shape, form], index) => ({
    place,
    shape,
    canary: `canary-${number}-${index}-canary`,
    ...form(`${place}, ${shape}`),
  })),
);

let folder: string;
let files: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-secrets-'));
  const { scenario, events } = planted();
  await write(`trail/${LOG}`, compressed(JSON.stringify({ Records: events })));
  const aws = await startAws(scenario);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${ACCOUNT}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  try {
    const asked = ['--organization', 'Northwind', '--account', ACCOUNT, '--region', 'us-east-1'];
    const begun = await runCli(['init', ...asked, '--logs', './trail/AWSLogs', '--key', 'ec'], {
      cwd: folder,
    });
    expect(begun.exitCode, begun.err).toBe(0);
    const argv = ['run', '--from', '2026-07-01', '--to', '2026-10-01', '--json'];
    const { exitCode, out, err } = await runCli(argv, { cwd: folder });
    expect(exitCode, err).toBe(0);
    const { path } = JSON.parse(out) as { path: string };
    files = openContainer(await readFile(path));
  } finally {
    vi.unstubAllEnvs();
    await aws.stop();
  }
});
afterAll(() => rm(folder, { recursive: true }));

test('two hundred secrets of twenty shapes are planted, no two the same', () => {
  expect(PLANTED).toHaveLength(200);
  expect(new Set(PLANTED.flatMap(({ secret }) => secret)).size).toBe(PLANTED.flatMap((p) => p.secret).length);
});

test('what stands beside each secret is in the pack, so that each was read', () => {
  const all = Buffer.concat([...files.values()]);
  expect(PLANTED.filter(({ canary }) => !all.includes(canary)).map(told)).toEqual([]);
});

test('no secret is in any byte of the pack', () => {
  const found = PLANTED.flatMap((plant) =>
    [...files]
      .filter(([, bytes]) => plant.secret.some((secret) => holds(bytes, secret)))
      .map(([name]) => `${told(plant)}, in ${name}`),
  );
  expect(found).toEqual([]);
});

const told = ({ place, shape }: { place: string; shape: string }): string => `${shape} in ${place}`;

/** As it is, as JSON or an address would write it, and as base64 would at each of its three offsets. */
function holds(bytes: Buffer, secret: string): boolean {
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${' '.repeat(offset)}${secret}`)
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  return [secret, secret.replaceAll('/', '\\/'), encodeURIComponent(secret), ...base64].some((form) =>
    bytes.includes(form),
  );
}

/** An account with the secrets in it, and the events that hold some. */
function planted() {
  const identity = { Arn: `arn:aws:iam::${ACCOUNT}:user/auditor`, Account: ACCOUNT, UserId: 'AIDAAUDITOR' };
  const scenario = new Map<string, unknown>([[`${ACCOUNT}/global/sts/identity.json`, identity]]);
  const events: object[] = [];
  const soil: Soil = {
    add(file, record) {
      const records: unknown = scenario.get(file) ?? [];
      if (!Array.isArray(records)) throw new TypeError(`${file} is no list.`);
      scenario.set(file, [...(records as unknown[]), record]);
    },
    put: (uri, text) =>
      scenario.set(uri.replace('s3://', `${ACCOUNT}/global/s3/objects/`), Buffer.from(text)),
    log: (event) => events.push(event),
  };
  for (const [name, place] of Object.entries(PLACES)) {
    const here: readonly Plant[] = PLANTED.filter((plant) => plant.place === name);
    place(here, soil);
  }
  return { scenario: Object.fromEntries(scenario), events };
}

async function write(path: string, content: string | Buffer): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
