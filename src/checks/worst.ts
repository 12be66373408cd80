import type { Seen } from './over-period.ts';

/**
 * Puts together what was seen of the parts of one thing: one bad part is enough to fail, one that is not known
 * enough to leave it open; parts to which the check does not apply do not count beside others. Tells the notes of
 * the parts that decide, each once.
 *
 * @param none what to say when there is no part at all; nothing seen is not known
 */
export function worst(parts: readonly Seen[], none: string): Seen {
  if (parts.length === 0) return { met: null, note: none };
  const all = parts.map(({ met }) => met);
  const met = all.includes(false)
    ? false
    : all.includes(null)
      ? null
      : all.includes(true) || 'not-applicable';
  const told = parts.filter((part) => part.met === met).map(({ note }) => note);
  return { met, note: [...new Set(told)].join(' ') };
}
