import { sha256 } from '../../src/container/lists.ts';
import { SIGNER_STEPS, TIMESTAMP_STEPS } from '../../src/container/steps.ts';
import { failed } from '../../src/container/verification.ts';
import { distinguishedText } from '../../src/signing/distinguished-text.ts';
import { fromPem } from '../../src/signing/pem.ts';
import { type Certificate, readCertificate } from './cryptography/certificate.ts';
import { signerFault } from './cryptography/certificate-faults.ts';
import { findPath, pathFault, revocationFault } from './cryptography/path.ts';
import type { ReadSignature } from './cryptography/signed-data.ts';
import { pathOfStamp, type ReadTimestamp, readTimestamp } from './cryptography/timestamp.ts';
import type { Steps } from './steps.ts';
import type { Found } from './verify-signatures.ts';

/** Whom the reader trusts, and when certificates have to be valid; null: at the time that the signature claims. */
export interface Trusted {
  readonly roots: readonly Buffer[];
  readonly timestampRoots: readonly Buffer[];
  readonly at: Date | null;
}

/** Clocks of signer and authority may differ by so much. */
const MOST_SKEW_MS = 5 * 60_000;

/** The certificates of a file in PEM form, which may hold several, or in DER. @throws when it holds none */
export function certificatesIn(bytes: Buffer): Certificate[] {
  const text = bytes.toString('latin1');
  return (text.includes('-----BEGIN') ? fromPem('CERTIFICATE', text) : [bytes]).map(readCertificate);
}

/** SHA-256 of a certificate as openssl prints it. */
export function fingerprintOf({ der }: Certificate): string {
  return (sha256(der).toString('hex').toUpperCase().match(/../g) ?? []).join(':');
}

/** Adds the steps about time stamps and about the certificate of the signer. */
export async function verifyTrust(steps: Steps, found: Found, trusted: Trusted): Promise<void> {
  const provenAt = await verifyTimestamps(steps, found, trusted);
  const { signature, volumes } = found;
  await steps.run(SIGNER_STEPS.profile, signature, ({ signer }) => {
    const fault = signerFault(signer);
    if (fault) throw failed(`The certificate of the signer can not sign packs: ${fault}.`);
    return { detail: `SHA-256 ${fingerprintOf(signer)}.`, value: true };
  });
  const path = await steps.run(SIGNER_STEPS.trust, signature, (one) => trustedPath(one, trusted, provenAt));
  await steps.run(SIGNER_STEPS.revocation, path && signature, async (one) => {
    const when = provenAt ?? trusted.at ?? timeOf(one);
    for (const { lists } of [one, ...volumes]) {
      const fault = await revocationFault(path ?? [], lists, when);
      if (fault) throw failed(`The signer may have been revoked: ${fault}.`);
    }
    return {
      detail: 'As of the lists inside the signatures; later revocations are published by the issuer.',
      value: true,
    };
  });
}

async function trustedPath(
  signature: ReadSignature,
  { roots, at }: Trusted,
  provenAt: Date | null,
): Promise<{ detail: string; value: Certificate[] }> {
  if (roots.length === 0)
    throw failed('No root certificate was given to trust, so nobody stands behind the signature.');
  const path = await findPath(signature.signer, signature.certificates, roots.flatMap(certificatesIn));
  const root = path?.at(-1);
  if (!path || !root)
    throw failed('The certificate of the signer was not issued below a root that you gave.');
  const claimed = timeOf(signature);
  if (at !== null && claimed > at)
    throw failed(`The signature claims a later time (${claimed.toISOString()}).`);
  const fault = pathFault(path, claimed) ?? pathFault(path, provenAt ?? at ?? claimed);
  if (fault) throw failed(`The signer can not be trusted: ${fault}.`);
  return { value: path, detail: `Root with SHA-256 ${fingerprintOf(root)}.` };
}

function timeOf({ signingTime }: ReadSignature): Date {
  if (!signingTime) throw failed('The signature states no time.');
  return signingTime;
}

async function verifyTimestamps(
  steps: Steps,
  found: Found,
  { timestampRoots, at }: Trusted,
): Promise<Date | null> {
  const signatures = stampedIn(found);
  if (signatures.every(({ timestamp }) => timestamp === null)) return null;
  const stamps = await steps.run(
    TIMESTAMP_STEPS.stamps,
    found.signature?.signingTime ?? null,
    async (claimed) => {
      const value: ReadTimestamp[] = [];
      for (const { of, value: signed, timestamp } of signatures) {
        if (!timestamp) throw failed(`The signature of ${of} has no time stamp, and another one has.`);
        value.push(await readTimestamp(timestamp, signed));
      }
      const early = value.find(({ time }) => time.getTime() < claimed.getTime() - MOST_SKEW_MS);
      if (early)
        throw failed(`The signer claims a later time than the authority states (${instant(early)}).`);
      return {
        value,
        detail: `${signatures.map(({ of }, index) => `${of} at ${instant(value[index])}`).join(', ')}.`,
      };
    },
  );
  if (stamps && timestampRoots.length === 0) {
    const who = `The time is stated by ${namesOf(stamps)}, and you named nobody whom you trust about times.`;
    steps.skip(TIMESTAMP_STEPS.trust, who);
    return null;
  }
  return steps.run(TIMESTAMP_STEPS.trust, stamps, async (read) => {
    const anchors = timestampRoots.flatMap(certificatesIn);
    for (const stamp of read) {
      const path = await pathOfStamp(stamp, anchors);
      if (!path) throw failed(`The time is stated by ${namesOf(read)}, whom you do not trust about times.`);
      const times = at && at > stamp.time ? [stamp.time, at] : [stamp.time];
      const fault = times.map((when) => pathFault(path, when, 'the time stamp')).find((one) => one !== null);
      if (fault) throw failed(`The authority of the time can not be trusted: ${fault}.`);
    }
    const detail = `The time is stated by ${namesOf(read)}, whom you trust. Whether it was revoked was not checked.`;
    return { detail, value: new Date(Math.max(...read.map(({ time }) => time.getTime()))) };
  });
}

interface Stamped {
  readonly of: string;
  readonly value: Buffer;
  readonly timestamp: Buffer | null;
}

function stampedIn({ volumes, signature, statement }: Found): readonly Stamped[] {
  return [
    ...volumes.map(({ value, timestamp }, index) => ({
      ...{ value, timestamp },
      of: volumes.length > 1 ? `volume ${index + 1} of the report` : 'the report',
    })),
    ...(signature ? [{ ...signature, of: 'the container' }] : []),
    ...(statement ? [{ ...statement, of: 'the statement' }] : []),
  ];
}

function instant(stamp: ReadTimestamp | undefined): string {
  return stamp?.time.toISOString().replace('.000Z', 'Z') ?? '';
}

function namesOf(stamps: readonly ReadTimestamp[]): string {
  return [...new Set(stamps.map(({ chain: [{ subjectDer }] }) => distinguishedText(subjectDer)))].join(
    ' and ',
  );
}
