import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerModelPackages } from '../../evidence/kinds/sagemaker-model-packages.ts';
import { type PackageHistory, packageHistories, statusSetBy } from '../../trail/histories/model-packages.ts';
import { changeRef } from '../../trail/histories/timeline.ts';
import { defineCheck } from '../check.ts';
import { byWhom } from '../created-observation.ts';
import { overPeriod, type Seen } from '../over-period.ts';
import { areDifferent, type Party, partyOf, statedParty } from './persons.ts';

/** Compares who approved a model package with who made it. */
export const sagemakerModelPackageApprover = defineCheck({
  id: 'sagemaker-model-package-approver',
  topic: 'approval',
  title: 'Every model package approved in the period was approved by another person than its creator',
  failureTitle: 'Some model packages were approved by their creator or by no person',
  rationale: 'A model that its own maker releases has been looked at by nobody else.',
  procedure:
    'For every event of the period that set a model package to Approved, the person behind it is compared with the person behind CreateModelPackage, or with the creator that the registry states. Persons are compared, not roles. An approval by a service is no approval by a person, and a package that was created as approved had none. Where one of the two is not known, or goes by a session name that anybody may choose, the result is unknown.',
  severity: 'high',
  remediation:
    'Reject the package and have it reviewed by somebody else; allow sagemaker:UpdateModelPackage with ModelApprovalStatus Approved only to a role of reviewers.',
  needs: { packages: sagemakerModelPackages, changes: cloudtrailChanges },
  restsOn: ['sagemaker:DescribeModelPackage', 'sagemaker:BatchDescribeModelPackage'],

  observe: ({ packages, changes }, period) =>
    packageHistories(packages, changes, period).flatMap((history) => {
      const { arn, scope, stretches, evidence } = history;
      const seen = overPeriod(
        stretches.map((stretch) => ({
          ...stretch,
          state: approvalBeginning(history, stretch.cause?.eventId),
        })),
        (approval) => (approval === null ? null : judged(history, approval)),
      );
      return seen.note === '' ? [] : [{ scope, resource: arn, ...seen, evidence }];
    }),
});

/** The event that began a stretch of being approved. */
function approvalBeginning(
  { creation, changes }: PackageHistory,
  eventId: string | undefined,
): Change | null {
  const change = [creation, ...changes].find((one) => one !== null && one.eventId === eventId);
  return change && statusSetBy(change) === 'Approved' ? change : null;
}

function judged({ creation, item }: PackageHistory, approval: Change): Seen {
  const creator = creation ? partyOf(creation.actor) : statedParty(item?.createdBy ?? null);
  const approver = partyOf(approval.actor);
  const note = `Created by ${nameOf(creator)}, approved ${byWhom(changeRef(approval))}.`;
  if (approval === creation) return { met: false, note: `${note} It was created as approved.` };
  if (approver.isService) return { met: false, note: `${note} The approver is a service.` };
  const met = areDifferent(creator, approver);
  if (met !== null) return { met, note };
  return { met, note: `${note} It cannot be told whether these are two persons.` };
}

function nameOf({ name }: Party): string {
  return name ?? 'somebody who is not known';
}
