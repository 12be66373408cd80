import styles from './time.module.css';

const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' });

/** The name of the reader's time zone, such as `CET`. */
export function zoneName(at: Date = new Date()): string {
  return zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'local time';
}

/** An instant in UTC to the second: `2026-08-14 14:02:00 UTC`. */
export function utcText(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A day in UTC: `14 Aug 2026`. Periods of audits begin and end at midnight UTC. */
export function dayText(at: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
  return day.format(new Date(at));
}

/** A half-open period as its first and last day: `1 Jul 2026 – 30 Sept 2026`. */
export function periodText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${dayText(from)} – ${dayText(new Date(new Date(to).getTime() - 1).toISOString())}`;
}

/** An instant in the reader's time zone with UTC beside it, or below where there is little room. */
export function Time({ at }: { readonly at: string }) {
  const date = new Date(at);
  const zone = zoneName(date);
  return (
    <time dateTime={at} className={styles.time}>
      <span>
        {local.format(date)} {zone}
      </span>
      {zone !== 'UTC' && (
        <>
          {' '}
          <span className={styles.utc}>{utcText(at)}</span>
        </>
      )}
    </time>
  );
}

/** How long something lasted, in the two largest units: `43 h 12 min`. */
export function spanText(from: string, to: string): string {
  const seconds = Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1000);
  const units: readonly (readonly [string, number])[] = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ];
  // Two days and less are told in hours, as people speak of outages.
  const first = seconds > 2 * 86_400 ? 0 : units.findIndex(([, size], index) => index > 0 && seconds >= size);
  const [large, small] = units.slice(first < 0 ? 3 : first);
  if (!large) return `${seconds} s`;
  const whole = Math.floor(seconds / large[1]);
  const rest = small ? Math.floor((seconds % large[1]) / small[1]) : 0;
  return small && rest > 0 ? `${whole} ${large[0]} ${rest} ${small[0]}` : `${whole} ${large[0]}`;
}
