import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { Alarm, cloudwatchAlarms } from '../../evidence/kinds/cloudwatch-alarms.ts';
import type { logsGroups, MetricFilter } from '../../evidence/kinds/logs-groups.ts';
import { isPartOfTelling, tells } from '../alarm-actions.ts';
import { each } from '../given.ts';
import type { Seen } from '../over-period.ts';

interface Routes {
  readonly groups: readonly Sealed<BodyOf<typeof logsGroups>>[];
  readonly alarms: readonly Sealed<BodyOf<typeof cloudwatchAlarms>>[];
}

/** Whether a metric filter on the log group of a trail counts a call, and an alarm on its metric tells somebody. */
export function filtersSeen(groupArn: string | null, call: string, { groups, alarms }: Routes): Seen {
  if (groupArn === null) return { met: false, note: 'The trail writes to no log group.' };
  const arn = groupArn.replace(/:\*$/, '');
  const group = each(groups, (body) => body.groups).find(({ item }) => item.arn === arn);
  if (group === undefined) return { met: null, note: `The log group ${arn} was not read.` };
  const filters = each(groups, (body) => body.metricFilters)
    .map(({ item }) => item)
    .filter((filter) => filter.groupArn === arn);
  const all = each(alarms, (body) => body.alarms).map(({ item }) => item);
  const judged = filters.map((filter) => ({ name: filter.name, met: reaches(filter, call, all) }));
  const found = judged.filter(({ met }) => met === true);
  if (found.length > 0) return { met: true, note: `Metric filters with an alarm: ${namesOf(found)}.` };
  const open = judged.filter(({ met }) => met === null);
  if (open.length > 0) return { met: null, note: `Not known of the metric filters ${namesOf(open)}.` };
  const gaps = [...groups, ...alarms].flatMap(({ evidence }) => evidence.gaps);
  const unread = alarms.length === 0 || gaps.some(({ resource }) => resource === null || resource === arn);
  if (unread) return { met: null, note: 'The metric filters of the trail or the alarms were not read.' };
  return { met: false, note: `No metric filter on ${group.item.name} with an alarm counts it.` };
}

function reaches({ pattern, metrics }: MetricFilter, call: string, alarms: readonly Alarm[]): boolean | null {
  const counted = counts(pattern, call);
  if (counted === false) return false;
  const own = alarms.filter((alarm) =>
    alarm.metrics.some((metric) =>
      metrics.some(({ namespace, name }) => metric.namespace === namespace && metric.name === name),
    ),
  );
  const told = own.map((alarm) => tells(alarm) || (isPartOfTelling(alarm, alarms) ? null : tells(alarm)));
  if (told.includes(true)) return counted;
  return told.includes(null) ? null : false;
}

/**
 * Whether a filter counts a call by its name. Only a choice of names by `||`, and a name among conditions joined by
 * `&&`, is read; what else there is in a filter makes it not known.
 */
function counts(pattern: string, call: string): boolean | null {
  const inner = pattern.trim().replace(/^\{([\s\S]*)\}$/, '$1');
  const choice = inner.split('||').map(nameIn);
  if (choice.every((name) => name !== undefined)) return choice.includes(call);
  const joined = inner.includes('||') ? [] : inner.split('&&').map(nameIn);
  return joined.some((name) => name !== undefined && name !== call) ? false : null;
}

/** The name that a condition wants the event to have, in brackets or not; undefined for other conditions. */
function nameIn(condition: string): string | undefined {
  return /^[\s(]*\$\.eventName\s*=\s*"?(\w+)"?[\s)]*$/.exec(condition)?.[1];
}

function namesOf(filters: readonly { readonly name: string }[]): string {
  return filters.map(({ name }) => name).join(', ');
}
