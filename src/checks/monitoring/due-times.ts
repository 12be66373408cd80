import { at, type Period } from '../../core/period.ts';

const HOUR_MS = 3_600_000;

/** How often a schedule runs. */
export interface Rhythm {
  readonly everyHours: number;
  /** Hour of the day, UTC, of the first run of a day. */
  readonly startHour: number;
}

const EXPRESSION = /^cron\(0 (\*|\d{1,2})(?:\/(\d{1,2}))? \? \* \* \*\)$/;

/**
 * Reads a schedule expression of Model Monitor: every hour, once a day, or every so many hours where they divide
 * the day. null for any other, whose times are not beyond doubt.
 *
 * @source https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-schedule-expression.html
 */
export function rhythmOf(expression: string | null): Rhythm | null {
  const [, hour, step] = EXPRESSION.exec(expression ?? '') ?? [];
  if (hour === undefined) return null;
  const everyHours = step === undefined ? (hour === '*' ? 1 : 24) : Number(step);
  const startHour = hour === '*' ? 0 : Number(hour);
  if (startHour > 23 || everyHours < 1 || 24 % everyHours !== 0) return null;
  // A step counts from its start hour to the end of the day only, so a late start gives fewer runs than it says.
  return step !== undefined && startHour >= everyHours ? null : { everyHours, startHour };
}

/** The times at which a run is due in the period, each as the stretch up to the next one. */
export function dueTimes({ everyHours, startHour }: Rhythm, { from, to }: Period): readonly Period[] {
  const step = everyHours * HOUR_MS;
  const offset = startHour * HOUR_MS;
  const due: Period[] = [];
  // Days of UTC have 24 hours in this count, so steps that divide them stay in step with midnight.
  const first = Math.ceil((at(from) - offset) / step) * step + offset;
  for (let time = first; time < at(to); time += step) {
    due.push({ from: text(time), to: text(time + step) });
  }
  return due;
}

function text(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
