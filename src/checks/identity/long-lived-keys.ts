import { at, type Period } from '../../core/period.ts';
import { type Change, cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { type CredentialUser, iamAccount } from '../../evidence/kinds/iam-account.ts';
import type { ChangeRecord } from '../../trail/histories/changes.ts';
import { defineCheck, type Observation } from '../check.ts';
import { cite, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { type AccountRecord, overUsers } from './over-users.ts';

const SERVICE = 'sagemaker';
const SOURCE = 'sagemaker.amazonaws.com';

/** Looks whether long-lived access keys of IAM users work on SageMaker. */
export const iamLongLivedKeys = defineCheck({
  id: 'iam-long-lived-keys',
  topic: 'identity',
  title: 'No long-lived access key is seen to work on SageMaker directly',
  failureTitle: 'Some long-lived access keys work on SageMaker directly',
  rationale:
    'A key that does not expire lies in files and notebooks, and the log cannot tell who of those that have it used it.',
  procedure:
    'For every IAM user in the credential report: no active access key was last used on SageMaker since the start of the period, and the log has no successful change of SageMaker by the user itself from the start of the period to collection. Such a change by a user who also has a password, or whose keys are not active any more, is left open, since it may come from the console or from a temporary session. A user who made such a change and is not in the report any more is left open too. Reads are seen only where they were the last use of the key, and calls through a role that a key assumed are not counted.',
  severity: 'high',
  remediation: 'Give the workload a role instead of the key, and delete the key.',
  needs: { account: iamAccount, changes: cloudtrailChanges },
  restsOn: ['iam:GetCredentialReport'],

  observe: ({ account, changes }, period) =>
    account.flatMap((record) => {
      const log = within(changes, { account: record.evidence.scope.account });
      return [
        ...overUsers([record], (user) => keysSeen(user, { log, period })),
        ...goneUsers(record, log),
      ].map((seen): Observation => ({ ...seen, evidence: cite(record, log) }));
    }),
});

function keysSeen(
  user: CredentialUser,
  { log, period }: { readonly log: readonly ChangeRecord[]; readonly period: Period },
): Seen {
  const states = user.keys.map(({ active }) => active);
  const used = user.keys.find(
    ({ active, lastUsedAt, lastUsedService }) =>
      active === true &&
      lastUsedService === SERVICE &&
      lastUsedAt !== null &&
      at(lastUsedAt) >= at(period.from),
  );
  if (used)
    return { met: false, note: `An active access key was last used on SageMaker, ${used.lastUsedAt}.` };
  const own = changesBy(user, log);
  const [first] = own;
  if (first) {
    const told = `The log has ${own.length} changes of SageMaker by the user itself, the first ${first}`;
    const isKey = states.includes(true) && user.passwordEnabled === false;
    return isKey
      ? { met: false, note: `${told}; it has an active access key and no password.` }
      : { met: null, note: `${told}; whether with a key is not known.` };
  }
  if (log.length === 0) return { met: null, note: 'There is no log of the account.' };
  if (states.includes(null)) return { met: null, note: 'The report does not state its access keys.' };
  if (!states.includes(true))
    return { met: 'not-applicable', note: 'No active access key, and no change by it.' };
  return { met: true, note: 'An active access key, not seen on SageMaker itself.' };
}

/** Users who changed something themselves and are not in the report: what keys they had is not known. */
function goneUsers(
  { digest, evidence: { scope, body } }: AccountRecord,
  log: readonly ChangeRecord[],
): Observation[] {
  if (body.report === null) return [];
  const known = new Set(body.report.users.map(({ arn }) => arn));
  const gone = ownChanges(log).flatMap(({ actor: { identityArn: arn } }) =>
    arn !== null && /:user\//.test(arn) && !known.has(arn) ? [arn] : [],
  );
  return [...new Set(gone)].map((arn) => ({
    scope,
    resource: arn,
    met: null,
    note: 'The log has changes of SageMaker by this user, who is not in the report any more.',
    basis: 'collection',
    intervals: [],
    evidence: [digest],
  }));
}

/** Times of the changes of SageMaker that an identity made without a role, in order. */
function changesBy({ arn }: CredentialUser, log: readonly ChangeRecord[]): string[] {
  return ownChanges(log)
    .filter(({ actor }) => actor.identityArn === arn)
    .map(({ at: time }) => time)
    .toSorted((a, b) => at(a) - at(b));
}

function ownChanges(log: readonly ChangeRecord[]): Change[] {
  return log
    .flatMap(({ evidence: { body } }) => [...body.changes, ...body.after])
    .filter(({ source, error }) => source === SOURCE && error === null);
}
