import { expect, test } from 'vitest';
import { sameResource } from '../../src/evidence/same-resource.ts';

const arn = 'arn:aws:sagemaker:us-east-1:111122223333:endpoint/readmission-prod';

test.each([
  { a: arn, b: arn, same: true },
  { a: arn, b: 'Readmission-Prod', same: true },
  { a: 'readmission-prod', b: arn, same: true },
  { a: 'arn:aws:s3:::northwind', b: 'northwind', same: true },
  { a: arn, b: 'prod', same: false },
  { a: arn, b: '', same: false },
  { a: arn, b: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/readmission-prod', same: false },
])('$a and $b: $same', ({ a, b, same }) => {
  expect(sameResource(a, b)).toBe(same);
});
