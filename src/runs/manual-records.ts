import { standingOf } from '../core/standing.ts';
import { ORGANIZATION, type Sealed, seal } from '../evidence/envelope.ts';
import { manualDocuments } from '../evidence/kinds/manual-documents.ts';
import type { PackDocument } from '../reports/pack.ts';
import type { RunInputs } from './run-inputs.ts';

/** Folder of the embedded documents in a container. */
export const DOCUMENTS_FOLDER = 'documents/';

/** Name of the file of an embedded document in a container. */
export function documentFile(path: string): string {
  return `${DOCUMENTS_FOLDER}${path}`;
}

/** The sealed records of what people brought to a run: they follow from its inputs alone. None when they brought nothing. */
export function manualRecords(inputs: RunInputs): readonly Sealed[] {
  const { documents, now, period, toolVersion } = inputs;
  if (documents.length === 0) return [];
  const envelope = {
    scope: ORGANIZATION,
    period,
    collectedAt: now,
    collectedBy: { principal: 'organization', tool: 'exhibit', version: toolVersion },
    calls: [],
    gaps: [],
  };
  return [
    seal(manualDocuments, {
      ...envelope,
      population: { count: documents.length, countedBy: 'the files of a folder', reconciledWith: null },
      sample: { method: 'all', seed: null, size: documents.length },
      body: { documents },
    }),
  ];
}

/** The documents of a run with where each stood when it was started. */
export function standingDocuments({ documents, now }: RunInputs): PackDocument[] {
  return documents.map((document) => ({
    ...document,
    standing: standingOf({ on: document.date, until: document.validUntil }, now),
  }));
}
