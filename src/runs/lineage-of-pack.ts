import { openContainer } from '../container/open-container.ts';
import { ExhibitError } from '../core/errors.ts';
import type { Sealed } from '../evidence/envelope.ts';
import type { LineageAnswer } from '../reports/lineage-answer.ts';
import { evidenceIn, runInputsIn } from './pack-files.ts';
import type { RunInputs } from './run-inputs.ts';
import { type PackBytes, type Verification, verifyPack } from './verify.ts';

/** The records of a pack, and how far they can be relied on. */
export interface PackRecords {
  readonly inputs: RunInputs;
  readonly evidence: readonly Sealed[];
  readonly verification: NonNullable<LineageAnswer['source']['verification']>;
}

/**
 * Reads the evidence of a pack for its lineage. What the pack concluded is not used: the graph is made again from the
 * records.
 *
 * @throws PACK_INVALID when signature, files or evidence do not hold, or the signer does not lead to a root that was
 *   given; INPUT_INVALID when it is the case of a question
 */
export async function packRecords(bytes: PackBytes): Promise<PackRecords> {
  const verified = await verifyPack(bytes);
  if (verified.of === 'case') {
    throw new ExhibitError(
      'INPUT_INVALID',
      'This is the case of a question to the log: it holds no lineage.',
    );
  }
  const isOpen = (id: string) => id === CONCLUSIONS || (id === TRUST && bytes.roots.length === 0);
  const failed = verified.steps.find(({ id, outcome }) => outcome === 'failed' && !isOpen(id));
  if (failed)
    throw new ExhibitError('PACK_INVALID', `The pack does not hold. ${failed.title}: ${failed.detail}`);
  const files = openContainer(bytes.container);
  return {
    inputs: runInputsIn(files),
    evidence: evidenceIn(files),
    verification: verificationOf(verified),
  };
}

/** Another version can conclude something else from the same evidence, which lineage does not rest on. */
const CONCLUSIONS = 'conclusions';

/** Nobody has to trust a signer to look at a graph; what is shown then says so. */
const TRUST = 'signer-trust';
const REVOCATION = 'signer-revocation';

function verificationOf({ steps, holds }: Verification): PackRecords['verification'] {
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
