import type { Seen } from '../over-period.ts';

interface Cluster {
  readonly instanceCount: number | null;
  readonly interContainerEncryption: boolean | null;
}

/** Whether traffic between the instances of a job was encrypted; one instance has none. */
export function trafficSeen({ instanceCount: stated, interContainerEncryption: encrypted }: Cluster): Seen {
  // A job with groups of instances states zero here.
  const instanceCount = stated === 0 ? null : stated;
  if (instanceCount === 1) return { met: 'not-applicable', note: 'It ran on one instance.' };
  const state = encrypted === null ? 'not stated' : encrypted ? 'on' : 'off';
  const note = `Inter-container encryption: ${state}; instances: ${instanceCount ?? 'not stated'}.`;
  return { met: instanceCount === null && encrypted !== true ? null : encrypted, note };
}
