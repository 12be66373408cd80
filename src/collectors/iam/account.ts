import {
  GetAccountPasswordPolicyCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { z } from 'zod';
import { partitionOf } from '../../core/partition.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import { iamAccount } from '../../evidence/kinds/iam-account.ts';
import { readAs, readSetting, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';
import { parseCredentialReport } from './credential-report.ts';

type Body = BodyOf<typeof iamAccount>;

/**
 * Reads summary, password policy and credential report of the account. It never asks IAM to make a report, which
 * would be more than reading: where there is no current one, that is a gap.
 */
export const iamAccountCollector = defineCollector({
  id: 'iam-account',
  produces: iamAccount,
  reach: 'global',
  actions: ['iam:GetAccountSummary', 'iam:GetAccountPasswordPolicy', 'iam:GetCredentialReport'],
  uses: [],

  async collect({ client, reads, scope }) {
    const iam = client(IAMClient);
    const partition = partitionOf(await iam.config.region());
    const resource = `arn:${partition}:iam::${scope.account}:root`;
    const summary = await readAs(reads, {
      action: 'iam:GetAccountSummary',
      resource,
      call: () => iam.send(new GetAccountSummaryCommand({})),
      shape: ({ SummaryMap }) => summaryOf(resource, z.record(z.string(), z.int()).parse(SummaryMap)),
    });
    const passwordPolicy = await readPasswordPolicy(iam, reads, resource);
    const report = await readReport(iam, reads, `credential report of ${scope.account}`);
    const population = report && { count: report.users.length, countedBy: 'users in the credential report' };
    return {
      body: { summary, passwordPolicy, report },
      ...(population && { population: { ...population, reconciledWith: null } }),
    };
  },
});

function summaryOf(rootArn: string, map: Readonly<Record<string, number>>): Body['summary'] {
  return {
    rootArn,
    rootAccessKeys: map.AccountAccessKeysPresent ?? null,
    rootMfaDevices: map.AccountMFAEnabled ?? null,
    users: map.Users ?? null,
  };
}

async function readPasswordPolicy(
  iam: IAMClient,
  reads: Reads,
  resource: string,
): Promise<Body['passwordPolicy']> {
  const found = await readSetting(reads, {
    action: 'iam:GetAccountPasswordPolicy',
    resource,
    absentWhen: ['NoSuchEntityException', 'NoSuchEntity'],
    call: () => iam.send(new GetAccountPasswordPolicyCommand({})),
    shape: ({ PasswordPolicy: policy }) => {
      if (policy === undefined) throw new TypeError('An answer without its policy.');
      return {
        minimumLength: policy.MinimumPasswordLength ?? null,
        requiresSymbols: policy.RequireSymbols ?? null,
        requiresNumbers: policy.RequireNumbers ?? null,
        requiresUppercase: policy.RequireUppercaseCharacters ?? null,
        requiresLowercase: policy.RequireLowercaseCharacters ?? null,
        maximumAgeDays: policy.MaxPasswordAge ?? null,
        reusePrevention: policy.PasswordReusePrevention ?? null,
      };
    },
  });
  return found === 'absent' ? 'none' : found;
}

/** Error names of "none", "too old" and "being made just now". */
const NO_REPORT = [
  'CredentialReportNotPresentException',
  'CredentialReportExpiredException',
  'CredentialReportNotReadyException',
  'ReportNotPresent',
  'ReportExpired',
  'ReportInProgress',
];

async function readReport(iam: IAMClient, reads: Reads, resource: string): Promise<Body['report']> {
  const purpose = { action: 'iam:GetCredentialReport' as const, resource };
  const found = await readSetting(reads, {
    ...purpose,
    absentWhen: NO_REPORT,
    call: () => iam.send(new GetCredentialReportCommand({})),
    shape: ({ Content, GeneratedTime }) => ({
      generatedAt: when(GeneratedTime),
      ...parseCredentialReport(new TextDecoder('utf-8', { fatal: true }).decode(Content)),
    }),
  });
  if (found !== 'absent') return found;
  reads.gap({ ...purpose, kind: 'not-enabled', code: 'NoCurrentCredentialReport' });
  return null;
}
