/** How much may be under way at once. */
export interface Ahead<Item> {
  readonly items: number;
  /** Of all items under way together; a larger item is alone. */
  readonly bytes: number;
  sizeOf(item: Item): number;
}

/**
 * Works on several items at a time and gives the results in the order of the items. What comes out early waits, and
 * counts as under way until it is taken.
 */
export async function* readAhead<Item, Result>(
  items: readonly Item[],
  limits: Ahead<Item>,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<{ readonly item: Item; readonly result: Result }> {
  const running: { readonly item: Item; readonly size: number; readonly result: Promise<Result> }[] = [];
  let [next, held] = [0, 0];
  const start = (): boolean => {
    const item = items[next];
    if (item === undefined) return false;
    const size = limits.sizeOf(item);
    if (running.length > 0 && (running.length >= limits.items || held + size > limits.bytes)) return false;
    const result = work(item);
    // A failure is thrown when it is its turn; it must not count as unnoticed until then.
    result.catch(() => undefined);
    running.push({ item, size, result });
    [next, held] = [next + 1, held + size];
    return true;
  };
  for (;;) {
    while (start());
    const first = running[0];
    if (!first) return;
    yield { item: first.item, result: await first.result };
    running.shift();
    held -= first.size;
  }
}
