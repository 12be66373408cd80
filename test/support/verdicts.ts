import type { Check, Needs } from '../../src/checks/check.ts';
import { conclude, type Expected } from '../../src/checks/conclude.ts';
import { givenOf } from '../../src/checks/given.ts';
import type { CheckResult } from '../../src/checks/verdict.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import { ACCOUNT, isGlobal, PERIOD, REGION } from './evidence.ts';

/** One record per needed kind is expected from the shared account and region (or its global part); none of what people bring. */
export function expectedOf(needs: Needs): Expected[] {
  return Object.values(needs)
    .filter(({ id }) => !id.startsWith('manual.'))
    .map((kind) => ({
      kind: kind.id,
      account: ACCOUNT,
      region: isGlobal(kind) ? 'global' : REGION,
    }));
}

/** Judges a check on these records over the shared period, as a run does. */
export function judge<N extends Needs>(check: Check<string, N>, ...records: readonly Sealed[]): CheckResult {
  return conclude(check, givenOf(check.needs, records), {
    period: PERIOD,
    expected: expectedOf(check.needs),
  });
}
