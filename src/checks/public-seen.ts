import { type Openness, opennessOf } from './openness.ts';
import type { Seen } from './over-period.ts';
import { parsePolicy } from './policy-document.ts';

/**
 * Whether a resource policy is closed to the public.
 *
 * @param policy JSON text, `none` where there is no policy, null where it was not read
 */
export function publicSeen(policy: string | null): Seen {
  if (policy === 'none') return { met: true, note: 'There is no resource policy.' };
  const statements = policy === null ? null : parsePolicy(policy);
  if (statements === null) return { met: null, note: 'The policy could not be read.' };
  return SEEN[opennessOf(statements)];
}

const SEEN: Readonly<Record<Openness, Seen>> = {
  open: {
    met: false,
    note: 'The policy allows something to every principal, without a condition that limits who that is.',
  },
  unclear: {
    met: null,
    note: 'The policy allows something to every principal under a condition that has to be read: whether it limits who that is was not judged.',
  },
  closed: {
    met: true,
    note: 'The policy allows nothing to every principal without a condition that limits who that is.',
  },
};
