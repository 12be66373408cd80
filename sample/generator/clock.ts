import { instant } from '../../src/core/period.ts';
import { pick } from './ids.ts';

/** The instant so many seconds later (or earlier). */
export function after(at: string, seconds: number): string {
  return instant(Date.parse(at) + seconds * 1000);
}

/** The instant with the milliseconds that the service keeps and the log leaves out. */
export function precise(at: string, seed: string): string {
  return new Date(Date.parse(at) + 1 + pick(`${at} ${seed}`, 900)).toISOString();
}

/** The days from one date to another, both as `YYYY-MM-DD`, the last one included. */
export function days(from: string, to: string): string[] {
  const all: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    all.push(new Date(at).toISOString().slice(0, 10));
  }
  return all;
}
