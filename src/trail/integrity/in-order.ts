/**
 * Maps with at most `slots` calls under way; results in the order of the input. The first failure ends it, after the
 * calls under way have ended.
 */
export async function mapInOrder<T, R>(
  items: readonly T[],
  slots: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const run = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  const runs = Array.from({ length: Math.min(slots, items.length) }, run);
  const ended = await Promise.allSettled(runs);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return results;
}
