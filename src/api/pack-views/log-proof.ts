import { at, instant } from '../../core/period.ts';
import type { Case } from '../../reports/case.ts';

/**
 * How far the digests of the log speak for a time:
 * - `proven`: all that was searched of this account and region is as CloudTrail delivered it
 * - `broken`: something of this time contradicts what was signed
 * - `not-proven`: something of this time has no proof
 * - `not-shown`: nothing is against this time, but its account and region are not proven as a whole
 */
export const PROOF_STATES = ['proven', 'not-shown', 'not-proven', 'broken'] as const;

/** What the digests say of a time, and why where it is not proven. */
export interface LogProof {
  readonly state: (typeof PROOF_STATES)[number];
  readonly reason: string | null;
}

/** A time of one account and region of which the digests say one thing. */
export interface ProofStretch extends LogProof {
  readonly account: string;
  readonly region: string;
  readonly from: string;
  readonly to: string;
}

type Proof = Case['log']['proofs'][number];

/** An event is delivered within an hour, and digests go by delivery. */
const HOUR = 3_600_000;

/** What the digests say of the log at the time of an event. */
export function proofAt(
  { log }: Pick<Case, 'log'>,
  { account, region, at: time }: { readonly account: string; readonly region: string; readonly at: string },
): LogProof {
  const proof = log.proofs.find((one) => one.account === account && one.region === region);
  if (!proof) return { state: 'not-proven', reason: log.integrityReason ?? 'No digest was there for it.' };
  return proofIn(proof, at(time), at(time) + 1);
}

/** The time of the case in stretches, by account and region, then by time; without digests there are none. */
export function proofStretches({ log, period }: Pick<Case, 'log' | 'period'>): readonly ProofStretch[] {
  return log.proofs.flatMap((proof) => {
    const [begin, end] = [at(period.from), at(period.to)];
    const inside = findingsOf(proof)
      .flatMap(({ from, to }) => [from, to])
      .filter((edge) => edge > begin && edge < end);
    const edges = [...new Set([begin, ...inside, end])].toSorted((a, b) => a - b);
    const { account, region } = proof;
    const stretches: ProofStretch[] = [];
    for (const [index, from] of edges.slice(0, -1).entries()) {
      const to = edges[index + 1] ?? end;
      const told = proofIn(proof, from, to);
      const last = stretches.at(-1);
      const isSame = last?.state === told.state && last.reason === told.reason;
      const began = isSame ? stretches.pop()?.from : undefined;
      stretches.push({ account, region, from: began ?? instant(from), to: instant(to), ...told });
    }
    return stretches;
  });
}

interface Placed {
  readonly severity: 'invalid' | 'gap';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What is against a time, by the times of the events that it concerns. */
function findingsOf({ findings }: Proof): readonly Placed[] {
  return findings.flatMap(({ severity, text, at: time }) =>
    severity === 'note' ? [] : [{ severity, text, from: at(time.from) - HOUR, to: at(time.to) }],
  );
}

function proofIn(proof: Proof, from: number, to: number): LogProof {
  if (proof.integrity === 'proven') return { state: 'proven', reason: null };
  const here = findingsOf(proof).filter((one) => one.from < to && from < one.to);
  const worst = here.find(({ severity }) => severity === 'invalid') ?? here[0];
  if (worst) return { state: worst.severity === 'invalid' ? 'broken' : 'not-proven', reason: worst.text };
  const reason = proof.integrityReason ?? 'This account and region are not proven as a whole.';
  return { state: 'not-shown', reason };
}
