import type { Seen } from '../over-period.ts';
import { customerKey, type KeyRecord, type Naming } from './customer-key.ts';
import { hasLocalStorage } from './local-storage.ts';

interface Volumes {
  readonly instanceType: string | null;
  readonly volumeKeyId: string | null;
}

/** Whether the volumes of a job are under a customer key; local disks, which take no key, are not applicable. */
export function volumeKey(
  { instanceType, volumeKeyId }: Volumes,
  naming: Naming,
  keys: readonly KeyRecord[],
): Seen {
  if (instanceType !== null && hasLocalStorage(instanceType)) {
    return { met: 'not-applicable', note: `The volumes of ${instanceType} are hardware-encrypted.` };
  }
  if (instanceType === null && volumeKeyId === null) {
    return { met: null, note: `${naming.what} names no key, and the instance type is not stated.` };
  }
  return customerKey(volumeKeyId, naming, keys);
}
