import { ExhibitError } from '../core/errors.ts';
import type { Period } from '../core/period.ts';
import { daysOf } from '../trail/selection.ts';
import type { TrailSource } from '../trail/source.ts';

/** An answer about days that a source never shows would look like a quiet time. @throws INPUT_INVALID */
export async function refuseUnseen(trail: TrailSource, period: Period): Promise<void> {
  const unseen = (await trail.unseenDays?.(period)) ?? [];
  if (unseen.length === 0 || unseen.length < daysOf(period).length) return;
  throw new ExhibitError(
    'INPUT_INVALID',
    `${trail.location} shows no day from ${unseen[0]} to ${unseen.at(-1)}: they are outside of what the table projects.`,
  );
}
