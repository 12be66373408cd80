import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { sagemakerNotebooks } from '../../evidence/kinds/sagemaker-notebooks.ts';
import { notebooks } from '../../trail/histories/notebooks.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { disabledSeen } from '../disabled-seen.ts';

/** Looks at the direct internet access of every notebook instance that existed in the period. */
export const sagemakerNotebookInternet = defineCheck({
  id: 'sagemaker-notebook-internet',
  topic: 'network',
  title: 'No notebook instance has direct internet access',
  failureTitle: 'Some notebook instances have direct internet access',
  rationale:
    'With direct internet access a notebook has a way out that no firewall, endpoint policy or flow log of the organisation sees, and the person in it can reach training data.',
  procedure:
    'For every notebook instance that existed in the period, taken from the service and, where it was deleted, from its CreateNotebookInstance event: DirectInternetAccess is Disabled. A request that does not say it leaves it enabled, and it cannot be changed afterwards.',
  severity: 'high',
  remediation:
    'Create the notebook again with SubnetId set and DirectInternetAccess Disabled; deny others by a policy on sagemaker:DirectInternetAccess.',
  needs: { notebooks: sagemakerNotebooks, changes: cloudtrailChanges },

  observe: (given, period) =>
    notebooks(given.notebooks, given.changes, period).map((notebook) =>
      ofCreated(notebook, ({ directInternetAccess }) =>
        disabledSeen('Direct internet access', directInternetAccess),
      ),
    ),
});
