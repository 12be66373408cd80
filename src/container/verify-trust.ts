import { fingerprintOf } from '../signing/authority.ts';
import type { ReadSignature } from '../signing/cms-reader.ts';
import { profileFault } from '../signing/profile.ts';
import { findPath, pathFault, revocationFault } from '../signing/trust.ts';
import type { Certificate } from '../signing/x509.ts';
import { readRoots } from './roots.ts';
import { SIGNER_STEPS as STEPS } from './steps.ts';
import { failed, type Verification } from './verification.ts';

/** The signatures that were found to hold, and what the reader trusts. */
export interface TrustRequest {
  readonly signature: ReadSignature | null;
  /** Those of the volumes of the report. */
  readonly volumes: readonly ReadSignature[];
  readonly roots: readonly Buffer[];
  readonly at: Date | null;
  /** When the signatures existed, as somebody whom the reader trusts says; null when nobody does. */
  readonly provenAt: Date | null;
}

/**
 * Adds the steps about the certificates. Without a root the step about trust fails: a signature that leads to nobody
 * proves nothing but that nobody changed the files by accident.
 *
 * When the time is proven, certificates are judged at that time; `at` then says only that the signature may not claim
 * to be younger.
 */
export function verifyTrust(
  verification: Verification,
  { signature, volumes, ...given }: TrustRequest,
): void {
  verification.run(STEPS.profile, signature, ({ signer }) => {
    const fault = profileFault(signer);
    if (fault) throw failed(`The certificate of the signer can not sign packs: ${fault}.`);
    return { detail: `SHA-256 ${fingerprintOf(signer.der)}.`, value: true };
  });
  const path = verification.run(STEPS.trust, signature, (found) => trustedPath(found, given));
  verification.run(STEPS.revocation, path && signature, (found) => {
    const when = given.provenAt ?? given.at ?? timeOf(found);
    for (const { lists } of [found, ...volumes]) {
      const fault = revocationFault(path ?? [], lists, when);
      if (fault) throw failed(`The signer may have been revoked: ${fault}.`);
    }
    return {
      detail: 'As of the lists inside the signatures; later revocations are published by the issuer.',
      value: true,
    };
  });
}

function trustedPath(
  signature: ReadSignature,
  { roots, at, provenAt }: Pick<TrustRequest, 'roots' | 'at' | 'provenAt'>,
): { detail: string; value: Certificate[] } {
  if (roots.length === 0) {
    throw failed('No root certificate was given to trust, so nobody stands behind the signature.');
  }
  const path = findPath(signature.signer, signature.certificates, roots.flatMap(readRoots));
  const root = path?.at(-1);
  if (!path || !root)
    throw failed('The certificate of the signer was not issued below a root that you gave.');
  const claimed = timeOf(signature);
  if (at !== null && claimed > at)
    throw failed(`The signature claims a later time (${claimed.toISOString()}).`);
  const fault = pathFault(path, claimed) ?? pathFault(path, provenAt ?? at ?? claimed);
  if (fault) throw failed(`The signer can not be trusted: ${fault}.`);
  return { value: path, detail: `Root with SHA-256 ${fingerprintOf(root.der)}.` };
}

function timeOf({ signingTime }: ReadSignature): Date {
  if (!signingTime) throw failed('The signature states no time.');
  return signingTime;
}
