import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAuthority } from '../../src/config/signer-files.ts';
import { openContainer } from '../../src/container/open-container.ts';
import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailIntegrity } from '../../src/evidence/kinds/cloudtrail-integrity.ts';
import { type Pack, pack as packSchema } from '../../src/reports/pack.ts';
import { createAuthority } from '../../src/signing/authority.ts';
import { runCli } from '../support/run-cli.ts';

const SAMPLE = new URL('../../sample/', import.meta.url).pathname;
const now = new Date('2026-10-02T07:00:00Z');
const DAY = 'trail/AWSLogs/444455556666/CloudTrail/us-east-1/2026/08/20';
const DIGESTS = 'trail/AWSLogs/444455556666/CloudTrail-Digest/us-east-1/digests.ndjson.gz';

let folder: string;
let logFile: string;
let authority: Awaited<ReturnType<typeof createAuthority>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-integrity-'));
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  authority = await createAuthority({ organization: 'Northwind', now, kind: 'ec-p256', random });
  const [first = ''] = (await readdir(join(SAMPLE, 'account', DAY))).toSorted();
  logFile = `${DAY}/${first}`;
});
afterAll(() => rm(folder, { recursive: true }));

/** A run over a copy of the sample account whose trail was changed. */
async function runOver(name: string, change: (account: string) => Promise<void>) {
  const cwd = join(folder, name);
  const account = join(cwd, 'account');
  await cp(join(SAMPLE, 'account/trail'), join(account, 'trail'), { recursive: true });
  await cp(join(SAMPLE, 'account/keys.json'), join(account, 'keys.json'));
  await symlink(join(SAMPLE, 'account/transcript'), join(account, 'transcript'));
  for (const file of ['exhibit.yaml', 'decisions.yaml', 'manual-evidence']) {
    await cp(join(SAMPLE, file), join(cwd, file), { recursive: true });
  }
  await change(account);
  await writeAuthority(join(cwd, 'keys'), authority);
  const argv = ['run', '--from', '2026-07-01', '--to', '2026-10-01', '--json'];
  const { exitCode, out, err } = await runCli(argv, { cwd, now });
  if (exitCode !== 0) throw new Error(`The run ended with ${exitCode}: ${err}`);
  const { path } = JSON.parse(out) as { path: string };
  const files = openContainer(await readFile(path));
  const pack = packSchema.parse(JSON.parse(files.get('pack.json')?.toString() ?? ''));
  const body = (kind: string): unknown =>
    JSON.parse(files.get(`evidence/444455556666/us-east-1/${kind}.json`)?.toString() ?? '').body;
  return {
    path,
    pack,
    root: join(cwd, 'keys/root.pem'),
    source: cloudtrailChanges.body.parse(body('aws.cloudtrail.changes@1')).source,
    integrity: cloudtrailIntegrity.body.parse(body('aws.cloudtrail.integrity@1')),
  };
}

const outcomesIn = ({ checks }: Pack) =>
  Object.fromEntries(
    checks
      .filter(({ id }) => id === 'cloudtrail-trail-integrity')
      .flatMap(({ items }) => items.map(({ account, region, outcome }) => [`${account} ${region}`, outcome])),
  );

/** One byte of the content, in a value that nothing else looks at. */
async function flipByte(path: string): Promise<void> {
  const content = gunzipSync(await readFile(path));
  const at = content.indexOf('"sourceIPAddress":"') + '"sourceIPAddress":"'.length;
  content.writeUInt8(content.readUInt8(at) === 49 ? 50 : 49, at);
  await writeFile(path, gzipSync(content));
}

test('one changed byte of a log file: the log is broken, the check fails, and the pack is performed again', async () => {
  const { path, pack, root, source, integrity } = await runOver('byte', (account) =>
    flipByte(join(account, logFile)),
  );
  expect(source).toMatchObject({
    integrity: 'broken',
    integrityReason: expect.stringContaining('LOG_HASH_MISMATCH'),
  });
  expect(integrity.stores[0]?.chains[0]?.findings).toMatchObject([
    { code: 'LOG_HASH_MISMATCH', bucket: 'northwind-trail-dev', key: logFile.replace('trail/', '') },
  ]);
  expect(outcomesIn(pack)).toEqual({
    '111122223333 eu-west-1': 'unknown',
    '111122223333 us-east-1': 'unknown',
    '444455556666 eu-west-1': 'pass',
    '444455556666 us-east-1': 'fail',
  });
  const item = pack.checks
    .find(({ id }) => id === 'cloudtrail-trail-integrity')
    ?.items.find(({ outcome }) => outcome === 'fail');
  expect(item?.intervals).toMatchObject([{ from: expect.stringMatching(/^2026-08-20T/), cause: null }]);
  expect(pack.limits.join(' ')).toContain('444455556666 us-east-1 is broken');
  expect((await runCli(['replay', path], { now })).exitCode).toBe(0);
  expect((await runCli(['verify', path, '--trust', root], { now })).exitCode).toBe(0);
}, 60_000);

test('digests that cannot be read are a gap, and nothing they would have proven passes', async () => {
  const { path, pack, source } = await runOver('unreadable', (account) =>
    writeFile(join(account, DIGESTS), 'no gzip'),
  );
  expect(source).toMatchObject({ integrity: 'not-validated', integrityReason: expect.any(String) });
  expect(outcomesIn(pack)['444455556666 us-east-1']).toBe('unknown');
  const gaps = pack.gaps.filter(({ kindId }) => kindId === 'aws.cloudtrail.integrity@1');
  expect(gaps).toMatchObject([{ kind: 'malformed', code: 'DigestsUnreadable', region: 'us-east-1' }]);
  expect((await runCli(['replay', path], { now })).exitCode).toBe(0);
}, 60_000);
