import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { keyStates } from '../../trail/histories/keys.ts';
import { defineCheck } from '../check.ts';
import { cite, each, within } from '../given.ts';
import { overPeriod } from '../over-period.ts';

/** Looks at the state of every key that the workloads name, over the period. */
export const kmsKeyState = defineCheck({
  id: 'kms-key-state',
  topic: 'encryption',
  title: 'Every key of the workloads was enabled throughout the period',
  failureTitle: 'Some keys of the workloads were disabled or about to be deleted',
  rationale:
    'Data under a key that is disabled cannot be read, and data under a key that is deleted is lost for good.',
  procedure:
    'For every key that a workload, bucket or trail names: DisableKey, EnableKey, ScheduleKeyDeletion and CancelKeyDeletion events of the period are put in order. Without any, the state at collection counts for the whole period. What held before the first such event is not known. Where the log shows such an event between the end of the period and the start of the run, what held in the period is not known. The key must be enabled all the time.',
  severity: 'high',
  remediation:
    'Cancel the deletion, enable the key, and deny both calls to everybody but key administrators.',
  needs: { keys: kmsKeys, changes: cloudtrailChanges },
  restsOn: ['kms:DescribeKey'],

  observe: ({ keys, changes }, period) =>
    each(keys, (body) => body.keys).map(({ item, scope, digest }) => {
      const log = within(changes, scope);
      const seen = overPeriod(keyStates(item, log, period), (state) => {
        if (state.kind === 'absent') return null;
        if (state.value === null) return { met: null, note: 'The state of the key is not known.' };
        return { met: state.value === 'Enabled', note: `The key was ${state.value}.` };
      });
      return { scope, resource: item.arn, ...seen, evidence: cite({ digest }, log) };
    }),
});
