import { ExhibitError } from '../../core/errors.ts';
import { at } from '../../core/period.ts';

/** How times are shown. What is stored is always UTC. */
export interface Zone {
  readonly name: string;
  /** `2026-08-14 16:02:00`. */
  time(instant: string): string;
}

/** Times as they are stored. */
export const UTC: Zone = { name: 'UTC', time: (instant) => instant.slice(0, 19).replace('T', ' ') };

/**
 * Shows times in a zone of the IANA list, with the offset that was in force: `2026-08-14 16:02:00 +02:00`.
 *
 * @throws USAGE_INVALID when there is no such zone; bare offsets are none, since they hide summer time
 */
export function zoneOf(name: string): Zone {
  if (name.toUpperCase() === 'UTC') return UTC;
  const format = formatFor(name);
  return {
    name,
    time(instant) {
      const parts = new Map(format.formatToParts(at(instant)).map(({ type, value }) => [type, value]));
      const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
      const day = [part('year'), part('month'), part('day')].join('-');
      const clock = [part('hour'), part('minute'), part('second')].join(':');
      return `${day} ${clock} ${part('timeZoneName').replace('GMT', '') || '+00:00'}`;
    },
  };
}

function formatFor(name: string): Intl.DateTimeFormat {
  try {
    if (/^[+-]?\d/.test(name)) throw new RangeError('an offset');
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ExhibitError('USAGE_INVALID', `"${name}" is no time zone such as Europe/Berlin.`, { cause });
  }
}
