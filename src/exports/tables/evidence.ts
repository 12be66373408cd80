import type { Pack } from '../../reports/pack.ts';
import { fields, tableOf } from './table.ts';

type Record = Pack['evidence'][number];

/** Every record of evidence. */
export const evidenceTable = tableOf<Record>({
  name: 'evidence',
  about: 'one record of evidence: a file of the container',
  records: ({ pack }) => pack.evidence,
  cells: {
    ...fields<
      Record,
      | 'digest'
      | 'kind'
      | 'title'
      | 'account'
      | 'region'
      | 'file'
      | 'collectedAt'
      | 'principal'
      | 'source'
      | 'operations'
      | 'calls'
      | 'gaps'
    >(
      'digest',
      'kind',
      'title',
      'account',
      'region',
      'file',
      'collectedAt',
      'principal',
      'source',
      'operations',
      'calls',
      'gaps',
    ),
    population: ({ population }) => population?.count ?? null,
    countedBy: ({ population }) => population?.countedBy ?? null,
    reconciledWith: ({ population }) => population?.reconciledWith?.source ?? null,
    reconciledCount: ({ population }) => population?.reconciledWith?.count ?? null,
    reconciledMissing: ({ population }) => population?.reconciledWith?.missing ?? null,
    sampleMethod: ({ sample }) => sample?.method ?? null,
    sampleSeed: ({ sample }) => sample?.seed ?? null,
    sampleSize: ({ sample }) => sample?.size ?? null,
  },
});

type Gap = Pack['gaps'][number];

/** Everything that could not be read. */
export const gapsTable = tableOf<Gap>({
  name: 'gaps',
  about: 'one thing that could not be read, and why; an empty resource means that a whole listing failed',
  records: ({ pack }) => pack.gaps,
  cells: fields<Gap, keyof Gap>(
    'account',
    'region',
    'kindId',
    'action',
    'resource',
    'kind',
    'code',
    'evidence',
  ),
});
