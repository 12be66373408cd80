import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runConfigured } from '../../src/cli/run-command.ts';
import { SAMPLE } from '../../src/cli/sample.ts';
import { writeAuthority } from '../../src/config/signer-files.ts';
import { parsePeriod } from '../../src/core/period.ts';
import { createAuthority } from '../../src/signing/authority.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runCli } from '../support/run-cli.ts';

const ACCOUNT = '111122223333';
const lock = { ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } };
const scenario = {
  [`${ACCOUNT}/global/s3/buckets.json`]: [{ Name: 'acme-packs', ObjectLock: lock }, { Name: 'acme-plain' }],
};

let aws: AwsStandIn;
let folder: string;
beforeAll(async () => {
  aws = await startAws(scenario);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${ACCOUNT}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  folder = await mkdtemp(join(tmpdir(), 'exhibit-s3-'));
  const authority = { organization: 'Acme', now: new Date(SAMPLE.packed), kind: 'ec-p256' as const };
  const random = (bytes: number) => randomBytes(bytes);
  await writeAuthority(join(folder, 'keys'), await createAuthority({ ...authority, random }));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
  await rm(folder, { recursive: true });
});

let said = '';
const io = {
  ...{ columns: 100, isTty: false, env: {}, now: () => new Date(SAMPLE.packed) },
  out: () => undefined,
  err: (text: string) => {
    said += text;
  },
};
const runTo = (store: string) =>
  runConfigured(
    { ...io, cwd: folder },
    {
      ...{ config: SAMPLE.config, period: parsePeriod(SAMPLE.from, SAMPLE.to), store },
      ...{
        signer: { kind: 'file' as const, folder: join(folder, 'keys') },
        previous: { kind: 'none' },
        concurrency: 2,
        now: io.now,
      },
    },
  );
const packs = (...argv: string[]) =>
  runCli(['packs', ...argv, '--config', SAMPLE.config], { cwd: folder, columns: 200 });

test('a run ends before it collects anything when its packs could not be locked', async () => {
  await expect(runTo('s3://acme-plain/packs')).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining('has no Object Lock'),
  });
  await expect(runTo('s3://acme-none/packs')).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect([said, await readdir(folder)]).toEqual(['', ['keys']]);
});

test('a run puts its pack into S3, locked, from where it can be had back and verified', async () => {
  const store = 's3://acme-packs/2026/';
  const { pack, path, container } = await runTo(store);
  expect(path).toBe(`${store}${pack.id}.zip`);
  // Nothing of the run is left on this machine.
  expect(await readdir(join(folder, 'packs'))).toEqual([]);

  const list = await packs('list', '--store', store);
  expect(list.out).toMatch(new RegExp(`${pack.id}\\.zip.* 20\\d\\d-\\d\\d-\\d\\d\\n$`));
  const [entry] = JSON.parse((await packs('list', '--store', store, '--json')).out);
  const years = new Date(SAMPLE.packed).getUTCFullYear() + 6;
  expect(entry).toMatchObject({
    ...{ name: `${pack.id}.zip`, size: container.length, statement: { id: pack.id } },
    lockedUntil: new Date(new Date(SAMPLE.packed).setUTCFullYear(years)).toISOString(),
  });

  const got = await packs('get', pack.id, '--store', store, '--out', 'copies', '--json');
  const verified = await runCli([
    'verify',
    JSON.parse(got.out).path,
    '--trust',
    join(folder, 'keys', 'root.pem'),
  ]);
  expect([verified.exitCode, verified.err]).toEqual([0, '']);
});

test('a run that is killed between container and statement is finished by the next one', async () => {
  const store = 's3://acme-packs/killed/';
  aws.setFaults([{ service: 'S3', operation: 'PutObject', resource: '.sigstore.json', fault: 'denied' }]);
  await expect(runTo(store)).rejects.toMatchObject({ code: 'STORE_FAILED' });
  aws.setFaults([]);
  const [half] = JSON.parse((await packs('list', '--store', store, '--json')).out);
  expect(half.statementFault).toMatch(/^There is no /);

  // ECDSA never signs twice alike: what the next run makes is the same pack in other bytes.
  const next = await runTo(store);
  const [whole] = JSON.parse((await packs('list', '--store', store, '--json')).out);
  expect(whole).toMatchObject({ size: next.container.length, statement: { id: next.pack.id } });
  const get = ['get', next.pack.id, '--store', store, '--out', 'finished', '--json'] as const;
  const { path } = JSON.parse((await packs(...get)).out);
  expect((await readFile(path)).equals(next.container)).toBe(true);
  const trust = ['--trust', join(folder, 'keys', 'root.pem')];
  expect((await runCli(['verify', path, ...trust])).exitCode).toBe(0);

  // And one that comes after a whole one finds it.
  const last = await runTo(store);
  expect([last.container.equals(next.container), last.bundle.equals(next.bundle)]).toEqual([true, true]);
});
