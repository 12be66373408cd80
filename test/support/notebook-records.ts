import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../src/evidence/kinds/kms-keys.ts';
import { type Notebook, sagemakerNotebooks } from '../../src/evidence/kinds/sagemaker-notebooks.ts';
import { change, changesBody, gapOf, kmsKey, notebook, sealedOf } from './evidence.ts';

/** Notebook instances, events of the log, and what could not be read. */
export interface Notebooks {
  readonly notebooks?: readonly Notebook[];
  readonly changes?: Parameters<typeof changesBody>[0];
  readonly gaps?: readonly ('list' | 'describe')[];
}

/** The records that checks over notebook instances need, with one customer key, `key-1`. */
export function notebookRecords({ notebooks = [], changes = [], gaps = [] }: Notebooks) {
  const open = gaps.map((what) =>
    what === 'list'
      ? gapOf('denied', { action: 'sagemaker:ListNotebookInstances' })
      : gapOf('denied', { action: 'sagemaker:DescribeNotebookInstance', resource: notebook().arn }),
  );
  return [
    sealedOf(sagemakerNotebooks, { notebooks: [...notebooks] }, { gaps: open }),
    sealedOf(cloudtrailChanges, changesBody(changes)),
    sealedOf(kmsKeys, { keys: [kmsKey()] }),
  ];
}

/** The event that made a notebook instance called `scratch`. */
export function madeNotebook(request: object = {}) {
  return change({
    name: 'CreateNotebookInstance',
    at: '2026-08-03T10:00:00Z',
    request: { notebookInstanceName: 'scratch', instanceType: 'ml.t3.medium', ...request },
  });
}

/** The event that removed it. */
export const removedNotebook: ReturnType<typeof change> = change({
  name: 'DeleteNotebookInstance',
  at: '2026-08-04T10:00:00Z',
  request: { notebookInstanceName: 'scratch' },
});
