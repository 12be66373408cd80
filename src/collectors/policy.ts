import { byText } from '../core/order.ts';
import type { Collector } from './collector.ts';

/**
 * The IAM policy that these collectors need and nothing more: every action they state, on every resource, since
 * audits list what they do not know yet. All actions read.
 *
 * @source https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export function collectorPolicy(collectors: readonly Collector[]): object {
  const actions = new Set<string>(collectors.flatMap((collector) => collector.actions));
  actions.add('sts:GetCallerIdentity');
  return {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'ExhibitReads', Effect: 'Allow', Action: [...actions].toSorted(byText), Resource: '*' },
    ],
  };
}
