import type { Outcome } from '../../src/checks/verdict.ts';

/** What the test of every check has to show. `unknown` comes of what the evidence does not say, and of a gap. */
export const CASES = ['pass', 'fail', 'not-applicable', 'unknown from null', 'unknown from a gap'] as const;
export type Case = (typeof CASES)[number];

const EVERYWHERE = 'It judges every account and region of a run, and a run has at least one.';
const ROOT = 'Every account has a root user.';
const RETENTION = 'A group that states no retention keeps its events for ever, so there is always an answer.';

/** Outcomes that a check cannot have, with the reason. Whoever adds one says why no evidence can lead to it. */
export const IMPOSSIBLE: Readonly<Record<string, Readonly<Partial<Record<Case, string>>>>> = {
  'artifact-baa': { 'not-applicable': EVERYWHERE },
  'artifact-provider-reports': { 'not-applicable': EVERYWHERE },
  'budgets-budget-alerts': {
    'not-applicable': 'It asks for a budget in every account, so an account without one fails.',
  },
  'cloudtrail-trail-coverage': { 'not-applicable': EVERYWHERE },
  'cloudtrail-trail-integrity': { 'not-applicable': EVERYWHERE },
  'iam-execution-role-full-access': {
    'unknown from null': 'The list of attached policies is read whole, or there is a gap and no role.',
  },
  'iam-root-access-keys': { 'not-applicable': ROOT },
  'iam-root-mfa': { 'not-applicable': ROOT },
  'logs-log-expiry': { 'unknown from null': RETENTION },
  'logs-log-retention': { 'unknown from null': RETENTION },
  'sagemaker-lineage-deletion': {
    'not-applicable': EVERYWHERE,
    'unknown from null': 'It looks for events in the log, and what is not known of the log is a gap.',
  },
  'sagemaker-monitoring-presence': {
    fail: 'Monitoring by a route that we do not see is possible, so nobody can say that there is none.',
  },
};

const seen = new Map<string, Set<Case>>();

/** Notes that a test looked at an outcome of a check. */
export function noteOutcome(check: string, outcome: Outcome, { hasGap }: { readonly hasGap: boolean }): void {
  const found = seen.get(check) ?? new Set();
  const cause = hasGap ? 'a gap' : 'null';
  seen.set(check, found.add(outcome === 'unknown' ? `unknown from ${cause}` : outcome));
}

/** Forgets what tests looked at so far. */
export function forgetOutcomes(): void {
  seen.clear();
}

/** The cases of a check that the tests of this file did not look at, and those that were said to be impossible. */
export function outcomeFaults(check: string): readonly string[] {
  const found = seen.get(check) ?? new Set();
  const impossible = IMPOSSIBLE[check] ?? {};
  return CASES.flatMap((one) => {
    const reason = impossible[one];
    if (reason === undefined) return found.has(one) ? [] : [`no test of ${check} looks at ${one}`];
    return found.has(one) ? [`${check} can be ${one} after all: ${reason}`] : [];
  });
}
