import { type Operations, Refusal } from '../request.ts';
import { description, listing } from './listing.ts';

/** Notebook instances. */
export const notebooks: Operations = {
  ListNotebookInstances: listing({
    file: 'notebooks',
    list: 'NotebookInstances',
    nameField: 'NotebookInstanceName',
    statusField: 'NotebookInstanceStatus',
    fields: [
      'NotebookInstanceName',
      'NotebookInstanceArn',
      'NotebookInstanceStatus',
      'Url',
      'InstanceType',
      'CreationTime',
      'LastModifiedTime',
      'NotebookInstanceLifecycleConfigName',
    ],
  }),
  DescribeNotebookInstance: description({
    file: 'notebooks',
    by: ['NotebookInstanceName', 'NotebookInstanceName'],
    missing: () => new Refusal('ValidationException', 'RecordNotFound'),
  }),
};
