import type { Seen } from '../over-period.ts';

/** Whether the containers of a workload were cut off from the network; what is not stated is not known. */
export function isolationSeen(networkIsolation: boolean | null): Seen {
  const state = networkIsolation === null ? 'not stated' : networkIsolation ? 'on' : 'off';
  return { met: networkIsolation, note: `Network isolation: ${state}.` };
}
