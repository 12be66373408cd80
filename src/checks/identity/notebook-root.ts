import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerNotebooks } from '../../evidence/kinds/sagemaker-notebooks.ts';
import { rootHistories } from '../../trail/histories/notebooks.ts';
import { defineCheck } from '../check.ts';
import { disabledSeen } from '../disabled-seen.ts';
import { overPeriod } from '../over-period.ts';

/** Looks at the root access of the users of every notebook instance over the period. */
export const sagemakerNotebookRoot = defineCheck({
  id: 'sagemaker-notebook-root',
  topic: 'identity',
  title: 'No notebook instance gave its users root in the period',
  failureTitle: 'Some notebook instances gave their users root',
  rationale:
    'With root a user can install what nobody has looked at, read what other users of the notebook left, and switch off what watches it.',
  procedure:
    'For every notebook instance that existed in the period, deleted ones included: RootAccess was Disabled all the time, from CreateNotebookInstance and UpdateNotebookInstance events and from the value at collection. A request to create that does not say it gives root. Scripts of a life-cycle configuration always run as root, whatever is set here; who may change them is not looked at.',
  severity: 'medium',
  remediation:
    'Stop the notebook and set RootAccess to Disabled; deny root by a policy on sagemaker:RootAccess.',
  needs: { notebooks: sagemakerNotebooks, changes: cloudtrailChanges },

  observe: (given, period) =>
    rootHistories(given.notebooks, given.changes, period).map(({ arn, scope, stretches, evidence }) => ({
      scope,
      resource: arn,
      ...overPeriod(stretches, (state) => (state === 'absent' ? null : disabledSeen('Root access', state))),
      evidence,
    })),
});
