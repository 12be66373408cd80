import { at, contains, type Period } from '../../core/period.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { KmsKey } from '../../evidence/kinds/kms-keys.ts';
import { type ChangeRecord, effective, effectiveAfter, type Logged } from './changes.ts';
import { fieldsOf, textOf } from './requests.ts';
import { type Step, type Stretch, timeline } from './timeline.ts';

const KMS = 'kms.amazonaws.com';

const STATES: Readonly<Record<string, string>> = {
  EnableKey: 'Enabled',
  DisableKey: 'Disabled',
  ScheduleKeyDeletion: 'PendingDeletion',
  // The service leaves a key whose deletion is called off disabled.
  CancelKeyDeletion: 'Disabled',
};

const ROTATIONS: Readonly<Record<string, boolean>> = { EnableKeyRotation: true, DisableKeyRotation: false };

/** What is known of a key at a time; `value` null where nobody says. Absent before it was made. */
export type KeyState<Value> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly value: Value | null };

/**
 * The state of a key over the period: Enabled, Disabled, PendingDeletion or another word of the service.
 *
 * @param changes the log of the key's account and region
 */
export function keyStates(
  key: KmsKey,
  changes: readonly ChangeRecord[],
  period: Period,
): Stretch<KeyState<string>>[] {
  return history({ key, changes, period, values: STATES, atCollection: key.state });
}

/** Whether a key was rotated over the period. */
export function keyRotations(
  key: KmsKey,
  changes: readonly ChangeRecord[],
  period: Period,
): Stretch<KeyState<boolean>>[] {
  return history({ key, changes, period, values: ROTATIONS, atCollection: key.rotation });
}

interface Question<Value> {
  readonly key: KmsKey;
  readonly changes: readonly ChangeRecord[];
  readonly period: Period;
  /** What an event of this name leads to. */
  readonly values: Readonly<Record<string, Value>>;
  readonly atCollection: Value | null;
}

/** Without events up to the collection its value held all the time; before the first event it is not known. */
function history<Value>({
  key,
  changes,
  period,
  values,
  atCollection,
}: Question<Value>): Stretch<KeyState<Value>>[] {
  const names = Object.keys(values);
  const isOfKey = ({ change }: Logged) => isAbout(key, change);
  const steps = effective(changes, KMS, names)
    .filter(isOfKey)
    .map(({ change }): Step<KeyState<Value>> => {
      return { at: change.at, change, state: { kind: 'present', value: values[change.name] ?? null } };
    });
  const stood = steps.length === 0 && !effectiveAfter(changes, KMS, names).some(isOfKey);
  const initial: KeyState<Value> = { kind: 'present', value: stood ? atCollection : null };
  if (key.createdAt === null || at(key.createdAt) < at(period.from)) return timeline(initial, steps, period);
  // A key made in the period is set up by further calls; until the first of them it is not judged.
  const made = contains(period, key.createdAt) && steps.length === 0;
  const creation: Step<KeyState<Value>> = { at: key.createdAt, change: null, state: initial };
  return timeline<KeyState<Value>>({ kind: 'absent' }, made ? [creation] : steps, period);
}

/** Requests name a key by id or ARN; other names (aliases) are not taken by these calls. */
function isAbout({ id, arn }: KmsKey, { request }: Change): boolean {
  const named = textOf(fieldsOf(request).keyId);
  return named === id || named === arn;
}
