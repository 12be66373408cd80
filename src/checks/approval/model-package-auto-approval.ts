import { contains, type Period } from '../../core/period.ts';
import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import {
  isUnversioned,
  type PackageHistory,
  packageHistories,
  statusSetBy,
} from '../../trail/histories/model-packages.ts';
import { fieldsOf } from '../../trail/histories/requests.ts';
import { changeRef } from '../../trail/histories/timeline.ts';
import { defineCheck } from '../check.ts';
import { byWhom } from '../created-observation.ts';
import type { Seen } from '../over-period.ts';

/** Looks for model packages that were registered as approved. */
export const sagemakerModelPackageAutoApproval = defineCheck({
  id: 'sagemaker-model-package-auto-approval',
  topic: 'approval',
  title: 'No model package was created as approved in the period',
  failureTitle: 'Some model packages were created as approved',
  rationale: 'A version that is approved from its first moment was approved by a program, or by nobody.',
  procedure:
    'For every model package created in the period: its CreateModelPackage event did not ask for the status Approved.',
  severity: 'high',
  remediation:
    'Register packages as PendingManualApproval, and deny sagemaker:CreateModelPackage with ModelApprovalStatus Approved.',
  needs: { packages: sagemakerModelPackages, changes: cloudtrailChanges },
  restsOn: ['sagemaker:DescribeModelPackage', 'sagemaker:BatchDescribeModelPackage'],

  observe: ({ packages, changes }, period) =>
    packageHistories(packages, changes, period)
      .filter((history) => isCreatedIn(history, period))
      .map((history) => ({
        scope: history.scope,
        resource: history.arn,
        ...creationOf(history),
        basis: 'period',
        intervals: [],
        evidence: history.evidence,
      })),
});

function isCreatedIn({ creation, item }: PackageHistory, period: Period): boolean {
  return creation !== null || (item !== null && contains(period, item.createdAt));
}

function creationOf(history: PackageHistory): Seen {
  const { creation } = history;
  if (isUnversioned(history))
    return { met: 'not-applicable', note: 'A package without versions has no approval.' };
  if (creation === null) return { met: null, note: 'The log has no event of its creation.' };
  const status = statusSetBy(creation);
  const note = `Created ${byWhom(changeRef(creation))} with status ${status ?? 'not stated'}.`;
  if (Object.keys(fieldsOf(creation.request)).length === 0) return { met: null, note };
  return { met: status !== 'Approved', note };
}
