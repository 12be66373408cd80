import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-config-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function load(text: string) {
  const path = join(folder, 'exhibit.yaml');
  await writeFile(path, text);
  return loadConfig(path);
}

const SMALL = 'organization: A\naccounts: [{ id: "111122223333", regions: [us-east-1] }]\n';

test('fills what a small file leaves out and makes paths absolute', async () => {
  expect(await load(`${SMALL}trail: [{ logs: ./logs }]\n`)).toMatchObject({
    frameworks: ['hipaa', 'pci-dss', 'iso-27001'],
    answers: null,
    trails: [{ kind: 'logs', logs: { folder: join(folder, 'logs'), location: './logs', index: null } }],
    decisions: [],
    acceptances: [],
    documents: [],
    store: { kind: 'folder', folder: join(folder, 'packs') },
    signer: { kind: 'file', folder: join(folder, 'keys') },
  });
});

test('reads the sources of the log in their order', async () => {
  const athena = '{ athena: { database: logs, table: cloudtrail_logs, account: "111122223333" } }';
  const { trails } = await load(`${SMALL}trail: [${athena}, { logs: ./logs }, { lookup: {} }]\n`);
  const logs = { folder: join(folder, 'logs'), location: './logs', index: null };
  expect(trails).toEqual([
    {
      kind: 'athena',
      athena: {
        database: 'logs',
        table: 'cloudtrail_logs',
        workgroup: 'primary',
        output: null,
        bytesCutoff: null,
        account: '111122223333',
        region: null,
      },
    },
    { kind: 'logs', logs },
    { kind: 'lookup' },
  ]);
});

test('reads a log in S3 with its index, beside a folder', async () => {
  const bucket = '{ logs: s3://org-trail/audit, index: ./index, account: "111122223333", region: eu-west-1 }';
  const { trails } = await load(`${SMALL}trail: [${bucket}, { logs: ./logs, index: ./old }]\n`);
  expect(trails).toEqual([
    {
      kind: 'bucket',
      bucket: {
        bucket: 'org-trail',
        prefix: 'audit/',
        location: 's3://org-trail/audit',
        index: join(folder, 'index'),
        account: '111122223333',
        region: 'eu-west-1',
      },
    },
    { kind: 'logs', logs: { folder: join(folder, 'logs'), location: './logs', index: join(folder, 'old') } },
  ]);
});

test.each([
  { title: 'a bucket with a name that is none', source: '{ logs: "s3://Org_Trail/" }' },
  { title: 'two buckets', source: '{ logs: s3://one-log/ }, { logs: s3://other-log/ }' },
  { title: 'an account for a folder', source: '{ logs: ./logs, account: "111122223333" }' },
  { title: 'a region for a folder', source: '{ logs: ./logs, region: us-east-1 }' },
  { title: 'two folders of which one has an index', source: '{ logs: ./a }, { logs: ./b, index: ./i }' },
  { title: 'a table with a name that is none', source: '{ athena: { database: logs, table: "a; b" } }' },
  { title: 'a cut-off below the smallest', source: '{ athena: { database: l, table: t, bytesCutoff: 9 } }' },
  {
    title: 'an output that is no place in S3',
    source: '{ athena: { database: l, table: t, output: "./out" } }',
  },
  { title: 'two folders', source: '{ logs: ./a }, { logs: ./b }' },
  { title: 'a source of two kinds', source: '{ logs: ./a, lookup: {} }' },
  { title: 'a source of another kind', source: '{ lake: {} }' },
])('refuses $title as a source of the log', async ({ source }) => {
  await expect(load(`${SMALL}trail: [${source}]\n`)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining('trail'),
  });
});

test.each([
  { title: 'an unknown key', text: `${SMALL}regionz: []\n`, says: 'regionz' },
  {
    title: 'an account id that YAML took for a number',
    text: 'organization: A\naccounts: [{ id: 111122223333, regions: [us-east-1] }]',
    says: 'accounts.0.id',
  },
  {
    title: 'a short account id',
    text: 'organization: A\naccounts: [{ id: "1", regions: [us-east-1] }]',
    says: 'twelve digits',
  },
  {
    title: 'a wrong region',
    text: 'organization: A\naccounts: [{ id: "111122223333", regions: [virginia] }]',
    says: 'region code',
  },
  {
    title: 'an account twice',
    text: 'organization: A\naccounts: [{ id: "111122223333", regions: [us-east-1] }, { id: "111122223333", regions: [us-east-1] }]',
    says: 'twice',
  },
  { title: 'a reader who is no role', text: `${SMALL}dataReaders: [carol]\n`, says: 'no ARN' },
  { title: 'a signer that is nowhere', text: `${SMALL}signer: keys\n`, says: 'file:<folder> or kms:' },
  { title: 'a key without its ARN', text: `${SMALL}signer: kms:alias/packs\n`, says: 'kms:<ARN' },
  {
    title: 'certificates beside a key in a folder',
    text: `${SMALL}signer: file:./keys\ncertificates: ./keys\n`,
    says: 'certificates: is for a signer in AWS KMS',
  },
  { title: 'a time from a file', text: `${SMALL}timestamp: file:///etc/passwd\n`, says: 'timestamp' },
  {
    title: 'a password for the time',
    text: `${SMALL}timestamp: https://a:b@tsa.example/\n`,
    says: 'timestamp',
  },
  {
    title: 'a policy that is no identifier',
    text: `${SMALL}timestamp: { url: "https://tsa.example/", policy: baseline }\n`,
    says: 'timestamp',
  },
  { title: 'no accounts', text: 'organization: A', says: 'accounts' },
  { title: 'an unknown framework', text: `${SMALL}frameworks: [soc-2]\n`, says: 'frameworks.0' },
  { title: 'no YAML', text: 'a: [', says: 'YAML' },
  { title: 'an empty file', text: '', says: 'file' },
])('refuses $title in one line that says what', async ({ text, says }) => {
  const refusal = await load(text).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining(says) });
  expect((refusal as Error).message).not.toContain('\n');
});

test('reads a key in KMS, and who states times', async () => {
  const arn = 'arn:aws:kms:eu-west-1:111122223333:alias/packs';
  const timestamp = '{ url: "https://tsa.example/", certificates: tsa.pem, policy: 1.2.3 }';
  expect(
    await load(`${SMALL}signer: kms:${arn}\ncertificates: ./certs\ntimestamp: ${timestamp}\n`),
  ).toMatchObject({
    signer: { kind: 'kms', key: { arn, region: 'eu-west-1' }, folder: join(folder, 'certs') },
    timestamp: { url: 'https://tsa.example/', certificates: join(folder, 'tsa.pem'), policy: '1.2.3' },
  });
  expect(await load(`${SMALL}signer: kms:${arn}\ntimestamp: http://tsa.example/\n`)).toMatchObject({
    signer: { folder: join(folder, 'keys') },
    timestamp: { url: 'http://tsa.example/', certificates: null, policy: null },
  });
  expect((await load(SMALL)).timestamp).toBeNull();
});

test('says that a file is missing and how to get one', async () => {
  await expect(loadConfig(join(folder, 'none.yaml'))).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining('exhibit init'),
  });
});

test('reads the decisions file and refuses one without approver', async () => {
  const decision =
    'decisions:\n  - { framework: pci-dss, control: "9.5.1", decision: not-applicable, reason: No terminals, on: 2026-06-30';
  await writeFile(join(folder, 'decisions.yaml'), `${decision}, by: CISO }\n`);
  expect((await load(`${SMALL}decisions: decisions.yaml\n`)).decisions).toMatchObject([
    { control: '9.5.1', by: 'CISO' },
  ]);
  await writeFile(join(folder, 'decisions.yaml'), `${decision} }\n`);
  await expect(load(`${SMALL}decisions: decisions.yaml\n`)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining('decisions.0.by'),
  });
});
