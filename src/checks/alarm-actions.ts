import type { Alarm } from '../evidence/kinds/cloudwatch-alarms.ts';

/**
 * Whether an alarm tells somebody: its actions are enabled, and one of them is more than a change of capacity, which
 * target tracking makes alarms of its own for. null where the alarm does not say.
 */
export function tells({ actionsEnabled, alarmActions }: Alarm): boolean | null {
  if (alarmActions.every((arn) => /^arn:[^:]+:autoscaling:/.test(arn))) return false;
  return actionsEnabled;
}

/** True when a composite alarm that tells somebody, or may, goes by this alarm: its rule has to be read. */
export function isPartOfTelling({ name, arn }: Alarm, all: readonly Alarm[]): boolean {
  const asWritten = (text: string) => text.replaceAll(/["\s]/g, '');
  return all.some((one) => {
    const rule = asWritten(one.rule ?? '');
    return tells(one) !== false && [name, arn].some((own) => rule.includes(`(${asWritten(own)})`));
  });
}
