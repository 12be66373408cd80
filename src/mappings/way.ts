import type { Edge, EvidenceClass, Strength } from './framework.ts';

/**
 * How a control is evidenced at best: by the strongest check that speaks of it, else inherited from AWS, else by people
 * alone; in the order of counts.
 */
export const WAYS = ['direct', 'partial', 'supporting', 'inherited', 'people'] as const;
export type Way = (typeof WAYS)[number];

/** The way of a control of this class, of which these edges speak. */
export function wayOf(evidenceClass: EvidenceClass, edges: readonly Pick<Edge, 'strength'>[]): Way {
  const strengths: readonly Strength[] = edges.map(({ strength }) => strength);
  const best = (['direct', 'partial', 'supporting'] as const).find((one) => strengths.includes(one));
  return best ?? (evidenceClass === 'inherited' ? 'inherited' : 'people');
}
