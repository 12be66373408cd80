import { z } from 'zod';
import { defineEvidence } from '../kind.ts';
import { vpcAttachment } from '../parts.ts';

export const notebook = z.strictObject({
  name: z.string(),
  arn: z.string(),
  createdAt: z.string(),
  lastModifiedAt: z.string().nullable(),
  status: z.string().nullable(),
  instanceType: z.string().nullable(),
  /** Operating system and JupyterLab version, such as `notebook-al2023-v1`. */
  platform: z.string().nullable(),
  roleArn: z.string().nullable(),
  /** `Enabled` or `Disabled`: whether SageMaker gives it a way to the internet beside that of its VPC. */
  directInternetAccess: z.string().nullable(),
  /** `Enabled` or `Disabled`: whether its users have root. */
  rootAccess: z.string().nullable(),
  vpc: vpcAttachment.nullable(),
  /** Key of the storage volume; null is no key of the customer. */
  volumeKeyId: z.string().nullable(),
  /** Name of the scripts that run as root when it is made or started. */
  lifecycleConfig: z.string().nullable(),
  /** Lowest version of the instance metadata service that answers. */
  metadataVersion: z.string().nullable(),
});
export type Notebook = z.infer<typeof notebook>;

/** Notebook instances that exist at collection. @source SageMaker ListNotebookInstances, DescribeNotebookInstance */
export const sagemakerNotebooks = defineEvidence({
  id: 'aws.sagemaker.notebooks@1',
  title: 'SageMaker notebook instances',
  description:
    'Every notebook instance that exists at collection, with its network, key, role and the rights of its users. Only the rights of users, the role, the scripts and the instance can be changed after it was made.',
  unread: { notebooks: [] },
  body: z.strictObject({ notebooks: z.array(notebook) }),
});
