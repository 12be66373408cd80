import { type Operations, Refusal, textOf } from './request.ts';

/** Who asks, and roles that can be assumed: a role of account N gives an access key id `ASIA<N>`. */
export const sts: Operations = {
  GetCallerIdentity: ({ scenario, account }) => ({
    Arn: `arn:aws:sts::${account}:assumed-role/exhibit-audit/exhibit`,
    UserId: 'AROAEXAMPLEAUDIT:exhibit',
    Account: account,
    ...scenario.single(account, 'global', 'sts/identity.json'),
  }),
  AssumeRole: ({ scenario, input }) => {
    const arn = textOf(input, 'RoleArn') ?? '';
    const [, account = '', role = ''] = /^arn:[^:]+:iam::(\d{12}):role\/(.+)$/.exec(arn) ?? [];
    const expected = scenario.single(account, 'global', 'sts/identity.json')?.ExternalId;
    if (account === '' || (expected !== undefined && expected !== input.ExternalId)) {
      throw new Refusal('AccessDenied', `Not authorized to perform sts:AssumeRole on ${arn}`, {
        status: 403,
      });
    }
    const session = textOf(input, 'RoleSessionName') ?? 'session';
    return {
      Credentials: {
        AccessKeyId: `ASIA${account}`,
        SecretAccessKey: 'stand-in-secret',
        SessionToken: 'stand-in-session-token',
        Expiration: new Date(Date.now() + 3_600_000).toISOString(),
      },
      AssumedRoleUser: {
        AssumedRoleId: `AROAEXAMPLE:${session}`,
        Arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
      },
    };
  },
};
