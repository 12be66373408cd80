import type { StandingAcceptance } from '../checks/accept.ts';
import { standingOf } from '../core/standing.ts';
import { type Evidence, ORGANIZATION, type Sealed, seal } from '../evidence/envelope.ts';
import { manualDecisions } from '../evidence/kinds/manual-decisions.ts';
import { manualDocuments } from '../evidence/kinds/manual-documents.ts';
import { manualFairnessCriteria } from '../evidence/kinds/manual-fairness-criteria.ts';
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
  const { decisions, acceptances, documents, fairness } = inputs;
  return [
    ...(decisions.length + acceptances.length === 0
      ? []
      : [
          seal(manualDecisions, {
            ...envelopeOf(inputs, {
              count: decisions.length + acceptances.length,
              countedBy: 'the entries of a file',
            }),
            body: { decisions, acceptances },
          }),
        ]),
    ...(documents.length === 0
      ? []
      : [
          seal(manualDocuments, {
            ...envelopeOf(inputs, { count: documents.length, countedBy: 'the files of a folder' }),
            body: { documents },
          }),
        ]),
    ...(fairness === null
      ? []
      : [
          seal(manualFairnessCriteria, {
            ...envelopeOf(inputs, { count: fairness.limits.length, countedBy: 'the limits of exhibit.yaml' }),
            body: fairness,
          }),
        ]),
  ];
}

function envelopeOf(
  { now, period, toolVersion }: RunInputs,
  counted: { readonly count: number; readonly countedBy: string },
): Omit<Evidence, 'kind' | 'body'> {
  return {
    scope: ORGANIZATION,
    period,
    collectedAt: now,
    collectedBy: { principal: 'organization', tool: 'exhibit', version: toolVersion },
    calls: [],
    population: { ...counted, reconciledWith: null },
    sample: { method: 'all', seed: null, size: counted.count },
    gaps: [],
  };
}

/** The documents of a run with where each stood when it was started. */
export function standingDocuments({ documents, now }: RunInputs): PackDocument[] {
  return documents.map((document) => ({
    ...document,
    standing: standingOf({ on: document.date, until: document.validUntil }, now),
  }));
}

/** The accepted exceptions of a run with where each stood when it was started. */
export function standingAcceptances({ acceptances, now }: RunInputs): readonly StandingAcceptance[] {
  return acceptances.map((one) => ({
    ...one,
    standing: standingOf({ on: one.on, until: one.expires }, now),
  }));
}
