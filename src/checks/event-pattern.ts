/** What is known of an event: texts, lists of texts, and objects of these. Anything else in it is not known. */
export interface KnownEvent {
  readonly [field: string]: string | readonly string[] | KnownEvent;
}

/**
 * Whether an event pattern of EventBridge lets an event through; null when that hangs on a field that is not known
 * of the event, or on a form of pattern that is not read here.
 *
 * @source https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function letsThrough(pattern: string, event: KnownEvent): boolean | null {
  try {
    return fits(JSON.parse(pattern), event);
  } catch {
    return null;
  }
}

function fits(pattern: unknown, event: KnownEvent): boolean | null {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) return null;
  const parts = Object.entries(pattern).map(([field, asked]: [string, unknown]) =>
    fieldFits(asked, event[field]),
  );
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function fieldFits(asked: unknown, value: KnownEvent[string] | undefined): boolean | null {
  if (value === undefined) return null;
  if (!Array.isArray(asked)) return isEvent(value) ? fits(asked, value) : null;
  if (isEvent(value)) return null;
  const values = typeof value === 'string' ? [value] : value;
  const parts = asked.flatMap((one: unknown) => values.map((each) => matches(one, each)));
  if (parts.includes(true)) return true;
  return parts.includes(null) ? null : false;
}

function isEvent(value: KnownEvent[string]): value is KnownEvent {
  return typeof value === 'object' && !Array.isArray(value);
}

function matches(asked: unknown, value: string): boolean | null {
  if (typeof asked === 'string') return asked === value;
  if (typeof asked === 'number' || typeof asked === 'boolean' || asked === null) return false;
  if (typeof asked !== 'object') return null;
  const conditions = Object.entries(asked);
  const [condition] = conditions;
  if (condition === undefined || conditions.length > 1) return null;
  const [name, given]: [string, unknown] = condition;
  if (name === 'exists') return typeof given === 'boolean' ? given : null;
  if (name === 'anything-but') return butNot(given, value);
  if (typeof given !== 'string') return null;
  if (name === 'prefix') return value.startsWith(given);
  if (name === 'suffix') return value.endsWith(given);
  if (name === 'equals-ignore-case') return value.toLowerCase() === given.toLowerCase();
  return null;
}

function butNot(given: unknown, value: string): boolean | null {
  const left: readonly unknown[] = Array.isArray(given) ? given : [given];
  return left.every((one) => typeof one === 'string') ? !left.includes(value) : null;
}
