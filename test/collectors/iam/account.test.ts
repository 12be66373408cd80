import { expect, test } from 'vitest';
import { iamAccountCollector as collector } from '../../../src/collectors/iam/account.ts';
import { parseCredentialReport } from '../../../src/collectors/iam/credential-report.ts';
import { recordedRun, TEST_ACCOUNT } from '../../support/aws/collect.ts';
import { recordedAnswer } from '../account.ts';
import { cannedRun, refusal } from '../canned.ts';
import { ACCOUNT_FILE, accountSettings, ROOT_LINE, reportOf, USER_LINE } from '../readmission-account.ts';

const ROOT_ARN = `arn:aws:iam::${TEST_ACCOUNT}:root`;
const NO_KEY = {
  active: false,
  rotatedAt: null,
  lastUsedAt: null,
  lastUsedRegion: null,
  lastUsedService: null,
};

test('reads summary, password policy and credential report', async () => {
  const { evidence } = await recordedRun(accountSettings, collector);
  expect(evidence.body).toEqual({
    summary: { rootArn: ROOT_ARN, rootAccessKeys: 0, rootMfaDevices: 1, users: 1 },
    passwordPolicy: {
      minimumLength: 14,
      requiresSymbols: true,
      requiresNumbers: true,
      requiresUppercase: true,
      requiresLowercase: true,
      maximumAgeDays: 90,
      reusePrevention: 24,
    },
    report: {
      generatedAt: '2026-10-02T05:00:00Z',
      root: {
        name: '<root_account>',
        arn: ROOT_ARN,
        createdAt: '2024-01-01T00:00:00Z',
        passwordEnabled: null,
        passwordLastUsedAt: '2026-02-03T04:05:06Z',
        mfaActive: true,
        keys: [NO_KEY, NO_KEY],
      },
      users: [
        {
          name: 'ana',
          arn: `arn:aws:iam::${TEST_ACCOUNT}:user/ana`,
          createdAt: '2025-01-01T00:00:00Z',
          passwordEnabled: true,
          passwordLastUsedAt: null,
          mfaActive: false,
          keys: [
            {
              active: true,
              rotatedAt: '2026-09-01T10:00:00Z',
              lastUsedAt: '2026-09-30T11:00:00Z',
              lastUsedRegion: 'eu-central-1',
              lastUsedService: 'sagemaker',
            },
            NO_KEY,
          ],
        },
      ],
    },
  });
  expect(evidence.population?.count).toBe(1);
});

test('an account without a policy and a report: none, and a gap, and nobody has a report made', async () => {
  const { evidence, requests } = await recordedRun({}, collector);
  expect(evidence.body).toEqual({
    summary: { rootArn: ROOT_ARN, rootAccessKeys: null, rootMfaDevices: null, users: null },
    passwordPolicy: 'none',
    report: null,
  });
  expect(evidence.population).toBeNull();
  expect(evidence.gaps).toMatchObject([
    {
      kind: 'not-enabled',
      action: 'iam:GetCredentialReport',
      resource: `credential report of ${TEST_ACCOUNT}`,
      code: 'NoCurrentCredentialReport',
    },
  ]);
  expect(requests.map(({ operation }) => operation)).not.toContain('GenerateCredentialReport');
});

const canned = {
  GetAccountSummary: [{ SummaryMap: {} }],
  GetAccountPasswordPolicy: [refusal('NoSuchEntityException')],
};

test.each(['CredentialReportExpiredException', 'CredentialReportNotReadyException'])(
  'a report that is not to be had (%s) is a gap',
  async (name) => {
    const { gaps } = await cannedRun(collector, { ...canned, GetCredentialReport: [refusal(name)] });
    expect(gaps).toMatchObject([{ kind: 'not-enabled', action: 'iam:GetCredentialReport' }]);
  },
);

test('keeps what a policy leaves out as null', async () => {
  const { body } = await cannedRun(collector, {
    ...canned,
    GetAccountPasswordPolicy: [{ PasswordPolicy: { MinimumPasswordLength: 8 } }],
    GetCredentialReport: [refusal('ReportNotPresent')],
  });
  expect(body).toMatchObject({
    passwordPolicy: { minimumLength: 8, maximumAgeDays: null, requiresSymbols: null },
  });
});

test('reads a recorded summary', async () => {
  const { SummaryMap } = recordedAnswer('iam/GetAccountSummary/account_root_api_keys_1.json');
  const { evidence } = await recordedRun({ [ACCOUNT_FILE]: [{ SummaryMap }] }, collector);
  expect(evidence.body.summary).toMatchObject({ rootAccessKeys: 0, rootMfaDevices: 1, users: 5 });
});

test('reads a report with a comma in a user name, in the order of ARNs', () => {
  const quoted = USER_LINE.replace(/^ana,/, '"a,b",').replace('user/ana', 'user/a0');
  expect(parseCredentialReport(reportOf(USER_LINE, quoted, ROOT_LINE)).users.map(({ name }) => name)).toEqual(
    ['a,b', 'ana'],
  );
});

test.each([
  { title: 'nothing', report: '' },
  { title: 'another table', report: 'a,b\n1,2' },
  { title: 'a line that is cut off', report: reportOf(USER_LINE).slice(0, -12) },
  { title: 'a word that is neither yes nor no', report: reportOf(USER_LINE.replace(',true,', ',maybe,')) },
  { title: 'a time that is none', report: reportOf(USER_LINE.replace('2026-09-01T', 'yesterday ')) },
])('refuses $title', async ({ report }) => {
  const { evidence } = await recordedRun(
    { [ACCOUNT_FILE]: [{ SummaryMap: {}, CredentialReport: report || '\n' }] },
    collector,
  );
  expect(evidence.body.report).toBeNull();
  expect(evidence.gaps).toMatchObject([{ kind: 'malformed', action: 'iam:GetCredentialReport' }]);
});
