import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fromPem } from '../../src/signing/pem.ts';
import { readCertificate } from '../../src/signing/x509.ts';
import { type AwsStandIn, startAws } from '../support/aws/server.ts';
import { signingKey } from '../support/aws/signing-key.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../trail/support.ts';

const key = signingKey('ECC_NIST_P256');
const INIT = ['init', '--organization', 'Acme', '--account', '111122223333', '--region', 'eu-west-1'];

let aws: AwsStandIn;
let cwd: string;
beforeEach(async () => {
  aws = await startAws({}, { serves: key.serves });
  cwd = await temporaryFolder();
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIA111122223333');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_SESSION_TOKEN', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

test('init makes an authority for a key in KMS and keeps no key of the signer', async () => {
  expect(await runCli([...INIT, '--signer', `kms:${key.arn}`], { cwd })).toMatchObject({ exitCode: 0 });
  expect((await readdir(join(cwd, 'keys'))).toSorted()).toEqual([
    'root.crl.pem',
    'root.key.pem',
    'root.pem',
    'signer.pem',
  ]);
  const [der = Buffer.alloc(0)] = fromPem(
    'CERTIFICATE',
    await readFile(join(cwd, 'keys', 'signer.pem'), 'utf8'),
  );
  expect(readCertificate(der).publicKey.equals(key.publicKey)).toBe(true);
  const config = await readFile(join(cwd, 'exhibit.yaml'), 'utf8');
  expect(config).toContain(`signer: kms:${key.arn}\ncertificates: ./keys\n`);

  const doctor = await runCli(['doctor', '--json'], { cwd });
  const { lines } = JSON.parse(doctor.out);
  expect(lines.filter(({ topic }: { topic: string }) => topic === 'signer')).toEqual([
    {
      topic: 'signer',
      subject: key.arn,
      outcome: 'ok',
      found: 'It can sign; certificate and revocation list are in force until 2033-10-02T06:00:00Z.',
      effect: null,
      remedy: null,
    },
  ]);
});

test('doctor and run say that a key in KMS may not be used, before anything is collected', async () => {
  await runCli([...INIT, '--signer', `kms:${key.arn}`], { cwd });
  aws.setFaults([{ service: 'KMS', operation: 'Sign', fault: 'denied' }]);
  const doctor = await runCli(['doctor', '--json'], { cwd });
  expect(JSON.parse(doctor.out).lines).toContainEqual(
    expect.objectContaining({
      topic: 'signer',
      outcome: 'fail',
      found: expect.stringContaining(`kms:Sign on ${key.arn} is denied`),
    }),
  );
  const run = await runCli(['run', '--from', '2026-07-01', '--to', '2026-10-01'], { cwd });
  expect(run).toMatchObject({ exitCode: 2, err: expect.stringContaining('SIGNER_INVALID') });
  expect(aws.requests.filter(({ service }) => service === 'SageMaker')).toEqual([]);
});

test('prints a request for the certificate of a key', async () => {
  const asked = await runCli(['signing-request', `kms:${key.arn}`, '--organization', 'Acme'], { cwd });
  expect(asked).toMatchObject({ exitCode: 0, err: '' });
  expect(asked.out).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----\n/);
  const json = await runCli(['signing-request', `kms:${key.arn}`, '--organization', 'Acme', '--json'], {
    cwd,
  });
  expect(JSON.parse(json.out)).toEqual({ key: key.arn, request: expect.stringContaining('BEGIN') });
});

test.each([
  { argv: ['signing-request', 'alias/packs', '--organization', 'A'], says: 'kms:<ARN of a key or alias>' },
  { argv: [...INIT, '--signer', 'kms:alias/packs'], says: 'kms:<ARN of a key or alias>' },
  { argv: [...INIT, '--signer', 'file:./elsewhere'], says: '--signer is kms:<ARN' },
  {
    argv: ['who', '--case', 'a.zip', '--signer', 'kms:packs', '--logs', '.'],
    says: 'names no key: want kms:<ARN of a key or alias>',
  },
  {
    argv: ['who', '--case', 'a.zip', '--signer', 'keys', '--certificates', 'keys', '--logs', '.'],
    says: '--certificates goes with',
  },
])('refuses $argv', async ({ argv, says }) => {
  await writeFile(join(cwd, 'note'), '');
  const { exitCode, err } = await runCli(argv, { cwd });
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringContaining(says) });
  expect(await readdir(cwd)).toEqual(['note']);
});
