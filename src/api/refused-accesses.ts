import type { FastifyRequest } from 'fastify';
import { PACK_ID } from '../config/api.ts';
import { isDigest } from '../core/digest.ts';
import type { Access } from '../store/access-chain.ts';
import type { Principal } from './principal.ts';
import type { ServerParts } from './server-parts.ts';

/** What is asked for on the routes of packs, evidence and cases, in the words of the access log. */
const WANTED: Readonly<Record<string, string>> = {
  '/v1/packs': 'list packs',
  '/v1/packs/:pack': 'read',
  '/v1/packs/:pack/container': 'download',
  '/v1/packs/:pack/statement': 'download the statement',
  '/v1/packs/:pack/evidence/:digest': 'read evidence',
  '/v1/packs/:pack/document': 'download the document',
  '/v1/packs/:pack/report/:volume': 'read the report',
  '/v1/packs/:pack/exports/:form': 'export',
  '/v1/packs/:pack/verification': 'verify',
  '/v1/investigations/:investigation/container': 'download the case (container)',
  '/v1/investigations/:investigation/statement': 'download the case (statement)',
};

/** Refusals that are written at once, and milliseconds until there is one more: at most some 150 MB a year for each bucket. */
const AT_ONCE = 100;
const ONE_MORE_MS = 180_000;

/** Writes refusals to the access log, so few that nobody can fill the disk with them. */
export interface RefusedAccesses {
  /** @param who null: nobody is known */
  note(request: FastifyRequest, who: Principal | null): Promise<void>;
  /** Writes how many were left out, before the log is closed. */
  close(): Promise<void>;
}

/** Takes refusals; those of strangers and those of people who are known do not push each other out. */
export function refusedAccesses({ accessLog, now }: Pick<ServerParts, 'accessLog' | 'now'>): RefusedAccesses {
  const buckets = { strangers: bucket(now), known: bucket(now) };
  let leftOut = 0;
  const told = async (): Promise<void> => {
    if (leftOut === 0) return;
    const what = `left out ${leftOut} refused accesses: there were too many`;
    leftOut = 0;
    await accessLog.add({
      ...{ at: now().toISOString(), who: 'exhibit', role: null, via: 'process', what, pack: null },
      ...{ evidence: null, outcome: 'noted', request: '-' },
    });
  };
  return {
    async note(request, who) {
      const what = WANTED[request.routeOptions.url ?? ''];
      if (what === undefined) return;
      if (!buckets[who ? 'known' : 'strangers'].take()) {
        leftOut += 1;
        return;
      }
      try {
        await told();
        await accessLog.add({
          ...{ at: now().toISOString(), who: who?.subject ?? null, role: who?.role ?? null },
          ...{ via: who?.via ?? 'none', what, ...placeIn(request.params), outcome: 'refused' },
          request: request.id,
        });
      } catch (error) {
        // Nothing is given anyway.
        request.log.error(error);
      }
    },
    close: told,
  };
}

/** Only what has the form of an id: what strangers write in their place is not kept. */
function placeIn(params: unknown): Pick<Access, 'pack' | 'evidence'> {
  const { pack, digest, investigation } = params as Readonly<Record<string, string | undefined>>;
  const isCase = investigation !== undefined && /^case-[0-9a-f]{16,64}$/.test(investigation);
  const named = pack !== undefined && PACK_ID.test(pack) ? pack : null;
  return {
    pack: isCase ? investigation : named,
    evidence: digest !== undefined && isDigest(digest) ? digest : null,
  };
}

function bucket(now: () => Date) {
  let [left, since] = [AT_ONCE, now().getTime()];
  return {
    take(): boolean {
      const more = Math.floor((now().getTime() - since) / ONE_MORE_MS);
      if (more > 0) [left, since] = [Math.min(AT_ONCE, left + more), since + more * ONE_MORE_MS];
      if (left === 0) return false;
      left -= 1;
      return true;
    },
  };
}
