import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesIn, namesOf } from '../../../src/trail/index/candidates.ts';
import { NameFilters, RUN_ROWS } from '../../../src/trail/index/name-filter.ts';
import { NameFilterWriter } from '../../../src/trail/index/name-filter-writer.ts';
import { hashOf, namesOfRecord } from '../../../src/trail/index/name-hash.ts';
import { matches } from '../../../src/trail/query/match.ts';
import { readSearch } from '../../../src/trail/query/question.ts';
import { raw, temporaryFolder, user } from '../support.ts';

const period = { from: '2026-07-01', to: '2026-08-01' };

async function fileOf(records: readonly object[]): Promise<{ folder: string; names: string }> {
  const writer = new NameFilterWriter();
  for (const record of records) {
    const bytes = Buffer.from(`#${JSON.stringify(record)}#`);
    writer.add(bytes, 1, bytes.length - 1);
  }
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'rows.names'), writer.take());
  return { folder, names: 'rows.names' };
}

async function runsWith(records: readonly object[], ...names: readonly string[]): Promise<number[]> {
  const { folder } = await fileOf(records);
  const file = openSync(join(folder, 'rows.names'), 'r');
  try {
    return new NameFilters(file).runsWith([names.map(hashOf)]);
  } finally {
    closeSync(file);
  }
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    raw({ requestParameters: { endpointName: `Endpoint-${index}` } }),
  );

test('finds the run of a name in any case, and hardly another one', async () => {
  const records = numbered(3 * RUN_ROWS);
  expect(await runsWith(records, `endpoint-${RUN_ROWS + 5}`)).toEqual([1]);
  const { folder } = await fileOf(records);
  const file = openSync(join(folder, 'rows.names'), 'r');
  const filters = new NameFilters(file);
  const wrong = Array.from(
    { length: 1000 },
    (_, index) => filters.runsWith([[hashOf(`nowhere-${index}`)]]).length,
  );
  closeSync(file);
  expect(wrong.reduce((sum, one) => sum + one)).toBeLessThan(12);
});

test('wants all names of one set', async () => {
  const record = raw({
    requestParameters: { endpointName: 'alpha', other: 'arn:aws:s3:::Bucket/key' },
    userIdentity: user('carol@example.com'),
  });
  expect(await runsWith([record], 'alpha', 'bucket', 'carol', 'example.com')).toEqual([0]);
  expect(await runsWith([record], 'alpha', 'bucket-2')).toEqual([]);
});

test.each([
  {
    title: 'characters beyond ASCII',
    record: raw({ requestParameters: { name: 'İstanbul' } }),
    name: 'istanbul',
  },
  {
    title: 'a record larger than the window',
    record: raw({ pad: 'x'.repeat(70_000), requestParameters: { name: 'tail-name' } }),
    name: 'tail-name',
  },
])('reads the names of a record with $title from its columns', async ({ record, name }) => {
  expect(await runsWith([record], name)).toEqual([0]);
  expect(await runsWith([record], 'not-in-it')).toEqual([]);
});

test('a name that is spelt by number is found', async () => {
  const bytes = Buffer.from(
    JSON.stringify(raw({ requestParameters: { name: 'hidden' } })).replace('hidden', 'h\\u0069dden'),
  );
  const writer = new NameFilterWriter();
  writer.add(bytes, 0, bytes.length);
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'n'), writer.take());
  const file = openSync(join(folder, 'n'), 'r');
  expect(new NameFilters(file).runsWith([[hashOf('hidden')]])).toEqual([0]);
  closeSync(file);
});

test('a run with more names than there is room for may hold any', async () => {
  const records = Array.from({ length: 40 }, (_, record) =>
    raw({
      requestParameters: { list: Array.from({ length: 4000 }, (_name, index) => `n-${record}-${index}`) },
    }),
  );
  expect(await runsWith(records, 'whatever-else')).toEqual([0]);
});

test('tells nothing of what may have other neighbours than quotes', () => {
  const search = (over: object) => namesOf(readSearch({ period, ...over }));
  const byName = (value: string) => search({ resources: [{ by: 'name', value }] });
  for (const value of ['5', 'true', '1e5', 'a', 'a b', 'x,y', '{x}', 'é', '"', '%'])
    expect(byName(value)).toBeNull();
  expect(byName('Fraud-Prod')).toEqual([['fraud-prod']]);
  expect(
    search({
      resources: [{ by: 'arn-prefix', value: 'arn:aws:sagemaker:us-east-1:111122223333:endpoint/fra' }],
    }),
  ).toEqual([['arn', 'aws', 'sagemaker', 'us-east-1', 'endpoint']]);
  expect(search({ actors: ['carol@example.com'], events: ['DeleteTrail', 'StopLogging'] })).toEqual([
    ['carol', 'example.com', 'deletetrail'],
    ['carol', 'example.com', 'stoplogging'],
  ]);
  expect(search({})).toBeNull();
});

/** Values near to what separates names and to what lies outside of ASCII. */
const letters = fc.string({
  unit: fc.constantFrom(...'ab1"\\/:@ ,{}[]\n\u0130\u00e9-_.'),
  minLength: 1,
  maxLength: 6,
});

test('never leaves out a record that answers a question', { timeout: 120_000 }, async () => {
  const records = fc.record({
    requestParameters: fc.oneof(
      letters,
      fc.dictionary(letters, fc.oneof(letters, fc.integer(), fc.boolean())),
    ),
    responseElements: fc.dictionary(letters, fc.array(letters)),
    eventName: letters,
    who: letters,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(records, { minLength: 1, maxLength: 3 }), letters, async (given, word) => {
      const all = given.map(({ who, ...over }) => raw({ ...over, userIdentity: user(who) }));
      const { folder, names } = await fileOf(all);
      const rows = { name: 'rows.parquet', names, rows: all.length, first: null, last: null };
      const named = all.flatMap((record) => namesOfRecord(record));
      for (const value of [word, ...named]) {
        for (const over of [
          { resources: [{ by: 'name', value }] },
          { actors: [value] },
          { events: [value] },
        ]) {
          const search = readSearch({ period, ...over });
          const sets = namesOf(search);
          if (sets === null || !all.some((record) => matches(record, search))) continue;
          expect(candidatesIn(folder, [rows], sets)).toMatchObject([{ runs: [0] }]);
        }
      }
    }),
    { numRuns: 150 },
  );
});
