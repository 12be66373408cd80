import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { sagemakerNotebooks } from '../../evidence/kinds/sagemaker-notebooks.ts';
import { notebooks } from '../../trail/histories/notebooks.ts';
import { defineCheck } from '../check.ts';
import { ofCreated } from '../created-observation.ts';
import { customerKey, withKeys } from './customer-key.ts';

/** Looks at the key of the storage volume of every notebook instance that existed in the period. */
export const sagemakerNotebookVolumeKey = defineCheck({
  id: 'sagemaker-notebook-volume-key',
  topic: 'encryption',
  title: 'Every notebook instance keeps its volume under a customer key',
  failureTitle: 'Some notebook instances have volumes that are not under a customer key',
  rationale:
    'People copy data to the volume of a notebook, where it stays while the notebook is stopped. Only under a key of the customer can the organisation say who may read it, see each use of the key, and withdraw it.',
  procedure:
    'For every notebook instance that existed in the period, taken from the service and, where it was deleted, from its CreateNotebookInstance event: the key of the storage volume is a KMS key that the customer manages. It cannot be changed afterwards, and every instance type has such a volume. A key that only deleted workloads named is unknown, since it was not looked up.',
  severity: 'high',
  remediation:
    'Create the notebook again with KmsKeyId set to a customer key; deny notebooks without it by a policy on sagemaker:VolumeKmsKey.',
  needs: { notebooks: sagemakerNotebooks, changes: cloudtrailChanges, keys: kmsKeys },
  restsOn: ['sagemaker:DescribeNotebookInstance'],

  observe: ({ keys, ...given }, period) =>
    notebooks(given.notebooks, given.changes, period).map((notebook) =>
      withKeys(
        keys,
        ofCreated(notebook, ({ volumeKeyId }) =>
          customerKey(volumeKeyId, { ...notebook.scope, what: 'The volume' }, keys),
        ),
      ),
    ),
});
