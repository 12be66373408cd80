import type { StoreConfig } from '../config/store.ts';
import type { FrameworkId } from '../mappings/framework-id.ts';
import type { Pack } from '../reports/pack.ts';
import type { Retention } from '../store/store.ts';
import type { RunInputs } from './run-inputs.ts';

/**
 * Years for which records of a framework are kept. Only HIPAA (45 CFR 164.316(b)(2)(i)) and the EU AI Act (Article 18)
 * name a time for documentation; three years are what PCI DSS assessors keep evidence, and a cycle of ISO/IEC 27001
 * certification.
 */
export const YEARS_KEPT: Readonly<Record<FrameworkId, number>> = {
  hipaa: 6,
  'pci-dss': 3,
  'iso-27001': 3,
  ai: 10,
};

/**
 * Years for which a pack of these frameworks is locked in a store: as the store says, or as the most demanding of them
 * wants it; null when nothing is locked there.
 */
export function yearsLocked(store: StoreConfig, frameworks: readonly FrameworkId[]): number | null {
  if (store.kind === 'folder' || store.retention === 'none') return null;
  if (store.retention !== 'frameworks') return store.retention.years;
  return Math.max(...frameworks.map((id) => YEARS_KEPT[id]));
}

/** What a store does to packs, as a run keeps it; null when it locks nothing. */
export function lockOf(store: StoreConfig): NonNullable<RunInputs['lock']> | null {
  if (store.kind === 'folder' || store.retention === 'none') return null;
  return store.retention === 'frameworks' ? 'frameworks' : store.retention.years;
}

/** How long the pack of a run is kept and locked, as it says itself. */
export function keptFor({ lock, frameworks }: RunInputs): Pack['retention'] {
  const wanted = frameworks.map((framework) => ({ framework, years: YEARS_KEPT[framework] }));
  if (lock === undefined) return { lock: 'none', years: null, frameworks: wanted };
  const years = lock === 'frameworks' ? Math.max(...wanted.map((one) => one.years)) : lock;
  return { lock: 'compliance', years, frameworks: wanted };
}

/** Until when a pack that is stored now is locked. Of the 29th of February it is the first of March. */
export function retentionOf(store: StoreConfig, frameworks: readonly FrameworkId[], now: Date): Retention {
  const years = yearsLocked(store, frameworks);
  if (years === null) return { until: null };
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  return { until };
}
