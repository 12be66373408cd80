import type { FastifyRequest } from 'fastify';
import type { Digest } from '../core/digest.ts';
import type { Access } from '../store/access-chain.ts';
import { principalOf } from './gate.ts';
import type { PackSummary } from './pack-library.ts';
import { seesPack } from './principal.ts';
import { notFound } from './problem.ts';
import { type SeenViews, seenViews } from './seen-views.ts';
import type { ServerParts } from './server-parts.ts';

/** What somebody wants with a pack or a part of it. */
export interface Wanted {
  readonly what: string;
  readonly pack: string | null;
  readonly evidence?: Digest | null;
}

/**
 * Writes an access to the log. It is written before a byte goes out: what cannot be logged is not given.
 *
 * @throws STORE_FAILED when it cannot be written
 */
export async function noteAccess(
  request: FastifyRequest,
  { what, pack, evidence = null }: Wanted,
  outcome: Access['outcome'],
  { accessLog, now }: Pick<ServerParts, 'accessLog' | 'now'>,
): Promise<void> {
  const { subject, role, via } = principalOf(request);
  await accessLog.add({
    ...{ at: now().toISOString(), who: subject, role, via, what, pack, evidence, outcome },
    request: request.id,
  });
}

/**
 * The pack that is asked for, when there is one and this person may see it; either way the log says so. What is not
 * theirs looks like what is not there.
 *
 * @throws Problem 404
 */
export function packFor(
  request: FastifyRequest,
  wanted: Wanted & { readonly pack: string },
  parts: ServerParts,
): Promise<PackSummary> {
  return admitted(request, wanted, parts, () => noteAccess(request, wanted, 'granted', parts));
}

/**
 * The same for looking at it in a page, which asks the same question again and again while somebody scrolls: of those
 * that are granted only the first in ten minutes is written. What is refused is written each time.
 *
 * @throws Problem 404
 */
export function packInView(
  request: FastifyRequest,
  wanted: Wanted & { readonly pack: string },
  parts: ServerParts,
): Promise<PackSummary> {
  return admitted(request, wanted, parts, () =>
    seenIn(parts).once(viewKey(request, wanted), () => noteAccess(request, wanted, 'granted', parts)),
  );
}

/** What each access log holds already. */
const SEEN = new WeakMap<object, SeenViews>();

function seenIn({ accessLog, now }: ServerParts): SeenViews {
  const known = SEEN.get(accessLog) ?? seenViews(now);
  SEEN.set(accessLog, known);
  return known;
}

const viewKey = (request: FastifyRequest, { what, pack, evidence = null }: Wanted): string => {
  const { subject, role, via } = principalOf(request);
  return JSON.stringify([subject, role, via, what, pack, evidence]);
};

async function admitted(
  request: FastifyRequest,
  wanted: Wanted & { readonly pack: string },
  parts: ServerParts,
  note: () => Promise<void>,
): Promise<PackSummary> {
  const pack = await parts.library.find(wanted.pack);
  if (!pack) {
    await noteAccess(request, wanted, 'absent', parts);
    throw notFound('pack');
  }
  if (!seesPack(principalOf(request), pack, parts.engagements)) {
    await noteAccess(request, wanted, 'denied', parts);
    throw notFound('pack');
  }
  await note();
  return pack;
}
