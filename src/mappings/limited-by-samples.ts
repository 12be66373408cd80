import type { CheckResult } from '../checks/verdict.ts';
import type { Conclusion } from './conclusion.ts';

/** What a control comes to, and why. */
export interface Concluded {
  readonly conclusion: Conclusion;
  readonly reason: string;
}

/**
 * The conclusion of a control whose checks may rest on a sample: it is at most `needs-review` then, and the reason says
 * how much was looked at.
 */
export function limitedBySamples(concluded: Concluded, results: readonly CheckResult[]): Concluded {
  const texts = [...new Set(results.flatMap(({ sampled }) => sampled?.text ?? []))];
  if (texts.length === 0) return concluded;
  const isClean = concluded.conclusion === 'no-exceptions-noted';
  const start = isClean ? 'Every item that its checks looked at passed.' : concluded.reason;
  return {
    conclusion: isClean ? 'needs-review' : concluded.conclusion,
    reason: [start, ...texts].join(' '),
  };
}
