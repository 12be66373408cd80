import { ExhibitError } from '../core/errors.ts';
import { openEvidence, type Sealed } from '../evidence/envelope.ts';
import type { EvidenceKind, KindId } from '../evidence/kind.ts';
import type { ExportSource } from './exporter.ts';

/**
 * The records of a kind in the order of the pack, each opened when it is asked for.
 *
 * @throws PACK_INVALID when a file is missing; EVIDENCE_INVALID when one is no record of the kind; DIGEST_MISMATCH when
 *   it is not the one that the pack names
 */
export function* recordsOf<Body>(
  { pack, files }: ExportSource,
  kind: EvidenceKind<KindId, Body>,
): Iterable<Sealed<Body>> {
  for (const { kind: id, file, digest } of pack.evidence) {
    if (id !== kind.id) continue;
    const bytes = files.get(file);
    if (!bytes)
      throw new ExhibitError('PACK_INVALID', `The pack names ${file} as evidence and does not have it.`);
    const record = openEvidence(kind, bytes.toString('utf8'));
    if (record.digest !== digest)
      throw new ExhibitError('DIGEST_MISMATCH', `${file} is not the record ${digest} that the pack names.`);
    yield record;
  }
}
