import type { Pack } from '../../reports/pack.ts';
import { fields, tableOf } from './table.ts';

type Log = Pack['trail'][number];

/** How the log was read. */
export const trailTable = tableOf<Log>({
  name: 'trail',
  about: 'how the log of one account and region was read, and whether it is proven to be whole',
  records: ({ pack }) => pack.trail,
  cells: {
    ...fields<
      Log,
      | ('account' | 'region' | 'engine' | 'location' | 'files' | 'records' | 'changes')
      | ('attributed' | 'integrity' | 'integrityReason' | 'evidence')
    >(
      ...(['account', 'region', 'engine', 'location', 'files', 'records', 'changes'] as const),
      ...(['attributed', 'integrity', 'integrityReason', 'evidence'] as const),
    ),
    validatedFrom: ({ proof }) => proof?.validated.from ?? null,
    validatedTo: ({ proof }) => proof?.validated.to ?? null,
    proofDigests: ({ proof }) => proof?.digests ?? null,
    proofLogs: ({ proof }) => proof?.logs ?? null,
    proofKeys: ({ proof }) => proof?.keys ?? null,
    proofFindings: ({ proof }) => proof?.findings ?? null,
    proofEvidence: ({ proof }) => proof?.evidence ?? null,
  },
});

type Population = Pack['reconciliation'][number];

/** Populations held against the log. */
export const reconciliationTable = tableOf<Population>({
  name: 'reconciliation',
  about: 'one population of one account and region, held against the log',
  records: ({ pack }) => pack.reconciliation,
  cells: {
    ...fields<Population, 'account' | 'region' | 'kindId' | 'what' | 'notCompared'>(
      ...(['account', 'region', 'kindId', 'what', 'notCompared'] as const),
    ),
    inList: ({ counts }) => counts?.list ?? null,
    inLog: ({ counts }) => counts?.log ?? null,
    notInList: ({ notInList }) => notInList.length,
    notInLog: ({ notInLog }) => notInLog.length,
    madeByService: ({ madeByService }) => madeByService.length,
    removed: ({ removed }) => removed.length,
    evidence: ({ evidence }) => evidence,
  },
});

interface Unmatched {
  readonly of: Population;
  readonly list: string;
  readonly arn: string;
  readonly at: string;
  readonly eventId: string | null;
  readonly reason: string | null;
}

/** The resources in which list and log differ, and those that explain themselves. */
export const unmatchedTable = tableOf<Unmatched>({
  name: 'unmatched',
  about: 'one resource that only the list or only the log has; the list column says which and why',
  records: ({ pack }) => pack.reconciliation.flatMap(unmatchedIn),
  cells: {
    account: ({ of }) => of.account,
    region: ({ of }) => of.region,
    kindId: ({ of }) => of.kindId,
    ...fields<Unmatched, 'list' | 'arn' | 'at' | 'eventId' | 'reason'>(
      ...(['list', 'arn', 'at', 'eventId', 'reason'] as const),
    ),
  },
});

function unmatchedIn(of: Population): Unmatched[] {
  const none = { eventId: null, reason: null };
  return [
    ...of.notInList.map((one) => ({ ...none, ...one, of, list: 'notInList' })),
    ...of.removed.map((one) => ({ ...none, ...one, of, list: 'removed' })),
    ...of.notInLog.map(({ createdAt: at, ...one }) => ({ ...none, ...one, at, of, list: 'notInLog' })),
    ...of.madeByService.map(({ createdAt: at, ...one }) => ({
      ...none,
      ...one,
      at,
      of,
      list: 'madeByService',
    })),
  ];
}
