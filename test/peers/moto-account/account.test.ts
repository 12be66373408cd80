import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openContainer } from '../../../src/container/open-container.ts';
import { type Pack, pack as packSchema } from '../../../src/reports/pack.ts';
import { missingRequired, reportPrograms } from '../../conformance/programs.ts';
import { runCli } from '../../support/run-cli.ts';
import { clientsAt } from '../../trail/engines/aws-trail.ts';
import { type Moto, motoProgram, startMoto } from '../moto.ts';
import { ACCOUNT, arnOf, type Laid, layAccount, REGION, roleArn } from './lay.ts';

// An account that the SDK made in moto, audited by an ordinary run. moto is code of other people: what it answers
// differently from AWS, or not at all, must end as a gap, and the rest in the right verdicts.

const PROGRAMS = [motoProgram()];
const absent = PROGRAMS.some(({ version }) => version === null);

afterAll(() => reportPrograms('The account was served by', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

describe.skipIf(absent)('an account in moto', () => {
  let moto: Moto;
  let folder: string;
  let laid: Laid;
  let pack: Pack;
  let path: string;

  beforeAll(async () => {
    moto = await startMoto();
    folder = await mkdtemp(join(tmpdir(), 'exhibit-moto-'));
    laid = await layAccount(clientsAt(moto.url));
    vi.stubEnv('AWS_ENDPOINT_URL', moto.url);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    await exhibit(
      'init',
      '--organization',
      'Claims',
      '--account',
      ACCOUNT,
      '--region',
      REGION,
      '--key',
      'ec',
    );
    // moto writes no log.
    const config = join(folder, 'exhibit.yaml');
    const text = await readFile(config, 'utf8');
    await writeFile(config, text.replace(/^trail:\n(?:[ ]+.*\n)+/m, ''));
    const now = Date.now();
    const [from, to] = [-86_400_000, 60_000].map((offset) => new Date(now + offset).toISOString());
    const out = await exhibit('run', '--from', `${from}`, '--to', `${to}`, '--json');
    ({ path } = JSON.parse(out) as { path: string });
    const files = openContainer(await readFile(path));
    pack = packSchema.parse(JSON.parse(files.get('pack.json')?.toString() ?? ''));
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await moto.stop();
    await rm(folder, { recursive: true });
  });

  async function exhibit(...argv: readonly string[]): Promise<string> {
    const soon = new Date(Date.now() + 120_000);
    const { exitCode, out, err } = await runCli(argv, { cwd: folder, now: soon });
    expect(exitCode, err).toBe(0);
    return out;
  }

  test.each([
    ['sagemaker-endpoint-volume-key', arnOf('endpoint', 'careful'), 'pass'],
    ['sagemaker-endpoint-volume-key', arnOf('endpoint', 'careless'), 'fail'],
    ['sagemaker-endpoint-instances', arnOf('endpoint', 'careful'), 'pass'],
    ['sagemaker-endpoint-instances', arnOf('endpoint', 'careless'), 'fail'],
    ['sagemaker-endpoint-approval', arnOf('endpoint', 'careless'), 'fail'],
    ['sagemaker-model-vpc', arnOf('model', 'careful'), 'pass'],
    ['sagemaker-model-vpc', arnOf('model', 'careless'), 'fail'],
    ['sagemaker-job-isolation', arnOf('processing-job', 'plain'), 'fail'],
    ['sagemaker-job-vpc', arnOf('processing-job', 'plain'), 'fail'],
    ['sagemaker-job-output-key', arnOf('transform-job', 'scored'), 'pass'],
    ['sagemaker-job-vpc', arnOf('compilation-job', 'careful'), 'pass'],
    ['sagemaker-job-vpc', arnOf('compilation-job', 'careless'), 'fail'],
    ['sagemaker-job-output-key', arnOf('compilation-job', 'careful'), 'pass'],
    ['sagemaker-job-output-key', arnOf('compilation-job', 'careless'), 'fail'],
    ['sagemaker-cluster-vpc', arnOf('cluster', 'careful'), 'pass'],
    ['sagemaker-cluster-vpc', arnOf('cluster', 'careless'), 'fail'],
    ['sagemaker-cluster-volume-key', arnOf('cluster', 'careful'), 'pass'],
    ['sagemaker-cluster-volume-key', arnOf('cluster', 'careless'), 'fail'],
    // moto knows no images of clusters.
    ['sagemaker-cluster-image', arnOf('cluster', 'careful'), 'unknown'],
    ['sagemaker-job-volume-key', arnOf('transform-job', 'scored'), 'pass'],
    ['iam-execution-role-trust', roleArn('Narrow'), 'pass'],
    ['iam-execution-role-trust', roleArn('Broad'), 'fail'],
    ['iam-execution-role-wildcards', roleArn('Narrow'), 'pass'],
    ['iam-execution-role-wildcards', roleArn('Broad'), 'fail'],
    ['s3-bucket-encryption', 'arn:aws:s3:::claims-data', 'pass'],
    ['s3-bucket-encryption', 'arn:aws:s3:::claims-trail', 'fail'],
    ['s3-bucket-public-access', 'arn:aws:s3:::claims-data', 'pass'],
    ['s3-bucket-public-access', 'arn:aws:s3:::claims-trail', 'fail'],
    ['s3-bucket-transport', 'arn:aws:s3:::claims-data', 'pass'],
    ['s3-bucket-transport', 'arn:aws:s3:::claims-trail', 'fail'],
    ['s3-bucket-versioning', 'arn:aws:s3:::claims-data', 'pass'],
    ['logs-log-expiry', `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/sagemaker/TrainingJobs`, 'pass'],
    [
      'logs-log-expiry',
      `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/aws/sagemaker/Endpoints/careless`,
      'fail',
    ],
    ['cloudtrail-trail-validation', `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/audit`, 'pass'],
    ['cloudtrail-trail-encryption', `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/audit`, 'fail'],
    ['cloudtrail-trail-coverage', `CloudTrail of ${ACCOUNT}/${REGION}`, 'pass'],
    ['iam-root-mfa', `arn:aws:iam::${ACCOUNT}:root`, 'fail'],
    ['iam-root-access-keys', `arn:aws:iam::${ACCOUNT}:root`, 'pass'],
    ['budgets-budget-alerts', `budgets of ${ACCOUNT}`, 'fail'],
  ] as const)('%s of %s: %s', (check, resource, outcome) => {
    const items = pack.checks.find(({ id }) => id === check)?.items ?? [];
    expect(items.find((item) => item.resource === resource)).toMatchObject({ outcome });
  });

  test('a key that a workload uses is judged by its rotation, one that none uses is not', () => {
    const judged = pack.checks.find(({ id }) => id === 'kms-key-rotation')?.items ?? [];
    expect(judged.find(({ resource }) => resource === laid.goodKey)).toMatchObject({ outcome: 'pass' });
    expect(judged.find(({ resource }) => resource === laid.stillKey)).toBeUndefined();
  });

  test('a security group that is open to the world is found by its rule', () => {
    const found = pack.checks.find(({ id }) => id === 'ec2-security-group-openness')?.items ?? [];
    expect(found.filter(({ outcome }) => outcome === 'fail')).toMatchObject([
      { reason: expect.stringContaining('tcp 22-22 from 0.0.0.0/0') },
    ]);
  });

  test('what moto does not serve is a gap with its reason, and its checks do not pass', () => {
    expect(pack.gaps.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['sagemaker:ListMonitoringSchedules', 'sagemaker:ListContexts']),
    );
    const open = pack.checks.filter(({ id }) =>
      ['sagemaker-monitoring-presence', 'sagemaker-lineage-identity', 'kms-key-state'].includes(id),
    );
    expect(open.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown']);
    // Without a log nothing can be said about changes, whatever else was read.
    expect(pack.checks.find(({ id }) => id === 'sagemaker-lineage-deletion')?.outcome).toBe('unknown');
  });

  test('a search that gives none of the jobs that are listed is a gap, and no job counts as looked at', () => {
    expect(pack.gaps).toContainEqual(
      expect.objectContaining({
        action: 'sagemaker:Search',
        kind: 'malformed',
        code: expect.stringMatching(/^LacksListedJobs: 2 of 2/),
      }),
    );
    expect(pack.checks.find(({ id }) => id === 'sagemaker-training-isolation')?.outcome).toBe('unknown');
  });

  test('the pack verifies, and can be performed again without moto', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9');
    await exhibit('verify', path, '--trust', join(folder, 'keys/root.pem'));
    await exhibit('replay', path);
  });
});
