import { expect, test } from 'vitest';
import type { TrailState } from '../../../src/aws/trail-states.ts';
import { bucketOf, writerOf } from '../../../src/doctor/log/template.ts';

const template = (folder: string) => `s3://org-trail/${folder}\${account}/CloudTrail/\${region}/\${day}`;
const trail = (over: Partial<TrailState> = {}): TrailState => ({
  arn: 'the trail',
  homeRegion: null,
  isMultiRegion: null,
  isOrganization: false,
  bucket: 'org-trail',
  prefix: null,
  validates: true,
  logs: true,
  ...over,
});

test.each([
  { title: 'the root of the bucket', folder: 'AWSLogs/', over: {}, writes: true },
  { title: 'another bucket', folder: 'AWSLogs/', over: { bucket: 'other' }, writes: false },
  { title: 'a prefix', folder: 'audit/AWSLogs/', over: { prefix: 'audit' }, writes: true },
  { title: 'a prefix that the table lacks', folder: 'AWSLogs/', over: { prefix: 'audit' }, writes: false },
  { title: 'a prefix that the trail lacks', folder: 'audit/AWSLogs/', over: {}, writes: false },
  { title: 'an organization', folder: 'AWSLogs/o-abcdef1234/', over: { isOrganization: true }, writes: true },
  { title: 'no organization', folder: 'AWSLogs/o-abcdef1234/', over: {}, writes: false },
  {
    title: 'an organization not stated',
    folder: 'AWSLogs/o-abcdef1234/',
    over: { isOrganization: null },
    writes: true,
  },
])('a trail of $title writes there: $writes', ({ folder, over, writes }) => {
  expect(writerOf(template(folder), [trail(over)])).toBe(writes ? 'the trail' : null);
});

test('reads the bucket of a template', () => {
  expect(bucketOf(template('AWSLogs/'))).toBe('org-trail');
  expect(bucketOf('nothing')).toBeNull();
});
