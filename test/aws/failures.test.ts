import { expect, test } from 'vitest';
import { callFailure } from '../../src/aws/failures.ts';
import { ServiceError } from '../../src/aws/service-error.ts';

const failure = (name: string, httpStatusCode = 403) =>
  Object.assign(new Error('no'), { name, $fault: 'client', $metadata: { httpStatusCode, attempts: 1 } });

test.each([
  { name: 'ExpiredTokenException', region: 'eu-south-1' },
  { name: 'ExpiredToken', region: 'eu-central-1' },
  { name: 'SignatureDoesNotMatch', region: 'eu-south-1' },
  { name: 'UnrecognizedClientException', region: 'eu-central-1' },
  { name: 'InvalidClientTokenId', region: 'us-east-1' },
  { name: 'InvalidToken', region: 'us-east-1' },
])('$name in $region rejects the credentials', ({ name, region }) => {
  expect(callFailure(failure(name), 'SageMaker', region)).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
});

test.each([
  { name: 'UnrecognizedClientException', region: 'eu-south-1' },
  { name: 'AccessDeniedException', region: 'eu-central-1' },
])('$name in $region is an outcome', ({ name, region }) => {
  const outcome = callFailure(failure(name), 'SageMaker', region);
  expect(outcome).toBeInstanceOf(ServiceError);
  expect(outcome).toMatchObject({ failure: { name, status: 403, message: 'no' } });
});

test('an error from before any request is a bug and stays as it is', () => {
  const bug = new TypeError('x');
  expect(callFailure(bug, 'SageMaker', 'eu-central-1')).toBe(bug);
});
