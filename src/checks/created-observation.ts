import type { Created } from '../trail/histories/created.ts';
import type { ChangeRef, Observation } from './check.ts';
import type { Seen } from './over-period.ts';

/**
 * Judges something that cannot be changed by the settings it was made with; without settings it is not known.
 * The note says who made and who removed it, as far as the log tells.
 */
export function ofCreated<Item>(resource: Created<Item>, judge: (item: Item) => Seen): Observation {
  const { arn, scope, item, evidence } = resource;
  const { met, note } = item === null ? UNTOLD : judge(item);
  const notes = [note, ...life(resource)];
  return { scope, resource: arn, met, note: notes.join(' '), basis: 'period', intervals: [], evidence };
}

const UNTOLD: Seen = { met: null, note: 'Its settings are in neither the service nor the log.' };

function life({ createdAt, createdBy, deletedBy, listed }: Created<unknown>): string[] {
  return [
    ...(createdAt === null ? [] : [createdBy ? `Created ${byWhom(createdBy)}.` : `Created ${createdAt}.`]),
    ...(deletedBy ? [`Deleted ${byWhom(deletedBy)}.`] : []),
    ...(listed || deletedBy ? [] : ['The service did not list it at collection.']),
  ];
}

/** Time, person and role of an event, for people. */
export function byWhom({ at, person, role }: ChangeRef): string {
  return `${at} by ${person ?? 'somebody whom the log does not name'}${role === null ? '' : ` (role ${role})`}`;
}
