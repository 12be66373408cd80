import { pageOf } from '../paging.ts';
import { type Operations, Refusal, textOf } from '../request.ts';
import { recordsOf } from './listing.ts';

const FILES = [
  'training-jobs',
  'processing-jobs',
  'models',
  'endpoints',
  'endpoint-configs',
  'model-package-groups',
  'model-packages',
  'model-cards',
  'monitoring-schedules',
  'contexts',
  'artifacts',
  'actions',
  'trial-components',
] as const;

/** Tags of whatever has the ARN. */
export const tags: Operations = {
  ListTags: (serving) => {
    const arn = textOf(serving.input, 'ResourceArn');
    const record = FILES.flatMap((file) => recordsOf(serving, file)).find((each) =>
      Object.values(each).includes(arn),
    );
    if (!record) throw new Refusal('ValidationException', `Could not find resource ${String(arn)}.`);
    const all = Array.isArray(record.Tags) ? record.Tags : [];
    const { items, ...rest } = pageOf(all, serving, { standard: 50, most: 100 });
    return { Tags: items, ...rest };
  },
};
