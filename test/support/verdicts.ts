import type { Check, Needs } from '../../src/checks/check.ts';
import { conclude } from '../../src/checks/conclude.ts';
import { givenOf } from '../../src/checks/given.ts';
import type { Expected } from '../../src/checks/unread-items.ts';
import type { CheckResult, Outcome } from '../../src/checks/verdict.ts';
import type { Sealed } from '../../src/evidence/envelope.ts';
import { ACCOUNT, isGlobal, PERIOD, REGION } from './evidence.ts';
import { noteOutcome } from './outcomes.ts';

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

/**
 * Judges a check on these records over the shared period, as a run does. Notes each outcome that somebody looks at, so
 * that a check without a test of one of them is found.
 */
export function judge<N extends Needs>(check: Check<string, N>, ...records: readonly Sealed[]): CheckResult {
  const result = conclude(check, givenOf(check.needs, records), {
    period: PERIOD,
    expected: expectedOf(check.needs),
  });
  const here = new Set<string>(records.map(({ evidence }) => evidence.kind));
  const isMissing = Object.values(check.needs).some(({ id }) => !here.has(id));
  const hasGap = isMissing || records.some(({ evidence }) => evidence.gaps.length > 0);
  const noted = <Judged extends { readonly outcome: Outcome }>({ outcome, ...rest }: Judged) => ({
    ...rest,
    get outcome() {
      noteOutcome(check.id, outcome, { hasGap });
      return outcome;
    },
  });
  return noted({ ...result, items: result.items.map(noted) });
}
