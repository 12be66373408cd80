/** A JSON object whose fields are not known. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object, or null when it is none: arrays, texts and null are none. */
export function fieldsOf(value: unknown): Fields | null {
  return isFields(value) ? value : null;
}

/** The value as text, or null when it is none or empty: logs write `""` for a field that does not apply. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The value as a boolean; logs also write booleans as text. Null when it is neither. */
export function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
