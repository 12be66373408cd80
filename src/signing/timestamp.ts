import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ExhibitError } from '../core/errors.ts';
import { children, expectTag, integer, NULL, octets, oid, readDer, seq, TRUE } from './der.ts';
import { OID } from './oids.ts';
import type { Timestamp } from './signer.ts';
import { post } from './timestamp-post.ts';
import { pathOfStamp, type ReadTimestamp, readTimestamp } from './timestamp-reader.ts';
import { plainToken } from './timestamp-token.ts';
import { isIssuedBy, pathFault } from './trust.ts';
import type { Certificate } from './x509.ts';

/** An RFC 3161 authority. */
export interface TimestampAuthority {
  /** http or https. */
  readonly url: string;
  /** Certificates above its own; those that issued themselves are trusted. None: nobody is trusted, and any will do. */
  readonly certificates: readonly Certificate[];
  /** The policy to ask for, dotted; null leaves it to the authority. */
  readonly policy: string | null;
}

/** How an authority is asked. */
export interface AskingForTime {
  /** So many random bytes, for the nonce. */
  readonly random: (bytes: number) => Uint8Array;
  /** How often at most; the wait before the next time doubles. */
  readonly attempts?: number;
  readonly waitMs?: number;
  /** For one answer, from the first byte sent to the last one read. */
  readonly timeoutMs?: number;
}

/**
 * A client of an authority: each answer is checked as `readTimestamp` does, against the nonce and the policy that were
 * asked for, and, when roots are given, up to one of them. An answer that does not come is asked for again; one that
 * came and does not hold is not.
 *
 * @source RFC 3161, sections 2.4 and 3.4
 */
export function timestampsBy(authority: TimestampAuthority, asking: AskingForTime): Timestamp {
  return async (signature) => {
    // 63 bits: there are authorities that keep it in a signed number of 64.
    const nonce = integer(BigInt(`0x${Buffer.from(asking.random(8)).toString('hex')}`) >> 1n);
    const query = seq(
      integer(1),
      seq(seq(OID.sha256, NULL), octets(createHash('sha256').update(signature).digest())),
      ...(authority.policy === null ? [] : [oid(authority.policy)]),
      nonce,
      TRUE,
    );
    const token = plainly(authority, await ask(authority, query, asking));
    const stamp = orRefuse(authority, () => readTimestamp(token, signature));
    const fault = answerFault(stamp, nonce, authority);
    if (fault) throw refusal(authority, fault);
    return token;
  };
}

function answerFault(
  stamp: ReadTimestamp,
  nonce: Buffer,
  { policy, certificates }: TimestampAuthority,
): string | null {
  if (!stamp.nonce?.equals(nonce)) return 'it answers another request: its nonce differs';
  if (policy !== null && !stamp.policy.equals(oid(policy)))
    return `it was not made under the policy ${policy}`;
  if (certificates.length === 0) return null;
  const roots = certificates.filter((candidate) => isIssuedBy(candidate, candidate));
  const path = pathOfStamp(stamp, roots);
  return path
    ? pathFault(path, stamp.time, 'the time stamp')
    : 'its authority does not lead to a root that you trust for it';
}

/** The token of the first answer that is one. */
async function ask(
  authority: TimestampAuthority,
  query: Buffer,
  { attempts = 4, waitMs = 1000, timeoutMs = 15_000 }: AskingForTime,
): Promise<Buffer> {
  let why = 'it was not asked';
  let wait = waitMs;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const answer = await post(authority.url, query, timeoutMs);
    const result = answer.bytes ? tokenIn(authority, answer.bytes) : answer;
    if (result.bytes) return result.bytes;
    if (!result.isPassing) throw refusal(authority, result.why);
    why = result.why;
    if (attempt < attempts) await pause(wait);
    wait *= 2;
  }
  throw new ExhibitError(
    'TIMESTAMP_FAILED',
    `The time-stamping authority ${authority.url} was asked ${attempts} times and gave no time stamp: ${why}.`,
  );
}

/** Bits of PKIFailureInfo that pass: the clock is not available, the system failed. */
const PASSING_FAILURES = [14, 25];

function tokenIn(
  authority: TimestampAuthority,
  bytes: Buffer,
): { readonly bytes: Buffer } | { readonly bytes: null; readonly why: string; readonly isPassing: boolean } {
  return orRefuse(authority, () => {
    const [info, token] = children(expectTag(readDer(bytes), 0x30, 'the answer'));
    const [status, ...details] = children(expectTag(info, 0x30, 'the status of the answer'));
    const code = expectTag(status, 0x02, 'the status of the answer').content;
    // Granted, or granted with changes: what was changed is checked in the token.
    if (code.length === 1 && (code[0] === 0 || code[0] === 1) && token) return { bytes: token.raw };
    const failure = details.find(({ tag }) => tag === 0x03)?.content.subarray(1) ?? Buffer.alloc(0);
    const isSet = (bit: number) => ((failure[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0;
    const texts = details.filter(({ tag }) => tag === 0x30).flatMap(children);
    const said = texts.map(({ content }) =>
      content
        .toString('utf8')
        .replace(/[^\x20-\x7e]/g, '?')
        .slice(0, 200),
    );
    const why = [`it answered with status ${code.toString('hex')}`, ...said].join(': ');
    return { bytes: null, why, isPassing: PASSING_FAILURES.some(isSet) };
  });
}

function plainly(authority: TimestampAuthority, token: Buffer): Buffer {
  return orRefuse(authority, () => plainToken(token, authority.certificates));
}

/** What reads an answer; what does not hold of it is the fault of the authority and not of a pack. */
function orRefuse<T>(authority: TimestampAuthority, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ExhibitError) throw refusal(authority, cause.message.replace(/\.$/, ''), cause);
    throw cause;
  }
}

function refusal({ url }: TimestampAuthority, why: string, cause?: unknown): ExhibitError {
  return new ExhibitError(
    'TIMESTAMP_FAILED',
    `The answer of the time-stamping authority ${url} is refused: ${why}.`,
    {
      cause,
    },
  );
}
