/** What one setting was and became. Values are texts, or canonical JSON of what is none. */
export interface Difference {
  /** Path of the setting: `productionVariants[AllTraffic].modelName`, `tags[owner]`, `policy statement "AllowRoot"`. */
  readonly field: string;
  /**
   * `set`: what it was before is not in the log. `unknown`: it was replaced by something whose content is not in the
   * log, so nothing can be said of what lies below; or CloudTrail keeps back the value itself.
   */
  readonly kind: 'changed' | 'added' | 'removed' | 'set' | 'unknown';
  /** Null for what was not there, and for what is not in the log: `kind` tells which. */
  readonly before: string | null;
  /** Null for what is no longer there. */
  readonly after: string | null;
  /** What was followed to get there, such as `endpoint-config/fraud-v1 → endpoint-config/fraud-v2`; null for the resource itself. */
  readonly via: string | null;
}

/** Settings by their path. */
export type Settings = ReadonlyMap<string, string>;

/** What CloudTrail writes in the place of a value, whatever it is. */
const WITHHELD = 'HIDDEN_DUE_TO_SECURITY_REASONS';

const NOTHING = { before: null, after: null };

/** The differences between two states that are both known, in the order of the paths of the later one. */
export function between(before: Settings, after: Settings, via: string | null = null): Difference[] {
  const gone = [...before]
    .filter(([field]) => !after.has(field))
    .map(([field, value]): Difference => ({ field, kind: 'removed', before: value, after: null, via }));
  const rest = [...after].flatMap(([field, value]): Difference[] => {
    const old = before.get(field);
    if (old === value) return value === WITHHELD ? [{ field, kind: 'unknown', ...NOTHING, via }] : [];
    return [{ field, kind: old === undefined ? 'added' : 'changed', before: old ?? null, after: value, via }];
  });
  return [...rest, ...gone];
}
