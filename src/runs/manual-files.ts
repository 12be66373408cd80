import { digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { by, byText } from '../core/order.ts';
import type { Sealed } from '../evidence/envelope.ts';
import { DOCUMENTS_FOLDER, documentFile, manualRecords } from './manual-records.ts';
import type { Files } from './pack-files.ts';
import type { RunInputs } from './run-inputs.ts';

/**
 * Checks that a pack holds exactly the records that follow from its run, and exactly the documents they embed.
 *
 * @throws EVIDENCE_INVALID for the first difference
 */
export function checkManual(files: Files, inputs: RunInputs, records: readonly Sealed[]): void {
  const digests = (all: readonly Sealed[]) => all.map(({ digest }) => digest).toSorted(byText);
  const kept = digests(records.filter(({ evidence }) => evidence.kind.startsWith('manual.')));
  if (kept.join() !== digests(manualRecords(inputs)).join())
    throw new ExhibitError(
      'EVIDENCE_INVALID',
      'The records of what people brought are not those of run.json.',
    );
  const [fault] = documentFaults(files, inputs);
  if (fault !== undefined) throw new ExhibitError('EVIDENCE_INVALID', fault);
}

/** One sentence for each embedded document that is missing or changed, and for each that nobody brought. */
export function documentFaults(files: Files, { documents }: RunInputs): readonly string[] {
  const embedded = new Map(
    documents.filter((one) => one.embedded).map(({ path, digest }) => [documentFile(path), digest]),
  );
  const changed = [...embedded].flatMap(([name, digest]) => {
    const bytes = files.get(name);
    if (!bytes) return [{ name, fault: `${name} is not in the pack.` }];
    return digestOf(bytes) === digest ? [] : [{ name, fault: `${name} is not the document of run.json.` }];
  });
  const extra = [...files.keys()]
    .filter((name) => name.startsWith(DOCUMENTS_FOLDER) && !embedded.has(name))
    .map((name) => ({ name, fault: `${name} is no document of run.json.` }));
  return [...changed, ...extra].toSorted(by(({ name }) => name)).map(({ fault }) => fault);
}
