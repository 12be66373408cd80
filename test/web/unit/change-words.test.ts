import { expect, test } from 'vitest';
import { questionText, resourceParts } from '../../../web/pages/changes/words.ts';
import { withPlainTimes } from '../../../web/parts/plain-times.ts';

test.each([
  ['arn:aws:sagemaker:us-east-1:111122223333:endpoint/readmission-prod', 'readmission-prod', 'endpoint'],
  ['arn:aws:sagemaker:us-east-1:111122223333:model-package/readmission/1', 'readmission/1', 'model package'],
  ['arn:aws:logs:us-east-1:111122223333:log-group:/aws/sagemaker/x', '/aws/sagemaker/x', 'log group'],
  ['arn:aws:s3:::northwind-ml-artifacts', 'northwind-ml-artifacts', 'bucket'],
  ['arn:aws:s3:::northwind-ml-artifacts/a/b.gz', 'northwind-ml-artifacts/a/b.gz', 'bucket'],
  ['arn:aws:sns:us-east-1:111122223333:alerts', 'alerts', 'sns'],
  ['readmission-prod', 'readmission-prod', null],
])('%s is the %s of sort %s', (resource, name, sort) => {
  expect(resourceParts(resource)).toEqual({ name, sort });
});

test('writes the instants of a sentence plainly and leaves the rest as it is', () => {
  expect(withPlainTimes('From 2026-07-21T13:05:00Z to 2026-10-01T00:00:00.000Z (25 min), 1 × T.')).toBe(
    'From 2026-07-21 13:05 UTC to 2026-10-01 00:00 UTC (25 min), 1 × T.',
  );
  expect(withPlainTimes('2026-07-21T13:05:07Z')).toBe('2026-07-21 13:05:07 UTC');
  expect(withPlainTimes('The key 2026-07-21T13 is kept.')).toBe('The key 2026-07-21T13 is kept.');
});

test.each([
  [{ resource: null, actor: null, events: [] }, 'Who changed anything?'],
  [{ resource: 'x', actor: null, events: ['UpdateEndpoint'] }, 'Who changed x (UpdateEndpoint)?'],
  [{ resource: null, actor: 'alice', events: [] }, 'What did alice change?'],
  [{ resource: 'x', actor: 'alice', events: [] }, 'What did alice change of x?'],
])('asks %j as "%s"', (order, question) => {
  expect(questionText(order)).toBe(question);
});
