import { iamAccount } from '../../evidence/kinds/iam-account.ts';
import { defineCheck, type Observation } from '../check.ts';

/** Looks whether the root user has access keys. */
export const iamRootAccessKeys = defineCheck({
  id: 'iam-root-access-keys',
  topic: 'identity',
  title: 'No root user has access keys',
  failureTitle: 'Some root users have access keys',
  rationale:
    'No policy of the account can limit the root user: whoever finds its key owns every model, all data and the log.',
  procedure: 'For every account, its summary at collection counts no access key of the root user.',
  severity: 'critical',
  remediation: 'Delete the access keys of the root user and use roles instead.',
  needs: { account: iamAccount },
  restsOn: ['iam:GetAccountSummary'],

  observe: ({ account }) =>
    account.flatMap(({ digest, evidence: { scope, body } }): Observation[] => {
      if (body.summary === null) return [];
      const { rootArn, rootAccessKeys: count } = body.summary;
      return [
        {
          scope,
          resource: rootArn,
          met: count === null ? null : count === 0,
          note: `Access keys of the root user: ${count ?? 'not stated'}.`,
          basis: 'collection',
          intervals: [],
          evidence: [digest],
        },
      ];
    }),
});
