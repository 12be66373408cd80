import type { Period } from '../../core/period.ts';
import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { Notebook, sagemakerNotebooks } from '../../evidence/kinds/sagemaker-notebooks.ts';
import type { ChangeRecord } from './changes.ts';
import { type Created, type CreatedKind, created } from './created.ts';
import { fieldsOf, textOf, textsOf } from './requests.ts';
import { type ChangingSetting, type SettingHistory, settingHistories } from './setting.ts';

type Body = BodyOf<typeof sagemakerNotebooks>;

/** What the service does when the request does not say. @source SageMaker API, CreateNotebookInstance */
const DEFAULT = 'Enabled';

/** How notebook instances stand in the service and in the log. */
export const NOTEBOOKS: CreatedKind<Body, Notebook> = {
  create: ['CreateNotebookInstance'],
  remove: ['DeleteNotebookInstance'],
  nameField: 'notebookInstanceName',
  arnField: 'notebookInstanceArn',
  arnType: 'notebook-instance',
  items: ({ notebooks }) => notebooks,
  fromRequest: (request, identity) => {
    const subnet = textOf(request.subnetId);
    const metadata = fieldsOf(request.instanceMetadataServiceConfiguration);
    return {
      ...identity,
      lastModifiedAt: null,
      status: null,
      instanceType: textOf(request.instanceType),
      platform: textOf(request.platformIdentifier),
      roleArn: textOf(request.roleArn),
      directInternetAccess: textOf(request.directInternetAccess) ?? DEFAULT,
      rootAccess: textOf(request.rootAccess) ?? DEFAULT,
      vpc:
        subnet === null ? null : { subnets: [subnet], securityGroupIds: textsOf(request.securityGroupIds) },
      volumeKeyId: textOf(request.kmsKeyId),
      lifecycleConfig: textOf(request.lifecycleConfigName),
      metadataVersion: textOf(metadata.minimumInstanceMetadataServiceVersion),
    };
  },
};

/**
 * Every notebook instance that existed in the period, as far as the service or the log tells. Of one that is gone
 * the settings are those that it was made with, or their defaults; its network and its key cannot be changed.
 */
export function notebooks(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): Created<Notebook>[] {
  return created(NOTEBOOKS, records, changes, period);
}

const ROOT_ACCESS: ChangingSetting<Notebook> = {
  create: 'CreateNotebookInstance',
  update: 'UpdateNotebookInstance',
  remove: 'DeleteNotebookInstance',
  nameField: 'notebookInstanceName',
  of: ({ rootAccess }) => rootAccess,
  made: ({ rootAccess }) => textOf(rootAccess) ?? DEFAULT,
  changed: ({ rootAccess }) => textOf(rootAccess),
};

/** Whether the users of every notebook instance had root over the period: `Enabled` or `Disabled`. */
export function rootHistories(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): SettingHistory[] {
  return settingHistories(ROOT_ACCESS, notebooks(records, changes, period), changes, period);
}
