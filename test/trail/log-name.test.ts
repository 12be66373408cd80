import { expect, test } from 'vitest';
import { readLogName } from '../../src/trail/log-name.ts';

const place = { account: '111122223333', region: 'us-east-1', day: '2026-07-10' };
const folder = 'AWSLogs/111122223333/CloudTrail/us-east-1/2026/07/10';
const file = '111122223333_CloudTrail_us-east-1_20260710T0005Z_AbCdEfGh12345678.json.gz';

test.each([
  { title: 'a log file', key: `${folder}/${file}` },
  { title: 'one below a prefix', key: `some/prefix/${folder}/${file}` },
  {
    title: 'one of an organisation',
    key: `AWSLogs/o-abcd123456/111122223333/CloudTrail/us-east-1/2026/07/10/${file}`,
  },
  { title: 'one with the account as root', key: `111122223333/CloudTrail/us-east-1/2026/07/10/${file}` },
])('takes $title', ({ key }) => {
  expect(readLogName(key)).toEqual({ kind: 'log', ...place });
});

test.each([
  {
    title: 'a file of another account in this folder',
    key: `${folder}/${file.replace('111122223333', '444455556666')}`,
  },
  {
    title: 'a file of another region in this folder',
    key: `${folder}/${file.replace('us-east-1', 'eu-west-1')}`,
  },
  {
    title: 'a name without the unique part',
    key: `${folder}/111122223333_CloudTrail_us-east-1_20260710T0005Z.json.gz`,
  },
  { title: 'a decompressed file', key: `${folder}/${file.replace('.gz', '')}` },
])('reports $title with its place', ({ key }) => {
  expect(readLogName(key)).toEqual({ kind: 'misnamed', place });
});

test.each([
  {
    key: 'AWSLogs/111122223333/CloudTrail-Digest/us-east-1/2026/07/10/x.json.gz',
    kind: 'other-trail-object',
  },
  {
    key: 'AWSLogs/111122223333/CloudTrail-Insight/us-east-1/2026/07/10/x.json.gz',
    kind: 'other-trail-object',
  },
  { key: file, kind: 'misnamed' },
  { key: 'LICENSE', kind: 'foreign' },
  { key: 'AWSLogs/111122223333/Config/us-east-1/notes.txt', kind: 'foreign' },
])('tells $key as $kind', ({ key, kind }) => {
  expect(readLogName(key).kind).toBe(kind);
});
