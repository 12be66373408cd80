/**
 * Compares text by UTF-16 code units, the order of RFC 8785. The only order used for stored output: the one of
 * `localeCompare` differs between machines.
 */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A comparison of records by the text that `key` gives. */
export function by<T>(...keys: readonly ((item: T) => string)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const order = byText(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  };
}
