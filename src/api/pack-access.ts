import type { FastifyRequest } from 'fastify';
import type { Digest } from '../core/digest.ts';
import type { Access } from '../store/access-chain.ts';
import { principalOf } from './gate.ts';
import type { PackSummary } from './pack-library.ts';
import { seesPack } from './principal.ts';
import { notFound } from './problem.ts';
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
export async function packFor(
  request: FastifyRequest,
  wanted: Wanted & { readonly pack: string },
  parts: ServerParts,
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
  await noteAccess(request, wanted, 'granted', parts);
  return pack;
}
