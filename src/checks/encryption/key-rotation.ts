import { cloudtrailChanges } from '../../evidence/kinds/cloudtrail-changes.ts';
import { type KmsKey, kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import { type KeyState, keyRotations } from '../../trail/histories/keys.ts';
import { defineCheck } from '../check.ts';
import { cite, each, within } from '../given.ts';
import { overPeriod, type Seen } from '../over-period.ts';

/** Looks at the yearly rotation of every customer key that the workloads name, over the period. */
export const kmsKeyRotation = defineCheck({
  id: 'kms-key-rotation',
  topic: 'encryption',
  title: 'Every customer key was rotated automatically throughout the period',
  failureTitle: 'Some customer keys were not rotated automatically',
  rationale: 'Rotation limits how much data one key protects, and what its loss would cost.',
  procedure:
    'For every symmetric key with material from KMS that the customer manages: EnableKeyRotation and DisableKeyRotation events of the period are put in order. Without any, the setting at collection counts for the whole period. What held before the first such event is not known. Where the log shows such an event between the end of the period and the start of the run, what held in the period is not known. Keys of AWS rotate by themselves; asymmetric and imported keys cannot.',
  severity: 'medium',
  remediation: 'Switch on automatic rotation of the key.',
  needs: { keys: kmsKeys, changes: cloudtrailChanges },
  restsOn: ['kms:DescribeKey', 'kms:GetKeyRotationStatus'],

  observe: ({ keys, changes }, period) =>
    each(keys, (body) => body.keys).map(({ item, scope, digest }) => {
      const log = within(changes, scope);
      const seen = overPeriod(keyRotations(item, log, period), (state) => rotation(item, state));
      return { scope, resource: item.arn, ...seen, evidence: cite({ digest }, log) };
    }),
});

function rotation({ manager, origin, spec }: KmsKey, state: KeyState<boolean>): Seen | null {
  if (state.kind === 'absent') return null;
  if (manager === 'AWS') return { met: 'not-applicable', note: 'AWS manages and rotates the key.' };
  if (manager === null || origin === null || spec === null) {
    return { met: null, note: 'It is not known whether the key can be rotated.' };
  }
  if (origin !== 'AWS_KMS' || spec !== 'SYMMETRIC_DEFAULT') {
    return {
      met: 'not-applicable',
      note: `A key of origin ${origin} and type ${spec} cannot be rotated by KMS.`,
    };
  }
  if (state.value === null) return { met: null, note: 'It is not known whether the key was rotated.' };
  return { met: state.value, note: `Automatic rotation: ${state.value ? 'on' : 'off'}.` };
}
