import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lineageAnswer } from '../../src/reports/lineage-answer.ts';
import { arnOf } from '../collectors/account.ts';
import { readmission } from '../collectors/readmission.ts';
import { TEST_ACCOUNT } from '../support/aws/collect.ts';
import type { Fault } from '../support/aws/faults.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../trail/support.ts';

const ACCOUNT = TEST_ACCOUNT;
const ENDPOINT = arnOf('endpoint', 'readmission-prod');

let aws: AwsStandIn;
let cwd: string;
beforeEach(async () => {
  aws = await startAws(readmission);
  cwd = await temporaryFolder();
  await writeFile(
    join(cwd, 'exhibit.yaml'),
    `organization: Acme\naccounts: [{ id: "${ACCOUNT}", regions: [eu-central-1] }]\n`,
  );
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', `AKIA${ACCOUNT}`);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

const PERIOD = ['--from', '2026-07-01', '--to', '2026-10-01'];
const lineage = (...argv: readonly string[]) => runCli(['lineage', ...argv], { cwd });
const sample = (...argv: readonly string[]) => lineage('--sample', ...argv);

test('asks an account for what lineage needs and nothing else', async () => {
  const { out, exitCode } = await lineage('readmission-prod', '--json', ...PERIOD);
  expect(exitCode).toBe(0);
  const answer = lineageAnswer.parse(JSON.parse(out));
  expect(answer.source).toMatchObject({ kind: 'account', name: 'Acme', verification: null });
  expect(answer.question).toEqual({ about: 'readmission-prod', up: true, down: true, subjects: [ENDPOINT] });
  expect(answer.nodes.map(({ role }) => role)).toEqual(expect.arrayContaining(['data', 'model', 'endpoint']));
  expect(new Set(aws.requests.map(({ service }) => service))).toEqual(new Set(['STS', 'SageMaker', 'S3']));
  const heads = aws.requests.filter(({ service }) => service === 'S3').map(({ operation }) => operation);
  expect(new Set(heads)).toEqual(new Set(['HeadObject']));
});

test('keeps the calls that it made, and reads them again without AWS', async () => {
  const live = await lineage('readmission-prod', ...PERIOD, '--record', 'calls');
  await writeFile(
    join(cwd, 'exhibit.yaml'),
    `organization: Acme\naccounts: [{ id: "${ACCOUNT}", regions: [eu-central-1] }]\nanswers: ./calls\n`,
  );
  const before = aws.requests.length;
  const again = await lineage('readmission-prod', ...PERIOD);
  expect(aws.requests).toHaveLength(before);
  expect(again.out.replace('From recorded calls of', 'From the accounts of')).toBe(live.out);
  expect(await lineage(...PERIOD, '--record', 'more')).toMatchObject({ exitCode: 2 });
});

test('what could not be read is named, and a name that is not there is then no bad input', async () => {
  const denied: Fault = { service: 'SageMaker', operation: 'ListModels', fault: 'denied' };
  aws.setFaults([denied]);
  const { out } = await lineage('readmission-prod', ...PERIOD);
  expect(out).toContain('? NOT KNOWN: The model ');
  expect(out).toMatch(/Not read: \d{12} eu-central-1 .*sagemaker:ListModels: denied/);
  const absent = await lineage('no-such-thing', ...PERIOD);
  expect(absent).toMatchObject({ exitCode: 3, out: '' });
  expect(absent.err).toContain('could not be read');
});

test('gives an overview of the sample account', async () => {
  const { out, exitCode } = await sample();
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^sepsis-alert-prod .* broken .*Training job/m);
  expect(out).toMatch(/^readmission-prod .* complete +-$/m);
  expect(out).toMatch(/^4 endpoints: 2 complete, 2 broken, 0 unknown\.$/m);
});

test('shows the break of the sample in its place, and who caused it', async () => {
  const { out } = await sample('sepsis-alert-prod', '--up');
  expect(out).toMatch(/training job sepsis-alert-2026-07-03 × not found\n.*× BREAK: .* by carol\.\n/);
  expect(out).toContain('known by address only');
  expect(out).not.toContain('WHAT CAME OF IT');
});

test('says which endpoints use some data', async () => {
  const { out } = await sample('s3://northwind-sepsis-data/', '--down', '--json');
  const answer = lineageAnswer.parse(JSON.parse(out));
  expect(answer.question.subjects.length).toBeGreaterThan(1);
  expect(answer.endpoints.map(({ name, serves, lineage: way }) => [name, serves, way])).toEqual([
    ['sepsis-alert-prod', 'now', 'broken'],
  ]);
});

test('writes a drawing, never over a file that is there', async () => {
  const { exitCode } = await sample('sepsis-alert-prod', '--svg', 'drawing.svg');
  expect(exitCode).toBe(0);
  const drawn = await readFile(join(cwd, 'drawing.svg'), 'utf8');
  expect(drawn).toContain('<title id="title">Lineage of sepsis-alert-prod</title>');
  expect((await sample('sepsis-alert-prod', '--format', 'svg')).out).toBe(drawn);
  expect(await sample('sepsis-alert-prod', '--svg', 'drawing.svg')).toMatchObject({ exitCode: 3 });
});

test.each([
  { title: 'both sources', argv: ['--sample', '--pack', 'x.zip'], says: '--sample' },
  { title: 'a root without a pack', argv: ['--trust', 'root.pem'], says: '--pack' },
  { title: 'a period of the sample', argv: ['--sample', '--from', '2026-07-01'], says: '--from' },
  { title: 'a drawing of nothing', argv: ['--sample', '--format', 'svg'], says: 'draw' },
  { title: 'two forms', argv: ['x', '--json', '--format', 'svg'], says: '--json' },
  { title: 'an unknown form', argv: ['--format', 'png'], says: 'png' },
  { title: 'a pack that is not there', argv: ['--pack', 'none.zip'], says: 'none.zip' },
  { title: 'no configuration', argv: ['--config', 'none.yaml'], says: 'none.yaml' },
  {
    title: 'a period that ends before it begins',
    argv: ['--from', '2026-07-01', '--to', '2026-06-01'],
    says: 'before',
  },
  { title: 'a name that is not there', argv: ['--sample', 'sepsis-alert-prd'], says: 'sepsis-alert-prod' },
  { title: 'a name of several things', argv: ['--sample', 'readmission'], says: 'can be' },
])('$title gives 2', async ({ argv, says }) => {
  const { out, err, exitCode } = await lineage(...argv);
  expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
  expect(err).toContain(says);
});
