import { openContainer } from '../container/open-container.ts';
import { ExhibitError } from '../core/errors.ts';
import { toolVersion } from '../core/tool-version.ts';
import type { LineageAnswer } from '../reports/lineage-answer.ts';
import { type Files, runInputsIn } from './pack-files.ts';
import { type PackBytes, type Verification, verifyPack } from './verify.ts';

/** An opened pack, and how far it can be relied on. */
export interface SoundPack {
  readonly files: Files;
  readonly verification: NonNullable<LineageAnswer['source']['verification']>;
}

/**
 * Opens a pack whose signatures, files and evidence hold.
 *
 * @param rests on what the reader relies: another version can conclude something else from the same evidence, which
 *   matters to who reads conclusions only when this version made them
 * @param lacks what a case does not hold that the reader wants, such as "lineage"
 * @throws PACK_INVALID when signature, files or evidence do not hold, or the signer does not lead to a root that was
 *   given; INPUT_INVALID when it is the case of a question
 */
export async function soundPack(
  bytes: PackBytes,
  { rests, lacks }: { readonly rests: 'evidence' | 'conclusions'; readonly lacks: string },
): Promise<SoundPack> {
  const verified = await verifyPack(bytes);
  if (verified.of === 'case') {
    throw new ExhibitError(
      'INPUT_INVALID',
      `This is the case of a question to the log: it holds no ${lacks}.`,
    );
  }
  const isOwn = (): boolean => runInputsIn(openContainer(bytes.container)).toolVersion === toolVersion;
  const isOpen = (id: string) =>
    (id === CONCLUSIONS && (rests === 'evidence' || !isOwn())) || (id === TRUST && bytes.roots.length === 0);
  const failed = verified.steps.find(({ id, outcome }) => outcome === 'failed' && !isOpen(id));
  if (failed)
    throw new ExhibitError('PACK_INVALID', `The pack does not hold. ${failed.title}: ${failed.detail}`);
  return { files: openContainer(bytes.container), verification: verificationOf(verified) };
}

const CONCLUSIONS = 'conclusions';

/** Nobody has to trust a signer to look at a pack; what is shown then says so. */
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
