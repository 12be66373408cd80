import type { Pack } from '../../../src/reports/pack.ts';
import { KINDS, PLACES } from './common.ts';

/** One population that both sources agree on, one with a discrepancy on each side, and one that was not compared. */
export function reconciliationList(): Pack['reconciliation'] {
  const none = { notInList: [], notInLog: [], madeByService: [], removed: [], evidence: [] };
  return PLACES.slice(0, 1).flatMap(({ account, region }) =>
    KINDS.slice(0, 1).flatMap(([kindId]): Pack['reconciliation'] => {
      const arn = (name: string) => `arn:aws:sagemaker:${region}:${account}:model/${name}`;
      const head = { account, region, kindId, ...none };
      return [
        { ...head, what: 'things', notCompared: null, counts: { list: 3, log: 3 } },
        {
          ...head,
          what: 'models',
          notCompared: null,
          counts: { list: 2, log: 2 },
          notInList: [{ arn: arn('logged-only'), at: '2026-08-01T10:00:00Z', eventId: 'event-1' }],
          notInLog: [{ arn: arn('listed-only'), createdAt: '2026-08-02T10:00:00Z' }],
        },
        { ...head, what: 'domains', notCompared: 'The log does not cover the whole period.', counts: null },
      ];
    }),
  );
}
