import type { Edge } from '../../framework.ts';

/** Edges of the check over images for Studio. */
export const studioImageEdges = [
  {
    control: '164.308(a)(1)(ii)(B)',
    check: 'sagemaker-studio-image-digest',
    strength: 'supporting',
    rationale:
      'What people start on health data comes from a registry that the organisation chose, by content and not by a name that others can move.',
    remains:
      'Show the risk analysis and the plan that chose these measures, and that they bring the risks to a reasonable level.',
  },
] as const satisfies readonly Edge[];
