import { at, type Period } from '../core/period.ts';
import type { InstanceGroup } from '../evidence/kinds/sagemaker-clusters.ts';
import type { ClusterOverPeriod, GroupLife } from '../trail/histories/clusters.ts';
import type { Created } from '../trail/histories/created.ts';
import type { Interval, Observation } from './check.ts';
import { byWhom, ofCreated } from './created-observation.ts';
import type { Seen } from './over-period.ts';
import { worst } from './worst.ts';

/**
 * Judges a cluster by every instance group that it had in the period, with the time in which a group that does not
 * meet the check was there; one without any group has nothing to judge.
 */
export function everyGroup(
  cluster: Created<ClusterOverPeriod>,
  period: Period,
  judge: (group: InstanceGroup, of: ClusterOverPeriod) => Seen,
): Observation {
  const { item } = cluster;
  const seen = (item?.lives ?? []).flatMap((life) =>
    item === null ? [] : [{ life, ...seenOf(life, item, judge) }],
  );
  const bad = seen.filter(({ met }) => met === false).map(({ life }) => intervalOf(life, cluster, period));
  const observation = ofCreated(cluster, ({ clusterName }) => {
    const { met, note } = seen.length === 0 ? NONE : worst(seen, NONE.note);
    return { met, note: `Cluster ${clusterName}. ${note}` };
  });
  return { ...observation, intervals: joined(bad) };
}

const NONE: Seen = { met: 'not-applicable', note: 'It has no instance group.' };

function seenOf(
  { name, settings, addedBy, removedBy }: GroupLife,
  of: ClusterOverPeriod,
  judge: (group: InstanceGroup, of: ClusterOverPeriod) => Seen,
): Seen {
  const { met, note } =
    settings === null
      ? { met: null, note: `The group ${name} is gone, and the log does not tell how it was made.` }
      : judge(settings, of);
  // That the group came with its cluster is told with the cluster.
  const added = addedBy?.event === 'UpdateCluster' ? [`The group was added ${byWhom(addedBy)}.`] : [];
  const removed = removedBy === null ? [] : [`The group was removed ${byWhom(removedBy)}.`];
  return { met, note: [note, ...added, ...removed].join(' ') };
}

/** From when a group was there, or its cluster, or the period began, to when the first of these ended. */
function intervalOf(
  { since, addedBy, removedBy }: GroupLife,
  { createdAt, createdBy, deletedBy }: Created<unknown>,
  period: Period,
): Interval {
  // Where the log tells of a group that may be older, no more is said than that it was there by then.
  const cause = addedBy ?? (since === null ? createdBy : null);
  const born = since ?? createdBy?.at ?? createdAt;
  const isOlder = born === null || at(born) < at(period.from);
  const end = removedBy ?? deletedBy;
  return {
    from: isOlder ? period.from : born,
    to: end?.at ?? period.to,
    cause: isOlder ? null : cause,
    end,
  };
}

/** One interval for those that touch or overlap, with the cause of the first and the end of the last. */
function joined(intervals: readonly Interval[]): Interval[] {
  const whole: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => at(a.from) - at(b.from))) {
    const last = whole.at(-1);
    if (last === undefined || at(next.from) > at(last.to)) whole.push(next);
    else if (at(next.to) > at(last.to)) whole[whole.length - 1] = { ...last, to: next.to, end: next.end };
  }
  return whole;
}
