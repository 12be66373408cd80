import { expect, test } from 'vitest';
import { looksLikePerson } from '../../src/trail/names.ts';

test.each(['erin@example.com', 'erin', 'erin.doe', 'Erin-Doe', 'erin_doe', 'erin42', 'AdanAlvarez'])(
  '%s looks like a person',
  (name) => {
    expect(looksLikePerson(name)).toBe(true);
  },
);

test.each([
  'botocore-session-1688990082',
  'aws-go-sdk-1688990082523310002',
  'i-0dbc91f429e48eeed',
  'SageMaker',
  'GitHubActions',
  'AWSCLI-Session',
  'terraform-run',
  'e0b4f9c0-1234-5678-abcd-ef0123456789',
  '1688990082',
  'awslambda_744_20230710122532896',
  'x',
  'two words',
])('%s does not look like a person', (name) => {
  expect(looksLikePerson(name)).toBe(false);
});
