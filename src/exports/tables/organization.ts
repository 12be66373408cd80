import type { Pack } from '../../reports/pack.ts';
import { fields, tableOf } from './table.ts';

type Decision = Pack['decisions'][number];

/** What the organisation decided about controls. */
export const decisionsTable = tableOf<Decision>({
  name: 'decisions',
  about: 'one decision of the organisation about a control',
  records: ({ pack }) => pack.decisions,
  cells: fields<Decision, keyof Decision>(
    ...(['framework', 'control', 'decision', 'reason', 'by', 'on', 'measure', 'implementation'] as const),
  ),
});

type Acceptance = Pack['acceptances'][number];

/** Exceptions that somebody answers for. */
export const acceptancesTable = tableOf<Acceptance>({
  name: 'acceptances',
  about: 'one exception that somebody answers for; an empty account means every account',
  records: ({ pack }) => pack.acceptances,
  cells: fields<Acceptance, keyof Acceptance>(
    ...(['check', 'account', 'resource', 'reason', 'by', 'on', 'expires', 'standing', 'items'] as const),
  ),
});

type Document = Pack['documents'][number];

/** Documents that the organisation brought. */
export const documentsTable = tableOf<Document>({
  name: 'documents',
  about: 'one document that the organisation brought',
  records: ({ pack }) => pack.documents,
  cells: {
    ...fields<
      Document,
      'path' | 'digest' | 'bytes' | 'title' | 'owner' | 'date' | 'validUntil' | 'standing' | 'embedded'
    >('path', 'digest', 'bytes', 'title', 'owner', 'date', 'validUntil', 'standing', 'embedded'),
    controls: ({ controls }) => controls.map(({ framework, control }) => `${framework}:${control}`),
    termArn: ({ term }) => term?.arn ?? null,
    termDigest: ({ term }) => term?.digest ?? null,
    termTokenDigest: ({ term }) => term?.tokenDigest ?? null,
    termAcceptedAt: ({ term }) => term?.acceptedAt ?? null,
    termAcceptedBy: ({ term }) => term?.acceptedBy ?? null,
  },
});
