import { expect, test } from 'vitest';
import { collectors } from '../../src/collectors/index.ts';
import { A, B, configText, examineAt } from './stand-in.ts';

const roles = (over: object = {}) => ({
  [`${A}/global/iam/roles.json`]: [
    {
      Role: {
        RoleName: 'exhibit-audit',
        Arn: `arn:aws:iam::${A}:role/audit/exhibit-audit`,
        AssumeRolePolicyDocument: {},
      },
    },
  ],
  ...over,
});
const simulation = (account: string, said: object) => ({
  [`${account}/global/iam/simulation.json`]: said,
});
const subject = `${A} (prod)`;

test('says that every action of the collectors is allowed, after several pages', async () => {
  const { of, operations } = await examineAt(roles());
  const all = new Set(collectors.flatMap(({ actions }) => [...actions]));
  const count = all.size + 2;
  expect(of('permissions')).toEqual(
    [subject, B].map((each) => ({
      subject: each,
      outcome: 'ok',
      found: expect.stringMatching(`^${count} of ${count} permissions are there`),
      effect: null,
      remedy: null,
    })),
  );
  expect(operations).toContain('IAM SimulatePrincipalPolicy');
});

test('asks about the role with its path, of the configuration or of IAM', async () => {
  const { of } = await examineAt(
    roles({
      ...simulation(A, { Principals: [`arn:aws:iam::${A}:role/audit/exhibit-audit`] }),
      ...simulation(B, { Principals: [`arn:aws:iam::${B}:role/audit/Reader`] }),
    }),
  );
  expect(of('permissions').map(({ outcome }) => outcome)).toEqual(['ok', 'ok']);
});

test('names what each collector may not do, and what that opens', async () => {
  const Denied = ['sagemaker:DescribeModel', 's3:GetObject'];
  const { of } = await examineAt(roles(simulation(A, { Denied })));
  const gaps = of('permissions').filter(({ outcome }) => outcome === 'gap');
  expect(gaps.map(({ found, effect }) => `${found} ${effect}`)).toEqual([
    'Not allowed on every resource: s3:GetObject. The collector cloudtrail-integrity leaves gaps, so nothing that rests on aws.cloudtrail.integrity@1 can pass.',
    'Not allowed on every resource: s3:GetObject. The collector sagemaker-clarify-reports leaves gaps, so nothing that rests on aws.sagemaker.clarify-reports@1 can pass.',
    'Not allowed on every resource: s3:GetObject. The collector sagemaker-evaluations leaves gaps, so nothing that rests on aws.sagemaker.evaluations@1 can pass.',
    'Not allowed on every resource: sagemaker:DescribeModel. The collector sagemaker-models leaves gaps, so nothing that rests on aws.sagemaker.models@1 can pass.',
    'Not allowed on every resource: s3:GetObject. The collector sagemaker-monitoring leaves gaps, so nothing that rests on aws.sagemaker.monitoring@1 can pass.',
  ]);
  expect(of('permissions')[0]).toMatchObject({
    outcome: 'ok',
    found: expect.not.stringMatching(/^(\d+) of \1 /),
  });
});

test('what depends on conditions is untested, and names them', async () => {
  const { of } = await examineAt(roles(simulation(A, { Open: ['kms:DescribeKey'] })));
  expect(of('permissions')[1]).toMatchObject({
    outcome: 'untested',
    found: expect.stringMatching(/\(aws:SourceIp\): kms:DescribeKey\.$/),
  });
});

test.each([
  { fault: 'denied', says: 'AccessDenied' },
  { fault: 'throttle', says: 'Throttling' },
  { fault: 'malformed', says: 'MalformedAnswer' },
] as const)('a simulation that is $fault is untested and never ok', async ({ fault, says }) => {
  const faults = [{ service: 'IAM', operation: 'SimulatePrincipalPolicy', fault }];
  const { of } = await examineAt(roles(), { faults });
  expect(of('permissions')).toMatchObject(
    [subject, B].map((each) => ({
      subject: each,
      outcome: 'untested',
      found: expect.stringContaining(says),
      remedy: expect.stringContaining('iam:SimulatePrincipalPolicy'),
    })),
  );
});

test('a session whose role cannot be looked up is untested', async () => {
  const faults = [{ service: 'IAM', operation: 'GetRole', fault: 'denied' as const }];
  const { of } = await examineAt(roles(), { faults });
  expect(of('permissions')[0]).toMatchObject({
    outcome: 'untested',
    found: expect.stringContaining('iam:GetRole gave no answer (AccessDenied)'),
  });
});

test('the root user cannot be simulated', async () => {
  const identity = { Arn: `arn:aws:iam::${A}:root`, Account: A };
  const { of } = await examineAt(roles({ [`${A}/global/sts/identity.json`]: identity }));
  expect(of('permissions')[0]).toMatchObject({ outcome: 'untested', found: expect.stringContaining('root') });
});

test('what the log needs is asked of the account that reads it', async () => {
  const Denied = ['athena:StartQueryExecution', 'cloudtrail:LookupEvents', 'iam:SimulatePrincipalPolicy'];
  const { of } = await examineAt(roles({ ...simulation(A, { Denied }), ...simulation(B, { Denied }) }), {
    yaml: configText(`[{ athena: { database: logs, table: t, account: "${B}" } }, { lookup: {} }]`),
  });
  const gaps = of('permissions').filter(({ outcome }) => outcome === 'gap');
  const log = 'The log is a gap: no change, deleted resource or person can be shown.';
  const doctor = 'Only exhibit doctor sees less.';
  expect(gaps.map((gap) => [gap.subject, gap.found.replace(/^.*: /, ''), gap.effect])).toEqual([
    [subject, 'cloudtrail:LookupEvents.', log],
    [subject, 'iam:SimulatePrincipalPolicy.', doctor],
    [B, 'athena:StartQueryExecution, cloudtrail:LookupEvents.', log],
    [B, 'iam:SimulatePrincipalPolicy.', doctor],
  ]);
});

test('the log can lack what the collectors have, and the other way round', async () => {
  const trail = `[{ athena: { database: logs, table: t, output: "s3://results/" } }]`;
  const given = { yaml: configText(trail) };
  const gapsWith = async (Denied: string[]) => {
    const { of } = await examineAt(roles(simulation(A, { Denied })), given);
    return of('permissions').flatMap(({ outcome, effect }) => (outcome === 'gap' ? [effect] : []));
  };
  const log = expect.stringContaining('The log is a gap');
  const collector = expect.stringContaining('The collector');
  expect(await gapsWith(['s3:GetObject arn:aws:s3:::results/*'])).toEqual([log]);
  expect(await gapsWith(['s3:GetObject *'])).toEqual([collector, collector, collector, collector]);
});

test('says that permissions of foreign credentials for Athena were not tested', async () => {
  const yaml = configText('[{ athena: { database: logs, table: t } }]').replace(
    `id: "${A}",`,
    `id: "${A}", role: "arn:aws:iam::${A}:role/R",`,
  );
  const { of } = await examineAt({}, { yaml });
  expect(of('permissions').at(-1)).toMatchObject({ subject: 'Athena', outcome: 'untested' });
});
