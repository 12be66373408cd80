import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { northwind, trailFiles } from '../../sample/generator/northwind.ts';
import { gunzipExact } from '../../src/trail/gzip.ts';
import { readLogName } from '../../src/trail/log-name.ts';
import { contentOf, filesNamed, recordsOf, sampleFolder, told } from './account.ts';

const generated = trailFiles(told);
const account = join(sampleFolder, 'account');

test('the same story gives the same bytes', () => {
  const again = northwind();
  expect([...again.scenario]).toEqual([...told.scenario]);
  const files = trailFiles(again);
  expect([...files.keys()]).toEqual([...generated.keys()]);
  for (const [path, bytes] of files) expect(generated.get(path)?.equals(bytes), path).toBe(true);
});

test('what is committed is what the story gives', () => {
  const committed = readdirSync(join(account, 'trail'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(account, join(entry.parentPath, entry.name)));
  expect([...committed, 'keys.json'].toSorted()).toEqual([...generated.keys()].toSorted());
  for (const [path, bytes] of generated) {
    // Compressed bytes differ between builds of zlib; what they hold, and so every digest, does not.
    const kept = contentOf(path, readFileSync(join(account, path)));
    expect(kept.equals(contentOf(path, bytes)), `${path} is out of date: npm run sample`).toBe(true);
  }
});

test('the trail stays small enough for the repository', () => {
  const total = [...generated.values()].reduce((sum, { length }) => sum + length, 0);
  expect(total).toBeLessThan(6_000_000);
  expect(generated.size).toBeLessThan(1000);
});

test('every log file is named as CloudTrail names it and is one gzip member without a time', () => {
  for (const [path, bytes] of generated) {
    if (!path.includes('/CloudTrail/')) continue;
    expect(readLogName(path).kind, path).toBe('log');
    expect(gunzipExact(bytes).fault, path).toBeNull();
    expect(bytes.readUInt32LE(4), path).toBe(0);
  }
});

test('every account and region has a log on every day of the period', () => {
  for (const place of [
    '111122223333/us-east-1',
    '111122223333/eu-west-1',
    '444455556666/us-east-1',
    '444455556666/eu-west-1',
  ]) {
    const days = new Set(
      told.logs
        .filter(({ account: id, region }) => `${id}/${region}` === place)
        .map(({ delivered }) => delivered.slice(0, 10)),
    );
    const inPeriod = [...days].filter((day) => day >= '2026-07-01' && day < '2026-10-01');
    expect(inPeriod, place).toHaveLength(92);
  }
});

test('there are three production endpoints and forty jobs that people or the pipeline started', () => {
  const endpoints = filesNamed('endpoints').flatMap(recordsOf);
  expect(endpoints.map(({ EndpointName: name }) => name)).toEqual([
    'claims-fraud-prod',
    'readmission-prod',
    'sepsis-alert-prod',
  ]);
  const training = filesNamed('training-jobs').flatMap(recordsOf);
  const processing = filesNamed('processing-jobs').flatMap(recordsOf);
  const started = processing.filter((job) => job.MonitoringScheduleArn === undefined);
  expect(training.length + started.length).toBe(40);
});
