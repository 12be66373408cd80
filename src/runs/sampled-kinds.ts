import type { SampledKind } from '../checks/verdict.ts';
import type { Collector } from '../collectors/collector.ts';
import type { Sealed } from '../evidence/envelope.ts';
import { kinds } from '../evidence/index.ts';

/**
 * Which kinds of evidence rest on a sample that left something out, and how: a kind that was sampled itself, and those
 * whose collectors read what its items name. What names nothing to a collector (`unaffectedBy`) is no sample of it.
 */
export function sampledKinds(
  evidence: readonly Sealed[],
  collectors: readonly Collector[],
): (needs: readonly string[]) => readonly SampledKind[] {
  const sampled = new Map(
    collectors.flatMap((collector) => {
      const one = sampleOf(collector, evidence);
      return one ? [[one.kind, { ...one, actions: collector.actions.filter(isNoListing) }] as const] : [];
    }),
  );
  const producers = new Map(collectors.map((collector) => [collector.produces.id as string, collector]));

  /** Ids of the sampled kinds that this kind rests on, itself among them. */
  function under(kind: string): readonly string[] {
    const own = sampled.has(kind) ? [kind] : [];
    const producer = producers.get(kind);
    if (sampled.size === 0 || !producer) return own;
    const harmless = new Set<string>(producer.unaffectedBy ?? []);
    const named = producer.uses
      .flatMap(({ id }) => under(id))
      .filter((id) => sampled.get(id)?.actions.some((action) => !harmless.has(action)));
    return [...own, ...named];
  }

  return (needs) => {
    const all = new Set(needs.flatMap(under));
    return [...sampled.values()]
      .filter(({ kind }) => all.has(kind))
      .map(({ actions: _, ...one }) => ({ ...one, isNamedBy: !needs.includes(one.kind) }));
  };
}

/** How many items of the kind were drawn of how many; null when none was left out. */
function sampleOf(
  { produces }: Collector,
  evidence: readonly Sealed[],
): Omit<SampledKind, 'isNamedBy'> | null {
  const counted = evidence.flatMap(({ evidence: { kind, population, sample } }) =>
    kind === produces.id && population
      ? [{ of: population.count, drawn: sample?.method === 'random' ? sample.size : population.count }]
      : [],
  );
  const of = counted.reduce((sum, one) => sum + one.of, 0);
  const drawn = counted.reduce((sum, one) => sum + Math.min(one.drawn, one.of), 0);
  const title = kinds.find(({ id }) => id === produces.id)?.title ?? produces.id;
  return drawn < of ? { kind: produces.id, title, drawn, of } : null;
}

function isNoListing(action: string): boolean {
  return !action.includes(':List');
}
