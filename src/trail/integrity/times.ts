import { at, instant, type Period } from '../../core/period.ts';

const HOUR = 3_600_000;

/** The period and the hour after it: digests go by delivery, and the last events are delivered after the period. */
export function validatedTime({ from, to }: Period): Period {
  return { from, to: instant(at(to) + HOUR) };
}

/**
 * The time whose log files are compared with those that were read. It ends half an hour before what is validated, since
 * a file may be listed by a digest that ends some minutes after the time in its name.
 */
export function comparedTime({ from, to }: Period): Period {
  return { from, to: instant(at(to) + HOUR / 2) };
}
