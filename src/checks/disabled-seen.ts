import type { Seen } from './over-period.ts';

/** Whether something that has to be off is off, by the word of the service; what is not stated is not known. */
export function disabledSeen(what: string, state: string | null): Seen {
  if (state === null) return { met: null, note: `${what}: not stated.` };
  const met = state === 'Disabled' ? true : state === 'Enabled' ? false : null;
  return { met, note: `${what}: ${state}.` };
}
