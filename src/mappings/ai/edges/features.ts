import type { Edge } from '../../framework.ts';

/** Edges of the checks over feature stores. */
export const featureEdges = [
  {
    control: 'Art.10(5)',
    check: 'sagemaker-feature-store-offline-key',
    strength: 'partial',
    rationale:
      'Features that models are trained from are encrypted with keys whose use is controlled, one of the safeguards.',
    remains:
      'Show that special categories were needed, that access is on a list, and that the data was deleted.',
  },
] as const satisfies readonly Edge[];
