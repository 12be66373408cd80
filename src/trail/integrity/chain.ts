import { at, instant, type Period } from '../../core/period.ts';
import type { PreviousLink } from './digest-content.ts';
import type { DigestFile } from './digest-file.ts';
import { type DigestName, readDigestName } from './digest-name.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';
import type { StoredName } from './source.ts';

/** What following the links of digests gave. */
export interface WalkedChain {
  /** The digests that the chain consists of, oldest first. */
  readonly digests: readonly DigestFile[];
  readonly findings: readonly Finding[];
}

interface Walk {
  readonly period: Period;
  /** Digests of the listing that are not yet visited, oldest first. */
  readonly rest: DigestFile[];
  readonly findings: Finding[];
  /** Opens a digest that is not in the listing; null when it is not there. */
  readonly open: (object: StoredName, name: DigestName) => Promise<DigestFile | null>;
}

/**
 * Follows the links from the newest digest to the oldest, and compares each with the object that it names: place,
 * hash, signature, and that the hours touch.
 *
 * @param listed digests of one chain, oldest first, at most one of them before the period
 */
export async function walkChain(
  listed: readonly DigestFile[],
  given: Pick<Walk, 'period' | 'open'>,
): Promise<WalkedChain> {
  const walk: Walk = { ...given, rest: [...listed], findings: [] };
  const visited: DigestFile[] = [];
  let current: DigestFile | null = walk.rest.pop() ?? null;
  while (current) {
    visited.push(current);
    current = await previousOf(current, walk);
  }
  return { digests: visited.toReversed(), findings: walk.findings };
}

async function previousOf(digest: DigestFile, walk: Walk): Promise<DigestFile | null> {
  const { rest, period } = walk;
  // What lies before the period is no more than the anchor of the first link.
  if (at(digest.period.to) <= at(period.from)) return null;
  // Its link cannot be relied on, and its finding says so already.
  if (!digest.isSound) return rest.pop() ?? null;
  if (!digest.previous) return restarted(digest, walk);
  const known = rest.findLastIndex(({ object }) => isSame(object, digest.previous));
  const previous = known >= 0 ? rest[known] : await outside(digest, digest.previous, walk);
  if (!previous) return missing(digest, digest.previous, walk);
  while (rest.length > 0) {
    const [last] = rest.slice(-1);
    if (!last || (known < 0 && at(last.name.end) < at(previous.name.end))) break;
    rest.pop();
    if (last === previous) break;
    unlinked(last, walk);
  }
  compare(digest, { previous, link: digest.previous, walk });
  return previous;
}

/** Only an earlier digest is followed, so that every walk ends. */
async function outside(digest: DigestFile, link: PreviousLink, walk: Walk): Promise<DigestFile | null> {
  const name = readDigestName(link.key);
  return name && at(name.end) < at(digest.name.end) ? walk.open(link, name) : null;
}

const isSame = (a: StoredName, b: StoredName | null): boolean => a.bucket === b?.bucket && a.key === b.key;

function restarted(digest: DigestFile, walk: Walk): DigestFile | null {
  const before = walk.rest.pop() ?? null;
  if (before && !digest.name.isBackfill) {
    const expected = `${before.object.bucket}/${before.object.key}`;
    add(walk, 'CHAIN_RESTARTED', digest, { at: between(before, digest) ?? digest.period, expected });
  }
  return before;
}

function missing(digest: DigestFile, link: PreviousLink, walk: Walk): DigestFile | null {
  const before = walk.rest.pop() ?? null;
  const isFirst = before === null && at(digest.period.from) <= at(walk.period.from);
  const code = isFirst && !digest.name.isBackfill ? 'PREVIOUS_NOT_KEPT' : 'DIGEST_MISSING';
  const time = missingTime(digest, { before, link, walk });
  walk.findings.push(finding(code, { place: digest.name, at: time, object: link, expected: link.hash }));
  return before;
}

/** The hole before the digest. Digests that were written later leave holes by nature: there it is the hour named. */
function missingTime(
  digest: DigestFile,
  given: { readonly before: DigestFile | null; readonly link: PreviousLink; readonly walk: Walk },
): Period {
  const { before, link, walk } = given;
  const end = readDigestName(link.key)?.end ?? digest.period.from;
  const hour = { from: instant(at(end) - 3_600_000), to: end };
  if (digest.name.isBackfill) return hour;
  if (before) return between(before, digest) ?? digest.period;
  const { from } = walk.period;
  return at(from) < at(digest.period.from) ? { from, to: digest.period.from } : hour;
}

function unlinked(digest: DigestFile, walk: Walk): void {
  add(walk, 'DIGEST_UNLINKED', digest, {});
}

function compare(
  digest: DigestFile,
  given: { readonly previous: DigestFile; readonly link: PreviousLink; readonly walk: Walk },
): void {
  const { previous, link, walk } = given;
  // When the previous one is unsound by itself, it is the one that was changed.
  const both = previous.isSound ? { from: previous.period.from, to: digest.period.to } : previous.period;
  const differs = (code: FindingCode, expected: string, found: string | null): void =>
    add(walk, code, previous, { at: both, expected, found });
  if (link.algorithm !== 'SHA-256') {
    add(walk, 'ALGORITHM_REFUSED', digest, { expected: 'SHA-256', found: link.algorithm });
  }
  if (previous.hash !== null && previous.hash !== link.hash.toLowerCase()) {
    differs('PREVIOUS_HASH_MISMATCH', link.hash, previous.hash);
  }
  if (previous.hash !== null && previous.signature !== link.signature) {
    differs(
      'PREVIOUS_SIGNATURE_MISMATCH',
      link.signature.slice(0, 64),
      previous.signature?.slice(0, 64) ?? null,
    );
  }
  if (!previous.isSound || digest.name.isBackfill) return;
  const [expected, found] = [previous.period.to, digest.period.from];
  if (at(expected) === at(found)) return;
  const hole = between(previous, digest);
  const code = hole ? 'TIMES_NOT_CONTIGUOUS' : 'DIGESTS_OVERLAP';
  add(walk, code, digest, { at: hole ?? { from: found, to: expected }, expected, found });
}

function add(
  walk: Walk,
  code: FindingCode,
  digest: DigestFile,
  details: { readonly at?: Period; readonly expected?: string; readonly found?: string | null },
): void {
  walk.findings.push(
    finding(code, { place: digest.name, at: digest.period, object: digest.object, ...details }),
  );
}

/** The time between two digests; null when they touch or overlap. */
function between(earlier: DigestFile | null, later: DigestFile): Period | null {
  if (!earlier) return null;
  const time = { from: earlier.period.to, to: later.period.from };
  return at(time.from) < at(time.to) ? time : null;
}
