import { readStatement, type SignedStatement } from '../signing/bundle-reader.ts';
import { type ReadSignature, readCms } from '../signing/cms-reader.ts';
import { sha256 } from './lists.ts';
import { OWN } from './names.ts';
import { type MeasuredContainer, measuredContainer } from './open-container.ts';
import { CONTAINER_STEPS as STEPS } from './steps.ts';
import { both, failed, passed, Verification, type VerificationStep } from './verification.ts';
import { checkAsicManifest, checkManifest, checkSums } from './verify-lists.ts';
import { verifyReport } from './verify-report.ts';
import { verifyTimestamps } from './verify-timestamps.ts';
import { verifyTrust } from './verify-trust.ts';

/** What is verified, and what is taken as given. */
export interface VerificationRequest {
  readonly container: Buffer;
  /** The statement beside the container; null leaves its steps out, and with them the only layer over every byte. */
  readonly bundle: Buffer | null;
  /** Root certificates, PEM or DER, that the reader got by another way than the pack. */
  readonly roots: readonly Buffer[];
  /** Root certificates of those whom the reader trusts about times, PEM or DER. */
  readonly timestampRoots: readonly Buffer[];
  /**
   * When certificates have to be valid; null takes the time that the signature claims. A time that is proven by somebody
   * trusted counts before both.
   */
  readonly at: Date | null;
}

/**
 * Checks everything about a container that can be checked without knowing what a pack means: the zip, the signed
 * list, the files against three lists, the statement, the report, the certificates. Reads bytes only; bad input gives
 * failed steps and never throws.
 *
 * All steps have to pass, except that `report-data` may be not checked when the report carries no data, and
 * `timestamp-trust` when no root was given for it. A pack without time stamps has no steps about them, and one whose
 * report is a single file none about volumes.
 *
 * @returns the steps in the order in which they build on each other
 */
export function verifyContainer(request: VerificationRequest): VerificationStep[] {
  const verification = new Verification();
  const opened = verification.run(STEPS.zip, request.container, (container) => {
    const value = measuredContainer(container);
    return { value, detail: `${value.files.size} files, no byte outside of them.` };
  });
  const signature = verification.run(STEPS.signature, opened, checkSignature);
  verification.run(STEPS.files, opened, ({ files, digests }) =>
    passed(`${checkAsicManifest(files, digests)} files.`),
  );
  verification.run(STEPS.sums, opened, ({ files, digests }) => passed(`${checkSums(files, digests)} files.`));
  verification.run(STEPS.manifest, opened, (container) => passed(`${checkManifest(container)} files.`));
  const statement = verifyStatement(verification, request, both(opened, signature));
  const volumes = verifyReport(verification, { opened, signature, statement });
  const provenAt = verifyTimestamps(verification, {
    signatures: [
      ...volumes.map((one, index) => ({
        ...one,
        of: volumes.length > 1 ? `volume ${index + 1} of the report` : 'the report',
      })),
      ...(signature ? [{ ...signature, of: 'the container' }] : []),
      ...(statement ? [{ ...statement, of: 'the statement' }] : []),
    ],
    claimed: signature?.signingTime ?? null,
    roots: request.timestampRoots,
    at: request.at,
  });
  verifyTrust(verification, { ...request, signature, volumes, provenAt });
  return verification.steps;
}

function checkSignature({ files, digests }: MeasuredContainer): { detail: string; value: ReadSignature } {
  const [list, cms] = [digests.get(OWN.asicManifest), files.get(OWN.signature)];
  if (!list || !cms) throw failed('The container has no signed list.');
  const value = readCms(cms, list, 'asic');
  return {
    value,
    detail: `Signed at ${value.signingTime?.toISOString() ?? 'no stated time'} as the signer claims.`,
  };
}

function verifyStatement(
  verification: Verification,
  { container, bundle }: VerificationRequest,
  given: [MeasuredContainer, ReadSignature] | null,
): SignedStatement | null {
  if (bundle === null) {
    const why = 'No bundle was given. It is the only layer that covers every byte of the container.';
    verification.skip(STEPS.statement, why);
    verification.skip(STEPS.subjects, why);
    return null;
  }
  const statement = verification.run(STEPS.statement, given, ([, { signer }]) => ({
    value: readStatement(bundle, signer),
    detail: 'The signature holds for the key that signed the container.',
  }));
  verification.run(STEPS.subjects, both(given, statement), ([[{ digests }], signed]) => {
    const [first, ...others] = signed.statement.subject;
    if (first?.digest.sha256 !== sha256(container).toString('hex')) {
      throw failed('The container is not the one that the statement is about: its bytes differ.');
    }
    for (const { name, digest } of others) {
      const found = digests.get(name);
      if (!found) throw failed(`The statement names ${JSON.stringify(name)}, which is not in the container.`);
      if (found.toString('hex') !== digest.sha256)
        throw failed(`${name} is not the file that the statement names.`);
    }
    return passed(`The container and ${others.length} of its files.`);
  });
  return statement;
}
