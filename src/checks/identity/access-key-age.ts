import { at } from '../../core/period.ts';
import { type AccessKey, iamAccount } from '../../evidence/kinds/iam-account.ts';
import { defineCheck } from '../check.ts';
import type { Seen } from '../over-period.ts';
import { worst } from '../worst.ts';
import { overUsers } from './over-users.ts';

const MOST_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

/** Looks at the age of the active access keys of IAM users. */
export const iamAccessKeyAge = defineCheck({
  id: 'iam-access-key-age',
  topic: 'identity',
  title: 'Every active access key is at most 90 days old',
  failureTitle: 'Some active access keys are older than 90 days',
  rationale: 'An access key works until somebody ends it; the older it is, the more places it lies in.',
  procedure:
    'For every IAM user in the credential report with an active access key, the time from its last rotation to the collection is at most 90 days. Whether the user needs a key at all is not looked at.',
  severity: 'medium',
  remediation: 'Replace the key by a role, or rotate it and delete the old one.',
  needs: { account: iamAccount },
  restsOn: ['iam:GetCredentialReport'],

  observe: ({ account }) =>
    overUsers(account, ({ keys }, { evidence: { collectedAt } }) =>
      worst(
        keys.map((key, index) => keySeen(key, { number: index + 1, until: collectedAt })),
        'The report says nothing of access keys.',
      ),
    ),
});

function keySeen(
  { active, rotatedAt }: AccessKey,
  { number, until }: { readonly number: number; readonly until: string },
): Seen {
  if (active === false) return { met: 'not-applicable', note: 'No active access key.' };
  const key = `Access key ${number}: ${active === null ? 'state not stated' : 'active'}`;
  if (rotatedAt === null) return { met: null, note: `${key}, time of rotation not stated.` };
  const age = at(until) - at(rotatedAt);
  const note = `${key}, rotated ${rotatedAt}, ${Math.floor(age / DAY)} days before collection.`;
  if (age <= MOST_DAYS * DAY) return { met: true, note };
  return { met: active === null ? null : false, note };
}
