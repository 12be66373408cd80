/** Something that ends on a day. */
export interface Expiry {
  readonly id: string;
  readonly title: string;
  readonly kind: 'document' | 'accepted exception';
  readonly owner: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  readonly until: string;
  /** Days from today until then; negative once it is over. */
  readonly days: number;
}

const DAY = 86_400_000;

/** Whole days from one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** What ends, the first end first; what ended more than `past` days ago is left out. */
export function expiriesOf(
  documents: readonly { digest: string; title: string; owner: string; validUntil: string | null }[],
  acceptances: readonly { check: string; resource: string; by: string; expires: string }[],
  { today, past }: { readonly today: string; readonly past: number },
): readonly Expiry[] {
  const all = [
    ...documents.flatMap(({ digest, title, owner, validUntil: until }) =>
      until === null ? [] : [{ id: digest, title, owner, until, kind: 'document' as const }],
    ),
    ...acceptances.map(({ check, resource, by, expires }) => ({
      ...{ id: `${check} ${resource}`, title: check, owner: by, until: expires },
      kind: 'accepted exception' as const,
    })),
  ];
  return all
    .map((one) => ({ ...one, days: daysBetween(today, one.until) }))
    .filter(({ days }) => days >= -past)
    .toSorted((a, b) => a.days - b.days || (a.id < b.id ? -1 : 1));
}

/** `in 3 months`, `2 days ago`, `today`: as far as one cares. */
export function distanceText(days: number): string {
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  return Math.abs(days) < 60 ? words.format(days, 'day') : words.format(Math.round(days / 30.44), 'month');
}
