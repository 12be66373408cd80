/** Milliseconds for which one line of the access log stands for a person, a pack and a question. */
export const VIEW_LASTS = 10 * 60_000;
/** Views that are remembered; the oldest are written anew, so that no memory decides what the log holds. */
const MOST = 10_000;

/** Says which looks at packs are in the access log already. */
export interface SeenViews {
  /**
   * Writes a look unless one of that key was written a little while ago. Who asks meanwhile waits until it is written.
   *
   * @throws what writing throws, for everybody who waits; the next one tries again
   */
  once(key: string, write: () => Promise<void>): Promise<void>;
}

/** Begins with nothing seen. */
export function seenViews(now: () => Date): SeenViews {
  const seen = new Map<string, { readonly at: number; readonly written: Promise<void> }>();
  return {
    once(key, write) {
      const at = now().getTime();
      const known = seen.get(key);
      // A clock that was put back makes nothing last longer.
      if (known && at >= known.at && at - known.at < VIEW_LASTS) return known.written;
      seen.delete(key);
      const one = { at, written: write() };
      seen.set(key, one);
      one.written.catch(() => {
        if (seen.get(key) === one) seen.delete(key);
      });
      const [oldest] = seen.keys();
      if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
      return one.written;
    },
  };
}
