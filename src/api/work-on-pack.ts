import { digestOf } from '../core/digest.ts';
import type { PackJob, PackJobResult, StoredBytes } from './pack-job.ts';
import { notFound, Problem } from './problem.ts';
import type { ServerParts } from './server-parts.ts';

type Kind = PackJob['kind'];
type Job<Wanted extends Kind> = Extract<PackJob, { kind: Wanted }>;
type Result<Wanted extends Kind> = Extract<PackJobResult, { kind: Wanted }>;

/**
 * Does a job on the bench, in the line of all others.
 *
 * @param jobOf is called once there is a place, so that bytes are read no earlier
 * @throws Problem 503 when the line is full; 422 when it cannot be done with these bytes
 */
export async function workOnPack<Wanted extends Kind>(
  { bench }: Pick<ServerParts, 'bench'>,
  jobOf: () => Promise<Job<Wanted>>,
): Promise<Result<Wanted>> {
  const place = bench.reserve();
  try {
    const job = await jobOf();
    const result = await place.work(job);
    if (result.kind === 'refused') throw new Problem(422, 'pack-unreadable', result.why);
    if (result.kind !== job.kind) throw new Error('A job gave the result of another.');
    // Kinds of jobs and results are the same words.
    return result as Result<Wanted>;
  } finally {
    place.leave();
  }
}

/** The bytes of a pack of the store. @throws Problem 404 when they are gone */
export async function storedBytes(
  { library }: Pick<ServerParts, 'library'>,
  id: string,
): Promise<StoredBytes> {
  const [container, bundle] = await Promise.all([library.container(id), library.statement(id)]);
  if (!container) throw notFound('pack');
  return { container, bundle };
}

/** Remembers what was made of bytes that never change, and what is being made; failures are made again. */
export function rememberedResults<Value>(most: number) {
  const memory = new Map<string, Promise<Value>>();
  return (key: string, make: () => Promise<Value>): Promise<Value> => {
    const known = memory.get(key);
    memory.delete(key);
    const made = known ?? make();
    memory.set(key, made);
    if (!known)
      made.catch(() => {
        if (memory.get(key) === made) memory.delete(key);
      });
    const [oldest] = memory.keys();
    if (memory.size > most && oldest !== undefined) memory.delete(oldest);
    return made;
  };
}

/** What a result about a pack depends on: its container, and the statement as it is now. */
export async function keyOf(
  { library }: Pick<ServerParts, 'library'>,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
): Promise<string> {
  const statement = await library.statement(id);
  return `${sha256} ${statement ? digestOf(statement) : 'none'}`;
}
