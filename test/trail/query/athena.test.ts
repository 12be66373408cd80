import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byText } from '../../../src/core/order.ts';
import type { AthenaTrail } from '../../../src/trail/engines/athena.ts';
import { matches } from '../../../src/trail/query/match.ts';
import { readSearch, type TrailSearch } from '../../../src/trail/query/question.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { athenaAt, bucketOf, tableFiles } from '../engines/aws-trail.ts';
import {
  corpusFolder,
  eachOnce,
  type Lying,
  oddFolder,
  QUESTIONS_OF_ATTACKERS,
  QUESTIONS_OF_PEOPLE,
  recordsIn,
  smallFolder,
} from './corpus.ts';

const TABLE = {
  accounts: ['111122223333', '218007301253', '444455556666'],
  regions: ['eu-west-1', 'us-east-1'],
};

/** What is asked of the many files of the sample too. */
const SLOW = ['reads of data', 'a resource by name', 'an account and a region', 'all of it at once'];

describe.each([
  { title: 'a real account', make: smallFolder, questions: QUESTIONS_OF_PEOPLE },
  {
    title: 'the whole corpus',
    make: corpusFolder,
    questions: QUESTIONS_OF_PEOPLE.filter(({ title }) => SLOW.includes(title)),
  },
  {
    title: 'hostile values',
    make: oddFolder,
    questions: QUESTIONS_OF_ATTACKERS,
  },
])('Athena gives what the question means over $title', ({ make, questions }) => {
  let aws: AwsStandIn;
  let trail: AthenaTrail;
  let known: readonly Lying[] = [];

  beforeAll(async () => {
    const folder = await make();
    aws = await startAws({ ...(await bucketOf(folder)), ...tableFiles(TABLE) });
    trail = athenaAt(aws.url);
    known = eachOnce(await recordsIn(folder));
  });

  afterAll(() => aws.stop());

  test.each(questions)('$title', async ({ search }) => {
    const { records } = await trail.search(search);
    const given = records.map(({ record, file }) => `${String(record.eventID)} ${file.key}`);
    expect(given.toSorted(byText)).toEqual(ids(search, known));
  });

  test('refuses a value that no parameter of Athena can hold', async () => {
    const period = { from: '2026-07-01', to: '2026-08-01' };
    const asked = trail.search(readSearch({ period, actors: ["x' OR 1=1 --".repeat(1024)] }));
    await expect(asked).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

/** Athena reads the folders of the accounts that are asked for, and not those that records were moved to. */
function ids(search: TrailSearch, records: readonly Lying[]): string[] {
  const { folders, accounts } = search;
  const read = folders.accounts.length > 0 ? folders.accounts : accounts;
  const narrowed = readSearch({ ...search, folders: { ...folders, accounts: read } });
  return records
    .filter(({ record, place }) => matches(record, narrowed, place))
    .map(({ record, key }) => `${String(record.eventID)} ${key}`)
    .toSorted(byText);
}
