import { openContainer } from '../container/open-container.ts';
import { holdsBy, type VerificationStep } from '../container/verification.ts';
import { verifyContainer } from '../container/verify-container.ts';
import type { Judgement, Opened } from './judge-again.ts';
import type { Files } from './pack-files.ts';
import { unsound } from './unsound.ts';

/** The bytes to verify. */
export interface PackBytes {
  readonly container: Buffer;
  /** The Sigstore bundle beside the container; null when there is none. */
  readonly bundle: Buffer | null;
  /** Certificates that the verifier trusts, PEM or DER. */
  readonly roots: readonly Buffer[];
  /** Certificates of those whom the verifier trusts about times, PEM or DER. */
  readonly timestampRoots: readonly Buffer[];
  /** Time at which certificates have to be valid; null for the time that the signature claims. */
  readonly at: Date | null;
}

/**
 * Every step in order. The pack holds only when all of them passed; a step about whom to trust about times that nobody
 * asked for leaves it as a pack without time stamps.
 */
export interface Verification {
  /** What it is: a pack of a run, or the case of one question to the log. */
  readonly of: 'pack' | 'case';
  readonly holds: boolean;
  readonly steps: readonly VerificationStep[];
}

/**
 * Verifies a pack or a case from its bytes alone: signatures, lists and files, then the records of evidence, then
 * that the conclusions follow from them. Needs no network; bad input gives failed steps and no exception.
 */
export async function verifyPack(bytes: PackBytes): Promise<Verification> {
  return (await openVerified(bytes)).verification;
}

/** The same, and the files of the container for who reads on; null when it cannot be opened. */
export async function openVerified(
  bytes: PackBytes,
): Promise<{ readonly verification: Verification; readonly files: Files | null }> {
  const outer = verifyContainer(bytes);
  const opened = open(bytes.container);
  const { of, steps: inner } = await judged(opened);
  const steps = [...outer, ...inner];
  return { verification: { of, steps, holds: holdsBy(steps) }, files: opened.files };
}

/** Judging loads every check: bytes that are no container are refused without them. */
async function judged(opened: Opened): Promise<Judgement> {
  if (!opened.files) return { of: 'pack', steps: unsound(opened.fault) };
  const { judgeAgain } = await import('./judge-again.ts');
  return judgeAgain(opened);
}

function open(container: Buffer): Opened {
  try {
    return { files: openContainer(container), fault: null };
  } catch (fault) {
    return { files: null, fault };
  }
}
