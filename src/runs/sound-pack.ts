import { openContainer } from '../container/open-container.ts';
import { ExhibitError } from '../core/errors.ts';
import { toolVersion } from '../core/tool-version.ts';
import { type Files, runInputsIn } from './pack-files.ts';
import { openVerified, type PackBytes, type Verification } from './verify.ts';

/** A pack that holds, as far as its reader rests on it. */
export interface SoundPack {
  readonly files: Files;
  readonly verification: {
    /** `verified` only when every step passed, so that the signer leads to a root that the reader trusts. */
    readonly outcome: 'verified' | 'unverified';
    readonly detail: string;
  };
}

/** What a reader asks of a pack. */
export interface Demand {
  /**
   * Another version can conclude something else from the same evidence. That matters to nobody who reads the evidence
   * alone, to who reads `own-conclusions` only when this version made them, and to who passes `conclusions` on always.
   */
  readonly rests: 'evidence' | 'own-conclusions' | 'conclusions';
  /** What to say of the case of a question, which is no pack. */
  readonly refusalOfCase: string;
}

/**
 * Verifies a pack before it is read. Without a root to trust it is read all the same, and says so.
 *
 * @throws PACK_INVALID when signature, files, evidence or what the reader rests on do not hold, or the signer does not
 *   lead to a root that was given; INPUT_INVALID when it is the case of a question
 */
export async function soundPack(bytes: PackBytes, { rests, refusalOfCase }: Demand): Promise<SoundPack> {
  const { verification: verified, files } = await openVerified(bytes);
  if (verified.of === 'case') throw new ExhibitError('INPUT_INVALID', refusalOfCase);
  const isOwn = (): boolean => files !== null && runInputsIn(files).toolVersion === toolVersion;
  const isPassedOver = (): boolean => rests === 'evidence' || (rests === 'own-conclusions' && !isOwn());
  const isOpen = (id: string) =>
    (id === CONCLUSIONS && isPassedOver()) || (id === TRUST && bytes.roots.length === 0);
  const failed = verified.steps.find(({ id, outcome }) => outcome === 'failed' && !isOpen(id));
  if (failed)
    throw new ExhibitError('PACK_INVALID', `The pack does not hold. ${failed.title}: ${failed.detail}`);
  // What cannot be opened has a failed step.
  return { files: files ?? openContainer(bytes.container), verification: verificationOf(verified) };
}

const CONCLUSIONS = 'conclusions';

/** Nobody has to trust a signer to read a pack; what comes of it then says so. */
const TRUST = 'signer-trust';
const REVOCATION = 'signer-revocation';

function verificationOf({ steps, holds }: Verification): SoundPack['verification'] {
  if (holds) {
    const detail = 'Its signatures, files and evidence hold, and the signer leads to a root that you trust.';
    return { outcome: 'verified', detail };
  }
  const open = steps.filter(({ outcome }) => outcome !== 'passed');
  const isUntrusted = open.some(({ id }) => id === TRUST);
  const others = open.filter(({ id }) => !isUntrusted || (id !== TRUST && id !== REVOCATION));
  const sentences = [
    ...(isUntrusted ? ['No root was given to trust, so nobody stands behind its signature.'] : []),
    ...others.map(({ title, detail }) => `Not so, or not checked: ${title}. ${detail}`),
  ];
  return { outcome: 'unverified', detail: sentences.join(' ') };
}
