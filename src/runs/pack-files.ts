import type { Bodies } from '../aws/transcript.ts';
import { type Digest, digestOf, hexOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { openEvidence, parseEnvelope, type Sealed } from '../evidence/envelope.ts';
import { kinds } from '../evidence/index.ts';
import type { EvidenceKind } from '../evidence/kind.ts';
import { type Pack, pack as packSchema } from '../reports/pack.ts';
import { evidenceFile } from '../reports/pack-evidence.ts';
import { BODIES_FOLDER } from './pack-of.ts';
import { parseRunInputs, type RunInputs } from './run-inputs.ts';
import { type KeptTranscript, keptTranscript, transcriptLines } from './transcript-files.ts';

/** Files of an opened container by name. */
export type Files = ReadonlyMap<string, Buffer>;

/** The run that made a pack. @throws PACK_INVALID when the pack does not say */
export function runInputsIn(files: Files): RunInputs {
  return parseRunInputs(textOf(files, 'run.json'));
}

/** The document of the pack before, as it travels in a pack. */
export const PREVIOUS_FILE = 'previous/pack.json';

/**
 * The document of the pack before, which the pack was compared with; null when it was compared with none.
 *
 * @throws PACK_INVALID when it is not the one that `run.json` names, or is there although none is named
 */
export function previousIn(files: Files, { compared }: Pick<RunInputs, 'compared'>): Pack | null {
  const bytes = files.get(PREVIOUS_FILE);
  if (!compared?.document) {
    if (!bytes) return null;
    throw new ExhibitError('PACK_INVALID', `${PREVIOUS_FILE} is there, and run.json names none.`);
  }
  if (!bytes || digestOf(bytes) !== compared.document)
    throw new ExhibitError('PACK_INVALID', `${PREVIOUS_FILE} is not the document that run.json names.`);
  return packDocument(bytes);
}

/** Reads a document. @throws PACK_INVALID when it is of no form that this version reads */
export function packDocument(bytes: Buffer): Pack {
  try {
    return packSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    const why = 'The document of the pack is not of the form that this version reads.';
    throw new ExhibitError('PACK_INVALID', why, { cause });
  }
}

/** What a pack states of its transcript, as its files say. @throws PACK_INVALID when there is none */
export function transcriptOf(files: Files): KeptTranscript {
  return keptTranscript([...transcriptLines(files)], bodyCount(files));
}

/** Number of contents beside the transcript. */
function bodyCount(files: Files): number {
  return [...files.keys()].filter((name) => name.startsWith(BODIES_FOLDER)).length;
}

/** The contents beside a transcript, each checked against its digest when it is read. */
export function bodiesIn(files: Files): Bodies {
  return {
    async put(bytes) {
      return digestOf(bytes);
    },
    async get(digest: Digest) {
      const bytes = files.get(`${BODIES_FOLDER}${hexOf(digest)}`);
      if (!bytes || digestOf(bytes) !== digest) {
        throw new ExhibitError(
          'TRANSCRIPT_INVALID',
          `The content ${digest} of the transcript is missing or changed.`,
        );
      }
      return bytes;
    },
  };
}

/**
 * Every record of evidence in a pack, checked against its kind and place.
 *
 * @throws EVIDENCE_INVALID when one is no record, of an unknown kind, or not where its account, region and kind put it
 */
export function evidenceIn(files: Files): readonly Sealed[] {
  const known: readonly EvidenceKind[] = kinds;
  return [...files]
    .filter(([name]) => name.startsWith('evidence/'))
    .map(([name, bytes]) => {
      const text = bytes.toString('utf8');
      const { kind: id } = parseEnvelope(text);
      const kind = known.find((one) => one.id === id);
      if (!kind)
        throw new ExhibitError(
          'EVIDENCE_INVALID',
          `${name} is of kind ${id}, which this version does not know.`,
        );
      const sealed = openEvidence(kind, text);
      if (evidenceFile(sealed) !== name) {
        throw new ExhibitError(
          'EVIDENCE_INVALID',
          `${name} holds the record that belongs to ${evidenceFile(sealed)}.`,
        );
      }
      return sealed;
    });
}

/** The text of a file. @throws PACK_INVALID when the pack has none of that name */
export function textOf(files: Files, name: string): string {
  const bytes = files.get(name);
  if (!bytes) throw new ExhibitError('PACK_INVALID', `The pack has no ${name}.`);
  return bytes.toString('utf8');
}
