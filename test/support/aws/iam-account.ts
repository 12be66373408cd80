import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import type { Fields } from './scenario.ts';

const FILE = 'iam/account.json';

function accountOf({ scenario, account }: Serving): Fields {
  return scenario.records(account, 'global', FILE)[0] ?? {};
}

/** Summary, password policy and credential report, which stands in the scenario as text. */
export const account: Operations = {
  GetAccountSummary: (serving) => ({ SummaryMap: accountOf(serving).SummaryMap ?? {} }),
  GetAccountPasswordPolicy: (serving) => {
    const { PasswordPolicy } = accountOf(serving);
    if (PasswordPolicy === undefined) {
      throw new Refusal('NoSuchEntity', 'There is no password policy.', { status: 404 });
    }
    return { PasswordPolicy };
  },
  GetCredentialReport: (serving) => {
    const report = textOf(accountOf(serving), 'CredentialReport');
    if (report === undefined) throw new Refusal('ReportNotPresent', 'There is no report.', { status: 410 });
    return {
      Content: Buffer.from(report).toString('base64'),
      ReportFormat: 'text/csv',
      GeneratedTime: accountOf(serving).GeneratedTime,
    };
  },
};
