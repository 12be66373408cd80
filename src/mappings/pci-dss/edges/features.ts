import type { Edge } from '../../framework.ts';

/** Edges of the checks over feature stores. */
export const featureEdges = [
  {
    control: '3.5.1',
    check: 'sagemaker-feature-store-online-key',
    strength: 'partial',
    rationale:
      'Online feature stores are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
  {
    control: '3.5.1',
    check: 'sagemaker-feature-store-offline-key',
    strength: 'partial',
    rationale:
      'Offline feature stores are encrypted under an own key, one layer of making stored card numbers unreadable.',
    remains:
      'Show how card numbers are made unreadable in the data itself; encryption of a disk or bucket alone counts only in the allowed cases.',
  },
] as const satisfies readonly Edge[];
