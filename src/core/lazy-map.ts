/** A map whose values are made when they are asked for, each time again, so that not all are in memory at once. */
export function lazyMap<Key, Value>(keys: Iterable<Key>, make: (key: Key) => Value): ReadonlyMap<Key, Value> {
  const known = new Set(keys);
  const entries = () => known.values().map((key): [Key, Value] => [key, make(key)]);
  const map: ReadonlyMap<Key, Value> = {
    size: known.size,
    get: (key) => (known.has(key) ? make(key) : undefined),
    has: (key) => known.has(key),
    keys: () => known.values(),
    values: () => known.values().map(make),
    entries,
    [Symbol.iterator]: entries,
    forEach: (each) => {
      for (const [key, value] of entries()) each(value, key, map);
    },
  };
  return map;
}
