import type { Edge } from '../../framework.ts';

/** Edges of the check over images for Studio. */
export const studioImageEdges = [
  {
    control: 'A.4.4',
    check: 'sagemaker-studio-image-digest',
    strength: 'partial',
    rationale: 'The images with which people make models are listed with their content.',
    remains: 'Document the tools with their purpose and owners.',
  },
  {
    control: 'AnnexIV.2(a)',
    check: 'sagemaker-studio-image-digest',
    strength: 'supporting',
    rationale:
      'Container images of third parties that served in development are listed with registry and digest.',
    remains: 'Describe how third-party tools were used, integrated or changed.',
  },
] as const satisfies readonly Edge[];
