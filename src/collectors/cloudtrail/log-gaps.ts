import type { Scope } from '../../evidence/envelope.ts';
import type { Gap } from '../../evidence/gap.ts';
import { placeOf } from '../../trail/log-name.ts';
import type { TrailAnswer } from '../../trail/source.ts';

/** What stands in a gap for a log that is no call: the action that reads events where there is no log. */
export const LOG_ACTION = 'cloudtrail:LookupEvents';

type TrailGap = Omit<Gap, 'region'>;

/** A damaged file of another account or region can hide a session, which the attribution then says. */
export function unreadableGaps(
  { unreadable }: Pick<TrailAnswer, 'unreadable'>,
  { account, region }: Scope,
): TrailGap[] {
  return unreadable
    .filter(({ key }) => {
      const place = placeOf(key);
      return !place || (place.account === account && place.region === region);
    })
    .map(({ key, reason }) => ({
      kind: 'malformed',
      action: LOG_ACTION,
      resource: null,
      code: `The log file ${key} ${reason}`,
    }));
}

/** Days at the beginning or end of these without a log file, since the log may begin or end there. */
export function uncoveredGaps(
  { uncovered }: Pick<TrailAnswer, 'uncovered'>,
  days: readonly string[],
): TrailGap[] {
  const missing = new Set(uncovered.map(({ day }) => day));
  const first = days.findIndex((day) => !missing.has(day));
  const last = days.findLastIndex((day) => !missing.has(day));
  const spans = first < 0 ? [days] : [days.slice(0, first), days.slice(last + 1)];
  return spans.flatMap((span) => {
    const [from] = span;
    return from
      ? [
          {
            kind: 'not-enabled',
            action: LOG_ACTION,
            resource: null,
            code: `NoLogFile ${from} to ${span.at(-1) ?? from}`,
          },
        ]
      : [];
  });
}
