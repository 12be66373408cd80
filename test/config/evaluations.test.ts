import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-evaluations-'));
});
afterEach(() => rm(folder, { recursive: true }));

const ONE = '[{ id: "111122223333", regions: [us-east-1] }]';
const TWO =
  '[{ id: "111122223333", regions: [us-east-1, eu-west-1] }, { id: "444455556666", regions: [us-east-1] }]';

async function load(place: string, accounts = ONE) {
  const path = join(folder, 'exhibit.yaml');
  await writeFile(path, `organization: A\naccounts: ${accounts}\nevaluations: [${place}]\n`);
  return loadConfig(path);
}

test('fills account, region and slash of a place, and keeps its limits', async () => {
  const { evaluations } = await load('{ s3: s3://reports/a, endpoint: e, limits: { recall: { min: 0.8 } } }');
  expect(evaluations).toEqual([
    {
      account: '111122223333',
      region: 'us-east-1',
      location: 's3://reports/a/',
      endpoint: 'e',
      modelPackageGroup: null,
      limits: [{ metric: 'recall', min: 0.8, max: null }],
    },
  ]);
});

test('takes account and region as they are named', async () => {
  const place = '{ s3: s3://reports/, modelPackageGroup: g, account: "111122223333", region: eu-west-1 }';
  const { evaluations } = await load(place, TWO);
  expect(evaluations).toMatchObject([
    { account: '111122223333', region: 'eu-west-1', modelPackageGroup: 'g' },
  ]);
});

test.each([
  { title: 'no place of S3', place: '{ s3: ./reports, endpoint: e }', says: 'evaluations.0.s3: no s3://' },
  { title: 'no subject', place: '{ s3: s3://reports/ }', says: 'either endpoint or modelPackageGroup' },
  {
    title: 'two subjects',
    place: '{ s3: s3://reports/, endpoint: e, modelPackageGroup: g }',
    says: 'either endpoint or modelPackageGroup',
  },
  { title: 'an unknown key', place: '{ s3: s3://reports/, endpiont: e }', says: 'endpiont' },
  {
    title: 'a limit without ends',
    place: '{ s3: s3://reports/, endpoint: e, limits: { recall: {} } }',
    says: 'evaluations.0.limits.recall: takes min, max or both',
  },
  {
    title: 'ends the wrong way round',
    place: '{ s3: s3://reports/, endpoint: e, limits: { recall: { min: 1, max: 0 } } }',
    says: 'min lies above max',
  },
  {
    title: 'a place twice',
    place: '{ s3: s3://reports, endpoint: e }, { s3: s3://reports/, endpoint: f }',
    says: 'a place stands twice',
  },
  {
    title: 'several accounts and none named',
    place: '{ s3: s3://reports/, endpoint: e }',
    accounts: TWO,
    says: 'has to name its account',
  },
  {
    title: 'an account that is not there',
    place: '{ s3: s3://reports/, endpoint: e, account: "999988887777" }',
    says: 'an account that is not in this file',
  },
  {
    title: 'several regions and none named',
    place: '{ s3: s3://reports/, endpoint: e, account: "111122223333" }',
    accounts: TWO,
    says: 'has to name its region',
  },
  {
    title: 'a region that is not one of the account',
    place: '{ s3: s3://reports/, endpoint: e, region: eu-west-1 }',
    says: 'a region that is not one of its account',
  },
])('refuses $title', async ({ place, accounts, says }) => {
  await expect(load(place, accounts)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining(says),
  });
});
