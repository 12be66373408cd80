import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { A, B, configText } from '../doctor/stand-in.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../trail/support.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await temporaryFolder();
});

const policy = (...argv: readonly string[]) => runCli(['policy', ...argv], { cwd });
const sidsOf = (text: string) => JSON.parse(text).Statement.map(({ Sid }: { Sid: string }) => Sid);
const ATHENA = `[{ athena: { database: audit, table: t, account: "${B}", region: eu-west-1 } }, { lookup: {} }]`;

test('prints the same policy as init writes, where nothing is configured', async () => {
  const { out, err, exitCode } = await policy();
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
  await runCli(['init', '--organization', 'A', '--account', A, '--region', 'us-east-1', '--key', 'ec'], {
    cwd,
  });
  expect(await readFile(join(cwd, 'exhibit-policy.json'), 'utf8')).toBe(out);
  expect((await policy()).out).toBe(out);
});

test('prints a list of managed policies', async () => {
  const { out, exitCode } = await policy('--managed');
  expect(exitCode).toBe(0);
  const policies = JSON.parse(out) as { Statement: { Action: string[] }[] }[];
  expect(policies.length).toBeGreaterThan(0);
  const actions = policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
  expect(actions).toContain('sagemaker:Search');
});

test('adds what the configured log needs, for the account that reads it', async () => {
  await writeFile(join(cwd, 'exhibit.yaml'), configText(ATHENA));
  const all = await policy();
  expect(sidsOf(all.out)).toContain('ExhibitTrailQueries');
  expect(all.out).toContain(`"arn:aws:athena:eu-west-1:${B}:workgroup/primary"`);
  expect(all.err).toContain('s3:PutObject');
  const other = await policy('--account', A);
  expect(sidsOf(other.out)).toEqual([
    'ExhibitCollectors',
    'ExhibitIdentity',
    'ExhibitDoctor',
    'ExhibitTrailLookup',
  ]);
  expect(other.err).toBe('');
  expect(sidsOf((await policy('--account', B)).out)).toEqual(sidsOf(all.out));
});

test('narrows the log to its bucket, and adds what proves it', async () => {
  await writeFile(join(cwd, 'exhibit.yaml'), configText(ATHENA));
  const { out } = await policy('--bucket', 'org-trail');
  expect(sidsOf(out)).toContain('ExhibitIntegrityKeys');
  expect(out).toContain('"arn:aws:s3:::org-trail/*"');
});

test('prints a template of the role, as YAML or as JSON', async () => {
  const yaml = await policy('--cloudformation', '--bucket', 'org-trail');
  const json = await policy('--cloudformation', '--bucket', 'org-trail', '--json');
  expect(parse(yaml.out)).toEqual(JSON.parse(json.out));
  expect(yaml.out).toContain('AWSTemplateFormatVersion: "2010-09-09"');
  expect(yaml.out).toContain('Version: "2012-10-17"');
  expect(yaml.out).toContain(`arn:\${AWS::Partition}:s3:::org-trail`);
});

test.each([
  { title: 'a configuration that is not there', argv: ['--config', 'none.yaml'], says: 'none.yaml' },
  { title: 'an unknown account', argv: ['--account', '777788889999'], says: '777788889999' },
  { title: 'a bucket that is none', argv: ['--bucket', 's3://b'], says: 'no name of a bucket' },
])('answers $title with 2', async ({ argv, says }) => {
  const { out, err, exitCode } = await policy(...argv);
  expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
  expect(err).toContain(says);
});
