import type { InstanceGroup } from '../evidence/kinds/sagemaker-clusters.ts';
import type { ClusterOverPeriod } from '../trail/histories/clusters.ts';
import type { Seen } from './over-period.ts';
import { worst } from './worst.ts';

/** Judges a cluster by every instance group that it had in the period; one without any has nothing to judge. */
export function everyGroup(
  { clusterName, groups, former }: ClusterOverPeriod,
  judge: (group: InstanceGroup) => Seen,
): Seen {
  const seen = [
    ...groups.map(judge),
    ...former.map(({ name, settings }) => (settings === null ? untold(name) : judge(settings))),
  ];
  const { met, note } =
    seen.length === 0
      ? { met: 'not-applicable' as const, note: 'It has no instance group.' }
      : worst(seen, 'It has no instance group.');
  return { met, note: `Cluster ${clusterName}. ${note}` };
}

function untold(name: string): Seen {
  return {
    met: null,
    note: `The group ${name} is gone, and the log does not tell how it was made.`,
  };
}
