import { iamAccount } from '../../evidence/kinds/iam-account.ts';
import { defineCheck, type Observation } from '../check.ts';

/** Looks whether the root user signs in with a second factor. */
export const iamRootMfa = defineCheck({
  id: 'iam-root-mfa',
  topic: 'identity',
  title: 'Every root user has a second factor',
  failureTitle: 'Some root users have no second factor',
  rationale: 'Without a second factor a password that leaked is enough to take over the whole account.',
  procedure:
    'For every account, its summary at collection says that the root user has a device for a second factor. Root users whose credentials the organisation removed show none and are for a person to judge.',
  severity: 'critical',
  remediation:
    'Register a device for the root user, or remove its credentials by central management of root access.',
  needs: { account: iamAccount },
  restsOn: ['iam:GetAccountSummary'],

  observe: ({ account }) =>
    account.flatMap(({ digest, evidence: { scope, body } }): Observation[] => {
      if (body.summary === null) return [];
      const { rootArn, rootMfaDevices: count } = body.summary;
      return [
        {
          scope,
          resource: rootArn,
          met: count === null ? null : count > 0,
          note: `Second factor of the root user: ${count === null ? 'not stated' : count > 0 ? 'yes' : 'none'}.`,
          basis: 'collection',
          intervals: [],
          evidence: [digest],
        },
      ];
    }),
});
