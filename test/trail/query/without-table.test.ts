import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byText } from '../../../src/core/order.ts';
import { localTrail } from '../../../src/trail/engines/local.ts';
import { lookupTrail } from '../../../src/trail/engines/lookup.ts';
import { placeOf } from '../../../src/trail/log-name.ts';
import { matches } from '../../../src/trail/query/match.ts';
import type { TrailSearch } from '../../../src/trail/query/question.ts';
import { questionOf } from '../../../src/trail/query/question-of.ts';
import type { TrailSource } from '../../../src/trail/source.ts';
import { type AwsStandIn, startAws } from '../../support/aws/server.ts';
import { BUCKET, bucketOf, clientsAt, HOME, SAMPLE } from '../engines/aws-trail.ts';
import {
  corpusFolder,
  eachOnce,
  type Lying,
  oddFolder,
  QUESTIONS_OF_ATTACKERS,
  QUESTIONS_OF_PEOPLE,
  recordsIn,
} from './corpus.ts';

/** Ids of what an engine without a table gives: it is asked for the period and place, and the meaning narrows. */
async function given(trail: TrailSource, search: TrailSearch): Promise<string[]> {
  const { records } = await trail.ask({
    ...questionOf(search),
    ...(search.category === 'management' && { events: 'management' }),
  });
  const found = records.filter(({ record, file }) => matches(record, search, placeOf(file.key)));
  return found.map(({ record }) => String(record.eventID)).toSorted(byText);
}

const wanted = (search: TrailSearch, records: readonly Lying[]) =>
  records
    .filter(({ record, place }) => matches(record, search, place))
    .map(({ record }) => String(record.eventID))
    .toSorted(byText);

describe.each([
  { title: 'the whole corpus', make: corpusFolder, questions: QUESTIONS_OF_PEOPLE },
  { title: 'hostile values', make: oddFolder, questions: QUESTIONS_OF_ATTACKERS },
])('a log without an index gives what the question means over $title', ({ make, questions }) => {
  let trail: TrailSource;
  let known: readonly Lying[] = [];

  beforeAll(async () => {
    const folder = await make();
    trail = localTrail({ folder });
    known = eachOnce(await recordsIn(folder));
  });

  test.each(questions)('$title', async ({ search }) => {
    expect(await given(trail, search)).toEqual(wanted(search, known));
  });
});

/** The history knows management events of the last 90 days, and no folders. */
const QUESTIONS_OF_HISTORY = QUESTIONS_OF_PEOPLE.filter(
  ({ search: { period, folders } }) =>
    period.from >= '2026-07' && folders.accounts.length + folders.regions.length === 0,
).map(({ title, search }) => ({ title, search: { ...search, category: 'management' as const } }));

describe('the history gives what the question means over the sample', () => {
  let aws: AwsStandIn;
  let trail: TrailSource;
  let known: readonly Lying[] = [];

  beforeAll(async () => {
    aws = await startAws({
      ...(await bucketOf(SAMPLE)),
      [`${HOME.account}/global/cloudtrail/history.json`]: [{ Bucket: BUCKET }],
    });
    trail = lookupTrail({
      clientFor: (account, region) => clientsAt(aws.url, { account, region }),
      scope: { accounts: ['111122223333', '444455556666'], regions: ['eu-west-1', 'us-east-1'] },
      throttle: null,
      signal: new AbortController().signal,
      now: new Date('2026-09-29T00:00:00Z'),
    });
    known = eachOnce(await recordsIn(SAMPLE));
  });

  afterAll(() => aws.stop());

  test('asks questions that have answers', () => {
    expect(QUESTIONS_OF_HISTORY.length).toBeGreaterThan(10);
    const answered = QUESTIONS_OF_HISTORY.filter(({ search }) => wanted(search, known).length > 0);
    expect(answered.length).toBeGreaterThan(10);
  });

  test.each(QUESTIONS_OF_HISTORY)('$title', async ({ search }) => {
    expect(await given(trail, search)).toEqual(wanted(search, known));
  });
});
