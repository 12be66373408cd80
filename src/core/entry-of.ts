/**
 * What a table holds under a key itself. A key that comes from outside can be `constructor` or `__proto__`: plain
 * access would find what every object has.
 */
export function entryOf<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
