import type { Digest } from '../core/digest.ts';
import { byText } from '../core/order.ts';
import type { Sealed } from '../evidence/envelope.ts';
import type { Pack } from './pack.ts';

type Entry = Pack['evidence'][number];

/** Name of a record's file in the container; the digest of the file is the digest that verdicts cite. */
export function evidenceFile({ evidence }: Sealed): string {
  const { scope, kind, part } = evidence;
  const number = part ? `.part-${String(part.number).padStart(4, '0')}` : '';
  return `evidence/${scope.account}/${scope.region}/${kind}${number}.json`;
}

/** A record as the pack lists it. */
export function entryOf(
  sealed: Sealed,
  how: {
    readonly kindTitles: ReadonlyMap<string, string>;
    /** `<service> <operation>` of a recorded call. */
    readonly nameOfCall: (call: Digest) => string | undefined;
  },
): Entry {
  const { evidence, digest } = sealed;
  const { kind, part, scope, calls } = evidence;
  return {
    digest,
    kind,
    title: `${how.kindTitles.get(kind) ?? kind}${part ? ` (part ${part.number} of ${part.of})` : ''}`,
    account: scope.account,
    region: scope.region,
    file: evidenceFile(sealed),
    collectedAt: evidence.collectedAt,
    principal: evidence.collectedBy.principal,
    source: sourceOf(kind),
    operations: [...new Set(calls.flatMap((call) => how.nameOfCall(call) ?? []))].toSorted(byText),
    calls: calls.length,
    gaps: evidence.gaps.length,
    population: evidence.population,
    sample: evidence.sample,
  };
}

function sourceOf(kind: string): Entry['source'] {
  if (kind.startsWith('manual.')) return 'document';
  return /^aws\.cloudtrail\.(changes|data-access|integrity)@/.test(kind) ? 'log' : 'system';
}

/** How many of each kind the records count, by kind. */
export function resourcesOf(
  evidence: readonly Sealed[],
  kindTitles: ReadonlyMap<string, string>,
): Pack['scope']['resources'] {
  return [...Map.groupBy(evidence, (one) => one.evidence.kind)]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([kind, records]) => {
      // Each part of a record states the population of all of them.
      const whole = records.filter(({ evidence: { part } }) => !part || part.number === 1);
      const counts = whole.flatMap(({ evidence: { population } }) => population?.count ?? []);
      return {
        ...{ kind, title: kindTitles.get(kind) ?? kind },
        count: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
        uncounted: whole.length - counts.length,
      };
    });
}
