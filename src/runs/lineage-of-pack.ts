import type { Sealed } from '../evidence/envelope.ts';
import { evidenceIn, runInputsIn } from './pack-files.ts';
import type { RunInputs } from './run-inputs.ts';
import { type SoundPack, soundPack } from './sound-pack.ts';
import type { PackBytes } from './verify.ts';

/** The records of a pack, and how far they can be relied on. */
export interface PackRecords {
  readonly inputs: RunInputs;
  readonly evidence: readonly Sealed[];
  readonly verification: SoundPack['verification'];
}

/**
 * Reads the evidence of a pack for its lineage. What the pack concluded is not used: the graph is made again from the
 * records.
 *
 * @throws PACK_INVALID, INPUT_INVALID as `soundPack` does
 */
export async function packRecords(bytes: PackBytes): Promise<PackRecords> {
  const { files, verification } = await soundPack(bytes, {
    rests: 'evidence',
    refusalOfCase: 'This is the case of a question to the log: it holds no lineage.',
  });
  return { inputs: runInputsIn(files), evidence: evidenceIn(files), verification };
}
