import { type Change, cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import {
  approvalAt,
  isUnversioned,
  type PackageHistory,
  packageHistories,
} from '../../trail/histories/model-packages.ts';
import { fieldsOf } from '../../trail/histories/requests.ts';
import { changeRef } from '../../trail/histories/timeline.ts';
import { defineCheck } from '../check.ts';
import { byWhom } from '../created-observation.ts';
import type { Seen } from '../over-period.ts';

/** Looks for changes of model packages after they were approved. */
export const sagemakerModelPackageStability = defineCheck({
  id: 'sagemaker-model-package-stability',
  topic: 'approval',
  title: 'No approved model package was changed or deleted in the period',
  failureTitle: 'Some model packages were changed or deleted after their approval',
  rationale: 'What was approved and what is there afterwards must be the same thing.',
  procedure:
    'For every model package that was approved at some time of the period: while it was, no UpdateModelPackage event changed anything but its approval and its stage in the life cycle, and no DeleteModelPackage event removed it.',
  severity: 'medium',
  remediation: 'Review the change, register a new version instead, and deny updates of approved packages.',
  needs: { packages: sagemakerModelPackages, changes: cloudtrailChanges },
  restsOn: ['sagemaker:DescribeModelPackage', 'sagemaker:BatchDescribeModelPackage'],

  observe: ({ packages, changes }, period) =>
    packageHistories(packages, changes, period).map((history) => ({
      scope: history.scope,
      resource: history.arn,
      ...stability(history),
      basis: 'period',
      intervals: [],
      evidence: history.evidence,
    })),
});

/** What an approval may change, and what only names the package. */
const OF_APPROVAL = new Set([
  'modelPackageArn',
  'modelPackageName',
  'modelApprovalStatus',
  'approvalDescription',
  'modelLifeCycle',
  'clientToken',
]);

function stability(history: PackageHistory): Seen {
  if (isUnversioned(history))
    return { met: 'not-applicable', note: 'A package without versions has no approval.' };
  const edits = history.changes
    .map((change) => ({ change, fields: editedBy(change), status: approvalAt(history, change.at) }))
    .filter(({ fields }) => fields.length > 0);
  const bad = edits.filter(({ status }) => status === 'Approved');
  if (bad.length > 0) return { met: false, note: bad.map(told).join(' ') };
  const open = edits.filter(({ status }) => status === null);
  if (open.length > 0) {
    return { met: null, note: `${open.map(told).join(' ')} Whether it was approved then is not known.` };
  }
  const isEverApproved = history.stretches.some(({ state }) => state === 'Approved' || state === null);
  if (!isEverApproved)
    return { met: 'not-applicable', note: 'It was not approved at any time of the period.' };
  return { met: true, note: 'The log has no change of it while it was approved.' };
}

/** The fields that an event changed; `deleted` stands for all of them. */
function editedBy({ name, request }: Change): string[] {
  if (name === 'DeleteModelPackage') return ['deleted'];
  return Object.entries(fieldsOf(request))
    .filter(([field, value]) => !OF_APPROVAL.has(field) && value !== null)
    .map(([field]) => field)
    .toSorted();
}

function told({ change, fields }: { readonly change: Change; readonly fields: readonly string[] }): string {
  const what = fields.includes('deleted') ? 'Deleted' : `Changed (${fields.join(', ')})`;
  return `${what} ${byWhom(changeRef(change))}.`;
}
