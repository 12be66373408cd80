import { at } from '../core/period.ts';
import type { StoredObject } from '../evidence/kinds/s3-objects.ts';
import type { Trace } from './trace.ts';

/**
 * Adds to data that no source identifies the entity tag and version of the object which lies there at collection, but
 * only where it was written before it was first used: else nobody knows which bytes were used.
 */
export function addObjects(trace: Trace): void {
  const { nodes } = trace.draft.finish();
  for (const { id, role, label, uri, identity } of nodes) {
    if (role !== 'data' || uri === null) continue;
    const held = trace.library.object(uri);
    if (held?.item.is !== 'object') continue;
    trace.draft.rest(held.digest);
    if (identity !== null) continue;
    const used = firstUseOf(trace, id);
    const written = held.item.lastModifiedAt;
    if (used === null || written === null || at(written) > at(used)) continue;
    trace.draft.node({ id, role: 'data', label, identity: `${identityOf(held.item)} at collection` });
  }
}

/** What identifies the content of an object. */
function identityOf({ eTag, versionId }: StoredObject): string {
  return [
    ...(eTag === null ? [] : [`S3ETag ${eTag}`]),
    ...(versionId === null ? [] : [`S3Version ${versionId}`]),
  ].join(', ');
}

/** When the first job that is known read it, or the first model or package of it was made. */
function firstUseOf({ library, draft, modelData }: Trace, id: string): string | null {
  const served = modelData.get(id)?.createdAt ?? null;
  const readers = draft.finish().edges.filter(({ from }) => from === id);
  const jobs = readers.flatMap(({ to }) => library.job(to)?.item.createdAt ?? []);
  const times = [...(served === null ? [] : [served]), ...jobs];
  return times.toSorted((a, b) => at(a) - at(b))[0] ?? null;
}

/** What the object at an address says in a note: that it was written again, or that it is another one. Null when nothing. */
export function objectNote(object: StoredObject | null, identity: string | null): string | null {
  if (!object) return null;
  const { is, eTag, lastModifiedAt } = object;
  if (is === 'prefix') return 'The address names many objects, which have no identity in common.';
  if (is === 'none') return 'No object has exactly this address at collection.';
  if (identity === null)
    return `The object there now (${identityOf(object)}) was written on ${lastModifiedAt ?? 'a day that is not stated'}, not before its first known use.`;
  const stated = /S3ETag ([^\s,]+)/.exec(identity)?.[1];
  return stated !== undefined && eTag !== null && stated.replaceAll('"', '') !== eTag
    ? `At collection the object there has another entity tag (${eTag}).`
    : null;
}
