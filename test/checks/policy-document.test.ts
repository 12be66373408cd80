import { expect, test } from 'vitest';
import { covers, isAboutAction, isAboutAnyResource, parsePolicy } from '../../src/checks/policy-document.ts';

const one = (statement: Record<string, unknown>) => {
  const [parsed] = parsePolicy(JSON.stringify({ Statement: { Effect: 'Allow', ...statement } })) ?? [];
  if (parsed === undefined) throw new Error('no statement');
  return parsed;
};

test('takes texts alone and in lists', () => {
  expect(
    one({ Action: 's3:*', Resource: ['a', 'b'], Condition: { Bool: { 'aws:SecureTransport': false } } }),
  ).toMatchObject({
    actions: ['s3:*'],
    resources: ['a', 'b'],
    notActions: null,
    conditions: [{ operator: 'Bool', key: 'aws:securetransport', values: ['false'] }],
  });
});

test.each(['', 'none', '{}', '[]', '{"Statement":[{"Effect":"Maybe"}]}', '{"Statement":"x"}'])(
  '%j is no policy',
  (text) => {
    expect(parsePolicy(text)).toBeNull();
  },
);

test.each([
  ['*', true],
  ['arn:aws:sagemaker:*:*:*', true],
  ['arn:aws:sagemaker:us-east-1:111122223333:*', true],
  ['arn:aws:s3:::*', true],
  ['arn:aws:s3:::*/*', true],
  ['arn:*', true],
  ['arn:aws:s3:::northwind-*', false],
  ['arn:aws:sagemaker:*:*:training-job/*', false],
  ['x', false],
])('%s means every resource: %j', (Resource, every) => {
  expect(isAboutAnyResource(one({ Resource }))).toBe(every);
});

test.each([
  { pattern: 'iam:PassRole', action: 'iam:passrole', covered: true },
  { pattern: 'iam:Pass*', action: 'iam:PassRole', covered: true },
  { pattern: 'iam:P?ssRole', action: 'iam:PassRole', covered: true },
  { pattern: '*', action: 'iam:PassRole', covered: true },
  { pattern: 'iam.PassRole', action: 'iam:PassRole', covered: false },
  { pattern: 'iam:Get*', action: 'iam:PassRole', covered: false },
])('$pattern covers $action: $covered', ({ pattern, action, covered }) => {
  expect(covers(pattern, action)).toBe(covered);
});

test.each([
  { statement: { NotAction: 's3:*' }, about: true },
  { statement: { NotAction: 'iam:*' }, about: false },
  { statement: {}, about: false },
])('$statement is about iam:PassRole: $about', ({ statement, about }) => {
  expect(isAboutAction(one(statement), 'iam:PassRole')).toBe(about);
});
