import { expect, test } from 'vitest';
import { covers, isAboutAction, isOpenToEverybody, parsePolicy } from '../../src/checks/policy-document.ts';

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
  { title: 'a star', statement: { Principal: '*' }, open: true },
  { title: 'a star of AWS', statement: { Principal: { AWS: ['*'] } }, open: true },
  { title: 'all but some', statement: { NotPrincipal: { AWS: 'x' } }, open: true },
  {
    title: 'a star under a condition',
    statement: { Principal: '*', Condition: { StringEquals: { a: 'b' } } },
    open: false,
  },
  { title: 'a denial', statement: { Effect: 'Deny', Principal: '*' }, open: false },
  { title: 'an account', statement: { Principal: { AWS: '111122223333' } }, open: false },
  { title: 'no principal', statement: {}, open: false },
])('$title is open to everybody: $open', ({ statement, open }) => {
  expect(isOpenToEverybody(one(statement))).toBe(open);
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
