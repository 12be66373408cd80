import { beforeAll, describe, expect, test } from 'vitest';
import { matches } from '../../../src/trail/query/match.ts';
import { readSearch, type TrailSearchInput } from '../../../src/trail/query/question.ts';
import { raw } from '../support.ts';
import {
  corpusFolder,
  type Lying,
  QUESTIONS_OF_ATTACKERS,
  QUESTIONS_OF_PEOPLE,
  recordsIn,
  wanted,
} from './corpus.ts';
import { HOSTILE } from './odd-records.ts';

const JULY = { from: '2026-07-01', to: '2026-08-01' };
const answers = (record: Readonly<Record<string, unknown>>, over: Partial<TrailSearchInput>) =>
  matches(raw(record), readSearch({ period: JULY, ...over }));

const ARN = 'arn:aws:sagemaker:us-east-1:111122223333:endpoint/Fraud';
const about = (by: 'name' | 'arn' | 'arn-prefix', value: string) => ({ resources: [{ by, value }] });

test.each([
  {
    title: 'a name in a request',
    record: { requestParameters: { endpointName: 'fraud' } },
    over: about('name', 'FRAUD'),
  },
  {
    title: 'a name in an ARN',
    record: { responseElements: { endpointArn: ARN } },
    over: about('name', 'fraud'),
  },
  {
    title: 'a name in a policy',
    record: { requestParameters: { policy: JSON.stringify({ R: ARN }) } },
    over: about('name', 'fraud'),
  },
  { title: 'type and name', record: { resources: [{ ARN }] }, over: about('name', 'endpoint/fraud') },
  { title: 'an ARN', record: { resources: [{ ARN }] }, over: about('arn', ARN.toLowerCase()) },
  {
    title: 'what lies under an ARN',
    record: { resources: [{ ARN: `${ARN}/variant/a` }] },
    over: about('arn', ARN),
  },
  {
    title: 'the beginning of an ARN',
    record: { resources: [{ ARN }] },
    over: about('arn-prefix', ARN.slice(0, -2)),
  },
  {
    title: 'a session name',
    record: { userIdentity: { arn: 'arn:aws:sts::1:assumed-role/R/Al@x.com' } },
    over: { actors: ['al@x.com'] },
  },
  {
    title: 'the name before the @',
    record: { userIdentity: { arn: 'arn:aws:sts::1:assumed-role/R/Al@x.com' } },
    over: { actors: ['al'] },
  },
  { title: 'a write that does not say so', record: { readOnly: undefined }, over: { class: 'writes' } },
  { title: 'a delete', record: { eventName: 'DeregisterImage' }, over: { class: 'deletes' } },
  {
    title: 'a read of data',
    record: { readOnly: true, managementEvent: false },
    over: { class: 'data-reads' },
  },
  {
    title: 'an error of which only the message is there',
    record: { errorMessage: 'no' },
    over: { outcome: 'error' },
  },
  { title: 'a last instant before the end', record: { eventTime: '2026-07-31T23:59:59Z' }, over: {} },
] as const)('takes $title', ({ record, over }) => {
  expect(answers(record, over as Partial<TrailSearchInput>)).toBe(true);
});

test.each([
  {
    title: 'a longer name',
    record: { requestParameters: { endpointName: 'fraud-2' } },
    over: about('name', 'fraud'),
  },
  { title: 'a longer ARN', record: { resources: [{ ARN: `${ARN}-2` }] }, over: about('arn', ARN) },
  { title: 'the end of an ARN', record: { resources: [{ ARN: `x${ARN}` }] }, over: about('arn-prefix', ARN) },
  {
    title: 'a wildcard',
    record: { requestParameters: { endpointName: 'fraud' } },
    over: about('name', 'fr%'),
  },
  { title: 'part of a name', record: {}, over: { actors: ['ali'] } },
  { title: 'the type of a caller', record: {}, over: { actors: ['IAMUser'] } },
  { title: 'a read as a write', record: { readOnly: 'true' }, over: { class: 'writes' } },
  {
    title: 'a read as a delete',
    record: { readOnly: true, eventName: 'DeleteX' },
    over: { class: 'deletes' },
  },
  { title: 'the word delete elsewhere', record: { eventName: 'Undelete' }, over: { class: 'deletes' } },
  { title: 'a management read', record: { readOnly: true }, over: { class: 'data-reads' } },
  { title: 'an empty error', record: { errorCode: '' }, over: { outcome: 'error' } },
  { title: 'a time that is none', record: { eventTime: 'now' }, over: {} },
  { title: 'the end of the period', record: { eventTime: '2026-08-01T00:00:00Z' }, over: {} },
  { title: 'one text of two', record: { requestParameters: { a: 'x' } }, over: { texts: ['x', 'y'] } },
  { title: 'text of the response', record: { responseElements: { a: 'x' } }, over: { texts: ['x'] } },
] as const)('does not take $title', ({ record, over }) => {
  expect(answers(record, over as Partial<TrailSearchInput>)).toBe(false);
});

describe('the corpus', () => {
  let records: readonly Lying[] = [];
  beforeAll(async () => {
    records = await recordsIn(await corpusFolder());
  });

  test('has an answer to every question of people but the one without logs', () => {
    const empty = QUESTIONS_OF_PEOPLE.filter(({ search }) => wanted(search, records).length === 0);
    expect(empty.map(({ title }) => title)).toEqual(['a period without logs']);
  });

  test.each([
    { title: 'everything of one day', count: 2900 },
    { title: 'all writes of a real account', count: 574 },
    { title: 'one event in any case', count: 1 },
    { title: 'several events', count: 8 },
  ])('has $count records for $title', ({ title, count }) => {
    const question = QUESTIONS_OF_PEOPLE.find((one) => one.title === title);
    expect(question && wanted(question.search, records)).toHaveLength(count);
  });

  test('has the record of every hostile name, and few others', () => {
    const names = QUESTIONS_OF_ATTACKERS.filter(({ title }) => title.startsWith('name'));
    const counts = names.map(({ search }) => wanted(search, records).length);
    expect(counts).toHaveLength(HOSTILE.length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...counts)).toBeLessThan(10);
  });
});
