import type { AdvancedFieldSelector, GetEventSelectorsResponse } from '@aws-sdk/client-cloudtrail';
import { expect, test } from 'vitest';
import { selectorsOf } from '../../../src/collectors/cloudtrail/selectors.ts';
import { recordedAnswer } from '../account.ts';

const advanced = (
  ...selectors: readonly (readonly AdvancedFieldSelector[])[]
): GetEventSelectorsResponse => ({
  AdvancedEventSelectors: selectors.map((FieldSelectors) => ({ FieldSelectors: [...FieldSelectors] })),
});
const management = { Field: 'eventCategory', Equals: ['Management'] };
const data = { Field: 'eventCategory', Equals: ['Data'] };
const s3 = { Field: 'resources.type', Equals: ['AWS::S3::Object'] };

test.each([
  {
    path: 'account_data_events_2',
    told: { management: 'none', data: [{ type: 'AWS::S3::Object', readWrite: 'all', prefixes: ['*'] }] },
  },
  {
    path: 's3_data_events_2',
    told: {
      management: 'none',
      data: [
        {
          type: 'AWS::S3::Object',
          readWrite: 'write-only',
          prefixes: ['arn:aws:s3:::bucket-with-data-events/'],
        },
      ],
    },
  },
  {
    path: 'cloudtrail_fail_include_management_events_1',
    told: { management: 'read-only', excludedSources: [] },
  },
  {
    path: 'cloudtrail_fail_management_advanced_events_included_1',
    told: {
      management: 'write-only',
      excludedSources: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
      data: [],
    },
  },
])('tells the recorded selectors $path', ({ path, told }) => {
  const answer = recordedAnswer(`cloudtrail/GetEventSelectors/${path}.json`);
  expect(selectorsOf(answer)).toMatchObject({ selectors: told, narrowed: false });
});

test.each([
  { title: 'reads and writes apart', kinds: ['ReadOnly', 'WriteOnly'], told: 'all' },
  { title: 'writes twice', kinds: ['WriteOnly', 'WriteOnly'], told: 'write-only' },
  { title: 'all and writes', kinds: ['All', 'WriteOnly'], told: 'all' },
] as const)('adds up basic selectors: $title', ({ kinds, told }) => {
  const EventSelectors = kinds.map((ReadWriteType) => ({ ReadWriteType, IncludeManagementEvents: true }));
  expect(selectorsOf({ EventSelectors }).selectors.management).toBe(told);
});

test('a source that another selector records is not excluded', () => {
  const EventSelectors = [
    {
      ReadWriteType: 'All' as const,
      IncludeManagementEvents: true,
      ExcludeManagementEventSources: ['kms.amazonaws.com'],
    },
    { ReadWriteType: 'All' as const, IncludeManagementEvents: true },
  ];
  expect(selectorsOf({ EventSelectors }).selectors.excludedSources).toEqual([]);
});

test('joins data events of the same type and access', () => {
  const arn = (prefix: string) => ({ Field: 'resources.ARN', StartsWith: [prefix] });
  const answer = advanced([data, s3, arn('arn:aws:s3:::b/')], [data, s3, arn('arn:aws:s3:::a/')]);
  expect(selectorsOf(answer).selectors.data).toEqual([
    { type: 'AWS::S3::Object', readWrite: 'all', prefixes: ['arn:aws:s3:::a/', 'arn:aws:s3:::b/'] },
  ]);
  expect(selectorsOf(advanced([data, s3], [data, s3, arn('arn:aws:s3:::a/')])).selectors.data).toEqual([
    { type: 'AWS::S3::Object', readWrite: 'all', prefixes: ['*'] },
  ]);
});

test.each([
  { title: 'an event name', field: { Field: 'eventName', NotEquals: ['GetObject'] } },
  { title: 'the end of an ARN', field: { Field: 'resources.ARN', EndsWith: ['.csv'] } },
  { title: 'what an ARN is not', field: { Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::x/'] } },
  { title: 'a person', field: { Field: 'userIdentity.arn', NotEquals: ['arn'] } },
])('tells no prefix for data events narrowed by $title', ({ field }) => {
  expect(selectorsOf(advanced([data, s3, field]))).toMatchObject({
    selectors: { data: [{ prefixes: [] }] },
    narrowed: true,
  });
});

test('leaves out network activity, which is neither', () => {
  const answer = advanced([{ Field: 'eventCategory', Equals: ['NetworkActivity'] }]);
  expect(selectorsOf(answer).selectors).toEqual({ management: 'none', excludedSources: [], data: [] });
});

test.each([
  { title: 'without selectors', answer: {} },
  { title: 'with an unknown access', answer: { EventSelectors: [{ ReadWriteType: 'Some' }] } },
  {
    title: 'of management events of one source',
    answer: advanced([management, { Field: 'eventSource', Equals: ['sts.amazonaws.com'] }]),
  },
  {
    title: 'of management events by name',
    answer: advanced([management, { Field: 'eventName', NotEquals: ['Decrypt'] }]),
  },
])('refuses an answer $title', ({ answer }) => {
  expect(() => selectorsOf(Object(answer))).toThrow(TypeError);
});
